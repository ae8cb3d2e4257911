"""The tables as the model of today needs them: one for each type of record, and three more.

The columns follow the fields of `tracker.core.model` through the codec. A test compares this
with what `tracker.store.migrations` builds, so that neither changes without the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tracker.core.codec import FIELDS
from tracker.core.model import (
    Entity,
    Evidence,
    Holding,
    Identifier,
    ImportRun,
    Incident,
    Muting,
    OfficialCount,
    Pack,
    Profile,
    Service,
)


@dataclass(frozen=True, slots=True)
class Table:
    """Name and columns in order, and the statements for the rows of one type of record."""

    name: str
    columns: tuple[str, ...]

    @property
    def select(self) -> str:
        """All rows in the order in which they were added."""
        return f"SELECT {self._list()} FROM {self.name} ORDER BY rowid"  # noqa: S608 - names of our own

    @property
    def insert(self) -> str:
        """Takes a row."""
        return f"INSERT INTO {self.name} ({self._list()}) VALUES ({', '.join('?' * len(self.columns))})"  # noqa: S608 - names of our own

    @property
    def update(self) -> str:
        """Takes a row followed by its id."""
        return f"UPDATE {self.name} SET {self._list(' = ?')} WHERE id = ?"  # noqa: S608 - names of our own

    @property
    def delete(self) -> str:
        """Takes an id."""
        return f"DELETE FROM {self.name} WHERE id = ?"  # noqa: S608 - names of our own

    def _list(self, after_each: str = "") -> str:
        return ", ".join(f'"{column}"{after_each}' for column in self.columns)


def _table(name: str, cls: type[Entity]) -> Table:
    return Table(name, tuple(spec.name for spec in FIELDS[cls]))


TABLES: Mapping[type[Entity], Table] = {
    Profile: _table("profile", Profile),
    Service: _table("services", Service),
    Identifier: _table("identifiers", Identifier),
    Holding: _table("holdings", Holding),
    Incident: _table("incidents", Incident),
    Evidence: _table("evidence", Evidence),
    Pack: _table("packs", Pack),
    ImportRun: _table("import_runs", ImportRun),
    OfficialCount: _table("official_counts", OfficialCount),
    Muting: _table("mutings", Muting),
}

OTHER_TABLES: Mapping[str, tuple[str, ...]] = {
    "meta": ("key", "value"),
    "journal": ("seq", "at", "kind", "label", "changes"),
    "load_history": ("day", "removable", "unchecked", "stuck", "services", "method", "findings"),
}
