"""A change of number as people work through it: the ledger's steps in the order that the catalogue advises."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tracker.catalogue import Catalogue
from tracker.catalogue.phone_numbers import LookUp, ReissueWait
from tracker.catalogue.statements import Statement
from tracker.core.acting import Campaign, CampaignStep, StepStanding
from tracker.core.campaign_chores import ChoreStanding, chores
from tracker.core.campaign_line import Line, Wait, line_of
from tracker.core.campaign_roles import Role, roles_at
from tracker.core.campaign_standings import Progress, ids_of, live_steps, progress
from tracker.core.deadlines import working_days_later
from tracker.core.entity import CampaignId
from tracker.core.model import HoldingState, Identifier, Known, Service, Status
from tracker.core.risk.trials import logins_of
from tracker.core.vault import Vault
from tracker.services.closing import do_not_sign_in_until

CLEANING = ("old_bindings", "number_refresh")
"""Look-ups of the catalogue that remove what earlier holders of a Chinese number have bound."""
COUNTING = "account_count"
"""The look-up that counts the accounts on a Chinese number."""
_URGENT = ("keys", "money")
"""Steps of the catalogue before which no old number is to be given up."""
_LAST = 6
"""A service without a priority comes after those with one, which go from 1 to 5."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """One service. ``place``: of its step in the order of the catalogue. ``priority``: 1 (first) to 5, if known.

    ``roles``: what the old one is used for there, {} where it is gone. ``wait_until``: of an account that is being
    closed the last day on which signing in may undo that; None where it is not known.
    """

    step: CampaignStep
    service: Service
    place: int
    priority: int | None
    standing: StepStanding
    roles: Mapping[Role, Known]
    wait_until: date | None

    @property
    def held(self) -> bool:
        """Whether the old one is still there, or may be."""
        return not self.standing.is_done

    @property
    def is_account_gone(self) -> bool:
        """Whether somebody has seen that the account is gone: there is nothing to change there, nor to close."""
        return self.service.status is Status.CLOSED_VERIFIED

    @property
    def since(self) -> date | None:
        """Since when it is so, as the person says; None where the ledger says otherwise."""
        return self.step.day if self.standing.agrees_with(self.step.state) else None

    @property
    def order(self) -> tuple[int, int, str, str]:
        """Sort key: the order of the catalogue, then its priority, then the name."""
        return self.place, self.priority or _LAST, self.service.name.casefold(), self.service.id


@dataclass(frozen=True, slots=True)
class CampaignView:
    """A change with everything that is said about it.

    ``new``: None where there is none yet. ``rows``: in the order in which they are worth changing. ``wait``: what is
    known about the country of the old number. ``urgent``: keys and money that still hang on it.
    """

    campaign: Campaign
    old: Identifier
    new: Identifier | None
    progress: Progress
    rows: tuple[StepRow, ...]
    chores: tuple[ChoreStanding, ...]
    line: Line
    wait: ReissueWait | None
    urgent: tuple[StepRow, ...]


def view(vault: Vault, catalogue: Catalogue, campaign_id: CampaignId, today: date) -> CampaignView:
    """A change as it stands. Services in the trash wait there with their steps. Raises NotFoundError."""
    found = progress(vault, campaign_id)
    campaign = vault.campaigns[campaign_id]
    old = vault.identifiers[campaign.old_identifier_id]
    change, opening, ids = catalogue.phone_numbers.change, logins_of(vault), ids_of(vault, old)
    rows = []
    for step in live_steps(vault, campaign_id):
        service = vault.services[step.service_id]
        known = catalogue.services.by_id(service.catalogue_id)
        standing = found.standings[step.id]
        place = change.step_of(known, service.app_type, _kinds(vault, service), opens_others=service.id in opening)
        priority = known.number_change_priority if known is not None else None
        roles = {} if standing.is_done else roles_at(vault, service, old, ids)
        wait_until = do_not_sign_in_until(catalogue, service)
        rows.append(StepRow(step, service, place, priority, standing, roles, wait_until))
    ordered = tuple(sorted(rows, key=lambda row: row.order))
    wait = catalogue.phone_numbers.reissue_waits.get(campaign.country)
    return CampaignView(
        campaign=campaign,
        old=old,
        new=vault.identifiers[campaign.new_identifier_id] if campaign.new_identifier_id is not None else None,
        progress=found,
        rows=ordered,
        chores=tuple(chores(vault, campaign, today)),
        line=line(vault, catalogue, campaign),
        wait=wait,
        urgent=tuple(row for row in ordered if row.held and change.order[row.place].id in _URGENT),
    )


def _kinds(vault: Vault, service: Service) -> frozenset[str]:
    gone = HoldingState.VERIFIED_REMOVED
    return frozenset(holding.kind for holding in vault.holdings_of(service.id) if holding.state is not gone)


def line(vault: Vault, catalogue: Catalogue, campaign: Campaign) -> Line:
    """The days of the old number of a change."""
    numbers, old = catalogue.phone_numbers, vault.identifiers[campaign.old_identifier_id]
    wait = _days(numbers.reissue_waits.get(campaign.country))
    return line_of(campaign, old, numbers.change.keep_old_number_billing_months, wait)


def _days(wait: ReissueWait | None) -> Wait:
    return Wait() if wait is None else Wait(wait.min_days, wait.max_days)


def known_ways(catalogue: Catalogue, service: Service) -> tuple[Statement, ...]:
    """What is known about changing the number at a service."""
    return catalogue.phone_numbers.change.at(service.catalogue_id)


def cleaning(catalogue: Catalogue) -> tuple[LookUp, ...]:
    """What removes the bindings of earlier holders of a Chinese number."""
    found = catalogue.phone_numbers.look_ups
    return tuple(found[key] for key in CLEANING if key in found)


def counting(catalogue: Catalogue) -> LookUp | None:
    """What counts the accounts on a Chinese number."""
    return catalogue.phone_numbers.look_ups.get(COUNTING)


def cleaned_by(catalogue: Catalogue, asked: date) -> date:
    """When the slower of the services that clean a number is done, if it was asked on a day."""
    days = max((look_up.working_days or 0 for look_up in cleaning(catalogue)), default=0)
    return working_days_later(asked, days)
