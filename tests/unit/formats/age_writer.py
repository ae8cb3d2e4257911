"""The age format once more, written from its description, with a work factor that takes no time."""

from __future__ import annotations

import hmac
import os
from base64 import b64encode

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

_CHUNK = 64 * 1024


def quick_age(data: bytes, passphrase: str, work_factor: int = 1) -> bytes:
    file_key, salt, nonce = os.urandom(16), os.urandom(16), os.urandom(16)
    label = b"age-encryption.org/v1/scrypt"
    wrapping = Scrypt(salt=label + salt, length=32, n=2**work_factor, r=8, p=1).derive(passphrase.encode())
    body = ChaCha20Poly1305(wrapping).encrypt(bytes(12), file_key, None)
    stanza = f"-> scrypt {_base64(salt)} {work_factor}\n{_base64(body)}\n"
    header = f"age-encryption.org/v1\n{stanza}---".encode()
    mac = hmac.digest(_derived(file_key, b"", b"header"), header, "sha256")
    cipher = ChaCha20Poly1305(_derived(file_key, nonce, b"payload"))
    chunks = [data[start : start + _CHUNK] for start in range(0, len(data), _CHUNK)] or [b""]
    sealed = [
        cipher.encrypt(number.to_bytes(11, "big") + bytes([number == len(chunks) - 1]), chunk, None)
        for number, chunk in enumerate(chunks)
    ]
    return b"".join([header, b" ", _base64(mac).encode(), b"\n", nonce, *sealed])


def _derived(key: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=salt, info=info).derive(key)


def _base64(data: bytes) -> str:
    return b64encode(data).decode().rstrip("=")
