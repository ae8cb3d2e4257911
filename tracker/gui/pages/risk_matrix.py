"""The matrix of the Risk page: who holds what, as one picture that is gone through cell by cell."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from tracker.core.model import ServiceId
from tracker.core.risk.matrix import FAMILIES, CellState, holders_query
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.models.matrix_model import MatrixModel, RowOrder
from tracker.gui.pages.base import Destination
from tracker.gui.pages.part import EmptyWords, PanelPart
from tracker.gui.pages.risk_details import RiskDetails
from tracker.gui.pages.risk_evidence import CellEvidence, legend_entry
from tracker.gui.translation import render
from tracker.gui.widgets.choices import MenuButton, entries, submenu
from tracker.gui.widgets.layouts import FlowLayout, box, column, row
from tracker.gui.widgets.matrix_heads import HeldByLine
from tracker.gui.widgets.matrix_signs import Sign, SignBadge
from tracker.gui.widgets.matrix_table import MatrixTable
from tracker.gui.widgets.panels import Panel
from tracker.gui.widgets.text import elided, plain, set_name
from tracker.services.session import Outcome

_MANY = 200
"""A change of more services than this is shown by showing everything anew."""


class MatrixPart(PanelPart):
    """Services by kinds of data; beside it what is behind the current cell, or why a service has its score."""

    KEY: ClassVar[str] = "matrix"

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self.model = MatrixModel(self)
        self.table = MatrixTable(self.model)
        self.evidence = CellEvidence(bridge)
        self.details = RiskDetails(bridge)
        self.order = MenuButton("", self._fill_orders)
        self.kinds = MenuButton(self.tr("Kinds"), self._fill_kinds)
        hint = elided(self.tr("The head of a column leads to who holds it."), Face.SMALL, "muted")
        self._held_by = HeldByLine(self.model, self.table)
        self._kept: tuple[ServiceId, tuple[str, ...]] | None = None  # the current cell, while columns come and go
        self.rows = self.table
        tools = row(self.order, self.kinds, hint, spacing=2)
        tools.setStretch(2, 1)
        matrix = Panel(padding=0)
        matrix.setContentsMargins(1, 0, 1, 0)  # the edge of the panel stays in sight
        matrix.body.setSpacing(0)
        matrix.body.addWidget(self.table, 1)
        matrix.body.addWidget(self._held_by)
        whole = column(tools, matrix, matrix_legend(), spacing=2.5, margins=(4, 3, 4, 2))
        whole.setStretch(1, 1)
        main = QWidget()
        main.setLayout(whole)
        self.put_together(main, self.evidence, self.details)
        self._connect()
        self._show_order()

    def _connect(self) -> None:
        for panel in (self.evidence, self.details):
            panel.go_to.connect(self.go_to)
        self.model.modelAboutToBeReset.connect(self._keep_cell)
        self.model.modelReset.connect(self._find_cell)
        self.table.selectionModel().currentChanged.connect(self._follow_cell)
        self.table.opened.connect(self._open_cell)
        self.table.head_chosen.connect(self._show_holders)
        self.table.fold_requested.connect(self._fold)
        self.table.menu_requested.connect(self._open_menu)
        self.beside.opened.connect(self._fill_opened)

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("MatrixPart", "Matrix")

    @override
    def purpose(self) -> str:
        return self.tr("This page says which kinds of your data each account holds.")

    # Following the session

    @override
    def refresh(self) -> None:
        names = self.bridge.catalogue.services.company_names(self.bridge.language)
        self.model.show_book(self.bridge.risk, names)
        self.show_main_or_empty()

    @override
    def follow(self, outcome: Outcome) -> None:
        if len(outcome.services) > _MANY:
            self.refresh()
            return
        self.model.follow(self.bridge.risk, outcome.services)
        self.show_main_or_empty()

    @override
    def empty_words(self) -> EmptyWords | None:
        """Rows of accounts that are gone are something to show as well."""
        return None if self.model.rowCount() else self.no_accounts()

    @override
    def forget(self) -> None:
        self._kept = None
        self.model.clear()
        self._kept = None  # which clearing has noted
        self.evidence.forget()
        self.details.forget()
        self.beside.set_wanted(False)

    @override
    def rows_in_front(self) -> MatrixTable:
        return self.table

    @override
    def choose(self, account: ServiceId | None) -> None:
        current = self.table.currentIndex()
        row = self.model.row_of(account) if account is not None else -1
        if row < 0:
            row = max(0, current.row())
        at = current.column() if current.isValid() else self._setting_column(row)
        index = self.model.index(row, at)
        if index.row() != current.row():
            self.table.setCurrentIndex(index)  # which shows the cell
            self.table.scrollTo(index)
        else:
            self._show_cell(index)

    def _setting_column(self, row: int) -> int:
        """The column that sets the score of a row, the first one where none does."""
        cells = (self.model.cell_at(row, at) for at in range(len(self.model.columns) if self.model.rowCount() else 0))
        return next((at for at, cell in enumerate(cells) if cell is not None and cell.sets_score), 0)

    def _first_held(self, row: int) -> int:
        """The first column of which something is recorded: a row that counts no longer has at least one."""
        return next(at for at in range(len(self.model.columns)) if self.model.cell_at(row, at) is not None)

    # The current cell

    def _keep_cell(self) -> None:
        index = self.table.currentIndex()
        if not index.isValid():
            return
        columns = self.model.columns
        kinds = columns[index.column()].kinds if index.column() < len(columns) else ()
        self._kept = (self.model.service_at(index.row()), kinds)

    def _find_cell(self) -> None:
        """The same service again, and the column that has the kinds of the one before."""
        kept, self._kept = self._kept, None
        if kept is None or (row := self.model.row_of(kept[0])) < 0:
            return
        wanted = set(kept[1])
        places = (place for place, one in enumerate(self.model.columns) if wanted & set(one.kinds))
        self.table.setCurrentIndex(self.model.index(row, next(places, 0 if wanted else len(self.model.columns))))

    def _follow_cell(self, index: QModelIndex) -> None:
        if index.isValid():
            self._show_cell(index)

    def _show_cell(self, index: QModelIndex) -> None:
        self.beside.set_wanted(index.isValid())
        if not index.isValid():
            self.evidence.forget()
            self.details.forget()
            return
        account = self.model.service_at(index.row())
        if self.beside.is_panel_open:
            self._fill_panel(account, index)
        self.account_chosen.emit(account)

    def _fill_panel(self, account: ServiceId, index: QModelIndex) -> None:
        """Only where the panel is seen: going from cell to cell should not wait for it."""
        at = index.column()
        gone = self.model.risk_at(index.row()) is None
        if at == len(self.model.columns) and gone:
            at = self._first_held(index.row())
        if at == len(self.model.columns):
            self.details.show_service(account)
            self.show_panel(self.details)
            return
        cell = self.model.cell_at(index.row(), at)
        self.evidence.show_cell(account, self.model.columns[at], cell, self.model.held(at))
        self.show_panel(self.evidence)

    def _open_cell(self, index: QModelIndex) -> None:
        self.open_panel()
        self._fill_panel(self.model.service_at(index.row()), index)

    def _fill_opened(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self._fill_panel(self.model.service_at(index.row()), index)

    # Columns and rows

    def _show_holders(self, column: int) -> None:
        """Who holds what stands under this head? The severity has no holders."""
        if column < len(self.model.columns):
            self.go_to.emit(Destination("services", query=holders_query(self.model.columns[column])))

    def _fold(self, column: int, fold: bool) -> None:
        family = self.model.columns[column].family
        folded = self.model.folded
        self.model.set_folded(folded | {family} if fold else folded - {family})

    def _open_menu(self, index: QModelIndex, place: QPoint) -> None:
        menu = self.cell_menu(index)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def cell_menu(self, index: QModelIndex) -> QMenu:
        """What can be done with a cell."""
        menu, at = QMenu(self), index.column()
        entries(menu, [(self.tr("Show what is behind it"), lambda: self._open_cell(index))])
        if at < len(self.model.columns):
            shown, words = self.model.columns[at], self.model.label(at)
            holders = self.tr("Who holds my data: {kind}").format(kind=words)
            fold = self.tr("Show its kinds one by one") if shown.is_folded else self.tr("Put its kinds together")
            entries(
                menu,
                [
                    (holders, lambda: self._show_holders(at)),
                    None,
                    (fold, lambda: self._fold(at, not shown.is_folded)),
                ],
            )
        return menu

    def _fill_kinds(self, menu: QMenu) -> None:
        everything = frozenset(family.key for family in FAMILIES)
        entries(
            menu,
            [
                (self.tr("Put all kinds together"), lambda: self.model.set_folded(everything)),
                (self.tr("Show all kinds one by one"), lambda: self.model.set_folded(frozenset())),
            ],
        )
        one_by_one = submenu(menu, self.tr("One by one"))
        for family in FAMILIES:
            action = one_by_one.addAction(plain(render(family.label)))
            action.setCheckable(True)
            action.setChecked(family.key not in self.model.folded)
            action.triggered.connect(lambda _checked, key=family.key: self.model.set_folded(self.model.folded ^ {key}))
        menu.addSeparator()
        unheld = menu.addAction(self.tr("Also kinds that nobody holds"))
        unheld.setCheckable(True)
        unheld.setChecked(self.model.shows_all_kinds)
        unheld.triggered.connect(self.model.set_all_kinds)

    def _order_words(self) -> dict[RowOrder, str]:
        return {
            RowOrder.SEVERITY: self.tr("Severity"),
            RowOrder.COMPANY: self.tr("Company"),
            RowOrder.STUCK: self.tr("Cannot be deleted first"),
        }

    def _fill_orders(self, menu: QMenu) -> None:
        for order, words in self._order_words().items():
            action = menu.addAction(plain(words))
            action.setCheckable(True)
            action.setChecked(order is self.model.order)
            action.triggered.connect(lambda _checked, order=order: self.set_order(order))

    def set_order(self, order: RowOrder) -> None:
        """Sort the rows by something else."""
        self.model.set_order(order)
        self.table.fit_to_order()
        self._show_order()

    def _show_order(self) -> None:
        words = self.tr("Sorted by: {order}").format(order=self._order_words()[self.model.order])
        self.order.setText(words)
        set_name(self.order, words)
        self.order.updateGeometry()


def matrix_legend() -> QWidget:
    """What the signs in the cells mean."""
    flow = FlowLayout(4, 0.5)
    for sign, words in (
        (Sign(CellState.EXACT, 1), QCoreApplication.translate("MatrixPart", "simple")),
        (Sign(CellState.EXACT, 4), QCoreApplication.translate("MatrixPart", "most sensitive")),
        (Sign(CellState.EXACT, 3, sets=True), QCoreApplication.translate("MatrixPart", "sets the score")),
        (Sign(CellState.PARTIAL, 2), QCoreApplication.translate("MatrixPart", "in part")),
        (Sign(CellState.INFERRED, 2), QCoreApplication.translate("MatrixPart", "inferred")),
        (Sign(CellState.ASKED, 3), QCoreApplication.translate("MatrixPart", "asked to remove")),
        (Sign(CellState.UNKNOWN, 1), QCoreApplication.translate("MatrixPart", "not known")),
        (None, QCoreApplication.translate("MatrixPart", "nothing recorded")),
    ):
        flow.addWidget(legend_entry(SignBadge(sign), words))
    legend = box(flow)
    set_name(legend, QCoreApplication.translate("MatrixPart", "What the signs mean"))
    policy = legend.sizePolicy()
    policy.setHeightForWidth(True)
    policy.setVerticalPolicy(policy.Policy.Minimum)
    legend.setSizePolicy(policy)
    return legend
