"""How a clock is started and what is said about it; `tests.unit.catalogue.test_due_dates` has the days of every law."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.acting import Channel, DueBy
from tracker.core.deadlines import COUNTED_PLACES, OUR_REMINDER, DeadlineKind, Term, arrival, due

DAYS_20 = Term(DeadlineKind.CALENDAR_DAYS, 20)
FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("channel", "day"),
    [
        (Channel.APP, date(2026, 11, 20)),
        (Channel.EMAIL, date(2026, 11, 20)),
        (Channel.FORM, date(2026, 11, 20)),
        (Channel.PHONE, date(2026, 11, 20)),
        (Channel.OTHER, date(2026, 11, 20)),
        (Channel.POST, date(2026, 11, 25)),  # Monday, Tuesday, Wednesday
    ],
)
def test_when_something_is_taken_to_have_arrived(channel: Channel, day: date) -> None:
    assert arrival(FRIDAY, channel) == day
    found = due(DAYS_20, "EU", FRIDAY, channel)
    assert found.arrived == day
    assert "taken to have arrived" in str(found.notes[-1]).lower()


def test_a_day_that_is_known_goes_before_what_is_assumed() -> None:
    found = due(DAYS_20, "EU", FRIDAY, Channel.POST, arrived=date(2026, 11, 24))
    assert (found.arrived, found.day) == (date(2026, 11, 24), date(2026, 12, 14))
    assert not any("taken to have arrived" in str(note).lower() for note in found.notes)


def notes_of(term: Term, **fields: object) -> str:
    return " ".join(map(str, due(term, "CN", FRIDAY, Channel.APP, **fields).notes))


def test_what_is_not_the_laws_own_word_says_so() -> None:
    binding, practice = Term(DeadlineKind.WORKING_DAYS, 15), Term(DeadlineKind.WORKING_DAYS, 15, binding=False)
    none = Term(DeadlineKind.PROMPTLY)
    assert "program" not in notes_of(binding)
    assert "names no number" not in notes_of(binding)
    assert "The law itself names no number of days" in notes_of(practice)
    assert "not a limit of the law" in notes_of(none)
    for term in (binding, practice, none):
        assert "Public holidays are not known here" in notes_of(term)
        assert "Civil Code, arts. 201 to 203" in notes_of(term)


def test_where_no_number_is_set_one_is_reminded() -> None:
    none = Term(DeadlineKind.IMMEDIATELY)
    ours = due(none, "EU", date(2026, 11, 2), Channel.APP)
    assert (ours.day, ours.by, ours.latest) == (date(2026, 12, 2), DueBy.OURS, None)
    of_the_place = due(none, "CN", date(2026, 11, 2), Channel.APP, reminder=Term(DeadlineKind.WORKING_DAYS, 15))
    assert (of_the_place.day, of_the_place.by) == (date(2026, 11, 23), DueBy.OURS)
    useless = due(none, "EU", date(2026, 11, 2), Channel.APP, reminder=none)
    assert useless == ours


def test_a_place_that_is_not_known_here() -> None:
    found = due(DAYS_20, "XX", date(2026, 11, 2), Channel.APP)
    assert found.day == date(2026, 11, 23)  # the 22nd is a Sunday
    assert "How this place counts is not known here." in str(found.notes[0])


@given(
    st.sampled_from(sorted(COUNTED_PLACES)),
    st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    st.sampled_from([kind for kind in DeadlineKind if kind not in ("immediately", "promptly", "published")]),
    st.integers(1, 90),
    st.none() | st.integers(1, 90),
    st.sampled_from(Channel),
)
def test_a_longer_term_never_ends_earlier(
    place: str, sent: date, kind: DeadlineKind, n: int, extension: int | None, channel: Channel
) -> None:
    found = due(Term(kind, n, extension), place, sent, channel)
    assert sent <= found.arrived < found.day
    assert found.latest is None or found.latest >= found.day
    assert found.day <= due(Term(kind, n + 1, extension), place, sent, channel).day
    assert OUR_REMINDER.n == 30
