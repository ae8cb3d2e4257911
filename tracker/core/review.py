"""Looking at the whole once a month: what has changed since the last time, and what nobody has looked at for a year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from tracker.core import commands
from tracker.core.changes import Change, ChangeSet
from tracker.core.companies import Names
from tracker.core.dates import months_between
from tracker.core.history import JournalEntry, WriteKind
from tracker.core.model import Incident, PartialDate, Profile, SaidBy, Service
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.finding import Finding
from tracker.core.risk.fraud_facts import Frauds
from tracker.core.risk.frauds import FraudBook
from tracker.core.risk.minimum import Minimums
from tracker.core.risk.rules import findings
from tracker.core.risk.tally import Load
from tracker.core.stale_facts import StaleFact, stale_facts_of
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.vault import Vault


def steps_since(vault: Vault, newest_first: Sequence[JournalEntry]) -> list[JournalEntry] | None:
    """The entries after the last review, newest first; None when that is not among ``newest_first``.

    The last review is the step that set the day which stands in the profile now, or the newest one that kept it
    (`finish_review`), unless that was taken back; a step that took a later review back has set the day, too, and is
    passed over. Where the step that set it brought in a whole ledger, the review was done elsewhere, and nobody
    knows here what was before it.
    """
    taken_back = 0  # steps that kept the day, and that are still to come in this order
    for place, entry in enumerate(newest_first):
        kept = any(_keeps(change) for change in entry.changes)
        if entry.kind is WriteKind.UNDO:
            taken_back += kept
        elif kept and taken_back:
            taken_back -= 1
        elif kept or any(_sets(change, vault.profile.reviewed) for change in entry.changes):
            return list(newest_first[:place]) if len(entry.changes) == 1 else None
    return None


def _keeps(change: Change) -> bool:
    """Whether it is a further review on one day."""
    return isinstance(change.after, Profile) and change.before == change.after


def _sets(change: Change, reviewed: date | None) -> bool:
    """Whether the day of the last review became ``reviewed`` by ``change``."""
    before, after = change.before, change.after
    return isinstance(before, Profile) and isinstance(after, Profile) and before.reviewed != after.reviewed == reviewed


@dataclass(frozen=True, slots=True)
class SinceReview:
    """What is different: from two full assessments, of then with the calendar of then, and of now.

    ``added``, ``gone``: accounts that count now and did not, and the other way round, by name.
    ``incidents``: recorded since. ``appeared``, ``settled``: findings that are new, and no longer there.
    """

    day: date
    before: Load
    after: Load
    added: tuple[Service, ...]
    gone: tuple[Service, ...]
    incidents: tuple[Incident, ...]
    appeared: tuple[Finding, ...]
    settled: tuple[Finding, ...]


def since_review(
    book: RiskBook, day: date, steps: Iterable[JournalEntry], minimums: Minimums, companies: Names, frauds: Frauds
) -> SinceReview:
    """Compare ``book`` with the ledger before ``steps`` (newest first), as it was on ``day``. Changes neither.

    A ``day`` that lies ahead was written by a clock that has been set back since: then today is judged with.
    Takes about as long as judging every account twice: two seconds for ten thousand.
    """
    now = book.vault
    then = book.vault.snapshot()
    for entry in steps:
        then.take_back(entry.changeset)
    earlier = RiskBook(then, book.method, min(day, book.today), latest=day)
    found_then, found_now = (
        {finding.topic: finding for finding in findings(each, minimums, companies, FraudBook(each.vault, frauds))}
        for each in (earlier, book)
    )
    return SinceReview(
        day,
        earlier.load,
        book.load,
        _by_name(now.services[key] for key in book.services if key not in earlier.services),
        _by_name(then.services[key] for key in earlier.services if key not in book.services),
        tuple(incident for key, incident in now.incidents.items() if key not in then.incidents),
        tuple(finding for key, finding in found_now.items() if key not in found_then),
        tuple(finding for key, finding in found_then.items() if key not in found_now),
    )


def _by_name(services: Iterable[Service]) -> tuple[Service, ...]:
    return tuple(sorted(services, key=lambda service: (service.name.casefold(), service.id)))


def facts_to_check(book: RiskBook) -> list[StaleFact]:
    """Every fact that nobody has checked for a year, those of the worst account first."""
    services = book.vault.services
    return [
        fact
        for risk in book.by_severity()
        for fact in stale_facts_of(book.vault, services[risk.service_id], book.today)
    ]


def confirm(vault: Vault, fact: StaleFact, today: date) -> ChangeSet:
    """The person has looked today, and it is still so. Raises NotFoundError.

    What a list said about deleting it is then the person's own word.
    """
    day = PartialDate(today.isoformat())
    if fact.holding is not None:
        return commands.edit_holding(vault, fact.holding.id, last_seen=day)
    fields: dict[str, Any] = {"deletability_seen": day}
    if fact.service.deletability_by in (SaidBy.UNKNOWN, SaidBy.CATALOGUE):
        fields |= {"deletability_by": SaidBy.READ, "deletability_source": ""}
    return commands.edit_service(vault, fact.service.id, **fields)


def review_due(reviewed: date, today: date) -> bool:
    """Whether it was a month ago or more; a day that lies ahead says nothing about how long ago it was."""
    return reviewed > today or months_between(reviewed, today) >= 1


def finish_review(vault: Vault, today: date) -> ChangeSet:
    """Today is the day from which the next review counts.

    A further one on the same day writes the profile as it is: the next review counts from that step of the journal.
    """
    changes = commands.edit_profile(vault, reviewed=today).changes or (Change(vault.profile, vault.profile),)
    return ChangeSet(message("changes", QT_TRANSLATE_NOOP("changes", "Review finished")), changes)
