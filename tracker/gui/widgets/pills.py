"""The one way to draw badges, pills and tags: words on a tint, with a meter or an icon."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter

from tracker.core.model import Deletability
from tracker.core.risk.method import Band
from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.theme import Tokens, faded, tokens, u
from tracker.gui.widgets.painting import Canvas, paint_box, paint_cached, text_width

_BARS = 4
_FACE = Face.SMALL_STRONG


class Tone(StrEnum):
    """What a pill says by its look. Only `STUCK` is solid, only `UNKNOWN` is dashed."""

    PLAIN = "plain"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    VERY_HIGH = "vhigh"
    STUCK = "stuck"
    UNKNOWN = "unknown"
    OK = "ok"
    ACCENT = "accent"
    OUTLINE = "outline"


@dataclass(frozen=True, slots=True)
class Pill:
    """``text`` with an optional icon or a meter of ``meter`` (1..4) filled bars before it; 0 is no meter."""

    text: str
    tone: Tone = Tone.PLAIN
    icon: str = ""
    meter: int = 0


_BAND_TONES = (Tone.LOW, Tone.MEDIUM, Tone.HIGH, Tone.VERY_HIGH)


def band_pill(band: Band) -> Pill:
    """The badge of ``band``: meter and word."""
    return Pill(formatting.band_word(band), _BAND_TONES[band.rank], meter=band.rank + 1)


def deletability_pill(state: Deletability) -> Pill | None:
    """The badge of an account that cannot be deleted or was not checked; plain words say the others."""
    if state is Deletability.IMPOSSIBLE:
        return Pill(formatting.deletability_word(state), Tone.STUCK, "lock")
    if state is Deletability.UNKNOWN:
        return Pill(formatting.deletability_word(state), Tone.UNKNOWN, "question")
    return None


@dataclass(frozen=True, slots=True)
class _Style:
    ink: QColor
    fill: QColor
    line: QColor | None = None
    dashed: bool = False


def _style(tone: Tone, colours: Tokens) -> _Style:
    edge = colours.control if colours.high_contrast else None
    if tone is Tone.STUCK:
        return _Style(colours.stuck_on, colours.stuck_fill, colours.stuck_bar)
    if tone is Tone.UNKNOWN:
        return _Style(colours.unknown, colours.unknown_bg, colours.unknown_line, dashed=True)
    if tone is Tone.OUTLINE:
        return _Style(colours.text, colours.surface, colours.control)
    if tone is Tone.PLAIN:
        return _Style(colours.tag, colours.tag_bg, edge)
    if tone is Tone.ACCENT:
        return _Style(colours.accent, colours.select, edge)
    if tone is Tone.VERY_HIGH:
        return _Style(colours.vhigh_on, colours.vhigh_bg, edge)
    return _Style(colours.colour(tone.value), colours.colour(f"{tone.value}_bg"), edge)


def _lead(pill: Pill) -> int:
    """The width that the meter or the icon takes."""
    if pill.meter:
        return u(4)
    return u(3.5) if pill.icon else 0


def pill_size(pill: Pill) -> QSize:
    """How large `paint_pill` draws ``pill``."""
    lead = _lead(pill)
    gap = u(1.25) if lead else 0
    return QSize(u(1.75) + lead + gap + text_width(pill.text, _FACE) + u(2), u(5.5))


def paint_pill(painter: QPainter, corner: QPoint, pill: Pill, direction: Qt.LayoutDirection) -> None:
    """Draw ``pill`` with its left top at ``corner``."""
    key = f"pill/{pill.tone}/{pill.icon}/{pill.meter}/{direction.name}/{pill.text}"
    area = QRect(corner, pill_size(pill))
    paint_cached(painter, area, key, lambda inner, place: _draw_pill(Canvas(inner, place, direction), pill))


def _draw_pill(surface: Canvas, pill: Pill) -> None:
    look, area = _style(pill.tone, tokens()), surface.area
    paint_box(surface.painter, area, u(1.5), look.fill, look.line, dashed=look.dashed)
    x, lead = u(1.75), _lead(pill)
    if pill.meter:
        paint_meter(surface.painter, surface.middle(x, QSize(lead, u(3))), pill.meter, look.ink)
    elif pill.icon:
        surface.icon(surface.middle(x, QSize(lead, lead)), pill.icon, look.ink)
    x += lead + u(1.25) if lead else 0
    surface.text(surface.rect(x, 0, area.width() - x, area.height()), pill.text, _FACE, look.ink)


def paint_meter(painter: QPainter, area: QRect, filled: int, ink: QColor) -> None:
    """Four bars that grow; the first ``filled`` are solid. They grow to the right in every language."""
    gap = max(1.0, area.width() / 16)
    width = (area.width() - gap * (_BARS - 1)) / _BARS
    for bar in range(_BARS):
        height = area.height() * (0.4 + 0.2 * bar)
        left = area.left() + bar * (width + gap)
        box = QRectF(left, area.top() + area.height() - height, width, height)
        paint_box(painter, box, min(1.0, width / 2), ink if bar < filled else faded(ink, 0.25))
