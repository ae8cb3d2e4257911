"""Making a report in the window: choices, preview, writing, printing, and what is asked before."""

from __future__ import annotations

import stat
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.ledgers import add_account, add_identifier
from tests.gui.pages import Show, show_page, words
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import files
from tracker.gui.dialogs import paper as module
from tracker.gui.dialogs.report import ReportDialog
from tracker.gui.pages.overview import OverviewPage
from tracker.gui.pages.risk import RiskPage
from tracker.gui.report import printing
from tracker.gui.report.pages import Paper

NUMBER = "13800138000"


@pytest.fixture
def own(empty: SessionBridge) -> SessionBridge:
    add_identifier(empty, "phone", label="Main", value=NUMBER)
    add_account(empty, "a", ["phone=phone"], name="Shop")
    return empty


def opened(qtbot: QtBot, bridge: SessionBridge, parent: QWidget | None = None) -> ReportDialog:
    dialog = ReportDialog(bridge, parent)
    qtbot.addWidget(dialog)
    dialog.show()
    ready(qtbot, dialog)
    return dialog


def ready(qtbot: QtBot, dialog: ReportDialog) -> None:
    qtbot.waitUntil(lambda: dialog.action.isEnabled() and dialog.sheet._page is not None)


def wait(qtbot: QtBot, dialog: ReportDialog) -> None:
    qtbot.waitUntil(lambda: not dialog.busy)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """What a person says when asked, from the first question on."""
    given: list[bool] = []
    monkeypatch.setattr(module, "ask", lambda *_args, **_more: given.pop(0))
    return given


@pytest.mark.parametrize(("kind", "start"), [("pdf", b"%PDF"), ("html", b"<!DOCTYPE html>")])
def test_masked_and_one_page_unless_told_otherwise(
    qtbot: QtBot, own: SessionBridge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, start: bytes
) -> None:
    path = tmp_path / f"report.{kind}"
    monkeypatch.setattr(files, "choose_save", lambda *_args: path)
    dialog = opened(qtbot, own)
    assert (dialog.masked, dialog.full, dialog.kind["pdf"].isChecked()) == (True, False, True)
    assert any("The file is not encrypted" in text for text in words(dialog))
    dialog.kind[kind].click()
    dialog.action.click()
    wait(qtbot, dialog)
    assert "It is not encrypted. Personal values in it are masked." in words(dialog)
    content = path.read_bytes()
    assert content.startswith(start)
    assert NUMBER.encode() not in content
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    if kind == "html":
        assert b"<img" in content
        assert b'<html lang="en">' in content


def test_in_full_only_after_a_second_word(
    qtbot: QtBot, own: SessionBridge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answers: list[bool]
) -> None:
    path = tmp_path / "report.html"
    monkeypatch.setattr(files, "choose_save", lambda *_args: path)
    dialog = opened(qtbot, own)
    dialog.kind["html"].click()
    dialog.extent["full"].click()
    dialog.masking["unmasked"].click()
    ready(qtbot, dialog)
    assert any("can use them against you. Delete it after use" in text for text in words(dialog))
    answers.append(False)
    dialog.action.click()
    assert not path.exists()
    answers.append(True)
    dialog.action.click()
    wait(qtbot, dialog)
    assert NUMBER in path.read_text("utf-8")
    assert any("personal values stand in it in full" in text for text in words(dialog))


def test_a_file_that_nobody_was_asked_about_stays(
    qtbot: QtBot, own: SessionBridge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answers: list[bool]
) -> None:
    """The system asks about the name it was given; the ending is put behind it later."""
    path = tmp_path / "report.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr(files, "choose_save", lambda *_args: tmp_path / "report")
    dialog = opened(qtbot, own)
    answers.append(False)
    dialog.action.click()
    assert path.read_bytes() == b"old"
    answers.append(True)
    dialog.action.click()
    wait(qtbot, dialog)
    assert path.read_bytes().startswith(b"%PDF")


def test_without_a_place_nothing_is_written(qtbot: QtBot, own: SessionBridge, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "choose_save", lambda *_args: None)
    dialog = opened(qtbot, own)
    dialog.action.click()
    assert not dialog.busy
    assert dialog.isVisible()


def test_what_cannot_be_written_is_said(
    qtbot: QtBot, own: SessionBridge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "choose_save", lambda *_args: tmp_path / "nowhere" / "report.pdf")
    dialog = opened(qtbot, own)
    dialog.action.click()
    wait(qtbot, dialog)
    assert any("nowhere" in text for text in words(dialog))
    assert dialog.action.isEnabled()


def test_a_long_report_can_be_cancelled(
    qtbot: QtBot, demo: SessionBridge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, begun, go_on = tmp_path / "report.pdf", Event(), Event()
    monkeypatch.setattr(files, "choose_save", lambda *_args: path)
    dialog = opened(qtbot, demo)
    real = Paper.pdf

    def slow(self: Paper, progress: Any) -> bytes:
        begun.set()
        go_on.wait(10)
        return real(self, progress)

    monkeypatch.setattr(Paper, "pdf", slow)
    dialog.extent["full"].click()
    dialog.action.click()
    qtbot.waitUntil(begun.is_set)
    assert dialog.cancel.isEnabled()
    dialog.cancel.click()
    assert dialog.isVisible()
    go_on.set()
    wait(qtbot, dialog)
    assert not path.exists()
    assert dialog.action.isEnabled()
    dialog.action.click()  # and it can be made after all
    wait(qtbot, dialog)
    assert path.read_bytes().startswith(b"%PDF")


def test_locking_meanwhile_leaves_nothing(
    qtbot: QtBot, demo: SessionBridge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, begun, go_on = tmp_path / "report.pdf", Event(), Event()
    monkeypatch.setattr(files, "choose_save", lambda *_args: path)
    dialog = opened(qtbot, demo)
    real = Paper.pdf

    def slow(self: Paper, progress: Any) -> bytes:
        begun.set()
        go_on.wait(10)
        return real(self, progress)

    monkeypatch.setattr(Paper, "pdf", slow)
    dialog.action.click()
    qtbot.waitUntil(begun.is_set)
    dialog.reject()  # as the window does
    demo.lock("")
    go_on.set()
    demo.tasks.wait()
    assert not path.exists()
    assert not dialog._ready


def test_the_preview_follows_the_choices(qtbot: QtBot, demo: SessionBridge) -> None:
    dialog = opened(qtbot, demo)
    assert dialog.sheet.accessibleName() == "Preview of the first page"
    page = dialog.sheet._page
    dialog.extent["full"].click()
    qtbot.waitUntil(lambda: dialog.sheet._page != page)
    dialog.masking["unmasked"].click()
    assert dialog.sheet.accessibleDescription() == "Putting it together …"
    assert not dialog.action.isEnabled()
    ready(qtbot, dialog)
    dialog.masking["masked"].click()  # gathered before
    assert dialog.action.isEnabled()


def test_printing(
    qtbot: QtBot, own: SessionBridge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answers: list[bool]
) -> None:
    path = tmp_path / "printed.pdf"
    dialog = opened(qtbot, own)
    dialog.kind["print"].click()
    assert dialog.action.text() == "Print…"
    monkeypatch.setattr(printing, "has_printers", lambda: False)
    dialog.action.click()
    assert any("No printer is set up on this computer." in text for text in words(dialog))
    monkeypatch.setattr(printing, "has_printers", lambda: True)
    monkeypatch.setattr(printing, "choose_printer", lambda *_args: None)
    dialog.action.click()
    assert not dialog.busy
    dialog.masking["unmasked"].click()
    ready(qtbot, dialog)
    answers.append(False)
    dialog.action.click()
    assert not dialog.busy
    dialog.masking["masked"].click()
    monkeypatch.setattr(printing, "choose_printer", lambda *_args: QPdfWriter(str(path)))
    dialog.action.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert path.read_bytes().startswith(b"%PDF")


def test_every_choice_is_named_and_reached_by_key(qtbot: QtBot, own: SessionBridge) -> None:
    dialog = opened(qtbot, own)
    choices = [*dialog.extent.values(), *dialog.kind.values(), *dialog.masking.values()]
    assert [choice.accessibleName() for choice in choices] == [
        "How much: One page",
        "How much: Full report",
        "Format: PDF",
        "Format: HTML, for a browser",
        "Format: Print",
        "Personal values: Masked",
        "Personal values: In full",
    ]
    dialog.extent["page"].setFocus()
    qtbot.keyClick(dialog.extent["page"], Qt.Key.Key_Down)
    assert dialog.full


@pytest.mark.parametrize("page", [OverviewPage, RiskPage])
def test_pages_lead_to_it(demo: SessionBridge, shown: Show, qtbot: QtBot, page: Any) -> None:
    made = show_page(page, demo, shown)
    with qtbot.waitSignal(made.action) as heard:
        made.report.click()
    assert heard.args == ["report"]
