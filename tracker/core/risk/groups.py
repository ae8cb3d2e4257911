"""Which company holds how much of a person: all its services together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tracker.core.companies import AS_RECORDED, LedgerNames, Names
from tracker.core.kinds import PHONE_KINDS
from tracker.core.model import HoldingState, IdentifierId, ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.not_said import SOME_OF
from tracker.core.risk.tally import Load, Tally
from tracker.core.risk.troves import Trove, held_trove, is_of_any, trove_of


@dataclass(frozen=True, slots=True)
class Joined:
    """What a company can put together about a person through one phone number.

    ``identifier_id``: the number, or one of `SOME_OF` where nobody has said of any service which one it has.
    ``services``: those of its services that hold the number, worst first; ``kinds``: codes of all
    that they hold. ``perhaps_services``: those that may hold the number, or some number, nobody has checked which;
    ``perhaps_kinds``: what these hold, and what any of them all may hold besides.
    """

    identifier_id: IdentifierId
    services: tuple[ServiceId, ...]
    kinds: frozenset[str]
    perhaps_services: tuple[ServiceId, ...] = ()
    perhaps_kinds: frozenset[str] = frozenset()

    @property
    def is_sure(self) -> bool:
        """At least two hold the number for certain."""
        return len(self.services) > 1


@dataclass(frozen=True, slots=True)
class CompanyGroup:
    """One company, or one operator where no company group is known.

    ``name``: "" for all services of which nobody knows whose they are; their kinds do not come
    together. ``services``: those that count, worst first. ``kinds``: codes of all that they hold.
    ``perhaps_kinds``: codes of what they may hold besides, nobody has checked.
    ``load``: the sum of their severities in points. ``stuck``: those that cannot be deleted.
    ``joined``: one for each phone number that at least two of its services hold or may hold, those
    that two hold for certain first, and most kinds first.
    """

    name: str
    services: tuple[ServiceId, ...]
    kinds: frozenset[str]
    perhaps_kinds: frozenset[str]
    load: Load
    stuck: tuple[ServiceId, ...]
    joined: tuple[Joined, ...]


_GONE = HoldingState.VERIFIED_REMOVED


class CompanyBook:
    """All companies of a `RiskBook`, followed change by change: only those concerned are put together anew."""

    def __init__(self, book: RiskBook, names: Names = AS_RECORDED) -> None:
        self._book = book
        self._names = LedgerNames(book.vault, names)
        self._today = book.today
        self._name_of: dict[ServiceId, str] = {}
        self._members: dict[str, set[ServiceId]] = {}
        self._groups: dict[str, CompanyGroup] = {}
        self.update(book.services)

    def update(self, touched: Iterable[ServiceId]) -> set[str]:
        """Follow a change of these services, which the book has followed already; gives the companies concerned.

        What a service says of its company may be news of others, too (`LedgerNames`). On a new day, which moves the
        severity of accounts that nobody has touched, these are all.
        """
        concerned: set[str] = set()
        touched = {*touched}
        touched |= self._names.update(touched)
        if self._today != self._book.today:
            self._today = self._book.today
            touched = {*self._name_of, *self._book.services}
        for service_id in touched:
            before = self._name_of.pop(service_id, None)
            if before is not None:
                self._members[before].remove(service_id)
                concerned.add(before)
            if service_id in self._book.services:
                name = self._names.of(service_id)
                self._name_of[service_id] = name
                self._members.setdefault(name, set()).add(service_id)
                concerned.add(name)
        for name in concerned:
            members = self._members[name]
            if members:
                self._groups[name] = _group(self._book, name, self._worst_first(members))
            else:
                self._groups.pop(name)
        return concerned

    def groups(self) -> list[CompanyGroup]:
        """All companies, the heaviest Load first, the unknown ones last: their Loads sum up to the whole."""
        return sorted(
            self._groups.values(), key=lambda group: (not group.name, -group.load.total, group.name.casefold())
        )

    def _worst_first(self, members: Iterable[ServiceId]) -> tuple[ServiceId, ...]:
        book = self._book
        return tuple(sorted(members, key=lambda service_id: book.severity_order(book.services[service_id])))


def company_groups(book: RiskBook, names: Names = AS_RECORDED) -> list[CompanyGroup]:
    """All companies of a book, as `CompanyBook.groups` gives them."""
    return CompanyBook(book, names).groups()


def _group(book: RiskBook, name: str, services: tuple[ServiceId, ...]) -> CompanyGroup:
    risks = [book.services[service_id] for service_id in services]
    held = {service_id: held_trove(book.vault, service_id) for service_id in services}
    unchecked = {service_id: _unchecked_trove(book, service_id) for service_id in services}
    kinds = _kinds(held, services)
    return CompanyGroup(
        name=name,
        services=services,
        kinds=kinds,
        perhaps_kinds=_kinds(unchecked, services) - kinds,
        load=Tally(risks).load,
        stuck=tuple(risk.service_id for risk in risks if risk.stuck),
        joined=_joined(book, held, unchecked) if name else (),
    )


def _unchecked_trove(book: RiskBook, service_id: ServiceId) -> Trove:
    """What a service may hold, as far as it is recorded: nobody has checked."""
    recorded = book.vault.holdings_of(service_id)
    return trove_of(book.vault, [holding for holding in recorded if holding.state is HoldingState.UNKNOWN])


def _kinds(troves: Mapping[ServiceId, Trove], services: Iterable[ServiceId]) -> frozenset[str]:
    return frozenset().union(*(troves[service_id].kinds for service_id in services))


def _joined(
    book: RiskBook, held: Mapping[ServiceId, Trove], unchecked: Mapping[ServiceId, Trove]
) -> tuple[Joined, ...]:
    holders, perhaps = _by_number(book, held), _by_number(book, unchecked)
    of_any = [service_id for service_id in held if _has_some_number(book, service_id)]
    found = []
    for key in dict.fromkeys((*holders, *perhaps)) or (SOME_OF["phone"],):
        sure = tuple(holders.get(key, ()))
        unsure = tuple(key for key in dict.fromkeys((*perhaps.get(key, ()), *of_any)) if key not in sure)
        if len(sure) + len(unsure) > 1:
            kinds = _kinds(held, sure)
            besides = _kinds(held, unsure) | _kinds(unchecked, (*sure, *unsure))
            found.append(Joined(key, sure, kinds, unsure, besides - kinds))
    return tuple(
        sorted(found, key=lambda one: (not one.is_sure, -len(one.kinds), -len(one.perhaps_kinds), one.identifier_id))
    )


def _has_some_number(book: RiskBook, service_id: ServiceId) -> bool:
    """Whether it has, or may have, a number of which nobody has said which one it is."""
    return any(
        holding.kind in PHONE_KINDS and holding.state is not _GONE and is_of_any(book.vault, holding)
        for holding in book.vault.holdings_of(service_id)
    )


def _by_number(book: RiskBook, troves: Mapping[ServiceId, Trove]) -> dict[IdentifierId, list[ServiceId]]:
    """Who has each phone number that is in one of the troves, in their order."""
    found: dict[IdentifierId, list[ServiceId]] = {}
    for service_id, trove in troves.items():
        for key in trove.keys:
            if book.vault.identifiers[key].kind == "phone":
                found.setdefault(key, []).append(service_id)
    return found
