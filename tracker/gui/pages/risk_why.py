"""Why an account has its score: the formula with its numbers, and under it the facts behind each term."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from tracker.core.kinds import KIND_BY_CODE
from tracker.core.model import ServiceId
from tracker.core.risk.explain import Line, Term, explain
from tracker.core.text import message
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.pages.base import Destination
from tracker.gui.pages.risk_account_rows import link
from tracker.gui.risk_words import identifier_of, interval, line_label
from tracker.gui.theme import tokens, u
from tracker.gui.translation import render
from tracker.gui.widgets.formula import Formula
from tracker.gui.widgets.layouts import Rule, box, clear, column, row
from tracker.gui.widgets.painting import canvas, paint_box, text_width
from tracker.gui.widgets.text import label, set_name, set_tooltip, shortened

_LONGEST_FACT = 60
_UNKNOWN_SPREAD = 0.25  # what an unknown part of the loss of control can be off by
_TABS = {"deletability": "closing"}
"""The tab of the Services page where a part of the loss of control is changed; the others at the account."""


class FactGroup(QWidget):
    """The facts behind one term, on a tint when the term was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[QWidget] = []
        self.rows = column(spacing=1)
        self.setLayout(column(self.rows, spacing=0, margins=(1, 0.5, 1, 0.5)))
        self._marked = False

    @property
    def is_marked(self) -> bool:
        return self._marked

    def set_marked(self, marked: bool) -> None:
        """Make it stand out among the others, or not."""
        self._marked = marked
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._marked:
            surface, colours = canvas(self), tokens()
            paint_box(surface.painter, self.rect(), u(1), colours.select, colours.accent)
            surface.painter.end()


class WhyScore(QWidget):
    """Formula and facts of one account. Pressing a term goes to its facts; a fact leads to where it can be changed.

    Signals: ``go_to(Destination)``; ``revealed(QWidget)`` with what should be scrolled into sight.
    """

    go_to = Signal(object)
    revealed = Signal(QWidget)

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._service_id: ServiceId | None = None
        self.formula = Formula()
        self.formula.term_chosen.connect(self._show_facts)
        self._interval = label("", Face.SMALL, "muted", wrap=True)
        self.groups = {term: FactGroup() for term in Term}
        facts = column(*self.groups.values(), spacing=0)
        title = label(self.tr("Why this score"), Face.STRONG)
        self.setLayout(column(title, self.formula, self._interval, Rule(), facts))

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, from top to bottom."""
        return [*self.formula.links, *(stop for group in self.groups.values() for stop in group.links)]

    def show_service(self, service_id: ServiceId) -> None:
        """Explain a service that counts, as it is now."""
        if service_id != self._service_id:
            self._mark(None)
        self._service_id = service_id
        risk = self._bridge.risk.services[service_id]
        self.formula.set_terms(risk.dpc, risk.ei_linked, risk.loss.total, risk.se, risk.band)
        between = interval(risk)
        self._interval.setText(between)
        self._interval.setVisible(bool(between))
        self._clear_facts()
        for line in explain(self._bridge.risk, service_id):
            group = self.groups[line.term]
            group.rows.addLayout(self._line(line, group))

    def forget(self) -> None:
        """Drop everything shown."""
        self._service_id = None
        self.formula.clear()
        self._interval.setText("")
        self._mark(None)
        self._clear_facts()

    def _clear_facts(self) -> None:
        for group in self.groups.values():
            clear(group.rows)
            group.links.clear()

    def _mark(self, term: Term | None) -> None:
        for key, group in self.groups.items():
            group.set_marked(key is term)

    def _show_facts(self, term: Term) -> None:
        """Mark the facts behind a term and put the keyboard on the first one that leads on."""
        self._mark(term)
        group = self.groups[term]
        if group.links:
            group.links[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.revealed.emit(group)

    def _line(self, line: Line, group: FactGroup) -> QHBoxLayout:
        what, fact = line_label(line, self._bridge.vault), render(line.fact)
        in_figures = formatting.factor if line.term is Term.CONTEXT else formatting.points
        points = in_figures(line.points)
        if line.more:
            points = f"{points} ({points}\N{EN DASH}{in_figures(line.points + line.more)})"
        elif line.unknown:
            points = f"{points} {formatting.spread(_UNKNOWN_SPREAD)}"
        value = label(points, Face.BODY, "muted" if line.unknown else "text")
        value.setMinimumWidth(text_width(formatting.points(0.0), Face.BODY))
        detail = label(shortened(fact, _LONGEST_FACT), Face.SMALL, "muted", wrap=True)
        detail.setMinimumWidth(min(text_width(fact, Face.SMALL), u(15)))
        set_tooltip(detail, fact)
        for part in (detail, value):
            part.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        said = f"{what}, {fact}: {points}"
        set_name(value, said)
        content = row(self._subject(line, what, said, group), detail, value, spacing=3)
        content.setStretch(1, 1)
        return content

    def _subject(self, line: Line, words: str, said: str, group: FactGroup) -> QWidget:
        """What a line is about, as the way to where the fact can be changed; the limits of the method lead nowhere.
        Of several records each leads to its own place."""
        if line.beside:
            records = [record for record in (line.holding, *line.beside) if record is not None]
            kinds = (message("kinds", KIND_BY_CODE[record.kind].label) for record in records)
            each = (
                replace(line, label=kind, holding=record, beside=())
                for kind, record in zip(kinds, records, strict=True)
            )
            vault = self._bridge.vault
            return box(column(*(self._subject(one, line_label(one, vault), said, group) for one in each), spacing=0.25))
        target = self._target(line)
        if target is None:
            return label(words)
        made = link(words, target, self.go_to.emit)
        set_name(made, words, said)
        group.links.append(made)
        return made

    def _target(self, line: Line) -> Destination | None:
        assert self._service_id is not None
        identifier = identifier_of(line, self._bridge.vault)
        if line.account is not None:
            return Destination("services", service_id=line.account, view="holds")
        if line.part:
            return Destination("services", service_id=self._service_id, view=_TABS.get(line.part, "account"))
        if line.term is Term.IDENTIFICATION and line.points < 0:
            return None
        if line.term is Term.IDENTIFICATION and identifier is not None and identifier.trashed is None:
            return Destination("my_data", identifier_id=identifier.id)
        return Destination("services", service_id=self._service_id, view="holds")
