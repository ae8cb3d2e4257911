"""What the world knows about services, offline: read from the project's own tables when first asked."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.catalogue.resources import resource
from tracker.core.model import Pack

# Each table brings its own reader, and a start of the program needs hardly any of them.
if TYPE_CHECKING:
    from tracker.catalogue.app_types import AppTypes
    from tracker.catalogue.authorities import Authorities
    from tracker.catalogue.entries import Source
    from tracker.catalogue.laws import Laws
    from tracker.catalogue.letters import Letters
    from tracker.catalogue.phone_numbers import PhoneNumbers
    from tracker.catalogue.scams import Scams
    from tracker.catalogue.services import ServiceCatalogue
    from tracker.catalogue.sms_senders import SmsSenders


class Catalogue:
    """All tables of a folder; each is read from its file once, when it is first used."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._packs: tuple[Pack, ...] = ()

    @classmethod
    def load(cls) -> Catalogue:
        """The catalogue that comes with the program."""
        return cls(resource("catalogue"))

    def use_packs(self, packs: Iterable[Pack]) -> None:
        """From now on `services` holds what these lists of the person add, and no others."""
        packs = tuple(packs)
        if packs != self._packs:
            self._packs = packs
            self.__dict__.pop("services", None)

    @cached_property
    def services(self) -> ServiceCatalogue:
        from tracker.catalogue.packs import with_packs

        return with_packs(self.own_services, self._packs)

    @cached_property
    def own_services(self) -> ServiceCatalogue:
        """The services of the tables alone."""
        from tracker.catalogue.services import ServiceCatalogue

        return ServiceCatalogue.read(self._folder)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Everyone who says something about services in the tables."""
        from tracker.catalogue.reading import read_sources

        return tuple(read_sources(self._folder))

    @cached_property
    def app_types(self) -> AppTypes:
        from tracker.catalogue.app_types import AppTypes

        return AppTypes.read(self._folder / "app_types.json")

    @cached_property
    def laws(self) -> Laws:
        from tracker.catalogue.laws import Laws

        return Laws.read(self._folder / "laws.json")

    @cached_property
    def letters(self) -> Letters:
        """The words of letters, which stand in a folder of their own."""
        from tracker.catalogue.letters import Letters

        return Letters.read(resource("letters"))

    @cached_property
    def scams(self) -> Scams:
        from tracker.catalogue.scams import Scams

        return Scams.read(self._folder / "scams.json")

    @cached_property
    def phone_numbers(self) -> PhoneNumbers:
        from tracker.catalogue.phone_numbers import PhoneNumbers

        return PhoneNumbers.read(self._folder / "phone_numbers.json")

    @cached_property
    def authorities(self) -> Authorities:
        from tracker.catalogue.authorities import Authorities

        return Authorities.read(self._folder / "authorities.json")

    @cached_property
    def sms_senders(self) -> SmsSenders:
        from tracker.catalogue.sms_senders import SmsSenders

        return SmsSenders.read(self._folder / "sms_senders.json")
