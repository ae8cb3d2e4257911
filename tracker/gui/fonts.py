"""Faces of the program: sizes and weights relative to the system's font."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication

_CHINESE = ("PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC")


class Face(Enum):
    """A role of text: size relative to the application font, weight."""

    DISPLAY = (1.85, QFont.Weight.DemiBold)
    TITLE = (1.4, QFont.Weight.DemiBold)
    HEADING = (1.15, QFont.Weight.DemiBold)
    STRONG = (1.0, QFont.Weight.DemiBold)
    MEDIUM = (1.0, QFont.Weight.Medium)
    BODY = (1.0, QFont.Weight.Normal)
    SMALL_STRONG = (0.92, QFont.Weight.DemiBold)
    SMALL_MEDIUM = (0.92, QFont.Weight.Medium)
    SMALL = (0.92, QFont.Weight.Normal)


def application_font(language: str) -> QFont:
    """The system's font with Chinese fallbacks; Chinese first where the program speaks Chinese."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    families = [QFontInfo(system).family()]  # the real one: a generic name would lose against the fallbacks
    chinese = [family for family in _CHINESE if family not in families]
    system.setFamilies(chinese + families if language.startswith("zh") else families + chinese)
    system.setFeature(QFont.Tag("tnum"), 1)
    return system


def font(face: Face) -> QFont:
    """The font of ``face``, with figures of one width."""
    return QFont(_scaled(QApplication.font(), face))


def metrics(face: Face) -> QFontMetrics:
    """The measures of ``font(face)``."""
    return _measured(QApplication.font(), face)


@lru_cache(maxsize=32)
def _scaled(base: QFont, face: Face) -> QFont:
    size, weight = face.value
    result = QFont(base)
    if result.pixelSize() > 0:
        result.setPixelSize(round(result.pixelSize() * size))
    else:
        result.setPointSizeF(result.pointSizeF() * size)
    result.setWeight(weight)
    return result


@lru_cache(maxsize=32)
def _measured(base: QFont, face: Face) -> QFontMetrics:
    return QFontMetrics(_scaled(base, face))
