"""Characters that break a line, steer what shows them or turn the direction of writing: one rule for all that is shown.

Names come from files, from old vaults and from the clipboard. Letters and signs of every script stay as they are, and
so does what joins them (an emoji of a family is several signs); where a line *may* be broken no harm is done.
"""

from __future__ import annotations

import re

_BREAKS = re.compile("[\t-\r\x1c-\x1f\x85\u2028\u2029]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # control characters
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # the direction of writing
    "\u180e\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"  # nothing to be seen
    "\ud800-\udfff\ufffe\uffff]"  # no characters
)
MARK = "\N{REPLACEMENT CHARACTER}"
"""Stands where something was that is not shown."""


def on_one_line(text: str, mark: str = "") -> str:
    """``text`` on one line: a space for all that breaks lines, ``mark`` for all that is not to be seen."""
    if text.isprintable():  # nearly all texts, and many are painted
        return text
    return _UNSEEN.sub(mark, _BREAKS.sub(" ", text))


def fit(text: str, mark: str = MARK) -> str:
    """As `on_one_line`, for texts of several lines: the line feeds between them stay."""
    if text.isprintable():
        return text
    return "\n".join(on_one_line(line, mark) for line in text.split("\n"))
