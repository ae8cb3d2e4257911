"""While no vault is open: the wizard where there is none yet, else the unlock panel."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from tracker.core.errors import AlreadyOpenError, TrackerError
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import files
from tracker.gui.dialogs.answers import Answers
from tracker.gui.dialogs.unlock import UnlockPanel
from tracker.gui.translation import chosen_language
from tracker.services.session import Session
from tracker.services.vaults import create_vault, has_vault, open_vault

if TYPE_CHECKING:
    from tracker.gui.dialogs.wizard import Wizard


class Gate(QStackedWidget):
    """Opens and makes vaults and hands their sessions to the bridge.

    Signals: ``already_open(Path)`` when another window has the vault open;
    ``restore_requested()`` for the link.
    """

    already_open = Signal(object)
    restore_requested = Signal()

    def __init__(self, bridge: SessionBridge, folder: Path, state_folder: Path) -> None:
        super().__init__()
        self._bridge = bridge
        self._folder = folder
        self._state_folder = state_folder
        self._answers = Answers(folder)
        self._name = ""  # the vault's own name, once it was open in this process
        self._reason = ""
        self._draft_kept = False
        self.build()

    @property
    def folder(self) -> Path:
        """The vault folder that is, or would be, opened here."""
        return self._folder

    def open_folder(self, folder: Path) -> None:
        """Ask for the password of the vault in ``folder``, or make one there."""
        if folder != self._folder:
            self._name, self._reason, self._draft_kept = "", "", False
        self._folder = folder
        self._bridge.settings.set("vault_folder", str(folder))
        self._answers = Answers(folder)
        self.build()

    def build(self) -> None:
        """Make what is shown anew, in the language now in force; what was said stays."""
        while (old := self.currentWidget()) is not None:
            self.removeWidget(old)
            old.deleteLater()
        panel = self._unlock_panel() if has_vault(self._folder) else self._wizard()
        self.addWidget(panel)
        panel.setFocus()

    def locked(self, name: str, reason: str, *, draft_kept: bool) -> None:
        """The vault that was open here, called ``name``, is locked now."""
        self._name, self._reason, self._draft_kept = name, reason, draft_kept
        self._answers = Answers(self._folder)
        self.build()

    def choose_folder(self) -> Path | None:
        """Ask which vault to open, or where to make one."""
        return files.choose_folder(self, self.tr("The folder of a vault"))

    def _choose_another(self) -> None:
        folder = self.choose_folder()
        if folder is not None:
            self.open_folder(folder)

    def open_demo(self) -> None:
        """Look around without a vault of one's own."""
        from tracker.services.demo import demo_session

        self._bridge.unlock(demo_session(self._bridge.language, date.today()), demo=True)

    def _unlock_panel(self) -> UnlockPanel:
        panel = UnlockPanel()
        panel.set_vault(self._name or self._folder.name, self._reason)
        panel.set_draft_kept(self._draft_kept)
        panel.unlock_requested.connect(lambda password: self._unlock(panel, password))
        panel.restore_requested.connect(self.restore_requested)
        panel.another_requested.connect(self._choose_another)
        return panel

    def _wizard(self) -> Wizard:
        from tracker.gui.dialogs.wizard import Wizard

        wizard = Wizard(self._bridge, self._answers)
        wizard.finished.connect(lambda: self._create(wizard))
        wizard.language_chosen.connect(self._choose_language)
        wizard.demo_requested.connect(self.open_demo)
        wizard.restore_requested.connect(self.restore_requested)
        wizard.another_requested.connect(self._choose_another)
        return wizard

    def _choose_language(self, language: str) -> None:
        system = chosen_language("system")
        self._bridge.settings.set("language", "system" if language == system else language)
        self._bridge.look_changed.emit()

    def _unlock(self, panel: UnlockPanel, password: str) -> None:
        folder, state_folder = self._folder, self._state_folder

        def failed(error: Exception) -> None:
            self._show_error(panel, error)
            if isinstance(error, AlreadyOpenError):
                self.already_open.emit(folder)

        panel.set_busy(True)
        work = partial(open_vault, folder, password, state_folder=state_folder)
        self._bridge.tasks.run(self, work, partial(self._take, panel), failed)

    def _take(self, panel: QWidget, session: Session) -> None:
        """Show the vault that ``panel`` asked for, unless the person has gone on to something else meanwhile."""
        if self.currentWidget() is panel and not self._bridge.is_unlocked:
            self._bridge.unlock(session)
        else:
            session.lock()

    def _show_error(self, panel: UnlockPanel | Wizard, error: Exception) -> None:
        """Say on ``panel`` why there is no vault; a fault of the program is raised."""
        if not isinstance(error, TrackerError):
            raise error
        if self.currentWidget() is panel:
            panel.set_busy(False)
            panel.show_error(error)

    def _create(self, wizard: Wizard) -> None:
        from tracker.services.ticking import tick_services

        answers, state_folder = self._answers, self._state_folder
        name = self.tr("Home")

        def make() -> Session:
            session = create_vault(
                answers.folder, answers.password, name=name, place=answers.place, state_folder=state_folder
            )
            session.apply(tick_services(session.vault, answers.ticked, self._bridge.language))
            return session

        def done(session: Session) -> None:
            self._folder = answers.folder
            self._bridge.settings.set("vault_folder", str(answers.folder))
            if answers.backup_folder is not None:
                self._bridge.settings.set("backup_folder", str(answers.backup_folder))
            self._answers = Answers(answers.folder)
            self._take(wizard, session)

        wizard.set_busy(True)
        self._bridge.tasks.run(self, make, done, partial(self._show_error, wizard))
