"""The composition root: the window when there is no command, else the shell."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.services.hardening import close_memory, refuse_network

if TYPE_CHECKING:
    from tracker.services.report import Press

_NO_DISPLAY = """\
There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).
Run `make screenshots` (or `exposure-tracker screenshots FOLDER`) to see every page of the demo
vault as a picture, or `exposure-tracker --help` for what can be done from a shell.
"""
_NO_LIBRARY = """\
The window cannot be opened, because a library of the system is missing: {detail}
Run `make run` once: it installs what is missing, or prints the one command that does.
"""


def main(argv: list[str] | None = None) -> int:
    """Open the window or carry out a command; returns the exit status."""
    words = sys.argv[1:] if argv is None else argv
    close_memory()
    if words[:1] == ["screenshots"]:
        return _screenshots(words[1:])
    if words and not _is_for_window(words):
        from tracker.cli import main as shell

        refuse_network()
        return shell(words, _press)
    return _window(words)


def _is_for_window(words: list[str]) -> bool:
    """Whether there are only options of the window: any command word belongs to the shell."""
    _options, others = _window_options().parse_known_args(words)
    return not others


def _window_options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="exposure-tracker", add_help=False)
    parser.add_argument("--vault", type=Path, metavar="DIR")
    parser.add_argument("--demo", action="store_true")
    parser.add_argument("--quit-after-first-paint", action="store_true", help=argparse.SUPPRESS)
    return parser


def _window(words: list[str]) -> int:
    options = _window_options().parse_args(words)
    if not _has_display():
        return _refuse(_NO_DISPLAY)
    try:
        from tracker.gui.application import Start, run
    except ImportError as error:
        return _refuse(_NO_LIBRARY.format(detail=error))
    return run(Start(options.vault and options.vault.absolute(), options.demo, options.quit_after_first_paint))


def _screenshots(words: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="exposure-tracker screenshots",
        description="Draw every page of the demo vault to PNG files, in all languages and themes by default.",
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", choices=("en", "zh_CN"))
    parser.add_argument("--theme", choices=("light", "dark"))
    parser.add_argument("--scale", type=int, choices=(1, 2))
    options = parser.parse_args(words)
    try:
        from tracker.gui.screenshots import draw
    except ImportError as error:
        return _refuse(_NO_LIBRARY.format(detail=error))
    for path in draw(options.folder, options.language, options.theme, options.scale):
        sys.stdout.write(f"{path}\n")
    return 0


def _press() -> Press:
    """What draws and lays out a report for the shell, which knows nothing of the window. Raises ImportError."""
    from tracker.gui.report.offscreen import OffscreenPress

    return OffscreenPress()


def _has_display() -> bool:
    """Whether Qt will find something to draw on; only Linux and its like can be without."""
    if sys.platform in ("darwin", "win32") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _refuse(text: str) -> int:
    sys.stderr.write(text)
    return 1


if __name__ == "__main__":
    sys.exit(main())
