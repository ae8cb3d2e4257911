"""The Plan page: what to do next and what it is worth, and how each of it is done to its end."""

from __future__ import annotations

from typing import ClassVar

from typing_extensions import override

from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui.pages.base import Destination
from tracker.gui.pages.plan_actions import ActionsPart
from tracker.gui.pages.plan_closing import ClosingPart
from tracker.gui.pages.risk_part import RiskPart
from tracker.gui.pages.tabbed import TabbedPage
from tracker.gui.translation import text

PARTS: tuple[type[RiskPart], ...] = (ActionsPart, ClosingPart)
"""The tabs of the page, from left to right; a further part is a line here."""


class PlanPage(TabbedPage):
    """The tabs; each says itself how far it is."""

    KEY: ClassVar[str] = "plan"
    ICON: ClassVar[str] = "plan"
    TABS: ClassVar[tuple[type[RiskPart], ...]] = PARTS

    @classmethod
    @override
    def name(cls) -> str:
        return text("pages", QT_TRANSLATE_NOOP("pages", "Plan"))

    @override
    def open_at(self, destination: Destination) -> None:
        if destination.view in self.parts:
            self.tabs.set_current(destination.view)
        if destination.service_id in self.bridge.risk.services:
            self.part.choose(destination.service_id)
            self.part.open_panel()

    @override
    def resume(self, draft: str) -> None:
        """Decisions about actions are the only drafts of this page."""
        self.tabs.set_current(ActionsPart.KEY)
        part = self.parts[ActionsPart.KEY]
        assert isinstance(part, ActionsPart)
        part.resume(draft)
