"""The window as a whole: what it shows when, what each change says, and that locking leaves nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from tests.builders import replacing
from tests.damage import damage_what_opening_does_not_read
from tests.demo import demo_copy
from tracker.core import commands
from tracker.core.errors import DatabaseDamagedError, DiskFullError
from tracker.core.model import (
    Deletability,
    Holding,
    HoldingId,
    HoldingState,
    Identifier,
    IdentifierId,
    SaidBy,
    Service,
    ServiceId,
    new_id,
)
from tracker.core.text import message
from tracker.gui.actions import ACTIONS, ActionKey
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import files
from tracker.gui.dialogs.palette import Palette
from tracker.gui.dialogs.shortcuts import ShortcutSheet
from tracker.gui.dialogs.sign_up import SignUpDialog
from tracker.gui.dialogs.unlock import UnlockPanel
from tracker.gui.dialogs.wizard import Wizard
from tracker.gui.ledger_view import LedgerView
from tracker.gui.main_window import MainWindow
from tracker.gui.pages import PAGES
from tracker.gui.pages.base import Destination, Page
from tracker.gui.pages.overview import OverviewPage
from tracker.gui.pages.services import ServicesPage
from tracker.gui.widgets.message_bar import MessageBar
from tracker.gui.widgets.navigation import Checklist, NavigationButton
from tracker.services.demo import empty_session
from tracker.services.session import Session
from tracker.services.vaults import create_vault, open_vault

TODAY = date(2026, 11, 23)
PASSWORD = "tram violet hamster oak"


@pytest.fixture
def window(qtbot: QtBot, bridge: SessionBridge, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(bridge, tmp_path / "vault", tmp_path / "state")
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    yield made
    made.close()


def ledger(window: MainWindow) -> LedgerView:
    assert window.ledger is not None
    return window.ledger


def open_demo(window: MainWindow, bridge: SessionBridge) -> LedgerView:
    bridge.unlock(demo_copy("en", TODAY), demo=True)
    return ledger(window)


def bar(window: MainWindow) -> MessageBar:
    found = ledger(window).findChild(MessageBar)
    assert isinstance(found, MessageBar)
    return found


def add(bridge: SessionBridge, name: str, **fields: object) -> ServiceId:
    service = Service(ServiceId(new_id()), name, **fields)  # type: ignore[arg-type]
    assert bridge.do(lambda vault: commands.add_service(vault, service)) is not None
    return service.id


def dialogs(window: MainWindow) -> list[QDialog]:
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


def test_without_a_vault_the_wizard_is_shown(window: MainWindow) -> None:
    assert isinstance(window.gate.currentWidget(), Wizard)


def test_a_vault_is_asked_for_its_password(qtbot: QtBot, bridge: SessionBridge, tmp_path: Path) -> None:
    create_vault(tmp_path / "mine", PASSWORD).lock()
    window = MainWindow(bridge, tmp_path / "mine", tmp_path / "state")
    qtbot.addWidget(window)
    panel = window.gate.currentWidget()
    assert isinstance(panel, UnlockPanel)

    panel.unlock_requested.emit("something else")
    qtbot.waitUntil(lambda: "does not open" in panel._password.error)
    assert not bridge.is_unlocked

    panel.unlock_requested.emit(PASSWORD)
    qtbot.waitUntil(lambda: bridge.is_unlocked)
    assert window.ledger is not None
    window.close()
    assert not bridge.is_unlocked


def test_damage_that_opening_did_not_meet_is_found_soon(
    qtbot: QtBot, bridge: SessionBridge, tmp_path: Path, window: MainWindow
) -> None:
    create_vault(tmp_path / "vault", PASSWORD).lock()
    damage_what_opening_does_not_read(tmp_path / "vault", PASSWORD)
    with qtbot.waitSignal(bridge.failed) as failed:
        bridge.unlock(open_vault(tmp_path / "vault", PASSWORD))
    assert isinstance(failed.args[0], DatabaseDamagedError)
    assert dialogs(window)


def test_a_sound_vault_is_not_remarked_on(
    qtbot: QtBot, bridge: SessionBridge, tmp_path: Path, window: MainWindow
) -> None:
    create_vault(tmp_path / "vault", PASSWORD).lock()
    with qtbot.assertNotEmitted(bridge.failed):
        bridge.unlock(open_vault(tmp_path / "vault", PASSWORD))
        bridge.tasks.wait()
        QApplication.processEvents()
        bridge.lock("")
        bridge.unlock(open_vault(tmp_path / "vault", PASSWORD))
        bridge.lock("")  # before anything was looked at
        bridge.tasks.wait()
        QApplication.processEvents()


def test_pages_are_made_when_first_shown(window: MainWindow, bridge: SessionBridge) -> None:
    view = open_demo(window, bridge)
    assert len(view.findChildren(Page)) == 1

    for page in PAGES:
        assert view.show_page(page.KEY) is view.page
    assert len(view.findChildren(Page)) == len(PAGES)


@pytest.mark.parametrize("cls", PAGES, ids=[page.KEY for page in PAGES])
def test_everything_that_takes_the_focus_has_a_name(window: MainWindow, bridge: SessionBridge, cls: type[Page]) -> None:
    page = open_demo(window, bridge).show_page(cls.KEY)
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert nameless == []


class StrayWindows(QObject):
    """Notes widgets that were shown before they had a parent: they flash up as windows of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if shown and not isinstance(watched, (QDialog, QMainWindow)):
            self.seen.append(repr(watched))
        return False


def test_nothing_flashes_up_outside_of_the_window(qtbot: QtBot, bridge: SessionBridge, tmp_path: Path) -> None:
    strays = StrayWindows()
    QApplication.instance().installEventFilter(strays)  # type: ignore[union-attr]
    window = MainWindow(bridge, tmp_path / "vault", tmp_path / "state")
    qtbot.addWidget(window)
    window.show()
    view = open_demo(window, bridge)
    for page in PAGES:
        view.show_page(page.KEY)
    for action in ("tick_services", "palette", "shortcuts", "back_up", "verify_backup", "export", "add_service"):
        window.window_actions.trigger(action)
        for dialog in dialogs(window):
            dialog.reject()
    QApplication.instance().removeEventFilter(strays)  # type: ignore[union-attr]
    window.close()
    assert strays.seen == []


def test_locking_leaves_nothing(qtbot: QtBot, window: MainWindow, bridge: SessionBridge) -> None:
    view = open_demo(window, bridge)
    for page in PAGES:
        view.show_page(page.KEY)

    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    assert not bridge.is_unlocked
    assert window.ledger is None
    qtbot.waitUntil(lambda: not window.findChildren(Page))


def test_every_change_says_what_it_did_and_can_be_undone(window: MainWindow, bridge: SessionBridge) -> None:
    open_demo(window, bridge)
    service = next(found for found in bridge.vault.live_services() if found.name == "Ctrip")
    before = bridge.risk.load.total

    bridge.do(lambda vault: commands.trash_services(vault, [service.id], bridge.today))
    points = before - bridge.risk.load.total
    assert bar(window).message == f"Ctrip moved to the trash. −{points:.2f} points."

    bar(window).undo_requested.emit()
    assert bar(window).message == f"Undone: Ctrip moved to the trash. +{points:.2f} points."
    assert bridge.risk.load.total == before

    bar(window).undo_requested.emit()  # which is now "Redo"
    assert bar(window).message == f"Done again: Ctrip moved to the trash. −{points:.2f} points."


def test_a_change_that_is_told_in_a_sentence_ends_once(window: MainWindow, bridge: SessionBridge) -> None:
    open_demo(window, bridge)
    for text in ("It is so.", "真的？"):
        bridge.do(lambda vault, said=text: replace(commands.edit_profile(vault, name=said), label=message("x", said)))
        assert bar(window).message == text


def test_what_services_keep_is_no_good_news_when_it_is_put_away(window: MainWindow, bridge: SessionBridge) -> None:
    open_demo(window, bridge)
    own = next(item for item in bridge.vault.identifiers.values() if item.label == "Main number")
    put_away = partial(commands.trash_identifiers, identifier_ids=(own.id,), today=bridge.today)
    load = bridge.risk.load.total
    bridge.do(put_away)
    assert bridge.risk.load.total < load
    said = "Main number moved to the trash. The services that hold it keep it."
    assert bar(window).message == said
    long = "Verylongname" * 8
    bridge.attempt(Session.undo)
    bridge.do(lambda vault: commands.edit_identifier(vault, own.id, label=long))
    bridge.do(put_away)
    assert bar(window).message.endswith("… The services that hold it keep it.")


def test_undo_without_a_step_says_so(qtbot: QtBot, window: MainWindow, empty: SessionBridge) -> None:
    empty.unlocked.emit()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "nothing to undo" in bar(window).message


def test_what_stops_the_work_is_said_in_a_dialog(window: MainWindow, bridge: SessionBridge) -> None:
    open_demo(window, bridge)
    bridge.failed.emit(DiskFullError(path="/somewhere/vault.db"))
    (dialog,) = dialogs(window)
    assert "/somewhere/vault.db" in dialog.windowTitle()
    assert "Nothing was changed" in dialog.accessibleDescription()


def test_a_long_path_does_not_widen_the_dialog_that_names_it(window: MainWindow, bridge: SessionBridge) -> None:
    open_demo(window, bridge)
    path = f"/{'somewhere-' * 20}/vault.db"
    bridge.failed.emit(DiskFullError(path=path))
    (dialog,) = dialogs(window)
    assert path in dialog.windowTitle()
    assert dialog.width() < 600
    dialog.findChild(QAbstractButton).click()
    assert not dialog.isVisible()


def test_hidden_pages_catch_up(window: MainWindow, bridge: SessionBridge) -> None:
    view = open_demo(window, bridge)
    view.show_page("services")
    view.show_page("settings")
    count = len(bridge.risk.services)
    for number in range(7):
        add(bridge, f"New {number}")

    page = view.show_page("services")
    assert page.model.rowCount() == count + 7  # type: ignore[attr-defined]


def test_navigation_counts_follow(window: MainWindow, bridge: SessionBridge) -> None:
    view = open_demo(window, bridge)
    buttons = {button.key: button for button in view.findChildren(NavigationButton)}
    stuck = len(bridge.risk.stuck())
    assert buttons["risk"].accessibleName() == f"Risk {stuck}"

    add(bridge, "Another", deletability=Deletability.IMPOSSIBLE)
    assert buttons["risk"].accessibleName() == f"Risk {stuck + 1}"
    assert buttons["services"].accessibleName() == f"Services {len(bridge.risk.services)}"


def test_the_checklist_follows_the_vault(window: MainWindow, empty: SessionBridge) -> None:
    empty.unlocked.emit()
    checklist = ledger(window).findChild(Checklist)
    assert isinstance(checklist, Checklist)
    assert "tick your services" in checklist.accessibleDescription()

    service = add(empty, "Somewhere")
    assert "say what they hold" in checklist.accessibleDescription()
    empty.do(lambda vault: commands.set_holding(vault, service, "phone", HoldingState.HELD))
    assert "mark what cannot be deleted" in checklist.accessibleDescription()
    empty.do(
        lambda vault: commands.edit_service(
            vault, service, deletability=Deletability.IMPOSSIBLE, deletability_by=SaidBy.TRIED
        )
    )
    assert "make a backup" in checklist.accessibleDescription()


def test_what_stands_in_the_demo_vault_leads_out_of_it(window: MainWindow, bridge: SessionBridge) -> None:
    view = open_demo(window, bridge)
    view.action.emit("leave_demo")
    assert not bridge.is_unlocked
    assert isinstance(window.gate.currentWidget(), Wizard)


def test_every_action_has_a_name_and_no_key_twice(window: MainWindow) -> None:
    keys = [spec.shortcut for spec in ACTIONS if spec.shortcut]
    assert len(keys) == len(set(keys))
    assert {spec.key for spec in ACTIONS} == set(ActionKey)
    assert all(spec.label for spec in ACTIONS)


def test_pages_by_number(qtbot: QtBot, window: MainWindow, bridge: SessionBridge) -> None:
    view = open_demo(window, bridge)
    for number, page in enumerate(PAGES):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_1 + number), Qt.KeyboardModifier.ControlModifier)
        assert view.page.KEY == page.KEY


def test_search_and_escape(qtbot: QtBot, window: MainWindow, bridge: SessionBridge) -> None:
    page = open_demo(window, bridge).show_page("services")
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is page.header.search
    qtbot.keyClicks(page.header.search, "wechat")
    assert page.model.rowCount() < len(bridge.risk.services)  # type: ignore[attr-defined]

    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert page.header.search.text() == ""
    assert page.model.rowCount() == len(bridge.risk.services)  # type: ignore[attr-defined]


def test_everything_by_name(qtbot: QtBot, window: MainWindow, bridge: SessionBridge) -> None:
    view = open_demo(window, bridge)
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    (palette,) = dialogs(window)
    assert isinstance(palette, Palette)

    qtbot.keyClicks(palette._field, "community ga")
    qtbot.keyClick(palette._field, Qt.Key.Key_Return)

    assert view.page.KEY == "services"
    (chosen,) = view.page.chosen()  # type: ignore[attr-defined]
    assert bridge.vault.services[chosen].name == "Community Gate"


def test_everything_by_name_has_each_thing_once_and_says_what_undo_would_undo(
    qtbot: QtBot, window: MainWindow, bridge: SessionBridge
) -> None:
    open_demo(window, bridge)

    def names() -> list[str]:
        return [entry.name for entry in window.window_actions._entries()]

    assert names().count("Settings") == 1
    first = bridge.vault.services[next(iter(bridge.vault.services))]
    bridge.do(lambda vault: commands.edit_service(vault, first.id, name="Another"))
    assert "Redo" in names()
    assert f"Undo: {bridge.session.undo_label}" in names()
    link = next(one for one in bar(window).findChildren(QAbstractButton) if one.text() == "Undo")
    assert str(bridge.session.undo_label) in link.toolTip()
    assert link.accessibleDescription() == f"Undo: {bridge.session.undo_label}"
    bridge.attempt(Session.undo)
    assert f"Redo: {bridge.session.redo_label}" in names()
    assert link.accessibleDescription() == f"Redo: {bridge.session.redo_label}"


def test_the_palette_moves_with_the_arrows(qtbot: QtBot, window: MainWindow, bridge: SessionBridge) -> None:
    view = open_demo(window, bridge)
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    (palette,) = dialogs(window)
    assert isinstance(palette, Palette)
    qtbot.keyClick(palette._field, Qt.Key.Key_Down)
    qtbot.keyClick(palette._field, Qt.Key.Key_Return)
    assert view.page.KEY == PAGES[1].KEY


def test_the_sheet_of_keys(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    (sheet,) = dialogs(window)
    assert isinstance(sheet, ShortcutSheet)


def test_a_dialog_does_not_keep_the_vault_from_being_locked(
    qtbot: QtBot, window: MainWindow, bridge: SessionBridge
) -> None:
    open_demo(window, bridge)
    window.window_actions.trigger("tick_services")
    (dialog,) = dialogs(window)

    qtbot.keyClick(dialog, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    assert not bridge.is_unlocked
    assert dialogs(window) == []


def test_should_i_sign_up_leads_to_the_service_that_is_recorded(window: MainWindow, bridge: SessionBridge) -> None:
    view = open_demo(window, bridge)
    window.window_actions.trigger("should_i_sign_up")
    (asking,) = dialogs(window)
    assert isinstance(asking, SignUpDialog)
    recorded = next(service for service in bridge.vault.live_services() if service.catalogue_id == "alipay")
    entry = bridge.catalogue.services.by_id("alipay")
    assert entry is not None
    asking.take(entry)
    asking.name.linked.emit()
    assert dialogs(window) == []
    assert isinstance(view.page, ServicesPage)
    assert view.page.details.service_id == recorded.id


def test_files_can_be_dropped_anywhere(
    window: MainWindow, bridge: SessionBridge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = open_demo(window, bridge)
    taken: list[list[Path]] = []
    find = view.show_page("find")
    view.show_page("overview")
    monkeypatch.setattr(find, "open_files", taken.append)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "export.csv"))])

    window.dropEvent(
        QDropEvent(
            QPointF(QPoint(9, 9)),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )

    assert view.page is find
    assert taken == [[tmp_path / "export.csv"]]


def test_another_vault_locks_the_open_one(
    window: MainWindow, bridge: SessionBridge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_demo(window, bridge)
    create_vault(tmp_path / "other", PASSWORD).lock()
    monkeypatch.setattr(files, "choose_folder", lambda *_args: tmp_path / "other")

    window.window_actions.trigger("open_vault")

    assert not bridge.is_unlocked
    assert window.gate.folder == tmp_path / "other"
    assert bridge.settings.get("vault_folder") == str(tmp_path / "other")
    assert isinstance(window.gate.currentWidget(), UnlockPanel)


def test_the_window_is_where_it_was(qtbot: QtBot, bridge: SessionBridge, tmp_path: Path) -> None:
    for height in (730, None):
        window = MainWindow(bridge, tmp_path / "vault", tmp_path / "state")
        qtbot.addWidget(window)
        if height:
            window.resize(window.minimumWidth(), height)
        window.show()
        assert window.height() == 730
        window.close()


def test_a_link_goes_to_the_records_behind_it(window: MainWindow, bridge: SessionBridge) -> None:
    view = open_demo(window, bridge)
    view.go_to(Destination("services", query="group:Tencent"))
    assert view.page.KEY == "services"
    assert view.page.header.search.text() == "group:Tencent"


def test_names_from_outside_are_shown_as_they_are(window: MainWindow, bridge: SessionBridge) -> None:
    open_demo(window, bridge)
    name = "<b>bold</b> & <img src='x.png'>"
    add(bridge, name)
    assert bar(window).message.startswith(f"{name} added.")
    QApplication.sendPostedEvents()


def test_a_large_step_is_undone_off_the_thread_of_the_window(
    qtbot: QtBot, window: MainWindow, bridge: SessionBridge
) -> None:
    open_demo(window, bridge)
    before = len(bridge.vault.services)
    many = [Service(ServiceId(f"many{number}"), f"Many {number}") for number in range(300)]
    bridge.do(lambda vault: commands.add_records(vault, message("test", "Many added"), many))
    for step, count in (("undo", before), ("redo", before + 300)):
        window.window_actions.trigger(step)
        assert window.window_actions._writing.is_busy
        qtbot.waitUntil(lambda: not window.window_actions._writing.is_busy, timeout=20_000)
        assert len(bridge.vault.services) == count


def test_a_page_that_cannot_be_shown_keeps_nobody_from_the_vault(
    qtbot: QtBot, window: MainWindow, bridge: SessionBridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What went wrong is not hidden; the other pages are there, and the keys work."""

    def mistaken(_page: OverviewPage) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(OverviewPage, "refresh", mistaken)
    with qtbot.capture_exceptions() as errors:
        found = open_demo(window, bridge)
    assert [kind for kind, *_ in errors] == [ZeroDivisionError]
    assert window.centralWidget().currentWidget() is found
    found.show_page("services")
    assert isinstance(found.page, ServicesPage)
    window.window_actions.trigger("lock")
    assert not bridge.is_unlocked


def test_two_records_of_one_number_keep_nobody_from_the_vault(window: MainWindow, bridge: SessionBridge) -> None:
    session = empty_session()
    first, again = (
        Identifier(IdentifierId(new_id()), "phone", label, value=value)
        for label, value in (("Main", "13800138000"), ("Main again", "+86 138 0013 8000"))
    )
    account = Service(ServiceId(new_id()), "Shop")
    held = Holding(HoldingId(new_id()), account.id, "phone", identifier_id=first.id)
    session.apply(replacing(session.vault, first, again, account, held))  # as a vault from before has them
    bridge.unlock(session)
    assert ledger(window).isVisible()
    assert bridge.planner.get() is not None
    for page in PAGES:
        ledger(window).show_page(page.KEY)


def test_locking_while_a_large_step_is_undone_loses_nothing(
    qtbot: QtBot, window: MainWindow, bridge: SessionBridge
) -> None:
    open_demo(window, bridge)
    many = [Service(ServiceId(f"many{number}"), f"Many {number}") for number in range(300)]
    bridge.do(lambda vault: commands.add_records(vault, message("test", "Many added"), many))
    window.window_actions.trigger("undo")
    window.lock()
    assert not window.window_actions._writing.is_busy
    assert not bridge.is_unlocked
