"""The Find page: read, review, write, take back; and files that cannot be read."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.unit.formats.sources import IMPORTS
from tracker.core import commands
from tracker.core.import_plan import RowStatus
from tracker.core.model import Service, ServiceId, new_id
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import files
from tracker.gui.dialogs.export_help import ExportHelpDialog
from tracker.gui.export_topics import FAMILIES
from tracker.gui.models.review_model import Column
from tracker.gui.pages.base import Destination
from tracker.gui.pages.find import FindPage
from tracker.gui.pages.find_start import StartPanel
from tracker.gui.pages.find_states import DonePanel, ProblemPanel, ReadingPanel
from tracker.gui.widgets.buttons import Button
from tracker.gui.widgets.chips import Chip
from tracker.gui.widgets.drop_zone import DropZone
from tracker.services import backup, importing
from tracker.services.session import Session


def page_on(qtbot: QtBot, bridge: SessionBridge) -> FindPage:
    page = FindPage(bridge)
    qtbot.addWidget(page)
    bridge.changed.connect(page.follow)
    page.resize(1072, 764)
    page.show()
    page.refresh()
    return page


@pytest.fixture
def page(qtbot: QtBot, empty: SessionBridge) -> FindPage:
    """The page of an empty vault."""
    return page_on(qtbot, empty)


def part(page: FindPage, cls: type[QWidget]) -> Any:
    found = page.findChild(cls)
    assert found is not None
    return found


def words(widget: QWidget) -> str:
    """Everything that can be read on ``widget`` now."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    buttons = [button.text() for button in widget.findChildren(Button) if button.isVisible()]
    return "\n".join((*labels, *buttons)).replace("\u200b", "")


def press(page: FindPage, text: str) -> None:
    [found] = [button for button in page.findChildren(Button) if button.isVisible() and button.text() == text]
    found.click()


def review(qtbot: QtBot, page: FindPage, file: str | Path) -> None:
    page.bring_in.open_file(IMPORTS / file)
    qtbot.waitUntil(page.bring_in.review.isVisible)


def problem(qtbot: QtBot, page: FindPage, file: Path) -> str:
    page.bring_in.open_file(file)
    qtbot.waitUntil(part(page, ProblemPanel).isVisible, timeout=30_000)  # a large file on a busy machine
    return words(part(page, ProblemPanel))


def test_before_anything_it_says_what_can_be_read(page: FindPage) -> None:
    shown = words(part(page, StartPanel))
    for family in FAMILIES:
        assert family.name in shown
    assert "Never taken: passwords" in shown


def test_nothing_is_written_before_the_person_says_so(qtbot: QtBot, page: FindPage) -> None:
    review(qtbot, page, "chrome.csv")
    assert page.bridge.vault.services == {}
    n = page.bring_in.review.model.count(RowStatus.NEW)
    assert n > 3
    shown = words(page.bring_in.review)
    assert "Nothing is written yet. Passwords, notes and message texts are not kept." in shown
    assert f"The {n} changes are one step and can be undone." in shown
    page.bring_in.review.write.click()
    assert len(page.bridge.vault.services) == n
    assert part(page, DonePanel).isVisible()


def test_written_changes_are_one_step_back(qtbot: QtBot, page: FindPage) -> None:
    review(qtbot, page, "chrome.csv")
    page.bring_in.review.write.click()
    done = words(part(page, DonePanel))
    assert "Now delete the exported file" in done
    assert str(IMPORTS / "chrome.csv") in done
    press(page, "Undo")
    assert page.bridge.vault.services == {}
    assert "Taken back" in words(part(page, DonePanel))
    page.bridge.attempt(Session.redo)
    assert page.bridge.vault.services
    assert "Taken back" not in words(part(page, DonePanel))
    page.bridge.attempt(Session.undo)
    press(page, "Review it again")
    qtbot.waitUntil(page.bring_in.review.isVisible)


def test_another_change_takes_the_undo_away(qtbot: QtBot, page: FindPage) -> None:
    review(qtbot, page, "chrome.csv")
    page.bring_in.review.write.click()
    page.bridge.do(lambda vault: commands.add_service(vault, Service(ServiceId(new_id()), "Later")))
    assert "Undo" not in words(part(page, DonePanel)).splitlines()


def test_afterwards_it_leads_to_the_services(qtbot: QtBot, page: FindPage) -> None:
    review(qtbot, page, "chrome.csv")
    page.bring_in.review.write.click()
    with qtbot.waitSignal(page.go_to) as went:
        press(page, "See the services")
    assert went.args == [Destination("services")]


def test_the_same_file_again_changes_nothing(qtbot: QtBot, page: FindPage) -> None:
    review(qtbot, page, "chrome.csv")
    page.bring_in.review.write.click()
    review(qtbot, page, "chrome.csv")
    assert page.bring_in.review.model.count(RowStatus.SAME) > 0
    assert page.bring_in.review.model.count(RowStatus.NEW) == page.bring_in.review.model.count(RowStatus.UPDATE) == 0
    assert not page.bring_in.review.write.isEnabled()
    assert "Every account in the file is in your ledger already." in words(page.bring_in.review)


def test_only_ticked_rows_are_written(qtbot: QtBot, page: FindPage) -> None:
    review(qtbot, page, "chrome.csv")
    table, model = page.bring_in.review.table, page.bring_in.review.model
    kept = model.index(1, Column.SERVICE).data()
    press(page, "Tick none")
    assert not page.bring_in.review.write.isEnabled()
    table.setFocus()
    table.setCurrentIndex(model.index(1, Column.SERVICE))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert page.bring_in.review.write.text().startswith("Write 1 change")
    page.bring_in.review.write.click()
    assert [service.name for service in page.bridge.vault.services.values()] == [kept]


def test_a_click_on_the_tick_ticks(qtbot: QtBot, page: FindPage) -> None:
    review(qtbot, page, "chrome.csv")
    table, model = page.bring_in.review.table, page.bring_in.review.model
    before = len(model.ticked)
    place = table.visualRect(model.index(0, Column.TICK)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(model.ticked) == before - 1
    elsewhere = table.visualRect(model.index(0, Column.SERVICE)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=elsewhere)
    assert len(model.ticked) == before - 1


def test_the_space_key_ticks_all_that_is_chosen(qtbot: QtBot, page: FindPage) -> None:
    review(qtbot, page, "chrome.csv")
    page.bring_in.review.table.setFocus()
    page.bring_in.review.table.selectAll()
    qtbot.keyClick(page.bring_in.review.table, Qt.Key.Key_Space)
    assert page.bring_in.review.model.ticked == set(page.bring_in.review.model.ids)
    qtbot.keyClick(page.bring_in.review.table, Qt.Key.Key_Space)
    assert page.bring_in.review.model.ticked == frozenset()


def test_what_needs_the_person_is_not_ticked(qtbot: QtBot, page: FindPage) -> None:
    review(qtbot, page, "bitwarden.json")
    model = page.bring_in.review.model
    assert model.count(RowStatus.UNSURE) > 0
    press_chip(page, "Probably")
    assert model.rowCount() == model.count(RowStatus.UNSURE)
    assert not model.ticked & set(model.ids)
    press(page, "Tick all")
    assert set(model.ids) <= model.ticked


def press_chip(page: FindPage, text: str) -> None:
    [chip] = [chip for chip in page.findChildren(Chip) if chip.text() == text]
    chip.click()


def test_a_key_leads_from_the_search_to_the_review(qtbot: QtBot, page: FindPage) -> None:
    review(qtbot, page, "chrome.csv")
    with qtbot.waitActive(page):
        page.activateWindow()
    page.header.search.setFocus()
    qtbot.keyClick(page.header.search, Qt.Key.Key_Down)
    assert page.bring_in.review.table.hasFocus()
    assert page.bring_in.review.table.currentIndex().isValid()


def test_the_header_searches_the_review(qtbot: QtBot, page: FindPage) -> None:
    review(qtbot, page, "chrome.csv")
    page.search("ticket")
    shown = [
        page.bring_in.review.model.index(row, Column.SERVICE).data()
        for row in range(page.bring_in.review.model.rowCount())
    ]
    assert shown == ["Tickets"]


def test_what_was_left_out_is_listed_with_its_line(qtbot: QtBot, page: FindPage) -> None:
    review(qtbot, page, "chrome.csv")
    table = page.bring_in.review.skipped_table
    assert not table.isVisible()
    [toggle] = [button for button in page.findChildren(Button) if "left out: show" in button.text()]
    toggle.click()
    assert table.isVisible()
    model = table.model()
    lines = [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]
    assert any("cut off" in reason for reason, _count, _line in lines)
    assert all(int(line) > 1 for _reason, _count, line in lines)
    toggle.click()
    assert not table.isVisible()


def test_the_current_row_is_told_in_full(qtbot: QtBot, page: FindPage) -> None:
    review(qtbot, page, "chrome.csv")
    model = page.bring_in.review.model
    page.bring_in.review.table.setCurrentIndex(model.index(0, Column.SERVICE))
    shown = words(page.bring_in.review)
    assert "New. Not in your ledger yet." in shown
    assert "Found by " in shown
    assert " · Line" in shown


def test_discarding_forgets_the_file(qtbot: QtBot, page: FindPage) -> None:
    review(qtbot, page, "chrome.csv")
    page.bring_in.review.discard.click()
    assert part(page, StartPanel).isVisible()
    assert page.bring_in.review.model.rowCount() == 0


def test_locking_leaves_nothing_on_the_page(qtbot: QtBot, page: FindPage) -> None:
    review(qtbot, page, "bitwarden.json")
    page.forget()
    assert page.bring_in.review.model.rowCount() == 0
    everything = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "bitwarden.json" not in everything
    assert "example" not in everything


def test_a_change_meanwhile_is_compared_anew(qtbot: QtBot, page: FindPage) -> None:
    review(qtbot, page, "chrome.csv")
    new = page.bring_in.review.model.count(RowStatus.NEW)
    shop = Service(ServiceId(new_id()), "Tickets", domains=("example.net",), login="+8613800138000")
    page.bridge.do(lambda vault: commands.add_service(vault, shop))
    assert not page.bring_in.review.write.isEnabled()
    assert "Comparing with your ledger …" in words(page.bring_in.review)
    qtbot.waitUntil(lambda: page.bring_in.review.model.count(RowStatus.NEW) == new - 1)
    assert page.bring_in.review.write.isEnabled()


def test_a_vault_that_cannot_be_written_says_so(qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(page.bridge.session), "read_only", True)
    review(qtbot, page, "chrome.csv")
    assert not page.bring_in.review.write.isEnabled()
    assert "This vault can be read but not changed here." in words(page.bring_in.review)


def test_a_refused_write_leaves_the_review(qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch) -> None:
    review(qtbot, page, "chrome.csv")
    monkeypatch.setattr(type(page.bridge.session), "read_only", True)
    with qtbot.waitSignal(page.bridge.failed):
        page.bring_in.review.write.click()
    assert page.bring_in.review.isVisible()
    assert page.bring_in.review.model.ticked


def test_a_whole_ledger_comes_in(qtbot: QtBot, page: FindPage, tmp_path: Path) -> None:
    from tests.ledgers import ledger

    file = tmp_path / "ledger.json"
    file.write_bytes(backup.export(ledger(), "exposure-tracker-ledger"))
    review(qtbot, page, file)
    assert "Passwords, notes and message texts are not kept." not in words(page.bring_in.review)
    page.bring_in.review.write.click()
    written = backup.export(backup.ledger_of(page.bridge.session), "exposure-tracker-ledger")
    before, after = json.loads(file.read_bytes()), json.loads(written)
    days = {point["day"] for point in before.pop("load_history")}
    assert days < {point["day"] for point in after.pop("load_history")}  # and today
    runs = [run for run in after.pop("imports") if run not in before["imports"]]
    assert [run["file"] for run in runs] == ["ledger.json"]
    before.pop("imports")
    assert after == before
    assert "it is not encrypted and holds your whole ledger" in words(part(page, DonePanel))


HOSTILE = "name,url,username,password\n<b>Bold</b><img src=x>,https://bold.example/,anna,x\n"


def test_names_are_plain_text(qtbot: QtBot, page: FindPage, tmp_path: Path) -> None:
    file = tmp_path / "<i>evil.csv"
    file.write_text(HOSTILE, "utf-8")
    review(qtbot, page, file)
    assert page.bring_in.review.model.index(0, Column.SERVICE).data() == "<b>Bold</b><img src=x>"
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in page.findChildren(QLabel))
    assert "<b>" not in page.bring_in.review.model.index(0, Column.SERVICE).data(Qt.ItemDataRole.ToolTipRole)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("sealed.json", (IMPORTS / "bitwarden_encrypted.json").read_bytes(), "In Bitwarden choose"),
        ("empty.csv", b"", "0 bytes"),
        ("other.csv", b"a,b,c\n1,2,3\n", "in none of the formats"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n\x00\x00", "not a text file"),
        ("archive.zip", b"PK\x03\x04rest", "ZIP archive is damaged"),
        ("half.json", b'{"items": [', "not valid JSON"),
    ],
)
def test_a_file_that_cannot_be_read_is_explained(
    qtbot: QtBot, page: FindPage, tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    shown = problem(qtbot, page, file)
    assert told in shown
    assert name in shown
    assert page.bridge.vault.services == {}


def test_a_folder_and_a_missing_file_are_explained(qtbot: QtBot, page: FindPage, tmp_path: Path) -> None:
    assert "it is a folder" in problem(qtbot, page, tmp_path)
    assert "no such file" in problem(qtbot, page, tmp_path / "gone.csv")


def test_a_file_far_too_large_is_refused(qtbot: QtBot, page: FindPage, tmp_path: Path) -> None:
    file = tmp_path / "large.csv"
    with file.open("wb") as stream:
        stream.write(b"name,url,username,password\n" + 50_000 * b"a,https://a.example/,b,c\n")
        stream.truncate(1_000_000_000)
    assert "at most 256 MB" in problem(qtbot, page, file)


def test_reading_can_be_cancelled(qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go_on, cancelled = Event(), Event(), Event()

    def slow(*_args: object, progress: Any, **_rest: object) -> None:
        progress(1, 2)
        begun.set()
        go_on.wait(10)
        try:
            progress(2, 2)
        except Exception:
            cancelled.set()
            raise

    monkeypatch.setattr(importing, "preview", slow)
    page.bring_in.open_file(IMPORTS / "chrome.csv")
    assert part(page, ReadingPanel).isVisible()
    qtbot.waitUntil(begun.is_set)
    press(page, "Cancel")
    go_on.set()
    page.bridge.tasks.wait()
    qtbot.waitUntil(cancelled.is_set)
    assert part(page, StartPanel).isVisible()


def test_the_newest_of_two_files_is_shown(qtbot: QtBot, page: FindPage) -> None:
    page.bring_in.open_file(IMPORTS / "chrome.csv")
    review(qtbot, page, "bitwarden.json")
    page.bridge.tasks.wait()
    assert "bitwarden.json" in words(page.bring_in.review)


def test_a_file_can_be_chosen(qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "choose_open", lambda *_args: IMPORTS / "chrome.csv")
    press(page, "Choose file…")
    qtbot.waitUntil(page.bring_in.review.isVisible)


def test_of_several_dropped_files_the_first_is_read(qtbot: QtBot, page: FindPage) -> None:
    with qtbot.waitSignal(page.bridge.said):
        part(page, DropZone).dropped.emit([IMPORTS / "chrome.csv", IMPORTS / "bitwarden.json"])
    qtbot.waitUntil(page.bring_in.review.isVisible)
    assert "chrome.csv" in words(page.bring_in.review)


def test_it_tells_where_to_get_a_file(qtbot: QtBot, page: FindPage) -> None:
    part(page, DropZone).link_requested.emit()
    dialog = part(page, ExportHelpDialog)
    shown = words(dialog)
    assert "Export passwords > Download file" in shown
    assert "it holds your passwords as plain text" in shown
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_demo_gains_what_it_did_not_know(qtbot: QtBot, demo: SessionBridge, tmp_path: Path) -> None:
    file = tmp_path / "passwords.csv"
    file.write_text("name,url,username,password\n,https://weibo.com/,anna@example.org,x\n", "utf-8")
    page = page_on(qtbot, demo)
    services = set(demo.vault.services)
    review(qtbot, page, file)
    assert page.bring_in.review.model.count(RowStatus.UPDATE) == 1
    page.bring_in.review.write.click()
    assert set(demo.vault.services) == services


def test_a_file_can_be_copied_away_before_writing(qtbot: QtBot, page: FindPage, tmp_path: Path) -> None:
    file = Path(shutil.copy(IMPORTS / "chrome.csv", tmp_path))
    review(qtbot, page, file)
    file.unlink()
    page.bring_in.review.write.click()
    assert page.bridge.vault.services


def test_tab_goes_through_the_review_to_its_buttons(qtbot: QtBot, page: FindPage) -> None:
    review(qtbot, page, "chrome.csv")
    first = next(chip for chip in page.findChildren(Chip) if chip.text() == "All")
    stops, widget = [], first
    for _ in range(200):
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stops.append(widget)
        widget = widget.nextInFocusChain()
        if widget is first:
            break
    names = [stop.text() if isinstance(stop, Button) else type(stop).__name__ for stop in stops]
    at = names.index("ReviewTable")
    assert names[:at] == [*["Chip"] * 4, "Record as mine"]
    assert names[at + 1] == "Label"  # why the current row is here
    assert names[at + 2 : at + 6] == ["Which service is it?", "3 left out: show", "Tick all", "Tick none"]
    assert names[at + 6] == "Discard"
    assert stops[at + 7] is page.bring_in.review.write
