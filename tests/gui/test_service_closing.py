"""The tab that says how an account is closed: the person's word, the catalogue's, and what nobody knows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.ledgers import add_account
from tests.gui.pages import Show, words
from tests.gui.service_panel import add_known, press, show_panel
from tracker.core import commands
from tracker.core.model import Deletability, Pack, PackId, SaidBy, ServiceId
from tracker.core.packs import PackEntry, pack_content
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.pages.service_closing import ClosingTab
from tracker.gui.pages.service_details import ServiceDetails
from tracker.gui.widgets.badges import TickBox

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
    empty.undo()
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
    assert "Not checked" in read
    assert not {"How to close it", "Before you close it", "What happens then"} & set(read)
    with qtbot.waitSignal(panel.edit_requested) as asked:
        press(panel.closing, "Write down what you find")
    assert asked.args == [OWN]


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
    read = words(details(service_id).closing)
    assert "Not checked" in read
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
    assert any(text.startswith("What may stay: ") for text in read)


def test_a_source_that_draws_another_conclusion_is_not_hidden(details: Details, empty: SessionBridge) -> None:
    read = words(details(add_known(empty, "gmail")).closing)
    assert "Yourself, in the app" in read
    assert "JustDeleteMe itself says “With conditions”; the catalogue reads its description otherwise." in read


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
    empty.do(lambda vault: commands.add_pack(vault, pack))
    found = empty.catalogue.services.by_domain("dark.example")
    assert found is not None
    tab = details(add_known(empty, found.id)).closing
    assert hostile in " ".join(words(tab)).replace("\u200b", "")
    assert {label.textFormat() for label in tab.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    assert "One\nTwo" in words(tab)
    assert {"https://dark.example/bye", "a@dark.example"} <= {line.text() for line in tab.findChildren(QLineEdit)}


def test_nothing_stays_after_locking(details: Details, empty: SessionBridge) -> None:
    panel = details(add_known(empty, "baidu", closing_path="Ask my sister"))
    add_known(empty, "baidu-map")
    panel.show_service(ServiceId("baidu"))
    panel.forget()
    tab = panel.closing
    assert "Ask my sister" not in words(tab)
    assert boxes(tab) == {}
    assert not any(line.text() for line in tab.findChildren(QLineEdit))
    assert not any(button.text() == "Baidu Maps" for button in tab.findChildren(QAbstractButton))


def test_every_control_has_a_name(details: Details, empty: SessionBridge) -> None:
    tab = details(add_known(empty, "baidu", closing_path="Ask my sister")).closing
    assert isinstance(tab, ClosingTab)
    controls = [
        item for item in tab.findChildren(QWidget) if item.focusPolicy() & Qt.FocusPolicy.TabFocus and item.isVisible()
    ]
    assert controls
    assert all(item.accessibleName() or getattr(item, "text", str)() for item in controls)
