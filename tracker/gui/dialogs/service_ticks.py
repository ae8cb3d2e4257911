"""Services to tick in a form, with one link for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from tracker.core.model import Service, ServiceId
from tracker.gui.fonts import Face
from tracker.gui.theme import u
from tracker.gui.widgets.badges import TickBox
from tracker.gui.widgets.bounded import BoundedArea
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import box, column, row
from tracker.gui.widgets.marks import Tick
from tracker.gui.widgets.text import elided, set_name, set_tooltip, shortened

_COLUMNS = 2
_HEIGHT = 30  # design units: four lines and half of the next, which shows that there are more
_LONGEST = 30  # characters of a name
_LEAST = 30  # design units: narrower than its words where two columns would not fit


class ServiceTicks(QWidget):
    """A tick box for each of ``services`` under a ``title``, none of them ticked at first.

    Signals: ``changed()`` whenever others are ticked.
    """

    changed = Signal()

    def __init__(self, title: str, services: Sequence[Service]) -> None:
        super().__init__()
        self._boxes = {service.id: self._box(service) for service in services}
        self._all = button("", ButtonKind.LINK, on_click=self._switch_all)
        self._all.set_small()
        head = row(elided(title, Face.SMALL, "muted"), self._all)
        head.setStretch(0, 1)
        together = QButtonGroup(self)  # without one Qt looks at all of them each time that one is unticked
        together.setExclusive(False)
        grid = QGridLayout()
        grid.setHorizontalSpacing(u(4))
        grid.setVerticalSpacing(u(0.5))
        for place, made in enumerate(self._boxes.values()):
            together.addButton(made)
            grid.addWidget(made, place // _COLUMNS, place % _COLUMNS)
        for place in range(_COLUMNS):
            grid.setColumnStretch(place, 1)
        self.setLayout(column(head, BoundedArea(box(column(grid, None)), _HEIGHT), spacing=1))
        set_name(self, title)
        self._tell()

    @property
    def chosen(self) -> tuple[ServiceId, ...]:
        """The services that are ticked, in the order in which they stand."""
        return tuple(key for key, made in self._boxes.items() if made.tick is Tick.HELD)

    def choose(self, services: Iterable[str]) -> None:
        """Tick these, as far as they are there, and no others."""
        wanted = frozenset(services)
        for key, made in self._boxes.items():
            made.set_tick(Tick.HELD if key in wanted else Tick.NOT_GIVEN)
        self._tell()
        self.changed.emit()

    def _box(self, service: Service) -> TickBox:
        made = TickBox(shortened(service.name, _LONGEST))
        made.setMinimumWidth(u(_LEAST))
        set_name(made, service.name)
        set_tooltip(made, service.name)
        made.ticked.connect(lambda _tick: self._follow())
        return made

    def _follow(self) -> None:
        self._tell()
        self.changed.emit()

    def _switch_all(self) -> None:
        self.choose(() if len(self.chosen) == len(self._boxes) else self._boxes)

    def _tell(self) -> None:
        complete = len(self.chosen) == len(self._boxes)
        self._all.setText(self.tr("Select none") if complete else self.tr("Select all"))
