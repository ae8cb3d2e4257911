"""What one service holds, kind by kind, as a list that can be ticked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from typing_extensions import override

from tracker.core.kinds import GROUP_LABELS, KIND_BY_CODE, KINDS, DataKind, Group, Headline
from tracker.core.masking import mask
from tracker.core.model import Given, Holding, HoldingState, Precision, ServiceId
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.models.roles import ROOT, Index, Role
from tracker.gui.translation import text
from tracker.gui.widgets.marks import Tick
from tracker.gui.widgets.text import tooltip

_ALWAYS = ("phone", "id_number", "bank_card", "payment_record", "location")
"""One or two of each headline kind: always in sight, held or not."""

_HEADLINES = tuple(Headline)


@dataclass(frozen=True, slots=True)
class HoldsRow:
    """A kind at a service: one holding of it, or none; without a kind it is the heading ``heading``."""

    kind: DataKind | None
    holding: Holding | None = None
    heading: str = ""
    aside: str = ""

    @property
    def tick(self) -> Tick:
        if self.holding is None or self.holding.state is HoldingState.VERIFIED_REMOVED:
            return Tick.NOT_GIVEN
        return Tick.NOT_KNOWN if self.holding.state is HoldingState.UNKNOWN else Tick.HELD


_STATES = {Tick.HELD: Qt.CheckState.Checked, Tick.NOT_GIVEN: Qt.CheckState.Unchecked}


class HoldsModel(QAbstractListModel):
    """The kinds of one service: those held, those usual for it, and on request all.

    Signals: ``tick_requested(str kind, Holding | None, Tick)`` when a person ticks a row.
    """

    tick_requested = Signal(str, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service_id: ServiceId | None = None
        self._usual: frozenset[str] = frozenset()
        self._sequence: list[str] = []
        self._all = False
        self._rows: list[HoldsRow] = []

    def show(self, vault: Vault, service_id: ServiceId, usual: frozenset[str]) -> None:
        """Show a service. ``usual``: codes of the kinds that such a service asks for.

        What is held stands first. A kind once in sight stays in its place until another service
        is shown, so that ticking moves nothing.
        """
        if service_id != self._service_id:
            self._service_id, self._usual, self._sequence = service_id, usual, []
        rows = self._make_rows(vault, service_id)
        if [self._identity(row) for row in rows] == [self._identity(row) for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def set_all(self, vault: Vault, show_all: bool) -> None:
        """Show every kind there is, under headings, or only those of interest."""
        self._all = show_all
        if self._service_id is not None:
            self.show(vault, self._service_id, self._usual)

    @property
    def shows_all(self) -> bool:
        return self._all

    def clear(self) -> None:
        """Forget everything."""
        self.beginResetModel()
        self._service_id, self._rows, self._sequence, self._usual = None, [], [], frozenset()
        self.endResetModel()

    def row_at(self, index: Index) -> HoldsRow:
        return self._rows[index.row()]

    def index_of(self, kind: str) -> QModelIndex:
        """The first row of a kind, invalid when it is not shown."""
        for row, entry in enumerate(self._rows):
            if entry.kind is not None and entry.kind.code == kind:
                return self.index(row)
        return QModelIndex()

    @staticmethod
    def _identity(row: HoldsRow) -> str:
        return row.kind.code if row.kind else row.heading

    def _make_rows(self, vault: Vault, service_id: ServiceId) -> list[HoldsRow]:
        held: dict[str, list[Holding]] = {}
        for holding in vault.holdings_of(service_id):
            held.setdefault(holding.kind, []).append(holding)
        self._sequence += _in_order({*_ALWAYS, *self._usual, *held} - {*self._sequence}, held)

        def of_kind(kind: DataKind) -> list[HoldsRow]:
            holdings: list[Holding | None] = list(held.get(kind.code, ())) or [None]
            return [HoldsRow(kind, holding, aside=_aside(vault, holding)) for holding in holdings]

        if self._all:
            return [row for group in Group for row in _grouped(group, of_kind)]
        return [row for code in self._sequence for row in of_kind(KIND_BY_CODE[code])]

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self._rows[index.row()].kind is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.heading or self._words(row)
        if row.kind is None:
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            return _STATES.get(row.tick, Qt.CheckState.PartiallyChecked)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self._words(row))
        if role == Role.ID:
            return row.kind.code
        return None

    def _words(self, row: HoldsRow) -> str:
        """The row as a screen reader says it."""
        assert row.kind is not None
        return f"{text('kinds', row.kind.label)}, {self.aside(row)}"

    def aside(self, row: HoldsRow) -> str:
        """What stands at the end of a row: the masked value, since when, how exact, or its state."""
        if row.aside:
            return row.aside
        if row.tick is Tick.NOT_KNOWN:
            return self.tr("not known")
        return self.tr("held") if row.tick is Tick.HELD else self.tr("not given")

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self._rows[index.row()] if index.isValid() else None
        if role != Qt.ItemDataRole.CheckStateRole or row is None or row.kind is None:
            return False
        tick = {Qt.CheckState.Checked: Tick.HELD, Qt.CheckState.Unchecked: Tick.NOT_GIVEN}.get(
            Qt.CheckState(value), Tick.NOT_KNOWN
        )
        self.tick_requested.emit(row.kind.code, row.holding, tick)
        return True


def _in_order(codes: Iterable[str], held: Mapping[str, Sequence[Holding]]) -> list[str]:
    """Kinds that are held first; among each other the four headlines first, then as the vocabulary lists them."""

    def order(code: str) -> tuple[int, int, int]:
        kind = KIND_BY_CODE[code]
        headline = len(_HEADLINES) if kind.headline is None else _HEADLINES.index(kind.headline)
        certain = any(holding.state.counts_as_held for holding in held.get(code, ()))
        return (0 if certain else 1 if code in held else 2), headline, KINDS.index(kind)

    return sorted(codes, key=order)


def _grouped(group: Group, of_kind: Callable[[DataKind], list[HoldsRow]]) -> list[HoldsRow]:
    heading = HoldsRow(None, heading=text("kinds", GROUP_LABELS[group]))
    return [heading, *(row for kind in KINDS if kind.group is group for row in of_kind(kind))]


_SINCE = QT_TRANSLATE_NOOP("holds", "since {date}")
_REMOVAL = {
    HoldingState.ASKED_TO_REMOVE: QT_TRANSLATE_NOOP("holds", "asked to remove"),
    HoldingState.SAID_REMOVED: QT_TRANSLATE_NOOP("holds", "said to be removed"),
    HoldingState.VERIFIED_REMOVED: QT_TRANSLATE_NOOP("holds", "verified as removed"),
}
_WAYS = {
    Given.PERMISSION_ALWAYS: QT_TRANSLATE_NOOP("holds", "always allowed"),
    Given.PERMISSION_USING: QT_TRANSLATE_NOOP("holds", "while using"),
    Given.INFERRED: QT_TRANSLATE_NOOP("holds", "inferred"),
    Given.SHARED: QT_TRANSLATE_NOOP("holds", "passed on by others"),
}
_EXACTNESS = {
    Precision.EXACT: QT_TRANSLATE_NOOP("holds", "exact"),
    Precision.PARTIAL: QT_TRANSLATE_NOOP("holds", "in part"),
}


def _aside(vault: Vault, holding: Holding | None) -> str:
    """The one most telling thing about a holding, or "" when there is nothing to tell."""
    if holding is None or holding.state is HoldingState.UNKNOWN:
        return ""
    if holding.state in _REMOVAL:
        return text("holds", _REMOVAL[holding.state])
    identifier = vault.identifiers.get(holding.identifier_id) if holding.identifier_id else None
    if identifier is not None:
        return mask(identifier.kind, identifier.value) or identifier.label
    if holding.since:
        return text("holds", _SINCE).format(date=formatting.partial_date(holding.since))
    known = _WAYS.get(holding.given) or _EXACTNESS.get(holding.precision)
    return text("holds", known) if known else ""
