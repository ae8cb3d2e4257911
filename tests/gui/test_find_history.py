"""Earlier imports: what came of each, and taking one back with what stays."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.builders import LABEL
from tests.gui.ledgers import add_account
from tests.gui.pages import Show, words
from tracker.core import commands
from tracker.core.changes import Change, ChangeSet
from tracker.core.model import ImportRun, ImportRunId, Need
from tracker.gui.bridge import SessionBridge
from tracker.gui.models.imports_model import Column, ImportsModel
from tracker.gui.models.roles import Role
from tracker.gui.pages.base import Destination
from tracker.gui.pages.find_history import HistoryPart
from tracker.gui.theme import u
from tracker.services import import_history, importing
from tracker.services.session import Session

HEAD = "name,url,username,password\n"
LONG = "Verylongname" * 16


def row(name: str) -> str:
    return f"{name},https://{name.lower()}.example/,anna@example.org,CANARY\n"


def bring_in(bridge: SessionBridge, path: Path, *names: str) -> ImportRunId:
    path.write_text(HEAD + "".join(map(row, names)))
    preview = importing.preview(path, bridge.vault, bridge.catalogue, today=bridge.today)
    assert bridge.attempt(lambda session: importing.apply(session, preview)) is not None
    return import_history.runs(bridge.vault)[0].id


def part_on(bridge: SessionBridge, shown: Show) -> HistoryPart:
    part = HistoryPart(bridge)
    bridge.changed.connect(part.follow)
    part.resize(1072, 640)
    part.refresh()
    shown(part)
    return part


@pytest.fixture
def part(empty: SessionBridge, shown: Show, tmp_path: Path) -> HistoryPart:
    """Two imports; the older one is of two services, one of which was edited since."""
    bring_in(empty, tmp_path / "older.csv", "Shop", "Forum")
    bring_in(empty, tmp_path / "newer.csv", "Bank")
    shop = next(service for service in empty.vault.services.values() if service.name == "Shop")
    empty.do(lambda vault: commands.edit_service(vault, shop.id, need=Need.ESSENTIAL))
    return part_on(empty, shown)


def table(part: HistoryPart) -> list[list[str]]:
    model = part.model
    return [[model.index(row, column).data() for column in Column] for row in range(model.rowCount())]


def test_the_newest_stands_first_with_what_came_of_it(part: HistoryPart) -> None:
    kind = "Passwords of Chrome, Edge, Brave, Opera or Vivaldi (CSV)"
    assert table(part) == [
        ["23 Nov 2026", f"newer.csv, {kind}", "1", "0", "0", "In your ledger"],
        ["23 Nov 2026", f"older.csv, {kind}", "2", "0", "0", "In your ledger"],
    ]
    assert part.chosen.accessibleName() == "newer.csv"
    ModelTester(part.model).check(part.model)


def test_what_would_happen_is_shown_before_it_does(part: HistoryPart) -> None:
    part.table.selectRow(1)
    before = dict(part.bridge.vault.services)
    part.chosen.ask.click()
    said = "\n".join(words(part.chosen))
    assert "Services that leave your ledger: Forum" in said
    assert "Services that stay: Shop" in said
    assert "because they were changed since" in said
    assert part.bridge.vault.services == before
    part.chosen.leave.click()
    assert "Services that stay" not in "\n".join(words(part.chosen))
    assert part.chosen.ask.isVisible()


def test_for_large_files_the_window_does_not_wait(
    part: HistoryPart, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.gui.pages.find_history._AT_ONCE", 0)
    part.table.selectRow(1)
    part.chosen.ask.click()
    assert not part.chosen.ask.isEnabled()
    assert not part.chosen.is_deciding
    part.table.selectRow(0)  # something else is looked at meanwhile: the answer is not wanted any more
    part.bridge.tasks.wait()
    qtbot.wait(50)
    assert not part.chosen.is_deciding
    part.table.selectRow(1)
    part.chosen.ask.click()
    qtbot.waitUntil(lambda: part.chosen.is_deciding)
    assert "Services that leave your ledger: Forum" in "\n".join(words(part.chosen))
    part.chosen.confirm.click()
    qtbot.waitUntil(lambda: "Forum" not in {service.name for service in part.bridge.vault.services.values()})


def test_what_other_files_show_is_said_to_stay_and_goes_with_the_last(
    empty: SessionBridge, shown: Show, tmp_path: Path
) -> None:
    bring_in(empty, tmp_path / "older.csv", "Shop", "Forum")
    bring_in(empty, tmp_path / "newer.csv", "Shop", "Bank")
    part = part_on(empty, shown)
    part.table.selectRow(1)
    part.chosen.ask.click()
    said = "\n".join(words(part.chosen))
    assert "Services that leave your ledger: Forum" in said
    assert "3 records stay, because other files that you brought in show them, too." in said
    assert "Services that stay: Shop" in said
    assert "changed since" not in said
    part.chosen.confirm.click()
    assert {service.name for service in part.bridge.vault.services.values()} == {"Shop", "Bank"}
    part.table.selectRow(0)
    part.chosen.ask.click()
    said = "\n".join(words(part.chosen))
    assert "Services that leave your ledger: Bank, Shop" in said
    assert " stay" not in said
    part.chosen.confirm.click()
    assert not part.bridge.vault.services


def test_a_file_that_others_make_up_for_changes_nothing(empty: SessionBridge, shown: Show, tmp_path: Path) -> None:
    bring_in(empty, tmp_path / "older.csv", "Shop")
    bring_in(empty, tmp_path / "newer.csv", "Shop", "Bank")
    part = part_on(empty, shown)
    part.table.selectRow(1)
    part.chosen.ask.click()
    said = "\n".join(words(part.chosen))
    assert "Nothing goes back: what it wrote was changed since, is gone already, or" in said
    part.chosen.confirm.click()
    assert table(part)[1][Column.STATE].startswith("Taken back")


def test_it_is_taken_back_in_one_step_that_can_be_undone(part: HistoryPart) -> None:
    part.table.selectRow(1)
    part.chosen.ask.click()
    part.chosen.confirm.click()
    assert {service.name for service in part.bridge.vault.services.values()} == {"Shop", "Bank"}
    assert table(part)[1][Column.STATE] == "Taken back, 23 Nov 2026"
    assert not part.chosen.ask.isVisible()
    assert all(part.model.index(1, column).data(Role.CELL).muted for column in Column)
    part.bridge.attempt(Session.undo)
    assert {service.name for service in part.bridge.vault.services.values()} == {"Shop", "Bank", "Forum"}
    assert table(part)[1][Column.STATE] == "In your ledger"
    assert part.table.selectionModel().selectedRows()[0].row() == 1
    assert part.chosen.ask.isVisible()


def test_by_keyboard_alone(qtbot: QtBot, part: HistoryPart) -> None:
    part.activateWindow()
    qtbot.waitUntil(part.isActiveWindow)
    part.table.setFocus()
    qtbot.keyClick(part.table, Qt.Key.Key_Down)
    qtbot.keyClick(part.table, Qt.Key.Key_Tab)
    assert part.chosen.ask.hasFocus()
    qtbot.keyClick(part.chosen.ask, Qt.Key.Key_Return)
    assert part.chosen.confirm.hasFocus()
    qtbot.keyClick(part.chosen.confirm, Qt.Key.Key_Escape)
    assert part.chosen.ask.hasFocus()
    qtbot.keyClick(part.chosen.ask, Qt.Key.Key_Space)
    qtbot.keyClick(part.chosen.confirm, Qt.Key.Key_Return)
    assert part.table.hasFocus()
    assert table(part)[1][Column.STATE].startswith("Taken back")


def test_a_change_meanwhile_takes_the_plan_from_sight(part: HistoryPart) -> None:
    part.chosen.ask.click()
    add_account(part.bridge, "other")
    assert not part.chosen.is_deciding
    assert part.chosen.ask.isVisible()


def test_what_the_vault_no_longer_remembers_is_said_beside_it(empty: SessionBridge, shown: Show) -> None:
    run = ImportRun(ImportRunId("r"), "of-long-ago", "<b>old</b>.csv", date(2025, 1, 2), 3, 2, 1, 4)
    empty.do(lambda _vault: ChangeSet(LABEL, (Change(None, run),)))
    restored = ImportRun(ImportRunId("s"), "sms_xml", LONG, date(2025, 1, 3))
    empty.vault.apply(ChangeSet(LABEL, (Change(None, restored),)))  # as after restoring a backup: no step knows it
    part = part_on(empty, shown)
    assert table(part)[1][:2] == ["2 Jan 2025", "<b>old</b>.csv, of-long-ago"]
    with_no_step = part.model.index_of(ImportRunId("s")).row()
    part.table.selectRow(with_no_step)
    part.chosen.ask.click()
    said = " ".join(words(part.chosen)).replace("\u200b", "")
    assert "is no longer known in this vault" in said
    assert "A backup does not hold the single steps" in said
    assert not part.chosen.confirm.isVisible()
    assert all(text.textFormat() is Qt.TextFormat.PlainText for text in part.findChildren(QLabel))


def test_without_any_it_leads_to_where_files_are_brought_in(qtbot: QtBot, empty: SessionBridge, shown: Show) -> None:
    part = part_on(empty, shown)
    assert "Nothing was brought in yet" in words(part)
    with qtbot.waitSignal(part.go_to) as went:
        part._nothing.accepted.emit()
    assert went.args == [Destination("find", view="bring_in")]


def test_a_search_that_finds_nothing_looks_different(part: HistoryPart) -> None:
    part.search("newer")
    assert len(table(part)) == 1
    part.search("nowhere")
    assert "Nothing matches" in words(part)
    part.search("")
    assert len(table(part)) == 2


def test_long_names_push_nothing_out_of_sight(empty: SessionBridge, shown: Show, tmp_path: Path) -> None:
    bring_in(empty, tmp_path / f"{LONG}.csv", *(f"{LONG}{number}"[-60:] for number in range(20)))
    part = part_on(empty, shown)
    part.resize(u(204), 560)
    part.chosen.ask.click()
    QApplication.processEvents()
    widths = [part.table.columnWidth(column) for column in Column if not part.table.isColumnHidden(column)]
    assert sum(widths) <= part.table.viewport().width()
    assert not part.table.isColumnHidden(Column.STATE)
    assert part.chosen.confirm.mapTo(part, part.chosen.confirm.rect().bottomRight()).y() < part.height()
    assert "8 more" in "\n".join(words(part.chosen))


def test_a_hidden_part_catches_up_when_it_is_shown(part: HistoryPart, tmp_path: Path) -> None:
    part.hide()
    bring_in(part.bridge, tmp_path / "third.csv", "Third")
    assert len(table(part)) == 2
    part.show()
    assert len(table(part)) == 3


def test_locking_leaves_nothing_of_it(part: HistoryPart) -> None:
    part.chosen.ask.click()
    part.forget()
    part.bridge.lock("")
    assert part.model.rowCount() == 0
    left = "\n".join(text.text() for text in part.chosen.findChildren(QLabel) if not text.isHidden())
    assert not [name for name in ("older", "newer", "Bank", "Forum") if name in left]


def test_rows_keep_their_place_while_others_come(empty: SessionBridge, tmp_path: Path) -> None:
    model = ImportsModel()
    first = bring_in(empty, tmp_path / "a.csv", "Shop")
    model.show_vault(empty.vault)
    bring_in(empty, tmp_path / "b.csv", "Bank")
    model.show_vault(empty.vault)
    assert model.index_of(first).row() == 1
    ModelTester(model).check(model)
