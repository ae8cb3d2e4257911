"""What comes due in small ledgers, made with the commands that the window uses."""

from __future__ import annotations

from datetime import date

from tests.acting import decision
from tests.gui.asking import add_request
from tests.gui.ledgers import add_account
from tracker.core.acting import Decision, DueBy
from tracker.core.changes import Change, ChangeSet
from tracker.core.model import PartialDate, Status
from tracker.core.text import message
from tracker.gui.bridge import SessionBridge


def put_off(bridge: SessionBridge, key: str, until: date) -> None:
    item = decision(key, "shop", decision=Decision.LATER, until=until)
    assert bridge.do(lambda _vault: ChangeSet(message("test", "Put off"), (Change(None, item),)))


def some_duties(empty: SessionBridge) -> SessionBridge:
    """A request that is late and one that is due on Wednesday, a closing whose time is over, a thing put off."""
    add_account(empty, "shop", ["phone"], name="Shop")
    closing = {"status": Status.CLOSING, "closing_since": PartialDate("2026-11-02"), "catalogue_id": "boss"}
    add_account(empty, "jobs", ["phone"], name="Jobs", **closing)
    add_request(empty, "late", sent=date(2026, 10, 1), due=date(2026, 11, 2))
    add_request(empty, "soon", sent=date(2026, 10, 26), due=date(2026, 11, 25), due_by=DueBy.OURS)
    add_request(empty, "far", sent=date(2026, 11, 20), due=date(2026, 12, 21))
    put_off(empty, "p", date(2026, 11, 23))
    return empty
