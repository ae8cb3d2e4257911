"""Letters and the evidence file of a request on paper, with the typesetting of the report."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QFont, QImage, QImageReader, QPainter, QPdfWriter

from tracker.core.report.blocks import Report
from tracker.gui.report.pages import paint_pages, pdf_file
from tracker.gui.report.sheets import MAKER, Sheets, text_height
from tracker.gui.report.typeset import Images, Look
from tracker.gui.report.words import say
from tracker.services.report import AttachedFile, Picture

_LETTER_MARGIN = 22.0  # millimetres
_LETTER_SIZE = 10.5  # points
_LETTER_GAP = 9.0  # pixels of 1/96 inch between paragraphs
_FINEST = 2400
"""Pixels of the longer side of an attached picture on paper: about 250 for an inch; larger ones are made smaller."""
_SHARPNESS = 2  # pixels of a picture for one of 1/96 inch, as for the pictures of a report
_MOST_MEBIBYTES = 256  # of memory for one picture


def letter_pdf(page: Report, font: QFont) -> bytes:
    """One letter as A4 pages; nothing in it says which program made it."""

    def paint(writer: QPdfWriter) -> None:
        def put(painter: QPainter, width: float, height: float) -> None:
            look = Look(font, width, text_height(height), {}, body=_LETTER_SIZE, gap=_LETTER_GAP)
            Sheets(painter, width, height, writer.newPage, as_letter=True).put(page, look)

        paint_pages(writer, put, _LETTER_MARGIN)

    return pdf_file(say(page.title), "", paint)


def file_pdf(report: Report, font: QFont, files: Sequence[AttachedFile]) -> bytes:
    """The evidence file of a request: pictures are shown, and every attached file is inside the PDF as it is."""
    images = _images(files)

    def paint(writer: QPdfWriter) -> None:
        for file in files:
            writer.addFileAttachment(file.name, QByteArray(file.content), file.media_type)

        def put(painter: QPainter, width: float, height: float) -> None:
            look = Look(font, width, text_height(height), images, enlarge=False)
            Sheets(painter, width, height, writer.newPage).put(report, look)

        paint_pages(writer, put)

    return pdf_file(say(report.running), MAKER, paint)


def _images(files: Sequence[AttachedFile]) -> Images:
    """The pictures among the files; one that cannot be read stays a file of the list."""
    images = {}
    for file in files:
        image = _image(file) if file.shown else None
        if image is not None:
            width, height = image.width() / _SHARPNESS, image.height() / _SHARPNESS
            images[file.id] = (image, Picture(b"", max(1, round(width)), max(1, round(height))))
    return images


def _image(file: AttachedFile) -> QImage | None:
    buffer = QBuffer()
    buffer.setData(QByteArray(file.content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    QImageReader.setAllocationLimit(_MOST_MEBIBYTES)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > _FINEST:
        reader.setScaledSize(size.scaled(QSize(_FINEST, _FINEST), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image
