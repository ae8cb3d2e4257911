"""The sheet of all keys."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QWidget

from tracker.gui.actions import ACTIONS, ActionGroup, shortcut_text
from tracker.gui.fonts import Face
from tracker.gui.theme import u
from tracker.gui.translation import text
from tracker.gui.widgets.buttons import ButtonKind
from tracker.gui.widgets.dialog import Dialog
from tracker.gui.widgets.layouts import column, row
from tracker.gui.widgets.text import label


class ShortcutSheet(Dialog):
    """Every action that has a key, by group, and the pages by number."""

    def __init__(self, pages: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Shortcuts"), parent=parent, width=170)
        columns = []
        for group in ActionGroup:
            lines = [
                (text("actions", spec.label), shortcut_text(spec.shortcut))
                for spec in ACTIONS
                if spec.group is group and spec.shortcut
            ]
            columns.append(_section(text("actions", group), lines))
        numbered = [(name, shortcut_text(f"Ctrl+{number}")) for number, name in enumerate(pages, start=1)]
        left = column(columns[0], columns[1], None, spacing=5)
        right = column(columns[2], _section(self.tr("Pages"), numbered), None, spacing=5)
        self.body.addLayout(row(left, right, spacing=10))
        self.add_button(self.tr("Close"), ButtonKind.PRIMARY, default=True).clicked.connect(self.accept)


def _section(title: str, lines: Iterable[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(u(6))
    grid.setVerticalSpacing(u(1.5))
    grid.setColumnStretch(0, 1)
    grid.addWidget(label(title, Face.STRONG), 0, 0, 1, 2)
    for place, (name, keys) in enumerate(lines, start=1):
        grid.addWidget(label(name), place, 0)
        grid.addWidget(label(keys, Face.MEDIUM, "muted"), place, 1)
    return grid
