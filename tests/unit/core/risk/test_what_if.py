from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import holding, identifier, service, vault_of
from tests.unit.core.risk.test_frauds import FRAUDS
from tests.unit.core.risk.test_incremental import STEPS, Make, anew, start, state, take
from tracker.core.errors import NotFoundError, ValidationError
from tracker.core.model import (
    Deletability,
    Entity,
    Holding,
    HoldingState,
    Known,
    SaidBy,
    SecondFactor,
    Service,
    Status,
)
from tracker.core.risk import what_if
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.frauds import Ending, FraudBook, Standing
from tracker.core.risk.method import Band, Method
from tracker.core.risk.what_if import Comparison, Wish
from tracker.core.vault import Vault

TODAY = date(2026, 11, 23)
CALM = {"deletability": Deletability.SELF_SERVICE, "second_factor": SecondFactor.APP, "last_used": "2026-11"}


def compared(method: Method, vault: Vault, *wishes: Wish) -> Comparison:
    book, frauds = RiskBook(vault, method, TODAY), FraudBook(vault, FRAUDS)
    before, standings = state(book), frauds.standings()
    found = what_if.compare(book, frauds, what_if.compose(vault, wishes))
    assert (state(book), frauds.standings()) == (before, standings)
    return found


def after(vault: Vault, *wishes: Wish) -> Vault:
    """The vault with the wishes fulfilled."""
    changeset = what_if.compose(vault, wishes)
    copy = vault.snapshot()
    copy.apply(changeset)
    return copy


def held_at(vault: Vault, key: str) -> list[tuple[str, str | None, HoldingState]]:
    return [(item.kind, item.identifier_id, item.state) for item in vault.holdings_of(key)]


def shops() -> tuple[Entity, ...]:
    """By hand, severity: a 4 x 0.25 + 0 = 1; b 2 x 0.25 + 0.5 (no second factor) = 1."""
    return (
        *(service("a", **CALM), service("b", **{**CALM, "second_factor": SecondFactor.NONE})),
        *(identifier("i"), identifier("spare")),
        *(holding("a", "phone", "i"), holding("a", "bank_card", aspect="full")),
        *(holding("b", "phone", "i"), holding("b", "orders")),
    )


def test_nothing_wished_nothing_changes(method: Method) -> None:
    found = compared(method, vault_of(*shops()))
    assert found.before == found.after
    assert (found.effect.difference, found.ending, found.opened) == (0, Ending((), ()), ())


def test_closing_takes_load_bands_and_frauds_away(method: Method) -> None:
    found = compared(method, vault_of(*shops()), what_if.close(["b"], TODAY))
    assert (found.before.load.total, found.after.load.total, found.effect.difference) == (2, 1, -1)
    assert (found.before.bands[Band.LOW], found.after.bands[Band.LOW]) == (2, 1)
    assert found.ending == Ending(("call",), ())
    assert found.after.frauds == {"text": Standing.POSSIBLE}


def test_wishes_about_the_same_record_become_one_change(method: Method) -> None:
    vault = vault_of(*shops())
    wishes = [what_if.second_factor("b"), what_if.remove_kind("b", "orders"), what_if.close(["a", "b"], TODAY)]
    changeset = what_if.compose(vault, wishes)
    subjects = [change.subject.id for change in changeset.changes]
    assert sorted(subjects) == sorted(set(subjects)) == ["a", "b", "b-orders"]
    assert str(changeset.label) == "3 tried-out changes made"
    found = compared(method, vault, *wishes)
    assert (found.after.load.total, dict(found.after.frauds)) == (0, {})
    assert {key: moved[1] for key, moved in found.effect.services.items()} == {"a": None, "b": None}


def test_one_wish_says_what_it_does() -> None:
    vault = vault_of(*shops())
    assert str(what_if.compose(vault, [what_if.close(["a"], TODAY)]).label) == "A changed"
    assert not what_if.compose(vault, [what_if.second_factor("a"), what_if.second_factor("a", SecondFactor.APP)])


def test_what_comes_and_goes_again_is_no_change() -> None:
    vault = vault_of(*shops())
    turned = [what_if.second_factor("b"), what_if.second_factor("b", SecondFactor.NONE)]
    assert what_if.compose(vault, turned).changes == ()


def test_a_refused_wish_leaves_the_vault_as_it_was() -> None:
    vault = vault_of(*shops())
    before = dict(vault.services), dict(vault.holdings)
    refusals: list[tuple[Wish, type[Exception]]] = [
        (what_if.close(["nowhere"], TODAY), NotFoundError),
        (what_if.remove_kind("nowhere", "phone"), NotFoundError),
        (what_if.remove_kind("a", "orders"), ValidationError),
        (what_if.swap("nothing", identifier("spare"), TODAY), NotFoundError),
        (what_if.swap("i", identifier("m", "email"), TODAY), ValidationError),
        (what_if.sign_up(service("c"), {"nonsense": None}), ValidationError),
    ]
    for wish, error in refusals:
        with pytest.raises(error):
            what_if.compose(vault, [what_if.close(["a"], TODAY), wish])
        assert (dict(vault.services), dict(vault.holdings)) == before


def test_nothing_is_tried_out_with_what_is_not_there_any_more() -> None:
    vault = vault_of(
        *shops(),
        service("binned", trashed=TODAY),
        service("gone", status=Status.CLOSED_VERIFIED),
        *(holding("binned", "phone", "i"), holding("gone", "phone", "i")),
        identifier("old", trashed=TODAY),
    )
    for make in (
        lambda account: what_if.close(["a", account], TODAY),
        lambda account: what_if.begin_closing(account, TODAY),
        what_if.revoke_sign_in,
        what_if.withdraw_consent,
        what_if.second_factor,
        lambda account: what_if.tighten_permission(account, "phone"),
        lambda account: what_if.remove_kind(account, "phone"),
    ):
        with pytest.raises(ValidationError, match="“Binned” is in the trash"):
            what_if.compose(vault, [make("binned")])
        with pytest.raises(ValidationError, match="Gone is closed, and seen to be gone"):
            what_if.compose(vault, [make("gone")])
    for wish in (
        what_if.swap("i", vault.identifiers["old"], TODAY),
        what_if.sign_up(service("new"), {"phone": "old"}),
    ):
        with pytest.raises(ValidationError, match="“Old” is in the trash"):
            what_if.compose(vault, [wish])


def test_what_does_not_fit_says_what_it_is() -> None:
    vault = vault_of(*shops(), identifier("m", "email", label="Mail"))
    with pytest.raises(ValidationError, match="“Mail” is another kind of data: E-mail address, not Phone number"):
        what_if.compose(vault, [what_if.swap("i", vault.identifiers["m"], TODAY)])


def test_removing_a_kind_takes_what_may_be_held_too() -> None:
    vault = vault_of(
        *(service("a"), holding("a", "orders"), holding("a", "orders", id="more", state=HoldingState.UNKNOWN)),
        holding("a", "orders", id="gone", state=HoldingState.VERIFIED_REMOVED),
    )
    gone = HoldingState.VERIFIED_REMOVED
    assert held_at(after(vault, what_if.remove_kind("a", "orders")), "a") == [("orders", None, gone)] * 3
    with pytest.raises(ValidationError, match="A holds nothing of the kind “face”"):
        what_if.compose(vault, [what_if.remove_kind("a", "face")])


def test_swapping_puts_another_number_in_its_place() -> None:
    vault = vault_of(*shops(), service("c"), holding("c", "phone", "i", state=HoldingState.UNKNOWN))
    swapped = after(vault, what_if.swap("i", vault.identifiers["spare"], TODAY))
    gone, held = HoldingState.VERIFIED_REMOVED, HoldingState.HELD
    for key in ("a", "b"):
        phones = [item for item in held_at(swapped, key) if item[0] == "phone"]
        assert phones == [("phone", "i", gone), ("phone", "spare", held)]
    assert {item.since for item in swapped.holdings_with("spare")} == {"2026-11-23"}
    assert held_at(swapped, "c") == [("phone", "i", HoldingState.UNKNOWN)]
    only_a = after(vault, what_if.swap("i", vault.identifiers["spare"], TODAY, at=["a"]))
    assert [item.service_id for item in only_a.holdings_with("spare")] == ["a"]


def test_nothing_is_swapped_for_itself() -> None:
    vault = vault_of(*shops(), identifier("again", value="138 1234 6024"))
    same = replace(vault.identifiers["i"], value="+86 138-1234-6024")
    vault = vault_of(*(same if item.id == "i" else item for item in vault.entities()))
    for other in ("i", "again"):
        with pytest.raises(ValidationError, match="they are the same"):
            what_if.compose(vault, [what_if.swap("i", vault.identifiers[other], TODAY)])
    assert what_if.compose(vault, [what_if.swap("i", vault.identifiers["spare"], TODAY)])


def test_a_new_number_is_registered_as_the_old_one_is() -> None:
    old = identifier(
        "i",
        real_name=Known.YES,
        leaked=Known.YES,
        leak_note="2020",
        value="+86 138",
        distinctness="listed",
        retired="2025",
    )
    vault = vault_of(service("a"), old, holding("a", "phone", "i"))
    new = what_if.replacement(old, "New")
    swapped = after(vault, what_if.swap("i", new, TODAY))
    added = swapped.identifiers[new.id]
    assert (added.label, added.value, added.real_name, added.leaked) == ("New", "", Known.YES, Known.NO)
    assert (added.distinctness, added.leak_note, added.retired) == ("listed", "", None)
    assert [item.service_id for item in swapped.holdings_with(new.id)] == ["a"]
    vault = vault_of(*vault.entities(), service("b"), holding("b", "phone", "i"))
    twice = what_if.compose(vault, [what_if.swap("i", new, TODAY, at=["a"]), what_if.swap("i", new, TODAY)])
    assert [type(change.subject) for change in twice.changes].count(type(new)) == 1


def test_swapping_the_number_takes_the_link_away(method: Method) -> None:
    """The bank knows the name: a shop with the same number is linked (+0.25 on a DPC of 2), one with another is not."""
    vault = vault_of(
        *(service("bank", **CALM), service("shop", **CALM), identifier("i"), identifier("spare")),
        *(holding("bank", "phone", "i"), holding("bank", "id_number"), holding("shop", "phone", "i")),
        holding("shop", "orders"),
    )
    found = compared(method, vault, what_if.swap("i", vault.identifiers["spare"], TODAY, at=["shop"]))
    assert found.effect.difference == -0.5


def test_closing_a_login_keeps_what_it_opened() -> None:
    read = {"deletability_by": SaidBy.CATALOGUE, "deletability_source": "list", "deletability_seen": "2026"}
    vault = vault_of(
        service("parent", **CALM),
        service(
            "child", parent="parent", deletability=Deletability.VIA_PARENT, catalogued=("deletability", "apps"), **read
        ),
        service("other", parent="parent", deletability=Deletability.SELF_SERVICE),
        service("apart"),
    )
    gone = after(vault, what_if.close(["parent"], TODAY))
    parent = gone.services["parent"]
    assert (parent.status, parent.closed_since) == (Status.CLOSED_VERIFIED, "2026-11-23")
    child = gone.services["child"]
    assert (child.parent, child.deletability, child.deletability_by) == (None, Deletability.UNKNOWN, SaidBy.UNKNOWN)
    assert (child.deletability_source, child.deletability_seen, child.catalogued) == ("", None, ("apps",))
    assert gone.services["other"] == service("other", deletability=Deletability.SELF_SERVICE)
    assert gone.services["apart"] == vault.services["apart"]


def test_closing_a_login_makes_nothing_look_removable(method: Method) -> None:
    vault = vault_of(
        service("parent", **CALM),
        service("child", **{**CALM, "parent": "parent", "deletability": Deletability.VIA_PARENT}),
    )
    found = compared(method, vault, what_if.close(["parent"], TODAY))
    assert (found.before.load.removable, found.before.load.unchecked) == (0.75, 0)
    assert (found.after.load.removable, found.after.load.unchecked) == (0, 0.5)


def test_signing_up_shows_what_it_costs(method: Method) -> None:
    """By hand: 3 x 0.25 + 0 = 0.75 for a new account with a payment record, and its number opens two frauds."""
    draft = service("new", **CALM)
    vault = vault_of(service("b", **CALM), identifier("i"), holding("b", "orders"))
    found = compared(method, vault, what_if.sign_up(draft, {"phone": None, "payment_record": None, "address": None}))
    assert found.effect.difference == 0.75
    assert found.effect.services["new"][0] is None
    assert found.opened == ("call", "text")
    assert found.after.bands[Band.LOW] == found.before.bands[Band.LOW] + 1


def test_an_alias_links_a_new_account_to_nothing(method: Method) -> None:
    """By hand: with the number that b has, b becomes 2 x 0.50 (known by name); with one of its own it stays."""
    draft, alias = service("new", **CALM), identifier("alias", label="Number for new")
    vault = vault_of(service("b", **CALM), identifier("i"), holding("b", "orders"), holding("b", "phone", "i"))
    given = {"phone": None, "id_number": None}
    linked = compared(method, vault, what_if.sign_up(draft, given))
    apart = compared(method, vault, what_if.sign_up(draft, {**given, "phone": alias.id}, [alias]))
    assert linked.effect.services["b"][1].se - linked.effect.services["b"][0].se == 0.5
    assert "b" not in apart.effect.services
    made = after(vault, what_if.sign_up(draft, {**given, "phone": alias.id}, [alias]))
    assert [item.service_id for item in made.holdings_with("alias")] == ["new"]


def test_what_is_refused_is_left_out_and_told() -> None:
    vault = vault_of(*shops())
    wishes = [what_if.remove_kind("b", "orders"), what_if.remove_kind("b", "orders"), what_if.second_factor("b")]
    changeset, refused = what_if.put_together(vault, wishes)
    assert [change.subject.id for change in changeset.changes] == ["b-orders", "b"]
    assert list(refused) == [1]
    assert vault.holdings["b-orders"].state is HoldingState.HELD


def test_what_is_said_surer_is_opened_too(method: Method) -> None:
    vault = vault_of(service("a", app_type=7), holding("a", "phone"))
    held: Callable[[Vault], object] = what_if.sign_up(service("b"), {"phone": None, "orders": None})
    found = compared(method, vault, held)  # type: ignore[arg-type]
    assert (found.before.frauds["call"], found.after.frauds["call"]) == (Standing.PERHAPS, Standing.POSSIBLE)
    assert found.opened == ("call",)


def test_signing_up_gives_what_people_give() -> None:
    vault = vault_of(
        *(service("a"), service("b"), identifier("rare"), identifier("main"), identifier("old", retired="2020")),
        *(holding("a", "phone", "main"), holding("b", "bank_phone", "main"), holding("b", "phone", "old")),
    )
    assert what_if.usual_identifier(vault, "phone") == "main"
    assert what_if.usual_identifier(vault, "phone_alt") == "main"
    assert what_if.usual_identifier(vault, "face") is None
    new = after(vault, what_if.sign_up(service("c"), {"phone": "rare", "phone_alt": None}))
    assert [(item.kind, item.identifier_id) for item in new.holdings_of("c")] == [
        ("phone", "rare"),
        ("phone_alt", "main"),
    ]


def test_a_wish_sees_what_the_one_before_it_did() -> None:
    vault = vault_of(service("a"), identifier("i"), identifier("j"), holding("a", "phone", "i"))
    there_and_back = [
        what_if.swap("i", vault.identifiers["j"], TODAY),
        what_if.swap("j", vault.identifiers["i"], TODAY),
    ]
    held = [item for item in held_at(after(vault, *there_and_back), "a") if item[2] is HoldingState.HELD]
    assert held == [("phone", "i", HoldingState.HELD)]


def wishes_for(chance: random.Random, vault: Vault) -> list[Wish]:
    services: list[Service] = [*vault.services.values()]
    holdings: list[Holding] = [item for item in vault.holdings.values() if item.state is HoldingState.HELD]
    made: list[Wish] = [
        what_if.close([chance.choice(services).id], TODAY),
        what_if.close([item.id for item in chance.sample(services, min(2, len(services)))], TODAY),
        what_if.second_factor(chance.choice(services).id),
        what_if.sign_up(service("signed-up"), {"phone": None, "id_number": None}),
    ]
    if holdings:
        picked = chance.choice(holdings)
        made.append(what_if.remove_kind(picked.service_id, picked.kind))
        if picked.identifier_id is not None:
            new = what_if.replacement(vault.identifiers[picked.identifier_id], "New")
            made.append(what_if.swap(picked.identifier_id, new, TODAY))
    return chance.sample(made, min(3, len(made)))


@settings(max_examples=60)
@given(walk=st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 2**32)), max_size=8), seed=st.integers(0, 2**32))
def test_before_and_after_are_two_full_runs(method: Method, walk: list[tuple[Make, int]], seed: int) -> None:
    book = RiskBook(start(), method, TODAY)
    for step, at in walk:
        take(book, step, at)
    wishes = wishes_for(random.Random(seed), book.vault)
    before = state(book)
    changeset, refused = what_if.put_together(book.vault, wishes)  # nothing more is done at what is closed
    found = what_if.compare(book, FraudBook(book.vault, FRAUDS), changeset)
    assert state(book) == before

    copy = anew(book)
    for place, wish in enumerate(wishes):
        if place not in refused:
            copy.vault.apply(wish(copy.vault))
    fresh = RiskBook(copy.vault, method, TODAY)
    for outlook, run in ((found.before, book), (found.after, fresh)):
        assert outlook.load == run.load
        assert outlook.frauds == FraudBook(run.vault, FRAUDS).standings()
        bands = [risk.band for risk in run.services.values()]
        assert outlook.bands == {band: bands.count(band) for band in Band}
        assert outlook.span == run.span
        reach = [(method.band(risk.se_low).rank, method.band(risk.se_high).rank) for risk in run.services.values()]
        assert outlook.spans == {
            band: (
                sum(low == band.rank == high for low, high in reach),
                sum(low <= band.rank <= high for low, high in reach),
            )
            for band in Band
        }


def test_a_closing_that_is_begun_counts_until_somebody_has_looked(method: Method) -> None:
    vault = vault_of(*shops(), service("said", status=Status.CLOSED), service("asked", status=Status.CLOSING))
    begun = after(vault, what_if.begin_closing("a", TODAY)).services["a"]
    assert (begun.status, begun.closing_since, begun.closed_since) == (Status.CLOSING, "2026-11-23", None)
    assert compared(method, vault, what_if.begin_closing("a", TODAY)).effect.difference == 0
    for key in ("said", "asked"):
        assert not what_if.compose(vault, [what_if.begin_closing(key, TODAY)])


def test_two_of_one_login_are_closed_together(method: Method) -> None:
    vault = vault_of(service("parent"), service("child", parent="parent"), service("other", parent="parent"))
    closed = after(vault, what_if.close(["parent", "child"], TODAY)).services
    assert (closed["child"].status, closed["other"].status) == (Status.CLOSED_VERIFIED, Status.ACTIVE)
    assert closed["other"].parent is None
    alone = what_if.compose(vault, [what_if.close(["child"], TODAY, logins={"parent"})])
    assert [change.subject.id for change in alone.changes] == ["child"]
