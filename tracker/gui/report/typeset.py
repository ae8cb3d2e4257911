"""Some blocks of a report as one text document, ready to be measured and painted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from tracker.core.report.blocks import Block, Cell, Figure, FigureKey, Heading, Paragraph, Table, Tone
from tracker.gui.report.words import say
from tracker.gui.theme import load_tokens
from tracker.gui.translation import paragraph
from tracker.services.report import Picture

BODY = 8.5
"""Size of the text in points."""
_HEADINGS = {1: (16.0, 0.0, 3.0), 2: (11.5, 9.0, 3.0), 3: (10.0, 6.0, 2.0)}
"""By level: size in points, room above and below in pixels of 1/96 inch."""
_PADDING = 2.5
_CAPTION = 48.0
"""Left free below a picture that fills a page."""
RULE = 0.75
"""The line below each row."""
Images = Mapping[FigureKey, tuple[QImage, Picture]]


@dataclass(frozen=True, slots=True)
class Look:
    """``font``: family and features of all text; ``width``, ``height``: of the page in pixels of 1/96 inch."""

    font: QFont
    width: float
    height: float
    images: Images


def typeset(blocks: Sequence[Block], look: Look) -> QTextDocument:
    """The blocks below each other. Text goes in as plain text: nothing in it is ever taken for markup."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setUseDesignMetrics(True)  # measured once, painted at any resolution
    document.setDocumentMargin(0)
    document.setDefaultFont(look.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setTextWidth(look.width)
    cursor = QTextCursor(document)
    for number, block in enumerate(blocks):
        _put(cursor, block, look, first=number == 0)
    return document


def room_above(block: Block) -> float:
    """What is left free above a block that is not the first on its page."""
    return _HEADINGS[block.level][1] if isinstance(block, Heading) else _PADDING


def _put(cursor: QTextCursor, block: Block, look: Look, *, first: bool) -> None:
    match block:
        case Heading():
            size, above, below = _HEADINGS[block.level]
            _start(cursor, 0 if first else above, below)
            cursor.insertText(say(block.text), _characters(look, size, bold=True))
        case Paragraph():
            _start(cursor, 0 if first else 2.0, 4.0)
            cursor.insertText(paragraph(map(say, block.sentences)), _toned(look, block.tone))
        case Table():
            _table(cursor, block, look)
        case Figure():
            _figure(cursor, block, look, first=first)


def _start(cursor: QTextCursor, above: float, below: float) -> None:
    """Begin a block; the very first one, and the one after a table, are there already."""
    form = QTextBlockFormat()
    form.setTopMargin(above)
    form.setBottomMargin(below)
    if not cursor.block().text():
        cursor.setBlockFormat(form)
    else:
        cursor.insertBlock(form)


def _table(cursor: QTextCursor, table: Table, look: Look) -> None:
    colours = load_tokens(dark=False)
    form = QTextTableFormat()
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, width) for width in table.widths])
    form.setCellSpacing(0)
    form.setCellPadding(_PADDING)
    form.setBorder(0)
    offset = 1 if table.heads else 0
    made = cursor.insertTable(len(table.rows) + offset, len(table.widths), form)
    for place, head in enumerate(table.heads):
        _fill(made, 0, place, Cell((head,), Tone.STRONG), look, colours.nav)
    for row, cells in enumerate(table.rows):
        for place, content in enumerate(cells):
            back = colours.sunken if place == 0 and not table.heads else None
            if content.tone is Tone.UNKNOWN:
                back = colours.unknown_bg
            _fill(made, row + offset, place, content, look, back)
    cursor.movePosition(QTextCursor.MoveOperation.End)


def _fill(table: QTextTable, row: int, column: int, content: Cell, look: Look, back: QColor | None) -> None:
    target = table.cellAt(row, column)
    form = QTextTableCellFormat(target.format().toTableCellFormat())
    form.setBottomBorder(RULE)
    form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBottomBorderBrush(load_tokens(dark=False).line.darker(115))
    if back is not None:
        form.setBackground(back)
    target.setFormat(form)
    inner = target.firstCursorPosition()
    characters = _toned(look, content.tone)
    for number, line in enumerate(content.lines):
        if number:
            inner.insertBlock()
        inner.insertText(say(line), characters)


def _figure(cursor: QTextCursor, figure: Figure, look: Look, *, first: bool) -> None:
    known = look.images.get(figure.key)
    _start(cursor, 0 if first else 4.0, 1.0)
    if known is None:
        cursor.insertText(paragraph(map(say, (*figure.caption, *figure.words))), _toned(look, Tone.PLAIN))
        return
    image, picture = known
    name = f"figure:{figure.key}"
    cursor.document().addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
    form = QTextImageFormat()
    form.setName(name)
    scale = min(look.width / picture.width, (look.height - _CAPTION) / picture.height)
    form.setWidth(picture.width * scale)
    form.setHeight(picture.height * scale)
    cursor.insertImage(form)
    _start(cursor, 0, 3.0)
    cursor.insertText(paragraph(map(say, figure.caption)), _toned(look, Tone.MUTED))


def _toned(look: Look, tone: Tone) -> QTextCharFormat:
    colours = load_tokens(dark=False)
    bold = tone in (Tone.STRONG, Tone.STUCK, Tone.WARNING)
    inks = {Tone.MUTED: colours.muted, Tone.STUCK: colours.stuck, Tone.UNKNOWN: colours.unknown}
    return _characters(look, BODY, inks.get(tone, colours.text), bold=bold)


def _characters(look: Look, size: float, ink: QColor | None = None, *, bold: bool = False) -> QTextCharFormat:
    font = QFont(look.font)
    font.setPixelSize(round(size * 96 / 72))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    form = QTextCharFormat()
    form.setFont(font)
    form.setForeground(ink or load_tokens(dark=False).text)
    return form
