from __future__ import annotations

import pytest

from tests.builders import LABEL, holding, service
from tracker.core.changes import Change, ChangeSet


def test_the_inverse_takes_back_the_last_change_first() -> None:
    first, second = service("a"), holding("a", "phone")
    changeset = ChangeSet(LABEL, (Change(None, first), Change(None, second)))
    assert changeset.inverse().changes == (Change(second, None), Change(first, None))
    assert changeset.inverse().inverse() == changeset


def test_an_empty_changeset_is_false() -> None:
    assert not ChangeSet(LABEL, ())
    assert ChangeSet(LABEL, (Change(None, service("a")),))


@pytest.mark.parametrize(
    ("before", "after"),
    [(None, None), (service("a"), service("b")), (service("a"), holding("a", "phone", id="a"))],
)
def test_before_and_after_are_one_record(before: object, after: object) -> None:
    with pytest.raises(ValueError, match="before"):
        Change(before, after)
