"""What is asked about one piece of the person's own data, kept over a lock with what was answered so far."""

from __future__ import annotations

import json
from typing import Any, ClassVar, Self

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.core.model import Identifier, IdentifierId
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.record_editor import RecordEditor


class IdentifierQuestion(RecordEditor):
    """A subclass says what it asks (`title`, `advice`), and under which name its draft is kept (`PART`)."""

    PART: ClassVar[str]

    def __init__(self, bridge: SessionBridge, identifier_id: IdentifierId, parent: QWidget | None = None) -> None:
        own = bridge.vault.identifiers[identifier_id]
        self._id = identifier_id
        super().__init__(bridge, self.title(own), self.advice(bridge, own), parent, width=124)

    def title(self, own: Identifier) -> str:
        raise NotImplementedError

    def advice(self, bridge: SessionBridge, own: Identifier) -> str:
        """What is to be known before one answers."""
        raise NotImplementedError

    @classmethod
    def from_draft(cls, bridge: SessionBridge, draft: str, parent: QWidget | None = None) -> Self | None:
        """The question as it was when ``draft`` was taken; None where that was something else, or is gone."""
        try:
            data = json.loads(draft)
            own, values = bridge.vault.identifiers[data["identifier_id"]], dict(data["values"])
        except (ValueError, KeyError, TypeError):
            return None
        if data.get("part") != cls.PART or own.trashed is not None:
            return None
        asked = cls(bridge, own.id, parent)
        asked.set_values({str(name): str(value) for name, value in values.items()})
        return asked

    @override
    def origin(self) -> dict[str, Any]:
        return {"editor": "identifier", "part": self.PART, "identifier_id": self._id}
