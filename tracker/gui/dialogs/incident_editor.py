"""Something that happened to data at a service: what, when, which data, and who says so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.core import commands
from tracker.core.changes import ChangeSet
from tracker.core.model import Incident, IncidentId, IncidentKind, ServiceId, new_id
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.record_editor import RecordEditor
from tracker.gui.fonts import Face
from tracker.gui.widgets.chips import Chip, ChipRow
from tracker.gui.widgets.text import label


class IncidentEditor(RecordEditor):
    """Edits one incident, or records one when ``incident`` is None."""

    def __init__(
        self, bridge: SessionBridge, service_id: ServiceId, incident: Incident | None, parent: QWidget | None = None
    ) -> None:
        name = bridge.vault.service(service_id).name
        super().__init__(bridge, self._title(name), self._advice(), parent, width=130)
        self._service_id, self._incident = service_id, incident
        self._kinds: dict[str, Chip] = {}
        self.body.addLayout(
            self.form(
                (
                    self.choice_field("kind", self.tr("What happened"), IncidentKind.BREACH),
                    self.date_field("happened", self.tr("When")),
                ),
                (self.field("title", self.tr("In a few words")),),
                (self.field("source", self.tr("Who says so"), hint=self.tr("A newspaper, a notice, an address.")),),
            )
        )
        self.body.addWidget(label(self.tr("Which data"), Face.SMALL, "muted"))
        self.body.addWidget(self._kind_chips(incident))
        if incident is not None:
            self.set_values(
                {
                    "kind": incident.kind,
                    "happened": incident.happened or "",
                    "title": incident.title,
                    "source": incident.source,
                }
            )
        self.add_save_buttons(self.tr("Save"), self.tr("Cancel"))

    @override
    def origin(self) -> dict[str, Any]:
        return {
            "editor": "service",
            "part": "incident",
            "service_id": self._service_id,
            "incident_id": self._incident.id if self._incident else None,
            "kinds": self._chosen_kinds(),
        }

    def resume(self, kinds: Iterable[str]) -> None:
        """Choose the kinds that `origin` gave."""
        chosen = frozenset(kinds)
        for code, chip in self._kinds.items():
            chip.setChecked(code in chosen)

    def _chosen_kinds(self) -> tuple[str, ...]:
        return tuple(code for code, chip in self._kinds.items() if chip.isChecked())

    def _title(self, name: str) -> str:
        return self.tr("What happened at {name}?").format(name=name)

    def _advice(self) -> str:
        return self.tr("An incident raises the loss of control of this account from then on.")

    def _kind_chips(self, incident: Incident | None) -> ChipRow:
        """The kinds that the service holds, and those the incident names already."""
        holdings = self._bridge.vault.holdings_of(self._service_id)
        chosen = incident.kinds if incident else ()
        chips = ChipRow()
        for code in dict.fromkeys([holding.kind for holding in holdings] + list(chosen)):
            chip = chips.add(Chip(formatting.kind_word(code)))
            chip.setChecked(code in chosen)
            self._kinds[code] = chip
        if not self._kinds:
            chips.add_widget(label(self.tr("Nothing is recorded as held there."), Face.BODY, "muted"))
        return chips

    @override
    def change(self, vault: Vault) -> ChangeSet:
        fields: dict[str, Any] = {
            "kind": IncidentKind(self.value("kind")),
            "happened": self.date("happened"),
            "kinds": self._chosen_kinds(),
            "title": self.value("title"),
            "source": self.value("source"),
        }
        if self._incident is not None:
            return commands.edit_incident(vault, self._incident.id, **fields)
        return commands.add_incident(vault, Incident(IncidentId(new_id()), self._service_id, **fields))
