"""What a person says in the first run."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.core.model import Place

if TYPE_CHECKING:  # what is ticked comes last; the window opens without it
    from tracker.services.ticking import Choice


@dataclass(slots=True)
class Answers:
    """Everything so far; kept when the wizard is built anew in another language. ``step`` counts from 0."""

    folder: Path
    place: Place = Place.OTHER
    backup_folder: Path | None = None
    ticked: tuple[Choice, ...] = ()
    password: str = field(default="", repr=False)
    step: int = 0
