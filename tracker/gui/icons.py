"""The program's own line icons, drawn in the colour they are needed in."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from tracker.catalogue.resources import resource
from tracker.gui import theme

_RATIOS = (1.0, 2.0)


def icon_pixmap(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """Icon ``name`` as a square of ``size`` device-independent pixels; kept in Qt's pixmap cache.

    Raises FileNotFoundError when there is no such icon.
    """
    key = f"icon/{name}/{colour.rgba():x}/{size}/{ratio}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _draw(name, colour, size, ratio)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def icon(name: str, colour: QColor | None = None, size: int | None = None) -> QIcon:
    """Icon ``name`` for Qt's own widgets (menus, actions, windows), in the colour of text unless told otherwise."""
    side = size or theme.u(4.5)
    result = QIcon()
    for ratio in _RATIOS:
        result.addPixmap(icon_pixmap(name, colour or theme.tokens().text, side, ratio))
    return result


def _draw(name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
    source = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour.name()).encode()))
    side = round(size * ratio)
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(colour.alphaF())
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
