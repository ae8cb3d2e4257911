from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.builders import vault_of
from tracker.catalogue.resources import resource
from tracker.core import muting
from tracker.core.history import LoadPoint
from tracker.core.report.material import Material
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.fraud_facts import Fraud, Frauds
from tracker.core.risk.frauds import FraudBook
from tracker.core.risk.groups import company_groups
from tracker.core.risk.identifiers import all_reaches
from tracker.core.risk.method import Method
from tracker.core.risk.rules import findings
from tracker.core.risk.summary import summary

TODAY = date(2026, 11, 23)


def fraud(key: str, *needs: set[str], severity: int = 3, **fields: Any) -> Fraud:
    """A fraud that takes one kind of each of ``needs``."""
    values = {
        "id": key, "name": f"Fraud {key}", "needs": tuple(map(frozenset, needs)), "helps": frozenset(),
        "next_holder": False, "description": "", "watch_for": (f"{key} is odd",), "protective_step": f"Against {key}.",
        "severity": severity, "reach": 1, "where": "", "who": "", "figures": "", "sources": (f"Source of {key}",),
    }  # fmt: skip
    return Fraud(**(values | fields))


FRAUDS = (
    fraud("mild", {"phone"}, severity=1),
    fraud("harsh", {"phone"}, {"id_number", "id_image"}, severity=5),
    fraud("far", {"face"}, {"bank_card"}),
)


@pytest.fixture
def material() -> Callable[..., Material]:
    """Makes the material of a report from records, with three frauds that are easy to follow."""
    method = Method.from_json(json.loads(resource("risk_method.json").read_text("utf-8")))

    def make(*records: Any, history: tuple[LoadPoint, ...] = (), masked: bool = True) -> Material:
        vault = vault_of(*records)
        book = RiskBook(vault, method, TODAY)
        known = FraudBook(vault, Frauds({each.id: each for each in FRAUDS}, {}, "Implied.", "Judged.", "2026"))  # type: ignore[arg-type]
        load = book.load
        now = LoadPoint(TODAY, load.removable, load.unchecked, load.stuck, len(book.services), method.version)
        return Material(
            book=book,
            frauds=known,
            names={},
            summary=summary(book),
            reminders=muting.reminders(vault, findings(book, {}, {}, known), TODAY),
            groups=tuple(company_groups(book)),
            reaches=tuple(all_reaches(book)),
            history=history,
            now=now,
            masked=masked,
            program="Exposure Tracker 0",
        )

    return make
