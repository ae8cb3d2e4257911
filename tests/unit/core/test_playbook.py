"""The playbook of stuck accounts: its steps and their order, how far each is, and that every figure is two runs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.acting import decision, entry, request
from tests.builders import holding, identifier, replacing, service, vault_of
from tests.unit.core.risk.test_frauds import FRAUDS
from tests.unit.core.risk.test_incremental import STEPS, Make, anew, start, state, take
from tracker.core import commands
from tracker.core.acting import Decision, EntryKind, RequestOutcome
from tracker.core.effort import Effort
from tracker.core.model import (
    Deletability,
    Disclosure,
    Entity,
    Given,
    HoldingState,
    Need,
    SaidBy,
    SecondFactor,
    Service,
    Status,
)
from tracker.core.overwriting import can_be_overwritten, has_to_be_true
from tracker.core.plan import Plan, plan
from tracker.core.plan_actions import LOOK_FOR_IT, VERIFY, Proposer, RealNames
from tracker.core.plan_decisions import decide
from tracker.core.plan_deeds import done
from tracker.core.playbook import MOST_CHILDREN, Playbooks
from tracker.core.playbook_law import still_impossible
from tracker.core.playbook_steps import Playbook, Progress, Stage, Step
from tracker.core.risk import what_if
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.frauds import Ending, FraudBook
from tracker.core.risk.method import Method
from tracker.core.risk.minimum import Minimum
from tracker.core.risk.trials import TrialKind
from tracker.core.vault import Vault

TODAY = date(2026, 11, 23)
SHOP = 7
MINIMUMS = {SHOP: Minimum("Shopping", frozenset({"address"}), "rule 5")}
REAL_NAMES = RealNames(frozenset({"bank"}))


GONE = holding("a", "face", state=HoldingState.VERIFIED_REMOVED)
"""Where something is recorded, but nothing is held."""


def stuck(key: str = "a", **fields: object) -> Service:
    """An account that cannot be deleted, about which everything is known since this month."""
    calm = {"second_factor": SecondFactor.APP, "last_used": "2026-11", "deletability_seen": "2026-11"}
    return service(key, **{"deletability": Deletability.IMPOSSIBLE, **calm, **fields})


def plan_of(method: Method, vault: Vault) -> Plan:
    return plan(RiskBook(vault, method, TODAY), FraudBook(vault, FRAUDS), MINIMUMS, "New one", REAL_NAMES)


def playbook_of(method: Method, vault: Vault, key: str = "a") -> Playbook:
    """As the window asks for it, which is what the plan says, too."""
    book = RiskBook(vault, method, TODAY)
    proposer = Proposer(book, FraudBook(vault, FRAUDS), MINIMUMS, "New one", REAL_NAMES)
    made = Playbooks(book, proposer).of(key)
    assert _comparable(plan_of(method, vault).stuck[key]) == _comparable(made)
    return made


def _comparable(playbook: Playbook) -> object:
    """A new number has another id each time."""
    return [(step.key, step.progress, step.day) for step in playbook.steps], playbook.points, playbook.stays


def playbook(method: Method, *records: Entity) -> Playbook:
    return playbook_of(method, vault_of(*records))


def said(steps: Iterable[Step]) -> list[tuple[str, str, Progress]]:
    return [(step.stage.value, str(step.title), step.progress) for step in steps]


def step_of(found: Playbook, stage: Stage) -> Step:
    (step,) = [step for step in found.steps if step.stage is stage]
    return step


# Steps, effects and order


def test_what_weighs_as_much_as_other_data_counts_together(method: Method) -> None:
    """By hand: 4 (face, fingerprint) x 0.25 + 0.5 = 1.5. One alone changes nothing, both leave 1 x 0.25 + 0.5."""
    vault = vault_of(stuck(), holding("a", "face"), holding("a", "fingerprint"))
    found = playbook_of(method, vault)
    assert [(str(step.title), step.action and step.action.points) for step in found.steps] == [
        ("Take out: Face", 0.0),
        ("Take out: Fingerprint or voiceprint", 0.0),
        ("Ask for erasure by law", 0.0),
        ("Try again to close it", 0.0),
    ]
    assert (found.before.se, found.after.se, found.points) == (1.5, 0.75, -0.75)
    assert step_of(found, Stage.ERASURE).action.spread == (-0.75, 0.0)
    assert (found.done, len(found.counted)) == (0, 3)
    assert [trial.data_kind for trial in found.trials] == ["face", "fingerprint"]
    assert plan_of(method, vault).actions == ()  # which proposes only what takes something off by itself


def test_the_order(method: Method) -> None:
    parent = service("p", name="Login", deletability=Deletability.SELF_SERVICE)
    child = service("c", name="Child", parent="a", deletability=Deletability.SELF_SERVICE)
    account = stuck(
        catalogue_id="shop",
        parent="p",
        disclosure=Disclosure.THIRD_PARTIES,
        second_factor=SecondFactor.SMS,
        deletability_seen="2025-01",
    )
    numbers = identifier("i", label="Main", distinctness="listed"), identifier("j", label="Quiet")
    records = (
        *(holding("a", kind) for kind in ("orders", "nickname", "im_contacts", "contacts", "bank_card", "birthdate")),
        *(
            holding("a", "location", given=Given.PERMISSION_ALWAYS),
            holding("a", "phone", "i"),
            holding("a", "password"),
        ),
    )
    found = playbook(method, parent, account, child, *numbers, *records)
    assert said(found.steps) == [
        ("card", "Take out: Bank card", Progress.OPEN),
        ("permission", "Only while in use: Location", Progress.OPEN),
        ("contacts", "Take out: Address book", Progress.OPEN),
        ("contacts", "Take out: Contacts in the app", Progress.OPEN),
        ("data", "Take out: Location", Progress.OPEN),
        ("data", "Take out: Order history", Progress.OPEN),
        ("swap", "“Quiet” in place of “Main”", Progress.OPEN),
        ("profile", "Overwrite: Nickname and picture", Progress.OPEN),
        ("profile", "Overwrite: Birth date", Progress.OPEN),
        ("sign_in", "Stop signing in through Login", Progress.OPEN),
        ("sign_in", "A sign-in of its own for Child", Progress.OPEN),
        ("consent", "Withdraw consent to sharing", Progress.OPEN),
        ("factor", "Turn on an app second factor", Progress.OPEN),
        ("erasure", "Ask for erasure by law", Progress.OPEN),
        ("again", "Try again to close it", Progress.OPEN),
    ]
    assert found.stays == ("phone", "password")  # to which the codes come until another factor is on
    assert TrialKind.SWAP in {trial.kind for trial in found.trials}
    factor_on = playbook(method, parent, replace(account, second_factor=SecondFactor.APP), child, *numbers, *records)
    assert factor_on.stays == ("password",)
    assert TrialKind.SWAP not in {trial.kind for trial in factor_on.trials}  # the number is taken out altogether
    assert (found.waits_until, found.is_exhausted) == (None, False)


def test_what_the_plan_proposes_is_the_same_action(method: Method) -> None:
    vault = vault_of(stuck(), holding("a", "face"), holding("a", "bank_card"), holding("a", "orders"))
    made = plan_of(method, vault)
    steps = {step.key: step.action for step in made.stuck["a"].steps}
    assert [steps[action.key] for action in made.actions] == list(made.actions)
    assert len(made.actions) == 1
    assert len([action for action in steps.values() if action is not None and action.trial is not None]) == 3


def test_a_number_that_signs_in_can_only_be_swapped(method: Method) -> None:
    own, other = identifier("i", label="Main", distinctness="listed"), identifier("j", label="Quiet")
    found = playbook(method, stuck(login="13800138000"), own, other, holding("a", "phone", "i"))
    assert [step.stage for step in found.steps] == [Stage.SWAP, Stage.ERASURE, Stage.AGAIN]
    assert [trial.instead for trial in found.trials] == ["j"]
    assert found.points == step_of(found, Stage.SWAP).action.points < 0
    new = playbook(method, stuck(login="13800138000"), replace(own, leaked="yes"), holding("a", "phone", "i"))
    assert "swap" not in {step.stage.value for step in new.steps}  # a new one would be as well listed


@pytest.mark.parametrize(
    ("kind", "catalogue_id", "paper", "truthful"),
    [
        ("nickname", "bank", True, False),
        ("id_name", None, False, False),
        ("id_name", "bank", False, True),
        ("birthdate", None, True, True),
    ],
)
def test_overwriting_stops_where_the_truth_is_asked_for(
    method: Method, kind: str, catalogue_id: str | None, *, paper: bool, truthful: bool
) -> None:
    papers = [holding("a", "id_image")] if paper else []
    found = playbook(method, stuck(catalogue_id=catalogue_id), holding("a", kind), *papers)
    step = next(step for step in found.steps if step.key[2] == kind)
    assert (step.stage, step.has_to_be_true) == (Stage.DATA if truthful else Stage.PROFILE, truthful)
    assert step.action.effort is (Effort.LETTER if truthful else Effort.TWO_MINUTES)


def test_only_a_profile_is_overwritten() -> None:
    vault = vault_of(stuck(), holding("a", "id_image", state=HoldingState.VERIFIED_REMOVED))
    assert not can_be_overwritten(vault, "a", "orders", demanded=False)
    assert not has_to_be_true(vault, "a", "orders", demanded=True)
    assert can_be_overwritten(vault, "a", "birthdate", demanded=False)  # the paper is gone


def test_what_its_basic_function_needs_is_said(method: Method) -> None:
    records = holding("a", "address"), holding("a", "face")
    found = playbook(method, stuck(app_type=SHOP, need=Need.ESSENTIAL), *records)
    assert [step.is_needed for step in found.steps if step.stage is Stage.DATA] == [False, True]
    found = playbook(method, stuck(app_type=SHOP, need=Need.REPLACEABLE), *records)
    assert not any(step.is_needed for step in found.steps)


def test_children_have_their_steps_a_few_at_a_time(method: Method) -> None:
    children = [service(f"c{number:02}", parent="a") for number in range(MOST_CHILDREN + 3)]
    leaving = replace(children[0], status=Status.CLOSING)
    vault = vault_of(stuck(), leaving, *children[1:], service("gone", parent="a", status=Status.CLOSED_VERIFIED))
    found = playbook_of(method, vault)
    steps = [step for step in found.steps if step.stage is Stage.SIGN_IN]
    assert [step.key[1] for step in steps] == [(f"c{number:02}",) for number in range(1, MOST_CHILDREN)]
    assert (found.further, found.is_exhausted) == (3, False)
    vault.apply(done(vault, steps[0].action, TODAY))
    assert vault.services["c01"].parent is None


def test_an_account_that_is_being_closed_all_the_same(method: Method) -> None:
    """To try again to close it, one would have to go there, and that takes the closing back."""
    closing = playbook(method, stuck(status=Status.CLOSING), holding("a", "face"))
    assert [step.stage for step in closing.steps] == [Stage.ERASURE]
    assert closing.stays == ()
    said_closed = playbook(method, stuck(status=Status.CLOSED), holding("a", "face"))
    gone = step_of(said_closed, Stage.GONE)
    assert (gone.key[0], str(gone.title)) == (LOOK_FOR_IT, "Look whether it is gone")


def test_a_circle_of_sign_ins_is_undone_first(method: Method) -> None:
    """The ledger refuses them; an old one may have them all the same."""
    found = playbook(method, stuck(parent="b"), service("b", parent="a"), holding("a", "face"))
    assert [str(step.title) for step in found.steps][:2] == [
        "Stop signing in through B",
        "A sign-in of its own for B",
    ]
    itself = playbook(method, stuck(parent="a"))
    assert [step.stage for step in itself.steps if step.stage is Stage.SIGN_IN] == [Stage.SIGN_IN]


def test_only_stuck_accounts_have_one_in_the_plan(method: Method) -> None:
    vault = vault_of(stuck(), stuck("u", deletability=Deletability.UNKNOWN), stuck("s", deletability="self_service"))
    assert list(plan_of(method, vault).stuck) == ["a"]


# How far each is


def test_done_is_read_from_the_ledger(method: Method) -> None:
    vault = vault_of(stuck(), holding("a", "bank_card"), holding("a", "nickname"))
    vault.apply(commands.set_holding(vault, "a", "bank_card", HoldingState.VERIFIED_REMOVED))
    found = playbook_of(method, vault)
    card = step_of(found, Stage.CARD)
    assert (card.progress, card.day, card.action) == (Progress.DONE, None, None)
    assert (found.done, len(found.counted)) == (1, 3)
    vault.apply(done(vault, step_of(found, Stage.PROFILE).action, TODAY))
    found = playbook_of(method, vault)
    nickname = step_of(found, Stage.PROFILE)
    assert (str(nickname.title), nickname.progress, nickname.day) == (
        "Overwrite: Nickname and picture",
        Progress.DONE,
        TODAY,
    )
    assert (found.done, found.stays, found.points) == (2, (), 0.0)


def test_what_was_done_stands_after_what_is_to_be_done(method: Method) -> None:
    vault = vault_of(stuck(), holding("a", "face"), holding("a", "orders"))
    vault.apply(commands.set_holding(vault, "a", "face", HoldingState.VERIFIED_REMOVED))
    assert said(playbook_of(method, vault).steps)[:2] == [
        ("data", "Take out: Order history", Progress.OPEN),
        ("data", "Take out: Face", Progress.DONE),
    ]


def test_a_number_that_made_way_for_another(method: Method) -> None:
    own, other = identifier("i", label="Main", distinctness="listed"), identifier("j", label="Quiet")
    vault = vault_of(stuck(login="13800138000"), own, other, holding("a", "phone", "i"))
    vault.apply(done(vault, step_of(playbook_of(method, vault), Stage.SWAP).action, TODAY))
    swap = step_of(playbook_of(method, vault), Stage.SWAP)
    assert (str(swap.title), swap.progress, swap.day) == ("“Main” is no longer there", Progress.DONE, TODAY)
    still = replace(vault.holdings["a-phone"], id="x", kind="phone_alt", state=HoldingState.HELD)
    vault.apply(replacing(vault, still))
    assert step_of(playbook_of(method, vault), Stage.SWAP).progress is Progress.OPEN  # it is held as another phone


def test_changes_that_the_ledger_does_not_remember_are_decisions(method: Method) -> None:
    account = stuck(parent="p", disclosure=Disclosure.PUBLIC, second_factor=SecondFactor.NONE)
    vault = vault_of(service("p"), account, holding("a", "location", given=Given.PERMISSION_ALWAYS))
    for stage in (Stage.PERMISSION, Stage.SIGN_IN, Stage.CONSENT, Stage.FACTOR):
        vault.apply(done(vault, step_of(playbook_of(method, vault), stage).action, TODAY))
    found = playbook_of(method, vault)
    assert [(str(step.title), step.day) for step in found.steps if step.progress is Progress.DONE] == [
        ("Only while in use: Location", TODAY),
        ("A sign-in of its own", TODAY),
        ("Withdraw consent to sharing", TODAY),
        ("Turn on an app second factor", TODAY),
    ]
    vault.apply(commands.edit_service(vault, "a", second_factor=SecondFactor.NONE))
    assert step_of(playbook_of(method, vault), Stage.FACTOR).progress is Progress.OPEN


def test_asked_for_later_and_not_for_me(method: Method) -> None:
    """By hand: 4 (face, fingerprint) x 0.25 + 0.5. One that stays keeps the 4: nothing is left to be got out."""
    vault = vault_of(stuck(), holding("a", "face"), holding("a", "fingerprint"), holding("a", "orders"))
    face, orders = (f"a-{kind}" for kind in ("face", "orders"))
    actions = {step.key[2]: step.action for step in playbook_of(method, vault).steps if step.action is not None}
    vault.apply(done(vault, actions["face"], TODAY))
    assert vault.holdings[face].state is HoldingState.ASKED_TO_REMOVE
    later, never = actions["orders"], actions["fingerprint"]
    vault.apply(decide(vault, later.key, later.title, Decision.LATER, TODAY, until=date(2026, 12, 1)))
    vault.apply(decide(vault, never.key, never.title, Decision.NOT_ME, TODAY, reason="They refused"))
    found = playbook_of(method, vault)
    steps = {step.key[2]: step for step in found.steps if step.stage is Stage.DATA}
    assert (steps["face"].progress, steps["face"].day) == (Progress.ASKED, TODAY)
    assert (steps["orders"].progress, steps["orders"].day) == (Progress.LATER, date(2026, 12, 1))
    assert (steps["fingerprint"].progress, steps["fingerprint"].reason) == (Progress.NOT_ME, "They refused")
    assert (found.points, found.kept, found.stays, len(found.counted)) == (0.0, ("fingerprint",), (), 3)
    assert vault.holdings[orders].state is HoldingState.HELD
    by_hand = replacing(vault, replace(vault.holdings[face], state=HoldingState.SAID_REMOVED))
    other = vault_of(stuck(), by_hand.changes[0].after)
    assert step_of(playbook_of(method, other), Stage.DATA).day is None  # asked for, nobody has noted when


def test_when_nothing_is_to_be_done_any_more(method: Method) -> None:
    settled = request("q", sent=date(2026, 10, 1), answered=date(2026, 11, 1), outcome=RequestOutcome.PARTLY)
    settled = replace(settled, closed=date(2026, 11, 1))
    vault = vault_of(stuck(login="me@example.org"), identifier("m", "email"), holding("a", "email", "m"), settled)
    found = playbook_of(method, vault)
    assert (found.is_exhausted, found.stays, found.waits_until) == (True, ("email",), date(2027, 11, 1))
    unasked = vault_of(stuck(), GONE)
    vault = unasked
    assert not playbook_of(method, vault).is_exhausted
    step = step_of(playbook_of(method, vault), Stage.ERASURE)
    assert step.action.spread is None  # there is nothing to erase that is known
    vault.apply(decide(vault, step.key, step.action.title, Decision.LATER, TODAY, until=date(2026, 12, 24)))
    found = playbook_of(method, vault)
    assert (found.is_exhausted, found.waits_until) == (False, date(2026, 12, 24))


# The law, and looking again


@pytest.mark.parametrize(
    ("fields", "progress", "day"),
    [
        ({}, Progress.OPEN, None),
        ({"sent": date(2026, 11, 20), "due": date(2026, 12, 20)}, Progress.ASKED, date(2026, 11, 20)),
        ({"sent": date(2026, 9, 1), "due": date(2026, 10, 1)}, Progress.ASKED, date(2026, 9, 1)),
        (
            {"sent": date(2026, 9, 1), "answered": date(2026, 9, 9), "outcome": RequestOutcome.GRANTED},
            Progress.DONE,
            date(2026, 9, 9),
        ),
        (
            {"sent": date(2026, 9, 1), "answered": date(2026, 9, 9), "outcome": RequestOutcome.PARTLY},
            Progress.ASKED,
            date(2026, 9, 1),
        ),
        (
            {
                "sent": date(2026, 9, 1),
                "answered": date(2026, 9, 9),
                "outcome": RequestOutcome.REFUSED,
                "closed": date(2026, 11, 1),
            },
            Progress.DONE,
            date(2026, 9, 9),
        ),
        (
            {"sent": date(2026, 9, 1), "closed": date(2026, 11, 1), "outcome": RequestOutcome.NO_ANSWER},
            Progress.OPEN,
            None,
        ),
    ],
)
def test_erasure_follows_the_request(
    method: Method, fields: dict[str, object], progress: Progress, day: date | None
) -> None:
    asked = request("q", **fields)
    found = playbook(method, stuck(), asked, replace(asked, id="other", right="access"))
    step = step_of(found, Stage.ERASURE)
    assert (step.progress, step.day, step.request) == (progress, day, asked)


def test_an_answer_counts_more_than_an_earlier_silence(method: Method) -> None:
    silent = request("q", sent=date(2026, 3, 1), closed=date(2026, 5, 1), outcome=RequestOutcome.NO_ANSWER)
    granted = request("r", sent=date(2026, 9, 1), answered=date(2026, 9, 9), outcome=RequestOutcome.GRANTED)
    granted = replace(granted, closed=date(2026, 10, 1))
    step = step_of(playbook(method, stuck(), silent, granted), Stage.ERASURE)
    assert (step.progress, step.request) == (Progress.DONE, granted)


def test_a_decision_does_not_hide_that_they_were_asked(method: Method) -> None:
    asked = request("q", sent=date(2026, 11, 20), due=date(2026, 12, 20))
    off = decision("d", "a", action="erasure", decision=Decision.NOT_ME, reason="no")
    assert step_of(playbook(method, stuck(), asked, off), Stage.ERASURE).progress is Progress.ASKED
    assert step_of(playbook(method, stuck(), off), Stage.ERASURE).progress is Progress.NOT_ME


def test_complaining(method: Method) -> None:
    refused = request("q", sent=date(2026, 10, 1), answered=date(2026, 10, 20), outcome=RequestOutcome.REFUSED)
    overdue = replace(request("r", sent=date(2026, 9, 1), due=date(2026, 10, 1)), right="access")
    waiting = request("w", sent=date(2026, 11, 20), due=date(2026, 12, 20))
    assert Stage.COMPLAINT not in {step.stage for step in playbook(method, stuck(), waiting).steps}
    closed = replace(refused, closed=date(2026, 11, 1))
    assert Stage.COMPLAINT not in {step.stage for step in playbook(method, stuck(), closed).steps}
    step = step_of(playbook(method, stuck(), refused), Stage.COMPLAINT)
    assert (step.request, str(step.action.reason.text)) == (refused, "They have refused what you asked for")
    partly = replace(refused, outcome=RequestOutcome.PARTLY)
    step = step_of(playbook(method, stuck(), partly), Stage.COMPLAINT)
    expected = (partly, "They have given only a part of what you asked for")
    assert (step.request, str(step.action.reason.text)) == expected
    granted = replace(refused, outcome=RequestOutcome.GRANTED)
    assert Stage.COMPLAINT not in {step.stage for step in playbook(method, stuck(), granted).steps}
    step = step_of(playbook(method, stuck(), overdue, refused), Stage.COMPLAINT)
    assert (step.request, str(step.action.reason.text)) == (overdue, "They have not answered in time")
    complained = entry("e", "r", kind=EntryKind.COMPLAINT, day=date(2026, 10, 9))
    note = entry("n", "q")
    step = step_of(playbook(method, stuck(), overdue, refused, complained, note), Stage.COMPLAINT)
    assert (step.request, step.progress) == (refused, Progress.OPEN)
    step = step_of(playbook(method, stuck(), overdue, complained), Stage.COMPLAINT)
    assert (step.progress, step.day, step.action) == (Progress.DONE, date(2026, 10, 9), None)


def test_looking_again_comes_after_a_year(method: Method) -> None:
    step = step_of(playbook(method, stuck(deletability_seen="2026-03"), GONE), Stage.AGAIN)
    assert (step.progress, step.day, step.can_be_put_off) == (Progress.LATER, date(2027, 3, 1), True)
    ahead = step_of(playbook(method, stuck(deletability_seen="9999-12")), Stage.AGAIN)
    assert ahead.day == date(2027, 11, 23)  # a day that lies ahead is not believed
    for seen in (None, "2025-11-23"):
        vault = vault_of(stuck(deletability_seen=seen), GONE)
        step = step_of(playbook_of(method, vault), Stage.AGAIN)
        assert (step.progress, step.action) == (Progress.OPEN, plan_of(method, vault).actions[0])
    vault.apply(decide(vault, step.key, step.action.title, Decision.LATER, TODAY, until=date(2027, 1, 1)))
    step = step_of(playbook_of(method, vault), Stage.AGAIN)
    assert (step.progress, step.day) == (Progress.LATER, date(2027, 1, 1))


def test_what_is_not_known_is_a_step_of_its_own(method: Method) -> None:
    found = playbook(method, stuck(second_factor=SecondFactor.UNKNOWN))
    find, again = step_of(found, Stage.FIND_OUT), step_of(found, Stage.AGAIN)
    assert (str(find.title), find.key) == ("Find out what is not known about it", (VERIFY, ("a",), ""))
    assert (again.can_be_put_off, again.progress) == (False, Progress.LATER)
    assert len({step.key for step in found.steps}) == len(found.steps)
    held = playbook(method, stuck(), holding("a", "orders", last_seen="2025-01"))
    assert str(step_of(held, Stage.FIND_OUT).title) == "Look again at what it holds"
    both = stuck(second_factor=SecondFactor.UNKNOWN, deletability_seen="2024")
    off = decision("d", "a", action=VERIFY, decision=Decision.LATER, until=date(2027, 1, 1))
    found = playbook(method, both, off)
    assert step_of(found, Stage.FIND_OUT).progress is Progress.LATER
    assert step_of(found, Stage.AGAIN).progress is Progress.OPEN  # which the decision was not about


def test_still_impossible_is_written_down(method: Method) -> None:
    vault = vault_of(stuck(deletability_seen="2020", deletability_by=SaidBy.CATALOGUE, deletability_source="A list"))
    action = step_of(playbook_of(method, vault), Stage.AGAIN).action
    changeset = still_impossible(vault, action, TODAY, decided=True)
    assert str(changeset.label) == "Done: Look again at A"
    vault.apply(changeset)
    account = vault.services["a"]
    assert (account.deletability, account.deletability_by, account.deletability_source, account.deletability_seen) == (
        Deletability.IMPOSSIBLE,
        SaidBy.TRIED,
        "",
        "2026-11-23",
    )
    assert [item.decision for item in vault.plan_decisions.values()] == [Decision.DONE]
    step = step_of(playbook_of(method, vault), Stage.AGAIN)
    assert (step.progress, step.day) == (Progress.LATER, date(2027, 11, 23))
    alone = still_impossible(vault, action, date(2026, 11, 24), decided=False)
    assert [type(change.subject) for change in alone.changes] == [Service]


# Two full runs

walks = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 2**32)), max_size=10)


def with_stuck_ones(method: Method, walk: list[tuple[Make, int]]) -> RiskBook:
    """A ledger after a random walk, in which no account can be deleted."""
    book = RiskBook(start(), method, TODAY)
    for step, seed in walk:
        take(book, step, seed)
    for service_id in list(book.vault.services):
        changeset = commands.edit_service(book.vault, service_id, deletability=Deletability.IMPOSSIBLE)
        book.vault.apply(changeset)
        book.update(changeset)
    return book


@settings(max_examples=60)
@given(walk=walks)
def test_every_effect_is_the_difference_of_two_full_runs(method: Method, walk: list[tuple[Make, int]]) -> None:
    book = with_stuck_ones(method, walk)
    frauds = FraudBook(book.vault, FRAUDS)
    before, standings = state(book), frauds.standings()
    found = plan(book, frauds, MINIMUMS, "New one")
    assert (state(book), frauds.standings()) == (before, standings)
    assert found.stuck.keys() == book.services.keys()

    def points(vault: Vault) -> float:
        return RiskBook(vault, method, TODAY).load.total - book.load.total

    for made in found.stuck.values():
        for action in filter(None, (step.action for step in made.steps)):
            copy = anew(book).vault
            if action.trial is not None:
                copy.apply(what_if.compose(copy, [action.trial.wish(copy, TODAY)]))
                assert action.points == points(copy)
                assert action.ending == Ending.between(standings, FraudBook(copy, FRAUDS).standings())
            elif action.kind == "erasure" and action.spread is not None:
                held = copy.holdings_of(action.service_id)
                gone = [replace(item, state=HoldingState.VERIFIED_REMOVED) for item in held]
                copy.apply(replacing(copy, *gone))
                assert action.spread == (points(copy), 0.0)
        copy = anew(book).vault
        copy.apply(what_if.compose(copy, [trial.wish(copy, TODAY) for trial in made.trials]))
        assert made.points == points(copy)
        assert made.after.se == RiskBook(copy, method, TODAY).services[made.service_id].se


@settings(max_examples=60)
@given(walk=walks)
def test_every_action_of_the_plan_is_a_step(method: Method, walk: list[tuple[Make, int]]) -> None:
    book = with_stuck_ones(method, walk)
    found = plan(book, FraudBook(book.vault, FRAUDS), MINIMUMS, "New one")
    for action in found.actions:
        steps = [step.action for step in found.stuck[action.service_id].steps if step.key == action.key]
        assert action in steps
