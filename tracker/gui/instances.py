"""Two windows of the program on one computer: the second one asks the first one to come to the front.

No socket is needed: a small file in the program's state folder is watched while a vault is open.
"""

from __future__ import annotations

import hashlib
import time
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal


class RaiseRequests(QObject):
    """Signals: ``asked()`` when another window wanted to open the vault that is open here."""

    asked = Signal()

    def __init__(self, state_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state_folder = state_folder
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(lambda _path: self.asked.emit())

    def watch(self, vault_folder: Path) -> None:
        """Listen for those who want this vault."""
        path = self._file(vault_folder)
        with suppress(OSError):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.touch(mode=0o600)
            self._watcher.addPath(str(path))

    def stop(self) -> None:
        """The vault is locked: nobody waits for it any more."""
        if watched := self._watcher.files():
            self._watcher.removePaths(watched)
        for path in watched:
            with suppress(OSError):
                Path(path).unlink()

    def ask(self, vault_folder: Path) -> None:
        """Ask the window that has this vault open to come to the front."""
        path = self._file(vault_folder)
        with suppress(OSError):
            if path.exists():
                path.write_text(f"{time.time():.3f}\n", encoding="ascii")

    def _file(self, vault_folder: Path) -> Path:
        name = hashlib.sha256(str(vault_folder.resolve()).encode()).hexdigest()[:16]
        return self._state_folder / f"{name}.raise"
