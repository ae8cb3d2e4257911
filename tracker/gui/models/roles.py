"""What table models hand to `widgets.delegates.CellDelegate`: roles and cell values.

Every model gives for each cell

- ``Role.CELL``: one of the cell values below, which the delegate draws;
- ``Qt.DisplayRole``: the same as plain words, for screen readers, copying and type-ahead;
- ``Role.SORT``: a native value (number, date, folded string) to sort by;
- ``Role.ID``: the id of the row's record;
- ``Role.STUCK``: True for every cell of an account that cannot be deleted: the delegate paints the
  bar at the leading edge of column 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from tracker.core.kinds import Headline
from tracker.core.model import Deletability
from tracker.core.risk.method import Band
from tracker.gui.widgets.marks import Tick
from tracker.gui.widgets.pills import Pill

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Role(IntEnum):
    ID = Qt.ItemDataRole.UserRole + 1
    SORT = Qt.ItemDataRole.UserRole + 2
    CELL = Qt.ItemDataRole.UserRole + 3
    STUCK = Qt.ItemDataRole.UserRole + 4


@dataclass(frozen=True, slots=True)
class NameCell:
    """Monogram, name, and under it a subtitle or (in tall rows) ``badge``. ``known``: False draws "?".

    ``icon``: instead of the monogram, on the tile of ``headline``. ``stuck``: the subtitle says that
    the account cannot be deleted, and has the lock before it. ``initials_of``: what the monogram stands
    for, where that is not ``name``. ``briefer``: ``name`` in other words for where there is less and less room.
    """

    id: str
    name: str
    subtitle: str = ""
    badge: Pill | None = None
    known: bool = True
    icon: str = ""
    headline: Headline | None = None
    stuck: bool = False
    initials_of: str = ""
    briefer: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HoldsCell:
    """The four headline kinds in their fixed places, and how many others are held.

    ``unknown``: nobody has said whether these are held; ``more_unknown``: how many others that is so of.
    """

    held: frozenset[Headline]
    more: int = 0
    unknown: frozenset[Headline] = frozenset()
    more_unknown: int = 0


@dataclass(frozen=True, slots=True)
class TextCell:
    """One line, or two with a muted second one; ``icon`` before it, on the tile of ``headline``.

    ``link``: the cell leads somewhere and has the colour of links.
    """

    text: str
    subtext: str = ""
    muted: bool = False
    strong: bool = False
    icon: str = ""
    headline: Headline | None = None
    link: bool = False


@dataclass(frozen=True, slots=True)
class DeletabilityCell:
    """Can the account be deleted?"""

    state: Deletability


@dataclass(frozen=True, slots=True)
class RiskCell:
    """A score, the bounds between which it lies, and its band. None: not part of the sums."""

    score: float | None
    low: float = 0.0
    high: float = 0.0
    band: Band | None = None


@dataclass(frozen=True, slots=True)
class LoadCell:
    """A Load in points, and a bar of its removable, not-checked and stuck ``parts``.

    ``share`` (0..1): how long the bar is, against the longest one.
    """

    points: float
    parts: tuple[float, float, float]
    share: float


@dataclass(frozen=True, slots=True)
class StuckCell:
    """How many accounts cannot be deleted."""

    count: int


@dataclass(frozen=True, slots=True)
class DeltaCell:
    """A signed difference; ``share`` (0..1) of the largest one draws a bar after it."""

    value: float
    share: float | None = None


@dataclass(frozen=True, slots=True)
class BandChangeCell:
    """Score and band before and after a change."""

    before: float
    band_before: Band
    after: float
    band_after: Band


@dataclass(frozen=True, slots=True)
class PillCell:
    """A badge alone."""

    pill: Pill


@dataclass(frozen=True, slots=True)
class EffortCell:
    """How much something takes: ``filled`` of three dots, and ``words`` for it."""

    filled: int
    words: str


@dataclass(frozen=True, slots=True)
class TickCell:
    """A tick box; None draws the bare tick of what is already known."""

    tick: Tick | None


Cell = (
    NameCell
    | HoldsCell
    | TextCell
    | DeletabilityCell
    | RiskCell
    | LoadCell
    | StuckCell
    | DeltaCell
    | BandChangeCell
    | PillCell
    | EffortCell
    | TickCell
)
