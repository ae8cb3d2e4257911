"""Settings of this device: how the window looks and behaves, never anything about the person.

One table says everything: key, default, what is allowed. The file is plain JSON; a damaged
or hand-edited value falls back to its default.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. ``allowed`` says whether a value read from the file can be used."""

    key: str
    default: Any
    allowed: Callable[[Any], bool]


def _one_of(*values: object) -> Callable[[Any], bool]:
    return lambda value: any(value == allowed and type(value) is type(allowed) for allowed in values)


def _text(value: Any) -> bool:
    return isinstance(value, str) and len(value) < 10_000


def _widths(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(width, int) and 0 < width < 5000 for width in value.values())


LOCK_MINUTES = (1, 2, 5, 10, 30, 0)
"""Choices for locking when idle; 0 is never."""

SETTINGS: tuple[Setting, ...] = (
    Setting("language", "system", _one_of("system", "en", "zh_CN")),
    Setting("theme", "system", _one_of("system", "light", "dark")),
    Setting("lock_after_minutes", 5, _one_of(*LOCK_MINUTES)),
    Setting("lock_on_screen_lock", True, _one_of(True, False)),
    Setting("vault_folder", "", _text),
    Setting("window_geometry", "", _text),
    Setting("page", "overview", _text),
    Setting("services_columns", {}, _widths),
    Setting("services_sort", "name", _text),
    Setting("services_sort_descending", False, _one_of(True, False)),
    Setting("services_filter", "all", _text),
    Setting("backup_folder", "", _text),
    Setting("due_notice", "off", _one_of("off", "count", "names")),
)
_BY_KEY = {setting.key: setting for setting in SETTINGS}


class Settings:
    """The settings of this device, kept in one file; ``path`` None keeps them in memory only."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._values: dict[str, Any] = {}
        self._read()

    def get(self, key: str) -> Any:
        """The value of ``key``, or its default. Raises KeyError for a key that is no setting."""
        return self._values.get(key, _BY_KEY[key].default)

    def set(self, key: str, value: Any) -> None:
        """Keep ``value``. A medium that cannot be written is no reason to stop: it is tried again next time."""
        if not _BY_KEY[key].allowed(value):
            raise ValueError(f"{key} cannot be {value!r}")
        if self.get(key) == value:
            return
        self._values[key] = value
        self._write()

    def _read(self) -> None:
        if self._path is None:
            return
        try:
            data = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return
        if isinstance(data, dict):
            self._values = {key: value for key, value in data.items() if key in _BY_KEY and _BY_KEY[key].allowed(value)}

    def _write(self) -> None:
        if self._path is None:
            return
        temporary = self._path.with_suffix(".new")
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            temporary.touch(mode=0o600)
            temporary.write_text(json.dumps(self._values, ensure_ascii=False, indent=1, sort_keys=True), "utf-8")
            os.replace(temporary, self._path)  # noqa: PTH105 - the atomic one, by its own name
