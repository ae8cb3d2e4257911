"""The review of an import: every row with what it would change, before anything is written."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.core.import_plan import RowStatus
from tracker.gui.fonts import Face
from tracker.gui.models.review_model import Column, ReviewModel
from tracker.gui.models.skipped_model import SkippedModel
from tracker.gui.theme import tokens, u
from tracker.gui.translation import paragraph, render
from tracker.gui.widgets.badges import IconSign
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.chips import Chip, ChipRow
from tracker.gui.widgets.layouts import Rule, box, clear, column, row
from tracker.gui.widgets.painting import canvas, paint_box
from tracker.gui.widgets.panels import Notice
from tracker.gui.widgets.tables import Table
from tracker.gui.widgets.text import breakable, elided, label, set_name
from tracker.services.importing import ImportPreview

_SIDE = 6
_SKIPPED_SHOWN = 4  # rows of the list of what was left out; the others are scrolled to


class ReviewTable(Table):
    """The rows; a click on the tick or the space key ticks and unticks."""

    def __init__(self, model: ReviewModel, name: str) -> None:
        super().__init__(name, row_height=10.5, several=True)
        self._model = model
        self.setModel(model)
        self.set_widths(12, 0, 52, 0, 36)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.CHANGE, Qt.SortOrder.AscendingOrder)
        self.clicked.connect(self._click)
        self.setAccessibleDescription(self.tr("The space key ticks and unticks what is chosen."))

    def _click(self, index: QModelIndex) -> None:
        if index.column() == Column.TICK:
            self._model.toggle([index.row()])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            chosen = self.selectionModel().selectedRows() or [self.currentIndex()]
            self._model.toggle([index.row() for index in chosen if index.isValid()])
            return
        super().keyPressEvent(event)


class ReviewPanel(QWidget):
    """One file under review.

    Signals: ``write_requested()``, ``discard_requested()``.
    """

    write_requested = Signal()
    discard_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.model = ReviewModel(self)
        self._skipped = SkippedModel(self)
        self._name = elided("", Face.HEADING, mode=Qt.TextElideMode.ElideMiddle)
        self._facts = label("", Face.SMALL, "muted", wrap=True)
        self._toggle_skipped = button("", ButtonKind.LINK, on_click=self._show_or_hide_skipped)
        self._toggle_skipped.set_small()
        self._warnings = column(spacing=1)
        self._warnings_box = box(self._warnings)
        self.table = ReviewTable(self.model, self.tr("What would be recorded"))
        self.skipped_table = Table(self.tr("What was left out"), row_height=8)
        self._detail = label("", Face.SMALL, "muted", wrap=True)
        self._footer_text = label("", Face.BODY, "muted", wrap=True)
        self.discard = button(self.tr("Discard"), ButtonKind.QUIET, on_click=self.discard_requested.emit)
        self.write = button("", ButtonKind.PRIMARY, on_click=self.write_requested.emit)
        self._chips: dict[RowStatus | None, Chip] = {}
        self._read_only = False
        self._is_ledger = False
        self._lay_out()
        self.model.ticks_changed.connect(self._count)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._describe())
        self._count()

    def _lay_out(self) -> None:
        words = column(self._name, self._facts, spacing=0.5)
        titles = row(IconSign("file", "tag", 5), words, spacing=2.5)
        titles.setStretch(1, 1)
        self._facts.setMinimumWidth(u(60))
        head = row(titles, self._chip_row(), spacing=4, margins=(_SIDE, 3.5, 4, 2))
        head.setStretch(0, 1)
        self.skipped_table.setModel(self._skipped)
        self.skipped_table.set_widths(20, 0)
        self.skipped_table.hide()
        tick_all = button(self.tr("Tick all"), ButtonKind.LINK, on_click=lambda: self._tick_shown(True))
        tick_none = button(self.tr("Tick none"), ButtonKind.LINK, on_click=lambda: self._tick_shown(False))
        for link in (tick_all, tick_none):
            link.set_small()
        links = row(tick_all, tick_none, self._toggle_skipped, spacing=3)
        strip = row(links, self._detail, spacing=4, margins=(_SIDE - 0.5, 1, 4, 1))
        strip.setStretch(1, 1)
        sign = IconSign("info", "muted", 4)
        footer = row(sign, self._footer_text, self.discard, self.write, spacing=2, margins=(_SIDE, 2.5, 4, 2.5))
        footer.setStretch(1, 1)
        self._warnings.setContentsMargins(u(_SIDE), 0, u(4), u(2))
        self.setLayout(
            column(
                *(head, self._warnings_box, self.table, Rule(), self.skipped_table, strip, Rule(), footer),
                spacing=0,
                margins=(0.25, 0.25, 0.25, 0.25),
            )
        )

        stops = [*self._chips.values(), self.table, tick_all, tick_none, self._toggle_skipped]
        stops += [self.skipped_table, self.discard, self.write]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def _chip_row(self) -> ChipRow:
        chips = ChipRow(exclusive=True)
        for status, words, icon in (
            (None, self.tr("All"), ""),
            (RowStatus.NEW, self.model.change_word(RowStatus.NEW), ""),
            (RowStatus.UPDATE, self.model.change_word(RowStatus.UPDATE), ""),
            (RowStatus.SAME, self.model.change_word(RowStatus.SAME), ""),
            (RowStatus.UNSURE, self.model.change_word(RowStatus.UNSURE), "question"),
        ):
            chip = chips.add(Chip(words, icon, 0))
            chip.clicked.connect(lambda _checked, status=status: self.model.set_filter(status))
            self._chips[status] = chip
        self._chips[None].setChecked(True)
        return chips

    def load(self, preview: ImportPreview, *, read_only: bool) -> None:
        """Show what ``preview`` found. ``read_only``: the vault cannot be changed here."""
        self._read_only, self._is_ledger = read_only, preview.is_ledger
        self._name.setText(preview.path.name)
        read = self.tr("%Ln entries read", "", preview.rows_read)
        self._facts.setText(f"{render(preview.title)} · {read}")
        self._skipped.load(preview.skipped, has_lines=preview.has_lines)
        header, rows = self.skipped_table.horizontalHeader(), self.skipped_table.verticalHeader()
        shown = min(_SKIPPED_SHOWN, len(preview.skipped))
        self.skipped_table.setFixedHeight(header.sizeHint().height() + shown * rows.defaultSectionSize() + u(1))
        self.skipped_table.hide()
        self._toggle_skipped.setVisible(bool(preview.skipped))
        self._name_skipped()
        clear(self._warnings)
        for warning in preview.warnings:
            self._warnings.addWidget(Notice(breakable(render(warning)), "info", tone="text"))
        self._warnings_box.setVisible(bool(preview.warnings))
        self._chips[None].click()
        self.model.load(preview.plan, has_lines=preview.has_lines)
        for status, chip in self._chips.items():
            chip.set_count(self.model.count(status))
        self.table.scrollToTop()
        if self.model.rowCount():
            first = self.model.index(0, Column.SERVICE)
            self.table.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._describe()
        set_name(self, preview.path.name, self._facts.text())

    def clear(self) -> None:
        """Forget the file and everything that was in it."""
        self.model.clear()
        self._skipped.load((), has_lines=True)
        clear(self._warnings)
        for words in (self._name, self._facts, self._detail):
            words.setText("")
        set_name(self, "")

    def _tick_shown(self, ticked: bool) -> None:
        self.model.set_ticked(self.model.ids, ticked)

    def _count(self) -> None:
        """Say how much would be written, in the footer and on the button."""
        n = len(self.model.ticked)
        self.write.setText(self.tr("Write %Ln changes", "", n) if n else self.tr("Nothing to write"))
        self.write.setEnabled(n > 0 and not self._read_only)
        sentences = [self.tr("Nothing is written yet.")]
        if not self._is_ledger:
            sentences.append(self.tr("Passwords and notes are not read."))
        if self._read_only:
            sentences.append(self.tr("This vault can be read but not changed here."))
        elif n:
            sentences.append(self.tr("The %Ln changes are one step and can be undone.", "", n))
        elif not self.model.count(RowStatus.UNSURE) and self.model.count(None):
            sentences.append(self.tr("Everything in the file is in your vault already."))
        else:
            sentences.append(self.tr("Nothing is ticked."))
        self._footer_text.setText(paragraph(sentences))

    def _describe(self) -> None:
        """Everything about the current row, whole where the table cuts it."""
        index = self.table.currentIndex()
        if not index.isValid():
            self._detail.setText("")
            return
        plan = self.model.plan_row(index)
        parts = [
            index.siblingAtColumn(Column.SERVICE).data(),
            render(plan.why),
            self.model.place_words(plan),
            index.siblingAtColumn(Column.RECORD).data(),
        ]
        self._detail.setText(breakable(" · ".join(filter(None, parts))))

    def _show_or_hide_skipped(self) -> None:
        self.skipped_table.setVisible(self.skipped_table.isHidden())
        self._name_skipped()

    def _name_skipped(self) -> None:
        n = self._skipped.rowCount()
        if self.skipped_table.isHidden():
            self._toggle_skipped.setText(self.tr("%Ln left out: show", "", n))
        else:
            self._toggle_skipped.setText(self.tr("%Ln left out: hide", "", n))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationPaletteChange:
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, colours = canvas(self), tokens()
        paint_box(surface.painter, self.rect(), u(2), colours.surface, colours.line)
        surface.painter.end()
