"""Which company holds how much of a person: all its services together."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.core.companies import AS_RECORDED, Names, company
from tracker.core.model import IdentifierId, ServiceId
from tracker.core.risk.assessment import Load, RiskBook
from tracker.core.risk.troves import Trove, held_trove


@dataclass(frozen=True, slots=True)
class Joined:
    """What a company can put together about a person through one phone number.

    ``services``: those of its services that hold the number, worst first. ``kinds``: codes of all
    that they hold.
    """

    identifier_id: IdentifierId
    services: tuple[ServiceId, ...]
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class CompanyGroup:
    """One company, or one operator where no company group is known.

    ``name``: "" for all services of which nobody knows whose they are; their kinds do not come
    together. ``services``: those that count, worst first. ``kinds``: codes of all that they hold.
    ``load``: the sum of their severities in points. ``stuck``: those that cannot be deleted.
    ``joined``: one for each phone number that at least two of its services hold, most kinds first.
    """

    name: str
    services: tuple[ServiceId, ...]
    kinds: frozenset[str]
    load: Load
    stuck: tuple[ServiceId, ...]
    joined: tuple[Joined, ...]


def company_groups(book: RiskBook, names: Names = AS_RECORDED) -> list[CompanyGroup]:
    """All companies, the heaviest Load first, the unknown ones last: their Loads sum up to the whole."""
    members: dict[str, list[ServiceId]] = {}
    for risk in book.by_severity():
        members.setdefault(company(book.vault.services[risk.service_id], names), []).append(risk.service_id)
    groups = [_group(book, name, tuple(services)) for name, services in members.items()]
    return sorted(groups, key=lambda group: (not group.name, -group.load.total, group.name.casefold()))


def _group(book: RiskBook, name: str, services: tuple[ServiceId, ...]) -> CompanyGroup:
    risks = [book.services[service_id] for service_id in services]
    troves = {service_id: held_trove(book.vault, service_id) for service_id in services}
    return CompanyGroup(
        name=name,
        services=services,
        kinds=frozenset().union(*(trove.kinds for trove in troves.values())),
        load=Load().moved((), risks),
        stuck=tuple(risk.service_id for risk in risks if risk.stuck),
        joined=_joined(book, troves) if name else (),
    )


def _joined(book: RiskBook, troves: dict[ServiceId, Trove]) -> tuple[Joined, ...]:
    holders: dict[IdentifierId, list[ServiceId]] = {}
    for service_id, trove in troves.items():
        for key in trove.keys:
            if book.vault.identifiers[key].kind == "phone":
                holders.setdefault(key, []).append(service_id)
    found = [
        Joined(key, tuple(services), frozenset().union(*(troves[service_id].kinds for service_id in services)))
        for key, services in holders.items()
        if len(services) > 1
    ]
    return tuple(sorted(found, key=lambda joined: (-len(joined.kinds), joined.identifier_id)))
