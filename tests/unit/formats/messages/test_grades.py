from __future__ import annotations

import pytest

from tracker.formats.messages.grades import Weight, is_notice, looks_like_fraud, weigh


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("您的验证码是482915，请勿泄露", Weight.CODE),
        ("驗證碼 482915", Weight.CODE),
        ("認証コード：482915", Weight.CODE),
        ("인증번호 482915", Weight.CODE),
        ("482915 is your Kestrel code", Weight.CODE),
        ("G-412 is the code", Weight.CODE),
        ("Ihr Bestätigungscode lautet 482915", Weight.CODE),
        ("Ваш код 482915", Weight.CODE),
        ("Use promo code SUMMER2025 for 20% off, call 12345", Weight.LESS),
        ("您尾号0000的卡支出100.00元，余额1元", Weight.ACCOUNT),
        ("您的账号已注册成功", Weight.ACCOUNT),
        ("注册即送红包，退订回T", Weight.LESS),
        ("本期账单已出，退订回T", Weight.ACCOUNT),
        ("您的订单已发货。回TD退订", Weight.ORDER),
        ("行程结束，请支付车费", Weight.ORDER),
        ("双11全场5折，拒收请回复R", Weight.LESS),
        ("您有一张优惠券", Weight.LESS),
        ("本月已使用流量5.2GB", Weight.PLAIN),
        ("Your order has shipped", Weight.ORDER),
        ("Your account was signed in from Berlin", Weight.ACCOUNT),
        ("Sign in to your account for deals! Reply STOP", Weight.LESS),
        ("hello", Weight.PLAIN),
        ("", Weight.PLAIN),
    ],
)
def test_words(text: str, weight: Weight) -> None:
    assert weigh(text) is weight


def test_notices() -> None:
    assert all(map(is_notice, ("国家反诈中心", "人口普查", "北京气象", "某某公安", "区政府", "防汛办")))
    assert not is_notice("中国移动")


@pytest.mark.parametrize(
    "text",
    [
        "恭喜您中奖，请登录 http://x.example/1",
        "您的账户已冻结，点击 www.x.example 解冻",
        "您有积分可兑换现金，请点击 x-10086.cc/abc",
        "您的ETC已过期，点击t.example/x办理",
        "Your account is suspended: https://x.example",
    ],
)
def test_possible_fraud(text: str) -> None:
    assert looks_like_fraud(text)


@pytest.mark.parametrize(
    "text",
    [
        "您的优惠券即将过期，退订回T",  # no link
        "验证码 482915，5分钟后过期，详见 www.x.example",
        "您本月积分 100，详见 www.x.example",
        "您尾号0000的卡已冻结1.50元",
        "双11全场5折，戳 t.example/x",
        "Your parcel is on its way: https://x.example",
        "冻结。ok.then",
    ],
)
def test_no_fraud(text: str) -> None:
    assert not looks_like_fraud(text)
