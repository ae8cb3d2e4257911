"""The person's own data as a list under headings, with what each adds and how many hold it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from typing_extensions import override

from tracker.core.kinds import KIND_BY_CODE, Group, Headline
from tracker.core.masking import mask
from tracker.core.model import Identifier, IdentifierId
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.linkage_graph import linkage_of
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui import formatting
from tracker.gui.models.roles import ROOT, Index, Role
from tracker.gui.translation import listed, text
from tracker.gui.widgets.text import tooltip

_HEADINGS = (
    QT_TRANSLATE_NOOP("my data", "Phone numbers"),
    QT_TRANSLATE_NOOP("my data", "E-mail"),
    QT_TRANSLATE_NOOP("my data", "Addresses"),
    QT_TRANSLATE_NOOP("my data", "Documents"),
    QT_TRANSLATE_NOOP("my data", "Payment"),
    QT_TRANSLATE_NOOP("my data", "Other"),
)
_PHONE, _EMAIL, _ADDRESS, _DOCUMENT, _PAYMENT, _OTHER = range(len(_HEADINGS))


@dataclass(frozen=True, slots=True)
class HeadingCell:
    """A heading between the entries."""

    text: str


@dataclass(frozen=True, slots=True)
class IdentifierCell:
    """One entry. ``adds``: points, None while they are being worked out; ``warn``: known to have leaked.

    ``perhaps``: nobody has checked whether any service holds it, so there is no figure of what it adds.
    """

    icon: str
    headline: Headline | None
    label: str
    masked: str
    warn: bool
    adds: float | None
    services: str
    perhaps: bool


class IdentifiersModel(QAbstractListModel):
    """Identifiers that are not in the trash, by kind and then by name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[HeadingCell | IdentifierId] = []
        self._cells: dict[IdentifierId, IdentifierCell] = {}

    def show_book(
        self, book: RiskBook, adds: Mapping[IdentifierId, float], perhaps: Mapping[IdentifierId, int]
    ) -> None:
        """Show the identifiers of ``book``; ``adds`` has the points worked out so far, ``perhaps`` how many services
        may hold those of which it is not known that any does."""
        self.beginResetModel()
        self._rows, self._cells = [], {}
        number = -1
        for identifier in sorted(book.vault.live_identifiers(), key=_order):
            if _heading(identifier) != number:
                number = _heading(identifier)
                self._rows.append(HeadingCell(text("my data", _HEADINGS[number])))
            self._rows.append(identifier.id)
            self._cells[identifier.id] = self._cell(
                book, identifier, adds.get(identifier.id), perhaps.get(identifier.id, 0)
            )
        self.endResetModel()

    def clear(self) -> None:
        """Forget everything."""
        self.beginResetModel()
        self._rows, self._cells = [], {}
        self.endResetModel()

    @property
    def ids(self) -> list[IdentifierId]:
        """The identifiers from top to bottom."""
        return list(self._cells)

    def index_of(self, identifier_id: IdentifierId | None) -> QModelIndex:
        """Where an identifier stands; invalid when it is not there."""
        if identifier_id not in self._cells:
            return QModelIndex()
        return self.index(self._rows.index(identifier_id), 0)

    def id_at(self, index: Index) -> IdentifierId | None:
        """The identifier of a row, None for a heading or no row."""
        row = self._rows[index.row()] if index.isValid() else None
        return None if row is None or isinstance(row, HeadingCell) else row

    def _cell(self, book: RiskBook, identifier: Identifier, adds: float | None, perhaps: int) -> IdentifierCell:
        kind = KIND_BY_CODE[identifier.kind]
        holders = len(book.links.holders(identifier.id))
        maybe = 0 if holders else max(perhaps, linkage_of(book, identifier.id, most=0).maybe)
        return IdentifierCell(
            kind.icon,
            kind.headline,
            identifier.label,
            mask(identifier.kind, identifier.value) or formatting.kind_word(identifier.kind),
            book.links.link(identifier.id).leaked,
            None if maybe else adds,
            self.tr("%Ln may hold it", "", maybe) if maybe else self.tr("%Ln services", "", holders),
            perhaps=bool(maybe),
        )

    def _words(self, cell: HeadingCell | IdentifierCell) -> str:
        if isinstance(cell, HeadingCell):
            return cell.text
        parts = [cell.label, cell.masked, cell.services]
        if cell.perhaps:
            parts.append(self.tr("not checked"))
        if cell.warn:
            parts.append(self.tr("known to have leaked"))
        if cell.adds is not None:
            parts.append(self.tr("adds {points} points").format(points=formatting.points(cell.adds)))
        return listed(parts)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.id_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        cell = row if isinstance(row, HeadingCell) else self._cells[row]
        answers: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self._words(cell),
            Qt.ItemDataRole.ToolTipRole: lambda: tooltip(self._words(cell)),
            Role.CELL: lambda: cell,
            Role.ID: lambda: self.id_at(index),
        }
        answer = answers.get(role)
        return answer() if answer else None


def _heading(identifier: Identifier) -> int:
    kind = KIND_BY_CODE[identifier.kind]
    if kind.headline is Headline.PHONE:
        return _PHONE
    if kind.code in ("email", "address"):
        return _EMAIL if kind.code == "email" else _ADDRESS
    return {Group.IDENTITY: _DOCUMENT, Group.FINANCE: _PAYMENT}.get(kind.group, _OTHER)


def _order(identifier: Identifier) -> tuple[int, bool, str, str]:
    """By heading; what has been given up last; then by name."""
    return _heading(identifier), identifier.retired is not None, identifier.label.casefold(), identifier.id
