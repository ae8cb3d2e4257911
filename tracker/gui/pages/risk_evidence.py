"""The side panel of the matrix: what is behind one cell, and what would change without it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tracker.core.contradictions import contradictions
from tracker.core.kinds import KIND_BY_CODE
from tracker.core.masking import mask
from tracker.core.model import Evidence, Given, Holding, HoldingState, Precision, ServiceId
from tracker.core.risk.cell_reasons import finding_out, score_lines, taking_out
from tracker.core.risk.effects import Action
from tracker.core.risk.frauds import Ending
from tracker.core.risk.matrix import Cell, CellState, MatrixColumn, holders_query
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.pages.base import Destination
from tracker.gui.pages.risk_details import ActionRow
from tracker.gui.theme import u
from tracker.gui.translation import listed, render
from tracker.gui.widgets.badges import IconTile
from tracker.gui.widgets.buttons import button
from tracker.gui.widgets.layouts import Rule, box, clear, column, row, set_tab_order
from tracker.gui.widgets.panels import Notice, SidePanel
from tracker.gui.widgets.text import label, set_name, shortened
from tracker.services.importing import format_title

_LONGEST_NAME = 60
_LONGEST_NOTE = 400
_MOST_EVIDENCE = 5


class CellEvidence(SidePanel):
    """What a service holds of one column, why that counts as it does, and who else holds it.

    Of one that is gone nothing counts, and there is nothing to try out.

    Signals: ``go_to(Destination)``.
    """

    go_to = Signal(object)

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._service_id: ServiceId | None = None
        self._query = ""
        self._parts = column(spacing=2)
        self.body.addLayout(self._parts)
        self._held_by = column(spacing=1)
        self.holders = button("", on_click=self._show_holders)
        self.open = button(self.tr("Open in Services"), on_click=self._open_service)
        self.footer.addLayout(self._held_by)
        self.footer.addLayout(row(self.holders, self.open, None))
        set_tab_order((self.holders, self.open))

    @property
    def service_id(self) -> ServiceId | None:
        """The service whose cell is shown, or None."""
        return self._service_id

    def show_cell(self, service_id: ServiceId, shown: MatrixColumn, cell: Cell | None, held: tuple[int, int]) -> None:
        """Show one cell of a service. ``held``: how many hold its column, and how many others may."""
        self._service_id, self._query = service_id, holders_query(shown)
        name = self._bridge.vault.service(service_id).name
        what = render(shown.label)
        title = self.tr("{kind} at {service}").format(kind=what, service=name)
        counts = service_id in self._bridge.risk.services
        verdict = self._verdict(cell) if counts else self.tr("Gone: it counts no longer.")
        self.set_header(IconTile(shown.icon, shown.headline, 9, what), title, verdict)
        clear(self._parts)
        self._show_holdings(service_id, cell)
        if cell is not None and counts:
            self._show_reasons(service_id, cell)
            self._show_changes(service_id, shown, cell)
        self._show_evidence(service_id)
        self._show_others(what, held)
        self.scroll_to_top()

    def forget(self) -> None:
        """Drop everything shown."""
        self._service_id, self._query = None, ""
        self.set_header(None, "")
        clear(self._parts)
        clear(self._held_by)

    def _verdict(self, cell: Cell | None) -> str:
        if cell is None:
            return self.tr("No record says that it is held.")
        if cell.state is CellState.UNKNOWN:
            return self.tr("Nobody has said whether it is held.")
        if cell.sets_score:
            return self.tr("Severity {score}, sets the score").format(score=cell.score)
        return self.tr("Severity {score} of 4").format(score=cell.score)

    # Sections

    def _heading(self, words: str) -> None:
        if self._parts.count():
            self._parts.addWidget(Rule())
        self._parts.addWidget(label(words, Face.STRONG))

    def _show_holdings(self, service_id: ServiceId, cell: Cell | None) -> None:
        self._heading(self.tr("What they hold"))
        if cell is None:
            self._say(self.tr("Nothing is recorded. That is no proof that they hold nothing."))
            return
        for holding in cell.holdings:
            self._parts.addLayout(self._holding(holding))
        for found in contradictions(
            self._bridge.vault, self._bridge.vault.services[service_id], self._bridge.risk.latest
        ):
            self._parts.addWidget(Notice(render(found), "warn", tone="text"))

    def _holding(self, holding: Holding) -> QHBoxLayout:
        kind = KIND_BY_CODE[holding.kind]
        name = formatting.kind_word(holding.kind)
        facts = listed(self._facts(holding))
        tile = IconTile(kind.icon, kind.headline, 6)
        words = column(label(name, Face.MEDIUM, wrap=True), label(facts, Face.SMALL, "muted", wrap=True), spacing=0.25)
        if holding.note:
            words.addWidget(label(shortened(holding.note, _LONGEST_NOTE), Face.SMALL, "muted", wrap=True))
        content = row(tile, words, spacing=2.5)
        content.setAlignment(tile, Qt.AlignmentFlag.AlignTop)
        content.setStretch(1, 1)
        return content

    def _facts(self, holding: Holding) -> list[str]:
        """All that is recorded about one holding, its identifier masked."""
        facts = [formatting.choice_word(holding.state)]
        identifier = self._bridge.vault.identifiers.get(holding.identifier_id) if holding.identifier_id else None
        if identifier is not None:
            masked = mask(identifier.kind, identifier.value)
            facts.append(shortened(identifier.label, _LONGEST_NAME) + (f" {masked}" if masked else ""))
        if holding.precision is not Precision.UNKNOWN:
            facts.append(formatting.choice_word(holding.precision).lower())
        if holding.given is not Given.UNKNOWN:
            facts.append(formatting.choice_word(holding.given).lower())
        if holding.since is not None:
            facts.append(self.tr("since {date}").format(date=formatting.partial_date(holding.since)))
        if holding.last_seen is not None:
            facts.append(self.tr("seen last {date}").format(date=formatting.partial_date(holding.last_seen)))
        return facts

    def _show_reasons(self, service_id: ServiceId, cell: Cell) -> None:
        heaviest = cell.holdings[0]
        title = self.tr("Why it counts {score}")
        if cell.state is CellState.UNKNOWN:
            title = self.tr("Why it would count {score}")
        self._heading(title.format(score=cell.score))
        for line in score_lines(self._bridge.risk, heaviest):
            self._parts.addLayout(self._line(render(line.fact), formatting.factor(line.points)))
        context = self._bridge.risk.services[service_id].context
        if cell.sets_score:
            words = self.tr("It sets the score of this service.")
        elif context is None:
            words = self.tr("Nothing recorded sets the score of this service.")
        else:
            words = self.tr("The score of this service is set by: {kind}.").format(
                kind=formatting.kind_word(context.kind)
            )
        self._parts.addWidget(label(words, Face.SMALL, "muted", wrap=True))

    def _line(self, fact: str, points: str) -> QHBoxLayout:
        words, value = label(fact, wrap=True), label(points, Face.STRONG)
        set_name(value, f"{fact}: {points}")
        content = row(words, value, spacing=3)
        content.setStretch(0, 1)
        return content

    def _show_changes(self, service_id: ServiceId, shown: MatrixColumn, cell: Cell) -> None:
        book = self._bridge.risk
        held = [item for item in book.vault.holdings_of(service_id) if item.state.counts_as_held]
        here = {holding.id for holding in cell.holdings}
        if any(holding.id in here for holding in held):
            self._heading(self.tr("If you remove it here"))
            action = taking_out(book, service_id, shown.label, cell.holdings)
            self._show_action(action, anything_else=any(holding.id not in here for holding in held))
            self._show_ending(action)
        if any(holding.state is HoldingState.UNKNOWN for holding in cell.holdings):
            self._heading(self.tr("If they turn out to hold it"))
            found = finding_out(book, service_id, shown.label, cell.holdings)
            self._show_action(found, anything_else=bool(held))

    def _show_action(self, action: Action, *, anything_else: bool) -> None:
        """Before and after, or why nothing changes. ``anything_else``: whether something else is held here."""
        risk = self._bridge.risk.services[action.service_id]
        after = action.service_after
        if after is not None and after.se != risk.se:
            self._parts.addWidget(ActionRow(action, risk))
        elif action.effect.difference:
            words = self.tr("The score here stays; other services: {points} points.")
            self._say(words.format(points=formatting.delta(action.effect.difference)))
        elif anything_else:
            self._say(self.tr("No score would change: what else is held here counts as much."))
        else:
            self._say(self.tr("No score would change: an account that holds nothing counts as much."))

    def _show_ending(self, action: Action) -> None:
        """The frauds that removing it would end, whether or not a score changes."""
        book = self._bridge.frauds
        ending, by_id = Ending.between(book.standings(), book.after(action.changeset)), book.frauds.by_id
        for words, frauds in (
            (self.tr("This would end: {frauds}."), ending.ended),
            (self.tr("Only perhaps possible then: {frauds}."), ending.only_perhaps),
        ):
            if frauds:
                self._say(words.format(frauds=listed(by_id[key].name for key in frauds)))

    def _say(self, words: str) -> None:
        self._parts.addWidget(label(words, Face.BODY, "muted", wrap=True))

    def _show_evidence(self, service_id: ServiceId) -> None:
        evidence = self._bridge.vault.evidence_of(service_id)
        self._heading(self.tr("What shows that the account exists"))
        if not evidence:
            self._say(self.tr("You recorded it yourself."))
        newest = sorted(evidence, key=lambda item: (item.recorded, item.id), reverse=True)
        for item in newest[:_MOST_EVIDENCE]:
            self._parts.addLayout(self._found_in(item))

    def _found_in(self, item: Evidence) -> QVBoxLayout:
        strength = formatting.choice_word(item.grade).lower()
        source = self.tr("{source}: {strength} evidence").format(
            source=render(format_title(item.source)), strength=strength
        )
        recorded = self.tr("recorded {date}").format(date=formatting.day(item.recorded))
        return column(label(source, wrap=True), label(recorded, Face.SMALL, "muted"), spacing=0.25)

    def _show_others(self, what: str, held: tuple[int, int]) -> None:
        clear(self._held_by)
        certain, maybe = held
        self._held_by.addLayout(self._count(self.tr("{kind} is held by").format(kind=what), certain))
        if maybe:
            self._held_by.addLayout(self._count(self.tr("perhaps also by"), maybe))
        self.holders.setText(self.tr("Show all %Ln", "", certain))
        self.holders.setVisible(certain > 0)

    def _count(self, words: str, services: int) -> QHBoxLayout:
        shown = self.tr("%Ln services", "", services)
        name, number = label(words, Face.BODY, "muted", wrap=True), label(shown)
        set_name(number, f"{words} {shown}")
        content: QHBoxLayout = row(name, number, spacing=3)
        content.setStretch(0, 1)
        return content

    def _show_holders(self) -> None:
        self.go_to.emit(Destination("services", query=self._query))

    def _open_service(self) -> None:
        self.go_to.emit(Destination("services", service_id=self._service_id))


def legend_entry(sign: QWidget, words: str) -> QWidget:
    """A sign of the legend with its words."""
    made = box(row(sign, label(words, Face.SMALL, "muted"), spacing=1.5))
    made.setFixedHeight(u(7))
    return made
