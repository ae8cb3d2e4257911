"""Saying at which accounts a number, address or paper is held, where they hold one and nobody has said which."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.core import tying
from tracker.core.changes import ChangeSet
from tracker.core.model import IdentifierId
from tracker.core.vault import Vault
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.record_editor import RecordEditor
from tracker.gui.dialogs.service_ticks import ServiceTicks

_PART, _AT = "tying", "at"


class IdentifierTying(RecordEditor):
    """A tick for each account; all are ticked where it is the only one that they can hold."""

    def __init__(self, bridge: SessionBridge, identifier_id: IdentifierId, parent: QWidget | None = None) -> None:
        own = bridge.vault.identifiers[identifier_id]
        title = self.tr("Which accounts have “{name}”?").format(name=own.label)
        words = self.tr(
            "Each of these holds one, or may hold one, and nobody has said which. Tick those that have this one. Whether"
            " they hold it for certain stays as it is recorded."
        )
        super().__init__(bridge, title, words, parent, width=124)
        self._id = identifier_id
        found = tying.not_said_which(bridge.vault, own.kind, own.id)
        services = {holding.service_id: bridge.vault.services[holding.service_id] for holding in found}
        in_order = sorted(services.values(), key=lambda service: service.name.casefold())
        self.ticks = ServiceTicks(self.tr("They have this one"), in_order)
        if tying.is_only_one(bridge.vault, own.kind, own.id):
            self.ticks.choose(services)
        self.body.addWidget(self.ticks)
        self.add_save_buttons(self.tr("Save"), self.tr("Cancel"))

    @classmethod
    def from_draft(cls, bridge: SessionBridge, draft: str, parent: QWidget | None = None) -> IdentifierTying | None:
        """The ticks as they were when ``draft`` was taken; None where that was something else, or is gone."""
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
    def values(self) -> dict[str, str]:
        return {_AT: "\n".join(self.ticks.chosen)}

    @override
    def set_values(self, values: Mapping[str, str]) -> None:
        self.ticks.choose(values.get(_AT, "").splitlines())

    @override
    def change(self, vault: Vault) -> ChangeSet:
        return tying.tie(vault, self._id, self.ticks.chosen)
