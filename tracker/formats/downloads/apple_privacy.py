"""Tables from privacy.apple.com: apps with “Sign in with Apple”, installed apps, made-up addresses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tracker.core.model import Grade
from tracker.core.progress import Progress
from tracker.core.sightings import Login, LoginType, Sighting, Site, Unit
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.accounts import clean_line, maker_itself
from tracker.formats.apps import NAMES_NO_APP, merely_installed
from tracker.formats.base import Aids, Reading, Report, Skip
from tracker.formats.csv_reading import Layout, Row, read_layout, read_rows
from tracker.formats.limits import MAX_TITLE
from tracker.formats.logins import read_cell
from tracker.formats.source import Source, encoding_warnings, reading_problem

NAME = "apple_privacy"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "Your data from privacy.apple.com (CSV tables about apps)"))

_APPLE = Site("apple.com", "appleid.apple.com")
_INSTALLS = {"title": "app name", "day": "event date", "type": "installation type"}
# Nobody has published the header of the other two tables: their columns are told by words.
_NAME_WORDS = ("app", "client", "name")
_DAY_WORDS = ("date", "created", "first use")
_ALIAS_WORDS = ("hide my email", "private email", "relay")
_OWN_WORDS = ("forward", "receiv")  # where Apple passes the mail on to
_SERVICE_WORDS = ("app", "client", "service", "site", "domain", "label", "name")
# Tables with these are about something else: passwords, other activity, purchases.
_FOREIGN_WORDS = (
    *("password", "url", "login", "user", "otp", "note", "title", "price", "amount"),
    *("device", "version", "event", "ip address", "identifier", "subject", "sender"),
)
_MAX_COLUMNS = 8

_NO_ALIAS = QT_TRANSLATE_NOOP("reading", "It holds no e-mail address.")
_NAMELESS_ALIAS = QT_TRANSLATE_NOOP("reading", "It does not say for which service the address was made.")


@dataclass(frozen=True, slots=True)
class _Table:
    """One of the tables. ``kinds``: what Apple holds by it."""

    columns: Mapping[str, str]
    read_row: Callable[[Row, Aids], Sighting | Skip]
    kinds: frozenset[str] = frozenset()


def detect(source: Source) -> bool:
    """Whether the header is that of one of these tables."""
    layout = read_layout(source)
    return layout is not None and _table(layout) is not None


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The apps in the table, row by row; Apple itself is offered."""
    layout = read_layout(source)
    table = _table(layout) if layout else None
    if layout is None or table is None:
        text = QT_TRANSLATE_NOOP("reading", "its header is none of those that are read here")
        raise source.unreadable(reading_problem(text))
    sightings: list[Sighting] = []
    skipped: list[Skip] = []
    for row in read_rows(source, layout, table.columns, progress):
        found = row if isinstance(row, Skip) else table.read_row(row, aids)
        if isinstance(found, Skip):
            skipped.append(found)
        else:
            sightings.append(found)
    rows_read = len(sightings) + len(skipped)
    sightings.append(maker_itself("Apple", "apple.com", table.kinds))
    report = Report(
        NAME, rows_read, tuple(skipped), encoding_warnings(source), unit=Unit.LINES, decoding=source.decoding
    )
    return Reading(report, tuple(sightings))


def _table(layout: Layout) -> _Table | None:
    names = layout.names
    if set(_INSTALLS.values()) <= set(names):
        return _Table(_INSTALLS, _installed, frozenset({"device_id"}))
    if not 2 <= len(names) <= _MAX_COLUMNS:
        return None
    if alias := _first(names, _ALIAS_WORDS, without=_OWN_WORDS):
        others = tuple(name for name in names if name != alias)
        columns = {
            "alias": alias,
            "title": _first(others, _SERVICE_WORDS, without=(*_OWN_WORDS, "mail")),
            "day": _first(others, _DAY_WORDS),
        }
        return _Table({key: name for key, name in columns.items() if name}, _alias, frozenset({"email"}))
    if any(word in name for name in names for word in _FOREIGN_WORDS):
        return None
    title, day = _first(names, _NAME_WORDS, without=_DAY_WORDS), _first(names, _DAY_WORDS)
    if title and day and any(word in title for word in ("app", "client")):
        return _Table({"title": title, "day": day}, _signed_in)
    return None


def _first(names: tuple[str, ...], words: tuple[str, ...], *, without: tuple[str, ...] = ()) -> str:
    """The first of ``names`` that holds one of ``words`` but none of ``without``; "" if there is none."""
    fitting = (name for name in names if any(word in name for word in words))
    return next((name for name in fitting if not any(word in name for word in without)), "")


def _signed_in(row: Row, aids: Aids) -> Sighting | Skip:
    """An app that was opened with “Sign in with Apple”: there is an account for certain."""
    title = clean_line(row.cells["title"], MAX_TITLE)
    if not title:
        return Skip(row.line, reading_problem(NAMES_NO_APP))
    return Sighting(row.line, title, first_seen=aids.days.in_text(row.cells["day"]), through=_APPLE)


def _installed(row: Row, aids: Aids) -> Sighting | Skip:
    title = clean_line(row.cells["title"], MAX_TITLE)
    if not title:
        return Skip(row.line, reading_problem(NAMES_NO_APP))
    day, what = aids.days.in_text(row.cells["day"]), row.cells["type"].casefold()
    return Sighting(
        row.line,
        title,
        first_seen=day,
        last_seen=day,
        grade=Grade.MEDIUM,
        removed="uninstall" in what or "delet" in what,
        doubt=merely_installed(),
    )


def _alias(row: Row, aids: Aids) -> Sighting | Skip:
    """An address that Apple made up for one service, and passes mail on from."""
    alias: Login = read_cell(row.cells["alias"], aids.region)
    title = clean_line(row.cells.get("title", ""), MAX_TITLE)
    if alias.type is not LoginType.EMAIL:
        return Skip(row.line, reading_problem(_NO_ALIAS))
    if not title:
        return Skip(row.line, reading_problem(_NAMELESS_ALIAS))
    return Sighting(
        row.line,
        title,
        first_seen=aids.days.in_text(row.cells.get("day")),
        kinds=frozenset({"email"}),
        grade=Grade.MEDIUM,
        contacts=(alias,),
    )
