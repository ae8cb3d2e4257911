"""Steps so large that writing them takes seconds: on the worker, while the window waits and still answers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QProgressBar, QWidget
from typing_extensions import override

from tracker.core.errors import TrackerError
from tracker.core.progress import Progress, no_progress
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.tasks import Stoppable, StoppedError
from tracker.gui.widgets.dialog import Dialog
from tracker.gui.widgets.text import label, set_name
from tracker.services.session import Outcome, Session

_STEPS = 1000
_AT_ONCE = 150
"""As many changes are written within the 50 ms in which a window has to answer (about 0.2 ms each)."""


class WritingDialog(Dialog):
    """Says how much of ``work`` is written. Only the end of the writing, cancelling it, or locking closes it."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words, "", parent, width=100)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.work = Stoppable(self)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        set_name(self._bar, words)
        text = self.tr("It is one step: all of it is written, or nothing.")
        self.body.addWidget(self._bar)
        self.body.addWidget(label(text, Face.SMALL, "muted", wrap=True))
        self.cancel = self.add_button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.stop)
        self.work.advanced.connect(self._show_share)

    def stop(self) -> None:
        """Nothing of the step is to be kept."""
        self.work.stop()
        self.cancel.setEnabled(False)

    def _show_share(self, done: int, total: int, _seconds: float) -> None:
        self._bar.setRange(0, _STEPS)
        self._bar.setValue(done * _STEPS // max(1, total))
        if done >= total:
            self.cancel.setEnabled(False)  # what is left to do takes no time

    @override
    def reject(self) -> None:
        """What locking asks of every dialog: the step is finished all the same, and nothing is lost."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.stop()
            return
        super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.stop()


class Writing(QObject):
    """Carries out one step at a time on the session.

    `Session.apply` changes the records in memory before it writes them, so nothing else may look
    at the vault meanwhile: a dialog keeps the person out of the window. When the vault is locked
    nevertheless, `finish` waits until the step is whole.
    """

    def __init__(self, bridge: SessionBridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._widget = bridge, window
        self._dialog: WritingDialog | None = None

    @property
    def is_busy(self) -> bool:
        return self._dialog is not None

    def carry_out(
        self,
        step: Callable[[Session, Progress], Outcome],
        changes: int,
        words: str,
        done: Callable[[Outcome | None], None],
    ) -> None:
        """Take ``step``, which makes so many ``changes``; ``done`` gets None when it was refused or cancelled."""
        if changes <= _AT_ONCE:
            done(self._bridge.attempt(lambda session: step(session, no_progress)))
            return
        session = self._bridge.session
        self._bridge.is_writing = True
        self._dialog = dialog = WritingDialog(words, self._widget)
        dialog.open()

        def finished(outcome: Outcome) -> None:
            if self._dialog is not dialog:
                return  # locked meanwhile: nobody looks at it any more
            self._close(dialog)
            done(self._bridge.attempt(lambda _session: outcome))

        def failed(error: Exception) -> None:
            if self._dialog is not dialog:
                return
            self._close(dialog)
            done(None)
            if isinstance(error, TrackerError):
                self._bridge.failed.emit(error)
            elif not isinstance(error, StoppedError):
                raise error

        self._bridge.tasks.run(dialog, lambda: step(session, dialog.work.report), finished, failed)

    def finish(self) -> None:
        """Wait for the step that is under way: the vault is about to be closed."""
        if self._dialog is not None:
            self._widget.window().repaint()  # shows nothing of the vault any more
            self._bridge.tasks.wait()
            self._close(self._dialog)

    def _close(self, dialog: WritingDialog) -> None:
        self._dialog = None
        self._bridge.is_writing = False
        dialog.hide()
        dialog.deleteLater()
