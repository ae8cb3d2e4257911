"""What `make run` says of a system on which something is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from tools import system_libraries


@pytest.fixture
def linux(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A Linux with a display, apt-get, every library and every font, and an ordinary user without sudo."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(shutil, "which", {name: f"/usr/bin/{name}" for name in ("apt-get", "age", "strace")}.get)
    monkeypatch.setattr(system_libraries, "can_load", lambda library: True)
    monkeypatch.setattr(system_libraries, "installed_fonts", lambda: ["/fonts/notosanscjk-regular.ttc"])
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return monkeypatch


@pytest.mark.parametrize("purpose", ["tests", "window"])
def test_a_complete_system_passes_without_a_word(
    linux: pytest.MonkeyPatch, purpose: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert system_libraries.main(purpose) == 0
    assert capsys.readouterr() == ("", "")


def test_one_command_installs_what_is_missing(linux: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    linux.setattr(system_libraries, "can_load", lambda library: library not in {"libEGL.so.1", "libxcb-cursor.so.0"})
    linux.setattr(system_libraries, "installed_fonts", list)
    assert system_libraries.main("window") == 1
    command = capsys.readouterr().err.splitlines()[-1].strip()
    assert command == "sudo apt-get install --no-install-recommends fonts-dejavu-core libegl1 libxcb-cursor0"


def test_tests_do_not_need_what_only_a_window_needs(linux: pytest.MonkeyPatch) -> None:
    linux.setattr(system_libraries, "can_load", lambda library: library in system_libraries.OFFSCREEN)
    linux.delenv("DISPLAY")
    assert system_libraries.main("tests") == 0


def test_root_installs_and_looks_again(linux: pytest.MonkeyPatch) -> None:
    there: set[str] = set()
    linux.setattr(os, "geteuid", lambda: 0)
    linux.setattr(system_libraries, "can_load", lambda library: library != "libGL.so.1" or "libgl1" in there)

    def run(command: list[str], **_: object) -> object:
        assert "sudo" not in command
        if "install" in command:
            there.update(command)
        return type("Done", (), {"returncode": 0})

    linux.setattr(subprocess, "run", run)
    assert system_libraries.main("tests") == 0
    assert "libgl1" in there


def test_a_failed_installation_leaves_the_command(
    linux: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    linux.setattr(os, "geteuid", lambda: 0)
    linux.setattr(system_libraries, "can_load", lambda library: library != "libGL.so.1")
    linux.setattr(subprocess, "run", lambda *_, **__: type("Done", (), {"returncode": 100}))
    assert system_libraries.main("tests") == 1
    assert capsys.readouterr().err.splitlines()[-1].strip() == "apt-get install --no-install-recommends libgl1"


def test_programs_of_some_tests_are_wished_for_and_not_needed(
    linux: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    linux.setattr(shutil, "which", {"apt-get": "/usr/bin/apt-get", "age": "/usr/bin/age"}.get)
    assert system_libraries.main("window") == 0
    assert capsys.readouterr().err == ""
    assert system_libraries.main("tests") == 0
    assert capsys.readouterr().err == "Not installed: strace. The tests that need it are skipped.\n"


def test_without_apt_the_libraries_are_named(linux: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    linux.setattr(shutil, "which", lambda name: None)
    linux.setattr(system_libraries, "can_load", lambda library: library != "libEGL.so.1")
    assert system_libraries.main("tests") == 1
    assert "libEGL.so.1" in capsys.readouterr().err


def test_without_a_display_screenshots_are_offered(
    linux: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    linux.delenv("DISPLAY")
    assert system_libraries.main("window") == 1
    assert "`make screenshots`" in capsys.readouterr().err


def test_wayland_needs_its_own_libraries(linux: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    linux.delenv("DISPLAY")
    linux.setenv("WAYLAND_DISPLAY", "wayland-0")
    linux.setattr(system_libraries, "can_load", lambda library: library in system_libraries.OFFSCREEN)
    assert system_libraries.main("window") == 1
    assert capsys.readouterr().err.rstrip().endswith("libwayland-client0 libwayland-cursor0")


def test_other_systems_need_nothing(linux: pytest.MonkeyPatch) -> None:
    linux.setattr(sys, "platform", "darwin")
    linux.setattr(system_libraries, "can_load", lambda library: False)
    assert system_libraries.main("window") == 0
