"""Files made up in memory, and those that the project keeps for its tests."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from tracker.formats.source import Source

IMPORTS = Path(__file__).parents[2] / "data" / "imports"
SHARED = Path(__file__).resolve().parents[4] / "shared"


def source_of(content: str | bytes, name: str = "file") -> Source:
    data = content.encode() if isinstance(content, str) else content
    return Source(BytesIO(data), len(data), name)


def stored(name: str) -> Source:
    return source_of((IMPORTS / name).read_bytes(), name)
