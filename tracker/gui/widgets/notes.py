"""What stands below a field in small print: a sentence, a sign before it, and a link if something can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.gui.fonts import Face
from tracker.gui.widgets.badges import IconSign
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import box, column, row
from tracker.gui.widgets.text import breakable, label


class FieldNote(QWidget):
    """Hidden while it has nothing to say.

    Signals: ``linked()`` when the link is followed.
    """

    linked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sign = IconSign("warn", "danger", 4)
        self._text = label("", Face.SMALL, "muted", wrap=True)
        self._link = button("", ButtonKind.LINK, on_click=self.linked.emit)
        self._link.set_small()
        words = row(self._sign, self._text, spacing=1)
        words.setStretch(1, 1)
        self.setLayout(column(box(words), row(self._link, None), spacing=0))
        self.set_hint("")

    @property
    def text(self) -> str:
        return self._text.text()

    @property
    def link(self) -> str:
        """What the link offers, or "" when there is none."""
        return self._link.text()

    def set_hint(self, hint: str, icon: str = "", tone: str = "muted", link: str = "") -> None:
        """Say ``hint`` in the colour of the token ``tone``, and offer ``link`` below it."""
        self._text.setText(breakable(hint))
        self._text.set_tone(tone)
        if icon:
            self._sign.set_icon(icon, tone)
        self._sign.setVisible(bool(icon))
        self._link.setText(link)
        self._link.setVisible(bool(link))
        self.setVisible(bool(hint))

    @override
    def setAccessibleName(self, name: str) -> None:
        """What the link is about: several links of a form say the same."""
        super().setAccessibleName(name)
        self._link.setAccessibleDescription(name)
