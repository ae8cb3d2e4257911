"""Ticking the services one uses, from the commonest ones or by searching the whole catalogue."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.tick_list import TickList
from tracker.gui.theme import u
from tracker.gui.widgets.buttons import ButtonKind
from tracker.gui.widgets.dialog import Dialog, ask
from tracker.services.ticking import Choice, Recorded, tick_services


class TickServicesDialog(Dialog):
    """Those that the ledger does not have yet; adding them is one step."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Which of these do you use?"),
            self.tr(
                "Each becomes a line of your ledger. What it usually holds is noted as “not known” until you say so."
            ),
            parent,
            width=200,
        )
        self._bridge = bridge
        vault, catalogue = bridge.vault, bridge.catalogue
        self._in_ledger = Recorded(vault.live_services(), catalogue.services)
        self._in_trash = Recorded(vault.trashed_services(), catalogue.services)
        self.list = TickList(bridge.language, lambda: catalogue.services, self._recorded)
        self.list.setMinimumHeight(u(100))
        self.list.offer(vault.profile.place)
        self.body.addWidget(self.list, 1)
        self.add_button(self.tr("Cancel")).clicked.connect(self._leave)
        self._add = self.add_button("", ButtonKind.PRIMARY)
        self._add.clicked.connect(self._add_ticked)
        self.list.changed.connect(self._name_button)
        self._name_button()
        self.list.setFocus()

    def _recorded(self, choice: Choice) -> str:
        if choice in self._in_ledger:
            return self.tr("In your ledger")
        return self.tr("In your trash") if choice in self._in_trash else ""

    def _name_button(self) -> None:
        ticked = len(self.list.ticked)
        self._add.setEnabled(ticked > 0)
        self._add.setText(self.tr("Add %Ln services", "", ticked) if ticked else self.tr("Add services"))

    def _add_ticked(self) -> None:
        bridge, ticked = self._bridge, self.list.ticked
        if bridge.do(lambda vault: tick_services(vault, ticked, bridge.language)) is not None:
            self.accept()

    def _leave(self) -> None:
        if self._may_leave():
            self.reject()

    def _may_leave(self) -> bool:
        """Undo does not bring ticks back, so they are not dropped unasked."""
        ticked = len(self.list.ticked)
        return not ticked or ask(
            self,
            self.tr("Leave without adding anything?"),
            self.tr("%Ln services are ticked.", "", ticked),
            self.tr("Leave"),
            self.tr("Go on ticking"),
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_leave():
            event.ignore()
            return
        super().closeEvent(event)
