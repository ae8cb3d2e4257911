"""The frame of all editors of one record: fields by name, what is wrong shown beside each, drafts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from tracker.core.changes import ChangeSet
from tracker.core.errors import ValidationError
from tracker.core.model import PartialDate
from tracker.core.vault import Vault
from tracker.gui.bridge import SessionBridge
from tracker.gui.theme import u
from tracker.gui.translation import render
from tracker.gui.widgets.buttons import ButtonKind
from tracker.gui.widgets.choices import ChoiceBox
from tracker.gui.widgets.dialog import Dialog
from tracker.gui.widgets.fields import ComboBox, Field, line_edit, narrow, text_edit
from tracker.gui.widgets.text import Label, label
from tracker.services.session import Outcome, Session

NOTHING = ""
"""What a list of records gives when none is chosen."""


class RecordEditor(Dialog):
    """A form whose fields carry the names of the model's fields.

    It closes itself when the vault is locked; what it holds as text can be kept before (`values`).
    """

    COLUMNS: ClassVar[int] = 2

    def __init__(self, bridge: SessionBridge, title: str, text: str, parent: QWidget | None, width: float) -> None:
        super().__init__(title, text, parent, width=width)
        self._bridge = bridge
        self._fields: dict[str, Field] = {}
        self._problem: Label = label("", tone="danger", wrap=True)
        self._problem.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)  # nothing of the vault is left behind
        bridge.locked.connect(self.reject)

    # Building

    def field(self, name: str, caption: str, edit: QWidget | None = None, *, hint: str = "") -> Field:
        """A further field; it is placed by `form`."""
        made = Field(caption, edit if edit is not None else line_edit(name=caption), hint=hint)
        self._fields[name] = made
        return made

    def date_field(self, name: str, caption: str) -> Field:
        """A date as people remember it."""
        edit = line_edit(self.tr("2024, 2024-03 or 2024-03-15"), caption)
        return self.field(name, caption, edit)

    def choice_field(self, name: str, caption: str, value: StrEnum) -> Field:
        """A choice of the model."""
        return self.field(name, caption, ChoiceBox(caption, value))

    def record_field(self, name: str, caption: str, none: str, records: Iterable[tuple[str, str]]) -> Field:
        """One of some records, given as pairs of id and words, or ``none`` of them."""
        box = ComboBox(caption)
        box.addItem(none, NOTHING)
        for key, words in records:
            box.addItem(words, key)
        return self.field(name, caption, narrow(box))

    def long_field(self, name: str, caption: str, lines: int = 3) -> Field:
        """A text of several lines."""
        return self.field(name, caption, text_edit(caption, lines))

    def form(self, *lines: tuple[Field, ...]) -> QGridLayout:
        """Fields in lines; a single one takes the whole width."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(u(4))
        grid.setVerticalSpacing(u(2.5))
        for number, fields in enumerate(lines):
            for place, made in enumerate(fields):
                last = place == len(fields) - 1
                grid.addWidget(made, number, place, 1, self.COLUMNS - place if last else 1)
        for place in range(self.COLUMNS):
            grid.setColumnStretch(place, 1)
        return grid

    def add_save_buttons(self, save: str, keep: str) -> None:
        """The two ways out; Return saves."""
        self.body.addWidget(self._problem)
        self.add_button(keep).clicked.connect(self.reject)
        saving = self.add_button(save, ButtonKind.PRIMARY)
        saving.clicked.connect(self.save)

    # Values as texts

    def value(self, name: str) -> str:
        """What a field holds, as text."""
        edit = self._fields[name].edit
        if isinstance(edit, ChoiceBox):
            return edit.value.value
        if isinstance(edit, QComboBox):
            return str(edit.currentData() or NOTHING)
        return self._fields[name].text

    def set_value(self, name: str, value: str) -> None:
        """Put a text that `value` gave, or that says the same, into a field. What no longer fits is left out."""
        edit = self._fields[name].edit
        if isinstance(edit, ChoiceBox):
            edit.set_text_value(value)
        elif isinstance(edit, QComboBox):
            edit.setCurrentIndex(max(0, edit.findData(value)))
        elif isinstance(edit, (QLineEdit, QPlainTextEdit)):
            self._fields[name].set_text(value)
        if isinstance(edit, QLineEdit):
            edit.setCursorPosition(0)

    def offer(self, name: str, choices: Iterable[tuple[str, str]], chosen: str = NOTHING) -> None:
        """Let a list offer these pairs of a value and words, with one chosen or the first; nobody is told."""
        edit = self._fields[name].edit
        assert isinstance(edit, QComboBox)
        edit.blockSignals(True)
        edit.clear()
        for value, words in choices:
            edit.addItem(words, value)
        edit.setCurrentIndex(max(0, edit.findData(chosen)))
        edit.blockSignals(False)

    def values(self) -> dict[str, str]:
        """All fields as texts, just as they stand."""
        return {name: self.value(name) for name in self._fields}

    def set_values(self, values: Mapping[str, str]) -> None:
        """Put back what `values` gave; names that are no field are left out."""
        for name, value in values.items():
            if name in self._fields:
                self.set_value(name, value)

    def date(self, name: str) -> PartialDate | None:
        """A date as it was typed (checked when it is saved), or None."""
        return PartialDate(typed) if (typed := self.value(name).strip()) else None

    def edit_of(self, name: str) -> QWidget:
        """The editor of a field."""
        return self._fields[name].edit

    def error_of(self, name: str) -> str:
        """What stands beside a field that cannot be saved."""
        return self._fields[name].error

    def draft(self) -> str:
        """Everything typed so far as JSON, so that nothing is lost when the vault is locked."""
        return json.dumps({"values": self.values(), **self.origin()}, ensure_ascii=False)

    def origin(self) -> dict[str, Any]:
        """What it takes to open this editor again, as JSON values; ``editor`` says who can."""
        raise NotImplementedError

    # Saving

    def change(self, vault: Vault) -> ChangeSet:
        """What saving would do; raises ValidationError."""
        raise NotImplementedError

    def save(self) -> None:
        """Carry the change out and close; or say what is wrong, beside the field."""
        self.carry_out(self.change)

    def carry_out(
        self, command: Callable[[Vault], ChangeSet], apply: Callable[[Session, ChangeSet], Outcome] = Session.apply
    ) -> None:
        """Carry out ``command`` and close; or say what is wrong, beside the field. ``apply``: if a service does it."""
        self._problem.hide()
        for made in self._fields.values():
            made.set_error("")
        try:
            changeset = command(self._bridge.vault)
        except ValidationError as error:
            self._show(error)
            return
        if self._bridge.attempt(lambda session: apply(session, changeset)) is not None:
            self.accept()

    def _show(self, error: ValidationError) -> None:
        words = render(error.message)
        wrong = self._fields.get(error.field)
        if wrong is None:
            self._problem.setText(words)
            self._problem.show()
            return
        wrong.set_error(words)
        wrong.edit.setFocus()
