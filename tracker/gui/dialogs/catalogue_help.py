"""The catalogue's help in the editor of a service: what it offers, fills in, and says below each field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tracker.catalogue.entries import ServiceEntry
from tracker.core.catalogued import FACTS, all_facts, kept
from tracker.core.model import Service
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.catalogue_words import (
    CLOSING_FACTS,
    FactNote,
    Standing,
    both_names,
    company,
    fact_note,
    from_catalogue,
    hearsay,
    known_drafts,
    said_once,
    standings,
)
from tracker.gui.dialogs.service_values import host
from tracker.gui.fonts import Face
from tracker.gui.models.roles import NameCell
from tracker.gui.translation import listed, text
from tracker.gui.widgets.badges import TickBox
from tracker.gui.widgets.fields import Field
from tracker.gui.widgets.layouts import column
from tracker.gui.widgets.marks import Tick
from tracker.gui.widgets.notes import FieldNote
from tracker.gui.widgets.text import label
from tracker.services.ticking import Recorded

_MOST = 8  # suggestions at once
_IN_LEDGER = QT_TRANSLATE_NOOP("catalogue", "In your ledger")


class FactForm(Protocol):
    """The fields, as far as the catalogue has to do with them."""

    def now(self) -> Service:
        """The service as the fields say it now."""

    def put(self, source: Service, facts: Iterable[str]) -> None:
        """Set the fields of these facts to what ``source`` says."""


class CatalogueHelp(QObject):
    """Knows the entry that a service is tied to, and keeps the ``notes`` below its facts true.

    ``notes``: what stands below each fact, by its name. Nothing changes by itself: facts are put
    into the form only when the person takes an entry or follows a link.

    Signals: ``tied()`` when the service is tied to another entry.
    """

    tied = Signal()

    def __init__(
        self, bridge: SessionBridge, form: FactForm, before: Service, notes: Mapping[str, Field | FieldNote]
    ) -> None:
        super().__init__()
        self._bridge, self._form, self._before, self._notes = bridge, form, before, notes
        self.entry: ServiceEntry | None = None
        self._drafts: tuple[Service, ...] = ()
        for fact, note in notes.items():
            note.linked.connect(partial(self._follow, fact))
        self.tie(bridge.catalogue.services.by_id(before.catalogue_id))

    @property
    def known(self) -> Service | None:
        """What the catalogue says about the service, as a draft."""
        return self._drafts[0] if self._drafts else None

    def match_name(self, name: str) -> ServiceEntry | None:
        """The entry whose whole name or address this is; the one tied now, if that is called so, too."""
        if self.entry is not None and spelling(self.entry, name):
            return self.entry
        return entry_called(self._bridge, name)

    def match(self, service: Service) -> ServiceEntry | None:
        """The entry for an address, an app, or the whole name of ``service``."""
        services = self._bridge.catalogue.services
        found = [services.by_domain(place) for place in service.domains]
        found += [services.by_app(app) for app in service.apps]
        return next(filter(None, found), self.match_name(service.name))

    def tie(self, entry: ServiceEntry | None) -> None:
        """From now on this is the entry of the service; the fields stay as they are."""
        self.entry = entry
        self._drafts = known_drafts(entry, self._bridge.language)
        self.tied.emit()

    def take(self, entry: ServiceEntry) -> None:
        """Tie the service to ``entry`` and fill in its facts wherever the person has not said anything."""
        occupied = self.own_words()
        self.tie(entry)
        self._form.put(self._drafts[0], [fact for fact in FACTS if fact not in occupied])
        self.refresh()

    def own_words(self) -> set[str]:
        """Facts that hold something which did not come from the entry tied now."""
        now = self._form.now()
        taken = set(kept(self._before, now, self.known)) - set(self._before.catalogued)
        return set(all_facts(now)) - taken

    def refresh(self) -> None:
        """Say below each fact how it stands."""
        standing = standings(self._before, self._form.now(), self._drafts)
        notes = {fact: self._note(fact, standing) for fact in self._notes}
        notes |= said_once({fact: notes[fact] for fact in CLOSING_FACTS if fact in notes})
        for fact, place in self._notes.items():
            place.set_hint(notes[fact].text, link=notes[fact].link)

    def _note(self, fact: str, standing: Mapping[str, Standing]) -> FactNote:
        if fact in standing:
            return fact_note(standing[fact], fact, self.entry, self._bridge.catalogue, self._bridge.language)
        return FactNote(hearsay(self.entry, fact, self._bridge.language) if self.entry else "")

    def _follow(self, fact: str) -> None:
        """The link below a fact: put it as the catalogue has it."""
        if self.known is not None:
            self._form.put(self.known, (fact,))
            self.refresh()


class UsualKinds(QWidget):
    """What such an account usually holds, how surely, and whether to note that."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._tick = TickBox(self.tr("Also note what it usually holds, as “not known”"), Tick.HELD)
        self._kinds = label("", Face.SMALL, wrap=True)
        self._origin = label("", Face.SMALL, "muted", wrap=True)
        self.setLayout(column(self._tick, self._kinds, self._origin, spacing=1))
        self.hide()

    @property
    def wanted(self) -> bool:
        return self._tick.tick is Tick.HELD

    def set_wanted(self, wanted: bool) -> None:
        self._tick.set_tick(Tick.HELD if wanted else Tick.NOT_GIVEN)

    def set_entry(self, entry: ServiceEntry | None) -> None:
        """Speak of the service of this entry; of nothing when the catalogue says nothing."""
        if entry is not None and entry.collects:
            self._kinds.setText(listed(map(formatting.kind_word, entry.collects)))
            self._origin.setText(from_catalogue(entry, "collects", self._language, supported=True))
        self.setVisible(entry is not None and bool(entry.collects))


def entry_called(bridge: SessionBridge, name: str) -> ServiceEntry | None:
    """The entry whose whole name or address ``name`` is."""
    services = bridge.catalogue.services
    return services.by_name(name) or services.by_domain(host(name.strip()))


def spelling(entry: ServiceEntry, name: str) -> str:
    """How ``name``, a name of ``entry`` in whatever case, is written; "" when it is not called so."""
    names = (entry.name.en, entry.name.zh, *entry.aliases)
    return next((known for known in names if known.casefold() == name.strip().casefold()), "")


def suggested(bridge: SessionBridge, recorded: Recorded, typed: str) -> tuple[NameCell, ...]:
    """The services of the catalogue that fit ``typed``, the best first, with what tells them apart."""
    cells = []
    for entry in bridge.catalogue.services.search.find(typed, _MOST):
        parts = [text("catalogue", _IN_LEDGER)] if entry in recorded else []
        parts += [company(entry, bridge.language), *entry.domains[:1]]
        cells.append(NameCell(entry.id, both_names(entry, bridge.language), " · ".join(filter(None, parts))))
    return tuple(cells)
