from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tracker.core.risk.in_order import InOrder

changes = st.dictionaries(st.integers(0, 80), st.none() | st.integers(0, 5), max_size=60)


@given(steps=st.lists(changes, max_size=8))
def test_rows_are_sorted_after_few_and_many_changes(steps: list[dict[int, int | None]]) -> None:
    rows, expected = InOrder[int, tuple[int, int]](), dict[int, tuple[int, int]]()
    rows.update({key: (0, key) for key in range(100)})
    expected.update({key: (0, key) for key in range(100)})
    for step in steps:
        rows.update({key: None if value is None else (value, key) for key, value in step.items()})
        for key, value in step.items():
            expected.pop(key, None)
            if value is not None:
                expected[key] = value, key
        assert rows.rows == sorted(expected.values())
