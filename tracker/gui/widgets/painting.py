"""Strokes that widgets and delegates share: text, icons, rounded shapes, hatches, focus rings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPixmapCache
from PySide6.QtWidgets import QStyle, QWidget

from tracker.core.characters import on_one_line
from tracker.gui.fonts import Face, font, metrics
from tracker.gui.icons import icon_pixmap
from tracker.gui.widgets.text import breakable, in_lines

_WRAPPED = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


@dataclass(slots=True)
class Canvas:
    """A painter with the place it paints in; ``x`` counts from the leading edge in either direction of writing."""

    painter: QPainter
    area: QRect
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight

    def rect(self, x: int, y: int, width: int, height: int) -> QRect:
        """A rectangle relative to the leading top corner of the area, mirrored from right to left."""
        logical = QRect(self.area.left() + x, self.area.top() + y, width, height)
        return QStyle.visualRect(self.direction, self.area, logical)

    def middle(self, x: int, size: QSize) -> QRect:
        """A rectangle of ``size``, ``x`` from the leading edge, in the vertical middle of the area."""
        return self.rect(x, (self.area.height() - size.height()) // 2, size.width(), size.height())

    def text(
        self,
        rect: QRect,
        text: str,
        face: Face,
        colour: QColor,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
    ) -> None:
        """One line in the vertical middle of ``rect``, cut with "…" where it does not fit."""
        self.painter.setFont(font(face))
        self.painter.setPen(colour)
        shown = metrics(face).elidedText(on_one_line(text), Qt.TextElideMode.ElideRight, rect.width())
        # The words run as they do by themselves ("+1" stays "+1"); their place follows the window.
        self.painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        place = QStyle.visualAlignment(self.direction, align) | Qt.AlignmentFlag.AlignAbsolute
        line = Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
        self.painter.drawText(rect, place | Qt.AlignmentFlag.AlignVCenter | line, shown)

    def wrapped(self, rect: QRect, text: str, face: Face, colour: QColor) -> None:
        """As many lines as it takes, in the vertical middle of ``rect``; see `wrapped_height`."""
        self.painter.setFont(font(face))
        self.painter.setPen(colour)
        self.painter.setLayoutDirection(self.direction)
        self.painter.drawText(rect, _WRAPPED, breakable(in_lines(text)))

    def icon(self, rect: QRect, name: str, colour: QColor) -> None:
        """Icon ``name`` in ``rect``, a square."""
        ratio = pixel_ratio(self.painter)
        self.painter.drawPixmap(rect.topLeft(), icon_pixmap(name, colour, rect.width(), ratio))


def canvas(widget: QWidget) -> Canvas:
    """A smooth canvas over the whole of ``widget``; end ``canvas.painter`` when done."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return Canvas(painter, widget.rect(), widget.layoutDirection())


def text_width(text: str, face: Face) -> int:
    """How far ``text`` reaches in ``face``, on one line."""
    return metrics(face).horizontalAdvance(on_one_line(text))


def fitting(text: str, briefer: Iterable[str], face: Face, width: int) -> str:
    """``text`` in ``face``, or the first of the ``briefer`` ones that there is room for; the last one if for none."""
    shown = text
    for shown in (text, *briefer):
        if text_width(shown, face) <= width:
            break
    return shown


def wrapped_height(text: str, face: Face, width: int) -> int:
    """How high ``text`` is in ``face`` when it is broken into lines of ``width``."""
    return metrics(face).boundingRect(QRect(0, 0, width, 0), _WRAPPED, breakable(in_lines(text))).height()


def line_height(face: Face) -> int:
    """The height of a line in ``face``."""
    return metrics(face).height()


def paint_box(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    fill: QColor | None = None,
    line: QColor | None = None,
    *,
    width: float = 1.0,
    dashed: bool = False,
) -> None:
    """A rounded box whose line lies inside ``rect``."""
    painter.save()
    painter.setBrush(fill if fill else Qt.BrushStyle.NoBrush)
    inset = 0.0
    if line:
        pen = QPen(line, width)
        if dashed:
            pen.setDashPattern([3, 2])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        inset = width / 2
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)
    painter.restore()


def pixel_ratio(painter: QPainter) -> float:
    """Pixels a unit, also of a picture into which a widget of another density is drawn."""
    return max(1.0, abs(painter.deviceTransform().m11()))


def paint_cached(painter: QPainter, rect: QRect, key: str, draw: Callable[[QPainter, QRect], None]) -> None:
    """What ``draw`` paints, from Qt's pixmap cache: ``key`` names all that it depends on apart from the theme.

    A table repaints the same few signs over and over. A change of theme empties the cache.
    """
    ratio = pixel_ratio(painter)
    name = f"{key}/{rect.width()}x{rect.height()}/{ratio}"
    pixmap = QPixmap()
    if not QPixmapCache.find(name, pixmap):
        pixmap = QPixmap(rect.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        inner = QPainter(pixmap)
        inner.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(inner, QRect(QPoint(0, 0), rect.size()))
        inner.end()
        QPixmapCache.insert(name, pixmap)
    painter.drawPixmap(rect.topLeft(), pixmap)


def paint_focus(painter: QPainter, rect: QRect | QRectF, radius: float, colour: QColor) -> None:
    """The two-pixel ring of the keyboard focus, just inside ``rect``."""
    paint_box(painter, rect, radius, None, colour, width=2)


def paint_hatch(painter: QPainter, path: QPainterPath, colour: QColor, *, step: float, width: float) -> None:
    """Diagonal lines over ``path``: what is hatched says so without colour."""
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colour, width))
    area = path.boundingRect()
    x = area.left() - area.height()
    while x < area.right():
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()))
        x += step
    painter.restore()


def rounded(rect: QRect | QRectF, radius: float) -> QPainterPath:
    """The outline of a rounded box."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(rect), radius, radius)
    return path


def dot(painter: QPainter, centre: QPointF, radius: float, colour: QColor) -> None:
    """A filled dot."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre, radius, radius)
    painter.restore()
