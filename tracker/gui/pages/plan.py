"""The Plan page: what to do next and what it is worth, and how each of it is done to its end."""

from __future__ import annotations

import json
from typing import ClassVar

from typing_extensions import override

from tracker.core.entity import CampaignId, RequestId
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui.pages.base import Destination
from tracker.gui.pages.part import Part
from tracker.gui.pages.plan_actions import ActionsPart
from tracker.gui.pages.plan_closing import ClosingPart
from tracker.gui.pages.plan_number import NumberPart
from tracker.gui.pages.plan_requests import RequestsPart
from tracker.gui.pages.plan_stuck import PlaybookPart
from tracker.gui.pages.tabbed import TabbedPage
from tracker.gui.translation import text

PARTS: tuple[type[Part], ...] = (ActionsPart, ClosingPart, RequestsPart, NumberPart, PlaybookPart)
"""The tabs of the page, from left to right; a further part is a line here."""


class PlanPage(TabbedPage):
    """The tabs; each says itself how far it is."""

    KEY: ClassVar[str] = "plan"
    ICON: ClassVar[str] = "plan"
    TABS: ClassVar[tuple[type[Part], ...]] = PARTS

    @classmethod
    @override
    def name(cls) -> str:
        return text("pages", QT_TRANSLATE_NOOP("pages", "Plan"))

    @property
    def requests(self) -> RequestsPart:
        """The tab of requests."""
        part = self.parts[RequestsPart.KEY]
        assert isinstance(part, RequestsPart)
        return part

    @property
    def number(self) -> NumberPart:
        """The tab of changes of number."""
        part = self.parts[NumberPart.KEY]
        assert isinstance(part, NumberPart)
        return part

    @override
    def open_at(self, destination: Destination) -> None:
        if destination.view in self.parts:
            self.tabs.set_current(destination.view)
        if destination.new and destination.view == NumberPart.KEY:
            self.number.begin(destination.identifier_id)
            return
        if destination.request_id in self.bridge.vault.requests:
            self.requests.show_request(RequestId(destination.request_id))
            self.part.open_panel()
            if destination.new:
                self.requests.details.complain()
            return
        if destination.campaign_id in self.bridge.vault.campaigns:
            self.number.show_change(CampaignId(destination.campaign_id))
        if destination.service_id in self.bridge.risk.services:
            self.part.choose(destination.service_id)
            self.part.open_panel()
        if destination.action is not None and isinstance(self.part, ActionsPart):
            self.part.show_key(destination.action)
        if destination.new and destination.view == RequestsPart.KEY:
            self.requests.write_request(destination.service_id)

    @override
    def resume(self, draft: str) -> None:
        """A decision about an action, or an editor of the requests or of a change of number."""
        editor = json.loads(draft)["editor"]
        if editor == "request":
            self.tabs.set_current(RequestsPart.KEY)
            self.requests.resume(draft)
            return
        if editor == "campaign":
            self.tabs.set_current(NumberPart.KEY)
            self.number.resume(draft)
            return
        self.tabs.set_current(ActionsPart.KEY)
        part = self.parts[ActionsPart.KEY]
        assert isinstance(part, ActionsPart)
        part.resume(draft)
