"""Official counts: typed row by row, compared with what is recorded, changed, removed and undone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.gui.ledgers import add_account, add_identifier
from tests.gui.pages import Show, show_page, words
from tracker.core import commands
from tracker.core.errors import ValidationError
from tracker.core.model import HoldingState, IdentifierId, OfficialCount, OfficialCountId, Place, ServiceId, new_id
from tracker.core.official_counts import remove_official_count, set_official_count
from tracker.gui.bridge import SessionBridge
from tracker.gui.company_names import CompanyNames
from tracker.gui.dialogs.official_count_editor import OfficialCountEditor
from tracker.gui.models.official_counts_model import Column
from tracker.gui.official_values import typed_count, typed_day
from tracker.gui.pages.base import Destination
from tracker.gui.pages.find import FindPage
from tracker.gui.pages.find_counts import CountsPart
from tracker.gui.theme import u
from tracker.services.session import Session

TODAY = date(2026, 11, 23)
LONG = "Verylongname" * 16
FIRST = ["Tencent", "Alibaba", "Ant Group", "Baidu", "Kuaishou", "ByteDance", "JD.com", "Meituan"]


@pytest.fixture
def ledger(empty: SessionBridge) -> SessionBridge:
    """Two numbers; two services of Tencent and one of Alibaba on the first one."""
    add_identifier(empty, "main", value="+8613800138000")
    add_identifier(empty, "old", value="+8613900139000")
    add_account(empty, "wechat", ["phone=main"], group="腾讯")
    add_account(empty, "music", ["phone=main"], group="腾讯")
    add_account(empty, "taobao", ["phone=main"], group="Alibaba")
    return empty


@pytest.fixture
def part(ledger: SessionBridge, shown: Show) -> CountsPart:
    return part_on(ledger, shown)


def part_on(bridge: SessionBridge, shown: Show) -> CountsPart:
    part = CountsPart(bridge)
    bridge.changed.connect(part.follow)
    part.resize(1072, 700)
    part.refresh()
    shown(part)
    part.activateWindow()
    return part


def note(bridge: SessionBridge, company: str, count: int, number: str | None = "main", **fields: Any) -> None:
    identifier = IdentifierId(number) if number else None
    official = OfficialCount(OfficialCountId(new_id()), company, count, TODAY, identifier, **fields)
    assert bridge.do(lambda vault: set_official_count(vault, official, {})) is not None


def counts(part: CountsPart) -> dict[str, tuple[int, str | None]]:
    return {item.company: (item.count, item.identifier_id) for item in part.bridge.vault.official_counts.values()}


def texts(part: CountsPart, row: int) -> list[str]:
    return [str(part.model.index(row, column).data()) for column in Column]


def editor(part: CountsPart) -> QLineEdit:
    [edit] = [edit for edit in part.table.viewport().findChildren(QLineEdit) if edit.isVisible()]
    return edit


def type_at(qtbot: QtBot, part: CountsPart, row: int, typed: str, column: Column = Column.OFFICIAL) -> QLineEdit:
    """Type into a cell as a person does: the first key opens it."""
    part.table.setFocus()
    part.table.setCurrentIndex(part.model.index(row, column))
    qtbot.keyClick(part.table, Qt.Key.Key_Return)
    edit = editor(part)
    edit.selectAll()
    qtbot.keyClicks(edit, typed)
    return edit


def test_the_first_companies_are_ready_to_be_filled_in(part: CountsPart) -> None:
    assert [shown.company for shown in part.model.rows] == FIRST
    assert texts(part, 2) == ["Ant Group, Alipay", "Type the number", "", "", ""]
    assert part.headline.text() == "Which accounts are missing?"
    ModelTester(part.model).check(part.model)


def test_an_answer_is_typed_from_top_to_bottom_by_keyboard(qtbot: QtBot, part: CountsPart) -> None:
    part.table.setFocus()
    for typed in ("14", "1", "3"):
        for key in typed:
            focus = QApplication.focusWidget()
            assert focus is not None
            qtbot.keyClick(focus, key)
        qtbot.keyClick(editor(part), Qt.Key.Key_Return)
        assert part.table.hasFocus()
    assert counts(part) == {"Tencent": (14, "main"), "Alibaba": (1, "main"), "Ant Group": (3, "main")}
    assert part.table.currentIndex().row() == 3
    assert texts(part, 0) == ["Tencent, WeChat", "14", "2", "12 missing", "23 Nov 2026"]
    assert texts(part, 1)[2:4] == ["1", "None missing by this count"]
    assert part.headline.text() == "Official 18, recorded 3: 15 missing, at 2 companies"
    part.bridge.attempt(Session.undo)
    assert texts(part, 2)[1] == "Type the number"
    assert part.headline.text().startswith("Official 15, recorded 3: 12 missing, at 1 compan")


def test_what_is_no_number_is_said_below_the_cell_which_stays_open(qtbot: QtBot, part: CountsPart) -> None:
    edit = type_at(qtbot, part, 1, "12a")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert "whole number from 0 to 10000" in part.table.problem
    assert edit.accessibleDescription() == part.table.problem
    assert edit.hasFocus()
    assert counts(part) == {}
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert part.table.problem == ""
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert counts(part) == {"Alibaba": (12, "main")}


def test_esc_leaves_a_cell_as_it_was(qtbot: QtBot, part: CountsPart) -> None:
    edit = type_at(qtbot, part, 1, "x")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert part.table.problem == ""
    assert counts(part) == {}


def test_what_is_dropped_when_the_keyboard_goes_elsewhere_is_told(qtbot: QtBot, part: CountsPart) -> None:
    type_at(qtbot, part, 1, "many")
    with qtbot.waitSignal(part.bridge.said) as said:
        part.add.setFocus()
    assert said.args[0].startswith("“many” was not noted.")
    type_at(qtbot, part, 1, "4")
    part.add.setFocus()
    assert counts(part) == {"Alibaba": (4, "main")}


def test_an_emptied_cell_takes_the_count_out(qtbot: QtBot, part: CountsPart) -> None:
    note(part.bridge, "Tencent", 3)
    edit = type_at(qtbot, part, 0, "")
    edit.clear()
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert counts(part) == {}
    part.bridge.attempt(Session.undo)
    assert counts(part) == {"Tencent": (3, "main")}


def test_the_day_is_that_of_the_answer(qtbot: QtBot, part: CountsPart) -> None:
    part.day.set_text("2026/11/3")
    qtbot.keyClick(type_at(qtbot, part, 0, "5"), Qt.Key.Key_Return)
    assert texts(part, 0)[Column.DAY] == "3 Nov 2026"
    qtbot.keyClick(type_at(qtbot, part, 0, "2026-12-01", Column.DAY), Qt.Key.Key_Return)
    assert "still to come" in part.table.problem
    qtbot.keyClick(type_at(qtbot, part, 0, "2026-11-01", Column.DAY), Qt.Key.Key_Return)
    assert texts(part, 0)[Column.DAY] == "1 Nov 2026"
    part.day.set_text("yesterday")
    qtbot.keyClick(type_at(qtbot, part, 1, "5"), Qt.Key.Key_Return)
    assert part.day.error == "A day is written 2024-03-15."
    assert "above" in part.table.problem
    assert len(counts(part)) == 1


def test_a_vault_that_cannot_be_written_takes_nothing(part: CountsPart) -> None:
    note(part.bridge, "Tencent", 3)
    part.model.show_rows(part.model.rows, writable=False)
    part.table.setCurrentIndex(part.model.index(0, Column.OFFICIAL))
    part.table.start_typing()
    assert not part.table.viewport().findChildren(QLineEdit)


def test_each_number_has_its_own_counts(part: CountsPart) -> None:
    note(part.bridge, "Tencent", 5)
    note(part.bridge, "Tencent", 7, "old")
    note(part.bridge, "Weibo", 1, None)
    box = part._numbers_box
    assert [box.itemText(place) for place in range(box.count())] == [
        "Main  138****8000", "Old  139****9000", "A number that is not recorded here",
    ]  # fmt: skip
    assert texts(part, 0)[:4] == ["Tencent, WeChat", "5", "2", "3 missing"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert texts(part, 0)[:4] == ["Tencent, WeChat", "7", "0", "7 missing"]
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert [shown.company for shown in part.model.rows] == [*FIRST, "Weibo"]


def test_a_count_in_another_language_stands_in_its_row_and_is_replaced(qtbot: QtBot, part: CountsPart) -> None:
    note(part.bridge, "腾讯", 5)
    assert [shown.company for shown in part.model.rows] == FIRST
    qtbot.keyClick(type_at(qtbot, part, 0, "6"), Qt.Key.Key_Return)
    assert counts(part) == {"腾讯": (6, "main")}


def test_the_recorded_ones_are_one_click_away(qtbot: QtBot, part: CountsPart) -> None:
    note(part.bridge, "Tencent", 5)
    part.table.setFocus()
    part.table.setCurrentIndex(part.model.index(0, Column.RECORDED))
    for follow in (lambda: qtbot.keyClick(part.table, Qt.Key.Key_Return), part.see.click):
        with qtbot.waitSignal(part.go_to) as went:
            follow()
        assert went.args == [Destination("services", query='company:"Tencent"')]
    assert part.see.text() == "See the 2 recorded"


def test_what_may_be_missing_is_named(part: CountsPart) -> None:
    note(part.bridge, "Tencent", 3)
    part.table.selectRow(0)
    said = "\n".join(words(part.words))
    assert "missing from your ledger" in said
    assert "Perhaps among these: " in said
    assert part.words.tick.isVisible()
    part.table.selectRow(1)
    assert not part.words.tick.isVisible()


def test_with_the_explanation_open_the_page_scrolls_and_else_the_table(part: CountsPart) -> None:
    part.help.set_open(is_open=True)
    lines = part.table.verticalHeader().defaultSectionSize() * part.model.rowCount()
    assert part.table.minimumHeight() >= part.table.horizontalHeader().sizeHint().height() + lines
    part.help.set_open(is_open=False)
    assert part.table.minimumHeight() < lines


def test_no_heading_is_cut(part: CountsPart) -> None:
    header = part.table.horizontalHeader()
    for column in Column:
        heading = part.model.headings()[column]
        if header.sectionResizeMode(column) != header.ResizeMode.Stretch:
            assert header.sectionSize(column) > header.fontMetrics().horizontalAdvance(heading)


def test_more_recorded_here_hides_nothing_there(part: CountsPart) -> None:
    note(part.bridge, "Tencent", 1)
    note(part.bridge, "Alibaba", 3)
    assert part.headline.text().startswith("Official 4, recorded 3: 2 missing, at 1 compan")
    part.bridge.do(lambda vault: remove_official_count(vault, list(vault.official_counts)[1]))
    assert part.headline.text() == "Official 1, recorded 2: none missing by this count"


def test_it_follows_what_is_recorded(part: CountsPart) -> None:
    note(part.bridge, "Alibaba", 2)
    assert texts(part, 1)[Column.MISSING] == "1 missing"
    add_account(part.bridge, "tmall", ["phone=main"], group="Alibaba")
    assert texts(part, 1)[Column.MISSING] == "None missing by this count"
    part.bridge.do(
        lambda vault: commands.set_holding(vault, ServiceId("tmall"), "phone", HoldingState.VERIFIED_REMOVED)
    )
    assert texts(part, 1)[Column.MISSING] == "1 missing"


def test_removing_and_the_keys_of_the_window(part: CountsPart) -> None:
    note(part.bridge, "Tencent", 3)
    part.table.selectRow(1)
    assert not part.remove.isEnabled()
    assert not part.perform("trash")
    part.table.selectRow(0)
    part.remove.click()
    assert counts(part) == {}
    part.bridge.attempt(Session.undo)
    part.table.selectRow(0)
    assert part.perform("edit")
    assert part.findChild(OfficialCountEditor).value("count") == "3"
    assert part.perform("trash")
    assert counts(part) == {}


def test_another_company_by_the_editor(qtbot: QtBot, part: CountsPart) -> None:
    part.add.click()
    made = part.findChild(OfficialCountEditor)
    assert made.value("identifier_id") == "main"
    for typed, field in (("", "company"), ("x", "count"), ("-1", "count")):
        made.set_values({"company": typed and "Weibo", "count": typed})
        made.save()
        assert made.error_of(field)
    made.set_values({"company": "Weibo", "count": "2 个", "asked": "3 Nov"})
    made.save()
    assert made.error_of("asked") == "A day is written 2024-03-15."
    made.set_value("asked", "2026-11-20")
    made.save()
    assert counts(part) == {"Sina": (2, "main")}
    assert texts(part, 8)[0] == "Sina"


def test_the_editor_offers_companies_by_their_services_and_in_both_languages(qtbot: QtBot, part: CountsPart) -> None:
    companies = CompanyNames(part.bridge.catalogue.services, "en")
    vault = part.bridge.vault
    assert companies.find("alip", vault)[0].name == "Ant Group"
    assert companies.find("腾", vault)[0].name == "Tencent"
    assert companies.find("", vault) == []
    add_account(part.bridge, "mine", group="Tiny & Co")
    assert companies.find("tiny", part.bridge.vault)[0].name == "Tiny & Co"
    for typed in ("alipay", "蚂蚁集团", "ANT GROUP", " Ant Group "):
        assert companies.of(typed) == "Ant Group"
    assert companies.of("Nobody’s") == "Nobody’s"
    part.add.click()
    made = part.findChild(OfficialCountEditor)
    edit = made.edit_of("company")
    qtbot.keyClicks(edit, "dou")
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert made.value("company") in {"ByteDance", "Douban"}
    assert made.focusWidget() is made.edit_of("count")


def test_two_counts_of_one_company_and_number_are_refused(ledger: SessionBridge) -> None:
    names = CompanyNames(ledger.catalogue.services, "en").names
    note(ledger, "腾讯", 5)
    note(ledger, "Weibo", 5)
    weibo = next(item for item in ledger.vault.official_counts.values() if item.company == "Weibo")
    draft = OfficialCount(weibo.id, "Tencent", 1, TODAY, IdentifierId("main"))
    with pytest.raises(ValidationError) as caught:
        set_official_count(ledger.vault, draft, names)
    assert caught.value.field == "company"


def test_a_draft_of_the_editor_is_taken_up_again(part: CountsPart) -> None:
    note(part.bridge, "Tencent", 3)
    part.table.selectRow(0)
    assert part.perform("edit")
    made = part.findChild(OfficialCountEditor)
    made.set_value("count", "33 and")
    draft = made.draft()
    made.reject()
    part.resume(draft)
    again = [found for found in part.findChildren(OfficialCountEditor) if found.isVisible()]
    assert [found.value("count") for found in again] == ["33 and"]
    again[0].set_value("count", "33")
    again[0].save()
    assert counts(part) == {"Tencent": (33, "main")}
    part.resume("no draft")


def test_the_page_opens_the_editor_of_a_draft(ledger: SessionBridge, shown: Show) -> None:
    page = show_page(FindPage, ledger, shown)
    draft = OfficialCountEditor(ledger)
    draft.set_value("company", "Weibo")
    page.resume(draft.draft())
    assert page.tabs.current == CountsPart.KEY
    assert page.findChild(OfficialCountEditor).value("company") == "Weibo"


@pytest.mark.parametrize(
    ("typed", "count"),
    [("14", 14), (" 3 个 ", 3), ("１２", 12), ("0", 0), ("", -1), ("-2", -1), ("1_000", -1), ("9" * 5000, -1)],
)
def test_numbers_as_they_are_typed(typed: str, count: int) -> None:
    assert typed_count(typed) == count


@pytest.mark.parametrize("typed", ["2026-11-03", "2026/11/3", "2026.11.03", "2026年11月3日", " 2026-11-3 "])
def test_days_as_they_are_typed(typed: str) -> None:
    assert typed_day(typed, TODAY) == date(2026, 11, 3)


@pytest.mark.parametrize("typed", ["", "2026", "2026-11", "2026-02-30", "2026-11-24", "3 Nov 2026", "9999-99-99"])
def test_what_is_no_day_of_an_answer_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError) as caught:
        typed_day(typed, TODAY)
    assert caught.value.field == "asked"


def test_what_it_is_is_said_with_its_sources_and_closed_once_it_is_known(part: CountsPart, shown: Show) -> None:
    said = "\n".join(words(part.help))
    for expected in ("10699000", "last six characters", "Who says so: ", "As of ", "Chinese state"):
        assert expected in said
    part.bridge.do(lambda vault: commands.edit_profile(vault, place=Place.CHINA))
    assert "Chinese state" not in "\n".join(words(part.help))
    note(part.bridge, "Tencent", 3)
    assert part.help.is_open  # not taken away while somebody is at it
    later = part_on(part.bridge, shown)
    assert not later.help.is_open
    later.help._switch.click()
    assert "10699000" in "\n".join(words(later.help))


def test_without_a_number_it_leads_to_my_data(qtbot: QtBot, empty: SessionBridge, shown: Show) -> None:
    part = part_on(empty, shown)
    assert part.number.link == "Go to My data"
    with qtbot.waitSignal(part.go_to) as went:
        part.number.linked.emit()
    assert went.args == [Destination("my_data")]
    add_identifier(empty, "main")
    assert part.number.link == ""


def test_long_and_hostile_names_push_nothing_out_of_sight(part: CountsPart) -> None:
    note(part.bridge, f"<b>{LONG}</b>", 3)
    add_account(part.bridge, "long", ["phone"], group=f"<b>{LONG}</b>")
    part.resize(u(204), 560)
    part.table.selectRow(8)
    QApplication.processEvents()
    assert texts(part, 8)[0] == f"<b>{LONG}</b>"
    widths = [part.table.columnWidth(column) for column in Column if not part.table.isColumnHidden(column)]
    assert sum(widths) <= part.table.viewport().width()
    assert part.table.width() < part.width()
    assert part.see.mapTo(part, part.see.rect().topRight()).x() < part.width()
    assert all(text.textFormat() is Qt.TextFormat.PlainText for text in part.findChildren(QLabel))


def test_a_search_shows_only_what_fits(part: CountsPart) -> None:
    part.search("alipay")
    assert part.model.rowCount() == 1
    part.search("nobody")
    assert "No company has “nobody” in its name." in words(part)
    assert not part.table.isVisible()
    cleared: list[bool] = []
    part.search_cleared.connect(lambda: cleared.append(True))
    part.clear.click()
    assert cleared
    assert part.model.rowCount() == 8
    assert part.table.isVisible()
    assert not part.clear.isVisible()


def test_locking_leaves_nothing_of_it(qtbot: QtBot, part: CountsPart) -> None:
    note(part.bridge, "Weibo", 3)
    part.table.selectRow(8)
    type_at(qtbot, part, 8, "4")
    part.forget()
    part.bridge.lock("")
    assert part.model.rowCount() == 0
    assert part._numbers_box.count() == 0
    assert not [text.text() for text in part.findChildren(QLabel) if "Weibo" in text.text()]
