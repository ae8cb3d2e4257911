"""Notes with fields as LastPass writes them, and RoboForm after it: only their type is ever kept."""

from __future__ import annotations

from html import unescape

from tracker.formats.passwords.vault_entries import NoAccount, VaultEntries

# By its type; all others are mere notes.
_OTHERS: dict[str, NoAccount] = {
    "credit card": ("card", ("bank_card",)),
    "bank account": ("bank_account", ("bank_account",)),
    "address": ("identity", ("id_name", "address")),
    "driver's license": ("paper", ("driver_licence",)),
    "passport": ("paper", ("id_number",)),
    "social security": ("paper", ("id_number",)),
    "social security number": ("paper", ("id_number",)),
    "ssh key": ("key", ()),
    "wi-fi password": ("device", ()),
    "server": ("device", ()),
    "database": ("device", ()),
    "software license": ("software", ()),
}


def known_type(name: str) -> str:
    """``name`` if it is a type that means something here, else ""."""
    kind = unescape(name).strip().lower()
    return kind if kind in _OTHERS else ""


def note_type(cell: str) -> str:
    """The type of a note, from its first line; "" for one without, or of a type that means nothing here."""
    mark, _, found = cell.lstrip().partition("\n")[0].partition(":")
    return known_type(found) if mark.strip().lower() == "notetype" else ""


def leave_out_note(entries: VaultEntries, line: int, kind: str) -> None:
    """An entry that is a note, by its `known_type`."""
    entries.leave_out(line, *_OTHERS.get(kind, ("note", ())))
