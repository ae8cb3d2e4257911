"""The side panel of the Risk page: why an account has its score, and what can still be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.core.closing_dates import stays
from tracker.core.companies import company
from tracker.core.contradictions import contradictions
from tracker.core.model import Service, ServiceId, Status
from tracker.core.risk.effects import Action, actions_for, best_together, effect_of, foremost
from tracker.core.risk.linkage_graph import linking_identifiers
from tracker.core.risk.severity import ServiceRisk
from tracker.core.risk.trials import Trial, of_action
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.pages.base import Destination
from tracker.gui.pages.linkage_view import LinkageView
from tracker.gui.pages.risk_account_frauds import AccountFrauds
from tracker.gui.pages.risk_why import WhyScore
from tracker.gui.risk_words import elsewhere, idle, score_and_band
from tracker.gui.theme import u
from tracker.gui.translation import paragraph, render
from tracker.gui.widgets.badges import ForwardSign, Monogram, PillBadge, delta_label
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import Rule, box, clear, column, row, set_tab_order
from tracker.gui.widgets.panels import Notice, SidePanel
from tracker.gui.widgets.pills import Pill, Tone, band_pill, deletability_pill
from tracker.gui.widgets.text import elided, label, set_name

_MOST_ACTIONS = 3


class RiskDetails(SidePanel):
    """Explains one account.

    Signals: ``go_to(Destination)``.
    """

    go_to = Signal(object)

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._service_id: ServiceId | None = None
        self._trials: tuple[Trial, ...] = ()  # what the panel says can still be done
        self._badges = row(spacing=2.5)
        self.top.addLayout(self._badges)
        self.contradiction = Notice("", "warn", tone="text")
        self.contradiction.hide()
        self.top.addWidget(self.contradiction)
        self.why = WhyScore(bridge)
        self.why.go_to.connect(self.go_to)
        self.why.revealed.connect(self.reveal)
        self.linkage = LinkageView(bridge)
        self.linkage.go_to.connect(self.go_to)
        self.linkage.rearranged.connect(self._order_stops)
        self._todo_title = label(self.tr("What you can still do"), Face.STRONG)
        self._todo = column(spacing=3)
        self._leaving = label("", wrap=True)
        self.follow = button(
            self.tr("Follow it in the closing order"), ButtonKind.LINK, on_click=self._show_closing_order
        )
        limits = self.tr(
            "Severity if misused, not probability. The facts are yours. A removed number may survive in the"
            " company’s records. Adapted from ENISA 2013, not endorsed by ENISA."
        )
        self.body.addWidget(self.why)
        for part in (Rule(), self._todo_title):
            self.body.addWidget(part)
        self.body.addLayout(self._todo)
        self.body.addWidget(self._leaving)
        self.body.addLayout(row(self.follow, None))
        self.frauds = AccountFrauds(bridge)
        self.frauds.go_to.connect(self.go_to)
        self.body.addWidget(Rule())
        self.body.addWidget(self.frauds)
        self.body.addWidget(Rule())
        self.body.addWidget(label(self.tr("What links it to you"), Face.STRONG))
        self.body.addWidget(self.linkage)
        self.body.addSpacing(u(2))
        self.body.addWidget(label(limits, Face.SMALL, "muted", wrap=True))
        self._together = _Together()
        self._open = button(self.tr("Open in Services"), ButtonKind.PRIMARY, on_click=self._open_service)
        self.footer.addWidget(self._together)
        self.try_out = button(self.tr("Try it out"), on_click=self._try_out)
        self.still_helps = button(self.tr("What still helps"), ButtonKind.PRIMARY, on_click=self._show_playbook)
        self.footer.addLayout(row(self.still_helps, None))
        self.footer.addLayout(row(self._open, self.try_out, None))

    @property
    def service_id(self) -> ServiceId | None:
        """The service explained, or None."""
        return self._service_id

    def show_service(self, service_id: ServiceId) -> None:
        """Explain a service that counts, as it is now."""
        self._service_id = service_id
        service = self._bridge.vault.service(service_id)
        risk = self._bridge.risk.services[service_id]
        words = filter(None, (company(service), idle(service, self._bridge.today)))
        self.set_header(Monogram(service.id, service.name, 9), service.name, " · ".join(words))
        clear(self._badges)
        state = deletability_pill(service.deletability)
        plain = Pill(formatting.deletability_word(service.deletability), Tone.PLAIN)
        for pill in (state or plain, band_pill(risk.band)):
            self._badges.addWidget(PillBadge(pill))
        self._badges.addStretch(1)
        found = contradictions(self._bridge.vault, service, self._bridge.risk.latest)
        self.contradiction.set_text(paragraph(map(render, found)))
        self.contradiction.setVisible(bool(found))
        self.why.show_service(service_id)
        self._show_leaving(service)
        self._show_actions(service_id, risk)
        self.still_helps.setVisible(risk.stuck)
        self._open.set_kind(ButtonKind.SECONDARY if risk.stuck else ButtonKind.PRIMARY)
        self.frauds.show_account(service_id)
        self.linkage.show_identifiers(linking_identifiers(self._bridge.risk, service_id), service_id)

    def forget(self) -> None:
        """Drop everything shown."""
        self._service_id, self._trials = None, ()
        self.set_header(None, "")
        self.contradiction.set_text("")
        self._leaving.setText("")
        for layout in (self._badges, self._todo):
            clear(layout)
        self.why.forget()
        self.linkage.forget()
        self._together.hide()
        self.frauds.forget()

    def _order_stops(self) -> None:
        """What was made last would be reached last by Tab; the button below was made long before the facts."""
        set_tab_order(
            (
                *(*self.why.stops, self.follow, *self.frauds.stops, *self.linkage.stops),
                *(self.still_helps, self._open, self.try_out),
            )
        )

    def _show_leaving(self, service: Service) -> None:
        """Nothing is proposed while an account is being closed: how far that is stands in the plan."""
        self._leaving.setText(
            self.tr("They say that it is closed. Look whether it is gone, and say so in the plan.")
            if service.status is Status.CLOSED
            else self.tr("It is being closed. Do not sign in to change anything: that could take the closing back.")
        )
        for part in (self._leaving, self.follow):
            part.setVisible(not stays(service))

    def _show_actions(self, service_id: ServiceId, risk: ServiceRisk) -> None:
        clear(self._todo)
        actions = foremost(actions_for(self._bridge.risk, service_id), _MOST_ACTIONS)
        self._trials = tuple(map(of_action, actions))
        for action in actions:
            self._todo.addWidget(ActionRow(action, risk))
        if not actions and self._leaving.isHidden():
            words = self.tr("Nothing that can be recorded here would take points off.")
            self._todo.addWidget(label(words, Face.BODY, "muted", wrap=True))
        together = best_together(actions) if len(actions) > 1 and actions[0].code != "close" else None
        self._together.setVisible(together is not None)
        if together is not None:
            after = effect_of(self._bridge.risk, together).services[service_id][1]
            assert after is not None  # the account itself stays
            self._together.show_change(len(actions), risk, after)

    def _try_out(self) -> None:
        self.go_to.emit(Destination("risk", service_id=self._service_id, view="what_if", trials=self._trials))

    def _show_playbook(self) -> None:
        self.go_to.emit(Destination("plan", service_id=self._service_id, view="stuck"))

    def _show_closing_order(self) -> None:
        self.go_to.emit(Destination("plan", service_id=self._service_id, view="closing"))

    def _open_service(self) -> None:
        self.go_to.emit(Destination("services", service_id=self._service_id))


class ActionRow(QWidget):
    """One action: what, the score before and after, and what it takes off the Load."""

    def __init__(self, action: Action, risk: ServiceRisk) -> None:
        super().__init__()
        title = label(render(action.title), Face.MEDIUM, wrap=True)
        before, after = score_and_band(risk), score_and_band(action.service_after)
        change = row(
            label(before, Face.SMALL, "muted"),
            ForwardSign("arrow", "muted", 3),
            label(after, Face.SMALL, "muted"),
            None,
            spacing=1.5,
        )
        words = column(title, change, spacing=0.5)
        rest = elsewhere(action, risk)
        if rest:
            words.addWidget(label(rest, Face.SMALL, "muted", wrap=True))
        content = row(box(words), delta_label(action.effect.difference), spacing=3)
        content.setStretch(0, 1)
        self.setLayout(content)
        set_name(self, f"{title.text()}: {before} → {after}, {formatting.delta(action.effect.difference)}")


class _Together(QWidget):
    """The actions shown, all done: the score before and after. It is no sum of theirs."""

    def __init__(self) -> None:
        super().__init__()
        self._title = elided("", Face.STRONG)
        self._before, self._after = label(), label()
        self._band = PillBadge(Pill(""))
        content = row(self._title, self._before, ForwardSign("arrow", "text", 3), self._after, self._band, spacing=1.5)
        content.setStretch(0, 1)
        self.setLayout(content)

    def show_change(self, actions: int, before: ServiceRisk, after: ServiceRisk) -> None:
        """What ``actions`` together do to the score of the account."""
        self._title.setText(self.tr("Both together") if actions == 2 else self.tr("All three"))
        self._before.setText(formatting.points(before.se))
        self._after.setText(formatting.points(after.se))
        self._band.set_pill(band_pill(after.band))
        set_name(self, f"{self._title.text()}: {score_and_band(before)} → {score_and_band(after)}")
