"""Adding and editing one service, with the catalogue's help."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import Any

from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from tracker.catalogue.entries import ServiceEntry
from tracker.core import commands
from tracker.core.catalogued import FACTS, own_answer
from tracker.core.changes import ChangeSet
from tracker.core.model import (
    Deletability,
    Disclosure,
    Need,
    SaidBy,
    SecondFactor,
    Service,
    ServiceId,
    Status,
    new_id,
)
from tracker.core.vault import Vault
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.catalogue_help import CatalogueHelp, UsualKinds, spelling, suggested
from tracker.gui.dialogs.record_editor import RecordEditor
from tracker.gui.dialogs.service_values import as_fields, as_texts
from tracker.gui.fonts import Face
from tracker.gui.theme import u
from tracker.gui.widgets.choices import ChoiceBox
from tracker.gui.widgets.fields import Field, line_edit
from tracker.gui.widgets.layouts import box, column
from tracker.gui.widgets.notes import FieldNote
from tracker.gui.widgets.panels import Notice, scroll_area
from tracker.gui.widgets.suggestions import Suggestions
from tracker.gui.widgets.text import label
from tracker.services.ticking import Recorded, usually_held


class ServiceEditor(RecordEditor):
    """Edits the service with ``service_id``, or adds one when it is None."""

    def __init__(
        self, bridge: SessionBridge, service_id: ServiceId | None = None, parent: QWidget | None = None
    ) -> None:
        before = bridge.vault.service(service_id) if service_id else None
        super().__init__(bridge, self._title(before), "", parent, width=168)
        self._before = before
        self._blank = before or Service(ServiceId(new_id()), "")
        self._usual = UsualKinds(bridge.language)
        self._offer = Notice()
        self._deletability_note = FieldNote()
        self._build()
        self._help = CatalogueHelp(bridge, self, self._blank, self._notes_of_facts())
        self.set_values(as_texts(self._blank))
        self._follow_changes()
        self.add_save_buttons(self.tr("Save") if before else self.tr("Add service"), self.tr("Cancel"))
        self.edit_of("name").setFocus()

    @cached_property
    def _recorded(self) -> Recorded:
        """What the ledger has already, for a service that is being added."""
        return Recorded(self._bridge.vault.live_services(), self._bridge.catalogue.services)

    @property
    def saved_id(self) -> ServiceId:
        """The id of the service that is edited or added."""
        return self._blank.id

    @override
    def origin(self) -> dict[str, Any]:
        entry = self._help.entry
        return {
            "editor": "service",
            "part": "service",
            "service_id": self._before.id if self._before else None,
            "catalogue_id": entry.id if entry else None,
            "usual": self._usual.wanted,
        }

    def resume(self, catalogue_id: str | None, usual: bool) -> None:
        """Take up what `origin` said about the catalogue's help."""
        self._help.tie(self._bridge.catalogue.services.by_id(catalogue_id))
        self._usual.set_wanted(usual)

    # Building

    def _title(self, before: Service | None) -> str:
        return self.tr("Edit {name}").format(name=before.name) if before else self.tr("Add a service")

    def _build(self) -> None:
        content = column(spacing=3)
        for title, part in (
            (self.tr("What it is"), self._identity()),
            (self.tr("The account"), self._account()),
            (self.tr("Closing it"), self._closing()),
            (self.tr("Your notes"), self._notes()),
        ):
            content.addWidget(label(title, Face.STRONG))
            content.addLayout(part)
            content.addSpacing(u(2))
        content.addStretch(1)
        form = box(content)
        area = scroll_area(form)
        content.setContentsMargins(0, 0, u(3), u(2))
        area.setMinimumHeight(u(126))
        self.body.addWidget(area)
        if self._before is None:
            self._suggest(form)

    def _identity(self) -> QVBoxLayout:
        name = self.field("name", self.tr("Name"), line_edit(self.tr("Name or address"), self.tr("Name")))
        types = {str(kind.no): kind.name.text(self._bridge.language) for kind in self._bridge.catalogue.app_types}
        facts = self.form(
            (self.field("operator", self.tr("Operator")), self.field("group", self.tr("Company group"))),
            (
                self.record_field("app_type", self.tr("App type"), self.tr("Not said"), types.items()),
                self.field("domains", self.tr("Addresses"), line_edit("example.com", self.tr("Addresses"))),
            ),
        )
        self._offer.hide()
        return column(self.form((name,)), self._offer, facts, self._usual, spacing=2.5)

    def _account(self) -> QGridLayout:
        vault = self._bridge.vault
        others = {
            service.id: service.name
            for service in sorted(vault.live_services(), key=lambda service: service.name.casefold())
            if service.id != self._blank.id
        }
        return self.form(
            (
                self.field(
                    "login", self.tr("You sign in with"), hint=self.tr("A name, number or address. No password.")
                ),
                self.record_field("parent", self.tr("Signs in through"), self.tr("No other account"), others.items()),
            ),
            (self.date_field("opened", self.tr("Opened")), self.date_field("last_used", self.tr("Last used"))),
            (
                self.choice_field("status", self.tr("Status"), Status.ACTIVE),
                self.choice_field("need", self.tr("Need"), Need.UNKNOWN),
            ),
            (
                self.choice_field("second_factor", self.tr("Second factor"), SecondFactor.UNKNOWN),
                self.choice_field("disclosure", self.tr("Passes data on"), Disclosure.NONE_KNOWN),
            ),
        )

    def _closing(self) -> QVBoxLayout:
        answer = self.form(
            (
                self.choice_field("deletability", self.tr("Can it be deleted?"), Deletability.UNKNOWN),
                self.choice_field("deletability_by", self.tr("Who says so"), SaidBy.UNKNOWN),
            ),
            (
                self.field("deletability_source", self.tr("Source")),
                self.date_field("deletability_seen", self.tr("As of")),
            ),
        )
        way = self.form(
            (self.long_field("closing_path", self.tr("How to close it"), 3),),
            (self.field("closing_url", self.tr("Where to close it"), line_edit("https://example.com", "")),),
            (self.long_field("closing_conditions", self.tr("Conditions, one a line"), 4),),
        )
        self._deletability_note.setAccessibleName(self.tr("Can it be deleted?"))
        return column(answer, self._deletability_note, way, spacing=2.5)

    def _notes(self) -> QGridLayout:
        return self.form(
            (self.field("tags", self.tr("Tags"), hint=self.tr("Separated by commas.")),),
            (self.long_field("notes", self.tr("Notes"), 3),),
        )

    # The catalogue's help

    def _suggest(self, form: QWidget) -> None:
        name = self.edit_of("name")
        assert isinstance(name, QLineEdit)
        words = self.tr("From the catalogue")
        self.suggestions = Suggestions(name, lambda typed: suggested(self._bridge, self._recorded, typed), words, form)
        self.suggestions.picked.connect(self._pick)

    def _notes_of_facts(self) -> dict[str, Field | FieldNote]:
        shown: dict[str, Field | FieldNote] = {fact: self._fields[fact] for fact in FACTS if fact in self._fields}
        return shown | {"deletability": self._deletability_note}

    def _follow_changes(self) -> None:
        """From now on say at once how what is typed stands to the catalogue."""
        for name in (field for fields in FACTS.values() for field in fields if field in self._fields):
            self._fields[name].changed.connect(self._help.refresh)
        self._help.tied.connect(self._show_tie)
        self._offer.linked.connect(self._take_offer)
        answer = self.edit_of("deletability")
        assert isinstance(answer, ChoiceBox)
        answer.activated.connect(self._own_answer)
        for name in ("name", "domains"):
            edit = self.edit_of(name)
            assert isinstance(edit, QLineEdit)
            edit.editingFinished.connect(self._recognise)
        self._show_tie()
        self._offer_facts()

    def _pick(self, catalogue_id: str) -> None:
        """The person took a service from the list below the name."""
        entry = self._bridge.catalogue.services.by_id(catalogue_id)
        if entry is not None:
            self._take(entry)

    def _take(self, entry: ServiceEntry) -> None:
        self.set_value("name", entry.name.text(self._bridge.language))
        self._help.take(entry)
        self._recognise()

    def _recognise(self) -> None:
        """A whole name or address typed by hand is as good as one picked, as long as nothing else was filled in.

        Otherwise, and for a service that is there already, the facts are only offered.
        """
        if not self._bridge.is_unlocked:  # locking closes the editor, and the field says that typing has ended
            return
        named = self._help.match_name(self.value("name"))
        if named is not None and named is not self._help.entry and self._before is None and not self._help.own_words():
            self.set_value("name", spelling(named, self.value("name")) or named.name.text(self._bridge.language))
            self._help.take(named)
        self._offer_facts()
        self._warn_of_twin()

    def _offer_facts(self) -> None:
        entry = self._help.match(self.now()) if self._help.entry is None else None
        if entry is not None:
            name = entry.name.text(self._bridge.language)
            self._offer.set_text(self.tr("The catalogue knows {name}.").format(name=name), self.tr("Use its facts"))
        self._offer.setVisible(entry is not None)

    def _take_offer(self) -> None:
        entry = self._help.match(self.now())
        if entry is not None:
            self._help.take(entry)

    def _own_answer(self) -> None:
        """The person has picked another answer: who gave the old one, and when, goes at once."""
        now = self.now()
        own = own_answer(now, self._bridge.today, self._blank, self._help.known)
        if own is not now:
            backing = FACTS["deletability"][1:]
            self.set_values({name: value for name, value in as_texts(own).items() if name in backing})

    def _show_tie(self) -> None:
        self._usual.set_entry(self._help.entry if self._before is None else None)
        self._offer.setVisible(False)
        self._help.refresh()

    def _warn_of_twin(self) -> None:
        if self._before is not None:
            return
        name, entry = self.value("name").strip(), self._help.entry or self._help.match(self.now())
        twin = self._recorded.services(name, entry)
        shown = self.tr("Already in your ledger. A second account of the same name is possible.") if twin else ""
        self._fields["name"].set_hint(shown)

    # Values

    def now(self) -> Service:
        """The service as the fields say it now."""
        return replace(self._blank, **self._typed())

    def put(self, source: Service, facts: Iterable[str]) -> None:
        """Set the fields of these facts to what ``source`` says."""
        fields = {field for fact in facts for field in FACTS[fact]}
        self.set_values({name: value for name, value in as_texts(source).items() if name in fields})

    @override
    def change(self, vault: Vault) -> ChangeSet:
        fields, known, entry = self._typed(), self._help.known, self._help.entry
        if self._before is not None:
            return commands.edit_service(vault, self._before.id, known=known, today=self._bridge.today, **fields)
        draft = Service(self._blank.id, **fields)
        usual = usually_held(draft.id, entry) if entry is not None and self._usual.wanted else ()
        return commands.add_service(vault, draft, usual, known=known, today=self._bridge.today)

    def _typed(self) -> dict[str, Any]:
        fields, entry, known = as_fields(self.values()), self._help.entry, self._help.known
        if entry is not None and known is not None and entry.id != self._blank.catalogue_id:
            fields["catalogue_id"] = entry.id
            fields["apps"] = self._blank.apps or known.apps  # they have no field
        return fields
