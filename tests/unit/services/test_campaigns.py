"""A change as it is worked through: the order of the catalogue, what is known of each service, and on paper."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.builders import holding, identifier, replacing, service
from tracker.catalogue import Catalogue
from tracker.core import campaigns, commands
from tracker.core.acting import Campaign, StepState
from tracker.core.campaign_roles import Role
from tracker.core.entity import CampaignId, IdentifierId
from tracker.core.model import Known, SecondFactor, ServiceId, Status
from tracker.core.report.campaign import campaign_report
from tracker.services import campaign_sheet
from tracker.services.campaigns import cleaned_by, cleaning, counting, known_ways, view
from tracker.services.session import Session

TODAY = date(2026, 11, 23)
KEY = CampaignId("c")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load()


@pytest.fixture
def moving(session: Session) -> Session:
    """Seven services hold a Chinese number that is being changed."""
    known = {"icbc": "ICBC", "wechat": "WeChat", "jd": "JD", "gmail": "Gmail", "whatsapp": "WhatsApp"}
    services = [service(key, name=name, catalogue_id=key) for key, name in known.items()]
    login = service("login", name="My login")
    child = service("child", name="Little site", parent="login", second_factor=SecondFactor.SMS)
    records = [
        identifier("old", label="Old 13800138000", value="+8613800138000"),
        identifier("new", label="New number", value="+8613900139000"),
        *services, login, child,
        *(holding(key, "phone", "old") for key in (*known, "login", "child")),
    ]  # fmt: skip
    session.apply(replacing(session.vault, *records))
    change = Campaign(KEY, IdentifierId("old"), IdentifierId("new"), TODAY, country="CN", last_code=TODAY)
    session.apply(campaigns.start_campaign(session.vault, change, TODAY))
    return session


def test_the_order_of_the_catalogue(moving: Session, catalogue: Catalogue) -> None:
    found = view(moving.vault, catalogue, KEY, TODAY)
    order = catalogue.phone_numbers.change.order
    assert [(order[row.place].id, row.service.id, row.priority) for row in found.rows] == [
        ("keys", "gmail", 1),
        ("money", "icbc", 1),
        ("parents", "wechat", 1),
        ("parents", "login", None),
        ("shops_trips", "jd", 2),
        ("people", "whatsapp", 1),
        ("rest", "child", None),
    ]
    assert [row.service.id for row in found.urgent] == ["gmail", "icbc"]
    assert found.wait is not None
    assert (found.line.keep_until, found.line.reissue_from) == (date(2027, 1, 31), date(2027, 5, 2))


def test_what_is_known_of_each(moving: Session, catalogue: Catalogue) -> None:
    rows = {row.service.id: row for row in view(moving.vault, catalogue, KEY, TODAY).rows}
    assert rows["child"].roles[Role.SECOND_FACTOR] is Known.YES
    assert rows["child"].roles[Role.LOGIN] is Known.NO
    (bank,) = known_ways(catalogue, rows["icbc"].service)
    assert not bank.basis.checked
    assert known_ways(catalogue, rows["child"].service) == ()


def test_what_is_done_is_no_longer_urgent(moving: Session, catalogue: Catalogue) -> None:
    steps = {step.service_id: step.id for step in moving.vault.campaign_steps.values()}
    moving.apply(campaigns.set_step(moving.vault, steps["gmail"], StepState.REBOUND, TODAY, today=TODAY))
    moving.apply(commands.edit_services(moving.vault, [ServiceId("jd")], status=Status.CLOSED_VERIFIED))
    moving.apply(commands.trash_services(moving.vault, [ServiceId("child")], TODAY))
    found = view(moving.vault, catalogue, KEY, TODAY)
    held = {row.service.id: row.held for row in found.rows}
    assert held == {
        "gmail": False, "icbc": True, "wechat": True, "login": True, "jd": False, "whatsapp": True,
    }  # fmt: skip
    assert [row.service.id for row in found.urgent] == ["icbc"]
    assert all(bool(row.roles) is row.held for row in found.rows)


def test_until_when_nobody_signs_in_where_it_is_being_closed(moving: Session, catalogue: Catalogue) -> None:
    days = catalogue.services.by_id("jd").closure.cooling_off_days
    for key in ("jd", "child"):
        closing = commands.edit_service(moving.vault, ServiceId(key), status=Status.CLOSING, closing_since="2026-11-20")
        moving.apply(closing)
    until = {row.service.id: row.wait_until for row in view(moving.vault, catalogue, KEY, TODAY).rows}
    assert until["jd"] == date(2026, 11, 20) + timedelta(days=days)
    assert (until["child"], until["icbc"]) == (None, None)
    sheet = campaign_sheet.gather(moving, catalogue, KEY, "en", masked=False)()
    on_paper = {step.name: step for _name, steps in sheet.groups for step in steps}
    assert on_paper["JD"].wait_until == until["jd"]


def test_what_the_state_offers(catalogue: Catalogue) -> None:
    assert [look_up.id for look_up in cleaning(catalogue)] == ["old_bindings", "number_refresh"]
    look_up = counting(catalogue)
    assert look_up is not None
    assert look_up.id == "account_count"
    assert cleaned_by(catalogue, date(2026, 11, 23)) == date(2026, 11, 30)  # five working days after a Monday
    assert cleaned_by(catalogue, date(2026, 11, 27)) == date(2026, 12, 4)


@pytest.mark.parametrize("masked", [True, False])
def test_on_paper_masked_or_in_full(moving: Session, catalogue: Catalogue, masked: bool) -> None:
    steps = {step.service_id: step.id for step in moving.vault.campaign_steps.values()}
    given_up = campaigns.set_step(
        moving.vault, steps["jd"], StepState.GIVEN_UP, TODAY, today=TODAY, note="they know 13800138000"
    )
    moving.apply(given_up)
    sheet = campaign_sheet.gather(moving, catalogue, KEY, "en", masked=masked)()
    report = campaign_report(sheet, TODAY)
    text = f"{report.title} {report.running} {list(report.blocks)}"
    assert ("13800138000" in text, "13900139000" in text) == (not masked, not masked)
    assert ("they know" in text) is (not masked)
    assert "My login" in text
    assert [name for name, _steps in sheet.groups] == [
        "1. The keys", "2. Money", "3. Accounts that open others", "4. Shops and trips", "5. People", "6. The rest",
    ]  # fmt: skip
    assert sheet.left <= 0


def test_a_country_of_which_nothing_is_known(moving: Session, catalogue: Catalogue) -> None:
    moving.apply(campaigns.note_line(moving.vault, KEY, today=TODAY, country="ZZ", last_code=TODAY, given_up=None))
    found = view(moving.vault, catalogue, KEY, TODAY)
    assert (found.wait, found.line.reissue_from) == (None, None)
    assert campaign_sheet.gather(moving, catalogue, KEY, "zh_CN", masked=False)().sources == ()
