"""The filters of the ledger: one chip each, and what it lets through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tracker.core.kinds import Headline
from tracker.core.model import Deletability, Need, Service, Status
from tracker.core.risk.severity import ServiceRisk
from tracker.core.text import QT_TRANSLATE_NOOP

ALL = "all"
CLOSED = "closed"
_YEAR_UNUSED = 0.25  # dormancy score from twelve months on


@dataclass(frozen=True, slots=True)
class Facts:
    """What a filter looks at. ``unsure``: it counts, and not everything about it is known."""

    service: Service
    risk: ServiceRisk | None
    held: frozenset[Headline]
    unsure: bool


@dataclass(frozen=True, slots=True)
class ServiceFilter:
    """``label`` is a source text in the context ``filters``; ``tone`` colours the icon."""

    key: str
    label: str
    icon: str
    tone: str
    test: Callable[[Facts], bool]


def _dormant(facts: Facts) -> bool:
    """Said to be dormant, or known not to have been used for a year."""
    unused = facts.service.last_used is not None and facts.risk is not None
    return facts.service.status is Status.DORMANT or (
        unused and facts.risk is not None and facts.risk.loss.dormancy >= _YEAR_UNUSED
    )


def _holds(headline: Headline) -> Callable[[Facts], bool]:
    return lambda facts: headline in facts.held


def _removable(facts: Facts) -> bool:
    return facts.service.deletability not in (Deletability.IMPOSSIBLE, Deletability.UNKNOWN)


# fmt: off
CHIPS: tuple[ServiceFilter, ...] = (
    ServiceFilter(ALL, QT_TRANSLATE_NOOP("filters", "All"), "", "muted", lambda _facts: True),
    ServiceFilter("stuck", QT_TRANSLATE_NOOP("filters", "Cannot be deleted"), "lock", "stuck_bar", lambda facts: facts.service.deletability is Deletability.IMPOSSIBLE),
    ServiceFilter("id", QT_TRANSLATE_NOOP("filters", "Holds ID"), "id", "id", _holds(Headline.ID)),
    ServiceFilter("dormant", QT_TRANSLATE_NOOP("filters", "Dormant"), "clock", "muted", _dormant),
    ServiceFilter("unchecked", QT_TRANSLATE_NOOP("filters", "Not checked"), "question", "muted", lambda facts: facts.service.deletability is Deletability.UNKNOWN),
)
"""Filters that are always in sight."""

MORE: tuple[ServiceFilter, ...] = (
    ServiceFilter("phone", QT_TRANSLATE_NOOP("filters", "Holds phone"), "phone", "phone", _holds(Headline.PHONE)),
    ServiceFilter("payment", QT_TRANSLATE_NOOP("filters", "Holds payment"), "payment", "payment", _holds(Headline.PAYMENT)),
    ServiceFilter("location", QT_TRANSLATE_NOOP("filters", "Holds location"), "location", "location", _holds(Headline.LOCATION)),
    ServiceFilter("removable", QT_TRANSLATE_NOOP("filters", "Can be deleted"), "door", "muted", _removable),
    ServiceFilter("unsure", QT_TRANSLATE_NOOP("filters", "Not fully checked"), "question", "muted", lambda facts: facts.unsure),
    ServiceFilter("not_needed", QT_TRANSLATE_NOOP("filters", "Not needed"), "close", "muted", lambda facts: facts.service.need is Need.NOT_NEEDED),
    ServiceFilter(CLOSED, QT_TRANSLATE_NOOP("filters", "Closing or closed"), "door", "muted", lambda facts: facts.service.status in (Status.CLOSING, Status.CLOSED, Status.CLOSED_VERIFIED)),
)
"""Filters behind the button for more."""
# fmt: on

FILTERS: tuple[ServiceFilter, ...] = (*CHIPS, *MORE)
FILTER_BY_KEY = {service_filter.key: service_filter for service_filter in FILTERS}


def filters_of(facts: Facts) -> frozenset[str]:
    """Keys of all filters that let a service through.

    An account that was verified as gone is part of no sum, so it is only found under "closed".
    """
    if not facts.service.counts:
        return frozenset({CLOSED})
    return frozenset(service_filter.key for service_filter in FILTERS if service_filter.test(facts))
