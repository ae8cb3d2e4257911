"""Who holds what as a table: the columns into which kinds of data are put together, and what stands in each cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.core.contradictions import held_though_gone
from tracker.core.kinds import GROUP_LABELS, HEADLINE_LABELS, KINDS, DataKind, Group, Headline
from tracker.core.model import Given, Holding, HoldingState, Precision, ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.text import Message, message
from tracker.core.vault import Vault


class CellState(StrEnum):
    """What is known about the data of one cell, the most certain first."""

    EXACT = "exact"
    HELD = "held"  # nobody has said how exactly
    PARTIAL = "partial"  # only a part of it
    INFERRED = "inferred"  # not given, but guessed by the service
    ASKED = "asked"  # asked to remove it, or said to have removed it: it still counts
    UNKNOWN = "unknown"  # nobody has said whether it is held


_CERTAINTY = {state: place for place, state in enumerate(CellState)}


@dataclass(frozen=True, slots=True)
class Cell:
    """One column at one service. ``score``: DPC 1..4 of its heaviest holding that counts as held; where all of it
    is `CellState.UNKNOWN`, what it would be if it were held. ``possible``: the same with what may be held as well.
    ``sets_score``: the context of the service's own score comes from here. ``holdings``: the records behind it,
    the heaviest first; those that are verified as removed last.
    """

    state: CellState
    score: int
    possible: int
    sets_score: bool
    holdings: tuple[Holding, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """Kinds that can be put together into one column: a headline, or what else is in a group."""

    key: str
    label: Message
    kinds: tuple[DataKind, ...]
    headline: Headline | None = None


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """One column: a whole family, or one kind of it. ``icon`` names its drawing, ``family`` is the family's key."""

    family: str
    label: Message
    icon: str
    kinds: tuple[str, ...]
    headline: Headline | None
    is_folded: bool


def _families() -> tuple[Family, ...]:
    headlines = (
        Family(f"headline_{item}", message("kinds", HEADLINE_LABELS[item]), _where(headline=item), item)
        for item in Headline
    )
    rest = (Family(f"group_{item}", message("kinds", GROUP_LABELS[item]), _where(group=item)) for item in Group)
    return (*headlines, *(family for family in rest if family.kinds))


def _where(headline: Headline | None = None, group: Group | None = None) -> tuple[DataKind, ...]:
    """The kinds of a headline, or those of a group that belong to no headline."""
    return tuple(kind for kind in KINDS if kind.headline is headline and (group is None or kind.group is group))


FAMILIES: tuple[Family, ...] = _families()
"""The four headlines first; every kind is in exactly one."""


def matrix_columns(folded: Collection[str], occurring: Collection[str] | None = None) -> tuple[MatrixColumn, ...]:
    """The columns from left to right. ``folded``: keys of the families that are one column each. ``occurring``:
    codes of the kinds to show beside the headlines, which always stand there; None shows every kind.
    """
    result: list[MatrixColumn] = []
    for family in FAMILIES:
        kinds = [kind for kind in family.kinds if occurring is None or kind.code in occurring]
        if family.key in folded and (kinds or family.headline is not None):
            result.append(_folded(family, kinds))
        elif family.key not in folded:
            shown = family.kinds if family.headline is not None else kinds
            result += (
                MatrixColumn(
                    family.key, message("kinds", kind.label), kind.icon, (kind.code,), kind.headline, is_folded=False
                )
                for kind in shown
            )
    return tuple(result)


def _folded(family: Family, shown: Sequence[DataKind]) -> MatrixColumn:
    """A family that stands for one kind only is called by the name of that: "Face" says more than "Body"."""
    codes = tuple(kind.code for kind in family.kinds)
    if family.headline is not None:
        return MatrixColumn(family.key, family.label, family.headline.value, codes, family.headline, is_folded=True)
    label = message("kinds", shown[0].label) if len(shown) == 1 else family.label
    return MatrixColumn(family.key, label, shown[0].icon, codes, None, is_folded=True)


def matrix_cells(book: RiskBook, service_id: ServiceId, columns: Sequence[MatrixColumn]) -> tuple[Cell | None, ...]:
    """One cell for each column at a service; None where nothing is recorded as held or perhaps held."""
    by_kind: dict[str, list[Holding]] = {}
    for holding in book.vault.holdings_of(service_id):
        by_kind.setdefault(holding.kind, []).append(holding)
    risk = book.services.get(service_id)
    context = None if risk is None else risk.context
    return tuple(_cell(book, _of_column(by_kind, column), context) for column in columns)


def _of_column(by_kind: dict[str, list[Holding]], column: MatrixColumn) -> list[Holding]:
    if not column.is_folded:
        return by_kind.get(column.kinds[0], [])
    return [holding for kind in column.kinds for holding in by_kind.get(kind, ())]


def _cell(book: RiskBook, holdings: list[Holding], context: Holding | None) -> Cell | None:
    if not holdings:
        return None
    place = book.vault.profile.place
    scores = {holding.id: book.method.context_score(holding, place) for holding in holdings}
    ordered = sorted(holdings, key=lambda item: (_rank(item), -scores[item.id], _CERTAINTY[state_of(item)], item.id))
    first = ordered[0]
    if first.state is HoldingState.VERIFIED_REMOVED:
        return None
    possible = max(scores[item.id] for item in ordered if item.state is not HoldingState.VERIFIED_REMOVED)
    return Cell(state_of(first), scores[first.id], possible, context in ordered, tuple(ordered))


def _rank(holding: Holding) -> int:
    """What is held comes before what may be held, and that before what is gone."""
    if holding.state.counts_as_held:
        return 0
    return 1 if holding.state is HoldingState.UNKNOWN else 2


def state_of(holding: Holding) -> CellState:
    """What is known about one holding that is not verified as removed."""
    if holding.state is HoldingState.UNKNOWN:
        return CellState.UNKNOWN
    if holding.state is not HoldingState.HELD:
        return CellState.ASKED
    if holding.given is Given.INFERRED:
        return CellState.INFERRED
    if holding.precision is Precision.PARTIAL:
        return CellState.PARTIAL
    return CellState.EXACT if holding.precision is Precision.EXACT else CellState.HELD


@dataclass(frozen=True, slots=True)
class _Kinds:
    """What one service holds, and what nobody has said about. ``counts``: whether it is one of those that count."""

    held: frozenset[str]
    maybe: frozenset[str]
    counts: bool = True


_NOTHING = _Kinds(frozenset(), frozenset())


class HeldCounts:
    """How many counting services hold each column, kept up to date service by service.

    ``with_gone``: those that are gone and are recorded as holding something (`held_though_gone`) have columns for it,
    and are not counted.
    """

    def __init__(self, book: RiskBook, *, with_gone: bool = True) -> None:
        self._with_gone = with_gone
        self._of_service: dict[ServiceId, _Kinds] = {}
        self._occurring: Counter[str] = Counter()
        self._counts: dict[tuple[str, ...], list[int]] = {}
        self.update(book, book.vault.services)

    def update(self, book: RiskBook, services: Iterable[ServiceId]) -> None:
        """Look at these services anew, whether they still count or not."""
        for service_id in services:
            old = self._of_service.pop(service_id, _NOTHING)
            new = self._kinds_of(book, service_id)
            if new is not _NOTHING:
                self._of_service[service_id] = new
            if new == old:
                continue
            self._occurring.subtract(old.held | old.maybe)
            self._occurring.update(new.held | new.maybe)
            for kinds, counts in self._counts.items():
                for sign, found in ((-1, old), (1, new)):
                    held, maybe = _count(found, kinds)
                    counts[0] += sign * held
                    counts[1] += sign * maybe

    def _kinds_of(self, book: RiskBook, service_id: ServiceId) -> _Kinds:
        if service_id in book.services:
            return _kinds_of(book.vault, service_id)
        held = held_though_gone(book.vault, book.vault.services.get(service_id)) if self._with_gone else ()
        return _Kinds(frozenset(holding.kind for holding in held), frozenset(), counts=False) if held else _NOTHING

    @property
    def occurring(self) -> frozenset[str]:
        """Codes of the kinds that some service holds or may hold, or that are recorded of one that is gone."""
        return frozenset(kind for kind, services in self._occurring.items() if services)

    def held(self, column: MatrixColumn) -> int:
        """How many services hold something of ``column``."""
        return self._counted(column)[0]

    def maybe(self, column: MatrixColumn) -> int:
        """How many others may hold something of it: nobody has said."""
        return self._counted(column)[1]

    def _counted(self, column: MatrixColumn) -> list[int]:
        known = self._counts.get(column.kinds)
        if known is None:
            found = [_count(kinds, column.kinds) for kinds in self._of_service.values()]
            known = self._counts[column.kinds] = [sum(held for held, _ in found), sum(maybe for _, maybe in found)]
        return known


def _kinds_of(vault: Vault, service_id: ServiceId) -> _Kinds:
    held, maybe = set(), set()
    for holding in vault.holdings_of(service_id):
        if holding.state.counts_as_held:
            held.add(holding.kind)
        elif holding.state is HoldingState.UNKNOWN:
            maybe.add(holding.kind)
    return _Kinds(frozenset(held), frozenset(maybe))


def _count(found: _Kinds, kinds: Iterable[str]) -> tuple[int, int]:
    """1 and 0 where one of ``kinds`` is held, 0 and 1 where one may be, else 0 and 0."""
    if not found.counts:
        return 0, 0
    if not found.held.isdisjoint(kinds):
        return 1, 0
    return 0, int(not found.maybe.isdisjoint(kinds))


def holders_query(column: MatrixColumn) -> str:
    """The search (`tracker.core.search`) that finds just the services that hold something of ``column``."""
    if column.is_folded and column.headline is not None:
        return f"held:{column.headline.value}"
    also_a_headline = column.kinds[0] in set(Headline)
    return f"{'kind' if also_a_headline else 'held'}:{','.join(column.kinds)}"
