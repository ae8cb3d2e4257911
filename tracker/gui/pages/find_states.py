"""What the Find page shows besides the review: before, while reading, when it failed, afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from tracker.core.errors import TrackerError
from tracker.core.model import ImportRun
from tracker.gui.fonts import Face
from tracker.gui.pages.find_reading import progress_words
from tracker.gui.theme import u
from tracker.gui.translation import listed, paragraph, render
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import Rule, box, column, row
from tracker.gui.widgets.panels import Banner, Notice, Panel
from tracker.gui.widgets.text import breakable, elided, label, set_name
from tracker.services.importing import ImportPreview

_STEPS = 1000


class ReadingPanel(Panel):
    """A file is being read, and then compared.

    Signals: ``cancelled()``.
    """

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = elided("", Face.HEADING, mode=Qt.TextElideMode.ElideMiddle)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._far = label("", Face.SMALL)
        self.cancel = button(self.tr("Cancel"), on_click=self.cancelled.emit)
        head = row(self._title, self.cancel, spacing=3)
        head.setStretch(0, 1)
        self.body.addLayout(head)
        self.body.addWidget(self._bar)
        self.body.addWidget(self._far)
        words = self.tr("On this computer only. Nothing is written. Cancelling leaves nothing behind.")
        self.body.addWidget(label(words, Face.SMALL, "muted", wrap=True))

    def start(self, name: str) -> None:
        """Show the file called ``name`` as just begun."""
        words = self.tr("Reading {name} …").format(name=name)
        self._title.setText(words)
        self._far.setText(self.tr("Opening it"))
        set_name(self._bar, words)
        self._bar.setRange(0, 0)  # until the first word of how far it is

    def set_progress(self, done: int, total: int, seconds: float) -> None:
        """``done`` of ``total`` bytes have been read in so many ``seconds``; then it is compared."""
        if done >= total:
            self._bar.setRange(0, 0)
            self._far.setText(self.tr("Comparing with your ledger …"))
        else:
            self._bar.setRange(0, _STEPS)
            self._bar.setValue(done * _STEPS // total)
            self._far.setText(progress_words(done, total, seconds))
        self._bar.setAccessibleDescription(self._far.text())

    def clear(self) -> None:
        self._title.setText("")
        self._far.setText("")
        self._bar.reset()
        set_name(self._bar, "")


class ProblemPanel(Panel):
    """A file that could not be read: what, where, what to do. A review that was begun waits behind it.

    Signals: ``another_requested()``, ``help_requested()``, ``back_requested()``.
    """

    another_requested = Signal()
    help_requested = Signal()
    back_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._banner = Banner(tone="danger", icon="warn")
        self._path = elided("", Face.SMALL, "muted", mode=Qt.TextElideMode.ElideMiddle)
        self.another = button(self.tr("Choose another file…"), icon="file", on_click=self.another_requested.emit)
        self.back = button(self.tr("Back to the review"), icon="left", on_click=self.back_requested.emit)
        where = button(self.tr("Where do I get one?"), ButtonKind.LINK, on_click=self.help_requested.emit)
        lead = u(13.5)  # below the words of the banner
        below = column(self._path)
        below.setContentsMargins(lead, 0, 0, 0)
        buttons = row(self.back, self.another, where, None, spacing=3)
        buttons.setContentsMargins(lead, u(2), 0, 0)
        self.body.addWidget(self._banner)
        self.body.addLayout(below)
        self.body.addLayout(buttons)

    def show_error(self, error: TrackerError, *, back: bool = False) -> None:
        """Say what ``error`` says, by the name of the file; ``back``: whether there is a review to go back to."""
        path = str(error.message.args.get("path") or "")
        name = Path(path).name or path
        what = render(replace(error.message, args={**error.message.args, "path": name}) if path else error.message)
        self._tell(what, render(error.hint), path if path != name else "", back=back)

    def show_nothing(self, path: str, reasons: Sequence[str]) -> None:
        """Say that the file at ``path`` ("": it was pasted) has no account in it; a review waits behind."""
        if path:
            what = self.tr("No account was found in {file}").format(file=Path(path).name)
        else:
            what = self.tr("No account was found in the list")
        why = paragraph(reasons) or self.tr("It was read to its end, but nothing in it shows an account.")
        self._tell(what, why, path, back=True)

    def _tell(self, what: str, hint: str, path: str, *, back: bool) -> None:
        self._banner.set_text(breakable(what), breakable(hint))
        self._path.setText(path)
        self._path.setVisible(bool(path))
        self.back.setVisible(back)
        self.setFocusProxy(self.back if back else self.another)
        set_name(self, what, hint)

    def clear(self) -> None:
        self._banner.set_text("", "")
        self._path.setText("")
        set_name(self, "")


class DonePanel(Panel):
    """The changes are written; now the export file should go.

    Signals: ``undo_requested()``, ``services_requested()``, ``folder_requested()``, ``again_requested()``.
    """

    undo_requested = Signal()
    services_requested = Signal()
    folder_requested = Signal()
    again_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", Face.TITLE, wrap=True)
        self._text = label("", Face.BODY, "muted", wrap=True)
        self._reminder = Notice("", "warn", tone="text")
        self._path = elided("", Face.SMALL, "muted", mode=Qt.TextElideMode.ElideMiddle)
        folder = button(self.tr("Open its folder"), ButtonKind.LINK, on_click=self.folder_requested.emit)
        folder.set_small()
        where = row(self._path, folder, spacing=3, margins=(6, 0, 0, 0))
        where.setStretch(0, 1)
        self.undo = button(self.tr("Undo"), icon="undo", on_click=self.undo_requested.emit)
        self.again = button(self.tr("Review it again"), on_click=self.again_requested.emit)
        self.services = button(self.tr("See the services"), ButtonKind.PRIMARY, on_click=self.services_requested.emit)
        self._file = box(column(Rule(), self._reminder, where, spacing=2))
        for item in (self._title, self._text, self._file, Rule()):
            self.body.addWidget(item)
        self.body.addLayout(row(self.undo, self.again, None, self.services, margins=(0, 1, 0, 0)))

    def show_writing(self) -> None:
        """What is being written is not there yet."""
        self._show(self.tr("Writing …"), self.tr("All of it is one step."), undone=False)
        self.undo.hide()
        self.services.hide()
        self._file.hide()

    def show_written(self, preview: ImportPreview, run: ImportRun, own: int) -> None:
        """What was taken of ``preview``, whose file is no longer needed. ``own``: how many of one's own data."""
        title = self.tr("Brought in: {what}").format(what=listed(self._written(run, own)))
        self._show(title, self.tr("It was one step: Undo takes back all of it."), undone=False)
        self._file.setVisible(preview.path is not None)
        if preview.is_ledger:
            reminder = self.tr(
                "Delete the exported file if you no longer need it: it is not encrypted and holds your whole ledger."
            )
        else:
            reminder = self.tr(
                "Now delete the exported file, and empty the trash: what it holds is plain text for anyone, "
                "perhaps even your passwords. Deleting hides a file; traces of it can stay on a disk."
            )
        self._reminder.set_text(reminder)
        self._path.setText(str(preview.path or ""))

    def _written(self, run: ImportRun, own: int) -> list[str]:
        """What there was none of is left out."""
        words = [
            self.tr("%Ln services added", "", run.added) if run.added else "",
            self.tr("%Ln services updated", "", run.completed) if run.completed else "",
            self.tr("%Ln pieces of your own data recorded", "", own) if own else "",
        ]
        return [word for word in words if word] or [self.tr("What you ticked")]

    def show_taken_back(self) -> None:
        """The step was undone."""
        self._show(self.tr("Taken back"), self.tr("Your ledger is as it was before."), undone=True)

    def stop_undo(self) -> None:
        """Something else was done since: undoing would take that back first."""
        self.undo.hide()

    def _show(self, title: str, text: str, *, undone: bool) -> None:
        self._title.setText(title)
        self._text.setText(text)
        self.undo.setVisible(not undone)
        self.again.setVisible(undone)
        self.services.setVisible(not undone)
        set_name(self, title, text)

    def clear(self) -> None:
        for words in (self._title, self._text, self._path):
            words.setText("")
        self._reminder.set_text("")
        set_name(self, "")


def lifted(panel: QWidget) -> QWidget:
    """``panel`` at the top of the room there is, not stretched over it."""
    return box(column(panel, None, spacing=0))
