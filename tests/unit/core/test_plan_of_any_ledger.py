"""Whatever a ledger holds, what can be done about it can be said: nothing in it keeps a person from their plan."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import holding, identifier, service, vault_of
from tests.unit.core.risk.test_frauds import FRAUDS
from tracker.core.checks import fits
from tracker.core.model import (
    Deletability,
    Disclosure,
    Entity,
    Given,
    HoldingState,
    Known,
    Need,
    PartialDate,
    SecondFactor,
    Status,
)
from tracker.core.plan import plan
from tracker.core.risk import what_if
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import actions_for
from tracker.core.risk.frauds import FraudBook
from tracker.core.risk.method import Method
from tracker.core.risk.minimum import Minimum
from tracker.core.risk.trials import composed, trials_at, trials_with
from tracker.core.vault import Vault

TODAY = date(2026, 11, 26)
MINIMUMS = {7: Minimum("Shopping", frozenset({"phone", "address"}), "rule 5")}
SPELLINGS = (
    *("13800138000", "+86 138 0013 8000", "8613800138000", "138\u20130013\u20138000"),
    *("+49 177 1234567", "0177/1234567", "me@example.org", "Me@Example.org", "1234", ""),
)
KINDS = ("phone", "phone_alt", "bank_phone", "email", "bank_card", "face", "password", "account_id", "location")
ACCOUNTS = ("a", "b", "c")

own = st.builds(
    dict,
    kind=st.sampled_from(["phone", "phone", "phone", "bank_phone", "phone_alt", "email", "bank_card"]),
    value=st.sampled_from([*SPELLINGS, *SPELLINGS[:4]]),
    retired=st.sampled_from([None, None, PartialDate("2026-11-01")]),
    trashed=st.sampled_from([None, None, TODAY]),
    real_name=st.sampled_from(Known),
    distinctness=st.sampled_from(["unknown", "listed", "named_and_findable", "nameless"]),
)
account = st.builds(
    dict,
    login=st.sampled_from([*SPELLINGS, "anna"]),
    status=st.sampled_from([*Status, Status.ACTIVE, Status.ACTIVE]),
    deletability=st.sampled_from(Deletability),
    second_factor=st.sampled_from(SecondFactor),
    need=st.sampled_from(Need),
    disclosure=st.sampled_from(Disclosure),
    parent=st.sampled_from([None, None, *ACCOUNTS]),
    app_type=st.sampled_from([None, 7]),
    trashed=st.sampled_from([None, None, None, TODAY]),
)
held = st.tuples(
    st.sampled_from(ACCOUNTS),
    st.sampled_from(KINDS),
    st.sampled_from(HoldingState),
    st.integers(0, 5),
    st.sampled_from([Given.UNKNOWN, Given.PERMISSION_ALWAYS]),
)


@st.composite
def ledgers(draw: st.DrawFn) -> Vault:
    owns = [
        identifier(f"i{place}", **fields) for place, fields in enumerate(draw(st.lists(own, min_size=2, max_size=5)))
    ]
    records: list[Entity] = list(owns)
    for key in ACCOUNTS:
        fields = draw(account)
        fields["parent"] = None if fields["parent"] == key else fields["parent"]
        records.append(service(key, **fields))
    for place, (key, kind, state, which, given_as) in enumerate(draw(st.lists(held, min_size=2, max_size=10))):
        if which < len(owns):
            also = kind if fits(owns[which], kind) else owns[which].kind
            records.append(holding(key, also, owns[which].id, id=f"h{place}", state=state))
        else:
            records.append(holding(key, kind, id=f"h{place}", state=state, given=given_as))
    return vault_of(*records)


@settings(max_examples=150)
@given(vault=ledgers())
def test_it_can_be_said_what_to_do_about_any_ledger(method: Method, vault: Vault) -> None:
    book = RiskBook(vault, method, TODAY)
    found = plan(book, FraudBook(vault, FRAUDS), MINIMUMS, "New one for {own}")
    assert {action.service_id for action in found.actions} <= set(book.services)
    for service_id in list(book.services):
        actions_for(book, service_id)
        composed(book, trials_at(vault, service_id, "New one"))
    for own_id in vault.identifiers:
        composed(book, trials_with(vault, own_id, "New one"))
    for kind in KINDS:
        chosen = {kind: what_if.usual_identifier(vault, kind)}
        what_if.compose(vault, (what_if.sign_up(service("new"), chosen),))


def test_two_records_of_one_number_are_not_swapped_for_each_other(method: Method) -> None:
    records = (
        identifier("one", label="Main", value="13800138000", distinctness="listed"),
        identifier("two", label="Main again", value="+86 138 0013 8000"),
        holding("a", "phone", "one"),
    )
    for kept in (records, (records[0], identifier("two", value="138 0013 8000", trashed=TODAY), records[2])):
        vault = vault_of(service("a", login="anna"), *kept)
        found = plan(RiskBook(vault, method, TODAY), FraudBook(vault, FRAUDS), MINIMUMS, "New one")
        assert {action.trial.instead for action in found.actions if action.trial is not None} == {None}
