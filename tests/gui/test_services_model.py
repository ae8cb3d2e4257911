"""The table of the ledger: right at ten thousand rows, and it tells views no more than what changed."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QItemSelectionModel, QLocale, QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.builders import holding, vault_of
from tracker.core import bulk, commands
from tracker.core.changes import ChangeSet
from tracker.core.kinds import KINDS, Headline
from tracker.core.model import (
    Deletability,
    Entity,
    Holding,
    HoldingId,
    HoldingState,
    Need,
    PartialDate,
    Service,
    ServiceId,
    Status,
)
from tracker.core.risk.assessment import RiskBook
from tracker.core.vault import Vault
from tracker.gui.models.roles import HoldsCell, NameCell, RiskCell, Role
from tracker.gui.models.services_model import Column, ServicesModel
from tracker.services.vaults import risk_method

TODAY = date(2026, 11, 23)


class Ledger:
    """A vault with its model, changed together."""

    def __init__(self, *records: Entity) -> None:
        self.vault = vault_of(*records)
        self.book = RiskBook(self.vault, risk_method(), TODAY)
        self.model = ServicesModel()
        self.model.load(self.book)

    def do(self, make: Callable[[Vault], ChangeSet]) -> None:
        changeset = make(self.vault)
        self.vault.apply(changeset)
        touched = self.book.update(changeset) | {
            change.subject.id for change in changeset.changes if isinstance(change.subject, Service)
        }
        self.model.follow(touched)

    @property
    def names(self) -> list[str]:
        return [self.model.index(row, 0).data() for row in range(self.model.rowCount())]


def service(name: str, **fields: object) -> Service:
    return Service(ServiceId(name.lower()), name, **fields)


@pytest.fixture
def ledger(qapp: object) -> Ledger:
    return Ledger(
        service("Beta", deletability=Deletability.IMPOSSIBLE, last_used=PartialDate("2026-11")),
        service("alpha", need=Need.NOT_NEEDED, last_used=PartialDate("2020")),
        service("Gamma", deletability=Deletability.CONDITIONAL, group="Group"),
        service("gone", status=Status.CLOSED_VERIFIED),
        service("trashed", trashed=TODAY),
        holding("beta", "id_number"),
        holding("beta", "phone"),
        holding("beta", "face"),
        holding("alpha", "phone", state=HoldingState.UNKNOWN),
        holding("gamma", "phone"),
    )


def test_is_a_proper_model(ledger: Ledger, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(ledger.model)
    ledger.model.sort(Column.RISK, Qt.SortOrder.DescendingOrder)
    ledger.model.search("a")
    ledger.do(lambda vault: commands.trash_services(vault, [ServiceId("alpha")], TODAY))
    ledger.do(lambda vault: commands.restore_services(vault, [ServiceId("alpha")]))
    ledger.model.search("")
    ledger.model.clear()
    assert ledger.model.rowCount() == 0


def test_shows_what_counts_by_name_whatever_the_case(ledger: Ledger) -> None:
    assert ledger.names == ["alpha", "Beta", "Gamma"]
    assert ledger.model.total == 4


def test_cells_and_their_words(ledger: Ledger) -> None:
    model = ledger.model
    assert model.index(2, Column.SERVICE).data(Role.CELL) == NameCell("gamma", "Gamma", "Group")
    cell = model.index(1, Column.HOLDS).data(Role.CELL)
    assert cell == HoldsCell(frozenset({Headline.PHONE, Headline.ID}), 1)
    assert model.index(1, Column.HOLDS).data() == "Phone, ID, 1 more"
    assert model.index(0, Column.HOLDS).data(Role.CELL) == HoldsCell(frozenset(), 0, frozenset({Headline.PHONE}))
    assert model.index(0, Column.HOLDS).data() == "Phone not known"
    assert model.index(1, Column.DELETABILITY).data() == "Cannot be deleted"
    risk = model.index(1, Column.RISK).data(Role.CELL)
    assert isinstance(risk, RiskCell)
    found = ledger.book.services[ServiceId("beta")]
    assert (risk.score, risk.low, risk.high) == (found.se, found.se_low, found.se_high)
    assert model.index(1, 3).data(Role.STUCK) is True
    assert model.index(0, 0).data(Role.STUCK) is False
    assert model.index(1, Column.LAST_USED).data() == "This month"
    assert model.index(2, Column.LAST_USED).data() == "Not known"
    assert model.index(0, 0).data(Role.ID) == "alpha"


def test_a_name_is_never_markup(qapp: object) -> None:
    ledger = Ledger(service("<b>Bold</b>"))
    assert "<b>" not in ledger.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


@pytest.mark.parametrize(
    ("column", "names"),
    [
        (Column.SERVICE, ["alpha", "Beta", "Gamma"]),
        (Column.HOLDS, ["alpha", "Gamma", "Beta"]),
        (Column.DELETABILITY, ["Beta", "alpha", "Gamma"]),
        (Column.LAST_USED, ["Gamma", "alpha", "Beta"]),
    ],
)
def test_sorts_by_every_column(ledger: Ledger, column: Column, names: list[str]) -> None:
    ledger.model.sort(column, Qt.SortOrder.AscendingOrder)
    assert ledger.names == names
    ledger.model.sort(column, Qt.SortOrder.DescendingOrder)
    assert ledger.names == names[::-1]


def test_sorts_by_risk(ledger: Ledger) -> None:
    ledger.model.sort(Column.RISK, Qt.SortOrder.DescendingOrder)
    scores = [ledger.model.index(row, Column.RISK).data(Role.SORT) for row in range(3)]
    assert scores == sorted(scores, reverse=True)


def test_chinese_names_stand_in_the_order_of_their_sound(qapp: object) -> None:
    QLocale.setDefault(QLocale("zh_CN"))
    try:
        ledger = Ledger(*(service(name) for name in ("滴滴", "抖音", "百度", "菜鸟")))
    finally:
        QLocale.setDefault(QLocale("en_GB"))
    assert ledger.names == ["百度", "菜鸟", "滴滴", "抖音"]


def test_filters_and_counts(ledger: Ledger) -> None:
    model = ledger.model
    assert {key: model.count(key) for key in ("all", "stuck", "id", "phone", "dormant", "unchecked", "not_needed")} == {
        "all": 3,
        "stuck": 1,
        "id": 1,
        "phone": 2,
        "dormant": 1,
        "unchecked": 1,
        "not_needed": 1,
    }
    model.set_filter("stuck")
    assert ledger.names == ["Beta"]
    model.set_filter("closed")
    assert ledger.names == ["gone"]
    assert model.index(0, Column.RISK).data() == "Gone"
    assert model.index(0, Column.RISK).data(Role.CELL) == RiskCell(None)


def test_search_and_filter_come_together(ledger: Ledger) -> None:
    ledger.model.search("held:phone")
    assert ledger.names == ["Beta", "Gamma"]
    ledger.model.set_filter("stuck")
    assert ledger.names == ["Beta"]
    ledger.model.search("gamma")
    assert ledger.names == []


def test_what_is_gone_is_found_by_searching_for_it(ledger: Ledger) -> None:
    ledger.model.search("gon")
    assert ledger.names == ["gone"]


def test_a_change_in_place_is_told_for_its_row_only(ledger: Ledger, qtbot: QtBot) -> None:
    model = ledger.model
    silent = [model.modelReset, model.layoutChanged, model.rowsInserted, model.rowsRemoved]
    fired: list[object] = []
    for signal in silent:
        signal.connect(lambda *_: fired.append(1))
    with qtbot.waitSignal(model.dataChanged) as told:
        ledger.do(
            lambda vault: bulk.set_choice(vault, [ServiceId("beta")], "deletability", Deletability.REQUEST, TODAY)
        )
    top, bottom = told.args[0], told.args[1]
    assert (top.row(), bottom.row(), top.column(), bottom.column()) == (1, 1, 0, len(Column) - 1)
    assert fired == []
    assert model.count("stuck") == 0


def test_rows_come_and_go_one_by_one(ledger: Ledger, qtbot: QtBot) -> None:
    model = ledger.model
    with qtbot.waitSignal(model.rowsRemoved):
        ledger.do(lambda vault: commands.trash_services(vault, [ServiceId("beta")], TODAY))
    assert ledger.names == ["alpha", "Gamma"]
    with qtbot.waitSignal(model.rowsInserted):
        ledger.do(lambda vault: commands.add_service(vault, service("Bravo")))
    assert ledger.names == ["alpha", "Bravo", "Gamma"]


def test_a_new_name_moves_its_row_and_what_points_at_it(ledger: Ledger) -> None:
    index = QPersistentModelIndex(ledger.model.index_of(ServiceId("alpha")))
    ledger.do(lambda vault: commands.edit_service(vault, ServiceId("alpha"), name="Zulu"))
    assert ledger.names == ["Beta", "Gamma", "Zulu"]
    assert index.row() == 2


def test_selection_follows_its_services(ledger: Ledger) -> None:
    model = ledger.model
    selection = QItemSelectionModel(model)
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    selection.select(model.index_of(ServiceId("beta")), flags)
    selection.select(model.index_of(ServiceId("gamma")), flags)

    def chosen() -> set[str]:
        return {model.id_at(index) for index in selection.selectedRows()}

    model.sort(Column.RISK, Qt.SortOrder.DescendingOrder)
    assert chosen() == {"beta", "gamma"}
    model.search("gamma")
    assert chosen() == {"gamma"}
    model.search("")
    assert chosen() == {"gamma"}
    ledger.do(lambda vault: commands.edit_service(vault, ServiceId("gamma"), name="A first one"))
    assert chosen() == {"gamma"}


def test_many_changes_at_once_rearrange_once(qapp: object, qtbot: QtBot) -> None:
    ledger = Ledger(*(service(f"S{number:03}") for number in range(300)))
    index = QPersistentModelIndex(ledger.model.index_of(ServiceId("s299")))
    ids = [ServiceId(f"s{number:03}") for number in range(250)]
    removed: list[QModelIndex] = []
    ledger.model.rowsRemoved.connect(removed.append)
    with qtbot.waitSignal(ledger.model.layoutChanged):
        ledger.do(lambda vault: commands.trash_services(vault, ids, TODAY))
    assert removed == []
    assert ledger.model.rowCount() == 50
    assert index.row() == 49


@pytest.fixture(scope="module")
def large() -> list[Entity]:
    chance = random.Random(2026)
    kinds = [kind.code for kind in KINDS]
    records: list[Entity] = []
    for number in range(10_000):
        name = f"{chance.choice(('Shop', 'app', 'Énergie', '滴滴', 'bank'))} {number}"
        year = chance.randint(2010, 2026)
        records.append(
            Service(
                ServiceId(f"id{number}"),
                name,
                group=chance.choice(("Tencent", "Alibaba", "")),
                deletability=chance.choice(list(Deletability)),
                last_used=chance.choice((None, PartialDate(str(year)), PartialDate(f"{year}-05"))),
            )
        )
        for kind in chance.sample(kinds, 8):
            records.append(Holding(HoldingId(f"{number}-{kind}"), ServiceId(f"id{number}"), kind))
    return records


def test_ten_thousand_rows_are_right(qapp: object, large: list[Entity]) -> None:
    ledger = Ledger(*large)
    model, vault, book = ledger.model, ledger.vault, ledger.book
    assert model.rowCount() == 10_000
    model.sort(Column.RISK, Qt.SortOrder.DescendingOrder)
    scores = [book.services[service_id].se for service_id in model.ids]
    assert scores == sorted(scores, reverse=True)
    model.sort(Column.LAST_USED, Qt.SortOrder.AscendingOrder)
    dates = [vault.services[service_id].last_used or "" for service_id in model.ids]
    assert dates == sorted(dates)
    model.set_filter("stuck")
    model.search("group:tencent 99 held:id")
    expected = {
        item.id
        for item in vault.services.values()
        if item.deletability is Deletability.IMPOSSIBLE
        and item.group == "Tencent"
        and "99" in item.name
        and any(
            holding.kind in {kind.code for kind in KINDS if kind.headline is Headline.ID}
            for holding in vault.holdings_of(item.id)
        )
    }
    assert set(model.ids) == expected
    assert expected
    model.search("")
    assert model.rowCount() == model.count("stuck")
    model.set_filter("all")
    ids = list(vault.services)[:5_000]
    ledger.do(lambda vault: bulk.set_choice(vault, ids, "deletability", Deletability.IMPOSSIBLE, TODAY))
    assert model.count("stuck") == sum(item.deletability is Deletability.IMPOSSIBLE for item in vault.services.values())
