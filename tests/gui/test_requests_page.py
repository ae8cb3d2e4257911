"""The tab *Requests*: what is waited for, how it stands, and every way on from there."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import icalendar
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.acting import entry, law_until, no_law
from tests.gui.asking import TODAY, add_request
from tests.gui.ledgers import add_account
from tests.gui.pages import Show, badges, show_page, words
from tracker.core import request_commands
from tracker.core.acting import DueBy, EntryKind, RequestOutcome
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import files
from tracker.gui.dialogs.calendar import CalendarDialog
from tracker.gui.dialogs.record_editor import RecordEditor
from tracker.gui.dialogs.request_editor import RequestEditor
from tracker.gui.dialogs.request_entry import RequestEntryEditor
from tracker.gui.dialogs.request_letter import RequestLetter
from tracker.gui.dialogs.request_sent import RequestSentEditor
from tracker.gui.models.requests_model import Column
from tracker.gui.pages.base import Destination
from tracker.gui.pages.overview import OverviewPage
from tracker.gui.pages.plan import PlanPage
from tracker.gui.pages.plan_requests import RequestsPart
from tracker.gui.pages.risk import RiskPage
from tracker.gui.widgets.links import NumberLink
from tracker.services import letters
from tracker.services.session import Session

HOSTILE = "<b>" + "Verylongname" * 16 + "😀 متجر"


@pytest.fixture
def several(empty: SessionBridge) -> SessionBridge:
    """One of each state but closed, at two accounts."""
    add_account(empty, "shop", ["phone"], name="Shop")
    add_account(empty, "chat", ["phone"], name="Chat")
    add_request(empty, "draft", "chat")
    add_request(empty, "waiting", sent=date(2026, 11, 20), due=date(2026, 12, 21), right="access", article="art. 15")
    add_request(empty, "due", sent=date(2026, 11, 1), due=date(2026, 11, 25), due_by=DueBy.YARDSTICK)
    add_request(empty, "late", "chat", sent=date(2026, 10, 1), due=date(2026, 11, 2), address="dpo@chat.example")
    add_request(empty, "ours", sent=date(2026, 10, 1), due=date(2026, 11, 21), due_by=DueBy.OURS)
    add_request(empty, "done", sent=date(2026, 10, 1), due=date(2026, 11, 2))
    answer = request_commands.answer_request
    assert empty.do(
        lambda vault: answer(vault, "done", date(2026, 10, 9), RequestOutcome.PARTLY, "Only a part.", today=TODAY)
    )
    return empty


def tab(bridge: SessionBridge, shown: Show, width: int = 1078) -> tuple[PlanPage, RequestsPart]:
    page = show_page(PlanPage, bridge, shown, width)
    page.tabs.set_current("requests")
    return page, page.requests


def rows(part: RequestsPart) -> list[list[str]]:
    model = part.model
    return [[model.index(row, column).data() for column in Column] for row in range(model.rowCount())]


def offered(part: RequestsPart) -> list[str]:
    menu = part.details.more.menu()
    found = [action.text() for action in menu.actions() if action.text()]
    menu.close()
    return found


def trigger(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()


def choose(part: RequestsPart, key: str) -> None:
    part.table.setCurrentIndex(part.model.index_of(key))


def write_days(part: QWidget, *, named: bool) -> None:
    (dialog,) = (one for one in part.findChildren(CalendarDialog) if one.isVisible())
    (dialog.named if named else dialog.nameless).setChecked(True)
    dialog.write.click()


def open_editor(part: QWidget, cls: type[RecordEditor]) -> RecordEditor:
    (editor,) = (one for one in part.findChildren(cls) if one.isVisible())
    return editor


# The list


def test_what_asks_for_attention_comes_first(several: SessionBridge, shown: Show) -> None:
    _page, part = tab(several, shown)
    assert rows(part) == [
        ["Chat: Have your data deleted", "2 Nov 2026 Set by the law", "Overdue by 21 days"],
        ["Shop: Have your data deleted", "21 Nov 2026 Ours, not the law’s", "Overdue by 2 days"],
        ["Shop: Have your data deleted", "25 Nov 2026 Usual in practice, not set by the law", "Due in 2 days"],
        ["Shop: See and copy your data", "21 Dec 2026 Set by the law", "Waiting"],
        ["Chat: Have your data deleted", "Not sent yet", "Draft"],
        ["Shop: Have your data deleted", "Answered 9 Oct 2026", "Granted in part"],
    ]


def test_the_model_behaves_as_a_model(several: SessionBridge, shown: Show, qtmodeltester: ModelTester) -> None:
    _page, part = tab(several, shown)
    qtmodeltester.check(part.model)
    part.model.clear()
    qtmodeltester.check(part.model)


def test_the_chips_are_there_for_what_there_is(several: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    _page, part = tab(several, shown)
    names = [chip.accessibleName() for chip in part.chips.values() if chip.isVisible()]
    assert names == ["All 6", "Overdue 2", "Due soon 1", "Waiting 1", "Drafts 1", "Settled 1"]
    part.chips["due"].setFocus()
    qtbot.keyClick(part.chips["due"], Qt.Key.Key_Space)
    assert [row[2] for row in rows(part)] == ["Due in 2 days"]
    assert part.details.request is not None
    assert part.details.request.id == "due"
    several.do(lambda vault: request_commands.close_request(vault, "due", TODAY, today=TODAY))
    assert len(rows(part)) == 6  # the filter shows nothing any more, so it is dropped
    assert not part.chips["due"].isVisible()
    assert part.chips["all"].isChecked()
    assert rows(part)[-1][2] in ("Never answered", "Granted in part")


def test_without_accounts_and_without_requests(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, part = tab(empty, shown)
    wanted: list[str] = []
    page.action.connect(wanted.append)
    assert "No accounts yet" in words(part)
    part.leave_empty()
    assert wanted == ["tick_services"]
    add_account(empty, "shop", name="Shop")
    assert "No requests yet" in words(part)
    assert "Nothing is ever sent by this program." in " ".join(words(part))
    part.leave_empty()
    assert open_editor(part, RequestEditor).isVisible()


def test_hostile_names_are_shown_as_they_are(empty: SessionBridge, shown: Show) -> None:
    add_account(empty, "shop", name=HOSTILE)
    add_request(empty, "q", sent=date(2026, 11, 1), due=date(2026, 12, 1), address=HOSTILE, text=HOSTILE)
    _page, part = tab(empty, shown, 816)
    widths = [part.table.columnWidth(column) for column in Column if not part.table.isColumnHidden(column)]
    assert sum(widths) <= part.table.viewport().width()
    assert rows(part)[0][0].startswith(HOSTILE)
    assert part.details.letter.toPlainText() == HOSTILE
    assert part.details.width() < 400


# The panel


def test_how_a_request_stands(several: SessionBridge, shown: Show) -> None:
    _page, part = tab(several, shown)
    choose(part, "late")
    text = words(part.details)
    for line in (
        "General Data Protection Regulation (GDPR), art. 17",
        "Reference: R-late",
        "Sent 1 Oct 2026, by e-mail",
        "dpo@chat.example",
        "Answer due 2 Nov 2026: set by the law",
        "Counted from the day after it arrives; not ending on a weekend (Regulation 1182/71, art. 3).",
        "If they say in time that they need longer: until 1 Jan 2027",
        "1 Oct 2026 · Request sent",
    ):
        assert line in text, line
    assert badges(part.details) == ["Overdue by 21 days"]
    choose(part, "ours")
    assert "Answer due 21 Nov 2026: ours, not the law’s" in words(part.details)
    choose(part, "done")
    assert "Answered 9 Oct 2026: Granted in part" in words(part.details)
    assert "Only a part." in words(part.details)


@pytest.mark.parametrize(
    ("key", "first", "second"),
    [
        ("draft", "I have sent it…", "Change…"),
        ("waiting", "Something came…", ""),
        ("due", "Something came…", ""),
        ("late", "Remind them…", "Something came…"),
        ("done", "Complain to an authority…", "The matter is closed"),
    ],
)
def test_what_to_do_next(several: SessionBridge, shown: Show, key: str, first: str, second: str) -> None:
    _page, part = tab(several, shown)
    choose(part, key)
    details = part.details
    assert (details.next.text(), details.second.text()) == (first, second)
    assert details.second.isVisible() is bool(second)


@pytest.mark.parametrize(
    ("key", "deed", "editor"),
    [
        ("draft", "next", RequestSentEditor),
        ("draft", "second", RequestEditor),
        ("waiting", "next", RequestEntryEditor),
        ("late", "next", RequestLetter),
        ("late", "second", RequestEntryEditor),
        ("done", "next", RequestLetter),
    ],
)
def test_the_buttons_open_what_they_say(
    several: SessionBridge, shown: Show, qtbot: QtBot, key: str, deed: str, editor: type[RecordEditor]
) -> None:
    _page, part = tab(several, shown)
    choose(part, key)
    pressed = getattr(part.details, deed)
    pressed.setFocus()
    qtbot.keyClick(pressed, Qt.Key.Key_Space)
    assert open_editor(part, editor).isVisible()


def test_what_else_can_be_done(several: SessionBridge, shown: Show) -> None:
    _page, part = tab(several, shown)
    choose(part, "draft")
    assert offered(part) == ["Delete"]
    choose(part, "late")
    assert offered(part) == [
        "Complain to an authority…",
        "Correct the days…",
        "The matter is closed",
        "Evidence file as PDF…",
        "Day for a calendar (.ics)…",
        "Delete",
    ]
    choose(part, "waiting")
    assert offered(part)[:2] == ["Remind them…", "Complain to an authority…"]
    assert "Add to the file…" not in offered(part)  # the same as “Something came…”
    choose(part, "done")
    assert "Take it up again" in offered(part)
    assert "Add to the file…" in offered(part)
    assert not {"Complain to an authority…", "The matter is closed"} & set(offered(part))
    assert "Day for a calendar (.ics)…" not in offered(part)


@pytest.mark.parametrize(
    ("recorded", "first", "second"),
    [
        ([EntryKind.REMINDER], "Complain to an authority…", "Something came…"),
        ([EntryKind.REMINDER, EntryKind.COMPLAINT], "Something came…", ""),
    ],
)
def test_one_letter_after_the_other(
    several: SessionBridge, shown: Show, recorded: list[EntryKind], first: str, second: str
) -> None:
    for number, kind in enumerate(recorded):
        made = entry(f"e{number}", "late", day=TODAY, kind=kind)
        assert several.do(lambda vault, made=made: request_commands.add_entry(vault, made, today=TODAY))
    _page, part = tab(several, shown)
    choose(part, "late")
    assert (part.details.next.text(), part.details.second.text()) == (first, second)
    assert "Remind them…" in offered(part)
    assert ("Complain to an authority…" in offered(part)) is (not second)


def test_more_time_is_shown_as_their_own_word(several: SessionBridge, shown: Show) -> None:
    extend, in_time = request_commands.extend_request, date(2026, 11, 2)
    assert several.do(
        lambda vault: extend(
            vault, "late", in_time, date(2026, 12, 10), "Later.", today=TODAY, law_of=law_until(date(2027, 1, 1))
        )
    )
    _page, part = tab(several, shown)
    assert ["Chat: Have your data deleted", "10 Dec 2026 Their extension", "Waiting"] in rows(part)
    choose(part, "late")
    text = words(part.details)
    assert "Answer due 2 Nov 2026: set by the law" in text
    assert "More time until 10 Dec 2026: their extension" in text
    assert "The law lets them take until 1 Jan 2027 at most." in text
    assert "They asked for time until 10 Dec 2026." in words(part.details.entries)
    assert not [line for line in text if line.startswith("If they say in time")]


def test_a_law_that_gives_no_more_time_says_so(several: SessionBridge, shown: Show) -> None:
    credit = {"jurisdiction": "CN", "law": "cn_credit", "right": "credit_report", "article": "art. 25"}
    add_request(several, "bank", sent=date(2026, 10, 1), due=date(2026, 10, 29), **credit)
    extend, due = request_commands.extend_request, date(2026, 10, 29)
    wished = date(2026, 12, 10)
    assert several.do(lambda vault: extend(vault, "bank", TODAY, wished, "Later.", today=TODAY, law_of=law_until(due)))
    _page, part = tab(several, shown)
    choose(part, "bank")
    assert "They asked for more time. The law gives them none, so the day stays." in words(part.details)
    assert badges(part.details) == ["Overdue by 25 days"]


def test_more_time_that_was_asked_for_too_late(several: SessionBridge, shown: Show) -> None:
    extend, later = request_commands.extend_request, date(2026, 12, 10)
    asked = date(2026, 11, 3)  # the day after the last one
    assert several.do(
        lambda vault: extend(vault, "late", asked, later, "Later.", today=TODAY, law_of=law_until(date(2027, 1, 1)))
    )
    _page, part = tab(several, shown)
    choose(part, "late")
    assert "They asked for more time on 3 Nov 2026, after the time of the law had run out: the day stays." in words(
        part.details
    )
    assert badges(part.details) == ["Overdue by 21 days"]


def test_a_day_of_the_person_stands_beside_the_one_of_the_law(several: SessionBridge, shown: Show) -> None:
    edit, own = request_commands.edit_request, date(2026, 11, 10)
    assert several.do(lambda vault: edit(vault, "late", today=TODAY, law_of=no_law, due=own, due_by=DueBy.YOURS))
    _page, part = tab(several, shown)
    choose(part, "late")
    assert "By law it is due 2 Nov 2026. Reminder and complaint name that day." in words(part.details)
    assert badges(part.details) == ["Overdue by 13 days"]


def test_the_panel_names_the_day_that_the_letters_name(several: SessionBridge, shown: Show) -> None:
    law, in_time = partial(letters.law_time, several.catalogue.laws), date(2026, 10, 20)
    edit, extend = request_commands.edit_request, request_commands.extend_request
    for own, line in (
        (date(2026, 10, 15), ""),  # list, panel and letters name the same day
        (
            date(2026, 12, 24),
            "By law they have until 10 Dec 2026, as they asked. Reminder and complaint name that day.",
        ),
    ):
        assert several.do(
            lambda vault, own=own: edit(vault, "late", today=TODAY, law_of=law, due=own, due_by=DueBy.YOURS)
        )
        if not line:
            until = date(2026, 12, 10)
            assert several.do(lambda vault, to=until: extend(vault, "late", in_time, to, "", today=TODAY, law_of=law))
        _page, part = tab(several, shown)
        choose(part, "late")
        assert [each for each in words(part.details) if each.startswith("By law")] == [*filter(None, (line,))]


def test_closing_taking_up_again_and_deleting(several: SessionBridge, shown: Show) -> None:
    _page, part = tab(several, shown)
    choose(part, "done")
    part.details.second.click()
    assert several.vault.requests["done"].closed == TODAY
    assert badges(part.details) == ["Closed: Granted in part"]
    assert part.details.next.text() == "Take it up again"
    part.details.next.click()
    again = several.vault.requests["done"]
    assert (again.closed, again.answered, again.outcome) == (None, None, RequestOutcome.OPEN)
    trigger(part.details.more.menu(), "Delete")
    assert "done" not in several.vault.requests
    assert part.details.request is not None
    assert part.details.request.id != "done"
    several.attempt(Session.undo)
    assert "done" in several.vault.requests


def test_a_right_that_the_table_no_longer_has(several: SessionBridge, shown: Show) -> None:
    add_request(several, "old", sent=date(2026, 9, 1), due=date(2026, 10, 1), law="gone", right="gone")
    _page, part = tab(several, shown)
    choose(part, "old")
    assert "gone, art. 17" in words(part.details)
    assert part.details.next.text() == "Something came…"
    assert "Remind them…" not in offered(part)


# The evidence file


def test_files_are_kept_saved_and_removed(
    several: SessionBridge, shown: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _page, part = tab(several, shown)
    choose(part, "done")
    path = tmp_path / "proof & <b>.txt"
    path.write_bytes(b"proof")
    (answer,) = (each for each in several.vault.entries_of("done") if each.kind is EntryKind.ANSWER)
    monkeypatch.setattr(files, "choose_open", lambda *_args: path)
    part.details.entries._choose_file(answer)
    qtbot.waitUntil(lambda: bool(several.vault.attachments))
    assert "proof & <b>.txt" in words(part.details.entries)
    (link,) = part.details.entries.findChildren(NumberLink)
    out = tmp_path / "out.txt"
    monkeypatch.setattr(files, "choose_save", lambda *_args: out)
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert out.read_bytes() == b"proof"
    (cross,) = (
        each for each in part.details.entries.findChildren(QWidget) if each.accessibleName() == f"Remove {path.name}"
    )
    cross.click()
    assert not several.vault.attachments


def test_a_file_of_two_gigabytes_is_refused_before_it_is_read(
    several: SessionBridge, shown: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    _page, part = tab(several, shown)
    choose(part, "late")
    path = tmp_path / "film.bin"
    with path.open("wb") as film:
        film.truncate(2 * 1024**3)
    (sent,) = several.vault.entries_of("late")
    with qtbot.waitSignal(several.failed) as caught:
        part.details.entries.attach(sent, path)
    assert "it is 2048 MB large; at most 10 MB are read" in str(caught.args[0].message)
    assert not several.vault.attachments


def test_entries_are_changed_and_deleted(several: SessionBridge, shown: Show) -> None:
    _page, part = tab(several, shown)
    choose(part, "done")
    sent, answer = several.vault.entries_of("done")
    menu = QMenu()
    part.details.entries._offer(sent, menu)
    assert [action.text() for action in menu.actions()] == ["Attach a file…", "Change…"]
    menu = QMenu()
    part.details.entries._offer(answer, menu)
    trigger(menu, "Delete")
    assert [each.id for each in several.vault.entries_of("done")] == [sent.id]
    part.details.entries._edit(sent)
    editor = open_editor(part, RequestEntryEditor)
    assert not editor.edit_of("text").isEnabled()
    editor.set_value("day", "2026-10-02")
    editor.save()
    assert editor.error_of("day")  # it is changed with the day of the answer, at the request
    assert several.vault.entries_of("done") == [sent]
    editor.set_value("day", sent.day.isoformat())
    editor.save()
    note = entry("note", "done", day=TODAY)
    assert several.do(lambda vault: request_commands.add_entry(vault, note, today=TODAY))
    part.details.entries._edit(note)
    editor = open_editor(part, RequestEntryEditor)
    editor.set_value("day", "2026-10-02")
    editor.save()
    assert several.vault.entries_of("done")[1].day == date(2026, 10, 2)


def test_the_evidence_file_as_pdf(
    several: SessionBridge, shown: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _page, part = tab(several, shown)
    choose(part, "late")
    said: list[str] = []
    several.said.connect(said.append)
    monkeypatch.setattr(files, "choose_save", lambda *_args: tmp_path / "file")
    trigger(part.details.more.menu(), "Evidence file as PDF…")
    assert (tmp_path / "file.pdf").read_bytes().startswith(b"%PDF")
    assert said == ["Written, and not encrypted: file.pdf"]


def test_the_days_for_a_calendar(
    several: SessionBridge, shown: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _page, part = tab(several, shown)
    path = tmp_path / "days.ics"
    monkeypatch.setattr(files, "choose_save", lambda *_args: path)
    for named, first in ((False, "Answer due (R-late)"), (True, "Answer due: Chat (R-late)")):
        part.calendar.click()
        write_days(part, named=named)
        events = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
        assert str(events[0]["SUMMARY"]) == first
        assert len(events) == 4
    choose(part, "due")
    trigger(part.details.more.menu(), "Day for a calendar (.ics)…")
    write_days(part.details, named=False)
    (event,) = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert event["DTSTART"].dt == date(2026, 11, 25)
    assert event["DESCRIPTION"] == "Usual in practice, not set by the law"


def test_the_letter_is_copied_and_saved(
    several: SessionBridge, shown: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _page, part = tab(several, shown)
    choose(part, "late")
    part.details.copy.click()
    assert QApplication.clipboard().text() == "Delete it\n\nDear all,\n\nPlease."
    menu = part.details.save.menu()
    names = [action.text() for action in menu.actions()]
    menu.close()
    assert names == ["Text (.txt)", "Message for your mail program (.eml)", "PDF"]
    for name, suffix, begin in zip(
        names, (".txt", ".eml", ".pdf"), (b"Chat", b"Subject: Delete it", b"%PDF"), strict=True
    ):
        path = tmp_path / f"letter{suffix}"
        monkeypatch.setattr(files, "choose_save", lambda *_args, path=path: path)
        trigger(part.details.save.menu(), name)
        assert path.read_bytes().startswith(begin)
    assert b"To: dpo@chat.example" in (tmp_path / "letter.eml").read_bytes()
    assert b"1 October 2026" in (tmp_path / "letter.txt").read_bytes()
    monkeypatch.setattr(files, "choose_save", lambda *_args: None)
    trigger(part.details.save.menu(), "PDF")


def test_a_place_that_cannot_be_written(
    several: SessionBridge, shown: Show, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _page, part = tab(several, shown)
    choose(part, "late")
    (tmp_path / "letter.txt").write_bytes(b"mine")
    monkeypatch.setattr(files, "choose_save", lambda *_args: tmp_path / "letter")  # nobody asked about letter.txt
    with qtbot.waitSignal(several.failed):
        trigger(part.details.save.menu(), "Text (.txt)")
    assert (tmp_path / "letter.txt").read_bytes() == b"mine"


# From elsewhere


def test_a_finding_leads_to_its_request(several: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    risk = show_page(RiskPage, several, shown)
    wanted: list[Destination] = []
    risk.go_to.connect(wanted.append)
    risk.tabs.set_current("findings")
    part = risk.parts["findings"]
    model = part.model
    texts = [model.index(row, 0).data() for row in range(model.rowCount())]
    row = next(row for row, text in enumerate(texts) if text.startswith("Chat has not answered your request"))
    part.table.setFocus()
    part.table.setCurrentIndex(model.index(row, 0))
    qtbot.keyClick(part.table, Qt.Key.Key_Return)
    assert wanted == [Destination("plan", view="requests", request_id="late")]
    overview = show_page(OverviewPage, several, shown)
    overview.go_to.connect(wanted.append)
    finding = next(each for each in several.reminders().shown if each.rule == "request_overdue")
    overview.findings._open(finding)
    assert wanted[-1] == Destination("plan", view="requests", request_id="late")


def test_the_page_opens_at_a_request_an_account_or_a_new_one(several: SessionBridge, shown: Show) -> None:
    page, part = tab(several, shown)
    page.tabs.set_current("actions")
    part.chips["due"].click()
    page.open_at(Destination("plan", view="requests", request_id="done"))
    assert page.part is part
    assert part.details.request is not None
    assert part.details.request.id == "done"
    page.open_at(Destination("plan", service_id="chat", view="requests"))
    assert part.details.request.service_id == "chat"
    page.open_at(Destination("plan", service_id="chat", view="requests", new=True))
    assert open_editor(part, RequestEditor).value("service_id") == "chat"


def test_locking_forgets_everything(several: SessionBridge, shown: Show) -> None:
    page, part = tab(several, shown)
    choose(part, "late")
    several.lock("")
    page.forget()
    assert part.model.rowCount() == 0
    assert part.details.request is None
    assert part.details.letter.toPlainText() == ""
    assert "Chat" not in " ".join(words(part))


def test_tab_goes_through_the_panel_as_it_is_read(several: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    _page, part = tab(several, shown)
    choose(part, "late")
    details = part.details
    QApplication.processEvents()  # what was just put into a layout is not shown before
    details.letter.setFocus()
    order = []
    for _ in range(12):
        focus = QApplication.focusWidget()
        assert focus is not None
        order.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    wanted = [details.letter, details.copy, details.save, *details.entries.stops[:1], details.next, details.second]
    assert order[: len(wanted)] == wanted
    assert details.more in order
    for stop in wanted:
        assert stop.accessibleName() or stop.text()
