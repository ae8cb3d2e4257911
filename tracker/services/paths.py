"""Where the program keeps things on this machine."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import platformdirs

_APP = "exposure-tracker"


@dataclass(frozen=True, slots=True)
class Paths:
    """``vault``: the default vault folder. ``settings``: a file. ``state``: what this device saw last."""

    vault: Path
    settings: Path
    state: Path

    @classmethod
    def of_this_user(cls) -> Paths:
        """The folders that the platform sets aside for a program's data."""
        return cls(
            vault=platformdirs.user_data_path(_APP, appauthor=False) / "vault",
            settings=platformdirs.user_config_path(_APP, appauthor=False) / "settings.json",
            state=platformdirs.user_state_path(_APP, appauthor=False),
        )
