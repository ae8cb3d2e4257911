"""Every difference that is shown anywhere is one of two full runs, in any ledger that changes can lead to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.core.risk.test_frauds import FRAUDS
from tests.unit.core.risk.test_incremental import STEPS, TODAY, Make, anew, start, state, take
from tracker.core.changes import ChangeSet
from tracker.core.companies import AS_RECORDED
from tracker.core.history import JournalEntry, WriteKind
from tracker.core.review import since_review
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.cell_reasons import finding_out, taking_out
from tracker.core.risk.effects import Action, actions_for, best_together, effect_of, foremost
from tracker.core.risk.frauds import FraudBook
from tracker.core.risk.matrix import FAMILIES, matrix_cells, matrix_columns
from tracker.core.risk.method import Method
from tracker.core.risk.rules import findings
from tracker.core.risk.severity_map import map_points
from tracker.core.risk.tally import Load

walks = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 2**32)), max_size=10)
REVIEWED = date(2025, 11, 1)


def load_with(book: RiskBook, changeset: ChangeSet) -> Load:
    """A full run on a copy of the ledger in which the change was carried out."""
    copy = anew(book)
    copy.vault.apply(changeset)
    return RiskBook(copy.vault, book.method, book.today).load


def offered(book: RiskBook) -> Iterator[Action]:
    """All actions with their differences that the window shows about accounts and cells."""
    columns = matrix_columns({family.key for family in FAMILIES})
    for service_id in list(book.services):
        yield from actions_for(book, service_id)
        cells = matrix_cells(book, service_id, columns)
        for column, cell in zip(columns, cells, strict=True):
            if cell is not None:
                yield taking_out(book, service_id, column.label, cell.holdings)
                yield finding_out(book, service_id, column.label, cell.holdings)


@settings(max_examples=40)
@given(walk=walks)
def test_every_action_at_an_account_or_a_cell(method: Method, walk: list[tuple[Make, int]]) -> None:
    book = RiskBook(start(), method, TODAY)
    for step, seed in walk:
        take(book, step, seed)
    before = state(book)
    for action in offered(book):
        after = load_with(book, action.changeset)
        assert (action.effect.before, action.effect.after) == (book.load, after)
        assert action.effect.difference == after.total - book.load.total
    assert state(book) == before


@settings(max_examples=40)
@given(walk=walks)
def test_all_that_helps_at_an_account_done_together(method: Method, walk: list[tuple[Make, int]]) -> None:
    book = RiskBook(start(), method, TODAY)
    for step, seed in walk:
        take(book, step, seed)
    for service_id in list(book.services):
        together = best_together(foremost(actions_for(book, service_id), 3))
        if together is not None:
            assert effect_of(book, together).after == load_with(book, together)


@settings(max_examples=60)
@given(walk=walks)
def test_what_has_changed_since_the_last_review(method: Method, walk: list[tuple[Make, int]]) -> None:
    then = start()
    vault = then.snapshot()
    book = RiskBook(vault, method, TODAY)
    journal: list[JournalEntry] = []
    for place, (step, seed) in enumerate(walk):
        entry = JournalEntry(place, datetime(2026, 1, 1, tzinfo=UTC), WriteKind.APPLY, take(book, step, seed))
        journal.insert(0, entry)
    found = since_review(book, REVIEWED, journal, {}, AS_RECORDED, FRAUDS)
    earlier, now = RiskBook(then, method, REVIEWED), anew(book)
    assert (found.before, found.after) == (earlier.load, now.load)
    assert {item.id for item in found.added} == now.services.keys() - earlier.services.keys()
    assert {item.id for item in found.gone} == earlier.services.keys() - now.services.keys()
    topics_then, topics_now = (
        {finding.topic for finding in findings(each, {}, frauds=FraudBook(each.vault, FRAUDS))}
        for each in (earlier, now)
    )
    assert {finding.topic for finding in found.appeared} == topics_now - topics_then
    assert {finding.topic for finding in found.settled} == topics_then - topics_now


@settings(max_examples=40)
@given(walk=walks)
def test_the_map_shows_every_account_once_where_its_score_is(method: Method, walk: list[tuple[Make, int]]) -> None:
    book = RiskBook(start(), method, TODAY)
    for step, seed in walk:
        take(book, step, seed)
    points = map_points(book.services.values())
    assert sorted(key for point in points for key in point.accounts) == sorted(book.services)
    for point in points:
        risks = [book.services[key] for key in point.accounts]
        assert {(risk.dpc * risk.ei_linked, risk.loss.total) for risk in risks} == {(point.telling, point.loss)}
        assert point.telling + point.loss == point.severity == risks[0].se
    assert sum(point.severity * len(point.accounts) for point in points) == book.load.total
