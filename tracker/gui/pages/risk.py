"""The Risk page: accounts that cannot be deleted on top, and further ways of looking at what is held where."""

from __future__ import annotations

from typing import ClassVar

from typing_extensions import override

from tracker.core.model import Place, ServiceId
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.models.subjects_model import Subject
from tracker.gui.pages.base import Destination
from tracker.gui.pages.part import Part
from tracker.gui.pages.risk_accounts import AllPart, StuckPart
from tracker.gui.pages.risk_companies import CompaniesPart
from tracker.gui.pages.risk_findings import FindingsPart
from tracker.gui.pages.risk_frauds import FraudsPart
from tracker.gui.pages.risk_map import MapPart
from tracker.gui.pages.risk_matrix import MatrixPart
from tracker.gui.pages.risk_what_if import WhatIfPart
from tracker.gui.pages.tabbed import TabbedPage
from tracker.gui.translation import text
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.text import elided

PARTS: tuple[type[Part], ...] = (
    *(StuckPart, MatrixPart, MapPart, CompaniesPart, FraudsPart, WhatIfPart),
    *(AllPart, FindingsPart),
)
"""The tabs of the page, from left to right; a further part is a line here. What is stuck stays first."""


class RiskPage(TabbedPage):
    """The tabs with the method that the scores come from, and the way to the report."""

    KEY: ClassVar[str] = "risk"
    ICON: ClassVar[str] = "risk"
    TABS: ClassVar[tuple[type[Part], ...]] = PARTS

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self._method = elided("", Face.SMALL, "muted")
        self.report = button(self.tr("Report…"), ButtonKind.LINK, "print", lambda: self.action.emit("report"))
        self.report.set_small()
        self.tabs.aside.addWidget(self._method)
        self.tabs.aside.addWidget(self.report)

    @classmethod
    @override
    def name(cls) -> str:
        return text("pages", QT_TRANSLATE_NOOP("pages", "Risk"))

    @override
    def refresh(self) -> None:
        method, place = self.bridge.risk.method, self.bridge.vault.profile.place
        profile = self.tr("China profile") if place is Place.CHINA else self.tr("general profile")
        self._method.setText(
            self.tr("{method} {version} · {profile}").format(
                method=method.name, version=method.version, profile=profile
            )
        )
        super().refresh()

    @override
    def open_at(self, destination: Destination) -> None:
        risk = self.bridge.risk.services.get(destination.service_id) if destination.service_id else None
        if destination.view in self.parts:
            self.tabs.set_current(destination.view)
        elif risk is not None:
            self.tabs.set_current(StuckPart.KEY if risk.stuck else AllPart.KEY)
        if isinstance(self.part, FraudsPart) and destination.fraud_id:
            self.part.show_fraud(destination.fraud_id)
        elif isinstance(self.part, WhatIfPart) and (risk is not None or destination.identifier_id):
            self.part.show_subject(Subject(destination.service_id, destination.identifier_id), destination.trials)
        elif risk is not None:
            self.part.choose(risk.service_id)
            self.part.open_panel()

    @override
    def resume(self, draft: str) -> None:
        """The editors of this page that keep drafts are "Should I sign up?" and that of muting a finding."""
        from tracker.gui.dialogs.sign_up import SignUpDialog

        asking = SignUpDialog.from_draft(self.bridge, draft, self)
        if asking is not None:
            self.tabs.set_current(WhatIfPart.KEY)
            asking.recorded_wanted.connect(
                lambda key: self.go_to.emit(Destination("services", service_id=ServiceId(key)))
            )
            asking.open()
            return
        self.tabs.set_current(FindingsPart.KEY)
        part = self.parts[FindingsPart.KEY]
        assert isinstance(part, FindingsPart)
        part.resume(draft)
