"""The Settings page on real sessions."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tracker.core import commands
from tracker.core.model import Identifier, IdentifierId, Place, Service, ServiceId, new_id
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.change_password import ChangePasswordDialog
from tracker.gui.models.trash_model import TrashModel
from tracker.gui.pages.settings import SettingsPage
from tracker.gui.pages.settings_parts import KeepPart, LockPart, LookPart, VaultPart
from tracker.gui.pages.settings_trash import TrashPart
from tracker.gui.widgets.badges import TickBox
from tracker.gui.widgets.fields import ComboBox
from tracker.services.backup import back_up
from tracker.services.session import Session
from tracker.services.vaults import create_vault, open_vault

PASSWORD = "tram violet hamster oak"
NEW_PASSWORD = "copper lantern meadow fish"
TODAY = date(2026, 11, 23)


def shown(qtbot: QtBot, bridge: SessionBridge) -> SettingsPage:
    page = SettingsPage(bridge)
    qtbot.addWidget(page)
    bridge.changed.connect(page.follow)
    page.refresh()
    page.resize(1080, 760)
    page.show()
    return page


def box(page: QWidget, name: str) -> ComboBox:
    return next(found for found in page.findChildren(ComboBox) if found.accessibleName() == name)


def press(page: QWidget, text: str) -> None:
    next(found for found in page.findChildren(QAbstractButton) if found.text() == text).click()


def pick(combo: ComboBox, value: object) -> None:
    index = combo.findData(value)
    combo.setCurrentIndex(index)
    combo.activated.emit(index)


def test_language_and_colours(qtbot: QtBot, empty: SessionBridge) -> None:
    page = shown(qtbot, empty)
    part = page.findChild(LookPart)
    with qtbot.waitSignal(empty.look_changed):
        pick(box(part, "Language"), "zh_CN")
    with qtbot.waitSignal(empty.look_changed):
        pick(box(part, "Colours"), "dark")
    assert empty.settings.get("language") == "zh_CN"
    assert empty.settings.get("theme") == "dark"


def test_locking(qtbot: QtBot, empty: SessionBridge) -> None:
    page = shown(qtbot, empty)
    part = page.findChild(LockPart)
    pick(box(part, "Lock when not used for"), 30)
    part.findChild(TickBox).click()
    assert empty.settings.get("lock_after_minutes") == 30
    assert empty.settings.get("lock_on_screen_lock") is False


def test_name_and_place_are_changes_like_any_other(qtbot: QtBot, empty: SessionBridge) -> None:
    page = shown(qtbot, empty)
    part = page.findChild(VaultPart)
    part._name.setText("Family")
    part._name.editingFinished.emit()
    pick(box(part, "Where you live"), Place.CHINA)
    assert empty.vault.profile.name == "Family"
    assert empty.vault.profile.place is Place.CHINA
    empty.attempt(Session.undo)
    assert empty.vault.profile.place is Place.OTHER
    assert box(part, "Where you live").currentData() == Place.OTHER


def test_an_empty_name_is_refused(qtbot: QtBot, empty: SessionBridge) -> None:
    page = shown(qtbot, empty)
    part = page.findChild(VaultPart)
    part._name.setText("  ")
    with qtbot.waitSignal(empty.failed):
        part._name.editingFinished.emit()
    assert part._name.text() == empty.vault.profile.name


def test_the_last_backup_is_named(qtbot: QtBot, empty: SessionBridge, tmp_path: Path) -> None:
    page = shown(qtbot, empty)
    part = page.findChild(KeepPart)
    assert "No backup" in part._last._text.text()
    back_up(empty.session, tmp_path / "copy.age", NEW_PASSWORD)
    empty.backup_changed.emit()
    assert "copy.age, 23 Nov 2026" in part._last._text.text()


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Back up now…", "back_up"),
        ("Verify a backup…", "verify_backup"),
        ("Restore a backup…", "restore_backup"),
        ("Export…", "export"),
        ("Open another vault…", "open_vault"),
    ],
)
def test_buttons_ask_the_window(qtbot: QtBot, empty: SessionBridge, text: str, action: str) -> None:
    page = shown(qtbot, empty)
    with qtbot.waitSignal(page.action) as asked:
        press(page, text)
    assert asked.args == [action]


def test_the_trash(qtbot: QtBot, empty: SessionBridge) -> None:
    page = shown(qtbot, empty)
    service = Service(ServiceId(new_id()), "Somewhere")
    number = Identifier(IdentifierId(new_id()), "phone", "Old number")
    empty.do(lambda vault: commands.add_service(vault, service))
    empty.do(lambda vault: commands.add_identifier(vault, number))
    empty.do(lambda vault: commands.trash_services(vault, [service.id], TODAY))
    empty.do(lambda vault: commands.trash_identifiers(vault, [number.id], TODAY))
    trash = page.findChild(TrashPart)
    assert trash._model.rowCount() == 2
    assert not trash._restore.isEnabled()

    trash._table.selectAll()
    trash._restore.click()
    assert trash._model.rowCount() == 0
    assert not trash._restore.isVisible()

    empty.attempt(Session.undo)
    empty.attempt(Session.undo)
    trash._table.selectAll()
    trash._purge.click()
    assert service.id not in empty.vault.services
    assert number.id not in empty.vault.identifiers
    empty.attempt(Session.undo)
    empty.attempt(Session.undo)
    assert trash._model.rowCount() == 2

    page.forget()
    assert trash._model.rowCount() == 0


def test_the_model_of_the_trash(qtmodeltester: ModelTester, demo: SessionBridge) -> None:
    services = [service.id for service in demo.vault.live_services()][:3]
    demo.do(lambda vault: commands.trash_services(vault, services, TODAY))
    model = TrashModel()
    model.show_vault(demo.vault)
    assert model.rowCount() == 3
    qtmodeltester.check(model)


def test_the_demo_vault_has_no_password(qtbot: QtBot, demo: SessionBridge) -> None:
    assert not shown(qtbot, demo).findChild(VaultPart)._password.isEnabled()


def test_the_password_is_changed(qtbot: QtBot, bridge: SessionBridge, tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    bridge.unlock(create_vault(folder, PASSWORD))
    dialog = ChangePasswordDialog(bridge)
    qtbot.addWidget(dialog)
    dialog.open()

    dialog._go.click()
    assert "present password" in dialog._old.error
    dialog._old.edit.setText("not this one")  # type: ignore[attr-defined]
    for part in (dialog._new._first, dialog._new._again):
        part.edit.setText(NEW_PASSWORD)  # type: ignore[attr-defined]
    dialog._go.click()
    qtbot.waitUntil(lambda: "does not open" in dialog._old.error, timeout=30_000)

    dialog._old.edit.setText(PASSWORD)  # type: ignore[attr-defined]
    dialog._go.click()
    qtbot.waitSignal(dialog.accepted, timeout=30_000).wait()
    assert dialog._old.secret() == dialog._new.secret() == ""
    bridge.lock("")
    open_vault(folder, NEW_PASSWORD).lock()
