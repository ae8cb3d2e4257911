"""What a person can do about a request and its evidence file, as `tracker.core.commands` for everything else.

A request is drafted, sent, answered and closed. Each of these steps also stands in the evidence file: that
is what an authority is shown. What was sent is not rewritten.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from tracker.core import belongings
from tracker.core.acting import Attachment, DueBy, EntryKind, Request, RequestEntry, RequestOutcome
from tracker.core.changes import Change, ChangeSet
from tracker.core.checks import require_past
from tracker.core.commands import add_records, find
from tracker.core.dates import months_later
from tracker.core.entity import AttachmentId, Entity, RequestEntryId, RequestId, new_id
from tracker.core.errors import ValidationError
from tracker.core.more_time import LawOf, with_more_time
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.validation import checked
from tracker.core.vault import Vault

_HAPPENED = ("sent", "arrived", "answered", "closed")
_FARTHEST = 24  # months from today: more is a slip of the pen
_AFTER_SENDING = frozenset(EntryKind) - {EntryKind.SENT, EntryKind.NOTE}
_LETTER = frozenset({"text", "language", "right", "jurisdiction", "law", "article"})


def draft_request(vault: Vault, draft: Request) -> ChangeSet:
    """A new request, not sent yet; it is taken as sent with `send_request`."""
    text = QT_TRANSLATE_NOOP("changes", "Request to {name} drafted")
    return add_records(vault, _label(vault, draft, text), (replace(draft, sent=None, due=None),))


def edit_request(vault: Vault, request_id: RequestId, *, today: date, law_of: LawOf, **fields: Any) -> ChangeSet:
    """Change fields of one request; another day of sending is one in the evidence file, too.

    What counts of the time that the operator asked for is worked out anew by ``law_of``. Raises ValidationError also
    where the letter of one that is sent would change, and where something else came of it before the day of sending.
    """
    before: Request = find(vault.requests, request_id)
    after = replace(before, **fields)
    if after.sent != before.sent:
        _require_first(vault, after)
    if after.due != before.due:
        _require_near("due", after.due, today)
    after = _checked(vault, with_more_time(after, vault.entries_of(request_id), law_of), today)
    if before.sent is not None and after.sent is not None:
        for field in sorted(_LETTER):
            if getattr(before, field) != getattr(after, field):
                text = QT_TRANSLATE_NOOP("errors", "The letter is sent and stays as it was. Add a note instead.")
                raise ValidationError(field, text)
    label = _label(vault, before, QT_TRANSLATE_NOOP("changes", "Request to {name} changed"))
    if after == before:
        return ChangeSet(label, ())
    return ChangeSet(label, (Change(before, after), *_sent_on(vault, after)))


def _sent_on(vault: Vault, request: Request) -> Iterator[Change]:
    """The entry of sending, where the request now says another day."""
    for entry in vault.entries_of(request.id):
        if request.sent is not None and entry.kind is EntryKind.SENT and entry.day != request.sent:
            yield Change(entry, replace(entry, day=request.sent))


def _require_first(vault: Vault, request: Request) -> None:
    """Nothing came of a request before it was sent. Raises ValidationError."""
    for entry in vault.entries_of(request.id):
        if request.sent is not None and entry.kind in _AFTER_SENDING and entry.day < request.sent:
            text = QT_TRANSLATE_NOOP(
                "errors",
                "Its file has something from {day}, before this day. If that day is wrong, change it first.",
            )
            raise ValidationError("sent", text, day=entry.day)


def _require_near(field: str, day: date | None, today: date) -> None:
    """Nobody is given years to answer. Raises ValidationError."""
    if day is not None and day > months_later(today, _FARTHEST):
        far = QT_TRANSLATE_NOOP("errors", "This is more than two years ahead. Look at the year again.")
        raise ValidationError(field, far)


def send_request(
    vault: Vault,
    request_id: RequestId,
    day: date,
    *,
    today: date,
    due: date | None = None,
    due_by: DueBy = DueBy.OURS,
    **fields: Any,
) -> ChangeSet:
    """The person has sent it on ``day``. ``due`` and ``due_by``: what the clock says on that day.

    Further ``fields`` such as the channel and the address may be given. The letter becomes the first entry
    of the evidence file. Raises ValidationError, also for a request that is sent already.
    """
    before: Request = find(vault.requests, request_id)
    if before.sent is not None:
        raise ValidationError("sent", QT_TRANSLATE_NOOP("errors", "This request is sent already."))
    _require_near("due", due, today)
    after = _checked(vault, replace(before, **fields, sent=day, due=due, due_by=due_by), today)
    label = _label(vault, before, QT_TRANSLATE_NOOP("changes", "Request to {name} sent"))
    entry = RequestEntry(RequestEntryId(new_id()), request_id, day, EntryKind.SENT, after.text)
    return ChangeSet(label, (Change(before, after), Change(None, checked(vault, entry))))


def extend_request(
    vault: Vault,
    request_id: RequestId,
    day: date,
    until: date,
    text: str,
    *,
    today: date,
    law_of: LawOf,
) -> ChangeSet:
    """The operator has said on ``day`` that it needs time until then; ``text``: how it said so.

    It has no longer than the law lets it take, whatever it says, and what it says is kept. Where that is the day on
    which it is due already, where it asked too late, and where the person waits longer anyway, the day stays. Raises
    ValidationError.
    """
    before = _waiting(vault, request_id)
    _require_near("until", until, today)
    entry = RequestEntry(RequestEntryId(new_id()), request_id, day, EntryKind.EXTENSION, text, until)
    after = with_more_time(before, (*vault.entries_of(request_id), entry), law_of)
    if after.more_time in (None, before.more_time):
        label = _label(vault, before, QT_TRANSLATE_NOOP("changes", "Wish of {name} for more time recorded"))
    else:
        words = QT_TRANSLATE_NOOP("changes", "More time for {name}, until {day}")
        label = _label(vault, before, words, day=after.more_time)
    return _with_entry(vault, label, before, after, entry, today)


def answer_request(
    vault: Vault, request_id: RequestId, day: date, outcome: RequestOutcome, text: str, *, today: date
) -> ChangeSet:
    """The operator's answer that settles it came on ``day``; ``outcome``: granted, in part, or refused.

    An answer that settles nothing is an entry (`add_entry`): the clock goes on.
    """
    before = _waiting(vault, request_id)
    after = replace(before, answered=day, outcome=outcome)
    entry = RequestEntry(RequestEntryId(new_id()), request_id, day, EntryKind.ANSWER, text)
    label = _label(vault, before, QT_TRANSLATE_NOOP("changes", "Answer of {name} recorded"))
    return _with_entry(vault, label, before, after, entry, today)


def close_request(vault: Vault, request_id: RequestId, day: date, *, today: date) -> ChangeSet:
    """Be done with the matter; one that nobody has answered is closed as not answered."""
    before: Request = find(vault.requests, request_id)
    outcome = RequestOutcome.NO_ANSWER if before.outcome is RequestOutcome.OPEN else before.outcome
    after = _checked(vault, replace(before, closed=day, outcome=outcome), today)
    label = _label(vault, before, QT_TRANSLATE_NOOP("changes", "Request to {name} closed"))
    return ChangeSet(label, (Change(before, after),) if after != before else ())


def reopen_request(vault: Vault, request_id: RequestId) -> ChangeSet:
    """Take it up again; the answer that settled it stays in the evidence file, and the clock goes on."""
    before: Request = find(vault.requests, request_id)
    after = replace(before, closed=None, answered=None, outcome=RequestOutcome.OPEN)
    label = _label(vault, before, QT_TRANSLATE_NOOP("changes", "Request to {name} taken up again"))
    return ChangeSet(label, (Change(before, after),) if after != before else ())


def remove_request(vault: Vault, request_id: RequestId) -> ChangeSet:
    """Delete a request with its evidence file."""
    before: Request = find(vault.requests, request_id)
    gone = [*belongings.of_request(vault, request_id), before]
    label = _label(vault, before, QT_TRANSLATE_NOOP("changes", "Request to {name} deleted"))
    return ChangeSet(label, tuple(Change(record, None) for record in gone))


def add_entry(vault: Vault, draft: RequestEntry, attachments: Iterable[Attachment] = (), *, today: date) -> ChangeSet:
    """A new entry of the evidence file, with the files that belong to it (their ``entry_id`` is the draft's)."""
    request: Request = find(vault.requests, draft.request_id)
    _require_day(request, draft, today)
    label = _label(vault, request, QT_TRANSLATE_NOOP("changes", "Entry in the file of {name} added"))
    return add_records(vault, label, (draft, *attachments))


def with_files(
    vault: Vault, changeset: ChangeSet, files: Callable[[RequestEntryId], Iterable[Attachment]]
) -> ChangeSet:
    """``changeset``, which adds one entry, and in the same step the files of that entry, made for its id.

    Raises ValidationError.
    """
    (entry,) = (change.after for change in changeset.changes if isinstance(change.after, RequestEntry))
    ahead = vault.snapshot()
    ahead.apply(changeset)
    added = add_records(ahead, changeset.label, files(entry.id))
    return ChangeSet(changeset.label, (*changeset.changes, *added.changes))


def edit_entry(vault: Vault, entry_id: RequestEntryId, *, today: date, law_of: LawOf, **fields: Any) -> ChangeSet:
    """Change fields of one entry, such as a day that was wrong. The text of what was sent stays.

    A day that the request knows, too, is one: that of the answer is changed there as well, and that of sending only
    there (`edit_request`), because the day of the answer is counted from it. More time counts by what it says now.
    """
    before: RequestEntry = find(vault.request_entries, entry_id)
    after = checked(vault, replace(before, **fields))
    request = vault.requests[before.request_id]
    if before.kind is EntryKind.SENT and (after.text, after.kind) != (before.text, before.kind):
        text = QT_TRANSLATE_NOOP("errors", "The letter is sent and stays as it was. Add a note instead.")
        raise ValidationError("text", text)
    if after.day != before.day:
        _require_day(request, after, today)
        _require_changed_here(request, after)
    if after.until != before.until:
        _require_near("until", after.until, today)
    label = _label(vault, request, QT_TRANSLATE_NOOP("changes", "Entry in the file of {name} changed"))
    if after == before:
        return ChangeSet(label, ())
    changed = Change(request, _with_day_of(vault, request, before, after, law_of))
    return ChangeSet(label, (Change(before, after), *([changed] if changed.after != request else [])))


def remove_entry(vault: Vault, entry_id: RequestEntryId, *, law_of: LawOf) -> ChangeSet:
    """Delete an entry with its files. More time goes with the entry that says so; else the request stays."""
    before: RequestEntry = find(vault.request_entries, entry_id)
    gone: list[Entity] = [*vault.attachments_of(entry_id), before]
    request = vault.requests[before.request_id]
    label = _label(vault, request, QT_TRANSLATE_NOOP("changes", "Entry in the file of {name} deleted"))
    changed = Change(request, _with_day_of(vault, request, before, None, law_of))
    changes = [Change(record, None) for record in gone] + ([changed] if changed.after != request else [])
    return ChangeSet(label, tuple(changes))


def _require_day(request: Request, entry: RequestEntry, today: date) -> None:
    """Raises ValidationError. A note can be about what came before; nothing else can be from before the request."""
    require_past("day", entry.day, today)
    if request.sent is not None and entry.kind in _AFTER_SENDING and entry.day < request.sent:
        text = QT_TRANSLATE_NOOP(
            "errors", "This day is before the request was sent. If the day of sending is wrong, correct that one first."
        )
        raise ValidationError("day", text)


def _require_changed_here(request: Request, after: RequestEntry) -> None:
    """Raises ValidationError for a day on which more hangs than this entry can tell."""
    if after.kind is EntryKind.SENT and after.day != request.sent:
        text = QT_TRANSLATE_NOOP(
            "errors", "The day of the answer is counted from this day. Change it with “Correct the days…”."
        )
        raise ValidationError("day", text)


def _with_day_of(
    vault: Vault, request: Request, before: RequestEntry, after: RequestEntry | None, law_of: LawOf
) -> Request:
    """``request`` with what changes there when an entry of its file gets other days, or is deleted."""
    others = [entry for entry in vault.entries_of(request.id) if entry.id != before.id]
    if before.kind is EntryKind.EXTENSION:
        return with_more_time(request, (*others, *filter(None, [after])), law_of)
    is_the_answer = before.kind is EntryKind.ANSWER and before.day == request.answered
    if (
        is_the_answer
        and after is not None
        and all((entry.kind, entry.day) != (before.kind, before.day) for entry in others)
    ):
        return replace(request, answered=after.day)
    return request


def add_attachments(vault: Vault, drafts: Iterable[Attachment]) -> ChangeSet:
    """Further files of an entry. Their content is kept apart, see `tracker.services.attachments`."""
    records = tuple(drafts)
    if len(records) == 1:
        text = QT_TRANSLATE_NOOP("changes", "“{file}” attached")
        return add_records(vault, message("changes", text, file=records[0].name), records)
    text = QT_TRANSLATE_NOOP("changes", "{count} files attached")
    return add_records(vault, message("changes", text, count=len(records)), records)


def remove_attachment(vault: Vault, attachment_id: AttachmentId) -> ChangeSet:
    """Take one file out again. Its content goes when the vault is locked: until then this can be undone."""
    before: Attachment = find(vault.attachments, attachment_id)
    label = message("changes", QT_TRANSLATE_NOOP("changes", "“{file}” removed"), file=before.name)
    return ChangeSet(label, (Change(before, None),))


def _waiting(vault: Vault, request_id: RequestId) -> Request:
    """The request, if an answer to it is being waited for."""
    request: Request = find(vault.requests, request_id)
    if request.sent is None:
        raise ValidationError("sent", QT_TRANSLATE_NOOP("errors", "Say first on which day it was sent."))
    if request.outcome is not RequestOutcome.OPEN:
        text = QT_TRANSLATE_NOOP("errors", "This request is settled. Take it up again first.")
        raise ValidationError("outcome", text)
    return request


def _with_entry(
    vault: Vault,
    label: Message,
    before: Request,
    after: Request,
    entry: RequestEntry,
    today: date,
) -> ChangeSet:
    """A change of the request and what the evidence file says about it."""
    _require_day(before, entry, today)
    after = _checked(vault, after, today)
    changed = (Change(before, after),) if after != before else ()
    return ChangeSet(label, (*changed, Change(None, checked(vault, entry))))


def _checked(vault: Vault, request: Request, today: date) -> Request:
    request = checked(vault, request)
    for field in _HAPPENED:
        require_past(field, getattr(request, field), today)
    return request


def _label(vault: Vault, request: Request, text: str, **args: object) -> Message:
    service = vault.services.get(request.service_id)
    return message("changes", text, name=service.name if service is not None else "", **args)
