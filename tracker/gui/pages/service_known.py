"""What the catalogue knows about accounts at a service, apart from what they hold and how they are closed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from PySide6.QtCore import Signal

from tracker.catalogue.entries import ServiceEntry
from tracker.core.catalogued import FACT_LABELS
from tracker.core.model import Service
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.gui.bridge import SessionBridge
from tracker.gui.catalogue_words import FactNote, fact_note, known_drafts, seen, standings
from tracker.gui.translation import listed, render, text
from tracker.gui.widgets.copying import CopyLine
from tracker.gui.widgets.topics import Line, Lines, Topic

_IDENTITY = ("operator", "group", "app_type", "domains", "apps")  # the facts shown beside this
_ABOUT = QT_TRANSLATE_NOOP("known", "{facts}: {note}")
_PHONE = QT_TRANSLATE_NOOP("known", "Phone number: {answer}")
_REAL_NAME = QT_TRANSLATE_NOOP("known", "Real name: {answer}")
_LOGIN = QT_TRANSLATE_NOOP("known", "Ways to sign in: {ways}")
_FACTORS = QT_TRANSLATE_NOOP("known", "Second factors that it offers: {factors}")
_FACTOR_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "app_code": QT_TRANSLATE_NOOP("known", "code from an app"),
        "sms": QT_TRANSLATE_NOOP("known", "text message"),
        "email": QT_TRANSLATE_NOOP("known", "e-mail"),
        "call": QT_TRANSLATE_NOOP("known", "phone call"),
        "key": QT_TRANSLATE_NOOP("known", "security key"),
        "own_app": QT_TRANSLATE_NOOP("known", "its own app"),
        "own_device": QT_TRANSLATE_NOOP("known", "a device of its own"),
    }
)


class KnownTopic(Topic):
    """Hidden where the catalogue says nothing. Signals: ``copied(str)`` with what was copied."""

    copied = Signal(str)

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(self.tr("What the catalogue says"))
        self._bridge = bridge
        self._facts, self._origins = Lines(), Lines()
        self._export = CopyLine(self.tr("Where to get a copy of your data"))
        self._password = CopyLine(self.tr("Where to change the password"))
        for line in (self._export, self._password):
            line.copied.connect(self.copied)
        for part in (self._facts, self._export, self._password, self._origins):
            self.body.addWidget(part)

    def show_service(self, service: Service) -> None:
        """Show what is known of the service as it is now."""
        entry = self._bridge.catalogue.services.by_id(service.catalogue_id)
        drafts = known_drafts(entry, self._bridge.language)
        found = standings(service, service, drafts)
        notes = {
            fact: fact_note(found[fact], fact, entry, self._bridge.catalogue, self._bridge.language)
            for fact in _IDENTITY
            if fact in found
        }
        facts = tuple(_facts(entry, self._bridge.language)) if entry else ()
        self._facts.set_lines(facts)
        self.set_aside(seen(entry, "entry", self._bridge.language) if entry and facts else "")
        self._export.set_address((entry and entry.export_url) or "")
        self._password.set_address((entry and entry.password_url) or "")
        self._origins.set_lines(_origins(notes))
        self.setVisible(entry is not None or bool(notes))

    def forget(self) -> None:
        """Drop everything shown."""
        self._facts.set_lines(())
        self._origins.set_lines(())
        self._export.set_address("")
        self._password.set_address("")


def _facts(entry: ServiceEntry, language: str) -> Iterator[Line]:
    if entry.phone_required:
        yield _fact(_PHONE, answer=entry.phone_required.text(language))
    if entry.real_name:
        yield _fact(_REAL_NAME, answer=entry.real_name.text(language))
    if entry.login_with:
        yield _fact(_LOGIN, ways=listed(way.text(language) for way in entry.login_with))
    if entry.two_factor:
        yield _fact(_FACTORS, factors=listed(text("known", _FACTOR_WORDS[code]) for code in entry.two_factor))


def _fact(source: str, **words: str) -> Line:
    return Line(render(message("known", source, **words)), item=True)


def _origins(notes: Mapping[str, FactNote]) -> Iterator[Line]:
    """Where the facts come from; those of which the same is to be said share a line."""
    sharing: dict[str, list[str]] = {}
    for fact, note in notes.items():
        sharing.setdefault(note.text, []).append(fact)
    for note_text, facts in sharing.items():
        yield Line(render(message("known", _ABOUT, facts=_names(facts), note=note_text)), muted=True)


def _names(facts: Iterable[str]) -> str:
    return listed(text("facts", FACT_LABELS[fact]) for fact in facts)
