"""What a person can do about downloaded lists, as `tracker.core.commands` for everything else."""

from __future__ import annotations

from dataclasses import replace

from tracker.core.changes import Change, ChangeSet
from tracker.core.commands import find
from tracker.core.model import Pack, PackId
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.validation import checked
from tracker.core.vault import Vault


def add_pack(vault: Vault, pack: Pack) -> ChangeSet:
    """Add a list about services; it replaces one of the same format and name. One that is there stays as it is."""
    if list_there(vault, pack) is not None:
        return ChangeSet(message("changes", ""), ())
    same = (item for item in vault.packs.values() if (item.format, item.name) == (pack.format, pack.name))
    before = next(same, None)
    after = checked(vault, pack if before is None else replace(pack, id=before.id))
    label = message(
        "changes",
        QT_TRANSLATE_NOOP("changes", "{name} added; services in it: {count}"),
        name=after.name,
        count=after.entries,
    )
    return ChangeSet(label, (Change(before, after),) if after != before else ())


def list_there(vault: Vault, pack: Pack) -> Pack | None:
    """The list of the same format that says just the same, whatever the name of its file was."""
    return next(
        (item for item in vault.packs.values() if (item.format, item.content) == (pack.format, pack.content)), None
    )


def remove_pack(vault: Vault, pack_id: PackId) -> ChangeSet:
    """Take a list out again; what was taken from it into services stays there."""
    before = find(vault.packs, pack_id)
    label = message("changes", QT_TRANSLATE_NOOP("changes", "{name} removed"), name=before.name)
    return ChangeSet(label, (Change(before, None),))
