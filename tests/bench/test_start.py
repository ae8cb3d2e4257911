"""From typing the command to the first painted window, against a bare window of PySide6."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.bench.conftest import Report, median_seconds

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, QApplication.quit)
app = QApplication(sys.argv)
window = Window()
window.show()
sys.exit(app.exec())
"""


def run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


def test_start_to_first_window(tmp_path: Path, report: Report) -> None:
    vault = str(tmp_path / "vault")
    ours = median_seconds(lambda: run(sys.executable, "-m", "tracker", "--vault", vault, "--quit-after-first-paint"), 5)
    bare = median_seconds(lambda: run(sys.executable, "-c", BARE), 5)
    report("start to first window", ours, "a bare PySide6 window", bare)


def test_start_of_the_shell(report: Report) -> None:
    ours = median_seconds(lambda: run(sys.executable, "-m", "tracker", "list", "--help"), 5)
    bare = median_seconds(lambda: run(sys.executable, "-c", "import argparse"), 5)
    report("start of the shell (--help)", ours, "python with argparse", bare)
