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
from tracker.core.acting import DueBy, EntryKind, Request, RequestEntry, RequestOutcome
from tracker.core.changes import ChangeSet
from tracker.core.entity import RequestEntryId, new_id
from tracker.core.errors import TrackerError, ValidationError
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import files
from tracker.gui.dialogs.record_editor import NOTHING, RecordEditor
from tracker.gui.dialogs.task_dialog import told
from tracker.gui.dialogs.typed_days import needed_day, typed_day
from tracker.gui.fonts import Face
from tracker.gui.translation import paragraph
from tracker.gui.widgets.buttons import button, icon_button
from tracker.gui.widgets.fields import ComboBox, Field, line_edit
from tracker.gui.widgets.layouts import box, clear, column, row
from tracker.gui.widgets.text import breakable, elided, label, set_name, shortened
from tracker.services import attachments, letters
from tracker.services.attachments import NewFile

_EXAMPLE = "2026-11-26"
_SETTLING = (RequestOutcome.GRANTED, RequestOutcome.PARTLY, RequestOutcome.REFUSED)
_LONGEST_NAME = 40  # characters of a file's name that stand before further words
_MORE_TIME = EntryKind.EXTENSION.value


class RequestEntryEditor(RecordEditor):
    """Records what came: an answer that settles the matter or one that does not, more time, or a note.

    ``entry``: one that there is, whose days and text are changed.
    """

    def __init__(
        self, bridge: SessionBridge, request: Request, entry: RequestEntry | None = None, parent: QWidget | None = None
    ) -> None:
        name = bridge.vault.service(request.service_id).name
        title = self.tr("What came?") if entry is None else self.tr("Change the entry")
        super().__init__(bridge, title, name, parent, width=140)
        self._request, self._entry = request, entry
        self._law_of = partial(letters.law_time, bridge.catalogue.laws)
        self.new_files: list[NewFile] = []
        self._missing: list[str] = []  # names of files that were chosen before the vault was locked
        self._reading = ""
        self._then_save = False
        self._files = column(spacing=0.5)
        self._add = button(self.tr("Attach a file…"), icon="file", on_click=self._choose_file)
        self._build()
        self._follow()
        self.rejected.connect(self._give_up)
        self.add_save_buttons(self.tr("Save"), self.tr("Cancel"))

    @override
    def origin(self) -> dict[str, Any]:
        entry_id = self._entry.id if self._entry is not None else None
        chosen = [*(file.name for file in self.new_files), *filter(None, (self._reading,)), *self._missing]
        return {
            "editor": "request",
            "part": "entry",
            "request_id": self._request.id,
            "entry_id": entry_id,
            "files": chosen,  # their content is not kept in a draft
        }

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
            self.set_value("until", self._entry.until.isoformat() if self._entry.until is not None else "")
            if self._entry.kind is EntryKind.SENT:
                self.edit_of("text").setEnabled(False)  # what was sent is not rewritten
            return
        self._fields["what"].changed.connect(self._follow)
        self._fields["what"].changed.connect(lambda: self._fields["what"].set_error(""))
        self.body.addWidget(box(self._files))
        self.body.addLayout(row(self._add, None))

    def _latest_words(self) -> str:
        """What the law says of more time, where it sets the day, and until when the person waits if not until then."""
        given = self._law_of(self._request)
        if given is None or given.latest is None:
            return ""
        if given.latest == given.first:
            words = self.tr(
                "The law gives them no more time for this: by law the answer stays due on {first}. What they said is"
                " kept."
            )
        else:
            words = self.tr(
                "By law they have until {first}, and until {latest} at most if they ask for it by {first}. What they"
                " said is kept as they said it."
            )
        said = [words.format(first=formatting.day(given.first), latest=formatting.day(given.latest))]
        own = self._request.due
        if own is not None and self._request.due_by is DueBy.YOURS:
            said.append(self.tr("You yourself wait until {day}.").format(day=formatting.day(own)))
        return paragraph(said)

    def _caption(self) -> str:
        return self.tr("What they said, word for word or in short")

    def _what(self) -> Field:
        field = self.field("what", self.tr("What it is"), ComboBox())
        if self._entry is not None:
            choices = [(self._entry.kind.value, formatting.choice_word(self._entry.kind))]
            field.edit.setEnabled(False)
        else:
            choices = list(self._choices())
        asked = [(NOTHING, self.tr("Choose …"))] if len(choices) > 1 else []
        self.offer("what", [*asked, *choices])
        return field

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
        self._fields["until"].setVisible(self.value("what") == _MORE_TIME)

    # Files

    def _choose_file(self) -> None:
        chosen = files.choose_open(self, self.tr("Attach a file"))
        if chosen is not None:
            self.take_file(chosen)

    def take_file(self, path: Path) -> None:
        """Read a file on the worker; what is too large, or none, is said below."""
        self._say_problem("")
        self._note_reading(attachments.shown_name(path))

        def arrived(file: NewFile) -> None:
            then_save = self._note_reading("")
            self.new_files.append(file)
            if file.name in self._missing:
                self._missing.remove(file.name)
            self._show_files()
            if then_save:
                self.save()

        def broke(error: Exception) -> None:
            self._note_reading("")
            if not isinstance(error, TrackerError):
                raise error
            self._say_problem(told(error))

        self._bridge.tasks.run(self, lambda: attachments.read_file(path), arrived, broke)

    def _note_reading(self, name: str) -> bool:
        """That the file ``name`` is being read, or none any more; whether it is to be saved then."""
        then_save, self._then_save = self._then_save, False
        self._reading = name
        self._add.setEnabled(not name)
        self._show_files()
        return then_save

    def _give_up(self) -> None:
        self._then_save = False

    def ask_again(self, names: Iterable[str]) -> None:
        """Name files that were chosen before the vault was locked: their content was not kept."""
        self._missing = list(names)
        self._show_files()

    def _show_files(self) -> None:
        clear(self._files)
        for file in self.new_files:
            self._add_line(file.name, file.name, partial(self._drop, file))
        for name in self._missing:
            words = self.tr("{name}: attach it again. Locking the vault let go of it.")
            self._add_line(
                name, words.format(name=shortened(name, _LONGEST_NAME)), partial(self._forget, name), "danger"
            )
        if self._reading:
            self._files.addWidget(label(breakable(self.tr("Reading {name} …").format(name=self._reading)), wrap=True))

    def _add_line(self, name: str, words: str, drop: Callable[[], None], tone: str = "text") -> None:
        gone = icon_button("close", self.tr("Do not attach {name}").format(name=name), drop)
        line = row(elided(words, Face.BODY, tone), gone, spacing=2)
        line.setStretch(0, 1)
        shown = box(line)
        set_name(shown, words)
        self._files.addWidget(shown)

    def _drop(self, file: NewFile) -> None:
        self.new_files.remove(file)
        self._show_files()
        self._add.setFocus()

    def _forget(self, name: str) -> None:
        self._missing.remove(name)
        self._say_problem("")
        self._show_files()
        self._add.setFocus()

    def _say_problem(self, words: str) -> None:
        self._problem.setText(breakable(words))
        self._problem.setVisible(bool(words))

    # Saving

    @override
    def save(self) -> None:
        """As for every editor; the content of attached files is kept with the same step, once it is read."""
        if self._reading:
            self._then_save = True
            self._say_problem(self.tr("The file is still being read. It is all saved as soon as it is there."))
            return
        if self._missing:
            self._say_problem(self.tr("Attach the files named above again, or take them off the list."))
            self._add.setFocus()
            return
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
        if what == NOTHING:
            raise ValidationError("what", QT_TRANSLATE_NOOP("errors", "Choose what it is."))
        day, text = needed_day("day", self.value("day")), self.value("text").strip()
        if self._entry is not None:
            fields: dict[str, object] = {"day": day}
            if self._entry.kind is not EntryKind.SENT:
                fields["text"] = text
            if self._entry.kind is EntryKind.EXTENSION:
                fields["until"] = self._until()
            return request_commands.edit_entry(vault, self._entry.id, today=today, law_of=self._law_of, **fields)
        if what == _MORE_TIME:
            until, request_id = needed_day("until", self.value("until")), self._request.id
            return request_commands.extend_request(
                vault, request_id, day, until, text, today=today, law_of=self._law_of
            )
        if what in _SETTLING:
            outcome = RequestOutcome(what)
            return _renamed(
                lambda: request_commands.answer_request(vault, self._request.id, day, outcome, text, today=today),
                {"answered": "day"},
            )
        entry = RequestEntry(RequestEntryId(new_id()), self._request.id, day, EntryKind(what), text)
        return request_commands.add_entry(vault, entry, today=today)

    def _until(self) -> date | None:
        """Until when they asked for time, of an entry that there is; only one that never said it may leave it out."""
        never_said = self._entry is not None and self._entry.until is None
        return (typed_day if never_said else needed_day)("until", self.value("until"))


def _renamed(command: Callable[[], ChangeSet], names: dict[str, str]) -> ChangeSet:
    """What ``command`` makes; an error names the field of this form that it is about."""
    try:
        return command()
    except ValidationError as error:
        error.field = names.get(error.field, error.field)
        raise
