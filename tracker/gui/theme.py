"""Colours of the program and their way into Qt: palette, style sheet, light, dark and high contrast."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette, QPixmapCache
from PySide6.QtWidgets import QApplication, QWidget

from tracker.catalogue.resources import resource
from tracker.gui import fonts

_PROPERTY = "tracker.theme"
_PLACEHOLDER = re.compile(r"@(?:(\d+(?:\.\d+)?)u\b|([a-z_]+))")


class ThemeChoice(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Tokens:
    """One set of colours. The names and their meaning are those of resources/theme/tokens.json."""

    dark: bool
    high_contrast: bool
    window: QColor
    nav: QColor
    surface: QColor
    raised: QColor
    sunken: QColor
    line: QColor
    control: QColor
    text: QColor
    muted: QColor
    hover: QColor
    select: QColor
    accent: QColor
    accent_fill: QColor
    on_accent: QColor
    focus: QColor
    low: QColor
    low_bg: QColor
    medium: QColor
    medium_bg: QColor
    high: QColor
    high_bg: QColor
    vhigh: QColor
    vhigh_bg: QColor
    vhigh_on: QColor
    m_low: QColor
    m_medium: QColor
    m_high: QColor
    m_vhigh: QColor
    m_low_on: QColor
    m_medium_on: QColor
    m_high_on: QColor
    m_vhigh_on: QColor
    stuck: QColor
    stuck_bg: QColor
    stuck_bar: QColor
    stuck_fill: QColor
    stuck_on: QColor
    unknown: QColor
    unknown_bg: QColor
    unknown_line: QColor
    tag: QColor
    tag_bg: QColor
    ok: QColor
    ok_bg: QColor
    danger: QColor
    phone: QColor
    id: QColor
    payment: QColor
    location: QColor
    phone_bg: QColor
    id_bg: QColor
    payment_bg: QColor
    location_bg: QColor
    removable: QColor
    trend: QColor

    def colour(self, name: str) -> QColor:
        """The colour called ``name``; raises AttributeError when there is none."""
        found = getattr(self, name)
        assert isinstance(found, QColor)
        return found


@cache
def load_tokens(dark: bool) -> Tokens:
    """The program's own light or dark colours."""
    data = json.loads(resource("theme", "tokens.json").read_text(encoding="utf-8"))
    return Tokens(dark, False, **{name: QColor(value) for name, value in data["dark" if dark else "light"].items()})


def tokens_from_palette(palette: QPalette) -> Tokens:
    """Colours for high contrast: the system's own; no tints, so that words and shapes carry all meaning."""
    paper, ink = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    chosen, on_chosen = palette.color(QPalette.ColorRole.Highlight), palette.color(QPalette.ColorRole.HighlightedText)
    backs = {"surface", "raised", "sunken", "hover", "m_low", "m_medium", "m_high"}
    colours = {field.name: ink for field in fields(Tokens) if field.name not in ("dark", "high_contrast")}
    colours |= {name: paper for name in colours if name.endswith("_bg") or name in backs}
    colours |= {
        "window": palette.color(QPalette.ColorRole.Window),
        "nav": palette.color(QPalette.ColorRole.Window),
        "select": mix(paper, chosen, 0.2),
        "line": mix(paper, ink, 0.4),
        "accent": palette.color(QPalette.ColorRole.Link),
        "accent_fill": chosen,
        "on_accent": on_chosen,
        "focus": chosen,
        "removable": chosen,
        "stuck_on": paper,
        "m_vhigh_on": paper,
    }
    return Tokens(paper.lightness() < ink.lightness(), True, **colours)


def mix(first: QColor, second: QColor, share: float) -> QColor:
    """``first`` with ``share`` (0..1) of ``second`` in it."""
    rest = 1 - share
    return QColor.fromRgbF(
        first.redF() * rest + second.redF() * share,
        first.greenF() * rest + second.greenF() * share,
        first.blueF() * rest + second.blueF() * share,
    )


def faded(colour: QColor, opacity: float) -> QColor:
    """``colour`` at ``opacity`` (0..1)."""
    result = QColor(colour)
    result.setAlphaF(opacity)
    return result


def u(n: float) -> int:
    """``n`` design units in pixels; one unit is 4 px where the application font is 13 px.

    The unit follows the size of the font and not its line height: a Chinese font of the same
    size has lines a quarter taller, and the paddings of the program should not grow with them.
    """
    return round(n * QFontInfo(QApplication.font()).pixelSize() * 4 / 13)


def tokens() -> Tokens:
    """The colours now in force: light before `apply_theme` was called."""
    app = QApplication.instance()
    theme = app.property(_PROPERTY) if app else None
    return theme.tokens if isinstance(theme, _Theme) else load_tokens(dark=False)


def apply_theme(app: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM, language: str = "en") -> None:
    """Dress the whole program; call it again when the person chooses another theme or language.

    Changes of the system's colour scheme and contrast are followed without another call.
    """
    theme = app.property(_PROPERTY)
    if not isinstance(theme, _Theme):
        theme = _Theme(app)
        app.setProperty(_PROPERTY, theme)
    theme.choose(choice, language)


@contextmanager
def light_on_paper() -> Iterator[Tokens]:
    """The light colours for as long as the context lasts, for what is drawn to be printed; the window stays as it is.

    A widget made meanwhile takes them where it paints by itself; see `dress_for_paper` for the rest of it.
    """
    app, light = QApplication.instance(), load_tokens(dark=False)
    theme = app.property(_PROPERTY) if app else None
    if not isinstance(theme, _Theme) or theme.tokens == light:
        yield light
        return
    before, theme.tokens = theme.tokens, light
    QPixmapCache.clear()  # signs are kept there in the colours of the window
    try:
        yield light
    finally:
        theme.tokens = before
        QPixmapCache.clear()


def dress_for_paper(widget: QWidget) -> None:
    """Give one widget the light look, whatever the look of the window is."""
    light = load_tokens(dark=False)
    if QApplication.palette().color(QPalette.ColorRole.Base) != light.surface:
        widget.setPalette(palette_from(light))
        widget.setStyleSheet(style_sheet(light))


class _Theme(QObject):
    """The theme of one application, kept as its property; repaints everything when the system changes."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice = ThemeChoice.SYSTEM
        self.tokens = load_tokens(dark=False)
        app.setStyle("Fusion")
        # Both are kept: PySide deletes the accessibility hints together with a wrapper nobody holds.
        self._hints = app.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._dress)
        self._accessibility.contrastPreferenceChanged.connect(self._dress)

    def choose(self, choice: ThemeChoice, language: str) -> None:
        self._choice = choice
        self._app.setFont(fonts.application_font(language))
        schemes = {ThemeChoice.LIGHT: Qt.ColorScheme.Light, ThemeChoice.DARK: Qt.ColorScheme.Dark}
        self._hints.setColorScheme(schemes.get(choice, Qt.ColorScheme.Unknown))
        self._dress()

    def _dress(self) -> None:
        if self._accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast:
            self._app.setPalette(QPalette())
            self.tokens = tokens_from_palette(self._app.palette())
        else:
            system_is_dark = self._hints.colorScheme() is Qt.ColorScheme.Dark
            dark = system_is_dark if self._choice is ThemeChoice.SYSTEM else self._choice is ThemeChoice.DARK
            self.tokens = load_tokens(dark)
            self._app.setPalette(palette_from(self.tokens))
        QPixmapCache.clear()  # signs are kept there as they looked before
        self._app.setStyleSheet(style_sheet(self.tokens))


def palette_from(colours: Tokens) -> QPalette:
    """What Fusion and plain Qt widgets paint with."""
    role = QPalette.ColorRole
    palette = QPalette()
    for target, colour in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.sunken,
        role.Text: colours.text,
        role.PlaceholderText: colours.muted,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.stuck,
        role.Highlight: colours.select,
        role.HighlightedText: colours.text,
        role.Accent: colours.accent_fill,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.text,
        role.Light: colours.surface,
        role.Midlight: colours.hover,
        role.Mid: colours.line,
        role.Dark: colours.control,
        role.Shadow: colours.text,
    }.items():
        palette.setColor(target, colour)
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, mix(colours.text, colours.surface, 0.5))
    return palette


def style_sheet(colours: Tokens) -> str:
    """The style sheet with ``@token`` and ``@2.5u`` (design units) filled in."""

    def value(found: re.Match[str]) -> str:
        units, name = found.groups()
        return f"{u(float(units))}px" if units else colours.colour(name).name()

    return _PLACEHOLDER.sub(value, resource("theme", "style.qss").read_text(encoding="utf-8"))
