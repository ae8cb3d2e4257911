"""Deriving keys and sealing backups at no cost: for tests about files and windows, not about guessing passwords."""

from __future__ import annotations

import hashlib

import pyrage

from tests.unit.formats.age_writer import quick_age
from tracker.formats import age
from tracker.store import keyslots


def make_quick() -> None:
    """For the whole of this process, which should be one that ends with the test."""
    keyslots._derive = lambda password, salt, kdf: hashlib.sha256(salt + password.encode()).digest()
    age.encrypt = quick_age
    age._aside = _in_this_process


def _in_this_process(verb: str, data: bytes, passphrase: str) -> bytes:
    """What `tracker.formats.age_child` does: tests that watch every write want no second process."""
    try:
        return getattr(pyrage.passphrase, verb)(data, passphrase)
    except pyrage.DecryptError:
        raise age._RefusedError from None
