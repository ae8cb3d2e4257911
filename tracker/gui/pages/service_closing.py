"""The tab that says how an account is closed: who says so, the way, the conditions, and what stays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.catalogue.entries import ServiceEntry
from tracker.core import commands
from tracker.core.model import Deletability, Service, ServiceId
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui import closing_words, formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.catalogue_words import (
    CLOSING_FACTS,
    FactNote,
    Standing,
    fact_note,
    from_catalogue,
    hearsay,
    known_drafts,
    said_once,
    standings,
)
from tracker.gui.pages.closing_conditions import ConditionList
from tracker.gui.service_words import said_by
from tracker.gui.theme import u
from tracker.gui.translation import text
from tracker.gui.widgets.badges import PillBadge
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.copying import CopyLine
from tracker.gui.widgets.layouts import box, clear, column, row
from tracker.gui.widgets.notes import FieldNote
from tracker.gui.widgets.pills import Pill, deletability_pill
from tracker.gui.widgets.text import label
from tracker.gui.widgets.topics import Line, Lines, Topic
from tracker.services.closing import closed_along

_EMAIL = "closing_email"  # no field of a service: shown from the catalogue
_NOT_CHECKED = QT_TRANSLATE_NOOP(
    "closing", "Nobody has said yet whether this account can be closed. Look in its settings, or ask its help."
)
_NO_WAY_OUT = QT_TRANSLATE_NOOP(
    "closing", "How it could be closed all the same is not written down. Data can still be taken out of it."
)
_NO_WAY_KNOWN = QT_TRANSLATE_NOOP(
    "closing", "How that is done is not written down yet. Look in its settings, or ask its help."
)
_NOTHING_KNOWN = MappingProxyType({Deletability.UNKNOWN: _NOT_CHECKED, Deletability.IMPOSSIBLE: _NO_WAY_OUT})
"""What is said where nothing is known but the verdict, if there is one; `_NO_WAY_KNOWN` for all others."""


class ClosingTab(QWidget):
    """What the person has recorded, with what the catalogue adds; nothing here is opened or sent.

    Signals: ``service_requested(str)`` with the id of another service to show;
    ``edit_requested()`` when there is something to write down; ``copied(str)`` with what was copied;
    ``playbook_requested()`` to see what still helps where it cannot be deleted.
    """

    service_requested = Signal(str)
    edit_requested = Signal()
    copied = Signal(str)
    playbook_requested = Signal()

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._service: Service | None = None
        self._pill = PillBadge(Pill(""))
        self._pill_row = box(row(self._pill, None))
        self._verdict = Lines()
        self._notes = {fact: FieldNote() for fact in CLOSING_FACTS}
        self._conditions = ConditionList()
        self._conditions.met.connect(self._set_met)
        self._notes["closing_conditions"] = self._conditions.note
        self._email_note = FieldNote()
        for fact, note in self._notes.items():
            note.linked.connect(partial(self._take, fact))
        self._nothing_words = label("", wrap=True)
        write = button(self.tr("Write down what you find"), on_click=self.edit_requested.emit)
        self.still_helps = button(self.tr("What still helps"), on_click=self.playbook_requested.emit)
        self._helps = box(row(self.still_helps, None))
        nothing = column(self._nothing_words, row(write, None), spacing=2)
        self._nothing = box(nothing)
        nothing.setContentsMargins(0, u(1), 0, 0)
        self._way, self._afterwards, self._alternatives = Lines(), Lines(), Lines()
        self._remarks, self._sources, self._contact_lines = Lines(), Lines(), Lines()
        self._link = self._copy_line(self.tr("Link"))
        self._email = self._copy_line(self.tr("E-mail"))
        self._form = self._copy_line(self.tr("Form"))
        self._postal = self._copy_line(self.tr("Postal address"))
        self._closing_email = self._copy_line(self.tr("Write to"))
        self._along_title = label("", wrap=True)
        self._along = column(spacing=0)
        along = column(self._along_title, self._along, spacing=0.5)
        self._along_box = box(along)
        along.setContentsMargins(0, u(2), 0, 0)
        self._topics = {
            "verdict": self._topic(
                self.tr("Can it be deleted?"),
                self._pill_row,
                self._verdict,
                self._notes["deletability"],
                self._helps,
                self._nothing,
            ),
            "way": self._topic(
                self.tr("How to close it"),
                self._way,
                self._notes["closing_path"],
                self._link,
                self._notes["closing_url"],
                self._closing_email,
                self._email_note,
            ),
            "conditions": self._conditions,
            "afterwards": self._topic(self.tr("What happens then"), self._afterwards, self._along_box),
            "alternatives": self._topic(self.tr("Other ways"), self._alternatives),
            "remarks": self._topic(self.tr("Good to know"), self._remarks),
            "contact": self._topic(
                self.tr("Where a request goes"), self._email, self._form, self._postal, self._contact_lines
            ),
            "sources": self._topic(self.tr("What this rests on"), self._sources),
        }
        self.setLayout(column(*self._topics.values(), spacing=2, margins=(0, 0, 0, 2)))

    def show_service(self, service: Service) -> None:
        """Show the service as it is now, and what the catalogue says today."""
        self._service = service
        entry = self._bridge.catalogue.services.by_id(service.catalogue_id)
        found = standings(service, service, known_drafts(entry, self._bridge.language))
        self._show_verdict(service, found.get("deletability"))
        self._show_own(service, entry)
        self._show_notes(found, entry)
        self._show_entry(entry)
        self._show_along(service.id)
        known = entry is not None or any((service.closing_path, service.closing_url, service.conditions))
        self._nothing.setVisible(not known)
        self._nothing_words.setText(text("closing", _NOTHING_KNOWN.get(service.deletability, _NO_WAY_KNOWN)))
        for key in ("way", "conditions"):
            self._topics[key].setVisible(known)

    def forget(self) -> None:
        """Drop everything shown."""
        self._service = None
        self._pill_row.hide()
        self._helps.hide()
        for lines in (self._verdict, self._way):
            lines.set_lines(())
        self._link.set_address("")
        for note in (*self._notes.values(), self._email_note):
            note.set_hint("")
        self._conditions.show_conditions((), (), "")
        self._show_entry(None)
        clear(self._along)

    def _show_verdict(self, service: Service, standing: Standing | None) -> None:
        """The answer and who gives it; if it is the catalogue, the note below says more about that."""
        pill = deletability_pill(service.deletability)
        self._pill_row.setVisible(pill is not None)
        self._helps.setVisible(service.deletability is Deletability.IMPOSSIBLE and service.counts)
        if pill is not None:
            self._pill.set_pill(pill)
        lines = [] if pill is not None else [Line(formatting.deletability_word(service.deletability))]
        if service.deletability is not Deletability.UNKNOWN and standing is not Standing.CURRENT:
            lines += [Line(said_by(service), muted=True), Line(service.deletability_source, muted=True)]
        self._verdict.set_lines(lines)

    def _show_own(self, service: Service, entry: ServiceEntry | None) -> None:
        closure, language = entry.closure if entry else None, self._bridge.language
        addressed = bool(service.closing_url or (closure and closure.email))
        self._way.set_lines(closing_words.way(service.closing_path, closure, language, addressed=addressed))
        self._link.set_address(service.closing_url)
        self._conditions.show_conditions(
            service.conditions, service.conditions_met, closing_words.no_conditions(closure, language)
        )

    def _show_notes(self, found: Mapping[str, Standing], entry: ServiceEntry | None) -> None:
        """Where each fact comes from, in the order in which they are shown."""
        notes = {fact: self._note(fact, found, entry) for fact in CLOSING_FACTS}
        email = from_catalogue(entry, _EMAIL, self._bridge.language) if entry and entry.closure.email else ""
        conditions = notes.pop("closing_conditions")
        notes |= {_EMAIL: FactNote(email), "closing_conditions": conditions}
        widgets = self._notes | {_EMAIL: self._email_note}
        for fact, note in said_once(notes).items():
            widgets[fact].set_hint(note.text, link=note.link)

    def _note(self, fact: str, found: Mapping[str, Standing], entry: ServiceEntry | None) -> FactNote:
        catalogue, language = self._bridge.catalogue, self._bridge.language
        if fact in found:
            return fact_note(found[fact], fact, entry, catalogue, language)
        return FactNote(hearsay(entry, fact, language) if entry and fact == "deletability" else "")

    def _show_entry(self, entry: ServiceEntry | None) -> None:
        language = self._bridge.language
        closure, contact = (entry.closure, entry.contact) if entry else (None, None)
        self._conditions.show_possible(closing_words.items(closure.possible_conditions if closure else (), language))
        self._closing_email.set_address((closure.email if closure else None) or "")
        self._afterwards.set_lines(closing_words.afterwards(closure, language) if closure else ())
        self._alternatives.set_lines(closing_words.items(closure.alternatives if closure else (), language))
        self._remarks.set_lines(closing_words.remarks(entry, language) if entry else ())
        self._sources.set_lines(closing_words.sources(closure, language) if closure else ())
        self._email.set_address(contact.email if contact else "")
        self._form.set_address(contact.form if contact else "")
        self._postal.set_address(contact.postal if contact else "")
        self._contact_lines.set_lines(closing_words.about_contact(contact, language) if contact else ())
        shown = {
            "afterwards": closure is not None,
            "alternatives": bool(closure and closure.alternatives),
            "remarks": not self._remarks.is_empty,
            "contact": contact is not None,
            "sources": not self._sources.is_empty,
        }
        for key, visible in shown.items():
            self._topics[key].setVisible(visible)

    def _show_along(self, service_id: ServiceId) -> None:
        """The person's other accounts that may end with this one."""
        clear(self._along)
        others = closed_along(self._bridge.vault, self._bridge.catalogue, service_id)
        self._along_box.setVisible(bool(others))
        self._along_title.setText(self.tr("In your ledger that would be %Ln services:", "", len(others)))
        for other in others:
            link = button(other.name, ButtonKind.LINK)
            link.set_small()
            link.clicked.connect(partial(self.service_requested.emit, other.id))
            self._along.addLayout(row(link, None))

    def _take(self, fact: str) -> None:
        """Put a fact as the catalogue has it."""
        assert self._service is not None
        service = self._service
        drafts = known_drafts(self._bridge.catalogue.services.by_id(service.catalogue_id), self._bridge.language)
        if drafts:
            known = replace(drafts[0], id=service.id)
            self._bridge.do(lambda vault: commands.take_facts(vault, service.id, known, (fact,)))

    def _set_met(self, condition: str, met: bool) -> None:
        assert self._service is not None
        service_id = self._service.id
        self._bridge.do(lambda vault: commands.set_condition_met(vault, service_id, condition, met))

    def _copy_line(self, caption: str) -> CopyLine:
        line = CopyLine(caption)
        line.copied.connect(self.copied)
        return line

    def _topic(self, title: str, *parts: QWidget) -> Topic:
        topic = Topic(title)
        for part in parts:
            topic.body.addWidget(part)
        return topic
