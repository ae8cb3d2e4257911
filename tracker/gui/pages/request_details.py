"""The side panel of a request: how it stands, the letter, its evidence file, and what to do next."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QApplication, QMenu

from tracker.core import request_commands
from tracker.core.acting import EntryKind, Request, RequestOutcome
from tracker.core.due import answer_due
from tracker.core.more_time import asked_too_late, days_asked
from tracker.core.request_states import RequestState, can_be_complained_about, state_of
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.calendar import CalendarDialog
from tracker.gui.dialogs.request_editor import RequestEditor
from tracker.gui.dialogs.request_entry import RequestEntryEditor
from tracker.gui.dialogs.request_letter import RequestLetter
from tracker.gui.dialogs.request_sent import RequestSentEditor
from tracker.gui.letter_files import Letter, LetterFiles, save_bytes
from tracker.gui.models.requests_model import RequestRow
from tracker.gui.pages.request_entries import RequestEntries
from tracker.gui.report.letters import file_pdf
from tracker.gui.request_words import law_words, state_pill
from tracker.gui.theme import u
from tracker.gui.translation import render
from tracker.gui.widgets.badges import Monogram, PillBadge
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.choices import MenuButton, entries
from tracker.gui.widgets.fields import text_edit
from tracker.gui.widgets.layouts import box, clear, row, set_tab_order
from tracker.gui.widgets.panels import SidePanel
from tracker.gui.widgets.topics import Line, Lines, Topic
from tracker.services import drafted_letters, letters
from tracker.services import requests as services

_LINES = 9  # of the letter that are in sight
Deed = tuple[str, Callable[[], object]]


class RequestDetails(SidePanel):
    """One request. Nothing is sent from here: what was sent is what the person says was sent."""

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(title_lines=2)
        self._bridge = bridge
        self.request: Request | None = None
        self._badges = row(spacing=2.5)
        self.top.addLayout(self._badges)
        self._facts = Lines()
        self.letter = text_edit(self.tr("The letter"), _LINES)
        self.letter.setReadOnly(True)
        self._files = LetterFiles(bridge, self, self._letter)
        self.copy = button(self.tr("Copy"), on_click=self._files.copy)
        self.save = MenuButton(self.tr("Save as"), self._files.offer)
        self._letter_topic = Topic(self.tr("The letter"))
        self._letter_topic.body.addWidget(self.letter)
        self._letter_topic.body.addLayout(row(self.copy, self.save, None))
        self.entries = RequestEntries(bridge)
        for part in (self._facts, self._letter_topic, self.entries):
            self.body.addWidget(part)
        self.body.setSpacing(u(2))
        self.next = button("", ButtonKind.PRIMARY, on_click=self._do_next)
        self.second = button("", on_click=self._do_second)
        self.more = MenuButton(self.tr("More"), self._offer)
        self._buttons = box(row(self.next, self.second, None))
        self.footer.addWidget(self._buttons)
        self.footer.addLayout(row(self.more, None))

    def show_row(self, record: RequestRow) -> None:
        """Show one request."""
        request = record.request
        if self.request is None or self.request.id != request.id:
            self.scroll_to_top()
        self.request = request
        self.set_header(Monogram(request.service_id, record.service, 9), record.service, record.right)
        clear(self._badges)
        self._badges.addWidget(PillBadge(state_pill(request, self._bridge.today)))
        self._badges.addStretch(1)
        self._facts.set_lines(self._lines(request))
        self.letter.setPlainText(self._text(request))
        self._letter_topic.setVisible(bool(request.text.strip()))
        self.entries.show_request(request)
        self._show_buttons(request)

    def forget(self) -> None:
        """Drop everything shown."""
        self.request = None
        self.set_header(None, "")
        clear(self._badges)
        self._facts.set_lines(())
        self.letter.clear()
        if self._bridge.is_unlocked:
            self.entries.show_request(None)
        else:
            self.entries.rows.show_rows(())

    # What is said

    def _lines(self, request: Request) -> Iterator[Line]:
        laws, language = self._bridge.catalogue.laws, self._bridge.language
        yield Line(law_words(laws, request, language))
        if request.reference:
            yield Line(self.tr("Reference: {reference}").format(reference=request.reference), muted=True)
        if request.sent is not None:
            words = self.tr("Sent {day}, {channel}")
            way = formatting.choice_word(request.channel)
            yield Line(words.format(day=formatting.day(request.sent), channel=way[:1].lower() + way[1:]))
        yield from (Line(line, muted=True) for line in request.address.splitlines())
        yield from self._other_day_lines(request)
        if request.arrived is not None:
            yield Line(self.tr("Arrived {day}").format(day=formatting.day(request.arrived)), muted=True)
        yield from self._due_lines(request)
        if request.answered is not None:
            words = self.tr("Answered {day}: {outcome}")
            outcome = formatting.choice_word(request.outcome)
            yield Line(words.format(day=formatting.day(request.answered), outcome=outcome))
        if request.closed is not None:
            yield Line(self.tr("Closed {day}").format(day=formatting.day(request.closed)), muted=True)

    def _text(self, request: Request) -> str:
        """The letter as it was sent; that of a draft as it goes out today."""
        if request.sent is not None:
            return request.text
        bridge = self._bridge
        return drafted_letters.today(bridge.vault, bridge.catalogue, request, bridge.today).text

    def _other_day_lines(self, request: Request) -> Iterator[Line]:
        """That a draft which the person has changed names another last day than the one counted from today."""
        if request.sent is not None:
            return
        bridge = self._bridge
        named = drafted_letters.today(bridge.vault, bridge.catalogue, request, bridge.today).names
        due = drafted_letters.answer_due(bridge.catalogue, request, bridge.today)
        if named is not None and due is not None and named != due:
            words = self.tr("The letter names {day} as the last day. Sent today, it is {due}: change the letter first.")
            yield Line(words.format(day=formatting.day(named), due=formatting.day(due)))

    def _due_lines(self, request: Request) -> Iterator[Line]:
        """The last day, who sets it, and how it was counted."""
        if request.due is None:
            return
        words = self.tr("Answer due {day}: {by}")
        by = formatting.choice_word(request.due_by)
        yield Line(words.format(day=formatting.day(request.due), by=by[:1].lower() + by[1:]))
        yield from self._more_time_lines(request)
        laws = self._bridge.catalogue.laws
        right = laws.right(request.jurisdiction, request.right, request.law)
        if right is None or request.sent is None:
            return
        due = letters.due_of(laws, request.jurisdiction, right, request.sent, request.channel, request.arrived)
        if due is None:
            return
        if due.day == request.due:
            yield from (Line(render(note), muted=True, item=True) for note in due.notes)
        asked = EntryKind.EXTENSION in self._recorded(request)
        if due.latest is not None and not asked and request.outcome is RequestOutcome.OPEN:
            words = self.tr("If they say in time that they need longer: until {day}")
            yield Line(words.format(day=formatting.day(due.latest)), muted=True, item=True)

    def _more_time_lines(self, request: Request) -> Iterator[Line]:
        """Until when they have more time, by their own word, and what the law says of that."""
        laws = self._bridge.catalogue.laws
        given = letters.law_time(laws, request)
        yield from self._by_law_lines(request, letters.as_by_law(laws, request))
        if request.more_time is not None:
            words = self.tr("More time until {day}: their extension")
            yield Line(words.format(day=formatting.day(request.more_time)))
            if given is not None and given.latest is not None:
                words = self.tr("The law lets them take until {day} at most.")
                yield Line(words.format(day=formatting.day(given.latest)), muted=True, item=True)
            return
        entries = self._bridge.vault.entries_of(request.id)
        if given is None or not days_asked(entries):
            return
        if given.latest == given.first:
            yield Line(self.tr("They asked for more time. The law gives them none, so the day stays."))
        elif (late := asked_too_late(entries, given.first)) is not None:
            words = self.tr("They asked for more time on {day}, after the time of the law had run out: the day stays.")
            yield Line(words.format(day=formatting.day(late)))

    def _by_law_lines(self, request: Request, by_law: Request) -> Iterator[Line]:
        """Which day the letters name, where the person waits for another one."""
        named = by_law.more_time or by_law.due
        if named is None or named == (request.more_time or request.due):
            return
        if by_law.more_time is not None:
            words = self.tr("By law they have until {day}, as they asked. Reminder and complaint name that day.")
        else:
            words = self.tr("By law it is due {day}. Reminder and complaint name that day.")
        yield Line(words.format(day=formatting.day(named)), muted=True, item=True)

    def _recorded(self, request: Request) -> set[EntryKind]:
        """What its evidence file holds."""
        return {entry.kind for entry in self._bridge.vault.entries_of(request.id)}

    def _letter(self) -> Letter:
        request = self._chosen()
        service = self._bridge.vault.service(request.service_id)
        return Letter(
            text=self._text(request),
            addressee=letters.addressee(service, request.channel, request.address),
            to=request.address,
            language=request.language,
            day=request.sent or self._bridge.today,
            reference=request.reference,
        )

    def _chosen(self) -> Request:
        assert self.request is not None
        return self.request

    # What can be done

    def _show_buttons(self, request: Request) -> None:
        first, second = self._deeds(request)
        self.next.setText(first[0])
        self.second.setText(second[0] if second is not None else "")
        self.second.setVisible(second is not None)
        writable = not self._bridge.session.read_only
        self._buttons.setVisible(writable)
        set_tab_order((self.letter, self.copy, self.save, *self.entries.stops, self.next, self.second, self.more))

    def _deeds(self, request: Request) -> tuple[Deed, Deed | None]:
        """The next thing to do, and perhaps another one, in words and as what it does."""
        state = state_of(request, self._bridge.today)
        if state is RequestState.DRAFT:
            return (self.tr("I have sent it…"), self._sent), (self.tr("Change…"), self._edit)
        if state is RequestState.CLOSED:
            return (self.tr("Take it up again"), self._reopen), None
        further = self._further_letter(request, state)
        if state is RequestState.ANSWERED:
            usual: Deed = (self.tr("The matter is closed"), self._close)
        else:
            usual = (self.tr("Something came…"), self._record)
        return (usual, None) if further is None else (further, usual)

    def _further_letter(self, request: Request, state: RequestState) -> Deed | None:
        """The letter that follows: a reminder first, then the complaint, and once only each."""
        recorded, wanted = self._recorded(request), can_be_complained_about(request, self._bridge.today)
        if not wanted or EntryKind.COMPLAINT in recorded or not self._has_letters():
            return None
        if state is RequestState.ANSWERED or EntryKind.REMINDER in recorded:
            return self.tr("Complain to an authority…"), self.complain
        return self.tr("Remind them…"), self._remind

    def _do_next(self) -> None:
        self._deeds(self._chosen())[0][1]()

    def _do_second(self) -> None:
        second = self._deeds(self._chosen())[1]
        assert second is not None  # otherwise the button is not there
        second[1]()

    def _has_letters(self) -> bool:
        return bool(letters.languages_of(self._bridge.catalogue, self._chosen()))

    def _offer(self, menu: QMenu) -> None:
        """Everything else than the buttons; what changes nothing is there for a vault that cannot be written, too."""
        buttons = [deed[1] for deed in self._deeds(self._chosen()) if deed is not None]
        entries(menu, [item for item in self._items() if item is None or item[1] not in buttons])

    def _items(self) -> list[Deed | None]:
        """All that can be done; None is a line between them."""
        request, writable = self._chosen(), not self._bridge.session.read_only
        sent, open_still = request.sent is not None, request.closed is None
        items: list[Deed | None] = []
        if writable and sent and open_still and self._has_letters():
            items += [
                (self.tr("Remind them…"), self._remind),
                (self.tr("Complain to an authority…"), self.complain),
                None,
            ]
        if writable and sent:
            items += [(self.tr("Add to the file…"), self._record), (self.tr("Correct the days…"), self._sent)]
        if writable and sent and open_still:
            items.append((self.tr("The matter is closed"), self._close))
        if writable and sent and request.answered is not None and open_still:
            items.append((self.tr("Take it up again"), self._reopen))
        if sent:
            items += [None, (self.tr("Evidence file as PDF…"), self._save_file)]
        if request.waits_until is not None and sent:
            items.append((self.tr("Day for a calendar (.ics)…"), self._save_day))
        if writable:
            items += [None, (self.tr("Delete"), self._remove)]
        return items

    def _edit(self) -> None:
        RequestEditor(self._bridge, None, self._chosen(), self).open()

    def _sent(self) -> None:
        RequestSentEditor(self._bridge, self._chosen(), self).open()

    def _record(self) -> None:
        RequestEntryEditor(self._bridge, self._chosen(), None, self).open()

    def _remind(self) -> None:
        RequestLetter(self._bridge, self._chosen(), EntryKind.REMINDER, self).open()

    def complain(self) -> None:
        """Write the complaint to an authority, where there is such a letter."""
        if self._has_letters():
            RequestLetter(self._bridge, self._chosen(), EntryKind.COMPLAINT, self).open()

    def _close(self) -> None:
        request_id, today = self._chosen().id, self._bridge.today
        self._bridge.do(lambda vault: request_commands.close_request(vault, request_id, today, today=today))

    def _reopen(self) -> None:
        request_id = self._chosen().id
        self._bridge.do(lambda vault: request_commands.reopen_request(vault, request_id))

    def _remove(self) -> None:
        request_id = self._chosen().id
        self._bridge.do(lambda vault: request_commands.remove_request(vault, request_id))

    def _save_file(self) -> None:
        """Everything that was sent and answered as one PDF, the attached files inside it."""
        bridge, request = self._bridge, self._chosen()
        file = services.evidence_file(bridge.session, bridge.catalogue, request.id, bridge.language)
        attached = services.attached_files(bridge.session, file)
        content = file_pdf(services.report_of(file, bridge.today), QApplication.font(), attached)
        name = f"request-{request.reference or request.id[:8]}.pdf"
        save_bytes(bridge, self, self.tr("Where to write the evidence file"), name, content)

    def _save_day(self) -> None:
        thing = answer_due(self._bridge.vault, self._chosen())
        assert thing is not None  # otherwise this is not offered
        CalendarDialog(self._bridge, [thing], self).open()
