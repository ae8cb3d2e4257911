"""In which order accounts are closed, and what has to be done, known or saved before each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tracker.core.entity import ServiceId
from tracker.core.model import Service
from tracker.core.vault import Vault


@dataclass(frozen=True, slots=True)
class Scope:
    """What closing an account closes besides it. ``text``: as the catalogue says it, may be empty.

    ``along``: the services of the ledger that may end with it.
    """

    text: str = ""
    along: tuple[ServiceId, ...] = ()


@dataclass(frozen=True, slots=True)
class ClosingStep:
    """One account to close.

    ``conditions``: what has to be done first, such as emptying a wallet, as far as the person has not ticked
    it off. ``after``: the accounts on the list that are signed in to through this one, by way of others, too,
    and so are closed before. ``cut_off``: accounts signed in to through it that are *not* on the list: they
    need another way to sign in first. ``scope_text`` and ``closes_along``: what it closes besides.
    ``in_cycle``: it signs in through itself, by way of others: which comes first cannot be said.
    """

    service: Service
    conditions: tuple[str, ...] = ()
    after: tuple[Service, ...] = ()
    cut_off: tuple[Service, ...] = ()
    scope_text: str = ""
    closes_along: tuple[Service, ...] = ()
    in_cycle: bool = False


@dataclass(frozen=True, slots=True)
class ClosingOrder:
    """``steps``: first to last. ``cycles``: accounts that sign in through each other in a circle."""

    steps: tuple[ClosingStep, ...]
    cycles: tuple[tuple[Service, ...], ...] = ()


def closing_order(
    vault: Vault, service_ids: Iterable[ServiceId], scopes: Mapping[ServiceId, Scope] | None = None
) -> ClosingOrder:
    """The accounts in an order in which none is closed before one that is signed in to through it.

    Apart from that they stay in the given order; what is verified as gone or in the trash is left out. The
    ledger refuses sign-ins in a circle; where there is one all the same, those accounts come last and are
    reported.
    ``scopes``: what the catalogue knows about some of them. Raises NotFoundError.
    """
    chosen = [vault.service(key) for key in dict.fromkeys(service_ids)]
    wanted = {service.id: service for service in chosen if service.counts}
    cycles = tuple(_cycles(vault, wanted))
    circling = {service.id for cycle in cycles for service in cycle}
    before: dict[ServiceId, list[ServiceId]] = {key: [] for key in wanted}
    for key in wanted:
        for ancestor in _ancestors(vault, key):
            if ancestor in wanted and not {key, ancestor} <= circling:
                before[ancestor].append(key)
    children: dict[ServiceId, list[Service]] = {}
    for service in vault.live_services():
        if service.parent is not None and service.counts:
            children.setdefault(service.parent, []).append(service)

    def step(key: ServiceId) -> ClosingStep:
        service, scope = wanted[key], (scopes or {}).get(key, Scope())
        return ClosingStep(
            service,
            tuple(condition for condition in service.conditions if condition not in service.conditions_met),
            tuple(wanted[child] for child in before[key]),
            tuple(child for child in children.get(key, ()) if child.id not in wanted),
            scope.text,
            tuple(vault.service(other) for other in scope.along),
            key in circling,
        )

    return ClosingOrder(tuple(map(step, _sorted(before, circling))), cycles)


def _sorted(before: Mapping[ServiceId, list[ServiceId]], last: set[ServiceId]) -> Iterator[ServiceId]:
    """Every key after those that go before it, else as they stand; the ``last`` ones at the end.

    A key's own ones come right before it: what belongs together is closed together.
    """
    done: set[ServiceId] = set()
    waiting = [key for key in before if key in last][::-1] + [key for key in before if key not in last][::-1]
    while waiting:
        key = waiting[-1]
        missing = [other for other in before[key] if other not in done]
        if key in done or not missing:
            waiting.pop()
            if key not in done:
                done.add(key)
                yield key
        else:
            waiting += reversed(missing)


def leads_into_circle(vault: Vault, key: ServiceId) -> bool:
    """Whether one signs in to a service through others that sign in through each other, itself among them or not."""
    chain = [key, *_ancestors(vault, key)]
    return vault.services[chain[-1]].parent in chain


def _ancestors(vault: Vault, key: ServiceId) -> Iterator[ServiceId]:
    """The services through which one signs in to this one, the nearest first; each once, itself never."""
    seen = {key}
    parent = vault.services[key].parent
    while parent in vault.services and parent not in seen:
        seen.add(parent)
        yield parent
        parent = vault.services[parent].parent


def _cycles(vault: Vault, keys: Iterable[ServiceId]) -> Iterator[tuple[Service, ...]]:
    """Each circle of sign-ins in which one of ``keys`` is."""
    found: set[ServiceId] = set()
    for key in keys:
        chain = [key, *_ancestors(vault, key)]
        if key not in found and vault.services[chain[-1]].parent == key:
            found.update(chain)
            yield tuple(vault.services[each] for each in chain)
