"""Marked words that a person types, and the search for them wherever they could have been left."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

MARK = "qz7xvk3w"  # in every marked word, and in nothing else
KEPT, GONE = f"{MARK}kept", f"{MARK}gone"
"""How words begin that belong into the vault, and those that belong nowhere: passwords, searches."""


def _forms() -> Iterator[bytes]:
    """The mark in every encoding in which it could stand somewhere."""
    plain = MARK.encode()
    for word in (MARK, MARK.upper()):
        yield word.encode()
        yield word.encode("utf-16-le")
        yield word.encode("utf-16-be")
    yield plain.hex().encode()
    yield plain.hex().upper().encode()
    for before in range(3):  # base64 writes three bytes at a time: it depends on where the mark begins
        whole = base64.b64encode(bytes(before) + plain)
        yield whole[(before * 4 + 2) // 3 : (before + len(plain)) * 4 // 3]


FORMS = tuple(_forms())


def is_marked(data: bytes) -> bool:
    """Whether the mark is in ``data`` in any of its forms."""
    return any(form in data for form in FORMS)


def marked_files(folder: Path) -> list[str]:
    """The files below ``folder`` whose content or name is marked."""
    return [
        str(path.relative_to(folder))
        for path in sorted(folder.rglob("*"))
        if is_marked(path.name.encode()) or (path.is_file() and is_marked(path.read_bytes()))
    ]
