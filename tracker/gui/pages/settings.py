"""The Settings page: this computer's window, the vault, backups, the catalogue, the trash, and what the program is."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from tracker.gui.bridge import SessionBridge
from tracker.gui.pages.base import Page
from tracker.gui.pages.settings_catalogue import CataloguePart
from tracker.gui.pages.settings_lists import ListsPart
from tracker.gui.pages.settings_parts import AboutPart, KeepPart, LockPart, LookPart, SettingsPart, VaultPart
from tracker.gui.pages.settings_reminders import RemindersPart
from tracker.gui.pages.settings_trash import TrashPart
from tracker.gui.theme import u
from tracker.gui.widgets.layouts import column, row
from tracker.gui.widgets.panels import scroll_area


class SettingsPage(Page):
    KEY: ClassVar[str] = "settings"
    ICON: ClassVar[str] = "settings"

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self._parts: tuple[SettingsPart, ...] = (
            LookPart(bridge),
            LockPart(bridge),
            VaultPart(bridge),
            KeepPart(bridge),
            RemindersPart(bridge),
            CataloguePart(bridge),
            ListsPart(bridge),
            TrashPart(bridge),
            AboutPart(bridge),
        )
        for part in self._parts:
            part.action.connect(self.action)
            part.setMaximumWidth(u(200))
            part.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        content = QWidget()
        parts = column(*self._parts, None, spacing=4)
        whole = row(parts, None, margins=(6, 1, 6, 6))
        whole.setStretch(0, 100)  # up to the greatest width of the panels
        content.setLayout(whole)
        self.content.addWidget(scroll_area(content))
        bridge.backup_changed.connect(self._follow_backup)

    @classmethod
    @override
    def name(cls) -> str:
        return QCoreApplication.translate("SettingsPage", "Settings")

    @override
    def refresh(self) -> None:
        for part in self._parts:
            part.refresh()

    @override
    def forget(self) -> None:
        for part in self._parts:
            part.forget()

    def _follow_backup(self) -> None:
        if self.bridge.is_unlocked:
            self.refresh()
