"""What a program asked the kernel for, as `strace` saw it: calls in order, strings as bytes."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

LONGEST_STRING = 1 << 24  # bytes; what is longer would be cut short, and is refused when read
_LINE = re.compile(r"(?P<pid>\d+) +(?:<\.\.\. )?(?P<name>\w+)(?:\(| resumed>)(?P<rest>.*)")
_RESULT = re.compile(r"(?P<arguments>.*)\) += (?P<value>-?\d+|0x[0-9a-f]+|\?)(?P<of>.*)")
_UNFINISHED = " <unfinished ...>"
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
_PATH = re.compile(r"<((?:\\x[0-9a-f]{2})*)>")


def can_trace() -> bool:
    """Whether there is an `strace` that may trace here: containers can forbid it."""
    if shutil.which("strace") is None:
        return False
    return subprocess.run(["strace", "-f", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode == 0


needs_strace = pytest.mark.skipif(not can_trace(), reason="there is no strace here, or it may not trace")


@dataclass(frozen=True, slots=True)
class Call:
    """One system call that has returned. ``value``: its result, -1 for a failure."""

    name: str
    arguments: str
    value: int
    returned: str

    @property
    def strings(self) -> list[bytes]:
        """All strings among the arguments, whole."""
        found = _STRING.findall(self.arguments)
        assert not any(cut for _text, cut in found), f"a string of {self.name} was cut short"
        return [_bytes(text) for text, _cut in found]

    @property
    def paths(self) -> list[str]:
        """Where the descriptors among the arguments lead to."""
        without_strings = _STRING.sub("", self.arguments)
        return [_bytes(text).decode("utf-8", "replace") for text in _PATH.findall(without_strings)]

    @property
    def returned_path(self) -> str:
        """Where the descriptor that came back leads to."""
        (text,) = _PATH.findall(self.returned)
        return _bytes(text).decode("utf-8", "replace")

    @property
    def numbers(self) -> list[int]:
        """The arguments that are plain numbers."""
        return [int(part) for part in self.arguments.split(", ") if re.fullmatch(r"-?\d+", part)]


def trace(
    command: Sequence[str | Path],
    calls: str,
    log: Path,
    *,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    stdin: str = "",
    refused: bool = False,
) -> subprocess.CompletedProcess[str]:
    """Run ``command`` and write those of its system ``calls`` (as of ``strace -e trace=``) to ``log``.

    ``refused``: also calls that a filter of the program's own keeps from the kernel. It takes longer.
    """
    options = ["-f", "-y", "-xx", "-s", str(LONGEST_STRING), "-e", f"trace={calls}", "-e", "signal=none", "-o", log]
    quick = [] if refused else ["--seccomp-bpf"]
    return subprocess.run(
        ["strace", *quick, *options, *command],
        cwd=cwd,
        env=env,
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
    )


def calls_in(log: Path) -> Iterator[Call]:
    """The calls of a log in the order in which they returned; failed ones too."""
    begun: dict[str, str] = {}
    with log.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            found = _LINE.fullmatch(line.rstrip("\n"))
            if found is None:
                continue  # the end of a process
            rest = begun.pop(found["pid"], "") + found["rest"]
            if rest.endswith(_UNFINISHED):
                begun[found["pid"]] = rest.removesuffix(_UNFINISHED)
                continue
            ended = _RESULT.fullmatch(rest)
            assert ended is not None, line[:200]
            value = -1 if ended["value"] == "?" else int(ended["value"], 0)
            yield Call(found["name"], ended["arguments"], value, ended["of"])


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
