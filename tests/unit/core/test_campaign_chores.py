"""What there is to do besides the services, and how far it is."""

from __future__ import annotations

from datetime import date

import pytest

from tests.acting import campaign
from tests.builders import identifier, vault_of
from tracker.core import campaigns
from tracker.core.acting import ELSEWHERE
from tracker.core.campaign_chores import CHORE_LABELS, Chore, ChoreState, chores, do_chore, title, undo_chore
from tracker.core.changes import ChangeSet
from tracker.core.errors import ValidationError
from tracker.core.vault import Vault

TODAY, LATER = date(2026, 11, 23), date(2026, 11, 30)


def a_vault(kind: str = "phone", **fields: object) -> Vault:
    return vault_of(identifier("old", kind, label="Old"), identifier("new", kind, label="New"), campaign("c", **fields))


def standing(vault: Vault, today: date = TODAY) -> dict[Chore, tuple[ChoreState, date | None]]:
    return {item.chore: (item.state, item.day) for item in chores(vault, vault.campaigns["c"], today)}


def apply(vault: Vault, changeset: ChangeSet) -> str:
    vault.apply(changeset)
    return str(changeset.label)


def test_they_depend_on_what_is_changed_and_where() -> None:
    assert list(standing(a_vault())) == list(Chore)  # of which country it is, nobody has said
    assert list(standing(a_vault(country="CN"))) == list(Chore)
    assert list(standing(a_vault(country=ELSEWHERE))) == [Chore.CLEAN, Chore.TELL, Chore.GIVE_UP]
    assert list(standing(a_vault("email"))) == [Chore.TELL, Chore.GIVE_UP]
    assert CHORE_LABELS.keys() == set(Chore)


def test_done_asked_for_and_to_do_again() -> None:
    vault = a_vault()
    change = vault.campaigns["c"]
    assert set(standing(vault).values()) == {(ChoreState.TO_DO, None)}
    label = apply(vault, do_chore(vault, change, Chore.CLEAN, TODAY, LATER))
    assert label == f"Put off: {title(Chore.CLEAN)}"
    assert standing(vault)[Chore.CLEAN] == (ChoreState.WAITING, LATER)
    assert standing(vault, LATER)[Chore.CLEAN] == (ChoreState.TO_DO, None)
    apply(vault, do_chore(vault, change, Chore.CLEAN, LATER))
    assert standing(vault, LATER)[Chore.CLEAN] == (ChoreState.DONE, LATER)
    apply(vault, do_chore(vault, change, Chore.TELL, TODAY))
    assert standing(vault)[Chore.TELL] == (ChoreState.DONE, TODAY)
    apply(vault, undo_chore(vault, change, Chore.TELL))
    assert standing(vault)[Chore.TELL] == (ChoreState.TO_DO, None)


def test_the_line_is_given_up_where_the_number_says_so() -> None:
    vault = a_vault()
    days = {"today": TODAY, "country": "", "last_code": None, "given_up": "2026-10"}
    apply(vault, campaigns.note_line(vault, "c", **days))
    assert standing(vault)[Chore.GIVE_UP] == (ChoreState.DONE, date(2026, 10, 1))


def test_what_is_not_there_yet_cannot_be_cleaned() -> None:
    vault = a_vault(new=None)
    assert standing(vault)[Chore.CLEAN] == (ChoreState.TO_DO, None)
    with pytest.raises(ValidationError, match="There is no new one yet"):
        do_chore(vault, vault.campaigns["c"], Chore.CLEAN, TODAY)


def test_deleting_the_change_forgets_what_was_about_the_old_one() -> None:
    vault = a_vault()
    change = vault.campaigns["c"]
    for chore in (Chore.CLEAN, Chore.COUNT, Chore.TELL):
        apply(vault, do_chore(vault, change, chore, TODAY))
    apply(vault, campaigns.remove_campaign(vault, "c"))
    assert [item.action for item in vault.plan_decisions.values()] == ["clean_number"]
