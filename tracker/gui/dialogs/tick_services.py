"""Ticking the services one uses, from the commonest ones."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tracker.gui.bridge import SessionBridge
from tracker.gui.theme import u
from tracker.gui.widgets.buttons import ButtonKind
from tracker.gui.widgets.dialog import Dialog
from tracker.gui.widgets.tick_list import TickList
from tracker.services.ticking import not_recorded, tick_list, tick_services


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
        self._list = TickList(bridge.language)
        self._list.setMinimumHeight(u(100))
        self._list.set_entries(
            not_recorded(bridge.vault, tick_list(bridge.catalogue.services, bridge.vault.profile.place))
        )
        self.body.addWidget(self._list)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self._add = self.add_button("", ButtonKind.PRIMARY)
        self._add.clicked.connect(self._add_ticked)
        self._list.changed.connect(self._name_button)
        self._name_button()
        self._list.setFocus()

    def _name_button(self) -> None:
        ticked = len(self._list.ticked)
        self._add.setEnabled(ticked > 0)
        self._add.setText(self.tr("Add %Ln services", "", ticked) if ticked else self.tr("Add services"))

    def _add_ticked(self) -> None:
        bridge, ticked = self._bridge, self._list.ticked
        if bridge.do(lambda vault: tick_services(vault, ticked, bridge.language)) is not None:
            self.accept()
