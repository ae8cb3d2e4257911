from __future__ import annotations

import pytest

from tracker.core.risk.method import Method
from tracker.services.vaults import risk_method


@pytest.fixture(scope="session")
def method() -> Method:
    """The method with its shipped constants."""
    return risk_method()
