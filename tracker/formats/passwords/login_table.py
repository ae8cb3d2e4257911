"""Password managers' tables by description: which header is whose, and where in it an account stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from tracker.core.progress import Progress
from tracker.core.sightings import Unit
from tracker.core.text import QT_TRANSLATE_NOOP, Message
from tracker.formats.base import Aids, Reading, Skip
from tracker.formats.csv_reading import Column, Columns, Layout, Row, Rules, read_layout, read_rows
from tracker.formats.passwords.vault_entries import VaultEntries
from tracker.formats.source import Source, reading_problem


class Maker(NamedTuple):
    """The company behind a program: with its export, a person has an account there, too."""

    name: str
    domain: str


RowReader = Callable[[VaultEntries, Row], None]
"""What is made of a row: an account, or a reason to leave it out."""

ADDRESS_AND_LOGIN = Rules(needed=("url", "login"))


def names(text: str) -> frozenset[str]:
    """A header as a set: ``names("url,username")``."""
    return frozenset(text.split(","))


def plain_account(entries: VaultEntries, row: Row) -> None:
    """A row with a title, one address and one login."""
    entries.account(row.line, row.cells.get("title", ""), (row.cells["url"],), row.cells["login"])


def presence(cell: str) -> str:
    """For columns of which only matters whether there is something."""
    return "1" if cell.strip() else ""


@dataclass(frozen=True, slots=True)
class LoginTable:
    """One generation of one program's table.

    Its header has all of ``needs`` and one of ``one_of``, starts with ``begins`` and has nothing
    beside ``needs`` and ``also`` (None: anything). ``columns``: the reader's names and where they
    stand; those that a header lacks read as empty cells. ``warning``: what is to be said in any case.
    """

    needs: frozenset[str]
    columns: Columns
    also: frozenset[str] | None = None
    one_of: frozenset[str] = frozenset()
    begins: tuple[str, ...] = ()
    rules: Rules = ADDRESS_AND_LOGIN
    read_row: RowReader = plain_account
    maker: Maker | None = None
    warning: Message | None = None

    def fits(self, layout: Layout) -> bool:
        found = frozenset(layout.names) - {""}
        return (
            self.needs <= found
            and (not self.one_of or not self.one_of.isdisjoint(found))
            and (self.also is None or found <= self.needs | self.one_of | self.also)
            and layout.names[: len(self.begins)] == self.begins
        )

    def columns_in(self, layout: Layout) -> Columns:
        """Those of the wanted columns that the header has."""
        return {name: column for name, column in self.columns.items() if _is_there(column, layout)}


def _is_there(column: str | Column, layout: Layout) -> bool:
    place = column.place if isinstance(column, Column) else column
    return isinstance(place, int) or place in layout.names


def recognises(source: Source, tables: Iterable[LoginTable]) -> bool:
    """Whether the header is that of one of ``tables``."""
    layout = read_layout(source)
    return layout is not None and any(table.fits(layout) for table in tables)


def read_tables(name: str, tables: Iterable[LoginTable], source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The accounts in the file, by the first of ``tables`` that its header fits.

    Where the maker of the file is known, it is offered as a service that holds what cards
    and papers in it show. Raises UnreadableFileError when none fits.
    """
    layout = read_layout(source)
    table = next((table for table in tables if layout is not None and table.fits(layout)), None)
    if layout is None or table is None:
        text = QT_TRANSLATE_NOOP("reading", "its first line is not the header of an export that is known here")
        raise source.unreadable(reading_problem(text))
    maker = table.maker
    entries = VaultEntries(maker.name if maker else "", aids)
    for row in read_rows(source, layout, table.columns_in(layout), progress, table.rules):
        if isinstance(row, Skip):
            entries.add(row)
        else:
            table.read_row(entries, row)
    if maker:
        entries.offer_maker(maker.domain)
    warnings = (table.warning,) if table.warning else ()
    return entries.reading(name, unit=Unit.LINES, warnings=warnings, text=source)
