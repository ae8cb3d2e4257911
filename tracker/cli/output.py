"""Where words go: results to standard output, everything else to standard error."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from itertools import accumulate
from typing import Any

from tracker.core.characters import MARK, fit, on_one_line
from tracker.core.errors import TrackerError, ValidationError

_NO_FIELD = "Change what you typed and try again. Nothing was written."  # the window marks a field; here is none
_MAX_CELL = 60  # columns; an imported name may have ten thousand characters


class OutputError(Exception):
    """Standard output takes no more, for a reason other than that its reader has gone."""


class Output:
    """Prints for a person, or JSON for a program."""

    def __init__(self, *, as_json: bool) -> None:
        _take_every_script(as_json=as_json)
        self.as_json = as_json
        self._result: dict[str, Any] | None = None
        self._remarks: list[str] = []

    def result(self, data: dict[str, Any], lines: Sequence[str]) -> None:
        """The result: ``data`` as JSON, or ``lines`` for a person. JSON waits until all is done: it says what is so."""
        if self.as_json:
            self._result = _without_negative_zero(data)
            return
        with _printing():
            for line in lines:
                print(fit(line))

    def raw(self, content: bytes) -> None:
        """A document as it is."""
        with _printing():
            sys.stdout.buffer.write(content)

    def say(self, text: str) -> None:
        """A remark beside the result. With JSON it waits, so that an error stands alone on standard error."""
        self._remarks.append(fit(text))
        if not self.as_json:
            self._remark()

    def finish(self) -> None:
        """Print what has waited for the end."""
        if self._result is not None:
            with _printing():
                print(json.dumps(self._result, ensure_ascii=False, indent=1))
        self._remark()

    def _remark(self) -> None:
        for text in self._remarks:
            print(text, file=sys.stderr)
        self._remarks.clear()

    def refuse(self, error: TrackerError) -> None:
        """Why nothing was done, and what to do about it."""
        in_a_field = error.hint.source == ValidationError.HINT
        self.complain(error.code, str(error.message), _NO_FIELD if in_a_field else str(error.hint))

    def complain(self, code: str, message: str, hint: str) -> None:
        """One error, as JSON or as sentences."""
        if self.as_json:
            error = {"code": code, "message": message, "hint": hint}
            print(json.dumps({"error": error}, ensure_ascii=False), file=sys.stderr)
        else:
            print(fit(f"{message} {hint}"), file=sys.stderr)

    def abandon(self) -> None:
        """The reader of standard output has gone; keep Python from complaining about it at exit."""
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _take_every_script(*, as_json: bool) -> None:
    """Names are in every script, the encoding of a shell need not be; JSON is always UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8" if as_json else None, errors="backslashreplace")


def _without_negative_zero(value: Any) -> Any:
    """``value`` with 0.0 for each -0.0, which a difference of nothing can be: it is no number that a person knows."""
    if isinstance(value, dict):
        return {key: _without_negative_zero(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_without_negative_zero(each) for each in value]
    return value + 0.0 if isinstance(value, float) else value


@contextmanager
def _printing() -> Iterator[None]:
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(error.strerror) from None


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Columns under headings, as wide as their content up to a limit; wide characters count twice."""
    cells = [list(headings), *([_cut(on_one_line(cell, MARK)) for cell in row] for row in rows)]
    widths = [max(_width(row[column]) for row in cells) for column in range(len(headings))]
    return [
        "  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    ]


def _cut(text: str) -> str:
    if _width(text) <= _MAX_CELL:
        return text
    widths = accumulate(map(_columns, text))
    return "".join(character for character, width in zip(text, widths, strict=True) if width < _MAX_CELL) + "…"


def _width(text: str) -> int:
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    """What is put on the letter before it, or joins two, has no column of its own."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
