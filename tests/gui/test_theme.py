"""The colours of the look: contrast, difference for every eye, light, dark and high contrast."""

from __future__ import annotations

import json
import math
import re
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from tracker.catalogue.resources import resource
from tracker.gui.theme import (
    ThemeChoice,
    Tokens,
    apply_theme,
    load_tokens,
    mix,
    style_sheet,
    tokens,
    tokens_from_palette,
    u,
)
from tracker.gui.widgets.marks import monogram_colours

Vector = tuple[float, float, float]

# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
EYES: dict[str, tuple[Vector, Vector, Vector]] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
TEXT_PAIRS = [
    *(("text", back) for back in ("window", "nav", "surface", "raised", "sunken", "hover", "select")),
    *(("muted", back) for back in ("window", "nav", "surface", "raised", "sunken", "hover", "select")),
    *(("accent", back) for back in ("window", "nav", "surface", "select")),
    *((band, f"{band}_bg") for band in ("low", "medium", "high")),
    *((f"m_{band}_on", f"m_{band}") for band in ("low", "medium", "high", "vhigh")),
    ("vhigh_on", "vhigh_bg"),
    ("on_accent", "accent_fill"),
    ("stuck_on", "stuck_fill"),
    ("stuck", "surface"),
    ("stuck", "window"),
    ("danger", "surface"),
    ("unknown", "unknown_bg"),
    ("tag", "tag_bg"),
    ("tag", "nav"),
    ("ok", "ok_bg"),
    ("ok", "surface"),
    ("ok", "select"),
]  # fmt: skip
PART_PAIRS = [
    *((kind, f"{kind}_bg") for kind in ("phone", "id", "payment", "location")),
    ("control", "surface"),
    ("focus", "surface"),
    ("focus", "window"),
    ("removable", "surface"),
    ("stuck_bar", "surface"),
    ("stuck_bar", "select"),
    ("unknown_line", "unknown_bg"),
    ("trend", "surface"),
]
MARKS = ("m_low", "m_medium", "m_high", "m_vhigh", "stuck_bar")
TINTS = ("low_bg", "medium_bg", "high_bg", "vhigh_bg", "stuck_fill")
KINDS = ("phone", "id", "payment", "location")


@pytest.fixture(params=["light", "dark"])
def colours(request: pytest.FixtureRequest) -> Tokens:
    return load_tokens(request.param == "dark")


@pytest.fixture
def app(qapp: QApplication):
    yield qapp
    apply_theme(qapp, ThemeChoice.LIGHT)


def linear(colour: QColor) -> Vector:
    def channel(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return channel(colour.redF()), channel(colour.greenF()), channel(colour.blueF())


def dot(first: Vector, second: Vector) -> float:
    return sum(a * b for a, b in zip(first, second, strict=True))


def contrast(first: QColor, second: QColor) -> float:
    """WCAG 2: the ratio of relative luminances."""
    high, low = sorted((dot(linear(colour), (0.2126, 0.7152, 0.0722)) for colour in (first, second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def lab(colour: QColor, eye: str) -> Vector:
    """CIE L*a*b* under D65 as ``eye`` sees ``colour``."""
    rgb = tuple(min(1.0, max(0.0, dot(line, linear(colour)))) for line in EYES[eye])
    to_xyz = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
    scaled = (dot(line, rgb) / white for line, white in zip(to_xyz, (0.95047, 1.0, 1.08883), strict=True))
    x, y, z = (t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116 for t in scaled)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def ciede2000(first: Vector, second: Vector) -> float:
    """The colour difference of CIE 142-2001."""
    (l1, a1, b1), (l2, a2, b2) = first, second
    mean_c = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    g = 0.5 * (1 - math.sqrt(mean_c**7 / (mean_c**7 + 25**7)))
    c1, c2 = math.hypot(a1 * (1 + g), b1), math.hypot(a2 * (1 + g), b2)
    h1, h2 = (math.degrees(math.atan2(b, a * (1 + g))) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = h2 - h1
    turn -= 360 if turn > 180 else -360 if turn < -180 else 0
    d_h = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))
    mean_l, mean_c = (l1 + l2) / 2, (c1 + c2) / 2
    mean_h = (h1 + h2) / 2 if abs(h1 - h2) <= 180 else (h1 + h2 + 360) / 2
    t = (
        1
        - 0.17 * _cos(mean_h - 30)
        + 0.24 * _cos(2 * mean_h)
        + 0.32 * _cos(3 * mean_h + 6)
        - 0.2 * _cos(4 * mean_h - 63)
    )
    s_l = 1 + 0.015 * (mean_l - 50) ** 2 / math.sqrt(20 + (mean_l - 50) ** 2)
    s_c, s_h = 1 + 0.045 * mean_c, 1 + 0.015 * mean_c * t
    twist = 30 * math.exp(-(((mean_h - 275) / 25) ** 2))
    r_t = -2 * math.sqrt(mean_c**7 / (mean_c**7 + 25**7)) * math.sin(math.radians(2 * twist))
    l_part, c_part, h_part = (l2 - l1) / s_l, (c2 - c1) / s_c, d_h / s_h
    return math.sqrt(l_part**2 + c_part**2 + h_part**2 + r_t * c_part * h_part)


def _cos(degrees: float) -> float:
    return math.cos(math.radians(degrees))


def least_difference(colours: Tokens, names: tuple[str, ...], eye: str) -> float:
    seen = [lab(colours.colour(name), eye) for name in names]
    return min(ciede2000(first, second) for first, second in combinations(seen, 2))


def test_ciede2000_gives_the_published_examples() -> None:
    """Sharma, Wu and Dalal 2005, table 1."""
    assert ciede2000((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert ciede2000((50, 2.5, 0), (73, 25, -18)) == pytest.approx(27.1492, abs=1e-4)
    assert ciede2000((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514)) == pytest.approx(0.9082, abs=1e-4)


@pytest.mark.parametrize(("ink", "paper"), TEXT_PAIRS)
def test_text_is_readable(colours: Tokens, ink: str, paper: str) -> None:
    assert contrast(colours.colour(ink), colours.colour(paper)) >= 4.5


@pytest.mark.parametrize(("part", "paper"), PART_PAIRS)
def test_parts_are_visible(colours: Tokens, part: str, paper: str) -> None:
    assert contrast(colours.colour(part), colours.colour(paper)) >= 3


@pytest.mark.parametrize("eye", EYES)
def test_marks_and_stuck_differ_for_every_eye(colours: Tokens, eye: str) -> None:
    assert least_difference(colours, MARKS, eye) >= 7


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("names", [TINTS, KINDS, ("removable", "stuck_bar")])
def test_tints_and_kinds_differ_for_every_eye(colours: Tokens, names: tuple[str, ...], eye: str) -> None:
    assert least_difference(colours, names, eye) >= 6


@pytest.mark.parametrize(
    ("names", "dark", "table"),
    [
        (MARKS, False, (22.3, 13.5, 17.7, 14.5)),
        (MARKS, True, (20.9, 15.3, 16.7, 7.8)),
        (TINTS, False, (11.7, 8.4, 9.9, 9.4)),
        (TINTS, True, (11.0, 8.9, 6.1, 10.0)),
        (KINDS, False, (23.5, 12.0, 16.6, 9.3)),
        (KINDS, True, (19.6, 11.2, 15.0, 6.1)),
    ],
)
def test_the_table_of_the_look_is_true(names: tuple[str, ...], dark: bool, table: tuple[float, ...]) -> None:
    found = [least_difference(load_tokens(dark), names, eye) for eye in EYES]
    assert found == pytest.approx(list(table), abs=0.2)


def test_the_lightness_of_the_marks_moves_one_way(colours: Tokens) -> None:
    lightness = [lab(colours.colour(name), "normal")[0] for name in MARKS[:4]]
    assert lightness == sorted(lightness, reverse=not colours.dark)


def test_monograms_are_readable_and_keep_their_hue(colours: Tokens) -> None:
    tints = set()
    for number in range(200):
        ink, tint = monogram_colours(f"service {number}", colours)
        assert contrast(ink, tint) >= 4.5
        tints.add(tint.name())
    assert len(tints) == 8
    assert monogram_colours("one", colours)[1] == monogram_colours("one", colours)[1]


def test_light_and_dark_have_the_same_names() -> None:
    data = json.loads(resource("theme", "tokens.json").read_text(encoding="utf-8"))
    assert data["light"].keys() == data["dark"].keys()


def test_the_style_sheet_is_filled_in(qapp: QApplication, colours: Tokens) -> None:
    sheet = style_sheet(colours)
    assert not re.search(r"@\w", sheet)
    assert colours.surface.name() in sheet


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_a_choice_dresses_the_program(app: QApplication, choice: ThemeChoice) -> None:
    apply_theme(app, choice)
    assert tokens().dark is (choice is ThemeChoice.DARK)
    assert app.palette().color(QPalette.ColorRole.Window) == tokens().window
    assert tokens().surface.name() in app.styleSheet()


def test_the_system_scheme_is_followed_live(app: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    apply_theme(app, ThemeChoice.SYSTEM)
    hints = app.styleHints()
    for scheme in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
        monkeypatch.setattr(type(hints), "colorScheme", lambda _hints, scheme=scheme: scheme)
        hints.colorSchemeChanged.emit(scheme)
        assert tokens().dark is (scheme is Qt.ColorScheme.Dark)
        assert app.palette().color(QPalette.ColorRole.Base) == tokens().surface


def test_high_contrast_takes_the_system_colours_and_drops_tints() -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor("black"))
    palette.setColor(QPalette.ColorRole.Text, QColor("yellow"))
    system = tokens_from_palette(palette)
    assert system.high_contrast
    assert system.dark
    assert system.text == QColor("yellow")
    for name in ("low_bg", "high_bg", "vhigh_bg", "phone_bg", "ok_bg", "tag_bg"):
        assert system.colour(name) == QColor("black")
    for ink, paper in (("vhigh_on", "vhigh_bg"), ("stuck_on", "stuck_fill"), ("m_vhigh_on", "m_vhigh")):
        assert contrast(system.colour(ink), system.colour(paper)) >= 4.5


def test_chinese_families_stand_behind_the_system_font_and_before_it_in_chinese(app: QApplication) -> None:
    apply_theme(app, ThemeChoice.LIGHT, "en")
    english = app.font().families()
    apply_theme(app, ThemeChoice.LIGHT, "zh_CN")
    chinese = app.font().families()
    assert "Noto Sans CJK SC" in english[1:]
    assert chinese[-1] == english[0] or chinese[0] == english[0]
    assert set(english) == set(chinese)


def test_units_grow_with_the_font(app: QApplication) -> None:
    small = u(100)
    larger = app.font()
    larger.setPixelSize(2 * round(small * 13 / 400))
    app.setFont(larger)
    assert u(100) == pytest.approx(2 * small, rel=0.05)


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    black, white = QColor("black"), QColor("white")
    assert mix(black, white, 0) == QColor.fromRgbF(0, 0, 0)
    assert mix(black, white, 1) == QColor.fromRgbF(1, 1, 1)
