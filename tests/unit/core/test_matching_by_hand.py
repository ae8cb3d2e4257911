"""Several rows that the person matches with one recorded service, in this file and in the next one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import replacing, service, vault_of
from tests.unit.core.test_matching import ORIGIN, Catalogue, accounts, ids, only, plan, seen, subjects
from tracker.core.import_plan import ImportPlan, RowStatus
from tracker.core.matching import plan_sightings
from tracker.core.model import Evidence, Holding, Service, ServiceId
from tracker.core.sighted_accounts import Match
from tracker.core.sightings import Sighting
from tracker.core.vault import Vault

ANNA, MOBILE = "anna@example.org", "+8613800138000"
HUB = service("hub", name="Hub", domains=("hub.org",), login=ANNA)
ROWS = (
    seen("one.com", login="bob", title="One", line=2),
    seen("two.com", login=ANNA, title="Two", line=3),
    seen("three.com", login=MOBILE, title="Three", line=4),
)


def matched(vault: Vault, said: dict[int, Match], *sightings: Sighting) -> ImportPlan:
    """``said``: by the place of the row."""
    rows, made = accounts(plan(vault, *sightings)), ids()
    matches = {rows[place].key: match for place, match in said.items()}
    make_id = lambda: f"{len(vault.services)}-{next(made)}"  # noqa: E731
    return plan_sightings(sightings, vault, ORIGIN, Catalogue(), make_id, matches)


def at(key: str) -> Match:
    return Match(ServiceId(key))


@pytest.mark.parametrize("places", [(0, 1), (1, 2), (0, 2), (0, 1, 2)])
def test_every_row_matched_with_a_service_is_recorded_there(places: tuple[int, ...]) -> None:
    vault = vault_of(HUB)
    found = accounts(matched(vault, dict.fromkeys(places, at("hub")), *ROWS))
    (row,) = (row for row in found if row.subject.id == "hub")
    assert len(found) == len(ROWS) - len(places) + 1
    assert (row.status, row.lines) == (RowStatus.UPDATE, tuple(ROWS[place].line for place in places))
    assert row.keys == tuple(row.key for row in (accounts(plan(vault, *ROWS))[place] for place in places))
    assert str(row.why).startswith(f"{len(places)} accounts in the file are one in your ledger")
    assert str(row.why).endswith("“Hub”, whose login stays.")


def test_the_recorded_login_stays_and_what_the_others_show_is_kept() -> None:
    vault = vault_of(HUB)
    found = matched(vault, {0: at("hub"), 1: at("hub"), 2: at("hub")}, *ROWS)
    vault.apply(found.changeset())
    hub = vault.services[HUB.id]
    assert (hub.login, hub.name) == (ANNA, "Hub")
    assert set(hub.domains) == {"hub.org", "one.com", "two.com", "three.com"}
    assert {item.kind for item in vault.holdings_of(hub.id)} == {"account_id", "email", "phone"}
    (evidence,) = vault.evidence_of(hub.id)
    assert set(evidence.clues) == {"one.com bob", f"two.com {ANNA}", f"three.com {MOBILE}"}


def test_the_row_with_the_recorded_login_says_what_is_whose() -> None:
    other = seen("two.com", login="ben@example.org", line=9)
    vault = vault_of(replace(HUB, login="ben@example.org"))
    found = matched(vault, {0: at("hub"), 1: at("hub")}, ROWS[1], other)
    own = {row.subject.id: row.subject for row in found.rows if row.status is RowStatus.OWN}
    (held,) = subjects(accounts(found), Holding)
    assert isinstance(held, Holding)
    assert getattr(own[held.identifier_id], "value", "") == "ben@example.org"  # type: ignore[index]
    assert {getattr(item, "value", "") for item in own.values()} == {ANNA, "ben@example.org"}


def test_rows_that_say_the_same_are_recorded_without_a_word_about_logins() -> None:
    for login in ("", ANNA):
        vault = vault_of(replace(HUB, login=login))
        row = only(matched(vault, {0: at("hub"), 1: at("hub")}, seen("a.com", login=ANNA), seen("b.com", line=3)))
        assert str(row.why).endswith("recorded at “Hub”.")


def test_the_first_login_is_recorded_where_there_is_none() -> None:
    vault = vault_of(replace(HUB, login=""))
    row = only(matched(vault, {0: at("hub"), 1: at("hub")}, *ROWS[:2]))
    assert isinstance(row.subject, Service)
    assert row.subject.login == "bob"


def test_a_match_holds_when_the_file_is_compared_anew_and_for_the_next_one() -> None:
    vault, said = vault_of(HUB), {0: at("hub"), 1: at("hub"), 2: at("hub")}
    first = matched(vault, said, *ROWS)
    vault.apply(first.changeset())
    matches = dict.fromkeys(accounts(first)[0].keys, at("hub"))
    anew = only(plan_sightings(ROWS, vault, ORIGIN, Catalogue(), matches=matches))
    following = only(plan(vault, *ROWS))
    for row in (anew, following):
        assert (row.status, row.subject.id, row.lines) == (RowStatus.SAME, "hub", (2, 3, 4))
    for alone in ROWS:
        row = only(plan(vault, alone))
        assert (row.status, row.subject.id) == (RowStatus.SAME, "hub")


def test_what_was_matched_before_joins_what_is_matched_now() -> None:
    vault = vault_of(HUB)
    vault.apply(matched(vault, {0: at("hub")}, ROWS[0]).changeset())
    row = only(matched(vault, {1: at("hub")}, *ROWS[:2]))
    assert (row.subject.id, row.lines) == ("hub", (2, 3))


def test_what_was_matched_before_can_be_said_to_be_something_else() -> None:
    vault = vault_of(HUB)
    vault.apply(matched(vault, {0: at("hub"), 1: at("hub")}, *ROWS[:2]).changeset())
    (row,) = accounts(plan(vault, *ROWS[:2]))
    apart = accounts(plan_sightings(ROWS[:2], vault, ORIGIN, Catalogue(), matches=dict.fromkeys(row.keys, Match())))
    assert [row.status for row in apart] == [RowStatus.NEW, RowStatus.NEW]
    assert [row.key for row in apart] == [*row.keys]


def test_of_two_services_found_by_the_same_thing_each_account_keeps_its_own() -> None:
    rows = (
        seen("a.com", login="anna", clues=("a.com",), line=2),
        seen("a.com", clues=("【Shop】",), line=3),
        seen("b.com", clues=("【Shop】",), line=4),
    )
    vault = Vault()
    vault.apply(plan(vault, *rows).changeset())
    assert not plan(vault, *rows).changeset()
    assert [row.lines for row in accounts(plan(vault, *rows))] == [(2, 3), (4,)]


def test_a_deleted_entry_does_not_join_the_living() -> None:
    vault = vault_of(HUB)
    gone = replace(ROWS[0], removed=True)
    found = accounts(matched(vault, {0: at("hub"), 1: at("hub")}, gone, ROWS[1]))
    assert [(row.subject.id, row.status) for row in found] == [("hub", RowStatus.SAME), ("hub", RowStatus.UPDATE)]


def test_rows_of_one_account_of_the_catalogue_are_found_again() -> None:
    """They are one account, not two at the same service, because the login is the same."""
    rows = (seen("one.com", login="bob"), seen("two.com", login="bob", line=3))
    vault = Vault()
    vault.apply(matched(vault, {0: Match(catalogue_id="google"), 1: Match(catalogue_id="google")}, *rows).changeset())
    (google,) = vault.services.values()
    vault.apply(replacing(vault, replace(google, login="robert", domains=())))
    assert only(plan(vault, *rows)).subject.id == google.id


def test_a_service_in_the_trash_says_so_for_each_row() -> None:
    vault = vault_of(replace(HUB, trashed=ORIGIN.today))
    row = only(matched(vault, {0: at("hub"), 1: at("hub")}, *ROWS[:2]))
    assert (row.status, str(row.why)) == (RowStatus.SAME, "It is in your trash and stays there.")
    assert not subjects([row], Evidence)
