"""Reminders on the Settings page: a notice of the desktop, and all days for a calendar."""

from __future__ import annotations

from typing_extensions import override

from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.calendar import CalendarDialog
from tracker.gui.due_notice import can_be_shown
from tracker.gui.pages.settings_parts import SettingsPart, choice
from tracker.gui.widgets.buttons import button


class RemindersPart(SettingsPart):
    """How one is reminded; in the window itself what is due stands on the Overview."""

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge, self.tr("Reminders"))
        caption = self.tr("Notice of the desktop")
        choices = [
            ("off", self.tr("None")),
            ("count", self.tr("How many things are due")),
            ("names", self.tr("What is due, with names")),
        ]
        self._notice = choice(caption, choices, bridge.settings.get("due_notice"), self._set)
        self._notice.setEnabled(can_be_shown())
        self.add_line(caption, self._notice)
        if can_be_shown():
            self.say(
                self.tr(
                    "At most one a day, and only while the program runs with the vault open: nothing runs in the background. With names, whoever sees the screen can read them, and the system may keep them."
                )
            )
        else:
            self.say(self.tr("This desktop has no place for notices. What is due stands on the Overview."))
        self._calendar = button(self.tr("All days for a calendar (.ics)…"), on_click=self._save_days)
        self.add_line(self.tr("Calendar"), self._calendar)

    @override
    def refresh(self) -> None:
        self._calendar.setEnabled(bool(self.bridge.agenda()))

    def _set(self, value: object) -> None:
        self.bridge.settings.set("due_notice", str(value))
        self.bridge.notices_changed.emit()

    def _save_days(self) -> None:
        CalendarDialog(self.bridge, self.bridge.agenda(), self).open()
