"""Starting the window: language, theme, one window, and nothing that could be read or sent by others."""

from __future__ import annotations

import gc
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication

from tracker import __version__
from tracker.catalogue import Catalogue
from tracker.gui.bridge import SessionBridge
from tracker.gui.main_window import MainWindow
from tracker.gui.theme import ThemeChoice, apply_theme
from tracker.gui.translation import chosen_language, use_language
from tracker.services.hardening import refuse_network
from tracker.services.paths import Paths
from tracker.services.settings import Settings


@dataclass(frozen=True, slots=True)
class Start:
    """How the window is to begin. ``vault``: None for the one that was open last."""

    vault: Path | None = None
    demo: bool = False
    quit_after_first_paint: bool = False


_TURN = 0.001  # seconds
_TIDY_EVERY = 10_000  # milliseconds
_FEW = 20_000  # objects that are gone through in some 10 ms


def run(start: Start) -> int:
    """Open the window and stay until it is closed; returns the exit status."""
    answer_quickly()
    refused_early = not _display_is_remote() and refuse_network()
    application = QApplication(sys.argv[:1])
    if not refused_early:
        refuse_network()
    application.setApplicationName("exposure-tracker")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("exposure-tracker")
    paths = Paths.of_this_user()
    settings = Settings(paths.settings)
    bridge = SessionBridge(Catalogue.load(), settings, "en", application)
    look = Look(application, bridge)
    folder = start.vault or (Path(remembered) if (remembered := settings.get("vault_folder")) else paths.vault)
    window = MainWindow(bridge, folder, paths.state)
    application.setApplicationDisplayName(window.windowTitle())
    look.window = window
    Tidying(application)
    if start.quit_after_first_paint:
        window.painted.connect(lambda: QTimer.singleShot(0, application, application.quit))
    window.show()
    if start.demo:
        window.gate.open_demo()
    status = application.exec()
    window.close()
    return status


def answer_quickly() -> None:
    """Let the window have its turn while the worker reads or writes.

    By default Python lets another thread wait for 5 ms each time it asks for its turn, and a paint
    asks many times.
    """
    sys.setswitchinterval(_TURN)


class Tidying(QObject):
    """Looks for garbage in the window's thread and in no other.

    What is found may be a timer or a widget, and one that is destroyed in another thread ends the
    program. Going through a hundred thousand records for garbage that is not there would stop the
    window for 90 ms: where there is so much that is new, the search waits until the vault is locked
    (`MainWindow.lock`).
    """

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(self.tidy)
        timer.start(_TIDY_EVERY)
        application.aboutToQuit.connect(gc.enable)

    def tidy(self) -> None:
        """Called every few seconds."""
        if gc.get_count()[0] > _FEW:
            gc.freeze()
        else:
            gc.collect(0)


class Look(QObject):
    """Keeps language and theme as the settings say; in another language the window is built anew."""

    def __init__(self, application: QApplication, bridge: SessionBridge) -> None:
        super().__init__(application)
        self._application = application
        self._bridge = bridge
        self.window: MainWindow | None = None
        bridge.look_changed.connect(self._follow)
        self._apply()

    def _follow(self) -> None:
        # Later, because the widget that asked for it may be among those that are built anew.
        QTimer.singleShot(0, self, self._rebuild)

    def _rebuild(self) -> None:
        before = self._bridge.language
        self._apply()
        if self.window is not None and self._bridge.language != before:
            self.window.rebuild()

    def _apply(self) -> None:
        settings = self._bridge.settings
        language = chosen_language(settings.get("language"))
        self._bridge.language = language
        use_language(self._application, language)
        apply_theme(self._application, ThemeChoice(settings.get("theme")), language)


def _display_is_remote() -> bool:
    """An X display reached over TCP (as by ``ssh -X``) must be connected before such sockets are refused."""
    display = os.environ.get("DISPLAY", "")
    return bool(display.partition(":")[0]) and not display.startswith(("unix:", "/"))
