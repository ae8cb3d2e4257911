"""Secret fields: an eye to look at what was typed, Caps Lock in words, and how strong a new password is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from tracker.gui.fonts import Face
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.buttons import IconButton
from tracker.gui.widgets.fields import Field
from tracker.gui.widgets.layouts import column, row
from tracker.gui.widgets.painting import canvas, paint_box
from tracker.gui.widgets.text import label, set_name

_SEGMENTS = 4


class SecretEdit(QLineEdit):
    """A line that hides what is typed, with an eye at its end.

    Signals: ``caps_lock(bool)`` when a key shows that Caps Lock is on or off.
    """

    caps_lock = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tall", True)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self._eye = IconButton("eye", self.tr("Show password"), self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._reveal)

    def hide_again(self) -> None:
        """Cover the text again."""
        self._eye.setChecked(False)

    def _reveal(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.set_name(self.tr("Hide password") if shown else self.tr("Show password"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        typed = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self.caps_lock.emit(False)  # which way it went shows with the next letter
        elif typed.isalpha() and typed.lower() != typed.upper():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.emit(typed.isupper() != shifted)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_eye()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._place_eye()

    def _place_eye(self) -> None:
        side = self._eye.width()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setTextMargins(side if mirrored else 0, 0, 0 if mirrored else side, 0)
        x = u(0.5) if mirrored else self.width() - side - u(0.5)
        self._eye.move(x, (self.height() - side) // 2)


class PasswordField(Field):
    """A caption, a secret, and below it what is wrong or that Caps Lock is on.

    Signals: ``changed(str)`` on every key, ``submitted()`` on Return.
    """

    changed = Signal(str)
    submitted = Signal()

    def __init__(self, caption: str) -> None:
        self._secret = SecretEdit()
        self._caps_said = False
        super().__init__(caption, self._secret)
        self._caption.set_face(Face.MEDIUM)
        self._caption.set_tone("text")
        self._secret.textChanged.connect(self.changed)
        self._secret.returnPressed.connect(self.submitted)
        self._secret.caps_lock.connect(self._say_caps_lock)

    def secret(self) -> str:
        """What was typed."""
        return self._secret.text()

    def clear(self) -> None:
        """Forget what was typed and cover the field again."""
        self._secret.clear()
        self._secret.hide_again()

    def select_all(self) -> None:
        """So that typing replaces what is there."""
        self._secret.selectAll()

    def _say_caps_lock(self, on: bool) -> None:
        if not self.error and (on or self._caps_said):  # else the hint is someone else's
            self.set_hint(self.tr("Caps Lock is on") if on else "", "warn" if on else "", "text")
            self._caps_said = on


class _Segments(QWidget):
    """Four segments that fill as a password gets stronger."""

    def __init__(self) -> None:
        super().__init__()
        self._filled = 0
        self.setFixedHeight(u(1.5))

    def set_filled(self, filled: int) -> None:
        self._filled = filled
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(u(60), u(1.5))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, colours, gap = canvas(self), tokens(), u(1.5)
        ink = colours.ok if self._filled == _SEGMENTS else colours.control
        width = (self.width() - gap * (_SEGMENTS - 1)) / _SEGMENTS
        for segment in range(_SEGMENTS):
            place = segment if surface.direction is Qt.LayoutDirection.LeftToRight else _SEGMENTS - 1 - segment
            part = QRectF(place * (width + gap), 0, width, self.height())
            paint_box(surface.painter, part, u(0.75), ink if segment < self._filled else colours.line)
        surface.painter.end()


class StrengthMeter(QWidget):
    """How strong a new password is: segments, a word, what it means, and a note at the end."""

    def __init__(self) -> None:
        super().__init__()
        self._segments = _Segments()
        self._word = label("", Face.SMALL_STRONG)
        self._detail = label("", Face.SMALL, "muted")
        self._note = label("", Face.SMALL, "muted")
        self.setLayout(column(self._segments, row(self._word, self._detail, None, self._note, spacing=1.5), spacing=1))

    def set_strength(self, level: int, word: str, detail: str = "", note: str = "") -> None:
        """``level`` 0 (nothing typed) to 4 (strong; only this one is green)."""
        self._segments.set_filled(level)
        self._word.setText(word)
        self._word.setVisible(bool(word))
        self._word.set_tone("ok" if level == _SEGMENTS else "text")
        self._detail.setText(detail)
        self._note.setText(note)
        set_name(self, self.tr("Password strength"), " ".join(filter(None, (word, detail, note))))
