"""What every tab of a page is: a part with the same moments to follow as a page, most of them with a side panel."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QWidget
from typing_extensions import override

from tracker.core.model import ServiceId
from tracker.gui.bridge import SessionBridge
from tracker.gui.pages.base import Destination
from tracker.gui.translation import Counted, paragraph
from tracker.gui.widgets.beside import Beside
from tracker.gui.widgets.empty import EmptyPage
from tracker.gui.widgets.layouts import box, column, row
from tracker.gui.widgets.panels import SidePanel
from tracker.gui.widgets.tables import Table
from tracker.gui.widgets.text import set_name
from tracker.services.session import Outcome

AT_ONCE = 1_000
"""With more accounts what takes longer than a frame follows a moment after the rest has been painted."""


def is_large(bridge: SessionBridge) -> bool:
    """Whether there are so many accounts that working something out would be felt."""
    return len(bridge.risk.services) > AT_ONCE


class Part(QWidget):
    """Base of the tabs. ``KEY`` names one (`Destination.view`). Only the part in front follows changes at once;
    the page calls `refresh` on another one when it comes to the front and something has changed meanwhile.

    Signals: ``go_to(Destination)`` and ``action(str)`` as those of a `Page`; ``account_chosen(str)`` with the id
    of the account that is explained now, so that the tabs can keep to the same one; ``part_wanted(str)`` asks
    for another tab by its key.
    """

    KEY: ClassVar[str]
    FOLLOWS_LATER: ClassVar[bool] = False
    """In a large ledger it takes longer than a frame to follow a change, and the page is painted before."""

    go_to = Signal(object)
    action = Signal(str)
    account_chosen = Signal(str)
    part_wanted = Signal(str)

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self.bridge = bridge
        set_name(self, self.title())

    @classmethod
    def title(cls) -> str:
        """The translated words of the tab."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show the session anew."""
        raise NotImplementedError

    def follow(self, outcome: Outcome) -> None:  # noqa: ARG002 - for parts that can do with less
        """Follow one change."""
        self.refresh()

    def forget(self) -> None:
        """Drop everything shown: the vault is locked."""
        raise NotImplementedError

    def choose(self, account: ServiceId | None) -> None:
        """Explain an account that counts, or the first one without it; for parts that show accounts."""

    def open_panel(self) -> None:
        """Show what stands beside the part, even where there is little room; for parts with a side panel."""

    def rows_in_front(self) -> QAbstractItemView | None:
        """The table that one goes to from the search field."""
        return None


class EmptyWords(NamedTuple):
    """What is said where a part has nothing to show, and the button below it."""

    title: str
    text: str
    action: str = ""
    icon: str = ""


def no_account_counts(bridge: SessionBridge, purpose: str) -> EmptyWords:
    """For a part that needs an account that counts: there is none yet, or all are closed. ``purpose``: of the part."""
    title, words = QCoreApplication.translate("PanelPart", "No accounts yet"), purpose
    if closed := len(bridge.vault.gone_services()):
        title = QCoreApplication.translate("PanelPart", "None of your accounts counts any more")
        words = paragraph((Counted.tr("All %Ln are closed and verified.", "", closed), purpose))
    action = QCoreApplication.translate("PanelPart", "Tick the services you use")
    return EmptyWords(title, words, action, "check")


class PanelPart(Part):
    """A main part with a side panel, and a page in their place where there is nothing to show.

    Fill it with `put_together`. ``rows`` is where the keyboard goes when the panel is closed.
    """

    rows: QWidget

    def put_together(self, main: QWidget, *panels: SidePanel) -> None:
        """Lay ``main`` out with ``panels`` beside it, one of them at a time."""
        self._empty = EmptyPage("", "", self.tr("Tick the services you use"), "check", ghost=False)
        self._empty.accepted.connect(self.leave_empty)
        self._main = main
        self._stack = QStackedWidget()
        for shown in (main, self._empty):
            self._stack.addWidget(shown)
        self._panels = QStackedWidget()
        for panel in panels:
            self._panels.addWidget(panel)
            panel.closed.connect(self._close_panel)
        self._panels.setMinimumWidth(panels[0].minimumWidth())
        self._panels.setMaximumWidth(panels[0].maximumWidth())
        self.beside = Beside(self._stack, self._panels)
        self.setLayout(column(self.beside, spacing=0))

    def empty_words(self) -> EmptyWords | None:
        """What to say instead of the main part; None where there is something to show."""
        return None if self.bridge.risk.services else self.no_accounts()

    def no_accounts(self) -> EmptyWords:
        """For a vault in which no account counts."""
        return no_account_counts(self.bridge, self.purpose())

    def purpose(self) -> str:
        """What the part is for, said where it has nothing to show yet."""
        raise NotImplementedError

    def show_main_or_empty(self) -> None:
        """Bring the main part to the front, or the words that stand in for it."""
        empty = self.empty_words()
        if empty is not None:
            self._empty.set_text(empty.title, empty.text)
            self._empty.set_action(empty.action, empty.icon)
        self._stack.setCurrentWidget(self._main if empty is None else self._empty)

    def leave_empty(self) -> None:
        """The button of the empty page."""
        if self.bridge.risk.services:
            self.show_unchecked()
        else:
            self.action.emit("tick_services")

    def unchecked(self) -> int:
        """How many accounts nobody has checked."""
        return self.bridge.summary.unchecked

    def show_unchecked(self) -> None:
        self.go_to.emit(Destination("services", filter="unchecked"))

    def not_checked(self) -> str:
        """That some accounts were not checked."""
        return Counted.tr("%Ln accounts have not been checked, so nothing is said about them.", "", self.unchecked())

    def show_panel(self, panel: SidePanel) -> None:
        """Put one of the panels in front, whether there is room for it or not."""
        self._panels.setCurrentWidget(panel)

    @override
    def open_panel(self) -> None:
        self.beside.open_panel()

    def _close_panel(self) -> None:
        self.beside.close_panel()
        self.rows.setFocus()


def framed(table: Table) -> QWidget:
    """The table a little in from the edge, so that its words stand under those of the header."""
    return box(column(row(table, spacing=0, margins=(3, 0, 0, 0)), spacing=0))
