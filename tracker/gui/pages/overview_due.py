"""What comes due, on the Overview: what asks for attention first comes first, and each row leads to where it is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from tracker.core.due import DueKind, DueThing, come, soon
from tracker.core.playbook_law import MATTERS
from tracker.core.vault import Vault
from tracker.gui import due_words
from tracker.gui.fonts import Face
from tracker.gui.pages.base import Destination
from tracker.gui.theme import Tokens, faded, u
from tracker.gui.translation import render
from tracker.gui.widgets.badges import ForwardSign, IconSign, IconTile, Monogram
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import box, column, row
from tracker.gui.widgets.painted import PaintedLink
from tracker.gui.widgets.painting import Canvas, paint_box
from tracker.gui.widgets.panels import Panel
from tracker.gui.widgets.text import elided, set_name
from tracker.gui.widgets.unfolding import Unfolding, focusable

_FIRST = 2  # that are shown unasked; a third one, too, if there are no more
_ICONS = {DueKind.REVIEW: "eye", DueKind.NUMBER: "phone"}
_VIEWS = {DueKind.GONE: "closing", DueKind.NUMBER: "number", DueKind.LATER: "actions"}
"""Keys of the tabs of the Plan page where each kind is done."""


class DuePanel(Panel):
    """What is due or soon will be; not there where nothing is.

    Signals: ``go_to(Destination)``; ``review_wanted()``; ``calendar_wanted()``.
    """

    go_to = Signal(object)
    review_wanted = Signal()
    calendar_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Due"))
        self.calendar = button(self.tr("For a calendar…"), ButtonKind.LINK, on_click=self.calendar_wanted.emit)
        self.calendar.set_small()
        self.head.addWidget(self.calendar)
        self.rows = Unfolding(self.tr("What is due"), _FIRST)
        self.body.addWidget(self.rows)
        self.body.addStretch(1)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab reaches here, as it is read."""
        return [self.calendar, *focusable(self.rows.stops)] if not self.isHidden() else []

    def show_things(self, things: Sequence[DueThing], vault: Vault, today: date) -> None:
        """Show those of ``things`` whose day has come or comes soon."""
        shown, count = soon(things, today), len(come(things, today))
        self.set_title(self.tr("%Ln things are due", "", count) if count else self.tr("Due soon"))
        self.rows.show_rows([partial(_DueRow, thing, vault, today, self._follow) for thing in shown])
        self.setVisible(bool(shown))

    def forget(self) -> None:
        self.rows.show_rows(())

    def _follow(self, thing: DueThing) -> None:
        if thing.kind is DueKind.REVIEW:
            self.review_wanted.emit()
        else:
            self.go_to.emit(destination(thing))


def destination(thing: DueThing) -> Destination:
    """Where it is done; the review has a dialog of its own."""
    if thing.request is not None:
        return Destination("plan", view="requests", request_id=thing.request.id)
    view = _VIEWS[thing.kind] if thing.action is None or thing.action[0] not in MATTERS else "stuck"
    campaign = thing.campaign_id or ""
    return Destination("plan", service_id=thing.service_id, view=view, campaign_id=campaign, action=thing.action)


class _DueRow(PaintedLink):
    """One thing with its day; pressing it leads to where it is done."""

    RING = 1

    def __init__(self, thing: DueThing, vault: Vault, today: date, on_click: Callable[[DueThing], object]) -> None:
        super().__init__(partial(on_click, thing))
        title, when = render(thing.title), due_words.when(thing, today)
        late = thing.kind is DueKind.ANSWER and thing.begins <= today
        day = row(elided(when, Face.SMALL, "text" if late else "muted"), spacing=1)
        if late:
            day.insertWidget(0, IconSign("warn", "text", 3.25))
        words = column(elided(title, Face.MEDIUM), day, spacing=0.5)
        content = row(
            self._tile(thing, vault),
            box(words),
            ForwardSign("right", "text", 4),
            spacing=2.5,
            margins=(0, 1.25, 0, 1.25),
        )
        content.setStretch(1, 1)
        self.setLayout(content)
        self._content = content
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_name(self, title, when)

    def _tile(self, thing: DueThing, vault: Vault) -> QWidget:
        service = vault.services.get(thing.service_id) if thing.service_id is not None else None
        if service is None:
            return IconTile(_ICONS[thing.kind])
        return Monogram(service.id, service.name, 7)

    @override
    def sizeHint(self) -> QSize:
        return self._content.sizeHint()

    @override
    def paint(self, surface: Canvas, colours: Tokens) -> None:
        if self.underMouse():
            paint_box(surface.painter, self.rect(), u(self.RING), faded(colours.text, 0.05))
