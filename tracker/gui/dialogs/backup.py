"""Making a backup, and checking one that was made before."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.core.errors import StorageError, TrackerError
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import files
from tracker.gui.dialogs.backup_words import counted, file_filters, put_beside
from tracker.gui.dialogs.restore import RestoreDialog
from tracker.gui.dialogs.task_dialog import TaskDialog, told
from tracker.gui.translation import render
from tracker.gui.widgets.dialog import ask
from tracker.gui.widgets.new_password import NewPassword
from tracker.gui.widgets.panels import Notice
from tracker.gui.widgets.password import PasswordField
from tracker.gui.widgets.path_field import PathField
from tracker.services import backup
from tracker.services.backup import VerifiedBackup

__all__ = ["BackupDialog", "RestoreDialog", "VerifyDialog"]

_SUFFIX = ".age"
_WIDTH = 130


class BackupDialog(TaskDialog):
    """Where to, and under which passphrase; it is done only when it was reopened and compared."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(
            bridge,
            self.tr("Back up this vault"),
            self.tr("One encrypted file with everything in it."),
            parent,
            width=_WIDTH,
        )
        self.place = PathField(self.tr("File"), self.tr("Choose…"))
        self.place.set_path(_proposed(_usual_folder(bridge), bridge.today))
        self.place.choose_requested.connect(self._choose)
        self.place.changed.connect(self._forget_agreement)
        self.passphrase = NewPassword(self.tr("Passphrase of this backup"))
        self.passphrase.submitted.connect(self._start)
        self._agreed: Path | None = None
        for part in (self.place, self.passphrase):
            self.form.addWidget(part)
        for icon, sentence in (
            ("key", self.tr("It opens anywhere with the free program age, also without this one.")),
            ("clock", self.tr("Older backups keep the passphrase they were made with.")),
            ("files", self.tr("Keep one copy elsewhere: on another disk, in another house.")),
        ):
            self.form.addWidget(Notice(sentence, icon))
        self.add_buttons(self.tr("Back up"), self._start)
        self.problem.linked.connect(self._save_elsewhere)
        self.passphrase.setFocus()

    def _choose(self) -> bool:
        """Ask for another file; whether one was named."""
        suggested = self.place.path or _proposed(_usual_folder(self.bridge), self.bridge.today)
        chosen = files.choose_save(self, self.tr("Where to save the backup"), suggested, file_filters())
        if chosen is None:
            return False
        path = chosen if chosen.suffix else chosen.with_suffix(_SUFFIX)
        self.place.set_path(path)
        self._agreed = path if path == chosen else None  # the system has asked about the name it was given
        return True

    def _forget_agreement(self) -> None:
        self._agreed = None

    def _save_elsewhere(self) -> None:
        if self._choose():
            self._start()

    def _start(self) -> None:
        if self.busy:
            return
        path = self._checked_path()
        if path is None or not self.passphrase.check():
            return
        if path.exists() and path != self._agreed and not self._may_replace(path):
            return
        session, passphrase = self.bridge.session, self.passphrase.secret()
        ledger, made, inside = backup.ledger_of(session, files=True), session.now, session.opened.folder
        self.run(
            self.tr("Writing, then reading back and comparing …"),
            lambda: backup.write_backup(ledger, path, passphrase, made, vault_folder=inside),
            self._show_done,
        )

    def _checked_path(self) -> Path | None:
        path = self.place.path
        if path is None:
            self.place.refuse(self.tr("Say where the backup should go."))
        elif not path.is_absolute() or not path.parent.is_dir():
            self.place.refuse(self.tr("There is no such folder. Choose one with the button."))
        elif path.is_dir():
            self.place.refuse(self.tr("This is a folder. Add a file name."))
        else:
            return path
        return None

    def _may_replace(self, path: Path) -> bool:
        return ask(
            self,
            self.tr("Replace {name}?").format(name=path.name),
            self.tr("There is a file of this name already. What is in it will be gone."),
            self.tr("Replace"),
            self.tr("Keep it"),
            danger=True,
        )

    @override
    def failed(self, error: TrackerError) -> None:
        link = self.tr("Save somewhere else…") if isinstance(error, StorageError) else ""
        self.show_problem(told(error), link)

    def _show_done(self, verified: VerifiedBackup) -> None:
        self.passphrase.clear()
        bridge = self.bridge
        bridge.settings.set("backup_folder", str(verified.path.parent))
        sentences = [
            self.tr("It was opened again and compared with the vault: {counts}.").format(
                counts=counted(verified.counts)
            ),
            self.tr("Keep the passphrase where you will find it. Nobody can reset it."),
        ]
        try:
            backup.remember(bridge.session, verified)
        except TrackerError as error:  # the backup is good all the same
            sentences += [self.tr("The day could not be noted in the vault."), render(error.message)]
        bridge.backup_changed.emit()
        self.finish(self.tr("Backed up and checked"), verified.path, sentences)


class VerifyDialog(TaskDialog):
    """Opens a backup to see whether it is whole; nothing is changed."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(
            bridge,
            self.tr("Verify a backup"),
            self.tr("It is decrypted in memory and checked against its own list of contents. Nothing is changed."),
            parent,
            width=_WIDTH,
        )
        self.place = PathField(self.tr("Backup"), self.tr("Choose…"))
        self.place.choose_requested.connect(self._choose)
        self.passphrase = PasswordField(self.tr("Its passphrase"))
        self.passphrase.changed.connect(lambda _text: self.passphrase.set_error(""))
        self.passphrase.submitted.connect(self._start)
        for part in (self.place, self.passphrase):
            self.form.addWidget(part)
        self.add_buttons(self.tr("Verify"), self._start)
        newest = _newest(bridge)
        if newest is not None:
            self.place.set_path(newest)
            self.passphrase.setFocus()
        else:
            self.place.setFocus()

    def _choose(self) -> None:
        chosen = files.choose_open(self, self.tr("Choose a backup"), file_filters())
        if chosen is not None:
            self.place.set_path(chosen)
            self.passphrase.setFocus()

    def _start(self) -> None:
        path, passphrase = self.place.path, self.passphrase.secret()
        if self.busy:
            return
        if path is None:
            self.place.refuse(self.tr("Choose a backup first."))
            return
        self.run(self.tr("Opening and checking …"), lambda: backup.verify(path, passphrase), self._show_done)

    @override
    def failed(self, error: TrackerError) -> None:
        if not put_beside(error, self.place, self.passphrase):
            super().failed(error)

    def _show_done(self, verified: VerifiedBackup) -> None:
        self.passphrase.clear()
        made = formatting.day(verified.made.astimezone().date())
        holds = self.tr("Made on {day}. It holds {counts}.").format(day=made, counts=counted(verified.counts))
        self.finish(self.tr("This backup is whole"), verified.path, [holds])


def _usual_folder(bridge: SessionBridge) -> Path:
    """Where the last backup went, else the person's documents."""
    kept = bridge.settings.get("backup_folder")
    if kept and Path(kept).is_dir():
        return Path(kept)
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def _proposed(folder: Path, today: date) -> Path:
    """A name with the day in it that is not taken yet."""
    base = f"exposure-tracker-{today.isoformat()}"
    path, number = folder / f"{base}{_SUFFIX}", 2
    while path.exists():
        path, number = folder / f"{base}-{number}{_SUFFIX}", number + 1
    return path


def _newest(bridge: SessionBridge) -> Path | None:
    """The last backup of this vault, if it is still where it was put."""
    last = backup.last_backup(bridge.session) if bridge.is_unlocked else None
    if last is None:
        return None
    path = _usual_folder(bridge) / last.file_name
    return path if path.is_file() else None
