"""Parts of the Risk page that list accounts, worst first: those that cannot be deleted, and all of them."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QModelIndex
from typing_extensions import override

from tracker.core.model import ServiceId
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.models.risk_model import Column, RiskModel
from tracker.gui.pages.part import EmptyWords, PanelPart, framed
from tracker.gui.pages.risk_details import RiskDetails
from tracker.gui.widgets.layouts import box, column
from tracker.gui.widgets.panels import Banner, Notice
from tracker.gui.widgets.tables import Table
from tracker.services.session import Outcome

_TALL = 15.0
_WIDTHS = (0, 37, 43, 37)
_LEAST_NAME = 54  # with the badge below it


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
    def purpose(self) -> str:
        return self.tr("This page says how bad it would be if what an account holds were misused, and why.")

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
    def leave_empty(self) -> None:
        if self.bridge.risk.services and not self.unchecked():
            self.part_wanted.emit(AllPart.KEY)
        else:
            super().leave_empty()

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
