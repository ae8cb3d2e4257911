from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.builders import LABEL, holding, identifier, service, vault_of
from tracker.core import commands, muting
from tracker.core.errors import NotFoundError, ValidationError
from tracker.core.model import Deletability, Muting, MutingId, ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.method import Method
from tracker.core.risk.rules import Finding, findings
from tracker.core.vault import Vault
from tracker.services.vaults import risk_method

TODAY = date(2026, 11, 23)
END = date(2027, 2, 1)


@pytest.fixture(scope="module")
def method() -> Method:
    """The method with its shipped constants."""
    return risk_method()


@pytest.fixture
def vault() -> Vault:
    """Two findings about one account: it is stuck with a phone number, and with a place."""
    return vault_of(
        service("a", deletability=Deletability.IMPOSSIBLE, deletability_seen="2026-11"),
        holding("a", "phone"),
        holding("a", "location"),
    )


def found(vault: Vault, method: Method) -> dict[str, Finding]:
    """What the rules find, by the part."""
    return {finding.part: finding for finding in findings(RiskBook(vault, method, TODAY), {})}


def shown(vault: Vault, method: Method, today: date = TODAY) -> list[str]:
    return [item.part for item in muting.reminders(vault, found(vault, method).values(), today).shown]


def test_a_muted_finding_is_counted_and_said_why(vault: Vault, method: Method) -> None:
    phone = found(vault, method)["phone"]
    changeset = muting.mute(vault, phone, " I need it ", END, TODAY)
    assert str(changeset.label) == "Finding muted: A cannot be deleted and holds your phone number."
    vault.apply(changeset)
    sorted_out = muting.reminders(vault, found(vault, method).values(), TODAY)
    assert [finding.part for finding in sorted_out.shown] == ["location"]
    ((finding, record),) = sorted_out.muted
    assert (finding, record.reason, record.until, record.day) == (phone, "I need it", END, TODAY)
    assert sorted_out.total == 2


def test_it_comes_back_on_the_day_after_its_end(vault: Vault, method: Method) -> None:
    vault.apply(muting.mute(vault, found(vault, method)["phone"], "not now", END, TODAY))
    assert shown(vault, method, END) == ["location"]
    assert shown(vault, method, END + timedelta(days=1)) == ["location", "phone"]
    assert shown(vault, method, TODAY - timedelta(days=400)) == ["location"]  # a clock set back


def test_without_an_end_it_stays(vault: Vault, method: Method) -> None:
    vault.apply(muting.mute(vault, found(vault, method)["phone"], "known", None, TODAY))
    assert shown(vault, method, date(2099, 1, 1)) == ["location"]


def test_it_comes_back_when_the_facts_are_others_and_not_for_a_new_name(vault: Vault, method: Method) -> None:
    vault.apply(muting.mute(vault, found(vault, method)["phone"], "known", None, TODAY))
    vault.apply(commands.edit_service(vault, ServiceId("a"), name="Another name"))
    assert shown(vault, method) == ["location"]
    more = commands.add_holding(vault, holding("a", "phone_alt"))
    vault.apply(more)
    assert shown(vault, method) == ["location", "phone"]
    vault.apply(more.inverse())
    assert shown(vault, method) == ["location"]


def test_muting_it_again_replaces_the_record(vault: Vault, method: Method) -> None:
    phone = found(vault, method)["phone"]
    vault.apply(muting.mute(vault, phone, "known", None, TODAY))
    assert not muting.mute(vault, phone, "known", None, TODAY)
    vault.apply(muting.mute(vault, phone, "for the winter", END, TODAY))
    ((record_id, record),) = vault.mutings.items()
    assert record == Muting(
        record_id, "stuck_account_holds", "a", "for the winter", TODAY, "phone", muting.facts_digest(phone), END
    )


def test_it_can_be_shown_again(vault: Vault, method: Method) -> None:
    phone = found(vault, method)["phone"]
    vault.apply(muting.mute(vault, phone, "known", None, TODAY))
    (record_id,) = vault.mutings
    changeset = muting.unmute(vault, record_id, phone)
    assert str(changeset.label) == "Finding shown again: A cannot be deleted and holds your phone number."
    vault.apply(changeset)
    assert not vault.mutings
    with pytest.raises(NotFoundError):
        muting.unmute(vault, record_id, phone)


def test_a_reason_and_an_end_that_is_still_to_come(vault: Vault, method: Method) -> None:
    phone = found(vault, method)["phone"]
    with pytest.raises(ValidationError) as empty:
        muting.mute(vault, phone, "  ", None, TODAY)
    with pytest.raises(ValidationError) as passed:
        muting.mute(vault, phone, "known", TODAY - timedelta(days=1), TODAY)
    assert (empty.value.field, passed.value.field) == ("reason", "until")
    assert muting.mute(vault, phone, "known", TODAY, TODAY)


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (Muting(MutingId("m"), "", "a", "known", TODAY), "rule"),
        (Muting(MutingId("m"), "stuck_account", "nobody", "known", TODAY), "subject"),
    ],
)
def test_what_is_no_muting_is_refused(vault: Vault, record: Muting, field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        commands.add_records(vault, LABEL, [record])
    assert refused.value.field == field


def test_facts_are_told_apart_one_by_one() -> None:
    def digest(*facts: str) -> str:
        finding = Finding("rule", None, None, None, (ServiceId("a"),), facts=facts)
        return muting.facts_digest(finding)

    assert len({digest(), digest(""), digest("a", "b"), digest("ab"), digest("b", "a"), digest("a,b")}) == 6
    assert len(digest("x" * 100_000)) == 64


def test_what_is_deleted_takes_its_mutings_along(vault: Vault) -> None:
    vault.apply(commands.add_identifier(vault, identifier("i")))
    for key, subject in (("1", "a"), ("2", "i"), ("3", "i")):
        record = Muting(MutingId(key), "some_rule", subject, "known", TODAY)
        vault.apply(commands.add_records(vault, LABEL, [record]))
    of_service = commands.purge_services(vault, [ServiceId("a")])
    vault.apply(of_service)
    assert set(vault.mutings) == {"2", "3"}
    vault.apply(commands.purge_identifiers(vault, ["i"]))
    assert not vault.mutings
