"""Short ways to make records of what a person does, for tests."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from tracker.core.acting import (
    Attachment,
    Campaign,
    CampaignStep,
    Decision,
    EntryKind,
    PlanDecision,
    Request,
    RequestEntry,
)
from tracker.core.entity import (
    AttachmentId,
    CampaignId,
    CampaignStepId,
    IdentifierId,
    PlanDecisionId,
    RequestEntryId,
    RequestId,
    ServiceId,
)
from tracker.core.more_time import LawOf, LawTime

DAY = date(2026, 11, 2)


def request(key: str, service_key: str = "a", **fields: object) -> Request:
    return Request(RequestId(key), ServiceId(service_key), "delete", "EU", "gdpr", **fields)


def entry(key: str, request_key: str = "q", **fields: object) -> RequestEntry:
    kind, day = fields.pop("kind", EntryKind.NOTE), fields.pop("day", DAY)
    return RequestEntry(RequestEntryId(key), RequestId(request_key), day, kind, **fields)


def no_law(_request: Request) -> None:
    """No law sets a day; see `tracker.core.more_time.LawOf`."""


def law_until(latest: date | None) -> LawOf:
    """The day on which it is due is the law's, which gives time until ``latest`` to who asks for it by then."""
    return lambda asked: LawTime(asked.due, latest)


def attachment(key: str, entry_key: str = "n", content: bytes = b"content", **fields: object) -> Attachment:
    """The record of a file with this content; its size can be given as something else."""
    fields = {"name": f"{key}.pdf", "media_type": "application/pdf", "size": len(content)} | fields
    digest = sha256(content).hexdigest()
    return Attachment(AttachmentId(key), RequestEntryId(entry_key), **{"sha256": digest, **fields})


def campaign(key: str, old: str = "old", new: str | None = "new", **fields: object) -> Campaign:
    started = fields.pop("started", DAY)
    return Campaign(CampaignId(key), IdentifierId(old), IdentifierId(new) if new else None, started, **fields)


def step(key: str, campaign_key: str = "c", service_key: str = "a", **fields: object) -> CampaignStep:
    return CampaignStep(CampaignStepId(key), CampaignId(campaign_key), ServiceId(service_key), **fields)


def decision(key: str, *subjects: str, **fields: object) -> PlanDecision:
    what, action = fields.pop("decision", Decision.DONE), fields.pop("action", "close")
    return PlanDecision(PlanDecisionId(key), action, subjects, what, DAY, **fields)
