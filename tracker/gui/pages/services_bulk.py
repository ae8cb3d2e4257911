"""What can be done with several services at once: the bar below the ledger and the menu of a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCompleter, QMenu, QWidget
from typing_extensions import override

from tracker.core import bulk, choices, commands
from tracker.core.changes import ChangeSet
from tracker.core.model import Deletability, Need, SecondFactor, ServiceId, Status
from tracker.core.vault import Vault
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.theme import tokens, u
from tracker.gui.translation import text
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.choices import MenuButton, fill_choices, submenu
from tracker.gui.widgets.fields import line_edit
from tracker.gui.widgets.layouts import FlowLayout, column
from tracker.gui.widgets.painting import canvas
from tracker.gui.widgets.text import label, set_name

_FIELDS: tuple[tuple[str, type[StrEnum]], ...] = (
    ("deletability", Deletability),
    ("need", Need),
    ("second_factor", SecondFactor),
    ("status", Status),
)


class ServiceDeeds:
    """The changes to the services that ``chosen`` gives, each one step that can be undone."""

    def __init__(self, bridge: SessionBridge, chosen: Callable[[], Sequence[ServiceId]]) -> None:
        self._bridge = bridge
        self._chosen = chosen

    def set_choice(self, field: str, value: StrEnum) -> None:
        ids, today = tuple(self._chosen()), self._bridge.today
        self._do(lambda vault: bulk.set_choice(vault, ids, field, value, today))

    def mark_used(self) -> None:
        ids, today = tuple(self._chosen()), self._bridge.today
        self._do(lambda vault: bulk.used_today(vault, ids, today))

    def add_tag(self, tag: str) -> None:
        ids = tuple(self._chosen())
        self._do(lambda vault: bulk.add_tag(vault, ids, tag))

    def trash(self) -> None:
        ids, today = tuple(self._chosen()), self._bridge.today
        self._do(lambda vault: commands.trash_services(vault, ids, today))

    def common_value(self, field: str) -> StrEnum | None:
        """What all the chosen ones have in ``field``, or None."""
        values = {getattr(self._bridge.vault.service(service_id), field) for service_id in self._chosen()}
        return values.pop() if len(values) == 1 else None

    def _do(self, command: Callable[[Vault], ChangeSet]) -> None:
        if self._chosen():
            self._bridge.do(command)

    def fill_field_menu(self, menu: QMenu, field: str, kind: type[StrEnum]) -> None:
        """The choices of one field."""
        fill_choices(menu, kind, self.common_value(field), lambda value: self.set_choice(field, value))

    def fill_menu(self, menu: QMenu) -> None:
        """A menu inside ``menu`` for each field."""
        for field, kind in _FIELDS:
            self.fill_field_menu(submenu(menu, text("choices", choices.FIELDS[field])), field, kind)


class BulkBar(QWidget):
    """Shown while several services are chosen.

    Signals: ``cleared()`` when the person wants none of them chosen any more.
    """

    cleared = Signal()

    def __init__(self, deeds: ServiceDeeds) -> None:
        super().__init__()
        self._deeds = deeds
        self._count = label("", Face.STRONG)
        self.tag = line_edit(self.tr("Add a tag"), self.tr("Add a tag to the chosen services"))
        self.tag.setFixedWidth(u(30))
        self.tag.returnPressed.connect(self._add_tag)
        self._tags = QStringListModel(self)
        completer = QCompleter(self._tags, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.tag.setCompleter(completer)
        flow = FlowLayout(2, 1.5)
        flow.addWidget(self._count)
        for field, kind in _FIELDS:
            flow.addWidget(MenuButton(text("choices", choices.FIELDS[field]), self._filler(field, kind)))
        flow.addWidget(button(self.tr("Used today"), icon="check", on_click=deeds.mark_used))
        flow.addWidget(self.tag)
        flow.addWidget(button(self.tr("Trash"), icon="trash", on_click=deeds.trash))
        flow.addWidget(button(self.tr("Clear selection"), ButtonKind.LINK, on_click=self.cleared.emit))
        self.setLayout(column(flow, margins=(6, 2, 4, 2)))
        set_name(self, self.tr("Several services"))

    def show_chosen(self, count: int, tags: Sequence[str]) -> None:
        """How many services are chosen, and which tags there are to add."""
        self._count.setText(self.tr("%Ln chosen", "", count))
        self._tags.setStringList(list(tags))
        self.setVisible(count > 1)

    def _filler(self, field: str, kind: type[StrEnum]) -> Callable[[QMenu], None]:
        return lambda menu: self._deeds.fill_field_menu(menu, field, kind)

    def _add_tag(self) -> None:
        self._deeds.add_tag(self.tag.text())
        self.tag.clear()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, colours = canvas(self), tokens()
        surface.painter.fillRect(self.rect(), colours.raised)
        surface.painter.fillRect(surface.rect(0, 0, self.width(), 1), colours.line)
        surface.painter.end()
