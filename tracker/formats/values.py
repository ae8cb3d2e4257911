"""Values of other programs' files as what they should be: some hold a list where text is meant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def text_in(value: Any) -> str:
    return value if isinstance(value, str) else ""


def text_or_number_in(value: Any) -> str:
    """A text as it stands, or a whole number written out: senders' numbers are kept as either."""
    return str(value) if isinstance(value, int) else text_in(value)


def list_in(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def mapping_in(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def texts_in(value: Any) -> list[str]:
    """The texts in a list that are not empty."""
    return [item for item in list_in(value) if isinstance(item, str) and item]


def mappings_in(value: Any) -> list[Mapping[str, Any]]:
    """The mappings in a list."""
    return [item for item in list_in(value) if isinstance(item, dict)]
