"""Frauds as values, in the words of the person's language (`tracker.services.frauds` makes them)."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass

from tracker.core.model import PartialDate


@dataclass(frozen=True, slots=True)
class Fraud:
    """One fraud, and what helps against it.

    ``needs``: groups of codes of kinds; one kind of every group is enough. ``helps``: kinds that
    make it more convincing. ``next_holder``: only whoever is given a phone number after the
    person can do it. ``severity`` and ``reach``: 1 to 5, a judgement (`Frauds.judgement`).
    Whoever shows it puts ``watch_for`` and ``protective_step`` first, and says with its order
    that it is a judgement.
    """

    id: str
    name: str
    needs: tuple[frozenset[str], ...]
    helps: frozenset[str]
    next_holder: bool
    description: str
    watch_for: tuple[str, ...]
    protective_step: str
    severity: int
    reach: int
    where: str
    who: str
    figures: str
    sources: tuple[str, ...]

    def is_open_to(self, kinds: Set[str]) -> bool:
        """Whether data of these kinds, of one person in one hand, is enough."""
        return not any(map(kinds.isdisjoint, self.needs))


@dataclass(frozen=True, slots=True)
class Frauds:
    """All known frauds by id, in the order of their table.

    ``implied``: codes of the kinds that using an app leaves there, by the number of its type;
    nobody has checked them (``implied_note``). ``judgement``: where severity and reach come from.
    ``edition``: the date of the newest fact.
    """

    by_id: Mapping[str, Fraud]
    implied: Mapping[int, frozenset[str]]
    implied_note: str
    judgement: str
    edition: PartialDate
