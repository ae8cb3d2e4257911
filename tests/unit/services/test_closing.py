from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tests.builders import service, vault_of
from tracker.catalogue import Catalogue
from tracker.catalogue.drafts import draft_service
from tracker.core.model import Service, ServiceId, Status
from tracker.services.closing import closed_along, do_not_sign_in_until, plan_closing

CATALOGUE = Catalogue.load()


def taken(catalogue_id: str, language: str = "en", **fields: object) -> Service:
    entry = CATALOGUE.services.by_id(catalogue_id)
    assert entry is not None
    return replace(draft_service(entry, language), id=ServiceId(catalogue_id), **fields)


def test_products_of_the_company_end_with_the_one_account_whatever_language_they_were_added_in() -> None:
    vault = vault_of(taken("baidu", "zh_CN"), taken("baidu-map"), taken("baidu-netdisk", "zh_CN"), taken("wechat"))
    assert {item.id for item in closed_along(vault, CATALOGUE, ServiceId("baidu"))} == {"baidu-map", "baidu-netdisk"}


def test_what_is_gone_already_is_not_named() -> None:
    vault = vault_of(taken("baidu"), taken("baidu-map", status=Status.CLOSED_VERIFIED), taken("baidu-netdisk"))
    assert [item.id for item in closed_along(vault, CATALOGUE, ServiceId("baidu"))] == ["baidu-netdisk"]


def test_without_a_word_of_the_catalogue_nothing_is_claimed() -> None:
    vault = vault_of(taken("wechat"), taken("qq"), service("own", group="Tencent"))
    for key in ("wechat", "own"):
        assert closed_along(vault, CATALOGUE, ServiceId(key)) == ()


def test_the_order_says_what_the_catalogue_knows_of_each() -> None:
    vault = vault_of(
        taken("baidu", closing_since="2026-11-20", status=Status.CLOSING),
        taken("baidu-map", parent=ServiceId("baidu")),
        service("own"),
    )
    order = plan_closing(vault, CATALOGUE, ["baidu", "own", "baidu-map"], "en")
    assert [step.service.id for step in order.steps] == ["baidu-map", "baidu", "own"]
    baidu, own = order.steps[1:]
    entry = CATALOGUE.services.by_id("baidu")
    assert entry is not None
    assert entry.closure.scope is not None
    assert baidu.scope_text == entry.closure.scope.text("en") != ""
    assert [item.id for item in baidu.closes_along] == ["baidu-map"]
    assert (own.scope_text, own.closes_along) == ("", ())


def test_until_when_one_must_not_sign_in() -> None:
    cooling = next(entry for entry in CATALOGUE.services if entry.closure.cooling_off_days)
    days = cooling.closure.cooling_off_days
    assert days is not None
    closing = taken(cooling.id, status=Status.CLOSING, closing_since="2026-11-20")
    assert do_not_sign_in_until(CATALOGUE, closing) == date(2026, 11, 20) + timedelta(days=days)
    assert do_not_sign_in_until(CATALOGUE, service("own", status=Status.CLOSING, closing_since="2026-11-20")) is None
