"""How far a long piece of work is, and the way to stop it."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with (done, total) now and then, by the thread that works. To cancel, it raises: the
exception passes through the work unchanged, and everything is as it was before."""


def no_progress(done: int, total: int) -> None:
    """For callers who do not watch."""
