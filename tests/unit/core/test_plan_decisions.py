from __future__ import annotations

from datetime import date

import pytest

from tests.acting import decision
from tests.builders import service, vault_of
from tracker.core.acting import Decision
from tracker.core.errors import ValidationError
from tracker.core.plan_decisions import decide, decisions, withdraw_decision
from tracker.core.text import message

TODAY = date(2026, 11, 23)
TITLE = message("plan", "Close Shop")
KEY = ("close", ("a",), "")


def test_one_decision_for_each_action_the_newest_holds() -> None:
    vault = vault_of(service("a"))
    later = decide(vault, KEY, TITLE, Decision.LATER, TODAY, until=date(2026, 12, 1))
    assert str(later.label) == "Put off: Close Shop"
    vault.apply(later)
    never = decide(vault, KEY, TITLE, Decision.NOT_ME, TODAY, reason="I need it")
    assert str(never.label) == "Not for you: Close Shop"
    vault.apply(never)
    assert not decide(vault, KEY, TITLE, Decision.NOT_ME, TODAY, reason="I need it")
    (found,) = vault.plan_decisions.values()
    assert (found.decision, found.until, found.reason) == (Decision.NOT_ME, None, "I need it")
    other = decide(vault, ("remove", ("a",), "bank_card"), TITLE, Decision.DONE, TODAY)
    assert str(other.label) == "Done: Close Shop"
    vault.apply(other)
    assert set(decisions(vault, TODAY)) == {KEY, ("remove", ("a",), "bank_card")}
    back = withdraw_decision(vault, KEY, TITLE)
    assert str(back.label) == "Proposed again: Close Shop"
    vault.apply(back)
    assert not withdraw_decision(vault, KEY, TITLE)
    assert set(decisions(vault, TODAY)) == {("remove", ("a",), "bank_card")}


def test_what_was_put_off_comes_again_on_its_day() -> None:
    until = date(2026, 12, 1)
    vault = vault_of(service("a"), decision("d", "a", decision=Decision.LATER, until=until))
    assert set(decisions(vault, date(2026, 11, 30))) == {KEY}
    assert decisions(vault, until) == {}


@pytest.mark.parametrize(
    ("what", "fields", "field"),
    [
        (Decision.LATER, {"until": TODAY}, "until"),
        (Decision.LATER, {}, "until"),
        (Decision.DONE, {"until": date(2027, 1, 1)}, "until"),
        (Decision.NOT_ME, {}, "reason"),
    ],
)
def test_what_is_no_decision(what: Decision, fields: dict[str, object], field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        decide(vault_of(service("a")), KEY, TITLE, what, TODAY, **fields)
    assert caught.value.field == field
