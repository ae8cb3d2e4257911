"""Restoring a backup into a new vault beside the others."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.core.errors import NotWritableError, TrackerError, VaultExistsError
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import files
from tracker.gui.dialogs.backup_words import counted, file_filters, put_beside
from tracker.gui.dialogs.task_dialog import TaskDialog, told
from tracker.gui.widgets.buttons import ButtonKind
from tracker.gui.widgets.layouts import column, row
from tracker.gui.widgets.new_password import NewPassword
from tracker.gui.widgets.panels import Notice
from tracker.gui.widgets.password import PasswordField
from tracker.gui.widgets.path_field import PathField
from tracker.gui.widgets.text import breakable
from tracker.services import backup
from tracker.services.backup import VerifiedBackup
from tracker.services.paths import Paths
from tracker.services.vaults import has_vault, utc_now


class RestoreDialog(TaskDialog):
    """Makes a new vault from a backup; no vault that is there is touched. Works while locked, too.

    Signals: ``restored(Path)`` with the folder, when the person wants to open the new vault now.
    """

    restored = Signal(Path)

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(
            bridge,
            self.tr("Restore a backup"),
            self.tr("It becomes a new vault in a folder of its own. A vault you have is not touched."),
            parent,
            width=200,
        )
        self.place = PathField(self.tr("Backup"), self.tr("Choose…"))
        self.place.choose_requested.connect(self._choose_backup)
        self.passphrase = PasswordField(self.tr("Its passphrase"))
        self.passphrase.changed.connect(lambda _text: self.passphrase.set_error(""))
        self.folder = PathField(self.tr("Folder of the new vault"), self.tr("Choose…"))
        self.folder.choose_requested.connect(self._choose_folder)
        self.folder.set_path(_proposed(Paths.of_this_user().vault, date.today()))
        self.password = NewPassword(self.tr("Password of the new vault"))
        self.password.submitted.connect(self._start)
        differs = Notice(self.tr("The passphrase opens the backup. The password will open the vault. They may differ."))
        source = column(self.place, self.passphrase, self.folder, None, spacing=3.5)
        target = column(self.password, differs, None, spacing=3.5)
        halves = row(source, target, spacing=8)
        halves.setStretch(0, 1)
        halves.setStretch(1, 1)
        self.form.addLayout(halves)
        self.add_buttons(self.tr("Restore"), self._start)
        self.place.setFocus()

    def _choose_backup(self) -> None:
        chosen = files.choose_open(self, self.tr("Choose a backup"), file_filters())
        if chosen is not None:
            self.place.set_path(chosen)
            self.passphrase.setFocus()

    def _choose_folder(self) -> None:
        chosen = files.choose_folder(self, self.tr("Choose an empty folder"))
        if chosen is not None:
            self.folder.set_path(chosen)

    def _start(self) -> None:
        path, folder = self.place.path, self.folder.path
        if self.busy:
            return
        if path is None:
            self.place.refuse(self.tr("Choose a backup first."))
        elif folder is None or not folder.is_absolute():
            self.folder.refuse(self.tr("Choose a folder for the new vault."))
        elif self.password.check():
            passphrase, password = self.passphrase.secret(), self.password.secret()
            self.run(
                self.tr("Decrypting, checking, building the new vault …"),
                lambda: backup.restore(path, passphrase, folder, password, now=utc_now()),
                lambda verified: self._show_done(verified, folder),
            )

    @override
    def failed(self, error: TrackerError) -> None:
        if put_beside(error, self.place, self.passphrase):
            return
        if isinstance(error, VaultExistsError | NotWritableError):
            self.folder.refuse(breakable(told(error)))
        else:
            super().failed(error)

    def _show_done(self, verified: VerifiedBackup, folder: Path) -> None:
        self.passphrase.clear()
        self.password.clear()
        made = formatting.day(verified.made.astimezone().date())
        sentences = [
            self.tr("As it was on {day}: {counts}.").format(day=made, counts=counted(verified.counts)),
            self.tr("It was compared with the backup. A vault you had before is where it was."),
        ]
        self.finish(self.tr("Restored and checked"), folder, sentences)
        open_now = self.add_button(self.tr("Open it now"), ButtonKind.PRIMARY, default=True)
        open_now.clicked.connect(lambda: self._open(folder))

    def _open(self, folder: Path) -> None:
        self.accept()
        self.restored.emit(folder)


def _proposed(usual: Path, today: date) -> Path:
    """The usual place of a vault if it is free, else a folder beside it with the day in its name."""
    folder, number = usual, 1
    while has_vault(folder) or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        tail = "" if number == 1 else f"-{number}"
        folder, number = usual.with_name(f"{usual.name}-{today.isoformat()}{tail}"), number + 1
    return folder
