"""Making and opening vaults, as sessions."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from tracker.catalogue.resources import resource
from tracker.core.errors import NoVaultError, ReadOnlyError, ValidationError
from tracker.core.model import Place, Profile, new_id
from tracker.core.risk.method import Method
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.services.session import Clock, Session
from tracker.store import folder as store
from tracker.store.keyslots import DataKey, write_keyslots
from tracker.store.layout import VaultFiles
from tracker.store.open_vault import OpenVault

_EMPTY = QT_TRANSLATE_NOOP("errors", "A vault needs a password; an empty one protects nothing.")


def utc_now() -> datetime:
    """The clock of the real world."""
    return datetime.now(UTC)


def risk_method() -> Method:
    """The constants of the risk method that this version of the program uses."""
    return Method.from_json(json.loads(resource("risk_method.json").read_text("utf-8")))


def require_password(password: str) -> None:
    """Raises ValidationError for an empty one."""
    if not password:
        raise ValidationError("password", _EMPTY)


def create_vault(
    folder: Path,
    password: str,
    *,
    name: str = "Home",
    place: Place = Place.OTHER,
    state_folder: Path | None = None,
    clock: Clock = utc_now,
) -> Session:
    """A new vault in ``folder`` (made if it is not there), open.

    Raises ValidationError for an empty password, VaultExistsError, NotWritableError,
    DiskFullError. How strong the password is, is for the caller to ask (`services.passwords`).
    """
    require_password(password)
    opened = store.create_vault(folder, password, Profile(name=name, place=place), device_folder=state_folder)
    return Session(opened, risk_method(), clock)


def open_vault(folder: Path, password: str, *, state_folder: Path | None = None, clock: Clock = utc_now) -> Session:
    """The vault in ``folder``, open. Raises the errors of `VaultError` and `StorageError`."""
    return Session(store.open_vault(folder, password, device_folder=state_folder), risk_method(), clock)


def has_vault(folder: Path) -> bool:
    """Whether there is something in ``folder`` that `open_vault` would try to open."""
    try:
        VaultFiles(folder).require_vault()
    except NoVaultError:
        return False
    return True


def unlocking_seconds() -> float:
    """How long this computer takes to unlock a vault that is made now; measured by doing it once."""
    begun = perf_counter()
    write_keyslots(new_id(), 1, DataKey.fresh(), "only the time counts")
    return perf_counter() - begun


def can_change_password(session: Session) -> bool:
    """Not for the demo vault, which has none, nor where nothing can be written."""
    return isinstance(session.opened, OpenVault) and not session.read_only


def change_password(session: Session, old: str, new: str) -> None:
    """Give the vault a new password and new keys; undo is not affected.

    Raises ValidationError for an empty new one, WrongPasswordError when ``old`` is not the
    present one, ReadOnlyError, StorageError. The old password holds then.
    """
    require_password(new)
    opened = session.opened
    if not isinstance(opened, OpenVault):
        raise ReadOnlyError(folder=opened.folder)
    opened.check_password(old)
    opened.change_password(new)
