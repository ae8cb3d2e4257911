"""Locking by itself, without waiting: the clock is ours, the desktop a bus of our own."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tracker.gui.autolock import AutoLock
from tracker.gui.bridge import SessionBridge
from tracker.gui.instances import RaiseRequests
from tracker.gui.main_window import MainWindow
from tracker.gui.pages.services import ServicesPage
from tracker.gui.system_locks import SystemLocks, session_path
from tracker.services.settings import Settings
from tracker.services.vaults import create_vault

PASSWORD = "tram violet hamster oak"


class Clock:
    """Seconds that go on when told to."""

    now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def autolock(qapp: QObject, clock: Clock) -> AutoLock:
    settings = Settings(None)
    settings.set("lock_after_minutes", 1)
    made = AutoLock(settings, clock)
    made.start()
    return made


def test_locks_after_the_minutes_that_were_chosen(qtbot: QtBot, autolock: AutoLock, clock: Clock) -> None:
    clock.now += 59
    with qtbot.assertNotEmitted(autolock.due):
        autolock.check()
    clock.now += 1
    with qtbot.waitSignal(autolock.due) as due:
        autolock.check()
    assert due.args is not None
    assert "without use" in due.args[0]


def test_any_key_counts_as_use(qtbot: QtBot, autolock: AutoLock, clock: Clock) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    autolock._watch(widget.windowHandle())
    clock.now += 50
    autolock.check()
    qtbot.keyClick(widget.windowHandle(), Qt.Key.Key_A)
    clock.now += 50
    with qtbot.assertNotEmitted(autolock.due):
        autolock.check()


def test_a_long_pause_between_two_ticks_was_sleep(qtbot: QtBot, autolock: AutoLock, clock: Clock) -> None:
    clock.now += 61
    with qtbot.waitSignal(autolock.due) as due:
        autolock.check()
    assert due.args is not None
    assert "sleep" in due.args[0]


def test_never_means_never_and_locked_is_left_alone(qtbot: QtBot, clock: Clock) -> None:
    settings = Settings(None)
    settings.set("lock_after_minutes", 0)
    settings.set("lock_on_screen_lock", False)
    autolock = AutoLock(settings, clock)
    autolock.start()
    clock.now += 100_000
    with qtbot.assertNotEmitted(autolock.due):
        autolock.check()
    settings.set("lock_after_minutes", 1)
    autolock.stop()
    with qtbot.assertNotEmitted(autolock.due):
        autolock.check()


@pytest.mark.parametrize(("session", "end"), [("2", "_32"), ("c1", "c1"), ("a-b", "a_2db")])
def test_session_paths_are_escaped_as_systemd_does(session: str, end: str) -> None:
    assert session_path(session) == f"/org/freedesktop/login1/session/{end}"


def test_without_a_session_there_is_no_path() -> None:
    assert session_path("") == ""


@pytest.fixture
def bus() -> Iterator[QDBusConnection]:
    """A message bus of our own."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("no dbus-daemon here")
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--print-address", "--nofork"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    address = daemon.stdout.readline().strip()
    yield QDBusConnection.connectToBus(address, "test")
    QDBusConnection.disconnectFromBus("test")
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


@pytest.mark.parametrize(
    ("path", "interface", "name", "arguments", "signal"),
    [
        ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", [True], "screen_locked"),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", [True], "screen_locked"),
        ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", [True], "going_to_sleep"),
        ("/org/freedesktop/login1/session/_32", "org.freedesktop.login1.Session", "Lock", [], "screen_locked"),
    ],
)
def test_the_desktop_is_heard(  # noqa: PLR0917 - one row a signal
    qtbot: QtBot,
    bus: QDBusConnection,
    monkeypatch: pytest.MonkeyPatch,
    path: str,
    interface: str,
    name: str,
    arguments: list[object],
    signal: str,
) -> None:
    monkeypatch.setenv("XDG_SESSION_ID", "2")
    locks = SystemLocks(bus, bus)
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(arguments)
    with qtbot.waitSignal(getattr(locks, signal)):
        assert bus.send(message)


def test_waking_up_is_no_reason_to_lock(qtbot: QtBot, bus: QDBusConnection) -> None:
    locks = SystemLocks(bus, bus)
    heard: list[bool] = []
    locks.going_to_sleep.connect(lambda: heard.append(True))
    for begins in (False, True):
        message = QDBusMessage.createSignal(
            "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep"
        )
        message.setArguments([begins])
        bus.send(message)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [True]


def test_a_second_window_brings_the_first_to_the_front(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = RaiseRequests(tmp_path / "state"), RaiseRequests(tmp_path / "state")
    first.watch(tmp_path / "vault")
    with qtbot.waitSignal(first.asked):
        second.ask(tmp_path / "vault")
    first.stop()
    assert list((tmp_path / "state").iterdir()) == []
    second.ask(tmp_path / "vault")  # nobody listens: nothing is left behind
    assert list((tmp_path / "state").iterdir()) == []


def test_an_open_editor_is_kept_and_opened_again(qtbot: QtBot, bridge: SessionBridge, tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    create_vault(folder, PASSWORD).lock()
    window = MainWindow(bridge, folder, tmp_path / "state")
    qtbot.addWidget(window)
    window.show()
    panel = window.gate.currentWidget()
    panel.unlock_requested.emit(PASSWORD)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: bridge.is_unlocked)

    window.window_actions.trigger("add_service")
    assert window.ledger is not None
    editor = _editor(window)
    editor.edit_of("name").setText("Half a name")  # type: ignore[attr-defined]
    window.lock("Because.")

    panel = window.gate.currentWidget()
    assert panel._draft.isVisibleTo(panel)  # type: ignore[attr-defined]
    panel.unlock_requested.emit(PASSWORD)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: bridge.is_unlocked)
    qtbot.waitUntil(lambda: _editor(window) is not None)
    assert isinstance(window.ledger.page, ServicesPage)
    assert _editor(window).edit_of("name").text() == "Half a name"  # type: ignore[attr-defined]
    window.close()


def _editor(window: MainWindow) -> QWidget | None:
    from tracker.gui.dialogs.service_editor import ServiceEditor

    return next((editor for editor in window.findChildren(ServiceEditor) if editor.isVisible()), None)
