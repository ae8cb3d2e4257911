"""The one place that asks for a printer, so that a test can give the answer."""

from __future__ import annotations

from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget


def has_printers() -> bool:
    """Whether a printer is set up on this computer."""
    return bool(QPrinterInfo.availablePrinterNames())


def choose_printer(parent: QWidget, name: str) -> QPrinter | None:
    """A printer with the settings for one job called ``name``, or None."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    dialog = QPrintDialog(printer, parent)
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None
