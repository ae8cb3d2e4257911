"""A disk that loses power: which states the un-fsynced part of a program's work can leave behind.

Strict on purpose. Until a file is fsynced, any of its writes may be lost or torn between sectors
while later ones are not; until a folder is fsynced, any of its names may be as before, whatever
became of the files themselves.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from tests.faults.tracing import Call

CALLS = (
    "openat,creat,write,writev,pwrite64,pwritev,pwritev2,lseek,truncate,ftruncate,fallocate,copy_file_range,sendfile,"
    "fsync,fdatasync,sync_file_range,sync,/^rename,/^unlink,/^link,/^symlink,/^mkdir,rmdir"
)
SECTORS = (512, 4096)


@dataclass(frozen=True, slots=True)
class Write:
    offset: int
    data: bytes

    def on(self, content: bytearray) -> None:
        if len(content) < self.offset:
            content.extend(bytes(self.offset - len(content)))
        content[self.offset : self.offset + len(self.data)] = self.data

    def torn(self, chance: random.Random) -> Iterator[Write]:
        """Some of its sectors, as a drive that stopped in the middle would have them."""
        sector, start, end = chance.choice(SECTORS), self.offset, self.offset + len(self.data)
        while start < end:
            stop = min(end, (start // sector + 1) * sector)
            if chance.random() < 0.5:
                yield Write(start, self.data[start - self.offset : stop - self.offset])
            start = stop


@dataclass(frozen=True, slots=True)
class Resize:
    size: int

    def on(self, content: bytearray) -> None:
        content[self.size :] = bytes(max(0, self.size - len(content)))

    def torn(self, chance: random.Random) -> Iterator[Resize]:
        if chance.random() < 0.5:
            yield self


@dataclass(frozen=True, slots=True)
class Names:
    """What one call does to the names of a folder; None takes a name away."""

    entries: tuple[tuple[str, Node | None], ...]

    def on(self, names: dict[str, Node]) -> None:
        for name, node in self.entries:
            if node is None:
                names.pop(name, None)
            else:
                names[name] = node


@dataclass(eq=False, slots=True)
class File:
    """``durable`` is on the medium; the changes after it are not yet."""

    durable: bytes = b""
    pending: list[Write | Resize] = field(default_factory=list)

    def flush(self) -> None:
        self.durable, self.pending = content(self.durable, self.pending), []


@dataclass(eq=False, slots=True)
class Folder:
    durable: dict[str, Node] = field(default_factory=dict)
    pending: list[Names] = field(default_factory=list)

    def flush(self) -> None:
        self.durable, self.pending = names(self.durable, self.pending), []


Node: TypeAlias = File | Folder
State: TypeAlias = dict[str, bytes | None]
"""Content by path below the root; None for a folder."""


def content(durable: bytes, changes: Iterable[Write | Resize]) -> bytes:
    if not (changes := tuple(changes)):
        return durable
    made = bytearray(durable)
    for change in changes:
        change.on(made)
    return bytes(made)


def names(durable: dict[str, Node], changes: Iterable[Names]) -> dict[str, Node]:
    made = dict(durable)
    for change in changes:
        change.on(made)
    return made


class Disk:
    """Follows the calls about what is below ``root``, which is there and empty at first."""

    def __init__(self, root: Path) -> None:
        self._root = PurePosixPath(root)
        self.top = Folder()
        self._positions: dict[int, int] = {}

    def follow(self, call: Call) -> bool:
        """Take in one call; whether it could change what a loss of power leaves behind."""
        if call.value < 0 or not self._concerns(call):
            return False
        do = getattr(self, f"_{call.name}", None)
        assert do is not None, f"the disk knows nothing of {call.name}"
        do(call)
        return call.name != "lseek" and (call.name != "openat" or _may_make(call))

    def _concerns(self, call: Call) -> bool:
        if call.name == "openat":
            return self._is_below(call.returned_path)
        named = [*call.paths, *(text.decode("utf-8", "replace") for text in self._names_in(call))]
        return call.name == "sync" or any(self._is_below(path) for path in named)

    def _names_in(self, call: Call) -> list[bytes]:
        return [] if call.name.startswith(("write", "pwrite")) else call.strings

    def _is_below(self, path: str) -> bool:
        return PurePosixPath(path).is_relative_to(self._root)

    # ---- the calls ----

    def _openat(self, call: Call) -> None:
        self._positions[call.value] = 0
        if not _may_make(call):
            return
        folder, name = self._place(call.returned_path)
        made = names(folder.durable, folder.pending).get(name)
        if made is None:
            folder.pending.append(Names(((name, File()),)))
        elif "O_TRUNC" in call.arguments:
            assert isinstance(made, File)
            made.pending.append(Resize(0))

    def _lseek(self, call: Call) -> None:
        self._positions[_descriptor(call)] = call.value

    def _write(self, call: Call) -> None:
        number, (data,) = _descriptor(call), call.strings
        place = self._positions[number]
        self._positions[number] = place + call.value
        self._file(call).pending.append(Write(place, data[: call.value]))

    def _pwrite64(self, call: Call) -> None:
        (data,) = call.strings
        self._file(call).pending.append(Write(call.numbers[-1], data[: call.value]))

    def _ftruncate(self, call: Call) -> None:
        self._file(call).pending.append(Resize(call.numbers[-1]))

    def _fsync(self, call: Call) -> None:
        self._node(call.paths[0]).flush()

    _fdatasync = _fsync

    def _rename(self, call: Call) -> None:
        old, new = (text.decode() for text in call.strings)
        (folder, before), (other, after) = self._place(old), self._place(new)
        assert folder is other, "a rename from one folder to another would be two changes"
        folder.pending.append(Names(((after, self._node(old)), (before, None))))

    def _unlink(self, call: Call) -> None:
        folder, name = self._place(call.strings[0].decode())
        folder.pending.append(Names(((name, None),)))

    _rmdir = _unlink

    def _mkdir(self, call: Call) -> None:
        folder, name = self._place(call.strings[0].decode())
        folder.pending.append(Names(((name, Folder()),)))

    # ---- looking up ----

    def _place(self, path: str) -> tuple[Folder, str]:
        folder = self._node(str(PurePosixPath(path).parent))
        assert isinstance(folder, Folder)
        return folder, PurePosixPath(path).name

    def _file(self, call: Call) -> File:
        file = self._node(call.paths[0])
        assert isinstance(file, File)
        return file

    def _node(self, path: str) -> Node:
        node: Node = self.top
        for name in PurePosixPath(path).relative_to(self._root).parts:
            assert isinstance(node, Folder)
            node = names(node.durable, node.pending)[name]
        return node

    # ---- what is left ----

    def left(self, survives: Survival) -> State:
        """What is on the medium when of each node's un-fsynced changes only those of ``survives`` are."""
        found: State = {}
        _collect(self.top, "", survives, found)
        return found


Survival: TypeAlias = Callable[[Node], Iterable[Names] | Iterable[Write | Resize]]


def _collect(folder: Folder, prefix: str, survives: Survival, found: State) -> None:
    for name, node in names(folder.durable, survives(folder)).items():  # type: ignore[arg-type]
        path = f"{prefix}{name}"
        if isinstance(node, File):
            found[path] = content(node.durable, survives(node))  # type: ignore[arg-type]
        else:
            found[path] = None
            _collect(node, f"{path}/", survives, found)


def _descriptor(call: Call) -> int:
    return int(call.arguments.partition("<")[0])


def _may_make(call: Call) -> bool:
    """Whether an ``openat`` is one that can make a file or empty it."""
    return "O_CREAT" in call.arguments or "O_TRUNC" in call.arguments


# ---- ways in which power can be lost ----


def everything(node: Node) -> Iterable:
    return node.pending


def nothing(node: Node) -> Iterable:
    return ()


def only_names(node: Node) -> Iterable:
    """As file systems do that journal names and not content."""
    return node.pending if isinstance(node, Folder) else ()


def only_content(node: Node) -> Iterable:
    return node.pending if isinstance(node, File) else ()


def in_order(chance: random.Random) -> Survival:
    """Of each node the first few changes, the last of them perhaps torn."""

    def survives(node: Node) -> Iterable:
        kept = node.pending[: chance.randint(0, len(node.pending))]
        if kept and isinstance(node, File) and chance.random() < 0.5:
            return [*kept[:-1], *kept[-1].torn(chance)]
        return kept

    return survives


def in_any_order(chance: random.Random) -> Survival:
    """Of each node any of the changes, each perhaps torn."""

    def survives(node: Node) -> Iterable:
        share = chance.choice((0.1, 0.5, 0.9))
        kept = [change for change in node.pending if chance.random() < share]
        if isinstance(node, File) and chance.random() < 0.5:
            return [part for change in kept for part in change.torn(chance)]
        return kept

    return survives


def ways(chance: random.Random, tries: int) -> list[Survival]:
    """The four plain ways and ``tries`` random ones of either kind."""
    random_ones = (way(chance) for _ in range(tries) for way in (in_order, in_any_order))
    return [everything, nothing, only_names, only_content, *random_ones]
