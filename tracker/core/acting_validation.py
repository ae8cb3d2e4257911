"""What the records of `tracker.core.acting` may hold; part of `tracker.core.validation`.

What is checked here holds for every record, one from a document included. What depends on the day,
such as that nothing has been answered tomorrow, is a matter of the commands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from tracker.core.acting import (
    Attachment,
    Campaign,
    CampaignStep,
    Decision,
    EntryKind,
    PlanDecision,
    Request,
    RequestEntry,
    RequestOutcome,
    StepState,
)
from tracker.core.checks import require, require_fit, require_service
from tracker.core.entity import Entity, IdentifierId
from tracker.core.errors import ValidationError
from tracker.core.model import Identifier
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.core.vault import Vault

MEBIBYTE = 1024 * 1024
MAX_ATTACHMENT = 10 * MEBIBYTE
"""Bytes of one file. A scanned letter has one or two million; many mail servers refuse more than this."""
MAX_ATTACHMENTS = 25 * MEBIBYTE
"""Bytes of all files together. A backup is read up to 50 million bytes, 64 MiB unpacked, and pictures do not get
smaller in it. Half of that is for the largest document of a ledger: no vault grows beyond what can be restored."""
MAX_ATTACHMENT_COUNT = 1_000
"""A backup has an entry for each, and at most 10,000 are read."""

MOVABLE_KINDS = frozenset({"phone", "phone_alt", "bank_phone", "email"})
"""Kinds of identifiers that a campaign can move from and to."""

_EARLIEST = date(1900, 1, 1)  # as for every date of the ledger
_FIRST_CHANGE = date(1990, 1, 1)  # before it nobody was asked for a number or an address to sign in with
_SHA256 = re.compile(r"[0-9a-f]{64}")
_COUNTRY = re.compile(r"[A-Z]{2}")
_MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9][a-z0-9.+-]{0,60}")
_SETTLED = frozenset({RequestOutcome.GRANTED, RequestOutcome.PARTLY, RequestOutcome.REFUSED})


def _check_request(vault: Vault, request: Request) -> None:
    require_service(vault, request.service_id)
    for field in ("right", "jurisdiction", "law", "language"):
        require(field, getattr(request, field))
    later = ("arrived", "due", "extended_to", "answered", "closed")
    _check_days(request, ("sent", *later))
    for field in later:
        day = getattr(request, field)
        if day is None:
            continue
        if request.sent is None:
            raise ValidationError("sent", QT_TRANSLATE_NOOP("errors", "Say first on which day it was sent."))
        if day < request.sent:
            raise ValidationError(field, QT_TRANSLATE_NOOP("errors", "This day is before the request was sent."))
    _check_outcome(request)


def _check_outcome(request: Request) -> None:
    if request.outcome in _SETTLED and request.answered is None:
        raise ValidationError("answered", QT_TRANSLATE_NOOP("errors", "Say on which day the answer came."))
    if request.outcome not in _SETTLED and request.answered is not None:
        raise ValidationError("outcome", QT_TRANSLATE_NOOP("errors", "An answer came: say what came of the request."))
    if request.outcome is not RequestOutcome.OPEN and request.sent is None:
        raise ValidationError("sent", QT_TRANSLATE_NOOP("errors", "Say first on which day it was sent."))
    if request.outcome is RequestOutcome.OPEN and request.closed is not None:
        raise ValidationError("outcome", QT_TRANSLATE_NOOP("errors", "Say what came of the request before closing it."))


def _check_entry(vault: Vault, entry: RequestEntry) -> None:
    if entry.request_id not in vault.requests:
        raise ValidationError("request_id", QT_TRANSLATE_NOOP("errors", "The request is not in this ledger."))
    _check_days(entry, ("day", "until"))
    if entry.until is None:
        return
    if entry.kind is not EntryKind.EXTENSION:
        raise ValidationError("until", QT_TRANSLATE_NOOP("errors", "Only a wish for more time says until when."))
    if entry.until < entry.day:
        text = QT_TRANSLATE_NOOP("errors", "This is after the day until which they asked for time.")
        raise ValidationError("day", text)


def _check_attachment(vault: Vault, attachment: Attachment) -> None:
    if attachment.entry_id not in vault.request_entries:
        raise ValidationError(
            "entry_id", QT_TRANSLATE_NOOP("errors", "What the file belongs to is not in this ledger.")
        )
    require("name", attachment.name)
    if "/" in attachment.name or "\\" in attachment.name:
        raise ValidationError("name", QT_TRANSLATE_NOOP("errors", "The name of a file holds no folder."))
    if not _MEDIA_TYPE.fullmatch(attachment.media_type):
        text = QT_TRANSLATE_NOOP("errors", "A type of file is written like application/pdf.")
        raise ValidationError("media_type", text)
    if not _SHA256.fullmatch(attachment.sha256):
        raise ValidationError("sha256", QT_TRANSLATE_NOOP("errors", "64 hexadecimal digits are expected."))
    _check_size(vault, attachment)


def _check_size(vault: Vault, attachment: Attachment) -> None:
    if not 1 <= attachment.size <= MAX_ATTACHMENT:
        text = QT_TRANSLATE_NOOP("errors", "The file has {found} MB; files from 1 byte to {limit} MB are kept here.")
        raise ValidationError("size", text, found=_megabytes(max(attachment.size, 0)), limit=MAX_ATTACHMENT // MEBIBYTE)
    others = [item for item in vault.attachments.values() if item.id != attachment.id]
    if len(others) >= MAX_ATTACHMENT_COUNT:
        text = QT_TRANSLATE_NOOP("errors", "At most {limit} files are kept here. Remove another one first.")
        raise ValidationError("size", text, limit=MAX_ATTACHMENT_COUNT)
    sizes = {item.sha256: item.size for item in (*others, attachment)}  # what is there twice is kept once
    if sum(sizes.values()) > MAX_ATTACHMENTS:
        text = QT_TRANSLATE_NOOP(
            "errors", "All files together would have {found} MB; {limit} MB are kept here. Remove another one first."
        )
        raise ValidationError("size", text, found=_megabytes(sum(sizes.values())), limit=MAX_ATTACHMENTS // MEBIBYTE)


def _megabytes(size: int) -> float:
    """Rounded up, so that too much never looks like just enough."""
    return -(-size * 10 // MEBIBYTE) / 10


def _check_campaign(vault: Vault, campaign: Campaign) -> None:
    old = _identifier(vault, "old_identifier_id", campaign.old_identifier_id)
    if old.kind not in MOVABLE_KINDS:
        raise ValidationError(
            "old_identifier_id", QT_TRANSLATE_NOOP("errors", "Only a phone number or an e-mail address can be changed.")
        )
    if campaign.new_identifier_id is not None:
        new = _identifier(vault, "new_identifier_id", campaign.new_identifier_id)
        if new.id == old.id:
            raise ValidationError("new_identifier_id", QT_TRANSLATE_NOOP("errors", "This is the old one."))
        require_fit("new_identifier_id", new, old.kind)
    _check_days_of_change(campaign, ("started", "ended", "last_code"))
    if campaign.country and not _COUNTRY.fullmatch(campaign.country):
        raise ValidationError(
            "country", QT_TRANSLATE_NOOP("errors", "A country is written as two letters, such as CN.")
        )
    if campaign.ended is not None and campaign.ended < campaign.started:
        raise ValidationError("ended", QT_TRANSLATE_NOOP("errors", "This day is before the beginning."))
    running = (item for item in vault.campaigns.values() if item.runs and item.id != campaign.id)
    if campaign.runs and any(item.old_identifier_id == old.id for item in running):
        raise already_moving(old)


def already_moving(old: Identifier) -> ValidationError:
    """That another change of ``old`` runs. Of two records of one number it is said only when a change begins or goes
    on: a value that is put right later makes no document unreadable.
    """
    return ValidationError(
        "old_identifier_id",
        QT_TRANSLATE_NOOP("errors", "{name} is being changed already."),
        hint=QT_TRANSLATE_NOOP("errors", "Go on with that change, or end it first."),
        name=old.label,
    )


def _identifier(vault: Vault, field: str, identifier_id: IdentifierId) -> Identifier:
    found = vault.identifiers.get(identifier_id)
    if found is None:
        raise ValidationError(field, QT_TRANSLATE_NOOP("errors", "This is not among your data."))
    return found


def _check_step(vault: Vault, step: CampaignStep) -> None:
    if step.campaign_id not in vault.campaigns:
        raise ValidationError("campaign_id", QT_TRANSLATE_NOOP("errors", "The change is not in this ledger."))
    require_service(vault, step.service_id)
    others = (item for item in vault.steps_at(step.service_id) if item.id != step.id)
    if any(item.campaign_id == step.campaign_id for item in others):
        raise ValidationError("service_id", QT_TRANSLATE_NOOP("errors", "The service is part of this change already."))
    _check_days_of_change(step, ("day",))
    if (step.day is None) != (step.state is StepState.TO_DO):
        raise ValidationError("day", QT_TRANSLATE_NOOP("errors", "What is done has a day, and what is to do has none."))


def _check_decision(vault: Vault, decision: PlanDecision) -> None:
    require("action", decision.action)
    if not decision.subjects:
        raise ValidationError("subjects", QT_TRANSLATE_NOOP("errors", "This cannot be empty."))
    for subject in decision.subjects:
        if subject not in vault.services and subject not in vault.identifiers:
            raise ValidationError("subjects", QT_TRANSLATE_NOOP("errors", "What this is about is not in this ledger."))
    _check_days(decision, ("day", "until"))
    if (decision.until is None) == (decision.decision is Decision.LATER):
        raise ValidationError("until", QT_TRANSLATE_NOOP("errors", "What is put off has a day, and nothing else has."))
    if decision.decision is Decision.NOT_ME:
        require("reason", decision.reason)


def _check_days(record: Entity, names: Iterable[str]) -> None:
    for name in names:
        day = getattr(record, name)
        if day is not None and day < _EARLIEST:
            raise ValidationError(name, QT_TRANSLATE_NOOP("errors", "A date is from 1900 on."))


def _check_days_of_change(record: Entity, names: Iterable[str]) -> None:
    for name in names:
        day = getattr(record, name)
        if day is not None and day < _FIRST_CHANGE:
            raise ValidationError(name, QT_TRANSLATE_NOOP("errors", "A day of a change is from 1990 on."))


ACTING_CHECKS: Mapping[type[Entity], Callable[[Vault, Any], None]] = MappingProxyType(
    {
        Request: _check_request,
        RequestEntry: _check_entry,
        Attachment: _check_attachment,
        Campaign: _check_campaign,
        CampaignStep: _check_step,
        PlanDecision: _check_decision,
    }
)
