"""The demo vault for hundreds of tests: lived through once, and copied for each of them."""

from __future__ import annotations

from datetime import date
from functools import cache

from tests.clock import Clock
from tracker.services.demo import MemoryVault, demo_session
from tracker.services.session import Session
from tracker.services.vaults import risk_method
from tracker.store.database import IN_MEMORY, create_in_memory
from tracker.store.repository import Repository


def demo_copy(language: str, today: date) -> Session:
    """What `demo_session` gives, its steps to undo included, without living through the story again."""
    lived = _lived(language, today)
    connection = create_in_memory()
    lived.opened.repository._connection.backup(connection)
    session = Session(MemoryVault(Repository(connection, IN_MEMORY)), risk_method(), Clock(today))
    session.counter = lived.counter
    session._done = [*lived._done]
    session._uncounted = lived._uncounted
    return session


@cache
def _lived(language: str, today: date) -> Session:
    return demo_session(language, today)
