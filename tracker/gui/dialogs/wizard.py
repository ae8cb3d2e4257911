"""The first run: four steps to a vault, or a look around the demo vault first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from tracker.core.errors import TrackerError
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.answers import Answers
from tracker.gui.dialogs.wizard_pages import BackupPage, PasswordPage, PlacePage, WizardPage
from tracker.gui.theme import u
from tracker.gui.translation import explained
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import row
from tracker.gui.widgets.panels import Notice
from tracker.gui.widgets.stage import Stage
from tracker.gui.widgets.steps import StepBar


class Wizard(Stage):
    """Nothing is written before the last step.

    Signals: ``finished()`` when ``answers`` are complete; ``language_chosen(str)``;
    ``demo_requested()``, ``restore_requested()`` and ``another_requested()`` for its links.
    """

    finished = Signal()
    language_chosen = Signal(str)
    demo_requested = Signal()
    restore_requested = Signal()
    another_requested = Signal()

    def __init__(self, bridge: SessionBridge, answers: Answers) -> None:
        super().__init__(width=220, padding=10)
        self._bridge, self._answers = bridge, answers
        self._make: tuple[Callable[[], WizardPage], ...] = (
            self._place_page,
            self._password_page,
            lambda: BackupPage(answers),
            self._services_page,
        )
        self._pages: dict[int, WizardPage] = {}
        self._steps = StepBar(
            (self.tr("Language and place"), self.tr("Password"), self.tr("Backup"), self.tr("Your services"))
        )
        self._stack = QStackedWidget()
        self._error = Notice("", "warn", tone="danger")
        self._back = button(self.tr("Back"), icon="left", on_click=lambda: self._show(self._answers.step - 1))
        self._demo = button(
            self.tr("Look around with a demo vault"), ButtonKind.LINK, on_click=self.demo_requested.emit
        )
        self._next = button("", ButtonKind.PRIMARY, on_click=self._go_on)
        self._lay_out()
        self._show(answers.step)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(0, u(4), 0, u(3))
        self.body.setSpacing(u(4))
        self.body.addWidget(self._steps)
        self.body.addSpacing(u(3))
        self._stack.setMinimumHeight(u(84))
        self.body.addWidget(self._stack)
        self.body.addWidget(self._error)
        self.body.addLayout(row(self._back, None, self._demo, self._next, spacing=4))
        for text, icon, signal in (
            (self.tr("Restore a backup"), "undo", self.restore_requested),
            (self.tr("Open a vault that is already there"), "files", self.another_requested),
        ):
            self.below.addWidget(button(text, ButtonKind.LINK, icon, signal.emit))

    def _place_page(self) -> PlacePage:
        page = PlacePage(self._bridge, self._answers)
        page.language_chosen.connect(self.language_chosen)
        return page

    def _password_page(self) -> PasswordPage:
        page = PasswordPage(self._bridge, self._answers)
        page.password.submitted.connect(self._go_on)
        return page

    def _services_page(self) -> WizardPage:
        from tracker.gui.dialogs.wizard_services import ServicesPage

        return ServicesPage(self._bridge, self._answers)

    def set_busy(self, busy: bool) -> None:
        """While the vault is made nothing else can be asked."""
        self._next.setText(self.tr("Creating the vault…") if busy else self.tr("Create the vault"))
        for widget in (self._next, self._back, self._demo, self._stack):
            widget.setEnabled(not busy)

    def show_error(self, error: TrackerError) -> None:
        """Why the vault could not be made."""
        self._error.set_text(explained(error))
        self._error.show()

    def _go_on(self) -> None:
        if not self._pages[self._answers.step].leave():
            return
        if self._answers.step == len(self._make) - 1:
            self.finished.emit()
        else:
            self._show(self._answers.step + 1)

    def _show(self, step: int) -> None:
        self._answers.step = step
        page = self._pages.get(step) or self._made(step)
        self._error.hide()
        self._steps.set_current(step)
        page.enter()
        self._stack.setCurrentWidget(page)
        self._back.setVisible(step > 0)
        last = step == len(self._make) - 1
        self._next.setText(self.tr("Create the vault") if last else self.tr("Next"))
        if page.focusProxy() is not None:
            page.setFocus()
        else:
            self._next.setFocus()

    def _made(self, step: int) -> WizardPage:
        """The page of ``step``, made when it is first shown: the window opens sooner."""
        page = self._pages[step] = self._make[step]()
        self._stack.addWidget(page)
        return page
