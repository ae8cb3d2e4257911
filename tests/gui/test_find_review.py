"""What the person says during a review: whose data, which number, which service; and large plans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.gui import imports
from tests.gui.test_find_page import page_on, part, press, press_chip, words
from tracker.core import commands
from tracker.core.import_plan import RowStatus
from tracker.core.model import Identifier, IdentifierId, Service, ServiceId, new_id
from tracker.core.sighted_accounts import Match
from tracker.core.sightings import Unit
from tracker.formats.base import Skip
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.match_account import MatchDialog
from tracker.gui.dialogs.paste_names import PasteNamesDialog
from tracker.gui.dialogs.writing import WritingDialog
from tracker.gui.models.review_model import Column
from tracker.gui.pages.find import PARTS, FindPage
from tracker.gui.pages.find_states import DonePanel, ReadingPanel
from tracker.services import importing
from tracker.services.importing import ImportPreview


@pytest.fixture
def page(qtbot: QtBot, empty: SessionBridge) -> FindPage:
    return page_on(qtbot, empty)


def show(qtbot: QtBot, page: FindPage, preview: ImportPreview, monkeypatch: pytest.MonkeyPatch) -> None:
    """Review ``preview`` as if it had been read from a file."""
    with monkeypatch.context() as patch:
        patch.setattr(importing, "preview", lambda *_args, **_rest: preview)
        page.bring_in.open_file(preview.path or Path("list"))
        qtbot.waitUntil(page.bring_in.review.isVisible)


@pytest.fixture
def sms(qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch) -> FindPage:
    """A page that reviews a backup of text messages."""
    show(qtbot, page, imports.preview_of(imports.messages(), skipped=imports.skips()), monkeypatch)
    return page


def row_of(page: FindPage, name: str) -> int:
    model = page.bring_in.review.model
    return next(row for row in range(model.rowCount()) if model.index(row, Column.SERVICE).data() == name)


def choose(page: FindPage, name: str) -> None:
    review = page.bring_in.review
    review.table.setCurrentIndex(review.model.index(row_of(page, name), Column.SERVICE))


def settled(qtbot: QtBot, page: FindPage) -> None:
    qtbot.waitUntil(page.bring_in.review.comparing.isHidden)


def test_every_part_has_a_key_and_a_title(page: FindPage) -> None:
    assert len({cls.KEY for cls in PARTS}) == len(PARTS)
    assert all(cls.title() for cls in PARTS)
    assert page.tabs.isHidden() is (len(PARTS) == 1)


def test_facts_count_in_the_unit_of_the_file(sms: FindPage) -> None:
    assert "4,812 messages, 1,208 left out" in words(sms.bring_in.review)


def test_only_groups_that_there_are_have_a_chip(sms: FindPage) -> None:
    chips = sms.bring_in.review.chips.chips
    shown = {status for status, chip in chips.items() if not chip.isHidden()}
    counts = {status for status in RowStatus if sms.bring_in.review.model.count(status)}
    assert shown == {None, *counts}
    assert RowStatus.FRAUD in shown
    assert RowStatus.OWN not in shown


def test_a_fraud_stays_out_whatever_is_ticked(qtbot: QtBot, sms: FindPage) -> None:
    press(sms, "Tick all")
    review = sms.bring_in.review
    frauds = [row.key for row in sms.bring_in.work.preview.plan.rows if row.status is RowStatus.FRAUD]
    assert frauds
    assert not review.model.ticked & set(frauds)
    press_chip(sms, "Possible fraud")
    choose(sms, review.model.index(0, Column.SERVICE).data())
    assert "It asks to follow a link because of points that expire." in words(review)
    assert not review.detail.match.isVisible()


# The person's own data


def test_own_addresses_are_offered_masked_and_taken_with_one_button(
    qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(qtbot, page, imports.preview_of(imports.passwords(), unit=Unit.LINES), monkeypatch)
    review = page.bring_in.review
    said = words(review.own)
    assert "a***@example.com (3)" in said
    assert "138****8000 (1)" in said
    assert "anna@" not in " ".join(label.text() for label in page.findChildren(QLabel))
    own = set(review.model.own)
    press(page, "Record as mine")
    assert own <= review.model.ticked
    press(page, "Do not record")
    assert not own & review.model.ticked
    press(page, "Record as mine")
    review.write.click()
    values = {item.value for item in page.bridge.vault.identifiers.values()}
    assert {"anna@example.com", "+8613812348000"} <= values


# To which number the messages came


def number(value: str) -> Identifier:
    return Identifier(IdentifierId(new_id()), "phone", "My phone", value=value)


def test_of_several_numbers_one_can_be_said_and_taken_back(
    qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = number("+8613812346024"), number("+8613912340000")
    for item in (first, second):
        page.bridge.do(lambda vault, item=item: commands.add_identifier(vault, item))
    show(qtbot, page, imports.preview_of(imports.messages(), page.bridge.vault), monkeypatch)
    combo = page.bring_in.review.number.combo
    assert combo.isVisible()
    assert [combo.itemText(place) for place in range(combo.count())] == [
        "Not said",
        "My phone  138****6024",
        "My phone  139****0000",
    ]
    assert combo.currentIndex() == 0
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    settled(qtbot, page)
    assert page.bring_in.work.preview.own_number == first.id
    combo.setCurrentIndex(0)
    combo.activated.emit(0)
    settled(qtbot, page)
    assert page.bring_in.work.preview.own_number is None


def test_who_has_no_number_is_not_asked(sms: FindPage) -> None:
    assert sms.bring_in.review.number.isHidden()


# Which service is it?


def dialog_for(page: FindPage, name: str) -> MatchDialog:
    choose(page, name)
    assert page.perform("edit")
    found = page.findChildren(MatchDialog)[-1]
    assert found.isVisible()
    return found


def offered(dialog: MatchDialog) -> list[str]:
    model = dialog.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_candidates_come_first_and_a_service_of_its_own_last(sms: FindPage) -> None:
    names = offered(dialog_for(sms, "美团"))
    assert "Catalogue" in names[0]
    assert names[-1].startswith("A service of its own")
    assert len(names) > 2


def test_an_entry_of_the_catalogue_is_taken_and_ticked(qtbot: QtBot, sms: FindPage) -> None:
    review = sms.bring_in.review
    kept = review.model.index(0, Column.SERVICE).data()
    review.model.toggle([0])
    dialog = dialog_for(sms, "校园服务")
    qtbot.keyClicks(dialog.field, "Douyin")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    settled(qtbot, sms)
    matches = sms.bring_in.work.preview.matches
    [(key, match)] = matches.items()
    assert match.catalogue_id is not None
    assert key in review.model.ticked
    row = next(row for row in sms.bring_in.work.preview.plan.rows if row.key == key)
    assert row.status is RowStatus.NEW
    assert row.subject.name == "Douyin"
    assert review.model.id_at(review.model.index(row_of(sms, kept), 0)) not in review.model.ticked


def test_a_recorded_service_is_taken(qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch) -> None:
    campus = Service(ServiceId(new_id()), "My university")
    page.bridge.do(lambda vault: commands.add_service(vault, campus))
    show(qtbot, page, imports.preview_of(imports.messages(), page.bridge.vault), monkeypatch)
    dialog = dialog_for(page, "校园服务")
    dialog.offer("univers")
    assert offered(dialog)[0] == "My university, In your ledger"
    with qtbot.waitSignal(dialog.matched) as said:
        dialog.take.click()
    assert said.args == [Match(service_id=campus.id)]
    settled(qtbot, page)
    assert page.bring_in.review.model.plan_row(page.bring_in.review.table.currentIndex()).subject.id == campus.id


def test_several_rows_are_recorded_at_one_service(
    qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    campus = Service(ServiceId(new_id()), "My university")
    page.bridge.do(lambda vault: commands.add_service(vault, campus))
    show(qtbot, page, imports.preview_of(imports.messages(), page.bridge.vault), monkeypatch)
    review = page.bring_in.review
    press(page, "Tick none")
    rows = review.model.count(None)
    for name in ("校园服务", "美团"):
        dialog = dialog_for(page, name)
        dialog.offer("univers")
        dialog.take.click()
        settled(qtbot, page)
        row = review.model.plan_row(review.table.currentIndex())
        assert row.subject.id == campus.id
    assert review.model.ticked == {row.key}
    assert (review.model.count(None), len(row.keys)) == (rows - 1, 2)
    said = "2 accounts in the file are one in your ledger"
    assert said in words(review)
    dialog = dialog_for(page, "My university")
    assert said in words(dialog)
    dialog.list.setCurrentIndex(dialog.list.model().index(dialog.list.model().rowCount() - 1, 0))
    dialog.take.click()
    settled(qtbot, page)
    assert review.model.count(None) == rows
    assert review.model.ticked == set(row.keys)


def test_a_service_of_its_own_and_the_keys(qtbot: QtBot, sms: FindPage) -> None:
    choose(sms, "美团")
    sms.bring_in.review.table.setFocus()
    qtbot.keyClick(sms.bring_in.review.table, Qt.Key.Key_Return)
    dialog = part(sms, MatchDialog)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Up)  # from the first row to the last one
    assert dialog.list.currentIndex().row() == dialog.list.model().rowCount() - 1
    assert dialog.field.accessibleDescription().startswith("A service of its own")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    settled(qtbot, sms)
    assert list(sms.bring_in.work.preview.matches.values()) == [Match()]


def test_its_list_is_a_sound_model(qtmodeltester: ModelTester, sms: FindPage) -> None:
    qtmodeltester.check(dialog_for(sms, "美团").list.model())


def test_the_menu_of_a_row_says_what_can_be_done(sms: FindPage) -> None:
    table = sms.bring_in.review.table
    choose(sms, "美团")
    assert [(action.text(), action.isEnabled()) for action in table.menu().actions()] == [
        ("Tick or untick", True),
        ("Which service is it?", True),
    ]
    press_chip(sms, "Possible fraud")
    table.setCurrentIndex(sms.bring_in.review.model.index(0, 1))
    assert not any(action.isEnabled() for action in table.menu().actions())
    assert not sms.perform("edit")
    assert not sms.perform("trash")


def test_comparing_can_be_cancelled(qtbot: QtBot, sms: FindPage, monkeypatch: pytest.MonkeyPatch) -> None:
    before = sms.bring_in.work.preview
    dialog = dialog_for(sms, "美团")
    dialog.take.click()
    sms.bring_in.review.comparing.cancel.click()
    sms.bridge.tasks.wait()
    assert sms.bring_in.work.preview is before
    assert sms.bring_in.review.isVisible()


def test_a_review_of_another_vault_is_not_gone_back_to(qtbot: QtBot, sms: FindPage) -> None:
    sms.bridge.do(lambda vault: commands.add_service(vault, Service(ServiceId(new_id()), "New")))
    sms.bring_in.review.comparing.cancel.click()
    assert not sms.bring_in.review.isVisible()
    assert sms.bring_in.work.preview is None


# Nothing found, pasted lists, progress


def test_nothing_found_comes_with_the_reason(qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch) -> None:
    show(qtbot, page, imports.preview_of((), skipped=imports.skips()), monkeypatch)
    review = page.bring_in.review
    said = words(review)
    assert "It was read to its end, but nothing in it shows an account. “Left out” says why." in said
    assert "There is nothing to write." in said
    assert review.skipped_table.isVisible()
    assert not review.table.isVisible()
    show(qtbot, page, imports.preview_of(()), monkeypatch)
    assert "It was read to its end, but nothing in it shows an account." in words(review)


def test_a_list_can_be_pasted(qtbot: QtBot, page: FindPage) -> None:
    press(page, "Paste a list…")
    dialog = part(page, PasteNamesDialog)
    assert not dialog.read.isEnabled()
    dialog.edit.setPlainText("Douyin\nMy tailor\n")
    dialog.read.click()
    qtbot.waitUntil(page.bring_in.review.isVisible)
    assert {"Douyin", "My tailor"} <= {
        page.bring_in.review.model.index(row, Column.SERVICE).data()
        for row in range(page.bring_in.review.model.rowCount())
    }
    page.bring_in.review.write.click()
    assert len(page.bridge.vault.services) == 2
    assert "Open its folder" not in words(part(page, DonePanel))
    press(page, "Undo")
    press(page, "Review it again")
    qtbot.waitUntil(page.bring_in.review.isVisible)


def test_progress_is_told_with_rate_and_time(page: FindPage) -> None:
    panel = part(page, ReadingPanel)
    panel.start("mail.mbox")
    panel.set_progress(38_000_000, 210_000_000, 1.6)
    assert "38 MB of 210 MB, 24 MB/s, about 7 s left" in [label.text() for label in panel.findChildren(QLabel)]
    panel.set_progress(210_000_000, 210_000_000, 9.0)
    assert "Comparing with your ledger …" in [label.text() for label in panel.findChildren(QLabel)]


# Large plans


@pytest.fixture
def beats() -> Iterator[list[float]]:
    """The pauses between the ticks of a timer, in seconds: how long the window did not answer."""
    pauses, last = [], perf_counter()

    def beat() -> None:
        nonlocal last
        now = perf_counter()
        pauses.append(now - last)
        last = now

    timer = QTimer()
    timer.timeout.connect(beat)
    timer.start(5)
    yield pauses
    timer.stop()


def test_a_large_plan_is_written_off_the_thread_of_the_window(
    qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch, beats: list[float]
) -> None:
    show(qtbot, page, imports.preview_of(imports.passwords(600), unit=Unit.LINES), monkeypatch)
    page.bring_in.review.write.click()
    dialog = part(page, WritingDialog)
    assert dialog.isVisible()
    assert dialog.isModal()
    page.bring_in.open_files([Path("another.csv")])
    beats.clear()
    qtbot.waitUntil(lambda: not page.bring_in.writing.is_busy, timeout=20_000)
    assert len(beats) > 3
    assert len(page.bridge.vault.services) == 600
    assert "See the services" in words(part(page, DonePanel))
    press(page, "Undo")
    qtbot.waitUntil(lambda: not page.bring_in.writing.is_busy, timeout=20_000)
    assert page.bridge.vault.services == {}
    assert "Taken back" in words(part(page, DonePanel))


@pytest.mark.parametrize("how", ["escape", "button", "close"])
def test_writing_can_be_cancelled_and_leaves_nothing(
    qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    show(qtbot, page, imports.preview_of(imports.passwords(600), unit=Unit.LINES), monkeypatch)
    ticked = page.bring_in.review.model.ticked
    page.bring_in.review.write.click()
    dialog = part(page, WritingDialog)
    {"escape": lambda: qtbot.keyClick(dialog, Qt.Key.Key_Escape), "button": dialog.cancel.click, "close": dialog.close}[
        how
    ]()
    qtbot.waitUntil(lambda: not page.bring_in.writing.is_busy, timeout=20_000)
    assert page.bridge.vault.services == {}
    assert page.bridge.session.opened.repository.load().services == {}
    assert page.bring_in.review.isVisible()
    assert page.bring_in.review.model.ticked == ticked


def test_locking_meanwhile_loses_nothing(qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch) -> None:
    show(qtbot, page, imports.preview_of(imports.passwords(400), unit=Unit.LINES), monkeypatch)
    vault = page.bridge.vault
    page.bring_in.review.write.click()
    assert page.bring_in.writing.is_busy
    page.forget()
    assert not page.bring_in.writing.is_busy
    assert len(vault.services) == 400
    qtbot.wait(50)  # its outcome arrives and is dropped
    assert page.bring_in._run is None


def test_a_refused_large_write_leaves_the_review(qtbot: QtBot, page: FindPage, monkeypatch: pytest.MonkeyPatch) -> None:
    show(qtbot, page, imports.preview_of(imports.passwords(400), unit=Unit.LINES), monkeypatch)
    monkeypatch.setattr(type(page.bridge.session), "read_only", True)
    with qtbot.waitSignal(page.bridge.failed):
        page.bring_in.review.write.click()
    assert page.bring_in.review.isVisible()
    assert page.bring_in.review.model.ticked


def test_a_skip_of_the_whole_file_has_no_line() -> None:
    assert replace(Skip(0, imports.TITLE), count=2).line == 0
