"""A field for a file or folder: typed, or chosen with the button beside it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QLineEdit

from tracker.gui.fonts import Face
from tracker.gui.widgets.buttons import button
from tracker.gui.widgets.fields import Field, line_edit
from tracker.gui.widgets.layouts import row
from tracker.gui.widgets.text import set_name


class PathField(Field):
    """The path stays visible from its end, where the name is.

    Signals: ``choose_requested()`` for the button, ``changed()`` when the path is another one.
    """

    choose_requested = Signal()
    changed = Signal()

    def __init__(self, caption: str, choose: str, *, hint: str = "") -> None:
        self._line: QLineEdit = line_edit(name=caption)
        super().__init__(caption, self._line, hint=hint)
        self._caption.set_face(Face.MEDIUM)
        self._caption.set_tone("text")
        self._choose = button(choose, on_click=self.choose_requested.emit)
        set_name(self._choose, f"{caption}: {choose}")
        layout = self.layout()
        assert isinstance(layout, QBoxLayout)
        place = layout.indexOf(self._line)
        beside = row(self._line, self._choose, spacing=2)
        beside.setStretch(0, 1)
        layout.insertLayout(place, beside)
        self._line.textChanged.connect(self._follow)

    @property
    def path(self) -> Path | None:
        """The path, ``~`` spelled out; None when nothing is typed."""
        typed = self._line.text().strip()
        return Path(typed).expanduser() if typed else None

    def set_path(self, path: Path) -> None:
        self._line.setText(str(path))
        self._line.setCursorPosition(len(self._line.text()))

    def refuse(self, reason: str) -> None:
        """Say what is wrong and take the focus."""
        self.set_error(reason)
        self._line.setFocus()

    def _follow(self) -> None:
        self.set_error("")
        self.changed.emit()
