"""The trash on the Settings page."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

from tracker.core import commands
from tracker.core.changes import ChangeSet
from tracker.core.model import IdentifierId, Service, ServiceId
from tracker.core.vault import Vault
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.models.trash_model import Trashed, TrashModel
from tracker.gui.pages.settings_parts import SettingsPart
from tracker.gui.theme import u
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import row
from tracker.gui.widgets.tables import Table
from tracker.gui.widgets.text import label

_ROWS = 6


class TrashPart(SettingsPart):
    """What was moved to the trash: back again, or deleted for good, several at once."""

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge, self.tr("Trash"))
        self._model = TrashModel(self)
        self._table = Table(self.tr("Trash"), row_height=9, several=True)
        self._table.setModel(self._model)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._table.selectionModel().selectionChanged.connect(self._show_buttons)
        self._empty = label(self.tr("The trash is empty."), tone="muted")
        self._restore = button(self.tr("Restore"), icon="undo", on_click=self._restore_chosen)
        self._purge = button(self.tr("Delete for good"), ButtonKind.DANGER, "trash", self._purge_chosen)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._table)
        self.body.addLayout(row(self._restore, self._purge, None, spacing=2))
        self._undoing = label(
            self.tr("Even this can be undone until the vault is locked."), Face.SMALL, "muted", wrap=True
        )
        self.body.addWidget(self._undoing)

    @override
    def refresh(self) -> None:
        self._model.show_vault(self.bridge.vault)
        self._table.set_widths(0, 50, 40)
        count = self._model.rowCount()
        self._empty.setVisible(count == 0)
        self._table.setVisible(count > 0)
        height = self._table.verticalHeader().defaultSectionSize() * min(count, _ROWS)
        self._table.setFixedHeight(height + self._table.horizontalHeader().height() + u(1))
        self._show_buttons()

    @override
    def forget(self) -> None:
        self._model.show_vault(None)

    def _chosen(self) -> list[Trashed]:
        return [self._model.record_at(index) for index in self._table.selectionModel().selectedRows()]

    def _show_buttons(self) -> None:
        some = bool(self._table.selectionModel().selectedRows())
        self._undoing.setVisible(self._model.rowCount() > 0)
        for made in (self._restore, self._purge):
            made.setVisible(self._model.rowCount() > 0)
            made.setEnabled(some and not self.bridge.session.read_only)

    def _restore_chosen(self) -> None:
        self._carry_out(commands.restore_services, commands.restore_identifiers)

    def _purge_chosen(self) -> None:
        self._carry_out(commands.purge_services, commands.purge_identifiers)

    def _carry_out(
        self,
        for_services: Callable[[Vault, list[ServiceId]], ChangeSet],
        for_identifiers: Callable[[Vault, list[IdentifierId]], ChangeSet],
    ) -> None:
        """One step for services and one for the person's own data, if both are chosen."""
        services, identifiers = _split(self._chosen())
        if services:
            self.bridge.do(lambda vault: for_services(vault, services))
        if identifiers:
            self.bridge.do(lambda vault: for_identifiers(vault, identifiers))


def _split(records: Iterable[Trashed]) -> tuple[list[ServiceId], list[IdentifierId]]:
    """The ids of services and of the person's own data."""
    services: list[ServiceId] = []
    identifiers: list[IdentifierId] = []
    for record in records:
        if isinstance(record, Service):
            services.append(record.id)
        else:
            identifiers.append(record.id)
    return services, identifiers
