"""What the changes that are tried out would do together: Load, bands and frauds before and after."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from tracker.core.closing_dates import STAYING
from tracker.core.risk.method import Band
from tracker.core.risk.tally import Load, Span
from tracker.core.risk.trials import Composed, Trial, TrialKind
from tracker.core.risk.what_if import Comparison, Outlook
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.risk_words import between
from tracker.gui.translation import listed, render
from tracker.gui.widgets.badges import ForwardSign, IconSign, PillBadge, delta_label, set_delta
from tracker.gui.widgets.buttons import ButtonKind, button, icon_button
from tracker.gui.widgets.comparison import ComparisonBars
from tracker.gui.widgets.layouts import Rule, box, clear, column, row
from tracker.gui.widgets.panels import Panel, scroll_area
from tracker.gui.widgets.pills import band_pill
from tracker.gui.widgets.text import Label, breakable, label, set_name


class TrialOutcome(QWidget):
    """Signals: ``dropped(Trial)`` for a change not to be tried any more; ``cleared()`` for all of them;
    ``recorded()`` to write them down."""

    dropped = Signal(object)
    cleared = Signal()
    recorded = Signal()

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._title = label("", Face.HEADING, wrap=True)
        self._delta = label(face=Face.HEADING)
        self.bars = ComparisonBars()
        self._split = label("", Face.SMALL, "muted", wrap=True)
        self._range = label("", Face.SMALL, "muted", wrap=True)
        self._bands = column(spacing=1)
        self._frauds = column(spacing=1)
        self._list = column(spacing=1)
        self.drops: list[QWidget] = []
        self.clear_all = button(self.tr("Clear all"), ButtonKind.LINK, on_click=self.cleared.emit)
        self.record = button(self.tr("Record these as done"), ButtonKind.PRIMARY, on_click=self.recorded.emit)
        self._told = label(
            self.tr(
                "Nothing is written yet, and this program contacts nobody: what you try out has to be done at the"
                " service itself. Record it here when you have done it. It is one step and can be undone."
            ),
            Face.SMALL,
            "muted",
            wrap=True,
        )
        head = row(self._title, self._delta, spacing=3)
        head.setStretch(0, 1)
        self._closing = label(
            self.tr(
                "What you close is recorded as being closed since today. It counts until you have looked whether it is"
                " gone, so your Load falls by that only then."
            ),
            Face.SMALL,
            wrap=True,
        )
        heading = partial(label, face=Face.STRONG)
        tried = row(heading(self.tr("You try out")), None, self.clear_all, spacing=2)
        parts = column(
            *(box(head), self.bars, self._split, self._range, Rule()),
            *(box(tried), box(self._list), Rule()),
            *(heading(self.tr("Accounts by band")), box(self._bands), Rule()),
            *(heading(self.tr("Frauds")), box(self._frauds), None),
            spacing=2.5,
        )
        panel = Panel(padding=5)
        panel.body.addWidget(scroll_area(box(parts)), 1)
        panel.body.addWidget(Rule())
        panel.body.addWidget(self._told)
        panel.body.addWidget(self._closing)
        panel.body.addLayout(row(self.record, None))
        self.setLayout(column(panel, spacing=0))

    def show_outcome(self, trials: Mapping[Trial, float], put_together: Composed, compared: Comparison) -> None:
        """Show what ``trials`` do together: ``compared``, of those that go together; with the points of each alone."""
        before, after, refused = compared.before, compared.after, dict(put_together.refused)
        counted = trials.keys() - refused.keys()
        self._title.setText(self.tr("%Ln changes tried out", "", len(counted)) if counted else self.tr("As it is now"))
        set_delta(self._delta, compared.effect.difference)
        self._delta.setVisible(bool(trials))
        self.bars.set_values(self.tr("Now"), before.load.total, self.tr("Then"), after.load.total)
        self._split.setText(self._split_words(before.load, after.load))
        self._range.setText(self._range_words(before.span, after.span if trials else None))
        self._range.setVisible(bool(self._range.text()))
        self._show_bands(before, after)
        self._show_frauds(compared)
        self._show_list(trials, refused)
        self._closing.setVisible(any(map(self._begins_closing, counted)))
        self.clear_all.setVisible(bool(trials))
        self.record.setEnabled(bool(put_together.deed) and not self._bridge.session.read_only)

    def forget(self) -> None:
        """Drop everything shown."""
        self._title.setText("")
        self._split.setText("")
        self._range.setText("")
        self.bars.clear()
        for layout in (self._bands, self._frauds, self._list):
            clear(layout)
        self.drops = []

    def _split_words(self, before: Load, after: Load) -> str:
        parts = (
            (self.tr("removable"), before.removable, after.removable),
            (self.tr("not checked"), before.unchecked, after.unchecked),
            (self.tr("stuck"), before.stuck, after.stuck),
        )
        return listed(f"{word} {_change(was, becomes)}" for word, was, becomes in parts)

    def _range_words(self, before: Span, after: Span | None) -> str:
        """Between what bounds the Load lies, and would lie; "" when everything is known."""
        if after is None:
            return between(before.low, before.high)
        if before.low == before.high and after.low == after.high:
            return ""
        words = self.tr("Now {before}, then {after}, because not everything is known.")
        return words.format(before=_bounds(before), after=_bounds(after))

    def _show_bands(self, before: Outlook, after: Outlook) -> None:
        """How many accounts are in each band, and in brackets how many there may be, as far as is known."""
        clear(self._bands)
        for band in reversed(Band):
            was, becomes = (_how_many(outlook, band) for outlook in (before, after))
            same = was == becomes
            numbers = (
                (label(was, Face.BODY),)
                if same
                else (
                    label(was, Face.BODY, "muted"),
                    ForwardSign("arrow", "text", 3),
                    label(becomes, Face.STRONG),
                )
            )
            line = box(row(PillBadge(band_pill(band)), None, *numbers, spacing=2))
            count = was if same else f"{was} → {becomes}"
            set_name(line, f"{formatting.band_word(band)}: {count}")
            self._bands.addWidget(line)

    def _show_frauds(self, compared: Comparison) -> None:
        clear(self._frauds)
        ending = compared.ending
        groups = (
            ("check", self.tr("No longer possible with what is recorded: {names}"), ending.ended),
            ("question", self.tr("Only perhaps possible then: {names}"), ending.only_perhaps),
            ("warn", self.tr("Possible then, and not now: {names}"), compared.opened),
        )
        said = [(icon, words.format(names=self._names(ids))) for icon, words, ids in groups if ids]
        open_now = self.tr("%Ln frauds are possible or perhaps possible", "", len(compared.before.frauds))
        if not said:
            said = [("info", self.tr("{now}. Nothing changes there.").format(now=open_now))]
        for icon, words in said:
            line = row(IconSign(icon, "muted", 4), label(breakable(words), Face.BODY, wrap=True), spacing=2)
            line.setStretch(1, 1)
            self._frauds.addWidget(box(line))

    def _names(self, fraud_ids: Iterable[str]) -> str:
        facts = self._bridge.frauds.frauds
        return listed(facts.by_id[key].name for key in fraud_ids)

    def _show_list(self, trials: Mapping[Trial, float], refused: Container[Trial]) -> None:
        clear(self._list)
        self.drops = []
        for trial, points in trials.items():
            words = render(trial.title(self._bridge.vault))
            drop = icon_button("close", self.tr("Do not try out: {change}").format(change=words))
            drop.clicked.connect(partial(self.dropped.emit, trial))
            self.drops.append(drop)
            lines = column(label(breakable(words), Face.BODY, wrap=True), spacing=0)
            note = self._note(trial, refused)
            if note:
                lines.addWidget(label(note, Face.SMALL, "muted", wrap=True))
            line = row(box(lines), effect_label(points), drop, spacing=2)
            line.setStretch(0, 1)
            self._list.addWidget(box(line))
        if len(trials) > 1:
            words = self.tr("Each by itself: together they need not add up.")
            self._list.addWidget(label(words, Face.SMALL, "muted", wrap=True))
        if not trials:
            hint = self.tr("Tick a change to see what would be different. Nothing is written.")
            self._list.addWidget(label(hint, Face.BODY, "muted", wrap=True))

    def _note(self, trial: Trial, refused: Container[Trial]) -> str:
        """What one should know before recording it."""
        if trial in refused:
            return self.tr("Does not go together with the others, and is not counted.")
        if trial.kind is not TrialKind.CLOSE:
            return ""
        if self._begins_closing(trial):
            return self.tr("It counts until you have looked whether it is gone.")
        return self.tr("It is being closed already. It counts until you have looked whether it is gone.")

    def _begins_closing(self, trial: Trial) -> bool:
        """Whether it closes an account that nobody is closing yet."""
        if trial.kind is not TrialKind.CLOSE or trial.service_id is None:
            return False
        return self._bridge.vault.services[trial.service_id].status in STAYING


def effect_label(points: float) -> Label:
    """What a change does by itself; nothing, perhaps, which with others may well matter."""
    if points:
        return delta_label(points, Face.STRONG)
    return label(QCoreApplication.translate("TrialOutcome", "no points"), Face.SMALL, "muted")


def _bounds(span: Span) -> str:
    low, high = formatting.points(span.low), formatting.points(span.high)
    return low if low == high else f"{low}–{high}"


def _how_many(outlook: Outlook, band: Band) -> str:
    """ "3", or "3 (1–5)" where it may be fewer or more."""
    count, (least, most) = formatting.count(outlook.bands[band]), outlook.spans[band]
    return count if least == most else f"{count} ({formatting.count(least)}–{formatting.count(most)})"


def _change(was: float, becomes: float) -> str:
    if was == becomes:
        return formatting.points(was)
    return f"{formatting.points(was)} → {formatting.points(becomes)}"
