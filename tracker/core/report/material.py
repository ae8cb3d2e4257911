"""All that a report is made of: a ledger with its risk, frauds, findings and course over time, as values."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.core.companies import Names
from tracker.core.history import LoadPoint
from tracker.core.muting import Reminders
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.frauds import FraudBook
from tracker.core.risk.groups import CompanyGroup
from tracker.core.risk.identifiers import IdentifierReach
from tracker.core.risk.summary import Summary


@dataclass(frozen=True, slots=True)
class Material:
    """``book`` and ``frauds`` are of the same vault. ``masked``: personal values are masked in that vault already.

    ``names``: see `tracker.core.companies`. ``groups``: the heaviest first, services of no known company last.
    ``history``: the Load of each day that had a change, oldest first; ``now``: of today. ``program``: name and version.
    """

    book: RiskBook
    frauds: FraudBook
    names: Names
    summary: Summary
    reminders: Reminders
    groups: tuple[CompanyGroup, ...]
    reaches: tuple[IdentifierReach, ...]
    history: tuple[LoadPoint, ...]
    now: LoadPoint
    masked: bool
    program: str
