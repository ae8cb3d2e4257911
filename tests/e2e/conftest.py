"""Whole sessions of the shell and of the window, each run once and watched from outside."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.e2e.marks import GONE, KEPT
from tests.faults.tracing import can_trace, trace

ROOT = Path(__file__).parents[2]
WATCHED_CALLS = "%network,write,writev,pwrite64,pwritev,pwritev2"
EXPORT = (
    "name,url,username,password,note\n"
    f"{KEPT}shop,https://{KEPT}shop.example/,{KEPT}user,{GONE}password,{GONE}note\n"
    f"{KEPT}bank,https://{KEPT}bank.example/,{KEPT}other,{GONE}secret,\n"
)


@dataclass(frozen=True)
class Watched:
    """A session that has ended. ``person``: every folder that was the person's own.

    ``log``: its system calls; None where they cannot be traced. ``said``: all it printed.
    """

    person: Path
    log: Path | None
    said: str

    @property
    def home(self) -> Path:
        return self.person / "home"


def _watch(folder: Path, kind: str) -> Watched:
    person = folder / "person"
    for place in (folder / "inbox", person / "home", person / "tmp", person / "run", person / "backups"):
        place.mkdir(mode=0o700, parents=True)
    (folder / "inbox/export.csv").write_text(EXPORT, "utf-8")
    env = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    env |= {"HOME": str(person / "home"), "TMPDIR": str(person / "tmp"), "XDG_RUNTIME_DIR": str(person / "run")}
    command = [sys.executable, "-m", "tests.e2e.sessions", kind, str(folder)]
    log = folder / "log" if can_trace() else None
    if log is None:
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    else:
        done = trace(command, WATCHED_CALLS, log, cwd=ROOT, env=env)
    assert done.returncode == 0, done.stderr
    return Watched(person, log, done.stdout + done.stderr)


@pytest.fixture(scope="session")
def window_session(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    """Every field of the window filled, a file brought in, a backup, another password, locked over a draft."""
    return _watch(tmp_path_factory.mktemp("window"), "window")


@pytest.fixture(scope="session")
def shell_session(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    """The commands of the shell but ``export``."""
    return _watch(tmp_path_factory.mktemp("shell"), "shell")
