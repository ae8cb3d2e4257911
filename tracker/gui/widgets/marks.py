"""Small drawn signs: kind tiles, monograms, tick boxes, numbered circles."""

from __future__ import annotations

import unicodedata
import zlib
from enum import StrEnum

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from tracker.core.kinds import Headline
from tracker.gui.fonts import Face, font
from tracker.gui.theme import Tokens, tokens, u
from tracker.gui.widgets.painting import Canvas, dot, paint_box, paint_cached

_HUES = (206, 255, 339, 39, 219, 184, 141, 85)


class Tick(StrEnum):
    """What is known about one kind at one service."""

    HELD = "held"
    NOT_GIVEN = "not_given"
    NOT_KNOWN = "not_known"


class CircleState(StrEnum):
    PLAIN = "plain"
    CURRENT = "current"
    DONE = "done"


def headline_colours(headline: Headline | None) -> tuple[QColor, QColor | None]:
    """Icon and tile colours; kinds beside the four headlines are muted and have no tile."""
    colours = tokens()
    if headline is None:
        return colours.muted, None
    return colours.colour(headline.value), colours.colour(f"{headline.value}_bg")


def paint_tile(surface: Canvas, rect: QRect, icon: str, headline: Headline | None) -> None:
    """An icon on the tint of ``headline``, in the square ``rect``."""
    key = f"tile/{icon}/{headline}"
    paint_cached(surface.painter, rect, key, lambda inner, place: _draw_tile(Canvas(inner, place), icon, headline))


def _draw_tile(surface: Canvas, icon: str, headline: Headline | None) -> None:
    rect = surface.area
    ink, tint = headline_colours(headline)
    if tint:
        edge = tokens().control if tokens().high_contrast else None
        paint_box(surface.painter, rect, min(u(1.5), rect.width() / 4), tint, edge)
    side = round(rect.width() * (0.68 if rect.width() < u(6) else 0.6))
    surface.icon(surface.middle((rect.width() - side) // 2, QSize(side, side)), icon, ink)


def paint_stuck(surface: Canvas, rect: QRect) -> None:
    """The lock of an account that cannot be deleted, as solid as its badge, in the square ``rect``."""
    colours, side = tokens(), round(rect.width() * 0.72)
    paint_box(surface.painter, rect, u(1), colours.stuck_fill, colours.stuck_bar)
    inner = Canvas(surface.painter, rect, surface.direction)
    surface.icon(inner.middle((rect.width() - side) // 2, QSize(side, side)), "lock", colours.stuck_on)


def paint_not_held(canvas: Canvas, rect: QRect) -> None:
    """The quiet dot of "not held" in the middle of ``rect``."""
    dot(canvas.painter, QRectF(rect).center(), u(0.25), tokens().control)


def initials(name: str) -> str:
    """One Chinese, Japanese or Korean character, or two letters."""
    words = ["".join(c for c in word if c.isalnum()) for word in name.split()]
    words = [word for word in words if word]
    if not words:
        return "?"
    if unicodedata.east_asian_width(words[0][0]) in "WF":
        return words[0][0]
    if len(words) > 1 and unicodedata.east_asian_width(words[1][0]) not in "WF" and words[1][0].isalpha():
        return (words[0][0] + words[1][0]).upper()
    return words[0][:2] if words[0][:2].isupper() else words[0][:2].capitalize()


def monogram_colours(identity: str, colours: Tokens) -> tuple[QColor, QColor]:
    """Letter and tile: one of eight soft hues, always the same for one ``identity``."""
    if colours.high_contrast:
        return colours.text, colours.surface
    hue = _HUES[zlib.crc32(identity.encode()) % len(_HUES)] / 360
    if colours.dark:
        return QColor.fromHslF(hue, 0.6, 0.84), QColor.fromHslF(hue, 0.29, 0.25)
    return QColor.fromHslF(hue, 0.4, 0.29), QColor.fromHslF(hue, 0.56, 0.89)


def paint_monogram(painter: QPainter, rect: QRect, identity: str, name: str) -> None:
    """The stand-in for a logo: initials on a soft tile, in the square ``rect``."""
    letters = initials(name)
    ink, tint = monogram_colours(identity, tokens())
    key = f"monogram/{tint.name()}/{letters}"
    paint_cached(painter, rect, key, lambda inner, place: _draw_monogram(inner, place, letters, (ink, tint)))


def _draw_monogram(painter: QPainter, rect: QRect, letters: str, colours: tuple[QColor, QColor]) -> None:
    ink, tint = colours
    paint_box(painter, rect, u(1.5), tint, tokens().control if tokens().high_contrast else None)
    face = font(Face.STRONG)
    face.setPixelSize(max(1, round(rect.height() * 0.43)))
    _paint_centred(painter, rect, letters, face, ink)


def paint_unknown_tile(painter: QPainter, rect: QRect) -> None:
    """A dashed tile with a question mark: a sender or service that is not in the catalogue."""
    colours = tokens()
    paint_box(painter, rect, u(1.5), colours.surface, colours.unknown_line, dashed=True)
    _paint_centred(painter, rect, "?", font(Face.SMALL_STRONG), colours.muted)


def paint_tick(painter: QPainter, rect: QRect, tick: Tick, *, enabled: bool = True) -> None:
    """A tick box in the square ``rect``: held is filled, not given empty, not known dashed with "?"."""
    colours = tokens()
    radius = rect.width() * 0.24
    if tick is Tick.HELD:
        paint_box(painter, rect, radius, colours.accent_fill if enabled else colours.control)
        paint_check(painter, QRectF(rect), colours.on_accent if enabled else colours.surface)
    elif tick is Tick.NOT_GIVEN:
        paint_box(painter, rect, radius, colours.surface, colours.control, width=1.5)
    else:
        paint_box(painter, rect, radius, colours.surface, colours.control, width=1.25, dashed=True)
        face = font(Face.SMALL_STRONG)
        face.setPixelSize(max(1, round(rect.height() * 0.6)))
        _paint_centred(painter, rect, "?", face, colours.muted)


def paint_check(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    """A tick mark inside ``rect``."""
    painter.save()
    pen = QPen(ink, max(1.5, rect.width() / 11))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    points = ((0.26, 0.52), (0.43, 0.68), (0.74, 0.34))
    painter.drawPolyline([QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height()) for x, y in points])
    painter.restore()


def paint_circle(painter: QPainter, rect: QRect, number: int, state: CircleState) -> None:
    """A numbered circle of a list of steps."""
    colours = tokens()
    radius = rect.width() / 2
    if state is CircleState.DONE:
        paint_box(painter, rect, radius, colours.ok_bg, colours.ok if colours.high_contrast else None)
        paint_check(painter, QRectF(rect), colours.ok)
        return
    current = state is CircleState.CURRENT
    paint_box(
        painter,
        rect,
        radius,
        colours.surface,
        colours.accent if current else colours.line,
        width=2 if current else 1,
    )
    _paint_centred(painter, rect, str(number), font(Face.SMALL_STRONG), colours.accent if current else colours.muted)


def _paint_centred(painter: QPainter, rect: QRect, text: str, face: QFont, ink: QColor) -> None:
    painter.setFont(face)
    painter.setPen(ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)
