"""The plan: what is proposed and why, in which order, and that every figure is the difference of two full runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import holding, identifier, replacing, service, vault_of
from tests.unit.core.risk.test_frauds import FRAUDS
from tests.unit.core.risk.test_incremental import STEPS, Make, anew, start, state, take
from tracker.core.acting import Decision
from tracker.core.effort import EFFORT_LABELS, Effort
from tracker.core.model import (
    Deletability,
    Disclosure,
    Entity,
    Given,
    HoldingState,
    Known,
    Need,
    SecondFactor,
    Status,
)
from tracker.core.plan import Plan, plan, planning, still_there
from tracker.core.plan_actions import LOOK_FOR_IT, VERIFY, PlanAction, RealNames, worst_answers
from tracker.core.plan_decisions import decide
from tracker.core.plan_deeds import done, is_asked_first
from tracker.core.plan_reasons import was_asked_for
from tracker.core.risk import what_if
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import effect_of
from tracker.core.risk.frauds import Ending, FraudBook
from tracker.core.risk.method import Method
from tracker.core.risk.minimum import Minimum
from tracker.core.risk.severity import ServiceRisk
from tracker.core.risk.trials import TrialKind, trials_at
from tracker.core.text import message
from tracker.core.vault import Vault
from tracker.core.way_in import way_in

TODAY = date(2026, 11, 23)
CALM = {
    "deletability": Deletability.SELF_SERVICE,
    "deletability_seen": "2026-11",
    "second_factor": SecondFactor.APP,
    "last_used": "2026-11",
}
SHOP, TOOL = 7, 9
MINIMUMS = {
    SHOP: Minimum("Shopping", frozenset({"phone", "address"}), "rule 5"),
    TOOL: Minimum("Tools", frozenset(), "rule 5"),
}


def plan_of(method: Method, vault: Vault) -> Plan:
    return plan(RiskBook(vault, method, TODAY), FraudBook(vault, FRAUDS), MINIMUMS, "New one")


def planned(method: Method, *records: Entity) -> Plan:
    return plan_of(method, vault_of(*records))


def said(plan: Plan) -> list[tuple[str, float, str, str]]:
    """All actions: what, points, why, effort."""
    return [
        (str(action.title), action.points, str(action.reason.text), EFFORT_LABELS[action.effort])
        for action in plan.actions
    ]


def find(plan: Plan, title: str) -> PlanAction:
    return next(action for action in plan.actions if str(action.title) == title)


# What is proposed, and why


def test_an_idle_account_is_to_be_closed(method: Method) -> None:
    """By hand: face 4 x 0.25 + 0.5 (idle for more than 36 months) = 1.5, of which all but 1.25 goes with the face."""
    found = planned(method, service("a", **{**CALM, "last_used": "2022-11"}), holding("a", "face"))
    assert said(found) == [
        ("Close A", -1.5, "Not used for 48 months", "10 minutes"),
        ("Take out at A: Face", -0.75, "Weighs most of what it holds", "a letter"),
    ]
    assert [str(action.title) for action in found.best] == ["Close A"]
    assert (found.load.total, found.together.total) == (1.5, 0.0)
    assert found.best[0].band_drops == 1
    assert found.best[0].after is None


@pytest.mark.parametrize(
    ("fields", "why", "proposed"),
    [
        ({"need": Need.NOT_NEEDED}, "You do not need it", True),
        ({"need": Need.REPLACEABLE}, "Something else could take its place", True),
        ({"app_type": TOOL}, "“Tools” has to work without an account", True),
        ({"last_used": "2019"}, "Last used in 2019", True),
        ({"last_used": "2025-11-24"}, "In use", False),
        ({"last_used": None}, "Whether you use it is not known", False),
        ({}, "In use", False),
    ],
)
def test_why_an_account_is_closed(method: Method, fields: dict[str, object], why: str, proposed: bool) -> None:
    found = planned(method, service("a", **{**CALM, **fields}), holding("a", "orders"))
    close = find(found, "Close A")
    assert (str(close.reason.text), close in found.best) == (why, proposed)


@pytest.mark.parametrize("fields", [{"need": Need.ESSENTIAL}, {"need": Need.USEFUL}, {"status": Status.CLOSING}])
def test_what_is_needed_or_being_closed_is_not_to_be_closed(method: Method, fields: dict[str, object]) -> None:
    found = planned(method, service("a", **{**CALM, "last_used": "2019", **fields}), holding("a", "orders"))
    assert "close" not in {action.kind for action in found.actions}


def test_while_an_account_is_being_closed_nothing_else_is_to_be_done_there(method: Method) -> None:
    assert planned(method, service("a", status=Status.CLOSING), holding("a", "face")).actions == ()


def test_what_they_say_is_closed_is_looked_for(method: Method) -> None:
    """By hand: face 4 x 0.25 = 1 goes if it is gone, and nothing if it is not."""
    found = planned(method, service("a", status=Status.CLOSED, **CALM), holding("a", "face"))
    assert said(found) == [("Check that A is gone", 0.0, "They say that it is closed", "2 minutes")]
    assert (found.best[0].kind, found.best[0].spread, found.best[0].key) == (
        LOOK_FOR_IT,
        (-1.0, 0.0),
        ("verify_gone", ("a",), ""),
    )
    assert found.together == found.load


def test_what_its_type_of_app_needs_stays_where_it_is_used(method: Method) -> None:
    records = [holding("a", kind) for kind in ("address", "face", "password")]
    used = planned(method, service("a", app_type=SHOP, need=Need.USEFUL, **CALM), *records)
    assert said(used) == [("Take out at A: Face", -0.75, "Beyond the legal minimum of “Shopping”", "a letter")]
    stuck = service("a", app_type=SHOP, **{**CALM, "deletability": Deletability.IMPOSSIBLE})
    emptied = planned(method, stuck, holding("a", "address"), identifier("x", "address", distinctness="listed"))
    assert [action.kind for action in emptied.actions] == []
    listed = identifier("x", "address", distinctness="listed")
    emptied = planned(method, stuck, listed, holding("a", "address", "x"))
    assert said(emptied) == [
        ("Take out at A: Postal address", -0.75, "Cannot be deleted, but can be emptied", "a letter")
    ]


def test_a_real_name_stays_where_it_has_to_be_known(method: Method) -> None:
    """A phone company registers its lines under an ID number; what cannot be deleted is emptied all the same."""
    carrier = service("a", catalogue_id="carrier", need=Need.ESSENTIAL, **CALM)
    stuck = replace(carrier, deletability=Deletability.IMPOSSIBLE)
    names = RealNames(frozenset({"carrier"}), frozenset({"carrier"}))
    for account, asking, proposed in ((carrier, RealNames(), True), (carrier, names, False), (stuck, names, True)):
        own = identifier("x", "id_number", real_name=Known.YES)
        vault = vault_of(account, own, holding("a", "id_number", "x"), holding("a", "orders"))
        found = plan(RiskBook(vault, method, TODAY), FraudBook(vault, FRAUDS), MINIMUMS, "New one", asking)
        removed = [action.part for action in found.actions if action.kind == TrialKind.REMOVE]
        assert ("id_number" in removed) is proposed


def test_by_what_one_signs_in_is_not_to_be_taken_out(method: Method) -> None:
    """By hand: a findable address 1 x 0.75; another one that nobody can find takes 0.5 off."""
    mine = identifier("m", "email", label="Mine", distinctness="named_and_findable")
    other = identifier("o", "email", label="Other", distinctness="nameless")
    records = (mine, holding("a", "email", "m"), holding("a", "orders", aspect="no_insight"))
    login = service("a", login="me@example.org", need=Need.USEFUL, **CALM)
    assert said(planned(method, login, *records, other)) == [
        ("“Other” in place of “Mine” at A", -0.75, "It links accounts with each other", "10 minutes")
    ]
    phone = service("a", login="+86 138 0013 8000", need=Need.USEFUL, **CALM)
    titles = [title for title, *_ in said(planned(method, phone, *records))]
    assert titles == ["Take out at A: E-mail address"]  # a new address would be as findable


def test_the_number_to_which_codes_come_is_taken_out_after_another_factor_is_on(method: Method) -> None:
    """Its swap stays: the codes then come to the other one."""
    mine = identifier("m", label="Main", distinctness="listed")
    other = identifier("o", label="Other", distinctness="unlisted")
    held = (mine, other, holding("a", "phone", "m"), holding("a", "orders", aspect="no_insight"))
    for factor, kinds in (
        (SecondFactor.SMS, {TrialKind.SWAP, TrialKind.SECOND_FACTOR}),
        (SecondFactor.APP, {TrialKind.SWAP, TrialKind.REMOVE}),
    ):
        account = service("a", login="me@example.org", need=Need.USEFUL, **{**CALM, "second_factor": factor})
        actions = planned(method, account, *held).actions
        assert {action.kind for action in actions if action.part != "orders"} == kinds


def test_what_may_be_the_way_in_is_not_to_be_taken_out_but_swapped(method: Method) -> None:
    """The account of a fresh reader: a number and an address, and nobody has said with which it is signed in to."""
    mine = identifier("m", "email", label="Mine", distinctness="named_and_findable")
    other = identifier("o", "email", label="Other", distinctness="nameless")
    google = service("a", need=Need.USEFUL, **CALM)
    held = (mine, other, holding("a", "email", "m"), holding("a", "phone"))
    assert {action.kind for action in planned(method, google, *held).actions} == {TrialKind.SWAP}
    asked = replace(held[2], state=HoldingState.ASKED_TO_REMOVE)
    titles = [str(action.title) for action in planned(method, google, mine, asked).actions]
    assert titles == ["Take out at A: E-mail address"]  # the person has asked for it, so they know that it can go


def test_why_data_goes(method: Method) -> None:
    """By hand: the ID number 1 x 0.25 is known at the bank, so the phone number there makes the shop 2 x 0.5."""
    vault = vault_of(
        *(service(key, need=Need.USEFUL, login="me@example.org", **CALM) for key in ("bank", "shop")),
        *(identifier("i"), holding("bank", "id_number"), holding("bank", "phone", "i"), holding("shop", "phone", "i")),
        holding("shop", "orders"),
    )
    found = plan_of(method, vault)
    reasons = {str(action.title): str(action.reason.text) for action in found.actions}
    assert reasons["Take out at Bank: ID number"] == "It says who you are"
    assert reasons["Take out at Shop: Phone number"] == "It says who you are"
    assert reasons["Take out at Shop: Order history"] == "Weighs most of what it holds"
    assert reasons["A new one for “I” at Shop"] == "It links accounts with each other"
    assert find(found, "A new one for “I” at Shop").effort is Effort.SOME_DAYS


def test_why_what_says_nothing_by_itself_goes(method: Method) -> None:
    """A number plate stands at two accounts, of which one knows who the person is."""
    accounts = [service(key, need=Need.USEFUL, **CALM) for key in ("garage", "park")]
    plates = [holding(key, "plate", "i") for key in ("garage", "park")]
    held = [holding(key, "health") for key in ("garage", "park")]
    found = planned(method, *accounts, *plates, *held, identifier("i", "plate"), holding("garage", "id_number"))
    assert str(find(found, "Take out at Park: Number plate").reason.text) == "It links accounts with each other"


def test_why_a_number_is_swapped(method: Method) -> None:
    records = [service("a", **{**CALM, "deletability": Deletability.IMPOSSIBLE}), holding("a", "phone", "i")]
    own = identifier("i", real_name=Known.YES, leaked=Known.YES, distinctness="listed")
    spare = identifier("s", label="Spare")

    def why(*more: Entity) -> tuple[str, str]:
        (swap,) = [action for action in planned(method, *more, spare).actions if action.kind == TrialKind.SWAP]
        return str(swap.reason.text), EFFORT_LABELS[swap.effort]

    assert why(*records, own) == ("Cannot be deleted, but can be emptied", "some days")
    free = service("a", **CALM)
    assert why(free, records[1], own) == ("Known to have leaked", "10 minutes")
    assert why(free, records[1], replace(own, retired="2025")) == ("You have given this one up", "10 minutes")


def test_of_several_numbers_the_one_that_links_to_least(method: Method) -> None:
    own = identifier("i", real_name=Known.YES, distinctness="listed")
    others = (
        identifier("s", label="Listed", distinctness="listed"),
        identifier("t", label="Quiet", distinctness="unlisted"),
        identifier("u", label="Gone", retired="2024"),
    )
    found = planned(method, service("a", **CALM), holding("a", "phone", "i"), own, *others)
    swaps = [str(action.title) for action in found.actions if action.kind == TrialKind.SWAP]
    assert swaps == ["“Quiet” in place of “I” at A"]


def test_changes_that_leave_what_is_held(method: Method) -> None:
    """By hand: passing on 0.25, no second factor 0.5; a permission and a sign-in carry no points."""
    parent = service("p", name="Login", **{**CALM, "second_factor": SecondFactor.SMS})
    child = service(
        "a",
        parent="p",
        need=Need.USEFUL,
        disclosure=Disclosure.THIRD_PARTIES,
        **{**CALM, "second_factor": SecondFactor.NONE},
    )
    located = holding("a", "location", given=Given.PERMISSION_ALWAYS)
    found = planned(method, parent, child, located, holding("p", "nickname"))
    assert [entry for entry in said(found) if "Take out" not in entry[0] and "Close" not in entry[0]] == [
        ("Turn on an app second factor at A", -0.5, "Nothing but a password protects it", "10 minutes"),
        ("Withdraw your consent to passing data on at A", -0.25, "It passes data on to others", "10 minutes"),
        ("Turn on an app second factor at Login", -0.25, "It opens other accounts", "10 minutes"),
        ("Allow only while in use at A: Location", 0.0, "It may read it at any time", "2 minutes"),
        ("Stop signing in to A through Login", 0.0, "Who gets into Login gets in here, too", "10 minutes"),
    ]
    leaving = planned(method, replace(parent, status=Status.CLOSING), child)
    assert str(find(leaving, "Stop signing in to A through Login").reason.text) == "Login is being closed"
    public = planned(method, replace(child, disclosure=Disclosure.PUBLIC), parent)
    consent = find(public, "Withdraw your consent to passing data on at A")
    assert (str(consent.reason.text), consent.effort, consent.points) == (
        "Everybody can see it",
        Effort.TWO_MINUTES,
        -0.5,
    )


def test_sign_ins_in_a_circle_are_undone_first(method: Method) -> None:
    """The ledger refuses them; where an old one has them all the same, nothing but taking them out can be written."""
    circle = [service("a", parent="b", **CALM), service("b", parent="a", **CALM), service("c", parent="a", **CALM)]
    found = planned(method, *circle, *(holding(key, "face") for key in "abc"))
    assert {str(action.title) for action in found.actions} == {
        "Stop signing in to A through B",
        "Stop signing in to B through A",
        "Stop signing in to C through A",
    }
    assert found.together == found.load


def test_finding_out_promises_nothing(method: Method) -> None:
    """By hand: each of three unknown parts is taken as 0.25 and may be 0 or 0.5; a face makes 1 x 0.25 to 4 x 0.25."""
    found = planned(method, service("a", need=Need.USEFUL), holding("a", "face", state=HoldingState.UNKNOWN))
    verify = find(found, "Find out about A")
    facts = "whether it can be deleted, what protects it, when it was last used, what it holds"
    assert str(verify.reason.text) == f"Not known: {facts}"
    assert (verify.kind, verify.points, verify.spread, verify.effort) == (VERIFY, 0.0, (-0.75, 1.5), Effort.TEN_MINUTES)
    unused = service("a", need=Need.USEFUL, **{**CALM, "last_used": None})
    one = planned(method, unused, holding("a", "nickname"))
    assert (one.best[0].spread, one.best[0].effort) == ((-0.25, 0.25), Effort.TWO_MINUTES)
    known = planned(method, service("a", need=Need.USEFUL, **CALM), holding("a", "face", state=HoldingState.UNKNOWN))
    assert known.best[0].spread == (0.0, 0.75)
    nothing = planned(method, service("a", need=Need.USEFUL, **CALM))  # 4 x 1 at most
    assert (str(nothing.best[0].reason.text), nothing.best[0].spread) == ("Not known: what it holds", (0.0, 3.75))


def test_what_nobody_has_looked_at_for_a_year(method: Method) -> None:
    old = service("a", need=Need.USEFUL, **{**CALM, "deletability_seen": "2025-10"})
    found = planned(method, old, holding("a", "orders", last_seen="2025-11-23"))
    look = find(found, "Look again at A")
    assert str(look.reason.text) == "Not checked for a year: whether it can be deleted, what it holds"
    assert (look.spread, look.points) == (None, 0.0)


@pytest.mark.parametrize(
    ("deletability", "close", "orders", "card"),
    [
        (Deletability.SELF_SERVICE, Effort.TEN_MINUTES, Effort.TWO_MINUTES, Effort.TWO_MINUTES),
        (Deletability.VIA_PARENT, Effort.TEN_MINUTES, Effort.TWO_MINUTES, Effort.TWO_MINUTES),
        (Deletability.CONDITIONAL, Effort.SOME_DAYS, Effort.TEN_MINUTES, Effort.TWO_MINUTES),
        (Deletability.REGIONAL, Effort.LETTER, Effort.TEN_MINUTES, Effort.TWO_MINUTES),
        (Deletability.REQUEST, Effort.LETTER, Effort.LETTER, Effort.TWO_MINUTES),
        (Deletability.IMPOSSIBLE, None, Effort.LETTER, Effort.TWO_MINUTES),
        (Deletability.UNKNOWN, None, Effort.TEN_MINUTES, Effort.TWO_MINUTES),
    ],
)
def test_effort(method: Method, deletability: Deletability, close: Effort | None, orders: Effort, card: Effort) -> None:
    found = planned(
        method,
        *(
            service("a", **{**CALM, "deletability": deletability}),
            service("b", **{**CALM, "deletability": deletability}),
        ),
        *(holding("a", "orders"), holding("b", "bank_card")),
    )
    efforts = {(action.service_id, action.kind): action.effort for action in found.actions}
    assert efforts.get(("a", "close")) is close
    assert (efforts["a", "remove"], efforts["b", "remove"]) == (orders, card)


# The order


def test_most_effect_first_then_least_effort(method: Method) -> None:
    """By hand: closing b takes 1 off and so does c, which needs a letter; a second factor 0.5 at d."""
    found = planned(
        method,
        service("c", need=Need.NOT_NEEDED, **{**CALM, "deletability": Deletability.REQUEST}),
        service("b", need=Need.NOT_NEEDED, **CALM),
        service("d", need=Need.USEFUL, **{**CALM, "second_factor": SecondFactor.NONE}),
        *(holding(key, "face") for key in "bc"),
    )
    assert [(action.service_id, action.points) for action in found.best] == [("c", -1.25), ("b", -1.0), ("d", -0.5)]
    ranks = [action.rank for action in found.actions]
    assert ranks == sorted(ranks)


def test_nothing_recorded_nothing_to_do(method: Method) -> None:
    assert planned(method) == Plan()


# Decisions


def test_what_is_put_off_gives_way_to_the_next_best(method: Method) -> None:
    vault = vault_of(service("a", need=Need.NOT_NEEDED, **CALM), holding("a", "face"))
    before = plan_of(method, vault)
    (close,) = before.best
    vault.apply(decide(vault, close.key, close.title, Decision.LATER, TODAY, until=date(2026, 12, 1)))
    after = plan_of(method, vault)
    assert [str(action.title) for action in after.best] == ["Take out at A: Face"]
    ((aside, decision),) = after.put_aside
    assert (aside.key, decision.until) == (close.key, date(2026, 12, 1))
    assert [action.key for action in still_there(vault, before.actions, {"a"})] == [
        action.key for action in after.actions
    ]
    book = RiskBook(vault, method, date(2026, 12, 1))
    assert plan(book, FraudBook(vault, FRAUDS), MINIMUMS, "New").best[0].key == close.key


def test_what_was_done_is_proposed_again_where_it_can_be_done_again(method: Method) -> None:
    vault = vault_of(service("a", need=Need.USEFUL, **CALM), holding("a", "bank_card"))
    (card,) = plan_of(method, vault).best
    vault.apply(done(vault, card, TODAY))
    assert plan_of(method, vault).best == ()
    vault.apply(replacing(vault, holding("a", "bank_card")))
    assert [action.key for action in plan_of(method, vault).best] == [card.key]


def test_what_is_gone_is_no_longer_there(method: Method) -> None:
    vault = vault_of(service("a", **CALM), service("b", **CALM), holding("a", "face"), holding("b", "face"))
    actions = plan_of(method, vault).actions
    vault.apply(what_if.close(["a"], TODAY)(vault))
    assert {action.service_id for action in still_there(vault, actions, {"a", "b"})} == {"b"}
    assert still_there(vault, actions, {"b"}) == actions
    assert still_there(Vault(), actions, {"a", "b"}) == ()


# Doing it


def test_closing_begins_and_is_not_yet_done(method: Method) -> None:
    vault = vault_of(service("a", need=Need.NOT_NEEDED, **CALM), holding("a", "orders"))
    changeset = done(vault, plan_of(method, vault).best[0], TODAY)
    assert str(changeset.label) == "Done: Close A"
    vault.apply(changeset)
    assert (vault.services["a"].status, vault.services["a"].closing_since) == (Status.CLOSING, "2026-11-23")
    assert [item.decision for item in vault.plan_decisions.values()] == [Decision.DONE]


def test_what_was_seen_to_be_gone(method: Method) -> None:
    vault = vault_of(service("a", status=Status.CLOSED, **CALM))
    vault.apply(done(vault, plan_of(method, vault).best[0], TODAY))
    assert vault.services["a"].status is Status.CLOSED_VERIFIED


def test_what_is_asked_for_in_writing_is_held_until_it_is_out(method: Method) -> None:
    vault = vault_of(service("a", need=Need.USEFUL, **CALM), holding("a", "face"), holding("a", "orders", id="o"))
    (face,) = plan_of(method, vault).best
    assert is_asked_first(vault, face)
    vault.apply(done(vault, face, TODAY))
    assert vault.holdings["a-face"].state is HoldingState.ASKED_TO_REMOVE
    asked = find(plan_of(method, vault), "Take out at A: Face")
    assert (str(asked.reason.text), asked.effort) == (
        "You have asked for it: look whether it is out",
        Effort.TWO_MINUTES,
    )
    assert not is_asked_first(vault, asked)
    vault.apply(done(vault, asked, TODAY))
    assert vault.holdings["a-face"].state is HoldingState.VERIFIED_REMOVED


def test_another_deed_is_the_change_itself(method: Method) -> None:
    vault = vault_of(service("a", need=Need.USEFUL, **{**CALM, "second_factor": SecondFactor.SMS}))
    (factor,) = plan_of(method, vault).best
    assert not is_asked_first(vault, factor)
    vault.apply(done(vault, factor, TODAY))
    assert vault.services["a"].second_factor is SecondFactor.APP


# Two full runs

walks = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 2**32)), max_size=10)


def walked(method: Method, walk: list[tuple[Make, int]]) -> RiskBook:
    book = RiskBook(start(), method, TODAY)
    for step, seed in walk:
        take(book, step, seed)
    return book


def figures(risk: ServiceRisk | None) -> object:
    """All but which records set them: a number that takes the place of another has another id each time."""
    return risk and (risk.dpc, risk.ei, risk.ei_linked, risk.loss, risk.se, risk.se_low, risk.se_high, risk.band)


@settings(max_examples=60)
@given(walk=walks)
def test_every_effect_is_the_difference_of_two_full_runs(method: Method, walk: list[tuple[Make, int]]) -> None:
    book = walked(method, walk)
    frauds = FraudBook(book.vault, FRAUDS)
    before, standings = state(book), frauds.standings()
    found = plan(book, frauds, MINIMUMS, "New one")
    assert (state(book), frauds.standings()) == (before, standings)

    def after(vault: Vault) -> RiskBook:
        return RiskBook(vault, method, TODAY)

    for action in (*found.actions, *(aside for aside, _ in found.put_aside)):
        copy = anew(book).vault
        if action.trial is None:
            continue
        copy.apply(what_if.compose(copy, [action.trial.wish(copy, TODAY)]))
        run, open_then = after(copy), FraudBook(copy, FRAUDS).standings()
        assert action.points == run.load.total - book.load.total
        assert action.before == book.services[action.service_id]
        assert figures(action.after) == figures(run.services.get(action.service_id))
        lower = [
            key
            for key, risk in book.services.items()
            if key not in run.services or run.services[key].band.rank < risk.band.rank
        ]
        assert action.band_drops == len(lower)
        assert action.ending == Ending.between(standings, open_then)
        weaker = Ending.between(open_then, standings)
        assert action.opened == (*weaker.ended, *weaker.only_perhaps)
    copy = anew(book).vault
    wishes = [action.trial.wish(copy, TODAY) for action in found.best if action.trial is not None]
    copy.apply(what_if.compose(copy, wishes))
    assert found.together == after(copy).load
    assert len({action.service_id for action in found.best}) == len(found.best)


@settings(max_examples=60)
@given(walk=walks)
def test_an_answer_lies_between_the_best_and_the_worst(method: Method, walk: list[tuple[Make, int]]) -> None:
    book = walked(method, walk)
    for action in plan(book, FraudBook(book.vault, FRAUDS), {}, "New one").actions:
        if action.kind != VERIFY or action.spread is None:
            continue
        service_ = book.vault.services[action.service_id]
        maybe = [item for item in book.vault.holdings_of(service_.id) if item.state is HoldingState.UNKNOWN]
        worst = effect_of(book, worst_answers(book.vault, service_, maybe)).difference
        answers = {
            "deletability": Deletability.SELF_SERVICE if book.services[service_.id].unchecked else None,
            "second_factor": SecondFactor.APP if service_.second_factor is SecondFactor.UNKNOWN else None,
            "last_used": TODAY.isoformat() if service_.last_used is None else None,
        }
        fields = {name: answer for name, answer in answers.items() if answer is not None}
        gone = [replace(item, state=HoldingState.VERIFIED_REMOVED) for item in maybe]
        best = effect_of(book, replacing(book.vault, replace(service_, **fields), *gone)).difference
        assert action.spread == (best, worst)


@settings(max_examples=60)
@given(walk=walks)
def test_no_removal_that_takes_something_off_is_left_out(method: Method, walk: list[tuple[Make, int]]) -> None:
    """What is not tried out because it can change nothing changes nothing."""
    book = walked(method, walk)
    frauds = FraudBook(book.vault, FRAUDS)
    found = plan(book, frauds, {}, "New one")
    keys = {action.key for action in found.actions}
    for service_id in book.services:
        if book.vault.services[service_id].status not in (Status.ACTIVE, Status.DORMANT):
            continue
        for trial in trials_at(book.vault, service_id, "New one"):
            held = [item for item in book.vault.holdings_of(service_id) if item.kind == trial.data_kind]
            if trial.kind is not TrialKind.REMOVE or not any(item.state.counts_as_held for item in held):
                continue
            asked = was_asked_for(book.vault, service_id, trial.data_kind)
            if way_in(book.vault, book.vault.services[service_id], trial.data_kind) is not None and not asked:
                continue
            changeset = what_if.compose(book.vault, [trial.wish(book.vault, TODAY)])
            compared = what_if.compare(book, frauds, changeset)
            if compared.effect.difference < 0 or (not compared.effect.difference and compared.ending):
                assert (TrialKind.REMOVE, (service_id,), trial.data_kind) in keys


def test_account_by_account_it_is_the_same(method: Method) -> None:
    vault = vault_of(*(service(key, need=Need.NOT_NEEDED, **CALM) for key in "abc"))
    steps = planning(RiskBook(vault, method, TODAY), FraudBook(vault, FRAUDS), MINIMUMS, "New one")
    for _account in range(3):
        next(steps)
    with pytest.raises(StopIteration) as end:
        next(steps)
    assert end.value.value == plan_of(method, vault)


def test_a_decision_knows_the_action_again(method: Method) -> None:
    mail = service("a", login="me@example.org", **CALM)
    vault = vault_of(mail, identifier("i", distinctness="listed"), holding("a", "phone", "i"))
    one, other = plan_of(method, vault), plan_of(method, vault)
    assert [action.key for action in one.actions] == [action.key for action in other.actions]
    keys = {action.key for action in one.actions}
    assert keys == {("close", ("a",), ""), ("remove", ("a",), "phone")}
    assert message("plan", "x") == message("plan", "x")
