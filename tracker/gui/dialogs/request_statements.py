"""What a request should say, as fields: a line for what takes words, a tick for what is so or is not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.core.letters import Way
from tracker.gui.fonts import Face
from tracker.gui.widgets.badges import TickBox
from tracker.gui.widgets.fields import Field, line_edit
from tracker.gui.widgets.layouts import clear, column
from tracker.gui.widgets.marks import Tick
from tracker.gui.widgets.text import label

_YES = "yes"


@dataclass(frozen=True, slots=True)
class Statement:
    """``code`` of a detail, how it stands in the letter, and in words what to say."""

    code: str
    way: Way
    words: str


class Statements(QWidget):
    """What was written for one right is still there when another one asks for the same.

    Signals: ``changed()``.
    """

    changed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._said: dict[str, str] = {}
        self._shown: tuple[Statement, ...] = ()
        self.edits: dict[str, QWidget] = {}
        self._rows = column(spacing=2.5)
        self.setLayout(column(label(title, Face.STRONG), self._rows, spacing=2))
        self.hide()

    def show_statements(self, statements: Iterable[Statement]) -> None:
        """Ask for these; the ones that need nothing from the person are left out."""
        wanted = tuple(each for each in statements if each.way in (Way.LINE, Way.CLAIM))
        if wanted == self._shown:
            return
        self._shown = wanted
        self.edits.clear()
        clear(self._rows)
        for each in wanted:
            self._rows.addWidget(self._line(each) if each.way is Way.LINE else self._claim(each))
        self.setVisible(bool(wanted))

    @property
    def stops(self) -> list[QWidget]:
        """The editors as they are read, for the order of Tab."""
        return list(self.edits.values())

    def values(self) -> dict[str, str]:
        """What is said, by code; nothing for what is empty."""
        return {each.code: said for each in self._shown if (said := self._said.get(each.code, "").strip())}

    def set_values(self, said: dict[str, str]) -> None:
        """Put back what `values` gave."""
        self._said = dict(said)
        shown, self._shown = self._shown, ()
        self.show_statements(shown)

    def _line(self, statement: Statement) -> Field:
        caption = _sentence(statement.words)
        field = Field(caption, line_edit(name=caption))
        field.set_text(self._said.get(statement.code, ""))
        field.changed.connect(lambda: self._keep(statement.code, field.text))
        self.edits[statement.code] = field.edit
        return field

    def _claim(self, statement: Statement) -> TickBox:
        said = bool(self._said.get(statement.code))
        tick = TickBox(_sentence(statement.words), Tick.HELD if said else Tick.NOT_GIVEN, wrap=True)
        tick.ticked.connect(lambda state: self._keep(statement.code, _YES if state is Tick.HELD else ""))
        self.edits[statement.code] = tick
        return tick

    def _keep(self, code: str, said: str) -> None:
        self._said[code] = said
        self.changed.emit()


def _sentence(words: str) -> str:
    """``words`` as a caption of their own."""
    return words[:1].upper() + words[1:]
