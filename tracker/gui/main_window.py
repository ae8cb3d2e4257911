"""The window: the gate while locked, the ledger while a vault is open, and the keys of both."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget
from typing_extensions import override

from tracker.core.errors import NotFoundError, NothingToUndoError, TrackerError, ValidationError
from tracker.gui.actions import ActionKey
from tracker.gui.autolock import AutoLock
from tracker.gui.bridge import SessionBridge
from tracker.gui.day_watch import DayWatch
from tracker.gui.due_notice import DueNotice
from tracker.gui.gate import Gate
from tracker.gui.icons import icon
from tracker.gui.instances import RaiseRequests
from tracker.gui.theme import tokens, u
from tracker.gui.translation import explained, render
from tracker.gui.widgets.dialog import notice
from tracker.gui.widgets.drop_zone import local_files
from tracker.gui.window_actions import WindowActions

if TYPE_CHECKING:
    from tracker.gui.ledger_view import LedgerView


@runtime_checkable
class KeepsDraft(Protocol):
    """A dialog whose unfinished text is worth keeping when the vault is locked."""

    def draft(self) -> str: ...


class MainWindow(QMainWindow):
    """Signals: ``painted()`` when it has been drawn for the first time."""

    painted = Signal()

    def __init__(self, bridge: SessionBridge, folder: Path, state_folder: Path) -> None:
        """``folder``: of the vault to open first; ``state_folder``: what this device remembers."""
        super().__init__()
        self._bridge = bridge
        self._ledger: LedgerView | None = None
        self._name = ""
        self._draft_kept = False
        self._painted = False
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.setMinimumSize(u(256), u(175))
        self.setWindowTitle(self.tr("Exposure Tracker"))
        self.setWindowIcon(icon("mark", tokens().accent))
        self.setAcceptDrops(True)
        self._gate = Gate(bridge, folder, state_folder)
        self._stack.addWidget(self._gate)
        self._raising = RaiseRequests(state_folder, self)
        self._raising.asked.connect(self._come_to_front)
        self._gate.already_open.connect(self._raising.ask)
        self._autolock = AutoLock(bridge.settings, parent=self)
        self._autolock.due.connect(self.lock)
        self._day_watch = DayWatch(bridge, self)
        self._due_notice = DueNotice(bridge, self)
        self._due_notice.followed.connect(self._show_due)
        self.window_actions = WindowActions(self, bridge)
        self._gate.restore_requested.connect(self.window_actions.restore_backup)
        bridge.unlocked.connect(self._on_unlocked)
        bridge.locked.connect(self._on_locked)
        bridge.failed.connect(self._show_failure)
        self.restoreGeometry(QByteArray.fromBase64(bridge.settings.get("window_geometry").encode()))

    @property
    def ledger(self) -> LedgerView | None:
        """What shows the open vault; None while locked."""
        return self._ledger

    @property
    def gate(self) -> Gate:
        """What is shown while locked."""
        return self._gate

    # ---- locking and unlocking ----

    def lock(self, reason: str = "") -> None:
        """Lock at once. Asks nothing; an editor that is open is kept inside the vault and offered again."""
        if not self._bridge.is_unlocked:
            return
        dialogs = [dialog for dialog in self.findChildren(QDialog) if dialog.isVisible()]
        self._draft_kept = self._keep_draft(dialogs)
        self._name = self._bridge.vault.profile.name
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for dialog in dialogs:
            dialog.reject()
            dialog.deleteLater()
        self._bridge.lock(reason or self.tr("You locked it. Nothing was lost."))
        gc.unfreeze()
        gc.collect()  # nobody waits for the window now, and what was read is not to linger

    def open_folder(self, folder: Path) -> None:
        """Lock what is open and ask for the password of the vault in ``folder``."""
        self.lock()
        self._gate.open_folder(folder)

    def _keep_draft(self, dialogs: list[QDialog]) -> bool:
        drafts = [draft for dialog in dialogs if isinstance(dialog, KeepsDraft) and (draft := dialog.draft())]
        if not drafts or self._bridge.demo or self._bridge.session.read_only:
            return False
        try:
            self._bridge.session.keep_draft(drafts[-1])
        except TrackerError:
            return False  # locking must not fail, least of all because the disk is full
        return True

    def _on_unlocked(self) -> None:
        try:
            self._show_ledger()
        finally:  # a page that cannot be shown keeps nobody from the others, nor the vault from being locked
            self._begin_session()

    def _begin_session(self) -> None:
        self.window_actions.set_unlocked(True)
        if self._bridge.demo:
            return
        self._autolock.start()
        self._raising.watch(self._bridge.session.opened.folder)
        self._look_for_damage()
        draft = self._bridge.session.take_draft()
        if draft:
            QTimer.singleShot(0, self, lambda: self._resume(draft))

    def _look_for_damage(self) -> None:
        """Opening reads only what is shown; what is wrong with other pages is found meanwhile."""
        ledger = self._ledger
        assert ledger is not None

        def tell(error: Exception) -> None:
            if self._ledger is not ledger:
                return  # locked meanwhile: there was nothing left to look at
            if not isinstance(error, TrackerError):
                raise error
            self._bridge.failed.emit(error)

        self._bridge.tasks.run(ledger, self._bridge.session.check, lambda _sound: None, tell)

    def _resume(self, draft: str) -> None:
        if self._ledger is not None:
            self._ledger.resume(draft)

    def _on_locked(self, reason: str) -> None:
        self._autolock.stop()
        self._raising.stop()
        self.window_actions.set_unlocked(False)
        self._drop_ledger()
        if self._bridge.demo:
            self._gate.build()
        else:
            self._gate.locked(self._name, reason, draft_kept=self._draft_kept)
        self._stack.setCurrentWidget(self._gate)

    def _show_ledger(self) -> None:
        from tracker.gui.ledger_view import LedgerView

        self._ledger = LedgerView(self._bridge)
        self._ledger.action.connect(self.window_actions.trigger)
        self._stack.addWidget(self._ledger)
        try:
            self._ledger.show_page(self._bridge.settings.get("page"))
        finally:
            self._stack.setCurrentWidget(self._ledger)
        self._ledger.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_ledger(self) -> None:
        if self._ledger is not None:
            self._ledger.forget()
            self._stack.removeWidget(self._ledger)
            self._ledger.deleteLater()
            self._ledger = None

    def rebuild(self) -> None:
        """Show everything anew: the language has changed."""
        self.window_actions.retranslate()
        self._gate.build()
        if self._ledger is not None:
            self._drop_ledger()
            self._show_ledger()

    # ---- what goes wrong ----

    def _show_failure(self, error: TrackerError) -> None:
        """Small things in the message bar; what stops the work in a dialog of its own."""
        if isinstance(error, (NothingToUndoError, NotFoundError, ValidationError)) and self._ledger is not None:
            self._ledger.say(explained(error))
            return
        notice(self, render(error.message), render(error.hint), self.tr("Close")).open()

    # ---- the window itself ----

    def _come_to_front(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def _show_due(self) -> None:
        """The Overview, where what is due stands."""
        if self._ledger is not None:
            self._ledger.show_page("overview")
        self._come_to_front()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.window_actions.trigger(ActionKey.CLEAR)
            return
        super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._ledger is not None and local_files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if self._ledger is not None:
            event.acceptProposedAction()
            self._ledger.show_page("find").open_files(local_files(event.mimeData()))

    @override
    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() is QEvent.Type.Paint and not self._painted:
            self._painted = True
            self.painted.emit()
        return handled

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self._bridge.settings.set("window_geometry", geometry)
        self.lock()
        self._bridge.tasks.wait()
        super().closeEvent(event)
