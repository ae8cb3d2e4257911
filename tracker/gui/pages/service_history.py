"""The tab that says what was changed about a service, and what showed that the account exists."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.core.history import JournalEntry, WriteKind
from tracker.core.model import Evidence, Service
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.theme import u
from tracker.gui.translation import render
from tracker.gui.widgets.layouts import clear, column
from tracker.gui.widgets.text import label
from tracker.services.importing import format_title

_NEWEST = 30


class HistoryTab(QWidget):
    """The newest steps first; below them the evidence."""

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._steps = column(spacing=2)
        self._evidence = column(spacing=2)
        title = label(self.tr("What shows that it exists"), Face.STRONG)
        title.setContentsMargins(0, u(2), 0, 0)
        self.setLayout(column(self._steps, title, self._evidence, spacing=3, margins=(0, 1.5, 0, 0)))

    def show_service(self, service: Service) -> None:
        clear(self._steps)
        clear(self._evidence)
        steps = self._bridge.session.journal(limit=_NEWEST, record_id=service.id)
        for step in steps:
            self._steps.addLayout(self._entry(self._step(step), formatting.day(step.at.astimezone().date())))
        if not steps:
            self._steps.addWidget(label(self.tr("No change recorded yet."), Face.BODY, "muted", wrap=True))
        evidence = self._bridge.vault.evidence_of(service.id)
        for item in evidence:
            self._evidence.addLayout(self._entry(self._found_in(item), self._seen(item)))
        if not evidence:
            self._evidence.addWidget(label(self.tr("You recorded it yourself."), Face.BODY, "muted", wrap=True))

    def forget(self) -> None:
        clear(self._steps)
        clear(self._evidence)

    def _step(self, step: JournalEntry) -> str:
        sentence = render(step.label)
        if step.kind is WriteKind.UNDO:
            return self.tr("Taken back: {step}").format(step=sentence)
        if step.kind is WriteKind.REDO:
            return self.tr("Done again: {step}").format(step=sentence)
        return sentence

    def _found_in(self, item: Evidence) -> str:
        return self.tr("{source}: {strength} evidence").format(
            source=render(format_title(item.source)), strength=formatting.choice_word(item.grade).lower()
        )

    def _seen(self, item: Evidence) -> str:
        recorded = self.tr("recorded {date}").format(date=formatting.day(item.recorded))
        if item.last_seen is None:
            return recorded
        return self.tr("{recorded}, seen last {date}").format(
            recorded=recorded, date=formatting.partial_date(item.last_seen)
        )

    def _entry(self, sentence: str, below: str) -> QVBoxLayout:
        return column(label(sentence, Face.BODY, wrap=True), label(below, Face.SMALL, "muted"), spacing=0)
