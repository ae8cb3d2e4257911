"""The tab that says how an account is closed: the person's word, the catalogue's, and what nobody knows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.ledgers import add_account
from tests.gui.pages import Show, badges, words
from tests.gui.service_panel import add_known, press, show_panel
from tracker.core import commands, pack_commands
from tracker.core.model import Deletability, Pack, PackId, SaidBy, ServiceId
from tracker.core.packs import PackEntry, pack_content
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.pages.service_closing import ClosingTab
from tracker.gui.pages.service_details import ServiceDetails
from tracker.gui.widgets.badges import TickBox
from tracker.gui.widgets.copying import CopyLine
from tracker.services.session import Session

Details = Callable[[ServiceId], ServiceDetails]
OWN = ServiceId("own")


@pytest.fixture
def details(empty: SessionBridge, shown: Show) -> Details:
    def show(service_id: ServiceId) -> ServiceDetails:
        return show_panel(empty, shown, service_id, "closing")

    return show


def boxes(tab: QWidget) -> dict[str, TickBox]:
    return {box.accessibleName(): box for box in tab.findChildren(TickBox) if box.isVisible()}


def test_conditions_are_a_checklist(details: Details, empty: SessionBridge, qtbot: QtBot) -> None:
    wechat = add_known(empty, "wechat")
    tab = details(wechat).closing
    conditions = empty.vault.services[wechat].conditions
    assert list(boxes(tab)) == list(conditions)
    assert f"0 of {len(conditions)} done" in words(tab)
    boxes(tab)[conditions[1]].setFocus()
    qtbot.keyClick(boxes(tab)[conditions[1]], Qt.Key.Key_Space)
    assert empty.vault.services[wechat].conditions_met == (conditions[1],)
    assert f"1 of {len(conditions)} done" in words(tab)
    empty.attempt(Session.undo)
    assert f"0 of {len(conditions)} done" in words(tab)
    assert empty.vault.services[wechat].conditions_met == ()


def test_the_path_is_given_in_both_languages(details: Details, empty: SessionBridge) -> None:
    entry = empty.catalogue.services.by_id("baidu")
    assert entry is not None
    assert entry.closure.path is not None
    read = words(details(add_known(empty, "baidu")).closing)
    assert entry.closure.path.en in read
    assert entry.closure.path.zh in read
    assert any(text.startswith("From the catalogue: ") for text in read)


def test_a_path_of_ones_own_stands_alone_and_can_be_reset(details: Details, empty: SessionBridge) -> None:
    baidu = add_known(empty, "baidu", closing_path="Ask my sister")
    tab = details(baidu).closing
    read = words(tab)
    assert "Ask my sister" in read
    (note,) = [text for text in read if text.startswith("Your own word.")]
    assert "Account management" in note
    press(tab, "Reset to catalogue")
    assert "Account management" in empty.vault.services[baidu].closing_path
    assert "closing_path" in empty.vault.services[baidu].catalogued
    assert not any(text.startswith("Your own word.") for text in words(tab))


def test_addresses_are_copied_and_never_opened(details: Details, empty: SessionBridge, qtbot: QtBot) -> None:
    panel = details(add_known(empty, "baidu"))
    with qtbot.waitSignal(empty.said) as said:
        press(panel.closing, "Copy: Link")
    assert said.args == ["Copied: Link"]
    assert QGuiApplication.clipboard().text() == empty.vault.services["baidu"].closing_url
    assert not any(label.openExternalLinks() for label in panel.findChildren(QLabel))


def test_where_nobody_has_said_anything_one_can_write_it_down(
    details: Details, empty: SessionBridge, qtbot: QtBot
) -> None:
    panel = details(add_account(empty, OWN))
    read = words(panel.closing)
    assert badges(panel.closing) == ["Not checked"]
    assert not {"How to close it", "Before you close it", "What happens then"} & set(read)
    with qtbot.waitSignal(panel.edit_requested) as asked:
        press(panel.closing, "Write down what you find")
    assert asked.args == [OWN]


@pytest.mark.parametrize(
    ("verdict", "beginning"),
    [
        (Deletability.UNKNOWN, "Nobody has said yet whether"),
        (Deletability.IMPOSSIBLE, "How it could be closed all the same is not written down."),
        (Deletability.REQUEST, "How that is done is not written down yet."),
        (Deletability.SELF_SERVICE, "How that is done is not written down yet."),
    ],
)
def test_a_verdict_alone_is_no_dead_end(
    details: Details, empty: SessionBridge, verdict: Deletability, beginning: str
) -> None:
    panel = details(add_account(empty, OWN, deletability=verdict, deletability_by=SaidBy.ASKED))
    read = words(panel.closing)
    assert any(text.startswith(beginning) for text in read)
    assert "Write down what you find" in read
    empty.do(lambda vault: commands.edit_service(vault, OWN, closing_path="Ask my sister"))
    assert "Write down what you find" not in words(panel.closing)


def test_the_verdict_has_its_badge_and_is_not_repeated_below(details: Details, empty: SessionBridge) -> None:
    panel = details(add_account(empty, OWN, deletability=Deletability.IMPOSSIBLE, deletability_by=SaidBy.ASKED))
    assert badges(panel.closing) == ["Cannot be deleted"]
    assert not panel.deletability.isVisible()
    assert panel.close_account.isVisible()
    panel.tabs.set_current("account")
    assert panel.deletability.isVisible()
    panel.tabs.set_current("closing")
    panel.forget()
    assert badges(panel.closing) == []


def test_an_address_is_shown_in_full(details: Details, empty: SessionBridge) -> None:
    address = "https://example.com/" + "an-unusually-long-way-to-the-page/" * 4 + "x" * 60
    panel = details(add_account(empty, OWN, closing_url=address))
    (line,) = [line for line in panel.closing.findChildren(CopyLine) if line.isVisible()]
    (shown,) = [label for label in line.findChildren(QLabel) if label.accessibleName() == address]
    assert shown.text().replace("\u200b", "") == address
    assert shown.height() >= shown.heightForWidth(shown.width()) > 3 * shown.fontMetrics().lineSpacing()
    press(panel.closing, "Copy: Link")
    assert QGuiApplication.clipboard().text() == address


def test_what_is_not_known_is_said_and_never_reassures(details: Details, empty: SessionBridge) -> None:
    read = words(details(add_known(empty, "rail-12306")).closing)
    assert "The source names no conditions, which is no sign that there are none." in read
    assert "For how long it can be undone is not known." in read
    assert "What may stay is not known; laws can require that some records are kept for years." in read


@pytest.mark.parametrize(
    ("catalogue_id", "beginning"),
    [
        ("dropbox", "Not taken over, because it is doubtful: the catalogue says “Yourself, in the app”"),
        ("qqmusic", "The catalogue does not know; its guess is “"),
    ],
)
def test_hearsay_is_told_apart(details: Details, empty: SessionBridge, catalogue_id: str, beginning: str) -> None:
    service_id = add_known(empty, catalogue_id)
    assert empty.vault.services[service_id].deletability is Deletability.UNKNOWN
    tab = details(service_id).closing
    read = words(tab)
    assert badges(tab) == ["Not checked"]
    assert any(text.startswith(beginning) for text in read)


def test_a_path_that_nobody_confirms_is_a_perhaps(details: Details, empty: SessionBridge) -> None:
    didi = add_known(empty, "didi")
    assert empty.vault.services[didi].closing_path == ""
    read = words(details(didi).closing)
    assert any(text.startswith("Perhaps: ") for text in read)
    assert "From memory or an anonymous page, not confirmed" in read
    assert "Perhaps also, not confirmed:" in read


def test_disagreement_retention_and_time_to_go_back_are_told(details: Details, empty: SessionBridge) -> None:
    jd = empty.catalogue.services.by_id("jd")
    assert jd is not None
    assert jd.closure.disagreement is not None
    read = words(details(add_known(empty, "jd")).closing)
    assert f"Sources disagree: {jd.closure.disagreement.en}" in read
    assert f"It can be undone for {jd.closure.cooling_off_days} days." in read
    assert jd.closure.retention is not None
    assert jd.closure.retention.en in read


def test_a_source_that_draws_another_conclusion_is_not_hidden(details: Details, empty: SessionBridge) -> None:
    read = words(details(add_known(empty, "gmail")).closing)
    assert "Yourself, in the app" in read
    assert "JustDeleteMe itself says “With conditions”; the catalogue reads its description otherwise." in read


def add_list(bridge: SessionBridge, *entries: PackEntry) -> None:
    pack = Pack(PackId("p"), "My list", "justdeleteme", date(2026, 11, 23), len(entries), pack_content(entries))
    bridge.do(lambda vault: pack_commands.add_pack(vault, pack))


def test_a_list_that_filled_a_gap_is_not_read_otherwise(details: Details, empty: SessionBridge) -> None:
    add_list(empty, PackEntry("Shop", ("shop.example",), Deletability.REQUEST, note="Write to them."))
    found = empty.catalogue.services.by_domain("shop.example")
    assert found is not None
    read = words(details(add_known(empty, found.id)).closing)
    assert "My list says: On request" in read
    assert "Write to them." in read
    assert not any("reads its description otherwise" in text for text in read)
    assert "From a list you added: My list, added 23 Nov 2026" in read


def test_each_fact_about_closing_is_credited_to_its_own_source(details: Details, empty: SessionBridge) -> None:
    add_list(empty, PackEntry("WeChat", ("wechat.com",), url="https://a.example/bye", email="bye@a.example"))
    read = words(details(add_known(empty, "wechat")).closing)
    credits = [text for text in read if text.startswith(("From the catalogue: ", "From a list"))]
    assert credits == [
        "From the catalogue: Press, 2017 (People’s Daily, AppSo), seen 13 Aug 2017, not checked since",
        "From the catalogue: JustDeleteMe, seen Aug 2026, not checked since",
        "From a list you added: My list, added 23 Nov 2026",  # the link, and the address to write to
        "From the catalogue: People’s Daily WeChat account (copy at 51haodu.com), seen 13 Aug 2017, not checked since",
    ]
    assert any(text.endswith("seen Aug 2026; on: the way") for text in read)
    assert empty.vault.services["wechat"].closing_url == "https://a.example/bye"


def test_the_source_of_an_address_to_write_to_is_named(details: Details, empty: SessionBridge) -> None:
    add_list(empty, PackEntry("WeChat", ("wechat.com",), email="bye@a.example"))
    tab = details(add_known(empty, "wechat")).closing
    assert tab._email_note.text == "From a list you added: My list, added 23 Nov 2026"
    assert tab._email_note.isVisible()
    tab.forget()
    assert tab._email_note.text == ""


@pytest.mark.parametrize("catalogue_id", ["uber", "nubank", "robinhood", "swiggy"])
def test_conditions_are_shown_even_where_nothing_can_be_deleted(
    details: Details, empty: SessionBridge, catalogue_id: str
) -> None:
    entry = empty.catalogue.services.by_id(catalogue_id)
    assert entry is not None
    named = [condition.en for condition in entry.closure.conditions]
    tab = details(add_known(empty, catalogue_id)).closing
    assert list(boxes(tab)) == named
    assert "Whether there are conditions is not known." not in words(tab)
    assert empty.do(lambda vault: commands.edit_service(vault, ServiceId(catalogue_id), closing_conditions=""))
    read = words(details(ServiceId(catalogue_id)).closing)
    assert f"None is in your ledger, but the catalogue names some. {' '.join(named)}" in read
    assert "Whether there are conditions is not known." not in read


def test_a_way_that_the_catalogue_knows_is_never_called_not_known(details: Details, empty: SessionBridge) -> None:
    qq = add_known(empty, "qq", closing_path="")
    assert "The way is not known." not in words(details(qq).closing)


def test_who_says_so_is_told_for_ones_own_word(details: Details, empty: SessionBridge) -> None:
    own = add_account(
        empty,
        OWN,
        deletability=Deletability.REQUEST,
        deletability_by=SaidBy.ASKED,
        deletability_source="their help desk",
        deletability_seen="2026-11",
        closing_conditions="Pay the bill\nReturn the key",
    )
    read = words(details(own).closing)
    assert {"On request", "their help desk", "The way is not known."} <= set(read)
    assert any(formatting.partial_date("2026-11") in text for text in read)
    assert "0 of 2 done" in read


def test_accounts_that_end_with_it_are_named_and_lead_there(
    details: Details, empty: SessionBridge, qtbot: QtBot
) -> None:
    baidu, maps = add_known(empty, "baidu"), add_known(empty, "baidu-map")
    add_known(empty, "wechat")
    panel = details(baidu)
    assert "In your ledger that would be 1 service:" in words(panel.closing)
    with qtbot.waitSignal(panel.service_requested) as asked:
        press(panel.closing, empty.vault.services[maps].name)
    assert asked.args == [maps]


def test_a_list_of_strangers_is_plain_text(details: Details, empty: SessionBridge) -> None:
    hostile = '<img src="file:///etc/passwd"><a href="https://evil.example">click</a>'
    entry = PackEntry(
        *("Dark shop", ("dark.example",), Deletability.IMPOSSIBLE),
        url="https://dark.example/bye",
        email="a@dark.example",
        postal="One\nTwo",
        note=hostile,
    )
    pack = Pack(PackId("p"), "A list", "justdeleteme", date(2026, 11, 23), 1, pack_content([entry]))
    empty.do(lambda vault: pack_commands.add_pack(vault, pack))
    found = empty.catalogue.services.by_domain("dark.example")
    assert found is not None
    tab = details(add_known(empty, found.id)).closing
    assert hostile in " ".join(words(tab)).replace("\u200b", "")
    assert {label.textFormat() for label in tab.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    assert "One\nTwo" in words(tab)
    assert {"https://dark.example/bye", "a@dark.example"} <= {line.address for line in tab.findChildren(CopyLine)}


def test_nothing_stays_after_locking(details: Details, empty: SessionBridge) -> None:
    panel = details(add_known(empty, "baidu", closing_path="Ask my sister"))
    add_known(empty, "baidu-map")
    panel.show_service(ServiceId("baidu"))
    panel.forget()
    tab = panel.closing
    assert "Ask my sister" not in words(tab)
    assert boxes(tab) == {}
    assert not any(line.address for line in tab.findChildren(CopyLine))
    assert not any(button.text() == "Baidu Maps" for button in tab.findChildren(QAbstractButton))


def test_every_control_has_a_name(details: Details, empty: SessionBridge) -> None:
    tab = details(add_known(empty, "baidu", closing_path="Ask my sister")).closing
    assert isinstance(tab, ClosingTab)
    controls = [
        item for item in tab.findChildren(QWidget) if item.focusPolicy() & Qt.FocusPolicy.TabFocus and item.isVisible()
    ]
    assert controls
    assert all(item.accessibleName() or getattr(item, "text", str)() for item in controls)
