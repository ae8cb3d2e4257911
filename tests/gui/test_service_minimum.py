"""What an account needs against what it holds, what the catalogue knows of it, and what happened there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.ledgers import add_account
from tests.gui.pages import Show, words
from tests.gui.service_panel import add_known, press, show_panel
from tracker.core import commands, incident_commands
from tracker.core.model import HoldingState, Incident, IncidentId, IncidentKind, ServiceId
from tracker.gui.bridge import SessionBridge
from tracker.gui.pages.service_details import ServiceDetails
from tracker.gui.widgets.copying import CopyLine
from tracker.services.session import Session

Details = Callable[..., ServiceDetails]
CHAT, BROWSER = 3, 32


@pytest.fixture
def details(empty: SessionBridge, shown: Show) -> Details:
    def show(service_id: ServiceId, tab: str = "holds") -> ServiceDetails:
        return show_panel(empty, shown, service_id, tab)

    return show


def hold(bridge: SessionBridge, service_id: ServiceId, kind: str, state: HoldingState = HoldingState.HELD) -> None:
    bridge.do(lambda vault: commands.set_holding(vault, service_id, kind, state))


# What it needs


def test_what_goes_beyond_the_minimum_is_named_as_it_is_ticked(details: Details, empty: SessionBridge) -> None:
    chat = add_account(empty, "chat", app_type=CHAT)
    panel = details(chat)
    assert "You have not recorded yet what it holds." in words(panel.holds)
    hold(empty, chat, "phone")
    read = words(panel.holds)
    assert "As “Instant messaging” it needs at most: Phone number, Account name, Contacts in the app." in read
    assert "Nothing that you have recorded here goes beyond that." in read
    hold(empty, chat, "face")
    hold(empty, chat, "location", HoldingState.UNKNOWN)
    read = words(panel.holds)
    excess = ["It holds beyond what it needs: Face", "It may hold beyond what it needs: Location"]
    assert {*excess, "holds 2 to 3, needs 3"} <= set(read)
    needs = next(text for text in read if text.startswith("As “Instant messaging”"))
    assert [text for text in read if text in (*excess, needs)] == [*excess, needs]
    empty.attempt(Session.undo)
    empty.attempt(Session.undo)
    assert "holds 1, needs 3" in words(panel.holds)


def test_the_rule_is_cited_and_so_is_what_it_does_not_limit(details: Details, empty: SessionBridge) -> None:
    chat = add_account(empty, "chat", app_type=CHAT)
    panel = details(chat)
    regulation = empty.catalogue.app_types.regulation
    cited = (regulation.name.en, regulation.document_no, "article 4", regulation.caveat.en)
    assert not any(word in " ".join(words(panel.holds)) for word in cited)
    press(panel.holds, "Which rule?")
    assert all(word in " ".join(words(panel.holds)) for word in cited)
    press(panel.holds, "Hide the rule")
    assert not any(word in " ".join(words(panel.holds)) for word in cited)


def test_a_kind_needed_in_some_cases_says_in_which(details: Details, empty: SessionBridge) -> None:
    ride = add_account(empty, "ride", app_type=2)
    assert "Payment record (for rides booked online)" in " ".join(words(details(ride).holds))


def test_a_type_that_needs_nothing_says_so(details: Details, empty: SessionBridge) -> None:
    browser = add_account(empty, "browser", ["phone"], app_type=BROWSER)
    panel = details(browser)
    press(panel.holds, "Which rule?")
    read = words(panel.holds)
    assert "As “Browsers” it needs no personal data at all: you may not need an account here." in read
    assert "It holds beyond what it needs: Phone number" in read
    assert "article 5" in " ".join(read)


def test_without_a_type_nothing_is_claimed(details: Details, empty: SessionBridge) -> None:
    read = words(details(add_account(empty, "own", ["phone"])).holds)
    assert not {"What it needs", "What such an account usually holds"} & set(read)


def test_usual_kinds_say_how_sure_they_are(details: Details, empty: SessionBridge) -> None:
    read = words(details(add_known(empty, "wechat")).holds)
    assert "What such an account usually holds" in read
    assert any(text.startswith("From the catalogue, seen ") and "says so" in text for text in read)


# What the catalogue knows


def test_the_account_tab_tells_what_the_catalogue_knows(details: Details, empty: SessionBridge, qtbot: QtBot) -> None:
    panel = details(add_known(empty, "gmail"), "account")
    read = words(panel.account)
    entry = empty.catalogue.services.by_id("gmail")
    assert entry is not None
    assert {"Phone number: Not required", "Ways to sign in: Google"} <= set(read)
    assert any(text.startswith("Second factors that it offers: ") and "security key" in text for text in read)
    assert {entry.export_url, entry.password_url} <= {line.address for line in panel.account.findChildren(CopyLine)}
    with qtbot.waitSignal(empty.said):
        press(panel.account, "Copy: Where to get a copy of your data")
    assert QGuiApplication.clipboard().text() == entry.export_url


def test_facts_say_whose_word_they_are(details: Details, empty: SessionBridge) -> None:
    panel = details(add_known(empty, "wechat", operator="Somebody"), "account")
    read = words(panel.account)
    assert "Somebody" in read
    (own,) = [text for text in read if text.startswith("Operator: Your own word.")]
    assert "Tencent" in own
    (shared,) = [text for text in read if ": From the catalogue, seen " in text]
    assert shared.startswith("Company group, App type, Web addresses, Apps:")


def test_an_entry_that_is_gone_is_told_and_changes_nothing(details: Details, empty: SessionBridge) -> None:
    wechat = add_known(empty, "wechat")
    before = empty.vault.services[wechat]
    empty.do(lambda vault: commands.edit_service(vault, wechat, catalogue_id="no-longer-there"))
    assert empty.vault.services[wechat].operator == before.operator
    read = words(details(wechat, "account").account)
    assert any("Operator" in text and "From an earlier catalogue" in text for text in read)


def test_a_service_of_ones_own_has_no_such_topic(details: Details, empty: SessionBridge) -> None:
    assert "What the catalogue says" not in words(details(add_account(empty, "own"), "account").account)


# What happened there


def test_an_incident_says_who_reported_it_and_where(details: Details, empty: SessionBridge, qtbot: QtBot) -> None:
    own = add_account(empty, "own")
    incident = Incident(
        *(IncidentId("i"), own, IncidentKind.SALE),
        happened="2024-03",
        title="Numbers sold",
        source="A paper",
        link="https://news.example/1",
        reported="2024-04",
    )
    empty.do(lambda vault: incident_commands.add_incident(vault, incident))
    panel = details(own, "account")
    read = words(panel.account)
    assert {"Numbers sold", "Sale, Mar 2024 · A paper, Apr 2024", "Edit", "Remove"} <= set(read)
    with qtbot.waitSignal(empty.said):
        press(panel.account, "Copy: Link")
    assert QGuiApplication.clipboard().text() == "https://news.example/1"
    press(panel.account, next(text for text in names(panel.account) if text.startswith("Remove: ")))
    assert "No incident recorded." in words(panel.account)


def names(widget: QWidget) -> list[str]:
    return [item.accessibleName() for item in widget.findChildren(QAbstractButton)]


def test_all_of_it_is_plain_text_and_forgotten_when_locked(details: Details, empty: SessionBridge) -> None:
    gmail = add_known(empty, "gmail")
    hold(empty, gmail, "face")
    for tab in ("holds", "account"):
        panel = details(gmail, tab)
        assert {label.textFormat() for label in panel.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
        panel.forget()
        assert not any("Google" in text for text in words(panel))
        assert not any(line.address for line in panel.account.findChildren(CopyLine))
