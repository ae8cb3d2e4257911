"""The frauds of the Risk page: which ones are open with what services hold, and beside it what goes into one."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QModelIndex
from typing_extensions import override

from tracker.core.risk.frauds import Standing
from tracker.gui.bridge import SessionBridge
from tracker.gui.models.frauds_model import Column, FraudsModel
from tracker.gui.pages.part import EmptyWords, PanelPart, framed
from tracker.gui.pages.risk_fraud_details import Endings, FraudDetails
from tracker.gui.translation import paragraph
from tracker.gui.widgets.layouts import box, column
from tracker.gui.widgets.panels import Banner, Notice
from tracker.gui.widgets.tables import Table
from tracker.services.session import Outcome

_WIDTHS = (0, 36, 24, 40)
_LEAST_NAME = 76  # most names of frauds are as long


class FraudsPart(PanelPart):
    """A table of frauds, possible ones first; those that are not possible come last, when they are asked for."""

    KEY: ClassVar[str] = "frauds"

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self._endings: Endings = {}
        self._with_closed = False
        self.model = FraudsModel(self)
        self.details = FraudDetails(bridge)
        self.details.go_to.connect(self.go_to)
        self.table = Table(self.tr("Frauds, worst first"))
        self.table.setModel(self.model)
        self.table.give_way(Column.ALONE, Column.ENDED_BY, least=_LEAST_NAME)
        self.table.selectionModel().currentRowChanged.connect(self._show_row)
        self.table.clicked.connect(lambda _index: self.open_panel())
        self.table.activated.connect(lambda _index: self.open_panel())
        self.rows = self.table
        self._banner = Banner(tone="text", icon="warn")
        self.closed_notice = Notice()
        self.closed_notice.linked.connect(self._turn_closed)
        banner = column(self._banner, margins=(6, 3.5, 6, 3))
        notice = column(self.closed_notice, margins=(6, 2, 6, 2))
        whole = column(banner, framed(self.table), notice, spacing=0)
        whole.setStretch(1, 1)
        self.put_together(box(whole), self.details)

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("FraudsPart", "Frauds")

    @override
    def refresh(self) -> None:
        self._show()
        self.table.set_widths(*_WIDTHS)

    @override
    def follow(self, outcome: Outcome) -> None:
        self._show()

    def _show(self) -> None:
        book = self.bridge.frauds
        self._endings = book.endings()
        self.model.show_book(book, self._endings, with_closed=self._with_closed)
        self._say_how_many()
        self.show_main_or_empty()

    @override
    def forget(self) -> None:
        self.model.clear()
        self._endings, self._with_closed = {}, False
        self._banner.set_text("", "")
        self.closed_notice.set_text("")
        self.details.forget()
        self.beside.set_wanted(False)

    @override
    def rows_in_front(self) -> Table:
        return self.table

    @override
    def choose(self, account: str | None) -> None:
        """Frauds keep to their own row: an account has a part in many of them."""
        index = self.table.currentIndex()
        if not index.isValid():
            index = self.model.index(0, 0)
        if index.row() != self.table.currentIndex().row():
            self.table.setCurrentIndex(index)  # which shows the row
        else:
            self._show_row(index)

    def show_fraud(self, fraud_id: str) -> None:
        """Choose a fraud by its id, also one that is not open."""
        if not self.model.index_of(fraud_id).isValid():
            self._with_closed = True
            self._show()
        index = self.model.index_of(fraud_id)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)
        self.open_panel()

    @override
    def empty_words(self) -> EmptyWords | None:
        if self.model.rowCount():
            return None
        if not self.bridge.risk.services:
            return self.no_accounts()
        title = self.tr("No fraud is possible with what is recorded")
        unknown = self.tr("What is not recorded may change that.")
        if self.unchecked():
            return EmptyWords(title, paragraph((unknown, self.not_checked())), self.tr("Show them"), "eye")
        return EmptyWords(title, unknown, self.tr("Show them"), "eye")

    @override
    def purpose(self) -> str:
        return self.tr("This page says which frauds a stranger could run with what your accounts hold, and what helps.")

    @override
    def leave_empty(self) -> None:
        if self.bridge.risk.services:
            self._turn_closed()
        else:
            super().leave_empty()

    def _show_row(self, index: QModelIndex) -> None:
        self.beside.set_wanted(index.isValid())
        if index.isValid():
            self.details.show_fraud(self.model.id_at(index), self._endings)
        else:
            self.details.forget()

    def _say_how_many(self) -> None:
        possible, perhaps = self.model.open_count(Standing.POSSIBLE), self.model.open_count(Standing.PERHAPS)
        sure = self.tr("%Ln frauds are possible with what is held", "", possible)
        unsure = self.tr("%Ln more are perhaps possible, with what nobody has checked.", "", perhaps)
        ranked = self.tr("Worst first, by our own judgement.")
        self._banner.set_text(sure, paragraph((unsure, ranked) if perhaps else (ranked,)))
        closed = self.model.open_count(None)
        if self._with_closed:
            words, link = self.tr("%Ln frauds are not possible and listed last.", "", closed), self.tr("Hide them")
        else:
            words, link = self.tr("%Ln frauds are not possible.", "", closed), self.tr("Show them")
        only = self.tr("That holds for what is recorded; what is not recorded may change it.")
        self.closed_notice.set_text(paragraph((words, only)), link)
        self.closed_notice.setVisible(closed > 0)

    def _turn_closed(self) -> None:
        self._with_closed = not self._with_closed
        self._show()
        self.choose(None)
