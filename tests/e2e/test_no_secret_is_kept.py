"""Passwords, codes and notes of imported files are nowhere: not in the database, the export, or any output."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.shell import PASSWORD, Shell
from tracker.core.model import Profile
from tracker.store.folder import create_vault, open_vault
from tracker.store.keyslots import KdfParameters

OURS = Path(__file__).parents[1] / "data" / "imports"
SHARED = Path(__file__).parents[3] / "shared" / "import_samples"
SHARED_FOLDERS = [SHARED / name for name in ("chromium_csv", "bitwarden") if (SHARED / name).exists()]
FILES = sorted(
    path for folder in (OURS, *SHARED_FOLDERS) for path in folder.iterdir() if path.suffix in (".csv", ".json")
)

SECRET_COLUMNS = {"password", "password_value", "note", "notes", "login_password", "login_totp"}
SECRET_KEYS = {
    *("password", "totp", "notes", "number", "code", "ssn", "passportNumber", "licenseNumber", "keyValue"),
    *("privateKey", "lastName", "address1"),
}


def secrets_of(path: Path) -> set[str]:
    """What a careless importer would keep of ``path``, read in the most straightforward way."""
    text = path.read_bytes().decode("utf-8-sig", errors="replace")
    if path.suffix == ".json":
        try:
            found = set(_secret_values(json.loads(text)))
        except ValueError:
            return set()
    else:
        rows = csv.DictReader(io.StringIO(text))
        found = {str(row[column]) for row in rows for column in row if str(column).lower() in SECRET_COLUMNS}
    return {secret for value in found for secret in value.splitlines() if len(secret) >= 6}


def _secret_values(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _secret_values(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from _secret_values(item, key)
    elif isinstance(value, str) and key in SECRET_KEYS:
        yield value


def test_the_files_do_hold_secrets() -> None:
    assert sum(len(secrets_of(path)) for path in FILES) > 10


def test_no_secret_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    shell = Shell(tmp_path / "vault", monkeypatch)
    create_vault(shell.vault, PASSWORD, Profile(), kdf=KdfParameters(65536, 3, 1)).close()
    said = []
    for path in FILES:
        for options in (("--dry-run",), ("--yes", "--json")):
            finished = shell.run("import", path, *options)
            said.append(finished.out.decode() + finished.err)
    exported = [shell.run("export", "--format", name).out.decode() for name in ("json", "csv")]
    opened = open_vault(shell.vault, PASSWORD)
    database = everything_in(opened.repository._connection)
    opened.close()
    assert "mastodon" in database or not SHARED_FOLDERS
    places = {"output": "\n".join(said), "export": "\n".join(exported), "database": database, "log": caplog.text}
    # A login or an address may be the same text as a password of another row; those are no leak.
    allowed = "\n".join(visible_of(path) for path in FILES)
    for path in FILES:
        for secret in secrets_of(path):
            if secret not in allowed:
                leaked = [place for place, text in places.items() if secret in text]
                assert not leaked, f"a secret of {path.name} is in the {leaked}"


def everything_in(connection: Any) -> str:
    """Every row of every table, decrypted: the journal with what was and what became of it, too."""
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert "journal" in tables
    return "\n".join(str(row) for table in tables for row in connection.execute(f"SELECT * FROM {table}"))


def visible_of(path: Path) -> str:
    """Names, addresses and logins of a file: what may be kept."""
    text = path.read_bytes().decode("utf-8-sig", errors="replace")
    if path.suffix != ".csv":
        return ""
    rows = csv.DictReader(io.StringIO(text))
    return "\n".join(
        str(row[column]) for row in rows for column in row if str(column).lower() not in SECRET_COLUMNS | {"none"}
    )
