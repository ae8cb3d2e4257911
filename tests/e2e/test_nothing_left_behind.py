"""What a person types is in the vault and nowhere else: marked words are searched for in every file."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.conftest import Watched
from tests.e2e.marks import GONE, KEPT, MARK, is_marked, marked_files
from tests.e2e.sessions import OTHER_PASSWORD, PASSWORD
from tests.e2e.test_no_secret_is_kept import rows_of
from tests.faults.tracing import calls_in, needs_strace
from tracker.core.ledger import Ledger
from tracker.services.backup import export_to
from tracker.store.folder import open_vault
from tracker.store.open_vault import OpenVault

STANDARD_STREAMS = ("1<", "2<")
VAULT = Path(".local/share/exposure-tracker/vault")


@pytest.fixture(params=["window", "shell"])
def session(request: pytest.FixtureRequest) -> Watched:
    return request.getfixturevalue(f"{request.param}_session")


@pytest.fixture
def vault(session: Watched, quick_derivation: None) -> Iterator[OpenVault]:
    """The vault that the session has left."""
    password = OTHER_PASSWORD if "window" in str(session.person) else PASSWORD
    opened = open_vault(session.home / VAULT, password)
    yield opened
    opened.close()


def written(session: Watched, *, to_streams: bool) -> Iterator[bytes]:
    """Everything the session wrote anywhere, deleted files and connections included."""
    assert session.log is not None
    for call in calls_in(session.log):
        if call.arguments.startswith(STANDARD_STREAMS) == to_streams:
            yield from call.strings


@pytest.mark.parametrize("before", ["", "x", "xy"])
@pytest.mark.parametrize(
    "encoded",
    [
        str.encode,
        lambda text: text.upper().encode(),
        lambda text: text.encode("utf-16"),
        lambda text: text.encode().hex().encode(),
        lambda text: base64.b64encode(text.encode()),
    ],
)
def test_the_search_finds_every_form(encoded, before: str) -> None:
    assert is_marked(encoded(f"{before}{MARK} and more"))
    assert is_marked(encoded(f"{before}{MARK}"))
    assert not is_marked(encoded(f"{before}{MARK[:-2]} and more"))


def test_no_file_is_marked(session: Watched) -> None:
    assert len([path for path in session.person.rglob("*") if path.is_file()]) > 5
    assert marked_files(session.person) == []


def test_an_export_would_be_found(session: Watched, vault: OpenVault) -> None:
    """The positive control: the same words in a plain file."""
    plain = session.home / "export.json"
    ledger = Ledger(vault.repository.load(), ())
    export_to(ledger, "exposure-tracker-ledger", plain)
    found = marked_files(session.person)
    plain.unlink()
    assert found == ["home/export.json"]


@needs_strace
def test_nothing_marked_was_ever_written(session: Watched) -> None:
    """Not to a file that is gone again either, nor to another program."""
    assert sum(map(len, written(session, to_streams=False))) > 100_000
    assert not any(map(is_marked, written(session, to_streams=False)))


@needs_strace
def test_what_is_printed_would_be_found(shell_session: Watched) -> None:
    """The positive control: the shell's answers are seen by the same means."""
    assert any(map(is_marked, written(shell_session, to_streams=True)))


def test_the_window_prints_nothing_of_it(window_session: Watched) -> None:
    assert not is_marked(window_session.said.encode())


def test_the_vault_has_what_belongs_there_and_no_secret(vault: OpenVault) -> None:
    """So it was typed; and passwords and searches are not even in the vault."""
    content = rows_of(vault.repository._connection)
    assert content.count(KEPT) > 8
    assert GONE not in content
