"""Which company is behind a service, and which services are of the same one."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from typing_extensions import override

from tracker.core.model import Service, ServiceId
from tracker.core.vault import Vault

Names = Mapping[str, str]
"""The name under which a company stands, by another one that it has, as in another language: `folded`."""

AS_RECORDED: Names = MappingProxyType({})


def company(service: Service, names: Names = AS_RECORDED) -> str:
    """Its group; the operator where no group is recorded; "" when neither is known."""
    return named(service.group or service.operator, names)


def named(company: str, names: Names) -> str:
    """The name under which a company stands that somebody calls ``company``."""
    return names.get(folded(company), company)


def folded(name: str) -> str:
    """A company's name, however it was typed."""
    return " ".join(unicodedata.normalize("NFKC", name).split()).casefold()


class _Said(NamedTuple):
    """What one service says. ``company``, ``spelling``: of its company; ``belong``: who belongs to which group."""

    company: str
    spelling: str
    belong: tuple[tuple[str, str], ...]


class LedgerNames(Names):
    """The names of the companies of one ledger, kept up to date service by service.

    One company is what differs only in case, width and white space, or is the same by ``names``. Where these do not
    know it, it stands under the spelling that most services have, of equals under the first one. An operator of which
    the ledger names one group only is of that group, also where none is recorded; where it names several, or the
    operator is itself recorded as a group of others, it stays as recorded. What is in the trash says nothing.
    """

    def __init__(self, vault: Vault, names: Names = AS_RECORDED) -> None:
        self._vault, self._names = vault, names
        self._keys: dict[str, str] = {}
        self._known: dict[tuple[str, str], _Said] = {}
        self._said: dict[ServiceId, _Said] = {}
        self._services: defaultdict[str, set[ServiceId]] = defaultdict(set)
        self._spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._groups: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._operators: defaultdict[str, set[str]] = defaultdict(set)
        self._shown: dict[str, str] = {}
        self.update(vault.services)

    def update(self, changed: Iterable[ServiceId]) -> set[ServiceId]:
        """Look at these services anew; returns those whose company may have another name now, others included."""
        concerned: set[str] = set()
        moved: set[ServiceId] = set()
        for service_id in changed:
            before, now = self._said.pop(service_id, None), self._now(service_id)
            if now is not None:
                self._said[service_id] = now
            if before != now:
                moved.add(service_id)
                concerned |= self._count(service_id, before, -1) | self._count(service_id, now, 1)
        concerned.update(*[self._operators[key] for key in concerned])
        for key in concerned:
            name = self._name(key)
            if self._shown.get(key, "") != name:
                self._shown[key] = name
                moved |= self._services[key]
        return moved

    def of(self, service_id: ServiceId) -> str:
        """The company of a service; "" where none is known, and in the trash."""
        said = self._said.get(service_id)
        return "" if said is None else self._shown[said.company]

    @override
    def __getitem__(self, name: str) -> str:
        if shown := self.get(name, ""):
            return shown
        raise KeyError(name)

    @override
    def get(self, name: str, default: str = "") -> str:  # type: ignore[override]  # a company without a name is none
        return self._shown.get(self._key(name)) or self._names.get(name, default)

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys((*self._names, *(key for key, name in self._shown.items() if name))))

    @override
    def __len__(self) -> int:
        return sum(1 for _name in self)

    def _key(self, name: str) -> str:
        """The same for all names of one company; ``name``: folded."""
        if name not in self._keys:
            self._keys[name] = folded(self._names.get(name, name))
        return self._keys[name]

    def _now(self, service_id: ServiceId) -> _Said | None:
        service = self._vault.services.get(service_id)
        if service is None or service.trashed is not None or not (service.group or service.operator):
            return None
        said = self._known.get((service.group, service.operator))
        if said is None:
            said = self._known[service.group, service.operator] = self._says(service)
        return said

    def _says(self, service: Service) -> _Said:
        recorded, operator = service.group or service.operator, folded(service.operator)
        name = folded(recorded)
        key, of_operator = self._key(name), self._key(operator)
        belong = dict.fromkeys((key, of_operator) if operator else (key,), key) if service.group else {}
        return _Said(key, self._names.get(name) or " ".join(recorded.split()), tuple(belong.items()))

    def _count(self, service_id: ServiceId, said: _Said | None, change: int) -> set[str]:
        """Count what a service says, or no longer says; returns what that is about."""
        if said is None:
            return set()
        self._services[said.company] ^= {service_id}
        _add(self._spellings[said.company], said.spelling, change)
        for operator, group in said.belong:
            _add(self._groups[operator], group, change)
            if self._groups[operator][group]:
                self._operators[group].add(operator)
            else:
                self._operators[group].discard(operator)
        return {said.company, *(operator for operator, _group in said.belong)}

    def _name(self, key: str) -> str:
        """The name under which the company with ``key`` stands; "" where no service says anything of it."""
        groups = self._groups[key]
        spellings = self._spellings[next(iter(groups)) if len(groups) == 1 else key]
        return min(spellings, key=lambda spelling: (-spellings[spelling], spelling), default="")


def _add(counts: Counter[str], key: str, change: int) -> None:
    counts[key] += change
    if not counts[key]:
        del counts[key]


def companies(vault: Vault, names: Names = AS_RECORDED) -> dict[str, tuple[Service, ...]]:
    """The services that are not in the trash by their company, in the order in which they were added.

    Services of which no company is known are left out. ``names``: what is known beside what the ledger says itself.
    """
    return {name: tuple(services.values()) for name, services in Companies(vault, names).by_name.items()}


class Companies:
    """What `companies` gives, kept up to date service by service."""

    def __init__(self, vault: Vault, names: Names = AS_RECORDED) -> None:
        self._vault, self.names = vault, LedgerNames(vault, names)
        self._name_of: dict[ServiceId, str] = {}
        self.by_name: dict[str, dict[ServiceId, Service]] = {}
        self._put_together()

    def update(self, changed: Iterable[ServiceId]) -> set[str]:
        """Look at these services anew; returns the names of the companies that are not as they were.

        Where a service has come, gone, or changed hands, the order may be another, and all are put together anew.
        """
        changed = {*changed}
        moved = self.names.update(changed)
        if self._comings != self._vault.comings or moved:
            before = set(self.by_name)
            self._put_together()
            return before | self.by_name.keys()
        concerned = {service_id: self._name_of[service_id] for service_id in changed & self._name_of.keys()}
        for service_id, name in concerned.items():
            self.by_name[name][service_id] = self._vault.services[service_id]
        return set(concerned.values())

    def _put_together(self) -> None:
        self._comings = self._vault.comings
        self.by_name, self._name_of = {}, {}
        for service in self._vault.live_services():
            if name := self.names.of(service.id):
                self.by_name.setdefault(name, {})[service.id] = service
                self._name_of[service.id] = name


def same_company(vault: Vault, names: Names, service: Service) -> tuple[Service, ...]:
    """The other services of the company behind ``service``, in the order in which they were added."""
    found = Companies(vault, names)
    return tuple(
        other for other in found.by_name.get(company(service, found.names), {}).values() if other.id != service.id
    )
