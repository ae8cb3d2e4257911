"""What was read of a file, and the work on it: reading the next one, comparing it anew; one at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, SignalInstance

from tracker.core.model import IdentifierId
from tracker.core.progress import Progress
from tracker.core.sighted_accounts import Match
from tracker.core.vault import Vault
from tracker.gui.bridge import SessionBridge
from tracker.gui.models.review_rows import ReviewRows, review_rows
from tracker.gui.tasks import Stoppable
from tracker.services import importing
from tracker.services.importing import ImportPreview

Read = Callable[[Vault, Progress], ImportPreview]
"""Called on the worker with a snapshot of the vault."""

Compared = tuple[ImportPreview, ReviewRows]
"""What a file would change, and its rows made ready to be shown."""

_Done = Callable[[ImportPreview, ReviewRows], None]


class FileWork(QObject):
    """Keeps what was read last until the next file is ready. What it gives is never older than the vault.

    Signals: ``advanced(int, int, float)`` as `Stoppable`; ``read(ReviewRows)`` when another file has
    become the ``preview``; ``read_again(ReviewRows)`` when the same file has, read in another encoding;
    ``found_nothing(ImportPreview)`` when another file has no rows and ``preview``
    stays; ``compared(ReviewRows, Collection[str])`` when it was compared anew, with
    the keys of rows that are to be ticked now, by the key of another one where they have joined that;
    ``failed(Exception)``.
    """

    advanced = Signal(object, object, float)
    read = Signal(object)
    read_again = Signal(object)
    found_nothing = Signal(object)
    compared = Signal(object, object)
    failed = Signal(object)

    def __init__(self, bridge: SessionBridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._preview: ImportPreview | None = None
        self._work: Stoppable | None = None
        self._stale = False
        self._overtaken = False  # whether the vault has changed since the work began
        bridge.changed.connect(lambda _outcome: self.outdate())

    @property
    def preview(self) -> ImportPreview | None:
        """What was read last."""
        return self._preview

    @property
    def is_busy(self) -> bool:
        return self._work is not None

    @property
    def is_stale(self) -> bool:
        """Whether ``preview`` was compared with another state of the vault."""
        return self._stale

    def outdate(self) -> None:
        """The vault is no longer what it was."""
        self._stale = self._overtaken = True

    def stop(self) -> None:
        """End what is under way; ``preview`` stays as it is."""
        if self._work is not None:
            self._work.stop()
            self._work = None

    def forget(self) -> None:
        """Drop everything."""
        self.stop()
        self._preview = None

    def start(self, read: Read) -> None:
        """Read another file; ``preview`` stays until it is ready."""
        self._run(read, lambda preview, rows: self._arrive(preview, rows, self.read))

    def start_again(self, read: Read) -> None:
        """Read the same file in another way; ``preview`` stays until it is ready."""
        self._run(read, lambda preview, rows: self._arrive(preview, rows, self.read_again))

    def review_again(self) -> None:
        """Take what was read last as if it were read just now."""
        if self._preview is not None:
            self._run(self._comparison(self._preview), lambda preview, rows: self._take_up(preview, rows, self.read))

    def compare(self, matches: Mapping[str, Match] | None = None, also: Collection[str] = ()) -> None:
        """Compare what was read with the vault as it is now; rows ``also`` are ticked then."""
        if self._preview is not None:
            read = self._comparison(self._preview, matches)
            self._run(read, lambda preview, rows: self._renew(preview, rows, also))

    def match(self, keys: Collection[str], match: Match) -> None:
        """The person says what the rows of ``keys`` are."""
        if self._preview is not None:
            self.compare({**self._preview.matches, **dict.fromkeys(keys, match)}, keys)

    def set_number(self, number: IdentifierId | None) -> None:
        """The person says to which of their numbers the messages came."""
        if self._preview is not None:
            self._preview = replace(self._preview, own_number=number)
            self.compare()

    def _comparison(self, preview: ImportPreview, matches: Mapping[str, Match] | None = None) -> Read:
        bridge = self._bridge
        catalogue, today, language = bridge.catalogue, bridge.today, bridge.language

        def compare(vault: Vault, _progress: Progress) -> ImportPreview:
            return importing.compared(preview, vault, catalogue, today=today, language=language, matches=matches)

        return compare

    def _run(self, read: Read, done: _Done) -> None:
        self.stop()
        self._work = work = Stoppable(self)
        self._overtaken = False
        work.advanced.connect(self.advanced)
        vault = self._bridge.vault.snapshot()
        self._bridge.tasks.run(
            work,
            lambda: _made_ready(read(vault, work.report), vault),
            lambda compared: self._take(work, compared, done),
            lambda error: self._fail(work, error),
        )

    def _take(self, work: Stoppable, compared: Compared, done: _Done) -> None:
        if not self._finish(work):
            return
        preview, rows = compared
        if self._overtaken:  # what was read counts, what it was compared with does not
            self._run(self._comparison(preview), done)
            return
        done(preview, rows)

    def _arrive(self, preview: ImportPreview, rows: ReviewRows, told: SignalInstance) -> None:
        """Nobody's work on a file is thrown away for one that has nothing in it."""
        if self._preview is not None and self._preview.plan.rows and not rows.rows:
            self.found_nothing.emit(preview)
        else:
            self._take_up(preview, rows, told)

    def _take_up(self, preview: ImportPreview, rows: ReviewRows, told: SignalInstance) -> None:
        self._preview, self._stale = preview, False
        told.emit(rows)

    def _renew(self, preview: ImportPreview, rows: ReviewRows, also: Collection[str]) -> None:
        self._preview, self._stale = preview, False
        told = frozenset(also)
        self.compared.emit(rows, [row.key for row in preview.plan.rows if told and not told.isdisjoint(row.keys)])

    def _fail(self, work: Stoppable, error: Exception) -> None:
        if self._finish(work):
            self.failed.emit(error)

    def _finish(self, work: Stoppable) -> bool:
        """Whether ``work`` is what is waited for; it is over in any case."""
        work.deleteLater()
        if work is not self._work:
            return False
        self._work = None
        return True


def _made_ready(preview: ImportPreview, vault: Vault) -> Compared:
    """Called on the worker."""
    return preview, review_rows(preview.plan, preview.unit, vault.identifiers)
