"""What the rules have found, heaviest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from typing_extensions import override

from tracker.core.kinds import KIND_BY_CODE
from tracker.core.model import Deletability
from tracker.core.risk.rules import Finding, Weight
from tracker.core.vault import Vault
from tracker.gui.models.arranged import ROOT, Index
from tracker.gui.models.roles import Cell, NameCell, PillCell, Role, TextCell
from tracker.gui.translation import render
from tracker.gui.widgets.pills import Pill, Tone
from tracker.gui.widgets.text import tooltip


class Column(IntEnum):
    SUBJECT = 0
    FINDING = 1
    WEIGHT = 2


class FindingsModel(QAbstractTableModel):
    """One row a finding: whom it is about, what was found and one next step, how heavy it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault = Vault()
        self._rows: Sequence[Finding] = ()

    def show_findings(self, vault: Vault, found: Sequence[Finding]) -> None:
        """Show ``found`` about the records of ``vault``."""
        self.beginResetModel()
        self._vault, self._rows = vault, found
        self.endResetModel()

    def clear(self) -> None:
        """Forget everything."""
        self.show_findings(Vault(), ())

    def finding_at(self, index: Index) -> Finding:
        return self._rows[index.row()]

    def _subject(self, finding: Finding) -> Cell:
        if finding.identifier_id is not None:
            identifier = self._vault.identifiers[finding.identifier_id]
            kind = KIND_BY_CODE[identifier.kind]
            return TextCell(identifier.label, icon=kind.icon, headline=kind.headline)
        service = self._vault.services[finding.services[0]]
        return NameCell(service.id, service.name, service.group or service.operator)

    def _cell(self, finding: Finding, column: Column) -> Cell:
        if column is Column.SUBJECT:
            return self._subject(finding)
        if column is Column.FINDING:
            return TextCell(render(finding.text), render(finding.next_step))
        heavy = finding.weight is Weight.SEVERE
        return PillCell(
            Pill(self._weight_word(finding), Tone.OUTLINE if heavy else Tone.PLAIN, "warn" if heavy else "")
        )

    def _words(self, finding: Finding, column: Column) -> str:
        """A cell in plain words."""
        if column is Column.SUBJECT:
            if finding.identifier_id is not None:
                return self._vault.identifiers[finding.identifier_id].label
            return self._vault.services[finding.services[0]].name
        if column is Column.FINDING:
            return f"{render(finding.text)} {render(finding.next_step)}"
        return self._weight_word(finding)

    def _weight_word(self, finding: Finding) -> str:
        words = {
            Weight.SEVERE: self.tr("Severe"),
            Weight.NOTABLE: self.tr("Notable"),
            Weight.MINOR: self.tr("Minor"),
        }
        return words[finding.weight]

    def _is_stuck(self, finding: Finding) -> bool:
        if finding.identifier_id is not None:
            return False
        return self._vault.services[finding.services[0]].deletability is Deletability.IMPOSSIBLE

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        finding, column = self._rows[index.row()], Column(index.column())
        answers: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self._words(finding, column),
            Qt.ItemDataRole.ToolTipRole: lambda: tooltip(self._words(finding, column)),
            Role.CELL: lambda: self._cell(finding, column),
            Role.SORT: lambda: list(Weight).index(finding.weight),
            Role.ID: lambda: finding.identifier_id or finding.services[0],
            Role.STUCK: lambda: self._is_stuck(finding),
        }
        answer = answers.get(role)
        return answer() if answer else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = {
            Column.SUBJECT: self.tr("About"),
            Column.FINDING: self.tr("What was found, and what to do next"),
            Column.WEIGHT: self.tr("Weight"),
        }
        return titles[Column(section)]
