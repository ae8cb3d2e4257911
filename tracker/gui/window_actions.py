"""What each action of the window does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

from tracker.gui.actions import ActionKey, Actions, action_on, shortcut_text
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.writing import Writing
from tracker.services.session import Session

if TYPE_CHECKING:
    from tracker.core.model import ServiceId
    from tracker.gui.dialogs.palette import Entry
    from tracker.gui.main_window import MainWindow

_PAGE_KEYS = 7
_NOT_BY_NAME = frozenset({ActionKey.PALETTE, ActionKey.SETTINGS})
"""Actions that the list of everything leaves out: itself, and the page that is there as a page."""


class WindowActions(QObject):
    """The actions of the main window; the window itself only shows things."""

    def __init__(self, window: MainWindow, bridge: SessionBridge) -> None:
        super().__init__(window)
        self._window = window
        self._bridge = bridge
        self._writing = Writing(bridge, window)
        bridge.locked.connect(lambda _reason: self._writing.finish())
        self._actions = Actions(
            window,
            {
                ActionKey.ADD_SERVICE: self._add_service,
                ActionKey.TICK_SERVICES: self._tick_services,
                ActionKey.SHOULD_I_SIGN_UP: self._should_i_sign_up,
                ActionKey.EDIT: lambda: self._perform("edit"),
                ActionKey.TRASH: lambda: self._perform("trash"),
                ActionKey.UNDO: self._undo,
                ActionKey.REDO: self._redo,
                ActionKey.LOCK: window.lock,
                ActionKey.OPEN_VAULT: self._open_vault,
                ActionKey.BACK_UP: self._back_up,
                ActionKey.VERIFY_BACKUP: self._verify_backup,
                ActionKey.RESTORE_BACKUP: self.restore_backup,
                ActionKey.EXPORT: self._export,
                ActionKey.REPORT: self._report,
                ActionKey.OPEN_DEMO: self._open_demo,
                ActionKey.LEAVE_DEMO: self._leave_demo,
                ActionKey.SEARCH: self._search,
                ActionKey.CLEAR: self._clear,
                ActionKey.PALETTE: self._palette,
                ActionKey.SETTINGS: lambda: self._show_page("settings"),
                ActionKey.SHORTCUTS: self._shortcuts,
                ActionKey.QUIT: window.close,
            },
        )
        self._page_keys = [
            QShortcut(QKeySequence(f"Ctrl+{number}"), window, partial(self._show_page_at, number - 1))
            for number in range(1, _PAGE_KEYS + 1)
        ]
        self.set_unlocked(False)

    def trigger(self, key: str) -> None:
        """Carry out the action called ``key``; raises ValueError when there is none."""
        self._actions.trigger(key)

    def set_unlocked(self, unlocked: bool) -> None:
        """While no vault is open only some actions can be carried out."""
        self._actions.set_unlocked(unlocked)
        for key in self._page_keys:
            key.setEnabled(unlocked)

    def retranslate(self) -> None:
        self._actions.retranslate()

    def _undo(self) -> None:
        size = self._bridge.session.undo_size
        self._writing.carry_out(Session.undo, size, self.tr("Taking it back …"), lambda _outcome: None)

    def _redo(self) -> None:
        size = self._bridge.session.redo_size
        self._writing.carry_out(Session.redo, size, self.tr("Doing it again …"), lambda _outcome: None)

    def restore_backup(self) -> None:
        """A backup into a new vault, which is then the one to unlock."""
        from tracker.gui.dialogs.backup import RestoreDialog

        dialog = RestoreDialog(self._bridge, self._window)
        dialog.restored.connect(self._window.open_folder)
        self._open(dialog)

    def _back_up(self) -> None:
        from tracker.gui.dialogs.backup import BackupDialog

        self._open(BackupDialog(self._bridge, self._window))

    def _verify_backup(self) -> None:
        from tracker.gui.dialogs.backup import VerifyDialog

        self._open(VerifyDialog(self._bridge, self._window))

    def _export(self) -> None:
        from tracker.gui.dialogs.export import ExportDialog

        self._open(ExportDialog(self._bridge, self._window))

    def _report(self) -> None:
        from tracker.gui.dialogs.report import ReportDialog

        self._open(ReportDialog(self._bridge, self._window))

    def _tick_services(self) -> None:
        from tracker.gui.dialogs.tick_services import TickServicesDialog

        self._open(TickServicesDialog(self._bridge, self._window))

    def _should_i_sign_up(self) -> None:
        from tracker.gui.dialogs.sign_up import SignUpDialog

        dialog = SignUpDialog(self._bridge, self._window)
        dialog.recorded_wanted.connect(lambda key: self._show_page("services", key))
        self._open(dialog)

    def _shortcuts(self) -> None:
        from tracker.gui.dialogs.shortcuts import ShortcutSheet
        from tracker.gui.pages import PAGES

        self._open(ShortcutSheet([page.name() for page in PAGES], self._window))

    def _palette(self) -> None:
        from tracker.gui.dialogs.palette import Palette

        palette = Palette(self._entries(), self._window)
        palette.accepted.connect(lambda: palette.chosen.choose() if palette.chosen else None)
        self._open(palette)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _entries(self) -> list[Entry]:
        """Everything that can be reached by name: pages, actions, services."""
        from tracker.gui.dialogs.palette import Entry
        from tracker.gui.pages import PAGES

        page, action, service = self.tr("Page"), self.tr("Action"), self.tr("Service")
        entries = [Entry(cls.name(), page, cls.ICON, partial(self._show_page, cls.KEY)) for cls in PAGES]
        entries += [
            Entry(self._name_of(spec.key), shortcut_text(spec.shortcut) or action, "arrow", made.trigger)
            for spec, made in self._actions.available()
            if spec.key not in _NOT_BY_NAME
        ]
        named = sorted((found.name, found.id) for found in self._bridge.vault.live_services())
        entries += [Entry(name, service, "services", partial(self._show_page, "services", key)) for name, key in named]
        return entries

    def _name_of(self, key: ActionKey) -> str:
        """What the action is called, and for undo and redo what it is that would be undone or done again."""
        session, name = self._bridge.session, self._actions[key].text()
        what = {ActionKey.UNDO: session.undo_label, ActionKey.REDO: session.redo_label}.get(key)
        return name if what is None else action_on(name, what)

    def _show_page(self, key: str, service_id: ServiceId | None = None) -> None:
        from tracker.gui.pages.base import Destination  # brings in all pages, which a locked window does not need

        if self._window.ledger is not None:
            self._window.ledger.go_to(Destination(key, service_id=service_id))

    def _show_page_at(self, place: int) -> None:
        from tracker.gui.pages import PAGES

        self._show_page(PAGES[place].KEY)
        ledger = self._window.ledger
        if ledger is not None and ledger.page.header.search.hasFocus():  # of the page that was in front already
            ledger.page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add_service(self) -> None:
        ledger = self._window.ledger
        if ledger is not None and not ledger.page.perform(ActionKey.ADD_SERVICE):
            ledger.show_page("services").perform(ActionKey.ADD_SERVICE)

    def _perform(self, action: str) -> None:
        if self._window.ledger is not None:
            self._window.ledger.page.perform(action)

    def _search(self) -> None:
        if self._window.ledger is not None:
            field = self._window.ledger.page.header.search
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()

    def _clear(self) -> None:
        if self._window.ledger is not None:
            self._window.ledger.page.header.search.clear()

    def _open_vault(self) -> None:
        folder = self._window.gate.choose_folder()
        if folder is not None:
            self._window.open_folder(folder)

    def _open_demo(self) -> None:
        if not (self._bridge.is_unlocked and self._bridge.demo):
            self._window.lock()
            self._window.gate.open_demo()

    def _leave_demo(self) -> None:
        if self._bridge.demo:
            self._window.lock()
