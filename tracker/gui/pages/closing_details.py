"""The side panel of the closing order: one account from the first condition to what may stay behind."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal

from tracker.core import commands
from tracker.core.closing_dates import status_before_closing
from tracker.core.companies import company
from tracker.core.model import Service, ServiceId, Status
from tracker.gui import closing_words, formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.models.closing_model import ClosingRow
from tracker.gui.pages.base import Destination
from tracker.gui.pages.closing_conditions import ConditionList
from tracker.gui.risk_words import idle
from tracker.gui.theme import u
from tracker.gui.translation import listed
from tracker.gui.widgets.badges import Monogram, PillBadge
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.copying import CopyLine
from tracker.gui.widgets.layouts import clear, row
from tracker.gui.widgets.panels import Notice, SidePanel
from tracker.gui.widgets.pills import band_pill, deletability_pill
from tracker.gui.widgets.text import shortened
from tracker.gui.widgets.topics import Line, Lines, Topic
from tracker.services.closing import closed_along

_LONGEST_NAME = 60


class ClosingDetails(SidePanel):
    """What to know and do, then the three presses of a closing: asked for, said to be closed, seen to be gone.

    Signals: ``go_to(Destination)``.
    """

    go_to = Signal(object)

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self.service_id: ServiceId | None = None
        self._badges = row(spacing=2.5)
        self.top.addLayout(self._badges)
        self.countdown = Notice("", "warn", tone="text")
        self.cut_off = Notice("", "warn", tone="text")
        self._first, self._way, self._besides, self._stays = Lines(), Lines(), Lines(), Lines()
        self._link = CopyLine(self.tr("Link"))
        self._link.copied.connect(lambda what: bridge.said.emit(self.tr("Copied: {what}").format(what=what)))
        self.conditions = ConditionList()
        self.conditions.met.connect(self._set_met)
        self._topics = {
            "first": self._topic(self.tr("Close these first"), self._first),
            "conditions": self.conditions,
            "way": self._topic(self.tr("How to close it"), self._way, self._link),
            "besides": self._topic(self.tr("What it closes besides"), self._besides),
            "stays": self._topic(self.tr("What happens then, and what may stay"), self._stays),
        }
        for part in (self.countdown, self.cut_off, *self._topics.values()):
            self.body.addWidget(part)
        self.body.setSpacing(u(2))
        self.forward = button("", ButtonKind.PRIMARY, on_click=lambda: self._move(forward=True))
        self.back = button("", on_click=lambda: self._move(forward=False))
        self.gone = button(self.tr("It is gone"), on_click=lambda: self._set(Status.CLOSED_VERIFIED))
        self.open = button(self.tr("Open in Services"), ButtonKind.LINK, on_click=self._open)
        self.footer.addLayout(row(self.forward, self.gone, None))
        self.footer.addLayout(row(self.back, self.open, None))

    def _topic(self, title: str, *parts: Lines | CopyLine) -> Topic:
        topic = Topic(title)
        for part in parts:
            topic.body.addWidget(part)
        return topic

    def show_row(self, record: ClosingRow) -> None:
        """Show one account of the order."""
        service, vault = record.step.service, self._bridge.vault
        entry = self._bridge.catalogue.services.by_id(service.catalogue_id)
        closure, language = entry.closure if entry else None, self._bridge.language
        if self.service_id != service.id:
            self.scroll_to_top()
        self.service_id = service.id
        about = " · ".join(filter(None, (company(service), idle(service, self._bridge.today))))
        self.set_header(Monogram(service.id, service.name, 9), service.name, about)
        clear(self._badges)
        pills = (deletability_pill(service.deletability), band_pill(self._bridge.risk.services[service.id].band))
        for pill in filter(None, pills):
            self._badges.addWidget(PillBadge(pill))
        self._badges.addStretch(1)
        self._show_countdown(record)
        self._show_cut_off(record)
        self._show_lines("first", self._first, (Line(other.name, item=True) for other in record.step.after))
        self.conditions.show_conditions(
            service.conditions, service.conditions_met, closing_words.no_conditions(closure, language)
        )
        maybe = closing_words.items(closure.possible_conditions if closure else (), language)
        self.conditions.show_possible(maybe)
        self._way.set_lines(
            closing_words.way(service.closing_path, closure, language, addressed=bool(service.closing_url))
        )
        self._link.set_address(service.closing_url)
        along = closed_along(vault, self._bridge.catalogue, service.id)
        self._show_lines("besides", self._besides, [Line(other.name, item=True) for other in along])
        self._show_lines("stays", self._stays, self._staying(service))
        self._show_buttons(service)

    def forget(self) -> None:
        """Drop everything shown."""
        self.service_id = None
        self.set_header(None, "")
        clear(self._badges)
        for lines in (self._first, self._way, self._besides, self._stays):
            lines.set_lines(())
        for notice in (self.countdown, self.cut_off):
            notice.set_text("")
        self._link.set_address("")
        self.conditions.show_conditions((), (), "")
        self.conditions.show_possible(())

    def _show_lines(self, key: str, target: Lines, lines: Iterable[Line]) -> None:
        target.set_lines(lines)
        self._topics[key].setVisible(not target.is_empty)

    def _show_countdown(self, record: ClosingRow) -> None:
        words = closing_words.do_not_sign_in(record.step.service, record.wait_until, self._bridge.today)
        self.countdown.set_text(words)
        self.countdown.setVisible(bool(words))

    def _show_cut_off(self, record: ClosingRow) -> None:
        others = record.step.cut_off
        names = listed(shortened(other.name, _LONGEST_NAME) for other in others)
        words = self.tr("Signed in to through it and not to be closed: {names}. Give each a sign-in of its own first.")
        self.cut_off.set_text(words.format(names=names) if others else "")
        self.cut_off.setVisible(bool(others))

    def _staying(self, service: Service) -> list[Line]:
        """For how long it can be undone and what may stay, and since when it is closed, to count from."""
        entry = self._bridge.catalogue.services.by_id(service.catalogue_id)
        lines = list(closing_words.afterwards(entry.closure if entry else None, self._bridge.language))
        asked, closed = service.closing_since, service.closed_since
        if asked is not None:
            lines.append(Line(self.tr("Asked for: {day}").format(day=formatting.partial_date(asked)), muted=True))
        if closed is not None:
            words = self.tr("Closed, they say: {day}. Periods for what stays begin then.")
            lines.append(Line(words.format(day=formatting.partial_date(closed)), muted=True))
        return lines

    # Going on

    def _show_buttons(self, service: Service) -> None:
        words: dict[Status, Callable[[], tuple[str, str]]] = {
            Status.CLOSING: lambda: (self.tr("They say it is closed"), self.tr("Not closed after all")),
            Status.CLOSED: lambda: (self.tr("I looked: it is gone"), self.tr("It is still there")),
        }
        forward, back = words.get(service.status, lambda: (self.tr("I have asked for it"), ""))()
        writable = not self._bridge.session.read_only
        self.forward.setText(forward)
        self.back.setText(back)
        self.forward.setVisible(writable)
        self.back.setVisible(writable and bool(back))
        self.gone.setVisible(writable and service.status is Status.CLOSING)

    def _move(self, *, forward: bool) -> None:
        assert self.service_id is not None
        status = self._bridge.vault.service(self.service_id).status
        onward = {Status.CLOSING: Status.CLOSED, Status.CLOSED: Status.CLOSED_VERIFIED}
        self._set(onward.get(status, Status.CLOSING) if forward else self._before(self.service_id))

    def _before(self, service_id: ServiceId) -> Status:
        steps = self._bridge.session.journal(limit=None, record_id=service_id)
        return status_before_closing(steps, service_id)

    def _set(self, status: Status) -> None:
        service_id, today = self.service_id, self._bridge.today
        assert service_id is not None
        self._bridge.do(lambda vault: commands.edit_service(vault, service_id, status=status, today=today))

    def _set_met(self, condition: str, met: bool) -> None:
        service_id = self.service_id
        assert service_id is not None
        self._bridge.do(lambda vault: commands.set_condition_met(vault, service_id, condition, met))

    def _open(self) -> None:
        self.go_to.emit(Destination("services", service_id=self.service_id, view="closing"))
