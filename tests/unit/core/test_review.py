from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.builders import holding, identifier, service, vault_of
from tests.unit.core.risk.test_frauds import FRAUDS
from tracker.core import commands, incident_commands
from tracker.core.changes import Change, ChangeSet
from tracker.core.companies import AS_RECORDED
from tracker.core.history import JournalEntry, WriteKind
from tracker.core.model import (
    Deletability,
    HoldingState,
    ImportRun,
    ImportRunId,
    Incident,
    IncidentId,
    IncidentKind,
    SaidBy,
    ServiceId,
    Status,
)
from tracker.core.review import confirm, facts_to_check, finish_review, since_review, steps_since
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.method import Method
from tracker.core.vault import Vault
from tracker.services.vaults import risk_method

REVIEWED, TODAY = date(2026, 10, 12), date(2026, 11, 23)


@pytest.fixture(scope="module")
def method() -> Method:
    """The method with its shipped constants."""
    return risk_method()


class Journal:
    """What a session would have written."""

    def __init__(self, vault: Vault) -> None:
        self.vault = vault
        self.entries: list[JournalEntry] = []

    def do(self, changeset: ChangeSet, kind: WriteKind = WriteKind.APPLY) -> None:
        self.vault.apply(changeset)
        self.entries.insert(0, JournalEntry(len(self.entries) + 1, datetime(2026, 11, 1, tzinfo=UTC), kind, changeset))


@pytest.fixture
def journal() -> Journal:
    return Journal(
        vault_of(
            service("stays", last_used="2025-11-20", second_factor="key", deletability=Deletability.SELF_SERVICE,
                    deletability_seen="2026-10"),
            service("goes", deletability=Deletability.IMPOSSIBLE, deletability_seen="2026-10"),
            holding("goes", "phone"),
        )
    )  # fmt: skip


def test_the_steps_after_the_last_review(journal: Journal) -> None:
    assert steps_since(journal.vault, []) is None
    journal.do(commands.edit_service(journal.vault, ServiceId("stays"), notes="before"))
    journal.do(finish_review(journal.vault, REVIEWED))
    assert steps_since(journal.vault, journal.entries) == []
    journal.do(commands.edit_profile(journal.vault, name="Home again"))
    journal.do(commands.edit_service(journal.vault, ServiceId("stays"), notes="after"))
    assert steps_since(journal.vault, journal.entries) == journal.entries[:2]
    assert steps_since(journal.vault, journal.entries[:2]) is None  # the journal does not reach back


def test_a_review_that_was_taken_back_does_not_count(journal: Journal) -> None:
    journal.do(finish_review(journal.vault, REVIEWED))
    journal.do(commands.edit_service(journal.vault, ServiceId("stays"), notes="after"))
    later = finish_review(journal.vault, TODAY)
    journal.do(later)
    journal.do(later.inverse(), WriteKind.UNDO)
    assert journal.vault.profile.reviewed == REVIEWED
    assert steps_since(journal.vault, journal.entries) == journal.entries[:3]


def test_a_further_review_on_one_day_counts_from_its_own_step(journal: Journal) -> None:
    def note(text: str) -> None:
        journal.do(commands.edit_service(journal.vault, ServiceId("stays"), notes=text))

    def since() -> int:
        steps = steps_since(journal.vault, journal.entries)
        assert steps == journal.entries[: len(steps or ())]
        return len(steps)

    journal.do(finish_review(journal.vault, REVIEWED))
    note("one")
    again = finish_review(journal.vault, REVIEWED)
    assert str(again.label) == "Review finished"
    journal.do(again)
    assert since() == 0
    note("two")
    assert since() == 1
    journal.do(again)
    assert since() == 0
    journal.do(again.inverse(), WriteKind.UNDO)  # then it counts from the one before
    assert since() == 3
    journal.do(again, WriteKind.REDO)
    assert since() == 0
    journal.do(again.inverse(), WriteKind.UNDO)
    assert since() == 5
    later = finish_review(journal.vault, TODAY)
    journal.do(later)
    note("three")
    assert since() == 1
    journal.do(later.inverse(), WriteKind.UNDO)
    assert since() == 8


def test_a_review_that_came_with_a_whole_ledger_was_done_elsewhere(journal: Journal) -> None:
    """What was before it, nobody knows here, though nothing has happened since."""
    review = finish_review(journal.vault, REVIEWED)
    run = ImportRun(ImportRunId("r"), "ledger", "data.json", TODAY)
    brought = ChangeSet(review.label, (*review.changes, Change(None, run)))
    journal.do(brought)
    assert steps_since(journal.vault, journal.entries) is None
    later = finish_review(journal.vault, TODAY)
    journal.do(later)
    assert steps_since(journal.vault, journal.entries) == []
    journal.do(later.inverse(), WriteKind.UNDO)
    assert steps_since(journal.vault, journal.entries) is None


def test_what_has_changed_is_the_difference_of_two_full_assessments(journal: Journal, method: Method) -> None:
    then = RiskBook(journal.vault.snapshot(), method, REVIEWED)
    vault = journal.vault
    journal.do(commands.add_service(vault, service("new"), [holding("new", "id_number")]))
    journal.do(commands.edit_service(vault, ServiceId("goes"), status=Status.CLOSED_VERIFIED))
    incident = Incident(IncidentId("i"), ServiceId("stays"), IncidentKind.BREACH)
    journal.do(incident_commands.add_incident(vault, incident))
    book = RiskBook(vault, method, TODAY)
    before = list(vault.entities())
    found = since_review(book, REVIEWED, journal.entries, {}, AS_RECORDED, FRAUDS)
    assert list(vault.entities()) == before
    assert (found.before, found.after, found.day) == (then.load, book.load, REVIEWED)
    assert [item.id for item in found.added] == ["new"]
    assert [item.id for item in found.gone] == ["goes"]
    assert found.incidents == (incident,)
    assert [item.key for item in found.appeared] == [
        ("dormant_account", "stays", ""),  # the calendar alone
        ("closed_but_held", "goes", ""),
    ]
    assert [item.key for item in found.settled] == [
        ("stuck_account_holds", "goes", "phone"),
        ("fraud_possible", "goes", "text"),
    ]


def test_a_fraud_that_another_account_makes_possible_now_is_no_news(journal: Journal, method: Method) -> None:
    journal.do(commands.edit_service(journal.vault, ServiceId("goes"), status=Status.CLOSED_VERIFIED))
    journal.do(commands.set_holding(journal.vault, ServiceId("stays"), "phone", HoldingState.HELD))
    found = since_review(RiskBook(journal.vault, method, REVIEWED), REVIEWED, journal.entries, {}, AS_RECORDED, FRAUDS)
    assert [item.rule for item in found.appeared] == ["closed_but_held"]
    assert [item.rule for item in found.settled] == ["stuck_account_holds"]


def test_nothing_has_changed(journal: Journal, method: Method) -> None:
    found = since_review(RiskBook(journal.vault, method, TODAY), TODAY, [], {}, AS_RECORDED, FRAUDS)
    assert found.before == found.after
    assert (found.added, found.gone, found.incidents, found.appeared, found.settled) == ((), (), (), (), ())


def test_facts_to_check_and_what_is_still_so(method: Method) -> None:
    listed = {"deletability": Deletability.IMPOSSIBLE, "deletability_seen": "2020"}
    by_list = {"deletability_by": SaidBy.CATALOGUE, "deletability_source": "a list", "catalogued": ("deletability",)}
    vault = vault_of(
        service(
            "light", deletability=Deletability.SELF_SERVICE, deletability_seen="2021", deletability_by=SaidBy.TRIED
        ),
        service("heavy", **listed, **by_list),
        identifier("i"),
        holding("heavy", "phone", "i", last_seen="2022"),
    )
    book = RiskBook(vault, method, TODAY)
    facts = facts_to_check(book)
    assert [(fact.service.id, fact.holding and fact.holding.id, fact.checked) for fact in facts] == [
        ("heavy", None, "2020"),
        ("heavy", "heavy-phone", "2022"),
        ("light", None, "2021"),
    ]
    for fact in facts:
        vault.apply(confirm(vault, fact, TODAY))
    heavy, light = vault.services["heavy"], vault.services["light"]
    assert (heavy.deletability_seen, heavy.deletability_by, heavy.deletability_source) == (
        "2026-11-23",
        SaidBy.READ,
        "",
    )
    assert heavy.catalogued == ()
    assert (light.deletability_seen, light.deletability_by) == ("2026-11-23", SaidBy.TRIED)
    assert vault.holdings["heavy-phone"].last_seen == "2026-11-23"
    assert facts_to_check(RiskBook(vault, method, TODAY)) == []


@pytest.mark.parametrize("status", [Status.CLOSING, Status.CLOSED])
def test_nobody_is_to_look_again_at_what_is_being_closed(method: Method, status: Status) -> None:
    listed = {"deletability": Deletability.IMPOSSIBLE, "deletability_seen": "2020"}
    vault = vault_of(
        service("a", status=status, **listed), holding("a", "phone", last_seen="2020"), service("b", **listed)
    )
    assert [fact.service.id for fact in facts_to_check(RiskBook(vault, method, TODAY))] == ["b"]


def test_finishing_a_review_keeps_the_day() -> None:
    vault = vault_of(service("a"))
    changeset = finish_review(vault, TODAY)
    assert str(changeset.label) == "Review finished"
    vault.apply(changeset)
    assert vault.profile.reviewed == TODAY
    profile = vault.profile
    vault.apply(finish_review(vault, TODAY))
    assert vault.profile == profile
