"""Saying that a request was sent: when and how, and until when an answer is due and by whose word."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.core.acting import Channel, DueBy, Request
from tracker.core.changes import ChangeSet
from tracker.core.checks import require_past
from tracker.core.deadlines import Due
from tracker.core.errors import ValidationError
from tracker.core.request_commands import edit_request, send_request
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.record_editor import RecordEditor
from tracker.gui.dialogs.typed_days import typed_day
from tracker.gui.translation import paragraph, render
from tracker.gui.widgets.fields import ComboBox, Field, line_edit, narrow
from tracker.gui.widgets.panels import Notice
from tracker.services import drafted_letters, letters
from tracker.services.drafted_letters import Version

_EXAMPLE = "2026-11-26"
_FOR_THE_DAY, _AS_KEPT = "for_the_day", "as_kept"


class RequestSentEditor(RecordEditor):
    """Asks for the days of a request that the person has sent; those of one that is sent can be corrected.

    The letter of a draft names a last day. Sent on another day than the one for which it was written it went out anew,
    written for that day, or as it stood: what was sent is what is kept, so the person can say which it was, and a
    letter that names another day than the law is said to.
    """

    def __init__(self, bridge: SessionBridge, request: Request, parent: QWidget | None = None) -> None:
        name = bridge.vault.service(request.service_id).name
        sent = request.sent is not None
        title = self.tr("When did you send it?") if not sent else self.tr("Correct the days")
        super().__init__(bridge, title, name, parent, width=140)
        self._request = request
        self._computed: Due | None = None
        self._shown = ""  # the last day as it was put in
        self._for_the_day: Version | None = None
        self._named = Notice("", "warn", tone="text")
        self._build()
        self._fill(request)
        for field in ("sent", "channel", "arrived"):
            self._fields[field].changed.connect(self._follow)
        self._fields["due"].changed.connect(self._say_due)
        self._fields["letter"].changed.connect(self._say_letter)
        self._follow()
        self.add_save_buttons(self.tr("Save") if sent else self.tr("I have sent it"), self.tr("Cancel"))
        self.edit_of("sent").setFocus()

    @override
    def origin(self) -> dict[str, Any]:
        return {"editor": "request", "part": "sent", "request_id": self._request.id}

    def _build(self) -> None:
        sent, arrived, due = self.tr("Sent on"), self.tr("Arrived on, if you know"), self.tr("Answer due on")
        self.body.addLayout(
            self.form(
                (
                    self.field("sent", sent, line_edit(_EXAMPLE, sent)),
                    self.choice_field("channel", self.tr("How you sent it"), Channel.EMAIL),
                ),
                (self.long_field("address", self.tr("Where it went"), 2),),
                (
                    self.field("arrived", arrived, line_edit(_EXAMPLE, arrived), hint=self._receipt()),
                    self.field("due", due, line_edit(_EXAMPLE, due)),
                ),
                (self._letter(),),
            )
        )
        self.body.addWidget(self._named)

    def _letter(self) -> Field:
        field = self.field("letter", self.tr("Which letter you sent"), narrow(ComboBox()))
        for_the_day, as_kept = self.tr("Written for the day of sending"), self.tr("Just as it stood in the draft")
        self.offer("letter", [(_FOR_THE_DAY, for_the_day), (_AS_KEPT, as_kept)])
        return field

    def _receipt(self) -> str:
        return self.tr("As a receipt or an automatic reply says. Keep it as proof.")

    def _fill(self, request: Request) -> None:
        self.set_value("sent", (request.sent or self._bridge.today).isoformat())
        self.set_value("channel", request.channel.value)
        self.set_value("address", request.address)
        self.set_value("arrived", request.arrived.isoformat() if request.arrived is not None else "")
        if request.sent is not None and request.due is not None:
            self.set_value("due", request.due.isoformat())
        if request.due_by is not DueBy.YOURS:
            self._shown = self.value("due")

    def _follow(self) -> None:
        """Count the last day anew, unless the person has put in another one."""
        own = self.value("due").strip() != self._shown
        self._computed = self._count()
        if not own and self._computed is not None:
            self._shown = self._computed.day.isoformat()
            self.set_value("due", self._shown)
        self._say_due()
        self._follow_day()

    def _follow_day(self) -> None:
        """Whether the letter is another one when it is written for the day of sending."""
        bridge, request, day = self._bridge, self._request, self._sent()
        self._for_the_day = None
        if request.sent is None and day is not None:
            made = drafted_letters.written_for(bridge.vault, bridge.catalogue, request, day)
            self._for_the_day = made if made is not None and made.text != request.text.strip() else None
        self._fields["letter"].setVisible(self._for_the_day is not None)
        self._say_letter()

    def _sent(self) -> date | None:
        """The day of sending; None where it cannot be read."""
        try:
            return typed_day("sent", self.value("sent"))
        except ValidationError:
            return None

    def _went_out(self) -> Version:
        """The letter as it was sent."""
        if self._for_the_day is not None and self.value("letter") == _FOR_THE_DAY:
            return self._for_the_day
        return drafted_letters.as_kept(self._bridge.catalogue, self._request)

    def _say_letter(self) -> None:
        """Which last day the letter names, where that is not the one that is counted."""
        kept, gone = drafted_letters.as_kept(self._bridge.catalogue, self._request), self._went_out()
        hint, said = "", ""
        if gone.names is not None and kept.names is not None and gone.names != kept.names:
            words = self.tr(
                "It names {day} as the last day, the draft {other}. If you sent it as it stood in the draft, choose that."
            )
            hint = words.format(day=formatting.day(gone.names), other=formatting.day(kept.names))
        self._fields["letter"].set_hint(hint)
        due, draft = self._computed, self._request.sent is None
        if draft and due is not None and gone.names is not None and gone.names != due.day:
            words = self.tr(
                "The letter names {day} as the last day; counted from when you sent it, it is {due}. It is kept as it"
                " went out. If you sent other words, change the draft first."
            )
            said = words.format(day=formatting.day(gone.names), due=formatting.day(due.day))
        self._named.set_text(said)
        self._named.setVisible(bool(said))

    def _count(self) -> Due | None:
        """When the answer is due; None where a day cannot be read, or the table no longer has the right."""
        laws, request = self._bridge.catalogue.laws, self._request
        right = laws.right(request.jurisdiction, request.right, request.law)
        sent = self._sent()
        if right is None or sent is None:
            return None
        try:
            arrived = typed_day("arrived", self.value("arrived"))
            return letters.due_of(laws, request.jurisdiction, right, sent, Channel(self.value("channel")), arrived)
        except ValidationError:
            return None

    def _say_due(self) -> None:
        """Who sets the day, and how it was counted."""
        due = self._computed
        if due is None or self.value("due").strip() != due.day.isoformat():
            self._fields["due"].set_hint(formatting.choice_word(DueBy.YOURS) if self.value("due").strip() else "")
            return
        said = [self.tr("{by}.").format(by=formatting.choice_word(due.by)), *map(render, due.notes)]
        if due.latest is not None:
            words = self.tr("If they say in time that they need longer: until {day}.")
            said.append(words.format(day=formatting.day(due.latest)))
        self._fields["due"].set_hint(paragraph(said))

    @override
    def change(self, vault: Vault) -> ChangeSet:
        sent, due = typed_day("sent", self.value("sent")), typed_day("due", self.value("due"))
        if sent is None:
            raise ValidationError("sent", QT_TRANSLATE_NOOP("errors", "Say first on which day it was sent."))
        computed, today = self._computed, self._bridge.today
        require_past("sent", sent, today)  # before anything is measured by it
        fields: dict[str, Any] = {
            "due": due,
            "due_by": computed.by if computed is not None and due == computed.day else DueBy.YOURS,
            "channel": Channel(self.value("channel")),
            "address": self.value("address").strip(),
            "arrived": typed_day("arrived", self.value("arrived")),
        }
        if self._request.sent is None:
            fields |= {"text": self._went_out().text, "made_of": ()}
            return send_request(vault, self._request.id, sent, today=today, **fields)
        law_of = partial(letters.law_time, self._bridge.catalogue.laws)
        return edit_request(vault, self._request.id, today=today, law_of=law_of, sent=sent, **fields)
