"""Until when an operator has to answer: the clock of a request, counted as the law of the place counts.

**What starts it** is the arrival of what was sent (a request, a complaint, an objection). Where the day is
not known it is assumed: the day of sending for the app, an e-mail, a form and a call, three working days
later for a letter. A leak or the closing of an account starts only clocks that name no number of days.

**How it is counted**, with the first day left out everywhere:

======  =====================================  ============================================================
place   the last day is moved to Monday from   laid down in
======  =====================================  ============================================================
CN      Saturday, Sunday                       Civil Code, arts. 201 to 203
EU      Saturday, Sunday                       Regulation 1182/71, art. 3; a month ends on the same date, or
                                               on its last day (art. 3(2)(c); Court of Justice, C-171/03)
UK      Saturday, Sunday                       the same: so the ICO; Data Protection Act 2018, s. 205(2)
US-CA   Saturday, Sunday                       Code of Civil Procedure, §§ 12, 12a; 11 CCR § 7021: 45 and 90
                                               calendar days from the day of receipt
BR      Saturday, Sunday                       Civil Code, art. 132; LGPD, art. 19 counts from the request
JP      Sunday                                 Civil Code, arts. 140 to 143
KR      Saturday, Sunday                       Civil Act, arts. 157, 159 to 161
CA      Sunday                                 Interpretation Act (federal), ss. 26, 27(5), 35
IN      never                                  General Clauses Act 1897, ss. 9, 10 (s. 10 is about offices)
======  =====================================  ============================================================

Read at a source or in a report of it: art. 3 and C-171/03, what the ICO says, and 11 CCR § 7021. The rest was
written from memory. Three assumptions are made: **public holidays are not known here**, so working days are
Monday to Friday and the real last day may be later, which is said where a day is shown; time that is extended
is counted in one piece from the arrival; and where a text can be read in two ways the later day is taken,
because nobody is to be called late too early. Where nobody sets a number of days there is a reminder of this
program's, which says what it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from tracker.core.acting import Channel, DueBy
from tracker.core.dates import months_later
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message


class DeadlineKind(StrEnum):
    """In what an operator's time is counted; the first three name no number."""

    IMMEDIATELY = "immediately"
    PROMPTLY = "promptly"
    PUBLISHED = "published"  # by the operator itself
    CALENDAR_DAYS = "calendar_days"
    WORKING_DAYS = "working_days"  # without the weekends and holidays of the place
    WEEKS = "weeks"
    MONTHS = "months"


class DeadlineStart(StrEnum):
    """What starts the clock."""

    REQUEST = "request"
    COMPLAINT = "complaint"
    OBJECTION = "objection"
    BREACH = "breach"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Term:
    """How long somebody may take: ``n`` of ``kind``, and ``extension`` more if they say so in time.

    ``n``: None where no number is set. ``binding``: whether the law itself says so, and not a regulator's
    practice, a recommended standard or a draft.
    """

    kind: DeadlineKind
    n: int | None = None
    extension: int | None = None
    binding: bool = True


OUR_REMINDER = Term(DeadlineKind.CALENDAR_DAYS, 30, binding=False)
"""Where neither the law nor anybody in the place names a number: what most laws with a number allow at least."""

LETTER_WORKING_DAYS = 3
"""How long a letter is taken to be on its way."""


@dataclass(frozen=True, slots=True)
class Due:
    """The last ``day`` for an answer and who says so (``by``).

    ``arrived``: the day on which the clock starts, known or assumed. ``latest``: the last day if they say in
    time that they need longer; None where they cannot. ``notes``: how it was counted and what was assumed.
    """

    day: date
    by: DueBy
    arrived: date
    latest: date | None
    notes: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class _Counting:
    """``rest``: days of the week (Monday is 0) on which no time ends. ``rule``: in words, with its source."""

    rest: frozenset[int]
    rule: str


_WEEKEND, _SUNDAY = frozenset({5, 6}), frozenset({6})
_COUNTING: Mapping[str, _Counting] = MappingProxyType(
    {
        "CN": _Counting(
            _WEEKEND,
            QT_TRANSLATE_NOOP(
                "deadlines",
                "Counted from the day after it arrives; not ending on a weekend (Civil Code, arts. 201 to 203).",
            ),
        ),
        "EU": _Counting(
            _WEEKEND,
            QT_TRANSLATE_NOOP(
                "deadlines",
                "Counted from the day after it arrives; not ending on a weekend (Regulation 1182/71, art. 3).",
            ),
        ),
        "UK": _Counting(
            _WEEKEND,
            QT_TRANSLATE_NOOP(
                "deadlines",
                "Counted from the day after it arrives; not ending on a weekend (the ICO, after Regulation 1182/71).",
            ),
        ),
        "US-CA": _Counting(
            _WEEKEND,
            QT_TRANSLATE_NOOP(
                "deadlines",
                "Counted from the day after it arrives; not ending on a weekend (Code of Civil Procedure, §§ 12, 12a).",
            ),
        ),
        "BR": _Counting(
            _WEEKEND,
            QT_TRANSLATE_NOOP(
                "deadlines",
                "Counted from the day after it arrives; not ending on a weekend (Civil Code, art. 132).",
            ),
        ),
        "JP": _Counting(
            _SUNDAY,
            QT_TRANSLATE_NOOP(
                "deadlines",
                "Counted from the day after it arrives; not ending on a Sunday (Civil Code, arts. 140 to 143).",
            ),
        ),
        "KR": _Counting(
            _WEEKEND,
            QT_TRANSLATE_NOOP(
                "deadlines",
                "Counted from the day after it arrives; not ending on a weekend (Civil Act, arts. 157 to 161).",
            ),
        ),
        "CA": _Counting(
            _SUNDAY,
            QT_TRANSLATE_NOOP(
                "deadlines",
                "Counted from the day after it arrives; not ending on a Sunday (Interpretation Act, ss. 26, 27).",
            ),
        ),
        "IN": _Counting(
            frozenset(),
            QT_TRANSLATE_NOOP(
                "deadlines",
                "Counted from the day after it arrives; weekends included (General Clauses Act, ss. 9, 10).",
            ),
        ),
    }
)
_ELSEWHERE = _Counting(
    _WEEKEND,
    QT_TRANSLATE_NOOP(
        "deadlines",
        "Counted from the day after it arrives; not ending on a weekend. How this place counts is not known here.",
    ),
)
COUNTED_PLACES = frozenset(_COUNTING)
"""Codes of the jurisdictions whose way of counting is known."""

_HOLIDAYS = QT_TRANSLATE_NOOP("deadlines", "Public holidays are not known here; they can make the last day later.")
_SAME_DAY = QT_TRANSLATE_NOOP("deadlines", "Taken to have arrived on the day on which it was sent.")
_BY_POST = QT_TRANSLATE_NOOP("deadlines", "The letter is taken to have arrived after {count} working days.")
_NO_NUMBER = QT_TRANSLATE_NOOP(
    "deadlines", "No number of days is set. This is a reminder of this program’s, not a limit of the law."
)
_NOT_BINDING = QT_TRANSLATE_NOOP(
    "deadlines", "The law itself names no number of days. This is what can be expected in practice."
)


def arrival(sent: date, channel: Channel) -> date:
    """The day on which something is taken to have arrived, where nothing else is known."""
    return working_days_later(sent, LETTER_WORKING_DAYS) if channel is Channel.POST else sent


def due(
    term: Term, place: str, sent: date, channel: Channel, *, arrived: date | None = None, reminder: Term | None = None
) -> Due:
    """When an answer to what was ``sent`` is due by ``term`` of the jurisdiction ``place`` (``EU``, ``US-CA`` …).

    ``arrived``: the day on which it is known to have arrived. ``reminder``: how long one waits in that place
    where no number is set; `OUR_REMINDER` if nothing is known.
    """
    counting = _COUNTING.get(place, _ELSEWHERE)
    start = arrived or arrival(sent, channel)
    numbered = term if term.n is not None else _reminder(reminder)
    day = _last_day(numbered, start, counting, extended=False)
    if term.n is None:
        by, note = DueBy.OURS, [_NO_NUMBER]
    elif term.binding:
        by, note = DueBy.LAW, []
    else:
        by, note = DueBy.YARDSTICK, [_NOT_BINDING]
    notes = [message("deadlines", text) for text in (*note, counting.rule, _HOLIDAYS)]
    if arrived is None:
        text = _BY_POST if channel is Channel.POST else _SAME_DAY
        notes.append(message("deadlines", text, count=LETTER_WORKING_DAYS))
    latest = _last_day(term, start, counting, extended=True) if term.extension is not None else None
    return Due(day, by, start, latest, tuple(notes))


def _reminder(reminder: Term | None) -> Term:
    return reminder if reminder is not None and reminder.n is not None else OUR_REMINDER


def _last_day(term: Term, start: date, counting: _Counting, *, extended: bool) -> date:
    """The last day of ``term`` after ``start``, moved on where no time ends on it."""
    n = (term.n or 0) + ((term.extension or 0) if extended else 0)
    if term.kind is DeadlineKind.WORKING_DAYS:
        return working_days_later(start, n)
    if term.kind is DeadlineKind.MONTHS:
        last = months_later(start, n)
    else:
        last = start + timedelta(days=n * 7 if term.kind is DeadlineKind.WEEKS else n)
    while last.weekday() in counting.rest:
        last += timedelta(days=1)
    return last


def working_days_later(day: date, count: int) -> date:
    """The working day that many after ``day``; Monday to Friday, because holidays are not known."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() not in _WEEKEND
    return day
