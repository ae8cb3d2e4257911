"""From the cells of one password-manager entry to a sighting, or to the reason why there is none."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.core.model import PartialDate
from tracker.core.sightings import Login, LoginType, Sighting, Site, Standing
from tracker.core.text import QT_TRANSLATE_NOOP, Message
from tracker.formats.accounts import MAX_LOGIN, clean_line
from tracker.formats.base import Skip
from tracker.formats.limits import MAX_TITLE
from tracker.formats.logins import read_cell
from tracker.formats.source import reading_problem
from tracker.formats.urls import Address, AddressReader, Target

_NO_ACCOUNT = QT_TRANSLATE_NOOP("reading", "Its address is a page of the browser or a file, not a service.")
_EMPTY = QT_TRANSLATE_NOOP("reading", "It has neither an address nor a user name.")
_NAMELESS = QT_TRANSLATE_NOOP("reading", "It has no address that can be read and no name.")


class EntryReader:
    """Makes sightings of a file's entries; one for each file. ``region``: see `Aids`."""

    def __init__(self, region: str | None) -> None:
        self._addresses = AddressReader()
        self._region = region

    def read(  # noqa: PLR0913 - what password managers know of an account
        self,
        line: int,
        title: str,
        urls: Iterable[str],
        login: str,
        *,
        others: Iterable[str] = (),
        first_seen: PartialDate | None = None,
        last_seen: PartialDate | None = None,
        removed: bool = False,
    ) -> Sighting | Skip:
        """The account that an entry shows. Several ``urls`` are several doors to one account.

        ``others``: cells that may hold a further e-mail address or phone number of the person.
        """
        title = clean_line(title, MAX_TITLE)
        addresses = [self.address(url) for url in urls if url.strip()]
        if any(address.target is Target.MOZILLA_ACCOUNT for address in addresses):
            return Sighting(line, "Mozilla account", (Site("firefox.com", "accounts.firefox.com"),))
        sites = tuple(dict.fromkeys(address.site for address in addresses if address.site))
        apps = tuple(dict.fromkeys(address.app for address in addresses if address.app))
        found = self.login(login)
        contacts = self.contacts(others, found)
        standing = Standing.ACCOUNT
        if not sites and not apps:
            if local := next((address for address in addresses if address.target is Target.LOCAL_DEVICE), None):
                standing, title = Standing.LOCAL, title or local.host
            elif reason := _why_nameless(addresses, title, found):
                return Skip(line, reason)
        return Sighting(
            line,
            title,
            sites,
            apps,
            found,
            first_seen,
            last_seen,
            removed=removed,
            standing=standing,
            contacts=contacts,
        )

    def address(self, url: str) -> Address:
        """Where one address leads."""
        return self._addresses.read(url)

    def login(self, cell: str) -> Login:
        """What a person signs in with, by one cell."""
        return read_cell(clean_line(cell, MAX_LOGIN), self._region)

    def contacts(self, cells: Iterable[str], login: Login) -> tuple[Login, ...]:
        """The addresses and numbers in ``cells`` that are not the login itself."""
        found = (self.login(cell) for cell in cells if cell.strip())
        reach = (item for item in found if item.type in (LoginType.EMAIL, LoginType.PHONE) and item.text != login.text)
        return tuple(dict.fromkeys(reach))


def _why_nameless(addresses: list[Address], title: str, login: Login) -> Message | None:
    """Why an entry without site and app stands for no service; None when its name will do."""
    if any(address.target is Target.NO_ACCOUNT for address in addresses):
        return reading_problem(_NO_ACCOUNT)
    if not login.text and not addresses:
        return reading_problem(_EMPTY)
    return None if title else reading_problem(_NAMELESS)
