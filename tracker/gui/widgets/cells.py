"""How each cell value of `models.roles` is drawn. Names give way where room is short, numbers and badges never."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor

from tracker.core.kinds import Headline
from tracker.core.model import Deletability
from tracker.core.risk.method import Band
from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.models.roles import (
    BandChangeCell,
    Cell,
    DeletabilityCell,
    DeltaCell,
    EffortCell,
    HoldsCell,
    LoadCell,
    NameCell,
    PillCell,
    RiskCell,
    StuckCell,
    TextCell,
    TickCell,
)
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.load_bar import paint_load
from tracker.gui.widgets.marks import (
    Tick,
    paint_check,
    paint_monogram,
    paint_not_held,
    paint_tick,
    paint_tile,
    paint_unknown_tile,
)
from tracker.gui.widgets.painting import Canvas, fitting, line_height, paint_box, text_width
from tracker.gui.widgets.pills import Pill, band_pill, deletability_pill, paint_pill, pill_size

_PAD = 3.0
_SLOT = 6.5
_BAR = 18.0  # a bar must be so long for its parts to be told apart
_DOTS, _DOT = 3, 1.75
_TRAILING = Qt.AlignmentFlag.AlignTrailing


def paint_cell(surface: Canvas, cell: Cell) -> None:
    """Draw ``cell`` into the area of ``surface``."""
    _PAINTERS[type(cell)](surface, cell)


def cell_width(cell: Cell) -> int:
    """The width that shows the whole of ``cell``."""
    if isinstance(cell, NameCell):
        return u(12.5) + max(text_width(cell.name, Face.MEDIUM), text_width(cell.subtitle, Face.SMALL)) + u(_PAD)
    if isinstance(cell, TextCell):
        lead = u(7) if cell.icon else 0
        return lead + max(text_width(cell.text, Face.BODY), text_width(cell.subtext, Face.SMALL)) + 2 * u(_PAD)
    if isinstance(cell, HoldsCell):
        more = text_width(_others(cell) or "+0", Face.SMALL)
        return u(_PAD + _SLOT * 4) + max(u(5), more + u(1))
    if isinstance(cell, RiskCell):
        return _score_width() + u(2.5) + _widest_badge() + u(_PAD)
    if isinstance(cell, BandChangeCell):
        return 2 * (u(_PAD) + text_width(formatting.points(0.0), Face.BODY) + u(2) + _widest_badge()) + u(5)
    return _inner_width(cell) + 2 * u(_PAD)


def _inner_width(cell: Cell) -> int:
    """Of badges and figures, without the padding. For answers to "Can it be deleted?" that of the longest one, so that a change never cuts it."""
    if isinstance(cell, PillCell):
        return pill_size(cell.pill).width()
    if isinstance(cell, DeletabilityCell):
        pills = [deletability_pill(state) for state in Deletability]
        words = [text_width(formatting.deletability_word(state), Face.BODY) for state in Deletability]
        return max(*words, *(pill_size(pill).width() for pill in pills if pill))
    if isinstance(cell, DeltaCell):
        return text_width(formatting.delta(-10.0), Face.STRONG)
    if isinstance(cell, LoadCell):
        return _load_width() - u(_PAD) + u(2 + _BAR)
    if isinstance(cell, StuckCell):
        return u(5) + text_width(formatting.count(max(cell.count, 99)), Face.STRONG)
    if isinstance(cell, EffortCell):
        return u(_DOTS * (_DOT + 1) + 1) + text_width(cell.words, Face.BODY)
    return u(4.5)


def _widest_badge() -> int:
    return max(pill_size(band_pill(band)).width() for band in Band)


def _score_width() -> int:
    """Where a score ends: room for the padding and the longest margin below the score."""
    score, margin = formatting.points(0.0), formatting.margin(1.0, 0.0, 6.0)
    return u(_PAD) + max(text_width(score, Face.STRONG), text_width(margin, Face.SMALL)) + 2


def _load_width() -> int:
    """Room for a Load below ten thousand points; what is more takes from the padding and the bar."""
    return u(_PAD) + text_width(formatting.points(1000.0), Face.STRONG)


def _paint_lines(
    surface: Canvas, x: int, width: int, first: tuple[str, Face], second: tuple[str, Face], ink: QColor | None = None
) -> None:
    """One line in the middle, or two that share the height; ``ink``: of the first one, if not that of all text."""
    colours = tokens()
    ink = ink or colours.text
    top_height, low_height = line_height(first[1]), line_height(second[1])
    if not second[0]:
        surface.text(surface.rect(x, 0, width, surface.area.height()), *first, ink)
        return
    y = (surface.area.height() - top_height - low_height) // 2
    surface.text(surface.rect(x, y, width, top_height), *first, ink)
    surface.text(surface.rect(x, y + top_height, width, low_height), *second, colours.muted)


def _paint_name(surface: Canvas, cell: NameCell) -> None:
    side = u(9) if cell.badge else u(7)
    tile = surface.middle(u(_PAD), QSize(side, side))
    if cell.icon:
        paint_tile(surface, tile, cell.icon, cell.headline)
    elif cell.known:
        paint_monogram(surface.painter, tile, cell.id, cell.initials_of or cell.name)
    else:
        paint_unknown_tile(surface.painter, tile)
    x = u(_PAD) + side + u(2.5)
    width = surface.area.width() - x - u(1)
    if cell.badge is None:
        name = fitting(cell.name, cell.briefer, Face.MEDIUM, width)
        if cell.stuck:
            _paint_stuck_name(surface, name, cell.subtitle, x, width)
        else:
            _paint_lines(surface, x, width, (name, Face.MEDIUM), (cell.subtitle, Face.SMALL))
        return
    badge, line, gap = pill_size(cell.badge), line_height(Face.STRONG), u(1)
    y = (surface.area.height() - line - gap - badge.height()) // 2
    surface.text(surface.rect(x, y, width, line), cell.name, Face.STRONG, tokens().text)
    corner = surface.rect(x, y + line + gap, badge.width(), badge.height()).topLeft()
    paint_pill(surface.painter, corner, cell.badge, surface.direction)


def _paint_stuck_name(surface: Canvas, name: str, subtitle: str, x: int, width: int) -> None:
    """As `_paint_lines`, with the lock before the second line."""
    colours, line, low = tokens(), line_height(Face.MEDIUM), line_height(Face.SMALL)
    y, lead = (surface.area.height() - line - low) // 2, u(4.5)
    surface.text(surface.rect(x, y, width, line), name, Face.MEDIUM, colours.text)
    side = u(3.25)
    surface.icon(surface.rect(x, y + line + (low - side) // 2, side, side), "lock", colours.stuck)
    under = surface.rect(x + lead, y + line, width - lead, low)
    surface.text(under, subtitle, Face.SMALL, colours.stuck)


def _paint_holds(surface: Canvas, cell: HoldsCell) -> None:
    side = u(5)
    for slot, headline in enumerate(Headline):
        place = surface.middle(u(_PAD + _SLOT * slot), QSize(side, side))
        if headline in cell.held:
            paint_tile(surface, place, headline.value, headline)
        elif headline in cell.unknown:
            paint_tick(surface.painter, place, Tick.NOT_KNOWN)
        else:
            paint_not_held(surface, place)
    x = u(_PAD + _SLOT * len(Headline))
    place = surface.rect(x, 0, surface.area.width() - x, surface.area.height())
    surface.text(place, _others(cell), Face.SMALL, tokens().tag)


def _others(cell: HoldsCell) -> str:
    """How many kinds without a place of their own are held: "+4", and "+2?" where all of them are only perhaps."""
    if cell.more or not cell.more_unknown:
        return f"+{formatting.count(cell.more)}" if cell.more else ""
    return f"+{formatting.count(cell.more_unknown)}?"


def _paint_text(surface: Canvas, cell: TextCell) -> None:
    x, colours = u(_PAD), tokens()
    if cell.icon:
        side = u(5)
        place = surface.middle(x, QSize(side, side))
        paint_tile(surface, place, cell.icon, cell.headline)
        x += side + u(2)
    width = surface.area.width() - x - u(1)
    face = Face.STRONG if cell.strong else Face.BODY
    ink = colours.accent if cell.link else colours.muted if cell.muted else colours.text
    if cell.subtext:
        _paint_lines(surface, x, width, (cell.text, face), (cell.subtext, Face.SMALL), ink)
        return
    surface.text(surface.rect(x, 0, width, surface.area.height()), cell.text, face, ink)


def _paint_pill_at(surface: Canvas, x: int, pill: Pill) -> int:
    """Draw ``pill`` in the middle, ``x`` from the leading edge, and return where it ends."""
    size = pill_size(pill)
    paint_pill(surface.painter, surface.middle(x, size).topLeft(), pill, surface.direction)
    return x + size.width()


def _paint_deletability(surface: Canvas, cell: DeletabilityCell) -> None:
    pill = deletability_pill(cell.state)
    if pill:
        _paint_pill_at(surface, u(_PAD), pill)
    else:
        _paint_text(surface, TextCell(formatting.deletability_word(cell.state)))


def _paint_risk(surface: Canvas, cell: RiskCell) -> None:
    colours, width = tokens(), _score_width()
    if cell.score is None:
        surface.text(surface.rect(0, 0, width, surface.area.height()), "·", Face.BODY, colours.muted, _TRAILING)
        return
    score, line = formatting.points(cell.score), line_height(Face.STRONG)
    margin = formatting.margin(cell.score, cell.low, cell.high)
    if margin:
        low = line_height(Face.SMALL)
        y = (surface.area.height() - line - low) // 2
        surface.text(surface.rect(0, y, width, line), score, Face.STRONG, colours.text, _TRAILING)
        under = surface.rect(0, y + line, width, low)
        surface.text(under, margin, Face.SMALL, colours.muted, _TRAILING)
    else:
        place = surface.rect(0, 0, width, surface.area.height())
        surface.text(place, score, Face.STRONG, colours.text, _TRAILING)
    if cell.band:
        _paint_pill_at(surface, width + u(2.5), band_pill(cell.band))


def _paint_load(surface: Canvas, cell: LoadCell) -> None:
    words, height = formatting.points(cell.points), surface.area.height()
    end = max(_load_width(), text_width(words, Face.STRONG) + 2)
    surface.text(surface.rect(0, 0, end, height), words, Face.STRONG, tokens().text, _TRAILING)
    room = surface.area.width() - end - u(2 + _PAD)
    bar = surface.middle(end + u(2), QSize(max(u(1), round(room * cell.share)), u(3)))
    paint_load(surface, bar, cell.parts)


def _paint_stuck(surface: Canvas, cell: StuckCell) -> None:
    colours, height = tokens(), surface.area.height()
    if not cell.count:
        surface.text(surface.rect(u(_PAD + 5), 0, u(10), height), "·", Face.BODY, colours.muted)
        return
    surface.icon(surface.middle(u(_PAD), QSize(u(3.5), u(3.5))), "lock", colours.stuck)
    x = u(_PAD + 5)
    place = surface.rect(x, 0, surface.area.width() - x, height)
    surface.text(place, formatting.count(cell.count), Face.STRONG, colours.stuck)


def _paint_delta(surface: Canvas, cell: DeltaCell) -> None:
    colours = tokens()
    words = formatting.delta(cell.value)
    ink = colours.ok if round(cell.value, 2) < 0 else colours.text
    height = surface.area.height()
    if cell.share is None:
        surface.text(surface.rect(0, 0, surface.area.width() - u(_PAD), height), words, Face.STRONG, ink, _TRAILING)
        return
    lead = u(14)
    surface.text(surface.rect(0, 0, lead, height), words, Face.STRONG, ink, _TRAILING)
    room = surface.area.width() - lead - u(2 + _PAD)
    bar = surface.middle(lead + u(2), QSize(round(room * cell.share), u(2)))
    paint_box(surface.painter, QRectF(bar), u(1), colours.removable)


def _paint_band_change(surface: Canvas, cell: BandChangeCell) -> None:
    """The arrow and the second score stand in one line in every row: room is kept for the longest badge."""
    colours, height = tokens(), surface.area.height()
    widest = _widest_badge()
    score = text_width(formatting.points(0.0), Face.BODY) + 2
    x = u(_PAD)
    surface.text(surface.rect(x, 0, score, height), formatting.points(cell.before), Face.BODY, colours.text, _TRAILING)
    x += score + u(2)
    _paint_pill_at(surface, x, band_pill(cell.band_before))
    x += widest + u(1.5)
    arrow = surface.middle(x, QSize(u(3.5), u(3.5)))
    mirrored = surface.direction is Qt.LayoutDirection.RightToLeft
    surface.icon(arrow, "left" if mirrored else "arrow", colours.muted)
    x += u(5)
    surface.text(surface.rect(x, 0, score, height), formatting.points(cell.after), Face.BODY, colours.text, _TRAILING)
    _paint_pill_at(surface, x + score + u(2), band_pill(cell.band_after))


def _paint_pill_cell(surface: Canvas, cell: PillCell) -> None:
    _paint_pill_at(surface, u(_PAD), cell.pill)


def _paint_effort(surface: Canvas, cell: EffortCell) -> None:
    colours, side = tokens(), u(_DOT)
    for place in range(_DOTS):
        spot = QRectF(surface.middle(u(_PAD) + round(u(_DOT + 1) * place), QSize(side, side)))
        if place < cell.filled:
            paint_box(surface.painter, spot, side / 2, colours.muted)
        else:
            paint_box(surface.painter, spot, side / 2, None, colours.control, width=1.25)
    x = u(_PAD + _DOTS * (_DOT + 1) + 1)
    place_of_words = surface.rect(x, 0, surface.area.width() - x, surface.area.height())
    surface.text(place_of_words, cell.words, Face.BODY, colours.text)


def _paint_tick_cell(surface: Canvas, cell: TickCell) -> None:
    side = u(4.5)
    place = surface.middle((surface.area.width() - side) // 2, QSize(side, side))
    if cell.tick is None:
        paint_check(surface.painter, QRectF(place), tokens().muted)
    else:
        paint_tick(surface.painter, place, cell.tick)


_PAINTERS: dict[type, Callable[[Canvas, Any], None]] = {
    NameCell: _paint_name,
    HoldsCell: _paint_holds,
    TextCell: _paint_text,
    DeletabilityCell: _paint_deletability,
    RiskCell: _paint_risk,
    LoadCell: _paint_load,
    StuckCell: _paint_stuck,
    DeltaCell: _paint_delta,
    BandChangeCell: _paint_band_change,
    PillCell: _paint_pill_cell,
    EffortCell: _paint_effort,
    TickCell: _paint_tick_cell,
}
