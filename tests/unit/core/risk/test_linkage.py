from __future__ import annotations

from datetime import date

import pytest

from tests.builders import LABEL, holding, identifier, replacing, service, vault_of
from tracker.core.changes import Change, ChangeSet
from tracker.core.model import (
    HoldingState,
    Incident,
    IncidentId,
    IncidentKind,
    Known,
    PartialDate,
    ServiceId,
    Status,
)
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.linkage import NOT_SAID_WHICH, Link, Links, leaks_of
from tracker.core.risk.method import Method
from tracker.core.vault import Vault

TODAY = date(2026, 11, 23)
A, B, C = map(ServiceId, "abc")


def incident(service_key: str, kind: IncidentKind = IncidentKind.BREACH, **fields: object) -> Incident:
    return Incident(IncidentId(f"{service_key}-{kind}"), ServiceId(service_key), kind, **fields)


def shared_number(**fields: object) -> Vault:
    """The services a and b hold one phone number; b knows who the person is."""
    return vault_of(
        service("a"),
        service("b"),
        identifier("i", **fields),
        holding("a", "phone", "i"),
        holding("b", "phone", "i"),
        holding("b", "id_number"),
    )


def has_leaked(vault: Vault) -> bool:
    """Whether the identifier ``i`` has leaked, in an incident that the person is shown."""
    leaked = Links(vault).link("i").leaked
    assert leaked == any(True for _incident in leaks_of(vault, "i"))
    return leaked


def test_a_number_shared_with_one_who_knows_links_the_other() -> None:
    link = Links(shared_number()).link("i")
    assert (link.real_name, link.leaked, link.knowers) == (False, False, (B,))
    assert link.real_for(A)
    assert link.other_knower(A) == B
    assert not link.real_for(B)  # what b knows, it knows by itself
    assert link.other_knower(B) is None


def test_two_who_know_link_each_other() -> None:
    vault = shared_number()
    vault.apply(replacing(vault, holding("a", "id_image")))
    link = Links(vault).link("i")
    assert link.knowers == (A, B)
    assert link.real_for(A)
    assert link.real_for(B)


def test_a_number_registered_in_the_real_name_links_everywhere() -> None:
    vault = vault_of(service("a"), identifier("i", real_name=Known.YES), holding("a", "phone", "i"))
    assert Links(vault).link("i").real_for(A)


def test_a_name_alone_is_no_identity() -> None:
    vault = vault_of(
        service("a"),
        service("b"),
        identifier("i"),
        holding("a", "phone", "i"),
        holding("b", "phone", "i"),
        holding("b", "id_name"),
    )
    assert not Links(vault).link("i").real_for(A)


@pytest.mark.parametrize(
    "fields", [{"status": Status.CLOSED_VERIFIED}, {"trashed": date(2026, 1, 1)}], ids=["closed", "trashed"]
)
def test_an_account_that_does_not_count_links_nothing(fields: dict[str, object]) -> None:
    vault = shared_number()
    vault.apply(replacing(vault, service("b", **fields)))
    links = Links(vault)
    assert not links.link("i").real_for(A)
    assert links.holders("i") == {A}


def test_the_trash_unlinks_an_identifier_of_ones_own() -> None:
    vault = shared_number(real_name=Known.YES, leaked=Known.YES, trashed=date(2026, 1, 1))
    assert Links(vault).link("i") == NOT_SAID_WHICH  # what is held of it is as if nobody had said of which
    unheard = vault_of(identifier("c", "bank_card", leaked=Known.YES, trashed=date(2026, 1, 1)))
    assert Links(unheard).link("c") == Link(False, False, ())


@pytest.mark.parametrize(
    ("kind", "kinds", "leaked"),
    [
        (IncidentKind.BREACH, ("phone",), True),
        (IncidentKind.SALE, ("email", "phone"), True),
        (IncidentKind.PUBLIC, ("phone",), True),
        (IncidentKind.BREACH, ("email",), False),
        (IncidentKind.MISUSE, ("phone",), False),
        (IncidentKind.SCANDAL, ("phone",), False),
    ],
)
def test_a_number_has_leaked_when_an_incident_concerned_it(
    kind: IncidentKind, kinds: tuple[str, ...], leaked: bool
) -> None:
    vault = shared_number()
    vault.apply(ChangeSet(LABEL, (Change(None, incident("a", kind, kinds=kinds)),)))
    assert has_leaked(vault) == leaked


@pytest.mark.parametrize(
    ("since", "happened", "leaked"),
    [
        (None, None, True),
        (None, "2020", True),
        ("2021", None, True),
        ("2019", "2020-03", True),
        ("2020", "2020-03", True),  # may have been before
        ("2020-05", "2020", True),
        ("2020-05-01", "2020-05-01", True),
        ("2020-04", "2020-03-31", False),
        ("2021", "2020-12", False),
    ],
)
def test_what_came_after_the_incident_was_no_part_of_it(
    since: PartialDate | None, happened: PartialDate | None, leaked: bool
) -> None:
    vault = vault_of(
        service("a"),
        identifier("i"),
        holding("a", "phone", "i", since=since),
        incident("a", kinds=("phone",), happened=happened),
    )
    assert has_leaked(vault) == leaked


@pytest.mark.parametrize("state", HoldingState)
def test_what_has_been_removed_since_leaked_all_the_same(state: HoldingState) -> None:
    vault = vault_of(
        service("a"), identifier("i"), holding("a", "phone", "i", state=state), incident("a", kinds=("phone",))
    )
    assert has_leaked(vault) == (state is not HoldingState.UNKNOWN)


def test_an_incident_at_a_closed_account_counts_and_at_a_trashed_one_does_not() -> None:
    vault = vault_of(
        service("a", status=Status.CLOSED_VERIFIED),
        identifier("i"),
        holding("a", "phone", "i"),
        incident("a", kinds=("phone",)),
    )
    assert has_leaked(vault)
    vault.apply(replacing(vault, service("a", trashed=date(2026, 1, 1))))
    assert not has_leaked(vault)


def test_linkage_raises_identifiability_and_not_above_the_highest(method: Method) -> None:
    vault = shared_number(leaked=Known.YES)
    book = RiskBook(vault, method, TODAY)
    linked = book.services[A]
    assert (linked.ei, linked.ei_linked) == (0.25, 0.75)
    assert linked.linked_leaked
    assert linked.linking is not None
    assert linked.linking.identifier_id == "i"
    own = book.services[B]
    assert (own.linking, own.linked_leaked) == (None, False)
    vault.apply(changes := replacing(vault, holding("a", "id_image")))
    book.update(changes)
    assert (book.services[A].ei, book.services[A].ei_linked) == (1, 1)


def test_a_leak_alone_links_nobody(method: Method) -> None:
    vault = vault_of(service("a"), identifier("i", leaked=Known.YES), holding("a", "phone", "i"))
    assert RiskBook(vault, method, TODAY).services[A].ei_linked == 0.25


def test_of_several_identifiers_the_one_that_links_most_counts(method: Method) -> None:
    vault = vault_of(
        service("a"),
        identifier("i", real_name=Known.YES),
        identifier("j", "email", real_name=Known.YES, leaked=Known.YES),
        holding("a", "phone", "i"),
        holding("a", "email", "j"),
    )
    risk = RiskBook(vault, method, TODAY).services[A]
    assert risk.ei_linked == 0.75
    assert risk.linking is not None
    assert risk.linking.kind == "email"


def test_where_it_may_be_held_linkage_widens_the_interval(method: Method) -> None:
    vault = vault_of(
        service("a"),
        service("b"),
        identifier("i", real_name=Known.NO, leaked=Known.NO),
        holding("a", "phone", "i", state=HoldingState.UNKNOWN),
        holding("b", "phone", "i"),
    )
    book = RiskBook(vault, method, TODAY)
    before = book.services[A]
    vault.apply(changes := replacing(vault, holding("b", "id_number")))
    assert book.update(changes) == {A, B}
    after = book.services[A]
    assert after.se == before.se
    assert after.se_high == before.se_high + 0.25


def test_who_else_knows_weighs_the_same_whoever_it_is() -> None:
    by_b, by_c, by_both = (Link(real_name=False, leaked=False, knowers=knowers) for knowers in ((B,), (C,), (B, C)))
    assert by_b.same_for(by_c, A)
    assert not by_b.same_for(by_c, B)  # c tells b something, and b itself does not
    assert by_c.same_for(by_both, B)
    assert not by_b.same_for(Link(real_name=False, leaked=True, knowers=(B,)), A)


def test_another_who_knows_changes_nothing_where_one_knew_before(method: Method) -> None:
    vault = shared_number()
    for record in (service("c"), holding("c", "phone", "i")):
        vault.apply(ChangeSet(LABEL, (Change(None, record),)))
    book = RiskBook(vault, method, TODAY)
    changeset = ChangeSet(LABEL, (Change(None, holding("c", "id_number")),))
    vault.apply(changeset)
    assert book.update(changeset) == {B, C}  # a had heard of b; b now hears of c
    assert book.links.link("i").knowers == (B, C)
