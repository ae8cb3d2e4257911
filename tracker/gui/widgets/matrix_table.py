"""The heat matrix: a table of square cells that is gone through cell by cell."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from tracker.gui.fonts import Face
from tracker.gui.models.matrix_model import MatrixModel
from tracker.gui.theme import u
from tracker.gui.widgets.matrix_delegate import MatrixDelegate, severity_width
from tracker.gui.widgets.matrix_heads import CornerHead, KindHeads, ServiceHeads
from tracker.gui.widgets.painting import line_height
from tracker.gui.widgets.text import set_name

_FOLDING = {"-": True, "\N{MINUS SIGN}": True, "+": False, "=": False}


class MatrixTable(QTableView):
    """Cells are chosen one by one; the row of the current one is highlighted.

    Signals: ``opened(QModelIndex)`` for a click, Return or Space on a cell, or a click on a service;
    ``head_chosen(int)`` for a click on the head of a column; ``fold_requested(int, bool)`` for + and - with the
    column and whether to fold; ``menu_requested(QModelIndex, QPoint)`` with a global place.
    """

    opened = Signal(QModelIndex)
    head_chosen = Signal(int)
    fold_requested = Signal(int, bool)
    menu_requested = Signal(QModelIndex, QPoint)

    def __init__(self, model: MatrixModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self._delegate = MatrixDelegate(model, self)
        self.setItemDelegate(self._delegate)
        self.heads = KindHeads(model, self)
        self.heads.sectionClicked.connect(self.head_chosen)
        self.setHorizontalHeader(self.heads)
        self.heads.setStretchLastSection(True)  # the lines between the rows end where the table ends
        self.services = ServiceHeads(model, self)
        self.services.sectionClicked.connect(self._open_row)
        self.setVerticalHeader(self.services)
        self._corner = CornerHead(self.tr("Service"), self)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.clicked.connect(self.opened)
        model.modelReset.connect(self._fit)
        self.selectionModel().currentChanged.connect(self._show_current_row)
        set_name(
            self,
            self.tr("Who holds what: services by kinds of data"),
            self.tr(
                "Return shows what is behind a cell, plus and minus unfold and fold its kinds, the menu key shows who holds them."
            ),
        )
        self._fit()

    def _fit(self) -> None:
        """As wide and as high as the font needs it."""
        height = max(u(7.5), line_height(Face.BODY) + u(1))
        self.services.setDefaultSectionSize(height)
        self.services.setMinimumWidth(self.services.sizeHint().width())
        self.heads.setMinimumSectionSize(u(4))
        self.heads.setDefaultSectionSize(u(8.25))
        last = len(self._model.columns)
        if last < self._model.columnCount():
            self.heads.setSectionResizeMode(last, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(last, severity_width())
        self.updateGeometries()
        self._place_corner()

    def fit_to_order(self) -> None:
        """The rows are sorted by something else: their heads may need more or less room."""
        self.services.setMinimumWidth(self.services.sizeHint().width())
        self.services.updateGeometry()
        self.updateGeometries()
        self._place_corner()

    def make_room_for_names(self, most: int) -> None:
        """Let the heads of the rows be as wide as the names need it, up to ``most`` pixels."""
        self.services.make_room(most)
        self.fit_to_order()

    def open_cell(self, row: int, column: int) -> None:
        """Make a cell the current one and ask for what is behind it."""
        index = self._model.index(row, column)
        self.setCurrentIndex(index)
        self.opened.emit(index)

    def _open_row(self, row: int) -> None:
        self.open_cell(row, len(self._model.columns))

    def _show_current_row(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.row() != previous.row():
            self.viewport().update()
            self.services.viewport().update()

    def _place_corner(self) -> None:
        foot, beside, below = self.heads.foot(), self.services.geometry(), self.heads.geometry().bottom()
        self._corner.setGeometry(beside.left(), below + 1 - foot, beside.width(), foot)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_corner()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._delegate.prepare(self.currentIndex(), focused=self.hasFocus())
        super().paintEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_corner"):
            self._delegate.forget_pictures()
            self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        if key == Qt.Key.Key_Escape:
            event.ignore()
        elif index.isValid() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select):
            self.opened.emit(index)
        elif index.isValid() and event.text() in _FOLDING and index.column() < len(self._model.columns):
            self.fold_requested.emit(index.column(), _FOLDING[event.text()])
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            place = self.visualRect(index).center() if by_key else event.pos()
            self.menu_requested.emit(index, self.viewport().mapToGlobal(place))
