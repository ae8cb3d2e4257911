from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.catalogue import Catalogue


def found(catalogue: Catalogue, typed: str, limit: int = 8) -> list[str]:
    return [entry.id for entry in catalogue.services.search.find(typed, limit)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("wei", "wechat"),
        ("微", "wechat"),
        ("WeChat", "wechat"),
        ("weixin", "wechat"),
        ("wx", "wechat"),
        ("zfb", "alipay"),
        ("支付宝", "alipay"),
        ("tao", "taobao"),
        ("https://mp.weixin.qq.com/s/abc", "wechat"),
        ("www.github.com", "github"),
        ("mail.qq.com", "qqmail"),
        ("com.tencent.mm", "wechat"),
        ("【腾讯科技】", "wechat"),
        ("ｗｅｃｈａｔ", "wechat"),
        ("uc liu lan qi", "uc"),
        ("Twitter", "x"),
        ("support.faceit.com/", "faceit"),
    ],
)
def test_the_best_comes_first(catalogue: Catalogue, typed: str, expected: str) -> None:
    assert found(catalogue, typed)[0] == expected


@pytest.mark.parametrize(
    ("typed", "expected"), [("wechta", "wechat"), ("googel", "google"), ("facebok", "facebook"), ("netfilx", "netflix")]
)
def test_near_misses(catalogue: Catalogue, typed: str, expected: str) -> None:
    assert expected in found(catalogue, typed)


def test_a_few_letters_offer_several(catalogue: Catalogue) -> None:
    assert {"wechat", "weibo"} <= set(found(catalogue, "wei"))


def test_a_name_goes_before_another_name(catalogue: Catalogue) -> None:
    assert found(catalogue, "vrbo")[:2] == ["vrbo", "expedia"]


def test_nothing_for_nothing(catalogue: Catalogue) -> None:
    assert (
        found(catalogue, "")
        == found(catalogue, "  ")
        == found(catalogue, "【】")
        == found(catalogue, "qxzqxzqxz")
        == []
    )


def test_no_more_than_asked_for(catalogue: Catalogue) -> None:
    assert len(found(catalogue, "a", 5)) == 5


@given(st.text(max_size=40))
def test_any_text_can_be_typed(text: str) -> None:
    results = found(SHARED, text)
    assert len(results) == len(set(results)) <= 8


SHARED = Catalogue.load()
