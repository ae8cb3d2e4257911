"""Every page of the demo vault, and each of its tabs, as a picture, drawn without a display."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from tracker.catalogue import Catalogue
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.answers import Answers
from tracker.gui.dialogs.unlock import UnlockPanel
from tracker.gui.dialogs.wizard import Wizard
from tracker.gui.main_window import MainWindow
from tracker.gui.pages import PAGES
from tracker.gui.pages.base import Destination
from tracker.gui.theme import ThemeChoice, apply_theme
from tracker.gui.translation import LANGUAGES, text, use_language
from tracker.services.demo import demo_session, empty_session
from tracker.services.settings import Settings

_SIZE = (1280, 800)
_SETTLE_MS = 300
_WIZARD_STEPS = 4


def draw(
    folder: Path, language: str | None = None, theme: str | None = None, scale: int | None = None
) -> Iterator[Path]:
    """Draw every page with its tabs into ``folder``; yields each picture's path.

    What is None is drawn in all its kinds; without any wish the double size only once.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication(["exposure-tracker"])
    assert isinstance(application, QApplication)
    languages = tuple(LANGUAGES) if language is None else (language,)
    themes = (ThemeChoice.LIGHT, ThemeChoice.DARK) if theme is None else (ThemeChoice(theme),)
    kinds = [(*kind, scale or 1) for kind in product(languages, themes)]
    if language is None and theme is None and scale is None:
        kinds.append(("en", ThemeChoice.LIGHT, 2))
    for kind in kinds:
        yield from _draw_kind(application, folder, *kind)


def _draw_kind(
    application: QApplication, folder: Path, language: str, theme: ThemeChoice, scale: int
) -> Iterator[Path]:
    use_language(application, language)
    apply_theme(application, theme, language)
    suffix = f"-{theme}" + ("" if language == "en" else f"-{language.partition('_')[0]}")
    suffix += "" if scale == 1 else f"@{scale}x"
    settings = Settings(None)
    settings.set("language", language)
    settings.set("theme", theme.value)
    for name, picture in _pictures(SessionBridge(Catalogue.load(), settings, language), scale):
        path = folder / f"{name}{suffix}.png"
        picture.save(str(path))
        yield path


def _pictures(bridge: SessionBridge, scale: int) -> Iterator[tuple[str, QImage]]:
    with TemporaryDirectory() as nowhere:
        window = MainWindow(bridge, Path(nowhere) / "vault", Path(nowhere) / "state")
        window.resize(*_SIZE)
        bridge.unlock(demo_session(bridge.language, date.today()), demo=True)
        for page in PAGES:
            assert window.ledger is not None
            views = window.ledger.show_page(page.KEY).views
            yield page.KEY, _picture(window, scale)
            for view in views[1:]:
                window.ledger.go_to(Destination(page.KEY, view=view))
                yield f"{page.KEY}-{view}", _picture(window, scale)
        window.lock()
        bridge.unlock(empty_session(name=text("Gate", "Home")))
        assert window.ledger is not None
        window.ledger.show_page("services")
        yield "empty", _picture(window, scale)
        window.close()
        yield "unlock", _picture(_unlock_panel(), scale)
        for step in range(_WIZARD_STEPS):
            wizard = Wizard(bridge, Answers(Path("vault"), step=step))
            bridge.tasks.wait()
            yield f"wizard-{step + 1}", _picture(wizard, scale)


def _unlock_panel() -> UnlockPanel:
    panel = UnlockPanel()
    panel.set_vault(text("Gate", "Home"), text("AutoLock", "When the screen was locked. Nothing was lost."))
    return panel


def _picture(widget: QWidget, scale: int) -> QImage:
    widget.resize(*_SIZE)
    widget.show()
    loop = QEventLoop()
    QTimer.singleShot(_SETTLE_MS, loop.quit)
    loop.exec()
    image = QImage(widget.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    widget.render(image)
    widget.hide()
    return image
