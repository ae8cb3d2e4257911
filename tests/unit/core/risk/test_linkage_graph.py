from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import holding, identifier, service, vault_of
from tests.unit.core.risk.test_incremental import STEPS, Make, start, take
from tracker.core.model import (
    Entity,
    HoldingState,
    IdentifierId,
    Incident,
    IncidentId,
    IncidentKind,
    Known,
    ServiceId,
    Status,
)
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.linkage_graph import Bond, linkage_of, linking_identifiers
from tracker.core.risk.method import Method

TODAY = date(2026, 11, 23)
NUMBER = IdentifierId("i")


def book_of(method: Method, *more: Entity) -> RiskBook:
    """One number at six services: one knows the name, one has leaked it, one of them is closed; perhaps at a seventh.

    Severities, each with 0.75 that nobody knows: the club has a face, 4 x 0.75 + 0.75 = 3.75; the
    forum a breach, 0.75 + 0.50 + 0.75 = 2.00; news and shop 0.75 + 0.75 = 1.50; the bank, which is
    itself what links the others, 0.25 + 0.75 = 1.00.
    """
    return RiskBook(
        vault_of(
            *(service(key) for key in ("bank", "club", "forum", "game", "news", "shop")),
            service("old", status=Status.CLOSED_VERIFIED),
            identifier("i"),
            *(holding(key, "phone", "i") for key in ("bank", "club", "forum", "news", "old", "shop")),
            holding("bank", "id_number"),
            holding("club", "face"),
            holding("game", "phone", "i", state=HoldingState.UNKNOWN),
            Incident(IncidentId("n1"), ServiceId("forum"), IncidentKind.BREACH, kinds=("phone",)),
            Incident(IncidentId("n2"), ServiceId("old"), IncidentKind.SALE, kinds=("phone",)),
            *more,
        ),
        method,
        TODAY,
    )


def test_the_strongest_link_first(method: Method) -> None:
    linkage = linkage_of(book_of(method), NUMBER)
    assert [(each.service_id, each.bond, each.knows, each.leaked) for each in linkage.services] == [
        ("forum", Bond.HOLDS, False, True),
        ("bank", Bond.HOLDS, True, False),
        ("old", Bond.HELD, False, True),
        ("club", Bond.HOLDS, False, False),
        ("news", Bond.HOLDS, False, False),
        ("shop", Bond.HOLDS, False, False),
        ("game", Bond.MAY_HOLD, False, False),
    ]
    assert (linkage.holders, linkage.knowers, linkage.maybe, linkage.leakers, linkage.more) == (5, 1, 1, 2, 0)
    assert (linkage.real_name, linkage.leaked) == (False, True)


def test_the_account_in_question_is_never_left_out(method: Method) -> None:
    linkage = linkage_of(book_of(method), NUMBER, ServiceId("game"), 2)
    assert [each.service_id for each in linkage.services] == ["game", "forum"]
    assert linkage.more == 5
    assert (linkage.holders, linkage.maybe) == (5, 1)


def test_leaked_elsewhere_and_registered_under_the_real_name(method: Method) -> None:
    book = book_of(method, identifier("spare", real_name=Known.YES, leaked=Known.YES))
    linkage = linkage_of(book, IdentifierId("spare"))
    assert (linkage.real_name, linkage.leaked, linkage.leakers, linkage.services) == (True, True, 0, ())


def test_what_is_removed_links_nothing_and_who_may_hold_it_may_know_the_name(method: Method) -> None:
    book = RiskBook(
        vault_of(
            *(service("a"), service("b"), identifier("i")),
            holding("a", "phone", "i", state=HoldingState.VERIFIED_REMOVED),
            holding("b", "phone", "i", state=HoldingState.UNKNOWN),
            holding("b", "id_number"),
        ),
        method,
        TODAY,
    )
    linkage = linkage_of(book, NUMBER)
    assert [(each.service_id, each.bond, each.knows) for each in linkage.services] == [("b", Bond.MAY_HOLD, True)]
    assert linkage.knowers == 0  # it is not known to hold it


@pytest.mark.parametrize("most", [None, 1, 3, 100])
@settings(max_examples=25)
@given(walk=st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 2**32)), max_size=10))
def test_folded_or_not_it_is_one_order_and_nobody_is_lost(
    method: Method, most: int | None, walk: list[tuple[Make, int]]
) -> None:
    book = RiskBook(start(), method, TODAY)
    for step, seed in walk:
        take(book, step, seed)
    for own in book.vault.live_identifiers():
        whole, folded = linkage_of(book, own.id), linkage_of(book, own.id, None, most)
        assert folded.services == whole.services[:most]
        assert len(folded.services) + folded.more == len(whole.services)
        held = {each.service_id for each in whole.services if each.bond is Bond.HOLDS}
        assert held == book.links.holders(own.id)
        assert whole.leaked or not any(each.leaked for each in whole.services)


def test_the_identifier_that_sets_the_score_comes_first(method: Method) -> None:
    book = RiskBook(
        vault_of(
            *(service("a"), service("b")),
            *(identifier("m", "email", label="A mail"), identifier("n", label="B number"), identifier("u", label="C")),
            *(identifier("r", "email", label="D", real_name=Known.YES), identifier("t", label="E", trashed=TODAY)),
            *(holding("a", "email", "m"), holding("a", "phone", "n"), holding("a", "phone_alt", "n")),
            holding("a", "bank_phone", "u", state=HoldingState.UNKNOWN),
            *(holding("a", "email", "r", id="second"), holding("a", "phone", "t", id="gone"), holding("a", "face")),
            holding("a", "phone_alt", "u", state=HoldingState.VERIFIED_REMOVED, id="removed"),
            *(holding("b", "phone", "n"), holding("b", "id_number")),
        ),
        method,
        TODAY,
    )
    linking = book.services[ServiceId("a")].linking
    assert linking is not None
    assert linking.identifier_id == "n"  # phone stands before e-mail, and both are linked as strongly
    assert linking_identifiers(book, ServiceId("a")) == ("n", "r", "m", "u")
    assert linking_identifiers(book, ServiceId("b")) == ("n",)


def test_an_account_without_identifiers(method: Method) -> None:
    book = RiskBook(vault_of(service("a"), holding("a", "orders")), method, TODAY)
    assert linking_identifiers(book, ServiceId("a")) == ()
