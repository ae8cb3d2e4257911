"""The head of a page: its title, a sentence about it, search, one primary button, Lock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from tracker.gui.fonts import Face
from tracker.gui.theme import u
from tracker.gui.widgets.buttons import Button, ButtonKind, button
from tracker.gui.widgets.fields import SearchField
from tracker.gui.widgets.layouts import row
from tracker.gui.widgets.text import elided, label

_LEAVING = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape})


class PageHeader(QWidget):
    """The top of a page.

    Signals: ``searched(str)`` while the person types, ``search_left()`` when a key leads out of the
    search field (Down, Return, Esc with nothing to clear), ``lock_requested()``.
    """

    searched = Signal(str)
    search_left = Signal()
    lock_requested = Signal()

    def __init__(self, title: str, subtitle: str = "") -> None:
        super().__init__()
        self._title = label(title, Face.TITLE)
        self._subtitle = elided(subtitle, Face.BODY, "muted")
        self.search = SearchField(self.tr("Search  (Ctrl+F)"))
        self.search.setMaximumWidth(u(63))
        self.search.searched.connect(self.searched)
        self.lock = button(self.tr("Lock"), icon="lock", on_click=self.lock_requested.emit)
        self._row = row(self._title, self._subtitle, self.search, self.lock, spacing=2.5, margins=(6, 0, 5, 0))
        self._row.setStretch(1, 1)
        self.setLayout(self._row)
        self.setMinimumHeight(u(15))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Comes here when the search field itself has no use for a key."""
        if event.key() in _LEAVING and self.search.hasFocus():
            self.search_left.emit()
            return
        super().keyPressEvent(event)

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def set_subtitle(self, subtitle: str) -> None:
        self._subtitle.setText(subtitle)

    def set_primary(self, text: str, icon: str, on_click: Callable[[], object]) -> Button:
        """The one primary button of the page, left of Lock; gives it back so that it can be toned down."""
        made = button(text, ButtonKind.PRIMARY, icon, on_click)
        self._row.insertWidget(self._row.indexOf(self.lock), made)
        for first, second in ((self.search, made), (made, self.lock)):
            self.setTabOrder(first, second)
        return made
