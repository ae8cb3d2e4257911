"""Letters in which a person uses a right: the request, a reminder, and a complaint to an authority.

The words come from `resources/letters` (`Wording`), the law from the table of laws, the rest from the ledger and
the person. A letter names as little of the person as it takes to find the account, and claims no limit that the
law does not set: a day that nobody but this program sets is asked for, and said to be no rule of the law.

The first line of a text is its subject (`subject_of`): it is kept, edited and sent as one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from tracker.core.acting import DueBy, EntryKind, Request, RequestEntry, RequestOutcome
from tracker.core.characters import on_one_line
from tracker.core.dates import first_day
from tracker.core.entity import PartialDate, RequestId
from tracker.core.more_time import asked_too_late

REMINDER_DAYS = 14
"""How much more time a reminder gives. No law says so: it is long enough to answer, and short enough to be one."""


OF_ANOTHER = "of_another"
"""The detail of rights that are about somebody else's account: the sender's own says nothing there."""


class Way(StrEnum):
    """How a thing that a request should say stands in its letter."""

    LINE = "line"  # what the person says, after a caption
    CLAIM = "claim"  # a sentence that stands there only if the person says that it is so
    ASK = "ask"  # a further thing that is asked for, always
    ELSEWHERE = "elsewhere"  # said by another part of the letter


@dataclass(frozen=True, slots=True)
class Ask:
    """What one kind of right asks for: a ``title`` and some sentences, a paragraph each."""

    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of all letters in one ``language``, whose own ``name`` it is.

    ``phrases``: with ``{fields}``. ``asks``: by kind of right. ``details``: by the codes of the table of laws.
    ``laws`` and ``articles``: names and articles (by law and kind of right) in a language that the table of
    laws does not speak; such a wording writes only letters that it has the article for. ``due_of_law``: what is
    said of the last day where the general sentence does not fit a law.
    """

    language: str
    name: str
    months: tuple[str, ...]
    phrases: Mapping[str, str]
    asks: Mapping[str, Ask]
    details: Mapping[str, str]
    due_of_law: Mapping[str, str] = field(default_factory=dict)
    laws: Mapping[str, str] = field(default_factory=dict)
    articles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def writes(self, law: str, right: str) -> bool:
        """Whether there is a letter for this kind of right under this law."""
        return right in self.asks and (not self.laws or right in self.articles.get(law, {}))

    def say(self, phrase: str, **fields: object) -> str:
        return self.phrases[phrase].format_map(fields)

    def day(self, day: date) -> str:
        """ "26 November 2026"."""
        return self.say("day", day=day.day, month=self.months[day.month - 1], year=day.year)

    def date(self, partial: PartialDate) -> str:
        """The same of what may be a month or a year only."""
        first = first_day(partial)
        if len(partial) == len("YYYY"):
            return str(first.year)
        if len(partial) == len("YYYY-MM"):
            return self.say("month", month=self.months[first.month - 1], year=first.year)
        return self.day(first)


@dataclass(frozen=True, slots=True)
class Ground:
    """The right that a letter rests on. ``details``: codes of what it should say. ``standard``: it binds nobody.

    ``begins``: when it begins to hold, where that is still to come; then it binds nobody yet.
    """

    right: str
    law: str
    law_name: str
    article: str
    details: tuple[str, ...] = ()
    standard: bool = False
    begins: PartialDate | None = None

    def cited(self, wording: Wording) -> str:
        """Law and article, as they are cited in the language of ``wording``."""
        law = wording.laws.get(self.law, self.law_name)
        return wording.say("cited", law=law, article=self.article_in(wording))

    def article_in(self, wording: Wording) -> str:
        """The article alone."""
        return wording.articles.get(self.law, {}).get(self.right, self.article)


@dataclass(frozen=True, slots=True)
class Sender:
    """As much of the person as a letter names; each may be empty.

    ``phone_end``: the last digits of the number of the account. ``answer_to``: where the answer should go.
    """

    name: str = ""
    account: str = ""
    phone_end: str = ""
    answer_to: str = ""


@dataclass(frozen=True, slots=True)
class Matter:
    """What a request is about. ``due``: None where no day is asked for. ``stated``: what the person says, by the
    code of the detail; of a claim anything but "" says that it is so."""

    ground: Ground
    service: str
    reference: str
    sender: Sender = field(default_factory=Sender)
    due: date | None = None
    due_by: DueBy = DueBy.LAW
    stated: Mapping[str, str] = field(default_factory=dict)


def reference_of(request_id: RequestId, day: date) -> str:
    """The reference of a request of this ``day``: it tells nothing about the person."""
    return f"{day:%Y%m%d}-{request_id[:6].upper()}"


def subject_of(text: str) -> str:
    """The subject of a letter, which is the first line of its text."""
    return text.strip().partition("\n")[0].strip()


def body_of(text: str) -> str:
    """What stands below the subject."""
    return text.strip().partition("\n")[2].strip()


def missing(matter: Matter, ways: Mapping[str, Way]) -> tuple[str, ...]:
    """Codes of what the request should say and does not: what the person has to write, and whose account it is."""
    details = matter.ground.details
    unsaid = [code for code in details if ways[code] is Way.LINE and not matter.stated.get(code, "").strip()]
    sender = matter.sender
    nameless = "account" in details and not (sender.account.strip() or sender.phone_end.strip())
    return (*(["account"] if nameless else []), *unsaid)


def compose(wording: Wording, matter: Matter, ways: Mapping[str, Way]) -> str:
    """The letter of a request. ``ways``: of every detail, by its code."""
    ask = wording.asks[matter.ground.right]
    subject = wording.say("subject", title=ask.title, reference=matter.reference)
    parts = [
        wording.say("greeting"),
        _opening(wording, matter),
        *ask.sentences,
        "\n".join(_further_asks(wording, matter, ways)),
        "\n".join(_facts(wording, matter, ways)),
        wording.say(_identity(matter.ground)),
        _due(wording, matter),
        _answer(wording, matter),
        wording.say("refusing"),
        _closing(wording, matter.sender),
    ]
    return _letter(subject, parts)


_IDENTITY = {
    "no_identity_needed": "no_identity",
    OF_ANOTHER: "identity_of_another",
    "identity": "identity_proof",
}
"""What is said about who asks where the account itself does not show it, by the detail that says so."""


def _identity(ground: Ground) -> str:
    return next((phrase for code, phrase in _IDENTITY.items() if code in ground.details), "identity")


def _letter(subject: str, parts: Sequence[str]) -> str:
    """Paragraphs below the subject; the subject is one line whatever a name holds."""
    return "\n\n".join([" ".join(subject.split()), *filter(None, parts)]) + "\n"


def _opening(wording: Wording, matter: Matter) -> str:
    ground = matter.ground
    fields = {"service": on_one_line(matter.service), "cited": ground.cited(wording)}
    if ground.begins is not None:
        return wording.say("opening_ahead", **fields, begins=wording.date(ground.begins))
    return wording.say("opening_standard" if ground.standard else "opening", **fields)


def _further_asks(wording: Wording, matter: Matter, ways: Mapping[str, Way]) -> Iterator[str]:
    for code in matter.ground.details:
        if ways[code] is Way.ASK:
            yield wording.say("item", text=wording.details[code])


def _facts(wording: Wording, matter: Matter, ways: Mapping[str, Way]) -> Iterator[str]:
    """Whose account it is, then what the person says; about somebody else's nothing is known but what is said."""
    sender = matter.sender
    lines = [(matter.service, wording.phrases["service_line"])]
    if OF_ANOTHER not in matter.ground.details:
        lines.append((sender.account, wording.phrases["account_line"]))
        lines.append((sender.phone_end, wording.phrases["phone_line"]))
    claims = []
    for code in matter.ground.details:
        said = matter.stated.get(code, "").strip()
        if ways[code] is Way.LINE:
            lines.append((said, wording.details[code]))
        elif ways[code] is Way.CLAIM and said:
            claims.append(wording.details[code])
    yield wording.say("details_head")
    for value, caption in lines:
        if value.strip():
            yield wording.say("item", text=caption.format_map({"value": on_one_line(value).strip()}))
    for claim in claims:
        yield wording.say("item", text=claim)


def _due(wording: Wording, matter: Matter) -> str:
    """Until when an answer is expected, and who says so."""
    if matter.due is None:
        return ""
    day = wording.day(matter.due)
    by = matter.due_by if matter.ground.begins is None else DueBy.YOURS  # no law asks for anything yet
    special = wording.due_of_law.get(matter.ground.law)
    if by is DueBy.LAW and special is not None:
        return special.format_map({"due": day})
    return wording.say(f"due_{by}", due=day)


def _answer(wording: Wording, matter: Matter) -> str:
    where = on_one_line(matter.sender.answer_to).strip()
    if where:
        return wording.say("answer_to", answer_to=where, reference=matter.reference)
    return wording.say("answer_anywhere", reference=matter.reference)


def _closing(wording: Wording, sender: Sender) -> str:
    return "\n".join(filter(None, (wording.say("closing"), on_one_line(sender.name).strip())))


# What follows where the request alone does not help


def remind(wording: Wording, ground: Ground, request: Request, name: str, today: date) -> str:
    """The letter that repeats a request that is sent, and gives a further day. ``name``: how it is signed."""
    assert request.sent is not None
    title = wording.asks[ground.right].title
    sent, day = wording.day(request.sent), answer_by(request, today)
    subject = wording.say("subject", title=wording.say("reminder_title", title=title), reference=request.reference)
    parts = [
        wording.say("greeting"),
        wording.say("reminder_opening", sent=sent, reference=request.reference, cited=ground.cited(wording)),
        _overdue(wording, request, today),
        wording.say("reminder_ask", day=wording.day(day)),
        _closing(wording, Sender(name)),
        wording.say("reminder_quote", sent=sent),
        request.text.strip(),
    ]
    return _letter(subject, parts)


def answer_by(request: Request, today: date) -> date:
    """The day by which a reminder of ``today`` asks for an answer: never while the time that they have still runs."""
    return max(today + timedelta(days=REMINDER_DAYS), request.waits_until or today)


def _overdue(wording: Wording, request: Request, today: date) -> str:
    """Which time is over, and that more time runs as they asked; of any other that is not over nothing is said, and no
    law is named for what the operator asked for.
    """
    until = request.waits_until
    if until is None:
        return ""
    if until >= today:
        return wording.say("reminder_extension_runs", due=wording.day(until)) if request.more_time is not None else ""
    if request.more_time is not None:
        return wording.say("reminder_extended", due=wording.day(until))
    kind = DueBy.OURS if request.due_by is DueBy.YOURS else request.due_by
    return wording.say(f"reminder_{kind}", due=wording.day(until))


@dataclass(frozen=True, slots=True)
class Complaint:
    """A matter as an authority is told it. ``request``: with the last day of the law where that names one, whatever
    day the person waits for. ``service`` and ``operator``: whom it is about. ``name``: how it is signed; ``entries``:
    the evidence file, oldest first."""

    ground: Ground
    request: Request
    service: str
    operator: str
    name: str
    entries: tuple[RequestEntry, ...]


def complain(wording: Wording, complaint: Complaint, today: date) -> str:
    """The letter to an authority: what was asked, what came of it day by day, and what the authority should do."""
    request, ground = complaint.request, complaint.ground
    service, operator = on_one_line(complaint.service), on_one_line(complaint.operator)
    address = on_one_line(", ".join(request.address.splitlines()))
    title = wording.say("complaint_title", service=service, title=wording.asks[ground.right].title)
    facts = [
        wording.say("complaint_operator", value=operator) if operator else "",
        wording.say("complaint_address", value=address) if address else "",
        wording.say("complaint_reference", reference=request.reference) if request.reference else "",
    ]
    course = [wording.say("complaint_course"), *_course(wording, complaint.entries)]
    parts = [
        wording.say("greeting"),
        wording.say(_complaint_opening(request, today), service=service, cited=ground.cited(wording)),
        "\n".join(filter(None, facts)),
        "\n".join(course) if complaint.entries else "",
        _standing(wording, complaint, today),
        wording.say("complaint_ask"),
        wording.say("complaint_enclosed"),
        _closing(wording, Sender(complaint.name)),
    ]
    return _letter(title, parts)


def _course(wording: Wording, entries: Sequence[RequestEntry]) -> Iterator[str]:
    """What was sent and answered; notes are the person's own."""
    for entry in entries:
        if entry.kind is not EntryKind.NOTE:
            event = wording.say(f"event_{entry.kind}")
            yield wording.say("item", text=wording.say("event", day=wording.day(entry.day), event=event))


_SETTLED = {
    RequestOutcome.PARTLY: "complaint_partly",
    RequestOutcome.REFUSED: "complaint_refused",
    RequestOutcome.GRANTED: "complaint_granted",
}


def _standing(wording: Wording, complaint: Complaint, today: date) -> str:
    """How the matter stands: what came, or what did not come in time."""
    request = complaint.request
    if request.outcome in _SETTLED:
        return wording.say(_SETTLED[request.outcome])
    late, by_law = _asked_too_late(complaint), request.due_by is DueBy.LAW
    until = request.more_time or request.due
    if until is None:
        return ""
    day = wording.day(until)
    if until >= today:
        return wording.say(_still_waiting(request), due=day)
    if request.more_time is not None:
        return wording.say("complaint_extended", due=day)
    if late is not None:
        return wording.say("complaint_late", due=day, day=wording.day(late))
    return wording.say("complaint_unanswered" if by_law else "complaint_unanswered_ours", due=day)


def _complaint_opening(request: Request, today: date) -> str:
    """Nobody is accused of silence while the time for an answer still runs."""
    until = request.waits_until
    return "complaint_opening_waiting" if until is not None and until >= today else "complaint_opening"


def _still_waiting(request: Request) -> str:
    if request.due_by is not DueBy.LAW:
        return "complaint_waiting_ours"
    return "complaint_waiting_extended" if request.more_time is not None else "complaint_waiting"


def _asked_too_late(complaint: Complaint) -> date | None:
    """The day on which the operator first asked for more time, if the law's own time had run out by then."""
    request = complaint.request
    if request.due is None or request.due_by is not DueBy.LAW:
        return None
    return asked_too_late(complaint.entries, request.due)
