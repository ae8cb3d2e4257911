"""A file under review and what happens around it: edits meanwhile, further files, filters that hide all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui import imports
from tests.gui.test_find_page import page_on, part, press, press_chip, problem, review, words
from tests.gui.test_find_review import choose, dialog_for, number, offered, settled, show
from tests.unit.formats.sources import IMPORTS
from tracker.core import commands
from tracker.core.import_plan import RowStatus
from tracker.core.model import PartialDate, Service, ServiceId, new_id
from tracker.core.sightings import Unit
from tracker.gui.bridge import SessionBridge
from tracker.gui.export_topics import FAMILIES
from tracker.gui.models.review_model import Column
from tracker.gui.pages.find import FindPage
from tracker.gui.pages.find_start import StartPanel
from tracker.gui.pages.find_states import DonePanel, ProblemPanel, ReadingPanel
from tracker.gui.tasks import Stoppable, StoppedError
from tracker.services import importing

TICKETS = Service(ServiceId(new_id()), "Tickets", domains=("example.net",), login="+8613800138000")


@pytest.fixture
def page(qtbot: QtBot, empty: SessionBridge) -> FindPage:
    return page_on(qtbot, empty)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Readers wait until this is called."""
    go_on, read = Event(), importing.preview

    def slow(*args: Any, **rest: Any) -> importing.ImportPreview:
        found = read(*args, **rest)
        go_on.wait(10)
        return found

    monkeypatch.setattr(importing, "preview", slow)
    return go_on.set


def test_an_edit_while_a_file_is_read_is_not_lost(qtbot: QtBot, page: FindPage, held: Callable[[], None]) -> None:
    page.bring_in.open_file(IMPORTS / "chrome.csv")
    page.bridge.do(lambda vault: commands.add_service(vault, TICKETS))
    held()
    qtbot.waitUntil(page.bring_in.review.isVisible)
    rows = page.bring_in.review.model
    known = {row.subject.id for row in page.bring_in.work.preview.plan.rows if row.status is not RowStatus.NEW}
    assert TICKETS.id in known
    assert not page.bring_in.work.is_stale
    assert rows.count(None) > 0


def test_a_file_that_cannot_be_read_leaves_the_review(qtbot: QtBot, page: FindPage, tmp_path: Path) -> None:
    review(qtbot, page, "chrome.csv")
    model = page.bring_in.review.model
    model.toggle([0])
    ticked = model.ticked
    file = tmp_path / "empty.csv"
    file.write_bytes(b"")
    assert "Back to the review" in problem(qtbot, page, file)
    press(page, "Back to the review")
    assert page.bring_in.review.isVisible()
    assert model.ticked == ticked
    assert page.bring_in.review.write.isEnabled()


def test_a_file_without_anything_leaves_the_review(qtbot: QtBot, page: FindPage, tmp_path: Path) -> None:
    review(qtbot, page, "chrome.csv")
    rows = page.bring_in.review.model.count(None)
    file = tmp_path / "none.csv"
    file.write_text("name,url,username,password\n", "utf-8")
    said = problem(qtbot, page, file)
    assert "No account was found in none.csv" in said
    assert "perhaps it was exported empty" in said
    press(page, "Back to the review")
    assert page.bring_in.review.model.count(None) == rows
    assert "chrome.csv" in words(page.bring_in.review)


def test_cancelling_the_next_file_leads_back_to_the_review(
    qtbot: QtBot, page: FindPage, held: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    show(qtbot, page, imports.preview_of(imports.messages()), monkeypatch)
    new = page.bring_in.review.model.count(RowStatus.NEW)
    page.bring_in.open_file(IMPORTS / "chrome.csv")
    assert part(page, ReadingPanel).isVisible()
    lianjia = Service(ServiceId(new_id()), "Lianjia", catalogue_id="lianjia")
    page.bridge.do(lambda vault: commands.add_service(vault, lianjia))
    press(page, "Cancel")
    held()
    assert page.bring_in.review.isVisible()
    settled(qtbot, page)
    assert page.bring_in.review.model.count(RowStatus.NEW) <= new
    assert not page.bring_in.work.is_stale
    page.bridge.tasks.wait()
    qtbot.wait(20)
    assert "sms-2026-11-20.xml" in words(page.bring_in.review)


def test_after_writing_there_is_no_review_to_go_back_to(qtbot: QtBot, page: FindPage, tmp_path: Path) -> None:
    review(qtbot, page, "chrome.csv")
    page.bring_in.review.write.click()
    assert part(page, DonePanel).isVisible()
    file = tmp_path / "empty.csv"
    file.write_bytes(b"")
    assert "Back to the review" not in problem(qtbot, page, file)


def test_the_name_of_a_file_is_in_the_title_and_its_place_below(qtbot: QtBot, page: FindPage, tmp_path: Path) -> None:
    file = tmp_path / "empty.csv"
    file.write_bytes(b"")
    said = problem(qtbot, page, file).splitlines()
    assert said[0].startswith("empty.csv could not be read")
    assert str(file) in said


def test_an_empty_file_says_why_and_what_to_do(qtbot: QtBot, page: FindPage, tmp_path: Path) -> None:
    file = tmp_path / "none.csv"
    file.write_text("name,url,username,password\n", "utf-8")
    review(qtbot, page, file)
    said = words(page.bring_in.review)
    assert "No account was found in it" in said
    assert "It was read to its end and has no entries: perhaps it was exported empty." in said
    assert not part(page, ProblemPanel).isVisible()
    with qtbot.waitSignal(page.bring_in.review.help_requested):
        press(page.bring_in.review.nothing, "Where do I get one?")


def test_done_leaves_out_what_there_was_none_of(qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch) -> None:
    show(qtbot, page, imports.preview_of(imports.passwords(1_200), unit=Unit.LINES), monkeypatch)
    page.bring_in.review.write.click()
    qtbot.waitUntil(lambda: not page.bring_in.writing.is_busy, timeout=20_000)
    said = words(part(page, DonePanel))
    assert "Brought in: 1,200 services added" in said
    assert "updated" not in said


# Filters


def test_the_strip_speaks_of_a_row_that_is_shown(qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch) -> None:
    show(qtbot, page, imports.preview_of(imports.messages()), monkeypatch)
    panel = page.bring_in.review
    press_chip(page, "Probably")
    shown = panel.model.index(0, Column.SERVICE).data()
    assert panel.table.currentIndex().row() == 0
    assert words(panel.detail).startswith(shown)
    assert page.perform("edit")


def test_where_nothing_matches_it_says_so_and_clears(
    qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(qtbot, page, imports.preview_of(imports.messages()), monkeypatch)
    panel = page.bring_in.review
    page.header.search.setText("zzzz")
    page.search("zzzz")
    assert not panel.table.isVisible()
    assert "Nothing matches “zzzz”" in words(panel)
    assert not panel.detail.match.isVisible()
    press(page, "Clear")
    assert panel.table.isVisible()
    assert page.header.search.text() == ""
    assert panel.table.currentIndex().isValid()


def test_what_was_left_out_hides_the_strip_and_its_link(
    qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(qtbot, page, imports.preview_of(imports.messages(), skipped=imports.skips()), monkeypatch)
    panel = page.bring_in.review
    choose(page, "美团")
    assert panel.detail.match.isVisible()
    panel.show_skipped()
    assert not panel.detail.isVisible()
    assert not panel.detail.match.isVisible()


# What is asked


def test_a_number_that_is_given_up_is_not_offered(
    qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = replace(number("+8613912340000"), retired=PartialDate("2020"))
    for item in (number("+8613812346024"), old):
        page.bridge.do(lambda vault, item=item: commands.add_identifier(vault, item))
    show(qtbot, page, imports.preview_of(imports.messages(), page.bridge.vault), monkeypatch)
    combo = page.bring_in.review.number.combo
    assert [combo.itemText(place) for place in range(combo.count())] == ["Not said", "My phone  138****6024"]
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    settled(qtbot, page)
    recorded = [row.recorded for row in page.bring_in.review.model._rows.values()]
    assert any("Phone number 138****6024" in text for text in recorded)


def test_recipients_are_told_from_logins(qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch) -> None:
    preview = imports.preview_of(imports.passwords(), unit=Unit.LINES)
    show(qtbot, page, preview, monkeypatch)
    assert "Found in your logins: " in words(page.bring_in.review.own)
    show(qtbot, page, replace(preview, format="mail"), monkeypatch)
    qtbot.waitUntil(lambda: "Found as recipients: " in words(page.bring_in.review.own))


def test_the_question_says_what_is_known_of_the_row(
    qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(qtbot, page, imports.preview_of(imports.messages()), monkeypatch)
    dialog = dialog_for(page, "校园服务")
    said = words(dialog)
    assert "One code only: somebody may have mistyped." in said
    assert "3 messages" in said
    assert "Sep 2021" in said
    assert dialog.field.placeholderText().startswith("Type a name")
    rows = dialog.list.verticalHeader().defaultSectionSize()
    assert dialog.list.height() <= max(3, len(offered(dialog))) * rows + rows


def test_a_catalogue_entry_that_is_recorded_is_not_offered_twice(
    qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(qtbot, page, imports.preview_of(imports.messages()), monkeypatch)
    entry = page.bridge.catalogue.services.by_name("Douyin")
    service = Service(ServiceId(new_id()), "My Douyin", catalogue_id=entry.id)
    page.bridge.do(lambda vault: commands.add_service(vault, service))
    settled(qtbot, page)
    dialog = dialog_for(page, "校园服务")
    dialog.offer("Douyin")
    found = offered(dialog)
    assert any(name.startswith("My Douyin") for name in found)
    assert not any(name.startswith(entry.name.en) and "Catalogue" in name for name in found)


def test_a_family_is_itself_the_link(qtbot: QtBot, page: FindPage) -> None:
    panel = part(page, StartPanel)
    said = words(panel).splitlines()
    assert "Where do I get one?" not in said
    with qtbot.waitSignal(panel.help_requested) as asked:
        press(panel, FAMILIES[1].name)
    assert asked.args == [FAMILIES[1].first]


# Work that can be stopped


def test_stopped_work_ends_when_it_reports(qtbot: QtBot) -> None:
    from PySide6.QtCore import QObject

    owner = QObject()
    work = Stoppable(owner)
    with qtbot.waitSignal(work.advanced) as told:
        work.report(3_000_000_000, 3_000_000_000)
    assert told.args[:2] == [3_000_000_000, 3_000_000_000]
    work.stop()
    with pytest.raises(StoppedError):
        work.report(1, 2)


def test_the_arrow_of_the_order_stands_beside_its_heading(
    qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(qtbot, page, imports.preview_of(imports.messages()), monkeypatch)
    table = page.bring_in.review.table
    header = table.horizontalHeader()
    shot = header.grab().toImage()
    ratio = shot.devicePixelRatio()
    left, width = header.sectionViewportPosition(Column.CHANGE), header.sectionSize(Column.CHANGE)
    words_end = left + header.fontMetrics().horizontalAdvance("Change") + 40
    plain = shot.pixelColor(int((left + width - 3) * ratio), int(2 * ratio))
    far = [
        shot.pixelColor(int(x * ratio), int(header.height() // 2 * ratio)) == plain
        for x in range(words_end, left + width - 2)
    ]
    assert all(far)
    table.sortByColumn(Column.SERVICE, Qt.SortOrder.DescendingOrder)
    assert header.grab().toImage() != shot
