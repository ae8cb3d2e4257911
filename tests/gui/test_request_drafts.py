"""What a draft of a request holds, on the day it is opened again or sent, and after the vault was locked."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from tests.clock import Clock
from tests.gui.asking import add_request
from tests.gui.ledgers import add_account, add_identifier
from tests.gui.pages import Show, show_page, words
from tracker.core.acting import EntryKind, Request, RequestOutcome
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.record_editor import RecordEditor
from tracker.gui.dialogs.request_drafts import reopened
from tracker.gui.dialogs.request_editor import RequestEditor
from tracker.gui.dialogs.request_entry import RequestEntryEditor
from tracker.gui.dialogs.request_letter import RequestLetter
from tracker.gui.dialogs.request_sent import RequestSentEditor
from tracker.gui.pages.plan import PlanPage
from tracker.services import attachments
from tracker.services.demo import empty_session

FIRST, LATER = date(2026, 11, 1), date(2026, 11, 20)
_OTHER = "The letter is not the one that the fields make, so it no longer follows them."


@pytest.fixture
def clock() -> Clock:
    return Clock(FIRST)


@pytest.fixture
def shop(bridge: SessionBridge, clock: Clock) -> SessionBridge:
    """Shop holds a number; it is the first of November."""
    bridge.unlock(empty_session(clock))
    add_identifier(bridge, "p", value="+8613800138000")
    add_account(bridge, "shop", ["phone=p"], name="Shop", operator="Shop Ltd")
    return bridge


@pytest.fixture
def over(shown: Show) -> QWidget:
    """A window for the editors to stand over."""
    return shown(QWidget())


def drafted(bridge: SessionBridge, over: QWidget, **fields: str) -> Request:
    """A draft about erasure, kept today."""
    made = RequestEditor(bridge, "shop", None, over)
    made.set_value("jurisdiction", "EU")
    made.set_value("right", "delete|gdpr")
    made.statements.edits["ground"].setText("I withdrew consent")
    made.set_values({"name": "Wang Li", **fields})
    made.save()
    return only(bridge)


def only(bridge: SessionBridge) -> Request:
    (found,) = bridge.vault.requests.values()
    return found


def go_to(bridge: SessionBridge, clock: Clock, day: date) -> None:
    clock.day = day
    bridge.follow_day()


def again(bridge: SessionBridge, made: RecordEditor, over: QWidget) -> RecordEditor:
    """``made`` as it comes back after the vault was locked."""
    found = reopened(bridge, made.draft(), over)
    assert found is not None
    return found


class TestSentOnAnotherDay:
    @pytest.fixture
    def later(self, shop: SessionBridge, over: QWidget, clock: Clock) -> Request:
        kept = drafted(shop, over)
        assert "you have until 1 December 2026" in kept.text
        go_to(shop, clock, LATER)
        return kept

    def test_the_letter_is_kept_as_written_for_that_day(
        self, shop: SessionBridge, over: QWidget, later: Request
    ) -> None:
        made = RequestSentEditor(shop, later, over)
        made.open()
        assert made._fields["letter"].isVisible()
        assert made._fields["letter"].hint == (
            "It names 21 Dec 2026 as the last day, the draft 1 Dec 2026. If you sent it as it stood in the draft,"
            " choose that."
        )
        assert not made._named.isVisible()
        made.save()
        kept = only(shop)
        assert (kept.sent, kept.due) == (LATER, date(2026, 12, 21))
        assert "you have until 21 December 2026" in kept.text
        assert "I withdrew consent" in kept.text
        (entry,) = shop.vault.entries_of(kept.id)
        assert entry.text == kept.text
        assert kept.made_of == ()

    def test_it_can_have_gone_out_as_it_stood(self, shop: SessionBridge, over: QWidget, later: Request) -> None:
        made = RequestSentEditor(shop, later, over)
        made.open()
        made.set_value("letter", "as_kept")
        assert made._named.isVisible()
        said = "The letter names 1 Dec 2026 as the last day; counted from when you sent it, it is 21 Dec 2026."
        assert any(each.startswith(said) for each in words(made))
        back = again(shop, made, over)
        assert back.value("letter") == "as_kept"
        back.save()
        assert (only(shop).text, only(shop).due) == (later.text, date(2026, 12, 21))

    def test_on_the_day_itself_nothing_is_asked(self, shop: SessionBridge, over: QWidget, later: Request) -> None:
        made = RequestSentEditor(shop, later, over)
        made.open()
        made.set_value("sent", FIRST.isoformat())
        assert not made._fields["letter"].isVisible()
        assert not made._named.isVisible()
        made.save()
        assert (only(shop).text, only(shop).due) == (later.text, date(2026, 12, 1))

    def test_a_day_that_nobody_can_read(self, shop: SessionBridge, over: QWidget, later: Request) -> None:
        made = RequestSentEditor(shop, later, over)
        made.open()
        made.set_value("sent", "soon")
        assert not made._fields["letter"].isVisible()
        made.save()
        assert only(shop).sent is None

    def test_another_way_to_send_it_is_said_too(self, shop: SessionBridge, over: QWidget, later: Request) -> None:
        made = RequestSentEditor(shop, later, over)
        made.open()
        made.set_value("arrived", LATER.isoformat())
        made.set_value("channel", "post")
        made.set_value("arrived", "")
        assert made._named.isVisible()
        made.save()
        assert "you have until 21 December 2026" in only(shop).text

    def test_one_that_was_changed_stays_as_it_was(self, shop: SessionBridge, over: QWidget, clock: Clock) -> None:
        kept = drafted(shop, over)
        changing = RequestEditor(shop, None, kept, over)
        changing.set_value("text", kept.text + "\n\nPlease hurry.")
        changing.save()
        go_to(shop, clock, LATER)
        changing = RequestEditor(shop, None, only(shop), over)
        changing.set_value("name", "Wang")  # kept once more, on another day: the letter still names the first one
        changing.save()
        made = RequestSentEditor(shop, only(shop), over)
        made.open()
        assert not made._fields["letter"].isVisible()
        assert made._named.isVisible()
        made.save()
        assert only(shop).text == kept.text + "\n\nPlease hurry."
        assert only(shop).due == date(2026, 12, 21)

    def test_days_that_are_corrected_leave_the_letter(self, shop: SessionBridge, over: QWidget, later: Request) -> None:
        RequestSentEditor(shop, later, over).save()
        made = RequestSentEditor(shop, only(shop), over)
        made.open()
        made.set_value("sent", "2026-11-10")
        assert not made._fields["letter"].isVisible()
        assert not made._named.isVisible()
        made.save()
        assert "you have until 21 December 2026" in only(shop).text

    def test_what_is_copied_is_written_for_today(self, shop: SessionBridge, shown: Show, later: Request) -> None:
        page = show_page(PlanPage, shop, shown)
        page.tabs.set_current("requests")
        page.requests.show_request(later.id)
        details = page.requests.details
        assert "you have until 21 December 2026" in details.letter.toPlainText()
        assert "you have until 21 December 2026" in details._letter().text
        assert not [each for each in words(details) if "as the last day" in each]

    def test_a_changed_draft_says_that_it_names_another_day(
        self, shop: SessionBridge, shown: Show, over: QWidget, clock: Clock
    ) -> None:
        kept = drafted(shop, over)
        changing = RequestEditor(shop, None, kept, over)
        changing.set_value("text", kept.text + "\n\nPlease hurry.")
        changing.save()
        go_to(shop, clock, LATER)
        page = show_page(PlanPage, shop, shown)
        page.tabs.set_current("requests")
        page.requests.show_request(kept.id)
        details = page.requests.details
        assert details.letter.toPlainText() == kept.text + "\n\nPlease hurry."
        said = "The letter names 1 Dec 2026 as the last day. Sent today, it is 21 Dec 2026: change the letter first."
        assert said in words(details)


class TestOpenedAgain:
    def test_nobody_has_changed_it(self, shop: SessionBridge, over: QWidget) -> None:
        kept = drafted(shop, over)
        made = RequestEditor(shop, None, kept, over)
        assert made._fields["text"].hint == ""
        assert (made.value("name"), made.statements.values()) == ("Wang Li", {"ground": "I withdrew consent"})
        assert made.value("text").strip() == kept.text
        made.set_value("account", "wang")
        assert "Account: wang" in made.value("text")

    def test_writing_anew_keeps_what_was_said(self, shop: SessionBridge, over: QWidget) -> None:
        kept = drafted(shop, over, text="My own words")
        made = RequestEditor(shop, None, kept, over)
        assert made.value("text") == "My own words"
        assert made._fields["text"].hint == _OTHER
        made._fields["text"].linked.emit()
        assert "I withdrew consent" in made.value("text")
        assert made.value("text").endswith("Wang Li\n")

    def test_on_another_day_it_is_written_for_that_day(self, shop: SessionBridge, over: QWidget, clock: Clock) -> None:
        kept = drafted(shop, over)
        go_to(shop, clock, LATER)
        made = RequestEditor(shop, None, kept, over)
        assert made._fields["text"].hint == ""
        assert "21 December 2026" in made.value("text")

    def test_one_of_which_nothing_is_kept(self, shop: SessionBridge, over: QWidget) -> None:
        made = RequestEditor(shop, None, add_request(shop, "q"), over)
        assert made.value("text").startswith("Delete it")
        made.save()
        assert only(shop).text.startswith("Delete it")

    @pytest.mark.parametrize("known", [False, True])
    def test_after_locking_it_is_the_same_letter(self, shop: SessionBridge, over: QWidget, known: bool) -> None:
        request = drafted(shop, over) if known else None
        made = RequestEditor(shop, None if known else "shop", request, over)
        made.set_value("jurisdiction", "EU")
        made.set_value("right", "delete|gdpr")
        made.set_value("name", "Wang Xin")
        back = again(shop, made, over)
        assert back.values() == made.values()  # the reference, too, which stands in the letter
        assert back._fields["text"].hint == ""
        back.set_value("name", "Wang")
        assert back.value("text").endswith("Wang\n")
        back.save()
        assert only(shop).reference in only(shop).text

    def test_after_locking_a_changed_one_stays(self, shop: SessionBridge, over: QWidget, clock: Clock) -> None:
        made = RequestEditor(shop, None, drafted(shop, over), over)
        made.set_value("text", made.value("text") + "\nPlease hurry.")
        draft = made.draft()
        go_to(shop, clock, LATER)
        back = reopened(shop, draft, over)
        assert back is not None
        assert back.value("text") == made.value("text")
        assert back._fields["text"].hint == _OTHER
        back.save()
        assert "due=2026-12-01" in only(shop).made_of  # which it still names

    def test_written_anew_and_locked(self, shop: SessionBridge, over: QWidget) -> None:
        made = RequestEditor(shop, None, drafted(shop, over, text="My own words"), over)
        made._fields["text"].linked.emit()
        assert again(shop, made, over).value("text") == made.value("text")


class TestFiles:
    @pytest.fixture
    def proof(self, tmp_path: Path) -> Path:
        path = tmp_path / "proof.pdf"
        path.write_bytes(b"%PDF-1.4 proof")
        return path

    @pytest.fixture
    def came(self, shop: SessionBridge, over: QWidget) -> RequestEntryEditor:
        request = add_request(shop, "q", sent=date(2026, 10, 1), due=date(2026, 11, 2))
        made = RequestEntryEditor(shop, request, None, over)
        made.open()
        made.set_value("what", "note")
        return made

    def test_saving_waits_for_the_file(
        self,
        shop: SessionBridge,
        came: RequestEntryEditor,
        proof: Path,
        qtbot: QtBot,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        go_on, read = Event(), attachments.read_file
        monkeypatch.setattr(attachments, "read_file", lambda path: read(path) if go_on.wait(10) else None)
        came.take_file(proof)
        assert "Reading proof.pdf …" in words(came)
        came.save()
        assert came.isVisible()
        assert "The file is still being read. It is all saved as soon as it is there." in words(came)
        assert len(shop.vault.entries_of("q")) == 1
        go_on.set()
        qtbot.waitUntil(lambda: bool(shop.vault.attachments))
        assert len(shop.vault.entries_of("q")) == 2

    def test_a_file_that_cannot_be_read_is_not_left_out(
        self, shop: SessionBridge, came: RequestEntryEditor, tmp_path: Path, qtbot: QtBot
    ) -> None:
        came.take_file(tmp_path / "gone.pdf")
        came.save()
        qtbot.waitUntil(lambda: not came._reading)
        assert came.isVisible()
        assert came._problem.text()
        assert len(shop.vault.entries_of("q")) == 1

    def test_given_up_while_it_is_read(
        self, shop: SessionBridge, came: RequestEntryEditor, proof: Path, qtbot: QtBot
    ) -> None:
        came.take_file(proof)
        came.save()
        came.reject()
        shop.tasks.wait()
        qtbot.wait(0)
        assert len(shop.vault.entries_of("q")) == 1

    @pytest.mark.parametrize("read", [False, True])
    def test_after_locking_it_is_named(
        self, shop: SessionBridge, came: RequestEntryEditor, proof: Path, over: QWidget, qtbot: QtBot, read: bool
    ) -> None:
        came.take_file(proof)
        if read:
            qtbot.waitUntil(lambda: bool(came.new_files))
        draft = came.draft()
        assert "%PDF" not in draft
        back = reopened(shop, draft, over)
        assert isinstance(back, RequestEntryEditor)
        back.open()
        assert "proof.pdf: attach it again. Locking the vault let go of it." in words(back)
        back.save()
        assert back._problem.text() == "Attach the files named above again, or take them off the list."
        assert len(shop.vault.entries_of("q")) == 1
        assert json.loads(back.draft())["files"] == ["proof.pdf"]
        back.take_file(proof)
        qtbot.waitUntil(lambda: bool(back.new_files))
        back.save()
        assert [each.name for each in shop.vault.attachments.values()] == ["proof.pdf"]

    def test_or_left_out(self, shop: SessionBridge, came: RequestEntryEditor, over: QWidget, proof: Path) -> None:
        came.take_file(proof)
        back = again(shop, came, over)
        back.open()
        (cross,) = (each for each in back.findChildren(QWidget) if each.accessibleName() == "Do not attach proof.pdf")
        cross.click()
        back.save()
        assert len(shop.vault.entries_of("q")) == 2
        assert not shop.vault.attachments


class TestWhatCame:
    def test_nothing_is_chosen_at_first(self, shop: SessionBridge, over: QWidget) -> None:
        request = add_request(shop, "q", sent=date(2026, 10, 1), due=date(2026, 11, 2))
        made = RequestEntryEditor(shop, request, None, over)
        made.save()
        assert made.error_of("what") == "Choose what it is."
        assert only(shop).outcome is RequestOutcome.OPEN
        made.set_value("what", "granted")
        assert made.error_of("what") == ""
        made.save()
        assert only(shop).outcome is RequestOutcome.GRANTED

    def test_what_can_no_longer_come_is_asked_again(self, shop: SessionBridge, over: QWidget) -> None:
        request = add_request(shop, "q", sent=date(2026, 10, 1), due=date(2026, 11, 2))
        made = RequestEntryEditor(shop, request, None, over)
        made.set_value("what", "refused")
        draft = made.draft()
        made.save()
        back = reopened(shop, draft, over)
        assert back is not None
        assert back.value("what") == ""


class TestLettersThatFollow:
    def letter(self, bridge: SessionBridge, over: QWidget, kind: EntryKind) -> RequestLetter:
        fields = {"sent": date(2026, 9, 1), "due": date(2026, 10, 1)}
        return RequestLetter(bridge, add_request(bridge, "q", **fields), kind, over)

    def test_the_authority_comes_back(self, shop: SessionBridge, over: QWidget) -> None:
        made = self.letter(shop, over, EntryKind.COMPLAINT)
        made.set_value("country", "DE")
        made.set_value("recipient", "4")
        made.set_value("language", "en")
        back = again(shop, made, over)
        assert back.values() == made.values()
        assert back.value("recipient") == "4"

    def test_a_reminder_counts_from_the_day_it_was_sent(self, shop: SessionBridge, over: QWidget) -> None:
        made = self.letter(shop, over, EntryKind.REMINDER)
        assert "Please answer by 15 November 2026." in made.value("text")
        made.set_value("day", "2026-10-20")
        assert "Please answer by 3 November 2026." in made.value("text")
        assert made._letter().day == date(2026, 10, 20)
        for impossible in ("2026-11-02", "2026-08-01", "soon", ""):
            made.set_value("day", impossible)
            assert "Please answer by 15 November 2026." in made.value("text")
        back = again(shop, made, over)
        assert back.values() == made.values()
        back.set_value("name", "Wang Li")
        assert "Wang Li" in back.value("text")


def test_a_list_offers_other_choices(shop: SessionBridge, over: QWidget) -> None:
    made = RequestEditor(shop, "shop", None, over)
    made.offer("language", [("en", "English"), ("de", "Deutsch")], "de")
    assert made.value("language") == "de"
    made.offer("language", [("zh", "中文")], "de")
    combo = made.edit_of("language")
    assert isinstance(combo, QComboBox)
    assert (combo.count(), made.value("language")) == (1, "zh")
