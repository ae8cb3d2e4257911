"""What the Find page shows besides the review: before, while reading, when it failed, afterwards."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from tracker.core.errors import TrackerError
from tracker.gui.fonts import Face
from tracker.gui.pages.find_reading import progress_words
from tracker.gui.translation import render
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import Rule, box, column, row
from tracker.gui.widgets.panels import Banner, Notice, Panel
from tracker.gui.widgets.text import breakable, elided, label, set_name

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
            self._far.setText(self.tr("Comparing with your vault …"))
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
    """A file that could not be read: what, where, what to do.

    Signals: ``another_requested()``, ``help_requested()``.
    """

    another_requested = Signal()
    help_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._banner = Banner(tone="danger", icon="warn")
        self.another = button(self.tr("Choose another file…"), icon="file", on_click=self.another_requested.emit)
        where = button(self.tr("Where do I get one?"), ButtonKind.LINK, on_click=self.help_requested.emit)
        self.body.addWidget(self._banner)
        self.body.addLayout(row(self.another, where, None, spacing=4, margins=(4.5, 2, 0, 0)))
        self.setFocusProxy(self.another)

    def show_error(self, error: TrackerError) -> None:
        """Say what ``error`` says."""
        what, hint = render(error.message), render(error.hint)
        self._banner.set_text(breakable(what), breakable(hint))
        set_name(self, what, hint)

    def clear(self) -> None:
        self._banner.set_text("", "")
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

    def show_written(self, label_text: str, path: Path | None, *, is_ledger: bool) -> None:
        """``label_text``: what was done. The file at ``path`` is no longer needed; None: it was pasted."""
        self._show(label_text, self.tr("It was one step: Undo takes back all of it."), undone=False)
        self._file.setVisible(path is not None)
        if is_ledger:
            reminder = self.tr(
                "Delete the exported file if you no longer need it: it is not encrypted and holds your whole ledger."
            )
        else:
            reminder = self.tr(
                "Now delete the exported file, and empty the trash: what it holds is plain text for anyone, "
                "perhaps even your passwords. Deleting hides a file; traces of it can stay on a disk."
            )
        self._reminder.set_text(reminder)
        self._path.setText(str(path or ""))

    def show_taken_back(self) -> None:
        """The step was undone."""
        self._show(self.tr("Taken back"), self.tr("Your vault is as it was before."), undone=True)

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
