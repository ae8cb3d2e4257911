"""What the world knows about services, offline: read from the project's own tables when first asked."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from tracker.catalogue.app_types import AppTypes
from tracker.catalogue.resources import resource
from tracker.catalogue.services import ServiceCatalogue


class Catalogue:
    """All tables of a folder; each is read from its file once, when it is first used."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @classmethod
    def load(cls) -> Catalogue:
        """The catalogue that comes with the program."""
        return cls(resource("catalogue"))

    @cached_property
    def services(self) -> ServiceCatalogue:
        return ServiceCatalogue.read(self._folder / "services.json")

    @cached_property
    def app_types(self) -> AppTypes:
        return AppTypes.read(self._folder / "app_types.json")
