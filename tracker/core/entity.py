"""What all records have in common: an id, and dates as people remember them."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import NewType

ServiceId = NewType("ServiceId", str)
HoldingId = NewType("HoldingId", str)
IdentifierId = NewType("IdentifierId", str)
IncidentId = NewType("IncidentId", str)
EvidenceId = NewType("EvidenceId", str)
PackId = NewType("PackId", str)
ImportRunId = NewType("ImportRunId", str)
OfficialCountId = NewType("OfficialCountId", str)
MutingId = NewType("MutingId", str)
RequestId = NewType("RequestId", str)
RequestEntryId = NewType("RequestEntryId", str)
AttachmentId = NewType("AttachmentId", str)
CampaignId = NewType("CampaignId", str)
CampaignStepId = NewType("CampaignStepId", str)
PlanDecisionId = NewType("PlanDecisionId", str)

PartialDate = NewType("PartialDate", str)
"""``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``. Parsed with `tracker.core.dates`."""


_RANDOM = Random()  # noqa: S311 - ids have to be unique, not secret; asking the system for each starves other threads


def new_id() -> str:
    """A fresh random id: 32 hexadecimal digits, unique across vaults so that they can merge."""
    return f"{_RANDOM.getrandbits(128):032x}"


@dataclass(frozen=True, slots=True)
class Entity:
    """Base of all records."""

    id: str
