"""Notes with fields as LastPass writes them, and RoboForm after it: only their type is ever kept."""

from __future__ import annotations

from html import unescape

from tracker.formats.passwords.vault_entries import VaultEntries

# Type -> sort of the entry, and the kinds of data that the keeper of such a note holds. All others are mere notes.
_TYPES: dict[str, tuple[str, frozenset[str]]] = {
    "credit card": ("card", frozenset({"bank_card"})),
    "bank account": ("bank_account", frozenset({"bank_account"})),
    "address": ("identity", frozenset({"id_name", "address"})),
    "driver's license": ("paper", frozenset({"driver_licence"})),
    "passport": ("paper", frozenset({"id_number"})),
    "social security": ("paper", frozenset({"id_number"})),
    "social security number": ("paper", frozenset({"id_number"})),
    "ssh key": ("key", frozenset()),
    "wi-fi password": ("device", frozenset()),
    "server": ("device", frozenset()),
    "database": ("device", frozenset()),
    "software license": ("software", frozenset()),
}


def known_type(name: str) -> str:
    """``name`` if it is a type that means something here, else ""."""
    kind = unescape(name).strip().lower()
    return kind if kind in _TYPES else ""


def note_type(cell: str) -> str:
    """The type of a note, from its first line; "" for one without, or of a type that means nothing here."""
    mark, _, found = cell.lstrip().partition("\n")[0].partition(":")
    return known_type(found) if mark.strip().lower() == "notetype" else ""


def leave_out_note(entries: VaultEntries, line: int, kind: str) -> None:
    """An entry that is a note, by its `known_type`."""
    sort, held = _TYPES.get(kind, ("note", frozenset[str]()))
    entries.leave_out(line, sort, held)
