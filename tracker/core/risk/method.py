"""The constants of the risk method as values, read from its one versioned data file.

Source: ENISA, "Recommendations for a methodology of the assessment of severity of personal
data breaches", v1.0, December 2013, adapted for one person; not endorsed by ENISA.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from tracker.core.kinds import KIND_BY_CODE
from tracker.core.model import Holding, Identifier, Place, Precision
from tracker.core.text import QT_TRANSLATE_NOOP


class Band(StrEnum):
    """ENISA's four severity bands. Compare with `Band.rank`."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    VERY_HIGH = "very_high"

    @property
    def rank(self) -> int:
        """0 for low to 3 for very high."""
        return _RANKS[self]


_RANKS = {band: rank for rank, band in enumerate(Band)}

BAND_LABELS: Mapping[Band, str] = {
    Band.LOW: QT_TRANSLATE_NOOP("risk", "Low"),
    Band.MEDIUM: QT_TRANSLATE_NOOP("risk", "Medium"),
    Band.HIGH: QT_TRANSLATE_NOOP("risk", "High"),
    Band.VERY_HIGH: QT_TRANSLATE_NOOP("risk", "Very high"),
}


@dataclass(frozen=True, slots=True)
class UnknownScore:
    """What an unknown part of the loss of control is taken for, and its possible range."""

    low: float
    taken: float
    high: float


@dataclass(frozen=True)
class Method:
    """All constants, ready to look up. Scores are multiples of 0.25 and exact as floats."""

    name: str
    version: str
    context: Mapping[str, Any]
    identification: Mapping[str, Any]
    loss: Mapping[str, Any]
    bands: tuple[tuple[Band, float], ...]

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Method:
        """The method of one data file; raises KeyError when a table is missing."""
        bands = tuple(
            (Band(row["code"]), float("inf") if row["below"] is None else row["below"]) for row in data["bands"]
        )
        return cls(data["name"], data["version"], data["context"], data["identification"], data["loss"], bands)

    def context_base(self, kind: str, place: Place) -> int:
        """ENISA's base of the kind's category, or the place's own for kinds its law calls sensitive."""
        own: int | None = self.context["places"][place]["bases"].get(kind)
        base: int = self.context["categories"][KIND_BY_CODE[kind].category]["base"]
        return base if own is None else own

    def context_modifier(self, holding: Holding) -> int:
        """What the holding's aspect and precision add or take, before clamping."""
        category = self.context["categories"][KIND_BY_CODE[holding.kind].category]
        modifier: int = category["aspects"][holding.aspect] if holding.aspect else 0
        if holding.precision is Precision.PARTIAL:
            modifier += category.get("partial", 0)
        return modifier

    def context_score(self, holding: Holding, place: Place) -> int:
        """DPC of one holding, 1..4."""
        score = self.context_base(holding.kind, place) + self.context_modifier(holding)
        lowest: int = self.context["lowest"]
        highest: int = self.context["highest"]
        return min(highest, max(lowest, score))

    def identification_score(self, kind: str, identifier: Identifier | None, place: Place) -> float:
        """EI of one kind, 0 when it does not identify; what is not known takes the kind's default."""
        table = self.identification["kinds"].get(kind)
        if table is None:
            return 0.0
        default = table.get("default_in", {}).get(place, table["default"])
        scores: Mapping[str, float] = table["scores"]
        distinctness = identifier.distinctness if identifier is not None else default
        return scores.get(distinctness, scores[default])

    def together_score(self, kinds: Set[str]) -> float:
        """EI of kinds that identify only in combination, 0 when none do."""
        return max([score for together, score in self._together if together <= kinds], default=0.0)

    @cached_property
    def _together(self) -> tuple[tuple[frozenset[str], float], ...]:
        return tuple((frozenset(row["kinds"]), row["score"]) for row in self.identification["together"])

    @property
    def unknown(self) -> UnknownScore:
        return UnknownScore(**self.loss["unknown"])

    def dormancy_score(self, months: int) -> float:
        """``months`` since the account was last used."""
        for step in self.loss["dormancy"]:
            if step["months_below"] is None or months < step["months_below"]:
                score: float = step["score"]
                return score
        raise KeyError("dormancy")  # the last step is open-ended

    def band(self, severity: float) -> Band:
        """The band of a severity 0.25..6."""
        return self.bands[bisect_right(self._below, severity)][0]

    @cached_property
    def _below(self) -> tuple[float, ...]:
        """Where each band ends; the last one does not."""
        return tuple(below for _band, below in self.bands)
