"""The whole ledger in a few numbers: how many accounts hold what, and how many of those one cannot leave."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from tracker.core.kinds import KINDS, Headline
from tracker.core.model import HELD_STATES, HoldingState, ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.method import Band
from tracker.core.risk.severity import ServiceRisk
from tracker.core.vault import Vault


@dataclass(frozen=True, slots=True)
class Held:
    """How many accounts hold one headline kind, how many of those cannot be deleted, and how many may hold it.

    ``stuck_unknown``: those that cannot be deleted and may hold it.
    """

    accounts: int
    stuck: int
    unknown: int = 0
    stuck_unknown: int = 0


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of accounts that are part of the sums. ``worst``: in the worst band that occurs.

    ``unsure``: accounts about which not everything is known (`is_unsure`).
    ``worst_possible``: the worst band that one of them may be in; None where there are no accounts.
    """

    accounts: int
    removable: int
    unchecked: int
    stuck: int
    worst: int
    unsure: int
    worst_possible: Band | None
    held: dict[Headline, Held]


class _Part(StrEnum):
    """The part of the Load that an account is in."""

    REMOVABLE = "removable"
    UNCHECKED = "unchecked"
    STUCK = "stuck"


_Trait = _Part | Band | tuple[str, Headline | Band] | str
"""What an account is counted for."""

_UNSURE = "unsure"

_HOLDS = {headline: ("holds", headline) for headline in Headline}
_STUCK_HOLDS = {headline: ("cannot be deleted and holds", headline) for headline in Headline}
_MAY_HOLD = {headline: ("may hold", headline) for headline in Headline}
_STUCK_MAY_HOLD = {headline: ("cannot be deleted and may hold", headline) for headline in Headline}
_MAY_BE = {band: ("may be in", band) for band in Band}
_HEADLINES = {kind.code: kind.headline for kind in KINDS}


def summary(book: RiskBook) -> Summary:
    """Count once through the whole ledger."""
    counts: Counter[_Trait] = Counter(trait for risk in book.services.values() for trait in _traits(book, risk))
    return _summary(counts, book.worst_band)


def is_unsure(vault: Vault, risk: ServiceRisk) -> bool:
    """Whether not everything about an account is known: its severity may be another one, or it may hold more."""
    return risk.se_low != risk.se_high or any(
        holding.state is HoldingState.UNKNOWN for holding in vault.holdings_of(risk.service_id)
    )


class Counts:
    """The summary of a book, kept up to date account by account."""

    def __init__(self, book: RiskBook) -> None:
        self._book = book
        self._changed = book.watch()
        self._traits: dict[ServiceId, list[_Trait]] = {}
        self._counts: Counter[_Trait] = Counter()

    def summary(self) -> Summary:
        """The summary of the book as it is now."""
        for service_id in self._changed:
            for trait in self._traits.pop(service_id, ()):
                self._counts[trait] -= 1
            risk = self._book.services.get(service_id)
            if risk is not None:
                self._traits[service_id] = traits = _traits(self._book, risk)
                for trait in traits:
                    self._counts[trait] += 1
        self._changed.clear()
        return _summary(self._counts, self._book.worst_band)


def _traits(book: RiskBook, risk: ServiceRisk) -> list[_Trait]:
    """All that one account is counted for."""
    held, maybe = set[Headline](), set[Headline]()
    for holding in book.vault.holdings_of(risk.service_id):
        headline = _HEADLINES.get(holding.kind)
        if headline is None:
            continue
        if holding.state in HELD_STATES:
            held.add(headline)
        elif holding.state is HoldingState.UNKNOWN:
            maybe.add(headline)
    part = _Part.STUCK if risk.stuck else _Part.UNCHECKED if risk.unchecked else _Part.REMOVABLE
    traits: list[_Trait] = [part, risk.band, _MAY_BE[book.method.band(risk.se_high)]]
    if is_unsure(book.vault, risk):
        traits.append(_UNSURE)
    for headline in held:
        traits.append(_HOLDS[headline])
        if risk.stuck:
            traits.append(_STUCK_HOLDS[headline])
    for headline in maybe - held:
        traits.append(_MAY_HOLD[headline])
        if risk.stuck:
            traits.append(_STUCK_MAY_HOLD[headline])
    return traits


def _summary(counts: Counter[_Trait], worst: Band | None) -> Summary:
    removable, unchecked, stuck = (counts[part] for part in _Part)
    return Summary(
        accounts=removable + unchecked + stuck,
        removable=removable,
        unchecked=unchecked,
        stuck=stuck,
        worst=counts[worst] if worst is not None else 0,
        unsure=counts[_UNSURE],
        worst_possible=max((band for band in Band if counts[_MAY_BE[band]]), key=lambda band: band.rank, default=None),
        held={
            headline: Held(
                counts[_HOLDS[headline]],
                counts[_STUCK_HOLDS[headline]],
                counts[_MAY_HOLD[headline]],
                counts[_STUCK_MAY_HOLD[headline]],
            )
            for headline in Headline
        },
    )
