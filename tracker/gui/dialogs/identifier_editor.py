"""Adding and editing a piece of the person's own data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from tracker.core import commands, tying
from tracker.core.changes import ChangeSet
from tracker.core.identifiers import IDENTIFIER_KINDS, distinctness_choices, value_doubt
from tracker.core.model import Distinctness, HoldingState, Identifier, IdentifierId, Known, new_id
from tracker.core.risk.explain import DISTINCTNESS_LABELS
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.record_editor import RecordEditor
from tracker.gui.translation import render, text
from tracker.gui.widgets.badges import TickBox
from tracker.gui.widgets.fields import ComboBox, Field
from tracker.gui.widgets.marks import Tick
from tracker.gui.widgets.text import set_name

_TIED = "tied"
_TEXTS = ("label", "value", "leak_note", "note")


class IdentifierEditor(RecordEditor):
    """Edits the identifier with ``identifier_id``, or adds one when it is None."""

    def __init__(
        self, bridge: SessionBridge, identifier_id: IdentifierId | None = None, parent: QWidget | None = None
    ) -> None:
        before = bridge.vault.identifiers[identifier_id] if identifier_id else None
        super().__init__(bridge, self._title(before), self._advice(), parent, width=136)
        self._before = before
        self._blank = before or Identifier(IdentifierId(new_id()), IDENTIFIER_KINDS[0], "")
        self._kind = ComboBox(self.tr("What is it?"))
        self._distinctness = ComboBox(self.tr("How well does it single you out?"))
        self.ties = TickBox(wrap=True)
        """It is the one that services hold of which nobody has said which one it is."""
        self._can_tie = False
        self._build()
        self._fill(self._blank)
        self.add_save_buttons(self.tr("Save") if before else self.tr("Add"), self.tr("Cancel"))
        self.edit_of("label" if before else "kind").setFocus()

    @classmethod
    def from_draft(cls, bridge: SessionBridge, draft: str, parent: QWidget | None = None) -> IdentifierEditor | None:
        """The editor as it was when ``draft`` was taken; None when that cannot be read any more."""
        try:
            data = json.loads(draft)
            identifier_id, values = data["identifier_id"], dict(data["values"])
        except (ValueError, KeyError, TypeError):
            return None
        editor = cls(bridge, identifier_id if identifier_id in bridge.vault.identifiers else None, parent)
        editor.set_values({str(name): str(value) for name, value in values.items()})
        return editor

    @property
    def saved_id(self) -> IdentifierId:
        """The id of the identifier that is edited or added."""
        return self._blank.id

    @override
    def origin(self) -> dict[str, Any]:
        return {"editor": "identifier", "identifier_id": self._before.id if self._before else None}

    def _title(self, before: Identifier | None) -> str:
        return self.tr("Edit {name}").format(name=before.label) if before else self.tr("Add a piece of your data")

    def _advice(self) -> str:
        return self.tr(
            "The name is enough to see who holds it. The value can stay out: a vault that holds little is worth little "
            "to others. If you do keep it, it is shown masked."
        )

    # Building

    def _build(self) -> None:
        kind = self.field("kind", self.tr("What is it?"), self._kind)
        singles_out = self.field("distinctness", self.tr("How well does it single you out?"), self._distinctness)
        value = self.field("value", self.tr("Value (optional)"))
        self.body.addLayout(
            self.form(
                (kind, self.field("label", self.tr("Your name for it"), hint=self.tr("For example: Main number"))),
                (value, singles_out),
                (
                    self.choice_field("real_name", self.tr("Registered in your real name?"), Known.UNKNOWN),
                    self.choice_field("leaked", self.tr("Known to have leaked?"), Known.UNKNOWN),
                ),
                (
                    self.field("leak_note", self.tr("Leaked where and when")),
                    self.date_field("retired", self.tr("Given up since")),
                ),
                (self.long_field("note", self.tr("Note"), 2),),
            )
        )
        kinds = list(IDENTIFIER_KINDS)
        if self._blank.kind not in kinds:
            kinds.append(self._blank.kind)
        for code in kinds:
            self._kind.addItem(formatting.kind_word(code), code)
        self.body.addWidget(self.ties)
        self._kind.setEnabled(self._before is None)  # what holds it depends on the kind
        self._kind.currentIndexChanged.connect(lambda _index: self._follow_kind(singles_out))
        self._follow_kind(singles_out)
        edit = value.edit
        assert isinstance(edit, QLineEdit)
        edit.textChanged.connect(lambda _text: self._show_doubt(value))
        self._kind.currentIndexChanged.connect(lambda _index: self._show_doubt(value))
        self._fields["retired"].changed.connect(self._show_ties)

    def _follow_kind(self, singles_out: Field) -> None:
        """Offer what can be said about the kind chosen."""
        choices = distinctness_choices(self._bridge.risk.method, self.value("kind"))
        chosen = self.value("distinctness")
        self._distinctness.clear()
        for choice in choices:
            self._distinctness.addItem(text("distinctness", DISTINCTNESS_LABELS[choice]), choice.value)
        self.set_value("distinctness", chosen)
        singles_out.setVisible(bool(choices))
        self._offer_ties()

    def _offer_ties(self) -> None:
        """Ask about what services hold of the kind chosen; an only one is the one that they hold, most likely."""
        vault, kind = self._bridge.vault, self.value("kind")
        found = tying.not_said_which(vault, kind) if self._before is None else []
        count, self._can_tie = len({holding.service_id for holding in found}), bool(found)
        if any(holding.state is HoldingState.UNKNOWN for holding in found):
            words = self.tr(
                "%Ln accounts hold one or may hold one, and nobody has said which: it is this one", "", count
            )
        else:
            words = self.tr("%Ln accounts hold one, and nobody has said which: it is this one", "", count)
        self.ties.setText(words)
        set_name(self.ties, words)
        self.ties.set_tick(Tick.HELD if tying.is_only_one(vault, kind) else Tick.NOT_GIVEN)
        self._show_ties()

    def _show_ties(self) -> None:
        """One that was given up is not asked about: it is in no use any more."""
        self.ties.setVisible(self._asks_about_ties())

    def _asks_about_ties(self) -> bool:
        return self._can_tie and not self.value("retired").strip()

    def _show_doubt(self, value: Field) -> None:
        """A hint, no error: numbers differ from country to country."""
        doubt = value_doubt(self.value("kind"), value.text)
        value.set_hint(render(doubt) if doubt else "", "info" if doubt else "")

    def _fill(self, record: Identifier) -> None:
        self.set_values(
            {
                "kind": record.kind,
                "distinctness": record.distinctness,
                "real_name": record.real_name,
                "leaked": record.leaked,
                "retired": record.retired or "",
                **{name: getattr(record, name) for name in _TEXTS},
            }
        )

    @override
    def values(self) -> dict[str, str]:
        said = {_TIED: str(self.ties.tick)} if self._asks_about_ties() else {}
        return super().values() | said

    @override
    def set_values(self, values: Mapping[str, str]) -> None:
        super().set_values(values)
        if _TIED in values:
            self.ties.set_tick(Tick.HELD if values[_TIED] == Tick.HELD else Tick.NOT_GIVEN)

    # Saving

    @override
    def change(self, vault: Vault) -> ChangeSet:
        fields: dict[str, Any] = {name: self.value(name) for name in _TEXTS}
        fields |= {
            "real_name": Known(self.value("real_name")),
            "leaked": Known(self.value("leaked")),
            "distinctness": Distinctness(self.value("distinctness") or Distinctness.UNKNOWN),
            "retired": self.date("retired"),
        }
        if self._before is not None:
            return commands.edit_identifier(vault, self._before.id, **fields)
        own = Identifier(self._blank.id, self.value("kind"), **fields)
        wanted = self._asks_about_ties() and self.ties.tick is Tick.HELD
        return tying.tied(vault, own) if wanted else commands.add_identifier(vault, own)
