"""A list that somebody pasted or typed: one service in each line, by its name, address or app id."""

from __future__ import annotations

import re

from tracker.core.sightings import Sighting, Standing
from tracker.formats.accounts import clean_line, on_one_line
from tracker.formats.apps import app_id
from tracker.formats.limits import MAX_TITLE
from tracker.formats.urls import AddressReader, Target

MAX_LINES = 2_000
_MAX_LINE = 2_000  # characters

# "• ", "- ", "[x] ", "3. ", "(4) "; Chinese lists leave out the blank. "163.com" and "7-Eleven" are names.
_BULLET = re.compile(
    r"\s*(?:[-*+•·‣◦▪●○–—>]\s+|\[[ xX]?\]\s*|[•‣◦▪●○]|\(?\d{1,4}(?:[)）]\s*|[、．]\s*|\.(?:\s+|(?=[^\W\d_a-zA-Z]))))"
)
_TRIM = " \t,;，；。|·-–—:："
_PREFIXES = ("android:", "ios:")
# An app id begins like a web address from behind. Hosts begin so only where the rest is no web address.
_FIRST_PARTS = frozenset({"com", "org", "net", "edu", "gov"})
_SHORT_FIRST_PARTS = frozenset({"me", "tv", "io", "cn", "de", "jp", "kr", "fr", "uk", "ru", "co", "app"})


def read_names(text: str) -> tuple[Sighting, ...]:
    """The services in ``text``, with the numbers of their lines; the person says that there are accounts.

    Blank lines are passed over, and so is everything beyond MAX_LINES. An app id without
    ``ios:`` before it is taken for one of Android.
    """
    addresses = AddressReader()
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n", MAX_LINES)[:MAX_LINES]
    found = (_read_line(number, line[:_MAX_LINE], addresses) for number, line in enumerate(lines, start=1))
    return tuple(sighting for sighting in found if sighting is not None)


def _read_line(number: int, line: str, addresses: AddressReader) -> Sighting | None:
    name = on_one_line(line.replace("\ufeff", ""), _MAX_LINE)
    if bullet := _BULLET.match(name):
        name = name[bullet.end() :]
    name = name.strip(_TRIM)
    if not name:
        return None
    if app := _app(name, addresses):
        return Sighting(number, apps=(app,))
    address = addresses.read(name)
    if address.target is Target.MOZILLA_ACCOUNT:
        address = addresses.read("accounts.firefox.com")
    if address.target is Target.LOCAL_DEVICE:
        return Sighting(number, address.host, standing=Standing.LOCAL)
    if address.site or address.app:
        return Sighting(
            number, sites=(address.site,) if address.site else (), apps=(address.app,) if address.app else ()
        )
    return _name_with_address(number, name, addresses)


def _name_with_address(number: int, name: str, addresses: AddressReader) -> Sighting:
    """``Example – https://example.com/``: the address goes, the rest is the name."""
    words = name.split()
    links = [word for word in words if "://" in word]
    found = (addresses.read(word.strip("()<>[]")).site for word in links)
    sites = tuple(dict.fromkeys(site for site in found if site is not None))
    title = " ".join(word for word in words if word not in links).strip(_TRIM) if sites else name
    return Sighting(number, clean_line(title, MAX_TITLE), sites)


def _app(name: str, addresses: AddressReader) -> str | None:
    """``name`` as an app id with its platform, if it is one."""
    lower = name.lower()
    if prefix := next((prefix for prefix in _PREFIXES if lower.startswith(prefix)), None):
        inner = app_id(name[len(prefix) :].strip())
        return prefix + inner if inner else None
    if app_id(name) is None:
        return None
    first, *rest = lower.split(".")
    if first in _FIRST_PARTS:
        return f"android:{name}"
    if addresses.read(name).target is Target.UNCLEAR and (len(rest) > 1 or first in _SHORT_FIRST_PARTS):
        return f"android:{name}"
    return None
