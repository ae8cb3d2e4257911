"""More time: days that are corrected lose nothing, and list, reminder, complaint and evidence say one thing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from tests.acting import request
from tests.builders import service, vault_of
from tracker.catalogue import Catalogue
from tracker.core import request_commands
from tracker.core.acting import Channel, DueBy, EntryKind, Request
from tracker.core.errors import ValidationError
from tracker.core.request_states import RequestState, state_of
from tracker.core.vault import Vault
from tracker.services import letters

TODAY, SENT = date(2027, 6, 1), date(2026, 9, 1)
CATALOGUE = Catalogue.load()
LAWS = CATALOGUE.laws
LAW = partial(letters.law_time, LAWS)
ENGLISH = CATALOGUE.letters.wordings["en"]
BY_LAW = {"jurisdiction": "EU", "right": "delete", "law": "gdpr"}
NO_LAW = {"jurisdiction": "CN", "right": "access", "law": "pipl"}


def after(first: int, last: int) -> st.SearchStrategy[date]:
    """A day so many days after the one of sending."""
    return st.integers(first, last).map(lambda count: SENT + timedelta(count))


sendings = after(-30, 15)  # corrected by so much, what was asked for can be in time, cut or too late
arrivals = st.none() | after(0, 20)
owns = st.none() | after(10, 120)
asks = st.lists(st.tuples(after(0, 50), after(15, 150)), min_size=1, max_size=3)
corrections = st.lists(st.tuples(sendings, arrivals, owns), max_size=4)


def counted(asked: Request, own: date | None) -> dict[str, object]:
    """The last day as *Correct the days* puts it in; ``own``: the one that the person has put in instead."""
    assert asked.sent is not None
    if own is not None:
        return {"due": own, "due_by": DueBy.YOURS}
    right = LAWS.right(asked.jurisdiction, asked.right, asked.law)
    due = letters.due_of(LAWS, asked.jurisdiction, right, asked.sent, Channel.EMAIL, asked.arrived)
    return {"due": due.day, "due_by": due.by}


def sent(right: dict[str, str]) -> Vault:
    vault = vault_of(service("a", name="Shop"), replace(request("q", text="Delete it"), **right))
    draft = replace(vault.requests["q"], sent=SENT)
    vault.apply(request_commands.send_request(vault, "q", SENT, today=TODAY, **counted(draft, None)))
    return vault


def correct(vault: Vault, day: date, arrived: date | None, own: date | None) -> None:
    """Correct the days, as far as that is allowed: nothing came of a request before it was sent."""
    fields = {"sent": day, "arrived": arrived}
    fields |= counted(replace(vault.requests["q"], **fields), own)
    try:
        vault.apply(request_commands.edit_request(vault, "q", today=TODAY, law_of=LAW, **fields))
    except ValidationError:
        return


def ask(vault: Vault, day: date, until: date) -> None:
    try:
        vault.apply(request_commands.extend_request(vault, "q", day, until, "", today=TODAY, law_of=LAW))
    except ValidationError:
        return


@given(right=st.sampled_from([BY_LAW, NO_LAW]), asked=asks, slips=corrections)
def test_days_that_are_corrected_back_leave_all_as_it_was(
    right: dict[str, str], asked: list[tuple[date, date]], slips: list[tuple[date, date | None, date | None]]
) -> None:
    vault = sent(right)
    for day, until in asked:
        ask(vault, day, until)
    before = sorted(vault.entities(), key=repr)
    for slip in slips:
        correct(vault, *slip)
    correct(vault, SENT, None, None)
    assert sorted(vault.entities(), key=repr) == before


@given(
    right=st.sampled_from([BY_LAW, NO_LAW]),
    first=st.tuples(arrivals, owns),
    asked=asks,
    slips=corrections,
    today=after(0, 250),
)
def test_all_say_one_thing(
    right: dict[str, str],
    first: tuple[date | None, date | None],
    asked: list[tuple[date, date]],
    slips: list[tuple[date, date | None, date | None]],
    today: date,
) -> None:
    vault = sent(right)
    correct(vault, SENT, *first)
    for day, until in asked:
        ask(vault, day, until)
    for slip in slips:
        correct(vault, *slip)
    shown = vault.requests["q"]
    told, given_time = letters.as_by_law(LAWS, shown), LAW(shown)
    until = told.waits_until
    assert until is not None
    reminder = letters.remind(CATALOGUE, shown, "en", "", today)
    complaint = letters.complain(vault, CATALOGUE, shown, "en", "", today)
    over = "asked for more time, which ended on " + ENGLISH.day(until)
    assert (over in complaint) is (over in reminder) is (told.more_time is not None and until < today)
    assert ("it has not respected" in complaint) is (until < today)
    runs = told.more_time is not None and until >= today
    assert (f"You asked for more time, which runs until {ENGLISH.day(until)}" in reminder) is runs
    if told.due_by is DueBy.LAW:
        assert (f"The operator asked for more time, which runs until {ENGLISH.day(until)}" in complaint) is runs
    entries = [each for each in vault.entries_of("q") if each.kind is EntryKind.EXTENSION]
    late = bool(entries) and given_time is not None and all(each.day > given_time.first for each in entries)
    assert ("asked for more time only on" in complaint) is (late and given_time.first < today)
    if late:
        assert shown.extended_to is None
        assert told.waits_until == given_time.first
    if shown.due_by is not DueBy.YOURS or shown.waits_until == until:
        assert (state_of(shown, today) is RequestState.OVERDUE) is (until < today)
        assert shown.more_time in (None, until)
    else:  # only where the person's own day is another one
        assert shown.waits_until in (shown.due, shown.extended_to)
    if given_time is not None and given_time.latest is not None and shown.more_time is not None:
        assert shown.more_time <= given_time.latest
