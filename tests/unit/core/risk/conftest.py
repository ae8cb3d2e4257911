from __future__ import annotations

import json

import pytest

from tracker.catalogue.resources import resource
from tracker.core.risk.method import Method


@pytest.fixture(scope="session")
def method() -> Method:
    """The method with its shipped constants."""
    return Method.from_json(json.loads(resource("risk_method.json").read_text("utf-8")))
