"""The side panel of the Risk page: why an account has its score, and what can still be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from tracker.core.companies import company
from tracker.core.model import ServiceId
from tracker.core.risk.effects import Action, actions_for, best_together, effect_of, foremost
from tracker.core.risk.explain import Line, Term, explain
from tracker.core.risk.severity import ServiceRisk
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.pages.base import Destination
from tracker.gui.risk_words import elsewhere, identifier_of, idle, interval, line_label, score_and_band
from tracker.gui.theme import u
from tracker.gui.translation import render
from tracker.gui.widgets.badges import ForwardSign, Monogram, PillBadge, delta_label
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.formula import Formula
from tracker.gui.widgets.layouts import Rule, box, clear, column, row
from tracker.gui.widgets.links import NumberLink
from tracker.gui.widgets.painting import text_width
from tracker.gui.widgets.panels import SidePanel
from tracker.gui.widgets.pills import Pill, Tone, band_pill, deletability_pill
from tracker.gui.widgets.text import elided, label, set_name, set_tooltip, shortened

_MOST_ACTIONS = 3
_LONGEST_FACT = 60
_UNKNOWN_SPREAD = 0.25  # what an unknown part of the loss of control can be off by


class RiskDetails(SidePanel):
    """Explains one account.

    Signals: ``go_to(Destination)``.
    """

    go_to = Signal(object)

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._service_id: ServiceId | None = None
        self._badges = row(spacing=2.5)
        self.top.addLayout(self._badges)
        self.formula = Formula()
        self._interval = label("", Face.SMALL, "muted", wrap=True)
        self._why = column(spacing=1)
        self._todo_title = label(self.tr("What you can still do"), Face.STRONG)
        self._todo = column(spacing=3)
        limits = self.tr(
            "Severity if misused, not probability. The facts are yours. A removed number may survive in the"
            " company’s records. Adapted from ENISA 2013, not endorsed by ENISA."
        )
        for part in (label(self.tr("Why this score"), Face.STRONG), self.formula, self._interval, Rule()):
            self.body.addWidget(part)
        self.body.addLayout(self._why)
        for part in (Rule(), self._todo_title):
            self.body.addWidget(part)
        self.body.addLayout(self._todo)
        self.body.addSpacing(u(2))
        self.body.addWidget(label(limits, Face.SMALL, "muted", wrap=True))
        self._together = _Together()
        self._open = button(self.tr("Open in Services"), ButtonKind.PRIMARY, on_click=self._open_service)
        self.footer.addWidget(self._together)
        self.footer.addLayout(row(self._open, None))

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
        self.formula.set_terms(risk.dpc, risk.ei_linked, risk.loss.total, risk.se, risk.band)
        between = interval(risk)
        self._interval.setText(between)
        self._interval.setVisible(bool(between))
        self._show_lines(service_id)
        self._show_actions(service_id, risk)

    def forget(self) -> None:
        """Drop everything shown."""
        self._service_id = None
        self.set_header(None, "")
        for layout in (self._badges, self._why, self._todo):
            clear(layout)
        self._interval.setText("")
        self.formula.clear()
        self._together.hide()

    def _show_lines(self, service_id: ServiceId) -> None:
        clear(self._why)
        lines = explain(self._bridge.risk, service_id)
        for before, line in zip([None, *lines], lines, strict=False):
            if before is not None and before.term is not line.term:
                self._why.addSpacing(u(1))
            what = line_label(line, self._bridge.vault)
            subject = self._subject(line, what)
            self._why.addLayout(self._line(line, what, subject))
            self.setTabOrder(subject, self._open)  # which was made long before a link

    def _line(self, line: Line, what: str, subject: QWidget) -> QHBoxLayout:
        fact = render(line.fact)
        points = formatting.factor(line.points) if line.term is Term.CONTEXT else formatting.points(line.points)
        if line.unknown:
            points = f"{points} {formatting.spread(_UNKNOWN_SPREAD)}"
        value = label(points, Face.BODY, "muted" if line.unknown else "text")
        value.setMinimumWidth(text_width(formatting.points(0.0), Face.BODY))
        detail = label(shortened(fact, _LONGEST_FACT), Face.SMALL, "muted", wrap=True)
        detail.setMinimumWidth(min(text_width(fact, Face.SMALL), u(15)))
        set_tooltip(detail, fact)
        for part in (detail, value):
            part.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        set_name(value, f"{what}, {fact}: {points}")
        content = row(subject, detail, value, spacing=3)
        content.setStretch(1, 1)
        return content

    def _subject(self, line: Line, words: str) -> QWidget:
        """What a line is about; where it is the person's own record, the way to it."""
        identifier = identifier_of(line, self._bridge.vault)
        if identifier is None:
            return label(words)
        target = Destination("my_data", identifier_id=identifier.id)
        link = NumberLink("accent", "", lambda: self.go_to.emit(target), Face.BODY)
        link.setText(words)
        link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)  # long names give way
        return link

    def _show_actions(self, service_id: ServiceId, risk: ServiceRisk) -> None:
        clear(self._todo)
        actions = foremost(actions_for(self._bridge.risk, service_id), _MOST_ACTIONS)
        for action in actions:
            self._todo.addWidget(ActionRow(action, risk))
        if not actions:
            words = self.tr("Nothing that can be recorded here would take points off.")
            self._todo.addWidget(label(words, Face.BODY, "muted", wrap=True))
        together = best_together(actions) if len(actions) > 1 and actions[0].code != "close" else None
        self._together.setVisible(together is not None)
        if together is not None:
            after = effect_of(self._bridge.risk, together).services[service_id][1]
            assert after is not None  # the account itself stays
            self._together.show_change(len(actions), risk, after)

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
