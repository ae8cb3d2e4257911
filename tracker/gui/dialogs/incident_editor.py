"""Something that happened to data at a service: what, when, which data, and who says so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.core import incident_commands
from tracker.core.changes import ChangeSet
from tracker.core.companies import LedgerNames, same_company
from tracker.core.model import Incident, IncidentId, IncidentKind, ServiceId, new_id
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.record_editor import RecordEditor
from tracker.gui.dialogs.service_ticks import ServiceTicks
from tracker.gui.fonts import Face
from tracker.gui.widgets.bounded import BoundedArea
from tracker.gui.widgets.chips import Chip, ChipRow
from tracker.gui.widgets.fields import line_edit
from tracker.gui.widgets.layouts import box, column
from tracker.gui.widgets.text import label

_KINDS_HEIGHT = 37  # design units: four lines of chips


class IncidentEditor(RecordEditor):
    """Edits one incident, or records one when ``incident`` is None: at several services of a company if wanted."""

    def __init__(
        self, bridge: SessionBridge, service_id: ServiceId, incident: Incident | None, parent: QWidget | None = None
    ) -> None:
        name = bridge.vault.service(service_id).name
        super().__init__(bridge, self._title(name), self._advice(), parent, width=140)
        self._service_id, self._incident = service_id, incident
        self._kinds: dict[str, Chip] = {}
        self._chips = ChipRow()
        self._nothing = label(self.tr("Nothing is recorded as held there."), Face.BODY, "muted")
        self._others = self._other_services() if incident is None else None
        self._build()
        self._offer_kinds(incident.kinds if incident else ())
        if incident is not None:
            self._fill(incident)
        self.add_save_buttons(self.tr("Save"), self.tr("Cancel"))

    @override
    def origin(self) -> dict[str, Any]:
        return {
            "editor": "service",
            "part": "incident",
            "service_id": self._service_id,
            "incident_id": self._incident.id if self._incident else None,
            "kinds": self._chosen_kinds(),
            "also": self._also(),
        }

    def resume(self, kinds: Iterable[str], also: Iterable[str]) -> None:
        """Choose the kinds and the other services that `origin` gave."""
        if self._others is not None:
            self._others.choose(also)
        chosen = frozenset(kinds)
        for code, chip in self._kinds.items():
            chip.setChecked(code in chosen)

    # Building

    def _title(self, name: str) -> str:
        return self.tr("What happened at {name}?").format(name=name)

    def _advice(self) -> str:
        return self.tr("An incident raises the loss of control of this account from then on.")

    def _build(self) -> None:
        address = line_edit("https://example.com", self.tr("Link"))
        self.body.addLayout(
            self.form(
                (
                    self.choice_field("kind", self.tr("What happened"), IncidentKind.BREACH),
                    self.date_field("happened", self.tr("When")),
                ),
                (self.field("title", self.tr("In a few words")),),
                (
                    self.field("source", self.tr("Who says so"), hint=self.tr("A newspaper, a notice, a person.")),
                    self.date_field("reported", self.tr("When they said so")),
                ),
                (
                    self.field(
                        "link", self.tr("Link"), address, hint=self.tr("To look it up later. It is never opened here.")
                    ),
                ),
            )
        )
        self.body.addWidget(label(self.tr("Which data"), Face.SMALL, "muted"))
        self.body.addWidget(BoundedArea(box(column(self._nothing, self._chips, None, spacing=0)), _KINDS_HEIGHT))
        none = self.tr("Choose none where nobody has said which: all of it has perhaps got out then.")
        self.body.addWidget(label(none, Face.SMALL, "muted", wrap=True))
        if self._others is not None:
            self.body.addWidget(self._others)
        self.body.addStretch(1)

    def _other_services(self) -> ServiceTicks | None:
        """For those in the ledger that are of the same company."""
        vault = self._bridge.vault
        names = LedgerNames(vault, self._bridge.catalogue.services.company_names(self._bridge.language))
        service = vault.service(self._service_id)
        others = same_company(vault, names, service)
        if not others:
            return None
        title = self.tr("Also at other services of {company}").format(company=names.of(service.id))
        made = ServiceTicks(title, sorted(others, key=lambda service: service.name.casefold()))
        made.changed.connect(lambda: self._offer_kinds(self._chosen_kinds()))
        return made

    def _fill(self, incident: Incident) -> None:
        texts = {name: getattr(incident, name) for name in ("kind", "title", "source", "link")}
        dates = {name: getattr(incident, name) or "" for name in ("happened", "reported")}
        self.set_values(texts | dates)

    # The kinds of data

    def _offer_kinds(self, chosen: Iterable[str]) -> None:
        """A chip for each kind that is held at any of the services it is recorded at, and for those of ``chosen``."""
        vault, chosen = self._bridge.vault, tuple(chosen)
        places = (self._service_id, *self._also())
        held = (holding.kind for place in places for holding in vault.holdings_of(place))
        offered = dict.fromkeys((*held, *chosen))
        for code in [code for code in self._kinds if code not in offered]:
            self._chips.take_away(self._kinds.pop(code))
        for code in [code for code in offered if code not in self._kinds]:
            self._kinds[code] = self._chips.add(Chip(formatting.kind_word(code)))
            self._kinds[code].setChecked(code in chosen)
        self._nothing.setVisible(not self._kinds)

    def _chosen_kinds(self) -> tuple[str, ...]:
        return tuple(code for code, chip in self._kinds.items() if chip.isChecked())

    def _also(self) -> tuple[ServiceId, ...]:
        """The other services at which it is to be recorded."""
        return self._others.chosen if self._others is not None else ()

    # Saving

    @override
    def change(self, vault: Vault) -> ChangeSet:
        fields: dict[str, Any] = {
            "kind": IncidentKind(self.value("kind")),
            "happened": self.date("happened"),
            "kinds": self._chosen_kinds(),
            "title": self.value("title"),
            "source": self.value("source"),
            "link": self.value("link"),
            "reported": self.date("reported"),
        }
        if self._incident is not None:
            return incident_commands.edit_incident(vault, self._incident.id, today=self._bridge.today, **fields)
        draft = Incident(IncidentId(new_id()), self._service_id, **fields)
        return incident_commands.add_incidents(
            vault, (self._service_id, *self._also()), draft, today=self._bridge.today
        )
