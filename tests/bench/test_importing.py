"""Ten thousand passwords from file to vault against the bare pieces; and how long the window ever waits."""

from __future__ import annotations

import csv
import gc
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from pytestqt.qtbot import QtBot

from tests.bench.conftest import Report
from tests.bench.mailboxes import MEBIBYTE, write_mailbox
from tests.bench.test_messages import write_backup
from tracker.catalogue import Catalogue
from tracker.core.changes import ChangeSet
from tracker.core.history import WriteKind
from tracker.core.model import Place
from tracker.gui.application import Tidying, answer_quickly
from tracker.gui.bridge import SessionBridge
from tracker.gui.pages.find import FindPage
from tracker.services import importing
from tracker.services.session import Session
from tracker.services.settings import Settings
from tracker.services.vaults import create_vault

ROWS = 10_000
TODAY = date(2026, 11, 25)
PATIENCE_MS = 300_000


@pytest.fixture
def session(tmp_path: Path, quick_derivation: None) -> Iterator[Session]:
    made = create_vault(tmp_path / "vault", "words", name="Home", place=Place.CHINA, state_folder=tmp_path / "state")
    yield made
    made.lock()


def passwords(folder: Path, rows: int = ROWS) -> Path:
    path = folder / "passwords.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(("name", "url", "username", "password", "note"))
        for number in range(rows):
            url = f"https://www.shop{number}.example/account/login?next=%2F"
            writer.writerow((f"Shop {number}", url, f"anna{number % 9}@example.org", f"pass{number}", ""))
    return path


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def test_ten_thousand_passwords(tmp_path: Path, session: Session, report: Report) -> None:
    path, catalogue = passwords(tmp_path), Catalogue.load()
    importing.preview(path, session.vault, catalogue, today=TODAY)  # reads what is read once
    taken: list[importing.ImportPreview] = []
    to_review = seconds(lambda: taken.append(importing.preview(path, session.vault, catalogue, today=TODAY)))
    changes = taken[0].plan.changeset()
    to_vault = seconds(lambda: importing.apply(session, taken[0]))

    def bare_rows() -> None:
        with path.open(encoding="utf-8", newline="") as stream:
            assert sum(1 for _ in csv.reader(stream)) == ROWS + 1

    other = create_vault(tmp_path / "bare", "words", name="Bare", place=Place.CHINA, state_folder=tmp_path / "state")
    write = other.opened.repository.write
    bare = seconds(bare_rows) + seconds(
        lambda: write(ChangeSet(changes.label, changes.changes), datetime.now(UTC), WriteKind.APPLY)
    )
    other.lock()
    assert len(session.vault.services) == ROWS
    against = "csv.reader and the database's writes alone"
    report("10,000 passwords: file to review", to_review, against, bare)
    report("10,000 passwords: file to vault", to_review + to_vault, against, bare)


class Beats:
    """How long the window's loop stood still at most; it is asked every 5 ms."""

    def __init__(self) -> None:
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(5)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now

    def taken(self) -> float:
        """The longest pause since the last time, which begins anew."""
        longest, self.longest, self._last = self.longest, 0.0, time.perf_counter()
        return longest


@pytest.mark.parametrize("what", ["200 MB of mail", "100 MB of messages", "10,000 passwords", "60,000 passwords"])
def test_the_window_meanwhile(what: str, tmp_path: Path, session: Session, qtbot: QtBot, report: Report) -> None:
    answer_quickly()
    application = QCoreApplication.instance()
    assert application is not None
    tidying = Tidying(application)
    path = tmp_path / "file"
    if what.endswith("mail"):
        write_mailbox(path, 200 * MEBIBYTE)
    elif what.endswith("messages"):
        write_backup(path, 100, 0.5)
    else:
        path = passwords(tmp_path, int(what.split(maxsplit=1)[0].replace(",", "")))
    bridge = SessionBridge(Catalogue.load(), Settings(None), "en")
    bridge.unlock(session)
    page = FindPage(bridge)
    qtbot.addWidget(page)
    bridge.changed.connect(page.follow)
    page.resize(1072, 764)
    page.show()
    beats = Beats()
    qtbot.wait(300)
    beats.taken()

    def told(step: str) -> None:
        qtbot.wait(50)
        report(f"{what}: longest pause, {step}", beats.taken(), "the 50 ms in which a window answers", 0.05)

    page.open_files([path])
    qtbot.waitUntil(page.bring_in.review.isVisible, timeout=PATIENCE_MS)
    told("reading")
    writing = page.bring_in.writing
    page.bring_in.review.write.click()
    qtbot.waitUntil(lambda: not writing.is_busy, timeout=PATIENCE_MS)
    told("writing")
    for step, go in (("undo", Session.undo), ("redo", Session.redo)):
        size = session.undo_size or session.redo_size
        writing.carry_out(go, size, "Please wait", lambda _outcome: None)
        qtbot.waitUntil(lambda: not writing.is_busy, timeout=PATIENCE_MS)
        told(step)
    bridge.tasks.wait()
    tidying.deleteLater()
    gc.enable()
