"""The whole ledger in a few numbers: how many accounts hold what, and how many of those one cannot leave."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.core.kinds import KIND_BY_CODE, Headline
from tracker.core.model import HoldingState, ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.method import Band


@dataclass(frozen=True, slots=True)
class Held:
    """How many accounts hold one headline kind, how many of those cannot be deleted, and how many may hold it."""

    accounts: int
    stuck: int
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of accounts that are part of the sums. ``worst``: in the worst band that occurs."""

    accounts: int
    removable: int
    unchecked: int
    stuck: int
    worst: int
    held: dict[Headline, Held]


def summary(book: RiskBook) -> Summary:
    """Count once through the whole ledger."""
    risks = book.services.values()
    stuck = {risk.service_id for risk in risks if risk.stuck}
    unchecked = sum(risk.unchecked for risk in risks)
    worst: Band | None = book.worst_band
    holders: dict[Headline, set[ServiceId]] = {headline: set() for headline in Headline}
    maybe: dict[Headline, set[ServiceId]] = {headline: set() for headline in Headline}
    for holding in book.vault.holdings.values():
        headline = KIND_BY_CODE[holding.kind].headline
        if headline is None or holding.service_id not in book.services:
            continue
        if holding.state is HoldingState.UNKNOWN:
            maybe[headline].add(holding.service_id)
        elif holding.state.counts_as_held:
            holders[headline].add(holding.service_id)
    return Summary(
        accounts=len(risks),
        removable=len(risks) - len(stuck) - unchecked,
        unchecked=unchecked,
        stuck=len(stuck),
        worst=sum(risk.band is worst for risk in risks),
        held={
            headline: Held(len(ids), len(ids & stuck), len(maybe[headline] - ids)) for headline, ids in holders.items()
        },
    )
