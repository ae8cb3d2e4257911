from __future__ import annotations

import random
from datetime import date

import pytest

from tests.builders import LABEL, holding, replacing, service, vault_of
from tracker.core.changes import Change, ChangeSet
from tracker.core.kinds import KINDS, Headline
from tracker.core.model import Given, HoldingState, Place, Precision, Profile, ServiceId, Status
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.matrix import (
    FAMILIES,
    Cell,
    CellState,
    HeldCounts,
    MatrixColumn,
    holders_query,
    matrix_cells,
    matrix_columns,
)
from tracker.core.risk.method import Method
from tracker.core.search import Searched, parse_query
from tracker.core.vault import Vault

TODAY = date(2026, 11, 23)
A = ServiceId("a")
HEADLINE_FAMILIES = frozenset(family.key for family in FAMILIES if family.headline is not None)


def column(kind: str) -> MatrixColumn:
    """The column of one kind alone."""
    return next(one for one in matrix_columns(()) if one.kinds == (kind,))


def headline(which: Headline) -> MatrixColumn:
    return next(one for one in matrix_columns(HEADLINE_FAMILIES) if one.headline is which)


def cell(method: Method, kind: str, *holdings: object, place: Place = Place.OTHER) -> Cell | None:
    vault = vault_of(Profile(place=place), service("a"), *holdings)
    (found,) = matrix_cells(RiskBook(vault, method, TODAY), A, [column(kind)])
    return found


def test_the_headlines_come_first_and_every_kind_once() -> None:
    assert [family.headline for family in FAMILIES[:4]] == list(Headline)
    assert all(family.headline is None and family.kinds for family in FAMILIES[4:])
    assert sorted(kind.code for family in FAMILIES for kind in family.kinds) == sorted(kind.code for kind in KINDS)
    assert [one.kinds for one in matrix_columns(())] == [(kind.code,) for family in FAMILIES for kind in family.kinds]


def test_families_fold_into_one_column_each() -> None:
    everything = matrix_columns({family.key for family in FAMILIES})
    assert [one.family for one in everything] == [family.key for family in FAMILIES]
    assert all(one.is_folded for one in everything)
    assert headline(Headline.PHONE).kinds == ("phone", "phone_alt", "bank_phone")


def test_only_kinds_that_occur_stand_beside_the_headlines() -> None:
    shown = matrix_columns(HEADLINE_FAMILIES, {"email", "face", "location"})
    assert [one.kinds[0] for one in shown] == ["phone", "id_type", "payment_record", "location", "email", "face"]
    folded = matrix_columns({family.key for family in FAMILIES}, {"face"})
    assert [one.family for one in folded[4:]] == ["group_biometric"]
    assert folded[4].label.source == "Face"
    both = matrix_columns({family.key for family in FAMILIES}, {"face", "fingerprint"})
    assert both[4].label.source == "Body"
    unfolded_phone = matrix_columns(HEADLINE_FAMILIES - {"headline_phone"}, ())
    assert [one.kinds[0] for one in unfolded_phone[:3]] == ["phone", "phone_alt", "bank_phone"]


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"precision": Precision.EXACT}, CellState.EXACT),
        ({}, CellState.HELD),
        ({"precision": Precision.PARTIAL}, CellState.PARTIAL),
        ({"given": Given.INFERRED, "precision": Precision.EXACT}, CellState.INFERRED),
        ({"state": HoldingState.ASKED_TO_REMOVE, "given": Given.INFERRED}, CellState.ASKED),
        ({"state": HoldingState.SAID_REMOVED}, CellState.ASKED),
        ({"state": HoldingState.UNKNOWN, "precision": Precision.PARTIAL}, CellState.UNKNOWN),
    ],
)
def test_what_is_known_about_a_holding(method: Method, fields: dict[str, object], state: CellState) -> None:
    found = cell(method, "location", holding("a", "location", **fields))
    assert found is not None
    assert found.state is state


def test_the_digit_is_the_context_of_the_method(method: Method) -> None:
    # ENISA's bases: location 2, card 3 (a part of it 2), face 4; location is 3 where China's law calls it sensitive.
    for kind, fields, expected in (
        ("location", {}, 2), ("location", {"aspect": "year_profile"}, 3), ("bank_card", {}, 3),
        ("bank_card", {"precision": Precision.PARTIAL}, 2), ("face", {}, 4), ("phone", {}, 1),
    ):  # fmt: skip
        found = cell(method, kind, holding("a", kind, **fields))
        assert found is not None
        assert found.score == expected
    found = cell(method, "location", holding("a", "location"), place=Place.CHINA)
    assert found is not None
    assert found.score == 3


def test_nothing_recorded_or_all_of_it_verified_as_gone_is_no_cell(method: Method) -> None:
    assert cell(method, "location", holding("a", "phone")) is None
    assert cell(method, "location", holding("a", "location", state=HoldingState.VERIFIED_REMOVED)) is None


def test_of_several_the_heaviest_that_is_held_sets_the_digit(method: Method) -> None:
    light = holding("a", "location", id="1", precision=Precision.EXACT)
    heavy = holding("a", "location", id="2", aspect="year_profile", given=Given.INFERRED)
    maybe = holding("a", "location", id="3", aspect="sensitive_profile", state=HoldingState.UNKNOWN)
    gone = holding("a", "location", id="4", aspect="sensitive_profile", state=HoldingState.VERIFIED_REMOVED)
    found = cell(method, "location", light, gone, maybe, heavy)
    assert found == Cell(CellState.INFERRED, 3, 4, sets_score=True, holdings=(heavy, light, maybe, gone))
    alone = cell(method, "location", maybe, gone)
    assert alone == Cell(CellState.UNKNOWN, 4, 4, sets_score=False, holdings=(maybe, gone))


def test_one_cell_of_a_service_sets_its_score(method: Method) -> None:
    vault = vault_of(service("a"), *(holding("a", kind) for kind in ("phone", "face", "health", "location")))
    book = RiskBook(vault, method, TODAY)
    columns = matrix_columns(HEADLINE_FAMILIES)
    setting = [
        one.kinds
        for one, found in zip(columns, matrix_cells(book, A, columns), strict=True)
        if found and found.sets_score
    ]
    assert setting == [("face",)]  # as heavy as health, and before it in the vocabulary
    assert book.services[A].dpc == 4
    empty = RiskBook(vault_of(service("a")), method, TODAY)
    assert set(matrix_cells(empty, A, columns)) == {None}


def test_who_holds_a_column_is_counted_and_found_alike(method: Method) -> None:
    vault = vault_of(
        *(service(key) for key in "abcd"),
        service("gone", status=Status.CLOSED_VERIFIED),
        holding("a", "phone"),
        holding("a", "phone_alt"),
        holding("b", "bank_phone", state=HoldingState.SAID_REMOVED),
        holding("c", "phone", state=HoldingState.UNKNOWN),
        holding("c", "email"),
        holding("d", "phone", state=HoldingState.VERIFIED_REMOVED),
        holding("d", "address"),
        holding("gone", "phone"),
        holding("gone", "face"),
    )
    book = RiskBook(vault, method, TODAY)
    counts = HeldCounts(book)
    phones, phone = headline(Headline.PHONE), column("phone")
    contact = next(one for one in matrix_columns({"group_contact"}) if one.family == "group_contact")
    assert (counts.held(phones), counts.maybe(phones)) == (2, 1)
    assert (counts.held(phone), counts.maybe(phone)) == (1, 1)
    assert (counts.held(contact), counts.maybe(contact)) == (2, 0)
    counting = {"phone", "phone_alt", "bank_phone", "email", "address"}
    assert HeldCounts(book, with_gone=False).occurring == counting
    assert counts.occurring == counting | {"face"}  # closed, and recorded as still held: shown, and not counted
    assert (counts.held(column("face")), counts.maybe(column("face"))) == (0, 0)
    (cell,) = matrix_cells(book, ServiceId("gone"), (phone,))
    assert cell is not None
    assert not cell.sets_score
    assert [holders_query(one) for one in (phones, phone, column("location"), column("email"), contact)] == [
        "held:phone", "kind:phone", "kind:location", "held:email", "held:email,address",
    ]  # fmt: skip
    for one in (phones, phone, contact):
        query = parse_query(holders_query(one))
        matching = [item for item in book.services if query.matches(Searched(book), vault.services[item], "")]
        assert len(matching) == counts.held(one)


def test_counts_follow_changes(method: Method) -> None:
    chance = random.Random(5)
    vault = vault_of(*(service(f"s{number}") for number in range(12)))
    book = RiskBook(vault, method, TODAY)
    counts = HeldCounts(book)
    columns = matrix_columns(HEADLINE_FAMILIES)
    assert not any(map(counts.held, columns))
    for _ in range(120):
        key = f"s{chance.randrange(12)}"
        kind = chance.choice(("phone", "phone_alt", "email", "face"))
        if chance.random() < 0.2:
            status = chance.choice((Status.ACTIVE, Status.CLOSED_VERIFIED))
            step = replacing(vault, service(key, status=status))
        elif (known := vault.holdings.get(f"{key}-{kind}")) and chance.random() < 0.3:
            step = ChangeSet(LABEL, (Change(known, None),))
        else:
            step = replacing(vault, holding(key, kind, state=chance.choice(list(HoldingState))))
        vault.apply(step)
        counts.update(book, book.update(step))
        fresh = HeldCounts(book)
        assert [(counts.held(one), counts.maybe(one)) for one in columns] == [
            (fresh.held(one), fresh.maybe(one)) for one in columns
        ]
        assert counts.occurring == fresh.occurring


def test_an_empty_ledger_has_no_counts(method: Method) -> None:
    counts = HeldCounts(RiskBook(Vault(), method, TODAY))
    assert counts.occurring == frozenset()
    assert counts.held(headline(Headline.ID)) == 0
