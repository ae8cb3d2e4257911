"""One piece of the person's own data: what it adds to the Load, who holds it, and what it links or would link."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget
from typing_extensions import override

from tracker.core.acting_validation import MOVABLE_KINDS
from tracker.core.campaign_standings import running_for
from tracker.core.kinds import KIND_BY_CODE
from tracker.core.masking import mask
from tracker.core.model import HoldingState, Identifier, Incident, Known
from tracker.core.risk.linkage import leaks_of
from tracker.core.risk.trials import trials_with
from tracker.core.twins import Twins
from tracker.core.tying import not_said_which
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.models.holders_model import Column, HoldersModel
from tracker.gui.pages.base import Destination
from tracker.gui.pages.identifier_effects import IdentifierMeaning
from tracker.gui.pages.identifier_leak import LeakView
from tracker.gui.pages.linkage_view import LinkageView
from tracker.gui.pages.risk_account_rows import giver_row
from tracker.gui.risk_words import new_one, only_signed_in_words
from tracker.gui.theme import u
from tracker.gui.translation import listed, paragraph
from tracker.gui.widgets.badges import IconTile, PillBadge
from tracker.gui.widgets.buttons import ButtonKind, button, icon_button
from tracker.gui.widgets.comparison import ComparisonBars
from tracker.gui.widgets.layouts import FlowLayout, box, clear, column, row, set_tab_order
from tracker.gui.widgets.panels import Panel, scroll_area
from tracker.gui.widgets.pills import Pill, Tone
from tracker.gui.widgets.tables import Table
from tracker.gui.widgets.tabs import TabBar
from tracker.gui.widgets.text import elided, label, set_name, shortened
from tracker.gui.widgets.unfolding import Unfolding, focusable

_COLUMNS = (0, 28, 70, 22)
_LEAST_NAME = 44
_LONGEST_BADGE = 60
_VALUE_LINES = 12  # as many as the longest one takes in the smallest window
_LONGEST_NAME = 30
_FIRST = 3  # accounts that are signed in to with it and shown unasked


class IdentifierDetails(QWidget):
    """Shows one identifier; its value stays masked until it is asked for.

    Signals: ``go_to(Destination)``, ``edit_requested()``, ``trash_requested()``, ``join_requested()`` for `twin`, and
    ``tying_requested()`` where accounts hold one of its kind and nobody has said which.
    """

    go_to = Signal(object)
    edit_requested = Signal()
    trash_requested = Signal()
    join_requested = Signal()
    tying_requested = Signal()

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._identifier: Identifier | None = None
        self.twin: Identifier | None = None
        """Another record of the same, if there is one."""
        self._meaning: IdentifierMeaning | None = None
        self._revealed = False
        self._tile = IconTile("mydata", size=11)
        self._title = elided("", Face.HEADING, lines=2)
        self.value = elided("", Face.BODY, lines=_VALUE_LINES)
        self.eye = icon_button("eye", self.tr("Show the value"), self._switch_value)
        self._badges = FlowLayout(2)
        self.model = HoldersModel(self)
        self.table = Table(self.tr("Who holds it, largest difference first"), row_height=11)
        self.table.setModel(self.model)
        self.table.give_way(Column.MINIMUM, Column.CHANGE, least=_LEAST_NAME)
        self.table.activated.connect(self._open_service)
        self.bars = ComparisonBars()
        self._sentence = label("", Face.SMALL, "muted", wrap=True)
        self._signed_in = Unfolding(self.tr("Accounts that are signed in to with it"), _FIRST)
        self._adds = Panel(" ")
        self.linkage = LinkageView(bridge, fills=True)
        self.leak = LeakView(bridge)
        for part in (self.linkage, self.leak):
            part.go_to.connect(self.go_to)
        self._holders = Panel(" ", padding=3)
        self.tabs = TabBar()
        self._pages: dict[str, QWidget] = {}
        self._stack = QStackedWidget()
        self._build()
        self.tabs.chosen.connect(self._show_tab)

    def _build(self) -> None:
        self.value.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        value = row(self.value, self.eye, None, spacing=1)
        self.swap = button("", ButtonKind.LINK, on_click=self._change_it)
        self.join = button("", ButtonKind.LINK, on_click=self.join_requested.emit)
        self.ties = button("", ButtonKind.LINK, on_click=self.tying_requested.emit)
        edit = button(self.tr("Edit"), on_click=self.edit_requested.emit)
        self.try_out = button(self.tr("Try it out"), on_click=self._try_out)
        trash = button(self.tr("Move to the trash"), icon="trash", on_click=self.trash_requested.emit)
        top = row(self._title, self.try_out, edit, trash, spacing=2)
        top.setStretch(0, 1)
        header = row(self._tile, box(column(top, value, spacing=0.5)), spacing=3)
        header.setAlignment(self._tile, Qt.AlignmentFlag.AlignTop)
        header.setStretch(1, 1)
        self._adds.body.addWidget(self.bars)
        self._adds.body.addWidget(self._sentence)
        self._adds.body.addWidget(self._signed_in)
        self._holders.head.setContentsMargins(u(3), 0, u(3), 0)  # over the words of the table
        self._holders.body.addWidget(self.table, 1)
        adds = column(self._adds, self._holders, spacing=3)
        adds.setStretch(1, 1)
        self._add_tab("adds", self.tr("What it adds"), box(adds))
        self._add_tab("linkage", self.tr("What it links"), _in_panel(self.linkage))
        scrolled = row(self.leak, spacing=0)
        scrolled.addSpacing(u(2))  # before the scroll bar; a margin would not be mirrored from right to left
        self._add_tab("leak", self.tr("If it leaked"), _in_panel(scroll_area(box(scrolled))))
        about = row(box(self._badges), self.join, self.swap, spacing=3)
        about.setStretch(0, 1)
        asked = column(about, row(self.ties, None), spacing=1)
        content = column(header, asked, self.tabs, self._stack, spacing=3, margins=(6, 1, 6, 4))
        content.setStretch(3, 1)
        self.setLayout(content)

    def _change_it(self) -> None:
        """Start to change it everywhere, or go on with the change that runs."""
        if self._identifier is not None:
            self.go_to.emit(Destination("plan", identifier_id=self._identifier.id, view="number", new=True))

    def _show_swap(self, identifier: Identifier) -> None:
        """Whether it can be changed everywhere, or is being changed."""
        running = running_for(self._bridge.vault, identifier) is not None
        if running:
            words = self.tr("Show its change")
        elif identifier.kind == "email":
            words = self.tr("Change this address…")
        else:
            words = self.tr("Change this number…")
        self.swap.setText(words)
        self.swap.setVisible(identifier.kind in MOVABLE_KINDS and (running or not self._bridge.session.read_only))

    def _show_twin(self, identifier: Identifier) -> None:
        """Whether it is recorded a second time, and can become one."""
        self.twin = next(iter(Twins(self._bridge.vault).of(identifier)), None)
        name = shortened(self.twin.label, _LONGEST_NAME) if self.twin is not None else ""
        self.join.setText(self.tr("The same as “{name}”: join them…").format(name=name))
        self.join.setVisible(self.twin is not None and not self._bridge.session.read_only)

    def _show_ties(self, identifier: Identifier) -> None:
        """Whether accounts hold one of its kind of which it can be said that it is this one."""
        asked = identifier.retired is None and not self._bridge.session.read_only
        found = not_said_which(self._bridge.vault, identifier.kind, identifier.id) if asked else []
        count = len({holding.service_id for holding in found})
        if any(holding.state is HoldingState.UNKNOWN for holding in found):
            words = self.tr("%Ln accounts hold one or may hold one, and nobody has said which: say so…", "", count)
        else:
            words = self.tr("%Ln accounts hold one, and nobody has said which: say so…", "", count)
        self.ties.setText(words)
        self.ties.setVisible(bool(found))

    def _try_out(self) -> None:
        if self._identifier is not None:
            own = self._identifier.id
            trials = trials_with(self._bridge.vault, own, new_one())[:1]
            self.go_to.emit(Destination("risk", identifier_id=own, view="what_if", trials=trials))

    def _add_tab(self, key: str, title: str, page: QWidget) -> None:
        self.tabs.add(key, title)
        set_name(page, title)
        self._pages[key] = page
        self._stack.addWidget(page)

    @property
    def identifier(self) -> Identifier | None:
        """What is shown."""
        return self._identifier

    def show_identifier(self, identifier: Identifier, meaning: IdentifierMeaning | None) -> None:
        """Show an identifier; ``meaning``: None while it is being worked out."""
        if self._identifier is None or identifier.id != self._identifier.id:
            self._revealed = False
        self._identifier, self._meaning = identifier, meaning
        self.try_out.setEnabled(bool(self._bridge.vault.holdings_with(identifier.id)))
        self._show_swap(identifier)
        self._show_twin(identifier)
        self._show_ties(identifier)
        kind = KIND_BY_CODE[identifier.kind]
        self._tile.set_icon(kind.icon, kind.headline, formatting.kind_word(kind.code))
        self._title.setText(identifier.label)
        self._show_value()
        self._show_badges(identifier)
        self._show_reach(identifier, meaning)
        self._show_tab(self.tabs.current)

    def forget(self) -> None:
        """Drop everything shown."""
        self._identifier = self._meaning = self.twin = None
        self._revealed = False
        self._title.setText("")
        self.join.setText("")
        self.ties.setText("")
        self.value.setText("")
        self._sentence.setText("")
        self._signed_in.show_rows(())
        clear(self._badges)
        self.bars.clear()
        self.model.clear()
        self.linkage.forget()
        self.leak.forget()

    def hide_value(self) -> None:
        """Mask the value again."""
        self._revealed = False
        if self._identifier is not None:
            self._show_value()

    def _switch_value(self) -> None:
        self._revealed = not self._revealed
        self._show_value()

    def _show_value(self) -> None:
        assert self._identifier is not None
        kind, value = self._identifier.kind, self._identifier.value
        shown = value if self._revealed else mask(kind, value)
        self.value.setText(shown or self.tr("No value kept"))
        self.value.set_tone("text" if shown else "muted")
        self.eye.setVisible(bool(value))
        self.eye.set_name(self.tr("Hide the value") if self._revealed else self.tr("Show the value"))

    def _show_badges(self, identifier: Identifier) -> None:
        clear(self._badges)
        pills = [Pill(formatting.kind_word(identifier.kind))]
        if identifier.real_name is Known.YES:
            pills.append(Pill(self.tr("Registered in your real name"), Tone.PLAIN, "id"))
        elif identifier.real_name is Known.UNKNOWN:
            pills.append(Pill(self.tr("Real name: not known"), Tone.UNKNOWN, "question"))
        leak = self._leak(identifier)
        if leak is not None:
            pills.append(Pill(shortened(leak, _LONGEST_BADGE), Tone.OUTLINE, "warn"))
        if identifier.retired is not None:
            words = self.tr("Given up {date}").format(date=formatting.partial_date(identifier.retired))
            pills.append(Pill(words, Tone.PLAIN, "clock"))
        for pill in pills:
            self._badges.addWidget(PillBadge(pill))

    def _leak(self, identifier: Identifier) -> str | None:
        """That it is known to have leaked, and where."""
        if not self._bridge.risk.links.link(identifier.id).leaked:
            return None
        where = identifier.leak_note or listed(map(self._incident, leaks_of(self._bridge.vault, identifier.id)))
        if not where:
            return self.tr("Known to have leaked")
        return self.tr("Known to have leaked: {where}").format(where=where)

    def _incident(self, incident: Incident) -> str:
        name = self._bridge.vault.services[incident.service_id].name
        if incident.happened is None:
            return name
        return self.tr("{name} {date}").format(name=name, date=formatting.partial_date(incident.happened))

    def _show_reach(self, identifier: Identifier, meaning: IdentifierMeaning | None) -> None:
        signed_in = meaning.signed_in if meaning is not None else ()
        self._signed_in.show_rows([partial(giver_row, self._bridge, key, self.go_to.emit) for key in signed_in])
        self._signed_in.setVisible(bool(signed_in))
        set_tab_order([*focusable([self.tabs]), *focusable(self._signed_in.stops), self.table])
        if meaning is None:
            self._adds.set_title(self.tr("What it adds to your Load"))
            self._sentence.setText(self.tr("This is being worked out: many accounts hold it."))
            self.bars.clear()
            return
        reach, effect, only_perhaps = meaning.reach, meaning.reach.adds, meaning.only_perhaps
        adds = self.tr("It adds {points} points to your Load, perhaps more")
        if only_perhaps:
            adds = self.tr("What it adds to your Load is not known")
        elif not meaning.perhaps:
            adds = self.tr("It adds {points} points to your Load")
        self._adds.set_title(adds.format(points=formatting.points(-effect.difference)))
        self.bars.set_values(self.tr("With it"), effect.before.total, self.tr("Without it"), effect.after.total)
        self.bars.setVisible(not only_perhaps)  # of what is not known there are no figures
        holders = self._bridge.risk.links.holders(identifier.id)
        changed = {
            key for key, (before, after) in effect.services.items() if before and after and before.se != after.se
        }  # of some others only the range is another
        others, unchanged = len(changed - holders), len(holders - changed)
        words = [] if only_perhaps else [self.tr("%Ln services hold it.", "", len(holders))]
        if drops := effect.band_drops():
            words.append(self.tr("Without it, %Ln would drop a band.", "", drops))
        if unchanged:
            words.append(self.tr("%Ln would not change.", "", unchanged))
        if others:
            words.append(self.tr("%Ln others would be harder to link to you.", "", others))
        if reach.maybe and not reach.holders:
            words.append(self.tr("%Ln services may hold it: not checked.", "", len(reach.maybe)))
        elif reach.maybe:
            words.append(self.tr("%Ln more may hold it: not checked.", "", len(reach.maybe)))
        if signed_in:
            words.append(only_signed_in_words(len(signed_in)))
        self._sentence.setText(paragraph(words))

    def _show_tab(self, key: str) -> None:
        """Fill the tab in front, and only that one: thousands of accounts may hold an identifier."""
        self._stack.setCurrentWidget(self._pages[key])
        if self._identifier is None:
            return
        if key == "adds":
            self._show_holders(self._identifier)
        elif key == "linkage":
            self.linkage.show_identifiers((self._identifier.id,))
        else:
            self.leak.show_meaning(self._meaning)

    def _show_holders(self, identifier: Identifier) -> None:
        book, meaning = self._bridge.risk, self._meaning
        holders = len(book.links.holders(identifier.id))
        maybe = meaning.perhaps if meaning is not None else 0
        held = self.tr("Who holds it: {count}")
        if maybe:
            held = (
                self.tr("Who holds it: {count}, perhaps {maybe} more")
                if holders
                else self.tr("Who may hold it: {maybe}")
            )
        held = held.format(count=formatting.count(holders), maybe=formatting.count(maybe))
        self._holders.set_title(held, self.tr("Largest difference first") if holders > 1 else "")
        if meaning is None:
            self.model.clear()
        else:
            self.model.show_effect(book, identifier.id, meaning.reach.adds, self._bridge.minimums)
            self.table.set_widths(*_COLUMNS)

    def _open_service(self, index: QModelIndex) -> None:
        self.go_to.emit(Destination("services", service_id=self.model.id_at(index)))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hide_value()


def _in_panel(content: QWidget) -> Panel:
    panel = Panel()
    panel.body.addWidget(content, 1)
    return panel
