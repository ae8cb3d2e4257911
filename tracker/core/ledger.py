"""A whole ledger as one value: what the program's own documents and backups hold."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.core.history import LoadPoint
from tracker.core.vault import Vault


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every record, and the Load over time (oldest day first)."""

    vault: Vault
    load_history: tuple[LoadPoint, ...] = ()
