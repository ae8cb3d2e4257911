"""The window's part of a report for the shell: no window, and no display."""

from __future__ import annotations

import os

from PySide6.QtWidgets import QApplication

from tracker.core.report.blocks import Say
from tracker.gui.report.pages import Paper
from tracker.gui.report.pictures import draw
from tracker.gui.report.words import say
from tracker.gui.theme import ThemeChoice, apply_theme
from tracker.gui.translation import use_language
from tracker.services.report import Material, Pictures


class OffscreenPress:
    """A `tracker.services.report.Press`."""

    def __init__(self) -> None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        application = QApplication.instance() or QApplication(["exposure-tracker"])
        assert isinstance(application, QApplication)
        self._application = application

    def words(self, language: str) -> Say:
        use_language(self._application, language)
        apply_theme(self._application, ThemeChoice.LIGHT, language)
        return say

    def pictures(self, material: Material) -> Pictures:
        return draw(material)

    def pdf(self, material: Material, pictures: Pictures, *, full: bool) -> bytes:
        return Paper(material, pictures, self._application.font(), full).pdf()
