"""A list of services to tick, several at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt, Signal
from typing_extensions import override

from tracker.catalogue.services import ServiceEntry
from tracker.gui.models.roles import ROOT, Index
from tracker.gui.widgets.text import tooltip

_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable


class TickModel(QAbstractListModel):
    """Catalogue entries with ticks; searching hides the others and keeps their ticks.

    Signals: ``ticks_changed()``.
    """

    ticks_changed = Signal()

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._entries: tuple[ServiceEntry, ...] = ()
        self._shown: list[ServiceEntry] = []
        self._ticked: set[str] = set()
        self._words = ""

    def set_entries(self, entries: Sequence[ServiceEntry]) -> None:
        """Other services to choose from; ticks of those that are still there stay."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self._ticked &= {entry.id for entry in entries}
        self._shown = self._matching()
        self.endResetModel()
        self.ticks_changed.emit()

    def search(self, words: str) -> None:
        """Show those whose name, in either language, other name or domain holds ``words``."""
        self.beginResetModel()
        self._words = words.casefold()
        self._shown = self._matching()
        self.endResetModel()

    def _matching(self) -> list[ServiceEntry]:
        return [entry for entry in self._entries if self._words in _searched(entry)]

    @property
    def ticked(self) -> tuple[ServiceEntry, ...]:
        """The ticked ones, hidden or not, in the order of the list."""
        return tuple(entry for entry in self._entries if entry.id in self._ticked)

    def entry(self, index: Index) -> ServiceEntry:
        return self._shown[index.row()]

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entry(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name.text(self._language)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(entry.name.text(self._language))
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if entry.id in self._ticked else Qt.CheckState.Unchecked
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        entry = self.entry(index)
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._ticked.add(entry.id)
        else:
            self._ticked.discard(entry.id)
        self.dataChanged.emit(index, index, [role])
        self.ticks_changed.emit()
        return True


def _searched(entry: ServiceEntry) -> str:
    return "\n".join((entry.name.en, entry.name.zh, *entry.aliases, *entry.domains)).casefold()
