"""How far a request is, in one word: for lists, counts and their order."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from tracker.core import choices
from tracker.core.acting import Request, RequestOutcome
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.vault import Vault
from tracker.core.waiting import waiting

DUE_SOON = timedelta(days=7)
"""So long before its last day a request is shown as due."""


class RequestState(StrEnum):
    """In the order in which they ask for attention."""

    OVERDUE = "overdue"
    DUE = "due"  # within `DUE_SOON`
    WAITING = "waiting"
    DRAFT = "draft"
    ANSWERED = "answered"
    CLOSED = "closed"

    @property
    def rank(self) -> int:
        """0 for what asks for attention most."""
        return list(RequestState).index(self)


def state_of(request: Request, today: date) -> RequestState:
    """The last day for an answer is still in time; overdue is what comes after it."""
    if request.closed is not None:
        return RequestState.CLOSED
    if request.sent is None:
        return RequestState.DRAFT
    if request.outcome is not RequestOutcome.OPEN:
        return RequestState.ANSWERED
    until = request.waits_until
    if until is None or until > today + DUE_SOON:
        return RequestState.WAITING
    return RequestState.OVERDUE if until < today else RequestState.DUE


def can_be_complained_about(request: Request, today: date) -> bool:
    """Whether nobody has answered in time, or what was asked for was not given, or not all of it."""
    state = state_of(request, today)
    unmet = request.outcome in (RequestOutcome.PARTLY, RequestOutcome.REFUSED)
    return state is RequestState.OVERDUE or (state is RequestState.ANSWERED and unmet)


def set_by(request: Request) -> Message:
    """Who sets the day until which an answer is waited for: more time is the operator's own word."""
    if request.more_time is not None:
        return message("choices", QT_TRANSLATE_NOOP("choices", "Their extension"))
    return choices.label(request.due_by)


def in_order(requests: Iterable[Request], today: date) -> list[Request]:
    """What asks for attention most comes first; of the same state, what is due first."""
    return sorted(
        requests,
        key=lambda request: (
            state_of(request, today).rank,
            request.waits_until or date.max,
            request.sent or date.max,
            request.id,
        ),
    )


def live_requests(vault: Vault) -> list[Request]:
    """All but those to services in the trash, which wait there with them."""
    return [request for request in vault.requests.values() if vault.services[request.service_id].trashed is None]


def overdue(vault: Vault, today: date) -> list[Request]:
    """Those whose time is over and that nobody has answered, the longest overdue first."""
    return [request for request in waiting(vault) if request.waits_until is not None and request.waits_until < today]
