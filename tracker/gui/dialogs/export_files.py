"""Asking for a file or a folder to bring in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from tracker.gui.dialogs import files

_KINDS = "*.csv *.json *.xml *.zip *.1pux *.mbox *.eml *.ndjson *.txt *.ab *.db"


def choose_export(parent: QWidget) -> list[Path]:
    """A file, or none; all are shown first, because many have no ending or a strange one."""
    everything = QCoreApplication.translate("export_files", "All files")
    exported = QCoreApplication.translate("export_files", "Exported files")
    title = QCoreApplication.translate("export_files", "Choose an exported file")
    path = files.choose_open(parent, title, f"{everything} (*);;{exported} ({_KINDS})")
    return [] if path is None else [path]


def choose_export_folder(parent: QWidget) -> list[Path]:
    """A folder, or none, that is itself a mailbox or a backup."""
    title = QCoreApplication.translate("export_files", "Choose a folder of mail or of a phone's backup")
    path = files.choose_folder(parent, title)
    return [] if path is None else [path]
