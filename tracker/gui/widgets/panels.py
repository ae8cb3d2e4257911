"""Surfaces: panels, the side panel, a banner and a notice."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

from tracker.gui.fonts import Face
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.badges import IconSign
from tracker.gui.widgets.buttons import ButtonKind, button, icon_button
from tracker.gui.widgets.layouts import Rule, box, clear, column, row
from tracker.gui.widgets.painting import canvas, paint_box
from tracker.gui.widgets.text import elided, label, set_name


class Panel(QWidget):
    """A surface with a thin edge; panels never lie in panels. Fill ``body``; ``head`` takes more beside the title."""

    def __init__(self, title: str = "", *, aside: str = "", padding: float = 5, sunken: bool = False) -> None:
        super().__init__()
        self._sunken = sunken
        self._title = label(title, Face.HEADING)
        self._title.setMinimumHeight(u(6))  # as high as a link beside it, so that titles of neighbours line up
        self._aside = label(aside, Face.SMALL, "muted")
        self.head = row(self._title, None, self._aside)
        self.body = column(spacing=2)
        self._head_box = box(self.head)
        self._head_box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        content = column(self._head_box, spacing=2, margins=(padding, 4, padding, 4))
        content.addWidget(box(self.body), 1)
        self.setLayout(content)
        self._head_box.setVisible(bool(title))  # not before it has a parent: it would be a window of its own
        set_name(self, title)

    def set_title(self, title: str, aside: str = "") -> None:
        self._title.setText(title)
        self._aside.setText(aside)
        self._head_box.setVisible(bool(title))
        set_name(self, title)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, colours = canvas(self), tokens()
        edge = None if self._sunken and not colours.high_contrast else colours.line
        paint_box(surface.painter, self.rect(), u(2), colours.sunken if self._sunken else colours.surface, edge)
        surface.painter.end()


def scroll_area(content: QWidget) -> QScrollArea:
    """``content`` as wide as there is room, scrolled up and down, on the colour that lies behind it."""
    area = QScrollArea()
    fill_area(area, content)
    return area


def fill_area(area: QScrollArea, content: QWidget) -> None:
    """What `scroll_area` does with an area of one's own."""
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    content.setAutoFillBackground(False)  # which setWidget has switched on
    area.viewport().setAutoFillBackground(False)


class SidePanel(QWidget):
    """Details beside a table: ``top`` (under the header), ``body`` (scrolls), ``footer`` (pinned below).

    ``title_lines``: more than one for titles that are sentences rather than names. ``head_stops``: what Tab reaches
    in the header, before all else.

    Signals: ``closed()`` when the person closes it, by its × or by Esc.
    """

    closed = Signal()

    def __init__(self, *, closable: bool = True, title_lines: int = 1) -> None:
        super().__init__()
        self._tile = column()
        self._title = elided("", Face.HEADING, lines=title_lines)
        self._subtitle = elided("", Face.SMALL, "muted")
        words = box(column(self._title, self._subtitle, spacing=0.5))
        as_high = QSizePolicy.Policy.Maximum if title_lines == 1 else QSizePolicy.Policy.Preferred
        words.setSizePolicy(QSizePolicy.Policy.Preferred, as_high)
        header = row(self._tile, words, spacing=3)
        header.setStretch(1, 1)
        self.head_stops: list[QWidget] = []
        if closable:
            self.head_stops.append(icon_button("close", self.tr("Close details"), self.closed.emit))
            header.addWidget(self.head_stops[0])
        self._closable = closable
        self.top, self.body, self.footer = column(), column(), column()
        scrolled = row(column(self.body, None, spacing=0), spacing=0)
        scrolled.setStretch(0, 1)
        scrolled.addSpacing(u(2))  # before the scroll bar; a margin would not be mirrored from right to left
        self._area = scroll_area(box(scrolled))
        parts = column(header, self.top, self._area, Rule(), self.footer, spacing=2.5, margins=(5, 3.5, 5, 4))
        parts.setStretch(2, 1)
        self.setLayout(parts)
        self.setMinimumWidth(u(88))
        self.setMaximumWidth(u(100))

    def set_header(self, tile: QWidget | None, title: str, subtitle: str = "", briefer: Iterable[str] = ()) -> None:
        """Whom or what the panel is about; ``briefer``: the title in other words, for where it has no room."""
        clear(self._tile)
        if tile is not None:
            self._tile.addWidget(tile)
        self._title.setText(title, briefer)
        set_name(self, title)
        self.set_subtitle(subtitle)

    def set_subtitle(self, subtitle: str) -> None:
        """What stands below the title."""
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self.setAccessibleDescription(subtitle)

    def reveal(self, widget: QWidget) -> None:
        """Scroll the body until ``widget``, a part of it, is in sight."""
        self._area.ensureWidgetVisible(widget)

    def scroll_to_top(self) -> None:
        """Show the body from its start."""
        self._area.verticalScrollBar().setValue(0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._closable and event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, colours = canvas(self), tokens()
        surface.painter.fillRect(self.rect(), colours.surface)
        surface.painter.fillRect(surface.rect(0, 0, 1, self.height()), colours.line)
        surface.painter.end()


class Banner(QWidget):
    """The one fact that stands above a page: bar, icon, a heading and a sentence."""

    def __init__(self, title: str = "", text: str = "", *, tone: str = "stuck", icon: str = "lock") -> None:
        super().__init__()
        self._tone = tone
        self._title = label(title, Face.HEADING, wrap=True)
        self._text = label(text, Face.BODY, "muted", wrap=True)
        words = column(self._title, self._text, spacing=1)
        content = row(IconSign(icon, tone, 6), words, spacing=3)
        content.setStretch(1, 1)
        content.insertSpacing(0, u(4.5))  # a margin would not be mirrored from right to left
        self.setLayout(content)
        self.setMinimumHeight(u(11))

    def set_text(self, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(text)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, colours = canvas(self), tokens()
        colour = colours.stuck_bar if self._tone == "stuck" else colours.colour(self._tone)
        paint_box(surface.painter, surface.rect(0, 0, u(1), self.height()), u(0.25), colour)
        surface.painter.end()


class Notice(QWidget):
    """A muted sentence with an icon and perhaps a link: what else there is to know.

    ``reachable``: it can be read with the keyboard, too.

    Signals: ``linked()`` when the link is followed.
    """

    linked = Signal()

    def __init__(
        self, text: str = "", icon: str = "info", link: str = "", tone: str = "muted", *, reachable: bool = False
    ) -> None:
        super().__init__()
        self._sign = IconSign(icon, tone, 4)
        self._text = label(text, Face.SMALL, tone, wrap=True, selectable=reachable)
        if reachable:
            self._text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._link = button(link, ButtonKind.LINK, on_click=self.linked.emit)
        self._link.set_small()
        content = row(self._sign, self._text, self._link, spacing=2)
        content.setStretch(1, 1)
        content.setAlignment(self._sign, Qt.AlignmentFlag.AlignTop if len(text) > 80 else Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(content)
        self._link.setVisible(bool(link))

    def set_text(self, text: str, link: str = "") -> None:
        self._text.setText(text)
        self._link.setText(link)
        self._link.setVisible(bool(link))

    def set_look(self, icon: str, tone: str) -> None:
        """Another icon and the colour of the token ``tone``."""
        self._sign.set_icon(icon, tone)
        self._text.set_tone(tone)
