"""Rows that stay sorted: what has changed is put in among the others."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Mapping
from typing import Any, Generic, TypeVar

K = TypeVar("K")
R = TypeVar("R", bound=tuple[Any, ...])

_FEW = 20
"""When no more than one in so many rows has changed, they are put in one by one; else all are sorted."""


class InOrder(Generic[K, R]):
    """Rows by key, and sorted. A row begins with what it is sorted by, no two with the same."""

    def __init__(self) -> None:
        self.rows: list[R] = []
        self._row_of: dict[K, R] = {}

    def update(self, changed: Mapping[K, R | None]) -> None:
        """Take in the rows of these keys as they are now; None for one that has none."""
        few = len(changed) * _FEW < len(self.rows)
        for key, new in changed.items():
            old = self._row_of.pop(key, None)
            if new is not None:
                self._row_of[key] = new
            if few and new != old:
                if old is not None:
                    del self.rows[bisect_left(self.rows, old)]
                if new is not None:
                    insort(self.rows, new)
        if not few and changed:
            self.rows = sorted(self._row_of.values())
