"""1Password's own export (1PUX): the JSON document ``export.data`` inside it; what opens the accounts stays unread."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

from tracker.core.progress import Progress
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.base import Aids, Reading
from tracker.formats.passwords.vault_entries import NoAccount, VaultEntries
from tracker.formats.source import Source, reading_problem
from tracker.formats.values import list_in, mapping_in, mappings_in, text_in

NAME = "onepassword_1pux"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "1Password (1PUX)"))

_DOMAIN = "1password.com"
# Only these keys are ever kept, while the JSON is being read.
_KEPT = frozenset(
    {
        *("accounts", "attrs", "email", "vaults", "items", "item", "categoryUuid", "trashed", "createdAt", "updatedAt"),
        *("details", "loginFields", "sections", "fields", "overview", "title", "url", "urls"),
        *("phone", "email_address", "passkey", "passkeys", "rpId", "userName"),
    }
)
# Kinds of values in a section; of most only that there is one.
_SPOKEN = ("email", "phone", "url", "string")
_PRESENT = ("string", "date", "address", "menu", "gender", "monthYear")
# Fields of a section that hold a plain text which may be read: an address, a login.
_READ_FIELDS = frozenset({"website", "url", "email", "pop_username", "member_email"})
_IDENTITY_KINDS = {
    "firstname": "id_name",
    "lastname": "id_name",
    "gender": "gender",
    "sex": "gender",
    "birthdate": "birthdate",
    "company": "employer",
    "address": "address",
    "defphone": "phone",
    "homephone": "phone",
    "cellphone": "phone",
    "busphone": "phone",
    "email": "email",
}
_ACCOUNTS = frozenset({"001", "005", "105", "107", "111"})
_NAMED_ACCOUNTS = frozenset({"105", "107", "111"})  # memberships, rewards, mail accounts: the title is the service
_OTHERS: dict[str, NoAccount] = {
    "002": ("card", ("bank_card",)),
    "003": ("note", ()),
    "004": ("identity", ()),  # by its fields
    "006": ("file", ("files",)),
    "100": ("software", ()),
    "101": ("bank_account", ("bank_account",)),
    "102": ("device", ()),
    "103": ("paper", ("driver_licence",)),
    "104": ("paper", ("id_type",)),
    "106": ("paper", ("id_number",)),
    "108": ("paper", ("id_number",)),
    "109": ("device", ()),
    "110": ("device", ()),
    "112": ("key", ()),
    "113": ("medical", ("health",)),
    "114": ("key", ()),
}


def detect(source: Source) -> bool:
    """Whether there are accounts with vaults."""
    accounts = source.json_outline.get("accounts")
    return isinstance(accounts, frozenset) and "vaults" in accounts


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The accounts in all vaults; numbers count the items through the whole file.

    Each 1Password account is offered as a service with what its vaults hold and the address that
    the person signs in with.
    """
    document = source.load_json(_whitelist)
    accounts = list_in(mapping_in(document).get("accounts"))
    if not accounts:
        raise source.unreadable(reading_problem(QT_TRANSLATE_NOOP("reading", "its list of accounts is missing")))
    entries = VaultEntries("1Password", aids)
    places = count(1)
    total = sum(1 for account in accounts for _ in _items(account))
    for account in accounts:
        entries.held = set()
        for item in _items(account):
            place = next(places)
            _read_item(entries, place, item)
            progress(place * source.size // total, source.size)
        entries.offer_maker(_DOMAIN, text_in(mapping_in(mapping_in(account).get("attrs")).get("email")))
    return entries.reading(NAME)


def _items(account: Any) -> Iterator[Any]:
    for vault in mappings_in(mapping_in(account).get("vaults")):
        for item in list_in(vault.get("items")):
            older = mapping_in(item).get("item")  # older exports wrap each one
            yield older if isinstance(older, dict) else item


def _read_item(entries: VaultEntries, place: int, item: Any) -> None:
    if not isinstance(item, dict):
        entries.leave_out(place, "broken")
        return
    category = text_in(item.get("categoryUuid"))
    details = mapping_in(item.get("details"))
    if category not in _ACCOUNTS:
        sort, held = _OTHERS.get(category, ("unknown", ()))
        entries.leave_out(place, sort, _identity_kinds(details) if sort == "identity" else held)
        return
    overview = mapping_in(item.get("overview"))
    fields = list(_fields(details))
    passkeys = mappings_in([details.get("passkey"), *list_in(details.get("passkeys"))])
    urls = [text_in(overview.get("url")), *(text_in(url.get("url")) for url in mappings_in(overview.get("urls")))]
    urls += [text_in(value.get("url")) or _text_of(name, value, "website", "url") for name, value in fields]
    urls += [f"https://{party}" for key in passkeys if (party := text_in(key.get("rpId")))]
    logins = [text_in(field.get("value")) for field in mappings_in(details.get("loginFields"))]
    logins += [_text_of(name, value, "pop_username") for name, value in fields]
    logins += [text_in(key.get("userName")) for key in passkeys]
    entries.account(
        place,
        text_in(overview.get("title")),
        dict.fromkeys(urls),
        next((login for login in logins if login), ""),
        others=[text for name, value in fields for text in _contacts(name, value)],
        first_seen=entries.days.at(item.get("createdAt")),
        last_seen=entries.days.at(item.get("updatedAt")),
        removed=item.get("trashed") is True,
        by_name=category in _NAMED_ACCOUNTS,
    )


def _fields(details: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """(id, value by its kind) of the fields in all sections."""
    for section in mappings_in(details.get("sections")):
        for field in mappings_in(section.get("fields")):
            value = field.get("value")
            if isinstance(value, dict):
                yield text_in(field.get("id")), value


def _text_of(name: str, value: Mapping[str, Any], *names: str) -> str:
    return text_in(value.get("string")) if name in names else ""


def _contacts(name: str, value: Mapping[str, Any]) -> Iterator[str]:
    address = value.get("email")
    yield text_in(address) or text_in(mapping_in(address).get("email_address"))
    yield text_in(value.get("phone"))
    yield _text_of(name, value, "email", "member_email")


def _identity_kinds(details: Mapping[str, Any]) -> set[str]:
    return {
        _IDENTITY_KINDS[name] for name, value in _fields(details) if name in _IDENTITY_KINDS and any(value.values())
    }


def _whitelist(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if "value" in found:
        return _field(found)
    if found.keys() & {"street", "city", "zip"}:
        return {"street": any(found.values())}
    kept = {key: value for key, value in pairs if key in _KEPT}
    kept.update({key: _spoken_or_presence(key, found[key]) for key in _PRESENT if key in found})
    return kept


def _spoken_or_presence(kind: str, value: Any) -> Any:
    return value if kind in _SPOKEN else bool(value)


def _field(found: Mapping[str, Any]) -> dict[str, Any]:
    """A field of a form, which is read if it is the user name; or one of a section, by its id."""
    value = found["value"]
    if not isinstance(value, dict):
        return {"value": value} if found.get("designation") == "username" else {}
    name = text_in(found.get("id"))
    if name not in _READ_FIELDS and value.get("string"):
        value = {**value, "string": True}
    return {"id": name, "value": value}
