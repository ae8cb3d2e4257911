"""How far a change is, by the ledger and not by what was said alone; and one number in several records."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.acting import campaign, step
from tests.builders import holding, identifier, replacing, service, vault_of
from tracker.core import campaigns, commands
from tracker.core.acting import StepStanding, StepState
from tracker.core.campaign_roles import roles_at
from tracker.core.campaign_standings import holders, ids_of, live_steps, only_signed_in, progress, running_for
from tracker.core.changes import ChangeSet
from tracker.core.closing_dates import stays
from tracker.core.errors import TrackerError, ValidationError
from tracker.core.logins import Logins
from tracker.core.model import Entity, HoldingState, Known, SecondFactor, Service, ServiceId, Status
from tracker.core.vault import Vault

TODAY = date(2026, 11, 23)
OLD = identifier("old", label="Old number", value="+8613800138000")
AT_BANK = identifier("old-bank", "bank_phone", label="Number at the bank", value="138 0013 8000")
NEW = identifier("new", label="New number", value="+8613900139000")
NEW_AT_BANK = identifier("new-bank", "bank_phone", label="New at the bank", value="0086 139-0013-9000")
THIRD = identifier("third", label="Third number", value="+8613700137000")


def moving(*records: Entity) -> Vault:
    """A shop holds the old one, and a bank holds it under a record of its own."""
    own = (OLD, AT_BANK, NEW, THIRD)
    held = (holding("bank", "bank_phone", "old-bank"), holding("shop", "phone", "old"))
    vault = vault_of(*own, *records, service("bank"), service("shop"), service("other"), *held)
    vault.apply(campaigns.start_campaign(vault, campaign("c"), TODAY))
    return vault


def rebind(vault: Vault, key: str) -> None:
    (found,) = vault.steps_at(ServiceId(key))
    vault.apply(campaigns.set_step(vault, found.id, StepState.REBOUND, TODAY, today=TODAY))


def signed_in(vault: Vault, key: str = "old") -> list[str]:
    return [found.id for found in only_signed_in(vault, vault.identifiers[key], Logins(vault))]


def held_at(vault: Vault, key: str) -> set[tuple[str, str | None, HoldingState]]:
    return {(item.kind, item.identifier_id, item.state) for item in vault.holdings_of(ServiceId(key))}


# One number in several records


def test_who_is_signed_in_to_with_it_and_is_not_recorded_as_holding_it() -> None:
    logins = (("bank", "138 0013 8000"), ("shop", "13800138000"), ("site", "13800138000"), ("away", "13800138000"))
    vault = moving(service("site"), service("away", status=Status.CLOSED_VERIFIED))
    vault.apply(replacing(vault, *(replace(vault.services[key], login=login) for key, login in logins)))
    assert signed_in(vault) == signed_in(vault, "old-bank") == ["site"]
    assert signed_in(vault, "new") == []
    held = vault.holdings_of(ServiceId("shop"))[0]
    vault.apply(replacing(vault, replace(held, state=HoldingState.UNKNOWN)))
    assert signed_in(vault) == ["site"]
    vault.apply(replacing(vault, replace(held, state=HoldingState.VERIFIED_REMOVED)))
    assert signed_in(vault) == ["shop", "site"]


def test_who_holds_it_under_another_record_holds_it() -> None:
    vault = moving()
    assert (
        [item.id for item in holders(vault, OLD)] == [item.id for item in holders(vault, AT_BANK)] == ["bank", "shop"]
    )
    assert {item.service_id for item in vault.steps_of("c")} == {"bank", "shop"}
    rebind(vault, "shop")
    found = progress(vault, "c")
    assert ([item.id for item in found.holding], found.done, found.is_over) == (["bank"], 1, False)
    rebind(vault, "bank")
    assert held_at(vault, "bank") == {
        ("bank_phone", "old-bank", HoldingState.VERIFIED_REMOVED),
        ("bank_phone", "new", HoldingState.HELD),
    }
    assert progress(vault, "c").is_over


@pytest.mark.parametrize(("fields", "taken"), [({}, "new-bank"), ({"trashed": TODAY}, "new")])
def test_the_record_of_the_new_one_that_fits_takes_its_place(fields: dict[str, object], taken: str) -> None:
    vault = moving(replace(NEW_AT_BANK, **fields))
    rebind(vault, "bank")
    assert ("bank_phone", taken, HoldingState.HELD) in held_at(vault, "bank")
    rebind(vault, "shop")
    assert ("phone", "new", HoldingState.HELD) in held_at(vault, "shop")


def test_what_holds_the_new_one_under_another_record_gets_no_second_one() -> None:
    vault = moving(NEW_AT_BANK)
    vault.apply(commands.add_holding(vault, holding("bank", "bank_phone", "new-bank", id="there")))
    rebind(vault, "bank")
    assert len(held_at(vault, "bank")) == 2


def test_what_is_changed_was_seen_on_that_day_and_its_note_stays_with_the_old_one() -> None:
    vault = moving()
    (held,) = vault.holdings_of(ServiceId("shop"))
    noted = replace(held, since="2015", last_seen="2020-01", note="In the old profile")
    may_have = holding("shop", "phone_alt", "new", id="may", state=HoldingState.UNKNOWN, last_seen="2019", note="Seen?")
    old_too = holding("shop", "phone_alt", "old", id="too")
    vault.apply(replacing(vault, noted, may_have, old_too))
    rebind(vault, "shop")
    found = {(item.kind, item.identifier_id): item for item in vault.holdings_of(ServiceId("shop"))}
    assert found["phone", "old"] == noted.in_state(HoldingState.VERIFIED_REMOVED)
    new = found["phone", "new"]
    assert (new.since, new.last_seen, new.note) == (TODAY.isoformat(), TODAY.isoformat(), "")
    seen_now = replace(may_have, state=HoldingState.HELD, last_seen=TODAY.isoformat())
    assert found["phone_alt", "new"] == seen_now


def test_its_day_is_that_of_the_record_that_is_held() -> None:
    vault = moving()
    (held,) = vault.holdings_of(ServiceId("bank"))
    vault.apply(replacing(vault, replace(held, since="2026-06")))
    (found,) = vault.steps_at(ServiceId("bank"))
    with pytest.raises(ValidationError, match="before the service had the old one"):
        campaigns.set_step(vault, found.id, StepState.REBOUND, date(2026, 5, 31), today=TODAY)


def test_two_on_one_number_are_refused_under_whatever_record() -> None:
    vault = moving()
    for other in (AT_BANK, replace(OLD, id="again", label="Again", value="86 138 0013 8000")):
        vault.apply(replacing(vault, other))
        found = running_for(vault, other)
        assert found is not None
        assert found.id == "c"
        with pytest.raises(ValidationError, match=f"{other.label} is being changed already") as caught:
            campaigns.start_campaign(vault, campaign("d", other.id), TODAY)
        assert (caught.value.field, str(caught.value.hint)) == (
            "old_identifier_id",
            "Go on with that change, or end it first.",
        )
    assert running_for(vault, NEW) is None
    vault.apply(campaigns.end_campaign(vault, "c", TODAY))
    vault.apply(campaigns.start_campaign(vault, campaign("d", "old-bank"), TODAY))
    with pytest.raises(ValidationError, match="Old number is being changed already"):
        campaigns.resume_campaign(vault, "c", TODAY)


def test_no_change_goes_round_in_a_circle() -> None:
    vault = moving(NEW_AT_BANK)
    vault.apply(campaigns.start_campaign(vault, campaign("d", "new-bank", "third"), TODAY))
    for back in ("old", "old-bank"):
        with pytest.raises(ValidationError, match="to another one, and that in the end to Third number") as caught:
            campaigns.start_campaign(vault, campaign("e", "third", back), TODAY)
        assert caught.value.field == "new_identifier_id"
    vault.apply(campaigns.start_campaign(vault, campaign("e", "third", None), TODAY))
    with pytest.raises(ValidationError, match="in the end to Third number"):
        campaigns.edit_campaign(vault, "e", today=TODAY, new_identifier_id="old")
    with pytest.raises(ValidationError, match="New at the bank is itself being changed to Third number"):
        campaigns.edit_campaign(vault, "e", today=TODAY, new_identifier_id="new-bank")
    vault.apply(campaigns.end_campaign(vault, "d", TODAY))
    vault.apply(campaigns.edit_campaign(vault, "e", today=TODAY, new_identifier_id="old"))
    with pytest.raises(ValidationError, match="in the end to New at the bank"):
        campaigns.resume_campaign(vault, "d", TODAY)


def test_what_has_ended_may_say_what_became_of_it() -> None:
    vault = moving()
    vault.apply(campaigns.start_campaign(vault, campaign("d", "third", None), TODAY))
    vault.apply(campaigns.end_campaign(vault, "d", TODAY))
    vault.apply(campaigns.edit_campaign(vault, "d", today=TODAY, new_identifier_id="old"))
    assert vault.campaigns["d"].new_identifier_id == "old"


def test_a_circle_that_is_there_already_is_walked_once() -> None:
    """Values can be put right while changes run."""
    other = identifier("fourth", value="+8613600136000")
    vault = moving(other)
    vault.apply(replacing(vault, campaign("d", "new", "third"), campaign("e", "third", "new")))
    vault.apply(campaigns.start_campaign(vault, campaign("f", "fourth", "new"), TODAY))
    assert vault.campaigns["f"].runs


# What the ledger says


@pytest.mark.parametrize(
    ("state", "status", "held", "standing"),
    [
        (StepState.TO_DO, Status.ACTIVE, True, StepStanding.TO_DO),
        (StepState.TO_DO, Status.ACTIVE, False, StepStanding.GONE),
        (StepState.REBOUND, Status.ACTIVE, True, StepStanding.STILL_THERE),
        (StepState.REBOUND, Status.ACTIVE, False, StepStanding.REBOUND),
        (StepState.CLOSED, Status.ACTIVE, True, StepStanding.TO_DO),  # not closed after all
        (StepState.CLOSED, Status.DORMANT, True, StepStanding.TO_DO),
        (StepState.CLOSED, Status.CLOSING, True, StepStanding.CLOSING),
        (StepState.CLOSED, Status.CLOSED, True, StepStanding.CLOSING),  # nobody has looked yet
        (StepState.TO_DO, Status.CLOSING, True, StepStanding.CLOSING),  # begun elsewhere: nobody signs in any more
        (StepState.TO_DO, Status.CLOSED, True, StepStanding.CLOSING),
        (StepState.REBOUND, Status.CLOSING, True, StepStanding.CLOSING),
        (StepState.GIVEN_UP, Status.CLOSING, True, StepStanding.CLOSING),
        (StepState.TO_DO, Status.CLOSING, False, StepStanding.GONE),
        (StepState.REBOUND, Status.CLOSED, False, StepStanding.REBOUND),
        (StepState.CLOSED, Status.CLOSED, False, StepStanding.CLOSED),
        (StepState.CLOSED, Status.CLOSED_VERIFIED, True, StepStanding.CLOSED),
        (StepState.CLOSED, Status.CLOSING, False, StepStanding.GONE),
        (StepState.CLOSED, Status.ACTIVE, False, StepStanding.GONE),
        (StepState.GIVEN_UP, Status.ACTIVE, True, StepStanding.GIVEN_UP),
        (StepState.GIVEN_UP, Status.ACTIVE, False, StepStanding.GONE),
    ],
)
def test_how_far_a_step_is(state: StepState, status: Status, held: bool, standing: StepStanding) -> None:
    there = HoldingState.HELD if held else HoldingState.VERIFIED_REMOVED
    day = None if state is StepState.TO_DO else TODAY
    vault = vault_of(
        OLD, NEW, service("a", status=status), holding("a", "phone", "old", state=there), campaign("c"),
        step("s", state=state, day=day),
    )  # fmt: skip
    found = progress(vault, "c")
    assert found.standings == {"s": standing}
    assert (found.to_do, found.done) == (standing.is_open, standing.is_done)
    assert bool(found.closing) is (standing is StepStanding.CLOSING)
    expected = standing.value == state.value or (standing is StepStanding.CLOSING and state is StepState.CLOSED)
    assert standing.agrees_with(state) is expected


# Whatever is done


KEYS = ("shop", "bank", "other")
LOGINS = ("", "138-0013-8000", "0086 13800138000", "+8613900139000", "somebody")
_key = st.sampled_from(KEYS)
_state = st.sampled_from(HoldingState)
_OWN = {"old": "phone", "old-bank": "bank_phone", "new": "phone", "new-bank": "bank_phone", "third": "phone_alt"}
EDITS = st.one_of(
    st.tuples(st.just("holding"), _key, st.tuples(st.sampled_from([*_OWN, None]), _state)),
    st.tuples(st.just("login"), _key, st.sampled_from(LOGINS)),
    st.tuples(st.just("status"), _key, st.sampled_from(Status)),
    st.tuples(st.just("factor"), _key, st.sampled_from(SecondFactor)),
    st.tuples(st.just("step"), _key, st.sampled_from(StepState)),
    st.tuples(st.just("steps"), _key, st.none()),
    st.tuples(st.just("trash"), _key, st.booleans()),
    st.tuples(st.just("value"), st.sampled_from(["third", "old-bank"]), st.sampled_from(LOGINS[:4])),
)


def edit(vault: Vault, what: str, key: str, how: object) -> ChangeSet:
    """One thing that a person can do."""
    there = ServiceId(key)
    match what:
        case "holding":
            own, state = how  # type: ignore[misc]
            kind = _OWN.get(own, "phone")
            held = holding(key, kind, own, state=state, id=f"{key}-{own}")
            return replacing(vault, held)
        case "login":
            return commands.edit_service(vault, there, login=how)
        case "status":
            return commands.edit_service(vault, there, status=how)
        case "factor":
            return commands.edit_service(vault, there, second_factor=how)
        case "step":
            (found,) = vault.steps_at(there)[:1] or (step("none"),)
            return campaigns.set_step(vault, found.id, how, TODAY, today=TODAY)
        case "steps":
            return campaigns.add_steps(vault, "c")
        case "trash":
            return commands.trash_services(vault, [there], TODAY) if how else commands.restore_services(vault, [there])
        case _:
            return commands.edit_identifier(vault, key, value=how)


def digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())[-11:]


def has_it(vault: Vault, account: Service) -> bool:
    """Told in another way than by the program: the last eleven digits decide."""
    if account.trashed is not None or account.status is Status.CLOSED_VERIFIED:
        return False
    held = [item for item in vault.holdings_of(account.id) if item.state is not HoldingState.VERIFIED_REMOVED]
    values = [vault.identifiers[item.identifier_id].value for item in held if item.identifier_id is not None]
    return digits(OLD.value) in map(digits, (*values, account.login))


@given(st.lists(EDITS, max_size=12))
def test_nobody_who_has_it_counts_as_done_and_over_is_over(edits: list[tuple[str, str, object]]) -> None:
    vault = moving(NEW_AT_BANK)
    for what, key, how in edits:
        with suppress(TrackerError):
            vault.apply(edit(vault, what, key, how))
        found = progress(vault, "c")
        having = {account.id for account in vault.services.values() if has_it(vault, account)}
        steps = live_steps(vault, "c")
        assert {item.id for item in steps} == set(found.standings)
        for item in steps:
            assert found.standings[item.id].is_done is (item.service_id not in having)
            assert stays(vault.services[item.service_id]) or not found.standings[item.id].is_open
        assert found.done == sum(item.service_id not in having for item in steps)
        assert sum(found.counts.values()) == found.steps == len(steps)
        assert {account.id for account in found.holding} == having
        assert {account.id for account in found.closing} == {key for key in having if not stays(vault.services[key])}
        assert found.is_over is (not having)
        if found.is_over:
            counting = [account for account in vault.services.values() if account.counts]
            used = [roles_at(vault, account, OLD, ids_of(vault, OLD)) for account in counting]
            assert Known.YES not in {known for roles in used for known in roles.values()}
