"""Apps on a device: what their presence says about accounts, and how their ids are told."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tracker.core.model import Given
from tracker.core.text import QT_TRANSLATE_NOOP, Message
from tracker.formats.source import reading_problem

_APP_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)+", re.ASCII)
_MAX_APP_ID = 253

NAMES_NO_APP = QT_TRANSLATE_NOOP("reading", "It names no app.")
SYSTEM_APP = QT_TRANSLATE_NOOP("reading", "It is a part of the device's own system.")
_MERELY_INSTALLED = QT_TRANSLATE_NOOP("reading", "The app is on your device; that does not prove an account.")


def merely_installed() -> Message:
    """Why an app that is installed is perhaps no account."""
    return reading_problem(_MERELY_INSTALLED)


def app_id(text: object) -> str | None:
    """``text`` as the id of an app (``com.example.ride``), or None."""
    if not isinstance(text, str) or len(text) > _MAX_APP_ID or not _APP_ID.fullmatch(text):
        return None
    return text


def sorted_permissions(found: Mapping[str, Given]) -> tuple[tuple[str, Given], ...]:
    """In the form of `Sighting.permissions`."""
    return tuple(sorted(found.items()))
