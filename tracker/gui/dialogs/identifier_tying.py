"""Saying at which accounts a number, address or paper is held, where they hold one and nobody has said which."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.core import tying
from tracker.core.changes import ChangeSet
from tracker.core.model import Identifier, IdentifierId
from tracker.core.vault import Vault
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.identifier_question import IdentifierQuestion
from tracker.gui.dialogs.service_ticks import ServiceTicks

_AT = "at"


class IdentifierTying(IdentifierQuestion):
    """A tick for each account; all are ticked where it is the only one that they can hold."""

    PART = "tying"

    def __init__(self, bridge: SessionBridge, identifier_id: IdentifierId, parent: QWidget | None = None) -> None:
        super().__init__(bridge, identifier_id, parent)
        own = bridge.vault.identifiers[identifier_id]
        found = tying.not_said_which(bridge.vault, own.kind, own.id)
        services = {holding.service_id: bridge.vault.services[holding.service_id] for holding in found}
        in_order = sorted(services.values(), key=lambda service: service.name.casefold())
        self.ticks = ServiceTicks(self.tr("They have this one"), in_order)
        if tying.is_only_one(bridge.vault, own.kind, own.id):
            self.ticks.choose(services)
        self.body.addWidget(self.ticks)
        self.add_save_buttons(self.tr("Save"), self.tr("Cancel"))

    @override
    def title(self, own: Identifier) -> str:
        return self.tr("Which accounts have “{name}”?").format(name=own.label)

    @override
    def advice(self, bridge: SessionBridge, own: Identifier) -> str:
        return self.tr(
            "Each of these holds one, or may hold one, and nobody has said which. Tick those that have this one. Whether"
            " they hold it for certain stays as it is recorded."
        )

    @override
    def values(self) -> dict[str, str]:
        return {_AT: "\n".join(self.ticks.chosen)}

    @override
    def set_values(self, values: Mapping[str, str]) -> None:
        self.ticks.choose(values.get(_AT, "").splitlines())

    @override
    def change(self, vault: Vault) -> ChangeSet:
        return tying.tie(vault, self._id, self.ticks.chosen)
