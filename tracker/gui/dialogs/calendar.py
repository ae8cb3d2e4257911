"""Writing days for a calendar (.ics), after a warning, and without the names of services unless they are asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QRadioButton, QWidget

from tracker.core.due import DueThing
from tracker.gui.bridge import SessionBridge
from tracker.gui.due_words import in_calendar
from tracker.gui.fonts import Face
from tracker.gui.letter_files import save_bytes
from tracker.gui.widgets.buttons import ButtonKind
from tracker.gui.widgets.dialog import Dialog
from tracker.gui.widgets.layouts import column, row
from tracker.gui.widgets.panels import Notice
from tracker.gui.widgets.text import label, set_name
from tracker.services import due


class CalendarDialog(Dialog):
    """What to say of each of ``things``; keeping the days inside is the button that Return presses."""

    def __init__(self, bridge: SessionBridge, things: Sequence[DueThing], parent: QWidget | None = None) -> None:
        title, count = self.tr("Write %Ln days for a calendar?", "", len(things)), len(things)
        super().__init__(title, self.tr("The file is not encrypted."), parent, width=130)
        self._bridge, self._things = bridge, tuple(things)
        self.nameless = self._choice(
            self.tr("Without names"),
            self.tr("An event says what is due, such as an answer, and your reference. Nobody is named."),
        )
        self.named = self._choice(
            self.tr("With names"), self.tr("Whoever sees the calendar can read with which services you have to do.")
        )
        self.nameless.setChecked(True)
        warning = self.tr("Many calendars are kept by a company, or seen by others. Delete the file after use.")
        self.body.addWidget(Notice(warning, "warn", tone="text"))
        self.write = self.add_button(self.tr("Choose where to write it…"))
        self.write.clicked.connect(self._write)
        self.write.setEnabled(count > 0)
        keep = self.add_button(self.tr("Keep them inside"), ButtonKind.PRIMARY, default=True)
        keep.clicked.connect(self.reject)

    def _choice(self, words: str, about: str) -> QRadioButton:
        made = QRadioButton(words)
        set_name(made, words, about)
        beneath = row(label(about, Face.SMALL, "muted", wrap=True), margins=(6, 0, 0, 0))
        self.body.addLayout(column(made, beneath, spacing=0.5))
        return made

    def _write(self) -> None:
        named = self.named.isChecked()
        content = due.calendar(self._bridge.session, self._things, lambda thing: in_calendar(thing, named=named))
        name = f"days-{self._bridge.today.isoformat()}{due.ICS_SUFFIX}"
        if save_bytes(self._bridge, self, self.tr("Where to write the days"), name, content) is not None:
            self.accept()
