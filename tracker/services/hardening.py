"""Linux only: keep other programs out of this process's memory, and this process off the network.

What it promises is small and said in the README: no core dumps, no reading of memory by other
programs of the same user, no sockets but local ones. Everything is done before a vault is opened.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass

_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38
_SECCOMP_SET_MODE_FILTER = 1
_SECCOMP_FILTER_FLAG_TSYNC = 1
_SECCOMP_RET_ALLOW = 0x7FFF0000
_SECCOMP_RET_ERRNO = 0x00050000
_EPERM = 1
_EAFNOSUPPORT = 97
_AF_UNIX = 1

# Classic BPF: load a word of struct seccomp_data, jump if equal or at least, return.
_LOAD, _JUMP_IF_EQUAL, _JUMP_IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_CALL_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16
_FOREIGN_CALLS = 0x40000000  # numbers of the x32 calls begin here


@dataclass(frozen=True, slots=True)
class _Machine:
    """Numbers of one architecture: its audit name and three system calls."""

    audit: int
    socket: int
    seccomp: int
    io_uring_setup: int = 425  # it could make sockets that no filter sees


_MACHINES = {
    "x86_64": _Machine(audit=0xC000003E, socket=41, seccomp=317),
    "aarch64": _Machine(audit=0xC00000B7, socket=198, seccomp=277),
}


class _Instruction(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_uint16),
        ("if_true", ctypes.c_uint8),
        ("if_false", ctypes.c_uint8),
        ("operand", ctypes.c_uint32),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_uint16), ("instructions", ctypes.POINTER(_Instruction)))


def close_memory() -> bool:
    """No core dumps and no ptrace by other programs of this user; False where that cannot be had."""
    if sys.platform != "linux":
        return False
    import resource

    _soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
    return bool(_libc().prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) == 0)


def refuse_network() -> bool:
    """Let the kernel refuse every socket of this process but local ones, for good.

    Applies to all threads and to children. False where that cannot be had: then only the
    program's own restraint keeps it offline.
    """
    if sys.platform != "linux" or (machine := _MACHINES.get(os.uname().machine)) is None:
        return False
    libc = _libc()
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    instructions = tuple(_filter(machine))
    array = (_Instruction * len(instructions))(*instructions)
    program = _Program(len(instructions), array)
    status: int = libc.syscall(
        machine.seccomp, _SECCOMP_SET_MODE_FILTER, _SECCOMP_FILTER_FLAG_TSYNC, ctypes.byref(program)
    )
    return status == 0


def _filter(machine: _Machine) -> Iterable[_Instruction]:
    """``socket(AF_UNIX, …)`` is allowed, other families are not; nor ways around the filter."""
    refuse, forbid = _SECCOMP_RET_ERRNO | _EAFNOSUPPORT, _SECCOMP_RET_ERRNO | _EPERM
    yield _Instruction(_LOAD, 0, 0, _ARCHITECTURE)
    yield _Instruction(_JUMP_IF_EQUAL, 1, 0, machine.audit)
    yield _Instruction(_RETURN, 0, 0, forbid)
    yield _Instruction(_LOAD, 0, 0, _CALL_NUMBER)
    yield _Instruction(_JUMP_IF_AT_LEAST, 6, 0, _FOREIGN_CALLS)
    yield _Instruction(_JUMP_IF_EQUAL, 5, 0, machine.io_uring_setup)
    yield _Instruction(_JUMP_IF_EQUAL, 0, 2, machine.socket)
    yield _Instruction(_LOAD, 0, 0, _FIRST_ARGUMENT)
    yield _Instruction(_JUMP_IF_EQUAL, 0, 1, _AF_UNIX)
    yield _Instruction(_RETURN, 0, 0, _SECCOMP_RET_ALLOW)
    yield _Instruction(_RETURN, 0, 0, refuse)
    yield _Instruction(_RETURN, 0, 0, forbid)


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)
