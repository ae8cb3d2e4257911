"""Files inside a ZIP archive, read in memory, never unpacked to a disk and never beyond a limit."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Sequence
from enum import Enum, auto
from io import BytesIO

from tracker.formats.limits import MAX_ZIP_ENTRIES

_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1


class ZipFault(Enum):
    """What can be wrong with an archive."""

    UNREADABLE = auto()  # damaged, or packed in a way that nobody uses
    ENCRYPTED = auto()  # a wanted member asks for a password
    TOO_MANY = auto()  # more than MAX_ZIP_ENTRIES entries
    TWICE = auto()  # two entries of one name
    MISSING = auto()  # a wanted member is not there
    TOO_LARGE = auto()  # a member is larger than is read


class ZipFaultError(Exception):
    """``member`` is the name of the file inside, where it is about one."""

    def __init__(self, fault: ZipFault, member: str = "") -> None:
        super().__init__(fault.name)
        self.fault = fault
        self.member = member


def read_members(
    data: bytes, choose: Callable[[Sequence[str]], Iterable[str]], *, each: int, total: int
) -> dict[str, bytes]:
    """The members that ``choose`` picks from the names in the archive, in that order.

    ``each`` and ``total``: how many bytes are unpacked at most, of one and of all together; what
    the archive itself says about sizes is not believed. Raises ZipFaultError.
    """
    if data.count(_ENTRY) > MAX_ZIP_ENTRIES:  # before zipfile makes an object of each
        raise ZipFaultError(ZipFault.TOO_MANY)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            if len(set(names)) < len(names):
                raise ZipFaultError(ZipFault.TWICE)
            members: dict[str, bytes] = {}
            for name in choose(names):
                members[name] = _read(archive, name, min(each, total))
                total -= len(members[name])
            return members
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, RuntimeError, ValueError):
        # RuntimeError covers unknown compression (NotImplementedError)
        raise ZipFaultError(ZipFault.UNREADABLE) from None


def _read(archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    try:
        info = archive.getinfo(name)
    except KeyError:
        raise ZipFaultError(ZipFault.MISSING, name) from None
    if info.flag_bits & _ENCRYPTED:
        raise ZipFaultError(ZipFault.ENCRYPTED, name)
    with archive.open(info) as member:
        content = member.read(limit + 1)
    if len(content) > limit:
        raise ZipFaultError(ZipFault.TOO_LARGE, name)
    return content
