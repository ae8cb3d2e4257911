"""A form whose work takes seconds: fields, then a bar while it runs, then what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QProgressBar, QWidget
from typing_extensions import override

from tracker.core.errors import TrackerError
from tracker.core.progress import Progress
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.tasks import Stoppable, StoppedError
from tracker.gui.translation import paragraph, render
from tracker.gui.widgets.badges import IconSign
from tracker.gui.widgets.buttons import ButtonKind
from tracker.gui.widgets.dialog import Dialog
from tracker.gui.widgets.layouts import box, column, row
from tracker.gui.widgets.panels import Notice
from tracker.gui.widgets.text import breakable, elided, label, set_name

R = TypeVar("R")
_STEPS = 1000


class TaskDialog(Dialog):
    """Fill ``form``, then call `add_buttons`; the action checks the form and calls `run`; end with `finish`.

    While the work runs only locking closes the dialog.
    """

    def __init__(self, bridge: SessionBridge, title: str, text: str, parent: QWidget | None, *, width: float) -> None:
        super().__init__(title, text, parent, width=width)
        self.bridge = bridge
        self.busy = False
        self._stoppable: Stoppable | None = None
        self.form = column(spacing=3.5)
        self._form_box = box(self.form)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._working = label("", Face.SMALL, "muted", wrap=True)
        self._working_box = box(column(self._bar, self._working, spacing=1))
        self._working_box.hide()
        self.problem = Notice("", "warn", tone="danger")
        self.problem.hide()
        self.outcome = column(spacing=2)
        self._outcome_box = box(self.outcome)
        self._outcome_box.hide()
        for part in (self._form_box, self._working_box, self.problem, self._outcome_box):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def add_buttons(self, action: str, on_action: Callable[[], object]) -> None:
        """Cancel and the one button that does something; last, so that Tab reaches them last."""
        self.cancel = self.add_button(self.tr("Cancel"))
        self.cancel.clicked.connect(self._cancel)
        self.action = self.add_button(action, ButtonKind.PRIMARY)
        self.action.clicked.connect(lambda _checked: on_action())

    def run(self, words: str, work: Callable[[], R], done: Callable[[R], None]) -> None:
        """Do ``work`` on the worker while ``words`` say what is going on; then ``done`` or `failed`."""
        self._set_busy(True, words)

        def arrived(result: R) -> None:
            self._set_busy(False)
            if self.isVisible():  # else it was closed because the vault was locked
                done(result)

        def broke(error: Exception) -> None:
            self._set_busy(False)
            if isinstance(error, StoppedError):
                return
            if not isinstance(error, TrackerError):
                raise error
            if self.isVisible():
                self.failed(error)

        self.bridge.tasks.run(self, work, arrived, broke)

    def run_stoppable(self, words: str, work: Callable[[Progress], R], done: Callable[[R], None]) -> None:
        """As `run`, but the person can cancel: then nothing is done, and the form is there again."""
        self._stoppable = stoppable = Stoppable(self)
        stoppable.advanced.connect(self._show_share)
        self.run(words, lambda: work(stoppable.report), done)
        self.cancel.setEnabled(True)

    def _cancel(self) -> None:
        if not self.busy:
            self.reject()
        elif self._stoppable is not None:
            self._stoppable.stop()
            self.cancel.setEnabled(False)

    def _show_share(self, done: int, total: int, _seconds: float) -> None:
        if self.busy:
            self._bar.setRange(0, _STEPS)
            self._bar.setValue(done * _STEPS // max(1, total))

    def failed(self, error: TrackerError) -> None:
        """Say what went wrong below the form; subclasses put it beside the field it is about."""
        self.show_problem(told(error))

    def show_problem(self, words: str, link: str = "") -> None:
        """``words`` below the form, perhaps with a ``link``; "" takes them back."""
        self.problem.set_text(breakable(words), link)
        self.problem.setVisible(bool(words))
        set_name(self.problem, words)

    def finish(self, title: str, place: Path, sentences: list[str], *, icon: str = "verified") -> None:
        """Show what came of it, and where, instead of the form; what is left is to close, or what a subclass adds."""
        self._form_box.hide()
        self.show_problem("")
        self.action.hide()
        head = row(IconSign(icon, "ok", 6), label(title, Face.HEADING, wrap=True), spacing=2.5)
        head.setStretch(1, 1)
        self.outcome.addLayout(head)
        self.outcome.addWidget(elided(str(place), mode=Qt.TextElideMode.ElideMiddle))
        for sentence in sentences:
            self.outcome.addWidget(label(sentence, Face.BODY, "muted", wrap=True))
        self._outcome_box.show()
        set_name(self._outcome_box, title, paragraph((str(place), *sentences)))
        self.cancel.setText(self.tr("Close"))
        self.cancel.setDefault(True)
        self.cancel.setFocus()
        QTimer.singleShot(0, self.shrink)  # after the layouts have settled

    def _set_busy(self, busy: bool, words: str = "") -> None:
        self.busy = busy
        self.show_problem("")
        self._form_box.setEnabled(not busy)
        self.action.setEnabled(not busy)
        self.cancel.setEnabled(not busy)
        self._bar.setRange(0, 0)
        self._working.setText(words)
        set_name(self._bar, words)
        self._working_box.setVisible(busy)

    @override
    def reject(self) -> None:
        """Also what locking asks of every dialog: work that can be stopped is."""
        if self._stoppable is not None:
            self._stoppable.stop()
        super().reject()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.busy and event.key() == Qt.Key.Key_Escape:
            return
        super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.busy:
            event.ignore()
            return
        super().closeEvent(event)


def told(error: TrackerError) -> str:
    """What, where, and what to do."""
    return f"{render(error.message)}\n{render(error.hint)}"
