"""How far a change of a number or an address is, and who has the old one still.

The state of a step is what the person says; whether the old one is still held is what holdings and logins say
(`holders`). Both together make its `StepStanding`, and everything that is counted or shown comes from there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from types import MappingProxyType

from tracker.core.acting import Campaign, CampaignStep, StepStanding, StepState
from tracker.core.acting_validation import MOVABLE_KINDS
from tracker.core.checks import fits
from tracker.core.closing_dates import CLOSED, STAYING
from tracker.core.commands import find
from tracker.core.entity import CampaignId, CampaignStepId, IdentifierId, ServiceId
from tracker.core.identifiers import is_the_same
from tracker.core.logins import Logins
from tracker.core.model import Holding, HoldingState, Identifier, Service
from tracker.core.spellings import same_as
from tracker.core.vault import Vault


@dataclass(frozen=True, slots=True)
class Progress:
    """``standings``: how far each step is.

    ``holding``: services that hold the old one, or may, or are signed in to with it, by name.
    ``without_step``: those of them that the campaign does not know of yet, as when they were recorded later.
    ``untied``: further services that hold something of its kind, or may, and nobody has said which of the person's
    own it is, by name.
    """

    standings: Mapping[CampaignStepId, StepStanding]
    holding: tuple[Service, ...]
    without_step: tuple[Service, ...]
    untied: tuple[Service, ...]

    @property
    def counts(self) -> Mapping[StepStanding, int]:
        """How many steps are how far."""
        found = Counter(self.standings.values())
        return {standing: found[standing] for standing in StepStanding}

    @property
    def steps(self) -> int:
        """How many there are, however far."""
        return len(self.standings)

    @property
    def to_do(self) -> int:
        """At how many there is something to do."""
        return sum(standing.is_open for standing in self.standings.values())

    @property
    def done(self) -> int:
        """At how many the old one is no longer held."""
        return sum(standing.is_done for standing in self.standings.values())

    @property
    def closing(self) -> tuple[Service, ...]:
        """Those of ``holding`` that are being closed, or are said to be: nobody has seen yet that they are gone."""
        return tuple(service for service in self.holding if service.status not in STAYING)

    @property
    def is_over(self) -> bool:
        """Whether no holding and no login has the old one any more; those of which it is not known (``untied``) do
        not count.
        """
        return not self.holding


def progress(vault: Vault, campaign_id: CampaignId) -> Progress:
    """How far a campaign has come; raises NotFoundError."""
    campaign: Campaign = find(vault.campaigns, campaign_id)
    steps = live_steps(vault, campaign_id)
    known = {step.service_id for step in steps}
    holding = still_holding(vault, campaign)
    held = {service.id for service in holding}
    return Progress(
        {step.id: _standing(step, vault.services[step.service_id], step.service_id in held) for step in steps},
        holding,
        tuple(service for service in holding if service.id not in known),
        _untied(vault, campaign, held),
    )


def _standing(step: CampaignStep, service: Service, held: bool) -> StepStanding:
    """What the person says, as far as the ledger says nothing else.

    Whatever was said of one that holds it while it is being closed, nothing is to be done there: signing in takes the
    closing back.
    """
    if held:
        if service.status not in STAYING:
            return StepStanding.CLOSING
        return _STILL_HELD[step.state]
    if step.state is StepState.CLOSED and service.status in CLOSED:
        return StepStanding.CLOSED
    return StepStanding.REBOUND if step.state is StepState.REBOUND else StepStanding.GONE


_STILL_HELD: Mapping[StepState, StepStanding] = MappingProxyType(
    {
        StepState.TO_DO: StepStanding.TO_DO,
        StepState.REBOUND: StepStanding.STILL_THERE,
        StepState.CLOSED: StepStanding.TO_DO,  # not closed after all
        StepState.GIVEN_UP: StepStanding.GIVEN_UP,
    }
)
"""Of an account that stays and has the old one still, by what the person says."""


def live_steps(vault: Vault, campaign_id: CampaignId) -> list[CampaignStep]:
    """The steps of a campaign but for those at services in the trash, which wait there with them."""
    return [step for step in vault.steps_of(campaign_id) if vault.services[step.service_id].trashed is None]


def still_holding(vault: Vault, campaign: Campaign) -> tuple[Service, ...]:
    """The services that have the old one, or may; see `holders`."""
    return holders(vault, old_of(vault, campaign))


def holders(vault: Vault, own: Identifier) -> tuple[Service, ...]:
    """The services that count and hold ``own``, or may hold it, or are signed in to with it, by name.

    What was asked back or is said to be removed is held: only what somebody has looked at is gone. A number is the
    same in every record that has it (`records_of`) and in every spelling; a value that is left out of the vault
    cannot be found in it.
    """
    is_login = same_as(own.value)
    signed_in = {service.id for service in vault.services.values() if is_login(service.login)}
    return _counting(vault, _recorded(vault, own) | signed_in)


def only_signed_in(vault: Vault, own: Identifier, logins: Logins) -> tuple[Service, ...]:
    """Those of `holders` that are signed in to with ``own``, and no holding says that they have it, by name."""
    signed_in = logins.signed_in_with(own.value)
    return _counting(vault, frozenset(signed_in) - _recorded(vault, own)) if signed_in else ()


def _recorded(vault: Vault, own: Identifier) -> Set[ServiceId]:
    """The services of which a holding says that they have it, or may."""
    held = (holding for record in records_of(vault, own) for holding in vault.holdings_with(record.id))
    return {holding.service_id for holding in held if may_hold(holding)}


def records_of(vault: Vault, own: Identifier) -> list[Identifier]:
    """Every record of the number or address that ``own`` is, in the trash, too: one of them may be the bank's."""
    return [item for item in vault.identifiers.values() if is_the_same(item, own)]


def ids_of(vault: Vault, own: Identifier) -> frozenset[IdentifierId]:
    """The ids of `records_of`."""
    return frozenset(item.id for item in records_of(vault, own))


def successor(vault: Vault, record: Identifier, old: Identifier, new: Identifier) -> Identifier:
    """What takes the place of ``record``, one of those of ``old``: the record of ``new`` that is of its kind, if the
    person has one in use, else ``new`` itself.
    """
    if record.id == old.id or record.kind == new.kind:
        return new
    alike = (item for item in records_of(vault, new) if item.kind == record.kind)
    return next((item for item in alike if item.trashed is None), new)


def may_hold(holding: Holding) -> bool:
    """Whether it is held, or nobody has checked."""
    return holding.state.counts_as_held or holding.state is HoldingState.UNKNOWN


def _untied(vault: Vault, campaign: Campaign, but: Set[ServiceId]) -> tuple[Service, ...]:
    """Services that hold something of the kind which is tied to none of the person's own."""
    kinds = frozenset(kind for kind in MOVABLE_KINDS if fits(old_of(vault, campaign), kind))
    ids = {
        holding.service_id
        for holding in vault.holdings.values()
        if holding.identifier_id is None and holding.kind in kinds and may_hold(holding)
    }
    return _counting(vault, ids - but)


def _counting(vault: Vault, ids: Iterable[ServiceId]) -> tuple[Service, ...]:
    """Those of these services that count, by name."""
    services = (vault.services[service_id] for service_id in ids)
    return tuple(sorted((item for item in services if item.counts), key=lambda item: (item.name.casefold(), item.id)))


def running(vault: Vault) -> list[Campaign]:
    """The campaigns that have not ended, in the order in which they were started."""
    return sorted((item for item in vault.campaigns.values() if item.runs), key=lambda item: (item.started, item.id))


def running_for(vault: Vault, own: Identifier) -> Campaign | None:
    """The change of this number or address that has not ended, if there is one, in whatever record it was begun."""
    return next((item for item in running(vault) if is_the_same(old_of(vault, item), own)), None)


def old_of(vault: Vault, campaign: Campaign) -> Identifier:
    """What is moved away from."""
    return vault.identifiers[campaign.old_identifier_id]
