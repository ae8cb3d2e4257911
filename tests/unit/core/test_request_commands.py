from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.acting import DAY, attachment, entry, law_until, no_law, request
from tests.builders import service, vault_of
from tracker.core import request_commands as requests
from tracker.core.acting import Channel, DueBy, EntryKind, RequestOutcome
from tracker.core.acting_validation import MAX_ATTACHMENT
from tracker.core.changes import ChangeSet
from tracker.core.errors import NotFoundError, ValidationError
from tracker.core.model import Entity
from tracker.core.more_time import LawTime
from tracker.core.vault import Vault
from tracker.core.waiting import waiting

TODAY = date(2026, 11, 23)
TOMORROW = date(2026, 11, 24)
DUE = date(2026, 12, 2)
SENT = request("q", text="Dear all", sent=DAY, due=DUE)
SENT_ENTRY = entry("n", kind=EntryKind.SENT, text="Dear all")


def a_vault(*records: Entity) -> Vault:
    return vault_of(service("a", name="Shop"), *records)


def done(vault: Vault, changeset: ChangeSet) -> str:
    """Carry out, take back and carry out again; the label in English."""
    before = list(vault.entities())
    vault.apply(changeset)
    vault.apply(changeset.inverse())
    assert sorted(map(repr, vault.entities())) == sorted(map(repr, before))
    vault.apply(changeset)
    return str(changeset.label)


def refused(make: object) -> str:
    with pytest.raises(ValidationError) as caught:
        make()
    return caught.value.field


def test_the_life_of_a_request() -> None:
    vault = a_vault()
    draft = request("q", text=" Dear all\n", due=DUE, sent=DAY)
    assert done(vault, requests.draft_request(vault, draft)) == "Request to Shop drafted"
    assert vault.requests["q"] == request("q", text="Dear all")
    assert done(
        vault, requests.edit_request(vault, "q", today=TODAY, law_of=no_law, text="Dear Shop", reference="A-7")
    ) == ("Request to Shop changed")
    sending = requests.send_request(
        vault, "q", DAY, today=TODAY, due=DUE, due_by=DueBy.LAW, channel=Channel.POST, address="Street 1"
    )
    assert done(vault, sending) == "Request to Shop sent"
    sent = vault.requests["q"]
    assert (sent.sent, sent.due, sent.due_by, sent.channel) == (DAY, DUE, DueBy.LAW, Channel.POST)
    (written,) = vault.entries_of("q")
    assert (written.kind, written.day, written.text) == (EntryKind.SENT, DAY, "Dear Shop")
    more = requests.extend_request(
        vault, "q", TODAY, date(2027, 2, 2), "We need more time.", today=TODAY, law_of=no_law
    )
    assert done(vault, more) == "More time for Shop, until 2027-02-02"
    assert vault.requests["q"].waits_until == date(2027, 2, 2)
    answer = requests.answer_request(vault, "q", TODAY, RequestOutcome.PARTLY, "Some of it.", today=TODAY)
    assert done(vault, answer) == "Answer of Shop recorded"
    assert vault.requests["q"].outcome is RequestOutcome.PARTLY
    assert done(vault, requests.close_request(vault, "q", TODAY, today=TODAY)) == "Request to Shop closed"
    assert vault.requests["q"].closed == TODAY
    assert done(vault, requests.reopen_request(vault, "q")) == "Request to Shop taken up again"
    assert vault.requests["q"].waits_until == date(2027, 2, 2)
    assert [item.kind for item in vault.entries_of("q")] == [EntryKind.SENT, EntryKind.EXTENSION, EntryKind.ANSWER]
    assert done(vault, requests.remove_request(vault, "q")) == "Request to Shop deleted"
    assert not vault.requests
    assert not vault.request_entries


def test_nobody_answered() -> None:
    vault = a_vault(SENT)
    vault.apply(requests.close_request(vault, "q", TODAY, today=TODAY))
    assert (vault.requests["q"].outcome, vault.requests["q"].closed) == (RequestOutcome.NO_ANSWER, TODAY)
    assert not requests.close_request(vault, "q", TODAY, today=TODAY)
    assert not requests.reopen_request(a_vault(SENT), "q")


def test_nothing_happens_tomorrow_and_nothing_before_it_was_sent() -> None:
    vault = a_vault(request("draft"), SENT)
    before = date(2026, 11, 1)
    answer = RequestOutcome.GRANTED
    assert refused(lambda: requests.send_request(vault, "draft", TOMORROW, today=TODAY)) == "sent"
    assert refused(lambda: requests.send_request(vault, "draft", TODAY, today=TODAY, due=before)) == "due"
    assert refused(lambda: requests.edit_request(vault, "q", today=TODAY, law_of=no_law, arrived=TOMORROW)) == "arrived"
    assert refused(lambda: requests.edit_request(vault, "q", today=TODAY, law_of=no_law, due=before)) == "due"
    assert refused(lambda: requests.answer_request(vault, "q", TOMORROW, answer, "", today=TODAY)) == "day"
    assert refused(lambda: requests.answer_request(vault, "q", before, answer, "", today=TODAY)) == "day"
    assert (
        refused(lambda: requests.extend_request(vault, "q", before, date(2027, 1, 1), "", today=TODAY, law_of=no_law))
        == "day"
    )
    assert refused(lambda: requests.close_request(vault, "q", TOMORROW, today=TODAY)) == "closed"
    assert refused(lambda: requests.close_request(vault, "q", before, today=TODAY)) == "closed"
    assert refused(lambda: requests.add_entry(vault, entry("n", day=TOMORROW), today=TODAY)) == "day"


def test_steps_that_do_not_come_yet_or_no_more() -> None:
    vault = a_vault(request("draft"), SENT, request("old", sent=DAY, answered=DAY, outcome=RequestOutcome.REFUSED))
    granted = RequestOutcome.GRANTED
    assert refused(lambda: requests.send_request(vault, "q", TODAY, today=TODAY)) == "sent"
    assert refused(lambda: requests.answer_request(vault, "draft", TODAY, granted, "", today=TODAY)) == "sent"
    assert refused(lambda: requests.answer_request(vault, "old", TODAY, granted, "", today=TODAY)) == "outcome"
    assert (
        refused(lambda: requests.answer_request(vault, "q", TODAY, RequestOutcome.OPEN, "", today=TODAY)) == "outcome"
    )
    assert (
        refused(lambda: requests.extend_request(vault, "draft", TODAY, DUE, "", today=TODAY, law_of=no_law)) == "sent"
    )
    assert refused(lambda: requests.close_request(vault, "draft", TODAY, today=TODAY)) == "sent"
    with pytest.raises(NotFoundError):
        requests.close_request(vault, "nowhere", TODAY, today=TODAY)
    with pytest.raises(ValidationError):
        requests.draft_request(vault, request("x", "nowhere"))


def test_more_time_where_no_day_was_known() -> None:
    vault = a_vault(replace(SENT, due=None))
    vault.apply(requests.extend_request(vault, "q", TODAY, DUE, "", today=TODAY, law_of=no_law))
    assert vault.requests["q"].waits_until == DUE


def test_more_time_goes_no_further_than_the_law() -> None:
    until, latest = date(2027, 6, 1), date(2027, 2, 2)
    vault = a_vault(SENT)
    more = requests.extend_request(vault, "q", TODAY, until, "In June.", today=TODAY, law_of=law_until(latest))
    assert done(vault, more) == "More time for Shop, until 2027-02-02"
    assert vault.requests["q"].waits_until == latest
    assert [(each.kind, each.text) for each in vault.entries_of("q")] == [(EntryKind.EXTENSION, "In June.")]
    again = requests.extend_request(vault, "q", TODAY, until, "Really.", today=TODAY, law_of=law_until(latest))
    assert str(again.label) == "Wish of Shop for more time recorded"  # it has that much already
    within = requests.extend_request(
        vault, "q", TOMORROW, date(2027, 1, 4), "", today=TOMORROW, law_of=law_until(latest)
    )
    vault.apply(within)
    assert vault.requests["q"].waits_until == date(2027, 1, 4)


def test_a_law_that_gives_no_more_time() -> None:
    vault = a_vault(SENT)
    more = requests.extend_request(vault, "q", TODAY, date(2027, 6, 1), "In June.", today=TODAY, law_of=law_until(DUE))
    assert done(vault, more) == "Wish of Shop for more time recorded"
    assert (vault.requests["q"].more_time, vault.requests["q"].waits_until) == (None, DUE)
    assert [(each.text, each.until) for each in vault.entries_of("q")] == [("In June.", date(2027, 6, 1))]


@pytest.mark.parametrize("until", [date(2028, 11, 24), date(2226, 12, 1), date.max])
def test_time_that_nobody_takes(until: date) -> None:
    vault = a_vault(SENT)
    assert refused(lambda: requests.extend_request(vault, "q", TODAY, until, "", today=TODAY, law_of=no_law)) == "until"
    asked = a_vault(SENT, SENT_ENTRY, ASKED)
    assert refused(lambda: requests.edit_entry(asked, "e", today=TODAY, law_of=no_law, until=until)) == "until"
    assert requests.extend_request(vault, "q", TODAY, date(2028, 11, 23), "", today=TODAY, law_of=no_law)


LATE = date(2026, 12, 3)  # the day after the last one
AFTERWARDS = date(2027, 1, 15)


def test_more_time_that_is_asked_for_after_the_time_of_the_law() -> None:
    vault, later, limit = a_vault(SENT), date(2027, 2, 1), date(2027, 2, 2)
    in_time = requests.extend_request(vault, "q", DUE, later, "", today=AFTERWARDS, law_of=law_until(limit))
    assert done(vault, in_time) == "More time for Shop, until 2027-02-01"
    again = requests.extend_request(vault, "q", LATE, limit, "Even longer.", today=AFTERWARDS, law_of=law_until(limit))
    assert done(vault, again) == "Wish of Shop for more time recorded"
    assert vault.requests["q"].waits_until == later  # what was asked for in time stays
    vault = a_vault(SENT)
    late = requests.extend_request(vault, "q", LATE, later, "Later.", today=AFTERWARDS, law_of=law_until(limit))
    assert done(vault, late) == "Wish of Shop for more time recorded"
    assert vault.requests["q"] == SENT
    assert [(each.kind, each.day) for each in vault.entries_of("q")] == [(EntryKind.EXTENSION, LATE)]


@pytest.mark.parametrize("due_by", [DueBy.YARDSTICK, DueBy.OURS, DueBy.YOURS])
def test_who_waits_for_a_day_that_no_law_sets_can_wait_longer(due_by: DueBy) -> None:
    vault, later = a_vault(replace(SENT, due_by=due_by)), date(2027, 2, 1)
    vault.apply(requests.extend_request(vault, "q", LATE, later, "", today=AFTERWARDS, law_of=no_law))
    assert vault.requests["q"].waits_until == later


UNTIL = date(2027, 1, 2)
EXTENDED = replace(SENT, extended_to=UNTIL)
ASKED = entry("e", kind=EntryKind.EXTENSION, day=date(2026, 11, 20), until=UNTIL)


@pytest.mark.parametrize("own", [date(2027, 1, 15), date(2026, 11, 20)])
def test_what_they_said_is_kept_whatever_day_the_person_waits_for(own: date) -> None:
    """The law gives time until 2 December, and until 2 February to who asks for it by then."""
    law = lambda _asked: LawTime(DUE, date(2027, 2, 2))  # noqa: E731
    vault = a_vault(replace(SENT, due=own, due_by=DueBy.YOURS), SENT_ENTRY)
    more = requests.extend_request(vault, "q", date(2026, 11, 20), UNTIL, "In January.", today=TODAY, law_of=law)
    done(vault, more)
    assert (vault.requests["q"].extended_to, vault.requests["q"].waits_until) == (UNTIL, max(own, UNTIL))
    assert vault.entries_of("q")[-1].until == UNTIL
    done(vault, requests.extend_request(vault, "q", TODAY, TODAY, "At once.", today=TODAY, law_of=law))
    assert (vault.entries_of("q")[-1].until, vault.requests["q"].waits_until) == (TODAY, max(own, TODAY))


def test_another_day_until_which_they_asked_counts_at_once() -> None:
    vault = a_vault(EXTENDED, SENT_ENTRY, ASKED)
    later, law = date(2027, 1, 20), law_until(date(2027, 1, 31))
    done(vault, requests.edit_entry(vault, "e", today=TODAY, law_of=law, until=later))
    assert (vault.request_entries["e"].until, vault.requests["q"].waits_until) == (later, later)
    done(vault, requests.edit_entry(vault, "e", today=TODAY, law_of=law, until=date(2027, 3, 1)))
    assert vault.requests["q"].waits_until == date(2027, 1, 31)
    assert refused(lambda: requests.edit_entry(vault, "e", today=TODAY, law_of=law, until=DAY)) == "day"


def test_days_that_are_corrected_leave_no_old_extension_behind() -> None:
    vault, edit = a_vault(EXTENDED, SENT_ENTRY, ASKED), requests.edit_request
    vault.apply(edit(vault, "q", today=TODAY, due=date(2027, 1, 10), law_of=law_until(date(2027, 3, 10))))
    assert (vault.requests["q"].more_time, vault.requests["q"].waits_until) == (None, date(2027, 1, 10))
    vault.apply(edit(vault, "q", today=TODAY, due=date(2026, 11, 25), law_of=law_until(date(2026, 12, 25))))
    assert vault.requests["q"].waits_until == date(2026, 12, 25)  # the law gives no more
    vault.apply(edit(vault, "q", today=TODAY, due=date(2026, 11, 19), law_of=law_until(date(2026, 12, 19))))
    assert vault.requests["q"].waits_until == date(2026, 11, 19)  # they asked a day too late
    vault.apply(edit(vault, "q", today=TODAY, due=DUE, law_of=law_until(date(2027, 2, 2))))
    assert vault.requests["q"] == EXTENDED  # nothing was lost
    vault.apply(edit(vault, "q", today=TODAY, due=DUE, law_of=law_until(None)))  # the table has the right no more
    assert vault.requests["q"] == EXTENDED


def test_an_extension_goes_with_the_entry_that_says_so() -> None:
    law = law_until(date(2027, 2, 2))
    earlier = replace(ASKED, id="f", day=date(2026, 11, 19), until=date(2027, 1, 20))
    vault = a_vault(EXTENDED, SENT_ENTRY, earlier, ASKED)
    done(vault, requests.remove_entry(vault, "e", law_of=law))
    assert vault.requests["q"].waits_until == date(2027, 1, 20)  # what they had asked for before
    done(vault, requests.edit_entry(vault, "f", today=AFTERWARDS, law_of=law, day=LATE))
    assert vault.requests["q"] == SENT
    done(vault, requests.edit_entry(vault, "f", today=AFTERWARDS, law_of=law, day=DUE))
    assert vault.requests["q"].waits_until == date(2027, 1, 20)
    done(vault, requests.remove_entry(vault, "f", law_of=law))
    assert vault.requests["q"] == SENT


def test_nobody_asks_for_time_that_is_over() -> None:
    vault = a_vault(replace(SENT, due=None), SENT_ENTRY)
    past = date(2026, 11, 22)
    assert refused(lambda: requests.extend_request(vault, "q", TODAY, past, "", today=TODAY, law_of=no_law)) == "day"
    assert requests.extend_request(vault, "q", past, past, "", today=TODAY, law_of=no_law)


AFTER_SENDING = [EntryKind.EXTENSION, EntryKind.ANSWER, EntryKind.REMINDER, EntryKind.COMPLAINT]


@pytest.mark.parametrize("kind", AFTER_SENDING)
def test_nothing_comes_of_a_request_before_it_was_sent(kind: EntryKind) -> None:
    vault, before = a_vault(SENT, SENT_ENTRY, entry("m", kind=kind, day=TODAY)), date(2026, 11, 1)
    assert refused(lambda: requests.add_entry(vault, entry("x", kind=kind, day=before), today=TODAY)) == "day"
    assert refused(lambda: requests.edit_entry(vault, "m", today=TODAY, law_of=no_law, day=before)) == "day"
    with pytest.raises(ValidationError, match="from 2026-11-23, before this day") as caught:
        requests.edit_request(vault, "q", today=TOMORROW, law_of=no_law, sent=TOMORROW, due=DUE)
    assert caught.value.field == "sent"
    assert requests.edit_request(vault, "q", today=TODAY, law_of=no_law, sent=TODAY, due=DUE)
    assert requests.edit_request(vault, "q", today=TODAY, law_of=no_law, sent=None, due=None)


def test_a_note_can_be_about_what_came_before() -> None:
    vault = a_vault(SENT, SENT_ENTRY)
    assert requests.add_entry(vault, entry("x", day=date(2026, 10, 1)), today=TODAY)
    draft = a_vault(request("q"))
    assert requests.add_entry(draft, entry("x", kind=EntryKind.ANSWER, day=date(2026, 10, 1)), today=TODAY)


def test_a_day_that_the_request_knows_is_one() -> None:
    vault = a_vault(SENT, SENT_ENTRY)
    assert refused(lambda: requests.edit_entry(vault, "n", today=TODAY, law_of=no_law, day=date(2026, 11, 3))) == "day"
    strayed = a_vault(SENT, replace(SENT_ENTRY, day=date(2026, 11, 9)))
    assert requests.edit_entry(strayed, "n", today=TODAY, law_of=no_law, day=DAY)  # back to what the request says
    vault.apply(requests.answer_request(vault, "q", TODAY, RequestOutcome.REFUSED, "No.", today=TODAY))
    (answer,) = (each for each in vault.entries_of("q") if each.kind is EntryKind.ANSWER)
    done(vault, requests.edit_entry(vault, answer.id, today=TODAY, law_of=no_law, day=date(2026, 11, 20)))
    assert vault.requests["q"].answered == date(2026, 11, 20)
    another = entry("x", kind=EntryKind.ANSWER, day=date(2026, 11, 20))
    vault.apply(requests.add_entry(vault, another, today=TODAY))
    vault.apply(requests.edit_entry(vault, "x", today=TODAY, law_of=no_law, day=date(2026, 11, 21)))
    assert vault.requests["q"].answered == date(2026, 11, 20)  # of another answer
    vault.apply(requests.remove_entry(vault, answer.id, law_of=no_law))
    assert vault.requests["q"].answered == date(2026, 11, 20)


def test_nobody_waits_for_years_for_an_answer() -> None:
    vault = a_vault(request("draft"), SENT, request("slip", sent=DAY, due=date(2062, 12, 26)))
    far, near = date(2028, 11, 24), date(2028, 11, 23)
    assert refused(lambda: requests.send_request(vault, "draft", TODAY, today=TODAY, due=far)) == "due"
    assert refused(lambda: requests.edit_request(vault, "q", today=TODAY, law_of=no_law, due=far)) == "due"
    assert requests.edit_request(vault, "q", today=TODAY, law_of=no_law, due=near)
    assert requests.edit_request(
        vault, "slip", today=TODAY, law_of=no_law, address="x"
    )  # what is there already stops nothing else


def test_what_was_sent_is_not_rewritten() -> None:
    vault = a_vault(SENT, SENT_ENTRY, entry("m", text="note"))
    assert refused(lambda: requests.edit_request(vault, "q", today=TODAY, law_of=no_law, text="Other")) == "text"
    assert refused(lambda: requests.edit_request(vault, "q", today=TODAY, law_of=no_law, law="pipl")) == "law"
    assert refused(lambda: requests.edit_entry(vault, "n", today=TODAY, law_of=no_law, text="Other")) == "text"
    assert refused(lambda: requests.edit_entry(vault, "n", today=TODAY, law_of=no_law, kind=EntryKind.NOTE)) == "text"
    assert not requests.edit_request(vault, "q", today=TODAY, law_of=no_law, text="Dear all ")
    vault.apply(requests.edit_entry(vault, "m", today=TODAY, law_of=no_law, text="Other"))
    assert vault.request_entries["m"].text == "Other"


def test_another_day_of_sending_is_one_in_the_file_too() -> None:
    other = date(2026, 11, 3)
    vault = a_vault(SENT, SENT_ENTRY, entry("m", kind=EntryKind.NOTE))
    vault.apply(requests.edit_request(vault, "q", today=TODAY, law_of=no_law, sent=other, due=date(2026, 12, 3)))
    assert [(item.kind, item.day) for item in vault.entries_of("q")] == [
        (EntryKind.NOTE, DAY),
        (EntryKind.SENT, other),
    ]
    vault.apply(
        requests.edit_request(vault, "q", today=TODAY, law_of=no_law, sent=None, due=None)
    )  # it was not sent after all
    assert vault.request_entries["n"].day == other
    assert vault.requests["q"].sent is None


def test_entries_with_their_files() -> None:
    vault = a_vault(SENT)
    adding = requests.add_entry(vault, entry("n"), [attachment("t1"), attachment("t2")], today=TODAY)
    assert done(vault, adding) == "Entry in the file of Shop added"
    assert [item.id for item in vault.attachments_of("n")] == ["t1", "t2"]
    assert done(vault, requests.edit_entry(vault, "n", today=TODAY, law_of=no_law, day=DAY, text="x")) == (
        "Entry in the file of Shop changed"
    )
    assert not requests.edit_entry(vault, "n", today=TODAY, law_of=no_law, text="x ")
    assert refused(lambda: requests.edit_entry(vault, "n", today=TODAY, law_of=no_law, day=TOMORROW)) == "day"
    assert done(vault, requests.add_attachments(vault, [attachment("t3")])) == "“t3.pdf” attached"
    two = requests.add_attachments(vault, [attachment("t4"), attachment("t5")])
    assert done(vault, two) == "2 files attached"
    assert done(vault, requests.remove_attachment(vault, "t3")) == "“t3.pdf” removed"
    assert done(vault, requests.remove_entry(vault, "n", law_of=no_law)) == "Entry in the file of Shop deleted"
    assert not vault.attachments
    assert vault.requests["q"] == SENT


def test_the_files_of_an_answer_come_in_the_same_step() -> None:
    vault = a_vault(SENT, SENT_ENTRY)
    answer = requests.answer_request(vault, "q", TODAY, RequestOutcome.GRANTED, "Done.", today=TODAY)
    whole = requests.with_files(vault, answer, lambda key: [attachment("t1", key), attachment("t2", key)])
    assert not vault.attachments
    assert done(vault, whole) == "Answer of Shop recorded"
    (entry_id,) = (item.id for item in vault.entries_of("q") if item.kind is EntryKind.ANSWER)
    assert [item.id for item in vault.attachments_of(entry_id)] == ["t1", "t2"]
    note = requests.add_entry(vault, entry("m"), today=TODAY)
    too_large = MAX_ATTACHMENT + 1
    assert refused(lambda: requests.with_files(vault, note, lambda key: [attachment("t3", key, size=too_large)])) == (
        "size"
    )


def test_what_is_waited_for_what_is_due_first_first() -> None:
    vault = vault_of(
        service("a"),
        service("b", trashed=DAY),
        request("draft"),
        request("later", sent=DAY, due=date(2026, 12, 9)),
        request("whenever", sent=DAY),
        request("longer", sent=DAY, due=DAY, extended_to=date(2026, 12, 24)),
        request("soon", sent=DAY, due=DUE),
        request("done", sent=DAY, due=DUE, answered=DAY, outcome=RequestOutcome.GRANTED),
        request("in the trash", "b", sent=DAY, due=DUE),
        request("any time", sent=DAY),
    )
    assert [item.id for item in waiting(vault)] == ["soon", "later", "longer", "any time", "whenever"]
