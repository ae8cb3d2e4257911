"""Values of other programs' documents as what they should be: files of others hold a list where text is meant."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from tracker.core.dates import parse_partial
from tracker.core.model import PartialDate

_LATEST = 4_102_444_800  # seconds: the year 2100, beyond which a number is no time that an entry was made


def text_in(value: Any) -> str:
    return value if isinstance(value, str) else ""


def list_in(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def mapping_in(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def texts_in(value: Any) -> list[str]:
    """The texts in a list that are not empty."""
    return [item for item in list_in(value) if isinstance(item, str) and item]


def day_in(value: Any) -> PartialDate | None:
    """The day of an ISO time such as ``2021-03-04T10:00:00.000Z``."""
    try:
        return parse_partial(text_in(value).strip()[:10])
    except ValueError:
        return None


def day_of_seconds(value: Any) -> PartialDate | None:
    """The day (UTC) of a time in seconds since 1970, as a number or as its digits; 0 stands for none."""
    if isinstance(value, str):
        digits = value.strip()
        value = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 12 else 0
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < _LATEST:
        return None
    return day_in(datetime.fromtimestamp(value, UTC).date().isoformat())
