"""The files that were brought in, and taking one of them back long after it."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from tracker.core.errors import TrackerError
from tracker.core.model import ImportRunId
from tracker.core.taking_back import TakingBack
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.writing import Writing
from tracker.gui.models.imports_model import Column, ImportsModel
from tracker.gui.pages.base import Destination
from tracker.gui.pages.find_part import FindPart
from tracker.gui.pages.find_taking_back import TakingBackPanel
from tracker.gui.widgets.empty import EmptyPage
from tracker.gui.widgets.layouts import box, column
from tracker.gui.widgets.panels import Panel
from tracker.gui.widgets.tables import Table
from tracker.services import import_history
from tracker.services.session import Outcome

_COLUMNS = (24, 0, 18, 22, 19, 32)
_LEAST_FILE = 50
_ROWS = 4
_AT_ONCE = 1_000
"""Up to this many rows in all files, what taking one back would do is there before anybody could notice a wait."""


class HistoryPart(FindPart):
    """A table of imports; below it the one that is chosen."""

    KEY: ClassVar[str] = "history"

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self._stale = True  # something has changed while this part was not in sight
        self._plan: TakingBack | None = None  # what is shown of the chosen one, to be decided about
        self._asked: object = None  # what the answer is awaited for; whatever else is shown or changed ends that
        self.model = ImportsModel()
        self.model.setParent(self)
        self.table = Table(self.tr("Earlier imports, newest first"), row_height=11)
        self.table.setModel(self.model)
        self.table.give_way(Column.LEFT_OUT, Column.COMPLETED, least=_LEAST_FILE)
        self.table.setMinimumHeight(self.table.verticalHeader().defaultSectionSize() * _ROWS)
        self.chosen = TakingBackPanel()
        self._writing = Writing(bridge, self)
        self._nothing = EmptyPage(
            self.tr("Nothing was brought in yet"),
            self.tr(
                "Each file that you bring in is noted here, with what came of it, so that you can take it back later: not only at once, and without losing what you did since."
            ),
            self.tr("Bring in a file"),
            "find",
        )
        self._no_match = EmptyPage("", "", self.tr("Clear"), ghost=False)
        rows = Panel(padding=3)
        rows.body.addWidget(self.table, 1)
        content = column(rows, self.chosen, spacing=4)
        content.setStretch(0, 1)
        self._content = box(content)
        self._stack = QStackedWidget()
        for shown in (self._content, self._nothing, self._no_match):
            self._stack.addWidget(shown)
        self.setLayout(column(self._stack, margins=(6, 3, 6, 5)))
        self._connect()

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.chosen.plan_requested.connect(self._show_plan)
        self.chosen.confirmed.connect(self._take_back)
        self.chosen.left.connect(self._leave)
        self._no_match.accepted.connect(self.search_cleared)
        self._nothing.accepted.connect(lambda: self.go_to.emit(Destination("find", view="bring_in")))

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("HistoryPart", "Earlier imports")

    @override
    def rows_in_front(self) -> Table:
        return self.table

    # Following the session

    @override
    def refresh(self) -> None:
        """What is not in sight is brought up to date when it comes to the front."""
        self._stale = not self.isVisible()
        if self._stale:
            return
        chosen = self._chosen_id()
        self.model.show_vault(self.bridge.vault)
        self.table.set_widths(*_COLUMNS)
        if chosen is None or not self.model.index_of(chosen).isValid():
            self._choose_first()
        self._show_rows()
        self._show_chosen()

    @override
    def forget(self) -> None:
        self._stale, self._plan, self._asked = False, None, None
        self.chosen.show_run(None, writable=False)
        self.model.show_vault(None)
        self._writing.finish()

    @override
    def search(self, text: str) -> None:
        self.model.search(text)
        title = self.tr("Nothing matches")
        self._no_match.set_text(
            title, self.tr("No file or kind of file has “{search}” in its name.").format(search=text)
        )
        self._show_rows()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale and self.bridge.is_unlocked:
            self.refresh()

    # Taking one back

    def _chosen_id(self) -> ImportRunId | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.id_at(rows[0]) if rows else None

    def _choose_first(self) -> None:
        if self.model.rowCount():
            self.table.selectRow(0)

    def _show_rows(self) -> None:
        shown = self._nothing if self.model.is_empty else self._content if self.model.rowCount() else self._no_match
        self._stack.setCurrentWidget(shown)

    def _show_chosen(self) -> None:
        chosen, self._plan, self._asked = self._chosen_id(), None, None
        run = None if chosen is None else self.model.run(chosen)
        writable = self.bridge.is_unlocked and not self.bridge.session.read_only
        self.chosen.show_run(run, writable=writable)

    def _show_plan(self) -> None:
        """What taking back the chosen one would do, or why it cannot be."""
        chosen = self._chosen_id()
        if chosen is None:
            return
        session, vault = self.bridge.session, self.bridge.vault
        self._asked = asked = object()
        if sum(run.rows for run in vault.import_runs.values()) <= _AT_ONCE:
            try:
                self._show_answer(asked, import_history.plan_taking_back(session, chosen))
            except TrackerError as error:
                self._show_refusal(asked, error)
            return
        self.chosen.ask.setEnabled(False)
        copy = vault.snapshot()
        self.bridge.tasks.run(
            self,
            lambda: import_history.plan_taking_back(session, chosen, copy),
            lambda plan: self._show_answer(asked, plan),
            lambda error: self._show_refusal(asked, error),
        )

    def _show_answer(self, asked: object, plan: TakingBack) -> None:
        if asked is self._asked and self.bridge.is_unlocked:
            self._plan = plan
            self.chosen.show_plan(plan, self.bridge.vault)
            self.chosen.confirm.setFocus()

    def _show_refusal(self, asked: object, error: Exception) -> None:
        if asked is not self._asked or not self.bridge.is_unlocked:
            return
        if not isinstance(error, TrackerError):
            raise error
        self.chosen.show_problem(error)
        self.table.setFocus()  # the button is gone

    def _take_back(self) -> None:
        """Just what is shown: every change of the vault takes it from sight."""
        plan = self._plan
        if plan is None or self._writing.is_busy:
            return
        self._writing.carry_out(
            lambda session, progress: session.apply(plan.changeset, progress),
            len(plan.changeset.changes),
            self.tr("Taking it back …"),
            self._taken_back,
        )

    def _taken_back(self, _outcome: Outcome | None) -> None:
        if self.bridge.is_unlocked:
            self.table.setFocus()

    def _leave(self) -> None:
        self._show_chosen()
        self.chosen.ask.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.chosen.is_deciding:
            self._leave()
            return
        super().keyPressEvent(event)
