"""Writing a request: which law applies is asked, the letter follows what is said, and the person has the last word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.catalogue.law_entries import Right
from tracker.core.acting import Channel, DueBy, Request
from tracker.core.changes import ChangeSet
from tracker.core.entity import RequestId, ServiceId, new_id
from tracker.core.errors import ValidationError
from tracker.core.letter_facts import Addresses
from tracker.core.letter_making import Making
from tracker.core.letters import OF_ANOTHER, Sender, reference_of
from tracker.core.request_commands import draft_request, edit_request
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.record_editor import NOTHING, RecordEditor
from tracker.gui.dialogs.request_statements import Statement, Statements
from tracker.gui.letter_files import Letter, LetterFiles
from tracker.gui.request_words import right_and_law
from tracker.gui.theme import u
from tracker.gui.translation import listed
from tracker.gui.widgets.bounded import BoundedArea
from tracker.gui.widgets.buttons import button
from tracker.gui.widgets.choices import ChoiceBox, MenuButton
from tracker.gui.widgets.fields import ComboBox, Field, narrow
from tracker.gui.widgets.layouts import box, column, row
from tracker.gui.widgets.panels import Notice
from tracker.gui.widgets.topics import Line, Lines
from tracker.services import drafted_letters, letters
from tracker.services.letters import Draft, Wish

_NO_LAW = "none"
_WIDTH, _LEFT, _HEIGHT = 228, 106, 128  # design units
_LINES = 20
_SENDER = ("name", "account", "phone_end", "answer_to")
_WITH_ADDRESS = (Channel.EMAIL, Channel.POST, Channel.FORM)


class RequestEditor(RecordEditor):
    """Writes a request to a service, or changes the ``request`` that is a draft.

    As long as nobody has changed the letter by hand it follows every field.
    """

    def __init__(
        self,
        bridge: SessionBridge,
        service_id: ServiceId | None = None,
        request: Request | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Write a request") if request is None else self.tr("Change the draft")
        super().__init__(bridge, title, self.tr("Nothing is sent from here. You send it yourself."), parent, _WIDTH)
        self._request = request
        self._id = request.id if request is not None else RequestId(new_id())
        self._reference = request.reference if request is not None else reference_of(self._id, bridge.today)
        self._composed, self._suggested = "", ""
        self._draft: Draft | None = None
        self._made: Making | None = None  # of the letter as it stood before the person changed it
        self._advice, self._about = Lines(), Lines()
        self.statements = Statements(self.tr("What the request should say"))
        self.statements.changed.connect(self._compose)
        self._due, self._missing = Notice("", "clock", tone="text"), Notice("", "info")
        self._files = LetterFiles(bridge, self, self._letter)
        self._build()
        self._fill(request.service_id if request is not None else service_id)
        self._connect()
        self._follow_service()
        self._follow_law()
        if request is not None:
            self._fill_from(request)
        self.add_save_buttons(self.tr("Keep as a draft"), self.tr("Cancel"))

    def resume(self, data: Mapping[str, Any]) -> None:
        """Go on from what `draft` kept; raises KeyError or TypeError where that makes no sense any more."""
        self._id, self._reference = RequestId(str(data["id"])), str(data["reference"])  # the letter names it
        values = {str(name): str(value) for name, value in data["values"].items() if name != "text" or data["by_hand"]}
        said = {str(code): str(words) for code, words in data["stated"].items()}
        self._put_in(values, said, Making.read(map(str, data["made_of"])))

    @override
    def origin(self) -> dict[str, Any]:
        return {
            "editor": "request",
            "part": "letter",
            "request_id": self._request.id if self._request is not None else None,
            "id": self._id,
            "reference": self._reference,
            "stated": self.statements.values(),
            "by_hand": self._is_by_hand(),
            "made_of": self._made.texts() if self._made is not None else (),
        }

    # Building

    def _build(self) -> None:
        fields = self._make_fields()
        left = column(
            self.form((fields["service_id"],), (fields["jurisdiction"],)),
            self._advice,
            self.form((fields["right"],)),
            self._about,
            self.form(
                (fields["language"], fields["channel"]),
                (fields["address"],),
                (fields["name"], fields["account"]),
                (fields["phone_end"], fields["answer_to"]),
            ),
            self.statements,
            None,
            spacing=2.5,
        )
        area = BoundedArea(box(left), _HEIGHT)
        area.setFixedWidth(u(_LEFT))
        save = MenuButton(self.tr("Save the letter as"), self._files.offer)
        copy = button(self.tr("Copy the letter"), on_click=self._files.copy)
        tip = Notice(self._bridge.catalogue.laws.privacy_tip.text(self._bridge.language), "info")
        right = column(fields["text"], self._due, self._missing, tip, row(copy, save, None), None, spacing=2)
        whole = row(area, right, spacing=5)
        whole.setStretch(1, 1)
        self.body.addLayout(whole)

    def _make_fields(self) -> dict[str, Field]:
        choose, way = self.tr("Choose …"), self.tr("How you send it")
        services = sorted(self._bridge.vault.live_services(), key=lambda each: (each.name.casefold(), each.id))
        places = [(place.code, place.name.text(self._bridge.language)) for place in self._bridge.catalogue.laws]
        places.append((_NO_LAW, self.tr("None of these applies")))
        made = {
            "service_id": self.record_field(
                "service_id", self.tr("Service"), choose, ((each.id, each.name) for each in services)
            ),
            "jurisdiction": self.record_field("jurisdiction", self.tr("Which law applies?"), choose, places),
            "right": self.record_field("right", self.tr("What do you ask for?"), choose, ()),
            "language": self.field("language", self.tr("Language of the letter"), narrow(ComboBox())),
            "channel": self.field("channel", way, narrow(ChoiceBox(way, Channel.EMAIL))),
            "address": self.long_field("address", self.tr("Where it goes"), 2),
            "name": self.field("name", self.tr("Your name")),
            "account": self.field("account", self.tr("Account")),
            "phone_end": self.field("phone_end", self.tr("Last digits of your number there")),
            "answer_to": self.field("answer_to", self.tr("Where the answer should go")),
            "text": self.long_field("text", self.tr("The letter; its first line is the subject"), _LINES),
        }
        if self._request is not None:
            made["service_id"].setEnabled(False)
        made["text"].linked.connect(self._write_anew)
        return made

    def _fill(self, service_id: ServiceId | None) -> None:
        self.set_value("service_id", service_id or NOTHING)
        self._offer_languages(None)

    def _fill_from(self, request: Request) -> None:
        """Put in what the draft says and what its letter was made of; a letter that was changed by hand stays."""
        bridge, made = self._bridge, Making.read(request.made_of)
        values = {
            "jurisdiction": request.jurisdiction,
            "right": _key(request.right, request.law),
            "language": request.language,
            "channel": request.channel.value,
            "address": request.address,
        }
        if made is not None:
            values |= asdict(made.sender)
        if drafted_letters.written_for(bridge.vault, bridge.catalogue, request, bridge.today) is None:
            values["text"] = request.text
        self._put_in(values, made.stated if made is not None else {}, made)

    def _put_in(self, values: Mapping[str, str], stated: Mapping[str, str], made: Making | None) -> None:
        """Put in all fields; with a text, the letter that the person has changed. ``made``: of what it was before."""
        self.statements.set_values(dict(stated))
        self.set_values({name: value for name, value in values.items() if name != "text"})
        self._compose()
        self._take_composed()
        if "text" in values:
            self.set_value("text", values["text"])
            self._made = made

    def _connect(self) -> None:
        fields = self._fields
        fields["service_id"].changed.connect(self._follow_service)
        fields["jurisdiction"].changed.connect(self._follow_law)
        fields["right"].changed.connect(self._follow_right)
        fields["channel"].changed.connect(self._follow_channel)
        for name in ("language", "address", *_SENDER):
            fields[name].changed.connect(self._compose)
        fields["text"].changed.connect(self._follow_text)
        for name in ("service_id", "jurisdiction", "right"):
            fields[name].changed.connect(lambda name=name: fields[name].set_error(""))

    # What follows from what

    def _places(self) -> Addresses:
        service = self._bridge.vault.services.get(ServiceId(self.value("service_id")))
        return letters.addresses(self._bridge.catalogue, service) if service is not None else Addresses()

    def _follow_service(self) -> None:
        """Whose account it is there, and where its letters go."""
        vault = self._bridge.vault
        service = vault.services.get(ServiceId(self.value("service_id")))
        known = letters.sender(vault, service) if service is not None else Sender()
        for name in _SENDER:
            self.set_value(name, getattr(known, name))
        self.set_value("channel", self._places().channel.value)
        self._follow_channel()

    def _follow_channel(self) -> None:
        """The address for this way, unless the person has written another one."""
        if self.value("address") in ("", self._suggested):
            self._suggested = self._places().by(Channel(self.value("channel")))
            self.set_value("address", self._suggested)
        self._compose()

    def _follow_law(self) -> None:
        laws, language = self._bridge.catalogue.laws, self._bridge.language
        place = laws.jurisdiction(self.value("jurisdiction"))
        if place is not None:
            self._advice.set_lines([Line(place.applies_when.text.text(language), muted=True)])
        elif self.value("jurisdiction") == _NO_LAW:
            self._advice.set_lines([Line(self._without_a_law(), muted=True)])
        else:
            self._advice.set_lines(Line(words.text(language), muted=True, item=True) for words in laws.how_to_pick)
        rights = [(NOTHING, self.tr("Choose …"))]
        for right in letters.rights_with_letters(self._bridge.catalogue, self.value("jurisdiction")):
            rights.append((_key(right.kind, right.law.code), right_and_law(right, laws, language)))
        self.offer("right", rights, self.value("right"))
        self.edit_of("right").setEnabled(place is not None)
        self._follow_right()

    def _without_a_law(self) -> str:
        return self.tr(
            "Then no law of this program’s table gives you a right there, and it has no letter for it. The terms of the"
            " service may still promise something: look under privacy or account, and ask its support."
        )

    def _follow_right(self) -> None:
        right, language = self._right(), self._bridge.language
        self._offer_languages(right)
        lines, statements = [], []
        if right is not None:
            words, ways = self._bridge.catalogue.laws.details, self._bridge.catalogue.letters.ways
            lines = [Line(right.gist.text(language), muted=True)]
            lines += [Line(limit.text(language), muted=True, item=True) for limit in right.limits]
            if right.begins_after(self._bridge.today):
                begins = self.tr("This right begins to hold only later: {date}.")
                lines.append(Line(begins.format(date=formatting.partial_date(right.since))))
            statements = [Statement(code, ways[code], words[code].text(language)) for code in right.details]
        own = right is None or OF_ANOTHER not in right.details
        for name in ("account", "phone_end"):
            self._fields[name].setEnabled(own)  # the letter about somebody else's account says nothing of one's own
        self._about.set_lines(lines)
        self.statements.show_statements(statements)
        self._compose()

    def _offer_languages(self, right: Right | None) -> None:
        """Those in which there is a letter; the language of the window at first."""
        table = self._bridge.catalogue.letters
        offered = tuple(table.languages_for(right)) if right is not None else tuple(table.wordings.values())
        chosen = self.value("language") or self._bridge.language.partition("_")[0]
        self.offer("language", ((wording.language, wording.name) for wording in offered), chosen)

    def _right(self) -> Right | None:
        kind, _, law = self.value("right").partition("|")
        return self._bridge.catalogue.laws.right(self.value("jurisdiction"), kind, law)

    # The letter

    def _wish(self) -> Wish | None:
        right, service_id = self._right(), ServiceId(self.value("service_id"))
        if right is None or service_id not in self._bridge.vault.services:
            return None
        place, language, channel = self.value("jurisdiction"), self.value("language"), Channel(self.value("channel"))
        sender = Sender(*(self.value(name) for name in _SENDER))
        return Wish(service_id, place, right, language, channel, sender, self.statements.values())

    def _compose(self) -> None:
        """Write the letter anew, unless the person has changed it; say what it lacks."""
        wish, bridge = self._wish(), self._bridge
        by_hand = self._is_by_hand()
        self._draft = None
        composed = ""
        if wish is not None:
            self._draft = letters.compose(bridge.vault, bridge.catalogue, wish, self._reference, bridge.today)
            composed = self._draft.text
        self._composed = composed
        if not by_hand:
            self._take_composed()
        self._follow_text()
        self._say_due()
        self._say_missing()
        self._say_address()

    def _follow_text(self) -> None:
        """Whether the letter still follows the fields."""
        if self._composed and self._is_by_hand():
            words = self.tr("The letter is not the one that the fields make, so it no longer follows them.")
            self._fields["text"].set_hint(words, "info", "muted", self.tr("Write it anew"))
        else:
            self._fields["text"].set_hint("")

    def _is_by_hand(self) -> bool:
        return self.value("text").strip() != self._composed.strip()

    def _take_composed(self) -> None:
        self._made = self._draft.making if self._draft is not None else None
        self.set_value("text", self._composed)

    def _write_anew(self) -> None:
        self._take_composed()
        self.edit_of("text").setFocus()

    def _say_due(self) -> None:
        if self._draft is not None:
            due = self._draft.due
            words = self.tr("If you send it today, the answer is due on {day}: {by}.")
            self._due.set_text(words.format(day=formatting.day(due.day), by=_within(due.by)))
        self._due.setVisible(self._draft is not None)

    def _say_missing(self) -> None:
        details, language = self._bridge.catalogue.laws.details, self._bridge.language
        missing = self._draft.missing if self._draft is not None else ()
        words = self.tr("Not said yet: {details}. The letter leaves it out.")
        self._missing.set_text(words.format(details=listed(details[code].text(language) for code in missing)))
        self._missing.setVisible(bool(missing))

    def _say_address(self) -> None:
        channel = Channel(self.value("channel"))
        lacking = channel in _WITH_ADDRESS and not self.value("address").strip()
        hint = self.tr("No address is known here. The privacy policy of the service names one.")
        self._fields["address"].set_hint(hint if lacking else "", "info" if lacking else "")

    def _letter(self) -> Letter:
        service = self._bridge.vault.services.get(ServiceId(self.value("service_id")))
        address, channel = self.value("address").strip(), Channel(self.value("channel"))
        return Letter(
            text=self.value("text"),
            addressee=letters.addressee(service, channel, address) if service is not None else "",
            to=address,
            language=self.value("language"),
            day=self._bridge.today,
            reference=self._reference,
        )

    # Saving

    @override
    def change(self, vault: Vault) -> ChangeSet:
        if self.value("service_id") == NOTHING:
            raise ValidationError("service_id", QT_TRANSLATE_NOOP("errors", "Choose the service that it goes to."))
        if self.value("jurisdiction") in (NOTHING, _NO_LAW):
            text = QT_TRANSLATE_NOOP("errors", "Choose the law that applies: the letter cites it.")
            raise ValidationError("jurisdiction", text)
        right, draft = self._right(), self._draft
        if right is None or draft is None:
            raise ValidationError("right", QT_TRANSLATE_NOOP("errors", "Choose what you ask for."))
        if not self.value("text").strip():
            raise ValidationError("text", QT_TRANSLATE_NOOP("errors", "This cannot be empty."))
        made = self._made or draft.making  # a letter that was changed still names the day for which it was written
        fields: dict[str, Any] = {
            "right": right.kind.value,
            "jurisdiction": self.value("jurisdiction"),
            "law": right.law.code,
            "article": draft.article,
            "language": self.value("language"),
            "reference": self._reference,
            "channel": Channel(self.value("channel")),
            "address": self.value("address").strip(),
            "text": self.value("text").strip(),
            "made_of": replace(draft.making, day=made.day, due=made.due).texts(),
        }
        if self._request is not None:
            law_of = partial(letters.law_time, self._bridge.catalogue.laws)
            return edit_request(vault, self._request.id, today=self._bridge.today, law_of=law_of, **fields)
        service_id = ServiceId(self.value("service_id"))
        return draft_request(vault, Request(self._id, service_id, due_by=DueBy.OURS, **fields))


def _key(kind: str, law: str) -> str:
    """How a right is named in the list; what no list has is never "" for two."""
    return f"{kind}|{law}"


def _within(by: DueBy) -> str:
    """Who sets a day, within a sentence."""
    words = formatting.choice_word(by)
    return words[:1].lower() + words[1:]
