"""Starting the program the way a person does, in processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget

from tracker import __main__ as entry
from tracker.gui import screenshots
from tracker.gui.main_window import MainWindow
from tracker.gui.pages import PAGES
from tracker.gui.screenshots import draw
from tracker.gui.theme import ThemeChoice, apply_theme
from tracker.gui.translation import chosen_language, use_language

ROOT = Path(__file__).parents[2]


def start(*words: str, script: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    command = ["-c", script] if script else ["-m", "tracker"]
    return subprocess.run(
        [sys.executable, *command, *words],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        input="a password\n",
        timeout=120,
        check=False,
    )


def test_it_opens_and_ends_when_told_to() -> None:
    done = start("--quit-after-first-paint", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr


def test_the_demo_vault_opens_at_once() -> None:
    done = start("--demo", "--quit-after-first-paint", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_without_a_display_it_says_so_and_offers_pictures(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert entry._window([]) == 1
    said = capsys.readouterr().err
    assert "no display" in said
    assert "make screenshots" in said


def test_a_missing_system_library_is_named() -> None:
    script = (
        "import sys, importlib.abc\n"
        "class Without(importlib.abc.MetaPathFinder):\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'PySide6.QtWidgets':\n"
        "            raise ImportError('libEGL.so.1: cannot open shared object file')\n"
        "sys.meta_path.insert(0, Without())\n"
        "from tracker.__main__ import main\n"
        "sys.exit(main([]))\n"
    )
    done = start(script=script, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert "libEGL.so.1" in done.stderr
    assert "make run" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_shell_starts_without_the_window(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from tracker.__main__ import main\n"
        f"status = main(['info', '--pw-stdin', '--vault', {str(tmp_path / 'none')!r}])\n"
        "loaded = [name for name in sys.modules if name.startswith(('PySide6', 'tracker.gui'))]\n"
        "print(status, loaded)\n"
    )
    done = start(script=script)
    assert done.stdout == "1 []\n", done.stderr


@pytest.mark.parametrize(
    ("words", "window"),
    [([], True), (["--demo"], True), (["--vault", "x"], True), (["list"], False), (["--help"], False)],
)
def test_what_is_for_the_window_and_what_for_the_shell(words: list[str], window: bool) -> None:
    assert entry._is_for_window(words) is window


def test_every_page_becomes_a_picture(qapp: QApplication, tmp_path: Path) -> None:
    paths = list(draw(tmp_path, "en", "dark", 2))
    names = {path.name for path in paths}
    assert {f"{page.KEY}-dark@2x.png" for page in PAGES} < names
    assert {"risk-matrix-dark@2x.png", "risk-what_if-dark@2x.png", "find-history-dark@2x.png"} < names
    assert {"unlock-dark@2x.png", "empty-dark@2x.png", "wizard-1-dark@2x.png", "wizard-4-dark@2x.png"} < names
    for path in paths:
        picture = QImage(str(path))
        assert (picture.width(), picture.height()) == (2560, 1600)
        colours = {picture.pixel(x, y) for x in range(0, 2560, 40) for y in range(0, 1600, 40)}
        assert len(colours) > 5, path
    apply_theme(qapp, ThemeChoice.LIGHT)


def test_pictures_show_the_settings_and_the_vault_they_were_drawn_with(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: dict[str, list[str]] = {}

    def read(widget: QWidget, _scale: int) -> QImage:
        if isinstance(widget, MainWindow) and widget.ledger is not None:
            boxes = [box.currentText() for box in widget.ledger.findChildren(QComboBox)]
            labels = [label.text() for label in widget.ledger.findChildren(QLabel) if not label.isHidden()]
            seen[widget.ledger.page.KEY] = [*boxes, *labels]
        return QImage()

    monkeypatch.setattr(screenshots, "_picture", read)
    try:
        list(draw(tmp_path, "zh_CN", "dark"))
    finally:
        use_language(qapp, "en")
        apply_theme(qapp, ThemeChoice.LIGHT)
    assert {"简体中文", "深色"} <= set(seen["settings"])
    empty = seen["services"]  # the last time
    assert "账本：家" in empty
    assert not any("演示" in words for words in empty)


@pytest.mark.parametrize(("setting", "language"), [("en", "en"), ("zh_CN", "zh_CN"), ("fr", "en")])
def test_languages(setting: str, language: str) -> None:
    assert chosen_language(setting) == language


def test_a_language_without_texts_does_no_harm(qapp: QApplication) -> None:
    use_language(qapp, "xx")
    use_language(qapp, "en")
