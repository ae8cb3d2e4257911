"""What can be tried out: an account or a piece of one's own data is chosen, and its changes are ticked."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QWidget

from tracker.core.model import Deletability
from tracker.core.risk.trials import Trial, TrialKind, own_effect, same_change, trials_at, trials_with
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.models.subjects_model import Subject, SubjectsModel
from tracker.gui.pages.part import is_large
from tracker.gui.pages.risk_outcome import effect_label
from tracker.gui.risk_words import new_one
from tracker.gui.theme import u
from tracker.gui.translation import paragraph, render
from tracker.gui.widgets.badges import TickBox
from tracker.gui.widgets.fields import SearchField
from tracker.gui.widgets.layouts import box, clear, column, row, set_tab_order
from tracker.gui.widgets.marks import Tick
from tracker.gui.widgets.panels import Panel, scroll_area
from tracker.gui.widgets.tables import Table
from tracker.gui.widgets.text import breakable, elided, label

_MOMENT = 10  # milliseconds


class TrialChooser(QWidget):
    """Signals: ``toggled(Trial, bool)`` when a change is ticked or not any more; ``subject_chosen(Subject)``;
    ``boxes_came()`` when the changes of a subject are shown a moment after it was chosen."""

    toggled = Signal(object, bool)
    subject_chosen = Signal(object)
    boxes_came = Signal()

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._trials: tuple[Trial, ...] = ()
        self._effects: dict[Trial, float] = {}  # each by itself, in the ledger as it is
        self._ticked: tuple[Trial, ...] = ()
        self._next = QTimer(self, singleShot=True, interval=_MOMENT)
        self._next.timeout.connect(self._work_on)
        self.boxes: list[TickBox] = []
        self.model = SubjectsModel(bridge, self)
        self.search = SearchField(self.tr("Search accounts and data of yours"))
        self.search.searched.connect(self._search)
        self.table = Table(self.tr("What to try a change on"))
        self.table.setModel(self.model)
        self.table.horizontalHeader().hide()
        self.table.selectionModel().currentRowChanged.connect(self._follow_row)
        self._nothing = label(self.tr("Nothing of that name. Esc clears the search."), tone="muted", wrap=True)
        self._nothing.hide()
        self._name = elided("", Face.STRONG)
        self._rows = column(spacing=1.5)
        ticks = Panel(padding=4)
        whole = column(self._rows, None, spacing=0)
        ticks.body.addWidget(self._name)
        ticks.body.addWidget(scroll_area(box(whole)), 1)
        ticks.setMinimumHeight(u(40))
        content = column(self.search, self.table, self._nothing, ticks, spacing=2.5)
        content.setStretch(1, 3)
        content.setStretch(3, 2)
        self.setLayout(content)
        self.table.setMinimumHeight(u(30))

    @property
    def subject(self) -> Subject | None:
        """What is chosen."""
        index = self.table.currentIndex()
        return self.model.record_at(index) if index.isValid() else None

    def show_all(self, ticked: Iterable[Trial]) -> None:
        """Show everything as it is now, with ``ticked`` ticked; the same subject stays chosen."""
        kept = self.subject
        self._effects.clear()
        self.model.show_all()
        self._show_rows(kept)
        self.show_ticked(ticked)

    def choose(self, subject: Subject) -> None:
        """Go to ``subject``, whatever is searched for."""
        if self.model.place_of(subject) < 0:
            self.search.clear()
        self._show_rows(subject)

    def forget(self) -> None:
        """Drop everything shown."""
        self.search.clear()
        self._effects.clear()
        self._ticked = ()
        self.model.clear()
        self._show_subject(None)

    def show_ticked(self, ticked: Iterable[Trial]) -> None:
        """Tick the boxes of these changes, and no others."""
        self._ticked = tuple(ticked)
        for trial, tick_box in zip(self._trials, self.boxes, strict=False):  # none while they are worked out
            is_ticked = any(same_change(trial, one) for one in self._ticked)
            tick_box.set_tick(Tick.HELD if is_ticked else Tick.NOT_GIVEN)

    def _search(self, text: str) -> None:
        if self._bridge.is_unlocked:
            self.model.search(text)
            self._show_rows(None)

    def _show_rows(self, subject: Subject | None) -> None:
        some = self.model.rowCount() > 0
        self.table.setVisible(some)
        self._nothing.setVisible(not some)
        place = self.model.place_of(subject) if subject is not None else -1
        index = self.model.index(max(0, place), 0) if some else QModelIndex()
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.table.selectionModel().setCurrentIndex(index, flags)
        self.table.scrollTo(index)
        self._follow_row()

    def _follow_row(self, *_indexes: QModelIndex) -> None:
        subject = self.subject
        self._show_subject(subject)
        if subject is not None:
            self.subject_chosen.emit(subject)

    def _show_subject(self, subject: Subject | None) -> None:
        """A piece of data may be held by very many: then what its changes would do follows, one after the other."""
        clear(self._rows)
        self.boxes = []
        self._next.stop()
        self._trials = () if subject is None else self._trials_of(subject)
        self._name.setText("" if subject is None else self.model.cell(subject, self.model.COLUMNS.NAME).name)
        if subject is None:
            return
        if subject.identifier_id is not None and is_large(self._bridge) and not all(map(self.is_known, self._trials)):
            self._rows.addWidget(label(self.tr("What could be changed is being worked out."), tone="muted", wrap=True))
            self._next.start()
            return
        self._show_stuck(subject)
        self._show_boxes()

    def _work_on(self) -> None:
        waiting = [trial for trial in self._trials if not self.is_known(trial)]
        if waiting:
            if not self._bridge.is_writing:
                self.own_effect(waiting[0])
            self._next.start()
            return
        clear(self._rows)
        self._show_boxes()
        self.show_ticked(self._ticked)
        self.boxes_came.emit()

    def _show_boxes(self) -> None:
        self._trials = tuple(sorted(self._trials, key=self.own_effect))  # what takes most off first
        for trial in self._trials:
            self._rows.addWidget(self._row(trial))
        if not self._trials:
            self._rows.addWidget(label(self.tr("Nothing that is recorded here could change."), tone="muted", wrap=True))
        set_tab_order((self.search, self.table, *self.boxes))

    def _trials_of(self, subject: Subject) -> tuple[Trial, ...]:
        vault = self._bridge.vault
        if subject.service_id is not None:
            return trials_at(vault, subject.service_id, new_one())
        assert subject.identifier_id is not None
        return trials_with(vault, subject.identifier_id, new_one())

    def is_known(self, trial: Trial) -> bool:
        """Whether `own_effect` has been worked out."""
        return trial in self._effects

    def own_effect(self, trial: Trial) -> float:
        """What a change does by itself, in points; worked out once for each state of the ledger."""
        if trial not in self._effects:
            self._effects[trial] = own_effect(self._bridge.risk, trial)
        return self._effects[trial]

    def _row(self, trial: Trial) -> QWidget:
        words = breakable(render(trial.title(self._bridge.vault)))
        tick_box = TickBox(words, wrap=True)
        effect = effect_label(self.own_effect(trial))
        tick_box.setAccessibleName(f"{words}: {effect.text()}")
        tick_box.ticked.connect(partial(self._tick, trial))
        self.boxes.append(tick_box)
        content = row(tick_box, effect, spacing=3)
        content.setStretch(0, 1)
        note = self._note(trial)
        if not note:
            return box(content)
        below = row(label(note, Face.SMALL, "muted", wrap=True), spacing=0)
        below.insertSpacing(0, u(7))  # below the words; a margin would not be mirrored from right to left
        below.setStretch(1, 1)
        return box(column(content, below, spacing=0.5))

    def _note(self, trial: Trial) -> str:
        """What one should know before closing an account."""
        if trial.kind is not TrialKind.CLOSE or trial.service_id is None:
            return ""
        vault, said = self._bridge.vault, []
        opened = sum(other.parent == trial.service_id for other in vault.live_services())
        if opened:
            said.append(self.tr("It opens %Ln other accounts, which stay with what they hold.", "", opened))
        if vault.services[trial.service_id].deletability is Deletability.UNKNOWN:
            said.append(self.tr("Nobody has checked whether it can be deleted."))
        return paragraph(said)

    def _show_stuck(self, subject: Subject) -> None:
        """Why there is no box for closing it."""
        risk = self._bridge.risk.services.get(subject.service_id) if subject.service_id is not None else None
        if risk is not None and risk.stuck:
            words = self.tr("It cannot be deleted. What it holds can perhaps be taken out.")
            self._rows.addWidget(label(words, Face.SMALL, "muted", wrap=True))

    def _tick(self, trial: Trial, tick: Tick) -> None:
        self.toggled.emit(trial, tick is Tick.HELD)
