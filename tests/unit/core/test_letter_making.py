"""What a letter was made of, as the draft keeps it."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.core.letter_making import Making
from tracker.core.letters import Sender


def test_it_comes_back_as_it_was() -> None:
    made = Making(
        date(2026, 11, 1), date(2026, 12, 1), Sender("Wang = Li", "wang", "8000", ""), {"ground": "a=b", "claim": "yes"}
    )
    assert made.texts() == (
        "day=2026-11-01",
        "due=2026-12-01",
        "name=Wang = Li",
        "account=wang",
        "phone_end=8000",
        "say:ground=a=b",
        "say:claim=yes",
    )
    assert Making.read(made.texts()) == made


@pytest.mark.parametrize("texts", [(), ("name=x",), ("day=2026-11-01",), ("day=soon", "due=2026-12-01"), ("day",)])
def test_without_its_days_nothing_is_known(texts: tuple[str, ...]) -> None:
    assert Making.read(texts) is None
