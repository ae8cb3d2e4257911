"""The side panel of the companies: the services of one, what they hold, and what one number joins."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from tracker.core.kinds import KINDS, PHONE_KINDS
from tracker.core.model import HELD_STATES, ServiceId
from tracker.core.risk.groups import CompanyGroup, Joined
from tracker.core.risk.troves import is_of_any
from tracker.core.search import company_term
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.fraud_words import kind_words
from tracker.gui.pages.base import Destination
from tracker.gui.pages.risk_account_rows import identifier_link, scored_row
from tracker.gui.translation import listed
from tracker.gui.widgets.badges import IconTile, Monogram, kind_tile
from tracker.gui.widgets.buttons import button
from tracker.gui.widgets.layouts import FlowLayout, Rule, box, clear, column, row, set_tab_order
from tracker.gui.widgets.load_bar import LoadBar, LoadPart
from tracker.gui.widgets.panels import Notice, SidePanel
from tracker.gui.widgets.text import label, shortened
from tracker.gui.widgets.unfolding import Unfolding, focusable

_FIRST_SERVICES = 8
_LONGEST_NAME = 40
_MOST_NAMED = 12  # services that one number joins
_QUERIES = {"removable": "deletable:yes", "unchecked": "deletable:unknown", "stuck": "deletable:no"}


class CompanyDetails(SidePanel):
    """What one company has of the person.

    Signals: ``go_to(Destination)``.
    """

    go_to = Signal(object)

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(title_lines=2)
        self._bridge = bridge
        self._group: CompanyGroup | None = None
        self.load = LoadBar()
        self.load.chosen.connect(lambda part: self._search(_QUERIES[part]))
        self._load_title = label("", Face.STRONG)
        self.services = Unfolding(self.tr("Services"), _FIRST_SERVICES)
        self._kinds = FlowLayout(3.5, 1)
        self._other_kinds = label("", Face.SMALL, "muted", wrap=True)
        self._perhaps_kinds = Notice(icon="question")
        self._kinds_title = label("", Face.STRONG)
        self._joined = column(spacing=2)
        self._numbers: list[QWidget] = []  # that lead to what they are
        self.open = button(self.tr("Open in Services"), on_click=self._search)
        for part in (
            *(self._load_title, self.load, Rule()),
            *(label(self.tr("Services, worst first"), Face.STRONG), self.services, Rule()),
            *(self._kinds_title, _flowing(self._kinds), self._other_kinds, self._perhaps_kinds, Rule()),
            label(self.tr("What one number joins"), Face.STRONG),
        ):
            self.body.addWidget(part)
        self.body.addLayout(self._joined)
        self.footer.addLayout(row(self.open, None))

    @property
    def name(self) -> str | None:
        """The name of the company that is shown, "" for services nobody knows the owner of, or None."""
        return None if self._group is None else self._group.name

    def show_group(self, group: CompanyGroup, name: str) -> None:
        """Show a company as it is now, under ``name``."""
        another = self.name != group.name
        self._group = group
        tile = Monogram(group.name, name, 9) if group.name else IconTile("question", size=9)
        services = self.tr("%Ln services", "", len(group.services))
        kinds = self.tr("%Ln kinds of data", "", len(group.kinds))
        if group.perhaps_kinds and not group.kinds:
            kinds = self.tr("perhaps %Ln kinds of data", "", len(group.perhaps_kinds))
        self.set_header(tile, name, f"{services} · {kinds}")
        self._show_load(group)
        self.services.show_rows(
            partial(scored_row, self._bridge, service_id, self.go_to.emit) for service_id in group.services
        )
        self._show_kinds(group)
        self._show_joined(group)
        self.open.setVisible(bool(group.name))  # the search has no word for those without a company
        self.load.setEnabled(bool(group.name))
        set_tab_order((*focusable((self.load, *self.services.stops, *self._numbers)), self.open))
        if another:
            self.scroll_to_top()

    def forget(self) -> None:
        """Drop everything shown."""
        self._group = None
        self.set_header(None, "")
        self._load_title.setText("")
        nothing = LoadPart(0.0, "")
        self.load.set_parts(nothing, nothing, nothing)
        self.services.show_rows(())
        clear(self._kinds)
        self._other_kinds.setText("")
        self._perhaps_kinds.set_text("")
        clear(self._joined)
        self._numbers.clear()

    def _show_load(self, group: CompanyGroup) -> None:
        risks = [self._bridge.risk.services[service_id] for service_id in group.services]
        stuck, unchecked = len(group.stuck), sum(risk.unchecked for risk in risks)
        load, removable = group.load, len(risks) - stuck - unchecked
        whole = self._bridge.risk.load.total
        words = self.tr("{points} of your {load} points")
        self._load_title.setText(words.format(points=formatting.points(load.total), load=formatting.points(whole)))
        self.load.set_parts(
            LoadPart(load.removable, self.tr("removable · %Ln accounts", "", removable)),
            LoadPart(load.unchecked, self.tr("not checked · %Ln accounts", "", unchecked)),
            LoadPart(load.stuck, self.tr("stuck · %Ln accounts", "", stuck)),
        )

    def _show_kinds(self, group: CompanyGroup) -> None:
        """Those of the four headlines with their tiles, then the others. Nobody has together what different companies hold."""
        clear(self._kinds)
        together = group.name and len(group.services) > 1
        self._kinds_title.setText(self.tr("What they hold together") if together else self.tr("What is held"))
        headlines = [kind.code for kind in KINDS if kind.code in group.kinds and kind.headline is not None]
        for kind in headlines:
            words = row(kind_tile(kind, 5), label(formatting.kind_word(kind), Face.SMALL), spacing=1.5)
            self._kinds.addWidget(box(words))
        others = kind_words(group.kinds - set(headlines))
        nothing = not group.kinds and not group.perhaps_kinds
        self._other_kinds.setText(self.tr("Nothing recorded") if nothing else listed(others))
        self._other_kinds.setVisible(bool(others) or nothing)
        self._perhaps_kinds.set_text(self._perhaps(group.perhaps_kinds))
        self._perhaps_kinds.setVisible(bool(group.perhaps_kinds))

    def _perhaps(self, kinds: Collection[str]) -> str:
        return self.tr("Perhaps, nobody has checked: {kinds}").format(kinds=listed(kind_words(kinds)))

    # What one number joins

    def _show_joined(self, group: CompanyGroup) -> None:
        clear(self._joined)
        self._numbers.clear()
        for joined in group.joined:
            self._joined.addWidget(self._joining(joined))
        if not group.joined:
            self._joined.addWidget(label(self._why_nothing_joins(group), Face.BODY, "muted", wrap=True))

    def _why_nothing_joins(self, group: CompanyGroup) -> str:
        if not group.name:
            return self.tr("Nobody knows whose these are, so nothing is said about putting them together.")
        if len(group.services) == 1:
            return self.tr("It is one service: there is nothing to put together.")
        return self.tr("No number of yours is recorded at two of its services.")

    def _joining(self, joined: Joined) -> QWidget:
        number = identifier_link(self._bridge, joined.identifier_id, self.go_to.emit, self.tr("Through {own}"))
        self._numbers.append(number)
        first, *further = self._sure_words(joined) if joined.is_sure else self._unsure_words(joined)
        content = column(
            *(number, label(first, Face.MEDIUM, wrap=True)),
            *(label(words, Face.SMALL, "muted", wrap=True) for words in further),
            spacing=0.5,
        )
        tile = kind_tile("phone", 6) if joined.is_sure else IconTile("question", size=6)
        whole = row(tile, content, spacing=2.5)
        whole.setAlignment(tile, Qt.AlignmentFlag.AlignTop)
        whole.setStretch(1, 1)
        return box(whole)

    def _sure_words(self, joined: Joined) -> list[str]:
        """The sum of it, who holds the number with what, and what nobody has checked."""
        services = self.tr("%Ln services", "", len(joined.services))
        kinds = self.tr("%Ln kinds of data", "", len(joined.kinds))
        said = [f"{services} · {kinds}", self._names(joined.services), listed(kind_words(joined.kinds))]
        if joined.perhaps_services:
            also = self.tr("Perhaps joined as well, nobody has checked: {names}")
            said.append(also.format(names=self._names(joined.perhaps_services)))
        if joined.perhaps_kinds:
            said.append(self._perhaps(joined.perhaps_kinds))
        return said

    def _unsure_words(self, joined: Joined) -> list[str]:
        """Who holds some number has been checked; only which one it is nobody has said."""
        services = (*joined.services, *joined.perhaps_services)
        vault, held = self._bridge.vault, set[bool]()
        for key in joined.perhaps_services:
            numbers = [item for item in vault.holdings_of(key) if item.kind in PHONE_KINDS and is_of_any(vault, item)]
            held.add(any(item.state in HELD_STATES for item in numbers))
        if held == {True}:
            first = self.tr("Perhaps %Ln services: nobody has said which number it is", "", len(services))
        elif held == {False}:
            first = self.tr("Perhaps %Ln services, nobody has checked", "", len(services))
        else:
            first = self.tr("Perhaps %Ln services: not checked, or not said which number it is", "", len(services))
        return [
            first,
            self._names(services),
            listed(kind_words(joined.kinds | joined.perhaps_kinds)),
        ]

    def _names(self, services: tuple[ServiceId, ...]) -> str:
        named = [self._bridge.vault.services[key].name for key in services[:_MOST_NAMED]]
        said = listed(shortened(name, _LONGEST_NAME) for name in named)
        more = len(services) - len(named)
        return self.tr("{names}, and %Ln more", "", more).format(names=said) if more else said

    def _search(self, also: str = "") -> None:
        """Go to the services of the company."""
        if self._group is not None and self._group.name:
            self.go_to.emit(Destination("services", query=f"{company_term(self._group.name)} {also}".strip()))


def _flowing(flow: FlowLayout) -> QWidget:
    """A widget around ``flow`` that is as high as its lines."""
    made = box(flow)
    policy = made.sizePolicy()
    policy.setHeightForWidth(True)
    policy.setVerticalPolicy(policy.Policy.Minimum)
    made.setSizePolicy(policy)
    return made
