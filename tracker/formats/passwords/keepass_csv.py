"""A database of KeePassXC, KeePassX 2 or KeePass 1 exported as CSV; the passwords stay unread."""

from __future__ import annotations

from tracker.core.progress import Progress
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.base import Aids, Reading
from tracker.formats.csv_reading import Column, Row, Rules
from tracker.formats.passwords.login_table import LoginTable, names, read_tables, recognises
from tracker.formats.passwords.vault_entries import VaultEntries
from tracker.formats.source import Source

NAME = "keepass_csv"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "KeePassXC, KeePassX or KeePass 1 (CSV)"))

# The group of what was thrown away, as KeePassXC names it when it is made: in some languages.
_BINS = frozenset(
    {
        *("Recycle Bin", "Trash", "Papierkorb", "Corbeille", "Papelera", "Papelera de reciclaje"),
        *("Cestino", "Lixeira", "Reciclagem", "Prullenbak", "Papperskorg", "Kosz", "Корзина"),
        *("回收站", "資源回收筒", "垃圾桶", "ごみ箱", "ゴミ箱", "휴지통"),
    }
)


def detect(source: Source) -> bool:
    """Whether the header is one that these programs have written."""
    return recognises(source, TABLES)


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The accounts in the file; those in the recycle bin are marked as removed."""
    return read_tables(NAME, TABLES, source, aids=aids, progress=progress)


def _resolved(cell: str) -> str:
    """A cell that refers to another entry says nothing by itself."""
    return "" if "{REF:" in cell.upper() else cell


def _in_bin(group: str) -> str:
    """Of the group only whether it is the recycle bin, which lies right below the first one."""
    return "1" if _BINS.intersection(part.strip() for part in group.split("/")[:2]) else ""


def _account(entries: VaultEntries, row: Row) -> None:
    cells = row.cells
    entries.account(
        row.line,
        cells["title"],
        (cells["url"],),
        cells["login"],
        first_seen=entries.days.in_text(cells.get("created", "")),
        last_seen=entries.days.in_text(cells.get("changed", "")),
        removed=bool(cells["in_bin"]),
    )


TABLES = (
    LoginTable(
        names("group,title,username,password,url,notes"),
        {
            "title": Column("title", _resolved),
            "url": Column("url", _resolved),
            "login": Column("username", _resolved),
            "in_bin": Column("group", _in_bin),
            "created": "created",
            "changed": "last modified",
        },
        read_row=_account,
    ),
    LoginTable(
        names("account,login name,password,web site,comments"),
        {
            "title": Column("account", _resolved),
            "url": Column("web site", _resolved),
            "login": Column("login name", _resolved),
        },
        also=frozenset(),
        rules=Rules(needed=("url", "login"), backslash=True),
    ),
)
