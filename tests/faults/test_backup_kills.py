"""kill -9 during backups and restores: the old or the new file whole, a vault whole or none."""

from __future__ import annotations

import random
import sys
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from tests.faults.test_kills import LONGEST, Say, run_and_kill
from tests.ledgers import ledger
from tests.unit.formats.age_writer import quick_age
from tracker.core.ledger import Ledger
from tracker.formats import age, ledger_json
from tracker.services import backup
from tracker.store.folder import open_vault

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="needs fork"),
    pytest.mark.usefixtures("quick_derivation"),
]

NOW = datetime(2026, 11, 23, tzinfo=UTC)
WORDS = "five unrelated words"


@pytest.fixture(autouse=True)
def quick_sealing(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that the kills land in the work on files, not in the waiting before it."""
    monkeypatch.setattr(age, "encrypt", quick_age)


def test_kills_while_backing_up(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    path = tmp_path / "backup.age"
    backup.write_backup(ledger(), path, WORDS, NOW)

    def back_up_again_and_again(say: Say) -> None:
        say("ready")
        for number in count():
            backup.write_backup(ledger(), path, WORDS, NOW)
            say(str(number))

    for _ in range(pytestconfig.getoption("kills") // 6):
        run_and_kill(back_up_again_and_again, random.uniform(0, LONGEST))
        assert backup.verify(path, WORDS).counts["services"] == 2
    backup.write_backup(ledger(), path, WORDS, NOW)
    assert [entry.name for entry in tmp_path.iterdir()] == ["backup.age"]


def test_kills_while_restoring(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    path, home = tmp_path / "backup.age", tmp_path / "home"
    backup.write_backup(ledger(), path, WORDS, NOW)
    expected = ledger_json.write(ledger())

    for turn in range(pytestconfig.getoption("kills") // 6):

        def restore_again_and_again(say: Say, turn: int = turn) -> None:
            say("ready")
            for number in count():
                backup.restore(path, WORDS, home / f"{turn}-{number}", "password", now=NOW)
                say(f"{turn}-{number}")

        said = run_and_kill(restore_again_and_again, random.uniform(0, LONGEST))
        vaults = {entry.name for entry in home.glob("[0-9]*")} if home.exists() else set()
        assert set(said) - {"ready"} <= vaults
        for name in vaults:
            vault = open_vault(home / name, "password")
            restored = Ledger(vault.repository.load(), tuple(vault.repository.load_history()))
            vault.close()
            assert ledger_json.write(restored) == expected
