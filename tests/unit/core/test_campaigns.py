from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.acting import DAY, campaign, step
from tests.builders import holding, identifier, service, vault_of
from tracker.core import campaigns, commands
from tracker.core.acting import StepStanding, StepState
from tracker.core.campaign_standings import progress, running, running_for
from tracker.core.changes import Change, ChangeSet
from tracker.core.errors import NotFoundError, ValidationError
from tracker.core.model import Entity, HoldingState, ServiceId, Status
from tracker.core.vault import Vault

TODAY = date(2026, 11, 23)
TOMORROW = date(2026, 11, 24)
OLD = identifier("old", label="Old number", value="+8613800138000")
NEW = identifier("new", label="New number", value="+8613900139000")


def a_vault(*records: Entity) -> Vault:
    return vault_of(
        OLD,
        NEW,
        service("bank", login="138 0013 8000"),
        service("shop"),
        service("asked"),
        service("gone"),
        service("closed", status=Status.CLOSED_VERIFIED),
        service("trash", trashed=DAY),
        service("other"),
        holding("bank", "phone", "old"),
        holding("bank", "bank_phone", "old"),
        holding("shop", "phone", "old", state=HoldingState.UNKNOWN),
        holding("asked", "phone", "old", state=HoldingState.SAID_REMOVED),
        holding("gone", "phone", "old", state=HoldingState.VERIFIED_REMOVED),
        holding("closed", "phone", "old"),
        holding("trash", "phone", "old"),
        holding("other", "phone", "new"),
        *records,
    )


def started(**fields: object) -> Vault:
    vault = a_vault()
    vault.apply(campaigns.start_campaign(vault, campaign("c", **fields), TODAY))
    return vault


def done(vault: Vault, changeset: ChangeSet) -> str:
    before = sorted(map(repr, vault.entities()))
    vault.apply(changeset)
    vault.apply(changeset.inverse())
    assert sorted(map(repr, vault.entities())) == before
    vault.apply(changeset)
    return str(changeset.label)


def step_at(vault: Vault, key: str) -> str:
    (found,) = vault.steps_at(ServiceId(key))
    return found.id


def refused(make: object) -> str:
    with pytest.raises(ValidationError) as caught:
        make()
    assert "{" not in str(caught.value.hint)
    return caught.value.field


def test_it_begins_with_every_service_that_has_the_old_one_or_may_have_it() -> None:
    vault = a_vault()
    label = done(vault, campaigns.start_campaign(vault, campaign("c"), TODAY))
    assert label == "Change of Old number started"
    assert {item.service_id for item in vault.steps_of("c")} == {"asked", "bank", "shop"}
    found = progress(vault, "c")
    assert found.counts == dict.fromkeys(StepStanding, 0) | {StepStanding.TO_DO: 3}
    assert [item.id for item in found.holding] == ["asked", "bank", "shop"]
    assert found.without_step == found.untied == ()
    assert (found.steps, found.to_do, found.done) == (3, 3, 0)
    assert not found.is_over
    assert [item.id for item in running(vault)] == ["c"]


def test_two_on_one_number_are_refused() -> None:
    vault = started()
    with pytest.raises(ValidationError, match="Old number is being changed already"):
        campaigns.start_campaign(vault, campaign("d"), TODAY)
    vault.apply(campaigns.end_campaign(vault, "c", TODAY))
    vault.apply(campaigns.start_campaign(vault, campaign("d"), TODAY))
    assert refused(lambda: campaigns.resume_campaign(vault, "c", TODAY)) == "old_identifier_id"


def test_from_start_to_end() -> None:
    vault = started()
    bank = campaigns.set_step(vault, step_at(vault, "bank"), StepState.REBOUND, TODAY, today=TODAY)
    assert done(vault, bank) == "Bank: “Old number” changed"
    held = {(item.kind, item.identifier_id): item for item in vault.holdings_of(ServiceId("bank"))}
    for kind in ("phone", "bank_phone"):
        assert held[kind, "old"].state is HoldingState.VERIFIED_REMOVED
        assert (held[kind, "new"].state, held[kind, "new"].since) == (HoldingState.HELD, "2026-11-23")
    assert vault.services["bank"].login == "+8613900139000"
    shop = campaigns.set_step(vault, step_at(vault, "shop"), StepState.CLOSED, TODAY, today=TODAY, note="not needed")
    assert done(vault, shop) == "Shop: being closed instead of changing “Old number”"
    assert (vault.services["shop"].status, vault.services["shop"].closing_since) == (Status.CLOSING, "2026-11-23")
    asked = campaigns.set_step(vault, step_at(vault, "asked"), StepState.GIVEN_UP, TODAY, today=TODAY)
    assert done(vault, asked) == "Asked: “Old number” cannot be changed"
    found = progress(vault, "c")
    assert [item.id for item in found.holding] == ["asked", "shop"]  # closing is not closed
    vault.apply(commands.edit_services(vault, ["asked", "shop"], status=Status.CLOSED_VERIFIED))
    assert progress(vault, "c").is_over
    assert done(vault, campaigns.end_campaign(vault, "c", TODAY)) == "Change of Old number ended"
    assert running(vault) == []
    assert done(vault, campaigns.resume_campaign(vault, "c", TODAY)) == "Change of Old number goes on"
    assert done(vault, campaigns.remove_campaign(vault, "c")) == "Change of Old number deleted"
    assert not vault.campaigns
    assert not vault.campaign_steps


def test_a_step_can_go_back_and_keeps_its_note() -> None:
    vault = started()
    key = step_at(vault, "asked")
    vault.apply(campaigns.set_step(vault, key, StepState.GIVEN_UP, TODAY, today=TODAY, note="hotline says no"))
    back = campaigns.set_step(vault, key, StepState.TO_DO, TODAY, today=TODAY)
    assert done(vault, back) == "Asked: “Old number” is to be changed"
    found = vault.campaign_steps[key]
    assert (found.state, found.day, found.note) == (StepState.TO_DO, None, "hotline says no")
    assert not campaigns.set_step(vault, key, StepState.TO_DO, TODAY, today=TODAY)
    assert refused(lambda: campaigns.set_step(vault, key, StepState.GIVEN_UP, TOMORROW, today=TODAY)) == "day"


def test_what_holds_the_new_one_already_gets_no_second_one() -> None:
    vault = a_vault(holding("shop", "phone", "new", id="there"), campaign("c"), step("s", service_key="shop"))
    vault.apply(campaigns.set_step(vault, "s", StepState.REBOUND, TODAY, today=TODAY))
    states = {(item.id, item.state) for item in vault.holdings_of(ServiceId("shop"))}
    assert states == {("shop-phone", HoldingState.VERIFIED_REMOVED), ("there", HoldingState.HELD)}
    assert vault.services["shop"].login == ""


def test_what_may_hold_the_new_one_already_is_seen_to_hold_it() -> None:
    maybe = holding("shop", "phone", "new", id="there", state=HoldingState.UNKNOWN)
    vault = a_vault(maybe, campaign("c"), step("s", service_key="shop"))
    vault.apply(campaigns.set_step(vault, "s", StepState.REBOUND, TODAY, today=TODAY))
    states = {(item.id, item.state, item.since) for item in vault.holdings_of(ServiceId("shop"))}
    assert states == {("shop-phone", HoldingState.VERIFIED_REMOVED, None), ("there", HoldingState.HELD, None)}


def test_nothing_can_be_put_in_its_place_before_it_is_there() -> None:
    vault = started(new=None)
    key = step_at(vault, "bank")
    wish = lambda: campaigns.set_step(vault, key, StepState.REBOUND, TODAY, today=TODAY)  # noqa: E731
    assert refused(wish) == "new_identifier_id"
    edit = campaigns.edit_campaign(vault, "c", today=TODAY, new_identifier_id="new")
    assert done(vault, edit) == "Change of Old number edited"
    assert wish()
    assert not campaigns.edit_campaign(vault, "c", today=TODAY, new_identifier_id="new")


def test_nothing_is_put_into_an_account_that_is_gone() -> None:
    vault = started()
    keys = [step_at(vault, name) for name in ("shop", "bank")]
    vault.apply(campaigns.set_step(vault, keys[0], StepState.REBOUND, TODAY, today=TODAY))
    vault.apply(commands.edit_services(vault, ["shop", "bank"], status=Status.CLOSED_VERIFIED))
    held = vault.holdings_of(ServiceId("bank"))
    wish = lambda key, note: campaigns.set_step(vault, key, StepState.REBOUND, TODAY, today=TODAY, note=note)  # noqa: E731
    assert refused(lambda: wish(keys[1], None)) == "state"
    vault.apply(wish(keys[0], "was changed before"))
    assert vault.campaign_steps[keys[0]].note == "was changed before"
    vault.apply(campaigns.set_step(vault, keys[1], StepState.TO_DO, TODAY, today=TODAY, note="gone"))
    assert vault.holdings_of(ServiceId("bank")) == held
    assert vault.services["bank"].login == "138 0013 8000"


def test_what_is_being_closed_already_keeps_its_day() -> None:
    vault = a_vault(
        service("late", status=Status.CLOSING, closing_since="2026-10"), campaign("c"), step("s", service_key="late")
    )
    vault.apply(campaigns.set_step(vault, "s", StepState.CLOSED, TODAY, today=TODAY))
    assert vault.services["late"].closing_since == "2026-10"


def test_services_that_were_recorded_later_are_added() -> None:
    vault = started()
    assert not campaigns.add_steps(vault, "c")
    vault.apply(commands.add_service(vault, service("late"), [holding("late", "phone", "old")]))
    assert [item.id for item in progress(vault, "c").without_step] == ["late"]
    assert done(vault, campaigns.add_steps(vault, "c")) == "Change of Old number: services added: 1"
    assert step_at(vault, "late")
    with pytest.raises(NotFoundError):
        progress(vault, "nowhere")


def test_days_to_come_are_refused() -> None:
    vault = a_vault()
    assert refused(lambda: campaigns.start_campaign(vault, campaign("c", started=TOMORROW), TODAY)) == "started"
    vault = started()
    assert refused(lambda: campaigns.edit_campaign(vault, "c", today=TODAY, started=TOMORROW)) == "started"
    assert refused(lambda: campaigns.edit_campaign(vault, "c", today=TODAY, ended=TOMORROW)) == "ended"


def test_the_new_one_can_be_added_on_the_way() -> None:
    vault = a_vault()
    fresh = identifier("fresh", label="Fresh number")
    vault_before = len(vault.identifiers)
    done(vault, campaigns.start_campaign(vault, campaign("c", new="fresh"), TODAY, fresh))
    assert len(vault.identifiers) == vault_before + 1
    assert vault.campaigns["c"].new_identifier_id == "fresh"
    assert len(vault.steps_of("c")) == 3
    other = identifier("other-new", label="Another")
    change = campaigns.edit_campaign(vault, "c", today=TODAY, new=other, new_identifier_id="other-new")
    done(vault, change)
    assert vault.campaigns["c"].new_identifier_id == "other-new"
    nameless = replace(other, id="nameless", label="")
    wish = lambda: campaigns.edit_campaign(vault, "c", today=TODAY, new=nameless, new_identifier_id="nameless")  # noqa: E731
    assert refused(wish) == "label"


def test_old_and_new_are_two_and_not_in_the_trash() -> None:
    vault = a_vault(identifier("gone", label="Gone", trashed=DAY))
    assert refused(lambda: campaigns.start_campaign(vault, campaign("c", new="old"), TODAY)) == "new_identifier_id"
    assert refused(lambda: campaigns.start_campaign(vault, campaign("c", "gone"), TODAY)) == "old_identifier_id"
    assert refused(lambda: campaigns.start_campaign(vault, campaign("c", new="gone"), TODAY)) == "new_identifier_id"
    vault.apply(campaigns.start_campaign(vault, campaign("c"), TODAY))
    wish = lambda: campaigns.edit_campaign(vault, "c", today=TODAY, new_identifier_id="gone")  # noqa: E731
    assert refused(wish) == "new_identifier_id"
    vault.apply(commands.trash_identifiers(vault, ["old"], TODAY))
    assert campaigns.end_campaign(vault, "c", TODAY)  # what runs can still be ended


def test_a_number_that_nobody_holds_has_no_steps() -> None:
    vault = vault_of(OLD, NEW, service("a"))
    vault.apply(campaigns.start_campaign(vault, campaign("c"), TODAY))
    found = progress(vault, "c")
    assert (found.steps, found.is_over) == (0, True)


def test_what_may_be_the_old_one_is_counted_apart() -> None:
    mail = identifier("mail", "email")
    vault = a_vault(
        mail,
        service("perhaps"),
        service("address"),
        service("gone-again"),
        holding("perhaps", "phone_alt", None),
        holding("bank", "phone_alt", None),
        holding("address", "email", None),
        holding("gone-again", "phone", None, state=HoldingState.VERIFIED_REMOVED),
        campaign("c"),
        campaign("m", "mail", None),
    )
    assert [item.id for item in progress(vault, "c").untied] == ["perhaps"]
    assert [item.id for item in progress(vault, "m").untied] == ["address"]
    assert progress(vault, "m").is_over


def test_a_step_at_a_service_without_the_old_one_is_not_to_be_done() -> None:
    vault = started()
    vault.apply(commands.edit_services(vault, ["shop"], status=Status.CLOSED_VERIFIED))
    found = progress(vault, "c")
    assert (found.steps, found.to_do, found.done) == (3, 2, 1)
    vault.apply(commands.trash_services(vault, ["shop"], TODAY))
    found = progress(vault, "c")
    assert (found.steps, found.to_do, found.done) == (2, 2, 0)


def test_which_change_runs() -> None:
    vault = started()
    found = running_for(vault, OLD)
    assert found is not None
    assert found.id == "c"
    assert running_for(vault, NEW) is None
    vault.apply(campaigns.end_campaign(vault, "c", TODAY))
    assert running_for(vault, OLD) is None


def test_the_days_of_the_line_are_one_step() -> None:
    vault = started()
    fields = {"country": "CN", "last_code": DAY, "given_up": "2026-11"}
    assert done(vault, campaigns.note_line(vault, "c", today=TODAY, **fields)) == "Days of Old number noted"
    assert (vault.campaigns["c"].country, vault.campaigns["c"].last_code) == ("CN", DAY)
    assert vault.identifiers["old"].retired == "2026-11"
    done(vault, campaigns.note_line(vault, "c", today=TODAY, country="", last_code=None, given_up=None))
    assert vault.identifiers["old"].retired is None

    def noted(**other: object) -> object:
        return lambda: campaigns.note_line(vault, "c", today=TODAY, **(fields | other))

    assert refused(noted(last_code=TOMORROW)) == "last_code"
    assert refused(noted(given_up="2026-11-24")) == "retired"
    assert refused(noted(given_up="2026-02-30")) == "retired"
    assert refused(noted(country="China")) == "country"
    assert refused(lambda: campaigns.start_campaign(vault, campaign("d", last_code=TOMORROW), TODAY)) == "last_code"


def test_a_line_is_not_given_up_before_its_last_code() -> None:
    vault = started()

    def noted(given_up: str) -> ChangeSet:
        return campaigns.note_line(vault, "c", today=TODAY, country="CN", last_code=DAY, given_up=given_up)

    assert refused(lambda: noted("2026-11-01")) == "retired"
    assert refused(lambda: noted("2026-10")) == "retired"
    for fine in ("2026", "2026-11", "2026-11-02"):  # may all be the day of the code, or a later one
        assert noted(fine)


# Signing in with it


@pytest.mark.parametrize(
    ("kind", "old", "login"),
    [
        ("phone", "+8613800138000", "+86 138 0013 8000"),
        ("phone", "+8613800138000", "0086 13800138000"),
        ("phone", "+8613800138000", "(+86) 138-0013-8000"),
        ("phone", "+8613800138000", "13800138000 "),
        ("phone", "13800138000", "\u202d138\u20130013\u20138000\u202c"),
        ("phone", "0177 1234567", "0177/1234567"),
        ("phone", "+49 177 1234567", "01771234567"),
        ("phone", "07700 900123", "+44 (0)7700 900123"),
        ("email", "a@b.example", "A@B.example"),
    ],
)
def test_who_signs_in_with_the_old_one_has_it(kind: str, old: str, login: str) -> None:
    """Even where no holding says so; and it is over only when the login is another one."""
    values = old, {"phone": "+8613900139000", "email": "new@b.example"}[kind]
    vault = vault_of(
        identifier("old", kind, value=values[0]),
        identifier("new", kind, value=values[1]),
        service("only", login=login),
        service("untied", login=login),
        service("no-more", login=login),
        service("closed", login=login, status=Status.CLOSED_VERIFIED),
        service("another", login="13700137000"),
        service("nobody"),
        holding("untied", kind, None),
        holding("untied", "location", None),
        holding("no-more", kind, "old", state=HoldingState.VERIFIED_REMOVED),
    )
    vault.apply(campaigns.start_campaign(vault, campaign("c"), TODAY))
    assert {item.service_id for item in vault.steps_of("c")} == {"only", "untied", "no-more"}
    found = progress(vault, "c")
    assert [item.id for item in found.holding] == ["no-more", "only", "untied"]
    assert (found.untied, found.is_over) == ((), False)
    for key in ("no-more", "only", "untied"):
        assert not progress(vault, "c").is_over
        done(vault, campaigns.set_step(vault, step_at(vault, key), StepState.REBOUND, TODAY, today=TODAY))
        assert vault.services[key].login == values[1]
    found = progress(vault, "c")
    assert (found.untied, found.is_over) == ((), True)
    held = {(item.kind, item.identifier_id): item.state for item in vault.holdings_of(ServiceId("untied"))}
    assert held == {
        (kind, None): HoldingState.VERIFIED_REMOVED,
        (kind, "new"): HoldingState.HELD,
        ("location", None): HoldingState.HELD,
    }
    assert not list(vault.holdings_of(ServiceId("only")))


def test_a_login_that_stays_keeps_it_going() -> None:
    vault = started()
    vault.apply(campaigns.set_step(vault, step_at(vault, "bank"), StepState.REBOUND, TODAY, today=TODAY))
    assert "bank" not in [item.id for item in progress(vault, "c").holding]
    vault.apply(commands.edit_service(vault, "bank", login="0086 138 0013 8000"))
    assert "bank" in [item.id for item in progress(vault, "c").holding]


def test_what_the_new_login_is_may_not_be_known() -> None:
    vault = vault_of(OLD, replace(NEW, value=""), service("only", login="13800138000"))
    vault.apply(campaigns.start_campaign(vault, campaign("c"), TODAY))
    vault.apply(campaigns.set_step(vault, step_at(vault, "only"), StepState.REBOUND, TODAY, today=TODAY))
    assert vault.services["only"].login == ""
    assert progress(vault, "c").is_over


# What cannot be


def test_a_new_one_that_cannot_take_its_place() -> None:
    vault = a_vault(
        identifier("spelt", "phone_alt", label="Spelt", value="0086 138-0013-8000"),
        identifier("left", label="Left", retired="2025"),
    )
    with pytest.raises(ValidationError, match="Spelt is the old one in another spelling"):
        campaigns.start_campaign(vault, campaign("c", new="spelt"), TODAY)
    with pytest.raises(ValidationError, match="Left is given up"):
        campaigns.start_campaign(vault, campaign("c", new="left"), TODAY)
    vault.apply(campaigns.start_campaign(vault, campaign("c"), TODAY))
    for key in ("spelt", "left"):
        wish = lambda key=key: campaigns.edit_campaign(vault, "c", today=TODAY, new_identifier_id=key)  # noqa: E731
        assert refused(wish) == "new_identifier_id"
    fresh = identifier("fresh", label="Fresh", value="+86 13800138000")
    wish = lambda: campaigns.edit_campaign(vault, "c", today=TODAY, new=fresh, new_identifier_id="fresh")  # noqa: E731
    assert refused(wish) == "value"  # it is recorded already


def test_a_new_one_that_is_given_up_in_another_record() -> None:
    old = identifier("gone", "bank_phone", label="Gone", value="13700137000", retired="2025")
    again = identifier("again", label="Again", value="+86 137 0013 7000")
    vault = a_vault(old, again)
    with pytest.raises(ValidationError, match="Gone is given up"):
        campaigns.start_campaign(vault, campaign("c", new="again"), TODAY)
    vault.apply(commands.trash_identifiers(vault, ["gone"], TODAY))
    assert campaigns.start_campaign(vault, campaign("c", new="again"), TODAY)  # nobody says so any more


@pytest.mark.parametrize("fields", [{"trashed": DAY}, {"retired": "2026-11"}, {"value": "138 0013 8000"}])
def test_what_became_of_the_new_one_meanwhile(fields: dict[str, object]) -> None:
    vault = started()
    vault.apply(
        ChangeSet(commands.edit_identifier(vault, "new", note="x").label, (Change(NEW, replace(NEW, **fields)),))
    )
    key = step_at(vault, "bank")
    wish = lambda: campaigns.set_step(vault, key, StepState.REBOUND, TODAY, today=TODAY)  # noqa: E731
    assert refused(wish) == "new_identifier_id"
    assert campaigns.edit_campaign(vault, "c", today=TODAY, country="DE")  # the rest can still be put right
    vault.apply(campaigns.end_campaign(vault, "c", TODAY))
    assert refused(lambda: campaigns.resume_campaign(vault, "c", TODAY)) == "new_identifier_id"


def test_a_clock_that_was_set_back_stops_only_what_it_must() -> None:
    """The change began by a clock that was a day ahead, or the person travelled west."""
    vault, before = started(), DAY - timedelta(days=1)
    assert campaigns.edit_campaign(vault, "c", today=before, country="DE")
    days = {"country": "CN", "last_code": date(2026, 10, 30), "given_up": None}
    vault.apply(campaigns.note_line(vault, "c", today=before, **days))
    assert vault.campaigns["c"].last_code == date(2026, 10, 30)
    with pytest.raises(ValidationError) as caught:
        campaigns.end_campaign(vault, "c", before)
    assert str(caught.value) == (
        "This change began on 2026-11-02, which is later than today by the clock of this computer (2026-11-01)."
    )
    assert str(caught.value.hint) == (
        "Put the clock right, or correct the day under “Change what you have said…”. Nothing was changed."
    )
    vault.apply(campaigns.note_line(vault, "c", today=DAY, **days | {"given_up": DAY.isoformat()}))
    assert campaigns.note_line(vault, "c", today=before, **days | {"given_up": DAY.isoformat(), "country": "DE"})
    vault.apply(campaigns.edit_campaign(vault, "c", today=before, started=before))
    vault.apply(campaigns.end_campaign(vault, "c", before))
    assert vault.campaigns["c"].ended == before


def test_there_and_back_at_once() -> None:
    vault = started()
    back = campaign("d", "new", "old")
    with pytest.raises(ValidationError, match="Old number is itself being changed to New number"):
        campaigns.start_campaign(vault, back, TODAY)
    vault.apply(campaigns.start_campaign(vault, replace(back, new_identifier_id=None), TODAY))
    vault.apply(campaigns.end_campaign(vault, "c", TODAY))
    vault.apply(campaigns.edit_campaign(vault, "d", today=TODAY, new_identifier_id="old"))
    assert refused(lambda: campaigns.resume_campaign(vault, "c", TODAY)) == "new_identifier_id"
    vault.apply(campaigns.end_campaign(vault, "d", TODAY))
    assert campaigns.resume_campaign(vault, "c", TODAY)


def test_a_change_that_has_ended_has_no_steps_to_do() -> None:
    vault = started()
    key = step_at(vault, "bank")
    vault.apply(commands.add_service(vault, service("late"), [holding("late", "phone", "old")]))
    vault.apply(campaigns.end_campaign(vault, "c", TODAY))
    for state in StepState:
        with pytest.raises(ValidationError, match="This change has ended"):
            campaigns.set_step(vault, key, state, TODAY, today=TODAY)
    assert refused(lambda: campaigns.add_steps(vault, "c")) == "campaign_id"


def test_a_day_before_the_change_began_is_fine_but_not_one_before_the_service_had_the_old_one() -> None:
    vault = vault_of(
        OLD,
        NEW,
        service("known"),
        service("partly"),
        holding("known", "phone", "old", since="2020-06"),
        holding("known", "bank_phone", "old", since="2022"),
        holding("partly", "phone", "old", since="2020-06"),
        holding("partly", "bank_phone", "old"),
    )
    vault.apply(campaigns.start_campaign(vault, campaign("c"), TODAY))

    def changed(key: str, day: date) -> ChangeSet:
        return campaigns.set_step(vault, step_at(vault, key), StepState.REBOUND, day, today=TODAY)

    assert refused(lambda: changed("known", date(2020, 5, 31))) == "day"
    assert changed("known", date(2020, 6, 1))
    assert changed("partly", date(2019, 1, 1))  # nobody knows since when it had the other
    assert refused(lambda: changed("partly", date(1989, 12, 31))) == "day"
