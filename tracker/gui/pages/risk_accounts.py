"""Parts of the Risk page that list accounts, worst first: those that cannot be deleted, and all of them."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from PySide6.QtCore import QCoreApplication, QModelIndex
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from tracker.core.model import ServiceId
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.models.risk_model import Column, RiskModel
from tracker.gui.pages.base import Destination
from tracker.gui.pages.risk_details import RiskDetails
from tracker.gui.pages.risk_part import RiskPart
from tracker.gui.translation import Counted
from tracker.gui.widgets.beside import Beside
from tracker.gui.widgets.empty import EmptyPage
from tracker.gui.widgets.layouts import box, column, row
from tracker.gui.widgets.panels import Banner, Notice, SidePanel
from tracker.gui.widgets.tables import Table
from tracker.services.session import Outcome

_TALL = 15.0
_WIDTHS = (0, 37, 43, 37)
_LEAST_NAME = 54  # with the badge below it


class EmptyWords(NamedTuple):
    """What is said where a part has nothing to show, and the button below it."""

    title: str
    text: str
    action: str = ""
    icon: str = ""


class PanelPart(RiskPart):
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
        return EmptyWords(
            self.tr("No accounts yet"),
            self.tr("This page says how bad it would be if what an account holds were misused, and why."),
            self.tr("Tick the services you use"),
            "check",
        )

    def show_main_or_empty(self) -> None:
        """Bring the main part to the front, or the words that stand in for it."""
        empty = self.empty_words()
        if empty is not None:
            self._empty.set_text(empty.title, empty.text)
            self._empty.set_action(empty.action, empty.icon)
        self._stack.setCurrentWidget(self._main if empty is None else self._empty)

    def leave_empty(self) -> None:
        """The button of the empty page."""
        if not self.bridge.risk.services:
            self.action.emit("tick_services")
        elif self.unchecked():
            self.show_unchecked()
        else:
            self.part_wanted.emit(AllPart.KEY)

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


class AccountsPart(PanelPart):
    """A table of accounts; beside it why the chosen one has its score."""

    def __init__(self, bridge: SessionBridge, name: str, *, stuck_only: bool) -> None:
        """``name``: what a screen reader calls the table."""
        super().__init__(bridge)
        self.model = RiskModel(stuck_only=stuck_only, parent=self)
        self.details = RiskDetails(bridge)
        self.details.go_to.connect(self.go_to)
        self.table = Table(name, row_height=_TALL)
        self.table.setModel(self.model)
        self.table.give_way(Column.SAID_BY, Column.HOLDS, least=_LEAST_NAME)
        self.table.selectionModel().currentRowChanged.connect(self._show_row)
        self.table.clicked.connect(lambda _index: self.open_panel())
        self.table.activated.connect(lambda _index: self.open_panel())
        self.rows = self.table

    @override
    def refresh(self) -> None:
        self.model.show_book(self.bridge.risk, set(self.model.ids))
        self.table.set_widths(*_WIDTHS)
        self.show_main_or_empty()

    @override
    def follow(self, outcome: Outcome) -> None:
        self.model.show_book(self.bridge.risk, outcome.services)
        self.show_main_or_empty()

    @override
    def forget(self) -> None:
        self.model.clear()
        self.details.forget()
        self.beside.set_wanted(False)

    @override
    def rows_in_front(self) -> Table:
        return self.table

    @override
    def choose(self, account: ServiceId | None) -> None:
        index = self.model.index_of(account) if account is not None else QModelIndex()
        if not index.isValid():
            index = self.model.index(max(0, self.table.currentIndex().row()), 0)
        if index.row() != self.table.currentIndex().row():
            self.table.setCurrentIndex(index)  # which shows the row
            self.table.scrollTo(index)
        else:
            self._show_row(index)

    def _show_row(self, index: QModelIndex) -> None:
        self.beside.set_wanted(index.isValid())
        if index.isValid():
            account = self.model.id_at(index)
            self.details.show_service(account)
            self.account_chosen.emit(account)
        else:
            self.details.forget()


def framed(table: Table) -> QWidget:
    """The table a little in from the edge, so that its words stand under those of the header."""
    return box(column(row(table, spacing=0, margins=(3, 0, 0, 0)), spacing=0))


class StuckPart(AccountsPart):
    """What cannot be deleted, with the points it carries, and how much is not known."""

    KEY: ClassVar[str] = "stuck"

    def __init__(self, bridge: SessionBridge) -> None:
        name = QCoreApplication.translate("StuckPart", "Accounts that cannot be deleted, worst first")
        super().__init__(bridge, name, stuck_only=True)
        self._banner = Banner()
        self._notice = Notice()
        self._notice.linked.connect(self.show_unchecked)
        banner = column(self._banner, margins=(6, 3.5, 6, 3))
        notice = column(self._notice, margins=(6, 2, 6, 2))
        whole = column(banner, framed(self.table), notice, spacing=0)
        whole.setStretch(1, 1)
        self.put_together(box(whole), self.details)

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("StuckPart", "Stuck")

    @override
    def show_main_or_empty(self) -> None:
        load, unchecked = self.bridge.risk.load, self.unchecked()
        self._banner.set_text(
            self.tr("%Ln accounts cannot be deleted", "", self.model.rowCount()),
            self.tr("They carry {stuck} of your {load} points. You can still take data out of them.").format(
                stuck=formatting.points(load.stuck), load=formatting.points(load.total)
            ),
        )
        self._notice.set_text(
            self.tr(
                "Not in this list: %Ln accounts nobody has checked. They are not counted as deletable.", "", unchecked
            ),
            self.tr("Show them"),
        )
        self._notice.setVisible(unchecked > 0)
        super().show_main_or_empty()

    @override
    def empty_words(self) -> EmptyWords | None:
        accounts = len(self.bridge.risk.services)
        if self.model.rowCount() or not accounts:
            return super().empty_words()
        title = self.tr("No account is marked as impossible to delete")
        if self.unchecked():
            return EmptyWords(title, self.not_checked(), self.tr("Check them"), "question")
        checked = self.tr("For all %Ln accounts somebody has said how they can be deleted.", "", accounts)
        return EmptyWords(title, checked, self.tr("See all accounts"))

    @override
    def forget(self) -> None:
        super().forget()
        self._banner.set_text("", "")
        self._notice.set_text("")


class AllPart(AccountsPart):
    """Every account that counts."""

    KEY: ClassVar[str] = "all"

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge, QCoreApplication.translate("AllPart", "All accounts, worst first"), stuck_only=False)
        self.put_together(framed(self.table), self.details)

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("AllPart", "All accounts")
