"""The ledger: every service with what it holds, whether it can be deleted, its risk, when it was used."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QStackedWidget
from typing_extensions import override

from tracker.core.model import Deletability, ServiceId
from tracker.core.risk.method import Band
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui.bridge import SessionBridge
from tracker.gui.models.roles import Cell, DeletabilityCell, HoldsCell, RiskCell, TextCell
from tracker.gui.models.service_filters import ALL
from tracker.gui.models.services_model import COLUMN_KEYS, Column, ServicesModel
from tracker.gui.pages.base import Destination, Page
from tracker.gui.pages.service_details import ServiceDetails
from tracker.gui.pages.services_bulk import BulkBar, ServiceDeeds
from tracker.gui.pages.services_filters import FilterBar
from tracker.gui.theme import u
from tracker.gui.translation import text
from tracker.gui.widgets.beside import Beside
from tracker.gui.widgets.buttons import ButtonKind
from tracker.gui.widgets.cells import cell_width
from tracker.gui.widgets.choices import entries
from tracker.gui.widgets.empty import Alternative, EmptyPage
from tracker.gui.widgets.layouts import box, column, row
from tracker.gui.widgets.tables import Table
from tracker.services.session import Outcome

_WIDEST: tuple[tuple[Cell, float], ...] = (
    (HoldsCell(frozenset(), 9), 34),
    (DeletabilityCell(Deletability.IMPOSSIBLE), 39),
    (RiskCell(0.0, band=Band.VERY_HIGH), 36.5),
    (TextCell("12345678"), 22),
)
"""What the columns after the first must have room for, and how many units they take at least."""
_KEY_OF_COLUMN = {column: key for key, column in COLUMN_KEYS.items()}


def units_for(cell: Cell, least: float) -> float:
    """The units that a column with ``cell`` needs with the font in force."""
    return max(least, cell_width(cell) * 100 / u(100))  # one unit alone is rounded too much


class LedgerTable(Table):
    """The table of services.

    Signals: ``opened(QModelIndex)`` for Return or a double click.
    """

    opened = Signal(QModelIndex)

    def __init__(self, name: str) -> None:
        super().__init__(name, several=True)
        self.setSortingEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(self.opened)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class ServicesPage(Page):
    """Table, filters and bulk bar at the left, the details of the current service at the right."""

    KEY = "services"
    ICON = "services"

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self.model = ServicesModel(self)
        self.table = LedgerTable(self.tr("Services"))
        self.filters = FilterBar(self.model.count)
        self.deeds = ServiceDeeds(bridge, self.chosen)
        self.bulk = BulkBar(self.deeds)
        self.details = ServiceDetails(bridge)
        self._add = self.header.set_primary(self.tr("Add service"), "plus", self.add_service)
        self._build()
        self._connect()
        self._restore_columns()

    @classmethod
    @override
    def name(cls) -> str:
        return text("pages", QT_TRANSLATE_NOOP("pages", "Services"))

    def _build(self) -> None:
        self.table.setModel(self.model)
        self.table.give_way(Column.LAST_USED, Column.HOLDS, least=37)
        self.nothing = EmptyPage(self.tr("Nothing matches"), "", self.tr("Clear"), ghost=False)
        self.rows = QStackedWidget()
        self.rows.addWidget(self.table)
        self.rows.addWidget(self.nothing)
        self.bulk.hide()
        filters = row(self.filters, margins=(6, 1, 4, 2.5))
        table = row(self.rows, margins=(3, 0, 2.5, 0))
        left = box(column(filters, table, self.bulk, spacing=0))
        self.beside = Beside(left, self.details)
        self.empty = EmptyPage(
            self.tr("No services yet"),
            self.tr(
                "This is your ledger: one line for every app or website that knows something about you. "
                "It is empty because this vault is new. Start with the commonest, it takes two minutes."
            ),
            self.tr("Tick the services you use"),
            "check",
            alternative=Alternative(
                self.tr("or"), self.tr("drop a file on the window"), self.tr("to find services you forgot")
            ),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.beside)
        self.stack.addWidget(self.empty)
        self.content.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.filters.filter_chosen.connect(self._filter)
        self.filters.search_changed.connect(self.header.search.setText)
        self.table.opened.connect(self._open_details)
        self.table.clicked.connect(self._follow_click)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.table.selectionModel().currentRowChanged.connect(self._show_current)
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.bulk.cleared.connect(self._choose_current_only)
        self.details.closed.connect(self._close_details)
        self.details.go_to.connect(self.go_to)
        self.details.edit_requested.connect(self._edit)
        self.details.service_requested.connect(self.show_service)
        self.nothing.accepted.connect(self.clear_filters)
        self.empty.accepted.connect(lambda: self.action.emit("tick_services"))
        self.empty.alternative_chosen.connect(lambda: self.go_to.emit(Destination("find")))

    @override
    def rows_in_front(self) -> Table:
        return self.table

    # What the window asks for

    @override
    def refresh(self) -> None:
        names = self.bridge.catalogue.services.company_names(self.bridge.language)
        self.model.load(self.bridge.risk, names)
        self.filters.set_current(self.bridge.settings.get("services_filter"))
        self._show_state()
        self._show_something()

    @override
    def follow(self, outcome: Outcome) -> None:
        self.model.follow(outcome.services)
        self._show_state()
        shown = self.details.service_id
        if shown is None or not self._is_live(shown) or not self.model.rowCount():
            self._show_something()
        elif shown in outcome.services or outcome.identifiers:
            self.details.show_service(shown)

    @override
    def forget(self) -> None:
        self.details.forget()
        self.model.clear()
        self.bulk.show_chosen(0, ())
        self.header.search.clear()

    @override
    def open_at(self, destination: Destination) -> None:
        if destination.filter or destination.query:
            self.header.search.setText(destination.query)
            self.filters.set_current(destination.filter or ALL)
        if destination.service_id is not None:
            self.show_service(destination.service_id)
        if destination.view:
            self.details.tabs.set_current(destination.view)

    @override
    def search(self, text: str) -> None:
        self.filters.show_search(text)
        self.model.search(text)
        self._show_state()
        self._keep_to_the_list()

    @override
    def perform(self, action: str) -> bool:
        if action == "add_service":
            self.add_service()
            return True
        chosen = self.chosen()
        if not chosen:
            return False
        if action == "edit":
            self._edit(self.details.service_id or chosen[0])
        elif action == "trash":
            self.deeds.trash()
        else:
            return False
        return True

    @override
    def resume(self, draft: str) -> None:
        from tracker.gui.dialogs.service_drafts import reopened

        editor = reopened(self.bridge, draft, self)
        if editor is not None:
            editor.open()

    # What is chosen

    def chosen(self) -> list[ServiceId]:
        """The selected services from top to bottom."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.id_at(self.model.index(row, 0)) for row in rows]

    def show_service(self, service_id: str) -> None:
        """Select a service, whatever the filter, and open its details."""
        if not self._is_live(ServiceId(service_id)):
            return
        index = self.model.index_of(ServiceId(service_id))
        if not index.isValid():
            self.clear_filters()
            index = self.model.index_of(ServiceId(service_id))
        if index.isValid():
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)
        self.details.show_service(ServiceId(service_id))
        self.beside.set_wanted(True)
        self.beside.open_panel()

    def add_service(self) -> None:
        """Open the editor for a new service; it is selected when it has been added."""
        from tracker.gui.dialogs.service_editor import ServiceEditor

        editor = ServiceEditor(self.bridge, parent=self)
        editor.accepted.connect(lambda: self.show_service(editor.saved_id))
        editor.open()

    def clear_filters(self) -> None:
        """Show everything again."""
        self.header.search.clear()
        self.filters.set_current(ALL)

    def _edit(self, service_id: str) -> None:
        from tracker.gui.dialogs.service_editor import ServiceEditor

        ServiceEditor(self.bridge, ServiceId(service_id), self).open()

    def _is_live(self, service_id: ServiceId) -> bool:
        service = self.bridge.vault.services.get(service_id)
        return service is not None and service.trashed is None

    # Following the table

    def _filter(self, key: str) -> None:
        self.model.set_filter(key)
        if self.bridge.is_unlocked:
            self.bridge.settings.set("services_filter", key)
            self._show_state()
            self._keep_to_the_list()

    def _show_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.details.show_service(self.model.id_at(current))
            self.beside.set_wanted(True)

    def _show_chosen(self) -> None:
        count = len(self.table.selectionModel().selectedRows())
        self.bulk.show_chosen(count, self.model.tags)
        covers = count > 1 and self.beside.is_narrow
        self.beside.set_wanted(self.details.service_id is not None and not covers)

    def _choose_current_only(self) -> None:
        current = self.table.currentIndex()
        self.table.clearSelection()
        if current.isValid():
            self.table.selectRow(current.row())
        self.table.setFocus()

    def _follow_click(self, index: QModelIndex) -> None:
        """A click shows the details where they are beside the table, and where it is the only row chosen."""
        if len(self.table.selectionModel().selectedRows()) == 1:
            self.details.show_service(self.model.id_at(index))
            self.beside.open_panel()

    def _open_details(self, index: QModelIndex) -> None:
        self.details.show_service(self.model.id_at(index))
        self.beside.open_panel()
        self.details.focus_first()

    def _close_details(self) -> None:
        self.beside.close_panel()
        self.table.setFocus()

    def _keep_to_the_list(self) -> None:
        """Another filter or search: the details are not those of a service that it has taken out of sight."""
        shown = self.details.service_id
        if shown is None or not self.model.index_of(shown).isValid():
            self._show_something()

    def _show_something(self) -> None:
        """No service is shown, or one that is gone: go on with the chosen rows, the current or the first one."""
        if self.model.rowCount():
            if not self.table.selectionModel().hasSelection():
                self.table.selectRow(max(0, self.table.currentIndex().row()))
            self.details.show_service(self.chosen()[0])
            return
        self.details.forget()
        self.beside.set_wanted(False)

    def menu(self) -> QMenu:
        """What can be done with the chosen services."""
        chosen = self.chosen()
        menu = QMenu(self)
        if len(chosen) == 1:
            service_id = chosen[0]
            entries(menu, [(self.tr("Details"), lambda: self._open_details(self.model.index_of(service_id)))])
            entries(menu, [(self.tr("Edit…"), lambda: self._edit(service_id)), None])
        self.deeds.fill_menu(menu)
        menu.addSeparator()
        entries(menu, [(self.tr("Used today"), self.deeds.mark_used)])
        entries(menu, [(self.tr("Move to the trash"), self.deeds.trash)])
        return menu

    def _open_menu(self, place: QPoint) -> None:
        if self.chosen():
            menu = self.menu()
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.table.viewport().mapToGlobal(place))

    # Words and states

    def _show_state(self) -> None:
        """The right one of table, "nothing matches" and the empty page; counts and subtitle."""
        self.filters.refresh_counts()
        empty = self.model.total == 0
        self.stack.setCurrentWidget(self.empty if empty else self.beside)
        self._add.set_kind(ButtonKind.SECONDARY if empty else ButtonKind.PRIMARY)
        shown = self.model.rowCount()
        self.rows.setCurrentWidget(self.table if shown else self.nothing)
        if not shown:
            self.nothing.set_text(self.tr("Nothing matches"), self.filters.why_nothing())
        self.header.set_subtitle("" if empty else self._subtitle(shown))

    def _subtitle(self, shown: int) -> str:
        order = {
            Column.SERVICE: self.tr("by name"),
            Column.HOLDS: self.tr("by what they hold"),
            Column.DELETABILITY: self.tr("by whether they can be deleted"),
            Column.RISK: self.tr("by risk"),
            Column.LAST_USED: self.tr("by last use"),
        }[Column(self.table.horizontalHeader().sortIndicatorSection())]
        return self.tr("{accounts}, {order}").format(accounts=self.tr("%Ln accounts", "", shown), order=order)

    # Remembered by this device

    def _restore_columns(self) -> None:
        settings, header = self.bridge.settings, self.table.horizontalHeader()
        self.table.set_widths(0, *(units_for(cell, least) for cell, least in _WIDEST))
        for key, width in settings.get("services_columns").items():
            if COLUMN_KEYS.get(key, Column.SERVICE) is not Column.SERVICE:
                self.table.setColumnWidth(COLUMN_KEYS[key], width)
        order = (
            Qt.SortOrder.DescendingOrder if settings.get("services_sort_descending") else Qt.SortOrder.AscendingOrder
        )
        self.table.sortByColumn(COLUMN_KEYS.get(settings.get("services_sort"), Column.SERVICE), order)
        self._keep_widths = QTimer(self)
        self._keep_widths.setSingleShot(True)
        self._keep_widths.setInterval(500)
        self._keep_widths.timeout.connect(self._save_widths)
        header.sectionResized.connect(lambda *_sizes: self._keep_widths.start())
        header.sortIndicatorChanged.connect(self._save_order)

    def _save_widths(self) -> None:
        widths = {key: self.table.columnWidth(column) for key, column in COLUMN_KEYS.items()}
        seen = {key: width for key, width in widths.items() if width}
        self.bridge.settings.set("services_columns", self.bridge.settings.get("services_columns") | seen)

    def _save_order(self, section: int, order: Qt.SortOrder) -> None:
        self.bridge.settings.set("services_sort", _KEY_OF_COLUMN[Column(section)])
        self.bridge.settings.set("services_sort_descending", order is Qt.SortOrder.DescendingOrder)
        self.header.set_subtitle(self._subtitle(self.model.rowCount()))
