from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import holding, identifier, service, vault_of
from tracker.core.import_plan import ImportPlan, PlanRow, RowStatus
from tracker.core.matching import Origin, plan_sightings
from tracker.core.model import (
    Evidence,
    EvidenceId,
    Given,
    Grade,
    Holding,
    HoldingState,
    PartialDate,
    Service,
    ServiceId,
)
from tracker.core.sightings import Sighting, Site, read_login
from tracker.core.text import message
from tracker.core.validation import checked
from tracker.core.vault import Vault

TODAY = date(2026, 11, 23)
ORIGIN = Origin("sample", message("test", "Sample"), TODAY)


class Catalogue:
    """Knows one service with two domains, an app and a name of its own."""

    def of_host(self, host: str, /) -> str | None:
        return "google" if host.endswith(("google.com", "gmail.com")) else None

    def of_app(self, app: str, /) -> str | None:
        return "google" if app == "android:com.google.gm" else None

    def of_name(self, name: str, /) -> str | None:
        return "google" if name.casefold() in ("google", "谷歌") else None

    def draft(self, catalogue_id: str, /) -> Service:
        return Service(ServiceId("draft"), "Google", catalogue_id, group="Alphabet", domains=("google.com",))


def seen(*hosts: str, login: str = "", line: int = 2, **fields: object) -> Sighting:
    sites = tuple(Site(".".join(host.split(".")[-2:]), host) for host in hosts)
    return Sighting(line, str(fields.pop("title", "")), sites, login=read_login(login), **fields)


def ids() -> Iterator[str]:
    return (f"new-{number}" for number in count())


def plan(vault: Vault, *sightings: Sighting, origin: Origin = ORIGIN) -> ImportPlan:
    made = ids()
    return plan_sightings(sightings, vault, origin, Catalogue(), lambda: f"{len(vault.services)}-{next(made)}")


def statuses(plan: ImportPlan) -> list[RowStatus]:
    return [row.status for row in plan.rows]


def only(plan: ImportPlan) -> PlanRow:
    (row,) = plan.rows
    return row


def subjects(rows: Iterable[PlanRow], cls: type) -> list[object]:
    return [change.subject for row in rows for change in row.changes if isinstance(change.subject, cls)]


def test_a_new_account_with_what_its_login_shows() -> None:
    row = only(plan(Vault(), seen("shop.example.com", login="anna@example.org", title="Shop")))
    assert row.status is RowStatus.NEW
    assert isinstance(row.subject, Service)
    assert (row.subject.name, row.subject.domains, row.subject.login) == ("Shop", ("example.com",), "anna@example.org")
    (held,) = subjects([row], Holding)
    assert isinstance(held, Holding)
    assert (held.kind, held.state, held.given, held.identifier_id) == ("email", HoldingState.HELD, Given.GIVEN, None)
    (evidence,) = subjects([row], Evidence)
    assert isinstance(evidence, Evidence)
    assert (evidence.source, evidence.grade, evidence.recorded) == ("sample", Grade.STRONG, TODAY)
    assert row.found == ("example.com",)


@pytest.mark.parametrize(
    ("login", "kinds"),
    [("anna@example.org", ["email"]), ("+8613800138000", ["phone"]), ("anna", ["account_id"]), ("", [])],
)
def test_the_kind_of_login(login: str, kinds: list[str]) -> None:
    row = only(plan(Vault(), seen("example.com", login=login)))
    assert [item.kind for item in subjects([row], Holding) if isinstance(item, Holding)] == kinds


def test_the_same_place_and_login_is_one_account() -> None:
    found = plan(
        Vault(),
        seen("a.example.com", login="anna", line=2),
        seen("b.example.com", login="anna", line=3),
        seen("example.com", login="bob", line=4),
        seen("example.com", line=5),
        seen("example.net", login="anna", line=6),
    )
    assert [row.lines for row in found.rows] == [(2, 3), (4, 5), (6,)]


def test_an_entry_with_several_addresses_joins_them() -> None:
    found = plan(
        Vault(),
        seen("example.com", login="anna", line=2),
        seen("example.net", login="anna", line=3),
        seen("example.net", "example.com", login="anna", line=4),
    )
    row = only(found)
    assert isinstance(row.subject, Service)
    assert set(row.subject.domains) == {"example.com", "example.net"}
    assert row.lines == (2, 3, 4)


def test_an_entry_without_login_does_not_join_different_accounts() -> None:
    found = plan(
        Vault(), seen("a.com", login="x", line=2), seen("b.com", login="y", line=3), seen("a.com", "b.com", line=4)
    )
    assert len(found.rows) == 2


def test_the_catalogue_joins_domains_and_gives_its_facts() -> None:
    row = only(
        plan(
            Vault(),
            seen("mail.google.com", login="anna@gmail.com", title="Mail"),
            seen("www.gmail.com", login="anna@gmail.com", line=3),
            Sighting(4, "", apps=("android:com.google.gm",), login=read_login("anna@gmail.com")),
            Sighting(5, "谷歌", login=read_login("anna@gmail.com")),
            seen("mail.google.com", "example.net", login="anna@gmail.com", line=6),
        )
    )
    assert isinstance(row.subject, Service)
    assert (row.subject.name, row.subject.catalogue_id, row.subject.group) == ("Google", "google", "Alphabet")
    assert row.subject.domains == ("google.com", "example.net")
    assert row.subject.id != "draft"
    assert row.found == ("google.com", "gmail.com", "example.net")


def test_only_the_list_that_grows_is_no_longer_the_catalogues() -> None:
    facts = ("group", "domains", "apps", "closing_path")
    known = service("a", catalogue_id="google", group="Alphabet", domains=("google.com",), catalogued=facts)
    for sighting, left in (
        (seen("google.com", login="anna"), facts),
        (seen("google.com", "example.net", login="anna"), ("group", "apps", "closing_path")),
        (seen("google.com", apps=("android:org.other",)), ("group", "domains", "closing_path")),
    ):
        row = only(plan(vault_of(known), sighting))
        assert isinstance(row.subject, Service)
        assert row.subject.catalogued == left


def test_a_new_service_keeps_the_facts_of_the_catalogue_but_for_what_the_file_adds() -> None:
    class Marked(Catalogue):
        def draft(self, catalogue_id: str, /) -> Service:
            return replace(super().draft(catalogue_id), catalogued=("group", "domains"))

    def planned(*hosts: str) -> Service:
        row = only(plan_sightings([seen(*hosts)], Vault(), ORIGIN, Marked()))
        assert isinstance(row.subject, Service)
        return row.subject

    assert planned("google.com").catalogued == ("group", "domains")
    assert planned("google.com", "example.net").catalogued == ("group",)


@pytest.mark.parametrize(
    ("sighting", "name"),
    [
        (seen("example.com", title="https://example.com"), "example.com"),
        (seen("www.example.com", title="www.example.com"), "example.com"),
        (seen("example.com", title="anna@example.com"), "example.com"),
        (seen("xn--mller-kva.de", title=""), "müller.de"),
        (Sighting(2, "com.example", apps=("android:com.example",)), "com.example"),
        (Sighting(2, "", apps=("android:com.example",)), "com.example"),
        (Sighting(2, "anna@example.com"), "anna@example.com"),
    ],
)
def test_names(sighting: Sighting, name: str) -> None:
    row = only(plan(Vault(), sighting))
    assert isinstance(row.subject, Service)
    assert row.subject.name == name


def test_a_known_account_is_completed_not_changed() -> None:
    known = service("shop", domains=("example.com",), name="My shop")
    vault = vault_of(known, holding("shop", "email", state=HoldingState.VERIFIED_REMOVED))
    row = only(plan(vault, seen("www.example.com", login="anna@example.org", title="Other")))
    assert row.status is RowStatus.UPDATE
    assert row.subject == replace(known, login="anna@example.org")
    assert str(plan(vault, seen("example.com", login="b@example.org")).changeset().label).endswith(
        "0 added, 1 completed"
    )
    assert subjects([row], Holding) == []  # the person knows better


def test_a_question_is_answered_by_what_is_seen() -> None:
    asked = holding("shop", "email", state=HoldingState.UNKNOWN, aspect=None)
    vault = vault_of(service("shop", domains=("example.com",)), asked)
    row = only(plan(vault, seen("example.com", login="anna@example.org")))
    assert subjects([row], Holding) == [replace(asked, state=HoldingState.HELD, given=Given.GIVEN)]


def test_two_logins_at_a_place_known_without_login() -> None:
    vault = vault_of(service("shop", domains=("example.com",)))
    found = plan(vault, seen("example.com", login="anna", line=2), seen("example.com", login="bob", line=3))
    assert statuses(found) == [RowStatus.UPDATE, RowStatus.NEW]
    assert found.rows[0].subject.id == "shop"


def test_another_login_is_another_account() -> None:
    vault = vault_of(service("shop", domains=("example.com",), login="anna"))
    assert only(plan(vault, seen("example.com", login="bob"))).status is RowStatus.NEW
    assert only(plan(vault, seen("example.com"))).subject.id == "shop"


@pytest.mark.parametrize("recorded", ["138 0013 8000", "+86 138-0013-8000"])
def test_logins_are_compared_in_their_normal_form(recorded: str) -> None:
    vault = vault_of(service("shop", domains=("www.example.com",), login=recorded))
    row = only(plan(vault, seen("www.example.com", login="13800138000")))
    assert (row.status, row.subject.id) == (RowStatus.UPDATE, "shop")


def test_a_service_from_the_tick_list_is_found_by_any_of_its_domains() -> None:
    vault = vault_of(service("g", name="Google", catalogue_id="google"))
    assert only(plan(vault, seen("www.gmail.com", login="anna"))).subject.id == "g"


def test_a_service_is_found_by_its_name_where_there_is_no_address() -> None:
    vault = vault_of(service("a", name="Corner shop", domains=("example.com",)), service("b", name="corner SHOP"))
    assert only(plan(vault, Sighting(2, "Corner Shop"))).subject.id == "b"


def test_the_trash_stays_the_trash() -> None:
    vault = vault_of(service("shop", domains=("example.com",), login="anna", trashed=TODAY))
    row = only(plan(vault, seen("example.com", login="anna")))
    assert (row.status, row.changes) == (RowStatus.SAME, ())
    assert "trash" in str(row.why)


def test_holdings_are_tied_to_the_identifier_of_that_value() -> None:
    vault = vault_of(
        identifier("main", value="138 0013 8000"), identifier("gone", value="+8613800138001", trashed=TODAY)
    )
    found = plan(vault, seen("a.com", login="13800138000"), seen("b.com", login="13800138001", line=3))
    assert [item.identifier_id for item in subjects(found.rows, Holding) if isinstance(item, Holding)] == ["main", None]


def test_evidence_of_one_format_is_one_record_that_grows() -> None:
    before = Evidence(EvidenceId("e"), ServiceId("shop"), "sample", Grade.WEAK, date(2026, 1, 1), PartialDate("2020"))
    vault = vault_of(service("shop", domains=("example.com",)), before)
    sighting = seen("example.com", first_seen=PartialDate("2019-05"), last_seen=PartialDate("2026-02-01"))
    (after,) = subjects(plan(vault, sighting).rows, Evidence)
    assert after == replace(
        before,
        grade=Grade.STRONG,
        recorded=TODAY,
        first_seen=PartialDate("2019-05"),
        last_seen=PartialDate("2026-02-01"),
    )


def test_what_the_file_threw_away_is_left_to_the_person() -> None:
    gone = seen("example.com", login="anna", removed=True)
    assert only(plan(Vault(), gone)).status is RowStatus.UNSURE
    known = vault_of(service("shop", domains=("example.com",), login="anna"))
    assert only(plan(known, gone)).status is RowStatus.SAME
    assert only(plan(Vault(), gone, seen("example.com", login="anna", line=3))).status is RowStatus.NEW


OFFER = seen("vault.example", title="Manager", offered=True, line=0, kinds=frozenset({"bank_card", "address"}))


def test_an_offer_is_never_taken_unasked() -> None:
    vault = Vault()
    found = plan(vault, OFFER)
    assert only(found).status is RowStatus.UNSURE
    assert not found.changeset()
    vault.apply(found.changeset({only(found).key}))
    assert [item.kind for item in vault.holdings.values()] == ["address", "bank_card"]
    assert statuses(plan(vault, OFFER)) == [RowStatus.SAME]


def test_an_offer_about_a_service_of_the_file_takes_that_along() -> None:
    vault = Vault()
    found = plan(vault, OFFER, seen("vault.example", login="anna@example.org"))
    assert statuses(found) == [RowStatus.NEW, RowStatus.UNSURE]
    vault.apply(found.changeset({found.rows[1].key}))
    assert [item.name for item in vault.services.values()] == ["vault.example"]
    assert {item.kind for item in vault.holdings.values()} == {"email", "address", "bank_card"}


def test_an_offer_about_a_service_in_the_trash_says_so() -> None:
    vault = vault_of(service("m", domains=("vault.example",), trashed=TODAY))
    assert only(plan(vault, OFFER)).status is RowStatus.SAME
    assert "trash" in str(only(plan(vault, OFFER)).why)


def test_a_chosen_part_of_a_plan() -> None:
    found = plan(Vault(), seen("a.com", login="x"), seen("b.com", login="x", line=3))
    changeset = found.changeset({found.rows[1].key})
    assert {change.subject.id for change in changeset.changes} == {
        change.subject.id for change in found.rows[1].changes
    }
    assert str(changeset.label) == "Brought in from “Sample”: 1 added, 0 completed"
    assert not found.changeset(set())
    assert (found.count(RowStatus.NEW), found.count(RowStatus.SAME)) == (2, 0)


HOSTS = st.sampled_from(["a.com", "www.a.com", "b.com", "mail.google.com", "gmail.com", "c.org"])
SIGHTINGS = st.builds(
    lambda hosts, title, login, removed, first: seen(
        *hosts, title=title, login=login, removed=removed, first_seen=first, line=2
    ),
    st.lists(HOSTS, max_size=2),
    st.sampled_from(["", "Shop", "Google", "a.com", "<b>x</b>"]),
    st.sampled_from(["", "anna", "anna@example.org", "13800138000"]),
    st.booleans(),
    st.sampled_from([None, PartialDate("2020"), PartialDate("2021-03")]),
)


@given(st.lists(SIGHTINGS.filter(lambda sighting: bool(sighting.sites or sighting.title)), max_size=8))
def test_bringing_in_a_file_twice_changes_nothing(sightings: list[Sighting]) -> None:
    sightings = [replace(sighting, line=number) for number, sighting in enumerate(sightings, start=2)]
    vault = Vault()
    first = plan(vault, *sightings)
    assert repr(first.rows) == repr(plan(vault, *sightings).rows)
    vault.apply(first.changeset())
    for record in (*vault.services.values(), *vault.holdings.values(), *vault.evidence.values()):
        assert checked(vault, record) == record
    again = plan(vault, *sightings, origin=replace(ORIGIN, today=date(2027, 1, 1)))
    assert not again.changeset()
    assert set(statuses(again)) <= {RowStatus.SAME, RowStatus.UNSURE}
