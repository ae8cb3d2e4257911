"""What a finding says in full, below the table that has room for its beginning only."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from tracker.core.risk.rules import Finding
from tracker.gui.fonts import Face
from tracker.gui.theme import u
from tracker.gui.translation import render
from tracker.gui.widgets.layouts import Rule, column
from tracker.gui.widgets.text import breakable, label, set_name

_LEAST = 25  # design units: as high as most findings are, so that the table stays where it is


class FindingText(QWidget):
    """The whole text of one finding and of its next step; each can be reached by Tab, selected and copied."""

    def __init__(self) -> None:
        super().__init__()
        self.found = label("", Face.BODY, wrap=True, selectable=True)
        self.next_step = label("", Face.BODY, "muted", wrap=True, selectable=True)
        self.parts = (self.found, self.next_step)
        for part in self.parts:
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # by keyboard, too
        words = column(self.found, self.next_step, None, spacing=1, margins=(6, 2.5, 6, 2.5))
        content = column(Rule(), spacing=0)
        content.addLayout(words)
        self.setLayout(content)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(u(_LEAST))
        set_name(self, self.tr("The finding in full"))
        self.show_finding(None)

    def show_finding(self, finding: Finding | None) -> None:
        """Say all of ``finding``; hidden for None."""
        found, step = ("", "") if finding is None else (render(finding.text), render(finding.next_step))
        for shown, words in zip(self.parts, (found, step), strict=True):
            shown.setText(breakable(words))
            set_name(shown, words)
        self.setVisible(finding is not None)
