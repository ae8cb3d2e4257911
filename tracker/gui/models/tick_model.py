"""A list of services to tick, several at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from typing_extensions import override

from tracker.catalogue.drafts import claimed
from tracker.core.kinds import KIND_BY_CODE, Headline
from tracker.core.model import Deletability
from tracker.gui import formatting
from tracker.gui.catalogue_words import both_names, from_catalogue
from tracker.gui.models.roles import ROOT, Index
from tracker.gui.translation import listed, paragraph
from tracker.gui.widgets.text import tooltip
from tracker.services.ticking import Choice

_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


@dataclass(frozen=True, slots=True)
class TickRow:
    """What is shown of one choice.

    ``note``: what stands below the name: where it is recorded already, else the name in the other
    language, else the company. ``usual``: the headline kinds that such an account usually holds.
    ``stuck``: the catalogue says that it cannot be deleted. ``open``: whether it can be ticked.
    """

    key: str
    choice: Choice
    name: str
    note: str
    usual: frozenset[Headline] = frozenset()
    stuck: bool = False
    open: bool = True


class TickModel(QAbstractListModel):
    """Some choices with their ticks; ticks of those that are not shown are kept.

    ``recorded``: where a choice is recorded already, in words; "" for one that can be ticked.
    Signals: ``ticks_changed()``.
    """

    ticks_changed = Signal()

    def __init__(self, language: str, recorded: Callable[[Choice], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._recorded = recorded
        self._shown: list[TickRow] = []
        self._ticked: dict[str, Choice] = {}

    def show_choices(self, choices: Iterable[Choice]) -> None:
        """Show these in place of the ones before."""
        self.beginResetModel()
        self._shown = [self._row(choice) for choice in choices]
        self.endResetModel()

    @property
    def ticked(self) -> tuple[Choice, ...]:
        """The ticked ones, shown or not, in the order in which they were ticked."""
        return tuple(self._ticked.values())

    def set_ticked(self, choices: Iterable[Choice]) -> None:
        """Tick these and no others."""
        self.beginResetModel()
        self._ticked = {_key(choice): choice for choice in choices}
        self.endResetModel()
        self.ticks_changed.emit()

    @property
    def first_open(self) -> QModelIndex:
        """The first choice that can be ticked; an invalid index if there is none."""
        return next((self.index(place) for place, row in enumerate(self._shown) if row.open), QModelIndex())

    def row(self, index: Index) -> TickRow:
        return self._shown[index.row()]

    def _row(self, choice: Choice) -> TickRow:
        recorded = self._recorded(choice)
        if isinstance(choice, str):
            key = _key(choice)
            mine = self.tr("Not in the catalogue") if key in self._ticked else self.tr("Nothing fits? Add by name")
            return TickRow(key, choice, choice, recorded or mine, open=not recorded)
        name = choice.name.text(self._language)
        others = (choice.name.en, choice.name.zh, choice.group.text(self._language))
        other = next((other for other in others if other != name), "")
        headlines = (KIND_BY_CODE[kind].headline for kind in choice.collects)
        return TickRow(
            choice.id,
            choice,
            name,
            recorded or other,
            frozenset(headline for headline in headlines if headline is not None),
            claimed(choice.closure) is Deletability.IMPOSSIBLE,
            open=not recorded,
        )

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _FLAGS | Qt.ItemFlag.ItemIsUserCheckable if self.row(index).open else _FLAGS

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self._in_full(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._in_short(row)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.key in self._ticked or not row.open else Qt.CheckState.Unchecked
        return None

    def _in_short(self, row: TickRow) -> str:
        """What the cell shows, in words."""
        words = [row.name, row.note, *(formatting.headline_word(kind) for kind in Headline if kind in row.usual)]
        if row.stuck:
            words.append(formatting.deletability_word(Deletability.IMPOSSIBLE))
        return listed(filter(None, words))

    def _in_full(self, row: TickRow) -> str:
        """All that such an account usually holds, and who says so."""
        if isinstance(row.choice, str):
            return row.name
        names = both_names(row.choice, self._language)
        kinds = listed(map(formatting.kind_word, row.choice.collects))
        if kinds:
            source = from_catalogue(row.choice, "collects", self._language)
            usual = self.tr("{name} usually holds: {kinds}. {source}.")
            sentences = [usual.format(name=names, kinds=kinds, source=source)]
        else:
            sentences = [self.tr("What {name} usually holds is not known.").format(name=names)]
        if row.stuck:
            source = from_catalogue(row.choice, "deletability", self._language)
            sentences.append(self.tr("It cannot be deleted. {source}.").format(source=source))
        return paragraph(sentences)

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole or not self.row(index).open:
            return False
        row = self.row(index)
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._ticked[row.key] = row.choice
        else:
            self._ticked.pop(row.key, None)
        self.dataChanged.emit(index, index, [role])
        self.ticks_changed.emit()
        return True


def _key(choice: Choice) -> str:
    """What makes a choice the same as another one; a name alone is none's id."""
    return f"name:{choice.casefold()}" if isinstance(choice, str) else choice.id
