"""The side panel about one service: its score, what it holds, the account, its history."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from tracker.core import bulk
from tracker.core.contradictions import contradictions, removed_too
from tracker.core.model import Deletability, SaidBy, SecondFactor, Service, ServiceId, Status
from tracker.core.risk.effects import can_be_closed
from tracker.core.risk.trials import Trial, TrialKind
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.pages.base import Destination
from tracker.gui.pages.service_account import AccountTab
from tracker.gui.pages.service_closing import ClosingTab
from tracker.gui.pages.service_facts import FactList
from tracker.gui.pages.service_history import HistoryTab
from tracker.gui.pages.service_holds import HoldsTab
from tracker.gui.service_words import formula, said_by, subtitle
from tracker.gui.translation import paragraph, render
from tracker.gui.widgets.badges import Monogram, PillBadge
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.choices import MenuButton, entries
from tracker.gui.widgets.layouts import row
from tracker.gui.widgets.panels import Notice, SidePanel
from tracker.gui.widgets.pills import Pill, Tone, band_pill, deletability_pill
from tracker.gui.widgets.tabs import TabBar
from tracker.gui.widgets.text import elided, label, set_name


class ServiceDetails(SidePanel):
    """Shows one service and lets its facts be changed in place.

    Signals: ``go_to(Destination)``, ``edit_requested(str)`` and ``service_requested(str)`` with
    the id of a service.
    """

    go_to = Signal(object)
    edit_requested = Signal(str)
    service_requested = Signal(str)

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._service: Service | None = None
        self._score = label("", Face.HEADING)
        self._band = PillBadge(Pill(""))
        self._formula = elided("", Face.SMALL, "muted")
        self._why = button(self.tr("Why?"), ButtonKind.LINK, on_click=self._show_why)
        verdict = row(self._score, self._band, self._formula, self._why, spacing=2.5)
        verdict.setStretch(2, 1)
        self.top.addLayout(verdict)
        self.contradiction = Notice("", "warn", tone="text")
        self.contradiction.linked.connect(self._removed_too)
        self.contradiction.hide()
        self.top.addWidget(self.contradiction)
        self.tabs = TabBar()
        self.top.addWidget(self.tabs)
        self.holds, self.account, self.history = HoldsTab(bridge), AccountTab(bridge), HistoryTab(bridge)
        self.closing = ClosingTab(bridge)
        self._pages: dict[str, HoldsTab | ClosingTab | AccountTab | HistoryTab] = {
            "holds": self.holds,
            "closing": self.closing,
            "account": self.account,
            "history": self.history,
        }
        for key, text in (
            ("holds", self.tr("Holds")),
            ("closing", self.tr("Closing")),
            ("account", self.tr("Account")),
            ("history", self.tr("History")),
        ):
            self.tabs.add(key, text)
        for page in self._pages.values():  # after all tabs, so that Tab goes from a page on to the footer
            self.body.addWidget(page)
        self.tabs.chosen.connect(self._show_tab)
        self.account.service_requested.connect(self.service_requested)
        self.closing.service_requested.connect(self.service_requested)
        self.closing.edit_requested.connect(self._ask_to_edit)
        self.closing.playbook_requested.connect(self._show_playbook)
        self.account.copied.connect(self._say_copied)
        self.closing.copied.connect(self._say_copied)
        self._pin_actions()
        self._show_tab("holds")

    def _pin_actions(self) -> None:
        self._facts = facts = FactList()
        self.deletability = facts.add_choice(
            self.tr("Can it be deleted?"), Deletability.UNKNOWN, partial(self._set, "deletability")
        )
        self.said_by = facts.add_choice(self.tr("Who says so"), SaidBy.UNKNOWN, partial(self._set, "deletability_by"))
        self.second_factor = facts.add_choice(
            self.tr("Second factor"), SecondFactor.UNKNOWN, partial(self._set, "second_factor")
        )
        self.close_account = MenuButton(self.tr("Close account…"), self._fill_closing, icon="door")
        self._edit = button(self.tr("Edit"), on_click=self._ask_to_edit)
        self.footer.addWidget(facts)
        self.try_out = button(self.tr("Try it out"), ButtonKind.LINK, on_click=self._try_out)
        self.footer.addLayout(row(self.close_account, self._edit, None, self.try_out))

    def _try_out(self) -> None:
        """Closing it, where that is known to be possible; else what else can be tried out with it."""
        assert self._service is not None
        trials = (Trial(TrialKind.CLOSE, self._service.id),) if can_be_closed(self._service) else ()
        self.go_to.emit(Destination("risk", service_id=self._service.id, view="what_if", trials=trials))

    @property
    def service_id(self) -> ServiceId | None:
        """The service shown, or None."""
        return self._service.id if self._service else None

    def show_service(self, service_id: ServiceId) -> None:
        """Show a service as it is now."""
        service = self._bridge.vault.service(service_id)
        if self._service is None or self._service.id != service_id or self._service.name != service.name:
            tile = Monogram(service.id, service.name, 10)
            self.set_header(tile, service.name)
        self._service = service
        words = subtitle(service, self._bridge.catalogue, self._bridge.language)
        self.set_subtitle(words)
        self.try_out.setVisible(service.counts)
        self._show_verdict(service)
        self._show_contradiction(service)
        self.deletability.set_value(service.deletability, pill=deletability_pill(service.deletability))
        self.said_by.set_value(service.deletability_by, said_by(service))
        self.second_factor.set_value(service.second_factor)
        self._pages[self.tabs.current].show_service(service)

    def forget(self) -> None:
        """Drop everything shown."""
        self._service = None
        self.set_header(None, "")
        self.contradiction.set_text("")
        for text in (self._score, self._formula):
            text.setText("")
        self.said_by.set_value(SaidBy.UNKNOWN)
        for page in self._pages.values():
            page.forget()

    def focus_first(self) -> None:
        """Put the keyboard where one most often wants it: on what the service holds."""
        self.tabs.set_current("holds")
        self.holds.list.setFocus()

    def _show_verdict(self, service: Service) -> None:
        risk = self._bridge.risk.services.get(service.id)
        for shown in (self._score, self._formula, self._why):
            shown.setVisible(risk is not None)
        if risk is None:
            self._band.set_pill(Pill(formatting.choice_word(Status.CLOSED_VERIFIED), Tone.OK, "verified"))
            return
        self._score.setText(formatting.points(risk.se))
        spoken = formatting.score_and_margin(risk.se, risk.se_low, risk.se_high)
        set_name(self._score, self.tr("Severity {points}").format(points=spoken))
        self._band.set_pill(band_pill(risk.band))
        self._formula.setText(formula(risk))

    def _show_contradiction(self, service: Service) -> None:
        """Where the person has seen that it is gone, one step makes the facts agree."""
        found = contradictions(self._bridge.vault, service, self._bridge.risk.latest)
        seen_gone = service.status is Status.CLOSED_VERIFIED
        words, link = paragraph(map(render, found)), self.tr("Removed, too") if found and seen_gone else ""
        self.contradiction.set_text(words, link)
        self.contradiction.setVisible(bool(found))

    def _removed_too(self) -> None:
        assert self._service is not None
        service_id = self._service.id
        self._bridge.do(lambda vault: removed_too(vault, service_id))

    def _show_tab(self, key: str) -> None:
        """Closing has the verdict on its own page, and much to say: the facts below leave it their room."""
        self._facts.setVisible(key != "closing")
        for name, page in self._pages.items():
            page.setVisible(name == key)
        self.scroll_to_top()
        if self._service is not None:
            self._pages[key].show_service(self._service)

    def _set(self, field: str, value: StrEnum) -> None:
        assert self._service is not None
        service_id, today = self._service.id, self._bridge.today
        self._bridge.do(lambda vault: bulk.set_choice(vault, (service_id,), field, value, today))

    def _fill_closing(self, menu: QMenu) -> None:
        """Closing is a step of the person's own; here it is only noted, and can be taken back."""
        words = (
            (self.tr("I have asked for it: closing"), Status.CLOSING),
            (self.tr("They say it is closed"), Status.CLOSED),
            (self.tr("I have seen that it is gone"), Status.CLOSED_VERIFIED),
        )
        for text, status in words:
            entries(menu, [(text, partial(self._set, "status", status))])
        entries(menu, [None, (self.tr("It is in use"), partial(self._set, "status", Status.ACTIVE))])

    def _say_copied(self, what: str) -> None:
        self._bridge.said.emit(self.tr("Copied: {what}").format(what=what))

    def _show_playbook(self) -> None:
        assert self._service is not None
        self.go_to.emit(Destination("plan", service_id=self._service.id, view="stuck"))

    def _show_why(self) -> None:
        assert self._service is not None
        self.go_to.emit(Destination("risk", service_id=self._service.id))

    def _ask_to_edit(self) -> None:
        if self._service is not None:
            self.edit_requested.emit(self._service.id)
