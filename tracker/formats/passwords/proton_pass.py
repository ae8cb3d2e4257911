"""Proton Pass: its tables of four generations, its JSON; an encrypted export is recognised and refused."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from tracker.core.errors import EncryptedExportError
from tracker.core.model import Grade, PartialDate
from tracker.core.progress import Progress
from tracker.core.sightings import Sighting, Unit
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.accounts import clean_line
from tracker.formats.base import Aids, Reading, Skip
from tracker.formats.csv_reading import Row, read_layout, read_rows
from tracker.formats.limits import MAX_TITLE
from tracker.formats.passwords.pgp import is_pgp_message
from tracker.formats.passwords.vault_entries import NoAccount, VaultEntries
from tracker.formats.source import Shape, Source, reading_problem
from tracker.formats.values import list_in, mapping_in, mappings_in, text_in, texts_in

NAME = "proton_pass"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "Proton Pass (CSV or JSON)"))

_ENCRYPTED = QT_TRANSLATE_NOOP(
    "errors", "{path} is a PGP message, which is how Proton Pass encrypts an export; it cannot be opened here."
)
_HINT = QT_TRANSLATE_NOOP(
    "errors", "In Proton Pass choose Settings > Export, then JSON or CSV, not PGP-encrypted. Delete it after use."
)
_MAYBE = QT_TRANSLATE_NOOP("reading", "It is an e-mail alias with this name; who has it is not said.")

# All generations of the table have these; the note is never read, it holds cards and papers, too.
_NEEDED = frozenset({"type", "name", "createtime", "modifytime"})
_COLUMNS = ("type", "name", "url", "autofillurls", "email", "username", "createtime", "modifytime")
_OPENED_BY = frozenset({0, 1, 3, 6})  # ways to match an address; 2 is "never", 5 a pattern
_TRASHED = 2
_OTHERS: dict[str, NoAccount] = {
    "note": ("note", ()),
    "creditCard": ("card", ("bank_card",)),
    "identity": ("identity", ()),  # by its fields
    "sshKey": ("key", ()),
    "wifi": ("device", ()),
    "custom": ("unknown", ()),
}
# Only these keys of the JSON are ever kept, while it is being read.
_KEPT = frozenset(
    {
        *("vaults", "items", "state", "aliasEmail", "createTime", "modifyTime", "data", "type", "metadata", "name"),
        *("content", "itemEmail", "itemUsername", "username", "urls", "autofillUrls", "url", "mode"),
        *("passkeys", "rpId", "domain", "userName"),
    }
)
_PRESENCE = {
    "fullName": "id_name",
    "firstName": "id_name",
    "lastName": "id_name",
    "email": "email",
    "phoneNumber": "phone",
    "birthdate": "birthdate",
    "gender": "gender",
    "organization": "employer",
    "company": "employer",
    "streetAddress": "address",
    "socialSecurityNumber": "id_number",
    "passportNumber": "id_number",
    "licenseNumber": "driver_licence",
}


def detect(source: Source) -> bool:
    """Whether it is the table, the JSON, or a message that only a key opens."""
    if source.shape is Shape.JSON:
        outline = source.json_outline
        return "userId" in outline and isinstance(outline.get("vaults"), tuple)
    if is_pgp_message(source.head):
        return True
    layout = read_layout(source)
    return layout is not None and set(layout.names) >= _NEEDED


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The accounts in the file. Aliases are addresses of the person's own; their names say who may have them.

    Raises EncryptedExportError for an encrypted export, with where to click instead.
    """
    if is_pgp_message(source.head) or source.json_outline.get("encrypted") is True:
        raise EncryptedExportError(source=_ENCRYPTED, hint=_HINT, path=source.name, product="Proton Pass")
    entries = VaultEntries("Proton Pass", aids)
    if source.shape is Shape.JSON:
        aliases = _read_json(entries, source, progress)
        entries.offer_maker("proton.me", contacts=aliases)
        return entries.reading(NAME)
    layout = read_layout(source)
    if layout is None or not set(layout.names) >= _NEEDED:
        text = QT_TRANSLATE_NOOP("reading", "its header is not that of Proton Pass")
        raise source.unreadable(reading_problem(text))
    aliases = []
    columns = {name: name for name in _COLUMNS if name in layout.names}
    for row in read_rows(source, layout, columns, progress):
        if isinstance(row, Skip):
            entries.add(row)
        else:
            aliases += _read_row(entries, row)
    entries.offer_maker("proton.me", contacts=aliases)
    return entries.reading(NAME, unit=Unit.LINES, text=source)


def _read_row(entries: VaultEntries, row: Row) -> list[str]:
    """The alias in the row, if it is one."""
    kind = row.cells["type"].strip()
    email, username = row.cells.get("email", "").strip(), row.cells.get("username", "").strip()
    dates = [entries.days.at(row.cells.get(name, "").strip()) for name in ("createtime", "modifytime")]
    if kind == "alias":
        return _read_alias(entries, row.line, row.cells["name"], email or username, dates[0])
    if kind != "login":
        sort, held = _OTHERS.get(kind, ("unknown", ()))
        entries.leave_out(row.line, sort, ("id_name",) if sort == "identity" else held)
        return []
    entries.account(
        row.line,
        row.cells["name"],
        dict.fromkeys((*row.cells.get("url", "").split(", "), *_autofill(row.cells.get("autofillurls", "")))),
        email or username,
        others=(email, username),
        first_seen=dates[0],
        last_seen=dates[1],
    )
    return []


def _autofill(cell: str) -> Iterator[str]:
    if cell.strip():
        try:
            yield from _opened_by(json.loads(cell))
        except (ValueError, RecursionError):
            return


def _opened_by(urls: Any) -> Iterator[str]:
    for url in mappings_in(urls):
        mode = url.get("mode")
        if isinstance(mode, int) and mode in _OPENED_BY:
            yield text_in(url.get("url"))


def _read_alias(entries: VaultEntries, place: int, name: str, address: str, made: PartialDate | None) -> list[str]:
    title, login = clean_line(name, MAX_TITLE), entries.reader.login(address)
    if not title or not login.text:
        entries.leave_out(place, "alias")
        return []
    found = Sighting(place, title, login=login, first_seen=made, grade=Grade.MEDIUM, doubt=reading_problem(_MAYBE))
    entries.add(found)
    return [address]


def _read_json(entries: VaultEntries, source: Source, progress: Progress) -> list[str]:
    """The aliases; numbers count the items through all vaults."""
    vaults = mapping_in(source.load_json(_whitelist)).get("vaults")
    if not isinstance(vaults, dict):
        raise source.unreadable(reading_problem(QT_TRANSLATE_NOOP("reading", "its list of vaults is missing")))
    items = [item for vault in vaults.values() for item in list_in(mapping_in(vault).get("items"))]
    aliases: list[str] = []
    for place, item in enumerate(items, start=1):
        if isinstance(item, dict):
            aliases += _read_item(entries, place, item)
        else:
            entries.leave_out(place, "broken")
        progress(place * source.size // len(items), source.size)
    return aliases


def _read_item(entries: VaultEntries, place: int, item: Mapping[str, Any]) -> list[str]:
    """The alias that the item is, if it is one."""
    data = mapping_in(item.get("data"))
    content = mapping_in(data.get("content"))
    title = text_in(mapping_in(data.get("metadata")).get("name"))
    kind = text_in(data.get("type"))
    made, changed = entries.days.at(item.get("createTime")), entries.days.at(item.get("modifyTime"))
    if kind == "alias":
        return _read_alias(entries, place, title, text_in(item.get("aliasEmail")), made)
    if kind != "login":
        sort, held = _OTHERS.get(kind, ("unknown", ()))
        entries.leave_out(place, sort, {_PRESENCE[key] for key in content if key in _PRESENCE} or held)
        return []
    passkeys = mappings_in(content.get("passkeys"))
    parties = [text_in(key.get("rpId")) or text_in(key.get("domain")) for key in passkeys]
    logins = [text_in(content.get(name)) for name in ("itemEmail", "itemUsername", "username")]
    logins += [text_in(key.get("userName")) for key in passkeys]
    urls = [*texts_in(content.get("urls")), *_opened_by(content.get("autofillUrls"))]
    entries.account(
        place,
        title,
        dict.fromkeys((*urls, *(f"https://{party}" for party in parties if party))),
        next((login for login in logins if login), ""),
        others=logins,
        first_seen=made,
        last_seen=changed,
        removed=item.get("state") == _TRASHED,
    )
    return []


def _whitelist(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The wanted keys, and vaults, whose keys are their ids."""
    kept = {key: value for key, value in pairs if key in _KEPT or (isinstance(value, dict) and "items" in value)}
    if not isinstance(kept.get("content"), dict):  # of a passkey it is the key itself
        kept.pop("content", None)
    kept.update({key: True for key, value in pairs if key in _PRESENCE and value})
    return kept
