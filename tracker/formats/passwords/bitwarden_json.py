"""A Bitwarden vault exported as JSON: which accounts there are, never what opens them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tracker.core.errors import EncryptedExportError
from tracker.core.progress import Progress
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.base import Aids, Reading
from tracker.formats.passwords.enpass import is_enpass_item
from tracker.formats.passwords.vault_entries import NoAccount, VaultEntries
from tracker.formats.source import Source, reading_problem
from tracker.formats.values import mapping_in, mappings_in, text_in

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
        *("creationDate", "revisionDate", "deletedDate", "identity"),
    }
)
# Of these, parts of an identity, only whether there is something, and the kind of data that stands for.
_PRESENCE = {
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

_LOGIN = 1  # as a type
_OTHERS: dict[int, NoAccount] = {
    2: ("note", ()),
    3: ("card", ("bank_card",)),
    4: ("identity", ()),  # by its parts
    5: ("key", ()),
    6: ("bank_account", ("bank_account",)),
    7: ("paper", ("driver_licence",)),
    8: ("paper", ("id_number",)),
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
    items = mapping_in(source.load_json(_whitelist)).get("items")
    if not isinstance(items, list):
        raise source.unreadable(reading_problem(QT_TRANSLATE_NOOP("reading", "its list of items is missing")))
    entries = VaultEntries("Bitwarden", aids)
    for place, item in enumerate(items, start=1):
        _read_item(entries, place, item)
        progress(place * source.size // len(items), source.size)
    entries.offer_maker("bitwarden.com")
    return entries.reading(NAME)


def _is_encrypted(keys: Mapping[str, Any]) -> bool:
    if "vaults" in keys:  # Proton Pass says "encrypted", too
        return False
    marks = (keys.get("encrypted"), keys.get("passwordProtected"))
    return True in marks or "encKeyValidation_DO_NOT_EDIT" in keys


def _whitelist(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    kept: dict[str, Any] = {key: value for key, value in pairs if key in _KEPT}
    kept.update({key: True for key, value in pairs if key in _PRESENCE and value})
    return kept


def _read_item(entries: VaultEntries, place: int, item: Any) -> None:
    if not isinstance(item, dict):
        entries.leave_out(place, "broken")
        return
    kind = _type_of(item)
    if kind != _LOGIN:
        sort, held = _OTHERS.get(kind, ("unknown", ()))
        entries.leave_out(place, sort, _identity_kinds(item) if sort == "identity" else held)
        return
    login = mapping_in(item.get("login"))
    passkeys = mappings_in(login.get("fido2Credentials"))
    urls = [text_in(uri.get("uri")) for uri in mappings_in(login.get("uris"))]
    urls += [f"https://{party}" for passkey in passkeys if (party := text_in(passkey.get("rpId")))]
    names = [text_in(login.get("username")), *(text_in(passkey.get("userName")) for passkey in passkeys)]
    entries.account(
        place,
        text_in(item.get("name")),
        urls,
        next((name for name in names if name), ""),
        first_seen=entries.days.in_text(item.get("creationDate")),
        last_seen=entries.days.in_text(item.get("revisionDate")),
        removed=bool(item.get("deletedDate")),
    )


def _type_of(item: Mapping[str, Any]) -> int:
    kind = item.get("type")
    if kind is None and isinstance(item.get("login"), dict):  # sparse exports leave it out
        return _LOGIN
    return kind if isinstance(kind, int) else 0


def _identity_kinds(item: Mapping[str, Any]) -> set[str]:
    return {_PRESENCE[key] for key in mapping_in(item.get("identity")) if key in _PRESENCE}
