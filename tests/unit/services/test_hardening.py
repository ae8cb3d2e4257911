"""The kernel's refusals, tried in a process of its own: they cannot be taken back."""

from __future__ import annotations

import ctypes
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

KEEPER = """
import ctypes, sys
from tracker.services.hardening import close_memory

secret = ctypes.create_string_buffer(b"not for others")
assert not {closed} or close_memory()
print(ctypes.addressof(secret), flush=True)
sys.stdin.read()
"""

READER = """
import subprocess, sys
from pathlib import Path

keeper = subprocess.Popen([sys.executable, "-c", sys.argv[1]], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
place = int(keeper.stdout.readline())
try:
    with Path(f"/proc/{keeper.pid}/mem").open("rb", buffering=0) as memory:
        memory.seek(place)
        print(memory.read(14).decode())
except PermissionError:
    print("refused")
keeper.communicate()
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


def read_by_another_program(*, closed: bool) -> str:
    """What a program of the same user, and the one that started it at that, reads of its memory."""
    reader = [sys.executable, "-c", READER, KEEPER.format(closed=closed)]
    done = subprocess.run(
        reader, cwd=ROOT, capture_output=True, text=True, check=True, preexec_fn=give_up_privilege_of_tracing
    )
    return done.stdout.strip()


def give_up_privilege_of_tracing() -> None:
    """Root's right to read everything is not what is tested; others have nothing to give up."""
    drop_from_bounding_set, sys_ptrace = 24, 19
    ctypes.CDLL(None).prctl(drop_from_bounding_set, sys_ptrace, 0, 0, 0)


@linux
def test_memory_cannot_be_read_by_another_program() -> None:
    openly = read_by_another_program(closed=False)
    if openly == "refused":
        pytest.skip("this system refuses it to all programs anyway")
    assert openly == "not for others"
    assert read_by_another_program(closed=True) == "refused"


def test_other_systems_are_told_the_truth(monkeypatch: pytest.MonkeyPatch) -> None:
    from tracker.services import hardening

    monkeypatch.setattr(sys, "platform", "darwin")
    assert not hardening.close_memory()
    assert not hardening.refuse_network()
