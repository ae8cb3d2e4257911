"""From the project's own tables to entries: codes become the texts and sources that they stand for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from tracker.catalogue.crediting import credited
from tracker.catalogue.entries import (
    Closure,
    Conditions,
    Confidence,
    Contact,
    Evidence,
    OtherRating,
    Region,
    ServiceEntry,
    Signature,
    Supports,
)
from tracker.catalogue.localized import NOTHING, Localized
from tracker.catalogue.statements import Record, SourceTable, read_table
from tracker.core.model import Deletability, PartialDate

TABLES = ("services_china.json", "services_majors.json", "services_world.json")
TERMS = "terms.json"
_GROUP_SCOPE = "whole_group_account"
_NO_REAL_NAME = ("no", "optional_by_wallet_level")
_REAL_NAME_NEEDED = ("required_at_signup", "required_for_core", "for_core", "for_contract", "inherited_from_sim")
ACCOUNT_SCOPE = "whole_account"
"""Closing it closes just what one would think, which needs no words."""


def read_tables(folder: Path) -> Iterator[tuple[str, Record]]:
    """All records with the date of their table, the best known first.

    The form of the files is checked by a test against ``resources/schema/services.schema.json``.
    """
    for name in TABLES:
        table = json.loads((folder / name).read_text(encoding="utf-8"))
        for record in table["services"]:
            yield table["seen"], record


def read_sources(folder: Path) -> SourceTable:
    """Everyone who says something about services in the tables of ``folder``."""
    return read_table(folder / TERMS)[1]


class EntryReader:
    """Makes entries of records; the words for codes are read when the first entry is made."""

    def __init__(self, folder: Path) -> None:
        terms, self._sources = read_table(folder / TERMS)
        self._words = {table: Localized.table(words) for table, words in terms.items() if table != "sources"}

    def entry(self, seen: str, record: Record) -> ServiceEntry:
        """One entry of the table of that date."""
        confidence = record.get("collects_confidence", Confidence.LOW)
        contact, operator = record.get("contact"), record.get("operator")
        return ServiceEntry(
            id=record["id"],
            name=Localized.of(record["name"]),
            seen=PartialDate(seen),
            closure=self._closure(record["closure"]),
            aliases=tuple(record.get("aliases", ())),
            pinyin=tuple(record.get("pinyin", "").split()),
            domains=tuple(record.get("domains", ())),
            country_domains=tuple(record.get("country_domains", ())),
            operator=NOTHING if operator is None else Localized.of(operator),
            group=self._words["groups"].get(record.get("group", ""), NOTHING),
            app_type=record.get("app_type"),
            categories=self._all("categories", record.get("categories", ())),
            category_codes=tuple(record.get("categories", ())),
            apps=app_ids(record),
            unconfirmed_apps=_ids(record, record.get("apps_unconfirmed", ())),
            collects=tuple(record.get("collects", ())),
            collects_confidence=Confidence(confidence),
            phone_required=self._one("phone_required", record.get("phone_required")),
            real_name=self._one("real_name", record.get("real_name")),
            wants_truth=record.get("real_name", "no") not in _NO_REAL_NAME,
            needs_identity=record.get("real_name") in _REAL_NAME_NEEDED,
            login_with=self._all("login_with", record.get("login_with", ())),
            regions=tuple(record.get("regions", ())),
            rank={Region(region): place for region, place in record.get("rank", {}).items()},
            signatures=tuple(_signature(signature) for signature in record.get("sms_signatures", ())),
            two_factor=tuple(record.get("two_factor", ())),
            export_url=record.get("export_url"),
            password_url=record.get("password_url"),
            contact=None if contact is None else self._contact(contact),
            number_change_priority=record.get("number_change_priority"),
            notes=Localized.maybe(record.get("notes")),
            origins=credited(record["closure"]),
        )

    def _closure(self, closure: Record) -> Closure:
        known, believed, scope = closure.get("conditions_known"), closure.get("believed"), closure.get("scope")
        as_of = closure.get("as_of")
        return Closure(
            deletability=Deletability(closure["deletability"]),
            confidence=Confidence(closure["confidence"]),
            as_of=None if as_of is None else PartialDate(as_of),
            sources=self._sources.of(closure),
            evidence=tuple(self._evidence(item) for item in closure.get("evidence", ())),
            disagreement=Localized.maybe(closure.get("disagreement")),
            other_ratings=tuple(
                OtherRating(self._sources[code].name, Deletability(rating))
                for code, rating in closure.get("other_ratings", {}).items()
            ),
            believed=None if believed is None else Deletability(believed),
            path=Localized.maybe(closure.get("path")),
            path_confirmed=closure.get("path_confirmed", True),
            url=closure.get("url"),
            email=closure.get("email"),
            scope=NOTHING if scope == ACCOUNT_SCOPE else self._one("scopes", scope),
            closes_group=scope == _GROUP_SCOPE,
            conditions_known=None if known is None else Conditions(known),
            conditions=self._all("conditions", closure.get("conditions", ())),
            possible_conditions=self._all("conditions", closure.get("possible_conditions", ())),
            alternatives=self._all("alternatives", closure.get("alternatives", ())),
            cooling_off_days=closure.get("cooling_off_days"),
            cooling_off=Localized.maybe(closure.get("cooling_off")),
            waiting=Localized.all(closure.get("waiting", ())),
            retention=Localized.maybe(closure.get("retention")),
            note=Localized.maybe(closure.get("note")),
        )

    def _evidence(self, item: Record) -> Evidence:
        seen = item.get("seen")
        return Evidence(
            Localized.of(item["document"]),
            self._words["evidence_kinds"][item["kind"]],
            None if seen is None else PartialDate(seen),
            tuple(map(Supports, item.get("supports", ()))),
        )

    def _contact(self, contact: Record) -> Contact:
        seen = contact.get("seen")
        return Contact(
            email=contact.get("email", ""),
            postal=contact.get("postal", ""),
            form=contact.get("form", ""),
            needs_id=contact.get("needs_id"),
            seen=None if seen is None else PartialDate(seen),
            source=self._sources[contact["source"]],
        )

    def _one(self, table: str, code: str | None) -> Localized | None:
        return None if code is None else self._words[table][code]

    def _all(self, table: str, codes: tuple[str, ...]) -> tuple[Localized, ...]:
        return tuple(self._words[table][code] for code in codes)


def app_ids(record: Record) -> tuple[str, ...]:
    """Its app ids with the system in front."""
    return _ids(record, ("android_package", "ios_bundle"))


def _ids(record: Record, fields: tuple[str, ...]) -> tuple[str, ...]:
    systems = {"android_package": "android", "ios_bundle": "ios"}
    return tuple(f"{systems[field]}:{record[field]}" for field in fields if field in record)


def _signature(signature: Record) -> Signature:
    return Signature(signature["text"], signature.get("confirmed", True), tuple(signature.get("words", ())))
