"""The severity map: how telling the data is (DPC x EI') against loss of control (L), equal points put together.

Severity is the sum of both axes, so each band is a diagonal field between SE = x + y of its bounds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tracker.core.model import ServiceId
from tracker.core.risk.assessment import RiskBook
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


_Place = tuple[float, float, Standing]


def map_points(risks: Iterable[ServiceRisk]) -> list[MapPoint]:
    """The points of ``risks``, worst first; the accounts within a point by id, in whatever order they are given."""
    places: dict[_Place, list[ServiceRisk]] = {}
    for risk in risks:
        places.setdefault(_place(risk), []).append(risk)
    return sorted(
        (_point(place, found[0].band, [risk.service_id for risk in found]) for place, found in places.items()),
        key=_worst_first,
    )


class MapBook:
    """The points of a book, kept up to date account by account."""

    def __init__(self, book: RiskBook) -> None:
        self.book = book
        self._changed = book.watch()
        self._place_of: dict[ServiceId, _Place] = {}
        self._accounts: dict[_Place, set[ServiceId]] = {}
        self._points: dict[_Place, MapPoint] = {}

    def points(self) -> list[MapPoint]:
        """The same as `map_points` of the book as it is now."""
        services = self.book.services
        moved = set[_Place]()
        for service_id in self._changed:
            old = self._place_of.pop(service_id, None)
            if old is not None:
                self._accounts[old].remove(service_id)
                moved.add(old)
            if service_id in services:
                self._place_of[service_id] = new = _place(services[service_id])
                self._accounts.setdefault(new, set()).add(service_id)
                moved.add(new)
        self._changed.clear()
        for place in moved:
            self._points.pop(place, None)
            accounts = self._accounts[place]
            if accounts:
                self._points[place] = _point(place, services[next(iter(accounts))].band, accounts)
        return sorted(self._points.values(), key=_worst_first)


def _place(risk: ServiceRisk) -> _Place:
    return telling(risk), risk.loss.total, standing(risk)


def _point(place: _Place, band: Band, accounts: Iterable[ServiceId]) -> MapPoint:
    return MapPoint(*place, band, tuple(sorted(accounts)))


def _worst_first(point: MapPoint) -> tuple[float, float, int]:
    return -point.severity, -point.telling, _STANDINGS.index(point.standing)


def telling(risk: ServiceRisk) -> float:
    """DPC x EI': what the data held says about whom."""
    return risk.dpc * risk.ei_linked
