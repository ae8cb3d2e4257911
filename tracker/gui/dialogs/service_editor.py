"""Adding and editing one service, with the catalogue's help."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QWidget
from typing_extensions import override

from tracker.catalogue import Catalogue
from tracker.catalogue.drafts import draft_service
from tracker.catalogue.services import ServiceEntry
from tracker.core import commands
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
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.record_editor import RecordEditor
from tracker.gui.fonts import Face
from tracker.gui.theme import u
from tracker.gui.translation import listed
from tracker.gui.widgets.badges import TickBox
from tracker.gui.widgets.fields import Field, line_edit
from tracker.gui.widgets.layouts import box, column
from tracker.gui.widgets.marks import Tick
from tracker.gui.widgets.panels import scroll_area
from tracker.gui.widgets.text import label
from tracker.services.ticking import usually_held

_CHOICES = {
    "status": Status,
    "need": Need,
    "second_factor": SecondFactor,
    "disclosure": Disclosure,
    "deletability": Deletability,
    "deletability_by": SaidBy,
}
_TEXTS = ("name", "operator", "group", "login", "deletability_source", "closing_path", "closing_conditions", "notes")
_DATES = ("opened", "last_used", "deletability_seen")
_SEPARATORS = re.compile(r"[\s,;，；、]+")
_TAG_SEPARATORS = re.compile(r"[,;，；、\n]+")


class ServiceEditor(RecordEditor):
    """Edits the service with ``service_id``, or adds one when it is None."""

    def __init__(
        self, bridge: SessionBridge, service_id: ServiceId | None = None, parent: QWidget | None = None
    ) -> None:
        before = bridge.vault.service(service_id) if service_id else None
        super().__init__(bridge, self._title(before), "", parent, width=168)
        self._before = before
        self._blank = before or Service(ServiceId(new_id()), "")
        self._entry: ServiceEntry | None = None
        self._usual = TickBox("", Tick.HELD)
        self._kinds = label("", Face.SMALL, "muted", wrap=True)
        self._take_entry(None)
        self._build()
        self._fill(self._blank)
        self.add_save_buttons(self.tr("Save") if before else self.tr("Add service"), self.tr("Cancel"))
        self.edit_of("name").setFocus()

    @property
    def saved_id(self) -> ServiceId:
        """The id of the service that is edited or added."""
        return self._blank.id

    @override
    def origin(self) -> dict[str, Any]:
        return {
            "editor": "service",
            "part": "service",
            "service_id": self._before.id if self._before else None,
            "catalogue_id": self._entry.id if self._entry else None,
            "usual": self._usual.tick is Tick.HELD,
        }

    def resume(self, catalogue_id: str | None, usual: bool) -> None:
        """Take up what `origin` said about the catalogue's help."""
        self._take_entry(self._bridge.catalogue.services.by_id(catalogue_id))
        self._usual.set_tick(Tick.HELD if usual else Tick.NOT_GIVEN)

    # Building

    def _title(self, before: Service | None) -> str:
        return self.tr("Edit {name}").format(name=before.name) if before else self.tr("Add a service")

    def _build(self) -> None:
        content = column(spacing=3, margins=(0, 0, 3, 2))
        for title, form in (
            (self.tr("What it is"), self._identity()),
            (self.tr("The account"), self._account()),
            (self.tr("Closing it"), self._closing()),
            (self.tr("Your notes"), self._notes()),
        ):
            content.addWidget(label(title, Face.HEADING))
            content.addLayout(form)
            content.addSpacing(u(2))
        area = scroll_area(box(content))
        content.setContentsMargins(0, 0, u(3), u(2))
        area.setMinimumHeight(u(126))
        self.body.addWidget(area)

    def _identity(self) -> QGridLayout:
        name = line_edit(self.tr("Name or address"), self.tr("Name"))
        if self._before is None:
            self._complete(name)
        name_field = self.field("name", self.tr("Name"), name)
        types = {str(kind.no): kind.name.text(self._bridge.language) for kind in self._bridge.catalogue.app_types}
        form = self.form(
            (name_field,),
            (self.field("operator", self.tr("Operator")), self.field("group", self.tr("Company group"))),
            (
                self.record_field("app_type", self.tr("App type"), self.tr("Not said"), types.items()),
                self.field("domains", self.tr("Addresses"), line_edit("example.com", self.tr("Addresses"))),
            ),
        )
        form.addWidget(self._usual, form.rowCount(), 0, 1, self.COLUMNS)
        form.addWidget(self._kinds, form.rowCount(), 0, 1, self.COLUMNS)
        return form

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

    def _closing(self) -> QGridLayout:
        return self.form(
            (
                self.choice_field("deletability", self.tr("Can it be deleted?"), Deletability.UNKNOWN),
                self.choice_field("deletability_by", self.tr("Who says so"), SaidBy.UNKNOWN),
            ),
            (
                self.field("deletability_source", self.tr("Source")),
                self.date_field("deletability_seen", self.tr("As of")),
            ),
            (self.long_field("closing_path", self.tr("How to close it"), 3),),
            (self.long_field("closing_conditions", self.tr("Conditions"), 2),),
        )

    def _notes(self) -> QGridLayout:
        return self.form(
            (self.field("tags", self.tr("Tags"), hint=self.tr("Separated by commas.")),),
            (self.long_field("notes", self.tr("Notes"), 3),),
        )

    # The catalogue's help

    def _complete(self, name: QLineEdit) -> None:
        completer = QCompleter(_names(self._bridge.catalogue), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        completer.activated.connect(self._pick)
        name.setCompleter(completer)
        name.editingFinished.connect(self._recognise)

    def _pick(self, name: str) -> None:
        """Fill in what the catalogue knows about the entry with this name or address."""
        services = self._bridge.catalogue.services
        entry = services.by_name(name) or services.by_domain(name)
        if entry is not None and entry is not self._entry:
            self._take_entry(entry)
            self._fill(draft_service(entry, self._bridge.language))

    def _recognise(self) -> None:
        """A whole name typed by hand is as good as one picked, as long as nothing else was filled in."""
        untouched = not any(self.value(name) for name in ("operator", "group", "domains"))
        if untouched and self._before is None:
            self._pick(self.value("name"))
        self._warn_of_twin()

    def _take_entry(self, entry: ServiceEntry | None) -> None:
        self._entry = entry
        usual = entry.collects if entry and self._before is None else ()
        self._kinds.setText(listed(formatting.kind_word(kind) for kind in usual))
        self._kinds.setVisible(bool(usual))
        self._usual.setText(self.tr("Also note what it usually holds, as “not known”"))
        self._usual.setVisible(bool(usual))

    def _warn_of_twin(self) -> None:
        name = self.value("name").strip().casefold()
        twin = any(service.name.casefold() == name for service in self._bridge.vault.live_services())
        hint = self.tr("Already in your ledger. A second account of the same name is possible.") if twin else ""
        self._named().set_hint(hint)

    def _named(self) -> Field:
        return self._fields["name"]

    # Values

    def _fill(self, service: Service) -> None:
        values = {name: getattr(service, name) for name in (*_TEXTS, *_CHOICES)}
        values |= {name: getattr(service, name) or "" for name in _DATES}
        values["app_type"] = str(service.app_type or "")
        values["parent"] = service.parent or ""
        values["domains"] = ", ".join(service.domains)
        values["tags"] = ", ".join(service.tags)
        self.set_values(values)

    @override
    def change(self, vault: Vault) -> ChangeSet:
        fields = self._typed()
        if self._before is not None:
            return commands.edit_service(vault, self._before.id, **fields)
        known = draft_service(self._entry, self._bridge.language) if self._entry else None
        draft = Service(
            self._blank.id,
            catalogue_id=known.catalogue_id if known else None,
            apps=known.apps if known else (),
            **fields,
        )
        wanted = self._entry is not None and self._usual.tick is Tick.HELD
        usual = usually_held(draft.id, self._entry) if wanted and self._entry else ()
        return commands.add_service(vault, draft, usual)

    def _typed(self) -> dict[str, Any]:
        fields: dict[str, Any] = {name: self.value(name) for name in _TEXTS}
        fields |= {name: kind(self.value(name)) for name, kind in _CHOICES.items()}
        fields |= {name: self.date(name) for name in _DATES}
        app_type, parent = self.value("app_type"), self.value("parent")
        fields["app_type"] = int(app_type) if app_type else None
        fields["parent"] = ServiceId(parent) if parent else None
        addresses = (_host(part) for part in _SEPARATORS.split(self.value("domains")))
        fields["domains"] = tuple(dict.fromkeys(filter(None, addresses)))
        tags = (tag.strip() for tag in _TAG_SEPARATORS.split(self.value("tags")))
        fields["tags"] = tuple(dict.fromkeys(filter(None, tags)))
        return fields


def _host(address: str) -> str:
    """The host of what may have been copied from the address bar."""
    return address.partition("://")[2].partition("/")[0].lower() if "://" in address else address.lower().rstrip("/")


def _names(catalogue: Catalogue) -> list[str]:
    """Everything that an entry can be found by."""
    names = {
        name for entry in catalogue.services for name in (entry.name.en, entry.name.zh, *entry.aliases, *entry.domains)
    }
    return sorted(names, key=str.casefold)
