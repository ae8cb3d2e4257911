"""While no vault is open: the first run, the unlock panel, the demo vault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from tracker.core.errors import AlreadyOpenError, StorageError, WrongPasswordError
from tracker.core.model import Place
from tracker.gui import gate as gate_module
from tracker.gui.application import Look
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import files
from tracker.gui.dialogs.answers import Answers
from tracker.gui.dialogs.unlock import UnlockPanel
from tracker.gui.dialogs.wizard import Wizard
from tracker.gui.dialogs.wizard_pages import BackupPage, PasswordPage, PlacePage, WizardPage
from tracker.gui.dialogs.wizard_services import ServicesPage
from tracker.gui.gate import Gate
from tracker.gui.main_window import MainWindow
from tracker.gui.translation import use_language
from tracker.services.demo import empty_session
from tracker.services.vaults import create_vault, open_vault

PASSWORD = "tram violet hamster oak"


@pytest.fixture
def gate(qtbot: QtBot, bridge: SessionBridge, tmp_path: Path) -> Gate:
    made = Gate(bridge, tmp_path / "vault", tmp_path / "state")
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    use_language(qapp, "en")


def wizard(gate: Gate) -> Wizard:
    shown = gate.currentWidget()
    assert isinstance(shown, Wizard)
    return shown


Shown = TypeVar("Shown", bound=WizardPage)


def page(gate: Gate, kind: type[Shown]) -> Shown:
    """The page in front; steps are made when they are first reached."""
    shown = wizard(gate)._stack.currentWidget()
    assert isinstance(shown, kind)
    return shown


def type_password(page: PasswordPage, first: str, again: str) -> None:
    page.password._first.edit.setText(first)  # type: ignore[attr-defined]
    page.password._again.edit.setText(again)  # type: ignore[attr-defined]


def test_the_wizard_makes_a_vault_with_what_was_ticked(
    qtbot: QtBot, bridge: SessionBridge, gate: Gate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page(gate, PlacePage)._places.button(0).click()
    wizard(gate)._go_on()
    type_password(page(gate, PasswordPage), PASSWORD, PASSWORD)
    wizard(gate)._go_on()
    monkeypatch.setattr(files, "choose_folder", lambda *_args: tmp_path / "stick")
    page(gate, BackupPage)._choose.click()
    wizard(gate)._go_on()
    view = page(gate, ServicesPage).list.view
    model = view.model()
    for row in (0, 2):
        view.itemDelegate()
        model.setData(model.index(row, 0), 2, 10)  # Checked, CheckStateRole
    wizard(gate)._go_on()

    qtbot.waitUntil(lambda: bridge.is_unlocked, timeout=30_000)
    assert bridge.vault.profile.place is Place.CHINA
    assert len(bridge.vault.services) == 2
    assert str(bridge.session.undo_label) == "2 services added"
    assert bridge.settings.get("backup_folder") == str(tmp_path / "stick")
    assert bridge.settings.get("vault_folder") == str(tmp_path / "vault")


def test_a_weak_password_is_not_taken(gate: Gate, tmp_path: Path) -> None:
    wizard(gate)._go_on()
    password = page(gate, PasswordPage)
    for first, again, problem in (
        ("", "", "Choose a password"),
        ("hunter2", "hunter2", "guessed too soon"),
        (PASSWORD, PASSWORD[:-1], "not the same"),
    ):
        type_password(password, first, again)
        wizard(gate)._go_on()
        assert gate._answers.step == 1
        assert problem in password.password._first.error + password.password._again.error
    type_password(password, PASSWORD, PASSWORD)
    wizard(gate)._go_on()
    assert gate._answers.step == 2
    assert not (tmp_path / "vault").exists()


def test_the_strength_is_said_in_words(gate: Gate) -> None:
    wizard(gate)._go_on()
    password = page(gate, PasswordPage)
    type_password(password, PASSWORD, PASSWORD)
    meter = password.password._meter
    assert meter.accessibleDescription().startswith("Strong")
    assert "4 words" in meter.accessibleDescription()
    type_password(password, "abc", "")
    assert meter.accessibleDescription().startswith("Very weak")


def test_how_long_unlocking_takes_is_measured(
    qtbot: QtBot, gate: Gate, bridge: SessionBridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    wizard(gate)._go_on()
    password = page(gate, PasswordPage)
    qtbot.waitUntil(lambda: "about" in password._time._text.text(), timeout=30_000)


def test_a_vault_that_cannot_be_made_says_why(
    qtbot: QtBot, gate: Gate, bridge: SessionBridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_kwargs: object) -> None:
        raise StorageError(path="/nowhere", detail="no such disk")

    monkeypatch.setattr(gate_module, "create_vault", refuse)
    gate._answers.password = PASSWORD
    gate._create(wizard(gate))
    qtbot.waitUntil(wizard(gate)._error.isVisible)
    assert "/nowhere" in wizard(gate)._error._text.text()
    assert wizard(gate)._next.isEnabled()
    assert not bridge.is_unlocked


def test_another_folder_can_be_chosen_for_the_vault(
    gate: Gate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "choose_folder", lambda *_args: tmp_path / "elsewhere")
    page(gate, PlacePage)._choose_folder()
    assert gate._answers.folder == tmp_path / "elsewhere"


def test_the_language_changes_at_once_and_nothing_said_is_lost(
    qtbot: QtBot, qapp: QApplication, bridge: SessionBridge, tmp_path: Path, english_again: None
) -> None:
    look = Look(qapp, bridge)
    window = MainWindow(bridge, tmp_path / "vault", tmp_path / "state")
    look.window = window
    qtbot.addWidget(window)
    window.show()
    before = wizard(window.gate)
    page(window.gate, PlacePage)._places.button(0).click()

    next(radio for radio in before.findChildren(QRadioButton) if radio.text() == "简体中文").click()
    qtbot.waitUntil(lambda: window.gate.currentWidget() is not before)

    assert bridge.language == "zh_CN"
    assert bridge.settings.get("language") == "zh_CN"
    assert window.gate._answers.place is Place.CHINA
    chosen = page(window.gate, PlacePage)._languages.checkedButton()
    assert chosen is not None
    assert chosen.text() == "简体中文"
    window.close()


def test_the_unlock_panel_tells_the_causes_apart(qtbot: QtBot) -> None:
    panel = UnlockPanel()
    qtbot.addWidget(panel)
    panel.set_vault("Home", "")
    panel.show_error(WrongPasswordError())
    assert "Caps Lock" in panel._password.error
    panel.show_error(AlreadyOpenError(folder="/data/a/vault"))
    assert "another window" in panel._password.error
    panel.clear()
    assert panel._password.error == ""


def test_an_empty_password_is_not_tried(qtbot: QtBot) -> None:
    panel = UnlockPanel()
    qtbot.addWidget(panel)
    with qtbot.assertNotEmitted(panel.unlock_requested):
        panel._unlock.click()
    assert "Type the password" in panel._password.error


def test_a_vault_open_elsewhere_is_said_and_its_window_asked_for(
    qtbot: QtBot, bridge: SessionBridge, tmp_path: Path
) -> None:
    session = create_vault(tmp_path / "vault", PASSWORD)
    gate = Gate(bridge, tmp_path / "vault", tmp_path / "state")
    qtbot.addWidget(gate)
    panel = gate.currentWidget()
    assert isinstance(panel, UnlockPanel)
    with qtbot.waitSignal(gate.already_open) as asked:
        panel.unlock_requested.emit(PASSWORD)
    assert asked.args == [tmp_path / "vault"]
    assert "already open" in panel._password.error
    session.lock()


def test_the_panel_names_the_vault_only_when_it_was_open_here(gate: Gate, tmp_path: Path) -> None:
    create_vault(tmp_path / "vault", PASSWORD).lock()
    gate.build()
    panel = gate.currentWidget()
    assert isinstance(panel, UnlockPanel)
    assert "vault" in panel._title.text()

    gate.locked("Family", "After 5 minutes without use. Nothing was lost.", draft_kept=True)
    panel = gate.currentWidget()
    assert isinstance(panel, UnlockPanel)
    assert panel._title.text() == "Vault “Family” is locked"
    assert panel._draft.isVisibleTo(panel)


def test_the_demo_vault_is_marked(bridge: SessionBridge, gate: Gate, tmp_path: Path) -> None:
    gate.open_demo()
    assert bridge.demo
    assert len(bridge.vault.services) > 30
    assert not (tmp_path / "vault").exists()


def test_answers_do_not_show_the_password(tmp_path: Path) -> None:
    assert PASSWORD not in repr(Answers(tmp_path, password=PASSWORD))


def test_an_unexpected_error_is_not_swallowed(qtbot: QtBot, gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_kwargs: object) -> None:
        raise RuntimeError("a mistake of ours")

    monkeypatch.setattr(gate_module, "create_vault", fail)
    with qtbot.captureExceptions() as caught:
        gate._create(wizard(gate))
        qtbot.waitUntil(lambda: bool(caught))
    assert isinstance(caught[0][1], RuntimeError)


def test_a_session_of_its_own_needs_no_folder() -> None:
    session = empty_session()
    assert not session.opened.rolled_back
    assert session.opened.kept == ()
    session.lock()


def test_a_vault_that_opens_too_late_is_closed_again(
    qtbot: QtBot, bridge: SessionBridge, gate: Gate, tmp_path: Path
) -> None:
    create_vault(tmp_path / "vault", PASSWORD).lock()
    gate.build()
    panel = gate.currentWidget()
    assert isinstance(panel, UnlockPanel)
    panel.unlock_requested.emit(PASSWORD)
    gate.open_folder(tmp_path / "other")
    bridge.tasks.wait()
    with qtbot.waitSignal(bridge.tasks.busy_changed):
        pass
    assert not bridge.is_unlocked
    open_vault(tmp_path / "vault", PASSWORD).lock()  # nobody holds its lock
