"""Findings that a person does not want to be reminded of for a while: counted all the same, never lost."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from tracker.core.changes import Change, ChangeSet
from tracker.core.commands import find
from tracker.core.errors import ValidationError
from tracker.core.model import Muting, MutingId, new_id
from tracker.core.risk.finding import Finding
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.validation import checked
from tracker.core.vault import Vault


def muting_key(muting: Muting) -> tuple[str, str, str]:
    """Which finding it is about, as `Finding.key`; a vault has one muting for each."""
    return muting.rule, muting.subject, muting.part


def facts_digest(finding: Finding) -> str:
    """What ``finding`` rests on as 64 hexadecimal digits, equal only for equal facts.

    A digest, because the facts of one finding can be thousands of ids, and no value of them is
    ever asked for again.
    """
    return sha256(json.dumps(finding.facts).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Reminders:
    """All findings, heaviest first: those to be shown, and those that are muted with the record that says so."""

    shown: tuple[Finding, ...]
    muted: tuple[tuple[Finding, Muting], ...] = ()

    @property
    def total(self) -> int:
        """How many were found, muted or not."""
        return len(self.shown) + len(self.muted)


def reminders(vault: Vault, found: Iterable[Finding], today: date) -> Reminders:
    """Sort what the rules have ``found``. A muting whose end has passed, or of other facts, mutes nothing."""
    if not vault.mutings:
        return Reminders(tuple(found))
    mutings = {muting_key(muting): muting for muting in vault.mutings.values()}
    shown: list[Finding] = []
    muted: list[tuple[Finding, Muting]] = []
    for finding in found:
        muting = mutings.get(finding.key)
        if muting is not None and _holds(muting, finding, today):
            muted.append((finding, muting))
        else:
            shown.append(finding)
    return Reminders(tuple(shown), tuple(muted))


def _holds(muting: Muting, finding: Finding, today: date) -> bool:
    return (muting.until is None or today <= muting.until) and muting.facts == facts_digest(finding)


def mute(vault: Vault, finding: Finding, reason: str, until: date | None, today: date) -> ChangeSet:
    """Mute ``finding`` until the end of the day ``until``, or without an end; one that was muted before is replaced.

    Raises ValidationError for an empty ``reason`` and for an end that has passed.
    """
    if until is not None and until < today:
        raise ValidationError("until", QT_TRANSLATE_NOOP("errors", "This day has passed."))
    before = next((muting for muting in vault.mutings.values() if muting_key(muting) == finding.key), None)
    draft = Muting(
        before.id if before is not None else MutingId(new_id()),
        finding.rule,
        finding.subject,
        reason,
        today,
        finding.part,
        facts_digest(finding),
        until,
    )
    after = checked(vault, draft)
    label = message("changes", QT_TRANSLATE_NOOP("changes", "Finding muted: {finding}"), finding=finding.text)
    return ChangeSet(label, (Change(before, after),) if after != before else ())


def unmute(vault: Vault, muting_id: MutingId, finding: Finding) -> ChangeSet:
    """Show ``finding`` again, which is muted by this record; raises NotFoundError."""
    before = find(vault.mutings, muting_id)
    label = message("changes", QT_TRANSLATE_NOOP("changes", "Finding shown again: {finding}"), finding=finding.text)
    return ChangeSet(label, (Change(before, None),))
