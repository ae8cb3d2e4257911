"""What a leak of one identifier would do: which services it would tie together, what rises, and which frauds open."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.core.kinds import KINDS
from tracker.core.model import ServiceId
from tracker.core.risk.effects import Effect
from tracker.core.risk.frauds import Standing
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.pages.base import Destination
from tracker.gui.pages.identifier_effects import IdentifierMeaning
from tracker.gui.pages.risk_account_rows import giver_row, link
from tracker.gui.risk_words import only_signed_in_words, score_and_band
from tracker.gui.translation import listed, paragraph
from tracker.gui.widgets.comparison import ComparisonBars
from tracker.gui.widgets.layouts import box, column, row, set_tab_order
from tracker.gui.widgets.text import label, set_name
from tracker.gui.widgets.unfolding import Unfolding, focusable

_FIRST = 4


class LeakView(QWidget):
    """Says what would be if the identifier got out, or what it means that it has.

    Signals: ``go_to(Destination)``.
    """

    go_to = Signal(object)

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._headline = label("", Face.HEADING, wrap=True)
        self.bars = ComparisonBars()
        self._linked, self._risen, self._opened = _Section(), _Section(), _Section()
        self._sections = (self._linked, self._risen, self._opened)
        self.setLayout(column(self._headline, self.bars, *self._sections, None, spacing=3))

    def show_meaning(self, meaning: IdentifierMeaning | None) -> None:
        """None: it is being worked out."""
        for part in (self.bars, *self._sections):
            part.setVisible(meaning is not None)
        if meaning is None:
            self._headline.setText(self.tr("This is being worked out: many accounts hold it."))
            return
        self._show_load(meaning)
        self._show_linked(meaning)
        self._show_risen(meaning)
        self._show_frauds(meaning)
        set_tab_order([stop for section in self._sections for stop in section.stops])

    def forget(self) -> None:
        """Drop everything shown."""
        self._headline.setText("")
        self.bars.clear()
        for section in self._sections:
            section.clear()

    def _show_load(self, meaning: IdentifierMeaning) -> None:
        reach = meaning.reach
        if meaning.only_perhaps:
            self._headline.setText(self.tr("What a leak would add to your Load is not known"))
        elif reach.leaked:
            self._headline.setText(self.tr("It has leaked already: your Load counts that"))
        else:
            words = self.tr("A leak would add {points} points to your Load")
            if meaning.perhaps:
                words = self.tr("A leak would add {points} points to your Load, perhaps more")
            self._headline.setText(words.format(points=formatting.points(reach.leak.difference)))
        before, after = reach.leak.before.total, reach.leak.after.total
        self.bars.set_values(self.tr("Now"), before, self.tr("After a leak"), after)
        self.bars.setVisible(not reach.leaked and not meaning.only_perhaps)

    def _show_linked(self, meaning: IdentifierMeaning) -> None:
        reach, count = meaning.reach, len(meaning.reach.links)
        if reach.leaked:
            title = self.tr("These %Ln services can be tied together", "", count)
        else:
            title = self.tr("These %Ln services could be tied together", "", count)
        unsure = tuple(dict.fromkeys((*reach.maybe, *_not_said(meaning), *meaning.signed_in)))
        if count < 2:
            title = self.tr("It would tie no two services together, as far as is recorded")
        if count < 2 <= count + len(unsure):
            title = self.tr("It would perhaps tie %Ln services together", "", count + len(unsure))
        elif meaning.only_perhaps:
            title = self.tr("Which services it ties together is not known")
        notes = []
        if reach.knowers:
            notes.append(self.tr("%Ln of them know who you are.", "", len(reach.knowers)))
        in_part = len(reach.holders) - count
        if in_part:
            notes.append(self.tr("%Ln others hold it only in part, or in a way that joins nothing.", "", in_part))
        if count:
            kinds = (formatting.kind_word(kind.code) for kind in KINDS if kind.code in reach.kinds)
            held = self.tr("What they hold, taken together: {kinds}.") if count > 1 else self.tr("It holds: {kinds}.")
            notes.append(held.format(kinds=listed(kinds)))
        notes += self._perhaps(meaning)
        knowers = frozenset(reach.knowers)
        rows = [partial(self._linked_row, key, key in knowers) for key in reach.links]
        rows += [partial(self._perhaps_row, key) for key in unsure]
        self._linked.say(title, paragraph(notes), rows)

    def _perhaps(self, meaning: IdentifierMeaning) -> Iterator[str]:
        """Who may hold it besides."""
        maybe = len(meaning.reach.maybe)
        if maybe and meaning.only_perhaps:
            yield self.tr("%Ln services may hold it: not checked.", "", maybe)
        elif maybe:
            yield self.tr("%Ln more may hold it: not checked.", "", maybe)
        if not_said := _not_said(meaning):
            yield self.tr("%Ln more may have it: nobody has said which one they have.", "", len(not_said))
        if meaning.signed_in:
            yield only_signed_in_words(len(meaning.signed_in))

    def _linked_row(self, service_id: ServiceId, knows: bool) -> QWidget:
        note = self.tr("knows who you are") if knows else ""
        return giver_row(self._bridge, service_id, self.go_to.emit, note, "id" if knows else "")

    def _perhaps_row(self, service_id: ServiceId) -> QWidget:
        return giver_row(self._bridge, service_id, self.go_to.emit, self.tr("perhaps"), "question")

    def _show_risen(self, meaning: IdentifierMeaning) -> None:
        reach = meaning.reach
        # of what has happened there is no before, and of what is not known no figure
        self._risen.setVisible(not reach.leaked and not meaning.only_perhaps)
        risen = _risen(reach.leak)
        title = self.tr("These %Ln would go up a band", "", len(risen)) if risen else self.tr("None would go up a band")
        others = len(reach.leak.services) - len(risen)
        note = self.tr("%Ln others would score higher within their band.", "", others) if others else ""
        self._risen.say(title, note, [partial(self._risen_row, reach.leak, key) for key in risen])

    def _risen_row(self, leak: Effect, service_id: ServiceId) -> QWidget:
        before, after = leak.services[service_id]
        note = f"{score_and_band(before)} → {score_and_band(after)}"
        return giver_row(self._bridge, service_id, self.go_to.emit, note)

    def _show_frauds(self, meaning: IdentifierMeaning) -> None:
        opened, resting = meaning.frauds.open, meaning.frauds.resting
        if not opened:
            title = self.tr("It opens no fraud of the list, as far as is recorded")
            self._opened.say(title, "", [])
            return
        if resting:
            note = self.tr("%Ln of them would not be, or less surely, if it tied nothing together.", "", len(resting))
        else:
            note = self.tr(
                "None of them rests on it alone: what single services hold, or something else ties together, is enough,"
                " too."
            )
        order = sorted(opened, key=lambda key: (key not in resting, opened[key] is Standing.PERHAPS))
        rows = [partial(self._fraud_row, meaning, key) for key in order]
        self._opened.say(self._how_many(list(opened.values())), note, rows)

    def _how_many(self, standings: list[Standing]) -> str:
        """What needs something that nobody has checked or said is never counted among what is possible."""
        perhaps = standings.count(Standing.PERHAPS)
        sure = len(standings) - perhaps
        if not sure:
            return self.tr("With it and what these services hold, %Ln frauds are perhaps possible", "", perhaps)
        title = self.tr("With it and what these services hold, %Ln frauds are possible", "", sure)
        if not perhaps:
            return title
        words = self.tr("{title}, and {perhaps} more perhaps")
        return words.format(title=title, perhaps=formatting.count(perhaps))

    def _fraud_row(self, meaning: IdentifierMeaning, fraud_id: str) -> QWidget:
        said = []
        if fraud_id in meaning.frauds.resting:
            said.append(self.tr("rests on it"))
        if meaning.frauds.open[fraud_id] is Standing.PERHAPS:
            said.append(self.tr("perhaps, with what nobody has checked or said"))
        target = Destination("risk", view="frauds", fraud_id=fraud_id)
        name, note = link(meaning.facts.by_id[fraud_id].name, target, self.go_to.emit), listed(said)
        set_name(name, name.text(), note)
        return box(row(name, None, label(note, Face.SMALL, "muted"), spacing=2))


class _Section(QWidget):
    """A heading, what is to be said about it, and rows of which the first are shown."""

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", Face.STRONG, wrap=True)
        self._note = label("", Face.SMALL, "muted", wrap=True)
        self._rows = Unfolding("", _FIRST)
        self.setLayout(column(self._title, self._rows, self._note, spacing=1))

    @property
    def stops(self) -> list[QWidget]:
        return focusable(self._rows.stops)

    def say(self, title: str, note: str, rows: Sequence[Callable[[], QWidget]]) -> None:
        self._title.setText(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        set_name(self._rows, title)
        self._rows.show_rows(rows)
        self._rows.setVisible(bool(rows))

    def clear(self) -> None:
        self.say("", "", [])


def _not_said(meaning: IdentifierMeaning) -> list[ServiceId]:
    """Those that may have it because nobody has said which one they have, and of which nothing surer is known."""
    known = {*meaning.reach.holders, *meaning.reach.maybe}
    return [service_id for service_id in meaning.frauds.not_said if service_id not in known]


def _risen(leak: Effect) -> list[ServiceId]:
    """Services that a leak would lift into a higher band, those that rise most first."""
    found = []
    for key, (before, after) in leak.services.items():
        if before is not None and after is not None and after.band is not before.band and after.se > before.se:
            found.append((before.se - after.se, key))
    return [key for _rise, key in sorted(found)]
