"""``campaign``: the changes of numbers and addresses, with every service in the order in which it is worth changing."""

from __future__ import annotations

import argparse
from datetime import date
from typing import Any

from tracker.catalogue import Catalogue
from tracker.cli.opening import opened
from tracker.cli.output import Output, table
from tracker.cli.risk import catalogue_of
from tracker.cli.secrets import Secrets
from tracker.core import choices
from tracker.core.acting import StepStanding
from tracker.core.campaign_chores import title
from tracker.core.campaign_effects import what_is_left
from tracker.core.campaign_roles import ROLE_LABELS, Role
from tracker.core.campaign_standings import Progress
from tracker.core.characters import MARK, on_one_line
from tracker.core.model import Identifier
from tracker.services.campaigns import CampaignView, StepRow, view
from tracker.services.session import Session


def campaign(arguments: argparse.Namespace, output: Output, secrets: Secrets) -> int:
    """Those that run first; values of numbers and addresses are never printed."""
    with opened(arguments, output, secrets) as session:
        catalogue, vault = catalogue_of(session), session.vault
        found = sorted(vault.campaigns.values(), key=lambda item: (not item.runs, item.started, item.id))
        views = [view(vault, catalogue, item.id, session.today) for item in found]
        told = [_view(session, catalogue, each) for each in views]
        output.result({"campaigns": told}, _lines(views, told))
    return 0


def _view(session: Session, catalogue: Catalogue, found: CampaignView) -> dict[str, Any]:
    """``states``: how many steps are how far. ``being_closed``: those of ``still_holding`` that are being closed.
    ``effect_of_rest``: the difference in points. ``reissue_from``: an estimate; null where nothing is known.
    """
    item, line, progress = found.campaign, found.line, found.progress
    order = catalogue.phone_numbers.change.order
    return {
        "id": item.id,
        "old": _own(found.old),
        "new": _own(found.new) if found.new is not None else None,
        "started": item.started.isoformat(),
        "ended": _day(item.ended),
        "country": item.country or None,
        "states": {str(state): count for state, count in progress.counts.items()},
        "still_holding": [service.id for service in progress.holding],
        "being_closed": [service.id for service in progress.closing],
        "without_step": [service.id for service in progress.without_step],
        "perhaps_holding": [service.id for service in progress.untied],
        "effect_of_rest": what_is_left(session.risk, item).difference,
        "last_code": _day(line.last_code),
        "keep_until": _day(line.keep_until),
        "given_up": line.given_up,
        "reissue_from": _day(line.reissue_from),
        "chores": [
            {"id": str(each.chore), "title": str(title(each.chore)), "state": str(each.state), "day": _day(each.day)}
            for each in found.chores
        ],
        "steps": [_step(row, order[row.place].id) for row in found.rows],
    }


def _own(own: Identifier) -> dict[str, str]:
    return {"id": own.id, "kind": own.kind, "label": own.label}


def _step(row: StepRow, group: str) -> dict[str, Any]:
    """``state``: how far it is; ``since``: null where the ledger says something else than was ``said``, on ``day``.
    ``roles``: "yes", "no" or "unknown"; none where the old one is gone. ``do_not_sign_in_until``: of an account that is
    being closed, the last day on which signing in may undo that; null where it is not known.
    """
    return {
        "service": row.service.id,
        "name": row.service.name,
        "group": group,
        "priority": row.priority,
        "state": str(row.standing),
        "since": _day(row.since),
        "said": str(row.step.state),
        "day": _day(row.step.day),
        "held": row.held,
        "roles": {str(role): str(known) for role, known in row.roles.items()},
        "note": row.step.note,
        "do_not_sign_in_until": _day(row.wait_until),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _lines(views: list[CampaignView], told: list[dict[str, Any]]) -> list[str]:
    if not views:
        return ["No change of a number or an address."]
    return [line for own, found in zip(views, told, strict=True) for line in _one(own.progress, found)]


def _one(progress: Progress, found: dict[str, Any]) -> list[str]:
    new = found["new"]["label"] if found["new"] is not None else "none yet"
    states, total = found["states"], len(found["steps"])
    closing = len(found["being_closed"])
    head = f"{found['old']['label']} -> {new}: {states['rebound']} of {total} changed"
    if closing:
        head += f"; being closed, and holding it until they are gone: {closing}"
    rows = [
        (
            each["group"],
            str(each["priority"] or ""),
            each["name"],
            _used(each["roles"]),
            _state(each["state"]),
            each["since"] or "",
        )
        for each in found["steps"]
    ]
    return [
        f"{on_one_line(head, MARK)}. What is left: {found['effect_of_rest']:+.2f} points.",
        *_perhaps(progress),
        *(table(("GROUP", "PRIORITY", "SERVICE", "USED FOR", "STATE", "SINCE"), rows) if rows else ()),
    ]


def _perhaps(progress: Progress) -> list[str]:
    """Of whom it is not known whether they hold the old one."""
    names = ", ".join(service.name for service in progress.untied)
    return [on_one_line(f"May hold it, too; which of yours is not recorded: {names}", MARK)] if names else []


def _used(roles: dict[str, str]) -> str:
    return ", ".join(ROLE_LABELS[Role(role)] for role, known in roles.items() if known == "yes")


def _state(state: str) -> str:
    return str(choices.label(StepStanding(state)))
