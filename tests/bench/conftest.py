"""Figures are printed as ratios against a bare equivalent of the same run: machines differ, ratios less."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator

import pytest

from tracker.gui.application import answer_quickly

Report = Callable[[str, float, str, float], None]


def median_seconds(work: Callable[[], object], runs: int = 7) -> float:
    """The median time that ``work`` takes."""
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


@pytest.fixture(autouse=True)
def as_the_program_runs() -> Iterator[None]:
    """With its settings for threads; and garbage is collected in between, as `Tidying` has it."""
    answer_quickly()
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(scope="session")
def report() -> Iterator[Report]:
    """Collects lines and prints them together at the end."""
    lines: list[str] = []

    def add(what: str, seconds: float, against: str, bare: float) -> None:
        lines.append(f"{what:<47}{seconds * 1000:>9.1f} ms  {seconds / bare:>7.1f} x  {against} ({bare * 1000:.1f} ms)")

    yield add
    print("\n\n" + "\n".join(lines))
