"""The severity map: how telling the data is (DPC x EI') against loss of control (L), equal points put together.

Severity is the sum of both axes, so each band is a diagonal field between SE = x + y of its bounds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tracker.core.model import ServiceId
from tracker.core.risk.method import Band
from tracker.core.risk.severity import ServiceRisk

TELLING = (0.25, 4.0)
"""The least and the greatest DPC x EI'."""
LOSS = (0.0, 2.0)
"""The least and the greatest loss of control."""


class Standing(StrEnum):
    """Whether an account can be left, as the Load is split."""

    STUCK = "stuck"
    UNCHECKED = "unchecked"
    REMOVABLE = "removable"


_STANDINGS = tuple(Standing)


def standing(risk: ServiceRisk) -> Standing:
    """What nobody has checked is never removable."""
    if risk.stuck:
        return Standing.STUCK
    return Standing.UNCHECKED if risk.unchecked else Standing.REMOVABLE


@dataclass(frozen=True, slots=True)
class MapPoint:
    """Accounts of one standing in one place of the map. ``telling``: DPC x EI', 0.25..4; ``loss``: 0..2."""

    telling: float
    loss: float
    standing: Standing
    band: Band
    accounts: tuple[ServiceId, ...]

    @property
    def severity(self) -> float:
        """SE = x + y, 0.25..6."""
        return self.telling + self.loss


def map_points(risks: Iterable[ServiceRisk]) -> list[MapPoint]:
    """The points of ``risks``, worst first; the accounts within a point by id, in whatever order they are given."""
    places: dict[tuple[float, float, Standing], list[ServiceRisk]] = {}
    for risk in risks:
        places.setdefault((telling(risk), risk.loss.total, standing(risk)), []).append(risk)
    points = [
        MapPoint(x, y, where, found[0].band, tuple(sorted(risk.service_id for risk in found)))
        for (x, y, where), found in places.items()
    ]
    return sorted(points, key=lambda item: (-item.severity, -item.telling, _STANDINGS.index(item.standing)))


def telling(risk: ServiceRisk) -> float:
    """DPC x EI': what the data held says about whom."""
    return risk.dpc * risk.ei_linked
