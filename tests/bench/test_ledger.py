"""Unlock, search, sort, one edit and a full assessment at 10,000 services with 80,000 holdings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from tests.bench.conftest import Report, median_seconds
from tests.bench.ledgers import TODAY, records
from tracker.core import commands
from tracker.core.changes import Change, ChangeSet
from tracker.core.history import WriteKind
from tracker.core.model import Profile, ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.text import message
from tracker.services.session import Session
from tracker.services.vaults import risk_method
from tracker.store.folder import create_vault
from tracker.store.keyslots import KdfParameters
from tracker.store.open_vault import OpenVault

SERVICES = 10_000
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenVault]:
    opened = create_vault(
        tmp_path_factory.mktemp("bench") / "vault", "bench", Profile(), kdf=KdfParameters(65536, 3, 1)
    )
    changes = tuple(Change(None, record) for record in records(SERVICES))
    opened.repository.write(ChangeSet(message("bench", "filled"), changes), at=NOON, kind=WriteKind.APPLY)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def session(opened: OpenVault) -> Session:
    return Session(opened, risk_method(), lambda: NOON)


def bare_rows(opened: OpenVault) -> int:
    """The least that reading the vault can take: its rows as SQLCipher gives them."""
    connection = opened.repository._connection
    tables = ("services", "identifiers", "holdings", "incidents", "evidence")
    return sum(len(connection.execute(f"SELECT * FROM {table}").fetchall()) for table in tables)


def test_unlock(opened: OpenVault, report: Report) -> None:
    assert bare_rows(opened) > SERVICES * 8
    seconds = median_seconds(lambda: Session(opened, risk_method(), lambda: NOON), runs=3)
    report(
        "unlock, without key derivation",
        seconds,
        "the same rows by fetchall",
        median_seconds(lambda: bare_rows(opened), 3),
    )


def test_assess(session: Session, report: Report) -> None:
    seconds = median_seconds(lambda: RiskBook(session.vault, session.risk.method, TODAY), runs=3)
    bare = median_seconds(lambda: [session.vault.holdings_of(key) for key in session.vault.services], runs=3)
    report("assess everything", seconds, "looking at every holding", bare)


def test_edit(session: Session, opened: OpenVault, report: Report) -> None:
    ids = iter(session.vault.services)

    def edit() -> None:
        session.apply(commands.edit_service(session.vault, next(ids), notes="looked at"))

    connection = opened.repository._connection
    numbers = iter(range(1000))

    def bare() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE services SET notes = ? WHERE id = ?", (f"n{next(numbers)}", "s9999"))
        connection.execute("COMMIT")

    report("one edit, journalled and assessed", median_seconds(edit, 21), "a bare UPDATE", median_seconds(bare, 21))


def test_ticking(session: Session, report: Report) -> None:
    from tracker.catalogue import Catalogue
    from tracker.catalogue.entries import Region
    from tracker.services.ticking import tick_services

    forty = Catalogue.load().services.commonest(Region.CHINA)[:40]

    def tick(one_by_one: bool) -> None:
        steps = [(entry,) for entry in forty] if one_by_one else [forty]
        for step in steps:
            session.apply(tick_services(session.vault, step, "en"))
        for _step in steps:
            session.undo()

    seconds = median_seconds(lambda: tick(one_by_one=False), 3)
    report(
        "forty services ticked and taken back, in one step",
        *(seconds, "the same one by one", median_seconds(lambda: tick(one_by_one=True), 1)),
    )


def test_search_and_sort(session: Session, report: Report, qapp: object) -> None:
    from PySide6.QtCore import Qt

    from tracker.gui.models.services_model import Column, ServicesModel

    model = ServicesModel()
    loading = median_seconds(lambda: model.load(session.risk), 3)
    names = [service.name.casefold() for service in session.vault.services.values()]
    one_pass = "one pass over the names", median_seconds(lambda: [name for name in names if "bad" in name], 21)
    in_order = "sorted() of the names", median_seconds(lambda: sorted(names), 9)
    report("fill the table", loading, *one_pass)
    searches = iter(("ba", "bad", "badi", "group:Group", "held:id", "mino", "x") * 3)
    report("search as one types", median_seconds(lambda: model.search(next(searches)), 21), *one_pass)
    model.search("")
    orders = iter([Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder] * 20)
    for column in (Column.SERVICE, Column.RISK):
        seconds = median_seconds(lambda column=column: model.sort(column, next(orders)), 9)
        report(f"sort by {column.name.lower()}", seconds, *in_order)
    service_id = ServiceId("s5000")

    def edit() -> None:
        note = "b" if session.vault.services[service_id].notes == "a" else "a"
        model.follow(session.apply(commands.edit_service(session.vault, service_id, notes=note)).services)

    report("one edit until the table shows it", median_seconds(edit, 21), *one_pass)
