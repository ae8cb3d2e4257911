"""The one place that asks for a file or folder, so that a test can give the answer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def choose_open(parent: QWidget, title: str, filters: str = "") -> Path | None:
    """A file that is there, or None. ``filters`` as Qt writes them: ``"Backups (*.age);;All files (*)"``."""
    chosen, _filter = QFileDialog.getOpenFileName(parent, title, "", filters)
    return Path(chosen) if chosen else None


def choose_save(parent: QWidget, title: str, suggested: Path | str, filters: str = "") -> Path | None:
    """A file to write, or None; the system has asked before one is replaced."""
    chosen, _filter = QFileDialog.getSaveFileName(parent, title, str(suggested), filters)
    return Path(chosen) if chosen else None


def choose_folder(parent: QWidget, title: str) -> Path | None:
    """A folder, or None."""
    chosen = QFileDialog.getExistingDirectory(parent, title)
    return Path(chosen) if chosen else None
