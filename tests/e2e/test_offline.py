"""No connection is ever tried: every socket that a session asks for is a local one."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.conftest import ROOT, Watched
from tests.e2e.shell import PASSWORD
from tests.faults.tracing import calls_in, needs_strace, trace

DEMO = (sys.executable, "-m", "tracker", "--demo", "--quit-after-first-paint")
PLANTED = """
import socket
from tracker.services.hardening import refuse_network
assert not {filtered} or refuse_network()
try:
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(("127.0.0.1", 9))
except OSError:
    pass
"""


def families(log: Path) -> set[str]:
    """The address families in all network calls, also of those that were refused."""
    return {family for call in calls_in(log) for family in re.findall(r"\b[AP]F_[A-Z0-9]+", call.arguments)}


def traced(folder: Path, *command: str, stdin: str = "") -> set[str]:
    log = folder / "log"
    done = trace(command, "%network", log, cwd=ROOT, stdin=stdin, refused=True)
    assert done.returncode == 0, done.stderr
    return families(log)


@needs_strace
@pytest.mark.parametrize("filtered", [False, True])
def test_a_planted_connection_is_seen(tmp_path: Path, filtered: bool) -> None:
    """The positive control: with our own filter in its way, too."""
    assert "AF_INET" in traced(tmp_path, sys.executable, "-c", PLANTED.format(filtered=filtered))


@needs_strace
def test_the_window_asks_for_no_connection(tmp_path: Path) -> None:
    assert traced(tmp_path, *DEMO) <= {"AF_UNIX"}


@needs_strace
def test_the_shell_asks_for_no_connection(tmp_path: Path) -> None:
    command = (sys.executable, "-m", "tracker", "--vault", str(tmp_path / "vault"), "--pw-stdin", "create")
    assert traced(tmp_path, *command, stdin=f"{PASSWORD}\n") <= {"AF_UNIX"}


@needs_strace
@pytest.mark.parametrize("kind", ["window", "shell"])
def test_a_whole_session_asks_for_no_connection(kind: str, request: pytest.FixtureRequest) -> None:
    session: Watched = request.getfixturevalue(f"{kind}_session")
    assert session.log is not None
    assert families(session.log) <= {"AF_UNIX"}


def without_network(*command: str) -> subprocess.CompletedProcess[str]:
    """Run ``command`` where there is no network interface at all, not even the local one."""
    isolated = ("unshare", "--user", "--map-root-user", "--net", *command)
    return subprocess.run(isolated, cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False)


def can_isolate() -> bool:
    try:
        return without_network("true").returncode == 0
    except OSError:
        return False


@pytest.mark.skipif(not can_isolate(), reason="needs user namespaces")
def test_it_works_where_there_is_no_network() -> None:
    done = without_network(*DEMO)
    assert done.returncode == 0, done.stderr
