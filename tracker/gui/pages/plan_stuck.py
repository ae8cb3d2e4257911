"""Accounts that cannot be deleted, by how much can still be got out of them, each with its playbook."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QModelIndex
from typing_extensions import override

from tracker.core.model import ServiceId
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.models.stuck_model import Column, StuckModel, StuckRow
from tracker.gui.pages.part import EmptyWords, framed
from tracker.gui.pages.plan_part import PlanPart
from tracker.gui.pages.playbook_details import PlaybookDetails
from tracker.gui.translation import paragraph
from tracker.gui.widgets.layouts import box, column
from tracker.gui.widgets.panels import Banner, Notice
from tracker.gui.widgets.tables import Table

_TALL = 11.5
_WIDTHS = (0, 46, 37)
_LEAST_NAME = 54


class PlaybookPart(PlanPart):
    """The accounts on the left; beside them the steps that still help at the chosen one.

    Its playbook is always of now; those of the others are of the last plan, which large ledgers wait for.
    """

    KEY: ClassVar[str] = "stuck"

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self.model = StuckModel(self)
        self.details = PlaybookDetails(bridge)
        self.details.go_to.connect(self.go_to)
        name = self.tr("Accounts that cannot be deleted, by how much can still be got out of them")
        self.table = Table(name, row_height=_TALL)
        self.table.setModel(self.model)
        self.table.give_way(Column.RISK, least=_LEAST_NAME)
        self.table.selectionModel().currentRowChanged.connect(self.show_row)
        self.table.clicked.connect(lambda _index: self.open_panel())
        self.table.activated.connect(lambda _index: self.open_panel())
        self.rows = self.table
        self.banner = Banner()
        self.unknown = Notice("", "question")
        self.unknown.linked.connect(self.show_unchecked)
        banner = column(self.banner, margins=(6, 3.5, 6, 3))
        notice = column(self.unknown, margins=(6, 2, 6, 2))
        whole = column(banner, framed(self.table), notice, spacing=0)
        whole.setStretch(1, 1)
        self.put_together(box(whole), self.details)
        self.follow_plan()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("PlaybookPart", "Stuck accounts")

    # Following the session

    @override
    def refresh(self) -> None:
        bridge = self.bridge
        bridge.planner.get()  # so that the playbooks are worked out
        services, playbooks = bridge.vault.services, bridge.planner.playbooks
        self.model.show_rows(
            StuckRow(services[risk.service_id], risk, playbooks.get(risk.service_id)) for risk in bridge.risk.stuck()
        )
        self.table.set_widths(*_WIDTHS)
        self._show_words()
        self.show_main_or_empty()

    def _show_words(self) -> None:
        load = self.bridge.risk.load
        self.banner.set_text(
            self.tr("%Ln accounts cannot be deleted", "", self.model.rowCount()),
            self.tr("They carry {stuck} of your {load} points. Choose one to see what still helps.").format(
                stuck=formatting.points(load.stuck), load=formatting.points(load.total)
            ),
        )
        unchecked = self.unchecked()
        words = (
            self.tr("%Ln further accounts were never checked, so they may be stuck, too.", "", unchecked),
            self.tr("Whether one can be deleted stands in its settings, under account, or in its help."),
        )
        self.unknown.set_text(paragraph(words), self.tr("Show them"))
        self.unknown.setVisible(unchecked > 0)

    @override
    def forget(self) -> None:
        self.model.clear()
        self.details.forget()
        self.banner.set_text("", "")
        self.unknown.set_text("")
        self.beside.set_wanted(False)

    @override
    def empty_words(self) -> EmptyWords | None:
        if self.bridge.planner.is_broken:
            return self.cannot_plan()
        if self.model.rowCount():
            return None
        if not self.bridge.risk.services:
            return self.no_accounts()
        title = self.tr("No account is marked as impossible to delete")
        if not self.unchecked():
            words = self.tr("For all of your accounts somebody has said how they can be deleted.")
            return EmptyWords(title, words)
        how = self.tr(
            "Whether one can be deleted stands in its settings, under account, or in its help. What is not known"
            " is not taken for stuck, nor for deletable."
        )
        return EmptyWords(title, paragraph((self.not_checked(), how)), self.tr("Check accounts"), "question")

    # Choosing

    @override
    def choose(self, account: ServiceId | None) -> None:
        """Show the playbook of an account; where it has none the row stays."""
        current = self.table.currentIndex()
        index = self.model.index_of(account) if account is not None else QModelIndex()
        if not index.isValid():
            index = current if current.isValid() else self.model.index(0, 0)
        self.go_to_row(index)

    @override
    def show_row(self, index: QModelIndex) -> None:
        self.beside.set_wanted(index.isValid())
        if not index.isValid():
            self.details.forget()
            return
        account = self.model.id_at(index)
        playbook = self.bridge.planner.playbook(account)
        if playbook is None:
            self.beside.set_wanted(False)
            self.details.forget()
            return
        self.model.show_playbook(playbook)
        self.details.show_playbook(playbook)
        self.account_chosen.emit(account)
