"""Keeper's JSON export: records with a type, and fields of one's own of which only contacts are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tracker.core.progress import Progress
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.base import Aids, Reading
from tracker.formats.passwords.vault_entries import NoAccount, VaultEntries
from tracker.formats.source import Source, reading_problem
from tracker.formats.values import mapping_in, text_in

NAME = "keeper_json"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "Keeper (JSON)"))

_KEPT = frozenset(
    {"records", "title", "$type", "login", "login_url", "custom_fields", "last_modified", "relyingParty", "username"}
)
_CONTACT_LABELS = frozenset(
    {"phone", "phonenumber", "mobile", "email", "emailaddress", "telefon", "handy", "电话", "手机", "邮箱"}
)
_ACCOUNTS = frozenset({"", "login", "general", "membership"})
_OTHERS: dict[str, NoAccount] = {
    "bankCard": ("card", ("bank_card",)),
    "bankAccount": ("bank_account", ("bank_account",)),
    "address": ("identity", ("address",)),
    "contact": ("identity", ("contacts",)),
    "birthCertificate": ("paper", ("id_name", "birthdate")),
    "driverLicense": ("paper", ("driver_licence",)),
    "passport": ("paper", ("id_number",)),
    "ssnCard": ("paper", ("id_number",)),
    "healthInsurance": ("medical", ("health",)),
    "encryptedNotes": ("note", ()),
    "file": ("file", ("files",)),
    "photo": ("file", ("files",)),
    "softwareLicense": ("software", ()),
    "sshKeys": ("key", ()),
    "databaseCredentials": ("device", ()),
    "serverCredentials": ("device", ()),
    "wifiCredentials": ("device", ()),
}


def detect(source: Source) -> bool:
    """Whether there are records as Keeper writes them."""
    records = source.json_outline.get("records")
    if not isinstance(records, frozenset):
        return False
    return "$type" in records or "login_url" in records or "shared_folders" in source.json_outline


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The accounts in the file; cards and papers are what Keeper itself holds."""
    records = mapping_in(source.load_json(_whitelist)).get("records")
    if not isinstance(records, list):
        raise source.unreadable(reading_problem(QT_TRANSLATE_NOOP("reading", "its list of records is missing")))
    entries = VaultEntries("Keeper", aids)
    for place, record in enumerate(records, start=1):
        if isinstance(record, dict):
            _read_record(entries, place, record)
        else:
            entries.leave_out(place, "broken")
        progress(place * source.size // len(records), source.size)
    entries.offer_maker("keepersecurity.com")
    return entries.reading(NAME)


def _read_record(entries: VaultEntries, place: int, record: Mapping[str, Any]) -> None:
    kind = text_in(record.get("$type"))
    url, login = text_in(record.get("login_url")), text_in(record.get("login"))
    if kind not in _ACCOUNTS and (kind in _OTHERS or not url):
        entries.leave_out(place, *_OTHERS.get(kind, ("unknown", ())))
        return
    fields = mapping_in(record.get("custom_fields"))
    passkeys = [mapping_in(value) for name, value in fields.items() if _label(name) == "passkey"]
    parties = [text_in(passkey.get("relyingParty")) for passkey in passkeys]
    names = [login, *(text_in(passkey.get("username")) for passkey in passkeys)]
    entries.account(
        place,
        text_in(record.get("title")),
        dict.fromkeys((url, *(f"https://{party}" for party in parties if party))),
        next((name for name in names if name), ""),
        others=[text for name, value in fields.items() if _label(name) in _CONTACT_LABELS for text in _texts(value)],
        last_seen=entries.days.at(record.get("last_modified")),
        by_name=kind == "membership",
    )


def _texts(value: Any) -> Iterator[str]:
    """A text, or numbers as the telephone fields have them."""
    for item in value if isinstance(value, list) else [value]:
        yield text_in(item) or text_in(mapping_in(item).get("number"))


def _label(name: str) -> str:
    """``$phone:Mobile:1`` and ``E-mail`` as ``phone`` and ``email``."""
    first = name[1:].partition(":")[0] if name.startswith("$") else name
    return first.lower().replace("-", "").replace(" ", "")


def _whitelist(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    kept = {key: value for key, value in pairs if key in _KEPT or _label(key) in _CONTACT_LABELS | {"passkey"}}
    found = dict(pairs)
    if "region" in found and "number" in found:  # a telephone number, not one of a card
        kept["number"] = found["number"]
    return kept
