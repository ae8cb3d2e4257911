"""Where the files that come with the program are."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
_INSTALLED = _PACKAGE / "resources"
_CHECKOUT = _PACKAGE.parent / "resources"


def resource(*parts: str) -> Path:
    """The path of ``resources/<parts>``, in an installed wheel as in the source tree."""
    return (_INSTALLED if _INSTALLED.is_dir() else _CHECKOUT).joinpath(*parts)
