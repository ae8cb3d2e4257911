"""Writing a request, saying that it was sent and what came of it, and the letters that follow."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from tests.acting import entry
from tests.gui.asking import TODAY, add_request
from tests.gui.ledgers import add_account, add_identifier
from tests.gui.pages import Show, words
from tracker.core import request_commands
from tracker.core.acting import Channel, DueBy, EntryKind, Request, RequestOutcome
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import files
from tracker.gui.dialogs.record_editor import RecordEditor
from tracker.gui.dialogs.request_drafts import reopened
from tracker.gui.dialogs.request_editor import RequestEditor
from tracker.gui.dialogs.request_entry import RequestEntryEditor
from tracker.gui.dialogs.request_letter import RequestLetter
from tracker.gui.dialogs.request_sent import RequestSentEditor
from tracker.gui.widgets.marks import Tick
from tracker.services.session import Session

E = TypeVar("E", bound=RecordEditor)


@pytest.fixture
def shop(empty: SessionBridge) -> SessionBridge:
    """Shop holds the number and the address; Adobe is known to the catalogue."""
    add_identifier(empty, "p", value="+8613800138000")
    add_identifier(empty, "m", "email", value="wang@mail.example")
    add_account(empty, "shop", ["phone=p", "email=m"], name="Shop", operator="Shop Ltd", login="wang")
    add_account(empty, "adobe", name="Adobe", catalogue_id="adobe")
    return empty


def opened(shown: Show, make: Callable[[QWidget], E]) -> E:
    """An editor over a window, as the program opens it."""
    over = shown(QWidget())
    made = make(over)
    made.kept = over  # nobody else does
    made.open()
    return made


def editor(bridge: SessionBridge, shown: Show, service: str | None = "shop") -> RequestEditor:
    return opened(shown, lambda over: RequestEditor(bridge, service, None, over))


def ask(made: RequestEditor, law: str, right: str, language: str = "en") -> None:
    made.set_value("jurisdiction", law)
    made.set_value("right", right)
    made.set_value("language", language)


def choices(made: RecordEditor, field: str) -> list[str]:
    combo = made.edit_of(field)
    assert isinstance(combo, QComboBox)
    return [combo.itemText(row) for row in range(combo.count())]


def only(bridge: SessionBridge) -> Request:
    (found,) = bridge.vault.requests.values()
    return found


class TestWriting:
    def test_which_law_applies_is_asked(self, shop: SessionBridge, shown: Show) -> None:
        made = editor(shop, shown)
        assert made.value("jurisdiction") == ""
        assert made.value("text") == ""
        assert "Go by who runs the service and where you live, not by the language of the app." in words(made)
        assert not made.edit_of("right").isEnabled()
        names = choices(made, "jurisdiction")
        assert (names[0], names[1], names[-1], len(names)) == (
            "Choose …", "China (mainland)", "None of these applies", 11,
        )  # fmt: skip
        made.save()
        assert made.error_of("jurisdiction") == "Choose the law that applies: the letter cites it."
        made.set_value("jurisdiction", "EU")
        assert made.error_of("jurisdiction") == ""
        assert any("established in the EU" in each for each in words(made))
        made.save()
        assert made.error_of("right") == "Choose what you ask for."
        assert not shop.vault.requests

    def test_no_law_applies(self, shop: SessionBridge, shown: Show) -> None:
        made = editor(shop, shown)
        ask(made, "EU", "delete|gdpr")
        made.set_value("jurisdiction", "none")
        assert any("no law of this program’s table gives you a right" in each for each in words(made))
        assert made.value("text") == ""
        assert not made.edit_of("right").isEnabled()
        made.save()
        assert made.error_of("jurisdiction")
        assert not shop.vault.requests

    def test_the_letter_follows_every_field(self, shop: SessionBridge, shown: Show) -> None:
        made = editor(shop, shown)
        ask(made, "EU", "delete|gdpr")
        text = made.value("text")
        assert text.startswith("Request to delete my data (20261123-")
        assert "– Account: wang\n– Phone number of the account, last digits: 8000\n" in text
        assert "13800138000" not in text
        assert "Please answer in writing to wang@mail.example" in text
        made.set_value("account", "")
        made.set_value("name", "Wang Li")
        assert "Account:" not in made.value("text")
        assert made.value("text").endswith("Yours faithfully\nWang Li\n")
        edit = made.statements.edits["ground"]
        edit.setText("it is no longer needed")
        assert "– Reason that the law names: it is no longer needed" in made.value("text")
        made.set_value("language", "de")
        assert made.value("text").startswith("Löschung meiner Daten")
        made.set_value("right", "object|gdpr")
        assert made.value("text").startswith("Widerspruch gegen die Verarbeitung")
        made.set_value("right", "delete|gdpr")
        assert "it is no longer needed" in made.value("text")

    def test_a_letter_about_anothers_account_says_nothing_of_the_own(self, shop: SessionBridge, shown: Show) -> None:
        made = editor(shop, shown)
        ask(made, "CN", "minors|cn_minors")
        assert not made.edit_of("account").isEnabled()
        assert not made.edit_of("phone_end").isEnabled()
        made.statements.edits["child_account"].setText("kid7")
        assert "– The child’s account: kid7" in made.value("text")
        assert "wang\n" not in made.value("text")
        assert "8000" not in made.value("text")
        ask(made, "CN", "access|pipl")
        assert made.edit_of("account").isEnabled()
        assert "– Account: wang\n" in made.value("text")

    def test_what_it_says_about_the_day(self, shop: SessionBridge, shown: Show) -> None:
        made = editor(shop, shown)
        ask(made, "EU", "delete|gdpr")
        assert "If you send it today, the answer is due on 23 Dec 2026: set by the law." in words(made)
        ask(made, "CN", "access|pipl", "zh")
        assert "If you send it today, the answer is due on 14 Dec 2026: ours, not the law’s." in words(made)
        ask(made, "IN", "delete|dpdp")
        assert "This right begins to hold only later: May 2027." in words(made)

    def test_german_is_offered_where_there_is_a_letter(self, shop: SessionBridge, shown: Show) -> None:
        made = editor(shop, shown)
        ask(made, "EU", "delete|gdpr")
        assert choices(made, "language") == ["English", "中文", "Deutsch"]
        ask(made, "UK", "delete|uk_gdpr")
        assert choices(made, "language") == ["English", "中文"]

    def test_rights_that_a_letter_fits(self, shop: SessionBridge, shown: Show) -> None:
        made = editor(shop, shown)
        made.set_value("jurisdiction", "US-CA")
        names = choices(made, "right")
        assert len(names) == 6  # with "Choose …", and without the one request that reaches all brokers
        assert not [name for name in names if "brokers" in name]
        made.set_value("jurisdiction", "CN")
        assert not [name for name in choices(made, "right") if "draft" in name]

    def test_a_claim_stands_there_only_if_it_is_made(self, shop: SessionBridge, shown: Show, qtbot: QtBot) -> None:
        made = editor(shop, shown)
        ask(made, "US-CA", "delete|ccpa")
        tick = made.statements.edits["resident_ca"]
        assert "I live in California." not in made.value("text")
        tick.setFocus()
        qtbot.keyClick(tick, Qt.Key.Key_Space)
        assert tick.tick is Tick.HELD
        assert "I live in California." in made.value("text")

    def test_a_letter_changed_by_hand_stays(self, shop: SessionBridge, shown: Show) -> None:
        made = editor(shop, shown)
        ask(made, "EU", "delete|gdpr")
        made.set_value("text", "My own words\n\nPlease.")
        made.set_value("name", "Wang Li")
        assert made.value("text") == "My own words\n\nPlease."
        field = made._fields["text"]
        assert field.hint == "The letter is not the one that the fields make, so it no longer follows them."
        field.linked.emit()
        assert made.value("text").startswith("Request to delete my data")
        assert "Wang Li" in made.value("text")
        assert field.hint == ""

    def test_where_it_goes(self, shop: SessionBridge, shown: Show) -> None:
        made = editor(shop, shown, "adobe")
        assert (made.value("channel"), made.value("address")) == ("email", "dpo@adobe.com")
        made.set_value("channel", "post")
        assert made.value("address").startswith("4–6 Riverwalk")
        made.set_value("address", "1 Road")
        made.set_value("channel", "email")
        assert made.value("address") == "1 Road"
        made.set_value("service_id", "shop")
        assert made.value("channel") == "app"
        made.set_value("address", "")
        made.set_value("channel", "form")
        hint = "No address is known here. The privacy policy of the service names one."
        assert made._fields["address"].hint == hint
        made.set_value("address", "https://shop.example")
        assert made._fields["address"].hint == ""

    def test_kept_as_a_draft(self, shop: SessionBridge, shown: Show) -> None:
        made = editor(shop, shown, None)
        made.save()
        assert made.error_of("service_id") == "Choose the service that it goes to."
        made.set_value("service_id", "adobe")
        ask(made, "EU", "access|gdpr", "de")
        text = made.value("text").strip()
        made.save()
        kept = only(shop)
        assert (kept.service_id, kept.right, kept.jurisdiction, kept.law) == ("adobe", "access", "EU", "gdpr")
        assert (kept.article, kept.language, kept.channel) == ("Art. 15", "de", Channel.EMAIL)
        assert (kept.address, kept.text, kept.sent) == ("dpo@adobe.com", text, None)
        assert kept.reference in text
        shop.attempt(Session.undo)
        assert not shop.vault.requests

    def test_a_draft_is_changed(self, shop: SessionBridge, shown: Show) -> None:
        first = editor(shop, shown)
        ask(first, "EU", "delete|gdpr")
        first.save()
        kept = only(shop)
        made = opened(shown, lambda over: RequestEditor(shop, None, kept, over))
        assert not made.edit_of("service_id").isEnabled()
        assert made.value("text").strip() == kept.text
        assert made._fields["text"].hint == ""
        made.set_value("right", "access|gdpr")
        made.save()
        assert (only(shop).id, only(shop).right, only(shop).reference) == (kept.id, "access", kept.reference)
        assert only(shop).text.startswith("Request to see my data")

    def test_an_empty_letter(self, shop: SessionBridge, shown: Show) -> None:
        made = editor(shop, shown)
        ask(made, "EU", "delete|gdpr")
        made.set_value("text", " \n")
        made.save()
        assert made.error_of("text") == "This cannot be empty."

    def test_copied_and_saved(
        self, shop: SessionBridge, shown: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        made = editor(shop, shown, "adobe")
        ask(made, "EU", "delete|gdpr")
        made._files.copy()
        assert QApplication.clipboard().text() == made.value("text")
        path = tmp_path / "letter.eml"
        monkeypatch.setattr(files, "choose_save", lambda *_args: path)
        made._files.save(".eml")
        assert b"To: dpo@adobe.com\r\n" in path.read_bytes()
        assert not shop.vault.requests

    def test_by_keyboard_and_with_names(self, shop: SessionBridge, shown: Show, qtbot: QtBot) -> None:
        made = editor(shop, shown)
        ask(made, "EU", "delete|gdpr")
        QApplication.processEvents()
        made.edit_of("service_id").setFocus()
        reached: list[QWidget] = []
        for _ in range(40):
            focus = QApplication.focusWidget()
            if focus is None or focus in reached:
                break
            reached.append(focus)
            qtbot.keyClick(focus, Qt.Key.Key_Tab)
        assert {made.edit_of(name) for name in made.values()} <= set(reached)
        assert set(made.statements.stops) <= set(reached)
        assert all(widget.accessibleName() or getattr(widget, "text", str)() for widget in reached)

    def test_it_fits_into_the_smallest_window(self, shop: SessionBridge, shown: Show) -> None:
        made = editor(shop, shown)
        ask(made, "CN", "close_account|cn_network_data", "zh")
        QApplication.processEvents()
        assert made.width() <= 1024
        assert made.height() <= 700


class TestSending:
    def sent(self, bridge: SessionBridge, shown: Show, request: Request) -> RequestSentEditor:
        return opened(shown, lambda over: RequestSentEditor(bridge, request, over))

    def test_the_day_is_counted_and_said(self, shop: SessionBridge, shown: Show) -> None:
        made = self.sent(shop, shown, add_request(shop, "q"))
        assert (made.value("sent"), made.value("due")) == ("2026-11-23", "2026-12-23")
        hint = made._fields["due"].hint
        assert hint.startswith("Set by the law. Counted from the day after it arrives")
        assert hint.endswith("If they say in time that they need longer: until 23 Feb 2027.")
        made.set_value("sent", "2026-10-15")
        assert made.value("due") == "2026-11-16"  # the 15th is a Sunday
        made.set_value("channel", "post")
        assert made.value("due") == "2026-11-20"  # arrives on the 20th of October
        made.set_value("arrived", "2026-10-17")
        assert made.value("due") == "2026-11-17"
        made.save()
        kept = only(shop)
        assert (kept.sent, kept.arrived, kept.channel) == (date(2026, 10, 15), date(2026, 10, 17), Channel.POST)
        assert (kept.due, kept.due_by) == (date(2026, 11, 17), DueBy.LAW)
        (entry,) = shop.vault.entries_of("q")
        assert (entry.kind, entry.day, entry.text) == (EntryKind.SENT, date(2026, 10, 15), kept.text)

    def test_ours_is_said_to_be_ours(self, shop: SessionBridge, shown: Show) -> None:
        request = add_request(shop, "q", right="withdraw_consent", article="art. 7(3)")
        made = self.sent(shop, shown, request)
        assert made._fields["due"].hint.startswith("Ours, not the law’s. No number of days is set.")
        made.save()
        assert only(shop).due_by is DueBy.OURS

    def test_another_day_is_the_persons(self, shop: SessionBridge, shown: Show) -> None:
        made = self.sent(shop, shown, add_request(shop, "q"))
        made.set_value("due", "2027-01-10")
        assert made._fields["due"].hint == "Set by you"
        made.set_value("sent", "2026-11-20")
        assert made.value("due") == "2027-01-10"
        made.save()
        assert (only(shop).due, only(shop).due_by) == (date(2027, 1, 10), DueBy.YOURS)

    @pytest.mark.parametrize(
        ("field", "value", "where", "words"),
        [
            ("sent", "", "sent", "Say first on which day it was sent."),
            ("sent", "soon", "sent", "A day is written 2024-03-15."),
            ("sent", "2026-02-30", "sent", "A day is written 2024-03-15."),
            ("sent", "2026-11-24", "sent", "This day has not come yet."),
            ("sent", "1890-01-01", "sent", "A date is from 1900 on."),
            ("sent", "9999-12-31", "sent", "This day has not come yet."),
            ("arrived", "2026-11-01", "arrived", "This day is before the request was sent."),
            ("arrived", "2027-01-01", "arrived", "This day has not come yet."),
            ("due", "2026-11-01", "due", "This day is before the request was sent."),
            ("due", "tomorrow", "due", "A day is written 2024-03-15."),
        ],
    )
    def test_days_that_cannot_be(
        self, shop: SessionBridge, shown: Show, field: str, value: str, where: str, words: str
    ) -> None:
        made = self.sent(shop, shown, add_request(shop, "q"))
        made.set_value(field, value)
        made.save()
        assert made.error_of(where) == words
        assert only(shop).sent is None

    def test_without_a_day_nobody_waits_for_one(self, shop: SessionBridge, shown: Show) -> None:
        made = self.sent(shop, shown, add_request(shop, "q"))
        made.set_value("due", "")
        made.save()
        assert (only(shop).due, only(shop).sent) == (None, TODAY)

    def test_days_are_corrected(self, shop: SessionBridge, shown: Show) -> None:
        request = add_request(shop, "q", sent=date(2026, 11, 2), due=date(2026, 12, 2))
        made = self.sent(shop, shown, request)
        assert made.windowTitle() == "Correct the days"
        made.set_value("arrived", "2026-11-04")
        assert made.value("due") == "2026-12-04"
        made.save()
        assert (only(shop).arrived, only(shop).due) == (date(2026, 11, 4), date(2026, 12, 4))
        own = add_request(shop, "r", sent=date(2026, 11, 2), due=date(2026, 12, 9), due_by=DueBy.YOURS)
        made = self.sent(shop, shown, own)
        made.set_value("arrived", "2026-11-04")
        assert made.value("due") == "2026-12-09"

    def test_a_right_that_the_table_no_longer_has(self, shop: SessionBridge, shown: Show) -> None:
        made = self.sent(shop, shown, add_request(shop, "q", law="gone"))
        assert made.value("due") == ""
        made.save()
        assert only(shop).due is None


class TestWhatCame:
    def came(self, bridge: SessionBridge, shown: Show, **fields: object) -> RequestEntryEditor:
        request = add_request(bridge, "q", **{"sent": date(2026, 10, 1), "due": date(2026, 11, 2)} | fields)
        return opened(shown, lambda over: RequestEntryEditor(bridge, request, None, over))

    def test_what_can_come(self, shop: SessionBridge, shown: Show) -> None:
        made = self.came(shop, shown)
        assert choices(made, "what") == [
            "Choose …",
            "They did what I asked",
            "They did a part of it",
            "They refused",
            "They need more time",
            "An answer that settles nothing",
            "A note for yourself",
        ]
        assert not made._fields["until"].isVisible()
        draft = add_request(shop, "d")
        of_draft = opened(shown, lambda over: RequestEntryEditor(shop, draft, None, over))
        assert choices(of_draft, "what") == ["A note for yourself"]

    def test_an_answer_that_settles_it(self, shop: SessionBridge, shown: Show) -> None:
        made = self.came(shop, shown)
        made.set_value("what", "refused")
        made.set_value("day", "2026-10-20")
        made.set_value("text", "We keep it.")
        made.save()
        assert (only(shop).outcome, only(shop).answered) == (RequestOutcome.REFUSED, date(2026, 10, 20))
        assert [(each.kind, each.text) for each in shop.vault.entries_of("q")][1:] == [
            (EntryKind.ANSWER, "We keep it.")
        ]

    def test_more_time(self, shop: SessionBridge, shown: Show) -> None:
        made = self.came(shop, shown)
        made.set_value("what", "extension")
        assert made._fields["until"].isVisible()
        made.save()
        assert made.error_of("until") == "A day is written 2024-03-15."
        made.set_value("until", "2226-12-01")
        made.save()
        assert made.error_of("until") == "This is more than two years ahead. Look at the year again."
        made.set_value("day", "2026-11-02")  # the last day on which they can say so
        made.set_value("until", "2026-12-10")
        made.set_value("text", "We need longer.")
        made.save()
        assert (only(shop).extended_to, only(shop).outcome) == (date(2026, 12, 10), RequestOutcome.OPEN)
        assert shop.vault.entries_of("q")[-1].text == "We need longer."

    def test_more_time_than_the_law_gives(self, shop: SessionBridge, shown: Show) -> None:
        made = self.came(shop, shown)
        assert made._fields["until"].hint == (
            "By law they have until 2 Nov 2026, and until 1 Jan 2027 at most if they ask for it by 2 Nov 2026. What"
            " they said is kept as they said it."
        )
        made.set_value("what", "extension")
        made.set_value("day", "2026-11-02")
        made.set_value("until", "2027-06-01")
        made.set_value("text", "We need longer.")
        made.save()
        assert only(shop).extended_to == date(2027, 1, 1)
        asked = shop.vault.entries_of("q")[-1]
        assert (asked.text, asked.until) == ("We need longer.", date(2027, 6, 1))  # as they said it

    def test_more_time_while_one_waits_for_a_later_day_of_ones_own(self, shop: SessionBridge, shown: Show) -> None:
        """They asked in time: their time runs, and complaint and reminder say so."""
        made = self.came(shop, shown, due=date(2027, 3, 1), due_by=DueBy.YOURS)
        assert made._fields["until"].hint == (
            "By law they have until 2 Nov 2026, and until 1 Jan 2027 at most if they ask for it by 2 Nov 2026. What"
            " they said is kept as they said it. You yourself wait until 1 Mar 2027."
        )
        made.set_value("what", "extension")
        made.set_value("day", "2026-10-30")
        made.set_value("until", "2026-12-20")
        made.save()
        assert (only(shop).extended_to, only(shop).waits_until) == (date(2026, 12, 20), date(2027, 3, 1))
        complaint = opened(shown, lambda over: RequestLetter(shop, only(shop), EntryKind.COMPLAINT, over))
        text = complaint.value("text")
        assert "The operator asked for more time, which runs until 20 December 2026." in text
        assert "it has not respected" not in text
        reminder = opened(shown, lambda over: RequestLetter(shop, only(shop), EntryKind.REMINDER, over))
        assert "You asked for more time, which runs until 20 December 2026." in reminder.value("text")
        assert "Please answer by 20 December 2026." in reminder.value("text")
        assert "The time that they have still runs: the letter asks for an answer by its last day." in words(reminder)

    def test_until_when_they_asked_is_put_right(self, shop: SessionBridge, shown: Show) -> None:
        made = self.came(shop, shown)
        made.set_value("what", "extension")
        made.set_value("day", "2026-10-30")
        made.set_value("until", "2026-12-21")
        made.save()
        asked = shop.vault.entries_of("q")[-1]
        right = opened(shown, lambda over: RequestEntryEditor(shop, only(shop), asked, over))
        assert (right._fields["until"].isVisible(), right.value("until")) == (True, "2026-12-21")
        right.set_value("until", "2029-12-12")
        right.save()
        assert right.error_of("until") == "This is more than two years ahead. Look at the year again."
        right.set_value("until", "")
        right.save()
        assert right.error_of("until") == "A day is written 2024-03-15."
        right.set_value("until", "2026-12-12")
        draft = right.draft()
        right.save()
        assert (only(shop).waits_until, shop.vault.entries_of("q")[-1].until) == (date(2026, 12, 12),) * 2
        again = opened(shown, lambda over: found(shop, draft, over))
        assert again.value("until") == "2026-12-12"
        (sent, *_others) = shop.vault.entries_of("q")
        other = opened(shown, lambda over: RequestEntryEditor(shop, only(shop), sent, over))
        assert not other._fields["until"].isVisible()

    def test_a_wish_that_never_named_a_day_needs_none(self, shop: SessionBridge, shown: Show) -> None:
        self.came(shop, shown).reject()
        asked = entry("e", day=date(2026, 10, 30), kind=EntryKind.EXTENSION)
        assert shop.do(lambda vault: request_commands.add_entry(vault, asked, today=TODAY))
        made = opened(shown, lambda over: RequestEntryEditor(shop, only(shop), asked, over))
        made.set_value("text", "By phone.")
        made.save()
        assert shop.vault.request_entries["e"].text == "By phone."
        again = opened(shown, lambda over: RequestEntryEditor(shop, only(shop), shop.vault.request_entries["e"], over))
        again.set_value("until", "2026-12-10")
        again.save()
        assert only(shop).waits_until == date(2026, 12, 10)

    def test_more_time_that_comes_too_late(self, shop: SessionBridge, shown: Show) -> None:
        made = self.came(shop, shown)
        made.set_value("what", "extension")
        made.set_value("day", "2026-11-03")
        made.set_value("until", "2026-12-10")
        made.save()
        assert (only(shop).extended_to, only(shop).waits_until) == (None, date(2026, 11, 2))
        assert EntryKind.EXTENSION in {each.kind for each in shop.vault.entries_of("q")}

    def test_days_that_are_corrected_and_corrected_back_lose_nothing(self, shop: SessionBridge, shown: Show) -> None:
        made = self.came(shop, shown)
        made.set_value("what", "extension")
        made.set_value("day", "2026-10-30")
        made.set_value("until", "2026-12-10")
        made.save()
        before = only(shop)
        assert before.waits_until == date(2026, 12, 10)
        for sent, extended_to in (("2026-09-01", None), ("2026-10-01", date(2026, 12, 10))):
            slip = opened(shown, lambda over: RequestSentEditor(shop, only(shop), over))
            slip.set_value("sent", sent)
            slip.save()
            assert only(shop).extended_to == extended_to
        assert only(shop) == before

    def test_the_true_day_of_arrival_makes_them_ask_in_time(self, shop: SessionBridge, shown: Show) -> None:
        made = self.came(shop, shown)
        made.set_value("what", "extension")
        made.set_value("day", "2026-11-05")
        made.set_value("until", "2026-12-10")
        made.save()
        assert only(shop).waits_until == date(2026, 11, 2)
        known = opened(shown, lambda over: RequestSentEditor(shop, only(shop), over))
        known.set_value("arrived", "2026-10-08")
        known.save()
        assert (only(shop).due, only(shop).waits_until) == (date(2026, 11, 9), date(2026, 12, 10))

    def test_another_day_of_asking_counts_at_once(self, shop: SessionBridge, shown: Show) -> None:
        made = self.came(shop, shown)
        made.set_value("what", "extension")
        made.set_value("day", "2026-11-05")
        made.set_value("until", "2026-12-10")
        made.save()
        asked = shop.vault.entries_of("q")[-1]
        right = opened(shown, lambda over: RequestEntryEditor(shop, only(shop), asked, over))
        right.set_value("day", "2026-11-02")
        right.save()
        assert only(shop).waits_until == date(2026, 12, 10)

    def test_the_day_of_sending_is_changed_at_the_request(self, shop: SessionBridge, shown: Show) -> None:
        self.came(shop, shown).reject()
        sent = entry("s", day=date(2026, 10, 1), kind=EntryKind.SENT, text="Dear Shop")
        assert shop.do(lambda vault: request_commands.add_entry(vault, sent, today=TODAY))
        made = opened(shown, lambda over: RequestEntryEditor(shop, only(shop), sent, over))
        made.set_value("day", "2026-10-15")
        made.save()
        assert made.error_of("day") == (
            "The day of the answer is counted from this day. Change it with “Correct the days…”."
        )
        assert (only(shop).sent, shop.vault.request_entries["s"].day) == (date(2026, 10, 1), date(2026, 10, 1))

    def test_more_time_where_the_law_gives_none(self, shop: SessionBridge, shown: Show) -> None:
        credit = {"jurisdiction": "CN", "law": "cn_credit", "right": "credit_report", "article": "art. 25"}
        made = self.came(shop, shown, **credit)
        assert made._fields["until"].hint == (
            "The law gives them no more time for this: by law the answer stays due on 2 Nov 2026. What they said is"
            " kept."
        )
        made.set_value("what", "extension")
        made.set_value("until", "2026-12-01")
        made.save()
        assert (only(shop).extended_to, only(shop).waits_until) == (None, date(2026, 11, 2))
        assert shop.vault.entries_of("q")[-1].until == date(2026, 12, 1)

    def test_more_time_where_no_law_sets_the_day(self, shop: SessionBridge, shown: Show) -> None:
        made = self.came(shop, shown, due_by=DueBy.OURS)
        assert made._fields["until"].hint == ""
        made.set_value("what", "extension")
        made.set_value("until", "2027-06-01")
        made.save()
        assert only(shop).extended_to == date(2027, 6, 1)

    def test_an_answer_that_settles_nothing_and_a_note(self, shop: SessionBridge, shown: Show) -> None:
        for what, kind in (("answer", EntryKind.ANSWER), ("note", EntryKind.NOTE)):
            made = (
                opened(shown, lambda over: RequestEntryEditor(shop, only(shop), None, over))
                if shop.vault.requests
                else self.came(shop, shown)
            )
            made.set_value("what", what)
            made.set_value("text", "x")
            made.save()
            assert only(shop).outcome is RequestOutcome.OPEN
            assert kind in {each.kind for each in shop.vault.entries_of("q")}

    @pytest.mark.parametrize("day", ["2026-09-30", "2026-11-24", "", "0001-01-01"])
    def test_days_that_cannot_be(self, shop: SessionBridge, shown: Show, day: str) -> None:
        made = self.came(shop, shown)
        made.set_value("what", "granted")
        made.set_value("day", day)
        made.save()
        assert made.error_of("day")
        assert only(shop).outcome is RequestOutcome.OPEN

    def test_with_files_in_one_step(
        self, shop: SessionBridge, shown: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        made = self.came(shop, shown)
        made.set_value("what", "granted")
        for name in ("one.txt", "two.txt", "three.txt"):
            (tmp_path / name).write_text(name)
            monkeypatch.setattr(files, "choose_open", lambda *_args, name=name: tmp_path / name)
            count = len(made.new_files)
            made._choose_file()
            qtbot.waitUntil(lambda count=count: len(made.new_files) > count)
        assert {"one.txt", "two.txt", "three.txt"} <= set(words(made))
        (cross,) = (each for each in made.findChildren(QWidget) if each.accessibleName() == "Do not attach two.txt")
        cross.click()
        made.save()
        assert sorted(each.name for each in shop.vault.attachments.values()) == ["one.txt", "three.txt"]
        shop.attempt(Session.undo)
        assert not shop.vault.attachments
        assert only(shop).outcome is RequestOutcome.OPEN

    def test_a_file_of_two_gigabytes(self, shop: SessionBridge, shown: Show, qtbot: QtBot, tmp_path: Path) -> None:
        made = self.came(shop, shown)
        path = tmp_path / "film.bin"
        with path.open("wb") as film:
            film.truncate(2 * 1024**3)
        made.take_file(path)
        qtbot.waitUntil(made._problem.isVisible)
        assert "it is 2048 MB large; at most 10 MB are read" in made._problem.text()
        assert not made.new_files
        made.save()
        assert not shop.vault.attachments


class TestLettersThatFollow:
    def letter(self, bridge: SessionBridge, shown: Show, kind: EntryKind, **fields: object) -> RequestLetter:
        request = add_request(bridge, "q", **{"sent": date(2026, 10, 1), "due": date(2026, 11, 2)} | fields)
        return opened(shown, lambda over: RequestLetter(bridge, request, kind, over))

    def test_the_reminder(self, shop: SessionBridge, shown: Show) -> None:
        made = self.letter(shop, shown, EntryKind.REMINDER, address="dpo@shop.example")
        text = made.value("text")
        assert text.startswith("Reminder: Request to delete my data (R-q)")
        assert "Please answer by 7 December 2026." in text
        assert "The further 14 days are this program’s proposal, not a limit of the law." in words(made)
        assert text.endswith("Delete it\n\nDear all,\n\nPlease.\n")
        made.set_value("name", "Wang Li")
        assert "Yours faithfully\nWang Li" in made.value("text")
        made.set_value("language", "zh")
        assert made.value("text").startswith("催办：删除个人信息（R-q）")
        assert made._letter().to == "dpo@shop.example"
        made.set_value("text", "Own words")
        made.set_value("language", "en")
        assert made.value("text") == "Own words"
        made.save()
        kept = shop.vault.entries_of("q")[-1]
        assert (kept.kind, kept.day, kept.text) == (EntryKind.REMINDER, TODAY, "Own words")

    def test_a_complaint_in_europe_asks_for_the_country(self, shop: SessionBridge, shown: Show) -> None:
        made = self.letter(shop, shown, EntryKind.COMPLAINT)
        assert choices(made, "recipient") == ["Choose …"]
        assert not made.edit_of("recipient").isEnabled()
        assert "Choose the country: its authority is named then." in words(made)
        assert (made._letter().addressee, made._letter().to) == ("", "")
        made.save()
        assert made.error_of("country") == "Choose the country in which you live."
        countries = choices(made, "country")
        assert countries[:3] == ["Choose …", "Austria", "Belgium"]
        assert len(countries) == 31
        made.set_value("country", "DE")
        assert choices(made, "recipient")[0] == "Choose …"
        assert len(choices(made, "recipient")) == 27  # which state it is, is asked
        assert (made.value("recipient"), made.value("language"), made.error_of("country")) == ("", "en", "")
        made.save()
        assert made.error_of("recipient") == "Choose to whom you complain."
        (berlin,) = (name for name in choices(made, "recipient") if name.startswith("Berlin"))
        made.set_value("recipient", str(choices(made, "recipient").index(berlin) - 1))
        assert (made.value("language"), made.error_of("recipient")) == ("de", "")
        assert made.value("text").startswith("Beschwerde über Shop: Löschung meiner Daten")
        assert "It wants complaints in: Deutsch." in words(made)
        assert any(each.startswith("After one month without an answer") for each in words(made))
        made.set_value("country", "FR")
        assert len(choices(made, "recipient")) == 1  # there is one, so nothing is asked
        assert made._letter().addressee.startswith("Commission Nationale de l'Informatique")
        assert any("https://www.cnil.fr/fr/plaintes" in each for each in words(made))
        made.save()
        kept = shop.vault.entries_of("q")[-1]
        assert kept.kind is EntryKind.COMPLAINT
        assert "CNIL" in kept.text.splitlines()[0]

    def test_a_complaint_elsewhere(self, shop: SessionBridge, shown: Show) -> None:
        made = self.letter(
            shop, shown, EntryKind.COMPLAINT, jurisdiction="CN", law="pipl", article="第四十七条", language="zh"
        )
        assert "country" not in made.values()
        names = choices(made, "recipient")
        assert names[0] == "Choose …"
        assert names[1].startswith("12321")
        made.save()
        assert made.error_of("recipient") == "Choose to whom you complain."
        assert not [name for name in names if "operator" in name]
        made.set_value("recipient", "1")
        assert any("12381" in each for each in words(made))
        assert made.value("text").startswith("关于“Shop”的投诉：删除个人信息")

    @pytest.mark.parametrize("kind", [EntryKind.REMINDER, EntryKind.COMPLAINT])
    def test_a_right_that_does_not_hold_yet(self, shop: SessionBridge, shown: Show, kind: EntryKind) -> None:
        made = self.letter(shop, shown, kind, jurisdiction="IN", law="dpdp", article="s. 12")
        said = "This right begins to hold only later: May 2027. Until then nobody is bound by it."
        assert said in words(made)

    @pytest.mark.parametrize(("day", "error"), [("2026-11-24", True), ("never", True), ("2026-11-20", False)])
    def test_the_day_it_was_sent(self, shop: SessionBridge, shown: Show, day: str, error: bool) -> None:
        made = self.letter(shop, shown, EntryKind.REMINDER)
        made.set_value("day", day)
        made.save()
        assert bool(made.error_of("day")) is error
        assert len(shop.vault.entries_of("q")) == (1 if error else 2)

    def test_an_empty_letter(self, shop: SessionBridge, shown: Show) -> None:
        made = self.letter(shop, shown, EntryKind.REMINDER)
        made.set_value("text", "")
        made.save()
        assert made.error_of("text") == "This cannot be empty."


def found(bridge: SessionBridge, draft: str, over: QWidget) -> RecordEditor:
    made = reopened(bridge, draft, over)
    assert made is not None
    return made


class TestDrafts:
    def test_a_letter_half_written_comes_back(self, shop: SessionBridge, shown: Show) -> None:
        made = editor(shop, shown)
        ask(made, "EU", "delete|gdpr", "de")
        made.statements.edits["ground"].setText("Grund")
        made.set_value("name", "Wang Li")
        draft = made.draft()
        again = opened(shown, lambda over: found(shop, draft, over))
        assert isinstance(again, RequestEditor)
        assert again.values() == made.values()
        assert again.statements.values() == {"ground": "Grund"}
        assert again._fields["text"].hint == ""
        assert "Grund" in again.value("text")

    @pytest.mark.parametrize("part", ["sent", "entry", "reminder", "complaint"])
    def test_the_other_editors_come_back(self, shop: SessionBridge, shown: Show, part: str) -> None:
        request = add_request(shop, "q", sent=date(2026, 10, 1), due=date(2026, 11, 2))
        makers: dict[str, Callable[[QWidget], RecordEditor]] = {
            "sent": lambda over: RequestSentEditor(shop, request, over),
            "entry": lambda over: RequestEntryEditor(shop, request, None, over),
            "reminder": lambda over: RequestLetter(shop, request, EntryKind.REMINDER, over),
            "complaint": lambda over: RequestLetter(shop, request, EntryKind.COMPLAINT, over),
        }
        made = opened(shown, makers[part])
        field = "address" if part == "sent" else "text"
        made.set_value(field, "half")
        again = opened(shown, lambda over: found(shop, made.draft(), over))
        assert type(again) is type(made)
        assert again.value(field) == "half"

    def test_an_entry_that_is_changed_comes_back(self, shop: SessionBridge, shown: Show) -> None:
        request = add_request(shop, "q", sent=date(2026, 10, 1), due=date(2026, 11, 2))
        (entry,) = shop.vault.entries_of("q")
        made = opened(shown, lambda over: RequestEntryEditor(shop, request, entry, over))
        again = opened(shown, lambda over: found(shop, made.draft(), over))
        assert isinstance(again, RequestEntryEditor)
        assert again.windowTitle() == "Change the entry"

    @pytest.mark.parametrize(
        "data", [{}, {"part": "sent"}, {"part": "sent", "request_id": "gone", "values": {}}, {"part": "new"}, []]
    )
    def test_what_makes_no_sense_any_more(self, shop: SessionBridge, shown: Show, data: object) -> None:
        assert reopened(shop, json.dumps(data), shown(QWidget())) is None
