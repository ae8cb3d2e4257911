"""The review of an import: every row with what it would change, before anything is written."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.core.import_plan import RowStatus
from tracker.core.model import Identifier
from tracker.core.sightings import Unit
from tracker.gui.export_topics import FAMILY_OF
from tracker.gui.fonts import Face
from tracker.gui.models.review_model import Column, ReviewModel
from tracker.gui.models.review_rows import ReviewRows
from tracker.gui.models.skipped_model import Column as SkippedColumn
from tracker.gui.models.skipped_model import SkippedModel
from tracker.gui.pages.review_parts import (
    ComparingLine,
    DetailStrip,
    EncodingNotice,
    GroupChips,
    NothingFound,
    NothingMatches,
    NumberChoice,
    OwnDataNotice,
    ReviewNotices,
)
from tracker.gui.pages.review_table import ReviewTable
from tracker.gui.theme import tokens, u
from tracker.gui.translation import paragraph, render
from tracker.gui.widgets.badges import IconSign
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import Rule, box, column, row, set_tab_order
from tracker.gui.widgets.painting import canvas, paint_box
from tracker.gui.widgets.tables import Table
from tracker.gui.widgets.text import elided, label, set_name
from tracker.services.importing import ImportPreview

_SIDE = 6
_SKIPPED_SHOWN = 4  # rows of the list of what was left out; the others are scrolled to
_OPEN = (RowStatus.NEW, RowStatus.UPDATE, RowStatus.UNSURE, RowStatus.WEAK)


class ReviewPanel(QWidget):
    """One file under review.

    Signals: ``write_requested()``, ``discard_requested()``, ``match_requested()`` for the chosen
    rows, ``number_chosen(object)`` as `NumberChoice.chosen`, ``encoding_chosen(str)`` as
    `EncodingNotice.chosen`, ``comparing_cancelled()``,
    ``clear_requested()`` to search for nothing, ``another_requested()`` and ``help_requested()`` as
    `NothingFound`.
    """

    write_requested = Signal()
    discard_requested = Signal()
    match_requested = Signal()
    number_chosen = Signal(object)
    encoding_chosen = Signal(str)
    comparing_cancelled = Signal()
    clear_requested = Signal()
    another_requested = Signal()
    help_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.model = ReviewModel(self)
        self._skipped = SkippedModel(self)
        self._sign = IconSign("file", "tag", 5)
        self._name = elided("", Face.HEADING, mode=Qt.TextElideMode.ElideMiddle)
        self._facts = label("", Face.SMALL, "muted", wrap=True)
        self.chips = GroupChips()
        self.own = OwnDataNotice()
        self.number = NumberChoice()
        self.encoding = EncodingNotice()
        self._warnings = ReviewNotices()
        self.comparing = ComparingLine()
        self.table = ReviewTable(self.model, self.tr("What would be recorded"))
        self.skipped_table = Table(self.tr("What was left out"), row_height=8)
        self._toggle_skipped = button("", ButtonKind.LINK, on_click=self._show_or_hide_skipped)
        self.detail = DetailStrip()
        self.nothing = NothingFound()
        self.no_match = NothingMatches()
        self._footer_text = label("", Face.BODY, "muted", wrap=True)
        self.discard = button(self.tr("Discard"), ButtonKind.QUIET, on_click=self.discard_requested.emit)
        self.write = button("", ButtonKind.PRIMARY, on_click=self.write_requested.emit)
        self._read_only = self._is_ledger = self._pasted = self._busy = False
        self._left_out = 0
        self._wanted = ""
        self._status: RowStatus | None = None
        self._lay_out()
        self._connect()
        self._count()

    def _lay_out(self) -> None:
        words = column(self._name, self._facts, spacing=0.5)
        titles = row(self._sign, words, spacing=2.5)
        titles.setStretch(1, 1)
        self._facts.setMinimumWidth(u(60))
        head = row(titles, self.chips, spacing=4, margins=(_SIDE, 3, 4, 1.5))
        head.setStretch(0, 2)
        head.setStretch(1, 3)
        self._notices = column(self.encoding, self._warnings, self.own, self.number, self.comparing, spacing=0)
        self._notices.setContentsMargins(u(_SIDE), 0, u(4), 0)
        self.skipped_table.setModel(self._skipped)
        self.skipped_table.set_widths(0, 24, 34)
        self._tick_all = button(self.tr("Tick all"), ButtonKind.LINK, on_click=lambda: self._tick_shown(True))
        self._tick_none = button(self.tr("Tick none"), ButtonKind.LINK, on_click=lambda: self._tick_shown(False))
        for link in (self._tick_all, self._tick_none, self._toggle_skipped):
            link.set_small()
        links = row(None, self._toggle_skipped, self._tick_all, self._tick_none, spacing=3)
        beside = column(row(None, self.detail.match), links, None, spacing=0.5)
        strip = row(self.detail, beside, spacing=4)
        strip.setStretch(0, 1)
        self._strip, self._rule = box(strip), Rule()
        strip.setContentsMargins(u(_SIDE - 0.5), u(1.5), u(4), u(1.5))
        sign = IconSign("info", "muted", 4)
        footer = row(sign, self._footer_text, self.discard, self.write, spacing=2, margins=(_SIDE, 2, 4, 2.5))
        footer.setStretch(1, 1)
        left_out = column(self.skipped_table)
        left_out.setContentsMargins(u(_SIDE - 3), 0, 0, 0)  # its cells have a margin of their own
        rows = (self.table, self.no_match, self.nothing)
        whole = column(head, self._notices, *rows, self._rule, left_out, self._strip, Rule(), footer, spacing=0)
        whole.setContentsMargins(u(0.25), u(0.25), u(0.25), u(0.25))
        for part in rows:
            whole.setStretchFactor(part, 1)
        self.setLayout(whole)
        for hidden in (self.skipped_table, self.encoding, self._warnings, self.own, self.number, self.comparing):
            hidden.hide()
        self.no_match.hide()
        self.nothing.hide()
        stops = [
            *self.chips.chips.values(),
            self.encoding.link,
            self.own.button,
            self.number.combo,
            self.comparing.cancel,
            self.table,
        ]
        stops += [self.no_match.clear, self.nothing.another]
        stops += [*self.detail.stops, self._toggle_skipped, self._tick_all, self._tick_none]
        set_tab_order([*stops, self.skipped_table, self.discard, self.write])

    def _connect(self) -> None:
        self.model.ticks_changed.connect(self._count)
        self.model.modelReset.connect(self._describe)
        self.model.layoutChanged.connect(lambda *_: self._follow_rows())
        self.chips.chosen.connect(self._let_through)
        self.no_match.cleared.connect(self._clear_search)
        self.nothing.another_requested.connect(self.another_requested)
        self.nothing.help_requested.connect(self.help_requested)
        self.own.decided.connect(lambda ticked: self.model.set_ticked(self.model.own, ticked))
        self.number.chosen.connect(self.number_chosen)
        self.encoding.chosen.connect(self.encoding_chosen)
        self.comparing.cancelled.connect(self.comparing_cancelled)
        self.detail.match_requested.connect(self.match_requested)
        self.table.match_requested.connect(self.match_requested)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._describe())

    def load(
        self, preview: ImportPreview, rows: ReviewRows, numbers: Sequence[Identifier] = (), *, read_only: bool
    ) -> None:
        """Show what ``preview`` found, and ``rows``, its plan made ready.

        ``numbers``: to which the messages in it may have come. ``read_only``: the vault cannot be
        changed here.
        """
        self._tell_file(preview, read_only=read_only)
        self.chips.show_all()
        self._status = None
        self.model.load(rows)
        self._tell_rows(preview, rows, numbers)
        if not rows.rows:
            self.show_skipped()
        self._follow_rows()
        self.table.scrollToTop()
        self.table.measure()
        self._go_to(0)

    def load_again(
        self, preview: ImportPreview, rows: ReviewRows, numbers: Sequence[Identifier] = (), *, read_only: bool
    ) -> None:
        """Show the same file read in another encoding; ticks stay where the rows are the same."""
        self._tell_file(preview, read_only=read_only)
        self.reload(preview, rows, numbers)

    def reload(
        self, preview: ImportPreview, rows: ReviewRows, numbers: Sequence[Identifier] = (), also: Collection[str] = ()
    ) -> None:
        """Show the same file compared anew; ticks and the current row stay, rows ``also`` are ticked.

        A current row that is gone has joined one of ``also``.
        """
        current = self.table.currentIndex()
        key = self.model.id_at(current) if current.isValid() else ""
        self.model.reload(rows, also)
        self._tell_rows(preview, rows, numbers)
        places = (self.model.index_of(there).row() for there in (key, *also))
        self._go_to(next((place for place in places if place >= 0), min(current.row(), self.model.rowCount() - 1)))
        self.set_busy(False)

    def _tell_file(self, preview: ImportPreview, *, read_only: bool) -> None:
        self._read_only, self._is_ledger, self._pasted = read_only, preview.is_ledger, preview.path is None
        family = FAMILY_OF.get(preview.format)
        self._sign.set_icon(family.icon if family is not None else "file", "tag")
        title = render(preview.title)
        self._name.setText(preview.path.name if preview.path is not None else title)
        self._facts.setText(self._facts_of(preview, title))
        self.encoding.show_encoding(preview)
        self._left_out = preview.left_out
        self._skipped.load(preview.skipped, preview.unit)
        header, lines = self.skipped_table.horizontalHeader(), self.skipped_table.verticalHeader()
        shown = min(_SKIPPED_SHOWN, self._skipped.rowCount())
        self.skipped_table.setFixedHeight(header.sizeHint().height() + shown * lines.defaultSectionSize() + u(1))
        self.skipped_table.hide()
        self.detail.show()
        self._toggle_skipped.setVisible(bool(preview.skipped))
        self._name_skipped()
        self.set_busy(False)
        set_name(self, self._name.text(), self._facts.text())

    def _facts_of(self, preview: ImportPreview, title: str) -> str:
        read = (
            self.tr("%Ln messages", "", preview.rows_read)
            if preview.unit is Unit.MESSAGES
            else self.tr("%Ln entries", "", preview.rows_read)
        )
        if preview.left_out:
            read = self.tr("{read}, %Ln left out", "", preview.left_out).format(read=read)
        return read if preview.path is None else f"{title} · {read}"

    def _tell_rows(self, preview: ImportPreview, rows: ReviewRows, numbers: Sequence[Identifier]) -> None:
        self.chips.set_counts(rows.counts)
        family = FAMILY_OF.get(preview.format)
        own = [rows.rows[key] for key in rows.own]
        self.own.show_rows(own, in_mail=family is not None and family.key == "mail")
        self.number.show_numbers(numbers if preview.asks_for_number else (), preview.own_number)
        warnings = [render(warning) for warning in preview.warnings]
        self._warnings.show_texts(warnings if rows.rows else ())
        self.nothing.show_reason("" if rows.rows else paragraph(warnings) or self._why_nothing())
        for part in (self._strip, self._rule):
            part.setVisible(bool(rows.rows or preview.skipped))
        for part in (self.chips, self._tick_all, self._tick_none):
            part.setVisible(bool(rows.rows))
        self._follow_rows()
        self._count()

    # What is let through

    def search(self, text: str) -> None:
        """Show only what has ``text`` in it."""
        self._wanted = text.strip()
        self.model.search(text)

    def _let_through(self, status: RowStatus | None) -> None:
        self._status = status
        self.model.set_filter(status)

    def _clear_search(self) -> None:
        self.chips.show_all()
        self._let_through(None)
        self.search("")
        self.clear_requested.emit()
        self.table.setFocus()

    def _follow_rows(self) -> None:
        """Other rows are shown: the current one is among them, or the first one becomes it."""
        some, any_at_all = self.model.rowCount() > 0, self.model.count(None) > 0
        self.table.setVisible(some)
        self.no_match.setVisible(any_at_all and not some)
        if any_at_all and not some:
            self.no_match.show_search(self._wanted, self._status)
        if not self.table.currentIndex().isValid():
            self._go_to(0)

    def _go_to(self, place: int) -> None:
        if 0 <= place < self.model.rowCount():
            index = self.model.index(place, Column.SERVICE)
            self.table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._describe()

    # What goes on

    def set_busy(self, busy: bool) -> None:
        """While the file is compared anew nothing can be written: the rows are about to change."""
        self._busy = busy
        self.comparing.setVisible(busy)
        self._count()

    def clear(self) -> None:
        """Forget the file and everything that was in it."""
        self.model.clear()
        self._wanted = ""
        self.no_match.show_search("", None)
        self._follow_rows()
        self._skipped.load((), Unit.ENTRIES)
        self._warnings.show_texts(())
        self.encoding.show_encoding(None)
        self.own.show_rows(())
        self.number.show_numbers((), None)
        self.detail.show_row("", (), matchable=False)
        for words in (self._name, self._facts):
            words.setText("")
        self.set_busy(False)
        set_name(self, "")

    def _tick_shown(self, ticked: bool) -> None:
        self.model.set_ticked(self.model.ids, ticked)

    def _count(self) -> None:
        """Say how much would be written, in the footer and on the button."""
        n = len(self.model.ticked)
        self.write.setText(self.tr("Write %Ln changes", "", n) if n else self.tr("Nothing to write"))
        self.write.setEnabled(n > 0 and not self._read_only and not self._busy)
        own = self.model.own
        self.own.set_ticked(bool(own) and self.model.ticked.issuperset(own))
        self.own.button.setEnabled(not self._read_only)
        self._footer_text.setText(paragraph(self._footer(n)))

    def _footer(self, n: int) -> list[str]:
        sentences = [self.tr("Nothing is written yet.")]
        if not self._is_ledger and not self._pasted:
            sentences.append(self.tr("Passwords, notes and message texts are not kept."))
        if self._read_only:
            sentences.append(self.tr("This vault can be read but not changed here."))
        elif n:
            sentences.append(self.tr("The %Ln changes are one step and can be undone.", "", n))
        elif not self.model.count(None):
            sentences.append(self.tr("There is nothing to write."))
        elif not any(map(self.model.count, _OPEN)) and self.model.count(RowStatus.SAME):
            sentences.append(self.tr("Every account in the file is in your ledger already."))
        else:
            sentences.append(self.tr("Nothing is ticked."))
        return sentences

    def _why_nothing(self) -> str:
        """Why the file shows nothing at all: never a bare 0."""
        if self._left_out:
            return self.tr("It was read to its end, but nothing in it shows an account. “Left out” says why.")
        return self.tr("It was read to its end, but nothing in it shows an account.")

    def _describe(self) -> None:
        """Everything about the current row, whole where the table cuts it."""
        index = self.table.currentIndex()
        if not index.isValid():
            self.detail.show_row("", (), matchable=False)
            return
        name = str(index.siblingAtColumn(Column.SERVICE).data())
        matchable = self.model.plan_row(index).matchable and self.skipped_table.isHidden()  # it stands beside the strip
        self.detail.show_row(name, self.model.details(index), matchable=matchable)

    def show_skipped(self) -> None:
        """Show what was left out, and why."""
        if self.skipped_table.isHidden() and self._skipped.rowCount():
            self._show_or_hide_skipped()

    def _show_or_hide_skipped(self) -> None:
        self.skipped_table.setVisible(self.skipped_table.isHidden())
        self.detail.setVisible(self.skipped_table.isHidden())  # a small window has no room for both
        self.skipped_table.setCurrentIndex(self._skipped.index(0, SkippedColumn.REASON))
        self._describe()
        self._name_skipped()

    def _name_skipped(self) -> None:
        if self.skipped_table.isHidden():
            self._toggle_skipped.setText(self.tr("%Ln left out: show", "", self._left_out))
        else:
            self._toggle_skipped.setText(self.tr("%Ln left out: hide", "", self._left_out))

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
