"""Everything by name: pages, actions and services in one list that narrows while one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.gui.models.roles import Role, TextCell
from tracker.gui.theme import u
from tracker.gui.widgets.dialog import Dialog
from tracker.gui.widgets.fields import SearchField
from tracker.gui.widgets.tables import Table

_MOST = 200
"""More rows than this nobody reads; typing another letter is quicker."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to choose: what it is called, what it is, and what choosing it does."""

    name: str
    kind: str
    icon: str
    choose: Callable[[], object]


class PaletteModel(QAbstractListModel):
    """The entries that hold all typed words; those that begin with them come first."""

    def __init__(self, entries: Sequence[Entry], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries = [(f"{entry.name}\n{entry.kind}".casefold(), entry) for entry in entries]
        self._shown: list[Entry] = []
        self.search("")

    def search(self, text: str) -> None:
        """Show what fits ``text``."""
        words = text.casefold().split()
        found = [(folded, entry) for folded, entry in self._entries if all(word in folded for word in words)]
        if words:
            found.sort(key=lambda pair: not pair[0].startswith(words[0]))
        self.beginResetModel()
        self._shown = [entry for _folded, entry in found[:_MOST]]
        self.endResetModel()

    def entry(self, index: QModelIndex | QPersistentModelIndex) -> Entry:
        return self._shown[index.row()]

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self.entry(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{entry.name}, {entry.kind}"
        if role == Role.CELL:
            return TextCell(entry.name, entry.kind, icon=entry.icon)
        return None


class Palette(Dialog):
    """Type, go up and down, Return. The choice is carried out after the dialog has closed."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Everything by name"), parent=parent, width=130)
        self.chosen: Entry | None = None
        self._model = PaletteModel(entries, self)
        words = self.tr("A page, an action or a service")
        self._field = SearchField(words, words)
        self._list = Table(self.tr("Found"))
        self._list.setModel(self._model)
        self._list.horizontalHeader().hide()
        self._list.setFixedHeight(u(90))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(self._choose)
        self._field.searched.connect(self._search)
        self._field.returnPressed.connect(lambda: self._choose(self._list.currentIndex()))
        self._field.installEventFilter(self)
        self.body.addWidget(self._field)
        self.body.addWidget(self._list)
        self._search("")
        self._field.setFocus()

    def _search(self, text: str) -> None:
        self._model.search(text)
        self._list.setCurrentIndex(self._model.index(0, 0))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen = self._model.entry(index)
            self.accept()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down move in the list while the field keeps the focus."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self._model.rowCount():
                row = (self._list.currentIndex().row() + step) % self._model.rowCount()
                self._list.setCurrentIndex(self._model.index(row, 0))
                return True
        return super().eventFilter(watched, event)
