"""The companies of the Risk page: which of them has how much of the person, and beside it what it can put together."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from tracker.core.risk.groups import CompanyBook
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.models.companies_model import Column, CompaniesModel
from tracker.gui.pages.part import PanelPart, framed
from tracker.gui.pages.risk_company_details import CompanyDetails
from tracker.gui.theme import u
from tracker.gui.widgets.empty import EmptyPage
from tracker.gui.widgets.fields import SearchField
from tracker.gui.widgets.layouts import box, column, row
from tracker.gui.widgets.tables import Table
from tracker.gui.widgets.text import elided, shortened
from tracker.services.session import Outcome

_WIDTHS = (0, 18, 34, 40, 17)
_LEAST_NAME = 45
_LONGEST_SEARCH = 40
_TO_THE_ROWS = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape})


class CompaniesPart(PanelPart):
    """A table of companies, the heaviest Load first; beside it the chosen one."""

    KEY: ClassVar[str] = "companies"

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self._companies: CompanyBook | None = None
        self.model = CompaniesModel(self)
        self.details = CompanyDetails(bridge)
        self.details.go_to.connect(self.go_to)
        self.field = SearchField(self.tr("Search companies and services"))
        self.field.setMinimumWidth(u(70))
        self.field.searched.connect(self._search)
        self._summary = elided("", Face.SMALL, "muted")
        self.table = Table(self.tr("Companies, the heaviest Load first"))
        self.table.setModel(self.model)
        self.table.give_way(Column.SERVICES, Column.HOLDS, Column.STUCK, least=_LEAST_NAME)
        self.table.selectionModel().currentRowChanged.connect(self._show_row)
        self.table.clicked.connect(lambda _index: self.open_panel())
        self.table.activated.connect(lambda _index: self.open_panel())
        self.rows = self.table
        self.nothing = EmptyPage(self.tr("Nothing matches"), "", self.tr("Clear"), ghost=False)
        self.nothing.accepted.connect(self._clear_search)
        self._below = QStackedWidget()
        for shown in (framed(self.table), self.nothing):
            self._below.addWidget(shown)
        tools = row(self.field, self._summary, spacing=3, margins=(6, 3, 4, 2.5))
        tools.setStretch(1, 1)
        whole = column(tools, self._below, spacing=0)
        whole.setStretch(1, 1)
        self.put_together(box(whole), self.details)

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("CompaniesPart", "Companies")

    @override
    def purpose(self) -> str:
        return self.tr("This page says which companies hold your data, and what each of them can put together.")

    @override
    def refresh(self) -> None:
        names = self.bridge.catalogue.services.company_names(self.bridge.language)
        self._companies = CompanyBook(self.bridge.risk, names)
        groups = self._companies.groups()
        self.model.show_groups(self.bridge.vault, groups, [group.name for group in groups])
        self.table.set_widths(*_WIDTHS)
        self._show_state()

    @override
    def follow(self, outcome: Outcome) -> None:
        assert self._companies is not None  # a part that follows has been shown
        concerned = self._companies.update(outcome.services)
        self.model.show_groups(self.bridge.vault, self._companies.groups(), concerned)
        self._show_state()

    @override
    def forget(self) -> None:
        self._companies = None
        self.field.clear()
        self.model.clear()
        self._summary.setText("")
        self.nothing.set_text(self.tr("Nothing matches"), "")
        self.details.forget()
        self.beside.set_wanted(False)

    @override
    def rows_in_front(self) -> Table:
        return self.table

    @override
    def choose(self, account: str | None) -> None:
        """Companies keep to their own row: the account that other tabs explain is one of many of its company."""
        index = self.table.currentIndex()
        if not index.isValid():
            index = self.model.index(0, 0)
        if index.row() != self.table.currentIndex().row():
            self.table.setCurrentIndex(index)  # which shows the row
        else:
            self._show_row(index)

    def _show_row(self, index: QModelIndex) -> None:
        self.beside.set_wanted(index.isValid())
        if index.isValid():
            group = self.model.record_at(index)
            self.details.show_group(group, self.model.shown_name(group.name))
        else:
            self.details.forget()

    # Searching

    def _search(self, text: str) -> None:
        self.model.search(text)
        self._show_state()
        if self.bridge.is_unlocked:
            self.choose(None)

    def _clear_search(self) -> None:
        self.field.clear()
        self.table.setFocus()

    def _show_state(self) -> None:
        """The table, or what nothing matches; how many companies there are."""
        self.show_main_or_empty()
        shown = self.model.ids
        self._below.setCurrentIndex(0 if shown or not self.model.total else 1)
        self._summary.setText(self.tr("%Ln companies", "", sum(map(bool, shown))))
        search = shortened(self.field.text().strip(), _LONGEST_SEARCH)
        words = self.tr("No company and none of its services has “{search}” in its name.")
        self.nothing.set_text(self.tr("Nothing matches"), words.format(search=search))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Comes here when the search field itself has no use for a key."""
        if event.key() in _TO_THE_ROWS and self.field.hasFocus() and self.model.rowCount():
            self.table.setFocus()
            return
        super().keyPressEvent(event)
