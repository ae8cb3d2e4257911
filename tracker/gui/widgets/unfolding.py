"""A list in a panel of which the beginning is shown, and more on demand: a thousand rows at once would take long."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import clear, column, row, set_tab_order
from tracker.gui.widgets.text import set_name

_STEP = 50  # rows that come at once


class Unfolding(QWidget):
    """Rows one below the other; the button after them shows further ones.

    ``first``: how many rows are shown unasked.
    """

    def __init__(self, name: str, first: int) -> None:
        super().__init__()
        self._first = first
        self._waiting: Iterator[Callable[[], QWidget]] = iter(())
        self._left = 0
        self._shown: list[QWidget] = []
        self._rows = column(spacing=0.5)
        self.more = button("", ButtonKind.LINK, on_click=self._unfold)
        self.more.set_flush()
        self.setLayout(column(self._rows, row(self.more, None), spacing=0.5))
        set_name(self, name)

    def show_rows(self, rows: Iterable[Callable[[], QWidget]]) -> None:
        """Show these; each is made when it is to be seen."""
        makers = list(rows)
        clear(self._rows)
        self._shown.clear()
        self._waiting, self._left = iter(makers), len(makers)
        self._show_next(self._first if len(makers) > self._first + 1 else len(makers))

    @property
    def stops(self) -> list[QWidget]:
        """What is shown, from top to bottom, for the order of Tab."""
        return [*self._shown, self.more] if self._shown else []

    def _show_next(self, count: int) -> list[QWidget]:
        made = [make() for make in islice(self._waiting, count)]
        for shown in made:
            self._rows.addWidget(shown)
        self._shown += made
        self._left -= len(made)
        self.more.setText(self.tr("Show %Ln more", "", self._left))
        set_name(self.more, self.more.text(), self.accessibleName())
        self.more.setVisible(self._left > 0)
        return made

    def _unfold(self) -> None:
        by_key = self.more.hasFocus()
        last = self._shown[-1]
        made = self._show_next(_STEP)
        order = [*focusable([last]), *focusable(made), self.more]
        set_tab_order(order)
        if by_key:
            focusable(made)[0].setFocus(Qt.FocusReason.TabFocusReason)


def focusable(widgets: Iterable[QWidget]) -> list[QWidget]:
    """What Tab reaches in ``widgets``, in the order in which it was made."""
    found = []
    for widget in widgets:
        parts = [widget, *widget.findChildren(QWidget)]
        found += [part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return found
