"""The tab that says how an account is closed: who says so, the way, the conditions, and what stays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.catalogue.entries import ServiceEntry
from tracker.core import commands
from tracker.core.model import Deletability, Service, ServiceId
from tracker.gui import closing_words, formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.catalogue_words import FactNote, Standing, fact_note, hearsay, known_drafts, standings
from tracker.gui.pages.closing_conditions import ConditionList
from tracker.gui.service_words import said_by
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.copying import CopyLine
from tracker.gui.widgets.layouts import box, clear, column, row
from tracker.gui.widgets.notes import FieldNote
from tracker.gui.widgets.text import label
from tracker.gui.widgets.topics import Line, Lines, Topic
from tracker.services.closing import closed_along

_FACTS = ("deletability", "closing_path", "closing_url", "closing_conditions")


class ClosingTab(QWidget):
    """What the person has recorded, with what the catalogue adds; nothing here is opened or sent.

    Signals: ``service_requested(str)`` with the id of another service to show;
    ``edit_requested()`` when there is something to write down; ``copied(str)`` with what was copied.
    """

    service_requested = Signal(str)
    edit_requested = Signal()
    copied = Signal(str)

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._service: Service | None = None
        self._verdict = Lines()
        self._notes = {fact: FieldNote() for fact in _FACTS}
        self._conditions = ConditionList()
        self._conditions.met.connect(self._set_met)
        self._notes["closing_conditions"] = self._conditions.note
        for fact, note in self._notes.items():
            note.linked.connect(partial(self._take, fact))
        self._nothing = self._invitation()
        self._way, self._afterwards, self._alternatives = Lines(), Lines(), Lines()
        self._remarks, self._sources, self._contact_lines = Lines(), Lines(), Lines()
        self._link = self._copy_line(self.tr("Link"))
        self._email = self._copy_line(self.tr("E-mail"))
        self._form = self._copy_line(self.tr("Form"))
        self._postal = self._copy_line(self.tr("Postal address"), several_lines=True)
        self._closing_email = self._copy_line(self.tr("Write to"))
        self._along_title = label("", wrap=True)
        self._along = column(spacing=0)
        along = box(column(self._along_title, self._along, spacing=0))
        self._along_box = along
        self._topics = {
            "verdict": self._topic(
                self.tr("Can it be deleted?"), self._verdict, self._notes["deletability"], self._nothing
            ),
            "way": self._topic(
                self.tr("How to close it"),
                self._way,
                self._notes["closing_path"],
                self._link,
                self._notes["closing_url"],
                self._closing_email,
            ),
            "conditions": self._conditions,
            "afterwards": self._topic(self.tr("What happens then"), self._afterwards, along),
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
        self._nothing.setVisible(not known and service.deletability is Deletability.UNKNOWN)
        for key in ("way", "conditions"):
            self._topics[key].setVisible(known)

    def forget(self) -> None:
        """Drop everything shown."""
        self._service = None
        for lines in (self._verdict, self._way, self._afterwards, self._alternatives, self._sources):
            lines.set_lines(())
        for line in (self._link, self._closing_email):
            line.set_address("")
        for note in self._notes.values():
            note.set_hint("")
        self._conditions.show_conditions((), (), "")
        self._show_entry(None)
        clear(self._along)

    def _show_verdict(self, service: Service, standing: Standing | None) -> None:
        """The answer and who gives it; if it is the catalogue, the note below says more about that."""
        lines = [Line(formatting.deletability_word(service.deletability))]
        if service.deletability is not Deletability.UNKNOWN and standing is not Standing.CURRENT:
            lines += [Line(said_by(service), muted=True), Line(service.deletability_source, muted=True)]
        self._verdict.set_lines(lines)

    def _show_own(self, service: Service, entry: ServiceEntry | None) -> None:
        closure, language = entry.closure if entry else None, self._bridge.language
        addressed = bool(service.closing_url or (closure and closure.email))
        self._way.set_lines(closing_words.way(service.closing_path, closure, language, addressed=addressed))
        self._link.set_address(service.closing_url)
        self._conditions.show_conditions(
            service.conditions, service.conditions_met, closing_words.no_conditions(closure)
        )

    def _show_notes(self, found: Mapping[str, Standing], entry: ServiceEntry | None) -> None:
        """Where each fact comes from; four that come from the same place say so once."""
        said: set[str] = set()
        for fact, widget in self._notes.items():
            note = self._note(fact, found, entry)
            if note.link or note.text not in said:
                widget.set_hint(note.text, link=note.link)
            else:
                widget.set_hint("")
            said.add(note.text)

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

    def _invitation(self) -> QWidget:
        words = label(
            self.tr("Nobody has said yet whether this account can be closed. Look in its settings, or ask its help."),
            wrap=True,
        )
        write = button(self.tr("Write down what you find"), on_click=self.edit_requested.emit)
        return box(column(words, row(write, None), spacing=2))

    def _copy_line(self, caption: str, *, several_lines: bool = False) -> CopyLine:
        line = CopyLine(caption, several_lines=several_lines)
        line.copied.connect(self.copied)
        return line

    def _topic(self, title: str, *parts: QWidget) -> Topic:
        topic = Topic(title)
        for part in parts:
            topic.body.addWidget(part)
        return topic
