"""Pages as a person meets them: shown with a session that they follow, and read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from tracker.gui.bridge import SessionBridge
from tracker.gui.pages.base import Page
from tracker.gui.widgets.badges import PillBadge

Show = Callable[[QWidget], QWidget]
P = TypeVar("P", bound=Page)


def show_page(cls: Callable[[SessionBridge], P], bridge: SessionBridge, shown: Show, width: int = 1072) -> P:
    """A page of the window with the session of ``bridge``; ``shown``: the fixture."""
    page = cls(bridge)
    bridge.changed.connect(page.follow)
    page.resize(width, 740)
    page.refresh()
    shown(page)
    return page


def words(widget: QWidget) -> list[str]:
    """What is to be read in ``widget``, in the order it was made."""
    QApplication.processEvents()  # what was just put into a layout is not shown before
    texts = [child for child in widget.findChildren(QWidget) if isinstance(child, (QLabel, QAbstractButton))]
    return [text.text() for text in texts if text.isVisible() and text.text()]


def badges(widget: QWidget) -> list[str]:
    """The badges that are to be seen in ``widget``."""
    QApplication.processEvents()
    return [badge.accessibleName() for badge in widget.findChildren(PillBadge) if badge.isVisible()]
