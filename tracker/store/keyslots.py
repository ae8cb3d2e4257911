"""The key-slot file: what turns a password into the data key, and shows any change to it.

Three lines: canonical JSON, HMAC of it under a key derived from the data key, SHA-256 of both.
The checksum tells damage from a wrong password before the password is tried; the HMAC tells
a change by someone who could mend the checksum.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tracker.core.errors import (
    KeySlotsDamagedError,
    NewerVersionError,
    OutOfMemoryError,
    TamperedError,
    WrongPasswordError,
)

FORMAT = 1
MAX_BYTES = 16 * 1024
_DATABASE_NAME = re.compile(r"vault-([0-9]{6})\.db")
_VAULT_ID = re.compile(r"[0-9a-f]{32}")
_KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12
_TAG_BYTES = 16
_PASSWORD_SLOT = "password"


@dataclass(frozen=True, slots=True)
class KdfParameters:
    """Cost of Argon2id version 1.3. The defaults are what new password slots get."""

    memory_kib: int = 262144
    passes: int = 3
    lanes: int = 4

    @property
    def acceptable(self) -> bool:
        """Neither so weak that guessing is cheap nor so strong that opening harms the machine."""
        return 65536 <= self.memory_kib <= 1048576 and 3 <= self.passes <= 20 and 1 <= self.lanes <= 16


DEFAULT_KDF = KdfParameters()
LITTLE_MEMORY_KDF = KdfParameters(memory_kib=65536)  # second choice of RFC 9106


@dataclass(frozen=True, slots=True)
class DataKey:
    """The random key behind everything in one generation of a vault; never shown."""

    secret: bytes = field(repr=False)

    @classmethod
    def fresh(cls) -> DataKey:
        return cls(secrets.token_bytes(_KEY_BYTES))

    @property
    def database_key(self) -> bytes:
        """32 bytes, the raw key of the database."""
        return self._derive(b"exposure-tracker sqlcipher key")

    @property
    def mac_key(self) -> bytes:
        """32 bytes, the key of the HMAC over the key-slot file."""
        return self._derive(b"exposure-tracker keyslot mac")

    def _derive(self, purpose: bytes) -> bytes:
        return HKDF(algorithm=SHA256(), length=_KEY_BYTES, salt=None, info=purpose).derive(self.secret)


def database_name(generation: int) -> str:
    """The file name of a generation; 1 is the first."""
    return f"vault-{generation:06d}.db"


def generation_of(name: str) -> int | None:
    """The generation in a database's file name; None when the name is not exactly of that form."""
    found = _DATABASE_NAME.fullmatch(name)
    return int(found[1]) if found else None


@dataclass(frozen=True, slots=True)
class KeySlots:
    """A key-slot file whose checksum is good, not yet unlocked. Read with `read_keyslots`."""

    path: Path
    vault_id: str
    database: str
    kdf: KdfParameters
    salt: bytes
    nonce: bytes
    wrapped: bytes
    authenticated: bytes
    body: bytes
    mac: bytes

    @property
    def generation(self) -> int:
        """Rises with every change of the password."""
        generation = generation_of(self.database)
        assert generation is not None  # checked by read_keyslots
        return generation

    @property
    def raw(self) -> bytes:
        """The file as it was read."""
        return _sealed(self.body, self.mac)

    def unlock(self, password: str) -> DataKey:
        """The data key; raises WrongPasswordError or TamperedError."""
        wrapping_key = _derive(password, self.salt, self.kdf)
        try:
            key = DataKey(AESGCM(wrapping_key).decrypt(self.nonce, self.wrapped, self.authenticated))
        except InvalidTag:
            raise WrongPasswordError() from None
        if not hmac.compare_digest(_mac(key, self.body), self.mac):
            raise TamperedError(path=self.path)
        return key


def write_keyslots(
    vault_id: str, generation: int, key: DataKey, password: str, kdf: KdfParameters = DEFAULT_KDF
) -> bytes:
    """The whole key-slot file for one password. Takes as long as unlocking will take.

    Uses `LITTLE_MEMORY_KDF` on a machine that has not enough memory for ``kdf``.
    """
    salt = secrets.token_bytes(_SALT_BYTES)
    try:
        wrapping_key = _derive(password, salt, kdf)
    except OutOfMemoryError:
        kdf = LITTLE_MEMORY_KDF
        wrapping_key = _derive(password, salt, kdf)
    nonce = secrets.token_bytes(_NONCE_BYTES)
    slot = {
        "type": _PASSWORD_SLOT,
        "kdf": {"name": "argon2id", "memory_kib": kdf.memory_kib, "passes": kdf.passes, "lanes": kdf.lanes},
        "salt": salt.hex(),
        "nonce": nonce.hex(),
    }
    wrapped = AESGCM(wrapping_key).encrypt(nonce, key.secret, _authenticated(slot, vault_id))
    document = {
        "format": FORMAT,
        "vault_id": vault_id,
        "database": database_name(generation),
        "slots": [{**slot, "wrapped": wrapped.hex()}],
    }
    body = _canonical(document)
    return _sealed(body, _mac(key, body))


def read_keyslots(data: bytes, path: Path) -> KeySlots:
    """The key-slot file ``data``, read from ``path``, with every value checked.

    Raises KeySlotsDamagedError for a bad checksum, NewerVersionError for a later format, and
    TamperedError for content that this program never writes under a good checksum.
    """
    lines = data.split(b"\n")
    if len(data) > MAX_BYTES or len(lines) != 4 or lines[3]:
        raise KeySlotsDamagedError(path=path)
    body, mac, checksum, _ = lines
    if _checksum(body, mac) != checksum:
        raise KeySlotsDamagedError(path=path)
    try:
        return _parsed(body, bytes.fromhex(mac.decode("ascii")), path)
    except (KeyError, TypeError, ValueError, RecursionError):
        raise TamperedError(path=path) from None


def _parsed(body: bytes, mac: bytes, path: Path) -> KeySlots:
    document = json.loads(body)
    found = document["format"]
    if isinstance(found, int) and found > FORMAT:
        raise NewerVersionError(path=path, found=found, known=FORMAT)
    (slot,) = (slot for slot in document["slots"] if slot["type"] == _PASSWORD_SLOT)
    kdf = KdfParameters(*(slot["kdf"][name] for name in ("memory_kib", "passes", "lanes")))
    header = {name: value for name, value in slot.items() if name != "wrapped"}
    keyslots = KeySlots(
        path=path,
        vault_id=document["vault_id"],
        database=document["database"],
        kdf=kdf,
        salt=bytes.fromhex(slot["salt"]),
        nonce=bytes.fromhex(slot["nonce"]),
        wrapped=bytes.fromhex(slot["wrapped"]),
        authenticated=_authenticated(header, document["vault_id"]),
        body=body,
        mac=mac,
    )
    checks = (
        found == FORMAT,
        slot["kdf"]["name"] == "argon2id",
        all(type(value) is int for value in (kdf.memory_kib, kdf.passes, kdf.lanes)) and kdf.acceptable,
        len(keyslots.salt) == _SALT_BYTES,
        len(keyslots.nonce) == _NONCE_BYTES,
        len(keyslots.wrapped) == _KEY_BYTES + _TAG_BYTES,
        _VAULT_ID.fullmatch(keyslots.vault_id),
        generation_of(keyslots.database) is not None,
    )
    if not all(checks):
        raise ValueError("a value that this program never writes")
    return keyslots


def _derive(password: str, salt: bytes, kdf: KdfParameters) -> bytes:
    if not kdf.acceptable:
        raise ValueError("key derivation parameters out of range")
    # "surrogatepass": a password read from a shell may hold bytes that are no text
    secret = unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
    derivation = Argon2id(
        salt=salt, length=_KEY_BYTES, iterations=kdf.passes, lanes=kdf.lanes, memory_cost=kdf.memory_kib
    )
    try:
        return derivation.derive(secret)
    except MemoryError:
        raise OutOfMemoryError(needed=kdf.memory_kib // 1024) from None


def _sealed(body: bytes, mac: bytes) -> bytes:
    mac_line = mac.hex().encode("ascii")
    return b"\n".join((body, mac_line, _checksum(body, mac_line), b""))


def _checksum(body: bytes, mac_line: bytes) -> bytes:
    return hashlib.sha256(body + b"\n" + mac_line + b"\n").hexdigest().encode("ascii")


def _authenticated(slot_header: Mapping[str, Any], vault_id: str) -> bytes:
    return _canonical(slot_header) + vault_id.encode("ascii")


def _mac(key: DataKey, body: bytes) -> bytes:
    return hmac.digest(key.mac_key, body, "sha256")


def _canonical(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False).encode("ascii")
