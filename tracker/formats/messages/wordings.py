"""Who sent a code, by the sentence around it: for messages that bear no 【signature】."""

from __future__ import annotations

import re

from tracker.core.sightings import Site
from tracker.formats.messages.signatures import is_name
from tracker.formats.urls import AddressReader, Target

_MAX_TEXT = 400  # characters: the sentence with the code stands first, and the patterns are slow on long ones

# Case-sensitive: names are written with capitals, and without that "is your Google" would be one.
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\(([A-Z][\w .&-]{1,30}?) [Vv]erification [Cc]ode\)",
        r"(?:code|OTP|passcode) (?:for|to) (?:your )?([A-Z][\w .&+'-]{1,40}?)(?: account| login|[.,:]|$)",
        r"^(?:<#> ?)?\[(?!#)([^\]]{2,30})\]",
        r"^\(([^)]{2,30})\)",
        r"(?:[Yy]our|[Uu]se \S{1,20} as|[Tt]he|^(?:<#> ?|\[#\] ?)?) ?"
        r"([A-Z][\w&.+'-]{0,40}(?: [A-Z][\w&.+'-]{0,40}){0,3})(?: account)?"
        r"(?: (?:verification|security|login|log-in|confirmation|access|authentication|one[- ]time))?"
        r" (?:code|passcode|PIN|OTP)\b",
    )
)
_LEADING = re.compile(r"(?:Your|The|Use) ")
_NO_NAMES = frozenset(
    {
        *("access", "account", "authentication", "code", "confirmation", "login", "mobile", "new", "once", "one"),
        *("otp", "passcode", "password", "personal", "pin", "secret", "secure", "security", "sms", "temporary"),
        *("the", "this", "time", "time-sensitive", "transaction", "use", "verification", "your"),
    }
)

# The last line of a code for the browser: @example.com #123456, perhaps with the domain of a frame.
_BOUND = re.compile(r"(?:^|\n)@([A-Za-z0-9.-]{3,253}) #\S{1,64}(?: %\S{1,253})?\s*$")


def name_in(text: str) -> str:
    """The name in the wording of a cleaned message; empty where there is none. The code is not looked at."""
    text = text[:_MAX_TEXT]
    for pattern in _PATTERNS:
        if found := pattern.search(text):
            name = _LEADING.sub("", found[1].strip(), count=1).strip(" .,:'-")
            if is_name(name) and not set(name.casefold().split()) <= _NO_NAMES:
                return name
    return ""


def is_bound(text: str) -> bool:
    """Whether a message binds a code to a site in its last line."""
    return "#" in text and _BOUND.search(text[-700:]) is not None


def bound_site(text: str, addresses: AddressReader) -> Site | None:
    """The site to which a message binds its code. Ordinary links say nothing about who sent it."""
    found = _BOUND.search(text[-700:])
    if found is None:
        return None
    address = addresses.read(f"https://{found[1]}/")
    return address.site if address.target is Target.SITE else None
