"""What apps do when a phone number changes, and in which order to change it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from tracker.catalogue.entries import ServiceEntry
from tracker.catalogue.localized import Localized
from tracker.catalogue.statements import Record, SourceTable, Statement


@dataclass(frozen=True, slots=True)
class ServiceChange:
    """How accounts take a new number. ``services``: ids of the catalogue, where it has them."""

    services: tuple[str, ...]
    name: Localized
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """What is changed in one step, with examples.

    ``services``: ids of the catalogue that belong to it whatever else is known of them. ``app_types``, ``categories``
    (codes) and ``kinds`` of data (codes) tell what else does; see `NumberChange.step_of`.
    """

    id: str
    name: Localized
    examples: Localized
    services: frozenset[str]
    app_types: frozenset[int]
    categories: frozenset[str]
    kinds: frozenset[str]


PARENTS = "parents"
"""The step of the accounts through which others are signed in to."""


@dataclass(frozen=True, slots=True)
class NumberChange:
    """All that is known about moving accounts to another number.

    ``patterns``: what apps ask for, by id. ``order``: first to last, our own advice (``note``); so
    is ``advice``, by id. ``keep_old_number_billing_months``: after the last code arrived.
    ``new_number_shared_days``: how long a new number counts as shared with earlier holders.
    """

    services: tuple[ServiceChange, ...]
    patterns: Mapping[str, Statement]
    note: Localized
    order: tuple[Step, ...]
    advice: Mapping[str, Localized]
    keep_old_number_billing_months: int
    new_number_shared_days: int

    @classmethod
    def of(cls, record: Record, sources: SourceTable) -> NumberChange:
        """From its part of the table of phone numbers."""
        return cls(
            services=tuple(_service_change(each, sources) for each in record["services"]),
            patterns={each["id"]: sources.statement(each) for each in record["patterns"]},
            note=Localized.of(record["note"]),
            order=tuple(_step(each) for each in record["order"]),
            advice={each["id"]: Localized.of(each["text"]) for each in record["advice"]},
            keep_old_number_billing_months=record["keep_old_number_billing_months"],
            new_number_shared_days=record["new_number_shared_days"],
        )

    def step_of(
        self, known: ServiceEntry | None, app_type: int | None, kinds: Collection[str], *, opens_others: bool
    ) -> int:
        """Which step a service belongs to, by its place in ``order``.

        ``app_type``: as it is recorded; where it is not, the catalogue's counts.

        A service that a step names belongs there. Otherwise the first step decides that its type of app or one of
        its categories fits, or that it opens others; then what it holds (``kinds``); and what nothing is known of
        comes last.
        """
        categories: tuple[str, ...] = ()
        if known is not None:
            for place, step in enumerate(self.order):
                if known.id in step.services:
                    return place
            categories = known.category_codes
            app_type = known.app_type if app_type is None else app_type
        for place, step in enumerate(self.order):
            fits = app_type in step.app_types or not step.categories.isdisjoint(categories)
            if fits or (opens_others and step.id == PARENTS):
                return place
        held = (place for place, step in enumerate(self.order) if not step.kinds.isdisjoint(kinds))
        return next(held, len(self.order) - 1)

    def at(self, catalogue_id: str | None) -> tuple[Statement, ...]:
        """What is known about changing the number at a service of the catalogue."""
        return tuple(fact for each in self.services if catalogue_id in each.services for fact in each.statements)


def _service_change(record: Record, sources: SourceTable) -> ServiceChange:
    return ServiceChange(
        tuple(record["services"]), Localized.of(record["name"]), sources.statements(record["statements"])
    )


def _step(record: Record) -> Step:
    return Step(
        record["id"],
        Localized.of(record["name"]),
        Localized.of(record["examples"]),
        frozenset(record.get("services", ())),
        frozenset(record.get("app_types", ())),
        frozenset(record.get("categories", ())),
        frozenset(record.get("kinds", ())),
    )
