"""What is asked before something of the person's own that services hold goes to the trash."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.core import commands
from tracker.core.changes import ChangeSet
from tracker.core.checks import require, require_past
from tracker.core.dates import first_day, parse_partial
from tracker.core.model import IdentifierId, PartialDate
from tracker.core.vault import Vault
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.record_editor import RecordEditor
from tracker.gui.translation import paragraph
from tracker.gui.widgets.buttons import ButtonKind

_PART = "leaving"


class IdentifierLeaving(RecordEditor):
    """Offers to say that it was given up, which goes on counting, before it is put where nothing counts it."""

    def __init__(self, bridge: SessionBridge, identifier_id: IdentifierId, parent: QWidget | None = None) -> None:
        own = bridge.vault.identifiers[identifier_id]
        holders = len(bridge.risk.links.holders(identifier_id))
        self._id = identifier_id
        gone = own.retired is not None
        words = [
            self.tr("%Ln services hold it.", "", holders),
            self.tr("In the trash it no longer counts in your Load, but they keep it all the same."),
            self.tr("You would no longer be told that they have it, although you have given it up.")
            if gone
            else self.tr("If you use it no longer, say so instead: then you still see who has it."),
        ]
        title = self.tr("Move “{name}” to the trash?").format(name=own.label)
        super().__init__(bridge, title, paragraph(words), parent, width=124)
        if not gone:
            self.body.addLayout(self.form((self.date_field("retired", self.tr("Given up since")),)))
            self.set_value("retired", bridge.today.isoformat())
        self.body.addWidget(self._problem)
        self.keep = self.add_button(
            self.tr("Keep it") if gone else self.tr("Cancel"), ButtonKind.PRIMARY if gone else ButtonKind.SECONDARY
        )
        self.keep.clicked.connect(self.reject)
        self.trash = self.add_button(self.tr("Move to the trash"))
        self.trash.clicked.connect(lambda: self.carry_out(self._to_the_trash))
        if not gone:
            self.give_up = self.add_button(self.tr("I have given it up"), ButtonKind.PRIMARY)
            self.give_up.clicked.connect(self.save)

    @classmethod
    def from_draft(cls, bridge: SessionBridge, draft: str, parent: QWidget | None = None) -> IdentifierLeaving | None:
        """The question as it was when ``draft`` was taken; None where that was something else, or is gone."""
        try:
            data = json.loads(draft)
            own, values = bridge.vault.identifiers[data["identifier_id"]], dict(data["values"])
        except (ValueError, KeyError, TypeError):
            return None
        if data.get("part") != _PART or own.trashed is not None:
            return None
        asked = cls(bridge, own.id, parent)
        asked.set_values({str(name): str(value) for name, value in values.items()})
        return asked

    @override
    def origin(self) -> dict[str, Any]:
        return {"editor": "identifier", "part": _PART, "identifier_id": self._id}

    @override
    def change(self, vault: Vault) -> ChangeSet:
        typed = self.value("retired").strip()
        require("retired", typed)
        changeset = commands.edit_identifier(vault, self._id, retired=PartialDate(typed))
        require_past("retired", first_day(parse_partial(typed)), self._bridge.today)
        return changeset

    def _to_the_trash(self, vault: Vault) -> ChangeSet:
        return commands.trash_identifiers(vault, (self._id,), self._bridge.today)
