"""What identifiers link, for the Risk page and for My data: a graph, the same as a list, and in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget
from typing_extensions import override

from tracker.core.campaign_standings import only_signed_in
from tracker.core.kinds import KIND_BY_CODE
from tracker.core.logins import Logins
from tracker.core.model import HoldingState, IdentifierId, ServiceId
from tracker.core.risk.linkage_graph import Linkage, LinkedService, linkage_of
from tracker.core.risk.troves import is_of_any
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.pages.base import Destination
from tracker.gui.pages.risk_account_rows import account_link
from tracker.gui.risk_words import only_signed_in_words
from tracker.gui.theme import u
from tracker.gui.translation import paragraph
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.choices import MenuButton
from tracker.gui.widgets.layouts import FlowLayout, box, clear, column, row, set_tab_order
from tracker.gui.widgets.linkage_graph import MOST_SERVICES, LinkageGraph
from tracker.gui.widgets.linkage_marks import GraphCentre, GraphNode, Mark, MarkSign
from tracker.gui.widgets.painting import text_width
from tracker.gui.widgets.panels import scroll_area
from tracker.gui.widgets.text import label, plain, set_name, shortened
from tracker.gui.widgets.unfolding import Unfolding, focusable

_LONGEST_NAME = 60
_LEAST_WORDS = 34  # units beside a name, however long that is
_FIRST = 12  # services of the list that are shown unasked


class LinkageView(QWidget):
    """The graph of one identifier at a time; where there are several a menu says which.

    ``fills``: it takes all the room there is, and the list scrolls in it; else it is as high as it needs to be.
    Signals: ``go_to(Destination)``; ``rearranged()`` when other widgets than before are to be reached by Tab.
    """

    go_to = Signal(object)
    rearranged = Signal()

    def __init__(self, bridge: SessionBridge, *, fills: bool = False) -> None:
        super().__init__()
        self._bridge = bridge
        self._account: ServiceId | None = None
        self._identifiers: Sequence[IdentifierId] = ()
        self._chosen: IdentifierId | None = None
        self._is_list = False
        self.choice = MenuButton("", self._offer)
        self.choice.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.sentence = label("", Face.SMALL, "muted", wrap=True)
        self.graph = LinkageGraph()
        self.graph.opened.connect(self._open_service)
        self.graph.more_wanted.connect(self._switch)
        self.list = Unfolding(self.tr("The linked services as a list"), _FIRST)
        self.switch = button("", ButtonKind.LINK, on_click=self._switch)
        self.switch.set_small()
        self._legend = FlowLayout(3, 0.5)
        self._legend_box = box(self._legend)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._legend_box.setSizePolicy(policy)
        self._list_box: QWidget = scroll_area(box(column(self.list, None))) if fills else self.list
        parts = (row(self.choice, None), self.sentence, self.graph, self._list_box, self._legend_box)
        content = column(*parts, row(self.switch, None), spacing=1.5)
        if fills:
            content.setStretch(2, 1)
            content.setStretch(3, 1)
        else:
            self.graph.setFixedHeight(self.graph.sizeHint().height())
        self.setLayout(content)
        self._show_form()

    @property
    def chosen(self) -> IdentifierId | None:
        """The identifier whose links are shown."""
        return self._chosen

    @property
    def is_list(self) -> bool:
        """The list is shown in place of the graph."""
        return self._is_list

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, from top to bottom."""
        return [self.choice, self.graph, *focusable(self.list.stops), self.switch]

    def show_identifiers(self, identifiers: Sequence[IdentifierId], account: ServiceId | None = None) -> None:
        """Let one of these be chosen, the first one unless the chosen one is among them.

        ``account``: the one in question, which is marked.
        """
        if account != self._account or self._chosen not in identifiers:
            self._chosen = identifiers[0] if identifiers else None
        self._account, self._identifiers = account, tuple(identifiers)
        self._show()

    def forget(self) -> None:
        """Drop everything shown."""
        self._account, self._identifiers, self._chosen = None, (), None
        self._is_list = False
        self._show()

    def _show(self) -> None:
        if self._chosen is None:
            self.graph.clear()
            self.sentence.setText(self._nothing_to_link() if self._account else "")
            clear(self._legend)
        else:
            self._show_linkage(self._chosen)
        several = len(self._identifiers) > 1
        self.choice.setVisible(several)
        words = shortened(self._bridge.vault.identifiers[self._chosen].label, _LONGEST_NAME) if self._chosen else ""
        self.choice.setText(words)
        set_name(self.choice, self.tr("What links it: {name}").format(name=words) if words else "")
        self._show_form()

    def _nothing_to_link(self) -> str:
        recorded = self._bridge.vault.holdings_of(self._account) if self._account else ()
        if any(
            item.state is not HoldingState.VERIFIED_REMOVED and is_of_any(self._bridge.vault, item) for item in recorded
        ):
            return self.tr(
                "It is not said which of your numbers, addresses or papers this account has, so nothing can be said about"
                " what it links. Say it under What it holds."
            )
        return self.tr(
            "None of your numbers, addresses or papers is recorded here, so nothing can be said about what it links."
        )

    def _show_linkage(self, identifier_id: IdentifierId) -> None:
        linkage = linkage_of(self._bridge.risk, identifier_id, self._account, MOST_SERVICES)
        identifier = self._bridge.vault.identifiers[identifier_id]
        kind = KIND_BY_CODE[identifier.kind]
        words = self._words(linkage)
        self.sentence.setText(words)
        nodes = [self._node(service) for service in linkage.services]
        centre = GraphCentre(kind.icon, kind.headline, identifier.label, linkage.real_name, linkage.leaked)
        name = self.tr("What {name} links. {facts}")
        name = name.format(name=shortened(identifier.label, _LONGEST_NAME), facts=words)
        self.graph.show_linkage(centre, nodes, linkage.more, name)
        self._show_legend(nodes)

    def _node(self, service: LinkedService) -> GraphNode:
        name = self._bridge.vault.services[service.service_id].name
        return GraphNode(service, name, here=service.service_id == self._account)

    def _words(self, linkage: Linkage) -> str:
        vault = self._bridge.vault
        own = vault.identifiers[linkage.identifier_id]
        signed_in = () if linkage.holders or linkage.maybe else only_signed_in(vault, own, Logins(vault))
        only_perhaps = bool((linkage.maybe or signed_in) and not linkage.holders)  # no figure of who holds it
        sentences = [] if only_perhaps else [self.tr("%Ln services hold it.", "", linkage.holders)]
        if linkage.knowers:
            sentences.append(self.tr("%Ln of them know who you are.", "", linkage.knowers))
        if signed_in:
            sentences.append(only_signed_in_words(len(signed_in)))
        elif only_perhaps:
            sentences.append(self.tr("%Ln services may hold it: not checked.", "", linkage.maybe))
        elif linkage.maybe:
            sentences.append(self.tr("%Ln others may hold it: not checked.", "", linkage.maybe))
        if linkage.real_name:
            sentences.append(self.tr("It is registered in your real name."))
        if linkage.leakers:
            sentences.append(self.tr("It has leaked from %Ln services.", "", linkage.leakers))
        elif linkage.leaked:
            sentences.append(self.tr("It is known to have leaked."))
        return paragraph(sentences)

    def _show_legend(self, nodes: Sequence[GraphNode]) -> None:
        clear(self._legend)
        seen = frozenset[Mark]().union(*(node.marks for node in nodes))
        words = {
            Mark.HERE: self.tr("this account"),
            Mark.KNOWS: self.tr("knows who you are"),
            Mark.LEAKED: self.tr("leaked from here"),
            Mark.MAYBE: self.tr("may hold it"),
        }
        for mark, text in words.items():
            if mark in seen:
                self._legend.addWidget(box(row(MarkSign(mark), label(text, Face.SMALL, "muted"), spacing=1)))

    # Which identifier

    def _offer(self, menu: QMenu) -> None:
        for identifier_id in self._identifiers:
            words = shortened(self._bridge.vault.identifiers[identifier_id].label, _LONGEST_NAME)
            action = menu.addAction(plain(words))
            action.setCheckable(True)
            action.setChecked(identifier_id == self._chosen)
            action.triggered.connect(partial(self._choose, identifier_id))

    def _choose(self, identifier_id: IdentifierId) -> None:
        self._chosen = identifier_id
        self._show()

    # The same as a list

    def _switch(self) -> None:
        self._is_list = not self._is_list
        within = any(stop.hasFocus() for stop in (self.graph, *focusable(self.list.stops)))
        self._show_form()
        if within:  # what had the keyboard is out of sight
            first = focusable(self.list.stops)[0] if self._is_list else self.graph
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_form(self) -> None:
        """Graph or list. The list is made when it is to be seen: it may be long."""
        shown = self._chosen is not None
        linked = linkage_of(self._bridge.risk, self._chosen, self._account) if self._chosen and self._is_list else None
        self.list.show_rows([partial(self._row, service) for service in linked.services] if linked else ())
        for part, visible in (
            (self.graph, shown and not self._is_list),
            (self._legend_box, shown and not self._is_list),
            (self._list_box, shown and self._is_list),
            (self.switch, shown),
        ):
            part.setVisible(visible)
        words = self.tr("Show as a graph") if self._is_list else self.tr("Show as a list")
        self.switch.setText(self.tr("{action}  (Ctrl+T)").format(action=words))
        set_name(self.switch, words)
        set_tab_order(self.stops)  # rows are new, and would be reached last
        self.rearranged.emit()

    def _row(self, service: LinkedService) -> QWidget:
        said = self.graph.node_words(self._node(service))
        name = account_link(self._bridge, service.service_id, self.go_to.emit, said)
        words = label(said, Face.SMALL, "muted", wrap=True)
        words.setMinimumWidth(min(text_width(said, Face.SMALL), u(_LEAST_WORDS)))
        words.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        content = row(name, words, spacing=3)
        content.setStretch(1, 1)
        return box(content)

    def _open_service(self, service_id: str) -> None:
        self.go_to.emit(Destination("services", service_id=ServiceId(service_id)))

    @override
    def event(self, event: QEvent) -> bool:
        """The map of the Risk page has the same key for its own table; within the graph it means the graph."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_switch(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_switch(event) and self._chosen is not None:
            self._switch()
            return
        super().keyPressEvent(event)


def _is_switch(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_T and event.modifiers() == Qt.KeyboardModifier.ControlModifier
