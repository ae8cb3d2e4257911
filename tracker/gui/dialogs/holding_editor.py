"""What exactly a service holds of one kind, and how it came by it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.core import commands
from tracker.core.changes import ChangeSet
from tracker.core.checks import fits
from tracker.core.kinds import ASPECTS, KIND_BY_CODE
from tracker.core.masking import mask
from tracker.core.model import (
    Given,
    Holding,
    HoldingId,
    HoldingState,
    Identifier,
    IdentifierId,
    Precision,
    ServiceId,
    new_id,
)
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.record_editor import RecordEditor
from tracker.gui.translation import text
from tracker.gui.widgets.buttons import ButtonKind


class HoldingEditor(RecordEditor):
    """Edits one holding, or adds one when ``holding`` is None."""

    def __init__(
        self,
        bridge: SessionBridge,
        service_id: ServiceId,
        kind: str,
        holding: Holding | None,
        parent: QWidget | None = None,
    ) -> None:
        name = bridge.vault.service(service_id).name
        super().__init__(bridge, formatting.kind_word(kind), self._about(name), parent, width=120)
        self._service_id, self._kind, self._holding = service_id, kind, holding
        self._build(bridge.vault)
        self._fill(holding)
        if holding is not None:
            remove = self.add_button(self.tr("Not held"), ButtonKind.QUIET)
            remove.clicked.connect(lambda: self.carry_out(lambda vault: commands.remove_holding(vault, holding.id)))
        self.add_save_buttons(self.tr("Save"), self.tr("Cancel"))

    @override
    def origin(self) -> dict[str, Any]:
        return {
            "editor": "service",
            "part": "holding",
            "service_id": self._service_id,
            "kind": self._kind,
            "holding_id": self._holding.id if self._holding else None,
        }

    def _about(self, name: str) -> str:
        return self.tr("What {name} holds of this, as far as you know.").format(name=name)

    def _build(self, vault: Vault) -> None:
        kind = KIND_BY_CODE[self._kind]
        own = {item.id: _words(item) for item in vault.live_identifiers() if fits(item, self._kind)}
        which = self.record_field("identifier_id", self.tr("Which of yours"), self.tr("Not said"), own.items())
        if not own:
            which.set_hint(self.tr("Nothing of this kind is recorded under My data."))
        aspects = {aspect.code: text("aspects", aspect.label) for aspect in ASPECTS[kind.category]}
        weight = self.record_field(
            "aspect", self.tr("Weighs more or less"), self.tr("As usual for its kind"), aspects.items()
        )
        self.body.addLayout(
            self.form(
                (which,),
                (
                    self.choice_field("state", self.tr("State"), HoldingState.HELD),
                    self.choice_field("given", self.tr("How they came by it"), Given.UNKNOWN),
                ),
                (
                    self.choice_field("precision", self.tr("How exact"), Precision.UNKNOWN),
                    self.date_field("since", self.tr("Since")),
                ),
                (weight,),
                (self.long_field("note", self.tr("Note"), 2),),
            )
        )

    def _fill(self, holding: Holding | None) -> None:
        if holding is None:
            only = commands.only_identifier(self._bridge.vault, self._kind)
            taken = {item.identifier_id for item in self._bridge.vault.holdings_of(self._service_id)}
            self.set_value("identifier_id", only if only and only not in taken else "")
            return
        self.set_values(
            {
                "identifier_id": holding.identifier_id or "",
                "aspect": holding.aspect or "",
                "state": holding.state,
                "given": holding.given,
                "precision": holding.precision,
                "since": holding.since or "",
                "note": holding.note,
            }
        )

    @override
    def change(self, vault: Vault) -> ChangeSet:
        identifier = self.value("identifier_id")
        fields: dict[str, Any] = {
            "identifier_id": IdentifierId(identifier) if identifier else None,
            "aspect": self.value("aspect") or None,
            "state": HoldingState(self.value("state")),
            "given": Given(self.value("given")),
            "precision": Precision(self.value("precision")),
            "since": self.date("since"),
            "note": self.value("note"),
        }
        if self._holding is not None:
            return commands.edit_holding(vault, self._holding.id, **fields)
        return commands.add_holding(vault, Holding(HoldingId(new_id()), self._service_id, self._kind, **fields))


def _words(item: Identifier) -> str:
    """The label, and enough of the value to recognise it."""
    shown = mask(item.kind, item.value)
    return f"{item.label}  {shown}" if shown else item.label
