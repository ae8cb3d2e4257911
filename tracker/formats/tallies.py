"""What readers of long files keep instead of their entries: first and last days, and reasons with numbers."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.core.model import PartialDate
from tracker.formats.base import Skip
from tracker.formats.source import reading_problem


@dataclass(slots=True)
class Span:
    """The first and the last of the days that were seen."""

    first: PartialDate | None = None
    last: PartialDate | None = None

    def add(self, *days: PartialDate | None) -> None:
        for day in days:
            if day is not None:
                self.first = day if self.first is None else min(self.first, day)
                self.last = day if self.last is None else max(self.last, day)


class SkipTally:
    """One `Skip` for each reason, at the first place it came up."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[int, int]] = {}

    def add(self, line: int, reason: str) -> None:
        first, count = self._found.get(reason, (line, 0))
        self._found[reason] = first, count + 1

    @property
    def total(self) -> int:
        """How many entries were left out."""
        return sum(count for _, count in self._found.values())

    def skips(self) -> tuple[Skip, ...]:
        return tuple(Skip(line, reading_problem(reason), count) for reason, (line, count) in self._found.items())
