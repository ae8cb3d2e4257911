"""What is known about the commonest services, and how to find one."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from tracker.catalogue.localized import Localized
from tracker.core.model import Deletability, PartialDate


class Region(StrEnum):
    """Regions that have a tick list of their own."""

    CHINA = "cn"
    WORLD = "world"


class Confidence(StrEnum):
    HIGH = "high"  # the operator's own text, or two independent sources
    MEDIUM = "medium"  # one credible list, test or report
    LOW = "low"  # old, anonymous or disputed


@dataclass(frozen=True, slots=True)
class Source:
    """Who says something; ``licence`` of the list it was taken from, where there is one."""

    name: Localized
    licence: str | None


@dataclass(frozen=True, slots=True)
class Closure:
    """Whether and how an account can be deleted, as far as the sources say.

    ``as_of``: when the first of ``sources`` last said so, which is never a verification.
    ``cooling_off_days``: days in which the closing can be undone.
    """

    deletability: Deletability
    confidence: Confidence
    as_of: PartialDate | None
    sources: tuple[Source, ...]
    path: Localized | None
    url: str | None
    scope: Localized | None
    cooling_off_days: int | None
    conditions: tuple[Localized, ...]


@dataclass(frozen=True, slots=True)
class ServiceEntry:
    """One service of the catalogue.

    ``collects``: codes of the kinds usually given. ``country_domains`` are further domains
    that belong to it, for recognising it only. ``rank``: place in the tick list of a region.
    """

    id: str
    name: Localized
    aliases: tuple[str, ...]
    domains: tuple[str, ...]
    country_domains: tuple[str, ...]
    operator: str
    group: Localized
    app_type: int | None
    apps: tuple[str, ...]  # as in core: "android:com.tencent.mm", "ios:com.tencent.xin"
    collects: tuple[str, ...]
    collects_confidence: Confidence
    regions: tuple[str, ...]
    rank: Mapping[Region, int]
    closure: Closure


class ServiceCatalogue:
    """All entries, with an index for each way of naming one."""

    def __init__(self, entries: tuple[ServiceEntry, ...]) -> None:
        self._by_id = {entry.id: entry for entry in entries}
        self._by_domain = {domain: entry for entry in entries for domain in (*entry.domains, *entry.country_domains)}
        self._by_app = {app: entry for entry in entries for app in entry.apps}
        self._by_name: dict[str, ServiceEntry] = {}
        for entry in entries:
            for name in (entry.name.en, entry.name.zh, *entry.aliases):
                self._by_name.setdefault(name.casefold(), entry)

    @classmethod
    def read(cls, path: Path) -> ServiceCatalogue:
        """From the project's own file, whose form a test checks against its JSON Schema."""
        return cls(_Reader(json.loads(path.read_text(encoding="utf-8"))).entries())

    def by_id(self, catalogue_id: str | None) -> ServiceEntry | None:
        return None if catalogue_id is None else self._by_id.get(catalogue_id)

    def by_domain(self, host: str) -> ServiceEntry | None:
        """The entry of ``host`` or of the nearest domain above it.

        ``mp.weixin.qq.com`` is WeChat by ``weixin.qq.com``, ``mail.qq.com`` is QQ by ``qq.com``.
        """
        domain = host.casefold().rstrip(".")
        while domain:
            if entry := self._by_domain.get(domain):
                return entry
            domain = domain.partition(".")[2]
        return None

    def by_app(self, app_id: str) -> ServiceEntry | None:
        """By an app id with its system in front: ``android:…`` or ``ios:…``."""
        return self._by_app.get(app_id)

    def by_name(self, name: str) -> ServiceEntry | None:
        """By the whole name or an alias, in either language, whatever the case."""
        return self._by_name.get(name.strip().casefold())

    def commonest(self, region: Region) -> tuple[ServiceEntry, ...]:
        """The tick list of a region, commonest first."""
        ranked = (entry for entry in self._by_id.values() if region in entry.rank)
        return tuple(sorted(ranked, key=lambda entry: entry.rank[region]))

    def __iter__(self) -> Iterator[ServiceEntry]:
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)


class _Reader:
    """Turns the file's codes into the texts and sources that they stand for."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._services = data["services"]
        self._sources = {
            code: Source(Localized.of(source["name"]), source["licence"]) for code, source in data["sources"].items()
        }
        self._scopes = {code: Localized.of(text) for code, text in data["scopes"].items()}
        self._conditions = {code: Localized.of(text) for code, text in data["conditions"].items()}

    def entries(self) -> tuple[ServiceEntry, ...]:
        return tuple(self._entry(service) for service in self._services)

    def _entry(self, service: Mapping[str, Any]) -> ServiceEntry:
        return ServiceEntry(
            id=service["id"],
            name=Localized.of(service["name"]),
            aliases=tuple(service["aliases"]),
            domains=tuple(service["domains"]),
            country_domains=tuple(service["country_domains"]),
            operator=service["operator"],
            group=Localized.of(service["group"]),
            app_type=service["app_type"],
            apps=_app_ids(service),
            collects=tuple(service["collects"]),
            collects_confidence=Confidence(service["collects_confidence"]),
            regions=tuple(service["regions"]),
            rank={Region(region): place for region, place in service["rank"].items()},
            closure=self._closure(service["closure"]),
        )

    def _closure(self, closure: Mapping[str, Any]) -> Closure:
        path, scope, as_of = closure["path"], closure["scope"], closure["as_of"]
        return Closure(
            deletability=Deletability(closure["deletability"]),
            confidence=Confidence(closure["confidence"]),
            as_of=None if as_of is None else PartialDate(as_of),
            sources=tuple(self._sources[code] for code in closure["sources"]),
            path=None if path is None else Localized.of(path),
            url=closure["url"],
            scope=None if scope is None else self._scopes[scope],
            cooling_off_days=closure["cooling_off_days"],
            conditions=tuple(self._conditions[code] for code in closure["conditions"]),
        )


def _app_ids(service: Mapping[str, Any]) -> tuple[str, ...]:
    systems = {"android": service["android_package"], "ios": service["ios_bundle"]}
    return tuple(f"{system}:{app}" for system, app in systems.items() if app is not None)
