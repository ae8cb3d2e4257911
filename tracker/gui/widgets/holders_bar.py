"""Who holds one headline kind: how many services, and how many of them one cannot leave."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from tracker.core.kinds import Headline
from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.theme import tokens, u
from tracker.gui.translation import listed
from tracker.gui.widgets.badges import kind_tile
from tracker.gui.widgets.layouts import column, row
from tracker.gui.widgets.links import NumberLink
from tracker.gui.widgets.painting import canvas, rounded
from tracker.gui.widgets.text import label, set_name


class _Bar(QWidget):
    """Held and stuck shares of all services."""

    def __init__(self, headline: Headline) -> None:
        super().__init__()
        self._headline = headline
        self._held = self._stuck = self._total = 0
        self.setFixedHeight(u(1.5))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_counts(self, held: int, stuck: int, total: int) -> None:
        self._held, self._stuck, self._total = held, stuck, total
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(u(40), u(1.5))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, colours = canvas(self), tokens()
        painter = surface.painter
        if surface.direction is Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        radius = self.height() / 2
        painter.setClipPath(rounded(self.rect(), radius))
        painter.fillRect(self.rect(), colours.line)
        whole = max(1, self._total)
        held = self.width() * self._held / whole
        stuck = self.width() * self._stuck / whole
        painter.setClipPath(rounded(QRectF(0, 0, held, self.height()), radius))
        gap = u(0.5) if self._stuck and self._held > self._stuck else 0
        painter.fillRect(QRectF(0, 0, held - stuck, self.height()), colours.colour(self._headline.value))
        painter.fillRect(QRectF(held - stuck, 0, gap, self.height()), colours.surface)
        painter.fillRect(QRectF(held - stuck + gap, 0, stuck - gap, self.height()), colours.stuck_bar)
        painter.end()


class HoldersBar(QWidget):
    """Tile, name, numbers that lead to the services, and the bar.

    Signals: ``chosen()`` for all holders, ``stuck_chosen()`` for those that cannot be deleted.
    """

    chosen = Signal()
    stuck_chosen = Signal()

    def __init__(self, headline: Headline) -> None:
        super().__init__()
        self._headline = headline
        self._bar = _Bar(headline)
        self._held = NumberLink("muted", "", self.chosen.emit)
        self._stuck = NumberLink("stuck", "lock", self.stuck_chosen.emit)
        name = label(formatting.headline_word(headline), Face.MEDIUM)
        self._unknown = label("", Face.SMALL, "muted")
        words = column(row(name, None, self._held, self._stuck, spacing=2.5), self._bar, self._unknown, spacing=1)
        content = row(kind_tile(headline), words, spacing=3)
        content.setStretch(1, 1)
        self.setLayout(content)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def set_counts(self, held: int, stuck: int, total: int, unknown: int = 0) -> None:
        """``held`` of ``total`` services hold it, ``stuck`` of those cannot be deleted; ``unknown`` may hold it."""
        self._bar.set_counts(held, stuck, total)
        self._held.setText(self.tr("%Ln services", "", held))
        self._stuck.setText(self.tr("%Ln stuck", "", stuck))
        self._stuck.setVisible(stuck > 0)
        self._unknown.setText(self.tr("%Ln not known", "", unknown))
        self._unknown.setVisible(unknown > 0)
        words = listed(part.text() for part in (self._held, self._stuck, self._unknown) if not part.isHidden())
        set_name(self, formatting.headline_word(self._headline), words)
