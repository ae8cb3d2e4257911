"""Characters that no document may hold, or that turn the direction of what stands around them."""

from __future__ import annotations

import re

_UNFIT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def fit(text: str) -> str:
    """``text`` with a mark in place of each of them; letters and signs of every script stay as they are."""
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", text)
