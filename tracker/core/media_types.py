"""Types of files that people attach, by the end of their names: the same on every system."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

OTHER = "application/octet-stream"

BY_SUFFIX: Mapping[str, str] = MappingProxyType(
    {
        ".pdf": "application/pdf",
        ".png": "image/png",
        ".jpg": "image/jpeg",
        ".jpeg": "image/jpeg",
        ".gif": "image/gif",
        ".webp": "image/webp",
        ".heic": "image/heic",
        ".eml": "message/rfc822",
        ".txt": "text/plain",
        ".csv": "text/csv",
        ".json": "application/json",
        ".zip": "application/zip",
        ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".odt": "application/vnd.oasis.opendocument.text",
    }
)
"""Of two ends for one type the first is the usual one."""

_SUFFIXES: dict[str, str] = {media_type: suffix for suffix, media_type in reversed([*BY_SUFFIX.items()])}


def media_type_of(name: str) -> str:
    """The type of a file of this name; `OTHER` where nothing is known."""
    stem, dot, end = name.rpartition(".")
    return BY_SUFFIX.get(f".{end.lower()}", OTHER) if stem and dot else OTHER


def suffix_of(media_type: str) -> str:
    """The usual end of the name of such a file, with the dot; empty where nothing is known."""
    return _SUFFIXES.get(media_type, "")
