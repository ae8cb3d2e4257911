"""Companies with all that they hold together: the heaviest first, and last the services nobody knows the owner of."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import IntEnum

from PySide6.QtCore import QObject
from typing_extensions import override

from tracker.core.risk.groups import CompanyGroup
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.models.arranged import ArrangedModel
from tracker.gui.models.held import holds_words, kinds_cell
from tracker.gui.models.roles import Cell, Index, LoadCell, NameCell, StuckCell, TextCell
from tracker.gui.translation import listed
from tracker.gui.widgets.text import shortened

_NAMED = 3  # services below the name of their company
_MOST_IN_HINT = 12
_LONGEST_NAME = 60


class Column(IntEnum):
    COMPANY = 0
    SERVICES = 1
    HOLDS = 2
    LOAD = 3
    STUCK = 4


class CompaniesModel(ArrangedModel[str, CompanyGroup, Column]):
    """One row a company; its id is its name, "" where nobody knows whose the services are."""

    COLUMNS = Column

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault = Vault()
        self._groups: dict[str, CompanyGroup] = {}
        self._most = 0.0
        self._search = ""

    def show_groups(self, vault: Vault, groups: Sequence[CompanyGroup], touched: Collection[str]) -> None:
        """Show ``groups`` of ``vault`` in their order; those with the names ``touched`` are drawn anew."""
        most = max((group.load.total for group in groups if group.name), default=0.0)
        self._vault, self._groups = vault, {group.name: group for group in groups}
        self.arrange(self._matching())
        self.announce(touched if most == self._most else self.ids)  # the bars are measured by the longest one
        self._most = most

    def clear(self) -> None:
        """Forget everything."""
        self.arrange([])
        self._vault, self._groups, self._search = Vault(), {}, ""

    def search(self, text: str) -> None:
        """Show only companies that have ``text`` in a name of theirs or in that of a service."""
        self._search = text.casefold()
        self.arrange(self._matching())

    @property
    def total(self) -> int:
        """How many companies there are, whatever the search."""
        return len(self._groups)

    def shown_name(self, name: str) -> str:
        """What a company is called; the one without a name as well."""
        return name or self.tr("Nobody knows whose they are")

    def _matching(self) -> list[str]:
        wanted = self._search
        return [name for name, group in self._groups.items() if not wanted or self._has(group, wanted)]

    def _has(self, group: CompanyGroup, wanted: str) -> bool:
        """Whether a name of the company, in any language, or that of one of its services has ``wanted`` in it."""
        if wanted in self.shown_name(group.name).casefold():
            return True
        services = (self._vault.services[service_id] for service_id in group.services)
        return any(
            wanted in text.casefold()
            for service in services
            for text in (service.name, service.group, service.operator)
        )

    @override
    def record_at(self, index: Index) -> CompanyGroup:
        return self._groups[self.id_at(index)]

    @override
    def headings(self) -> dict[Column, str]:
        return {
            Column.COMPANY: self.tr("Company"),
            Column.SERVICES: self.tr("Services"),
            Column.HOLDS: self.tr("Holds"),
            Column.LOAD: self.tr("Load"),
            Column.STUCK: self.tr("Stuck"),
        }

    @override
    def identity(self, record: CompanyGroup) -> str:
        return record.name

    @override
    def cell(self, record: CompanyGroup, column: Column) -> Cell:
        load = record.load
        if column is Column.COMPANY:
            names = listed(self._names(record, _NAMED))
            return NameCell(record.name, self.shown_name(record.name), names, known=bool(record.name))
        if column is Column.SERVICES:
            return TextCell(formatting.count(len(record.services)))
        if column is Column.HOLDS:
            return kinds_cell(record.kinds, record.perhaps_kinds)
        if column is Column.LOAD:
            share = min(1.0, load.total / self._most) if self._most else 1.0  # those without a company may be most
            return LoadCell(load.total, (load.removable, load.unchecked, load.stuck), share)
        return StuckCell(len(record.stuck))

    @override
    def words(self, record: CompanyGroup, column: Column) -> str:
        if column is Column.COMPANY:
            return self.shown_name(record.name)
        if column is Column.SERVICES:
            return self.tr("%Ln services", "", len(record.services))
        if column is Column.HOLDS:
            return holds_words(kinds_cell(record.kinds, record.perhaps_kinds))
        if column is Column.LOAD:
            return self._load_words(record)
        return self.tr("%Ln stuck", "", len(record.stuck))

    @override
    def hint(self, record: CompanyGroup, column: Column) -> str:
        if column is not Column.COMPANY:
            return self.words(record, column)
        names, more = self._names(record, _MOST_IN_HINT), len(record.services) - _MOST_IN_HINT
        said = listed(names)
        if more > 0:
            said = self.tr("{names}, and %Ln more", "", more).format(names=said)
        return self.tr("{company}: {services}").format(company=self.shown_name(record.name), services=said)

    @override
    def sort_value(self, record: CompanyGroup, column: Column) -> str | int | float:
        values: dict[Column, str | int | float] = {
            Column.COMPANY: self.shown_name(record.name).casefold(),
            Column.SERVICES: len(record.services),
            Column.HOLDS: len(record.kinds),
            Column.LOAD: record.load.total,
            Column.STUCK: len(record.stuck),
        }
        return values[column]

    def _names(self, group: CompanyGroup, most: int) -> list[str]:
        """Of its services, worst first."""
        return [shortened(self._vault.services[key].name, _LONGEST_NAME) for key in group.services[:most]]

    def _load_words(self, group: CompanyGroup) -> str:
        load = group.load
        return self.tr("{points}: {removable} removable, {unchecked} not checked, {stuck} stuck").format(
            points=formatting.points(load.total),
            removable=formatting.points(load.removable),
            unchecked=formatting.points(load.unchecked),
            stuck=formatting.points(load.stuck),
        )
