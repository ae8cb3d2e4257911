"""A backup: a ZIP archive inside an age file, so that it opens without this program, too."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from typing import Any

from tracker.core.errors import BackupDamagedError, NewerVersionError, UnreadableFileError
from tracker.core.ledger import Ledger
from tracker.core.media_types import suffix_of
from tracker.core.progress import no_progress
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.formats import age, ledger_json, services_csv
from tracker.formats.base import NO_AIDS
from tracker.formats.limits import MAX_BACKUP_BYTES, MAX_ZIP_MEMBER_BYTES, MAX_ZIP_TOTAL_BYTES
from tracker.formats.source import Source, too_large
from tracker.formats.zip_reading import ZipFault, ZipFaultError, read_members

FORMAT = "exposure-tracker-backup"
SCHEMA = 1
SUFFIX = ".age"

_README = "README.txt"
_MANIFEST = "manifest.json"
_DATA = "data.json"
_TABLE = "services.csv"
_ATTACHMENT = re.compile(r"attachments/(?P<digest>[0-9a-f]{64})(\.[a-z0-9]{1,5})?")
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the manifest says when; the archive's own clocks would only vary

_README_TEXT = """\
This is a backup of Exposure Tracker, a private record of which services hold which personal data.

data.json     the whole record; the program imports and restores it
services.csv  the services as a table, for any spreadsheet
manifest.json how many records there are, and SHA-256 sums of the files
attachments   the files attached to requests, each under its SHA-256 sum;
              data.json has the names they had

To open the backup without the program:  age -d backup.age > backup.zip
(age is free software: age-encryption.org). The files inside are not protected: delete them after use.

------------------------------------------------------------------------

这是“隐私账本”（Exposure Tracker）的备份：一份记录哪些服务掌握哪些个人信息的私人账本。

data.json     全部记录，可由本程序导入和恢复
services.csv  服务一览表，可用任何电子表格软件打开
manifest.json 记录条数，以及各文件的 SHA-256 校验值
attachments   请求所附的文件，以 SHA-256 校验值命名；原文件名见 data.json

不用本程序也能打开备份：  age -d backup.age > backup.zip
（age 是自由软件：age-encryption.org。）解开后的文件不再受保护，用完请删除。
"""


@dataclass(frozen=True, slots=True)
class Contents:
    """An opened backup, attached files included. ``data``: the JSON document, byte for byte; ``made``: when sealed."""

    ledger: Ledger
    data: bytes
    counts: Mapping[str, int]
    made: datetime


def seal(ledger: Ledger, passphrase: str, made: datetime) -> bytes:
    """The backup of ``ledger`` as the content of a file; ``made`` is an aware time.

    Raises EmptyPassphraseError.
    """
    members = {_README: _README_TEXT.encode(), _DATA: ledger_json.write(ledger), _TABLE: services_csv.write(ledger)}
    members |= {_member_name(ledger, digest): content for digest, content in sorted(ledger.files.items())}
    manifest = {
        "format": FORMAT,
        "schema": SCHEMA,
        "made": made.isoformat(),
        "counts": _counts(ledger),
        "sha256": {name: sha256(content).hexdigest() for name, content in members.items()},
    }
    members[_MANIFEST] = json.dumps(manifest, indent=2).encode() + b"\n"
    return age.encrypt(_zipped(members), passphrase)


def open_sealed(data: bytes, passphrase: str, name: str) -> Contents:
    """The backup in ``data``, decrypted and checked against its manifest; ``name`` is for errors.

    Raises BackupDamagedError, BackupPassphraseError, EmptyPassphraseError, WorkFactorError,
    NewerVersionError.
    """
    if len(data) > MAX_BACKUP_BYTES:
        raise BackupDamagedError(path=name, detail=too_large(len(data), MAX_BACKUP_BYTES))
    archive = age.decrypt(data, passphrase, name)
    try:
        return _contents(_unzipped(archive), name)
    except _DamageError as fault:
        raise BackupDamagedError(path=name, detail=fault.detail) from None


class _DamageError(Exception):
    """``problem``: a text marked in the context ``backup``."""

    def __init__(self, problem: str, **args: object) -> None:
        super().__init__(problem)
        self.detail: Message = message("backup", problem, **args)


def _member_name(ledger: Ledger, digest: str) -> str:
    """Where the content of an attachment is in the archive.

    The names that people gave are not used: whoever unpacks the archive would have to trust them.
    """
    types = [item.media_type for item in ledger.vault.attachments.values() if item.sha256 == digest]
    return f"attachments/{digest}{suffix_of(min(types, default=''))}"


def _counts(ledger: Ledger) -> dict[str, int]:
    counts = {section: len(ledger.vault.table(cls)) for section, cls in ledger_json.SECTIONS.items()}
    return counts | {"load_history": len(ledger.load_history)}


def _zipped(members: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, _LONG_AGO), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


_ZIP_PROBLEMS: dict[ZipFault, str] = {
    ZipFault.UNREADABLE: QT_TRANSLATE_NOOP("backup", "the archive inside cannot be read"),
    ZipFault.ENCRYPTED: QT_TRANSLATE_NOOP("backup", "the archive inside cannot be read"),
    ZipFault.TOO_MANY: QT_TRANSLATE_NOOP("backup", "the archive inside has too many entries"),
    ZipFault.TWICE: QT_TRANSLATE_NOOP("backup", "the archive inside has a file twice"),
    ZipFault.MISSING: QT_TRANSLATE_NOOP("backup", "a file is missing in the archive inside"),
    ZipFault.TOO_LARGE: QT_TRANSLATE_NOOP("backup", "{member} is larger than is read"),
}


def _unzipped(data: bytes) -> dict[str, bytes]:
    """The members that a backup has."""

    def choose(names: Sequence[str]) -> Iterable[str]:
        return (_MANIFEST, _DATA, _TABLE, _README, *filter(_ATTACHMENT.fullmatch, names))

    try:
        return read_members(data, choose, each=MAX_ZIP_MEMBER_BYTES, total=MAX_ZIP_TOTAL_BYTES)
    except ZipFaultError as problem:
        raise _DamageError(_ZIP_PROBLEMS[problem.fault], member=problem.member) from None


def _contents(members: Mapping[str, bytes], name: str) -> Contents:
    manifest = _Manifest.parse(members[_MANIFEST], name)
    files: dict[str, bytes] = {}
    for member, content in members.items():
        if member == _MANIFEST:
            continue
        digest, attached = sha256(content).hexdigest(), _ATTACHMENT.fullmatch(member)
        if digest != manifest.sums.get(member) or (attached and attached["digest"] != digest):
            raise _DamageError(QT_TRANSLATE_NOOP("backup", "{member} is not what the manifest says"), member=member)
        if attached:
            files[digest] = content
    for member in manifest.sums:
        if member not in members:
            raise _DamageError(_ZIP_PROBLEMS[ZipFault.MISSING], member=member)
    data = members[_DATA]
    try:
        ledger = ledger_json.read(Source(BytesIO(data), len(data), name), aids=NO_AIDS, progress=no_progress).ledger
    except UnreadableFileError as fault:
        raise BackupDamagedError(path=name, detail=fault.message.args["detail"]) from None
    if ledger is None or _counts(ledger) != dict.fromkeys(ledger_json.SECTIONS, 0) | manifest.counts:
        raise _DamageError(QT_TRANSLATE_NOOP("backup", "it does not hold as many records as its manifest says"))
    return Contents(replace(ledger, files=files), data, manifest.counts, manifest.made)


@dataclass(frozen=True, slots=True)
class _Manifest:
    made: datetime
    counts: dict[str, int]
    sums: Mapping[str, str]

    @classmethod
    def parse(cls, data: bytes, name: str) -> _Manifest:
        """Raises _DamageError and NewerVersionError; ``name`` is that of the backup."""
        try:
            document: dict[str, Any] = json.loads(data)
            schema = document["schema"]
            if document["format"] == FORMAT and isinstance(schema, int) and schema > SCHEMA:
                raise NewerVersionError(path=name, found=schema, known=SCHEMA)
            manifest = cls(datetime.fromisoformat(document["made"]), dict(document["counts"]), dict(document["sha256"]))
            if document["format"] != FORMAT or schema != SCHEMA:
                raise ValueError
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
            raise _DamageError(QT_TRANSLATE_NOOP("backup", "its manifest cannot be read")) from None
        return manifest
