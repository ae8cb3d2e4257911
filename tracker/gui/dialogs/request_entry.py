"""What came of a request, or another thing for its evidence file, with the files that prove it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.core import request_commands
from tracker.core.acting import EntryKind, Request, RequestEntry, RequestOutcome
from tracker.core.changes import ChangeSet
from tracker.core.entity import RequestEntryId, new_id
from tracker.core.errors import TrackerError, ValidationError
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import files
from tracker.gui.dialogs.record_editor import RecordEditor
from tracker.gui.dialogs.task_dialog import told
from tracker.gui.dialogs.typed_days import needed_day
from tracker.gui.fonts import Face
from tracker.gui.widgets.buttons import button, icon_button
from tracker.gui.widgets.fields import ComboBox, Field, line_edit
from tracker.gui.widgets.layouts import box, clear, column, row
from tracker.gui.widgets.text import breakable, elided, set_name
from tracker.services import attachments, letters
from tracker.services.attachments import NewFile

_EXAMPLE = "2026-11-26"
_SETTLING = (RequestOutcome.GRANTED, RequestOutcome.PARTLY, RequestOutcome.REFUSED)
_MORE_TIME = EntryKind.EXTENSION.value


class RequestEntryEditor(RecordEditor):
    """Records what came: an answer that settles the matter or one that does not, more time, or a note.

    ``entry``: one that there is, whose day and text are changed.
    """

    def __init__(
        self, bridge: SessionBridge, request: Request, entry: RequestEntry | None = None, parent: QWidget | None = None
    ) -> None:
        name = bridge.vault.service(request.service_id).name
        title = self.tr("What came?") if entry is None else self.tr("Change the entry")
        super().__init__(bridge, title, name, parent, width=140)
        self._request, self._entry = request, entry
        self._latest = letters.latest_by_law(bridge.catalogue.laws, request)
        self.new_files: list[NewFile] = []
        self._files = column(spacing=0.5)
        self._add = button(self.tr("Attach a file…"), icon="file", on_click=self._choose_file)
        self._build()
        self._follow()
        self.add_save_buttons(self.tr("Save"), self.tr("Cancel"))

    @override
    def origin(self) -> dict[str, Any]:
        entry_id = self._entry.id if self._entry is not None else None
        return {"editor": "request", "part": "entry", "request_id": self._request.id, "entry_id": entry_id}

    # Building

    def _build(self) -> None:
        day, until = self.tr("On"), self.tr("They ask for time until")
        lines = [
            (self._what(), self.field("day", day, line_edit(_EXAMPLE, day))),
            (self.field("until", until, line_edit(_EXAMPLE, until), hint=self._latest_words()),),
            (self.long_field("text", self._caption(), 7),),
        ]
        self.body.addLayout(self.form(*lines))
        self.set_value("day", (self._entry.day if self._entry is not None else self._bridge.today).isoformat())
        if self._entry is not None:
            self.set_value("text", self._entry.text)
            if self._entry.kind is EntryKind.SENT:
                self.edit_of("text").setEnabled(False)  # what was sent is not rewritten
            return
        self._fields["what"].changed.connect(self._follow)
        self.body.addWidget(box(self._files))
        self.body.addLayout(row(self._add, None))

    def _latest_words(self) -> str:
        """What the law says of more time, where it sets the day."""
        if self._latest is None:
            return ""
        day = formatting.day(self._latest)
        if self._latest == self._request.due:
            words = self.tr(
                "The law gives them no more time for this: the answer stays due on {day}, and what they said is kept."
            )
        else:
            words = self.tr(
                "The law lets them take until {day} at most. A later day is kept as what they said; the answer is"
                " overdue after {day}."
            )
        return words.format(day=day)

    def _caption(self) -> str:
        return self.tr("What they said, word for word or in short")

    def _what(self) -> Field:
        combo = ComboBox()
        if self._entry is not None:
            combo.addItem(formatting.choice_word(self._entry.kind), self._entry.kind.value)
            combo.setEnabled(False)
        else:
            for value, words in self._choices():
                combo.addItem(words, value)
        return self.field("what", self.tr("What it is"), combo)

    def _choices(self) -> Iterable[tuple[str, str]]:
        """What can be recorded now: an answer is waited for only while the matter is open."""
        request = self._request
        if request.sent is not None and request.outcome is RequestOutcome.OPEN:
            yield RequestOutcome.GRANTED.value, self.tr("They did what I asked")
            yield RequestOutcome.PARTLY.value, self.tr("They did a part of it")
            yield RequestOutcome.REFUSED.value, self.tr("They refused")
            yield _MORE_TIME, self.tr("They need more time")
        if request.sent is not None:
            yield EntryKind.ANSWER.value, self.tr("An answer that settles nothing")
        yield EntryKind.NOTE.value, self.tr("A note for yourself")

    def _follow(self) -> None:
        self._fields["until"].setVisible(self.value("what") == _MORE_TIME and self._entry is None)

    # Files

    def _choose_file(self) -> None:
        chosen = files.choose_open(self, self.tr("Attach a file"))
        if chosen is not None:
            self.take_file(chosen)

    def take_file(self, path: Path) -> None:
        """Read a file on the worker; what is too large, or none, is said below."""
        self._say_problem("")
        self._add.setEnabled(False)

        def arrived(file: NewFile) -> None:
            self._add.setEnabled(True)
            self.new_files.append(file)
            self._show_files()

        def broke(error: Exception) -> None:
            self._add.setEnabled(True)
            if not isinstance(error, TrackerError):
                raise error
            self._say_problem(told(error))

        self._bridge.tasks.run(self, lambda: attachments.read_file(path), arrived, broke)

    def _show_files(self) -> None:
        clear(self._files)
        for file in self.new_files:
            name = elided(file.name, Face.BODY)
            gone = icon_button(
                "close", self.tr("Do not attach {name}").format(name=file.name), partial(self._drop, file)
            )
            line = row(name, gone, spacing=2)
            line.setStretch(0, 1)
            shown = box(line)
            set_name(shown, file.name)
            self._files.addWidget(shown)

    def _drop(self, file: NewFile) -> None:
        self.new_files.remove(file)
        self._show_files()
        self._add.setFocus()

    def _say_problem(self, words: str) -> None:
        self._problem.setText(breakable(words))
        self._problem.setVisible(bool(words))

    # Saving

    @override
    def save(self) -> None:
        """As for every editor; the content of attached files is kept with the same step."""
        if not self.new_files:
            super().save()
            return
        kept = list(self.new_files)

        def command(vault: Vault) -> ChangeSet:
            changeset = self.change(vault)
            return request_commands.with_files(
                vault, changeset, lambda entry_id: [file.attachment(entry_id) for file in kept]
            )

        self.carry_out(command, lambda session, changeset: attachments.keep(session, changeset, kept))

    @override
    def change(self, vault: Vault) -> ChangeSet:
        today, what = self._bridge.today, self.value("what")
        day, text = needed_day("day", self.value("day")), self.value("text").strip()
        if self._entry is not None:
            fields = {"day": day} if self._entry.kind is EntryKind.SENT else {"day": day, "text": text}
            return request_commands.edit_entry(vault, self._entry.id, today=today, **fields)
        if what == _MORE_TIME:
            return _renamed(lambda: self._extend(vault, day, text), {"extended_to": "until"})
        if what in _SETTLING:
            outcome = RequestOutcome(what)
            return _renamed(
                lambda: request_commands.answer_request(vault, self._request.id, day, outcome, text, today=today),
                {"answered": "day"},
            )
        entry = RequestEntry(RequestEntryId(new_id()), self._request.id, day, EntryKind(what), text)
        return request_commands.add_entry(vault, entry, today=today)

    def _extend(self, vault: Vault, day: date, text: str) -> ChangeSet:
        """More time until the day that they named; where that goes beyond the law, the entry says which it was."""
        until, latest = needed_day("until", self.value("until")), self._latest
        if latest is not None and until > latest:
            named = self.tr("They asked for time until {day}.").format(day=formatting.day(until))
            text = "\n\n".join(filter(None, (named, text)))
        today, request_id = self._bridge.today, self._request.id
        return request_commands.extend_request(vault, request_id, day, until, text, today=today, limit=latest)


def _renamed(command: Callable[[], ChangeSet], names: dict[str, str]) -> ChangeSet:
    """What ``command`` makes; an error names the field of this form that it is about."""
    try:
        return command()
    except ValidationError as error:
        error.field = names.get(error.field, error.field)
        raise
