"""The parts of the Settings page, one panel each."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker import __version__
from tracker.core import commands
from tracker.core.model import Place
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.change_password import ChangePasswordDialog
from tracker.gui.fonts import Face
from tracker.gui.theme import ThemeChoice, u
from tracker.gui.translation import LANGUAGES, chosen_language
from tracker.gui.widgets.badges import TickBox
from tracker.gui.widgets.buttons import Button, ButtonKind, button
from tracker.gui.widgets.fields import ComboBox, line_edit
from tracker.gui.widgets.layouts import Item, row
from tracker.gui.widgets.marks import Tick
from tracker.gui.widgets.panels import Notice, Panel
from tracker.gui.widgets.text import label
from tracker.services.backup import last_backup
from tracker.services.settings import LOCK_MINUTES
from tracker.services.vaults import can_change_password

_CAPTION = 44  # design units


class SettingsPart(Panel):
    """A panel whose lines have a caption at the left.

    Signals: ``action(str)`` asks for one of the window's actions by key.
    """

    action = Signal(str)

    def __init__(self, bridge: SessionBridge, title: str) -> None:
        super().__init__(title)
        self.bridge = bridge
        self.body.setSpacing(u(3))

    def add_line(self, caption: str, *items: Item) -> None:
        """``items`` side by side behind ``caption``."""
        words = label(caption, wrap=True)
        words.setFixedWidth(u(_CAPTION))
        if items and isinstance(items[0], QWidget):
            words.setBuddy(items[0])
        self.body.addLayout(row(words, *items, None, spacing=3))

    def say(self, words: str) -> None:
        """A muted sentence over the whole width."""
        self.body.addWidget(label(words, Face.SMALL, "muted", wrap=True))

    def act(self, words: str, key: str, kind: ButtonKind = ButtonKind.SECONDARY) -> Button:
        """A button for one of the window's actions."""
        return button(words, kind, on_click=lambda: self.action.emit(key))

    def refresh(self) -> None:
        """Show the vault and the settings as they are now."""

    def forget(self) -> None:
        """Show nothing of the vault any more."""


class LookPart(SettingsPart):
    """Language and colours of this computer's window."""

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge, self.tr("Language and look"))
        system = LANGUAGES[chosen_language("system")]
        languages = [("system", self.tr("As the system ({language})").format(language=system)), *LANGUAGES.items()]
        themes = [
            (ThemeChoice.SYSTEM, self.tr("As the system")),
            (ThemeChoice.LIGHT, self.tr("Light")),
            (ThemeChoice.DARK, self.tr("Dark")),
        ]
        for key, caption, choices in (
            ("language", self.tr("Language"), languages),
            ("theme", self.tr("Colours"), themes),
        ):
            chosen = choice(caption, choices, bridge.settings.get(key), partial(self._set, key))
            self.add_line(caption, chosen)

    def _set(self, key: str, value: object) -> None:
        self.bridge.settings.set(key, str(value))
        self.bridge.look_changed.emit()


class LockPart(SettingsPart):
    """When the vault locks by itself."""

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge, self.tr("Locking"))
        settings, caption = bridge.settings, self.tr("Lock when not used for")
        minutes = [
            (count, self.tr("%Ln minutes", "", count) if count else self.tr("Never lock by itself"))
            for count in LOCK_MINUTES
        ]
        current = settings.get("lock_after_minutes")
        self.add_line(
            caption, choice(caption, minutes, current, lambda value: settings.set("lock_after_minutes", value))
        )
        screen = TickBox(
            self.tr("Lock when the screen is locked or the computer goes to sleep"),
            Tick.HELD if settings.get("lock_on_screen_lock") else Tick.NOT_GIVEN,
        )
        screen.setAccessibleName(screen.text())
        screen.ticked.connect(lambda tick: settings.set("lock_on_screen_lock", tick is Tick.HELD))
        self.body.addWidget(screen)
        if sys.platform != "linux":
            self.say(self.tr("On this system the program notices sleep, on waking, but not the locking of the screen."))
        self.say(self.tr("Locking asks nothing and loses nothing: an editor that is open is kept inside the vault."))


class VaultPart(SettingsPart):
    """The vault itself: its name, where its owner lives, its folder, its password."""

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge, self.tr("Vault"))
        self._name = line_edit(name=self.tr("Name of the vault"))
        self._name.setMinimumWidth(u(60))
        self._name.editingFinished.connect(self._rename)
        places = [(Place.CHINA, self.tr("China")), (Place.OTHER, self.tr("Elsewhere"))]
        caption = self.tr("Where you live")
        self._place = choice(caption, places, None, self._move)
        self._folder = label("", Face.SMALL, "muted", wrap=True, selectable=True)
        self._folder.setMinimumWidth(u(100))
        self.add_line(self.tr("Name"), self._name)
        self.add_line(caption, self._place)
        self.say(self.tr("It decides whether ID papers and movements count as sensitive, as Chinese law has it."))
        self.add_line(self.tr("Folder"), self._folder)
        self._password = button(self.tr("Change the password…"), icon="key", on_click=self._change_password)
        self.add_line(
            self.tr("Password"),
            self._password,
            self.act(self.tr("Open another vault…"), "open_vault", ButtonKind.LINK),
        )

    @override
    def refresh(self) -> None:
        profile, session = self.bridge.vault.profile, self.bridge.session
        if not self._name.hasFocus():
            self._name.setText(profile.name)
        self._place.setCurrentIndex(self._place.findData(profile.place))
        self._folder.setText(self.tr("In memory only") if self.bridge.demo else str(session.opened.folder))
        self._password.setEnabled(can_change_password(session))

    def _rename(self) -> None:
        if not self.bridge.is_unlocked or self._name.text().strip() == self.bridge.vault.profile.name:
            return
        if self.bridge.do(lambda vault: commands.edit_profile(vault, name=self._name.text())) is None:
            self._name.setText(self.bridge.vault.profile.name)

    def _move(self, place: object) -> None:
        self.bridge.do(lambda vault: commands.edit_profile(vault, place=place))
        self.refresh()

    def _change_password(self) -> None:
        ChangePasswordDialog(self.bridge, self).open()


class KeepPart(SettingsPart):
    """Backups and exports."""

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge, self.tr("Backup and export"))
        self._last = Notice()
        self.body.addWidget(self._last)
        self.add_line(
            self.tr("Backup"),
            self.act(self.tr("Back up now…"), "back_up"),
            self.act(self.tr("Verify a backup…"), "verify_backup"),
            self.act(self.tr("Restore a backup…"), "restore_backup"),
        )
        self.say(
            self.tr(
                "One encrypted file with a passphrase of its own. It counts only after it was opened again and compared with the vault; it opens without this program, too."
            )
        )
        self.add_line(self.tr("Export"), self.act(self.tr("Export…"), "export"))
        self.say(
            self.tr("For other programs, as JSON or CSV. An export is not encrypted: whoever has the file can read it.")
        )

    @override
    def refresh(self) -> None:
        last = last_backup(self.bridge.session)
        if last is None:
            self._last.set_look("info", "muted")
            self._last.set_text(self.tr("No backup has been made and verified yet."))
        else:
            self._last.set_look("verified", "ok")
            self._last.set_text(
                self.tr("Last verified backup: {file}, {day}.").format(
                    file=last.file_name, day=formatting.day(last.day)
                )
            )


class AboutPart(SettingsPart):
    """What this program is and promises."""

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge, self.tr("About"))
        method = bridge.risk.method
        self.add_line(self.tr("Version"), label(__version__, selectable=True))
        self.add_line(
            self.tr("Risk method"),
            label(f"{method.name} {method.version}", selectable=True),
        )
        self.say(
            self.tr(
                "Severity if the data were misused, not how likely that is. Adapted from ENISA’s method of 2013; not endorsed by ENISA."
            )
        )
        self.body.addWidget(
            Notice(
                self.tr(
                    "It never goes online: no network part is loaded, and on Linux the kernel refuses it any connection."
                ),
                "info",
            )
        )
        self.body.addWidget(
            Notice(
                self.tr(
                    "Passwords and keys are wiped where that is possible, and on Linux other programs cannot read this one’s memory. Copies may stay in memory or swap: use disk encryption."
                ),
                "lock",
            )
        )
        self.say(
            self.tr(
                "MIT licence. Built on Qt for Python (LGPL-3.0), SQLCipher (BSD), cryptography (Apache-2.0 or BSD), rage (MIT or Apache-2.0), zxcvbn (MIT) and others; the file THIRD_PARTY_NOTICES.md names them all, with the sources of the catalogue’s facts."
            )
        )


def choice(
    name: str, choices: Sequence[tuple[object, str]], current: object, chosen: Callable[[object], object]
) -> ComboBox:
    """A list of ``choices`` (value, words); ``chosen`` is called when the person picks one."""
    box = ComboBox(name)
    for value, words in choices:
        box.addItem(words, value)
    box.setCurrentIndex(box.findData(current))
    box.setMinimumWidth(u(60))
    box.activated.connect(lambda index: chosen(choices[index][0]))
    return box
