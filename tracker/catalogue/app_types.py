"""The 39 app types of the Chinese regulation and what each may ask for at most."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tracker.catalogue.localized import Localized


@dataclass(frozen=True, slots=True)
class Regulation:
    """Where the rule stands, so that a finding can cite it."""

    name: Localized
    document_no: str
    issued: date
    effective: date
    url: str


@dataclass(frozen=True, slots=True)
class Necessary:
    """A kind of data that the basic function needs; ``when`` limits it to some cases."""

    kind: str
    when: Localized | None


@dataclass(frozen=True, slots=True)
class AppType:
    """One type. With nothing in ``necessary`` the basic function must work without an account."""

    no: int
    name: Localized
    necessary: tuple[Necessary, ...]

    @property
    def kinds(self) -> frozenset[str]:
        """Codes of everything that may be necessary, the limited cases included."""
        return frozenset(item.kind for item in self.necessary)


class AppTypes:
    """All types by number."""

    def __init__(self, regulation: Regulation, types: tuple[AppType, ...]) -> None:
        self.regulation = regulation
        self._by_number = {app_type.no: app_type for app_type in types}

    @classmethod
    def read(cls, path: Path) -> AppTypes:
        """From the project's own file, whose form a test checks against its JSON Schema."""
        data = json.loads(path.read_text(encoding="utf-8"))
        rule = data["regulation"]
        regulation = Regulation(
            name=Localized.of(rule["name"]),
            document_no=rule["document_no"],
            issued=date.fromisoformat(rule["issued"]),
            effective=date.fromisoformat(rule["effective"]),
            url=rule["url"],
        )
        return cls(regulation, tuple(_app_type(entry) for entry in data["types"]))

    def get(self, number: int | None) -> AppType | None:
        """The type with this number, or None."""
        return None if number is None else self._by_number.get(number)

    def __iter__(self) -> Iterator[AppType]:
        return iter(self._by_number.values())

    def __len__(self) -> int:
        return len(self._by_number)


def _app_type(entry: Mapping[str, Any]) -> AppType:
    necessary = tuple(
        Necessary(item["kind"], None if item["when"] is None else Localized.of(item["when"]))
        for item in entry["necessary"]
    )
    return AppType(entry["no"], Localized.of(entry["name"]), necessary)
