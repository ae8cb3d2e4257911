"""A change of number on paper: put together from a session, with or without personal values."""

from __future__ import annotations

from collections.abc import Callable

from tracker.catalogue import Catalogue
from tracker.core.campaign_effects import what_is_left
from tracker.core.campaign_roles import ROLE_LABELS
from tracker.core.entity import CampaignId
from tracker.core.model import Known
from tracker.core.report.blocks import Text
from tracker.core.report.campaign import CampaignSheet, SheetStep
from tracker.core.report.hiding import masked_vault
from tracker.core.report.phrases import joined
from tracker.core.text import message
from tracker.core.vault import Vault
from tracker.services.campaigns import CampaignView, StepRow, known_ways, view
from tracker.services.session import Session


def gather(
    session: Session, catalogue: Catalogue, campaign_id: CampaignId, language: str, *, masked: bool
) -> Callable[[], CampaignSheet]:
    """Work for another thread that puts a change on paper; what it needs of the session is taken now.

    ``language``: of what the catalogue says. ``masked``: no personal value stands in it in full.
    """
    recorded = session.vault.snapshot()
    found = view(recorded, catalogue, campaign_id, session.today)
    left = what_is_left(session.risk, found.campaign).difference
    names = catalogue.services.all_names

    def work() -> CampaignSheet:
        vault = masked_vault(recorded, names) if masked else recorded
        return _sheet(found, vault, catalogue, language, left)

    return work


def _sheet(found: CampaignView, vault: Vault, catalogue: Catalogue, language: str, left: float) -> CampaignSheet:
    change, wait = catalogue.phone_numbers.change, found.wait
    places = sorted({row.place for row in found.rows})
    return CampaignSheet(
        vault=vault,
        campaign=found.campaign,
        progress=found.progress,
        groups=tuple(
            (
                f"{number}. {change.order[place].name.text(language)}",
                tuple(_step(row, vault, catalogue, language) for row in found.rows if row.place == place),
            )
            for number, place in enumerate(places, 1)
        ),
        chores=found.chores,
        line=found.line,
        wait=wait.statement.text.text(language) if wait is not None else "",
        sources=tuple(source.name.text(language) for source in wait.statement.basis.sources) if wait else (),
        order_note=change.note.text(language),
        left=left,
    )


def _step(row: StepRow, vault: Vault, catalogue: Catalogue, language: str) -> SheetStep:
    return SheetStep(
        name=vault.services[row.service.id].name,
        used_for=_roles(row, Known.YES),
        not_known=_roles(row, Known.UNKNOWN),
        ways=tuple((way.text.text(language), way.basis.checked) for way in known_ways(catalogue, row.service)),
        standing=row.standing,
        said=row.step.state,
        day=row.step.day,
        note=vault.campaign_steps[row.step.id].note,
        wait_until=row.wait_until,
    )


def _roles(row: StepRow, known: Known) -> Text:
    return joined(message("campaign", ROLE_LABELS[role]) for role, said in row.roles.items() if said is known)
