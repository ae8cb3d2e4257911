"""The key-slot file: one password opens it, and every other state has its own name."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tracker.core.errors import (
    KeySlotsDamagedError,
    NewerVersionError,
    OutOfMemoryError,
    TamperedError,
    WrongPasswordError,
)
from tracker.store import keyslots
from tracker.store.keyslots import (
    DEFAULT_KDF,
    LITTLE_MEMORY_KDF,
    DataKey,
    KdfParameters,
    KeySlots,
    generation_of,
    read_keyslots,
    write_keyslots,
)

MINIMUM = KdfParameters(memory_kib=65536, passes=3, lanes=1)
VAULT_ID = "0123456789abcdef" * 2
PATH = Path("vault.keys")


@pytest.fixture(scope="module")
def key() -> DataKey:
    return DataKey(bytes(range(32)))


@pytest.fixture(scope="module")
def data(key: DataKey) -> bytes:
    return write_keyslots(VAULT_ID, 7, key, "p\u00e4ssword", MINIMUM)


def edited(data: bytes, edit: Callable[[dict[str, Any]], object]) -> bytes:
    """The file as someone leaves it who can compute checksums but not the HMAC."""
    body, mac, _, _ = data.split(b"\n")
    document = json.loads(body)
    edit(document)
    signed = json.dumps(document, sort_keys=True, separators=(",", ":")).encode() + b"\n" + mac + b"\n"
    return signed + hashlib.sha256(signed).hexdigest().encode() + b"\n"


def test_new_slots_cost_what_the_design_says() -> None:
    assert KdfParameters(memory_kib=262144, passes=3, lanes=4) == DEFAULT_KDF
    assert DEFAULT_KDF.acceptable
    assert LITTLE_MEMORY_KDF.acceptable


def test_password_opens_in_either_unicode_form(key: DataKey, data: bytes) -> None:
    slots = read_keyslots(data, PATH)
    assert slots.unlock("pa\u0308ssword") == key
    assert (slots.vault_id, slots.database, slots.generation) == (VAULT_ID, "vault-000007.db", 7)
    assert slots.raw == data
    assert len(data) < keyslots.MAX_BYTES


def test_keys_for_different_purposes_differ(key: DataKey) -> None:
    assert len({key.secret, key.database_key, key.mac_key}) == 3
    assert key.secret.hex() not in repr(key)
    assert repr(key.secret) not in repr(key)


def test_wrong_password(data: bytes) -> None:
    with pytest.raises(WrongPasswordError):
        read_keyslots(data, PATH).unlock("password")


def test_password_that_is_no_text_is_refused_like_any_other(data: bytes) -> None:
    with pytest.raises(WrongPasswordError):
        read_keyslots(data, PATH).unlock("\udcff")


def test_every_flipped_byte_is_damage(data: bytes) -> None:
    for place in range(len(data)):
        damaged = data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]
        with pytest.raises(KeySlotsDamagedError):
            read_keyslots(damaged, PATH)


def test_every_truncation_is_damage(data: bytes) -> None:
    for length in range(len(data)):
        with pytest.raises(KeySlotsDamagedError):
            read_keyslots(data[:length], PATH)
    with pytest.raises(KeySlotsDamagedError):
        read_keyslots(data + b" " * keyslots.MAX_BYTES, PATH)


def test_newer_format_is_named(data: bytes) -> None:
    with pytest.raises(NewerVersionError):
        read_keyslots(edited(data, lambda document: document.update(format=2)), PATH)


@pytest.mark.parametrize(
    "edit",
    [
        lambda document: document.update(format=0),
        lambda document: document.update(format="1"),
        lambda document: document.update(vault_id="../" + VAULT_ID),
        lambda document: document.update(vault_id="\u00e9" * 32),
        lambda document: document.update(database="../vault-000001.db"),
        lambda document: document.update(database="vault-0000\u0661\u0661.db"),
        lambda document: document.update(slots=[]),
        lambda document: document.update(slots=document["slots"] * 2),
        lambda document: document.pop("slots"),
        lambda document: document["slots"][0]["kdf"].update(name="scrypt"),
        lambda document: document["slots"][0]["kdf"].update(memory_kib=65535),
        lambda document: document["slots"][0]["kdf"].update(memory_kib=1048577),
        lambda document: document["slots"][0]["kdf"].update(memory_kib=65536.0),
        lambda document: document["slots"][0]["kdf"].update(passes=2),
        lambda document: document["slots"][0]["kdf"].update(passes=21),
        lambda document: document["slots"][0]["kdf"].update(lanes=0),
        lambda document: document["slots"][0]["kdf"].update(lanes=17),
        lambda document: document["slots"][0]["kdf"].update(lanes=True),
        lambda document: document["slots"][0].update(salt="00"),
        lambda document: document["slots"][0].update(nonce="00"),
        lambda document: document["slots"][0].update(wrapped="00"),
        lambda document: document["slots"][0].update(wrapped="zz"),
    ],
)
def test_values_that_are_never_written_are_tampering(
    data: bytes, edit: Callable[[dict[str, Any]], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyslots, "Argon2id", None)  # nothing is derived from such a file
    with pytest.raises(TamperedError):
        read_keyslots(edited(data, edit), PATH)


def test_content_that_is_no_document_is_tampering() -> None:
    for body in (b"[]", b"{", b"[" * 10_000):
        signed = body + b"\n" + b"00\n"
        with pytest.raises(TamperedError):
            read_keyslots(signed + hashlib.sha256(signed).hexdigest().encode() + b"\n", PATH)


def test_other_database_under_a_mended_checksum_is_tampering(data: bytes) -> None:
    other = edited(data, lambda document: document.update(database="vault-000001.db"))
    with pytest.raises(TamperedError):
        read_keyslots(other, PATH).unlock("p\u00e4ssword")


def test_slot_of_another_vault_does_not_open(data: bytes) -> None:
    """Its header and the vault's id are sealed with it."""
    elsewhere = read_keyslots(edited(data, lambda document: document.update(vault_id="f" * 32)), PATH)
    with pytest.raises(WrongPasswordError):
        elsewhere.unlock("p\u00e4ssword")


def test_older_slot_in_a_newer_file_is_tampering(data: bytes) -> None:
    """An old password whose data key is no longer the vault's: the HMAC does not fit."""
    newer = write_keyslots(VAULT_ID, 8, DataKey.fresh(), "new", MINIMUM)
    old_slots = json.loads(data.split(b"\n")[0])["slots"]
    with pytest.raises(TamperedError):
        read_keyslots(edited(newer, lambda document: document.update(slots=old_slots)), PATH).unlock("p\u00e4ssword")


def test_weaker_parameters_are_never_derived(key: DataKey) -> None:
    with pytest.raises(ValueError, match="range"):
        write_keyslots(VAULT_ID, 1, key, "password", replace(MINIMUM, passes=1))


class TooLittleMemory:
    """Stands for a machine that cannot give Argon2id more than 64 MiB."""

    real = keyslots.Argon2id

    def __init__(self, **parameters: Any) -> None:
        self.parameters = parameters

    def derive(self, secret: bytes) -> bytes:
        if self.parameters["memory_cost"] > 65536:
            raise MemoryError
        return self.real(**self.parameters).derive(secret)


def test_little_memory_takes_the_second_choice(key: DataKey, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyslots, "Argon2id", TooLittleMemory)
    slots = read_keyslots(write_keyslots(VAULT_ID, 1, key, "password"), PATH)
    assert slots.kdf == LITTLE_MEMORY_KDF
    assert slots.unlock("password") == key


def test_too_little_memory_to_open_is_not_a_wrong_password(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyslots, "Argon2id", TooLittleMemory)
    slots: KeySlots = replace(read_keyslots(data, PATH), kdf=DEFAULT_KDF)
    with pytest.raises(OutOfMemoryError):
        slots.unlock("p\u00e4ssword")


@pytest.mark.parametrize("name", ["vault-1.db", "vault-0000001.db", "vault-000001.db ", "xvault-000001.db", ""])
def test_only_exact_names_are_databases(name: str) -> None:
    assert generation_of(name) is None
