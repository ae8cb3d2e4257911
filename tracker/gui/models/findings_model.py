"""What the rules have found, heaviest first, and after it what is muted."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QObject
from typing_extensions import override

from tracker.core.companies import company
from tracker.core.kinds import KIND_BY_CODE
from tracker.core.model import Deletability, Muting
from tracker.core.risk.rules import Finding, Weight
from tracker.core.vault import Vault
from tracker.gui.finding_words import found_in_short
from tracker.gui.models.cells_model import FilledModel
from tracker.gui.models.roles import Cell, NameCell, PillCell, TextCell
from tracker.gui.translation import listed, paragraph, render
from tracker.gui.widgets.pills import Pill, Tone


class Column(IntEnum):
    FINDING = 0
    SUBJECT = 1
    WEIGHT = 2


class FindingsModel(FilledModel[Finding, Column]):
    """One row a finding: what was found and one next step, whom it is about, how heavy it is or that it is muted."""

    COLUMNS = Column

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault = Vault()
        self._muted: dict[tuple[str, str, str], Muting] = {}

    def show_findings(
        self, vault: Vault, found: Sequence[Finding], muted: Sequence[tuple[Finding, Muting]] = ()
    ) -> None:
        """Show ``found`` about the records of ``vault``, and after them those that are ``muted``."""
        self.beginResetModel()
        self._vault, self._records = vault, (*found, *(finding for finding, _ in muted))
        self._muted = {finding.key: muting for finding, muting in muted}
        self.endResetModel()

    def muting_of(self, finding: Finding) -> Muting | None:
        """The record by which a shown finding is muted."""
        return self._muted.get(finding.key)

    @override
    def clear(self) -> None:
        self.show_findings(Vault(), ())

    @override
    def headings(self) -> dict[Column, str]:
        return {
            Column.FINDING: self.tr("What was found, and what to do next"),
            Column.SUBJECT: self.tr("About"),
            Column.WEIGHT: self.tr("Weight"),
        }

    @override
    def identity(self, record: Finding) -> str:
        return record.identifier_id or record.services[0]

    @override
    def sort_value(self, record: Finding, column: Column) -> int:
        return record.weight.rank + (len(Weight) if record.key in self._muted else 0)

    def _subject(self, finding: Finding) -> Cell:
        if finding.identifier_id is not None:
            identifier = self._vault.identifiers[finding.identifier_id]
            kind = KIND_BY_CODE[identifier.kind]
            return TextCell(identifier.label, icon=kind.icon, headline=kind.headline)
        if finding.fraud:
            return TextCell(finding.fraud, icon="warn")
        service = self._vault.services[finding.services[0]]
        if finding.company:
            return NameCell(finding.company, finding.company, listed(self._names(finding)))
        return NameCell(service.id, service.name, company(service))

    def _names(self, finding: Finding) -> list[str]:
        return [self._vault.services[key].name for key in finding.services]

    @override
    def cell(self, record: Finding, column: Column) -> Cell:
        if column is Column.SUBJECT:
            return self._subject(record)
        if column is Column.FINDING:
            return TextCell(found_in_short(record), render(record.next_step))
        if record.key in self._muted:
            return PillCell(Pill(self._weight_word(record), Tone.UNKNOWN, "clock"))
        heavy = record.weight is Weight.SEVERE
        return PillCell(Pill(self._weight_word(record), Tone.OUTLINE if heavy else Tone.PLAIN, "warn" if heavy else ""))

    @override
    def words(self, record: Finding, column: Column) -> str:
        if column is Column.SUBJECT:
            if record.identifier_id is not None:
                return self._vault.identifiers[record.identifier_id].label
            return record.company or record.fraud or self._vault.services[record.services[0]].name
        if column is Column.FINDING:
            return paragraph((render(record.text), render(record.next_step)))
        return self._weight_word(record)

    def _weight_word(self, finding: Finding) -> str:
        if finding.key in self._muted:
            return self.tr("Muted")
        words = {
            Weight.SEVERE: self.tr("Severe"),
            Weight.NOTABLE: self.tr("Notable"),
            Weight.MINOR: self.tr("Minor"),
        }
        return words[finding.weight]

    @override
    def is_stuck(self, record: Finding) -> bool:
        if record.identifier_id is not None or record.company or record.fraud:
            return False
        return self._vault.services[record.services[0]].deletability is Deletability.IMPOSSIBLE
