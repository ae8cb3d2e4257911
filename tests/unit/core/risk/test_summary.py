from __future__ import annotations

from datetime import date

from tests.builders import holding, service, vault_of
from tracker.core.kinds import Headline
from tracker.core.model import Deletability, HoldingState, PartialDate, SecondFactor, Status
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.method import Band, Method
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
    assert found.held[Headline.PAYMENT] == Held(0, 0, 1, 1)
    assert found.held[Headline.ID] == Held(1, 1)


def test_an_empty_ledger(method: Method) -> None:
    found = summary(RiskBook(Vault(), method, TODAY))
    assert (found.accounts, found.removable, found.worst) == (0, 0, 0)
    assert (found.unsure, found.worst_possible) == (0, None)


def test_what_nobody_has_checked_may_be_in_a_worse_band(method: Method) -> None:
    """By hand: the mail may hold an ID scan and a payment record, 3 x 1 instead of 1 x 0.25; the shop is known."""
    known: dict[str, object] = {
        "deletability": Deletability.SELF_SERVICE,
        "second_factor": SecondFactor.APP,
        "last_used": PartialDate("2026-11"),
    }
    vault = vault_of(
        service("shop", **known),
        service("mail", **known),
        holding("shop", "nickname"),
        holding("mail", "id_image", state=HoldingState.UNKNOWN),
        holding("mail", "payment_record", state=HoldingState.UNKNOWN),
    )
    book = RiskBook(vault, method, TODAY)
    found = summary(book)
    assert {risk.band for risk in book.services.values()} == {Band.LOW}
    assert (book.services["mail"].se_high, found.unchecked, found.unsure) == (3.0, 0, 1)
    assert found.worst_possible is Band.HIGH


def test_what_may_be_held_is_not_known_even_where_the_severity_is(method: Method) -> None:
    vault = vault_of(
        service("a", deletability=Deletability.SELF_SERVICE, second_factor=SecondFactor.APP, last_used="2026-11"),
        holding("a", "bank_card"),
        holding("a", "nickname", state=HoldingState.UNKNOWN),
    )
    book = RiskBook(vault, method, TODAY)
    assert book.span.low == book.span.high
    assert summary(book).unsure == 1
