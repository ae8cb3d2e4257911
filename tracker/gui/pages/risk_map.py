"""The map of the Risk page: how bad it would be against how much is out of hand, and the same as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget
from typing_extensions import override

from tracker.core.model import ServiceId
from tracker.core.risk.severity_map import MapBook, MapPoint, Standing
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.models.map_model import Column, MapModel
from tracker.gui.pages.part import PanelPart, framed
from tracker.gui.pages.risk_details import RiskDetails
from tracker.gui.pages.risk_evidence import legend_entry
from tracker.gui.widgets.buttons import button
from tracker.gui.widgets.layouts import FlowLayout, box, column, row
from tracker.gui.widgets.map_marks import MarkBadge
from tracker.gui.widgets.panels import Panel
from tracker.gui.widgets.severity_map import SeverityMap
from tracker.gui.widgets.tables import Table
from tracker.gui.widgets.text import elided, set_name, shortened
from tracker.services.session import Outcome

_WIDTHS = (0, 40, 16, 16, 37)
_LEAST_NAME = 42
_ROWS = 2.4  # in sight below the map: that there are more is seen by the one that is cut
_NAMED = 2
_LONGEST_NAME = 40


class MapPart(PanelPart):
    """The map, below it the accounts at the current point; beside it why the chosen one has its score."""

    KEY: ClassVar[str] = "map"

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self._points: MapBook | None = None
        self.details = RiskDetails(bridge)
        self.details.go_to.connect(self.go_to)
        self.map = SeverityMap(self._point_words)
        self.here, self.everything = MapModel(self), MapModel(self)
        self.here_table = self._table(self.here, self.tr("Accounts at this point"))
        self.table = self._table(self.everything, self.tr("The map as a table, worst first"))
        self._title = elided("", Face.STRONG)
        self.switch = button("", on_click=self._switch)
        self._shortcut = QShortcut(QKeySequence("Ctrl+T"), self)
        self._shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._shortcut.activated.connect(self._switch)
        self.rows: QWidget = self.map
        self._views = QStackedWidget()
        for view in (self._map_view(), framed(self.table)):
            self._views.addWidget(view)
        tools = row(map_legend(), self.switch, spacing=2, margins=(5, 2.5, 4, 0))
        tools.setStretch(0, 1)
        whole = column(tools, self._views, spacing=2)
        whole.setStretch(1, 1)
        main = QWidget()
        main.setLayout(whole)
        self.put_together(main, self.details)
        self.map.current_changed.connect(self._show_point)
        self.map.regrouped.connect(lambda: self._show_accounts_here(()))
        self.map.opened.connect(self.open_panel)
        self._show_switch()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("MapPart", "Map")

    @override
    def purpose(self) -> str:
        return self.tr(
            "This page says how telling the data at each account is, and how much control over it you have lost."
        )

    def _table(self, model: MapModel, name: str) -> Table:
        table = Table(name)
        table.setModel(model)
        table.give_way(Column.DELETABLE, Column.LOSS, Column.TELLING, least=_LEAST_NAME)
        table.selectionModel().currentRowChanged.connect(self._follow_row)
        table.clicked.connect(lambda _index: self.open_panel())
        table.activated.connect(lambda _index: self.open_panel())
        return table

    def _map_view(self) -> QWidget:
        self.here_table.horizontalHeader().hide()
        self.here_table.setFixedHeight(round(self.here_table.verticalHeader().defaultSectionSize() * _ROWS))
        shown = Panel(padding=4)
        shown.body.addWidget(self.map, 1)
        below = Panel(padding=3)
        below.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        below.body.addLayout(row(self._title, margins=(3, 0, 3, 0)))
        below.body.addWidget(self.here_table)
        content = column(shown, below, spacing=2.5, margins=(4, 0, 4, 3))
        content.setStretch(0, 1)
        view = QWidget()
        view.setLayout(content)
        return view

    # Following the session

    @override
    def refresh(self) -> None:
        self._show(tuple(self.bridge.risk.services))
        self.here_table.set_widths(*_WIDTHS)

    @override
    def follow(self, outcome: Outcome) -> None:
        self._show(tuple(outcome.services))

    def _show(self, touched: Sequence[ServiceId]) -> None:
        book = self.bridge.risk
        if self._points is None or self._points.book is not book:
            self._points = MapBook(book)
        self.map.set_points(self._points.points(), book.method.bands)
        self._show_accounts_here(touched)
        if self.is_table:
            self._fill_table(touched)
        self.show_main_or_empty()

    def _fill_table(self, touched: Sequence[ServiceId]) -> None:
        """Only where it is seen: to sort ten thousand accounts takes longer than to draw their map."""
        book = self.bridge.risk
        self.everything.show_accounts(book, [risk.service_id for risk in book.by_severity()], touched)
        self.table.set_widths(*_WIDTHS)

    @override
    def forget(self) -> None:
        self._points = None
        self.map.set_points((), ())
        for model in (self.here, self.everything):
            model.clear()
        self._title.setText("")
        self.details.forget()
        self.beside.set_wanted(False)

    @override
    def rows_in_front(self) -> Table:
        return self.table if self.is_table else self.here_table

    @override
    def choose(self, account: ServiceId | None) -> None:
        if not self.map.points:
            self._show_row(QModelIndex())
            return
        if account is None:
            account = self._accounts_at(self.map.points[:1])[0]
        self.map.set_current(next(point for point in self.map.points if account in point.accounts))
        index = self._model_in_front.index_of(account)
        table = self.rows_in_front()
        if index.row() != table.currentIndex().row():
            table.setCurrentIndex(index)  # which shows the row
            table.scrollTo(index)
        else:
            self._show_row(index)

    # Points

    def _accounts_at(self, points: Sequence[MapPoint]) -> list[ServiceId]:
        """The accounts at these points, worst first; those of the same severity by name."""
        risk = self.bridge.risk
        accounts = (account for point in points for account in point.accounts)
        return sorted(accounts, key=lambda account: risk.severity_order(risk.services[account]))

    def _point_words(self, points: Sequence[MapPoint]) -> tuple[str, str]:
        services, accounts = self.bridge.vault.services, self._accounts_at(points)
        names = [shortened(services[account].name, _LONGEST_NAME) for account in accounts[:_NAMED]]
        more = len(accounts) - len(names)
        who = self.tr("{names} and %Ln more", "", more) if more else "{names}"
        return who.format(names=", ".join(names)), self._sum(points)

    def _sum(self, points: Sequence[MapPoint]) -> str:
        standings = {
            Standing.REMOVABLE: self.tr("can be deleted"),
            Standing.UNCHECKED: self.tr("not checked"),
            Standing.STUCK: self.tr("cannot be deleted"),
        }
        worst, mildest = points[0], points[-1]
        bands = [formatting.band_word(point.band).lower() for point in (worst, mildest)]
        if len(points) > 1:
            between = self.tr("{mild} to {bad}")
            return self.tr("%Ln places drawn as one, {severity}, {band}, {standing}", "", len(points)).format(
                severity=between.format(
                    mild=formatting.points(mildest.severity), bad=formatting.points(worst.severity)
                ),
                band=bands[0] if bands[0] == bands[1] else between.format(mild=bands[1], bad=bands[0]),
                standing=standings[worst.standing],
            )
        return self.tr("{data} + {loss} = {severity}, {band}, {standing}").format(
            data=formatting.points(worst.telling),
            loss=formatting.points(worst.loss),
            severity=formatting.points(worst.severity),
            band=bands[0],
            standing=standings[worst.standing],
        )

    def _show_point(self) -> None:
        """Another point is the current one: its first account is the chosen one."""
        self._show_accounts_here(())
        self.here_table.setCurrentIndex(self.here.index(0, 0))
        if not self.is_table:
            self._show_row(self.here.index(0, 0))

    def _show_accounts_here(self, touched: Sequence[ServiceId]) -> None:
        points = self.map.together
        here = self._accounts_at(points)
        self.here.show_accounts(self.bridge.risk, here, touched)
        accounts = self.tr("%Ln accounts", "", len(here))
        self._title.setText(f"{accounts}: {self._sum(points)}" if points else "")

    @property
    def _model_in_front(self) -> MapModel:
        return self.everything if self.is_table else self.here

    def _follow_row(self, index: QModelIndex) -> None:
        if index.model() is self._model_in_front:
            self._show_row(index)

    def _show_row(self, index: QModelIndex) -> None:
        self.beside.set_wanted(index.isValid())
        if index.isValid():
            account = self._model_in_front.id_at(index)
            self.details.show_service(account)
            self.account_chosen.emit(account)
        else:
            self.details.forget()

    # The same as a table

    @property
    def is_table(self) -> bool:
        """The table is in front of the map."""
        return self._views.currentIndex() == 1

    def _switch(self) -> None:
        chosen = self.details.service_id
        by_button = self.switch.hasFocus()
        self._views.setCurrentIndex(0 if self.is_table else 1)
        self.rows = self.table if self.is_table else self.map
        if self.is_table:
            self._fill_table(())
        self._show_switch()
        self.choose(chosen if chosen in self.bridge.risk.services else None)
        if not by_button:
            self.rows.setFocus()  # what had it is out of sight

    def _show_switch(self) -> None:
        words = self.tr("Show as a map") if self.is_table else self.tr("Show as a table")
        self.switch.setText(self.tr("{action}  (Ctrl+T)").format(action=words))
        set_name(self.switch, words)


def map_legend() -> QWidget:
    """What the marks of the map mean."""
    flow = FlowLayout(4, 0.5)
    for standing, words in (
        (Standing.REMOVABLE, QCoreApplication.translate("MapPart", "can be deleted")),
        (Standing.UNCHECKED, QCoreApplication.translate("MapPart", "not checked")),
        (Standing.STUCK, QCoreApplication.translate("MapPart", "cannot be deleted")),
    ):
        flow.addWidget(legend_entry(MarkBadge(standing), words))
    legend = box(flow)
    set_name(legend, QCoreApplication.translate("MapPart", "What the marks mean"))
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    legend.setSizePolicy(policy)
    return legend
