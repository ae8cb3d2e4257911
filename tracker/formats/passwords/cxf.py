"""FIDO's Credential Exchange Format (``index.json``), which Apple's Passwords, KeePassXC and others write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

from tracker.core.progress import Progress
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.accounts import clean_line
from tracker.formats.base import Aids, Reading
from tracker.formats.limits import MAX_TITLE
from tracker.formats.passwords.vault_entries import NoAccount, VaultEntries
from tracker.formats.source import Source, reading_problem
from tracker.formats.values import list_in, mapping_in, mappings_in, text_in, texts_in

NAME = "cxf"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "Credential Exchange Format (CXF)"))

# Only these keys are ever kept, while the JSON is being read.
_KEPT = frozenset(
    {
        *("exporterRpId", "exporterDisplayName", "accounts", "email", "items", "title", "creationAt", "modifiedAt"),
        *("scope", "urls", "androidApps", "bundleId", "credentials", "type", "username", "rpId", "fields"),
    }
)
_ACCOUNTS = ("basic-auth", "passkey", "totp")
_OTHERS: dict[str, NoAccount] = {
    "credit-card": ("card", ("bank_card",)),
    "address": ("identity", ("address",)),
    "person-name": ("identity", ("id_name",)),
    "identity-document": ("paper", ("id_number",)),
    "passport": ("paper", ("id_number",)),
    "drivers-license": ("paper", ("driver_licence",)),
    "note": ("note", ()),
    "wifi": ("device", ()),
    "ssh-key": ("key", ()),
    "api-key": ("key", ()),
    "generated-password": ("password", ()),
    "custom-fields": ("note", ()),
    "file": ("file", ("files",)),
}


def detect(source: Source) -> bool:
    """Whether the version has two parts and accounts hold items."""
    outline = source.json_outline
    version, accounts = outline.get("version"), outline.get("accounts")
    versioned = isinstance(version, tuple | frozenset) and "major" in version
    return versioned and isinstance(accounts, frozenset) and ("exporterRpId" in outline or "items" in accounts)


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The accounts in the file; numbers count the items through all accounts of the exporting program.

    That program is offered as a service where it names its site.
    """
    document = mapping_in(source.load_json(_whitelist))
    accounts = document.get("accounts")
    if not isinstance(accounts, list):
        raise source.unreadable(reading_problem(QT_TRANSLATE_NOOP("reading", "its list of accounts is missing")))
    site = text_in(document.get("exporterRpId"))
    name = clean_line(text_in(document.get("exporterDisplayName")), MAX_TITLE) or clean_line(site, MAX_TITLE)
    entries = VaultEntries(name, aids)
    home = entries.reader.address(f"https://{site}").site
    places = count(1)
    total = sum(len(list_in(mapping_in(account).get("items"))) for account in accounts)
    for account in accounts:
        entries.held = set()
        for item in list_in(mapping_in(account).get("items")):
            place = next(places)
            _read_item(entries, place, item)
            progress(place * source.size // total, source.size)
        if home:
            entries.offer_maker(home.domain, _login_at_home(mapping_in(account)))
    return entries.reading(NAME)


def _login_at_home(account: Mapping[str, Any]) -> str:
    return text_in(account.get("email")) or _spoken(account.get("username"))


def _read_item(entries: VaultEntries, place: int, item: Any) -> None:
    if not isinstance(item, dict):
        entries.leave_out(place, "broken")
        return
    credentials = mappings_in(item.get("credentials"))
    sorts = [text_in(credential.get("type")) for credential in credentials]
    for sort in sorts:
        entries.held.update(_OTHERS.get(sort, ("", ()))[1])
    if not set(sorts) & set(_ACCOUNTS):
        known = next((sort for sort in sorts if sort in _OTHERS), "")
        entries.leave_out(place, *_OTHERS.get(known, ("unknown", ())))
        return
    signs_in = [credential for credential in credentials if credential.get("type") in _ACCOUNTS]
    signs_in.sort(key=lambda credential: _ACCOUNTS.index(text_in(credential.get("type"))))
    names = [name for credential in signs_in if (name := _spoken(credential.get("username")))]
    entries.account(
        place,
        text_in(item.get("title")),
        dict.fromkeys(_urls(item, signs_in)),
        names[0] if names else "",
        others=[*names, *_mails(credentials)],
        first_seen=entries.days.at(item.get("creationAt")),
        last_seen=entries.days.at(item.get("modifiedAt")),
    )


def _urls(item: Mapping[str, Any], credentials: list[Mapping[str, Any]]) -> Iterator[str]:
    scopes = [mapping_in(item.get("scope")), *(mapping_in(credential.get("scope")) for credential in credentials)]
    for scope in (*scopes, *credentials):  # drafts of the format had the addresses in the credential itself
        yield from texts_in(scope.get("urls"))
    for credential in credentials:
        if party := text_in(credential.get("rpId")):
            yield f"https://{party}"
    for scope in scopes:
        for app in mappings_in(scope.get("androidApps")):
            if bundle := text_in(app.get("bundleId")):
                yield f"androidapp://{bundle}"


def _mails(credentials: list[Mapping[str, Any]]) -> Iterator[str]:
    for credential in credentials:
        for field in list_in(credential.get("fields")):
            yield _spoken(field)


def _spoken(value: Any) -> str:
    """A text, or the value of a field that `_whitelist` has let through."""
    return text_in(value) or text_in(mapping_in(value).get("value"))


def _whitelist(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if "fieldType" in found:
        spoken = found["fieldType"] in ("string", "email")
        return {"fieldType": found["fieldType"], "value": found.get("value")} if spoken else {}
    kept = {key: value for key, value in pairs if key in _KEPT}
    if "fields" in kept:  # of a person's own fields only addresses, by their type
        kept["fields"] = [field for field in mappings_in(kept["fields"]) if field.get("fieldType") == "email"]
    return kept
