"""Backing up, verifying, restoring and exporting from the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tracker.core.errors import DiskFullError
from tracker.core.request_commands import remove_attachment
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import backup as backup_dialogs
from tracker.gui.dialogs import files
from tracker.gui.dialogs.backup import BackupDialog, RestoreDialog, VerifyDialog
from tracker.gui.dialogs.export import ExportDialog
from tracker.gui.dialogs.task_dialog import TaskDialog
from tracker.gui.widgets.buttons import Button
from tracker.gui.widgets.new_password import NewPassword
from tracker.gui.widgets.password import PasswordField
from tracker.services import backup
from tracker.services.vaults import create_vault, open_vault

pytestmark = pytest.mark.usefixtures("quick_sealing", "quick_derivation")

WORDS = "candle orbit velvet marsh tunnel"
PASSWORD = "granite willow seven parsnip"
LEDGER = "exposure-tracker-ledger"


@pytest.fixture
def quick_sealing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sealing takes seconds by design; the tests of the format cover the real one."""
    from tests.unit.formats.age_writer import quick_age
    from tracker.formats import age

    monkeypatch.setattr(age, "encrypt", quick_age)


@pytest.fixture
def show(qtbot: QtBot, demo: SessionBridge) -> Callable[[type[TaskDialog]], Any]:
    """Opens a dialog over the demo vault."""

    def opened(cls: type[TaskDialog]) -> Any:
        dialog = cls(demo)  # type: ignore[call-arg]
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return opened


def type_twice(field: NewPassword, first: str, again: str | None = None) -> None:
    one, two = field.findChildren(PasswordField)
    for part, secret in ((one, first), (two, first if again is None else again)):
        part.edit.setText(secret)


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible()).replace("\u200b", "")


def wait(qtbot: QtBot, dialog: TaskDialog) -> str:
    """Until the work is over; what can be read then."""
    qtbot.waitUntil(lambda: not dialog.busy, timeout=20_000)
    return words(dialog)


def make_backup(bridge: SessionBridge, path: Path) -> Path:
    backup.write_backup(backup.ledger_of(bridge.session), path, WORDS, bridge.session.now)
    return path


def content(bridge: SessionBridge) -> bytes:
    return backup.export(backup.ledger_of(bridge.session), LEDGER)


def tab_stops(dialog: QWidget, first: QWidget) -> list[str]:
    """Names of what Tab reaches from ``first`` on, until it comes round."""
    stops, widget = [], first
    while True:
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stops.append(widget.accessibleName() or getattr(widget, "text", str)())
        widget = widget.nextInFocusChain()
        if widget is first:
            return [stop for stop in stops if stop not in ("Show password", "")]


def test_tab_goes_through_the_form_to_the_buttons(show: Callable[..., Any]) -> None:
    dialog = show(RestoreDialog)
    assert tab_stops(dialog, dialog.place.edit) == [
        "Backup",
        "Backup: Choose…",
        "Its passphrase",
        "Folder of the new vault",
        "Folder of the new vault: Choose…",
        "Password of the new vault",
        "Once more",
        "Cancel",
        "Restore",
    ]


# Backing up


def test_a_backup_counts_when_it_was_reopened(
    qtbot: QtBot, demo: SessionBridge, show: Callable[..., Any], tmp_path: Path
) -> None:
    dialog = show(BackupDialog)
    path = tmp_path / "mine.age"
    dialog.place.set_path(path)
    type_twice(dialog.passphrase, WORDS)
    with qtbot.waitSignal(demo.backup_changed, timeout=20_000):
        dialog.action.click()
    told = wait(qtbot, dialog)
    assert "Backed up and checked" in told
    assert f"compared with the vault: {len(demo.vault.services)} services" in told
    assert str(path) in told
    assert backup.verify(path, WORDS).counts["services"] == len(demo.vault.services)
    last = backup.last_backup(demo.session)
    assert last is not None
    assert last.file_name == "mine.age"
    assert demo.settings.get("backup_folder") == str(tmp_path)


def test_the_proposed_name_has_the_day_and_is_free(
    demo: SessionBridge, show: Callable[..., Any], tmp_path: Path
) -> None:
    demo.settings.set("backup_folder", str(tmp_path))
    assert show(BackupDialog).place.path == tmp_path / "exposure-tracker-2026-11-23.age"
    (tmp_path / "exposure-tracker-2026-11-23.age").touch()
    assert show(BackupDialog).place.path == tmp_path / "exposure-tracker-2026-11-23-2.age"


@pytest.mark.parametrize(("first", "again"), [("", None), ("short", None), (WORDS, WORDS + "x")])
def test_a_weak_or_mistyped_passphrase_is_refused(
    show: Callable[..., Any], tmp_path: Path, first: str, again: str | None
) -> None:
    dialog = show(BackupDialog)
    dialog.place.set_path(tmp_path / "mine.age")
    type_twice(dialog.passphrase, first, again)
    dialog.action.click()
    assert not dialog.busy
    assert any(field.error for field in dialog.passphrase.findChildren(PasswordField))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("place", ["", "relative.age", "{folder}/missing/mine.age", "{folder}"])
def test_a_place_that_cannot_be_is_refused(show: Callable[..., Any], tmp_path: Path, place: str) -> None:
    dialog = show(BackupDialog)
    dialog.place.set_text(place.format(folder=tmp_path))
    type_twice(dialog.passphrase, WORDS)
    dialog.action.click()
    assert not dialog.busy
    assert dialog.place.error


def test_a_file_that_is_there_is_only_replaced_when_agreed(
    qtbot: QtBot, show: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.age"
    path.write_text("precious")
    asked: list[str] = []
    answer = [False, True]
    monkeypatch.setattr(backup_dialogs, "ask", lambda *words, **_: asked.append(words[1]) or answer[len(asked) - 1])
    dialog = show(BackupDialog)
    dialog.place.set_path(path)
    type_twice(dialog.passphrase, WORDS)
    dialog.action.click()
    assert asked == ["Replace mine.age?"]
    assert path.read_text() == "precious"
    dialog.action.click()
    assert "Backed up and checked" in wait(qtbot, dialog)


def test_the_system_has_asked_about_a_chosen_file(
    qtbot: QtBot, show: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.age"
    path.write_text("old")
    monkeypatch.setattr(files, "choose_save", lambda *_args: path)
    dialog = show(BackupDialog)
    dialog.place.choose_requested.emit()
    type_twice(dialog.passphrase, WORDS)
    dialog.action.click()
    assert "Backed up and checked" in wait(qtbot, dialog)


def test_a_full_disk_offers_another_place(
    qtbot: QtBot, demo: SessionBridge, show: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, elsewhere = backup.write_backup, tmp_path / "elsewhere.age"

    def full_once(ledger: Any, path: Path, *args: Any, **more: Any) -> backup.VerifiedBackup:
        if path != elsewhere:
            raise DiskFullError(path=path)
        return write(ledger, path, *args, **more)

    monkeypatch.setattr(backup, "write_backup", full_once)
    monkeypatch.setattr(files, "choose_save", lambda *_args: elsewhere)
    dialog = show(BackupDialog)
    dialog.place.set_path(tmp_path / "mine.age")
    type_twice(dialog.passphrase, WORDS)
    dialog.action.click()
    assert "not enough room on the disk" in wait(qtbot, dialog)
    assert backup.last_backup(demo.session) is None
    [elsewhere_link] = [b for b in dialog.findChildren(Button) if b.text() == "Save somewhere else…" and b.isVisible()]
    elsewhere_link.click()
    assert "Backed up and checked" in wait(qtbot, dialog)
    assert elsewhere.exists()


def test_only_locking_closes_a_backup_at_work(
    qtbot: QtBot, demo: SessionBridge, show: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, write = Event(), backup.write_backup

    def slow(*args: Any, **more: Any) -> backup.VerifiedBackup:
        go_on.wait(10)
        return write(*args, **more)

    monkeypatch.setattr(backup, "write_backup", slow)
    dialog = show(BackupDialog)
    dialog.place.set_path(tmp_path / "mine.age")
    type_twice(dialog.passphrase, WORDS)
    dialog.action.click()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.close()
    assert dialog.isVisible()
    assert not dialog.cancel.isEnabled()
    dialog.reject()  # as the window does when it locks
    demo.lock("")
    go_on.set()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=20_000)
    assert (tmp_path / "mine.age").exists()


# Verifying


def test_verifying_tells_what_is_in_it(
    qtbot: QtBot, demo: SessionBridge, show: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make_backup(demo, tmp_path / "mine.age")
    monkeypatch.setattr(files, "choose_open", lambda *_args: path)
    dialog = show(VerifyDialog)
    dialog.place.choose_requested.emit()
    dialog.passphrase.edit.setText(WORDS)
    qtbot.keyClick(dialog.passphrase.edit, Qt.Key.Key_Return)
    told = wait(qtbot, dialog)
    assert "This backup is whole" in told
    assert f"{len(demo.vault.services)} services" in told


def test_a_wrong_passphrase_and_a_damaged_file_are_told_apart(
    qtbot: QtBot, demo: SessionBridge, show: Callable[..., Any], tmp_path: Path
) -> None:
    path = make_backup(demo, tmp_path / "mine.age")
    dialog = show(VerifyDialog)
    dialog.place.set_path(path)
    dialog.passphrase.edit.setText("not it")
    dialog.action.click()
    wait(qtbot, dialog)
    assert "does not open" in dialog.passphrase.error.replace("\u200b", "")
    path.write_bytes(path.read_bytes()[:-40])
    dialog.passphrase.edit.setText(WORDS)
    assert not dialog.passphrase.error
    dialog.action.click()
    wait(qtbot, dialog)
    assert "is not a whole backup" in dialog.place.error.replace("\u200b", "")


def test_other_problems_stand_below_the_form(qtbot: QtBot, show: Callable[..., Any], tmp_path: Path) -> None:
    dialog = show(VerifyDialog)
    dialog.action.click()
    assert dialog.place.error == "Choose a backup first."
    dialog.place.set_path(tmp_path)
    dialog.action.click()
    assert "it is a folder" in wait(qtbot, dialog)


def test_the_newest_backup_is_proposed(demo: SessionBridge, show: Callable[..., Any], tmp_path: Path) -> None:
    assert show(VerifyDialog).place.path is None
    demo.settings.set("backup_folder", str(tmp_path))
    backup.back_up(demo.session, tmp_path / "mine.age", WORDS)
    assert show(VerifyDialog).place.path == tmp_path / "mine.age"
    (tmp_path / "mine.age").unlink()
    assert show(VerifyDialog).place.path is None


# Restoring


def restore_from(show: Callable[..., Any], path: Path, folder: Path) -> RestoreDialog:
    """The dialog with all its fields filled in."""
    dialog: RestoreDialog = show(RestoreDialog)
    dialog.place.set_path(path)
    dialog.folder.set_path(folder)
    dialog.passphrase.edit.setText(WORDS)
    type_twice(dialog.password, PASSWORD)
    return dialog


def test_a_backup_becomes_a_new_vault(
    qtbot: QtBot, demo: SessionBridge, show: Callable[..., Any], tmp_path: Path
) -> None:
    path, folder, expected = make_backup(demo, tmp_path / "mine.age"), tmp_path / "again", content(demo)
    dialog = restore_from(show, path, folder)
    dialog.action.click()
    assert "Restored and checked" in wait(qtbot, dialog)
    assert content(demo) == expected
    with qtbot.waitSignal(dialog.restored) as opened:
        next(button for button in dialog.findChildren(Button) if button.text() == "Open it now").click()
    assert opened.args == [folder]
    session = open_vault(folder, PASSWORD)
    try:
        assert backup.export(backup.ledger_of(session), LEDGER) == expected
    finally:
        session.lock()


def test_a_vault_that_is_there_is_not_touched(
    qtbot: QtBot, demo: SessionBridge, show: Callable[..., Any], tmp_path: Path
) -> None:
    path, folder = make_backup(demo, tmp_path / "mine.age"), tmp_path / "vault"
    create_vault(folder, "another password", name="Mine").lock()
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    dialog = restore_from(show, path, folder)
    dialog.action.click()
    wait(qtbot, dialog)
    assert "There is already a vault" in dialog.folder.error.replace("\u200b", "")
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_restoring_works_while_locked_and_proposes_a_free_folder(
    qtbot: QtBot, demo: SessionBridge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make_backup(demo, tmp_path / "mine.age")
    demo.lock("")
    first = RestoreDialog(demo)
    qtbot.addWidget(first)
    usual = first.folder.path
    assert usual is not None
    create_vault(usual, PASSWORD).lock()
    dialog = RestoreDialog(demo)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.folder.path is not None
    assert dialog.folder.path != usual
    assert dialog.folder.path.parent == usual.parent
    monkeypatch.setattr(files, "choose_open", lambda *_args: path)
    monkeypatch.setattr(files, "choose_folder", lambda *_args: tmp_path / "chosen")
    dialog.place.choose_requested.emit()
    dialog.folder.choose_requested.emit()
    dialog.passphrase.edit.setText("wrong")
    type_twice(dialog.password, PASSWORD)
    dialog.action.click()
    wait(qtbot, dialog)
    assert dialog.passphrase.error
    assert not (tmp_path / "chosen").exists()


def test_restoring_asks_for_what_is_missing(show: Callable[..., Any], tmp_path: Path) -> None:
    dialog = show(RestoreDialog)
    dialog.action.click()
    assert dialog.place.error == "Choose a backup first."
    dialog.place.set_path(tmp_path / "mine.age")
    dialog.folder.set_text("")
    dialog.action.click()
    assert dialog.folder.error
    dialog.folder.set_path(tmp_path / "new")
    dialog.action.click()
    assert not dialog.busy


# Exporting


def test_return_keeps_the_ledger_inside(qtbot: QtBot, show: Callable[..., Any], tmp_path: Path) -> None:
    dialog = show(ExportDialog)
    assert "The file is not encrypted and holds personal data." in words(dialog)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


@pytest.mark.parametrize("name", ["services_csv", LEDGER])
def test_an_export_is_what_the_service_writes(
    qtbot: QtBot,
    demo: SessionBridge,
    show: Callable[..., Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    path = tmp_path / "out"
    monkeypatch.setattr(files, "choose_save", lambda *_args: path)
    dialog = show(ExportDialog)
    dialog.choices[name].click()
    dialog.action.click()
    assert "It is not encrypted." in wait(qtbot, dialog)
    assert path.read_bytes() == backup.export(backup.ledger_of(demo.session), name)


def test_without_a_place_nothing_is_exported(show: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "choose_save", lambda *_args: None)
    dialog = show(ExportDialog)
    assert dialog.choices["services_csv"].isChecked()
    dialog.action.click()
    assert not dialog.busy
    assert dialog.isVisible()


def test_a_backup_is_offered_instead(qtbot: QtBot, demo: SessionBridge) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    dialog = ExportDialog(demo, parent)
    dialog.show()
    next(button for button in dialog.findChildren(Button) if button.text() == "Back up instead").click()
    assert not dialog.isVisible()
    found = parent.findChild(BackupDialog)
    assert isinstance(found, BackupDialog)
    assert found.isVisible()


def test_what_an_export_leaves_out_is_said(qtbot: QtBot, demo: SessionBridge) -> None:
    """The demo has one file attached; without it nothing is said."""
    said = "The files attached to requests are in neither; a backup has them."

    def shown() -> list[str]:
        dialog = ExportDialog(demo)
        qtbot.addWidget(dialog)
        dialog.show()
        return words(dialog)

    assert said in shown()
    for key in list(demo.vault.attachments):
        assert demo.do(lambda vault, key=key: remove_attachment(vault, key))
    assert said not in shown()
