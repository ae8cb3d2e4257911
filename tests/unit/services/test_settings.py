from __future__ import annotations

import json
from pathlib import Path

import pytest

from tracker.services.settings import SETTINGS, Settings


def test_remembers_what_was_set(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    Settings(path).set("theme", "dark")
    assert Settings(path).get("theme") == "dark"
    assert Settings(path).get("language") == "system"
    assert path.stat().st_mode & 0o777 == 0o600


def test_defaults_are_allowed_values() -> None:
    for setting in SETTINGS:
        assert setting.allowed(setting.default), setting.key


@pytest.mark.parametrize("content", ["", "{", "[]", "\ufeff{}", '{"theme": "pink", "nothing": 1}', "[" * 100_000])
def test_a_damaged_file_falls_back_to_defaults(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content, "utf-8")
    settings = Settings(path)
    assert settings.get("theme") == "system"
    settings.set("theme", "light")
    assert json.loads(path.read_text("utf-8"))["theme"] == "light"


def test_a_value_that_is_not_allowed_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="theme"):
        Settings(None).set("theme", "pink")
    with pytest.raises(KeyError):
        Settings(None).get("nothing")


def test_a_medium_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    settings = Settings(blocked / "settings.json")
    settings.set("theme", "dark")
    assert settings.get("theme") == "dark"


def test_one_and_true_are_different() -> None:
    with pytest.raises(ValueError, match="lock_on_screen_lock"):
        Settings(None).set("lock_on_screen_lock", 1)
    Settings(None).set("services_columns", {"name": 200})
    with pytest.raises(ValueError, match="services_columns"):
        Settings(None).set("services_columns", {"name": -1})
