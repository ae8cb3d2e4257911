"""How far a request is, day by day, and in which order requests are listed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.acting import request
from tests.builders import service, vault_of
from tracker.core.acting import DueBy, Request, RequestOutcome
from tracker.core.request_states import (
    RequestState,
    can_be_complained_about,
    in_order,
    live_requests,
    overdue,
    set_by,
    state_of,
)

TODAY = date(2026, 11, 26)
DAY = timedelta(days=1)


def sent(key: str, due: date | None, service_key: str = "a", **fields: object) -> Request:
    return request(key, service_key, sent=date(2026, 10, 1), due=due, **fields)


@pytest.mark.parametrize(
    ("made", "state"),
    [
        (request("q"), RequestState.DRAFT),
        (sent("q", TODAY - DAY), RequestState.OVERDUE),
        (sent("q", TODAY), RequestState.DUE),
        (sent("q", TODAY + 7 * DAY), RequestState.DUE),
        (sent("q", TODAY + 8 * DAY), RequestState.WAITING),
        (sent("q", None), RequestState.WAITING),
        (sent("q", TODAY - DAY, extended_to=TODAY + 30 * DAY), RequestState.WAITING),
        (sent("q", TODAY - DAY, answered=TODAY, outcome=RequestOutcome.REFUSED), RequestState.ANSWERED),
        (sent("q", TODAY - DAY, closed=TODAY, outcome=RequestOutcome.NO_ANSWER), RequestState.CLOSED),
    ],
)
def test_states(made: Request, state: RequestState) -> None:
    assert state_of(made, TODAY) is state


@pytest.mark.parametrize(
    ("made", "can_be"),
    [
        (sent("q", TODAY - DAY), True),
        (sent("q", TODAY), False),
        (sent("q", TODAY, answered=TODAY, outcome=RequestOutcome.PARTLY), True),
        (sent("q", TODAY, answered=TODAY, outcome=RequestOutcome.REFUSED), True),
        (sent("q", TODAY, answered=TODAY, outcome=RequestOutcome.GRANTED), False),
        (sent("q", TODAY, answered=TODAY, outcome=RequestOutcome.REFUSED, closed=TODAY), False),
        (sent("q", TODAY - DAY, closed=TODAY, outcome=RequestOutcome.NO_ANSWER), False),
    ],
)
def test_what_can_be_complained_about(made: Request, *, can_be: bool) -> None:
    assert can_be_complained_about(made, TODAY) is can_be


def test_more_time_is_their_own_word() -> None:
    assert str(set_by(sent("q", TODAY))) == "Set by the law"
    for by in DueBy:
        assert str(set_by(sent("q", TODAY, due_by=by, extended_to=TODAY + DAY))) == "Their extension"


def test_what_asks_for_attention_comes_first() -> None:
    made = [
        request("draft"),
        sent("waiting", TODAY + 9 * DAY),
        sent("undated", None),
        sent("late", TODAY - DAY),
        sent("later", TODAY - 5 * DAY),
        sent("closed", TODAY, closed=TODAY, outcome=RequestOutcome.NO_ANSWER),
        sent("due", TODAY + DAY),
    ]
    ids = [each.id for each in in_order(made, TODAY)]
    assert ids == ["later", "late", "due", "waiting", "undated", "draft", "closed"]


def test_requests_to_services_in_the_trash_wait_there() -> None:
    vault = vault_of(
        service("a"), service("b", trashed=TODAY), sent("q", TODAY - DAY), sent("r", TODAY - DAY, "b"), sent("s", None),
        sent("t", TODAY),
    )  # fmt: skip
    assert {each.id for each in live_requests(vault)} == {"q", "s", "t"}
    assert [each.id for each in overdue(vault, TODAY)] == ["q"]
