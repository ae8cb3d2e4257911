"""A whole ledger as one value: what the program's own documents and backups hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from tracker.core.history import LoadPoint
from tracker.core.vault import Vault


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every record, and the Load over time (oldest day first).

    ``files``: content of attachments by their SHA-256, in a backup only; one that the vault does not
    have is missing.
    """

    vault: Vault
    load_history: tuple[LoadPoint, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
