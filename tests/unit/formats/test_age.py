from __future__ import annotations

import threading
from base64 import encodebytes
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.age_writer import quick_age
from tests.unit.formats.sources import SHARED
from tracker.core.errors import (
    BackupDamagedError,
    BackupError,
    BackupPassphraseError,
    EmptyPassphraseError,
    OutOfMemoryError,
    WorkFactorError,
)
from tracker.formats import age

VECTORS = SHARED / "age_vectors"
VECTOR_NAMES = sorted(path.name for path in VECTORS.glob("*") if path.name != "SOURCE.txt") or ["absent"]

# What each way to fail is for a person; a header that another kind of file has is no wrong passphrase.
REFUSALS: dict[str, tuple[type[BackupError], ...]] = {
    "no match": (BackupPassphraseError,),
    "header failure": (BackupDamagedError, WorkFactorError),
    "HMAC failure": (BackupDamagedError,),
    "payload failure": (BackupDamagedError,),
    "armor failure": (BackupDamagedError,),
}
EXACTLY: dict[str, type[BackupError]] = {
    "scrypt_uppercase": BackupDamagedError,
    "scrypt_work_factor_23": WorkFactorError,
    "scrypt_work_factor_overflow": WorkFactorError,
}


@pytest.mark.parametrize("name", VECTOR_NAMES)
def test_public_vectors(name: str) -> None:
    path = VECTORS / name
    if not path.exists():
        pytest.skip("the public age vectors are not on this machine")
    head, _, sealed = path.read_bytes().partition(b"\n\n")
    facts = dict(line.split(": ", 1) for line in head.decode().splitlines())
    if facts["expect"] == "success":
        assert sha256(age.decrypt(sealed, facts["passphrase"], name)).hexdigest() == facts["payload"]
        return
    expected = (EXACTLY[name],) if name in EXACTLY else REFUSALS[facts["expect"]]
    with pytest.raises(expected):
        age.decrypt(sealed, facts["passphrase"], name)


def test_all_vectors_are_there_or_none() -> None:
    assert len(VECTOR_NAMES) in (1, 26)


def test_what_is_sealed_is_opened() -> None:
    sealed = age.encrypt(b"content", "five unrelated words")
    assert sealed.startswith(b"age-encryption.org/v1\n-> scrypt ")
    assert b"content" not in sealed
    assert age.decrypt(sealed, "five unrelated words", "x") == b"content"
    with pytest.raises(BackupPassphraseError):
        age.decrypt(sealed, "other words", "x")


@pytest.mark.parametrize("size", [0, 1, 65_536, 65_537])
def test_another_writer_of_the_format(size: int) -> None:
    assert age.decrypt(quick_age(bytes(size), "p"), "p", "x") == bytes(size)


def test_the_passphrase_is_the_same_however_it_was_composed() -> None:
    assert age.decrypt(quick_age(b"x", "caf\u00e9"), "cafe\u0301", "x") == b"x"


@pytest.mark.parametrize("passphrase", ["", "  ", "\t"])
def test_an_empty_passphrase_is_refused_both_ways(passphrase: str) -> None:
    with pytest.raises(EmptyPassphraseError):
        age.encrypt(b"x", passphrase)
    with pytest.raises(EmptyPassphraseError):
        age.decrypt(quick_age(b"x", "p"), passphrase, "x")


def test_the_work_factor_is_checked_before_anything_is_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(age, "_opens", lambda *_: pytest.fail("computed"))
    sealed = quick_age(b"x", "p").replace(b" 1\n", b" 23\n", 1)
    with pytest.raises(WorkFactorError, match="asks for a work factor of 23; at most 22"):
        age.decrypt(sealed, "p", "x.age")


ARMORED = b"-----BEGIN AGE ENCRYPTED FILE-----\n%s-----END AGE ENCRYPTED FILE-----\n"


def test_the_text_form_is_read_and_its_damage_found() -> None:
    text = encodebytes(quick_age(b"content", "p"))
    assert age.decrypt(b"\n" + ARMORED % text, "p", "x") == b"content"
    for damaged in (ARMORED % (b"!" + text), (ARMORED % text)[:-10]):
        with pytest.raises(BackupDamagedError, match="text form"):
            age.decrypt(damaged, "p", "x")


@pytest.mark.parametrize("cut", [0, 1, 22, 60, 150, 200, -1])
def test_a_truncated_file_is_damaged_not_locked(cut: int) -> None:
    with pytest.raises(BackupDamagedError):
        age.decrypt(quick_age(b"content" * 20, "p")[:cut], "p", "x")


def test_every_single_changed_byte_is_found() -> None:
    whole = quick_age(b"content", "p")
    body_at = whole.index(b"--- ")
    for index in range(len(whole)):
        changed = bytearray(whole)
        changed[index] ^= 1
        with pytest.raises(BackupError) as caught:
            age.decrypt(bytes(changed), "p", "x")
        if index > body_at:  # before it, a changed byte is a changed lock: it cannot be told apart
            assert isinstance(caught.value, BackupDamagedError)


@given(st.binary(max_size=300), st.booleans())
def test_any_bytes_are_refused_with_a_typed_error(data: bytes, begun: bool) -> None:
    with pytest.raises(BackupError):
        age.decrypt(b"age-encryption.org/v1\n" * begun + data, "p", "x")


def test_the_window_goes_on_while_a_backup_is_sealed() -> None:
    """pyrage holds the interpreter for seconds; nothing else would be painted or locked meanwhile."""
    sealing = threading.Thread(target=age.encrypt, args=(b"content", "five unrelated words"))
    sealing.start()
    turns = 0
    while sealing.is_alive():
        sealing.join(0.01)
        turns += 1
    assert turns > 3


def test_a_process_that_the_system_ended_is_no_wrong_passphrase(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = tmp_path / "child.py"
    child.write_text("import os; os.abort()", "utf-8")
    monkeypatch.setattr(age, "_CHILD", child)
    with pytest.raises(OutOfMemoryError):
        age.decrypt(quick_age(b"x", "p"), "p", "x")
