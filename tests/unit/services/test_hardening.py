"""The kernel's refusals, tried in a process of its own: they cannot be taken back."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
linux = pytest.mark.skipif(sys.platform != "linux", reason="the means are Linux's")

SOCKETS = """
import socket
from tracker.services.hardening import refuse_network

socket.socket(socket.AF_INET).close()  # the positive control: without the filter it works
assert refuse_network()
socket.socket(socket.AF_UNIX).close()
for family in (socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK):
    try:
        socket.socket(family, socket.SOCK_DGRAM)
    except OSError:
        continue
    raise SystemExit(f"{family} was allowed")
"""

THREAD = """
import socket, threading
from tracker.services.hardening import refuse_network

go, failed = threading.Event(), []

def later():
    go.wait()
    try:
        socket.socket(socket.AF_INET)
    except OSError:
        failed.append(True)

thread = threading.Thread(target=later)
thread.start()
assert refuse_network()
go.set()
thread.join()
assert failed, "a thread that was there before got through"
"""

MEMORY = """
import resource, subprocess, sys
from pathlib import Path
from tracker.services.hardening import close_memory

def dumpable():
    import ctypes
    return ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)

assert dumpable() == 1
assert close_memory()
assert dumpable() == 0
assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0
"""


def run(script: str) -> None:
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@linux
def test_only_local_sockets_are_left() -> None:
    run(SOCKETS)


@linux
def test_threads_that_run_already_are_meant_too() -> None:
    run(THREAD)


@linux
def test_memory_is_closed_to_others() -> None:
    run(MEMORY)


def test_other_systems_are_told_the_truth(monkeypatch: pytest.MonkeyPatch) -> None:
    from tracker.services import hardening

    monkeypatch.setattr(sys, "platform", "darwin")
    assert not hardening.close_memory()
    assert not hardening.refuse_network()
