"""Moving from an old phone number or address to a new one, service by service: what is left, and what one can do.

The commands are as those of `tracker.core.commands`. The state of a step is what the person says; whether
the old one is still held is what the ledger says (`still_holding`). A step that is done changes both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from tracker.core.acting import Campaign, CampaignStep, StepState
from tracker.core.changes import Change, ChangeSet
from tracker.core.checks import fits, require_past
from tracker.core.commands import add_records, edit_service, find, taken_out
from tracker.core.entity import CampaignId, CampaignStepId, PartialDate, ServiceId, new_id
from tracker.core.errors import ValidationError
from tracker.core.model import Holding, HoldingId, HoldingState, Identifier, Service, Status
from tracker.core.sightings import read_login
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.validation import checked
from tracker.core.vault import Vault


@dataclass(frozen=True, slots=True)
class Progress:
    """``states``: how many steps are in each. ``holding``: services that hold the old one, or may, by name.

    ``without_step``: those of them that the campaign does not know of yet, as when they were recorded later.
    """

    states: Mapping[StepState, int]
    holding: tuple[Service, ...]
    without_step: tuple[Service, ...]

    @property
    def is_over(self) -> bool:
        """Whether nothing holds the old one any more, as far as is known."""
        return not self.holding


def progress(vault: Vault, campaign_id: CampaignId) -> Progress:
    """How far a campaign has come; raises NotFoundError."""
    campaign: Campaign = find(vault.campaigns, campaign_id)
    steps = vault.steps_of(campaign_id)
    known = {step.service_id for step in steps}
    holding = still_holding(vault, campaign)
    states = Counter(step.state for step in steps)
    return Progress(
        {state: states[state] for state in StepState},
        holding,
        tuple(service for service in holding if service.id not in known),
    )


def still_holding(vault: Vault, campaign: Campaign) -> tuple[Service, ...]:
    """The services that count and hold the old one, or may hold it, by name.

    What was asked back or is said to be removed is held: only what somebody has looked at is gone.
    """
    holdings = vault.holdings_with(campaign.old_identifier_id)
    ids = {holding.service_id for holding in holdings if _may_hold(holding)}
    services = (vault.services[service_id] for service_id in ids)
    return tuple(sorted((item for item in services if item.counts), key=lambda item: (item.name.casefold(), item.id)))


def running(vault: Vault) -> list[Campaign]:
    """The campaigns that have not ended, in the order in which they were started."""
    return sorted((item for item in vault.campaigns.values() if item.runs), key=lambda item: (item.started, item.id))


def _may_hold(holding: Holding) -> bool:
    return holding.state.counts_as_held or holding.state is HoldingState.UNKNOWN


def start_campaign(vault: Vault, draft: Campaign, today: date) -> ChangeSet:
    """Start to move, with a step for each service that holds the old one, or may.

    Raises ValidationError also for an old one that is on the move already.
    """
    require_past("started", draft.started, today)
    campaign = checked(vault, draft)
    old = vault.identifiers[campaign.old_identifier_id]
    steps = [_new_step(campaign, service) for service in still_holding(vault, campaign)]
    label = _label(QT_TRANSLATE_NOOP("changes", "Change of {name} started"), old)
    return add_records(vault, label, (campaign, *steps))


def add_steps(vault: Vault, campaign_id: CampaignId) -> ChangeSet:
    """A step for each service that holds the old one and has none, because it was recorded later."""
    campaign: Campaign = find(vault.campaigns, campaign_id)
    services = progress(vault, campaign_id).without_step
    old = vault.identifiers[campaign.old_identifier_id]
    label = _label(QT_TRANSLATE_NOOP("changes", "Change of {name}: services added: {count}"), old, count=len(services))
    return add_records(vault, label, [_new_step(campaign, service) for service in services])


def _new_step(campaign: Campaign, service: Service) -> CampaignStep:
    return CampaignStep(CampaignStepId(new_id()), campaign.id, service.id)


def edit_campaign(vault: Vault, campaign_id: CampaignId, *, today: date, **fields: Any) -> ChangeSet:
    """Change fields of one campaign, such as the new number when it is there."""
    before: Campaign = find(vault.campaigns, campaign_id)
    after = checked(vault, replace(before, **fields))
    require_past("started", after.started, today)
    require_past("ended", after.ended, today)
    old = vault.identifiers[after.old_identifier_id]
    label = _label(QT_TRANSLATE_NOOP("changes", "Change of {name} edited"), old)
    return ChangeSet(label, (Change(before, after),) if after != before else ())


def end_campaign(vault: Vault, campaign_id: CampaignId, today: date) -> ChangeSet:
    """Be done with it, whatever still holds the old one."""
    changes = edit_campaign(vault, campaign_id, today=today, ended=today).changes
    old = vault.identifiers[vault.campaigns[campaign_id].old_identifier_id]
    return ChangeSet(_label(QT_TRANSLATE_NOOP("changes", "Change of {name} ended"), old), changes)


def resume_campaign(vault: Vault, campaign_id: CampaignId, today: date) -> ChangeSet:
    """Go on with one that has ended; raises ValidationError where another one runs meanwhile."""
    changes = edit_campaign(vault, campaign_id, today=today, ended=None).changes
    old = vault.identifiers[vault.campaigns[campaign_id].old_identifier_id]
    return ChangeSet(_label(QT_TRANSLATE_NOOP("changes", "Change of {name} goes on"), old), changes)


def remove_campaign(vault: Vault, campaign_id: CampaignId) -> ChangeSet:
    """Delete a campaign with its steps; what the services hold stays as it is."""
    before: Campaign = find(vault.campaigns, campaign_id)
    old = vault.identifiers[before.old_identifier_id]
    gone = (*vault.steps_of(campaign_id), before)
    label = _label(QT_TRANSLATE_NOOP("changes", "Change of {name} deleted"), old)
    return ChangeSet(label, tuple(Change(record, None) for record in gone))


_REACHED = {
    StepState.TO_DO: QT_TRANSLATE_NOOP("changes", "{name}: “{identifier}” is to be changed"),
    StepState.REBOUND: QT_TRANSLATE_NOOP("changes", "{name}: “{identifier}” changed"),
    StepState.CLOSED: QT_TRANSLATE_NOOP("changes", "{name}: being closed instead of changing “{identifier}”"),
    StepState.GIVEN_UP: QT_TRANSLATE_NOOP("changes", "{name}: “{identifier}” cannot be changed"),
}


def set_step(
    vault: Vault, step_id: CampaignStepId, state: StepState, day: date, *, today: date, note: str | None = None
) -> ChangeSet:
    """Say how far one service is, and since which ``day``; ``note``: None leaves it as it is.

    *Rebound* means that the person has seen the new one there: the old one is taken out, verified, and the
    new one is held and signed in with in its place. *Closed* means that its closing was asked for. Going
    back to *to do* changes nothing of what the service holds: undoing does.
    """
    before: CampaignStep = find(vault.campaign_steps, step_id)
    campaign = vault.campaigns[before.campaign_id]
    require_past("day", day, today)
    after = checked(
        vault,
        replace(
            before,
            state=state,
            day=None if state is StepState.TO_DO else day,
            note=before.note if note is None else note,
        ),
    )
    changes = [Change(before, after)] if after != before else []
    if state is StepState.REBOUND:
        changes += _rebound(vault, campaign, after.service_id, day)
    elif state is StepState.CLOSED:
        changes += _closing(vault, after.service_id, day)
    names = {"name": vault.service(after.service_id).name, "identifier": _old(vault, campaign).label}
    return ChangeSet(message("changes", _REACHED[state], **names), tuple(changes))


def _rebound(vault: Vault, campaign: Campaign, service_id: ServiceId, day: date) -> Iterator[Change]:
    """The old one taken out of a service, the new one put in its place, for signing in, too."""
    if campaign.new_identifier_id is None:
        raise ValidationError(
            "new_identifier_id",
            QT_TRANSLATE_NOOP("errors", "There is no new one yet."),
            hint=QT_TRANSLATE_NOOP("errors", "Say first what “{name}” is changed to."),
            name=_old(vault, campaign).label,
        )
    new = vault.identifiers[campaign.new_identifier_id]
    old, service = _old(vault, campaign), vault.service(service_id)
    if old.value and new.value and read_login(service.login).text == read_login(old.value).text:
        yield Change(service, replace(service, login=new.value))
    held = vault.holdings_of(service_id)
    there = {holding.kind for holding in held if holding.identifier_id == new.id and holding.state.counts_as_held}
    for holding in held:
        if holding.identifier_id != campaign.old_identifier_id or not _may_hold(holding):
            continue
        yield from taken_out([holding])
        if holding.kind not in there and fits(new, holding.kind):
            there.add(holding.kind)
            since = PartialDate(day.isoformat())
            fresh = HoldingId(new_id())
            yield Change(
                None,
                checked(vault, replace(holding, id=fresh, identifier_id=new.id, since=since, state=HoldingState.HELD)),
            )


def _closing(vault: Vault, service_id: ServiceId, day: date) -> tuple[Change, ...]:
    """The closing was asked for; nothing where it is further than that already."""
    if vault.service(service_id).status not in (Status.ACTIVE, Status.DORMANT):
        return ()
    since = PartialDate(day.isoformat())
    return edit_service(vault, service_id, status=Status.CLOSING, closing_since=since).changes


def _old(vault: Vault, campaign: Campaign) -> Identifier:
    return vault.identifiers[campaign.old_identifier_id]


def _label(text: str, old: Identifier, **args: object) -> Message:
    return message("changes", text, name=old.label, **args)
