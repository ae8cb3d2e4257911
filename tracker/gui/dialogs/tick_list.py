"""Services to tick: the commonest of each region, and whatever is searched for in the whole catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QStackedWidget, QStyle, QWidget
from typing_extensions import override

from tracker.catalogue.entries import Region
from tracker.catalogue.services import ServiceCatalogue
from tracker.core.kinds import Headline
from tracker.core.model import Deletability, Place
from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.models.tick_model import TickModel
from tracker.gui.theme import u
from tracker.gui.widgets.badges import StuckSign, kind_tile
from tracker.gui.widgets.chips import Chip, ChipRow
from tracker.gui.widgets.fields import SearchField
from tracker.gui.widgets.layouts import FlowLayout, box, column, row
from tracker.gui.widgets.text import label, set_name
from tracker.gui.widgets.tick_cells import TICKING_KEYS, TickDelegate, cell_height, toggle
from tracker.services.ticking import Choice, own_name, tick_lists

_MOST_FOUND = 40
_TICKED = "ticked"
_CELL_WIDTH = 58  # design units


class TickView(QListView):
    """The cells in lines as wide as there is room; arrow keys go in all four directions.

    Signals: ``typed(str)`` with a letter that is meant for the search; ``left()`` when Up is
    pressed in the first line.
    """

    typed = Signal(str)
    left = Signal()

    def __init__(self, model: TickModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(TickDelegate(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.verticalScrollBar().setSingleStep(cell_height())

    @override
    def sizeHint(self) -> QSize:
        """Four lines and half of the next, which shows that there are more; so the first run fits a small window."""
        return QSize(super().sizeHint().width(), 9 * cell_height() // 2)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as fit, all of one width."""
        # What the view itself lays out in: it keeps a place for the scroll bar, shown or not.
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        room = self.maximumViewportSize().width() - bar
        self.setGridSize(QSize(room // max(1, room // u(_CELL_WIDTH)), cell_height()))
        super().resizeEvent(event)

    def _columns(self) -> int:
        return max(1, self.viewport().width() // self.gridSize().width())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index, text = event.key(), self.currentIndex(), event.text()
        commanding = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if key in TICKING_KEYS:
            if index.isValid():
                toggle(index)
        elif key == Qt.Key.Key_Up and index.row() < self._columns():
            self.left.emit()
        elif text.isprintable() and text and not commanding:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)


class TickList(QWidget):
    """Search, the lists that there are, and the grid. Ticks stay whatever is shown.

    ``services`` gives the catalogue that is in force; ``recorded`` says where a choice is recorded
    already, "" for one that can be ticked: the lists leave the others out, a search shows them.

    Signals: ``changed()`` when a tick changes.
    """

    changed = Signal()

    def __init__(
        self,
        language: str,
        services: Callable[[], ServiceCatalogue],
        recorded: Callable[[Choice], str] = lambda _choice: "",
    ) -> None:
        super().__init__()
        self._language, self._services, self._recorded = language, services, recorded
        self._lists: dict[str, Sequence[Choice]] = {}
        self._chips: dict[str, Chip] = {}
        self._current = _TICKED
        self._model = TickModel(language, recorded, self)
        self._model.ticks_changed.connect(self._count)
        self.search = SearchField("")
        self.search.searched.connect(self._show)
        self.search.installEventFilter(self)
        self.view = TickView(self._model)
        set_name(self.view, self.tr("Services to tick"), self.tr("The space key ticks."))
        self.view.typed.connect(self._search_for)
        self.view.left.connect(self.search.setFocus)
        self._row = ChipRow()
        self._recorded_note = label("", Face.SMALL, "muted", wrap=True)
        self._recorded_note.hide()
        self._nothing = label("", tone="muted", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._grid = QStackedWidget()
        self._grid.addWidget(self.view)
        self._grid.addWidget(self._nothing)
        self.setLayout(column(self.search, self._row, self._grid, self._recorded_note, self._legend(), spacing=2.5))
        self.setFocusProxy(self.search)

    def _legend(self) -> QWidget:
        """What the signs in the cells mean."""
        flow = FlowLayout(3, 1)
        flow.addWidget(label(self.tr("The catalogue says it usually holds:"), Face.SMALL, "muted"))
        for headline in Headline:
            word = label(formatting.headline_word(headline), Face.SMALL, "muted")
            flow.addWidget(box(row(kind_tile(headline, 4.5), word, spacing=1)))
        stuck = label(formatting.deletability_word(Deletability.IMPOSSIBLE), Face.SMALL, "muted")
        apart = row(StuckSign(4.5), stuck, spacing=1)
        apart.insertSpacing(0, u(4))  # it is no kind of data
        flow.addWidget(box(apart))
        return box(flow)

    def offer(self, place: Place) -> None:
        """Begin with the commonest services of the region in which a person at ``place`` lives."""
        words = self.tr("Search by name or website among {count} services").format(
            count=formatting.count(len(self._services()))
        )
        self.search.setPlaceholderText(words)
        set_name(self.search, words, self.tr("The Return key ticks the service that is marked."))
        names = {Region.CHINA: self.tr("China"), Region.WORLD: self.tr("Worldwide")}
        lists = tick_lists(self._services(), place, self._language)
        self._lists = {region: [one for one in entries if not self._recorded(one)] for region, entries in lists.items()}
        for chip in self._chips.values():
            self._row.take_away(chip)
        self._chips = {region: Chip(names[region], count=len(self._lists[region])) for region in lists}
        self._chips[_TICKED] = Chip(self.tr("Ticked"), "check")
        for key, chip in self._chips.items():
            self._row.add(chip).clicked.connect(lambda _on, key=key: self._choose(key))
        self._choose(next(iter(self._chips)))
        self._count()

    @property
    def ticked(self) -> tuple[Choice, ...]:
        return self._model.ticked

    def set_ticked(self, choices: Iterable[Choice]) -> None:
        """Tick these and no others."""
        self._model.set_ticked(choices)

    def _choose(self, key: str) -> None:
        self._current = key
        self.search.clear()
        self._show("")

    def _search_for(self, letter: str) -> None:
        self.search.setText(letter)
        self.search.setFocus()

    def _show(self, words: str) -> None:
        """What is searched for, else the list that is chosen; what is ticked in it stays in sight when unticked."""
        choices = self._found(words) if words else self._lists.get(self._current, self._model.ticked)
        self._model.show_choices(choices)
        for key, chip in self._chips.items():
            chip.setChecked(key == self._current and not words)
        self._grid.setCurrentWidget(self.view if choices else self._nothing)
        self._nothing.setText(self._why_nothing(words))
        first = self._model.first_open
        note = self._why_not_marked() if words and choices else ""
        self._recorded_note.setText(note)
        self._recorded_note.setVisible(bool(note))
        if note:
            first = QModelIndex()  # Return must not tick the next best
        mark = QItemSelectionModel.SelectionFlag.Select if words else QItemSelectionModel.SelectionFlag.NoUpdate
        self.view.selectionModel().setCurrentIndex(first, mark)
        self.view.scrollToTop()

    def _found(self, words: str) -> Sequence[Choice]:
        """The best of the whole catalogue; last, where none is called like that, the words as a name of its own."""
        found = self._services().search.find(words, _MOST_FOUND)
        name = own_name(words)
        known = {called.casefold() for entry in found for called in (entry.name.en, entry.name.zh)}
        return [*found, name] if name and name.casefold() not in known else found

    def _why_not_marked(self) -> str:
        """What the search means is recorded already; "" where the best hit can be ticked."""
        first = self._model.first_open
        if not first.isValid():
            return self.tr("Everything that fits is recorded already, so there is nothing to tick.")
        if first.row() == 0:
            return ""
        best = str(self._model.index(0).data())
        return self.tr("{name} is in your ledger already. The Down key goes to what else fits.").format(name=best)

    def _why_nothing(self, words: str) -> str:
        if words:
            return self.tr("Nothing in the catalogue fits.")
        if self._current == _TICKED:
            return self.tr("Nothing is ticked yet.")
        return self.tr("All of these are recorded already.")

    def _count(self) -> None:
        if _TICKED in self._chips:
            self._chips[_TICKED].set_count(len(self._model.ticked))
        self.changed.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return ticks what is marked, so that the next name can be typed at once; Down goes into the grid."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.search.text().strip():
                if self.view.currentIndex().isValid():
                    toggle(self.view.currentIndex())
                self.search.selectAll()
            return True  # nothing else in a dialog may be pressed by it
        if event.key() == Qt.Key.Key_Down and self._model.rowCount():
            self.view.setFocus()
            return True
        return super().eventFilter(watched, event)
