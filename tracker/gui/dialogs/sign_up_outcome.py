"""What an account that does not exist yet would mean: its own score, and what changes elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from tracker.core.kinds import KINDS
from tracker.core.model import Deletability, Service, ServiceId
from tracker.core.risk.minimum import Collected
from tracker.core.risk.severity import ServiceRisk
from tracker.core.risk.what_if import Comparison
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.risk_words import interval
from tracker.gui.translation import listed
from tracker.gui.widgets.badges import IconSign, PillBadge, set_delta
from tracker.gui.widgets.comparison import ComparisonBars
from tracker.gui.widgets.formula import Formula
from tracker.gui.widgets.layouts import Rule, box, clear, column, row
from tracker.gui.widgets.panels import Panel, scroll_area
from tracker.gui.widgets.pills import Pill, Tone, band_pill, deletability_pill
from tracker.gui.widgets.text import breakable, label, shortened

_MOST_NAMED = 6
_LONGEST_NAME = 40


class SignUpOutcome(QWidget):
    """Everything is the difference of two runs, with the account and without it."""

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._title = label("", Face.HEADING, wrap=True)
        self._badges = row(spacing=2)
        self.formula = Formula(linked=False)
        self._interval = label("", Face.SMALL, "muted", wrap=True)
        self._load = label(self.tr("Your Load"), Face.STRONG)
        self._delta = label(face=Face.HEADING)
        self.bars = ComparisonBars()
        self._notes = column(spacing=1.5)
        load = row(self._load, None, self._delta, spacing=2)
        content = column(
            *(self._title, box(self._badges), self.formula, self._interval, Rule()),
            *(box(load), self.bars, Rule(), box(self._notes), None),
            spacing=2.5,
        )
        self._first = label("", Face.BODY, "muted", wrap=True)
        self._said_here = scroll_area(box(content))
        panel = Panel(padding=4.5)
        panel.body.addWidget(self._first)
        panel.body.addWidget(self._said_here, 1)
        panel.body.addStretch()
        self.show_what_to_do_first(named=False)
        self.setLayout(column(panel, spacing=0))

    def show_what_to_do_first(self, *, named: bool) -> None:
        """Nothing is judged before it is known what would be given. ``named``: the service is chosen."""
        self._first.setText(
            self.tr(
                "First tick what it asks you for. Then this says what an account there would mean: how severe it is,"
                " what changes at your other accounts, and whether you could leave again."
            )
            if named
            else self.tr(
                "First choose a service, or tick what it asks for. Then this says what an account there would mean: how"
                " severe it is, what changes at your other accounts, and whether you could leave again."
            )
        )
        self._first.show()
        self._said_here.hide()

    def show_outcome(self, draft: Service, kinds: frozenset[str], compared: Comparison) -> None:
        """``kinds``: codes of what would be given."""
        risk = compared.effect.services[draft.id][1]
        assert risk is not None  # a new account counts
        self._first.hide()
        self._said_here.show()
        self._title.setText(breakable(draft.name))
        clear(self._badges)
        plain = Pill(formatting.deletability_word(draft.deletability), Tone.PLAIN)
        for pill in (deletability_pill(draft.deletability) or plain, band_pill(risk.band)):
            self._badges.addWidget(PillBadge(pill))
        self._badges.addStretch(1)
        self.formula.set_terms(risk.dpc, risk.ei_linked, risk.loss.total, risk.se, risk.band)
        self._interval.setText(interval(risk))
        self._interval.setVisible(bool(self._interval.text()))
        before, after = compared.before.load.total, compared.after.load.total
        self.bars.set_values(self.tr("Now"), before, self.tr("Then"), after)
        set_delta(self._delta, after - before)
        clear(self._notes)
        for icon, words in self._said(draft, kinds, compared):
            line = row(IconSign(icon, "muted", 4), label(breakable(words), Face.BODY, wrap=True), spacing=2)
            line.setStretch(1, 1)
            self._notes.addWidget(box(line))

    def _said(self, draft: Service, kinds: frozenset[str], compared: Comparison) -> Iterable[tuple[str, str]]:
        yield self._about_deleting(draft)
        others = {key: risks for key, risks in compared.effect.services.items() if key != draft.id}
        up = [key for key, (was, becomes) in others.items() if _rises(was, becomes)]
        if up:
            words = self.tr("%Ln of your other accounts would go up a band: {names}", "", len(up))
            yield "swap", words.format(names=self._names(up))
        elif others:
            yield "swap", self.tr("%Ln of your other accounts would weigh more.", "", len(others))
        else:
            yield "swap", self.tr("Nothing changes at your other accounts.")
        facts = self._bridge.frauds.frauds
        if compared.opened:
            names = listed(facts.by_id[key].name for key in compared.opened)
            yield "warn", self.tr("Frauds that would become possible, or surer: {names}").format(names=names)
        else:
            yield "info", self.tr("No further fraud becomes possible with what is recorded.")
        yield from self._about_minimum(draft, kinds)

    def _about_deleting(self, draft: Service) -> tuple[str, str]:
        if draft.deletability is Deletability.IMPOSSIBLE:
            return "lock", self.tr("You could not delete this account again.")
        if draft.deletability is Deletability.UNKNOWN:
            return "question", self.tr("Nobody has checked whether you could delete it again.")
        source = draft.deletability_source
        words = self.tr("How to delete it again: {how}").format(how=formatting.deletability_word(draft.deletability))
        return "door", f"{words} ({source})" if source else words

    def _about_minimum(self, draft: Service, kinds: frozenset[str]) -> Iterable[tuple[str, str]]:
        minimum = self._bridge.minimums.get(draft.app_type) if draft.app_type is not None else None
        if minimum is None:
            return
        beyond = Collected(kinds, frozenset()).beyond(minimum)
        if beyond:
            words = self.tr("It may not turn you away for keeping these back: {kinds} ({rule})")
            named = listed(formatting.kind_word(kind.code) for kind in KINDS if kind.code in beyond)
            yield "file", words.format(kinds=named, rule=minimum.citation)
        else:
            yield "file", self.tr("It asks for no more than its type of app may: {rule}").format(rule=minimum.citation)

    def _names(self, services: list[ServiceId]) -> str:
        vault = self._bridge.vault
        named = listed(shortened(vault.services[key].name, _LONGEST_NAME) for key in services[:_MOST_NAMED])
        more = len(services) - _MOST_NAMED
        return self.tr("{names}, and %Ln more", "", more).format(names=named) if more > 0 else named


def _rises(was: ServiceRisk | None, becomes: ServiceRisk | None) -> bool:
    return was is not None and becomes is not None and becomes.band.rank > was.band.rank
