"""The Find page: services one forgot, from files one already has."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from tracker.core.changes import ChangeSet
from tracker.core.errors import TrackerError
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import files
from tracker.gui.pages.base import Destination, Page
from tracker.gui.pages.find_states import DonePanel, ProblemPanel, ReadingPanel, StartPanel, lifted
from tracker.gui.pages.review import ReviewPanel, ReviewTable
from tracker.gui.translation import render
from tracker.gui.widgets.drop_zone import DropZone
from tracker.gui.widgets.layouts import column
from tracker.gui.widgets.panels import scroll_area
from tracker.services import importing
from tracker.services.importing import ImportPreview
from tracker.services.session import Outcome


class _CancelledError(Exception):
    """Raised on the worker when the person no longer wants the file."""


class _Reading(QObject):
    """One file on its way through the worker.

    Signals: ``advanced(float)`` with the share (0..1) that has been read.
    """

    advanced = Signal(float)

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.path = path
        self._stopped = Event()

    def stop(self) -> None:
        """End it soon; its result is no longer wanted."""
        self._stopped.set()

    @property
    def stopped(self) -> bool:
        return self._stopped.is_set()

    def report(self, done: int, total: int) -> None:
        """Called by the worker."""
        if self.stopped:
            raise _CancelledError
        self.advanced.emit(done / max(1, total))


class FindPage(Page):
    """One file at a time: choose, read, review, write."""

    KEY: ClassVar[str] = "find"
    ICON: ClassVar[str] = "find"

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self.header.set_subtitle(self.tr("Services you forgot, from files you already have"))
        self._reading: _Reading | None = None
        self._preview: ImportPreview | None = None
        self._written: ChangeSet | None = None
        self._zone = DropZone(
            self.tr("Drop a file here"),
            self.tr("Password export of a browser or Bitwarden. Read on this computer only."),
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
        body = column(self._zone, self._stack, spacing=4, margins=(6, 1.5, 6, 5))
        body.setStretch(1, 1)
        self.content.addLayout(body, 1)
        self._connect()

    def _connect(self) -> None:
        self._zone.dropped.connect(self.open_files)
        self._zone.choose_requested.connect(self._choose)
        self._zone.link_requested.connect(self._show_help)
        self._progress.cancelled.connect(self._cancel)
        self._problem.another_requested.connect(self._choose)
        self._problem.help_requested.connect(self._show_help)
        self.review.discard_requested.connect(self._discard)
        self.review.write_requested.connect(self._write)
        self._done.undo_requested.connect(self.bridge.undo)
        self._done.again_requested.connect(self._read_again)
        self._done.services_requested.connect(lambda: self.go_to.emit(Destination("services")))
        self._done.folder_requested.connect(self._open_folder)

    @classmethod
    @override
    def name(cls) -> str:
        return QCoreApplication.translate("FindPage", "Find")

    @override
    def rows_in_front(self) -> ReviewTable:
        return self.review.table

    # Following the session

    @override
    def refresh(self) -> None:
        """What was compared with another state of the vault is compared anew."""
        if self._stack.currentWidget() is self.review:
            self._read_again()
        elif self._written is not None:
            self._done.stop_undo()

    @override
    def follow(self, outcome: Outcome) -> None:
        if self._written is not None and outcome.changeset == self._written.inverse():
            self._done.show_taken_back()
        elif self._written is not None and outcome.changeset == self._written:
            self._show_written()
        else:
            self.refresh()

    @override
    def forget(self) -> None:
        self._stop_reading()
        self._preview = self._written = None
        self.review.clear()
        for panel in (self._progress, self._problem, self._done):
            panel.clear()
        self._show(self._start)

    @override
    def search(self, text: str) -> None:
        self.review.model.search(text)

    # Choosing and reading

    @override
    def open_files(self, paths: list[Path]) -> None:
        if len(paths) > 1:
            self.bridge.said.emit(self.tr("One file at a time: the first of them is read."))
        if paths:
            self.open_file(paths[0])

    def open_file(self, path: Path) -> None:
        """Read ``path`` on the worker and show what it would change; nothing is written."""
        self._stop_reading()
        self._written = None
        reading = _Reading(path, self)
        reading.advanced.connect(self._progress.set_share)
        self._reading = reading
        self._progress.start(path)
        self._show(self._progress)
        vault, today, language = self.bridge.vault.snapshot(), self.bridge.today, self.bridge.language
        catalogue = self.bridge.catalogue.services
        self.bridge.tasks.run(
            reading,
            lambda: importing.preview(path, vault, catalogue, today=today, language=language, progress=reading.report),
            lambda preview: self._show_review(reading, preview),
            lambda error: self._show_problem(reading, error),
        )

    def _choose(self) -> None:
        exported, everything = self.tr("Exported files"), self.tr("All files")
        filters = f"{exported} (*.csv *.json);;{everything} (*)"
        path = files.choose_open(self, self.tr("Choose an exported file"), filters)
        if path is not None:
            self.open_file(path)

    def _read_again(self) -> None:
        if self._preview is not None:
            self.open_file(self._preview.path)

    def _cancel(self) -> None:
        self._stop_reading()
        self._discard()

    def _stop_reading(self) -> None:
        if self._reading is not None:
            self._reading.stop()
            self._reading = None

    def _finish(self, reading: _Reading) -> bool:
        """Whether ``reading`` is the one that is waited for; it is over in any case."""
        reading.deleteLater()
        if reading is not self._reading:
            return False
        self._reading = None
        return True

    def _show_review(self, reading: _Reading, preview: ImportPreview) -> None:
        if self._finish(reading):
            self._preview = preview
            self.review.load(preview, read_only=self.bridge.session.read_only)
            self._stack.setCurrentWidget(self.review)
            self.review.table.setFocus()

    def _show_problem(self, reading: _Reading, error: Exception) -> None:
        if not self._finish(reading):
            return
        if not isinstance(error, TrackerError):
            self._show(self._start)
            raise error
        self._problem.show_error(error)
        self._show(self._problem)
        self._problem.setFocus()

    # Deciding

    def _write(self) -> None:
        preview, selected = self._preview, self.review.model.ticked
        if preview is None or not selected:
            return
        self._show(self._done)  # first, because a review in front would be compared anew with each change
        outcome = self.bridge.attempt(lambda session: importing.apply(session, preview, selected))
        if outcome is None:
            self._stack.setCurrentWidget(self.review)
            return
        self._written = outcome.changeset
        self.review.clear()
        self._show_written()
        self._done.services.setFocus()

    def _show_written(self) -> None:
        if self._preview is not None and self._written is not None:
            words = render(self._written.label)
            self._done.show_written(words, self._preview.path, is_ledger=self._preview.is_ledger)

    def _discard(self) -> None:
        self._preview = None
        self.review.clear()
        self._show(self._start)

    def _show(self, panel: StartPanel | ReadingPanel | ProblemPanel | DonePanel) -> None:
        self._stack.setCurrentWidget(self._panels[panel])

    def _show_help(self) -> None:
        from tracker.gui.dialogs.export_help import ExportHelpDialog

        dialog = ExportHelpDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _open_folder(self) -> None:
        if self._preview is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._preview.path.parent)))
