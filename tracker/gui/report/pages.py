"""The pages of a report: as a PDF, on a printer, and the first of them as a preview."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from typing_extensions import override

from tracker.core.errors import PrintingError
from tracker.core.progress import Progress, no_progress
from tracker.core.report.blocks import Report
from tracker.gui.report.sheets import MAKER, Sheets, height_of, text_height
from tracker.gui.report.typeset import Images, Look
from tracker.gui.report.words import say
from tracker.services import report as reports
from tracker.services.report import Material, PageRows, Pictures

MARGIN = 15.0
"""Millimetres at each side."""
_INCH = 96.0
_RESOLUTION = 600
_MOST_ROWS = PageRows(stuck=8, frauds=8, companies=3)
_A4 = (210.0, 297.0)
_MM = _INCH / 25.4
_FINER = 3
"""The preview is painted so many times as large and made smaller: its pictures would lose their thin lines."""


def pdf_file(title: str, creator: str, paint: Callable[[QPdfWriter], None]) -> bytes:
    """A PDF file of A4 pages. ``paint`` gets the writer before anything is painted."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setResolution(_RESOLUTION)
    writer.setTitle(title)
    writer.setCreator(creator)
    paint(writer)
    buffer.close()
    return bytes(buffer.data().data())


def paint_pages(
    device: QPagedPaintDevice, put: Callable[[QPainter, float, float], None], margin: float = MARGIN
) -> None:
    """Paint onto a device that has not begun. ``put`` gets the painter and what is inside the margins (millimetres),
    both in pixels of 1/96 inch. Raises PrintingError."""
    device.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout.Unit.Millimeter)
    points = device.pageLayout().paintRect(QPageLayout.Unit.Point)
    scale = _INCH / 72
    painter = QPainter()
    if not painter.begin(device):
        raise PrintingError
    try:
        painter.scale(device.logicalDpiX() / _INCH, device.logicalDpiY() / _INCH)
        put(painter, points.width() * scale, points.height() * scale)
    finally:
        painter.end()


class Printable:
    """What goes onto paper: as a PDF, on a printer, and its first page as a preview.

    A subclass has ``font``, of the program in its language, taken where the window runs.
    """

    __slots__ = ()
    font: QFont

    def report(self, look: Look, progress: Progress) -> Report:
        """What is put onto pages of this look; ``progress`` may raise to stop."""
        raise NotImplementedError

    def name(self) -> str:
        """The title of a file."""
        raise NotImplementedError

    def images(self) -> Images:
        """The pictures of the report, by their keys."""
        return {}

    def pdf(self, progress: Progress = no_progress) -> bytes:
        """The whole as a PDF file, A4; ``progress`` may raise to stop."""
        return pdf_file(self.name(), MAKER, lambda writer: self.paint(writer, progress))

    def paint(self, device: QPagedPaintDevice, progress: Progress = no_progress) -> None:
        """The whole onto a device that has not begun; ``progress`` may raise to stop. Raises PrintingError."""
        paint_pages(device, lambda painter, width, height: self._put(painter, width, height, device.newPage, progress))

    def preview(self, height: int, ratio: float) -> QImage:
        """The first page as it will be on A4, ``height`` pixels high at a density of ``ratio``."""
        size = QSize(round(height * _A4[0] / _A4[1] * ratio), round(height * ratio))
        scale = size.height() * _FINER / (_A4[1] * _MM)
        image = QImage(size * _FINER, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(scale, scale)
        painter.translate(MARGIN * _MM, MARGIN * _MM)
        inner = 2 * MARGIN
        self._put(painter, (_A4[0] - inner) * _MM, (_A4[1] - inner) * _MM, lambda: False, no_progress)
        painter.end()
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        image.setDevicePixelRatio(ratio)
        return image

    def _put(
        self, painter: QPainter, width: float, height: float, turn: Callable[[], bool], progress: Progress
    ) -> None:
        look = Look(self.font, width, text_height(height), self.images())
        Sheets(painter, width, height, turn).put(self.report(look, progress), look)


@dataclass(frozen=True, slots=True)
class Paper(Printable):
    """The report of a session. ``font``: of the program in its language, taken where the window runs."""

    material: Material
    pictures: Pictures
    font: QFont
    full: bool

    @override
    def name(self) -> str:
        return say(reports.make(self.material, full=self.full).running)

    @override
    def report(self, look: Look, progress: Progress) -> Report:
        """The report; the one page has as many rows in its tables as one sheet takes."""
        if self.full:
            return reports.make(self.material, full=True, progress=progress)
        rows = PageRows(0, 0, 0)
        growing = ["stuck", "frauds", "companies"]
        while growing:  # each table by a row in turn, as long as all of it fits
            name = growing.pop(0)
            more = replace(rows, **{name: getattr(rows, name) + 1})
            if getattr(more, name) <= getattr(_MOST_ROWS, name) and self._fits(more, look):
                rows = more
                growing.append(name)
        return reports.make(self.material, full=False, rows=rows)

    def _fits(self, rows: PageRows, look: Look) -> bool:
        return height_of(reports.make(self.material, full=False, rows=rows), look) <= look.height

    @override
    def images(self) -> Images:
        images = {}
        for key, picture in self.pictures.items():
            image = QImage.fromData(picture.png)
            images[key] = (image, picture)
        return images
