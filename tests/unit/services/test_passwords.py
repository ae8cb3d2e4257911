from __future__ import annotations

import pytest

from tracker.services.passwords import strength


@pytest.mark.parametrize("password", ["", "a", "password", "13800000000", "qwertyuiop"])
def test_guessable_passwords_are_not_enough(password: str) -> None:
    assert not strength(password).enough


def test_unrelated_words_are_enough() -> None:
    found = strength("vivid kettle orbit mustard lantern")
    assert found.enough
    assert (str(found.word), str(found.time)) == ("Strong", "centuries to guess")


def test_a_very_long_password_is_quick_to_judge() -> None:
    assert strength("correct horse battery staple " * 400).enough
