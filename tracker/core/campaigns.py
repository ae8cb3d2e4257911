"""Moving from an old phone number or address to a new one, service by service: what one can do.

The commands are as those of `tracker.core.commands`. How far it is and who has the old one still is said by
`tracker.core.campaign_standings`; a step that is done changes the ledger, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from tracker.core.acting import Campaign, CampaignStep, StepState
from tracker.core.acting_validation import already_moving
from tracker.core.campaign_chores import chores_about
from tracker.core.campaign_standings import (
    ids_of,
    may_hold,
    old_of,
    progress,
    records_of,
    running,
    still_holding,
    successor,
)
from tracker.core.changes import Change, ChangeSet
from tracker.core.checks import require_past
from tracker.core.closing_dates import STAYING
from tracker.core.commands import add_identifier, add_records, edit_identifier, edit_service, find
from tracker.core.dates import first_day, last_day
from tracker.core.entity import CampaignId, CampaignStepId, IdentifierId, PartialDate, ServiceId, new_id
from tracker.core.errors import ValidationError
from tracker.core.identifiers import is_the_same
from tracker.core.model import Identifier, Service, Status
from tracker.core.spellings import same_login
from tracker.core.swapping import put_in_place
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.validation import checked
from tracker.core.vault import Vault


def start_campaign(vault: Vault, draft: Campaign, today: date, new: Identifier | None = None) -> ChangeSet:
    """Start to move, with a step for each service that holds the old one, or may.

    ``new``: the new one, where it is not among the person's data yet and becomes part of it. Raises ValidationError
    also for an old one that is on the move already, in whatever record, for what is in the trash, and for a new one
    that cannot take its place.
    """
    require_past("started", draft.started, today)
    require_past("last_code", draft.last_code, today)
    added, ahead = _added(vault, new)
    campaign = checked(ahead, draft)
    _require_in_use(ahead, campaign, "old_identifier_id")
    _require_alone(ahead, campaign)
    _require_new(ahead, campaign)
    old = vault.identifiers[campaign.old_identifier_id]
    steps = [_new_step(campaign, service) for service in still_holding(vault, campaign)]
    label = _label(QT_TRANSLATE_NOOP("changes", "Change of {name} started"), old)
    records = add_records(ahead, label, (campaign, *steps))
    return ChangeSet(label, (*added, *records.changes))


def _added(vault: Vault, new: Identifier | None) -> tuple[tuple[Change, ...], Vault]:
    """The changes that add ``new`` to the person's data, and the vault with it."""
    if new is None:
        return (), vault
    adding = add_identifier(vault, new)
    ahead = vault.snapshot()
    ahead.apply(adding)
    return adding.changes, ahead


def _require_in_use(vault: Vault, campaign: Campaign, field: str) -> None:
    """Raises ValidationError for a number or address that is in the trash."""
    own = vault.identifiers[getattr(campaign, field)]
    if own.trashed is not None:
        text = QT_TRANSLATE_NOOP("errors", "{name} is in the trash. Take it out of there first.")
        raise ValidationError(field, text, name=own.label)


def _require_new(vault: Vault, campaign: Campaign) -> None:
    """Raises ValidationError for a new one that cannot take the place of the old one; none yet is none."""
    field = "new_identifier_id"
    if campaign.new_identifier_id is None:
        return
    _require_in_use(vault, campaign, field)
    old, new = old_of(vault, campaign), vault.identifiers[campaign.new_identifier_id]
    given_up = (item for item in (new, *records_of(vault, new)) if item.trashed is None and item.retired is not None)
    retired = next(given_up, None)
    if retired is not None:
        text = QT_TRANSLATE_NOOP("errors", "{name} is given up. Choose one that you use.")
        raise ValidationError(field, text, name=retired.label)
    if is_the_same(old, new):
        text = QT_TRANSLATE_NOOP("errors", "{name} is the old one in another spelling. Choose another one.")
        raise ValidationError(field, text, name=new.label)
    if campaign.runs:
        _require_no_way_back(vault, campaign, old, new)


def _require_alone(vault: Vault, campaign: Campaign) -> None:
    """Raises ValidationError where another change of the same number or address runs, in whatever record."""
    old = old_of(vault, campaign)
    if any(item.id != campaign.id and is_the_same(old_of(vault, item), old) for item in running(vault)):
        raise already_moving(old)


def _require_no_way_back(vault: Vault, campaign: Campaign, old: Identifier, new: Identifier) -> None:
    """Raises ValidationError where ``new`` is itself being changed to ``old``, by one change or by several."""
    own = vault.identifiers
    others = [
        (own[item.old_identifier_id], own[item.new_identifier_id])
        for item in running(vault)
        if item.id != campaign.id and item.new_identifier_id is not None
    ]
    reached = [new]
    for at in reached:
        targets = [target for source, target in others if is_the_same(source, at)]
        if any(is_the_same(target, old) for target in targets):
            text = QT_TRANSLATE_NOOP("errors", "{name} is itself being changed to {old}. End that change first.")
            if at is not new:
                text = QT_TRANSLATE_NOOP(
                    "errors",
                    "{name} is itself being changed to another one, and that in the end to {old}. End one of those"
                    " changes first.",
                )
            raise ValidationError("new_identifier_id", text, name=new.label, old=old.label)
        reached += [target for target in targets if target not in reached]


def _require_running(campaign: Campaign) -> None:
    """Raises ValidationError for one that has ended."""
    if not campaign.runs:
        text = QT_TRANSLATE_NOOP("errors", "This change has ended. Go on with it first.")
        raise ValidationError("campaign_id", text)


def add_steps(vault: Vault, campaign_id: CampaignId) -> ChangeSet:
    """A step for each service that holds the old one and has none, because it was recorded later.

    Raises ValidationError for a change that has ended.
    """
    campaign: Campaign = find(vault.campaigns, campaign_id)
    _require_running(campaign)
    services = progress(vault, campaign_id).without_step
    old = vault.identifiers[campaign.old_identifier_id]
    label = _label(QT_TRANSLATE_NOOP("changes", "Change of {name}: services added: {count}"), old, count=len(services))
    return add_records(vault, label, [_new_step(campaign, service) for service in services])


def _new_step(campaign: Campaign, service: Service) -> CampaignStep:
    return CampaignStep(CampaignStepId(new_id()), campaign.id, service.id)


def edit_campaign(
    vault: Vault, campaign_id: CampaignId, *, today: date, new: Identifier | None = None, **fields: Any
) -> ChangeSet:
    """Change fields of one campaign, such as the new number when it is there; ``new`` as in `start_campaign`."""
    before: Campaign = find(vault.campaigns, campaign_id)
    added, ahead = _added(vault, new)
    after = checked(ahead, replace(before, **fields))
    for name in ("started", "ended", "last_code"):
        if getattr(after, name) != getattr(before, name):  # what is there already stops nothing else
            require_past(name, getattr(after, name), today)
    resumed = after.runs and not before.runs
    if resumed:
        _require_alone(ahead, after)
    if resumed or after.new_identifier_id != before.new_identifier_id:
        _require_new(ahead, after)
    old = vault.identifiers[after.old_identifier_id]
    label = _label(QT_TRANSLATE_NOOP("changes", "Change of {name} edited"), old)
    return ChangeSet(label, (*added, *((Change(before, after),) if after != before else ())))


def note_line(
    vault: Vault,
    campaign_id: CampaignId,
    *,
    today: date,
    country: str,
    last_code: date | None,
    given_up: PartialDate | None,
) -> ChangeSet:
    """The days of the old number's line, in one step: its country, its last code, and since when it is given up.

    Raises ValidationError, for ``given_up`` with the field ``retired``; also where a code would have come after it.
    """
    changes = edit_campaign(vault, campaign_id, today=today, country=country, last_code=last_code).changes
    old = vault.identifiers[vault.campaigns[campaign_id].old_identifier_id]
    retiring = edit_identifier(vault, old.id, retired=given_up).changes
    if given_up is not None and given_up != old.retired:
        require_past("retired", first_day(given_up), today)
    if given_up is not None and last_code is not None and last_day(given_up) < last_code:
        raise ValidationError("retired", QT_TRANSLATE_NOOP("errors", "This day is before the last code came."))
    return ChangeSet(_label(QT_TRANSLATE_NOOP("changes", "Days of {name} noted"), old), (*changes, *retiring))


def end_campaign(vault: Vault, campaign_id: CampaignId, today: date) -> ChangeSet:
    """Be done with it, whatever still holds the old one; raises ValidationError where it is yet to begin, as after a
    clock was set back.
    """
    started = find(vault.campaigns, campaign_id).started
    if started > today:
        text = QT_TRANSLATE_NOOP(
            "errors",
            "This change began on {started}, which is later than today by the clock of this computer ({today}).",
        )
        hint = QT_TRANSLATE_NOOP(
            "errors", "Put the clock right, or correct the day under “Change what you have said…”. Nothing was changed."
        )
        raise ValidationError("started", text, hint=hint, started=started, today=today)
    changes = edit_campaign(vault, campaign_id, today=today, ended=today).changes
    old = vault.identifiers[vault.campaigns[campaign_id].old_identifier_id]
    return ChangeSet(_label(QT_TRANSLATE_NOOP("changes", "Change of {name} ended"), old), changes)


def resume_campaign(vault: Vault, campaign_id: CampaignId, today: date) -> ChangeSet:
    """Go on with one that has ended; raises ValidationError where another one runs meanwhile, or where the new one
    cannot take the place of the old one any more.
    """
    changes = edit_campaign(vault, campaign_id, today=today, ended=None).changes
    old = vault.identifiers[vault.campaigns[campaign_id].old_identifier_id]
    return ChangeSet(_label(QT_TRANSLATE_NOOP("changes", "Change of {name} goes on"), old), changes)


def remove_campaign(vault: Vault, campaign_id: CampaignId) -> ChangeSet:
    """Delete a campaign with its steps and chores; what the services hold stays as it is."""
    before: Campaign = find(vault.campaigns, campaign_id)
    old = vault.identifiers[before.old_identifier_id]
    gone = (*vault.steps_of(campaign_id), *chores_about(vault, before), before)
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

    A day from before the change began is fine: nobody counted then. Raises ValidationError for one from before the
    service had the old one, for a change that has ended, and for putting the new one into an account that was seen to
    be gone.
    """
    before: CampaignStep = find(vault.campaign_steps, step_id)
    campaign = vault.campaigns[before.campaign_id]
    _require_running(campaign)
    require_past("day", day, today)
    if state is not StepState.TO_DO:
        _require_held_by(vault, campaign, before.service_id, day)
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
    is_gone = vault.service(before.service_id).status is Status.CLOSED_VERIFIED
    if state is StepState.REBOUND and is_gone:
        _require_changed_before(before)
    elif state is StepState.REBOUND:
        changes += _rebound(vault, campaign, after.service_id, day)
    elif state is StepState.CLOSED:
        changes += _closing(vault, after.service_id, day)
    names = {"name": vault.service(after.service_id).name, "identifier": old_of(vault, campaign).label}
    return ChangeSet(message("changes", _REACHED[state], **names), tuple(changes))


def _require_held_by(vault: Vault, campaign: Campaign, service_id: ServiceId, day: date) -> None:
    """Raises ValidationError for a ``day`` on which the service did not have the old one yet, as far as is known."""
    ids = ids_of(vault, old_of(vault, campaign))
    held = [item for item in vault.holdings_of(service_id) if item.identifier_id in ids]
    begun = [first_day(item.since) if item.since is not None else date.min for item in held]
    if begun and day < min(begun):
        raise ValidationError("day", QT_TRANSLATE_NOOP("errors", "This day is before the service had the old one."))


def _require_changed_before(step: CampaignStep) -> None:
    """Raises ValidationError for an account that is gone and where it was not said before that it is changed."""
    if step.state is not StepState.REBOUND:
        text = QT_TRANSLATE_NOOP("errors", "This account is gone: nothing can be changed there any more.")
        hint = QT_TRANSLATE_NOOP("errors", "If it is still there, correct its status under “Services” first.")
        raise ValidationError("state", text, hint=hint)


def _rebound(vault: Vault, campaign: Campaign, service_id: ServiceId, day: date) -> Iterator[Change]:
    """The old one taken out of a service, in whatever record, the new one put in its place, for signing in, too.

    A new one without a value leaves it open what is signed in with. Where the old one is signed in with, what the
    service holds of its kind without saying of which number or address is the old one, too.
    """
    if campaign.new_identifier_id is None:
        raise ValidationError(
            "new_identifier_id",
            QT_TRANSLATE_NOOP("errors", "There is no new one yet."),
            hint=QT_TRANSLATE_NOOP("errors", "Say first what “{name}” is changed to."),
            name=old_of(vault, campaign).label,
        )
    _require_new(vault, campaign)
    new = vault.identifiers[campaign.new_identifier_id]
    old, service = old_of(vault, campaign), vault.service(service_id)
    in_place: dict[IdentifierId | None, Identifier] = {
        item.id: successor(vault, item, old, new) for item in records_of(vault, old)
    }
    if same_login(service.login, old.value):
        yield Change(service, replace(service, login=new.value))
        in_place[None] = new
    moving = [
        holding
        for holding in vault.holdings_of(service_id)
        if holding.identifier_id in in_place
        and (holding.identifier_id is not None or holding.kind == old.kind)
        and may_hold(holding)
    ]
    yield from put_in_place(vault, moving, in_place, new, PartialDate(day.isoformat()))


def _closing(vault: Vault, service_id: ServiceId, day: date) -> tuple[Change, ...]:
    """The closing was asked for; nothing where it is further than that already."""
    if vault.service(service_id).status not in STAYING:
        return ()
    since = PartialDate(day.isoformat())
    return edit_service(vault, service_id, status=Status.CLOSING, closing_since=since).changes


def _label(text: str, old: Identifier, **args: object) -> Message:
    return message("changes", text, name=old.label, **args)
