from __future__ import annotations

from datetime import date

from tests.builders import holding, service, vault_of
from tracker.core.kinds import Headline
from tracker.core.model import Deletability, HoldingState, Status
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.method import Method
from tracker.core.risk.summary import Held, summary
from tracker.core.vault import Vault

TODAY = date(2026, 11, 23)


def test_counts_each_account_once(method: Method) -> None:
    vault = vault_of(
        service("a", deletability=Deletability.IMPOSSIBLE),
        service("b", deletability=Deletability.REQUEST),
        service("c"),
        service("gone", status=Status.CLOSED_VERIFIED),
        holding("a", "phone"),
        holding("a", "phone_alt"),
        holding("a", "id_image"),
        holding("b", "phone"),
        holding("b", "bank_card", state=HoldingState.VERIFIED_REMOVED),
        holding("c", "email"),
        holding("gone", "phone"),
        holding("a", "bank_card", state=HoldingState.UNKNOWN),
        holding("c", "phone", state=HoldingState.UNKNOWN),
        holding("b", "phone_alt", state=HoldingState.UNKNOWN),
    )
    found = summary(RiskBook(vault, method, TODAY))
    assert (found.accounts, found.removable, found.unchecked, found.stuck, found.worst) == (3, 1, 1, 1, 1)
    assert found.held[Headline.PHONE] == Held(2, 1, 1)
    assert found.held[Headline.PAYMENT] == Held(0, 0, 1)


def test_an_empty_ledger(method: Method) -> None:
    found = summary(RiskBook(Vault(), method, TODAY))
    assert (found.accounts, found.removable, found.worst) == (0, 0, 0)
