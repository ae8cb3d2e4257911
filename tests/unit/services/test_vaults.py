from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import service
from tracker.core import commands
from tracker.core.errors import ReadOnlyError, ValidationError, VaultExistsError, WrongPasswordError
from tracker.core.model import Place
from tracker.services.session import Session
from tracker.services.vaults import can_change_password, change_password, create_vault, has_vault, open_vault

PASSWORD = "vivid kettle orbit mustard lantern"


def test_a_vault_is_made_opened_and_given_a_new_password(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    assert not has_vault(folder)
    session = create_vault(folder, PASSWORD, name="Mine", place=Place.CHINA)
    assert has_vault(folder)
    session.apply(commands.add_service(session.vault, service("a")))
    assert can_change_password(session)
    with pytest.raises(WrongPasswordError):
        change_password(session, "not this one", "another")
    with pytest.raises(ValidationError):
        change_password(session, PASSWORD, "")
    change_password(session, PASSWORD, "another one entirely")
    session.undo()
    session.lock()
    with pytest.raises(WrongPasswordError):
        open_vault(folder, PASSWORD)
    again = open_vault(folder, "another one entirely")
    assert again.vault.profile.name == "Mine"
    assert not again.vault.services
    again.lock()


def test_an_empty_password_is_refused_and_a_vault_is_never_replaced(tmp_path: Path) -> None:
    with pytest.raises(ValidationError):
        create_vault(tmp_path / "vault", "")
    assert not has_vault(tmp_path / "vault")
    create_vault(tmp_path / "vault", PASSWORD).lock()
    with pytest.raises(VaultExistsError):
        create_vault(tmp_path / "vault", PASSWORD)


def test_a_vault_in_memory_has_no_password(session: Session) -> None:
    assert not can_change_password(session)
    with pytest.raises(ReadOnlyError):
        change_password(session, "a", "b")
