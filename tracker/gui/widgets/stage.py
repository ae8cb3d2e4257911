"""What is shown while no vault is open: the program's name, one panel in the middle, links below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from tracker.gui.fonts import Face
from tracker.gui.theme import u
from tracker.gui.widgets.badges import IconSign
from tracker.gui.widgets.layouts import column, row
from tracker.gui.widgets.panels import Panel, scroll_area
from tracker.gui.widgets.text import label


class Stage(QWidget):
    """Fill ``body`` (the panel), ``below`` (links) and ``foot`` (one muted line)."""

    def __init__(self, *, width: float, padding: float) -> None:
        """``width`` of the panel and ``padding`` at its sides, in design units."""
        super().__init__()
        panel = Panel(padding=padding)
        panel.setMinimumWidth(u(width))
        panel.setMaximumWidth(u(width * 1.25))
        panel.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.body: QVBoxLayout = panel.body
        self.below: QHBoxLayout = row(spacing=6)
        self.foot: QHBoxLayout = row(spacing=2)
        brand = row(
            None, IconSign("mark", "accent", 5.5), label(self.tr("Exposure Tracker"), Face.TITLE), None, spacing=3
        )
        content = QWidget()
        content.setLayout(
            column(
                None,
                brand,
                row(None, panel, None),
                row(None, self.below, None),
                None,
                row(None, self.foot, None),
                spacing=6,
                margins=(4, 4, 4, 5),
            )
        )
        area = scroll_area(content)
        outer = column(area, spacing=0)
        outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(outer)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=False)
