"""A change of number in a small ledger, made with the commands that the window uses."""

from __future__ import annotations

from datetime import date

from tests.acting import campaign
from tests.gui.ledgers import add_account, add_identifier
from tests.gui.pages import Show, show_page
from tracker.core import campaigns
from tracker.core.model import SecondFactor
from tracker.gui.bridge import SessionBridge
from tracker.gui.pages.plan import PlanPage
from tracker.gui.pages.plan_number import NumberPart

TODAY = date(2026, 11, 23)


def add_numbers(bridge: SessionBridge) -> None:
    """An old and a new number, and three services that hold the old one."""
    add_identifier(bridge, "old", label="Old number", value="+8613800138000")
    add_identifier(bridge, "new", label="New number", value="+8613900139000")
    add_account(bridge, "icbc", ["phone=old"], name="ICBC", catalogue_id="icbc", second_factor=SecondFactor.SMS)
    add_account(bridge, "wechat", ["phone=old"], name="WeChat", catalogue_id="wechat", login="13800138000")
    add_account(bridge, "club", ["phone=old"], name="Club", second_factor=SecondFactor.APP)


def start(bridge: SessionBridge, key: str = "c", **fields: object) -> None:
    """Start a change of the old number, if nothing else is said."""
    fields = {"started": date(2026, 11, 1), "country": "CN"} | fields
    assert bridge.do(lambda vault: campaigns.start_campaign(vault, campaign(key, **fields), TODAY))


def tab(bridge: SessionBridge, shown: Show, width: int = 1078) -> tuple[PlanPage, NumberPart]:
    page = show_page(PlanPage, bridge, shown, width)
    page.tabs.set_current("number")
    return page, page.number
