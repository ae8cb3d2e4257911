"""Search while somebody types: names in both languages, pinyin, addresses, app ids, and near misses."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from enum import IntEnum
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from tracker.catalogue.entries import ServiceEntry
from tracker.catalogue.reading import app_ids
from tracker.catalogue.services import domains_of
from tracker.catalogue.statements import Record

if TYPE_CHECKING:
    from tracker.catalogue.services import ServiceCatalogue

_FUZZY_FROM = 4  # letters: shorter words are near to everything
_NEAR = 75.0  # of 100, see rapidfuzz.fuzz.ratio: about one wrong letter in four
_UNRANKED = 1000  # after all that stand in a tick list


class Match(IntEnum):
    """How well a text fits, the best first."""

    WHOLE = 0
    START = 1
    WORD_START = 2
    WITHIN = 3
    NEAR = 4


class Sign(IntEnum):
    """By what a service was found, the most telling first."""

    NAME = 0
    OTHER_NAME = 1
    MARK = 2  # an address, an app id, initials ...


Fit = tuple[Match, Sign]


class SearchIndex:
    """Finds entries by what somebody has typed so far.

    Order: how well it fits, names before addresses and other signs, the better known first.
    """

    def __init__(self, catalogue: ServiceCatalogue) -> None:
        self._catalogue = catalogue
        records = catalogue.records
        order = {catalogue_id: number for number, catalogue_id in enumerate(records)}
        self._ids = sorted(records, key=lambda key: (_best_rank(records[key]), order[key]))
        self._texts: list[str] = []  # everything that can be typed, folded
        self._rows: list[int] = []  # the place in _ids of the service that each text means
        self._signs: list[Sign] = []
        for row, catalogue_id in enumerate(self._ids):
            for text, sign in _texts_of(records[catalogue_id]):
                self._texts.append(text)
                self._rows.append(row)
                self._signs.append(sign)

    def find(self, typed: str, limit: int) -> tuple[ServiceEntry, ...]:
        """The ``limit`` best entries for ``typed``; none for nothing."""
        query = _fold(_without_address_parts(typed))
        if not query:
            return ()
        best = self._containing(query)
        if len(best) < limit and len(query) >= _FUZZY_FROM:
            best = self._near(query) | best
        rows = sorted(best, key=lambda row: (best[row], row))[:limit]
        found = dict.fromkeys(self._ids[row] for row in rows)
        above = [entry.id for entry in self._catalogue.all_at(query)] if "." in query else []
        entries = (self._catalogue.by_id(key) for key in dict.fromkeys([*above, *found]))
        return tuple(filter(None, entries))[:limit]

    def _containing(self, query: str) -> dict[int, Fit]:
        """The best match of each row with a text that holds ``query``."""
        best: dict[int, Fit] = {}
        if len(query) == 1 and query.isascii():  # a single letter stands within nearly everything
            hits = (number for number, text in enumerate(self._texts) if text.startswith(query))
        else:
            hits = (number for number, text in enumerate(self._texts) if query in text)
        for number in hits:
            row, fit = self._rows[number], _fit(query, self._texts[number], self._signs[number])
            if row not in best or fit < best[row]:
                best[row] = fit
        return best

    def _near(self, query: str) -> dict[int, Fit]:
        """Rows with a text that nearly is ``query``."""
        near = process.extract(query, self._texts, scorer=fuzz.ratio, processor=None, score_cutoff=_NEAR, limit=None)
        near.sort(key=lambda hit: hit[1])  # so that the nearest of a row stays
        return {self._rows[number]: (Match.NEAR, self._signs[number]) for _, _, number in near}


def _fit(query: str, text: str, sign: Sign) -> Fit:
    if text == query:
        return Match.WHOLE, sign
    part = Match.START if text.startswith(query) else Match.WORD_START if f" {query}" in text else Match.WITHIN
    return part, max(sign, Sign.OTHER_NAME)  # a part of one name says as much as a part of another


def _texts_of(record: Record) -> Iterator[tuple[str, Sign]]:
    """Everything that can be typed for a service, folded."""
    for name in record["name"].values():
        yield _fold(name), Sign.NAME
    syllables = record.get("pinyin", "").split()
    for name in (*record.get("aliases", ()), *({"".join(syllables), " ".join(syllables)} if syllables else ())):
        yield _fold(name), Sign.OTHER_NAME
    marks = (
        *(["".join(syllable[0] for syllable in syllables)] if syllables else ()),
        record["id"],
        *domains_of(record),
        *filter(None, map(_in_letters, domains_of(record))),
        *(app.partition(":")[2] for app in app_ids(record)),
        *(signature["text"] for signature in record.get("sms_signatures", ())),
    )
    for mark in marks:
        yield _fold(mark), Sign.MARK


def _in_letters(domain: str) -> str:
    """An internationalised domain name as people write it; "" for any other."""
    if "xn--" not in domain:
        return ""
    try:
        return domain.encode("ascii").decode("idna")
    except UnicodeError:
        return ""


def _fold(text: str) -> str:
    """Case, accents, full-width letters and doubled blanks make no difference."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return " ".join("".join(letter for letter in decomposed if not unicodedata.combining(letter)).split())


def _without_address_parts(typed: str) -> str:
    """The host of an address that was copied whole, and a signature without its brackets."""
    typed = typed.strip().strip("【】[]")
    address = typed.partition("://")[2] or typed
    host = address.partition("/")[0]
    return (host if "." in host else typed).removeprefix("www.")


def _best_rank(record: Record) -> int:
    return min(record.get("rank", {}).values(), default=_UNRANKED)
