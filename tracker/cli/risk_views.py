"""Findings, frauds, companies, identifiers and what-if as plain values: stable shapes of ``risk`` and ``whatif``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from heapq import merge
from typing import Any

from tracker.core.changes import ChangeSet
from tracker.core.kinds import GIVEN_EVERYWHERE
from tracker.core.model import Deletability, IdentifierId, Muting, Service, ServiceId
from tracker.core.muting import Reminders
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.frauds import FraudBook, Standings
from tracker.core.risk.groups import CompanyGroup, Joined
from tracker.core.risk.hands import Combination
from tracker.core.risk.identifiers import IdentifierReach
from tracker.core.risk.not_said import SOME_OF
from tracker.core.risk.severity import ServiceRisk
from tracker.core.risk.tally import Load
from tracker.core.risk.what_if import Comparison, Outlook
from tracker.core.vault import Vault


def findings_view(found: Reminders) -> list[dict[str, Any]]:
    """``findings`` of ``risk --json``, heaviest first; those that are muted stand among the others and say so."""
    mutings: dict[tuple[str, str, str], Muting] = {finding.key: muting for finding, muting in found.muted}
    muted = (finding for finding, _ in found.muted)
    return [
        {
            "rule": finding.rule,
            "severity": str(finding.weight),
            "text": str(finding.text),
            "next_step": str(finding.next_step),
            "services": list(finding.services),
            "identifier": finding.identifier_id,
            "fraud": finding.part if finding.fraud else None,
            "muted": _muting_view(mutings.get(finding.key)),
        }
        for finding in merge(found.shown, muted, key=lambda finding: finding.weight.rank)
    ]


def _muting_view(muting: Muting | None) -> dict[str, str | None] | None:
    """``until``: the last day, null without an end."""
    if muting is None:
        return None
    return {"reason": muting.reason, "until": muting.until.isoformat() if muting.until is not None else None}


def frauds_view(book: FraudBook) -> list[dict[str, Any]]:
    """``frauds``: those that are open, in the order of their table.

    ``alone``: services each of which is enough. ``united``: services that one identifier joins.
    ``gives``: by kind, the services that hold it. ``ended_by``: accounts each of which ends it when
    closed. ``only_perhaps_by``: each of which leaves only what nobody has checked. ``cannot_be_deleted``:
    which of both cannot be closed.
    """
    endings = book.endings()
    stuck = {key for key in endings if book.vault.services[key].deletability is Deletability.IMPOSSIBLE}
    views = []
    for fraud_id, standing in book.standings().items():
        fraud = book.frauds.by_id[fraud_id]
        combinations = book.combinations(fraud_id)
        ended_by = [key for key, ending in endings.items() if fraud_id in ending.ended]
        perhaps_by = [key for key, ending in endings.items() if fraud_id in ending.only_perhaps]
        views.append(
            {
                "id": fraud_id,
                "name": fraud.name,
                "standing": str(standing),
                "needs": [sorted(group) for group in fraud.needs],
                "helped_by": sorted(fraud.helps),
                "alone": [_gives_view(each) for each in combinations if each.identifier_id is None],
                "united": [
                    {**_joining_view(each.identifier_id), **_gives_view(each)}
                    for each in combinations
                    if each.identifier_id is not None
                ],
                "ended_by": ended_by,
                "only_perhaps_by": perhaps_by,
                "cannot_be_deleted": [key for key in (*ended_by, *perhaps_by) if key in stuck],
                "watch_for": list(fraud.watch_for),
                "protective_step": fraud.protective_step,
                "severity": fraud.severity,
                "reach": fraud.reach,
            }
        )
    return views


def _gives_view(combination: Combination) -> dict[str, Any]:
    return {
        "services": sorted(combination.services),
        "gives": {kind: list(services) for kind, services in combination.gives.items()},
    }


def groups_view(groups: Iterable[CompanyGroup]) -> list[dict[str, Any]]:
    """``groups``: the heaviest first; the last may have no name, for services whose company is not known.

    ``joined``: what it can put together through one number; ``perhaps_joined``: only with what nobody has checked.
    """
    return [
        {
            "name": group.name or None,
            "services": list(group.services),
            "kinds": sorted(group.kinds),
            "perhaps_kinds": sorted(group.perhaps_kinds),
            **load_view(group.load),
            "stuck_services": list(group.stuck),
            "joined": [_joined_view(each) for each in group.joined if each.is_sure],
            "perhaps_joined": [_joined_view(each) for each in group.joined if not each.is_sure],
        }
        for group in groups
    ]


def _joining_view(identifier_id: IdentifierId) -> dict[str, Any]:
    """``not_said_which``: the kind of what joins services perhaps, where nobody has said which one each has."""
    some = next((kind for kind in GIVEN_EVERYWHERE if SOME_OF[kind] == identifier_id), None)
    return {"identifier": None if some else identifier_id, "not_said_which": some}


def _joined_view(joined: Joined) -> dict[str, Any]:
    return {
        **_joining_view(joined.identifier_id),
        "services": list(joined.services),
        "kinds": sorted(joined.kinds),
        "perhaps_services": list(joined.perhaps_services),
        "perhaps_kinds": sorted(joined.perhaps_kinds),
    }


def identifiers_view(book: RiskBook, reaches: Iterable[IdentifierReach]) -> list[dict[str, Any]]:
    """``identifiers``: what adds most first. Values are left out: labels are enough to tell them apart."""
    return [
        {
            "id": reach.identifier_id,
            "label": book.vault.identifiers[reach.identifier_id].label,
            "kind": book.vault.identifiers[reach.identifier_id].kind,
            "held_by": list(reach.holders),
            "perhaps_held_by": list(reach.maybe),
            "adds": -reach.adds.difference,
            "leaked": reach.leaked,
            "leak": {
                "adds": reach.leak.difference,
                "links": list(reach.links),
                "kinds": sorted(reach.kinds),
                "real_name_known_by": list(reach.knowers),
            },
        }
        for reach in reaches
    ]


def load_view(load: Load) -> dict[str, float]:
    """A Load in points with its three parts."""
    return {"load": load.total, "removable": load.removable, "unchecked": load.unchecked, "stuck": load.stuck}


def comparison_view(
    vault: Vault,
    changeset: ChangeSet,
    compared: Comparison,
    recorded: Mapping[str, list[ServiceId]],
    stuck: Iterable[ServiceId],
) -> dict[str, Any]:
    """``whatif --json``; services in the order in which they fall most. New accounts have a passing id.

    ``recorded``: by the catalogue's id of what is signed up for, the accounts that are in the ledger already.
    ``stuck``: the accounts tried to be closed that cannot be deleted.
    """
    tried = [change.after for change in changeset.changes]
    names = {service.id: service.name for service in (*vault.services.values(), *tried) if isinstance(service, Service)}
    return {
        "before": _outlook_view(compared.before),
        "after": _outlook_view(compared.after),
        "difference": compared.effect.difference,
        "services": [
            {"id": key, "name": names[key], "before": _risk_view(before), "after": _risk_view(after)}
            for key, (before, after) in sorted(compared.effect.services.items(), key=_drop)
            if _risk_view(before) != _risk_view(after)
        ],
        "already_recorded": dict(recorded),
        "cannot_be_deleted": list(stuck),
        "frauds_ended": list(compared.ending.ended),
        "frauds_only_perhaps": list(compared.ending.only_perhaps),
        "frauds_opened": list(compared.opened),
    }


def _outlook_view(outlook: Outlook) -> dict[str, Any]:
    return {
        **load_view(outlook.load),
        "load_low": outlook.span.low,
        "load_high": outlook.span.high,
        "bands": {str(band): count for band, count in outlook.bands.items()},
        "bands_between": {str(band): list(bounds) for band, bounds in outlook.spans.items()},
        "frauds": _standings_view(outlook.frauds),
    }


def _standings_view(standings: Standings) -> list[dict[str, str]]:
    return [{"id": fraud_id, "standing": str(standing)} for fraud_id, standing in standings.items()]


def _risk_view(risk: ServiceRisk | None) -> dict[str, Any] | None:
    if risk is None:
        return None
    return {
        "se": risk.se,
        "se_low": risk.se_low,
        "se_high": risk.se_high,
        "band": str(risk.band),
        "deletability": str(risk.deletability),
        "stuck": risk.stuck,
    }


def _drop(moved: tuple[ServiceId, tuple[ServiceRisk | None, ServiceRisk | None]]) -> tuple[float, str]:
    """Sort key: the difference in points, so that the largest drop comes first."""
    service_id, (before, after) = moved
    return (after.se if after else 0.0) - (before.se if before else 0.0), service_id
