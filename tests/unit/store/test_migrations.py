"""A vault of each past version, as the program of that time wrote it, opens and becomes one of today."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.unit.store.conftest import PASSWORD
from tracker.core import request_commands
from tracker.core.history import WriteKind
from tracker.core.ledger import Ledger
from tracker.core.model import SaidBy
from tracker.core.progress import no_progress
from tracker.formats import ledger_json
from tracker.formats.base import NO_AIDS
from tracker.formats.source import Source
from tracker.store.folder import open_vault
from tracker.store.migrations import MIGRATIONS
from tracker.store.open_vault import OpenVault

VAULTS = Path(__file__).parents[2] / "data" / "vaults"


def document(name: str) -> Ledger:
    """The ledger that the program of that time wrote out of the same vault."""
    path = VAULTS / name
    with path.open("rb") as stream:
        source = Source(stream, path.stat().st_size, name)
        ledger = ledger_json.read(source, aids=NO_AIDS, progress=no_progress).ledger
    assert ledger is not None
    return ledger


@pytest.fixture
def version_1(quick_derivation: None, folder: Path, device: Path) -> OpenVault:
    shutil.copytree(VAULTS / "version-1", folder)
    return open_vault(folder, PASSWORD, device_folder=device)


def test_version_1_opens_and_holds_what_its_document_holds(version_1: OpenVault, folder: Path) -> None:
    repository = version_1.repository
    vault, written = repository.load(), document("version-1.json")
    assert ledger_json.write(Ledger(vault, tuple(repository.load_history()))) == ledger_json.write(written)
    assert repository.integrity_check() == ()
    version_1.close()
    assert (folder / "vault-000001.v1.db").exists()  # as it was, in case


def test_version_1_gets_the_fields_of_today(version_1: OpenVault) -> None:
    vault = version_1.repository.load()
    version_1.close()
    wechat = vault.services["wechat"]
    assert (wechat.conditions_met, wechat.catalogued, wechat.deletability_by) == ((), (), SaidBy.CATALOGUE)
    assert wechat.conditions == ("The wallet is empty.", "No group is owned.")
    assert (vault.incidents["leak"].link, vault.incidents["leak"].reported) == ("", None)
    assert vault.packs == {}


def test_an_address_in_the_last_line_becomes_the_address_for_closing(version_1: OpenVault) -> None:
    vault = version_1.repository.load()
    version_1.close()
    assert {key: (service.closing_path, service.closing_url) for key, service in vault.services.items()} == {
        "wechat": ("Me > Settings > Account", "https://weixin.qq.com/close"),
        "only-address": ("", "http://example.com/close?a=1&b=%20"),
        "no-address": ("Call them\nhttps://example.com and ask for it", ""),
        "address-first": ("https://example.com\nSettings, then close\n\nhttps://example.com/x", "https://示例.cn/注销"),
    }


def test_the_journal_of_version_1_can_be_read_and_goes_on(version_1: OpenVault) -> None:
    entries = version_1.repository.journal(record_id="wechat")
    assert [entry.kind for entry in entries][:2] == [WriteKind.UNDO, WriteKind.APPLY]
    assert str(entries[-1].label) == "微信 added"
    number = version_1.repository.write(entries[1].changeset, entries[1].at, WriteKind.REDO)
    assert number == entries[0].seq + 1
    assert version_1.repository.load().services["wechat"].notes == "line one\nline two"
    version_1.close()


def test_version_2_opens_and_holds_what_its_document_holds(quick_derivation: None, folder: Path, device: Path) -> None:
    shutil.copytree(VAULTS / "version-2", folder)
    opened = open_vault(folder, PASSWORD, device_folder=device)
    vault = opened.repository.load()
    document_of_today = ledger_json.write(Ledger(vault, tuple(opened.repository.load_history())))
    assert opened.repository.integrity_check() == ()
    opened.close()
    assert document_of_today == ledger_json.write(document("version-2.json"))
    assert {(item.clues, item.count) for item in vault.evidence.values()} == {((), 0)}
    assert vault.import_runs == vault.official_counts == {}
    assert len(vault.services) == len(vault.holdings) == 2


def test_version_3_opens_and_holds_what_its_document_holds(quick_derivation: None, folder: Path, device: Path) -> None:
    shutil.copytree(VAULTS / "version-3", folder)
    opened = open_vault(folder, PASSWORD, device_folder=device)
    vault, history = opened.repository.load(), opened.repository.load_history()
    assert opened.repository.integrity_check() == ()
    opened.close()
    assert ledger_json.write(Ledger(vault, tuple(history))) == ledger_json.write(document("version-3.json"))
    assert (vault.mutings, vault.profile.reviewed) == ({}, None)
    assert [point.findings for point in history] == [None, None]
    assert len(vault.evidence) == 2
    assert vault.evidence["e2"].clues == ("【微信】", "106575258")


def test_version_4_opens_and_holds_what_its_document_holds(quick_derivation: None, folder: Path, device: Path) -> None:
    shutil.copytree(VAULTS / "version-4", folder)
    opened = open_vault(folder, PASSWORD, device_folder=device)
    vault, history = opened.repository.load(), opened.repository.load_history()
    entries = opened.repository.journal(record_id="wechat")
    assert opened.repository.integrity_check() == ()
    assert opened.repository.drop_unused_files() == 0
    opened.close()
    assert (folder / "vault-000001.v4.db").exists()
    assert ledger_json.write(Ledger(vault, tuple(history))) == ledger_json.write(document("version-4.json"))
    assert vault.requests == vault.attachments == vault.campaigns == vault.plan_decisions == {}
    wechat = vault.services["wechat"]
    assert (wechat.closing_since, wechat.closed_since, wechat.erasure_contact) == (None, None, "")
    assert vault.mutings["m1"].reason == "Ich brauche es “täglich”.\nWirklich."
    assert [entry.kind for entry in entries] == [WriteKind.UNDO, WriteKind.APPLY, WriteKind.APPLY]
    assert entries[0].changes[0].after == wechat


def test_version_5_opens_and_keeps_until_when_more_time_was_asked_for(
    quick_derivation: None, folder: Path, device: Path
) -> None:
    shutil.copytree(VAULTS / "version-5", folder)
    opened = open_vault(folder, PASSWORD, device_folder=device)
    repository = opened.repository
    vault, written = repository.load(), document("version-5.json")
    assert repository.integrity_check() == ()
    assert (folder / "vault-000001.v5.db").exists()
    assert ledger_json.write(Ledger(vault, tuple(repository.load_history()))) == ledger_json.write(written)
    asked = {entry.request_id: entry.until for entry in vault.request_entries.values() if entry.until is not None}
    assert asked == {"r1": date(2026, 12, 20), "r2": date(2026, 12, 1)}
    today, no_law = date(2026, 11, 20), lambda _request: None
    days = request_commands.edit_request(vault, "r1", today=today, law_of=no_law, arrived=date(2026, 10, 2))
    assert days.changes[0].after.extended_to == date(2026, 12, 20)  # which would be gone if it stood nowhere
    asked_for = next(key for key, entry in vault.request_entries.items() if entry.until is not None)
    change = request_commands.edit_entry(vault, asked_for, today=today, law_of=no_law, text="so they said")
    repository.write(change, datetime(2026, 11, 20, 12, tzinfo=UTC), WriteKind.APPLY)
    opened.close()


def test_a_version_5_that_has_the_column_already_keeps_what_was_said_in_it() -> None:
    """As the program between two releases made it."""
    with sqlite3.connect(":memory:") as connection:
        for step in MIGRATIONS[:5]:
            step(connection)
        connection.execute("ALTER TABLE request_entries ADD COLUMN until TEXT")
        sample = "'', '', '', '', 'en', '', 'email', '', '', NULL, NULL, NULL, 'law'"
        for key, extended in (("r1", "2026-12-01"), ("r2", "2026-12-02")):
            connection.execute(
                f"INSERT INTO requests VALUES ('{key}', 's', {sample}, '{extended}', NULL, 'open', NULL, '[]')"
            )
        connection.executemany(
            "INSERT INTO request_entries VALUES (?, ?, '2026-10-20', 'extension', '', ?)",
            [("e1", "r1", "2027-03-01"), ("e2", "r1", None), ("e3", "r2", None), ("e4", "r2", None)],
        )
        MIGRATIONS[5](connection)
        found = dict(connection.execute("SELECT id, until FROM request_entries").fetchall())
    assert found == {"e1": "2027-03-01", "e2": None, "e3": "2026-12-02", "e4": "2026-12-02"}
