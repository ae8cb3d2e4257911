"""Bringing in a file: choose, read, review, write."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from tracker.core.changes import Change
from tracker.core.errors import TrackerError
from tracker.core.import_plan import PlanRow
from tracker.core.model import Identifier, IdentifierId, ImportRun
from tracker.core.sighted_accounts import Match
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.export_files import choose_export, choose_export_folder
from tracker.gui.dialogs.writing import Writing
from tracker.gui.models.review_rows import ReviewRows
from tracker.gui.pages.base import Destination
from tracker.gui.pages.find_part import FindPart
from tracker.gui.pages.find_start import StartPanel
from tracker.gui.pages.find_states import DonePanel, ProblemPanel, ReadingPanel, lifted
from tracker.gui.pages.find_work import FileWork
from tracker.gui.pages.review import ReviewPanel
from tracker.gui.pages.review_table import ReviewTable
from tracker.gui.theme import u
from tracker.gui.translation import render
from tracker.gui.widgets.drop_zone import DropZone
from tracker.gui.widgets.layouts import column
from tracker.gui.widgets.panels import scroll_area
from tracker.services import importing
from tracker.services.importing import ImportPreview
from tracker.services.session import Outcome, Session

_ROOMY = 205  # units of height from which a review leaves room for the whole drop zone


class BringInPart(FindPart):
    """One file, folder or pasted list at a time."""

    KEY: ClassVar[str] = "bring_in"

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self.work = FileWork(bridge, self)
        self._run: ImportRun | None = None  # what was written last, as long as it is shown
        self._own = 0
        self._zone = DropZone(
            self.tr("Drop a file here"),
            self.tr("Password export, SMS backup, mail archive, privacy report. Read on this computer only."),
            self.tr("Choose file…"),
            self.tr("Where do I get one?"),
        )
        self._start = StartPanel()
        self._progress = ReadingPanel()
        self._problem = ProblemPanel()
        self._done = DonePanel()
        self.review = ReviewPanel()
        self._panels = {
            panel: scroll_area(lifted(panel)) for panel in (self._start, self._progress, self._problem, self._done)
        }
        self._stack = QStackedWidget()
        for shown in (*self._panels.values(), self.review):
            self._stack.addWidget(shown)
        body = column(self._zone, self._stack, spacing=4, margins=(6, 3, 6, 5))
        body.setStretch(1, 1)
        self.setLayout(body)
        self.writing = Writing(bridge, self)
        self._connect()

    def _connect(self) -> None:
        self.work.advanced.connect(self._progress.set_progress)
        self.work.read.connect(self._show_review)
        self.work.read_again.connect(self._show_read_again)
        self.work.found_nothing.connect(self._show_nothing)
        self.work.compared.connect(self._show_compared)
        self.work.failed.connect(self._show_problem)
        self._zone.dropped.connect(self.open_files)
        self._zone.choose_requested.connect(self._choose)
        self._zone.link_requested.connect(self.show_help)
        self._start.folder_requested.connect(self._choose_folder)
        self._start.paste_requested.connect(self._ask_for_names)
        self._start.help_requested.connect(self.show_help)
        self._progress.cancelled.connect(self._leave)
        self._problem.back_requested.connect(self._leave)
        for asking in (self._problem, self.review):
            asking.another_requested.connect(self._choose)
            asking.help_requested.connect(self.show_help)
        self.review.clear_requested.connect(self.search_cleared)
        self.review.discard_requested.connect(self._discard)
        self.review.write_requested.connect(self._write)
        self.review.match_requested.connect(self._ask_which)
        self.review.number_chosen.connect(self._set_number)
        self.review.encoding_chosen.connect(self._read_as)
        self.review.comparing_cancelled.connect(self._cancel_comparing)
        self._done.undo_requested.connect(self._undo)
        self._done.again_requested.connect(self._review_again)
        self._done.services_requested.connect(lambda: self.go_to.emit(Destination("services")))
        self._done.folder_requested.connect(self._open_folder)
        self._stack.currentChanged.connect(lambda _place: self._fit_zone())

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("BringInPart", "Bring in")

    @override
    def rows_in_front(self) -> ReviewTable:
        return self.review.table

    # Following the session

    @override
    def refresh(self) -> None:
        """What was compared with another state of the vault is compared anew."""
        self.work.outdate()
        if self._in_review:
            self._compare()
        elif self._run is not None:
            self._done.stop_undo()

    @override
    def follow(self, outcome: Outcome) -> None:
        # The record of an import belongs to one step alone; comparing whole steps takes long when they are large.
        changes = outcome.changeset.changes
        if self._run is not None and Change(self._run, None) in changes[:1]:
            self._done.show_taken_back()
        elif self._run is not None and Change(None, self._run) in changes[-1:]:
            self._show_written()
        else:
            self.refresh()

    @override
    def forget(self) -> None:
        self.work.forget()
        self._run = None
        self.review.clear()
        for panel in (self._progress, self._problem, self._done):
            panel.clear()
        self._show(self._start)
        self.writing.finish()

    @override
    def search(self, text: str) -> None:
        self.review.search(text)

    @override
    def perform(self, action: str) -> bool:
        """``edit`` says which service the chosen rows are."""
        if action != "edit" or not self._in_review or not self.review.table.matchable():
            return False
        self._ask_which()
        return True

    # Choosing and reading

    def open_files(self, paths: list[Path]) -> None:
        """Read the first of ``paths``; several at once could not be reviewed."""
        if not paths or self.writing.is_busy:
            return
        if len(paths) > 1:
            words = self.tr("One file at a time: {name} is read. Drop the others afterwards.")
            self.bridge.said.emit(words.format(name=paths[0].name))
        self.open_file(paths[0])

    def open_file(self, path: Path) -> None:
        """Read ``path``, a file or a folder, on the worker and show what it would change; nothing is written."""
        catalogue, today, language = self.bridge.catalogue, self.bridge.today, self.bridge.language
        self._begin(path.name)
        self.work.start(
            lambda vault, progress: importing.preview(
                path, vault, catalogue, today=today, language=language, progress=progress
            )
        )

    def read_names(self, text: str) -> None:
        """The same for a pasted list of names, one a line."""
        catalogue, today, language = self.bridge.catalogue, self.bridge.today, self.bridge.language
        self._begin("")
        self.work.start(
            lambda vault, _progress: importing.preview_names(text, vault, catalogue, today=today, language=language)
        )

    def _read_as(self, encoding: str) -> None:
        """Read the file under review once more, in this encoding."""
        preview, bridge = self.work.preview, self.bridge
        if preview is None or preview.path is None:
            return
        catalogue, today, language = bridge.catalogue, bridge.today, bridge.language
        self._begin(preview.path.name)
        self.work.start_again(
            lambda vault, progress: importing.read_again(
                preview, vault, catalogue, encoding, today=today, language=language, progress=progress
            )
        )

    def _begin(self, name: str) -> None:
        """Show that the file called ``name`` is read; a review of another one waits until this one is ready."""
        if self._run is not None:
            self.work.forget()  # it is written: nobody goes back to it
            self.review.clear()
        self._run = None
        self._progress.start(name or self.tr("the list"))
        self._show(self._progress)

    def _choose(self) -> None:
        self.open_files(choose_export(self))

    def _choose_folder(self) -> None:
        self.open_files(choose_export_folder(self))

    def _ask_for_names(self) -> None:
        from tracker.gui.dialogs.paste_names import PasteNamesDialog

        dialog = PasteNamesDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.pasted.connect(self.read_names)
        dialog.open()

    def _leave(self) -> None:
        """Back from a file that is not wanted or cannot be read: to the review of the one before it, if there is one."""
        self.work.stop()
        if not self._review_waits:
            self._discard()
            return
        self.review.set_busy(False)
        self._stack.setCurrentWidget(self.review)
        self.review.table.setFocus()
        if self.work.is_stale:
            self._compare()

    def _show_review(self, rows: ReviewRows) -> None:
        preview = self.work.preview
        if preview is not None:
            self.review.load(preview, rows, self._numbers(), read_only=self.bridge.session.read_only)
            self._stack.setCurrentWidget(self.review)
            self.review.table.setFocus()

    def _show_read_again(self, rows: ReviewRows) -> None:
        preview = self.work.preview
        if preview is not None:
            self.review.load_again(preview, rows, self._numbers(), read_only=self.bridge.session.read_only)
            self._stack.setCurrentWidget(self.review)
            self.review.encoding.setFocus()

    def _show_nothing(self, preview: ImportPreview) -> None:
        path = str(preview.path) if preview.path is not None else ""
        self._problem.show_nothing(path, [render(warning) for warning in preview.warnings])
        self._show(self._problem)
        self._problem.setFocus()

    def _show_problem(self, error: Exception) -> None:
        if not isinstance(error, TrackerError):
            self._discard()
            raise error
        self._problem.show_error(error, back=self._review_waits)
        self._show(self._problem)
        self._problem.setFocus()

    # Comparing anew what was read

    def _numbers(self) -> list[Identifier]:
        """To which the messages of a file may have come; nobody writes to one that is given up."""
        return [item for item in self.bridge.vault.live_identifiers() if item.kind == "phone" and item.retired is None]

    def _compare(self) -> None:
        self.review.set_busy(True)
        self.work.compare()

    def _show_compared(self, rows: ReviewRows, also: Collection[str]) -> None:
        preview = self.work.preview
        if preview is not None:
            self.review.reload(preview, rows, self._numbers(), also)
            self._stack.setCurrentWidget(self.review)

    def _cancel_comparing(self) -> None:
        """Back to the rows as they were; they are worthless when the vault has changed since."""
        self.work.stop()
        self.review.set_busy(False)
        if self.work.is_stale:
            self._discard()

    def _ask_which(self) -> None:
        rows = self.review.table.matchable()
        if not rows or self.work.preview is None:
            return
        from tracker.gui.dialogs.match_account import MatchDialog

        dialog = MatchDialog(self.bridge, rows, self.work.preview.unit, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.matched.connect(partial(self._match, rows))
        dialog.open()

    def _match(self, rows: list[PlanRow], match: Match) -> None:
        self.review.set_busy(True)
        self.work.match([key for row in rows for key in row.keys], match)

    def _set_number(self, number: IdentifierId | None) -> None:
        self.review.set_busy(True)
        self.work.set_number(number)

    # Deciding

    def _write(self) -> None:
        preview, selected = self.work.preview, self.review.model.ticked
        if preview is None or not selected or self.work.is_busy:
            return
        changes = sum(len(row.changes) for row in preview.plan.rows if row.key in selected)
        self._show(self._done)  # first, because a review in front would be compared anew with each change
        self._done.show_writing()
        self.writing.carry_out(
            lambda session, progress: importing.apply(session, preview, selected, progress),
            changes,
            self.tr("Writing what you ticked …"),
            self._show_outcome,
        )

    def _show_outcome(self, outcome: Outcome | None) -> None:
        if outcome is None:
            self._stack.setCurrentWidget(self.review)
            return
        changes = outcome.changeset.changes
        self._run = next(item.after for item in reversed(changes) if isinstance(item.after, ImportRun))
        self._own = sum(isinstance(item.after, Identifier) and item.before is None for item in changes)
        self.review.clear()
        self._show_written()
        self._done.services.setFocus()

    def _undo(self) -> None:
        size = self.bridge.session.undo_size
        self.writing.carry_out(Session.undo, size, self.tr("Taking it back …"), lambda _outcome: None)

    def _show_written(self) -> None:
        if self.work.preview is not None and self._run is not None:
            self._done.show_written(self.work.preview, self._run, self._own)

    def _review_again(self) -> None:
        """What was taken back is shown once more, compared with the vault as it is now."""
        preview = self.work.preview
        if preview is not None:
            self._run = None
            self._begin(preview.path.name if preview.path is not None else "")
            self.work.review_again()

    def _discard(self) -> None:
        self.work.forget()
        self.review.clear()
        self._show(self._start)

    # Showing

    @property
    def _review_waits(self) -> bool:
        """Whether there is a review to go back to."""
        return self.work.preview is not None and self.review.model.count(None) > 0

    @property
    def _in_review(self) -> bool:
        return self._stack.currentWidget() is self.review

    def _show(self, panel: StartPanel | ReadingPanel | ProblemPanel | DonePanel) -> None:
        self._stack.setCurrentWidget(self._panels[panel])

    def _fit_zone(self) -> None:
        """A review needs the room more than the place to drop the next file."""
        self._zone.set_compact(self._in_review and self.height() < u(_ROOMY))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_zone()

    def show_help(self, topic: str = "") -> None:
        """Where files come from; ``topic``: the key of the source to begin with."""
        from tracker.gui.dialogs.export_help import ExportHelpDialog

        dialog = ExportHelpDialog(self, topic)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _open_folder(self) -> None:
        if self.work.preview is not None and self.work.preview.path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.work.preview.path.parent)))
