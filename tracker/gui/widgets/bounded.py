"""A part of a form that is as high as it needs to be, up to a limit, and scrolls from there on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

from tracker.gui.theme import u
from tracker.gui.widgets.panels import fill_area


class BoundedArea(QScrollArea):
    """``content`` over the whole width, at most ``most`` design units high; what has the keyboard is in sight."""

    def __init__(self, content: QWidget, most: float) -> None:
        super().__init__()
        self._content, self._most = content, most
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        fill_area(self, content)
        content.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, u(2))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        own = self._content
        needed = own.heightForWidth(width) if own.hasHeightForWidth() else own.sizeHint().height()
        return min(needed, u(self._most))

    @override
    def sizeHint(self) -> QSize:
        width = self._content.sizeHint().width()
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._content.minimumSizeHint().width(), 0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
