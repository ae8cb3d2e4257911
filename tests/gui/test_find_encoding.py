"""A text in an encoding that was guessed: said in the review, and another one can be chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.test_find_page import page_on, part, press, review, words
from tests.gui.test_find_review import row_of, settled
from tracker.core.sighted_accounts import Match
from tracker.gui.bridge import SessionBridge
from tracker.gui.models.review_model import Column
from tracker.gui.pages.find import FindPage
from tracker.gui.pages.find_states import ProblemPanel, ReadingPanel

ROWS = "Сбербанк,https://a.example.com,Иван,x\nЯндекс,,Пётр,x\n"


@pytest.fixture
def page(qtbot: QtBot, empty: SessionBridge) -> FindPage:
    return page_on(qtbot, empty)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "export.csv"
    path.write_bytes(("name,url,username,password\n" + ROWS).encode("cp1251"))
    return path


def titles(page: FindPage) -> set[str]:
    model = page.bring_in.review.model
    return {str(model.index(row, Column.SERVICE).data()) for row in range(model.rowCount())}


def read_as(qtbot: QtBot, page: FindPage, title: str) -> None:
    menu = page.bring_in.review.encoding.menu()
    [action] = [action for action in menu.actions() if action.text() == title]
    with qtbot.waitSignal(page.bring_in.work.read_again):
        action.trigger()


def test_a_guess_is_said_and_what_is_declared_is_not(qtbot: QtBot, page: FindPage, file: Path) -> None:
    review(qtbot, page, file)
    notice = page.bring_in.review.encoding
    said = "Read as Windows-1251, which is a guess. If names look wrong, choose another encoding."
    assert said in words(notice)
    assert notice.accessibleName() == said
    assert notice.link.accessibleDescription() == said
    ticked = [action.text() for action in notice.menu().actions() if action.isChecked()]
    assert ticked == ["Cyrillic (Windows-1251)"]
    review(qtbot, page, "chrome.csv")
    qtbot.waitUntil(lambda: not notice.isVisible())
    assert notice.menu().actions() == []


def test_another_encoding_reads_the_file_again_and_keeps_what_was_said(
    qtbot: QtBot, page: FindPage, file: Path
) -> None:
    review(qtbot, page, file)
    panel = page.bring_in.review
    read_as(qtbot, page, "Western European (Windows-1252)")
    assert panel.isVisible()
    assert panel.encoding.link.hasFocus()
    assert "Read as Windows-1252, as you chose." in words(panel.encoding)
    odd = "Яндекс".encode("cp1251").decode("cp1252")
    assert odd in titles(page)
    row = panel.model.plan_row(panel.model.index(row_of(page, odd), Column.SERVICE))
    page.bring_in._match([row], Match(catalogue_id="taobao"))
    settled(qtbot, page)
    assert "Taobao" in titles(page)
    read_as(qtbot, page, "Cyrillic (Windows-1251)")
    assert titles(page) == {"Сбербанк", "Taobao"}


def test_an_encoding_that_makes_nothing_of_it_leaves_the_review(qtbot: QtBot, page: FindPage, file: Path) -> None:
    review(qtbot, page, file)
    [action] = [action for action in page.bring_in.review.encoding.menu().actions() if "UTF-16" in action.text()]
    action.trigger()
    qtbot.waitUntil(part(page, ProblemPanel).isVisible)
    assert "could not be read: it makes no sense as UTF-16" in words(part(page, ProblemPanel))
    press(page, "Back to the review")
    assert "Сбербанк" in titles(page)
    assert "Read as Windows-1251, which is a guess." in words(page.bring_in.review.encoding)


def test_a_file_that_is_gone_leaves_the_review(qtbot: QtBot, page: FindPage, file: Path) -> None:
    review(qtbot, page, file)
    file.unlink()
    [action] = [action for action in page.bring_in.review.encoding.menu().actions() if "Greek" in action.text()]
    action.trigger()
    assert part(page, ReadingPanel).isVisible()
    qtbot.waitUntil(part(page, ProblemPanel).isVisible)
    press(page, "Back to the review")
    assert page.bring_in.review.write.isEnabled()


def test_reading_again_can_be_cancelled(qtbot: QtBot, page: FindPage, file: Path) -> None:
    review(qtbot, page, file)
    page.bring_in.review.encoding.chosen.emit("cp1253")
    press(page, "Cancel")
    page.bridge.tasks.wait()
    qtbot.wait(20)
    assert page.bring_in.review.isVisible()
    assert "Read as Windows-1251" in words(page.bring_in.review.encoding)


def test_the_keyboard_opens_the_list(qtbot: QtBot, page: FindPage, file: Path) -> None:
    review(qtbot, page, file)
    notice = page.bring_in.review.encoding
    notice.link.setFocus()
    qtbot.keyClick(notice.link, Qt.Key.Key_Return)
    menu = page.window().findChild(type(notice.menu()))
    assert menu is not None


def test_locking_forgets_it(qtbot: QtBot, page: FindPage, file: Path) -> None:
    review(qtbot, page, file)
    page.bring_in.forget()
    assert page.bring_in.review.encoding.menu().actions() == []
    assert page.bring_in.review.encoding.accessibleName() == ""


def test_ticks_stay_where_rows_are_the_same(qtbot: QtBot, page: FindPage, tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    rows = ROWS + "Plain,https://b.example.org,anna,x\n"
    path.write_bytes(("name,url,username,password\n" + rows).encode("cp1251"))
    review(qtbot, page, path)
    panel = page.bring_in.review
    panel.model.toggle([row_of(page, "Plain")])
    assert len(panel.model.ticked) == 2
    read_as(qtbot, page, "Greek (Windows-1253)")
    assert len(panel.model.ticked) == 2
    assert panel.model.count(None) == 3
