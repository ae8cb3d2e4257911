"""A Bitwarden vault exported as JSON: which accounts there are, never what opens them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from tracker.core.dates import parse_partial
from tracker.core.errors import EncryptedExportError
from tracker.core.model import PartialDate
from tracker.core.progress import Progress
from tracker.core.sightings import Sighting
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.formats.accounts import EntryReader, maker_itself
from tracker.formats.base import Aids, Reading, Report, Skip
from tracker.formats.passwords.enpass import is_enpass_item
from tracker.formats.source import Source, reading_problem

NAME = "bitwarden_json"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "Bitwarden vault (unencrypted JSON)"))

_ENCRYPTED_HINT = QT_TRANSLATE_NOOP(
    "errors",
    "In Bitwarden choose Tools > Export vault, then the format .json, not .json (Encrypted). Delete it after use.",
)

# Only these keys are ever kept of an export; a password, note or code in any other is dropped
# while the JSON is being read.
_KEPT = frozenset(
    {
        *("items", "type", "name", "login", "uris", "uri", "username", "fido2Credentials", "rpId", "userName"),
        *("creationDate", "revisionDate", "deletedDate", "card", "identity"),
    }
)
# Of these only whether there is something, and the kind of data that stands for.
_PRESENCE = {
    "number": "bank_card",
    "address1": "address",
    "email": "email",
    "phone": "phone",
    "ssn": "id_number",
    "passportNumber": "id_number",
    "licenseNumber": "driver_licence",
    "firstName": "id_name",
    "lastName": "id_name",
    "company": "employer",
}

_TYPES = {
    1: "login",
    2: "note",
    3: "card",
    4: "identity",
    5: "ssh_key",
    6: "bank_account",
    7: "driver_licence",
    8: "passport",
}
_TYPE_KINDS = {3: "bank_card", 6: "bank_account", 7: "driver_licence", 8: "id_number"}
_NO_ACCOUNT: dict[str, str] = {
    "note": QT_TRANSLATE_NOOP("reading", "It is a note; notes are not read."),
    "card": QT_TRANSLATE_NOOP("reading", "It is a payment card; it does not say which services hold it."),
    "identity": QT_TRANSLATE_NOOP("reading", "It is a person's details; it does not say which services hold them."),
    "ssh_key": QT_TRANSLATE_NOOP("reading", "It is a key, not an account."),
    "bank_account": QT_TRANSLATE_NOOP("reading", "It is a bank account; it does not say which services hold it."),
    "driver_licence": QT_TRANSLATE_NOOP("reading", "It is a driving licence; it does not say which services hold it."),
    "passport": QT_TRANSLATE_NOOP("reading", "It is a passport; it does not say which services hold it."),
    "unknown": QT_TRANSLATE_NOOP("reading", "It is of a type that is not known here."),
    "broken": QT_TRANSLATE_NOOP("reading", "It is not an entry as Bitwarden writes them."),
}


def detect(source: Source) -> bool:
    """Whether the keys are Bitwarden's, in a readable or an encrypted export."""
    keys = source.json_outline
    if _is_encrypted(keys):
        return True
    items = keys.get("items")
    if not isinstance(items, frozenset) or is_enpass_item(items):  # Enpass has folders and items, too
        return False
    return not {"encrypted", "folders", "collections"}.isdisjoint(keys)


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The accounts in the file; line numbers are the numbers of the items.

    Cards and identities say only that Bitwarden itself holds such data: they become one
    offered sighting of Bitwarden. Raises EncryptedExportError with where to click instead.
    """
    if _is_encrypted(source.json_outline):
        raise EncryptedExportError(hint=_ENCRYPTED_HINT, path=source.name, product="Bitwarden")
    document = source.load_json(_whitelist)
    items = document.get("items") if isinstance(document, dict) else None
    if not isinstance(items, list):
        raise source.unreadable(reading_problem(QT_TRANSLATE_NOOP("reading", "its list of items is missing")))
    entries = EntryReader(aids.region)
    sightings: list[Sighting] = []
    skipped: list[Skip] = []
    counts: Counter[str] = Counter()
    kinds: set[str] = set()
    for number, item in enumerate(items, start=1):
        kind_of_item = _type_of(item)
        counts[kind_of_item] += 1
        found = _read_item(entries, number, item, kind_of_item)
        if isinstance(found, Skip):
            skipped.append(found)
        else:
            sightings.append(found)
        if kind_of_item in ("card", "identity", "bank_account", "driver_licence", "passport"):
            kinds |= _kinds_in(item)
        progress(number * source.size // len(items), source.size)
    sightings.append(maker_itself("Bitwarden", "bitwarden.com", kinds))
    report = Report(NAME, len(items), tuple(skipped), _warnings(counts), dict(counts))
    return Reading(report, tuple(sightings))


def _is_encrypted(keys: Mapping[str, Any]) -> bool:
    if "vaults" in keys:  # Proton Pass says "encrypted", too
        return False
    marks = (keys.get("encrypted"), keys.get("passwordProtected"))
    return True in marks or "encKeyValidation_DO_NOT_EDIT" in keys


def _whitelist(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    kept: dict[str, Any] = {key: value for key, value in pairs if key in _KEPT}
    kept.update({key: True for key, value in pairs if key in _PRESENCE and value})
    return kept


def _type_of(item: Any) -> str:
    if not isinstance(item, dict):
        return "broken"
    type_number = item.get("type")
    if type_number is None:  # sparse exports leave it out
        return "login" if isinstance(item.get("login"), dict) else "unknown"
    return _TYPES.get(type_number, "unknown") if isinstance(type_number, int) else "unknown"


def _read_item(entries: EntryReader, number: int, item: Any, kind_of_item: str) -> Sighting | Skip:
    if kind_of_item != "login":
        return Skip(number, reading_problem(_NO_ACCOUNT[kind_of_item]))
    login = _mapping(item.get("login"))
    passkeys = [_mapping(passkey) for passkey in _list(login.get("fido2Credentials"))]
    urls = [_text(_mapping(uri).get("uri")) for uri in _list(login.get("uris"))]
    urls += [f"https://{domain}" for passkey in passkeys if (domain := _text(passkey.get("rpId")))]
    names = [_text(login.get("username")), *(_text(passkey.get("userName")) for passkey in passkeys)]
    return entries.read(
        number,
        _text(item.get("name")),
        urls,
        next((name for name in names if name), ""),
        first_seen=_day(item.get("creationDate")),
        last_seen=_day(item.get("revisionDate")),
        removed=bool(item.get("deletedDate")),
    )


def _kinds_in(item: Mapping[str, Any]) -> set[str]:
    kinds = {_TYPE_KINDS[item["type"]]} if item["type"] in _TYPE_KINDS else set()
    for part in ("card", "identity"):
        kinds |= {_PRESENCE[key] for key in _mapping(item.get(part)) if key in _PRESENCE}
    return kinds


def _warnings(counts: Mapping[str, int]) -> tuple[Message, ...]:
    cards, identities = counts.get("card", 0), counts.get("identity", 0)
    if not cards and not identities:
        return ()
    text = QT_TRANSLATE_NOOP(
        "reading",
        "Bitwarden itself holds payment cards ({cards}) and personal details ({identities}). It is offered, not added.",
    )
    return (reading_problem(text, cards=cards, identities=identities),)


def _day(value: Any) -> PartialDate | None:
    try:
        return parse_partial(_text(value)[:10])
    except ValueError:
        return None


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
