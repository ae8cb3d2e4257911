from __future__ import annotations

from dataclasses import replace

from tests.builders import service, vault_of
from tracker.catalogue import Catalogue
from tracker.catalogue.drafts import draft_service
from tracker.core.model import Service, ServiceId, Status
from tracker.services.closing import closed_along

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
