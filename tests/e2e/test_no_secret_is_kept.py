"""Passwords, codes, notes and messages of imported files are nowhere: not in the database, its journal, an
export, a preview, an error, the shell's output or the log.

Our own samples mark every secret with ``CANARY``, and once more with addresses of the web, secrets and all, in
place of names and logins; of the collected ones (where they are on this machine)
EXPECTED.json says what must not be stored.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.shell import PASSWORD, Shell
from tests.unit.formats.samples import SAMPLES
from tests.unit.formats.samples.addresses import addressed
from tracker.catalogue import Catalogue
from tracker.core.errors import TrackerError
from tracker.core.import_plan import RowStatus
from tracker.core.model import Place
from tracker.formats import EXPORTERS
from tracker.services import backup, importing
from tracker.services.session import Session
from tracker.services.vaults import create_vault

SHARED = Path(__file__).parents[3] / "shared" / "import_samples"
MARK = "CANARY"


def expected() -> dict[str, list[str]]:
    """What must not be stored, by the path of the collected sample."""
    listed = json.loads((SHARED / "EXPECTED.json").read_text("utf-8"))
    return {name: facts["must_not_be_stored"] for name, facts in listed.items() if "must_not_be_stored" in facts}


@pytest.fixture
def session(tmp_path: Path, quick_derivation: None) -> Iterator[Session]:
    made = create_vault(tmp_path / "vault", PASSWORD, name="Home", place=Place.CHINA, state_folder=tmp_path / "state")
    yield made
    made.lock()


def everything_of(session: Session, paths: list[Path]) -> dict[str, str]:
    """All texts that come of bringing in these files with every row that can be taken, by place."""
    catalogue, said, texts = Catalogue.load(), [], {}
    for path in paths:
        try:
            seen = importing.preview(path, session.vault, catalogue, today=session.today)
        except TrackerError as error:
            said.append(f"{error!r} {error.message!r} {error.hint!r}")
            continue
        said += [repr(seen), json.dumps(seen.as_json(), ensure_ascii=False)]
        taken = {row.key for row in seen.plan.rows if row.status is not RowStatus.FRAUD}
        said.append(repr(importing.apply(session, seen, taken)))
    texts["previews, outcomes and errors"] = "\n".join(said)
    texts["exports"] = "\n".join(exporter.write(backup.ledger_of(session)).decode() for exporter in EXPORTERS)
    texts["database with its journal"] = rows_of(session.opened.repository._connection)
    return texts


def rows_of(connection: Any) -> str:
    """Every row of every table, decrypted: the journal with what was and what became of it, too."""
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert "journal" in tables
    return "\n".join(str(row) for table in tables for row in connection.execute(f"SELECT * FROM {table}"))


def test_no_secret_of_our_samples_is_kept(session: Session, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    texts = everything_of(session, written(tmp_path, SAMPLES)) | {"log": caplog.text}
    assert len(session.vault.services) > 50
    assert len(session.vault.import_runs) > len(SAMPLES) // 2
    expect_no_mark(texts)


@pytest.mark.parametrize("first_form", [0, 3])
def test_of_addresses_in_names_and_logins_only_the_host_is_kept(
    first_form: int, session: Session, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    paths = written(tmp_path, dict(addressed(first_form)))
    texts = everything_of(session, paths) | {"log": caplog.text}
    assert len(session.vault.import_runs) > len(paths) // 2
    assert f"unk{first_form}.example" in texts["database with its journal"]
    assert not any("unk" in identifier.value for identifier in session.vault.identifiers.values())
    expect_no_mark(texts)


def written(folder: Path, samples: Mapping[str, bytes]) -> list[Path]:
    paths = []
    for name, content in samples.items():
        paths.append(folder / "samples" / name)
        paths[-1].parent.mkdir(parents=True, exist_ok=True)
        paths[-1].write_bytes(content)
    return paths


def expect_no_mark(texts: Mapping[str, str]) -> None:
    for place, text in texts.items():
        assert MARK not in text, f"{place}: …{text[text.index(MARK) - 200 : text.index(MARK) + 60]}"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the collected samples are not on this machine")
def test_no_secret_of_the_collected_samples_is_kept(session: Session, caplog: pytest.LogCaptureFixture) -> None:
    paths = sorted(path for path in SHARED.rglob("*") if path.is_file() and path.name not in _NO_SAMPLES)
    texts = everything_of(session, paths) | {"log": caplog.text}
    assert len(session.vault.import_runs) > 50
    for name, secrets in expected().items():
        for secret in secrets:
            for place, text in texts.items():
                assert secret not in text, f"“{secret}” of {name} is in the {place}"


_NO_SAMPLES = {"SOURCE.txt", "EXPECTED.json"}


def test_the_shell_says_no_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shell = Shell(tmp_path / "vault", monkeypatch)
    shell.run("create")
    for name in ("chrome.csv", "bitwarden.json", "sms-20250501.xml"):
        path = tmp_path / name
        path.write_bytes(SAMPLES[name])
        for options in (("--dry-run",), ("--yes", "--json")):
            finished = shell.run("import", path, *options)
            assert finished.status == 0
            assert MARK not in finished.out.decode() + finished.err
