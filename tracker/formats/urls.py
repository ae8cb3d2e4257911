"""From the web address in an export to the service behind it; everything but the host is left behind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tracker.core.sightings import Site

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList


class Target(StrEnum):
    """What an address points at."""

    SITE = "site"
    APP = "app"
    MOZILLA_ACCOUNT = "mozilla_account"
    LOCAL_DEVICE = "local_device"
    NO_ACCOUNT = "no_account"  # a page of the browser itself, a file, a script
    UNCLEAR = "unclear"  # empty or broken: only the entry's name can help


@dataclass(frozen=True, slots=True)
class Address:
    """``site`` is set for a SITE, ``app`` (such as ``android:com.example``) for an APP, ``host`` for a LOCAL_DEVICE."""

    target: Target
    site: Site | None = None
    app: str = ""
    host: str = ""


_APP_SCHEMES = {"android": "android", "androidapp": "android", "iosapp": "ios"}
_BROWSER_SCHEMES = frozenset(
    {"chrome", "about", "file", "moz-proxy", "javascript", "data", "edge", "opera", "brave", "vivaldi"}
)
_WEB_SCHEMES = frozenset({"http", "https", "ftp", "ftps", "ws", "wss"})
_LOCAL_ENDINGS = (".local", ".lan", ".home.arpa", ".internal", ".localhost")
# Names under which routers answer in the home network, whoever owns them outside.
_ROUTERS = frozenset(
    {
        *("fritz.box", "speedport.ip", "easy.box", "o2.box", "routerlogin.net", "routerlogin.com", "tplinkwifi.net"),
        *("tplogin.cn", "miwifi.com", "router.asus.com", "myrouter.local", "orbilogin.com", "mywifiext.net"),
        *("falogin.cn", "melogin.cn", "tendawifi.com", "phicomm.me"),
    }
)
_HOST_NAME = re.compile(r"(?=.{1,253}$)[a-z0-9_:-]{1,63}(\.[a-z0-9_:-]{1,63})*")
_APP_ID = re.compile(r"[A-Za-z0-9._-]{1,253}")

_UNCLEAR = Address(Target.UNCLEAR)


@lru_cache(1)
def _public_suffixes() -> PublicSuffixList:
    """0.4 MB of text: read when the first host comes, and once for all files."""
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList()


class AddressReader:
    """Reads addresses by the bundled Public Suffix List, its private section included."""

    @cached_property
    def _suffixes(self) -> PublicSuffixList:
        return _public_suffixes()

    def read(self, cell: str) -> Address:
        """What ``cell``, one address as an export writes it, points at. Never raises."""
        text = cell.strip()
        scheme, colon, rest = text.partition(":")
        scheme = scheme.lower()
        if colon and scheme == "chrome" and rest.strip("/").lower() == "firefoxaccounts":
            return Address(Target.MOZILLA_ACCOUNT)
        if colon and scheme in _BROWSER_SCHEMES:
            return Address(Target.NO_ACCOUNT)
        if colon and scheme in _APP_SCHEMES and rest.startswith("//"):
            return _app(_APP_SCHEMES[scheme], rest)
        if colon and scheme in _WEB_SCHEMES and rest.startswith("//"):
            return self._web(text)
        if "://" in text or not self._looks_like_host(text):
            return _UNCLEAR
        return self._web("https://" + text)

    def _looks_like_host(self, text: str) -> bool:
        """Whether an address without scheme is meant as one: ``example.com/login`` is, ``aib`` is not."""
        host = text.partition("/")[0].partition(":")[0]
        if "." not in host or "@" in host or any(character.isspace() for character in host):
            return False
        ascii_host = _ascii(host)
        if not ascii_host:
            return False
        return _is_local(ascii_host) or self._suffixes.publicsuffix(ascii_host, accept_unknown=False) is not None

    def _web(self, url: str) -> Address:
        try:
            parts = urlsplit(url)
            host = parts.hostname or ""
            _ = parts.port
        except ValueError:  # an unclosed bracket, a port that is no number
            return _UNCLEAR
        host = _ascii(host.rstrip("."))
        if host and _is_local(host):
            return Address(Target.LOCAL_DEVICE, host=host)
        if not host or ":" in host:
            return _UNCLEAR
        domain = self._suffixes.privatesuffix(host) or host  # a host that is itself a suffix stands for itself
        return Address(Target.SITE, site=Site(domain, host))


def _app(platform: str, rest: str) -> Address:
    """``//hash@com.example/`` (Chromium) or ``//com.example`` (Bitwarden)."""
    app_id = rest.removeprefix("//").rpartition("@")[2].partition("/")[0].strip()
    if not _APP_ID.fullmatch(app_id):
        return _UNCLEAR
    return Address(Target.APP, app=f"{platform}:{app_id}")


def _ascii(host: str) -> str:
    """``host`` in lower case and ASCII, or "" when it is no host name."""
    host = host.lower()
    try:
        ascii_host = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    return ascii_host if _HOST_NAME.fullmatch(ascii_host) else ""


def _is_address(host: str) -> bool:
    if not (host[-1].isdigit() or ":" in host):  # spares most hosts the slow look
        return False
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _is_local(host: str) -> bool:
    """A router, a printer, a test server: anything that is no public web site."""
    named = host.removeprefix("www.") in _ROUTERS
    return named or "." not in host or host.endswith(_LOCAL_ENDINGS) or _is_address(host)
