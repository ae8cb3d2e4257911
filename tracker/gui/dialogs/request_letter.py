"""The further letters of a request: the reminder to the service, and the complaint to an authority."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from tracker.core.acting import EntryKind, Request, RequestEntry
from tracker.core.changes import ChangeSet
from tracker.core.entity import RequestEntryId, new_id
from tracker.core.errors import ValidationError
from tracker.core.letters import REMINDER_DAYS, answer_by
from tracker.core.request_commands import add_entry
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.country_words import country_name
from tracker.gui.dialogs.record_editor import NOTHING, RecordEditor
from tracker.gui.dialogs.typed_days import needed_day, typed_day
from tracker.gui.letter_files import Letter, LetterFiles
from tracker.gui.widgets.buttons import button
from tracker.gui.widgets.choices import MenuButton
from tracker.gui.widgets.fields import ComboBox, Field, narrow
from tracker.gui.widgets.layouts import row
from tracker.gui.widgets.topics import Line, Lines
from tracker.services import letters
from tracker.services.letters import Recipient

_LINES = 13


class RequestLetter(RecordEditor):
    """Shows the letter, to be changed, copied and saved; it is recorded when the person says that it was sent."""

    def __init__(self, bridge: SessionBridge, request: Request, kind: EntryKind, parent: QWidget | None = None) -> None:
        """``kind``: `EntryKind.REMINDER` or `EntryKind.COMPLAINT`."""
        self._complaint = kind is EntryKind.COMPLAINT
        title = self.tr("Complain to an authority") if self._complaint else self.tr("Remind them")
        said = bridge.vault.service(request.service_id).name
        super().__init__(bridge, title, said, parent, width=186)
        self._request, self._kind = request, kind
        self._composed = ""
        self._recipients: tuple[Recipient, ...] = ()
        self._about = Lines()
        self._files = LetterFiles(bridge, self, self._letter)
        self._build()
        if self._complaint:
            self._offer_recipients()
            if self._is_european():
                self._fields["country"].changed.connect(self._offer_recipients)
            self._fields["recipient"].changed.connect(self._follow_recipient)
        else:
            self._about.set_lines([Line(self._whose_days(), muted=True), *self._not_yet()])
        for name in ("language", "name", "day"):
            self._fields[name].changed.connect(self._compose)
        self._compose()
        self.add_save_buttons(self.tr("I have sent it"), self.tr("Close"))

    @override
    def origin(self) -> dict[str, Any]:
        return {"editor": "request", "part": self._kind.value, "request_id": self._request.id}

    # Building

    def _build(self) -> None:
        name, day = self.tr("Your name"), self.tr("Sent on")
        lines: list[tuple[Field, ...]] = []
        if self._complaint:
            where = (self._country(),) if self._is_european() else ()  # first in a draft, too: it says who is offered
            lines.append((*where, self.field("recipient", self.tr("To whom"), narrow(ComboBox()))))
        lines.append((self._language(), self.field("name", name)))
        self.body.addLayout(self.form(*lines))
        self.body.addWidget(self._about)
        self.body.addWidget(self.long_field("text", self.tr("The letter; its first line is the subject"), _LINES))
        save = MenuButton(self.tr("Save the letter as"), self._files.offer)
        self.body.addLayout(row(button(self.tr("Copy the letter"), on_click=self._files.copy), save, None))
        self.body.addLayout(self.form((self.field("day", day),)))
        vault = self._bridge.vault
        sender = letters.sender(vault, vault.service(self._request.service_id))
        self.set_value("name", sender.name)
        self.set_value("day", self._bridge.today.isoformat())

    def _is_european(self) -> bool:
        return self._request.jurisdiction == letters.EUROPEAN

    def _language(self) -> Field:
        combo = ComboBox()
        for wording in letters.languages_of(self._bridge.catalogue, self._request):
            combo.addItem(wording.name, wording.language)
        combo.setCurrentIndex(max(0, combo.findData(self._request.language)))
        return self.field("language", self.tr("Language of the letter"), combo)

    def _country(self) -> Field:
        """The authorities of Europe are listed by country, which is asked for."""
        combo = ComboBox()
        combo.addItem(self.tr("Choose …"), NOTHING)
        names = {country: country_name(country) for country in letters.countries(self._bridge.catalogue)}
        for country in sorted(names, key=names.__getitem__):
            combo.addItem(names[country], country)
        narrow(combo)
        return self.field("country", self.tr("Country in which you live"), combo)

    # To whom

    def _offer_recipients(self) -> None:
        catalogue, language = self._bridge.catalogue, self._bridge.language
        country = self.value("country") if self._is_european() else NOTHING
        if country:
            self._recipients = letters.authorities(catalogue, country, language)
        elif self._is_european():
            self._recipients = ()
        else:
            self._recipients = letters.recipients(catalogue, self._request.jurisdiction, language)
        asked = [(NOTHING, self.tr("Choose …"))] if len(self._recipients) != 1 else []
        self.offer("recipient", [*asked, *((str(number), each.name) for number, each in enumerate(self._recipients))])
        self.edit_of("recipient").setEnabled(bool(self._recipients))
        if country:
            self._fields["country"].set_error("")
        self._follow_recipient()

    def _follow_recipient(self) -> None:
        """The language in which it wants to be written to, and how it is reached."""
        chosen, languages = self._recipient(), self.edit_of("language")
        self._fields["recipient"].set_error("")
        assert isinstance(languages, QComboBox)
        if chosen is not None and languages.findData(chosen.language) >= 0:
            self.set_value("language", chosen.language)
        self._say_about()

    def _recipient(self) -> Recipient | None:
        number = self.value("recipient") if self._complaint else NOTHING
        return self._recipients[int(number)] if number else None

    def _say_about(self) -> None:
        """When it helps, how it is reached, and in which language it wants to be written to."""
        recipient, lines = self._recipient(), []
        if recipient is not None:
            lines = [Line(recipient.when, muted=True), Line(recipient.channel, muted=True)]
            if recipient.language:
                words = self.tr("It wants complaints in: {language}.")
                lines.append(Line(words.format(language=language_name(recipient.language)), muted=True))
        elif not self._recipients:
            lines = [Line(self.tr("Choose the country: its authority is named then."), muted=True)]
        self._about.set_lines([*lines, *self._not_yet()])

    def _whose_days(self) -> str:
        """Where the day comes from by which a reminder asks for an answer."""
        told, today = letters.as_by_law(self._bridge.catalogue.laws, self._request), self._bridge.today
        if answer_by(told, today) == told.waits_until:
            return self.tr("The time that they have still runs: the letter asks for an answer by its last day.")
        return self.tr("The further %Ln days are this program’s proposal, not a limit of the law.", "", REMINDER_DAYS)

    def _not_yet(self) -> list[Line]:
        """That the right does not hold yet, where that is so."""
        request = self._request
        right = self._bridge.catalogue.laws.right(request.jurisdiction, request.right, request.law)
        if right is None or not right.begins_after(self._bridge.today):
            return []
        words = self.tr("This right begins to hold only later: {date}. Until then nobody is bound by it.")
        return [Line(words.format(date=formatting.partial_date(right.since)))]

    # The letter

    def _day(self) -> date:
        """The day on which it is sent, from which what it asks for is counted; today while none is said."""
        today = self._bridge.today
        try:
            day = typed_day("day", self.value("day")) or today
        except ValidationError:
            return today
        return day if (self._request.sent or day) <= day <= today else today

    def _compose(self) -> None:
        """Write the letter anew, unless the person has changed it."""
        bridge, request = self._bridge, self._request
        by_hand = self.value("text") != self._composed
        language, name = self.value("language"), self.value("name")
        if self._complaint:
            composed = letters.complain(bridge.vault, bridge.catalogue, request, language, name, self._day())
        else:
            composed = letters.remind(bridge.catalogue, request, language, name, self._day())
        self._composed = composed
        if not by_hand:
            self.set_value("text", composed)

    def _letter(self) -> Letter:
        recipient, request = self._recipient(), self._request
        if recipient is not None:
            addressee, to = recipient.address or recipient.name, recipient.email
        elif self._complaint:
            addressee, to = "", ""  # to whom is asked for
        else:
            service = self._bridge.vault.service(request.service_id)
            addressee = letters.addressee(service, request.channel, request.address)
            to = request.address
        return Letter(self.value("text"), addressee, to, self.value("language"), self._day(), request.reference)

    @override
    def change(self, vault: Vault) -> ChangeSet:
        self._require_recipient()
        text = self.value("text").strip()
        if not text:
            raise ValidationError("text", QT_TRANSLATE_NOOP("errors", "This cannot be empty."))
        day = needed_day("day", self.value("day"))
        recipient = self._recipient()
        told = f"{recipient.name}\n\n{text}" if recipient is not None else text
        entry = RequestEntry(RequestEntryId(new_id()), self._request.id, day, self._kind, told)
        return add_entry(vault, entry, today=self._bridge.today)

    def _require_recipient(self) -> None:
        """A complaint goes to somebody. Raises ValidationError."""
        if self._complaint and self._is_european() and self.value("country") == NOTHING:
            raise ValidationError("country", QT_TRANSLATE_NOOP("errors", "Choose the country in which you live."))
        if self._complaint and self._recipient() is None:
            raise ValidationError("recipient", QT_TRANSLATE_NOOP("errors", "Choose to whom you complain."))


def language_name(code: str) -> str:
    """The name of a language (ISO 639 code), by itself."""
    return QLocale(code).nativeLanguageName() or code
