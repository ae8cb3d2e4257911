"""Web addresses in a text cut down to their hosts: what stands before and behind a host may be a secret."""

from __future__ import annotations

import re
import string

MAX_LOOKED_AT = 4_000  # characters; nothing that is kept of a file is nearly as long

_SUSPECT = re.compile(r"[:/\\@?#%：／]")
_MAIL = re.compile(r"[\w.+-]++@[\w.-]++")  # the commonest text with such a sign: spared the slow look
# "://" however it is spelt: with one slash too few or too many, backslashes, full-width signs, or encoded.
_SEPARATOR = re.compile(r"(?::|：|%3a)(?:[/\\／]|%2f)+", re.IGNORECASE)
_SCHEME = string.ascii_letters + string.digits + "+.-:"
_OPENING = re.compile(r"[\s\"'(<\[]*+[a-z][a-z0-9+.:-]*?" + _SEPARATOR.pattern, re.IGNORECASE)
# Whatever follows these is no host, and they need no slashes.
_WITHOUT_HOST = re.compile(
    r"(?<![^\W_])(?:data|javascript|vbscript|otpauth(?:-migration)?|magnet|blob):\S.*", re.IGNORECASE | re.DOTALL
)
_AUTHORITY_ENDS = re.compile(r"[/\\?#／？＃]|%2f|%3f|%23", re.IGNORECASE)
_DOTTED = re.compile(r"[\w-]++(?:\.[\w-]++)+")
# Without a scheme, a host is told by the letters at its end; what follows makes it more than a name.
_BARE = re.compile(
    r"(?<![\w.-])([\w-]++(?:\.[\w-]++)*?\.[^\W\d_][\w-]++|\d{1,3}(?:\.\d{1,3}){3})(?::[^\s/?#]*+)?(?=[/?#])"
)
_QUERY = re.compile(r"[?&#][\w.~-]{1,64}=.")  # what is left of an address whose host is a single word
_PASSWORD = re.compile(r":.")
_BEHIND_HOST = re.compile(r"[:/?#].")


def hosts_only(text: str) -> str:
    """``text`` with each web address in it as its bare host, or gone where it has none (``otpauth://totp/…``).

    So are ``//host/path``, ``host/path?query`` and ``user:password@host``; an e-mail address and a
    host alone stay. Of a text that begins with a scheme nothing but the host stays, because blanks
    may stand within the address. Looks at the first MAX_LOOKED_AT characters and drops the rest.
    """
    text = text[:MAX_LOOKED_AT]
    if _MAIL.fullmatch(text):
        return text
    while _SUSPECT.search(text) and (shorter := _shortened(text)) != text:  # what is left may read as another address
        text = shorter
    return text


def _shortened(text: str) -> str:
    text = _WITHOUT_HOST.sub("", text)
    if opening := _OPENING.match(text):
        return _host(text[opening.end() :])
    words = text.split()
    reduced = [_reduced(word) for word in words]
    return text if reduced == words else " ".join(filter(None, reduced))


def _reduced(word: str) -> str:
    """One word with the address in it as its host."""
    if separator := _SEPARATOR.search(word):
        before = word[: separator.start()].rstrip(_SCHEME)
        shorter = _reduced(before)
        return before + _host(word[separator.end() :]) if shorter == before else shorter
    name, at, rest = word.rpartition("@")
    if at and (_PASSWORD.search(name) or _BEHIND_HOST.search(rest)):
        return _host(rest)
    if word.startswith(("//", "\\\\")):
        return _host(word.lstrip("/\\"))
    bare = _BARE.search(word)
    if bare:
        return word[: bare.end(1)]
    query = _QUERY.search(word)
    return word[: query.start()] if query else word


def _host(rest: str) -> str:
    """The host in what follows a scheme; "" where none stands: a name without a dot may be anything."""
    authority = _AUTHORITY_ENDS.split(rest, maxsplit=1)[0]
    found = _DOTTED.match(authority.rpartition("@")[2])
    return found[0] if found else ""
