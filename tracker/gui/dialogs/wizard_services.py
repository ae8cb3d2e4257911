"""The last page of the first run, which needs the catalogue."""

from __future__ import annotations

from typing_extensions import override

from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.answers import Answers
from tracker.gui.dialogs.tick_list import TickList
from tracker.gui.dialogs.wizard_pages import WizardPage
from tracker.gui.theme import u


class ServicesPage(WizardPage):
    """The commonest services to tick."""

    def __init__(self, bridge: SessionBridge, answers: Answers) -> None:
        super().__init__(
            self.tr("Which of these do you use?"),
            self.tr(
                "Each becomes a line of your ledger. What it usually holds is noted as “not known” until you say so. Others can be added at any time."
            ),
        )
        self._answers = answers
        self.list = TickList(bridge.language, lambda: bridge.catalogue.services)
        self.list.set_ticked(answers.ticked)
        self.list.changed.connect(self._note)
        self.list.setMinimumHeight(u(84))
        self.form.addWidget(self.list, 1)
        self.setFocusProxy(self.list)

    @override
    def enter(self) -> None:
        self.list.offer(self._answers.place)

    def _note(self) -> None:
        self._answers.ticked = self.list.ticked
