"""A session on a vault that never touches a disk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from tracker.core.model import Profile
from tracker.services.demo import MemoryVault
from tracker.services.session import Session
from tracker.services.vaults import risk_method
from tracker.store.repository import in_memory

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def session() -> Iterator[Session]:
    session = Session(MemoryVault(in_memory(Profile())), risk_method(), lambda: NOON)
    yield session
    session.lock()
