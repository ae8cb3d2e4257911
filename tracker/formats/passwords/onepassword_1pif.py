"""1Password's older export (1PIF): an entry as JSON in each line, with lines of asterisks between them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from io import TextIOWrapper
from typing import Any

from tracker.core.progress import Progress
from tracker.core.sightings import Unit
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.base import Aids, Reading, Skip
from tracker.formats.decoding import IN_ANOTHER_ENCODING, UNDECODED
from tracker.formats.limits import MAX_JSON_BYTES, MEBIBYTE
from tracker.formats.passwords.vault_entries import VaultEntries
from tracker.formats.source import Shape, Source, reading_problem, too_large
from tracker.formats.values import mapping_in, mappings_in, text_in

NAME = "onepassword_1pif"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "1Password (1PIF)"))

_BETWEEN = "***5642bee8-a5ff-11dc-8314-0800200c9a66***"
_MAX_LINE = 4 * MEBIBYTE  # characters of one entry
_PROGRESS_EVERY = 500  # lines
_DAMAGED = QT_TRANSLATE_NOOP("reading", "The line is damaged or cut off.")

_KEPT = frozenset(
    {
        *("typeName", "title", "location", "trashed", "createdAt", "updatedAt", "secureContents", "URLs", "url"),
        *("fields", "sections"),
    }
)
_PRESENCE = {
    "firstname": "id_name",
    "lastname": "id_name",
    "birthdate_yy": "birthdate",
    "birthdate": "birthdate",
    "sex": "gender",
    "address": "address",
    "email": "email",
    "company": "employer",
    "defphone": "phone",
    "cellphone": "phone",
    "homephone": "phone",
    "busphone": "phone",
}
_NAMED_ACCOUNTS = ("wallet.membership.", "wallet.onlineservices.")
# By how the name of a type begins; the first that fits.
_OTHERS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("system.folder.", "folder", ()),
    ("securenotes.", "note", ()),
    ("identities.", "identity", ()),
    ("wallet.financial.CreditCard", "card", ("bank_card",)),
    ("wallet.financial.", "bank_account", ("bank_account",)),
    ("wallet.government.DriversLicense", "paper", ("driver_licence",)),
    ("wallet.government.", "paper", ("id_number",)),
    ("wallet.computer.License", "software", ()),
    ("wallet.computer.", "device", ()),
)


def detect(source: Source) -> bool:
    """Whether one of the lines that stand between entries is there."""
    return source.shape in (Shape.JSON, Shape.JSON_LINES) and b"\n" + _BETWEEN.encode() in source.head


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The accounts in the file, with the lines where they stand."""
    if source.size > MAX_JSON_BYTES:
        raise source.unreadable(too_large(source.size, MAX_JSON_BYTES))
    entries = VaultEntries("1Password", aids)
    fits = source.fits  # before reading: finding out moves the stream
    for line, text in _lines(source, progress):
        if not text.strip() or text.startswith("***"):
            continue
        try:
            item = json.loads(text, object_pairs_hook=_whitelist, parse_int=_number)
        except (ValueError, RecursionError):
            entries.add(Skip(line, reading_problem(_DAMAGED)))
            continue
        if not fits and UNDECODED in json.dumps(item, ensure_ascii=False):
            entries.add(Skip(line, reading_problem(IN_ANOTHER_ENCODING)))
        else:
            _read_item(entries, line, item)
    entries.offer_maker("1password.com")
    return entries.reading(NAME, unit=Unit.LINES, text=source)


def _lines(source: Source, progress: Progress) -> Iterator[tuple[int, str]]:
    encoding = source.encoding
    source.stream.seek(0)
    reader = TextIOWrapper(source.stream, encoding=encoding, errors="replace", newline="\n")
    number = 0
    try:
        while text := reader.readline(_MAX_LINE + 1):
            number += 1
            if len(text) > _MAX_LINE:
                problem = QT_TRANSLATE_NOOP("reading", "line {line} is longer than an entry can be")
                raise source.unreadable(reading_problem(problem, line=number))
            if number % _PROGRESS_EVERY == 0:
                progress(source.stream.tell(), source.size)
            yield number, text
    finally:
        reader.detach()


def _number(digits: str) -> int:
    return int(digits) if len(digits) < 20 else 0


def _read_item(entries: VaultEntries, line: int, item: Any) -> None:
    if not isinstance(item, dict):
        entries.leave_out(line, "broken")
        return
    sort_of_item = text_in(item.get("typeName"))
    content = mapping_in(item.get("secureContents"))
    other = next(((sort, held) for start, sort, held in _OTHERS if sort_of_item.startswith(start)), None)
    if other:
        sort, held = other
        kinds = {_PRESENCE[key] for key in content if key in _PRESENCE} if sort == "identity" else held
        entries.leave_out(line, sort, kinds)
        return
    spoken = [(field.get("k"), text_in(field.get("v"))) for field in _section_fields(content)]
    urls = [text_in(item.get("location")), *(text_in(url.get("url")) for url in mappings_in(content.get("URLs")))]
    urls += [text for kind, text in spoken if kind == "URL"]
    logins = [text_in(field.get("value")) for field in mappings_in(content.get("fields"))]
    entries.account(
        line,
        text_in(item.get("title")),
        dict.fromkeys(urls),
        next((login for login in logins if login), ""),
        others=[text for kind, text in spoken if kind in ("email", "phone")],
        first_seen=entries.days.at(item.get("createdAt")),
        last_seen=entries.days.at(item.get("updatedAt")),
        removed=item.get("trashed") is True,
        by_name=sort_of_item.startswith(_NAMED_ACCOUNTS),
    )


def _section_fields(content: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for section in mappings_in(content.get("sections")):
        yield from mappings_in(section.get("fields"))


def _whitelist(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if "designation" in found or "value" in found:
        return {"value": found.get("value")} if found.get("designation") == "username" else {}
    if "k" in found:  # a field of a section: its kind, its name, its value
        return {"k": found["k"], "v": found.get("v")} if found["k"] in ("email", "phone", "URL") else {}
    if found.keys() & {"street", "city", "zip"}:
        return {"street": any(found.values())}
    kept = {key: value for key, value in pairs if key in _KEPT}
    kept.update({key: True for key, value in pairs if key in _PRESENCE and value})
    return kept
