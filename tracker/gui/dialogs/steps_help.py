"""A dialog that tells in steps where something comes from, with a tab for each place."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from tracker.gui.widgets.buttons import ButtonKind
from tracker.gui.widgets.dialog import Dialog
from tracker.gui.widgets.layouts import Rule, box, column
from tracker.gui.widgets.panels import Notice
from tracker.gui.widgets.steps import StepList
from tracker.gui.widgets.tabs import TabBar

Steps = list[tuple[str, str]]
"""Title and sentence of each step."""

_ALL_AHEAD = -1


class StepsHelpDialog(Dialog):
    """``places``: key, name and steps of each; ``afterwards`` holds for all of them."""

    def __init__(
        self,
        title: str,
        text: str,
        places: list[tuple[str, str, Steps]],
        afterwards: Notice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, text, parent, width=140)
        tabs, pages = TabBar(), QStackedWidget()
        for key, name, steps in places:
            tabs.add(key, name)
            pages.addWidget(box(column(StepList(steps, _ALL_AHEAD), None)))
        keys = [key for key, _name, _steps in places]
        tabs.chosen.connect(lambda key: pages.setCurrentIndex(keys.index(key)))
        tabs.set_current(keys[0])
        self.body.addWidget(tabs)
        self.body.addWidget(pages)
        self.body.addWidget(Rule())
        self.body.addWidget(afterwards)
        self.body.addStretch(1)
        close = self.add_button(self.tr("Close"), ButtonKind.PRIMARY, default=True)
        close.clicked.connect(self.accept)
