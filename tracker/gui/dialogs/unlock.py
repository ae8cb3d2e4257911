"""The locked program: asks for the password and shows nothing of the vault's content."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from tracker.core.errors import TrackerError
from tracker.gui.fonts import Face
from tracker.gui.theme import u
from tracker.gui.translation import explained
from tracker.gui.widgets.badges import IconSign
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import row
from tracker.gui.widgets.panels import Notice
from tracker.gui.widgets.password import PasswordField
from tracker.gui.widgets.stage import Stage
from tracker.gui.widgets.text import label


class UnlockPanel(Stage):
    """One field, one button, three ways on.

    Signals: ``unlock_requested(str)`` with the password; ``restore_requested()``,
    ``another_requested()`` and ``demo_requested()`` for the links below.
    """

    unlock_requested = Signal(str)
    restore_requested = Signal()
    another_requested = Signal()
    demo_requested = Signal()

    def __init__(self) -> None:
        super().__init__(width=106, padding=9)
        self._title = label("", Face.DISPLAY, wrap=True)
        self._reason = label("", Face.BODY, "muted", wrap=True)
        for words in (self._title, self._reason):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._password = PasswordField(self.tr("Password"))
        self._password.submitted.connect(self._ask)
        self._password.changed.connect(lambda _text: self._password.set_error(""))
        self._unlock = button(self.tr("Unlock"), ButtonKind.PRIMARY, on_click=self._ask)
        self._unlock.set_tall()
        self._unlock.setSizePolicy(
            self._title.sizePolicy().Policy.Expanding, self._unlock.sizePolicy().verticalPolicy()
        )
        self._draft = Notice(self.tr("One unsaved draft is kept and will be offered."), "file")
        self._draft.hide()
        self._lay_out()
        self.setFocusProxy(self._password)
        self.set_vault("", "")

    def _lay_out(self) -> None:
        self.body.setSpacing(u(2))
        self.body.setContentsMargins(0, u(4), 0, u(3))
        self.body.addLayout(row(None, IconSign("lock", "accent", 8), None))
        self.body.addSpacing(u(1))
        self.body.addWidget(self._title)
        self.body.addWidget(self._reason)
        self.body.addSpacing(u(3))
        self.body.addWidget(self._password)
        self.body.addSpacing(u(2))
        self.body.addWidget(self._unlock)
        self.body.addSpacing(u(2))
        self.body.addWidget(self._draft)
        for text, icon, signal in (
            (self.tr("Restore a backup"), "undo", self.restore_requested),
            (self.tr("Open another vault"), "files", self.another_requested),
            (self.tr("Look around with a demo vault"), "eye", self.demo_requested),
        ):
            self.below.addWidget(button(text, ButtonKind.LINK, icon, signal.emit))
        self.foot.addWidget(label(self.tr("Works without a network"), Face.SMALL, "muted"))

    def set_vault(self, name: str, reason: str) -> None:
        """``name``: the vault's or its folder's, whichever is known; ``reason``: why it is locked, or ""."""
        title = self.tr("Vault “{name}” is locked").format(name=name) if name else self.tr("The vault is locked")
        self._title.setText(title)
        self._reason.setText(reason or self.tr("Your password opens it."))

    def set_draft_kept(self, kept: bool) -> None:
        """Whether an editor was open when the vault was locked."""
        self._draft.setVisible(kept)

    def clear(self) -> None:
        """Forget the password that was typed."""
        self._password.clear()
        self._password.set_error("")

    def set_busy(self, busy: bool) -> None:
        """While the key is derived nothing else can be asked."""
        self._unlock.setText(self.tr("Unlocking…") if busy else self.tr("Unlock"))
        for widget in (self._unlock, self._password):
            widget.setEnabled(not busy)

    def show_error(self, error: TrackerError) -> None:
        """Why it did not open, below the field, and what to do."""
        self._password.set_error(explained(error))
        self._password.edit.setFocus()
        self._password.select_all()

    def _ask(self) -> None:
        if not self._unlock.isEnabled():
            return
        if not self._password.secret():
            self._password.set_error(self.tr("Type the password of this vault."))
            return
        self.unlock_requested.emit(self._password.secret())
