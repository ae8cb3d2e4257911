"""Imports that show the same accounts, taken back in any order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import count, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import holding, identifier, replacing, service, vault_of
from tests.unit.core.test_matching import ORIGIN, TODAY, Catalogue, seen
from tracker.core.account_changes import Origin
from tracker.core.changes import Change, ChangeSet
from tracker.core.import_plan import ImportPlan, RowStatus
from tracker.core.ledger import Ledger
from tracker.core.ledger_matching import plan_ledger
from tracker.core.matching import plan_sightings
from tracker.core.model import (
    Entity,
    Given,
    Grade,
    HoldingState,
    ImportRun,
    ImportRunId,
    Need,
    PartialDate,
    Service,
    ServiceId,
)
from tracker.core.sighted_accounts import Match
from tracker.core.sightings import Sighting, Site, read_login
from tracker.core.taking_back import ImportStep, TakingBack, take_back
from tracker.core.vault import Vault

E = "anna@example.org"
HELD = HoldingState.HELD


@dataclass
class Book:
    """A vault, and what was brought into it: what the journal of a real one remembers."""

    vault: Vault = field(default_factory=Vault)
    steps: list[ImportStep] = field(default_factory=list)
    made: count[int] = field(default_factory=count)

    origin: Origin = ORIGIN

    def bring_in(
        self, sightings: Iterable[Sighting], source: str = "sample", own: bool = True, match: Match | None = None
    ) -> ImportRunId | None:
        """Everything that the file shows; None if that is nothing new."""

        def plan(matches: dict[str, Match]) -> ImportPlan:
            origin = replace(self.origin, name=source)
            return plan_sightings(tuple(sightings), self.vault, origin, Known(), self._make_id, matches)

        found = plan({})
        if match is not None:
            found = plan({row.key: match for row in found.rows if row.status is not RowStatus.OWN})
        return self._carry_out(
            found.changeset({row.key for row in found.rows if own or row.status is not RowStatus.OWN})
        )

    def bring_in_ledger(self, file: Vault) -> ImportRunId | None:
        return self._carry_out(plan_ledger(Ledger(file), self.vault, ORIGIN.title).changeset())

    def _make_id(self) -> str:
        return f"{next(self.made):04}"

    def _carry_out(self, changeset: ChangeSet) -> ImportRunId | None:
        if not changeset:
            return None
        run = ImportRun(ImportRunId(f"run {next(self.made)}"), "sample", "file", TODAY)
        self.vault.apply(replace(changeset, changes=(*changeset.changes, Change(None, run))))
        self.steps.append(ImportStep(run.id, (*changeset.changes, Change(None, run)), changeset.seen))
        return run.id

    def take_back(self, run_id: ImportRunId) -> TakingBack:
        found = take_back(self.vault, self.vault.import_runs[run_id], self.steps, TODAY)
        self.vault.apply(found.changeset)
        self.steps = [replace(step, run=None) if step.run == run_id else step for step in self.steps]
        self.steps.append(ImportStep(None, found.changeset.changes))
        return found

    def edit(self, *records: Entity) -> None:
        """The person's own work."""
        self.vault.apply(replacing(self.vault, *records))

    @property
    def names(self) -> list[str]:
        return sorted(
            [
                *(item.name for item in self.vault.services.values()),
                *(item.value for item in self.vault.identifiers.values()),
            ]
        )


class Known(Catalogue):
    """Without entries of a list that was removed."""

    def draft(self, catalogue_id: str, /) -> Service:
        if catalogue_id == "gone":
            raise LookupError(catalogue_id)
        return super().draft(catalogue_id)


def contents(vault: Vault) -> list[tuple[str, ...]]:
    """All that is recorded, with records named by what they are in the place of ids."""
    names = {item.id: f"{item.name} {item.login} {item.domains}" for item in vault.services.values()}
    names |= {item.id: item.value for item in vault.identifiers.values()}
    found: list[Entity] = [
        replace(item, id="", parent=names.get(item.parent or ""))
        for item in vault.services.values()  # type: ignore[arg-type]
    ]
    found += [replace(item, id="") for item in vault.identifiers.values()]  # type: ignore[arg-type]
    found += [
        replace(item, id="", service_id=names[item.service_id], identifier_id=names.get(item.identifier_id or ""))  # type: ignore[arg-type]
        for item in vault.holdings.values()
    ]
    found += [replace(item, id="", service_id=names[item.service_id]) for item in vault.evidence.values()]  # type: ignore[arg-type]
    return sorted(map(repr, found))  # type: ignore[return-value]


def account(site: str, login: str, **fields: object) -> Sighting:
    """What one file shows of one account: always the same one at this site with this login."""
    clue = f"{login} at {site}"
    return seen(site, login=login, clues=(clue, *fields.pop("clues", ())), **fields)  # type: ignore[misc]


DAYS = st.sampled_from([None, PartialDate("2019"), PartialDate("2020-05"), PartialDate("2024-01-02")])
OPENING = Site("hub.org", "hub.org")  # with one account only, or nobody could say which of them opens another
AT = [("hub.org", "anna"), ("b.com", "13800138000"), *product(["a.com", "mail.google.com"], ["anna", E])]
ACCOUNTS = st.builds(
    lambda at, **fields: account(*at, **fields),
    st.sampled_from(AT),
    title=st.sampled_from(["", "Shop", "<b>x</b>"]),
    first_seen=DAYS,
    last_seen=DAYS,
    last_used=DAYS,
    clues=st.sampled_from([(), ("x",), ("y", "x")]),
    count=st.integers(1, 3),
    grade=st.sampled_from([Grade.STRONG, Grade.STRONG, Grade.MEDIUM, Grade.WEAK]),
    kinds=st.sampled_from([frozenset(), frozenset({"address"}), frozenset({"address", "payment"})]),
    permissions=st.sampled_from([(), (("location", Given.PERMISSION_USING),)]),
    contacts=st.sampled_from([(), (read_login(E),), (read_login("13900139000"),)]),
    third_parties=st.sampled_from([(), ("Ads",), ("Meta", "Ads")]),
    through=st.sampled_from([None, None, OPENING]),
)
FILES = st.tuples(st.lists(ACCOUNTS, max_size=4), st.sampled_from(["sample", "other"]))
STEPS = st.lists(st.one_of(FILES, st.integers(0, 5)), max_size=8)


def numbered(sightings: Sequence[Sighting]) -> list[Sighting]:
    return [replace(item, line=line) for line, item in enumerate(sightings, start=2)]


@given(STEPS, st.integers(0, 3))
def test_what_stays_is_what_the_other_files_alone_would_have_made(steps: list[object], not_asked: int) -> None:
    """``not_asked``: so many steps long the person does not record addresses and numbers as their own."""
    book, brought_in = Book(), {}
    for number, step in enumerate(steps):
        if isinstance(step, tuple):
            file = (numbered(step[0]), step[1], number >= not_asked)
            run = book.bring_in(*file)
            brought_in.update({run: file} if run is not None else {})
        elif isinstance(step, int) and brought_in:
            run = list(brought_in)[step % len(brought_in)]
            del brought_in[run]
            assert not book.take_back(run).kept
            alone = Book()
            for file in brought_in.values():
                alone.bring_in(*file)
            assert contents(book.vault) == contents(alone.vault)


# The cases by which it was found, and what the person sees of them


def names(records: Iterable[Entity]) -> set[str]:
    return {type(record).__name__ for record in records}


SHOP, BANK = account("a.com", E, title="Shop"), account("b.com", E, title="Bank", line=3)


@pytest.mark.parametrize("second_first", [False, True])
def test_an_account_that_two_formats_show_goes_with_the_last_of_them(second_first: bool) -> None:
    book = Book()
    runs = [book.bring_in([SHOP]), book.bring_in([replace(SHOP, count=5)], "other")]
    first, last = reversed(runs) if second_first else runs
    found = book.take_back(first)
    assert (found.kept, names(found.shared)) == ((), {"Identifier", "Service", "Holding"})
    assert book.names == ["Shop", E]
    assert len(book.vault.evidence) == 1
    assert book.take_back(last).kept == ()
    assert book.names == []
    assert not book.vault.holdings


@pytest.mark.parametrize("second_first", [False, True])
def test_what_a_later_file_shows_unchanged_stays_with_it(second_first: bool) -> None:
    book = Book()
    first = book.bring_in([SHOP])
    second = book.bring_in([SHOP, BANK])
    if second_first:
        book.take_back(second)
        assert book.names == ["Shop", E]
        book.take_back(first)
    else:
        found = book.take_back(first)
        assert str(found.changeset.label).endswith("0 records; 4 stay")
        assert book.names == ["Bank", "Shop", E]
        book.take_back(second)
    assert book.names == []


def test_what_only_the_file_taken_back_has_said_goes() -> None:
    book = Book()
    first = book.bring_in([replace(SHOP, last_used=PartialDate("2024"), kinds=frozenset({"address"}))])
    book.bring_in([replace(SHOP, title="My shop", clues=("x",)), BANK])
    book.take_back(first)
    (shop,) = (item for item in book.vault.services.values() if item.name != "Bank")
    assert (shop.name, shop.last_used) == ("My shop", None)
    assert [item.kind for item in book.vault.holdings_of(shop.id)] == ["email"]
    assert [item.clues for item in book.vault.evidence_of(shop.id)] == [("x",)]


@pytest.mark.parametrize("place", range(3))
def test_what_is_left_of_three_files_adds_up(place: int) -> None:
    book, counts = Book(), [5, 7, 3]
    runs = [book.bring_in([replace(SHOP, count=number, first_seen=PartialDate(f"20{number:02}"))]) for number in counts]
    book.bring_in([account("b.com", E)], "other")
    book.take_back(runs[place])
    del counts[place]
    (evidence,) = (item for item in book.vault.evidence.values() if item.source == "sample")
    assert (evidence.count, evidence.first_seen) == (max(counts), f"20{min(counts):02}")


def test_taking_back_is_undone_and_done_again() -> None:
    book = Book()
    first = book.bring_in([SHOP])
    book.bring_in([SHOP, BANK])
    before = contents(book.vault)
    undone = book.take_back(first).changeset.inverse()
    book.vault.apply(undone)
    assert contents(book.vault) == before


def test_what_was_worked_on_stays_with_the_last_file_that_shows_it() -> None:
    book = Book()
    first = book.bring_in([replace(SHOP, kinds=frozenset({"address"}))])
    second = book.bring_in([SHOP, BANK])
    (shop,) = (item for item in book.vault.services.values() if item.name == "Shop")
    book.edit(replace(shop, need=Need.ESSENTIAL))
    found = book.take_back(first)
    assert names(found.kept) == {"Service"}
    assert [item.kind for item in book.vault.holdings_of(shop.id)] == ["email"]
    found = book.take_back(second)
    assert names(found.kept) == {"Service", "Identifier", "Holding", "Evidence"}
    assert book.names == ["Shop", E]
    assert book.vault.holdings_of(shop.id) != []


def test_what_the_person_did_between_two_files_stays() -> None:
    book = Book()
    first = book.bring_in([replace(SHOP, clues=())])
    (shop,) = book.vault.services.values()
    book.edit(replace(shop, need=Need.ESSENTIAL))
    second = book.bring_in([replace(SHOP, last_used=PartialDate("2026")), BANK])
    book.take_back(second)
    (now,) = book.vault.services.values()
    assert (now.need, now.last_used) == (Need.ESSENTIAL, None)
    assert names(book.take_back(first).kept) == {"Service", "Identifier", "Holding", "Evidence"}
    assert book.names == ["Shop", E]


def test_a_file_that_only_shows_what_was_worked_on_says_that_it_stays() -> None:
    book = Book()
    first = book.bring_in([SHOP])
    second = book.bring_in([SHOP, BANK])
    (shop,) = (item for item in book.vault.services.values() if item.name == "Shop")
    book.edit(replace(shop, need=Need.ESSENTIAL))
    assert "Service" in names(take_back(book.vault, book.vault.import_runs[second], book.steps, TODAY).shared)
    book.take_back(first)
    assert "Shop" in {getattr(record, "name", "") for record in book.take_back(second).kept}


def test_the_persons_own_records_are_left_as_they_were() -> None:
    known = service("known", name="Shop", domains=("a.com",), login=E)
    book = Book(vault_of(known, identifier("mine", "email", value=E), service("other", domains=("b.com",))))
    before = contents(book.vault)
    runs = [book.bring_in([replace(SHOP, last_used=day)], day) for day in ("2024", "2025", "2026")]  # type: ignore[arg-type]
    found = book.take_back(runs[1])
    assert "Service" not in names((*found.kept, *found.shared))
    assert book.vault.services["known"].last_used == "2026"
    book.take_back(runs[2])
    assert book.vault.services["known"].last_used == "2024"
    book.take_back(runs[0])
    assert contents(book.vault) == before


def test_an_account_loses_the_service_that_opens_it() -> None:
    book = Book()
    hub = book.bring_in([account("hub.org", "anna", title="Hub")])
    book.bring_in([replace(SHOP, through=OPENING)])
    (shop,) = (item for item in book.vault.services.values() if item.name == "Shop")
    assert shop.parent is not None
    assert book.take_back(hub).kept == ()
    assert book.names == ["Shop", E]
    assert book.vault.services[shop.id].parent is None


def test_a_service_of_the_persons_own_goes_on_opening_an_account() -> None:
    book = Book(vault_of(service("hub", domains=("hub.org",))))
    first = book.bring_in([SHOP])
    book.bring_in([replace(SHOP, through=OPENING)], "other")
    book.take_back(first)
    (shop,) = (item for item in book.vault.services.values() if item.name == "Shop")
    assert shop.parent == "hub"


def test_a_service_stays_that_opens_one_that_was_worked_on() -> None:
    book = Book()
    hub = book.bring_in([account("hub.org", "anna", title="Hub")])
    book.bring_in([replace(SHOP, through=OPENING)])
    (shop,) = (item for item in book.vault.services.values() if item.name == "Shop")
    book.edit(replace(shop, need=Need.ESSENTIAL))
    assert names(book.take_back(hub).kept) == {"Service", "Holding", "Evidence"}
    assert book.names == ["Hub", "Shop", E]


def test_a_match_made_by_hand_is_no_other_service_afterwards() -> None:
    book = Book()
    first = book.bring_in([account("mail.google.com", E)])
    (google,) = book.vault.services.values()
    book.bring_in([replace(SHOP, login=read_login("bob"))], match=Match(google.id))
    book.take_back(first)
    (left,) = book.vault.services.values()
    assert (left.name, left.catalogue_id, left.domains, left.login) == (
        "Google",
        "google",
        ("google.com", "a.com"),
        "bob",
    )


def test_the_number_to_which_messages_came_is_theirs_too() -> None:
    """Whoever says to which number the messages came, says that it is in that file."""
    number = account("a.com", "13800138000")
    book = Book()
    first = book.bring_in([number])
    (mine,) = book.vault.identifiers
    book.origin = replace(ORIGIN, own_number=mine)
    messages = seen("b.com", kinds=frozenset({"phone"}), title="Bank")
    second = book.bring_in([messages])
    book.take_back(first)
    assert book.names == ["+8613800138000", "Bank"]
    book.take_back(second)
    assert book.names == []


def test_a_whole_ledger_keeps_what_it_has() -> None:
    file = vault_of(service("known"), service("more"), holding("known", "email"))
    book = Book()
    runs = [book.bring_in_ledger(file)]
    changed = vault_of(
        service("known", need=Need.ESSENTIAL), service("more"), holding("known", "email"), identifier("i")
    )
    runs.append(book.bring_in_ledger(changed))
    book.take_back(runs[0])
    assert book.vault.services["known"].need is Need.ESSENTIAL
    assert set(book.vault.holdings) == {"known-email"}
    book.take_back(runs[1])
    assert not [*book.vault.services, *book.vault.holdings, *book.vault.identifiers]


def test_a_tie_goes_with_what_it_ties_to() -> None:
    """The number is offered by the second file; by then the first has been brought in without it."""
    book = Book()
    first = book.bring_in([SHOP], own=False)
    second = book.bring_in([BANK])
    (holding, _) = book.vault.holdings.values()
    assert holding.identifier_id is not None
    book.take_back(second)
    assert [item.identifier_id for item in book.vault.holdings.values()] == [None]
    second = book.bring_in([BANK])
    book.take_back(first)
    assert book.names == ["Bank", E]
    book.take_back(second)
    assert book.names == []


def test_a_tie_stays_with_a_number_that_others_show() -> None:
    book = Book()
    book.bring_in([SHOP], own=False)
    second = book.bring_in([BANK])
    third = book.bring_in([account("mail.google.com", E)])
    book.take_back(second)
    (shop, _) = book.vault.holdings.values()
    assert shop.identifier_id in book.vault.identifiers
    assert book.take_back(third).kept == ()
    assert [item.identifier_id for item in book.vault.holdings.values()] == [None]


def test_a_number_stays_that_the_person_has_tied() -> None:
    book = Book(vault_of(service("known"), holding("known", "email")))
    first = book.bring_in([SHOP])
    (mine,) = book.vault.identifiers
    book.edit(replace(book.vault.holdings["known-email"], identifier_id=mine))  # type: ignore[index]
    assert names(book.take_back(first).kept) == {"Identifier"}


def test_a_tie_that_a_file_has_made_outlives_other_files() -> None:
    book = Book(vault_of(service("known", login=E, domains=("c.org",)), holding("known", "email", state=HELD)))
    book.bring_in([BANK])
    third = book.bring_in([account("c.org", E, last_used=PartialDate("2026"), third_parties=("Ads",)), SHOP])
    book.take_back(third)
    assert book.vault.holdings["known-email"].identifier_id in book.vault.identifiers  # type: ignore[index]


def test_an_entry_that_is_gone_from_the_catalogue_is_known_by_its_name() -> None:
    book = Book(vault_of(service("known", name="Gone", catalogue_id="gone")))
    book.bring_in([SHOP], match=Match(ServiceId("known")))
    (seen_as,) = (item.record for item in book.steps[0].seen if isinstance(item.record, Service))
    assert (seen_as.name, seen_as.catalogue_id, seen_as.domains) == ("Gone", None, ("a.com",))
