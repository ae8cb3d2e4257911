"""Bringing in a file: choose, read, review, write."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from tracker.core.changes import ChangeSet
from tracker.core.errors import TrackerError
from tracker.core.import_plan import PlanRow
from tracker.core.model import Identifier, IdentifierId
from tracker.core.sighted_accounts import Match
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.export_files import choose_export, choose_export_folder
from tracker.gui.dialogs.writing import Writing
from tracker.gui.models.review_rows import ReviewRows, review_rows
from tracker.gui.pages.base import Destination
from tracker.gui.pages.find_part import FindPart
from tracker.gui.pages.find_reading import Reading
from tracker.gui.pages.find_start import StartPanel
from tracker.gui.pages.find_states import DonePanel, ProblemPanel, ReadingPanel, lifted
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

Compared = tuple[ImportPreview, ReviewRows]
"""What a file would change, and its rows made ready to be shown."""

_ROOMY = 205  # units of height from which a review leaves room for the whole drop zone


class BringInPart(FindPart):
    """One file, folder or pasted list at a time."""

    KEY: ClassVar[str] = "bring_in"

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self._reading: Reading | None = None
        self._preview: ImportPreview | None = None
        self._stale = False  # whether the review was compared with another state of the vault
        self._written: ChangeSet | None = None
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
        self._zone.dropped.connect(self.open_files)
        self._zone.choose_requested.connect(self._choose)
        self._zone.link_requested.connect(self.show_help)
        self._start.folder_requested.connect(self._choose_folder)
        self._start.paste_requested.connect(self._ask_for_names)
        self._start.help_requested.connect(self.show_help)
        self._progress.cancelled.connect(self._cancel)
        self._problem.another_requested.connect(self._choose)
        self._problem.help_requested.connect(self.show_help)
        self.review.discard_requested.connect(self._discard)
        self.review.write_requested.connect(self._write)
        self.review.match_requested.connect(self._ask_which)
        self.review.number_chosen.connect(self._set_number)
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
        if self._in_review:
            self._stale = True
            self._compare()
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
        self.writing.finish()

    @override
    def search(self, text: str) -> None:
        self.review.model.search(text)

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
        vault, catalogue = self.bridge.vault.snapshot(), self.bridge.catalogue
        today, language = self.bridge.today, self.bridge.language
        reading = self._begin(path)
        self._read(
            reading,
            lambda: importing.preview(path, vault, catalogue, today=today, language=language, progress=reading.report),
        )

    def read_names(self, text: str) -> None:
        """The same for a pasted list of names, one a line."""
        vault, catalogue = self.bridge.vault.snapshot(), self.bridge.catalogue
        today, language = self.bridge.today, self.bridge.language
        self._read(
            self._begin(None), lambda: importing.preview_names(text, vault, catalogue, today=today, language=language)
        )

    def _begin(self, path: Path | None) -> Reading:
        self._stop_reading()
        self._written = None
        self._reading = reading = Reading(path, self)
        reading.advanced.connect(self._progress.set_progress)
        self._progress.start(self.tr("the list") if path is None else path.name)
        self._show(self._progress)
        return reading

    def _read(self, reading: Reading, read: Callable[[], ImportPreview]) -> None:
        self.bridge.tasks.run(
            reading,
            lambda: _made_ready(read()),
            lambda compared: self._show_review(reading, compared),
            lambda error: self._show_problem(reading, error),
        )

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

    def _cancel(self) -> None:
        self._stop_reading()
        self._discard()

    def _stop_reading(self) -> None:
        if self._reading is not None:
            self._reading.stop()
            self._reading = None

    def _finish(self, reading: Reading) -> bool:
        """Whether ``reading`` is the one that is waited for; it is over in any case."""
        reading.deleteLater()
        if reading is not self._reading:
            return False
        self._reading = None
        return True

    def _show_review(self, reading: Reading, compared: Compared) -> None:
        if self._finish(reading):
            self._preview, rows = compared
            self._stale = False
            self.review.load(self._preview, rows, self._numbers(), read_only=self.bridge.session.read_only)
            self._stack.setCurrentWidget(self.review)
            self.review.table.setFocus()

    def _show_problem(self, reading: Reading, error: Exception) -> None:
        if not self._finish(reading):
            return
        if not isinstance(error, TrackerError):
            self._show(self._start)
            raise error
        self._problem.show_error(error)
        self._show(self._problem)
        self._problem.setFocus()

    # Comparing anew what was read

    def _numbers(self) -> list[Identifier]:
        """To which the messages of a file may have come."""
        return [item for item in self.bridge.vault.live_identifiers() if item.kind == "phone"]

    def _compare(self, matches: Mapping[str, Match] | None = None, also: Collection[str] = ()) -> None:
        """Compare what was read with the vault as it is now; rows ``also`` are ticked then."""
        preview = self._preview
        if preview is None:
            return
        self._stop_reading()
        self._reading = reading = Reading(preview.path, self)
        compare = self._comparison(preview, matches)
        self.review.set_busy(True)
        self.bridge.tasks.run(
            reading,
            lambda: _made_ready(compare()),
            lambda compared: self._show_compared(reading, compared, also),
            lambda error: self._show_problem(reading, error),
        )

    def _comparison(
        self, preview: ImportPreview, matches: Mapping[str, Match] | None = None
    ) -> Callable[[], ImportPreview]:
        """For the worker: what was read, compared with the vault as it is at this moment."""
        return partial(
            importing.compared,
            preview,
            self.bridge.vault.snapshot(),
            self.bridge.catalogue,
            today=self.bridge.today,
            language=self.bridge.language,
            matches=matches,
        )

    def _show_compared(self, reading: Reading, compared: Compared, also: Collection[str]) -> None:
        if self._finish(reading):
            self._preview, rows = compared
            self._stale = False
            self.review.reload(self._preview, rows, self._numbers(), also)
            self._stack.setCurrentWidget(self.review)

    def _cancel_comparing(self) -> None:
        """Back to the rows as they were; they are worthless when the vault has changed since."""
        self._stop_reading()
        self.review.set_busy(False)
        if self._stale:
            self._discard()

    def _set_number(self, number: IdentifierId | None) -> None:
        if self._preview is not None:
            self._preview = replace(self._preview, own_number=number)
            self._compare()

    def _ask_which(self) -> None:
        rows = self.review.table.matchable()
        if not rows:
            return
        from tracker.gui.dialogs.match_account import MatchDialog

        dialog = MatchDialog(self.bridge, rows, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.matched.connect(partial(self._match, rows))
        dialog.open()

    def _match(self, rows: list[PlanRow], match: Match) -> None:
        if self._preview is not None:
            keys = [row.key for row in rows]
            self._compare({**self._preview.matches, **dict.fromkeys(keys, match)}, keys)

    # Deciding

    def _write(self) -> None:
        preview, selected = self._preview, self.review.model.ticked
        if preview is None or not selected or self._reading is not None:
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
        self._written = outcome.changeset
        self.review.clear()
        self._show_written()
        self._done.services.setFocus()

    def _undo(self) -> None:
        if self._written is not None:
            changes = len(self._written.changes)
            self.writing.carry_out(Session.undo, changes, self.tr("Taking it back …"), lambda _outcome: None)

    def _show_written(self) -> None:
        if self._preview is not None and self._written is not None:
            words = render(self._written.label)
            self._done.show_written(words, self._preview.path, is_ledger=self._preview.is_ledger)

    def _review_again(self) -> None:
        """What was taken back is shown once more, compared with the vault as it is now."""
        if self._preview is not None:
            compare = self._comparison(self._preview)
            self._read(self._begin(self._preview.path), compare)

    def _discard(self) -> None:
        self._stop_reading()
        self._preview = None
        self.review.clear()
        self._show(self._start)

    # Showing

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
        if self._preview is not None and self._preview.path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._preview.path.parent)))


def _made_ready(preview: ImportPreview) -> Compared:
    """Called on the worker."""
    return preview, review_rows(preview.plan, preview.unit)
