from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.samples.messages import DAY, MAY_FIRST
from tracker.core.model import Grade
from tracker.core.sightings import Sighting, Site, Standing, Unit
from tracker.formats.base import NO_AIDS, Aids, Reading
from tracker.formats.days import Days
from tracker.formats.messages import ledger
from tracker.formats.messages.ledger import MessageLedger, milliseconds

WORDS = {"果园": ("苹果", "梨"), "腾讯科技": ("微信", "QQ", "企业微信")}


def words(signature: str) -> Sequence[str]:
    return WORDS.get(signature, ())


AIDS = Aids("CN", words, {"95588": "中国工商银行", "10086": "中国移动"})


def add_up(*messages: tuple[str, str] | tuple[str, str, object], aids: Aids = AIDS) -> Reading:
    ledger = MessageLedger(aids)
    for address, text, *when in messages:
        ledger.add(address, text, when[0] if when else MAY_FIRST)
    return ledger.reading("test")


def only(reading: Reading) -> Sighting:
    (sighting,) = reading.sightings
    return sighting


def test_messages_of_a_service_become_one_sighting() -> None:
    reading = add_up(
        ("1069001", "【苹果园】您的订单已发货", MAY_FIRST + DAY),
        ("1069002", "您的订单已发货【苹果园】", MAY_FIRST + 3 * DAY),
        ("1069003", "【苹果园】登录成功", str(MAY_FIRST)),
        ("1069004", "[苹果园] 双11", "null"),
        ("1069001", "【苹果园】您的订单已发货", 0),
    )
    sighting = only(reading)
    assert (sighting.title, sighting.signature, sighting.line, sighting.count) == ("苹果园", "苹果园", 1, 5)
    assert (sighting.first_seen, sighting.last_seen) == ("2025-05-01", "2025-05-04")
    assert sighting.clues == ("【苹果园】", "1069001", "1069002", "1069003")
    assert (sighting.grade, sighting.doubt, sighting.kinds) == (Grade.STRONG, None, {"phone"})
    assert (reading.report.unit, reading.report.rows_read, reading.report.skipped) == (Unit.MESSAGES, 5, ())


def test_one_code_only_is_doubtful() -> None:
    code, order = ("1069001", "【苹果园】验证码 482915"), ("1069001", "【苹果园】您的订单已发货")
    later = (*code, MAY_FIRST + 1)
    once = only(add_up(code))
    assert (once.grade, str(once.doubt).partition(":")[0]) == (Grade.STRONG, "One code only")
    assert only(add_up(code, ("1069001", "【苹果园】全场5折 退订回T"))).doubt is not None
    assert only(add_up(code, later)).doubt is None
    assert only(add_up(order, code)).doubt is None
    assert only(add_up(code, order)).grade is Grade.STRONG


@pytest.mark.parametrize(
    "between", [[], [("1069002", "【苹果园】您的快件"), ("1069001", "【梨园】登录", MAY_FIRST + DAY)]]
)
@pytest.mark.parametrize(
    "code",
    [
        ("1069001", "【苹果园】验证码 482915"),  # the signature is known when it comes again
        ("1069001", "苹果园：验证码 482915 www.x.example【苹果园】"),  # looked at closely each time
        ("1069001", "【苹果园】验证码 482915", "null"),
        ("+447700900123", "Your Apples code: 481-516"),
    ],
)
def test_the_very_same_message_counts_once(code: Any, between: list[Any]) -> None:
    once = add_up(code, *between)
    again = add_up(code, *between, code, *between, code)
    assert [replace(item, count=0) for item in again.sightings] == [replace(item, count=0) for item in once.sightings]
    skips = {str(skip.reason): skip.count for skip in again.report.skipped}
    assert skips[ledger._TWICE] >= 1
    counted = sum(item.count for item in again.sightings)
    assert counted + sum(skips.values()) == again.report.rows_read


def test_what_differs_in_anything_is_another_message() -> None:
    text = "【苹果园】验证码 482915"
    for other in (
        ("1069002", text),
        ("1069001", text + "。"),
        ("1069001", text, MAY_FIRST + 1),
    ):
        reading = add_up(("1069001", text), other)
        assert (only(reading).count, only(reading).doubt, reading.report.skipped) == (2, None, ())


def test_no_more_messages_of_one_instant_are_remembered_than_is_needed() -> None:
    texts = [("1069001", f"【苹果园】登录 {number}") for number in range(1000)]
    reading = add_up(*texts, *texts[:5])
    assert (only(reading).count, [skip.count for skip in reading.report.skipped]) == (1000, [5])


@pytest.mark.parametrize(
    ("when", "day"),
    [
        (datetime(1989, 12, 31, 23, tzinfo=UTC), None),
        (datetime(1990, 1, 1, tzinfo=UTC), "1990-01-01"),
        (datetime(2026, 9, 2, 23, 59, tzinfo=UTC), "2026-09-02"),  # it is tomorrow somewhere
        (datetime(2026, 9, 3, tzinfo=UTC), None),
    ],
)
def test_days_that_cannot_be_are_none(when: datetime, day: str | None) -> None:
    aids = Aids(days=Days(date(2026, 9, 1)))
    good = ("1069001", "【苹果园】验证码 1234", MAY_FIRST)
    odd = ("1069001", "【苹果园】验证码 5678", int(when.timestamp() * 1000))
    found = only(add_up(good, odd, aids=aids))
    ends = [day for day in ("2025-05-01", day) if day]
    assert (found.first_seen, found.last_seen, found.last_used) == (min(ends), max(ends), max(ends))
    assert only(add_up(odd, aids=aids)).first_seen == day


def test_of_a_number_abroad_only_codes_are_looked_at() -> None:
    reading = add_up(
        ("+447700900123", "Your WhatsApp code: 481-516"),
        ("+447700900124", "Your WhatsApp code: 231-542"),
        ("+15550001111", "108115\n\n@github.com #108115"),
        ("+491511234567", "【淘宝网】 look at this, see you at eight"),
        ("+491511234567", "[soon] your order of love"),
    )
    found = {item.title or item.sites[0].domain: item.count for item in reading.sightings}
    assert found == {"WhatsApp": 2, "github.com": 1}
    assert [skip.count for skip in reading.report.skipped] == [2]


def test_a_code_shows_a_use_and_advertising_does_not() -> None:
    used = only(
        add_up(
            ("1069001", "【苹果园】验证码 481516", MAY_FIRST),
            ("1069001", "【苹果园】验证码 231542", MAY_FIRST + DAY),
            ("1069001", "【苹果园】验证码 108115", MAY_FIRST + 2 * DAY),
            ("1069001", "【苹果园】优惠码大放送，退订回T", MAY_FIRST + 9 * DAY),
        )
    )
    assert (used.last_used, used.last_seen) == ("2025-05-03", "2025-05-10")
    assert only(add_up(("1069001", "【苹果园】验证码 481516"))).last_used is None  # perhaps a mistyped number


def test_grades_by_the_best_message() -> None:
    weak, order = ("1069001", "【苹果园】全场5折 退订回T"), ("1069001", "【苹果园】您的订单已发货")
    assert only(add_up(weak, weak)).grade is Grade.WEAK
    assert only(add_up(weak, order, weak)).grade is Grade.MEDIUM


def test_the_name_itself_says_nothing() -> None:
    reading = add_up(*[("1069001", "【订单助手】您好")] * 3, *[("1069001", "您好【密码管家】")] * 3)
    assert [sighting.grade for sighting in reading.sightings] == [Grade.WEAK, Grade.WEAK]


def test_the_short_way_counts_like_the_long_one() -> None:
    texts = [
        "【苹果园】验证码 1234",
        "【苹果园】您的订单",
        "您的订单【苹果园】",
        "【苹果园】红包 www.x.example 退订回T",
    ]
    many = add_up(*[("1069001", text, MAY_FIRST + time) for text in texts for time in range(3)])
    assert only(many).count == 12
    assert many.sightings[0].grade is Grade.STRONG


def test_a_generic_start_does_not_hide_the_end() -> None:
    reading = add_up(
        ("1069001", "【验证码】482915【苹果园】"),
        ("1069001", "【验证码】482915【梨园】"),
        ("1069001", "【验证码】1234"),
    )
    assert [sighting.title for sighting in reading.sightings] == ["苹果园", "梨园"]


def test_words_tell_apart_who_shares_a_signature() -> None:
    reading = add_up(
        ("1069001", "【腾讯科技】您正在注册微信帐号，验证码 887994"),
        ("1069001", "【腾讯科技】QQ安全中心：验证码 887994"),
        ("1069001", "【腾讯科技】企业微信登录"),
        ("1069001", "【腾讯科技】登录"),
        ("1069001", "【腾讯科技】微信登录"),
    )
    found = {sighting.words: sighting.count for sighting in reading.sightings}
    assert found == {("微信",): 2, ("QQ",): 1, ("企业微信",): 1, (): 1}
    assert {sighting.signature for sighting in reading.sightings} == {"腾讯科技"}


def test_known_numbers_speak_for_messages_without_signature() -> None:
    reading = add_up(
        ("95588", "您账户0000支出10.00元，余额990.00"),
        ("10086", "尊敬的客户您好！您本月已使用流量5.2GB。中国移动"),
        ("95588", "全新理财，退订回T"),
        ("10086", "【苹果园】订单"),
    )
    bank, carrier, orchard = reading.sightings
    assert (bank.title, bank.signature, bank.grade, bank.count, bank.clues) == (
        *("中国工商银行", "", Grade.STRONG),
        *(2, ("95588",)),
    )
    assert (carrier.title, carrier.grade, orchard.title) == ("中国移动", Grade.MEDIUM, "苹果园")


def test_a_number_and_a_signature_of_one_name_are_one() -> None:
    sighting = only(add_up(("10086", "您本月已使用流量5.2GB"), ("1069001", "【中国移动】您的余额不足")))
    assert (sighting.signature, sighting.clues) == ("中国移动", ("【中国移动】", "10086", "1069001"))


def test_names_in_other_languages() -> None:
    reading = add_up(
        ("Google", "G-412157 is your Google verification code."),
        ("22000", "412157 is your Google code"),
        ("Telekom", "Ihre Rechnung ist da"),
        ("32665", "Your Example Bank code is 903311.\n\n@bank.example.com #903311"),
        ("Info", "hello"),
        ("32665", "hello"),
    )
    google, telekom, bank = reading.sightings
    assert (google.title, google.count, google.clues, google.grade) == ("Google", 2, ("Google", "22000"), Grade.STRONG)
    assert (telekom.title, telekom.grade) == ("Telekom", Grade.WEAK)
    assert (bank.title, bank.sites) == ("Example Bank", (Site("example.com", "bank.example.com"),))
    assert bank.clues == ("@bank.example.com", "32665")
    (skip,) = reading.report.skipped
    assert (skip.line, skip.count) == (5, 2)


def test_links_never_become_sites() -> None:
    sighting = only(add_up(("1069001", "【苹果园】全场5折，戳 https://shop.example.com/x 退订回T")))
    assert sighting.sites == ()


def test_a_bound_site_belongs_to_the_signature() -> None:
    sighting = only(add_up(("1069001", "【苹果园】登录\n@apple.example #4821"), ("1069001", "【苹果园】登录")))
    assert (sighting.title, sighting.sites) == ("苹果园", (Site("apple.example", "apple.example"),))


def test_possible_fraud_is_kept_apart_from_the_service_itself() -> None:
    reading = add_up(
        ("1069001", "【苹果园】登录成功"),
        ("1069666", "【苹果园】恭喜中奖，请点击 http://evil.example/a"),
        ("1069001", "【苹果园】登录成功", MAY_FIRST + DAY),
    )
    real, fraud = reading.sightings
    assert (real.standing, real.count, real.grade) == (Standing.ACCOUNT, 2, Grade.STRONG)
    assert (fraud.standing, fraud.count, fraud.line, fraud.signature) == (Standing.FRAUD, 1, 2, "苹果园")
    assert fraud.clues == ("【苹果园】", "1069666")
    assert fraud.doubt is not None
    assert "evil" not in repr(reading)


def test_what_is_left_out_is_told_once_for_each_reason() -> None:
    ledger = MessageLedger(AIDS)
    ledger.pass_over()
    ledger.add("+8613800138000", "【转】hi", MAY_FIRST)
    ledger.add("+8613800138000", "【转】hi", MAY_FIRST)
    ledger.add("1069001", "null", MAY_FIRST)
    ledger.add("1069001", "", MAY_FIRST)
    ledger.add("1069001", "hello", MAY_FIRST)
    ledger.add("1069001", "【国家反诈中心】谨防诈骗，不要透露验证码 1", MAY_FIRST)
    ledger.add("10086", "气象台发布暴雨预警。中国移动", MAY_FIRST)
    ledger.leave_out()
    skips = ledger.reading("test").report.skipped
    assert [(skip.line, skip.count) for skip in skips] == [(1, 1), (2, 2), (4, 2), (6, 1), (7, 2), (9, 1)]
    assert ledger.reading("test").sightings == ()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        *[
            (MAY_FIRST, MAY_FIRST),
            (str(MAY_FIRST), MAY_FIRST),
            (MAY_FIRST // 1000, MAY_FIRST),
            ("1746057600", MAY_FIRST),
        ],
        *[(None, 0), ("null", 0), ("bad", 0), ([], 0), ({}, 0), (float("inf"), 0), (float("nan"), 0), ("9" * 9000, 0)],
        *[(0, 0), (-5, -5), (True, 1000), (1.5, 1000)],
    ],
)
def test_dates(value: object, expected: int) -> None:
    assert milliseconds(value) == expected


@pytest.mark.parametrize("value", [0, -1, 10**30, "x", None, 1])
def test_dates_that_cannot_be_are_left_out(value: object) -> None:
    sighting = only(add_up(("1069001", "【苹果园】登录", value)))
    assert (sighting.first_seen, sighting.last_seen) == (None, None)


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger, "MAX_SERVICES", 5)
    monkeypatch.setattr(ledger, "_MAX_SENDERS_KNOWN", 5)
    messages = MessageLedger(AIDS)
    for number in range(20):
        messages.add(f"10690{number:04}", f"【果园{'甲乙丙丁'[number % 4]}{'子丑寅卯辰'[number % 5]}】登录", MAY_FIRST)
        messages.add(f"1380013{number:04}", "hi", MAY_FIRST)
    reading = messages.reading("test")
    assert len(reading.sightings) == 5
    assert {skip.count for skip in reading.report.skipped} == {15, 20}
    assert len(messages._senders) <= 5
    assert len(messages._words) <= 5


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["1069001", "95588", "10086", "Google", "Info", "13800138000", "", "\ud800"]),
            st.text(alphabet=st.characters() | st.sampled_from("【】[]验证码订单.@#\n1A"), max_size=30)
            | st.sampled_from(["【苹果园】验证码 1234", "登录【苹果园】", "Your Kestrel code is 1", "@a.example #1"]),
            st.none() | st.integers() | st.text(max_size=5) | st.floats(),
        ),
        max_size=8,
    )
)
def test_every_message_is_counted_once(messages: list[tuple[str, str, object]]) -> None:
    reading = add_up(*messages)
    counted = sum(sighting.count for sighting in reading.sightings) + sum(skip.count for skip in reading.report.skipped)
    assert counted == reading.report.rows_read == len(messages)
    lines = [sighting.line for sighting in reading.sightings]
    assert lines == sorted(set(lines))


def test_no_aids_are_needed() -> None:
    assert only(add_up(("95588", "【苹果园】登录"), aids=NO_AIDS)).title == "苹果园"
    assert add_up(("95588", "余额"), aids=NO_AIDS).sightings == ()
