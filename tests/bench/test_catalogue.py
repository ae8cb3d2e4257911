"""What the catalogue costs: reading it, and each keystroke of a search over 1,032 and 6,000 services."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from tests.bench.conftest import Report, median_seconds
from tracker.catalogue import Catalogue
from tracker.core.model import Deletability, Pack, PackId
from tracker.core.packs import PackEntry, pack_content

WORDS = ["wechat", "weixin", "微信", "taobao", "googel", "facebook", "mail.example", "netflix", "zhifubao", "bank of"]
KEYSTROKES = [word[:length] for word in WORDS for length in range(1, len(word) + 1)]
FRAME = 0.016
IMPORT_WINDOW = "import tracker.gui.application, tracker.gui.main_window"


def with_six_thousand() -> Catalogue:
    """The catalogue with a made-up list, so that it holds 6,000 services."""
    catalogue = Catalogue.load()
    missing = 6000 - len(catalogue.services)
    strangers = [
        PackEntry(f"Stranger {number} of {number % 89}", (f"stranger{number}.example",), Deletability.REQUEST)
        for number in range(missing)
    ]
    catalogue.use_packs(
        [Pack(PackId("p"), "Strangers", "justdeleteme", date(2026, 11, 23), missing, pack_content(strangers))]
    )
    assert len(catalogue.services) == 6000
    return catalogue


@pytest.mark.parametrize("make", [Catalogue.load, with_six_thousand], ids=["1,032", "6,000"])
def test_search_as_you_type(make: object, report: Report) -> None:
    assert callable(make)
    catalogue = make()
    count, search = len(catalogue.services), catalogue.services.search
    taken = []
    for typed in KEYSTROKES:
        start = time.perf_counter()
        search.find(typed, 8)
        taken.append(time.perf_counter() - start)
    report(f"a keystroke, median, {count:,} services", statistics.median(taken), "one frame", FRAME)
    report(f"a keystroke, slowest, {count:,} services", max(taken), "one frame", FRAME)


def test_reading_the_catalogue(report: Report) -> None:
    files = sum(path.stat().st_size for path in Path(Catalogue.load()._folder).glob("services_*.json"))
    assert files > 500_000

    def bare() -> None:
        import json

        for path in Path(Catalogue.load()._folder).glob("services_*.json"):
            json.loads(path.read_bytes())

    parsed = median_seconds(bare)
    report("reading the catalogue", median_seconds(lambda: len(Catalogue.load().services)), "its files as JSON", parsed)
    report(
        "... and making it ready to search",
        median_seconds(lambda: Catalogue.load().services.search),
        "the same",
        parsed,
    )


def test_start_does_not_pay_for_it(report: Report) -> None:
    """Start-up with the catalogue's modules against the same without: nothing is read before it is asked for."""
    without = "import sys; sys.modules['rapidfuzz'] = None; " + IMPORT_WINDOW
    ours = median_seconds(lambda: run(IMPORT_WINDOW), 5)
    report("importing the window", ours, "without search", median_seconds(lambda: run(without), 5))


def run(program: str) -> None:
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
