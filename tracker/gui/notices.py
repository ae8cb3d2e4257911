"""What stands above every page of an open vault when something about the vault itself should be known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.theme import tokens
from tracker.gui.translation import listed
from tracker.gui.widgets.layouts import clear, column
from tracker.gui.widgets.painting import canvas
from tracker.gui.widgets.panels import Notice


@dataclass(frozen=True, slots=True)
class VaultNotice:
    """A sentence with an icon and perhaps a link to one of the window's actions."""

    text: str
    icon: str
    link: str = ""
    action: str = ""


def vault_notices(bridge: SessionBridge) -> list[VaultNotice]:
    """Of the vault that is open now, the weightiest first."""
    translate = QCoreApplication.translate
    session, found = bridge.session, []
    if bridge.demo:
        found.append(
            VaultNotice(
                translate("notices", "This is a demo vault: nobody’s data, kept nowhere. Change what you like."),
                "info",
                translate("notices", "Leave the demo vault"),
                "leave_demo",
            )
        )
    if session.opened.rolled_back:
        found.append(
            VaultNotice(
                translate(
                    "notices",
                    "This vault is older than the one last opened on this computer. Someone or something has put back older files: compare with a backup before you go on.",
                ),
                "warn",
            )
        )
    if session.changed_ahead is not None:
        words = translate(
            "notices",
            "Check the clock: it says {today}, but this vault was changed on {day}. If the clock is wrong, what is due, ages and the Load may look better than they are.",
        )
        found.append(
            VaultNotice(
                words.format(today=formatting.day(bridge.today), day=formatting.day(session.changed_ahead)), "warn"
            )
        )
    if session.opened.kept:
        names = listed(path.name for path in session.opened.kept)
        found.append(
            VaultNotice(
                translate(
                    "notices",
                    "Another copy of this vault lies in its folder: {names}. A synchronisation kept it; nothing of it was read or deleted.",
                ).format(names=names),
                "files",
            )
        )
    if session.read_only:
        found.append(
            VaultNotice(
                translate(
                    "notices",
                    "This vault can be read but not changed here. Copy its folder to a disk that can be written to make changes.",
                ),
                "lock",
            )
        )
    return found


class NoticeStrip(QWidget):
    """The notices on a band over the whole width.

    Signals: ``action(str)`` asks for one of the window's actions by key.
    """

    action = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[VaultNotice] = []
        self._lines = column(spacing=1.5, margins=(6, 2, 5, 2))
        self.setLayout(self._lines)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def show_notices(self, notices: Iterable[VaultNotice]) -> None:
        """Show these and no others; without any the strip is not there. Screen readers are told what is new."""
        before, self._shown = self._shown, [*notices]
        if self._shown == before:
            return
        clear(self._lines)
        for notice in self._shown:
            line = Notice(notice.text, notice.icon, notice.link, tone="text", reachable=True)
            line.linked.connect(lambda action=notice.action: self.action.emit(action))
            self._lines.addWidget(line)
            if notice not in before:
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, notice.text))
        self.setVisible(bool(self._shown))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, colours = canvas(self), tokens()
        surface.painter.fillRect(self.rect(), colours.select)
        surface.painter.fillRect(surface.rect(0, self.height() - 1, self.width(), 1), colours.line)
        surface.painter.end()
