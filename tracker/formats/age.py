"""Passphrase files in the age format (age-encryption.org), which `age -d` opens as well."""

from __future__ import annotations

import binascii
import re
import subprocess
import sys
import unicodedata
from base64 import b64decode
from dataclasses import dataclass
from pathlib import Path

from tracker.core.errors import (
    BackupDamagedError,
    BackupPassphraseError,
    EmptyPassphraseError,
    OutOfMemoryError,
    WorkFactorError,
)
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats import age_child

MAX_WORK_FACTOR = 22  # log2 of the scrypt cost: 4 GiB of memory
_MOST_NEEDED_MB = 4096

_CHILD = Path(age_child.__file__)

_VERSION_LINE = b"age-encryption.org/v1\n"
_ARMOR_BEGIN = b"-----BEGIN AGE ENCRYPTED FILE-----"
_ARMOR_END = b"-----END AGE ENCRYPTED FILE-----"
# The only header that a passphrase file has: one scrypt stanza, then the header's MAC.
_HEADER = re.compile(
    rb"age-encryption\.org/v1\n"
    rb"-> scrypt (?P<salt>[A-Za-z0-9+/]{22}) (?P<factor>[1-9][0-9]{0,19})\n"
    rb"(?P<body>[A-Za-z0-9+/]{43})\n"
    rb"--- [A-Za-z0-9+/]{43}\n"
)
_SCRYPT_LABEL = b"age-encryption.org/v1/scrypt"
_WRONG_PASSPHRASE_HINT = QT_TRANSLATE_NOOP(
    "errors",
    "It is the one given when the backup was made. If you are sure of it, the file is damaged: take another copy.",
)


@dataclass(frozen=True, slots=True)
class _Stanza:
    """What the header says about the passphrase: how the file's key is wrapped."""

    salt: bytes
    work_factor: int
    body: bytes


def encrypt(data: bytes, passphrase: str) -> bytes:
    """``data`` so that only ``passphrase`` opens it. Takes one to four seconds, as intended.

    Raises EmptyPassphraseError.
    """
    return _aside("encrypt", data, _prepared(passphrase))


def decrypt(data: bytes, passphrase: str, name: str) -> bytes:
    """What was encrypted; ``name`` is what errors call the file.

    The header is checked before anything is computed, because it says how much memory and time
    the computing takes. Raises EmptyPassphraseError, BackupDamagedError, WorkFactorError,
    BackupPassphraseError.
    """
    prepared = _prepared(passphrase)
    data = _without_armor(data, name)
    stanza = _read_header(data, name)
    try:
        return _aside("decrypt", data, prepared)
    except _RefusedError:
        if _opens(stanza, prepared):
            raise _damaged(name, QT_TRANSLATE_NOOP("backup", "its content was changed or cut off")) from None
        raise BackupPassphraseError(hint=_WRONG_PASSPHRASE_HINT, path=name) from None


class _RefusedError(Exception):
    """pyrage's one error for everything: the passphrase is wrong, or the file is damaged."""


def _aside(verb: str, data: bytes, passphrase: str) -> bytes:
    """pyrage's ``verb`` in a process of its own: it holds the interpreter for seconds, and so the window.

    Passphrase and data go through a pipe. Raises _RefusedError, and OutOfMemoryError when the
    system ended the process.
    """
    secret = passphrase.encode()
    command = [sys.executable, "-I", str(_CHILD), verb, str(len(secret))]
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # no console flashes up on Windows
    done = subprocess.run(command, input=secret + data, capture_output=True, check=False, creationflags=hidden)  # noqa: S603 - our own file
    if done.returncode == age_child.REFUSED:
        raise _RefusedError
    if done.returncode != 0:
        raise OutOfMemoryError(needed=_MOST_NEEDED_MB)
    return done.stdout


def _prepared(passphrase: str) -> str:
    """The passphrase in the one Unicode form in which it is used everywhere."""
    if not passphrase.strip():
        raise EmptyPassphraseError
    return unicodedata.normalize("NFC", passphrase)


def _damaged(name: str, problem: str) -> BackupDamagedError:
    """``problem`` is a text marked in the context ``backup``."""
    return BackupDamagedError(path=name, detail=message("backup", problem))


def _without_armor(data: bytes, name: str) -> bytes:
    """The binary form of a file in the text form that survives being pasted."""
    text = data.strip()
    if not text.startswith(_ARMOR_BEGIN):
        return data
    body = text.removeprefix(_ARMOR_BEGIN).removesuffix(_ARMOR_END)
    try:
        if not text.endswith(_ARMOR_END):
            raise binascii.Error
        return b64decode(b"".join(body.split()), validate=True)
    except binascii.Error:
        raise _damaged(name, QT_TRANSLATE_NOOP("backup", "its text form is damaged")) from None


def _read_header(data: bytes, name: str) -> _Stanza:
    if not data.startswith(_VERSION_LINE):
        raise _damaged(name, QT_TRANSLATE_NOOP("backup", "it does not begin like one"))
    header = _HEADER.match(data)
    if header is None:
        raise _damaged(name, QT_TRANSLATE_NOOP("backup", "its header is not that of a file with a passphrase"))
    work_factor = int(header["factor"])
    if work_factor > MAX_WORK_FACTOR:
        raise WorkFactorError(path=name, found=work_factor, limit=MAX_WORK_FACTOR)
    return _Stanza(b64decode(header["salt"] + b"=="), work_factor, b64decode(header["body"] + b"="))


def _opens(stanza: _Stanza, passphrase: str) -> bool:
    """Whether the passphrase unwraps the file's key.

    pyrage has one error for everything; a damaged file must not be called a wrong passphrase.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    kdf = Scrypt(salt=_SCRYPT_LABEL + stanza.salt, length=32, n=2**stanza.work_factor, r=8, p=1)
    try:
        ChaCha20Poly1305(kdf.derive(passphrase.encode())).decrypt(bytes(12), stanza.body, None)
    except InvalidTag:
        return False
    return True
