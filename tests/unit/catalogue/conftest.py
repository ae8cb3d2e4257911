from __future__ import annotations

from pathlib import Path

import pytest

from tracker.catalogue import Catalogue

SHARED_FACTS = Path(__file__).resolve().parents[4] / "shared" / "facts"


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue.load()


@pytest.fixture
def facts() -> Path:
    """The collected facts that the tables were made from, where they are at hand."""
    if not SHARED_FACTS.is_dir():
        pytest.skip("the collected facts are not on this machine")
    return SHARED_FACTS
