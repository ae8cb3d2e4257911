"""Files with a fault in them, as a failing disk makes them."""

from __future__ import annotations

from pathlib import Path

from tracker.core.errors import DatabaseDamagedError
from tracker.services.vaults import open_vault

_PAGE = 4096  # bytes


def damage_what_opening_does_not_read(vault: Path, password: str) -> None:
    """Change a bit in the last page of the database that opening the vault does not meet."""
    database = vault / "vault-000001.db"
    sound = database.read_bytes()
    for place in range(len(sound) - _PAGE // 2, 0, -_PAGE):
        content = bytearray(sound)
        content[place] ^= 1
        database.write_bytes(content)
        try:
            open_vault(vault, password).lock()
        except DatabaseDamagedError:
            continue
        return
    raise AssertionError("opening reads every page")
