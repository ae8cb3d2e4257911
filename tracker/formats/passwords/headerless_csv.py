"""Tables of logins without a header: Keeper's, Dashlane's old one, and others by the shape of their columns.

Which column is which can only be guessed, so every account found is left to the person.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from tracker.core.errors import UnreadableFileError
from tracker.core.progress import Progress
from tracker.core.sightings import Sighting, Unit
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.base import Aids, Reading, Skip
from tracker.formats.csv_reading import Layout, Picker, Row, probe_rows, read_picked
from tracker.formats.passwords import enpass
from tracker.formats.passwords.vault_entries import VaultEntries
from tracker.formats.source import Shape, Source, reading_problem
from tracker.formats.urls import Target

NAME = "headerless_csv"
TITLE = message(
    "formats", QT_TRANSLATE_NOOP("formats", "Keeper, an old Dashlane or another table of logins without a header (CSV)")
)

_DOUBT = QT_TRANSLATE_NOOP("reading", "The file has no header: check whether its name and its login are right.")
_GUESSED = QT_TRANSLATE_NOOP(
    "reading", "The file has no header. Which column is what was guessed, so each account is left to you."
)
_NO_URL = QT_TRANSLATE_NOOP("reading", "Where other rows have a web address it has none.")

_SEPARATORS = ",;\t"
_MAX_COLUMNS = 12  # further ones are a person's own fields

_SCHEME = re.compile(r"(https?|ftp|android|androidapp|iosapp)://\S+", re.IGNORECASE)
_HOST = re.compile(r"[\w-]+(\.[\w-]+)*\.[a-z]{2,}(:\d+)?(/\S*)?", re.IGNORECASE)
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_LONG_NUMBER = re.compile(r"(?:[ -]*\d){13,}[ -]*", re.ASCII)  # a card's or an account's: never a login
_HEADER_WORDS = frozenset(
    {
        *("name", "title", "url", "urls", "website", "web site", "site", "hostname", "host", "domain", "uri"),
        *("login", "username", "user", "user name", "email", "e-mail", "password", "note", "notes", "comment"),
        *("comments", "folder", "group", "type", "category", "tags", "field", "value", "otp", "totp"),
    }
)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where things stand in a row. ``shortest``: cells a whole row has; ``named``: a name may do without address."""

    title: int | None
    url: int
    login: int
    shortest: int
    named: bool = False

    def pick(self, cells: Sequence[str]) -> Mapping[str, str] | None:
        if len(cells) < self.shortest:
            return None
        login = cells[self.login]
        return {
            "title": "" if self.title is None else cells[self.title],
            "url": cells[self.url],
            "login": "" if _LONG_NUMBER.fullmatch(login.strip()) else login,
        }


_KEEPER = _Places(title=1, login=2, url=4, shortest=6, named=True)
_DASHLANE = _Places(title=0, url=1, login=2, shortest=5, named=True)


@dataclass(frozen=True, slots=True)
class _Guess:
    layout: Layout
    pick: Picker
    named: bool


def detect(source: Source) -> bool:
    """Whether most rows have an address and a login in the same columns, and the first is no header."""
    return _guess(source) is not None


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The accounts in the file, all of them in doubt."""
    guess = _guess(source)
    if guess is None:
        text = QT_TRANSLATE_NOOP("reading", "it has neither a header nor columns that are known here")
        raise source.unreadable(reading_problem(text))
    entries = VaultEntries("", aids)
    for row in read_picked(source, guess.layout, guess.pick, progress):
        entries.add(row if isinstance(row, Skip) else _account(entries, row, guess.named))
    return entries.reading(NAME, unit=Unit.LINES, warnings=(reading_problem(_GUESSED),), text=source)


def _account(entries: VaultEntries, row: Row, named: bool) -> Sighting | Skip:
    title, url, login = row.cells["title"], row.cells["url"], row.cells["login"]
    found = entries.reader.read(row.line, title, (url,), login)
    if isinstance(found, Skip):
        return found
    unclear = entries.reader.address(url).target is Target.UNCLEAR
    if unclear and (url.strip() or not named):
        return Skip(row.line, reading_problem(_NO_URL))
    return replace(found, doubt=reading_problem(_DOUBT))


def _guess(source: Source) -> _Guess | None:
    if source.shape is not Shape.TEXT:
        return None
    try:
        found = (_guess_with(source, Layout((), separator, headed=False)) for separator in _SEPARATORS)
        return next((guess for guess in found if guess is not None), None)
    except UnreadableFileError:  # a text of endless lines
        return None


def _guess_with(source: Source, layout: Layout) -> _Guess | None:
    census = _Census()
    for cells in probe_rows(source, layout):
        census.count(cells)
    if census.labelled():
        return _Guess(layout, _pick_labelled, named=True)
    places = census.places()
    return None if places is None else _Guess(layout, places.pick, places.named)


def _pick_labelled(cells: Sequence[str]) -> Mapping[str, str] | None:
    """A title, then pairs of label and value, as Enpass writes them."""
    found = enpass.pick(cells)
    if found is None:
        return None
    login = next((found[name] for name in ("username0", "email0", "phone0") if name in found), "")
    return {"title": found["title"], "url": found.get("url0", ""), "login": login}


def _is_label(cell: str) -> bool:
    """Whether it is a label without a number: "Site 2" is rather a name."""
    return not cell[-1:].isdigit() and len(enpass.pick(("", cell, "something", "")) or ()) > 1


@dataclass(slots=True)
class _Column:
    """What the cells of one column look like; counts, nothing of the cells themselves."""

    filled: int = 0
    schemes: int = 0
    hosts: int = 0
    mails: int = 0
    spaced: int = 0
    secrets: int = 0

    def count(self, cell: str) -> None:
        self.filled += 1
        self.schemes += bool(_SCHEME.fullmatch(cell))
        self.hosts += bool(_HOST.fullmatch(cell))
        self.mails += bool(_MAIL.fullmatch(cell))
        self.spaced += any(map(str.isspace, cell))
        self.secrets += _looks_secret(cell)

    def mostly(self, count: int) -> bool:
        return self.filled > 0 and count >= 0.6 * self.filled


class _Census:
    """Counts over the first rows of a table."""

    def __init__(self) -> None:
        self._columns = [_Column() for _ in range(_MAX_COLUMNS)]
        self._widths: list[int] = []
        self._labelled = 0
        self._first: tuple[bool, ...] = ()  # of the cells of the first row: whether it says no address
        self._header_words = 0
        self._values_are_words = False

    def count(self, cells: Sequence[str]) -> None:
        stripped = [cell.strip() for cell in islice(cells, _MAX_COLUMNS)]
        if not self._widths:
            self._first = tuple(bool(cell) and not _is_address(cell) for cell in stripped)
            words = [cell.lower() in _HEADER_WORDS for cell in stripped]
            self._header_words = sum(words)
            self._values_are_words = any(words[2::2])
        self._widths.append(len(cells))
        self._labelled += len(cells) >= 4 and len(cells) % 2 == 0 and _is_label(stripped[1])
        for column, cell in zip(self._columns, stripped, strict=False):
            if cell:
                column.count(cell)

    def labelled(self) -> bool:
        """Whether the second cell of most rows is a label, and the first row is none of labels alone."""
        secret = self._columns[0].mostly(self._columns[0].secrets)
        return not self._values_are_words and not secret and self._labelled >= max(1, 0.6 * len(self._widths))

    def places(self) -> _Places | None:
        """Where addresses and logins stand, if they stand in the same columns throughout."""
        url = max(range(_MAX_COLUMNS), key=lambda place: self._columns[place].schemes)
        column = self._columns[url]
        found_often = column.schemes > 0 and column.filled >= 0.4 * len(self._widths)
        if not found_often or not column.mostly(column.schemes + column.hosts):
            return None
        if self._header_words >= 2 or (url < len(self._first) and self._first[url]):
            return None
        if url == _KEEPER.url and self._share_of(7, 99) >= 0.8 and self._holds_logins(_KEEPER.login):
            return _KEEPER
        if url == _DASHLANE.url and self._share_of(5, 8) >= 0.8 and self._holds_logins(_DASHLANE.login, mails=1):
            return _DASHLANE
        return self._by_mails(url)

    def _share_of(self, shortest: int, longest: int) -> float:
        return sum(shortest <= width <= longest for width in self._widths) / len(self._widths)

    def _holds_logins(self, place: int, mails: int = 0) -> bool:
        column = self._columns[place]
        return column.mostly(column.filled - column.spaced) and column.mails >= mails

    def _by_mails(self, url: int) -> _Places | None:
        """Any other order: a column of e-mail addresses is that of the logins."""
        others = [place for place in range(_MAX_COLUMNS) if place != url and self._columns[place].filled]
        logins = [place for place in others if self._columns[place].mostly(self._columns[place].mails)]
        if not logins or self._columns[logins[0]].filled < 0.4 * len(self._widths):
            return None
        login = max(logins, key=lambda place: self._columns[place].filled)
        shortest = 1 + max(url, login)
        if self._share_of(max(3, shortest), 99) < 0.8:
            return None
        title = self._title_among([place for place in others if place not in logins and place < shortest])
        return _Places(title, url, login, shortest)

    def _title_among(self, places: Sequence[int]) -> int | None:
        """The first column, unless it may be that of the passwords: then rather none."""
        secrets = [self._columns[place].secrets for place in range(_MAX_COLUMNS)]
        first = next(iter(places), None)
        if first is None or secrets[first] * 10 > self._columns[first].filled or secrets[first] == max(secrets):
            return None
        return first


def _is_address(cell: str) -> bool:
    return bool(_SCHEME.fullmatch(cell) or _HOST.fullmatch(cell))


def _looks_secret(cell: str) -> bool:
    """Whether it mixes signs as passwords do: three of small, capital, digit and other, and no blank."""
    if len(cell) < 6 or any(map(str.isspace, cell)) or _is_address(cell) or _MAIL.fullmatch(cell):
        return False
    sorts = (str.islower, str.isupper, str.isdigit, lambda sign: not sign.isalnum())
    return sum(any(map(sort, cell)) for sort in sorts) >= 3
