"""The Risk page: accounts that cannot be deleted on top, all accounts, findings; beside them why."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from tracker.core.model import Place, ServiceId
from tracker.core.risk.rules import Finding, findings
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.models.arranged import ArrangedModel
from tracker.gui.models.findings_model import FindingsModel
from tracker.gui.models.risk_model import Column, RiskModel
from tracker.gui.pages.base import Destination, Page
from tracker.gui.pages.risk_details import RiskDetails
from tracker.gui.pages.risk_findings import FindingText
from tracker.gui.translation import paragraph, text
from tracker.gui.widgets.beside import Beside
from tracker.gui.widgets.empty import EmptyPage
from tracker.gui.widgets.layouts import box, column, row, set_tab_order
from tracker.gui.widgets.panels import Banner, Notice
from tracker.gui.widgets.tables import Table
from tracker.gui.widgets.tabs import TabBar
from tracker.gui.widgets.text import label
from tracker.services.session import Outcome

_TALL = 15.0
_ACCOUNT_COLUMNS = (0, 37, 43, 37)
_LEAST_NAME = 54  # with the badge below it
_FINDING_COLUMNS = (46, 0, 26)


class View(StrEnum):
    """The tabs."""

    STUCK = "stuck"
    ALL = "all"
    FINDINGS = "findings"


class RiskPage(Page):
    """Three tables with one side panel."""

    KEY: ClassVar[str] = "risk"
    ICON: ClassVar[str] = "risk"

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self.details = RiskDetails(bridge)
        self.details.go_to.connect(self.go_to)
        self.models: dict[View, RiskModel | FindingsModel] = {
            View.STUCK: RiskModel(stuck_only=True, parent=self),
            View.ALL: RiskModel(stuck_only=False, parent=self),
            View.FINDINGS: FindingsModel(self),
        }
        self.tables = {view: self._table(view) for view in View}
        self.finding_text = FindingText()
        self._stale = set(View)
        self.tabs = TabBar(margin=6)
        for view, words in (
            (View.STUCK, self.tr("Stuck")),
            (View.ALL, self.tr("All accounts")),
            (View.FINDINGS, self.tr("Findings")),
        ):
            self.tabs.add(view, words)
        self._method = label("", Face.SMALL, "muted")
        self.tabs.aside.addWidget(self._method)
        self._banner = Banner()
        self._notice = Notice()
        self._notice.linked.connect(self._show_unchecked)
        self._empty = EmptyPage("", "", self.tr("Tick the services you use"), "check", ghost=False)
        self._empty.accepted.connect(self._leave_empty)
        self._stack = QStackedWidget()
        self._parts: dict[View, QWidget] = {
            View.STUCK: self._stuck_part(),
            View.ALL: self._framed(self.tables[View.ALL]),
            View.FINDINGS: self._findings_part(),
        }
        for part in (*self._parts.values(), self._empty):
            self._stack.addWidget(part)
        self._beside = Beside(self._stack, self.details)
        self.details.closed.connect(self._close_details)
        self.content.addWidget(self.tabs)
        self.content.addWidget(self._beside, 1)
        set_tab_order((self.tables[View.FINDINGS], *self.finding_text.parts))
        self.tabs.chosen.connect(self._show_view)

    @classmethod
    @override
    def name(cls) -> str:
        return text("pages", QT_TRANSLATE_NOOP("pages", "Risk"))

    @property
    def view(self) -> View:
        """The tab in front."""
        return View(self.tabs.current)

    @override
    def rows_in_front(self) -> Table:
        return self.tables[self.view]

    @override
    def refresh(self) -> None:
        method, place = self.bridge.risk.method, self.bridge.vault.profile.place
        profile = self.tr("China profile") if place is Place.CHINA else self.tr("general profile")
        self._method.setText(
            self.tr("{method} {version} · {profile}").format(
                method=method.name, version=method.version, profile=profile
            )
        )
        self._stale = set(View)
        self._show_view(self.view)

    @override
    def follow(self, outcome: Outcome) -> None:
        self._stale = set(View)
        model = self.models[self.view]
        if isinstance(model, RiskModel):
            model.show_book(self.bridge.risk, outcome.services)
            self._stale.discard(self.view)
        self._show_view(self.view)

    @override
    def forget(self) -> None:
        for model in self.models.values():
            model.clear()
        self.finding_text.show_finding(None)
        self.details.forget()
        self._beside.set_wanted(False)
        self._banner.set_text("", "")
        self._notice.set_text("")
        self._stale = set(View)

    @override
    def open_at(self, destination: Destination) -> None:
        risk = self.bridge.risk.services.get(destination.service_id) if destination.service_id else None
        if destination.view:
            self.tabs.set_current(View(destination.view))
        elif risk is not None:
            self.tabs.set_current(View.STUCK if risk.stuck else View.ALL)
        if risk is not None:
            self._choose(risk.service_id)
            self._beside.open_panel()

    # Parts

    def _table(self, view: View) -> Table:
        names = {
            View.STUCK: self.tr("Accounts that cannot be deleted, worst first"),
            View.ALL: self.tr("All accounts, worst first"),
            View.FINDINGS: self.tr("Findings, heaviest first"),
        }
        table = Table(names[view], row_height=_TALL)
        table.setModel(self.models[view])
        if view is not View.FINDINGS:
            table.give_way(Column.SAID_BY, Column.HOLDS, least=_LEAST_NAME)
        table.selectionModel().currentRowChanged.connect(self._follow_row)
        table.clicked.connect(lambda _index: self._beside.open_panel())
        table.activated.connect(self._open_row)
        return table

    def _stuck_part(self) -> QWidget:
        banner = column(self._banner, margins=(6, 3.5, 6, 3))
        notice = column(self._notice, margins=(6, 2, 6, 2))
        whole = column(banner, self._framed(self.tables[View.STUCK]), notice, spacing=0)
        whole.setStretch(1, 1)
        return box(whole)

    def _findings_part(self) -> QWidget:
        whole = column(self._framed(self.tables[View.FINDINGS]), self.finding_text, spacing=0)
        whole.setStretch(0, 1)
        return box(whole)

    def _framed(self, table: Table) -> QWidget:
        """The table a little in from the edge, so that its words stand under those of the header."""
        return box(column(row(table, spacing=0, margins=(3, 0, 0, 0)), spacing=0))

    # Showing

    def _show_view(self, key: str) -> None:
        view = View(key)
        if view in self._stale:
            self._fill(view)
            self._stale.discard(view)
        self._show_stuck_words()
        empty = self._empty_words(view)
        if empty is not None:
            self._empty.set_text(*empty[:2])
            self._empty.set_action(*empty[2:])
        self._stack.setCurrentWidget(self._empty if empty is not None else self._parts[view])
        chosen = self.details.service_id
        self._choose(chosen if chosen in self.bridge.risk.services else None)

    def _fill(self, view: View) -> None:
        model = self.models[view]
        if isinstance(model, FindingsModel):
            model.show_findings(self.bridge.vault, findings(self.bridge.risk, self.bridge.minimums))
            self.tables[view].set_widths(*_FINDING_COLUMNS)
        else:
            model.show_book(self.bridge.risk, set(model.ids))
            self.tables[view].set_widths(*_ACCOUNT_COLUMNS)

    def _show_stuck_words(self) -> None:
        book = self.bridge.risk
        stuck = sum(risk.stuck for risk in book.services.values())
        unchecked = self._unchecked()
        self._banner.set_text(
            self.tr("%Ln accounts cannot be deleted", "", stuck),
            self.tr("They carry {stuck} of your {load} points. You can still take data out of them.").format(
                stuck=formatting.points(book.load.stuck), load=formatting.points(book.load.total)
            ),
        )
        self._notice.set_text(
            self.tr(
                "Not in this list: %Ln accounts nobody has checked. They are not counted as deletable.", "", unchecked
            ),
            self.tr("Show them"),
        )
        self._notice.setVisible(unchecked > 0)

    def _empty_words(self, view: View) -> tuple[str, str, str, str] | None:
        """Title, text, button and its icon where a view has nothing to show."""
        accounts, unchecked = len(self.bridge.risk.services), self._unchecked()
        if self.models[view].rowCount():
            return None
        if not accounts:
            return (
                self.tr("No accounts yet"),
                self.tr("This page says how bad it would be if what an account holds were misused, and why."),
                self.tr("Tick the services you use"),
                "check",
            )
        checking = (self.tr("Check them"), "question")
        not_checked = self.tr("%Ln accounts have not been checked, so nothing is said about them.", "", unchecked)
        if view is View.STUCK:
            title = self.tr("No account is marked as impossible to delete")
            checked = self.tr("For all %Ln accounts somebody has said how they can be deleted.", "", accounts)
            if unchecked:
                return (title, not_checked, *checking)
            return (title, checked, self.tr("See all accounts"), "")
        title = self.tr("No rule has found anything")
        text = self.tr("The rules only see what is recorded here.")
        if unchecked:
            return (title, paragraph((text, not_checked)), *checking)
        return (title, text, "", "")

    def _unchecked(self) -> int:
        return sum(risk.unchecked for risk in self.bridge.risk.services.values())

    # Choosing

    def _choose(self, service_id: ServiceId | None) -> None:
        """Make a service the current row of the view in front, or the first row without one."""
        model, table = self.models[self.view], self.tables[self.view]
        wanted = QModelIndex()
        if isinstance(model, ArrangedModel) and service_id is not None:
            wanted = model.index_of(service_id)
        elif table.currentIndex().isValid():
            wanted = table.currentIndex()
        index = wanted if wanted.isValid() else model.index(0, 0)
        if index.row() != table.currentIndex().row():
            table.setCurrentIndex(index)  # which shows the details
            table.scrollTo(index)
        else:
            self._show_details(index)

    def _follow_row(self, index: QModelIndex) -> None:
        if index.model() is self.models[self.view]:
            self._show_details(index)

    def _show_details(self, index: QModelIndex) -> None:
        if self.view is View.FINDINGS:
            self.finding_text.show_finding(self._finding(index) if index.isValid() else None)
            QTimer.singleShot(0, self, self._keep_in_sight)  # when a long text has taken its room
        service_id = self._service_at(index)
        self._beside.set_wanted(service_id is not None)
        if service_id is not None:
            self.details.show_service(service_id)
        else:
            self.details.forget()

    def _keep_in_sight(self) -> None:
        table = self.tables[View.FINDINGS]
        table.scrollTo(table.currentIndex())

    def _service_at(self, index: QModelIndex) -> ServiceId | None:
        """The service of a row that counts; None where a row is about something else."""
        if not index.isValid():
            return None
        model = self.models[self.view]
        if isinstance(model, ArrangedModel):
            return model.id_at(index)
        services = self.bridge.risk.services
        return next((service_id for service_id in self._finding(index).services if service_id in services), None)

    def _finding(self, index: QModelIndex) -> Finding:
        model = self.models[View.FINDINGS]
        assert isinstance(model, FindingsModel)
        return model.record_at(index)

    def _open_row(self, index: QModelIndex) -> None:
        """Return, or a double click."""
        if self.view is View.FINDINGS and (identifier_id := self._finding(index).identifier_id) is not None:
            self.go_to.emit(Destination("my_data", identifier_id=identifier_id))
        else:
            self._beside.open_panel()

    def _close_details(self) -> None:
        self._beside.close_panel()
        self.tables[self.view].setFocus()

    def _show_unchecked(self) -> None:
        self.go_to.emit(Destination("services", filter="unchecked"))

    def _leave_empty(self) -> None:
        if not self.bridge.risk.services:
            self.action.emit("tick_services")
        elif self._unchecked():
            self._show_unchecked()
        else:
            self.tabs.set_current(View.ALL)
