"""A text as it is compared with what one looks for: its letters and digits, however they were typed.

Width, case, accents, punctuation and invisible characters make no difference, and a digit is a digit in every
script, 八 as well as ８. It is for finding only: each letter knows where it stood, so that the text itself stays.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_ENCODED = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_AT = re.compile("[@＠﹫]")
_PLUS = re.compile("[+＋﹢]")
_LONGEST_NAME = 128
_LONGEST_HOST = 256
"""As many characters of an address are looked at before and after its @: twice as many as there can be."""
_FILLERS = "\u115f\u1160"
"""Letters to Unicode, but nothing to see."""
_SPACED = "\u0e00"
"""Scripts before this character put spaces between words; of those after it most do not."""


class View(NamedTuple):
    """A way to read a text. ``at``: where each of its characters begins in that text, and where the last one ends."""

    text: str
    at: Sequence[int]


def views(text: str) -> Iterator[View]:
    """``text`` as it is, with %40 read as @, and with an address without its tag: "user@host" for "user+tag@host"."""
    plain = View(text, range(len(text) + 1))
    yield plain
    yield from _without_tags(plain)
    if "%" in text:
        decoded = _decoded(text)
        yield decoded
        yield from _without_tags(decoded)


def _without_tags(view: View) -> Iterator[View]:
    """A view for each + that may begin a tag, with a space in its place: only that of the address itself."""
    before = 0
    for sign in _AT.finditer(view.text):
        end = sign.start()
        for plus in _PLUS.finditer(view.text, max(before, end - _LONGEST_NAME), end):
            tag = plus.start()
            start, stop = max(0, tag - _LONGEST_NAME), end + _LONGEST_HOST
            kept = f"{view.text[start:tag]} {view.text[end:stop]}"
            yield View(kept, [*view.at[start : tag + 1], *view.at[end : stop + 1]])
        before = sign.end()


def _decoded(text: str) -> View:
    characters: list[str] = []
    at: list[int] = []
    end = 0
    for found in _ENCODED.finditer(text):
        characters += text[end : found.start()]
        at += range(end, found.start())
        end = found.start()
        for character in bytes.fromhex(found[0].replace("%", "")).decode("utf-8", "surrogateescape"):
            characters.append(character)
            at.append(end)
            end += 3 * len(character.encode("utf-8", "surrogateescape"))
    characters += text[end:]
    at += range(end, len(text) + 1)
    return View("".join(characters), at)


class _Letters(dict[int, str]):
    """What each character is compared as, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(code)).casefold())
        found = self[code] = "".join(map(_letter, plain))
        return found


_LETTERS = _Letters()


def _letter(character: str) -> str:
    if not character.isalnum() or character in _FILLERS:
        return ""
    number = unicodedata.numeric(character, -1)
    return str(int(number)) if number in range(10) else character


def folded(text: str) -> str:
    """The letters and digits of ``text``, all of them written in one way."""
    return text.translate(_LETTERS)


def places(text: str) -> list[int]:
    """For each character of `folded`: the index in ``text`` of what it comes from."""
    return [index for index, character in enumerate(text) for _each in _LETTERS[ord(character)]]


def ends_a_letter(following: str) -> bool:
    """Whether a match may end before this rest of a folded text: not within a Korean syllable."""
    return not "\u1161" <= following[:1] <= "\u11ff"


def side(character: str) -> str:
    """What would go on with a word that ends, or begins, with ``character``; "" where nothing tells a word's end."""
    if character.isdecimal():
        return "digit"
    spaced = character.isalpha() and unicodedata.normalize("NFKD", character) < _SPACED
    return "letter" if spaced else ""


def is_mark(character: str) -> bool:
    """Whether it belongs to the letter before it, such as an accent."""
    return unicodedata.category(character).startswith("M")
