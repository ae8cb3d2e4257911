from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import holding, identifier, replacing, service, vault_of
from tracker.core.account_changes import Origin
from tracker.core.changes import Change, ChangeSet
from tracker.core.import_plan import ImportPlan, PlanRow, RowStatus, services_in
from tracker.core.matching import plan_sightings
from tracker.core.model import (
    Disclosure,
    Evidence,
    EvidenceId,
    Given,
    Grade,
    Holding,
    HoldingState,
    Identifier,
    IdentifierId,
    PartialDate,
    Service,
    ServiceId,
    Status,
)
from tracker.core.sighted_accounts import Match
from tracker.core.sightings import Sighting, Site, Standing, read_login
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

    def of_signature(self, signature: str, words: Sequence[str], /) -> tuple[str, ...]:
        if signature == "腾讯科技":
            return ("wechat",) if "微信" in words else ("wechat", "qq")
        return ("google",) if signature == "谷歌" else ()

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


def accounts(plan: ImportPlan) -> list[PlanRow]:
    """All rows but those about the person's own addresses and numbers."""
    return [row for row in plan.rows if row.status is not RowStatus.OWN]


def statuses(plan: ImportPlan) -> list[RowStatus]:
    return [row.status for row in accounts(plan)]


def only(plan: ImportPlan) -> PlanRow:
    (row,) = accounts(plan)
    return row


def subjects(rows: Iterable[PlanRow], cls: type) -> list[object]:
    return [change.subject for row in rows for change in row.changes if isinstance(change.subject, cls)]


def written(plan: ImportPlan, cls: type) -> list[object]:
    """The records of one type that the plan writes if nothing is said."""
    return [change.subject for change in plan.changeset().changes if isinstance(change.subject, cls)]


def test_a_new_account_with_what_its_login_shows() -> None:
    found = plan(Vault(), seen("shop.example.com", login="anna@example.org", title="Shop"))
    row = only(found)
    assert row.status is RowStatus.NEW
    assert isinstance(row.subject, Service)
    assert (row.subject.name, row.subject.domains, row.subject.login) == ("Shop", ("example.com",), "anna@example.org")
    (held,) = written(found, Holding)
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
    label = plan(vault, seen("example.com", login="b@example.org")).changeset().label
    assert str(label) == "Brought in from “Sample”: 1 service updated"
    assert subjects([row], Holding) == []  # the person knows better


def test_a_question_is_answered_by_what_is_seen() -> None:
    asked = holding("shop", "email", state=HoldingState.UNKNOWN, aspect=None)
    vault = vault_of(service("shop", domains=("example.com",)), asked)
    found = plan(vault, seen("example.com", login="anna@example.org"))
    assert written(found, Holding) == [replace(asked, state=HoldingState.HELD, given=Given.GIVEN)]


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
        identifier("no value"),
        identifier("main", value="138 0013 8000"),
        identifier("gone", value="+8613800138001", trashed=TODAY),
    )
    found = plan(vault, seen("a.com", login="13800138000"), seen("b.com", login="13800138001", line=3))
    held = [item.identifier_id for item in written(found, Holding) if isinstance(item, Holding)]
    assert held == ["main", None]


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
        clues=("example.com",),
    )


def test_what_the_file_threw_away_is_left_to_the_person() -> None:
    gone = seen("example.com", login="anna", removed=True)
    assert only(plan(Vault(), gone)).status is RowStatus.UNSURE
    known = vault_of(service("shop", domains=("example.com",), login="anna"))
    assert only(plan(known, gone)).status is RowStatus.SAME
    assert only(plan(Vault(), gone, seen("example.com", login="anna", line=3))).status is RowStatus.NEW


OFFER = seen(
    "vault.example", title="Manager", standing=Standing.OFFERED, line=0, kinds=frozenset({"bank_card", "address"})
)


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
    vault.apply(found.changeset({accounts(found)[1].key}))
    assert [item.name for item in vault.services.values()] == ["vault.example"]
    assert {item.kind for item in vault.holdings.values()} == {"email", "address", "bank_card"}


def test_an_offer_about_a_service_in_the_trash_says_so() -> None:
    vault = vault_of(service("m", domains=("vault.example",), trashed=TODAY))
    assert only(plan(vault, OFFER)).status is RowStatus.SAME
    assert "trash" in str(only(plan(vault, OFFER)).why)


# The person's own addresses and numbers


def test_addresses_and_numbers_in_logins_are_offered_as_ones_own() -> None:
    vault = Vault()
    logins = ("anna@example.org", "13800138000", "anna")
    found = plan(vault, *(seen(f"{n}.com", login=login, line=n) for n, login in enumerate(logins, start=2)))
    own = [row for row in found.rows if row.status is RowStatus.OWN]
    assert [(row.subject.label, row.subject.value) for row in own if isinstance(row.subject, Identifier)] == [
        ("a***@example.org", "anna@example.org"),
        ("138****8000", "+8613800138000"),
    ]
    assert not {row.key for row in own} & found.proposed
    vault.apply(found.changeset())
    assert {item.identifier_id for item in vault.holdings.values()} == {None}


def test_what_is_taken_as_ones_own_ties_old_and_new_holdings() -> None:
    vault = vault_of(
        service("old", domains=("old.com",), login="Anna@Example.org".replace("E", "e")),
        service("other", domains=("other.com",), login="ben@example.org"),
        holding("h", "old", "email"),
        holding("k", "old", "account_id"),
        holding("o", "other", "email"),
    )
    sightings = (seen("old.com", login="Anna@example.org"), seen("new.com", login="Anna@example.org", line=3))
    found = plan(vault, *sightings)
    own = next(row for row in found.rows if row.status is RowStatus.OWN)
    assert own.count == 2
    vault.apply(found.changeset(found.proposed | {own.key}))
    (mine,) = vault.identifiers.values()
    new = next(service.id for service in vault.services.values() if service.domains == ("new.com",))
    assert {item.service_id for item in vault.holdings_with(mine.id)} == {"old", new}
    assert not plan(vault, *sightings).changeset()


def test_a_number_recorded_later_ties_what_was_recorded_before() -> None:
    vault = Vault()
    sighting = seen("a.com", login="13800138000")
    vault.apply(plan(vault, sighting).changeset())
    vault.apply(ChangeSet(message("test", "x"), (Change(None, identifier("mine", value="13800138000")),)))
    again = plan(vault, sighting)
    assert statuses(again) == [RowStatus.UPDATE]
    vault.apply(again.changeset())
    assert [item.identifier_id for item in vault.holdings.values()] == ["mine"]


def test_what_is_recorded_in_another_spelling_is_not_offered_again() -> None:
    vault = vault_of(
        identifier("mine", "bank_phone", value="+1 415 555 0123"),
        identifier("mail", "email", value="Anna@Example.org"),
        identifier("gone", value="+86 138 0013 8000", trashed=TODAY),
    )
    sightings = (
        seen("a.com", login="1 (415) 555-0123"),
        seen("b.com", login="anna@example.org", line=3),
        seen("c.com", login="13800138000", line=4),
    )
    found = plan(vault, *sightings)
    assert [row for row in found.rows if row.status is RowStatus.OWN] == []
    vault.apply(found.changeset())
    ties = {(item.kind, item.identifier_id) for item in vault.holdings.values() if item.kind in ("phone", "email")}
    assert ties == {("phone", "mine"), ("email", "mail"), ("phone", None)}  # not of what is in the trash


def test_one_address_is_offered_once_in_the_spelling_that_is_used_most() -> None:
    hosts = {"a.com": "Anna@example.org", "b.com": "anna@example.org", "c.com": "anna@example.org"}
    found = plan(Vault(), *(seen(host, login=login, line=line) for line, (host, login) in enumerate(hosts.items(), 2)))
    (own,) = (row for row in found.rows if row.status is RowStatus.OWN)
    assert isinstance(own.subject, Identifier)
    assert (own.subject.value, own.count) == ("anna@example.org", 3)
    vault = Vault()
    vault.apply(found.changeset(found.proposed | {own.key}))
    assert {item.identifier_id for item in vault.holdings.values() if item.kind == "email"} == {own.subject.id}


def test_messages_came_to_the_number_that_is_said() -> None:
    vault = vault_of(identifier("mine", value="13800138000"))
    origin = replace(ORIGIN, own_number=IdentifierId("mine"))
    found = plan(vault, seen(title="Shop", kinds=frozenset({"phone", "email"})), origin=origin)
    ties = {item.kind: item.identifier_id for item in subjects(found.rows, Holding) if isinstance(item, Holding)}
    assert ties == {"phone": "mine", "email": None}


def test_mail_to_an_address_joins_the_account_with_that_login() -> None:
    vault = vault_of(
        service("first", domains=("a.com",), login="ben@example.org"),
        service("second", domains=("a.com",), login="anna@example.org"),
    )
    row = only(plan(vault, seen("a.com", contacts=(read_login("anna@example.org"),))))
    assert row.subject.id == "second"
    assert only(plan(vault, seen("a.com", contacts=(read_login("carl@example.org"),)))).subject.id == "first"


# What is less than an account


def test_one_weak_message_makes_no_account() -> None:
    weak = seen(title="Shop", grade=Grade.WEAK, kinds=frozenset({"phone"}), clues=("【Shop】",))
    found = plan(Vault(), weak)
    assert only(found).status is RowStatus.WEAK
    assert not found.changeset()
    assert "no sign of an account" in str(only(found).why)
    known = vault_of(service("s", name="Shop"))
    assert statuses(plan(known, weak)) == [RowStatus.UPDATE]


def test_what_is_doubtful_is_left_to_the_person() -> None:
    doubt = message("test", "One code only")
    row = only(plan(Vault(), seen(title="Shop", doubt=doubt)))
    assert (row.status, row.why) == (RowStatus.UNSURE, doubt)
    assert only(plan(Vault(), seen("a.com", doubt=doubt), seen("a.com", line=3))).status is RowStatus.NEW
    assert only(plan(Vault(), seen(title="Shop", doubt=doubt, grade=Grade.WEAK))).why == doubt


def test_a_fraud_never_becomes_a_service() -> None:
    vault = vault_of(service("bank", name="Bank"))
    fraud = seen(title="Bank", standing=Standing.FRAUD, clues=("【Bank】",))
    found = plan(vault, fraud, replace(fraud, line=3))
    row = only(found)
    assert (row.status, row.changes, row.lines) == (RowStatus.FRAUD, (), (2, 3))
    assert not found.changeset({row.key})
    assert "never recorded" in str(row.why)


def test_a_local_device_is_recorded_only_when_asked() -> None:
    vault = Vault()
    router = seen(title="192.168.1.1", login="admin", standing=Standing.LOCAL)
    found = plan(vault, router, replace(router, line=3), seen(title="Shop", line=4))
    assert statuses(found) == [RowStatus.NEW, RowStatus.LOCAL]
    vault.apply(found.changeset({row.key for row in found.rows}))
    assert statuses(plan(vault, router)) == [RowStatus.SAME]


# Signatures, clues, and what the person says


def test_a_signature_leads_to_the_service_that_signs_so() -> None:
    row = only(plan(Vault(), seen(title="谷歌", signature="谷歌")))
    assert isinstance(row.subject, Service)
    assert (row.subject.catalogue_id, row.candidates) == ("google", ("google",))


def test_a_signature_of_several_services_is_a_question_unless_a_word_decides() -> None:
    shared = seen(title="腾讯科技", signature="腾讯科技")
    row = only(plan(Vault(), shared))
    assert (row.status, row.candidates) == (RowStatus.UNSURE, ("wechat", "qq"))
    decided = replace(shared, words=("微信",), line=3)
    assert statuses(plan(Vault(), shared, decided)) == [RowStatus.UNSURE, RowStatus.NEW]


def matched(vault: Vault, match: Match, *sightings: Sighting) -> ImportPlan:
    made = ids()
    matches = {row.key: match for row in accounts(plan(vault, *sightings))}
    return plan_sightings(sightings, vault, ORIGIN, Catalogue(), lambda: next(made), matches)


CAMPUS = seen(title="校园服务", signature="校园服务", clues=("【校园服务】", "10690001"), doubt=message("test", "?"))


def test_a_match_made_by_hand_is_found_again() -> None:
    vault = vault_of(service("card", name="Campus card"), service("trap", name="校园服务"))
    found = matched(vault, Match(ServiceId("card")), CAMPUS)
    assert (only(found).status, only(found).subject.id) == (RowStatus.UPDATE, "card")
    vault.apply(found.changeset())
    again = only(plan(vault, CAMPUS))
    assert (again.status, again.subject.id) == (RowStatus.SAME, "card")


def test_a_match_with_another_login_holds_for_the_next_file() -> None:
    vault = vault_of(service("x", domains=("x-real.com",), login="bob"))
    row = seen("a-shop.com", login="joe@example.com", title="A")
    vault.apply(matched(vault, Match(ServiceId("x")), row).changeset())
    again = only(plan(vault, row))
    assert (again.status, again.subject.id) == (RowStatus.SAME, "x")


def test_what_was_recorded_once_is_found_whatever_the_person_made_of_it() -> None:
    vault, row = Vault(), seen("a.com", login="anna", title="My tailor")
    vault.apply(plan(vault, row).changeset())
    (tailor,) = vault.services.values()
    vault.apply(replacing(vault, replace(tailor, name="Tailor", login="anna2", domains=("tailor.example",))))
    assert only(plan(vault, row)).subject.id == tailor.id
    vault.apply(replacing(vault, replace(vault.services[tailor.id], trashed=TODAY)))
    assert only(plan(vault, row)).status is RowStatus.SAME


def test_a_sender_with_the_name_of_another_service_is_left_to_the_person() -> None:
    forged = seen("evil.example", title="Google", clues=("evil.example",), grade=Grade.STRONG)
    row = only(plan(Vault(), forged))
    assert row.status is RowStatus.UNSURE
    assert "may be a fraud" in str(row.why)
    assert only(plan(Vault(), replace(forged, login=read_login("anna")))).status is RowStatus.NEW
    assert only(plan(Vault(), seen("google.com", title="Google", clues=("google.com",)))).status is RowStatus.NEW


def test_the_maker_of_a_file_stays_the_account_that_was_said_first() -> None:
    vault = vault_of(service("b", domains=("vault.example",), login="anna"))
    vault.apply(plan(vault, OFFER).changeset({only(plan(vault, OFFER)).key}))
    vault.apply(replacing(vault, service("a", domains=("vault.example",), login="ben")))
    assert only(plan(vault, OFFER)).status is RowStatus.SAME
    assert vault.holdings_of(ServiceId("a")) == []


def test_a_match_with_the_catalogue_and_with_itself() -> None:
    vault = vault_of(service("g", catalogue_id="google"))
    assert only(matched(vault, Match(catalogue_id="google"), CAMPUS)).subject.id == "g"
    itself = only(matched(vault_of(service("trap", name="校园服务")), Match(), CAMPUS))
    assert (itself.status, itself.subject.name) == (RowStatus.NEW, "校园服务")  # type: ignore[union-attr]


def test_two_rows_matched_with_the_same_service_become_one() -> None:
    vault = vault_of(service("card", name="Campus card"))
    other = seen(title="食堂", clues=("【食堂】",), line=7)
    row = only(matched(vault, Match(ServiceId("card")), CAMPUS, other))
    assert (row.lines, row.clues) == ((2, 7), ("【校园服务】", "10690001", "【食堂】"))


def test_a_key_stays_when_the_file_is_compared_again() -> None:
    sightings = (CAMPUS, seen("a.com", login="anna", line=3), seen("a.com", login="ben", line=4))
    keys = [row.key for row in plan(Vault(), *sightings).rows]
    assert len(set(keys)) == 3
    assert keys == [row.key for row in plan(vault_of(service("x", domains=("a.com",))), *sightings).rows]


# What else a file shows


def test_permissions_and_third_parties() -> None:
    sighting = seen(
        title="Maps",
        apps=("android:com.example.maps",),
        permissions=(("location", Given.PERMISSION_ALWAYS),),
        third_parties=("ads.example", "Meta"),
    )
    row = only(plan(Vault(), sighting))
    (held,) = subjects([row], Holding)
    assert isinstance(held, Holding)
    assert (held.kind, held.given) == ("location", Given.PERMISSION_ALWAYS)
    assert isinstance(row.subject, Service)
    assert row.subject.disclosure is Disclosure.THIRD_PARTIES
    (evidence,) = subjects([row], Evidence)
    assert isinstance(evidence, Evidence)
    assert evidence.note == "ads.example\nMeta"
    public = vault_of(service("m", apps=("android:com.example.maps",), disclosure=Disclosure.PUBLIC))
    assert only(plan(public, sighting)).subject.disclosure is Disclosure.PUBLIC  # type: ignore[union-attr]


def test_the_last_use_only_moves_on() -> None:
    vault = vault_of(service("s", domains=("a.com",), last_used=PartialDate("2026-05")))
    older = only(plan(vault, seen("a.com", last_used=PartialDate("2024-01-01"))))
    newer = only(plan(vault, seen("a.com", last_used=PartialDate("2026-11-02"))))
    assert isinstance(older.subject, Service)
    assert isinstance(newer.subject, Service)
    assert (older.subject.last_used, newer.subject.last_used) == ("2026-05", "2026-11-02")


def test_evidence_names_the_format_of_the_file_inside_an_archive() -> None:
    (evidence,) = subjects(plan(Vault(), seen("a.com", source="inner")).rows, Evidence)
    assert isinstance(evidence, Evidence)
    assert evidence.source == "inner"


THROUGH = Site("vault.example", "login.vault.example")


def test_a_sign_in_through_another_service_is_recorded_with_it() -> None:
    vault = vault_of(service("parent", domains=("vault.example",)))
    row = only(plan(vault, seen(title="Game", through=THROUGH)))
    assert isinstance(row.subject, Service)
    assert (row.subject.parent, row.requires) == ("parent", ())


def test_the_service_that_opens_another_comes_along_with_it() -> None:
    vault = Vault()
    game = seen(title="Game", through=THROUGH)
    found = plan(vault, game, OFFER)
    vault.apply(found.changeset())
    assert {item.name: item.parent is not None for item in vault.services.values()} == {"Game": True, "Manager": False}
    assert not plan(vault, game, OFFER).changeset()


def test_a_sign_in_through_something_unknown_or_itself_is_left_alone() -> None:
    assert only(plan(Vault(), seen(title="Game", through=THROUGH))).requires == ()
    vault = vault_of(service("s", domains=("vault.example",)))
    assert only(plan(vault, seen("vault.example", through=THROUGH))).status is RowStatus.UPDATE
    assert only(plan(vault, seen("vault.example", through=THROUGH))).subject.parent is None  # type: ignore[union-attr]


def test_a_known_service_learns_through_what_it_is_opened() -> None:
    evidence = Evidence(EvidenceId("e"), ServiceId("g"), "sample", Grade.STRONG, TODAY, clues=("Game",))
    vault = vault_of(service("parent", domains=("vault.example",)), service("g", name="Game"), evidence)
    row = only(plan(vault, seen(title="Game", through=THROUGH)))
    assert (row.status, row.subject.parent) == (RowStatus.UPDATE, "parent")  # type: ignore[union-attr]
    trashed = vault_of(service("parent", domains=("vault.example",)), service("g", name="Game", trashed=TODAY))
    assert only(plan(trashed, seen(title="Game", through=THROUGH))).status is RowStatus.SAME
    settled = vault_of(
        service("parent", domains=("vault.example",)), service("g", name="Game", parent="parent"), evidence
    )
    assert only(plan(settled, seen(title="Game", through=THROUGH))).status is RowStatus.SAME


def test_a_chosen_part_of_a_plan() -> None:
    found = plan(Vault(), seen("a.com", login="x"), seen("b.com", login="x", line=3))
    changeset = found.changeset({found.rows[1].key})
    assert {change.subject.id for change in changeset.changes} == {
        change.subject.id for change in found.rows[1].changes
    }
    assert str(changeset.label) == "Brought in from “Sample”: 1 service added"
    assert services_in(found.taken({found.rows[1].key})) == (1, 0)
    assert not found.changeset(set())
    assert (found.count(RowStatus.NEW), found.count(RowStatus.SAME)) == (2, 0)


def test_the_label_names_what_there_is() -> None:
    known = vault_of(service("shop", domains=("shop.com",)), service("post", domains=("post.com",)))
    anna = "anna@example.org"
    found = plan(known, *(seen(host, login=anna) for host in ("a.com", "b.com", "shop.com", "post.com")))
    own = next(row.key for row in found.rows if row.status is RowStatus.OWN)
    assert str(found.changeset({*found.proposed, own}).label) == (
        "Brought in from “Sample”: 2 services added, 2 services updated, 1 entry of your data added"
    )
    assert str(found.changeset({own}).label) == "Brought in from “Sample”: 1 entry of your data added"
    assert str(found.changeset(set()).label) == "Brought in from “Sample”"


HOSTS = st.sampled_from(["a.com", "www.a.com", "b.com", "mail.google.com", "gmail.com", "c.org"])
LEFT_TO_THE_PERSON = {RowStatus.UNSURE, RowStatus.WEAK, RowStatus.LOCAL, RowStatus.FRAUD}
SIGHTINGS = st.builds(
    lambda hosts, title, login, removed, first, clues, contacts, grade, standing, through: seen(
        *hosts,
        title=title,
        login=login,
        removed=removed,
        first_seen=first,
        line=2,
        clues=clues,
        contacts=contacts,
        grade=grade,
        standing=standing,
        through=through,
    ),
    st.lists(HOSTS, max_size=2),
    st.sampled_from(["", "Shop", "Google", "a.com", "<b>x</b>"]),
    st.sampled_from(["", "anna", "anna@example.org", "13800138000"]),
    st.booleans(),
    st.sampled_from([None, PartialDate("2020"), PartialDate("2021-03")]),
    st.sampled_from([(), ("【Shop】", "1069"), ("a.com",)]),
    st.sampled_from([(), (read_login("anna@example.org"),), (read_login("13800138000"),)]),
    st.sampled_from(Grade),
    st.sampled_from([*Standing, *[Standing.ACCOUNT] * 5]),
    st.sampled_from([None, None, Site("b.com", "b.com")]),
)


@given(st.lists(SIGHTINGS.filter(lambda sighting: bool(sighting.sites or sighting.title)), max_size=8), st.booleans())
def test_bringing_in_a_file_twice_changes_nothing(sightings: list[Sighting], record_own: bool) -> None:
    sightings = [replace(sighting, line=number) for number, sighting in enumerate(sightings, start=2)]
    vault = Vault()
    first = plan(vault, *sightings)
    assert repr(first.rows) == repr(plan(vault, *sightings).rows)
    own = {row.key for row in first.rows if row.status is RowStatus.OWN} if record_own else set()
    vault.apply(first.changeset(first.proposed | own))
    for record in vault.entities():
        assert checked(vault, record) == record
    again = plan(vault, *sightings, origin=replace(ORIGIN, today=date(2027, 1, 1)))
    assert not again.changeset()
    assert set(statuses(again)) <= {RowStatus.SAME, *LEFT_TO_THE_PERSON}
    if record_own:
        assert not any(row.status is RowStatus.OWN for row in again.rows)


FILES = st.lists(SIGHTINGS.filter(lambda sighting: bool(sighting.sites or sighting.title)), max_size=5)


@given(FILES, FILES)
def test_two_files_in_any_order_settle(first: list[Sighting], second: list[Sighting]) -> None:
    vault = Vault()
    for sightings in (first, second) * 2:
        found = plan(vault, *sightings)
        vault.apply(found.changeset({row.key for row in found.rows}))
    for sightings in (first, second):
        found = plan(vault, *sightings)
        assert not found.changeset({row.key for row in found.rows})


def closed(status: Status = Status.CLOSED, **fields: object) -> Service:
    return service("shop", domains=("shop.example",), status=status, **fields)


def why(*records: object, **fields: object) -> str:
    row = only(plan(vault_of(*records), seen("shop.example", **fields)))
    assert row.subject.id == "shop"
    return str(row.why)


def shown(last_seen: str | None) -> Evidence:
    return Evidence(
        EvidenceId("e"), ServiceId("shop"), "sample", Grade.STRONG, TODAY, last_seen=last_seen, clues=("shop.example",)
    )


@pytest.mark.parametrize("status", [Status.CLOSED, Status.CLOSED_VERIFIED])
def test_what_is_closed_and_seen_again_says_so(status: Status) -> None:
    again = "Closed in your ledger, yet seen again on 2026-10-05. Look whether it is really gone."
    assert why(closed(status, closed_since="2026-09"), last_seen="2026-10-05") == again
    assert why(closed(status, closed_since="2026-09"), last_used="2026-10-05") == again
    assert why(closed(status), last_seen="2026-10-05") == again
    assert why(closed(status), shown("2026-10-04"), last_seen="2026-10-05") == again
    assert why(closed(status, last_used="2026-10-04"), last_seen="2026-10-05") == again


@pytest.mark.parametrize(
    ("records", "last_seen"),
    [
        ((closed(closed_since="2026-10"),), "2026-10-05"),  # perhaps before the closing
        ((closed(closed_since="2026-10-05"),), "2026-10-05"),
        ((closed(closed_since="2026-10-05"),), "2019"),
        ((closed(), shown("2026-10-05")), "2026-10-05"),  # known before
        ((closed(last_used="2026-11"),), "2026-10-05"),
        ((closed(Status.CLOSING),), "2026-10-05"),
        ((closed(Status.ACTIVE, closed_since="2026"),), "2026-10-05"),
    ],
)
def test_a_sign_from_before_the_closing_says_nothing(records: tuple[object, ...], last_seen: str) -> None:
    assert "Closed" not in why(*records, last_seen=last_seen)


def test_an_entry_without_a_day_is_told_once() -> None:
    vault = vault_of(closed())
    found = plan(vault, seen("shop.example"))
    assert str(only(found).why) == (
        "Closed in your ledger, yet the file has it. It may be an old entry: look whether it is really gone."
    )
    assert only(found).status is RowStatus.UPDATE
    vault.apply(found.changeset())
    assert str(only(plan(vault, seen("shop.example"))).why) == "Already in your ledger."


def test_it_is_told_again_as_long_as_the_file_shows_a_later_day() -> None:
    vault = vault_of(closed(closed_since="2026-09"))
    for _ in range(2):
        found = plan(vault, seen("shop.example", last_seen="2026-10-05"))
        assert "seen again" in str(only(found).why)
        vault.apply(found.changeset())
