from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from tests.builders import holding, identifier, replacing, service, vault_of
from tracker.core.kinds import ASPECTS, KINDS
from tracker.core.model import Deletability, HoldingState, Known, Place, Precision, Profile, SecondFactor, ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.cell_reasons import finding_out, score_lines, taking_out
from tracker.core.risk.method import Method
from tracker.core.text import message

TODAY = date(2026, 11, 23)
A = ServiceId("a")
LABEL = message("kinds", "Location")
CALM = {"deletability": Deletability.SELF_SERVICE, "second_factor": SecondFactor.APP, "last_used": "2026-11"}


@pytest.mark.parametrize("place", Place)
def test_the_steps_add_up_to_the_context(method: Method, place: Place) -> None:
    book = RiskBook(vault_of(Profile(place=place), service("a")), method, TODAY)
    for kind, precision in product(KINDS, Precision):
        for aspect in (None, *(known.code for known in ASPECTS[kind.category])):
            item = holding("a", kind.code, aspect=aspect, precision=precision)
            assert sum(line.points for line in score_lines(book, item)) == method.context_score(item, place)


@pytest.mark.parametrize(
    ("place", "kind", "fields", "steps"),
    [
        (Place.OTHER, "location", {}, [("behaviour", 2)]),
        (Place.CHINA, "location", {}, [("sensitive under Chinese law", 3)]),
        (
            Place.CHINA,
            "route",
            {"aspect": "sensitive_profile"},
            [
                ("sensitive under Chinese law", 3),
                ("a picture of everyday life built on sensitive data", 2),
                ("never below 1 nor above 4", -1),
            ],
        ),
        (
            Place.OTHER,
            "bank_card",
            {"aspect": "full", "precision": Precision.PARTIAL},
            [("financial data", 3), ("full card number or detailed statements", 1), ("only a part of it", -1)],
        ),
    ],
)
def test_each_step_is_named(
    method: Method, place: Place, kind: str, fields: dict[str, object], steps: list[tuple[str, int]]
) -> None:
    book = RiskBook(vault_of(Profile(place=place), service("a")), method, TODAY)
    found = score_lines(book, holding("a", kind, **fields))
    assert [(str(line.fact), line.points) for line in found] == steps


def test_what_taking_out_and_finding_out_change_is_the_difference_of_two_runs(method: Method) -> None:
    vault = vault_of(
        identifier("i", real_name=Known.YES),
        service("a", **CALM),
        holding("a", "phone", "i"),
        held := holding("a", "location", aspect="year_profile"),
        maybe := holding("a", "location", id="maybe", aspect="sensitive_profile", state=HoldingState.UNKNOWN),
    )
    book = RiskBook(vault, method, TODAY)
    assert book.services[A].se == 3 * 0.5  # 0.25 of the number and 0.25 because it is in the real name
    out = taking_out(book, A, LABEL, (held, maybe))
    assert (out.effect.difference, out.service_after and out.service_after.se) == (-1.0, 0.5)
    found = finding_out(book, A, LABEL, (held, maybe))
    assert (found.effect.difference, found.service_after and found.service_after.se) == (0.5, 2.0)
    for action, change in (
        (out, replace(held, state=HoldingState.VERIFIED_REMOVED)),
        (found, replace(maybe, state=HoldingState.HELD)),
    ):
        other = vault.snapshot()
        other.apply(replacing(other, change))
        assert RiskBook(other, method, TODAY).load.total - book.load.total == action.effect.difference
    assert str(out.title) == "Take out: Location"
