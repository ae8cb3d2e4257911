"""Companies as the window calls them, for whoever types one: those of the catalogue and of the ledger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tracker.catalogue.services import ServiceCatalogue
from tracker.core.companies import Names, companies, folded
from tracker.core.vault import Vault
from tracker.gui.models.roles import NameCell
from tracker.gui.translation import listed

_MOST = 6
_NAMED = 3  # services that stand below a company


@dataclass(frozen=True, slots=True)
class _Company:
    """``spellings``: all that leads to it, folded: its names in every language and those of its services."""

    services: tuple[str, ...]
    spellings: tuple[str, ...]


class CompanyNames:
    """``names``: as `tracker.core.companies` takes them, so that what is typed matches what is recorded."""

    def __init__(self, catalogue: ServiceCatalogue, language: str) -> None:
        self.names: Names = catalogue.company_names(language)
        self._catalogue, self._language = catalogue, language
        self._groups = _groups(catalogue, language)

    def of(self, typed: str) -> str:
        """The company that ``typed`` means, also in another language or by one of its services; else as it is."""
        name = typed.strip()
        known = self.names.get(folded(name))
        if known is not None:
            return known
        entry = self._catalogue.by_name(name)
        return (entry.group.text(self._language) if entry else "") or name

    def find(self, typed: str, vault: Vault) -> list[NameCell]:
        """Companies of the catalogue and of ``vault`` that fit what is being typed, those that begin so first."""
        wanted = folded(typed)
        if not wanted:
            return []
        known = {**_recorded(vault, self.names), **self._groups}
        fitting = {name: _rank(name, found, wanted) for name, found in known.items()}
        ranked = sorted((rank, name.casefold(), name) for name, rank in fitting.items() if rank is not None)
        return [NameCell(name, name, listed(known[name].services[:_NAMED])) for _, _, name in ranked[:_MOST]]

    def not_recorded(self, name: str, vault: Vault) -> list[str]:
        """The services of a company that the catalogue knows and ``vault`` does not have."""
        there = {service.catalogue_id for service in vault.services.values()}
        entries = (entry for entry in self._catalogue if entry.group.text(self._language) == name)
        return [entry.name.text(self._language) for entry in entries if entry.id not in there]


def _groups(catalogue: ServiceCatalogue, language: str) -> Mapping[str, _Company]:
    services: dict[str, list[str]] = {}
    spellings: dict[str, list[str]] = {}
    for entry in catalogue:
        if name := entry.group.text(language):
            services.setdefault(name, []).append(entry.name.text(language))
            also = (entry.group.en, entry.group.zh, entry.name.en, entry.name.zh)
            spellings.setdefault(name, []).extend(text.casefold() for text in also if text)
    return {name: _Company(tuple(found), tuple(spellings[name])) for name, found in services.items()}


def _recorded(vault: Vault, names: Names) -> Mapping[str, _Company]:
    return {
        name: _Company(tuple(service.name for service in services), (name.casefold(),))
        for name, services in companies(vault, names).items()
    }


def _rank(name: str, found: _Company, wanted: str) -> int | None:
    """How well ``folded`` fits: by the beginning of the name, of another spelling, or within one; None for not at all."""
    if name.casefold().startswith(wanted):
        return 0
    if any(spelling.startswith(wanted) for spelling in found.spellings):
        return 1
    return 2 if any(wanted in spelling for spelling in (name.casefold(), *found.spellings)) else None
