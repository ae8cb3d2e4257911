"""Requests under the law: a table of them, and beside it the chosen one with its letter and its evidence file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QModelIndex
from typing_extensions import override

from tracker.core.acting import Request
from tracker.core.entity import RequestId
from tracker.core.model import ServiceId
from tracker.core.request_states import RequestState, in_order, live_requests, state_of
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.calendar import CalendarDialog
from tracker.gui.dialogs.request_drafts import reopened
from tracker.gui.dialogs.request_editor import RequestEditor
from tracker.gui.models.requests_model import Column, RequestRow, RequestsModel
from tracker.gui.pages.part import EmptyWords, framed
from tracker.gui.pages.plan_part import PlanPart
from tracker.gui.pages.request_details import RequestDetails
from tracker.gui.request_words import right_words
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.chips import Chip, ChipRow
from tracker.gui.widgets.layouts import Rule, box, column, row
from tracker.gui.widgets.tables import Table
from tracker.services import due

_TALL = 11.5
_WIDTHS = (0, 44, 42)
_LEAST_NAME = 46
_ALL = "all"
_GROUPS: Mapping[str, tuple[RequestState, ...]] = {
    "overdue": (RequestState.OVERDUE,),
    "due": (RequestState.DUE,),
    "waiting": (RequestState.WAITING,),
    "drafts": (RequestState.DRAFT,),
    "settled": (RequestState.ANSWERED, RequestState.CLOSED),
}


class RequestsPart(PlanPart):
    """The tab *Requests*; the chips above the table are there for what there is."""

    KEY: ClassVar[str] = "requests"

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self.model = RequestsModel(self)
        self.details = RequestDetails(bridge)
        self.table = Table(self.tr("Requests, what asks for attention first"), row_height=_TALL)
        self.table.setModel(self.model)
        self.table.give_way(Column.DUE, least=_LEAST_NAME)
        self.table.selectionModel().currentRowChanged.connect(self.show_row)
        self.table.clicked.connect(lambda _index: self.open_panel())
        self.table.activated.connect(lambda _index: self.open_panel())
        self.rows = self.table
        self._group = _ALL
        self.chips: dict[str, Chip] = {}
        self.write = button(self.tr("Write a request…"), icon="plus", on_click=self.write_request)
        self.calendar = button(self.tr("Days for a calendar (.ics)…"), ButtonKind.LINK, on_click=self._save_days)
        filters = column(self._chip_row(), margins=(6, 3, 6, 3))
        footer = row(self.write, None, self.calendar, margins=(6, 2, 6, 2))
        whole = column(filters, framed(self.table), Rule(), footer, spacing=0)
        whole.setStretch(1, 1)
        self.put_together(box(whole), self.details)

    def _chip_row(self) -> ChipRow:
        words = {
            _ALL: (self.tr("All"), ""),
            "overdue": (self.tr("Overdue"), "warn"),
            "due": (self.tr("Due soon"), "clock"),
            "waiting": (self.tr("Waiting"), "clock"),
            "drafts": (self.tr("Drafts"), "file"),
            "settled": (self.tr("Settled"), "check"),
        }
        made = ChipRow(exclusive=True)
        for key, (text, icon) in words.items():
            self.chips[key] = made.add(Chip(text, icon))
            self.chips[key].clicked.connect(lambda _checked, key=key: self._filter(key))
        self.chips[_ALL].setChecked(True)
        return made

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("RequestsPart", "Requests")

    # Following the session

    @override
    def refresh(self) -> None:
        kept = self.details.request.id if self.details.request is not None else None
        row_before = self.table.currentIndex().row()
        found = in_order(live_requests(self.bridge.vault), self.bridge.today)
        self._count(found)
        vault, laws, language = self.bridge.vault, self.bridge.catalogue.laws, self.bridge.language
        self.model.show_rows(
            (
                RequestRow(request, vault.services[request.service_id].name, right_words(laws, request.right, language))
                for request in found
                if self._is_shown(request)
            ),
            self.bridge.today,
        )
        self.table.set_widths(*_WIDTHS)
        self.write.setVisible(not self.bridge.session.read_only)
        self.calendar.setVisible(bool(due.answers(self.bridge.session)))
        self.show_main_or_empty()
        index = self.model.index_of(kept)
        if not index.isValid() and row_before >= 0:
            index = self.model.index(min(row_before, self.model.rowCount() - 1), 0)
        self.table.setCurrentIndex(index)

    def _count(self, found: list[Request]) -> None:
        """How many there are of each; a filter that shows nothing any more is dropped."""
        states = [state_of(request, self.bridge.today) for request in found]
        counts = {key: sum(map(states.count, group)) for key, group in _GROUPS.items()} | {_ALL: len(found)}
        if not counts[self._group]:
            self._group = _ALL
        for key, chip in self.chips.items():
            chip.set_count(counts[key])
            chip.setVisible(key == _ALL or counts[key] > 0)
            chip.setChecked(key == self._group)

    def _is_shown(self, request: Request) -> bool:
        return self._group == _ALL or state_of(request, self.bridge.today) in _GROUPS[self._group]

    def _filter(self, key: str) -> None:
        self._group = key
        self.refresh()
        self.choose(None)

    @override
    def forget(self) -> None:
        self._group = _ALL
        self.model.clear()
        self.details.forget()
        self.beside.set_wanted(False)

    @override
    def empty_words(self) -> EmptyWords | None:
        if self.model.rowCount():
            return None
        if not any(True for _ in self.bridge.vault.live_services()):
            return self.no_accounts()
        title = self.tr("No requests yet")
        words = self.tr(
            "Laws let you see, correct and delete what services hold about you. Here the letters are written, and the"
            " days kept on which an answer is due. Nothing is ever sent by this program."
        )
        if self.bridge.session.read_only:
            return EmptyWords(title, words)
        return EmptyWords(title, words, self.tr("Write a request…"), "plus")

    @override
    def leave_empty(self) -> None:
        if any(True for _ in self.bridge.vault.live_services()):
            self.write_request()
        else:
            self.action.emit("tick_services")

    # Choosing

    @override
    def choose(self, account: ServiceId | None) -> None:
        """A request to an account; where there is none the row stays."""
        current = self.table.currentIndex()
        if current.isValid() and self.model.record_at(current).request.service_id == account:
            self.show_row(current)
            return
        index = self.model.index_at(account) if account is not None else QModelIndex()
        self.go_to_row(index if index.isValid() else current if current.isValid() else self.model.index(0, 0))

    def show_request(self, request_id: RequestId) -> None:
        """Show one request, whatever the filter."""
        if not self.model.index_of(request_id).isValid():
            self._filter(_ALL)
        self.go_to_row(self.model.index_of(request_id))

    @override
    def show_row(self, index: QModelIndex) -> None:
        self.beside.set_wanted(index.isValid())
        if not index.isValid():
            self.details.forget()
            return
        record = self.model.record_at(index)
        self.details.show_row(record)
        if record.request.service_id in self.bridge.risk.services:
            self.account_chosen.emit(record.request.service_id)

    # Doing

    def write_request(self, account: ServiceId | None = None) -> None:
        """Write a new one, to ``account`` if one is named."""
        RequestEditor(self.bridge, account, None, self).open()

    def resume(self, draft: str) -> None:
        """Open the editor again that was open when the vault was locked."""
        editor = reopened(self.bridge, draft, self)
        if editor is not None:
            editor.open()

    def _save_days(self) -> None:
        CalendarDialog(self.bridge, due.answers(self.bridge.session), self).open()
