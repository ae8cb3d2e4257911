"""The example of the risk method's description, number by number."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from tracker.core.model import Service, ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import actions_for, closing, effect_of, identifier_effect
from tracker.core.risk.method import Band, Method
from tracker.core.risk.tally import Load
from tracker.core.vault import Vault
from tracker.formats import ledger_json
from tracker.formats.base import NO_AIDS
from tracker.formats.source import Source

EXAMPLE = Path(__file__).parents[3] / "data" / "worked_example.json"
TODAY = date(2026, 11, 23)
A, B, C, D = map(ServiceId, "abcd")


def example() -> Vault:
    with EXAMPLE.open("rb") as stream:
        source = Source(stream, EXAMPLE.stat().st_size, EXAMPLE.name)
        ledger = ledger_json.read(source, aids=NO_AIDS, progress=lambda done, total: None).ledger
    assert ledger is not None
    return ledger.vault


@pytest.fixture
def book(method: Method) -> RiskBook:
    return RiskBook(example(), method, TODAY)


class Row(NamedTuple):
    """One row of the table: terms, scores and bands, alone and linked."""

    service_id: ServiceId
    dpc: int
    ei: float
    ei_linked: float
    loss: tuple[float, float, float, float]
    alone: tuple[float, Band]
    linked: tuple[float, Band]


@pytest.mark.parametrize(
    "row",
    [
        Row(A, 3, 0.75, 1.00, (0, 0, 0.25, 0), (2.50, Band.MEDIUM), (3.25, Band.HIGH)),
        Row(B, 4, 1.00, 1.00, (0, 0.25, 0, 0), (4.25, Band.VERY_HIGH), (4.25, Band.VERY_HIGH)),
        Row(C, 1, 0.25, 0.75, (0.5, 0.5, 0.25, 0.5), (2.00, Band.MEDIUM), (2.50, Band.MEDIUM)),
        Row(D, 3, 0.25, 0.75, (0.25, 0, 0.25, 0.25), (1.50, Band.LOW), (3.00, Band.HIGH)),
    ],
    ids="ABCD",
)
def test_table(book: RiskBook, method: Method, row: Row) -> None:
    risk = book.services[row.service_id]
    assert (risk.dpc, risk.ei, risk.ei_linked) == (row.dpc, row.ei, row.ei_linked)
    assert (risk.loss.disclosure, risk.loss.deletability, risk.loss.access, risk.loss.dormancy) == row.loss
    assert (risk.se, risk.band) == row.linked
    assert (risk.se_alone, method.band(risk.se_alone)) == row.alone
    assert risk.stuck == (row.service_id == C)
    assert risk.se_low == risk.se == risk.se_high  # nothing is unknown

    unlinked = RiskBook(book.vault, method, TODAY, linkage=False).services[row.service_id]
    assert (unlinked.se, unlinked.band) == row.alone
    assert unlinked.ei_linked == row.ei


def test_load(book: RiskBook, method: Method) -> None:
    assert book.load == Load(removable=10.50, unchecked=0.0, stuck=2.50)
    assert book.load.total == 13.00
    assert RiskBook(book.vault, method, TODAY, linkage=False).load.total == 10.25
    assert book.worst_band is Band.VERY_HIGH


def test_the_phone_number_adds_2_75(book: RiskBook) -> None:
    effect = identifier_effect(book, "phone")
    assert effect.difference == -2.75
    assert effect.band_drops() == 2  # A and D


def test_removing_it_at_d_takes_d_from_high_to_low(book: RiskBook) -> None:
    removal = next(action for action in actions_for(book, D) if "Phone" in str(action.title))
    assert removal.effect.difference == -1.50
    assert removal.service_after is not None
    assert removal.service_after.band is Band.LOW


def test_another_number_at_c_takes_off_half_a_point(book: RiskBook) -> None:
    swap = next(action for action in actions_for(book, C) if action.code == "swap")
    assert str(swap.title) == "Swap in Second number"
    assert swap.effect.difference == -0.50
    assert set(swap.effect.services) == {C}  # the number has leaked from C all the same


def test_deleting_a_frees_3_25(book: RiskBook) -> None:
    assert effect_of(book, closing(book, A)).difference == -3.25


def test_holds_as_long_as_the_accounts_are_used(method: Method) -> None:
    vault = example()
    assert {service.id for service in vault.table(Service).values()} == {A, B, C, D}
    assert RiskBook(vault, method, date(2027, 10, 31)).load.total == 13.00
