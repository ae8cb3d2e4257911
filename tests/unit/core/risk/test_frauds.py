from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import holding, identifier, service, vault_of
from tests.unit.core.risk.test_incremental import STEPS, Make, start
from tracker.core import commands
from tracker.core.changes import ChangeSet
from tracker.core.model import (
    Entity,
    HoldingState,
    Incident,
    IncidentId,
    IncidentKind,
    PartialDate,
    Precision,
    ServiceId,
    Status,
)
from tracker.core.risk.fraud_facts import Fraud, Frauds
from tracker.core.risk.frauds import Ending, FraudBook, Standing
from tracker.core.vault import Vault

TODAY = date(2026, 11, 23)
POSSIBLE, PERHAPS = Standing.POSSIBLE, Standing.PERHAPS


def fraud(fraud_id: str, *needs: str, helps: str = "", next_holder: bool = False, harm: int = 3) -> Fraud:
    """Needs one kind of each of ``needs``, written "orders address"."""
    groups = tuple(frozenset(group.split()) for group in needs)
    words = ("", ("",), f"Step of {fraud_id}.", harm, 3, "", "", "", ())
    return Fraud(fraud_id, fraud_id.title(), groups, frozenset(helps.split()), next_holder, *words)


FRAUDS = Frauds(
    {
        item.id: item
        for item in (
            fraud("call", "phone", "orders address", helps="id_name"),
            fraud("police", "phone", "id_name", "id_number", harm=5),
            fraud("text", "phone"),
            fraud("recycled", "phone", next_holder=True),
            fraud("track", "location", "address"),
        )
    },
    implied={7: frozenset({"orders", "address"})},
    implied_note="",
    judgement="",
    edition=PartialDate("2026-01"),
)


def book_of(*records: Entity) -> FraudBook:
    return FraudBook(vault_of(*records), FRAUDS)


def standings(book: FraudBook) -> dict[str, Standing]:
    return dict(book.standings())


def shown(book: FraudBook, fraud_id: str) -> list[tuple[str | None, Mapping[str, tuple[ServiceId, ...]]]]:
    return [(found.identifier_id, dict(found.gives)) for found in book.combinations(fraud_id)]


def test_nothing_is_open_without_services() -> None:
    book = book_of()
    assert standings(book) == {}
    assert book.combinations("text") == []
    assert book.endings() == {}


def test_one_service_can_be_enough() -> None:
    book = book_of(service("a"), holding("a", "phone"), holding("a", "orders"), holding("a", "id_name"))
    assert standings(book) == {"call": POSSIBLE, "text": POSSIBLE}
    assert shown(book, "call") == [(None, {"id_name": ("a",), "orders": ("a",), "phone": ("a",)})]
    (found,) = book.combinations("call")
    assert found.services == {"a"}


def test_whose_data_is_of_a_kind_that_an_open_fraud_needs() -> None:
    """An address and orders are needed by frauds that nobody is open to."""
    unchecked = holding("b", "phone", state=HoldingState.UNKNOWN)
    book = book_of(service("a"), holding("a", "orders"), service("b"), unchecked, service("c"))
    assert standings(book) == {"text": PERHAPS}
    assert [book.is_needed(ServiceId(key)) for key in "abc"] == [False, True, False]


def test_one_number_unites_services_and_an_alias_does_not() -> None:
    records = (service("a"), service("b"), identifier("i"), identifier("j"), holding("a", "id_name"))
    also = (holding("a", "phone", "i"), holding("b", "id_number"))
    united = book_of(*records, *also, holding("b", "phone", "i"))
    assert standings(united) == {"police": POSSIBLE, "text": POSSIBLE}
    assert shown(united, "police") == [("i", {"id_name": ("a",), "id_number": ("b",), "phone": ("a", "b")})]
    assert standings(book_of(*records, *also, holding("b", "phone", "j"))) == {"text": POSSIBLE}


def test_a_leak_of_which_nobody_has_said_which_data_is_perhaps_of_all() -> None:
    """Closing the account or removing the data ends it no more than if it had been said."""
    leak = Incident(IncidentId("n"), ServiceId("a"), IncidentKind.BREACH)
    for state in (HoldingState.HELD, HoldingState.VERIFIED_REMOVED):
        closed = service("a", status=Status.CLOSED_VERIFIED)
        assert standings(book_of(closed, holding("a", "phone", state=state), leak)) == {"text": PERHAPS}
        said = replace(leak, kinds=("face",))
        assert standings(book_of(closed, holding("a", "phone", state=state), said)) == {}
    removed = holding("a", "phone", state=HoldingState.VERIFIED_REMOVED)
    assert standings(book_of(service("a"), removed, leak)) == {"text": PERHAPS}
    assert standings(book_of(service("a"), removed, replace(leak, kind=IncidentKind.MISUSE))) == {}


def test_where_nobody_has_said_which_number_they_have_it_is_perhaps_the_same() -> None:
    records = (service("a"), service("b"), holding("a", "id_name"), holding("b", "id_number"))
    perhaps = {"police": PERHAPS, "text": POSSIBLE}
    i, j = identifier("i"), identifier("j")
    one = book_of(*records, i, j, holding("a", "phone", "i"), holding("b", "phone"))
    assert standings(one) == perhaps
    gives = {"id_name": ("a",), "id_number": ("b",), "phone": ("a", "b")}
    assert shown(one, "police") == [("i", gives)]
    none = book_of(*records, holding("a", "phone"), holding("b", "phone_alt"))
    assert standings(none) == perhaps
    assert shown(none, "police") == [("some phone", gives)]
    retired = book_of(*records, identifier("old", retired="2024"), holding("a", "phone"))
    assert standings(retired) == {"recycled": PERHAPS, "text": POSSIBLE}
    assert shown(retired, "recycled") == [("old", {"phone": ("a",)})]
    two = book_of(*records, i, j, holding("a", "phone", "i"), holding("b", "phone", "j"))
    assert standings(two) == {"text": POSSIBLE}  # it is said, and they are different
    trashed = book_of(*records, identifier("i", trashed=TODAY), holding("a", "phone", "i"), holding("b", "phone", "i"))
    assert standings(trashed) == perhaps  # the record is gone, and both have their number still
    partly = (holding("a", "phone"), holding("b", "phone", precision=Precision.PARTIAL))
    assert standings(book_of(*records, *partly)) == {"text": POSSIBLE}


def test_chains_over_two_identifiers_are_not_followed() -> None:
    book = book_of(
        *(service(key) for key in "abc"),
        identifier("i"),
        identifier("m", "email"),
        *(holding("a", "phone", "i"), holding("a", "id_name")),
        *(holding("b", "phone", "i"), holding("b", "email", "m")),
        *(holding("c", "email", "m"), holding("c", "id_number")),
    )
    assert "police" not in book.standings()
    book.vault.apply(change := commands.add_holding(book.vault, holding("a", "email", "m")))
    book.update(change)
    assert [found.identifier_id for found in book.combinations("police")] == ["m"]


@pytest.mark.parametrize(
    ("kind", "held", "fields", "joined"),
    [
        ("bank_card", "bank_card", {}, True),
        ("bank_card", "bank_card", {"precision": Precision.PARTIAL}, False),  # the last four digits
        ("bank_card", "payment_record", {}, False),
        ("id_number", "id_image", {}, True),
        ("id_number", "id_validity", {}, False),
        ("address", "address", {}, False),  # the household's
        ("id_name", "id_name", {}, False),
    ],
)
def test_what_joins_and_what_does_not(kind: str, held: str, fields: dict[str, object], joined: bool) -> None:
    book = book_of(
        *(service("a"), service("b"), identifier("k", kind), identifier("i")),
        *(holding("a", held, "k", **fields), holding("a", "phone", "i", id="own")),
        *(holding("b", held, "k", **fields), holding("b", "orders", id="ordered")),
    )
    through = [found.identifier_id for found in book.combinations("call")]
    assert ("k" in through) is joined


def test_a_number_is_a_number_whatever_it_was_given_for() -> None:
    tied = book_of(service("a"), identifier("i"), holding("a", "bank_phone", "i"), holding("a", "address"))
    assert standings(tied) == {"call": POSSIBLE, "text": POSSIBLE}
    untied = book_of(service("a"), holding("a", "bank_phone"), holding("a", "address"))
    assert standings(untied) == {"call": PERHAPS, "text": PERHAPS}


def test_an_identifier_in_the_trash_joins_nothing() -> None:
    book = book_of(
        *(service("a"), service("b"), identifier("i")),
        *(holding("a", "phone", "i"), holding("b", "phone", "i"), holding("b", "orders"), holding("a", "id_name")),
    )
    assert tuple(found.identifier_id for found in book.combinations("call")[1:]) * 2 == ("i", "i")
    gone = commands.trash_identifiers(book.vault, ["i"], TODAY)
    book.vault.apply(gone)
    book.update(gone)
    assert [found.identifier_id for found in book.combinations("call")] == [None]


def test_what_nobody_has_checked_makes_it_perhaps_possible() -> None:
    unknown = HoldingState.UNKNOWN
    book = book_of(service("a"), holding("a", "phone"), holding("a", "orders", state=unknown))
    assert standings(book) == {"call": PERHAPS, "text": POSSIBLE}
    assert shown(book, "call") == [(None, {"orders": ("a",), "phone": ("a",)})]


@pytest.mark.parametrize(
    ("state", "expected"),
    [(None, PERHAPS), (HoldingState.VERIFIED_REMOVED, None), (HoldingState.HELD, POSSIBLE)],
)
def test_what_using_an_app_leaves_there_counts_until_something_else_is_known(
    state: HoldingState | None, expected: Standing | None
) -> None:
    said = [] if state is None else [holding("a", kind, state=state) for kind in ("orders", "address")]
    book = book_of(service("a", app_type=7), holding("a", "phone"), *said)
    assert book.standing("call") is expected
    assert standings(book_of(service("a", app_type=9), holding("a", "phone"))) == {"text": POSSIBLE}


@pytest.mark.parametrize(
    "fields",
    [{"status": Status.CLOSED_VERIFIED}, {"trashed": TODAY}, {"status": Status.CLOSED_VERIFIED, "app_type": 7}],
)
def test_a_service_that_does_not_count_gives_nothing(fields: dict[str, object]) -> None:
    assert standings(book_of(service("a", **fields), holding("a", "phone"), holding("a", "orders"))) == {}


def test_closed_by_its_own_word_still_counts() -> None:
    book = book_of(service("a", status=Status.CLOSED), holding("a", "phone"))
    assert standings(book) == {"text": POSSIBLE}


def test_what_has_leaked_stays_out_after_closing() -> None:
    breach = Incident(IncidentId("n"), ServiceId("a"), IncidentKind.BREACH, kinds=("phone",))
    kept = book_of(service("a"), holding("a", "phone"), holding("a", "orders"), breach)
    assert standings(kept) == {"call": POSSIBLE, "text": POSSIBLE}
    assert kept.endings() == {"a": Ending(("call",), ())}
    inside = Incident(IncidentId("n"), ServiceId("a"), IncidentKind.MISUSE, kinds=("phone",))
    book = book_of(service("a"), holding("a", "phone"), holding("a", "orders"), inside)
    assert book.endings() == {"a": Ending(("call", "text"), ())}
    thrown_away = book_of(service("a", trashed=TODAY), holding("a", "phone"), breach)
    assert standings(thrown_away) == {}


def test_the_next_holder_needs_a_number_that_was_given_up() -> None:
    records = (service("a"), holding("a", "phone", "i"))
    assert standings(book_of(*records, identifier("i"))) == {"text": POSSIBLE}
    book = book_of(*records, identifier("i", retired="2024"))
    assert standings(book) == {"text": POSSIBLE, "recycled": POSSIBLE}
    assert shown(book, "recycled") == [("i", {"phone": ("a",)})]
    assert book.endings() == {"a": Ending(("text", "recycled"), ())}
    again = commands.edit_identifier(book.vault, "i", retired=None)
    book.vault.apply(again)
    book.update(again)
    assert standings(book) == {"text": POSSIBLE}
    held_nowhere = book_of(service("a"), identifier("i", retired="2024"), identifier("m", "email", retired="2024"))
    assert standings(held_nowhere) == {}


# By hand. One number at a, b, c and d; e has another number.
#   a: phone, orders, id_name   b: phone, id_number   c: phone, location   d: phone, address   e: phone, id_number
#   call    a alone, d alone                    no single account ends it
#   police  a (name) with b (number) by i       closing a or b ends it; e's number joins nothing
#   text    everybody                           no single account ends it
#   track   c (location) with d (address) by i  closing c or d ends it
BY_HAND = {
    "a": Ending(("police",), ()),
    "b": Ending(("police",), ()),
    "c": Ending(("track",), ()),
    "d": Ending(("track",), ()),
}


def by_hand() -> FraudBook:
    return book_of(
        *(service(key) for key in "abcde"),
        *(identifier("i"), identifier("j")),
        *(holding(key, "phone", "i") for key in "abcd"),
        holding("e", "phone", "j"),
        *(holding("a", "orders"), holding("a", "id_name"), holding("b", "id_number")),
        *(holding("c", "location"), holding("d", "address"), holding("e", "id_number")),
    )


def test_which_single_account_ends_what() -> None:
    book = by_hand()
    assert standings(book) == dict.fromkeys(("call", "police", "text", "track"), POSSIBLE)
    assert [found.services for found in book.combinations("call")] == [{"a"}, {"d"}, set("abcd")]
    assert book.endings() == BY_HAND
    assert list(book.endings()) == ["a", "b", "c", "d"]


def test_an_account_of_which_some_is_not_checked_elsewhere_only_weakens() -> None:
    book = book_of(
        *(service("a"), holding("a", "phone"), holding("a", "orders")),
        *(service("b"), holding("b", "phone", state=HoldingState.UNKNOWN), holding("b", "address")),
    )
    assert book.endings() == {"a": Ending((), ("call", "text"))}
    assert not Ending((), ())


walks = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 2**32)), min_size=1, max_size=12)


def retire(chance: random.Random, vault: Vault) -> ChangeSet:
    if not vault.identifiers:
        return commands.add_identifier(vault, identifier("again"))
    return commands.edit_identifier(vault, chance.choice([*vault.identifiers]), retired=chance.choice([None, "2024"]))


def everything(book: FraudBook) -> tuple[object, ...]:
    givers = {key: book.givers(key) for key in book.frauds.by_id}
    return standings(book), {key: shown(book, key) for key in book.standings()}, givers


def anew(book: FraudBook) -> FraudBook:
    return FraudBook(Vault.of(iter([*book.vault.entities()])), book.frauds)


@given(walk=st.lists(st.tuples(st.sampled_from((*STEPS, retire)), st.integers(0, 2**32)), min_size=1, max_size=12))
def test_following_equals_starting_anew(walk: list[tuple[Make, int]]) -> None:
    book = FraudBook(start(), FRAUDS)
    beginning, done = everything(book), []
    for step, seed in walk:
        changeset = step(random.Random(seed), book.vault)
        book.vault.apply(changeset)
        book.update(changeset)
        done.append(changeset)
        assert everything(book) == everything(anew(book))
    for changeset in reversed(done):
        book.vault.apply(changeset.inverse())
        book.update(changeset.inverse())
    assert everything(book) == beginning


@given(walk=walks)
def test_endings_are_what_closing_each_account_does(walk: list[tuple[Make, int]]) -> None:
    book = FraudBook(start(), FRAUDS)
    for step, seed in walk:
        book.vault.apply(step(random.Random(seed), book.vault))
    book = anew(book)
    before = everything(book)
    endings = book.endings()
    assert everything(book) == before
    found = {}
    for service_id in book.vault.services:
        copy = anew(book)
        copy.vault.apply(commands.edit_service(copy.vault, service_id, status=Status.CLOSED_VERIFIED))
        if ending := Ending.between(book.standings(), FraudBook(copy.vault, FRAUDS).standings()):
            found[service_id] = ending
    assert endings == found


def pieces(book: FraudBook, fraud_id: str) -> list[tuple[set[str], tuple[ServiceId, ...], tuple[ServiceId, ...]]]:
    return [(set(piece.kinds), piece.sure, piece.perhaps) for piece in book.pieces(fraud_id)]


def test_who_gives_each_piece_of_what_is_needed() -> None:
    """A and b share a number; c has another one, and so no part in it; d would be enough, if it held the number."""
    book = book_of(
        *(service(key) for key in "abcd"),
        *(identifier("i"), identifier("j")),
        *(holding("a", "phone", "i"), holding("a", "address", state=HoldingState.UNKNOWN)),
        *(holding("b", "phone", "i"), holding("b", "orders")),
        holding("c", "phone", "j"),
        *(holding("d", "phone", state=HoldingState.UNKNOWN), holding("d", "orders")),
    )
    assert pieces(book, "call") == [
        ({"phone"}, ("a", "b", "c"), ("d",)),  # d may have the number that c has
        ({"orders", "address"}, ("b", "d"), ("a",)),
    ]
    assert [book.enough_alone(key) for key in ("call", "text", "police")] == [1, 3, 0]  # b; a, b and c; nobody


def test_where_a_fraud_is_not_open_what_is_there_is_said_all_the_same() -> None:
    book = book_of(service("a"), service("b"), holding("a", "phone"), holding("b", "orders"), holding("a", "id_name"))
    assert pieces(book, "call") == [({"phone"}, ("a",), ()), ({"orders", "address"}, ("b",), ())]
    assert pieces(book, "police") == [({"phone"}, ("a",), ()), ({"id_name"}, ("a",), ()), ({"id_number"}, (), ())]
    assert pieces(book, "recycled") == [({"phone"}, (), ())]
    assert book.enough_alone("call") == 0


def test_the_next_holder_is_given_what_the_old_number_has() -> None:
    book = book_of(
        *(service("a"), service("b"), identifier("i", retired="2024"), identifier("j")),
        *(holding("a", "phone", "i"), holding("b", "phone", "j")),
    )
    assert pieces(book, "recycled") == [({"phone"}, ("a",), ())]


def test_what_one_account_is_enough_for_and_what_closing_it_ends() -> None:
    book = book_of(
        *(service("a"), service("b"), identifier("i")),
        *(holding("a", "phone", "i"), holding("a", "address"), holding("a", "location", state=HoldingState.UNKNOWN)),
        *(holding("b", "phone", "i"), holding("b", "orders", state=HoldingState.UNKNOWN)),
    )
    before = standings(book)
    assert book.opened_by(ServiceId("a")) == {"call": POSSIBLE, "text": POSSIBLE, "track": PERHAPS}
    assert book.opened_by(ServiceId("b")) == {"call": PERHAPS, "text": POSSIBLE}
    assert [book.enough_alone(key) for key in ("call", "track")] == [1, 1]  # one for certain, one perhaps
    assert book.closing(ServiceId("a")) == Ending(("track",), ("call",))
    assert book.closing(ServiceId("b")) == Ending((), ())
    assert standings(book) == before
