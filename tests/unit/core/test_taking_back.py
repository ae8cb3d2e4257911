from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.acting import attachment, campaign, decision, entry, request, step
from tests.builders import LABEL, holding, identifier, replacing, service, vault_of
from tracker.core.changes import Change, ChangeSet
from tracker.core.errors import ValidationError
from tracker.core.model import (
    Evidence,
    EvidenceId,
    Grade,
    ImportRun,
    ImportRunId,
    Incident,
    IncidentId,
    IncidentKind,
    Muting,
    MutingId,
    Need,
    OfficialCount,
    OfficialCountId,
    ServiceId,
)
from tracker.core.taking_back import ImportStep, TakingBack, take_back
from tracker.core.validation import checked
from tracker.core.vault import Vault

DAY, LATER = date(2026, 11, 1), date(2026, 11, 20)
RUN = ImportRun(ImportRunId("run"), "sms_xml", "sms.xml", DAY)
KNOWN = service("known")


def evidence(of: str) -> Evidence:
    return Evidence(EvidenceId(f"e-{of}"), ServiceId(of), "sms_xml", Grade.STRONG, DAY)


def imported(*, parent: str | None = None) -> tuple[Vault, tuple[Change, ...]]:
    """A vault into which a file brought one service and one number, and completed a known service."""
    vault = vault_of(KNOWN)
    new = (
        *(identifier("mine"), service("new", parent=parent), holding("new", "phone", "mine"), evidence("new")),
        *(holding("known", "email"), RUN),
    )
    changes = (*(Change(None, record) for record in new), Change(KNOWN, replace(KNOWN, login="anna")))
    vault.apply(ChangeSet(LABEL, changes))
    return vault, changes


def back(vault: Vault, written: tuple[Change, ...]) -> TakingBack:
    return take_back(vault, RUN, [ImportStep(RUN.id, written)], LATER)


def ids(vault: Vault) -> set[str]:
    return {record.id for record in vault.entities()} - {"profile"}


def test_what_nobody_has_touched_goes() -> None:
    vault, written = imported()
    found = back(vault, written)
    assert (found.kept, found.shared) == ((), ())
    vault.apply(found.changeset)
    assert ids(vault) == {"known", "run"}
    assert vault.services["known"] == KNOWN
    assert vault.import_runs["run"].taken_back == LATER
    assert str(found.changeset.label) == "Import of “sms.xml” taken back: 6 records; 0 stay"


def test_it_can_be_undone_itself() -> None:
    vault, written = imported()
    before = ids(vault)
    found = back(vault, written)
    vault.apply(found.changeset)
    vault.apply(found.changeset.inverse())
    assert ids(vault) == before


def test_a_service_that_was_changed_since_stays_with_all_that_the_import_said() -> None:
    vault, written = imported()
    vault.apply(replacing(vault, replace(vault.services["new"], need=Need.ESSENTIAL)))
    found = back(vault, written)
    vault.apply(found.changeset)
    assert ids(vault) == {"known", "new", "new-phone", "e-new", "mine", "run"}
    assert {record.id for record in found.kept} == {"new", "new-phone", "e-new", "mine"}


def test_a_service_stays_when_something_hangs_on_it() -> None:
    for hanging in (
        holding("new", "address"),
        replace(evidence("new"), id=EvidenceId("other")),
        Incident(IncidentId("i"), ServiceId("new"), IncidentKind.BREACH),
        Muting(MutingId("m"), "dormant_account", "new", "not now", DAY),
        service("child", parent="new"),
        request("q", "new"),
        decision("d", "known", "new"),
    ):
        vault, written = imported()
        vault.apply(replacing(vault, hanging))
        vault.apply(back(vault, written).changeset)
        assert "new" in vault.services


def test_a_number_stays_when_something_hangs_on_it() -> None:
    for hanging in (
        holding("known", "phone", "mine"),
        OfficialCount(OfficialCountId("o"), "Tencent", 3, DAY, identifier_id="mine"),
        campaign("c", "mine", None),
        campaign("c", "other", "mine"),
        decision("d", "mine"),
    ):
        vault, written = imported()
        vault.apply(replacing(vault, hanging))
        vault.apply(back(vault, written).changeset)
        assert set(vault.identifiers) == {"mine"}
        assert set(vault.services) == {"known"}


def test_what_belongs_to_something_that_was_worked_on_stays_with_it() -> None:
    """A whole ledger was brought in, and one entry was added to each thing in it."""
    brought = (
        *(service("a"), identifier("old"), identifier("new"), service("b")),
        *(request("q"), entry("n"), attachment("t"), request("p"), entry("m", "p")),
        *(campaign("c"), step("s"), campaign("d", "new", None)),
    )
    vault = vault_of(*brought, RUN, attachment("mine", "m"), step("mine", service_key="b"))
    written = (*(Change(None, record) for record in brought), Change(None, RUN))
    found = back(vault, written)
    vault.apply(found.changeset)
    # What was added hangs on entry "m", so request "p" and service "a" stay, and all that was said of them.
    assert {record.id for record in found.kept} == {"a", "b", "q", "n", "t", "p", "m", "old", "new", "c", "s"}
    assert set(vault.campaigns) == {"c"}
    alone = vault_of(*brought, RUN)
    alone.apply(back(alone, written).changeset)
    assert [record.id for record in alone.entities()] == ["profile", "run"]


def test_what_was_removed_since_is_passed_over() -> None:
    vault, written = imported()
    gone = vault.holdings["known-email"]
    vault.apply(ChangeSet(LABEL, (Change(gone, None),)))
    vault.apply(back(vault, written).changeset)
    assert ids(vault) == {"known", "run"}


def test_a_known_service_that_was_changed_since_keeps_its_newest_form() -> None:
    vault, written = imported()
    vault.apply(replacing(vault, replace(vault.services["known"], need=Need.USEFUL)))
    found = back(vault, written)
    vault.apply(found.changeset)
    assert vault.services["known"].login == "anna"
    assert "known-email" not in vault.holdings


def test_an_import_has_the_name_of_its_file() -> None:
    with pytest.raises(ValidationError) as caught:
        checked(Vault(), replace(RUN, file=" "))
    assert caught.value.field == "file"
