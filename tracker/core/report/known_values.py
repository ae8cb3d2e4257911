"""Finds the values that one person calls their own in any text, however they were typed, and masks them there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import NamedTuple

from tracker.core.kinds import KIND_BY_CODE, Headline
from tracker.core.masking import MASK, mask
from tracker.core.report.folding import View, ends_a_letter, folded, is_mark, places, side, views
from tracker.core.report.other_ways import given_name, other_ways, telling

_ADDRESSES = (
    re.compile(r"[a-z0-9._%+'-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*", re.IGNORECASE),
    re.compile(r"[^\s@<>()\[\],;:\"]+@[^\s@<>()\[\],;:\"]+"),
)
"""In Latin letters, around which there may be Chinese ones, and in any."""
_TAG = re.compile(r"\+[^@]*(?=@)")
_RUN = re.compile(r"(?<![0-9A-Za-z])\+?\d(?:(?:_|[^\w,;/|、\n]){0,3}\d){5,}[Xx]?(?![0-9A-Za-z])")
"""A number within a value: it goes on across what is put between its digits, but not across what parts two numbers."""
_DATED = re.compile(r"(?:19|20)\d\d(?:[01]\d[0-3]\d|\D.*)")
_SCRIPTS = re.compile(r"[\u3400-\u9fff·]+|[^\u3400-\u9fff()/;|\n]+")
_LINES = re.compile(r"\s*[,;|\n]\s*")
_LEAD = re.compile(r"(?<![0-9A-Za-z])(?:[+＋]|00?)$")
_NUMBER = 6
"""A value with a digit is unmistakable from so many characters on: it is found within other words, too."""
_WORD = 10
"""So is one of letters only from this length on."""
_NATIONAL = 9
"""The last digits of a phone number, which are the same with and without the code of its country."""
_GOES_ON = 2
"""So many characters of the name of a company, before or after a given name, tell that the company is meant."""
_MANY_HAVE_IT = 4
"""A number of so few digits is also a year or a model: it is hidden only where it is all of a text."""
_LEAST = 2
"""Shorter values, such as a gender, stand in too many words to be hidden there."""


class Personal(NamedTuple):
    """A value of the kind with code ``kind``. ``whole``: all of it is personal, not only addresses and numbers."""

    kind: str
    value: str
    whole: bool = True


@dataclass(frozen=True, slots=True)
class _Known:
    """``core``: by which it is found, folded. ``before``: what of it may stand in front of that, longest first.

    ``shown``: stands for it. ``first`` and ``last``: which `side` may not go on before and after it. ``ordinary``:
    longer texts in which it is no value but a part of what anybody says. ``alone``: it is found only as a whole text.
    """

    core: str
    before: tuple[str, ...]
    shown: str
    first: str
    last: str
    ordinary: tuple[str, ...] = ()
    alone: bool = False


class _Span(NamedTuple):
    start: int
    end: int
    known: _Known


class KnownValues:
    """The values of one ledger."""

    def __init__(self, values: Iterable[Personal], public: Iterable[str] = (), companies: Iterable[str] = ()) -> None:
        """``public``: names that anybody knows. An own address may begin with one: "amazon@me.example".

        ``companies``: likewise, for a given name that is an ordinary word: 建设 stays in 建设银行 where that is one.
        """
        self._known: dict[str, _Known] = {}
        pieces = list(dict.fromkeys(piece for value in dict.fromkeys(values) for piece in _pieces(value)))
        named, known_companies = set(map(folded, set(public))), set(map(folded, set(companies)))
        found = (each for piece in pieces for each in _known(*piece))
        otherwise = (each for piece in pieces for each in _otherwise(*piece, named))
        given = (each for piece in pieces for each in _given(*piece, known_companies))
        for each in chain(found, otherwise, given):  # what is found everywhere goes before what is found as a word
            self._known.setdefault(each.core, each)
        self._starts: dict[int, dict[str, set[int]]] = {}  # by their own length: how long the values are that begin so
        for core in self._known:
            start = core[:_NUMBER]
            self._starts.setdefault(len(start), {}).setdefault(start, set()).add(len(core))

    def hide(self, text: str) -> str:
        """``text`` with every value in it masked; the rest stays as it is.

        It is looked at until nothing is found any more: what is left of one value may be part of another one. There
        is an end, because each masking takes letters away.
        """
        while text and (spans := [span for view in views(text) for span in self._found(view)]):
            text = _masked(text, sorted(spans, key=lambda span: span.start))
        return text

    def _found(self, view: View) -> Iterator[_Span]:
        letters = folded(view.text)
        found = [
            (start, self._known[core])
            for begun, starts in self._starts.items()
            for start in range(len(letters) - begun + 1)
            for length in starts.get(letters[start : start + begun], ())
            if (core := letters[start : start + length]) in self._known
        ]
        if not found:
            return
        where = places(view.text)
        for start, known in found:
            end = start + len(known.core)
            first, last = where[start], where[end - 1] + 1
            while is_mark(view.text[last : last + 1] or " "):
                last += 1
            if any(letters.startswith(one, start) or letters.endswith(one, 0, end) for one in known.ordinary):
                continue
            if known.alone and letters != known.core:
                continue
            if ends_a_letter(letters[end:]) and _stands_alone(view.text, first, last, known):
                if known.before:
                    first = _whole_number(view.text, where, letters[:start], known)
                first -= _opened(view.text, first, last)
                yield _Span(view.at[first], view.at[last], known)


def _pieces(personal: Personal) -> Iterator[tuple[str, str]]:
    """The value itself, and what in it is known by itself, with kinds: each address, number and name."""
    kind, text = personal.kind, unicodedata.normalize("NFKC", personal.value)
    within = "phone" if kind == "email" else kind
    if personal.whole:
        yield kind, text
        if kind == "id_name":
            yield from ((kind, name) for name in _SCRIPTS.findall(text))
        if kind == "address":
            lines = (line for line in _LINES.split(text) if len(folded(line)) >= _NUMBER)
            yield from ((kind, line) for line in lines if any(map(str.isdecimal, line)))
    elif len(folded(text)) >= _NUMBER and folded(text).isdecimal():
        yield within, text
    for pattern in _ADDRESSES:
        yield from (("email", address) for address in pattern.findall(text))
    yield from ((within, run) for run in _RUN.findall(text) if not _DATED.fullmatch(run))


def _known(kind: str, text: str) -> Iterator[_Known]:
    letters = [character for character in text if folded(character)]
    if len(letters) < _LEAST:
        return
    core, shown = folded(text), mask(kind, text)
    first, last = side(letters[0]), side(letters[-1])
    if kind == "email" and "@" in text:
        tagless = _TAG.sub("", text)
        beginning = first if len(folded(tagless.partition("@")[0])) < _NUMBER else ""
        for each in dict.fromkeys((core, folded(tagless))):
            yield _made(each, (), shown, beginning, "")
        return
    if len(core) >= _WORD or (len(core) >= _NUMBER and any(map(str.isdecimal, core))):
        first = last = ""
    before = ""
    if core.isdecimal() and (text.startswith("+") or KIND_BY_CODE[kind].headline is Headline.PHONE):
        national = core[-_NATIONAL:]
        significant = national.lstrip("0")
        if len(significant) >= _NUMBER:
            before, core = core[: len(core) - len(significant)], significant
    alone = core.isdecimal() and len(core) <= _MANY_HAVE_IT
    yield replace(_made(core, _ways_before(before), shown, first, last), alone=alone)


def _otherwise(kind: str, text: str, public: Collection[str]) -> Iterator[_Known]:
    """What stands for the value as well, but only where it is a word by itself: the value in other ways, and the name
    in an address, unless it is one of the ``public`` ones."""
    if kind == "email" and "@" in text:
        name = _TAG.sub("", text).partition("@")[0]
        if telling(name) and folded(name) not in public:
            yield _a_word(name, mask(kind, name))
    for way in other_ways(kind, text):
        yield _a_word(way, mask(kind, text))


def _given(kind: str, text: str, companies: Collection[str]) -> Iterator[_Known]:
    """The given name of a Chinese name, wherever it is written: it is one's own even where it is an ordinary word, too,
    but for what goes on as one of the ``companies`` does."""
    if kind == "id_name" and (given := given_name(text)):
        whole, core = folded(text), folded(given)
        around = set[str]()
        for name in companies:
            place = name.find(core)
            if place >= 0 and whole not in name:
                end = place + len(core)
                around |= {name[max(0, place - _GOES_ON) : end], name[place : end + _GOES_ON]} - {core}
        yield replace(_a_word(given, mask(kind, text)), ordinary=tuple(around))


def _a_word(text: str, shown: str) -> _Known:
    core = folded(text)
    return _made(core, (), shown, side(core[0]), side(core[-1]))


def _made(core: str, before: tuple[str, ...], shown: str, first: str, last: str) -> _Known:
    """What is shown has fewer letters than what it stands for, whatever the value is."""
    return _Known(core, before, shown if len(folded(shown)) < len(core) else MASK * 3, first, last)


def _ways_before(digits: str) -> tuple[str, ...]:
    """The ends of ``digits``, also with the 0 that is put after the code of a country: 447, 47, 7, 4407 …"""
    ends = [digits[start:] for start in range(len(digits))]
    with_zero = [end[:place] + "0" + end[place:] for end in ends for place in range(1, len(end))]
    return tuple(sorted(ends + with_zero, key=len, reverse=True))


def _stands_alone(text: str, first: int, last: int, known: _Known) -> bool:
    """Whether no word goes on on either side: "Li" is not found in "Alibaba", but in 我是Li."""
    before = first - 1
    while before > 0 and is_mark(text[before]):
        before -= 1
    goes_on = known.first and before >= 0 and side(text[before]) == known.first
    return not (goes_on or (known.last and last < len(text) and side(text[last]) == known.last))


def _whole_number(text: str, where: list[int], letters: str, known: _Known) -> int:
    """Where a number begins of which the last digits were found after ``letters``."""
    length = next((len(way) for way in known.before if letters.endswith(way)), 0)
    first = where[len(letters) - length]
    lead = _LEAD.search(text[:first])
    return lead.start() if lead else first


def _opened(text: str, first: int, last: int) -> int:
    """1 where the bracket that closes within a match stands just before it."""
    inside = unicodedata.normalize("NFKC", text[first:last])
    before = unicodedata.normalize("NFKC", text[first - 1 : first]) if first else ""
    return int(before == "(" and inside.count(")") > inside.count("("))


def _masked(text: str, spans: list[_Span]) -> str:
    """``text`` with the longest of overlapping values in the place of all of them. ``spans``: sorted."""
    merged = [spans[0]]
    for span in spans[1:]:
        last = merged[-1]
        if span.start < last.end:
            longest = max(last.known, span.known, key=lambda known: len(known.core))
            merged[-1] = _Span(last.start, max(last.end, span.end), longest)
        else:
            merged.append(span)
    parts: list[str] = []
    end = 0
    for span in merged:
        parts += (text[end : span.start], span.known.shown)
        end = span.end
    return "".join(parts) + text[end:]
