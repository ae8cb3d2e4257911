"""Another password for the vault, and with it new keys."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tracker.core.errors import TrackerError, WrongPasswordError
from tracker.gui.bridge import SessionBridge
from tracker.gui.translation import explained
from tracker.gui.widgets.buttons import ButtonKind
from tracker.gui.widgets.dialog import Dialog
from tracker.gui.widgets.new_password import NewPassword
from tracker.gui.widgets.panels import Notice
from tracker.gui.widgets.password import PasswordField
from tracker.services.vaults import change_password


class ChangePasswordDialog(Dialog):
    """Asks for the present password and twice for the new one; the work is done beside the window."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Change the password of this vault"),
            self.tr(
                "Everything is encrypted anew under fresh keys. Backups made before keep the passphrase they were made with."
            ),
            parent,
            width=120,
        )
        self._bridge = bridge
        self._old = PasswordField(self.tr("Present password"))
        self._new = NewPassword(self.tr("New password"))
        self._problem = Notice("", "warn", tone="danger")
        self._problem.hide()
        self._old.changed.connect(lambda _text: self._old.set_error(""))
        self._old.submitted.connect(self._new.setFocus)
        self._new.submitted.connect(self._change)
        for widget in (self._old, self._new, self._problem):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._cancel = self.add_button(self.tr("Keep the old one"))
        self._cancel.clicked.connect(self.reject)
        self._go = self.add_button(self.tr("Change"), ButtonKind.PRIMARY)
        self._go.clicked.connect(self._change)
        self.finished.connect(self._forget)
        self._old.setFocus()

    def _change(self) -> None:
        if not self._old.secret():
            self._old.set_error(self.tr("Type the present password."))
            self._old.setFocus()
            return
        if not self._new.check():
            return
        session, old, new = self._bridge.session, self._old.secret(), self._new.secret()
        self._set_busy(True)
        self._bridge.tasks.run(self, lambda: change_password(session, old, new), self._done, self._failed)

    def _done(self, _result: None) -> None:
        self._bridge.said.emit(self.tr("The password was changed."))
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._set_busy(False)
        if not isinstance(error, TrackerError):
            raise error
        words = explained(error)
        if isinstance(error, WrongPasswordError):
            self._old.set_error(words)
            self._old.setFocus()
        else:
            self._problem.set_text(words)
            self._problem.show()

    def _set_busy(self, busy: bool) -> None:
        self._go.setText(self.tr("Encrypting anew…") if busy else self.tr("Change"))
        for widget in (self._old, self._new, self._go, self._cancel):
            widget.setEnabled(not busy)

    def _forget(self) -> None:
        self._old.clear()
        self._new.clear()
