"""Enpass: its table of labels and values, and its JSON; only labelled logins and addresses are read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from tracker.core.progress import Progress
from tracker.core.sightings import Unit
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.base import Aids, Reading, Skip
from tracker.formats.csv_reading import Layout, read_layout, read_picked
from tracker.formats.passwords.vault_entries import NoAccount, VaultEntries
from tracker.formats.source import Shape, Source, reading_problem
from tracker.formats.values import mapping_in, mappings_in, text_in

NAME = "enpass"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "Enpass (CSV or JSON)"))

_DOMAIN = "enpass.io"
_HEADER = ("title", "field", "value")
# Labels as people see them, in the languages of the program that are known; numbers at the end do not count.
_LABELS: dict[str, str] = {
    **dict.fromkeys(("username", "user", "login", "loginid", "loginname", "userid", "accountname"), "username"),
    **dict.fromkeys(("benutzername", "benutzer", "anmeldename", "nutzername"), "username"),
    **dict.fromkeys(("用户名", "用户名称", "用户", "登录名", "账号", "帐号", "账户", "使用者名稱"), "username"),
    **dict.fromkeys(("email", "emailaddress", "emailadresse", "mail", "邮箱", "电子邮箱", "电子邮件", "邮件"), "email"),
    **dict.fromkeys(("url", "website", "site", "webseite", "webadresse", "internetadresse"), "url"),
    **dict.fromkeys(("网站", "网址", "站点", "網站"), "url"),
    **dict.fromkeys(("phone", "phonenumber", "mobile", "mobilenumber", "cellphone"), "phone"),
    **dict.fromkeys(("telefon", "telefonnummer", "handy", "handynummer", "mobiltelefon"), "phone"),
    **dict.fromkeys(("电话", "电话号码", "手机", "手机号", "手机号码", "電話"), "phone"),
    **dict.fromkeys(("cvc", "cardholder", "karteninhaber", "持卡人"), "card"),
    **dict.fromkeys(("firstname", "lastname", "vorname", "nachname", "名", "姓"), "identity"),
}
_SPACES = re.compile(r"[\s\-_.:]+")
_KINDS: dict[str, NoAccount] = {
    "card": ("card", ("bank_card",)),
    "identity": ("identity", ("id_name",)),
}

# The JSON: by the category, or by a word in the name of the template.
_READ = frozenset({"username", "email", "url", "phone"})
_CATEGORIES: dict[str, NoAccount] = {
    "creditcard": ("card", ("bank_card",)),
    "identity": ("identity", ("id_name",)),
    "note": ("note", ()),
    "computer": ("device", ()),
}
_TEMPLATES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("passport", "paper", ("id_number",)),
    ("driv", "paper", ("driver_licence",)),
    ("social", "paper", ("id_number",)),
    ("bank", "bank_account", ("bank_account",)),
    ("software", "software", ()),
)
_KEPT = frozenset(
    {
        *("items", "title", "category", "template_type", "fields", "icon", "fav", "subtitle"),
        *("createdAt", "created_at", "updated_at", "trashed"),
    }
)


def detect(source: Source) -> bool:
    """Whether the header or the keys are Enpass's. A table without header is told by its shape elsewhere."""
    if source.shape is Shape.JSON:
        items = source.json_outline.get("items")
        return isinstance(items, frozenset) and is_enpass_item(items)
    layout = read_layout(source)
    return layout is not None and _is_ours(layout)


def is_enpass_item(keys: frozenset[str]) -> bool:
    """Whether these are keys of Enpass's items; Bitwarden's exports look alike from further off."""
    return "template_type" in keys or {"category", "icon"} <= keys


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The accounts in the file; cards and papers are what Enpass itself holds."""
    entries = VaultEntries("Enpass", aids)
    if source.shape is Shape.JSON:
        return _read_json(entries, source, progress)
    layout = read_layout(source)
    if layout is None or not _is_ours(layout):
        text = QT_TRANSLATE_NOOP("reading", "its header is not that of Enpass")
        raise source.unreadable(reading_problem(text))
    for row in read_picked(source, layout, pick, progress):
        if isinstance(row, Skip):
            entries.add(row)
        else:
            _read_row(entries, row.line, row.cells)
    entries.offer_maker(_DOMAIN)
    return entries.reading(NAME, unit=Unit.LINES, text=source)


def _is_ours(layout: Layout) -> bool:
    return layout.names[:3] == _HEADER and layout.names[-1] == "note"


def pick(cells: Sequence[str]) -> Mapping[str, str] | None:
    """Of a row - title, pairs of label and value, note - the title and the values with a known label."""
    if len(cells) < 2 or len(cells) % 2:
        return None
    kept = {"title": cells[0]}
    for label, value in zip(cells[1:-1:2], cells[2:-1:2], strict=True):
        kind = _kind_of(label)
        if kind and value.strip():
            kept.setdefault(_free_name(kept, kind), "1" if kind in _KINDS else value)
    return kept


def _free_name(kept: Mapping[str, str], kind: str) -> str:
    return next(name for name in (f"{kind}{number}" for number in range(len(kept) + 1)) if name not in kept)


def _kind_of(label: str) -> str:
    """What a label stands for, "" for anything else; an asterisk marks what is secret."""
    if "*" in label:
        return ""
    plain = _SPACES.sub("", label.lower())
    return _LABELS.get(plain) or _LABELS.get(plain.rstrip("0123456789"), "")


def _read_row(entries: VaultEntries, line: int, cells: Mapping[str, str]) -> None:
    values = {kind: [text for name, text in cells.items() if name.rstrip("0123456789") == kind] for kind in _READ}
    other = next((kind for kind in _KINDS if f"{kind}0" in cells), "")
    if other and not values["url"]:
        entries.leave_out(line, *_KINDS[other])
    elif not any(values.values()):
        entries.leave_out(line, "note")
    else:
        _account(entries, line, cells["title"], values)


def _account(
    entries: VaultEntries,
    place: int,
    title: str,
    values: Mapping[str, list[str]],
    item: Mapping[str, Any] | None = None,
) -> None:
    item = item or {}
    logins = [text.strip() for kind in ("username", "email", "phone") for text in values[kind]]
    entries.account(
        place,
        title,
        values["url"],
        logins[0] if logins else "",
        others=logins,
        first_seen=entries.days.at(item.get("createdAt")) or entries.days.at(item.get("created_at")),
        last_seen=entries.days.at(item.get("updated_at")),
        removed=bool(item.get("trashed")),
    )


def _read_json(entries: VaultEntries, source: Source, progress: Progress) -> Reading:
    items = mapping_in(source.load_json(_whitelist)).get("items")
    if not isinstance(items, list):
        raise source.unreadable(reading_problem(QT_TRANSLATE_NOOP("reading", "its list of items is missing")))
    for place, item in enumerate(items, start=1):
        if isinstance(item, dict):
            _read_item(entries, place, item)
        else:
            entries.leave_out(place, "broken")
        progress(place * source.size // len(items), source.size)
    entries.offer_maker(_DOMAIN)
    return entries.reading(NAME)


def _read_item(entries: VaultEntries, place: int, item: Mapping[str, Any]) -> None:
    category = text_in(item.get("category")).lower()
    fields = mappings_in(item.get("fields"))
    values = {kind: [text_in(field.get("value")) for field in fields if field.get("type") == kind] for kind in _READ}
    values = {kind: [text for text in texts if text.strip()] for kind, texts in values.items()}
    if not values["url"] and (site := text_in(mapping_in(item.get("icon")).get("fav"))):
        values["url"] = [site]
    if not fields and category in ("login", ""):
        values["username"] = [text_in(item.get("subtitle"))]
    if other := _other(category, text_in(item.get("template_type")).lower(), values):
        entries.leave_out(place, *other)
    else:
        _account(entries, place, text_in(item.get("title")), values, item)


def _other(category: str, template: str, values: Mapping[str, list[str]]) -> NoAccount | None:
    """What the item is when it is no account. Bank accounts and the like with an address to sign in at are."""
    if category in ("creditcard", "identity", "note"):
        return _CATEGORIES[category]
    if category in ("login", "password", "") or values["url"]:
        return None
    for word, sort, held in _TEMPLATES:
        if word in template:
            return sort, held
    return _CATEGORIES.get(category, ("unknown", ()))


def _whitelist(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if "value" in found:
        kind = found.get("type")
        hidden = found.get("sensitive") or found.get("deleted") or not isinstance(kind, str) or kind not in _READ
        return {} if hidden else {"type": kind, "value": found["value"]}
    return {key: value for key, value in pairs if key in _KEPT}
