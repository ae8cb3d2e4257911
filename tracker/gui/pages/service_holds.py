"""The tab that says what a service holds and what it needs, and lets the person say the former."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from tracker.core import commands
from tracker.core.changes import ChangeSet
from tracker.core.model import Holding, HoldingState, Service, ServiceId
from tracker.core.vault import Vault
from tracker.gui.bridge import SessionBridge
from tracker.gui.models.holds_model import HoldsModel, HoldsRow
from tracker.gui.models.roles import Role
from tracker.gui.pages.service_minimum import MinimumPanel
from tracker.gui.theme import u
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.choices import entries
from tracker.gui.widgets.holds_list import HoldsList
from tracker.gui.widgets.layouts import column, row
from tracker.gui.widgets.marks import Tick

_STATES = {Tick.HELD: HoldingState.HELD, Tick.NOT_GIVEN: None, Tick.NOT_KNOWN: HoldingState.UNKNOWN}


class HoldsTab(QWidget):
    """Every change is carried out at once; the message bar offers to take it back."""

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._service_id: ServiceId | None = None
        self.model = HoldsModel(self)
        self.list = HoldsList(self.model, self.tr("What it holds"))
        self._all = button("", ButtonKind.LINK, on_click=self._switch_all)
        self.minimum = MinimumPanel(bridge)
        self.setLayout(column(self.list, row(self._all, None), self.minimum, spacing=1, margins=(0, 1, 0, 2)))
        self.model.tick_requested.connect(self._tick)
        self.list.edit_requested.connect(self._edit)
        self.list.menu_requested.connect(self._open_menu)
        self._name_switch()

    def show_service(self, service: Service) -> None:
        current = self.list.currentIndex().data(Role.ID) if service.id == self._service_id else None
        self._service_id = service.id
        self.model.show(self._bridge.vault, service.id, self._usual(service))
        if current and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index_of(current))
        self.minimum.show_service(service)

    def forget(self) -> None:
        self._service_id = None
        self.minimum.forget()
        self.model.clear()

    def menu(self, entry: HoldsRow) -> QMenu:
        """What can be said about one kind."""
        menu = QMenu(self)
        states: list[tuple[str, HoldingState | None]] = [
            (self.tr("Held"), HoldingState.HELD),
            (self.tr("Not given"), None),
            (self.tr("Not known"), HoldingState.UNKNOWN),
            (self.tr("Asked to remove it"), HoldingState.ASKED_TO_REMOVE),
            (self.tr("They say it is removed"), HoldingState.SAID_REMOVED),
            (self.tr("I have seen that it is removed"), HoldingState.VERIFIED_REMOVED),
        ]
        now = entry.holding.state if entry.holding else None
        for text, state in states:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(state is now)
            action.triggered.connect(lambda _checked=False, state=state: self._set(entry, state))
        menu.addSeparator()
        details: list[tuple[str, Callable[[], object]]] = [
            (self.tr("Details…"), lambda: self._open_editor(entry, entry.holding))
        ]
        if entry.holding is not None:
            details.append((self.tr("Add another one…"), lambda: self._open_editor(entry, None)))
        entries(menu, details)
        return menu

    def _usual(self, service: Service) -> frozenset[str]:
        """What its app type may ask for, and what the catalogue says it collects."""
        app_type = self._bridge.catalogue.app_types.get(service.app_type)
        known = self._bridge.catalogue.services.by_id(service.catalogue_id)
        return (app_type.kinds if app_type else frozenset()) | frozenset(known.collects if known else ())

    def _tick(self, kind: str, holding: Holding | None, tick: Tick) -> None:
        self._set_state(kind, holding, _STATES[tick])

    def _set(self, entry: HoldsRow, state: HoldingState | None) -> None:
        assert entry.kind is not None
        self._set_state(entry.kind.code, entry.holding, state)

    def _set_state(self, kind: str, holding: Holding | None, state: HoldingState | None) -> None:
        service_id = self._service_id
        assert service_id is not None

        def change(vault: Vault) -> ChangeSet:
            if holding is None:
                return commands.set_holding(vault, service_id, kind, state)
            if state is None:
                return commands.remove_holding(vault, holding.id)
            return commands.set_holding_state(vault, holding.id, state)

        self._bridge.do(change)

    def _switch_all(self) -> None:
        self.model.set_all(self._bridge.vault, not self.model.shows_all)
        self._name_switch()

    def _name_switch(self) -> None:
        self._all.setText(self.tr("Show fewer kinds") if self.model.shows_all else self.tr("Show all kinds"))
        self._all.setMinimumHeight(u(7))

    def _edit(self, index: QModelIndex) -> None:
        entry = self.model.row_at(index)
        self._open_editor(entry, entry.holding)

    def _open_editor(self, entry: HoldsRow, holding: Holding | None) -> None:
        from tracker.gui.dialogs.holding_editor import HoldingEditor

        assert entry.kind is not None
        assert self._service_id is not None
        HoldingEditor(self._bridge, self._service_id, entry.kind.code, holding, self).open()

    def _open_menu(self, index: QModelIndex, place: QPoint) -> None:
        menu = self.menu(self.model.row_at(index))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
