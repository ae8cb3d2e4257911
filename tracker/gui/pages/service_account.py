"""The tab about the account itself: how it is used, and what happened there."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.core import bulk
from tracker.core.model import Disclosure, Need, Service, ServiceId, Status
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.pages.service_facts import FactList
from tracker.gui.pages.service_incidents import IncidentList
from tracker.gui.pages.service_known import KnownTopic
from tracker.gui.service_words import masked_login
from tracker.gui.translation import listed
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import box, column, row
from tracker.gui.widgets.text import breakable, label


class AccountTab(QWidget):
    """Choices can be changed in place; texts are changed in the editor.

    Signals: ``service_requested(str)`` with the id of another service to show; ``copied(str)``
    with what was copied.
    """

    service_requested = Signal(str)
    copied = Signal(str)

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._service_id: ServiceId | None = None
        facts = FactList()
        self.status = facts.add_choice(self.tr("Status"), Status.ACTIVE, partial(self._set, "status"))
        self.need = facts.add_choice(self.tr("Need"), Need.UNKNOWN, partial(self._set, "need"))
        self.disclosure = facts.add_choice(
            self.tr("Passes data on"), Disclosure.NONE_KNOWN, partial(self._set, "disclosure")
        )
        self._last_used = label("")
        self._used_today = button(self.tr("Used today"), ButtonKind.LINK, on_click=self._mark_used)
        self._used_today.set_small()
        facts.add(self.tr("Last used"), box(row(self._used_today, self._last_used, spacing=3)))
        self._opened = facts.add_text(self.tr("Opened"))
        self._login = facts.add_text(self.tr("Signs in with"))
        self._parent = button("", ButtonKind.LINK, on_click=self._show_parent)
        self._no_parent = label(self.tr("No other account"))
        facts.add(self.tr("Signs in through"), box(row(self._parent, self._no_parent)))
        self._opens = facts.add_text(self.tr("Opens others"))
        self._operator = facts.add_text(self.tr("Operator"))
        self._group = facts.add_text(self.tr("Company group"))
        self._domains = facts.add_text(self.tr("Addresses"))
        self._tags = facts.add_text(self.tr("Tags"))
        self._notes = facts.add_long_text(self.tr("Notes"))
        self._known, self._incidents = KnownTopic(bridge), IncidentList(bridge)
        for part in (self._known, self._incidents):
            part.copied.connect(self.copied)
        self.setLayout(column(facts, self._known, self._incidents, spacing=2, margins=(0, 1, 0, 2)))

    def show_service(self, service: Service) -> None:
        vault = self._bridge.vault
        self._service_id = service.id
        self.status.set_value(service.status)
        self.need.set_value(service.need)
        self.disclosure.set_value(service.disclosure)
        self._last_used.setText(formatting.partial_date(service.last_used))
        self._used_today.setVisible(service.last_used != self._bridge.today.isoformat())
        self._opened.setText(formatting.partial_date(service.opened))
        self._login.setText(masked_login(service) or formatting.not_known())
        parent = vault.services.get(service.parent) if service.parent else None
        self._parent.setText(parent.name if parent else "")
        self._parent.setVisible(parent is not None)
        self._no_parent.setVisible(parent is None)
        children = sum(1 for other in vault.live_services() if other.parent == service.id and other.counts)
        self._opens.setText(self.tr("%Ln accounts", "", children) if children else self.tr("None recorded"))
        self._operator.setText(breakable(service.operator) or formatting.not_known())
        self._group.setText(breakable(service.group) or formatting.not_known())
        self._domains.setText(breakable("\n".join(service.domains)) or formatting.not_known())
        self._tags.setText(breakable(listed(service.tags)) or self.tr("None"))
        self._notes.set_text(service.notes)
        self._known.show_service(service)
        self._incidents.show_service(service.id)

    def forget(self) -> None:
        self._service_id = None
        for shown in (self._last_used, self._opened, self._login, self._opens, self._tags, self._parent):
            shown.setText("")
        for shown in (self._operator, self._group, self._domains):
            shown.setText("")
        self._notes.set_text("")
        self._known.forget()
        self._incidents.forget()

    def _set(self, field: str, value: StrEnum) -> None:
        service_id, today = self._shown(), self._bridge.today
        self._bridge.do(lambda vault: bulk.set_choice(vault, (service_id,), field, value, today))

    def _mark_used(self) -> None:
        service_id, today = self._shown(), self._bridge.today
        self._bridge.do(lambda vault: bulk.used_today(vault, (service_id,), today))

    def _show_parent(self) -> None:
        parent = self._bridge.vault.service(self._shown()).parent
        if parent:
            self.service_requested.emit(parent)

    def _shown(self) -> ServiceId:
        assert self._service_id is not None
        return self._service_id
