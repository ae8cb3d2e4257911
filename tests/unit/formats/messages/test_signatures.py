from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.formats.messages.signatures import (
    MAX_TEXT,
    SenderKind,
    clean,
    deciding_words,
    is_name,
    read_sender,
    signature_of,
)

KNOWN = {"95588": "中国工商银行", "10086": "中国移动"}


@pytest.mark.parametrize(
    "address",
    [
        *("106575258192144", "1069012345", "+86106900123456", "95338", "950618", "96110", "10086", "100861", "10010"),
        *("12306", "12381", "32665", "118114", "7726", "106 9000 1234", "+86 95588", "95588(smsft)"),
    ],
)
def test_numbers_of_services(address: str) -> None:
    assert read_sender(address, {}).kind is SenderKind.NUMBER


@pytest.mark.parametrize("address", ["+15550001111", "+44 7700 900123", "004915112345678", "+1 (555) 000-1111"])
def test_long_numbers_abroad_are_a_persons_or_a_services(address: str) -> None:
    assert read_sender(address, {}).kind is SenderKind.STRANGER


@pytest.mark.parametrize(
    "address",
    [
        *("+8613800138000", "13800138000", "+86 138-0013-8000", "15550001111", "9512345678"),
        *("02112345678", "", " ", "anna@example.com", "urn:biz:1234", "???", "null null null null null null"),
        *("+8617012345678", "\x00", "1069~1380"),
    ],
)
def test_people_and_what_is_no_sender(address: str) -> None:
    assert read_sender(address, {}).kind is SenderKind.PERSON


@pytest.mark.parametrize(
    ("address", "name"),
    [
        *[("Google", "Google"), ("Telekom", "Telekom"), ("VK-HDFCBK", "HDFCBK"), ("VM-HDFCBK-S", "HDFCBK")],
        *[("Info", ""), ("AUTHMSG", ""), ("InfoSMS", ""), ("NOTICE", ""), ("OTP", ""), ("1069xxxx", "")],
        *[("VK-650001", ""), ("支付宝", "支付宝")],
    ],
)
def test_senders_with_letters(address: str, name: str) -> None:
    sender = read_sender(address, {})
    assert (sender.kind, sender.name) == (SenderKind.NAME, name)


def test_numbers_with_a_known_owner() -> None:
    assert read_sender("95588", KNOWN).name == read_sender("+8695588", KNOWN).name == "中国工商银行"
    assert read_sender("9558801", KNOWN).name == "中国工商银行"
    assert read_sender("10086123", KNOWN).name == "中国移动"
    assert read_sender("95599", KNOWN).name == read_sender("106955880001", KNOWN).name == ""


@pytest.mark.parametrize(
    ("text", "signature", "clue"),
    [
        ("【淘宝网】您的验证码是482915", "淘宝网", "【淘宝网】"),
        ("您的验证码为 774120，请勿泄露。【思科德】", "思科德", "【思科德】"),
        ("【【双层】】您的动态密码 551177", "双层", "【双层】"),
        ("［小红书］登录验证码 660022", "小红书", "[小红书]"),
        ("【\u200b滴滴出行】行程结束", "滴滴出行", "【滴滴出行】"),
        ("\ufeff 【ＡＢＣ】hello", "ABC", "【ABC】"),
        ("[ExampleApp]Your verification code is 123456", "ExampleApp", "[ExampleApp]"),
        ("【顺丰速运】您的快件已送达【菜鸟驿站】", "顺丰速运", "【顺丰速运】"),
        ("【中国移动　气象助手】明日有雨", "中国移动", "【中国移动】"),
        ("[Example App] hello", "Example App", "[Example App]"),
        ("「樱桃」验证码 1234", "樱桃", "「樱桃」"),
        ("【验证码】您的验证码是 482915【思科德】", "思科德", "【思科德】"),
        ("【12306】订单已出票", "12306", "【12306】"),
        ("【交管12123】您的验证码 1234", "交管12123", "【交管12123】"),
        *(
            (f"【{number}】验证码 482915", number, f"【{number}】")
            for number in ("115", "360", "1688", "2345", "4399", "5173", "7881", "9158", "17173")
        ),
        ("【2345影视】验证码 482915", "2345影视", "【2345影视】"),
    ],
)
def test_signatures(text: str, signature: str, clue: str) -> None:
    found = signature_of(clean(text))
    assert found is not None
    assert (found.text, found.clue) == (signature, clue)


@pytest.mark.parametrize(
    "text",
    [
        "您账户0000于07月01日在【支付宝-某某餐饮】快捷支付10.00元",  # a payee
        "尊敬的客户【VIP】您好",
        "【转】明天见",  # one letter
        "【云片】您的验证码是 1234",
        "【短信验证】1234",
        "【通知】开会",
        "hello「樱桃」",
        "【482915】是您的验证码",
        "【361】是您的验证码",
        "【5174】是您的验证码",
        "[unk.example/x?token] hello",
        "【苹果\ufffd】验证码 1",  # a letter of it is lost
        "您的验证码是【482915】",
        "[G-412157] is your code",
        "[A7K9Q2] is your code",
        "[482 915] is your code",
        "[https://x.example] hello",
        "[anna@example] hello",
        "【" + "长" * 21 + "】",
        "【没有结束",
        "",
    ],
)
def test_what_is_no_signature(text: str) -> None:
    assert signature_of(clean(text)) is None


def test_only_start_and_end_of_a_long_text_are_looked_at() -> None:
    assert len(clean("x" * 1_000_000)) == MAX_TEXT
    found = signature_of(clean("字" * 1_000_000 + "【思科德】"))
    assert found is not None
    assert found.text == "思科德"


def test_names() -> None:
    assert all(map(is_name, ("58同城", "B612", "QQ", "7-ELEVEN", "Müller & Co", "12306")))
    assert not any(map(is_name, ("1234", "code 482915", "A", "1/2", "www.example", "a\\b")))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("抖音：您正在登录，也可用今日头条", ("抖音",)),
        ("您的美团外卖订单", ("美团外卖",)),
        ("您的外卖", ("外卖",)),
        ("登录QQ或微信", ("QQ", "微信")),
        ("您好", ()),
    ],
)
def test_words_decide(text: str, words: tuple[str, ...]) -> None:
    known = {word.casefold(): word for word in ("美团", "美团外卖", "外卖", "抖音", "今日头条", "微信", "QQ")}
    assert deciding_words(known, text) == words


@given(st.text(alphabet=st.characters() | st.sampled_from("【】[]［］「」 1A淘"), max_size=60))
def test_any_text_is_looked_at(text: str) -> None:
    found = signature_of(clean(text))
    assert found is None or 2 <= len(found.text) <= 20
    assert read_sender(text, KNOWN).kind in SenderKind
