"""Tables of the risk after any sequence of changes: what cannot be deleted stays on top, and nothing gets lost."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.unit.core.risk.test_incremental import STEPS, TODAY, Make, start, take
from tracker.core.contradictions import held_though_gone
from tracker.core.model import ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.gui.models.matrix_model import MatrixModel, RowOrder
from tracker.gui.models.risk_model import Column, RiskModel
from tracker.services.vaults import risk_method

walks = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 2**32)), min_size=1, max_size=12)
repeatedly = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


def carry_out(book: RiskBook, step: Make, seed: int) -> set[ServiceId]:
    """The services whose record, risk or belongings a step changes, as `Outcome.services` has them."""
    before = _known(book)
    take(book, step, seed)
    after = _known(book)
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}


def _known(book: RiskBook) -> dict[ServiceId, object]:
    return {
        key: (service, book.services.get(key), book.vault.holdings_of(key))
        for key, service in book.vault.services.items()
    }


@repeatedly
@given(walk=walks)
def test_a_stuck_account_is_never_below_the_fold(qapp: QApplication, walk: list[tuple[Make, int]]) -> None:
    """*Stuck* has all of them and nothing else, however it is sorted; the matrix, sorted so, has them on top."""
    book = RiskBook(start(), risk_method(), TODAY)
    stuck_only, everything, matrix = RiskModel(stuck_only=True), RiskModel(stuck_only=False), MatrixModel()
    stuck_only.show_book(book)
    everything.show_book(book)
    matrix.show_book(book, {})
    matrix.set_order(RowOrder.STUCK)
    for step, seed in walk:
        touched = carry_out(book, step, seed)
        stuck_only.show_book(book, touched)
        everything.show_book(book, touched)
        matrix.follow(book, touched)
        wanted = [risk.service_id for risk in book.by_severity() if risk.stuck]
        assert list(stuck_only.ids) == wanted
        assert [book.services[key].stuck for key in stuck_only.ids] == [True] * len(wanted)
        assert list(everything.ids) == [risk.service_id for risk in book.by_severity()]
        rows = [matrix.service_at(row) for row in range(matrix.rowCount())]
        assert rows[: len(wanted)] == wanted
        gone = rows[len(book.services) :]  # and last, what is gone and recorded as still holding something
        assert set(rows) == {*book.services, *gone}
        assert all(held_though_gone(book.vault, book.vault.services[key]) for key in gone)
    for column in Column:
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            stuck_only.sort(column, order)
            assert set(stuck_only.ids) == {risk.service_id for risk in book.stuck()}


@repeatedly
@given(walk=walks, order=st.sampled_from(RowOrder))
def test_the_matrix_follows_as_if_it_were_filled_anew(
    qapp: QApplication, walk: list[tuple[Make, int]], order: RowOrder
) -> None:
    book = RiskBook(start(), risk_method(), TODAY)
    followed = MatrixModel()
    followed.show_book(book, {})
    followed.set_order(order)
    for step, seed in walk:
        followed.follow(book, carry_out(book, step, seed))
        anew = MatrixModel()
        anew.show_book(book, {})
        anew.set_order(order)
        assert seen(followed) == seen(anew)


def seen(model: MatrixModel) -> list[list[str]]:
    """Every cell in words, with the heads of rows and columns."""
    heads = [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]
    columns = [f"{model.label(column)} {model.held(column)}" for column in range(len(model.columns))]
    cells = [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]
    return [columns, heads, *cells]
