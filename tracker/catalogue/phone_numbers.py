"""What is known about phone numbers: when one is given to others, and where to look up what hangs on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tracker.catalogue.localized import Localized
from tracker.catalogue.number_change import NumberChange
from tracker.catalogue.statements import Record, SourceTable, Statement, read_table
from tracker.core.model import PartialDate


@dataclass(frozen=True, slots=True)
class ReissueWait:
    """Days before a number that was given up may go to somebody else; None where nothing is known."""

    min_days: int | None
    max_days: int | None
    max_days_business: int | None
    statement: Statement


@dataclass(frozen=True, slots=True)
class LookUp:
    """A Chinese service that counts, finds or removes what is bound to a number or an ID.

    ``needs``: what it asks for. ``where``: paths by carrier, as (carrier, path). The answer comes
    from ``sender`` by text message within ``hours``, or within ``working_days``; it can be asked
    once in ``once_in_hours``. What is not known is empty or None.
    """

    id: str
    name: Localized
    statements: tuple[Statement, ...]
    needs: tuple[Localized, ...]
    where: tuple[tuple[Localized, Localized], ...]
    sender: str
    hours: int | None
    once_in_hours: int | None
    working_days: int | None


@dataclass(frozen=True, slots=True)
class Hint:
    """A fact that is good to know. ``country``: ISO 3166 code; None if it holds everywhere."""

    country: str | None
    statement: Statement


@dataclass(frozen=True, slots=True)
class PhoneNumbers:
    """All of it. ``edition``: the newest date of the facts. ``reissue_waits``: by ISO 3166 code."""

    edition: PartialDate
    reissue_waits: Mapping[str, ReissueWait]
    look_ups: Mapping[str, LookUp]
    change: NumberChange
    hints: tuple[Hint, ...]

    @classmethod
    def read(cls, path: Path) -> PhoneNumbers:
        """From the project's own file."""
        table, sources = read_table(path)
        needs = Localized.table(table["look_up_needs"])
        return cls(
            edition=PartialDate(table["edition"]),
            reissue_waits={record["country"]: _wait(record, sources) for record in table["reissue_waits"]},
            look_ups={record["id"]: _look_up(record, needs, sources) for record in table["look_ups"]},
            change=NumberChange.of(table["change"], sources),
            hints=tuple(Hint(record.get("country"), sources.statement(record)) for record in table["good_to_know"]),
        )


def _wait(record: Record, sources: SourceTable) -> ReissueWait:
    return ReissueWait(
        min_days=record.get("min_days"),
        max_days=record.get("max_days"),
        max_days_business=record.get("max_days_business"),
        statement=sources.statement(record),
    )


def _look_up(record: Record, needs: Mapping[str, Localized], sources: SourceTable) -> LookUp:
    answer = record.get("answer", {})
    return LookUp(
        id=record["id"],
        name=Localized.of(record["name"]),
        statements=sources.statements(record["statements"]),
        needs=tuple(needs[code] for code in record["needs"]),
        where=tuple((Localized.of(item["carrier"]), Localized.of(item["path"])) for item in record.get("where", ())),
        sender=answer.get("sender", ""),
        hours=answer.get("hours"),
        once_in_hours=answer.get("once_in_hours"),
        working_days=answer.get("working_days"),
    )
