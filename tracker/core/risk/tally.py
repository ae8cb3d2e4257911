"""How many accounts have which scores: the sums, their bounds and the bands all follow from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from tracker.core.model import Deletability
from tracker.core.risk.method import Band, Method
from tracker.core.risk.severity import ServiceRisk


@dataclass(frozen=True, slots=True)
class Load:
    """The sum of all severities in points, split by what can be done about it."""

    removable: float = 0.0
    unchecked: float = 0.0
    stuck: float = 0.0

    @property
    def total(self) -> float:
        return self.removable + self.unchecked + self.stuck


@dataclass(frozen=True, slots=True)
class Span:
    """Between what bounds the Load lies: what nobody knows may make each severity lower or higher."""

    low: float = 0.0
    high: float = 0.0


_Scores = tuple[float, float, float, Deletability]
_SCORES = attrgetter("se", "se_low", "se_high", "deletability")


class _Sums(NamedTuple):
    """Exact, because all scores are in quarters."""

    removable: float = 0.0
    unchecked: float = 0.0
    stuck: float = 0.0
    low: float = 0.0
    high: float = 0.0


class Tally:
    """Accounts by their scores. Few combinations occur, so that the bands of thousands take as long as those of ten.

    A value: `moved` makes another one, whose sums are those of this one with what is different.
    """

    def __init__(self, risks: Iterable[ServiceRisk] = ()) -> None:
        self._counts: Counter[_Scores] = Counter(map(_SCORES, risks))
        self._sums = _sums(self._counts)
        self._bands: tuple[Method, tuple[Mapping[Band, int], Mapping[Band, tuple[int, int]]]] | None = None

    def moved(self, gone: Iterable[ServiceRisk], come: Iterable[ServiceRisk]) -> Tally:
        """This tally with some accounts taken out and others added."""
        less, more = Tally(gone), Tally(come)
        counts = self._counts.copy()
        counts.update(more._counts)
        for scores, count in less._counts.items():
            counts[scores] -= count
            if not counts[scores]:
                del counts[scores]
        moved = Tally()
        moved._counts = counts
        moved._sums = _Sums(
            *(now - out + new for now, out, new in zip(self._sums, less._sums, more._sums, strict=True))
        )
        return moved

    @property
    def load(self) -> Load:
        return Load(self._sums.removable, self._sums.unchecked, self._sums.stuck)

    @property
    def span(self) -> Span:
        return Span(self._sums.low, self._sums.high)

    def bands(self, method: Method) -> tuple[Mapping[Band, int], Mapping[Band, tuple[int, int]]]:
        """How many accounts are in each band, and how many at least and at most: the bounds of a severity may lie
        in another one.
        """
        if self._bands is None or self._bands[0] is not method:
            self._bands = method, self._counted_bands(method)
        return self._bands[1]

    def _counted_bands(self, method: Method) -> tuple[dict[Band, int], dict[Band, tuple[int, int]]]:
        counts, reaches = dict.fromkeys(Band, 0), Counter[tuple[Band, Band]]()
        for (se, low, high, _deletability), count in self._counts.items():
            counts[method.band(se)] += count
            reaches[method.band(low), method.band(high)] += count
        return counts, {band: (reaches[band, band], _within(reaches, band)) for band in Band}


def _within(reaches: Mapping[tuple[Band, Band], int], band: Band) -> int:
    return sum(count for (low, high), count in reaches.items() if low.rank <= band.rank <= high.rank)


def _sums(counts: Mapping[_Scores, int]) -> _Sums:
    by_deletability, low, high = dict.fromkeys(Deletability, 0.0), 0.0, 0.0
    for (se, se_low, se_high, deletability), count in counts.items():
        by_deletability[deletability] += count * se
        low += count * se_low
        high += count * se_high
    stuck, unchecked = by_deletability.pop(Deletability.IMPOSSIBLE), by_deletability.pop(Deletability.UNKNOWN)
    return _Sums(sum(by_deletability.values()), unchecked, stuck, low, high)
