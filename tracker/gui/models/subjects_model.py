"""What changes can be tried out on: the person's own data, then their accounts, worst first."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QObject
from typing_extensions import override

from tracker.core.companies import company
from tracker.core.kinds import KIND_BY_CODE
from tracker.core.masking import mask
from tracker.core.model import Identifier, IdentifierId, Service, ServiceId
from tracker.gui.bridge import SessionBridge
from tracker.gui.models.cells_model import FilledModel
from tracker.gui.models.roles import NameCell
from tracker.gui.translation import listed


class Column(IntEnum):
    NAME = 0


@dataclass(frozen=True, slots=True)
class Subject:
    """An account that counts, or a piece of the person's own data: one of the two."""

    service_id: ServiceId | None = None
    identifier_id: IdentifierId | None = None


class SubjectsModel(FilledModel[Subject, Column]):
    """One row each; what is searched for narrows them down."""

    COLUMNS = Column

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._searched: tuple[str, ...] = ()

    def search(self, text: str) -> None:
        """Show only what has all of the words of ``text`` in its name."""
        self._searched = tuple(text.casefold().split())
        self.show_all()

    def show_all(self) -> None:
        """Show everything that there is now, as far as it is searched for."""
        vault, risk = self._bridge.vault, self._bridge.risk
        own = sorted(vault.live_identifiers(), key=lambda item: item.label.casefold())
        subjects = [Subject(identifier_id=item.id) for item in own if vault.holdings_with(item.id)]
        subjects += (Subject(service_id=found.service_id) for found in risk.by_severity())
        self.fill(subject for subject in subjects if self._fits(subject))

    def place_of(self, subject: Subject) -> int:
        """The row of a subject, -1 where it is not shown."""
        return self._records.index(subject) if subject in self._records else -1

    def _fits(self, subject: Subject) -> bool:
        if not self._searched:
            return True
        record = self._record(subject)
        name = (record.name if isinstance(record, Service) else record.label).casefold()
        return all(word in name for word in self._searched)

    def _record(self, subject: Subject) -> Service | Identifier:
        if subject.service_id is not None:
            return self._bridge.vault.services[subject.service_id]
        assert subject.identifier_id is not None
        return self._bridge.vault.identifiers[subject.identifier_id]

    @override
    def headings(self) -> dict[Column, str]:
        return {Column.NAME: self.tr("Account, or data of yours")}

    @override
    def cell(self, record: Subject, column: Column) -> NameCell:
        found = self._record(record)
        if isinstance(found, Service):
            return NameCell(found.id, found.name, company(found))
        kind = KIND_BY_CODE[found.kind]
        masked = mask(found.kind, found.value)
        return NameCell(
            found.id, found.label, masked or self.tr("Data of yours"), icon=kind.icon, headline=kind.headline
        )

    @override
    def words(self, record: Subject, column: Column) -> str:
        cell = self.cell(record, column)
        return listed(filter(None, (cell.name, cell.subtitle)))

    @override
    def is_stuck(self, record: Subject) -> bool:
        found = self._bridge.risk.services.get(record.service_id) if record.service_id is not None else None
        return found is not None and found.stuck
