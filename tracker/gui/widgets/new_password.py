"""A new password: typed twice, with its strength while one types."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from tracker.gui.translation import render
from tracker.gui.widgets.layouts import column
from tracker.gui.widgets.password import PasswordField, StrengthMeter
from tracker.services.passwords import strength


class NewPassword(QWidget):
    """Two fields and a meter.

    Signals: ``submitted()`` on Return in the second field.
    """

    submitted = Signal()

    def __init__(self, caption: str) -> None:
        super().__init__()
        self._first = PasswordField(caption)
        self._again = PasswordField(self.tr("Once more"))
        self._meter = StrengthMeter()
        self._first.changed.connect(self._judge)
        self._again.changed.connect(self._compare)
        self._first.submitted.connect(self._again.setFocus)
        self._again.submitted.connect(self.submitted)
        self.setLayout(column(column(self._first, self._meter, spacing=1.5), self._again, spacing=4))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusProxy(self._first)
        self._judge()

    def secret(self) -> str:
        """What was typed."""
        return self._first.secret()

    def clear(self) -> None:
        """Forget what was typed."""
        self._first.clear()
        self._again.clear()

    def check(self) -> bool:
        """Whether it can be used; what is missing is said beside its field, which gets the focus."""
        secret = self.secret()
        if not strength(secret).enough:
            self._first.set_error(
                self.tr("This would be guessed too soon. Add another word or two.")
                if secret
                else self.tr("Choose a password.")
            )
            self._first.setFocus()
            return False
        if self._again.secret() != secret:
            self._again.set_error(self.tr("The two are not the same."))
            self._again.setFocus()
            return False
        return True

    def _judge(self) -> None:
        secret = self.secret()
        self._first.set_error("")
        self._compare()
        if not secret:
            self._meter.set_strength(0, "", self.tr("Strength is shown as you type."))
            return
        found = strength(secret)
        words = len(secret.split())
        note = self.tr("%Ln words", "", words) if words > 1 else self.tr("%Ln characters", "", len(secret))
        self._meter.set_strength(max(1, found.score), render(found.word), render(found.time), note)

    def _compare(self) -> None:
        same = bool(self.secret()) and self._again.secret() == self.secret()
        self._again.set_hint(self.tr("Both are the same") if same else "", "check" if same else "")
