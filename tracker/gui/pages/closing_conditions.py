"""What has to be done before an account can be closed, to tick off."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.gui.widgets.badges import TickBox
from tracker.gui.widgets.layouts import clear, column
from tracker.gui.widgets.marks import Tick
from tracker.gui.widgets.notes import FieldNote
from tracker.gui.widgets.text import set_name
from tracker.gui.widgets.topics import Line, Lines, Topic


class ConditionList(Topic):
    """One tick box a condition, then what is said where there is none, and what may come on top.

    Signals: ``met(str, bool)`` when the person ticks a condition off or takes the tick back.
    """

    met = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__(self.tr("Before you close it"))
        self._boxes: dict[str, TickBox] = {}
        self._list = column(spacing=1.5)
        self._else = Lines()
        self.note = FieldNote()
        self._maybe_title = Lines()
        self._maybe = Lines()
        for part in (self._list, self._else, self.note, self._maybe_title, self._maybe):
            if isinstance(part, QWidget):
                self.body.addWidget(part)
            else:
                self.body.addLayout(part)

    def show_conditions(self, conditions: tuple[str, ...], done: Iterable[str], otherwise: str) -> None:
        """These are known, and those of them are done; ``otherwise`` is said if none is known."""
        if tuple(self._boxes) != conditions:
            clear(self._list)
            self._boxes = {condition: self._box(condition) for condition in conditions}
        met = set(done).intersection(conditions)
        for condition, box in self._boxes.items():
            box.set_tick(Tick.HELD if condition in met else Tick.NOT_GIVEN)
        self._else.set_lines(() if conditions else (Line(otherwise, muted=True),))
        progress = self.tr("{done} of {all} done").format(done=len(met), all=len(conditions))
        self.set_aside(progress if conditions else "")

    def show_possible(self, lines: tuple[Line, ...]) -> None:
        """Those that only memory or anonymous pages name."""
        self._maybe_title.set_lines((Line(self.tr("Perhaps also, not confirmed:"), muted=True),) if lines else ())
        self._maybe.set_lines(lines)

    def _box(self, condition: str) -> TickBox:
        box = TickBox(condition, wrap=True)
        set_name(box, condition)
        box.ticked.connect(lambda tick: self.met.emit(condition, tick is Tick.HELD))
        self._list.addWidget(box)
        return box
