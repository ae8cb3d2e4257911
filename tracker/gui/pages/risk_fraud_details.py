"""The side panel of the frauds: how one goes and what helps, who gives what it takes, and what would end it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.core.model import Deletability, ServiceId
from tracker.core.risk.fraud_facts import Fraud
from tracker.core.risk.frauds import Ending, Joining, Piece, Standing
from tracker.core.risk.hands import Combination
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.fraud_words import kind_words, one_of, standing_pill
from tracker.gui.pages.base import Destination
from tracker.gui.pages.risk_account_rows import account_link, giver_row, identifier_link, link
from tracker.gui.translation import listed, paragraph
from tracker.gui.widgets.badges import PillBadge
from tracker.gui.widgets.layouts import Rule, box, clear, column, row, set_tab_order
from tracker.gui.widgets.panels import SidePanel
from tracker.gui.widgets.pills import deletability_pill
from tracker.gui.widgets.text import label, shortened
from tracker.gui.widgets.topics import Line, Lines
from tracker.gui.widgets.unfolding import Unfolding, focusable

_FIRST_GIVERS = 3
_FIRST_HANDS = 3
_LONGEST_NAME = 60

Endings = Mapping[ServiceId, Ending]


class FraudDetails(SidePanel):
    """One fraud. What to look out for and one step against it come first: the point is to be ready, not afraid.

    Signals: ``go_to(Destination)``.
    """

    go_to = Signal(object)

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(title_lines=2)
        self._bridge = bridge
        self._fraud_id = ""
        self._badge = row(spacing=2)
        self.top.addLayout(self._badge)
        self._parts = column(spacing=2)
        self._stops: list[QWidget] = []  # links, in the order in which they are read
        self.body.addLayout(self._parts)
        limits = self.tr("Possible says what could be done with such data, not that anybody does it.")
        self.footer.addWidget(label(limits, Face.SMALL, "muted", wrap=True))

    @property
    def fraud_id(self) -> str:
        """The fraud that is shown, "" for none."""
        return self._fraud_id

    def show_fraud(self, fraud_id: str, endings: Endings) -> None:
        """Show a fraud with what is held now; ``endings``: those of the `FraudBook`."""
        book = self._bridge.frauds
        fraud, standing = book.frauds.by_id[fraud_id], book.standing(fraud_id)
        another, self._fraud_id = fraud_id != self._fraud_id, fraud_id
        self.set_header(None, fraud.name)
        clear(self._badge)
        self._clear_parts()
        self._badge.addWidget(PillBadge(standing_pill(standing)))
        self._badge.addWidget(label(self.tr("with what is recorded"), Face.SMALL, "muted"))
        self._badge.addStretch(1)
        self._show_what_it_is(fraud)
        self._show_pieces(fraud, standing)
        if standing is not None:
            self._show_endings(fraud_id, endings)
        self._show_sources(fraud)
        set_tab_order((*self.head_stops, *focusable(self._stops)))  # the links are new, and would be reached last
        if another:
            self.scroll_to_top()

    def forget(self) -> None:
        """Drop everything shown."""
        self._fraud_id = ""
        self.set_header(None, "")
        clear(self._badge)
        self._clear_parts()

    def _clear_parts(self) -> None:
        clear(self._parts)
        self._stops.clear()

    def _heading(self, words: str, *, apart: bool = True) -> None:
        if apart:
            self._parts.addWidget(Rule())
        self._parts.addWidget(label(words, Face.STRONG, wrap=True))

    def _say(self, words: str, face: Face = Face.BODY, tone: str = "text") -> None:
        self._parts.addWidget(label(words, face, tone, wrap=True))

    def _items(self, lines: Iterable[Line]) -> None:
        items = Lines()
        self._parts.addWidget(items)  # first: shown without a parent it would be a window of its own
        items.set_lines(lines)

    def _show_what_it_is(self, fraud: Fraud) -> None:
        self._say(fraud.description)
        self._say(f"{fraud.who} · {fraud.where}", Face.SMALL, "muted")
        self._heading(self.tr("What to watch for"))
        self._items(Line(words, item=True) for words in fraud.watch_for)
        self._heading(self.tr("One step that helps"), apart=False)
        self._say(fraud.protective_step)

    # What it takes, and who gives it

    def _show_pieces(self, fraud: Fraud, standing: Standing | None) -> None:
        pieces = self._bridge.frauds.pieces(fraud.id)
        self._heading(self.tr("What it takes, and who gives it"))
        for piece in pieces:
            self._show_piece(piece)
        if standing is not None:
            self._show_hands(fraud, standing)
        if fraud.helps:
            helps = self.tr("More convincing with: {kinds}")
            self._say(helps.format(kinds=listed(kind_words(fraud.helps))), Face.SMALL, "muted")
        if any(piece.perhaps for piece in pieces):
            unsure = self.tr("Perhaps: nobody has checked, or using such an app leaves it there.")
            self._say(paragraph((unsure, self._bridge.frauds.frauds.implied_note)), Face.SMALL, "muted")
        if standing is None:
            self._heading(self.tr("Why it is not possible with what is recorded"))
            self._say(self._why_not(fraud, pieces))
            self._say(self.tr("What nobody has recorded may change that."), tone="muted")

    def _show_piece(self, piece: Piece) -> None:
        kinds = one_of(piece.kinds)
        self._say(kinds, Face.MEDIUM)
        givers = [
            *(partial(self._giver, service_id) for service_id in piece.sure),
            *(partial(self._perhaps, service_id) for service_id in piece.perhaps),
        ]
        if not givers:
            self._say(self.tr("Nobody, as far as is recorded"), tone="muted")
            return
        self._list(Unfolding(kinds, _FIRST_GIVERS), givers)

    def _list(self, shown: Unfolding, rows: Iterable[Callable[[], QWidget]]) -> None:
        shown.show_rows(rows)
        self._parts.addWidget(shown)
        self._stops += shown.stops

    def _giver(self, service_id: ServiceId) -> QWidget:
        gone = service_id not in self._bridge.risk.services
        return giver_row(self._bridge, service_id, self.go_to.emit, self.tr("closed, but it leaked") if gone else "")

    def _perhaps(self, service_id: ServiceId) -> QWidget:
        return giver_row(self._bridge, service_id, self.go_to.emit, self.tr("perhaps"), "question")

    def _why_not(self, fraud: Fraud, pieces: tuple[Piece, ...]) -> str:
        if fraud.next_holder:
            return self.tr("It needs a number that you have given up and that services still hold. There is none.")
        missing = [one_of(piece.kinds) for piece in pieces if not piece.sure and not piece.perhaps]
        if missing:
            return self.tr("Nobody holds this: {kinds}.").format(kinds=" + ".join(missing))
        return self.tr(
            "Each piece is held somewhere, but not all of them by one account, nor by accounts that share a number,"
            " address or paper."
        )

    def _show_hands(self, fraud: Fraud, standing: Standing) -> None:
        """In whose hands all of it is: single accounts, and accounts that one number, address or paper joins."""
        alone = self._bridge.frauds.enough_alone(fraud.id)
        joined = [hand for hand in self._bridge.frauds.combinations(fraud.id) if hand.identifier_id is not None]
        if alone and standing is Standing.POSSIBLE:
            self._say(self.tr("%Ln accounts have all of it by themselves.", "", alone))
        elif alone:
            self._say(self.tr("%Ln accounts perhaps have all of it by themselves.", "", alone))
        if joined and (len(fraud.needs) > 1 or not alone):  # one piece needs nothing put to it
            if standing is Standing.POSSIBLE:
                self._say(self.tr("Joined by one of these, accounts have all of it together:"))
            else:
                self._say(self.tr("Joined by one of these, accounts perhaps have all of it together:"))
            hands = Unfolding(self.tr("What joins accounts"), _FIRST_HANDS)
            self._list(hands, (partial(self._hand, hand, standing) for hand in joined))
            if standing is Standing.PERHAPS:
                self._show_not_said(joined)

    def _hand(self, hand: Combination, standing: Standing) -> QWidget:
        assert hand.identifier_id is not None
        services = hand.services
        sure, count = len(services), len(services)
        if standing is Standing.PERHAPS:  # else it is one of those who have it for certain
            sure = len(services.intersection(self._joining(hand).sure))
        words = self.tr("%Ln accounts", "", count)
        if not sure:
            words = self.tr("perhaps %Ln accounts", "", count)
        elif sure < count:
            words = self.tr("%Ln accounts, and perhaps {perhaps} more", "", sure)
            words = words.format(perhaps=formatting.count(count - sure))
        accounts = label(words, Face.SMALL, "muted")
        return box(row(identifier_link(self._bridge, hand.identifier_id, self.go_to.emit), None, accounts))

    def _joining(self, hand: Combination) -> Joining:
        assert hand.identifier_id is not None
        return self._bridge.frauds.joining(hand.identifier_id)

    def _show_not_said(self, joined: Iterable[Combination]) -> None:
        """The accounts that are in a hand only because nobody has said which number they have: there it can be said."""
        not_said: dict[ServiceId, None] = {}
        for hand in joined:
            services = hand.services
            not_said |= dict.fromkeys(key for key in self._joining(hand).not_said if key in services)
        if not_said:
            title = self.tr(
                "Only perhaps joined: nobody has said which number, address or paper they have. Say it there:"
            )
            self._say(title, Face.SMALL, "muted")
            self._list(Unfolding(title, _FIRST_GIVERS), (partial(self._to_be_said, key) for key in not_said))

    def _to_be_said(self, service_id: ServiceId) -> QWidget:
        name = self._bridge.vault.services[service_id].name
        return box(row(link(name, Destination("services", service_id=service_id, view="holds"), self.go_to.emit), None))

    # What ends it

    def _show_endings(self, fraud_id: str, endings: Endings) -> None:
        self._heading(self.tr("Close one account, and it becomes impossible"))
        found = {
            service_id: ending
            for service_id, ending in endings.items()
            if fraud_id in ending.ended or fraud_id in ending.only_perhaps
        }
        if not found:
            self._say(self._why_none(fraud_id), tone="muted")
        for service_id, ending in found.items():
            self._parts.addWidget(self._ending(service_id, ending, fraud_id))

    def _why_none(self, fraud_id: str) -> str:
        """What leaked stays out, so after a leak nobody else needs to give the same."""
        alone = self._bridge.frauds.enough_alone(fraud_id)
        if alone > 1:
            return self.tr("No single account: %Ln accounts each have all of it.", "", alone)
        givers = {key for piece in self._bridge.frauds.pieces(fraud_id) for key in (*piece.sure, *piece.perhaps)}
        if any(map(self._bridge.vault.incidents_of, givers)):
            return self.tr("No single account: what has leaked, or what others hold, is enough.")
        return self.tr("No single account: for each one, others give the same.")

    def _ending(self, service_id: ServiceId, ending: Ending, fraud_id: str) -> QWidget:
        service = self._bridge.vault.services[service_id]
        said = self._what_ends(ending, fraud_id)
        if service.deletability is Deletability.IMPOSSIBLE:
            said.append(self.tr("This account cannot be deleted. What it holds can perhaps be taken out."))
        elif service.deletability is Deletability.UNKNOWN:
            said.append(self.tr("Nobody has checked whether it can be deleted."))
        words = paragraph(said)
        pill = deletability_pill(service.deletability)
        badge = [PillBadge(pill)] if pill else []
        name = account_link(self._bridge, service_id, self.go_to.emit, words)
        self._stops.append(name)
        return box(column(row(name, None, *badge), label(words, Face.SMALL, "muted", wrap=True), spacing=0.5))

    def _what_ends(self, ending: Ending, fraud_id: str) -> list[str]:
        said = []
        if fraud_id in ending.only_perhaps:
            said.append(self.tr("Then it is only perhaps possible, with what nobody has checked."))
        others = [key for key in ending.ended if key != fraud_id]
        if others:
            said.append(self.tr("Closing it also ends: {frauds}.").format(frauds=self._names(others)))
        elif not said:
            said.append(self.tr("Closing it ends this one and no other."))
        return said

    def _names(self, fraud_ids: list[str]) -> str:
        by_id = self._bridge.frauds.frauds.by_id
        return listed(shortened(by_id[key].name, _LONGEST_NAME) for key in fraud_ids)

    def _show_sources(self, fraud: Fraud) -> None:
        facts = self._bridge.frauds.frauds
        self._heading(self.tr("Where this comes from"))
        if fraud.figures:
            self._say(fraud.figures, Face.SMALL)
        self._items(Line(source, muted=True, item=True) for source in fraud.sources)
        judged = self.tr("Harm {harm} of 5, how common {reach} of 5.").format(
            harm=formatting.count(fraud.severity), reach=formatting.count(fraud.reach)
        )
        edition = self.tr("Facts as of {date}.").format(date=formatting.partial_date(facts.edition))
        self._say(paragraph((judged, facts.judgement, edition)), Face.SMALL, "muted")
