"""The Risk page: accounts that cannot be deleted on top, and further ways of looking at what is held where."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget
from typing_extensions import override

from tracker.core.model import Place, ServiceId
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.models.subjects_model import Subject
from tracker.gui.pages.base import Destination, Page
from tracker.gui.pages.risk_accounts import AllPart, StuckPart
from tracker.gui.pages.risk_companies import CompaniesPart
from tracker.gui.pages.risk_findings import FindingsPart
from tracker.gui.pages.risk_frauds import FraudsPart
from tracker.gui.pages.risk_map import MapPart
from tracker.gui.pages.risk_matrix import MatrixPart
from tracker.gui.pages.risk_part import RiskPart
from tracker.gui.pages.risk_what_if import WhatIfPart
from tracker.gui.translation import text
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.tabs import TabBar
from tracker.gui.widgets.text import elided
from tracker.services.session import Outcome

PARTS: tuple[type[RiskPart], ...] = (
    *(StuckPart, MatrixPart, MapPart, CompaniesPart, FraudsPart, WhatIfPart),
    *(AllPart, FindingsPart),
)
"""The tabs of the page, from left to right; a further part is a line here. What is stuck stays first."""

_AT_ONCE = 1_000  # accounts
_MOMENT = 30  # milliseconds


class RiskPage(Page):
    """One part at a time; the account that is explained stays the same from tab to tab."""

    KEY: ClassVar[str] = "risk"
    ICON: ClassVar[str] = "risk"

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self.parts: dict[str, RiskPart] = {}
        self._stale: set[str] = set()  # keys of the parts that do not show the session as it is now
        self._account: ServiceId | None = None
        self._rest_due = QTimer(self, singleShot=True, interval=_MOMENT)
        self._rest_due.timeout.connect(self._show_rest)
        self.tabs = TabBar(margin=6)
        self._stack = QStackedWidget()
        for cls in PARTS:
            self._add(cls(bridge))
        self._method = elided("", Face.SMALL, "muted")
        self.report = button(self.tr("Report…"), ButtonKind.LINK, "print", lambda: self.action.emit("report"))
        self.report.set_small()
        self.tabs.aside.addWidget(self._method)
        self.tabs.aside.addWidget(self.report)
        self.content.addWidget(self.tabs)
        self.content.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self._show)

    def _add(self, part: RiskPart) -> None:
        part.go_to.connect(self.go_to)
        part.action.connect(self.action)
        part.part_wanted.connect(self.tabs.set_current)
        part.account_chosen.connect(self._keep_account)
        self.parts[part.KEY] = part
        self.tabs.add(part.KEY, part.title())
        self._stack.addWidget(part)

    @classmethod
    @override
    def name(cls) -> str:
        return text("pages", QT_TRANSLATE_NOOP("pages", "Risk"))

    @property
    def part(self) -> RiskPart:
        """The part in front."""
        return self.parts[self.tabs.current]

    @property
    @override
    def views(self) -> tuple[str, ...]:
        return tuple(self.parts)

    @override
    def rows_in_front(self) -> QAbstractItemView | None:
        return self.part.rows_in_front()

    @override
    def refresh(self) -> None:
        method, place = self.bridge.risk.method, self.bridge.vault.profile.place
        profile = self.tr("China profile") if place is Place.CHINA else self.tr("general profile")
        self._method.setText(
            self.tr("{method} {version} · {profile}").format(
                method=method.name, version=method.version, profile=profile
            )
        )
        self._stale = set(self.parts)
        self._show(self.tabs.current)

    @override
    def follow(self, outcome: Outcome) -> None:
        """In a large ledger the side panel, and some parts as a whole, follow a moment after the rest is painted."""
        front, part = self.tabs.current, self.part
        later = self._can_wait(outcome)
        if later and part.FOLLOWS_LATER:
            self._stale.add(front)
        elif front not in self._stale:
            part.follow(outcome)
        self._stale |= self.parts.keys() - {front}
        if later:
            self._rest_due.start()
        else:
            self._show(front)

    def _can_wait(self, outcome: Outcome) -> bool:
        """Nothing that is shown is gone, and there are so many accounts that working it out would be felt."""
        counting = self.bridge.risk.services
        return (
            len(counting) > _AT_ONCE
            and outcome.services <= counting.keys()
            and outcome.identifiers <= self.bridge.vault.identifiers.keys()
        )

    @override
    def forget(self) -> None:
        self._rest_due.stop()
        for part in self.parts.values():
            part.forget()
        self._account = None
        self._stale = set(self.parts)

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

    def _show(self, key: str) -> None:
        part = self.parts[key]
        self._stack.setCurrentWidget(part)
        if not self.bridge.is_unlocked:
            return
        if key in self._stale:
            self._stale.discard(key)
            part.refresh()
        part.choose(self._account if self._account in self.bridge.risk.services else None)

    def _show_rest(self) -> None:
        self._show(self.tabs.current)

    def _keep_account(self, account: ServiceId) -> None:
        self._account = account
