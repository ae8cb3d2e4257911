"""The frauds that are possible with the demo vault, worked out by hand from resources/demo/demo.json."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from tests.demo import demo_copy
from tracker.catalogue import Catalogue
from tracker.core import commands
from tracker.core.model import Status
from tracker.core.risk.frauds import Ending, FraudBook, Standing
from tracker.services.frauds import frauds
from tracker.services.session import Session

CATALOGUE = Catalogue.load()
TODAY = date(2026, 11, 23)

# Of 53 accounts five are closed and seen to be gone (Kuaishou, Zhaopin, Douban, Xianyu, Dianping), and
# Meituan, Baidu, Hellobike, Ele.me and Keep no longer hold places. What each needs stands in scams.json.
REAL_NAMES = {  # phone, id_name and id_number
    *("WeChat", "Alipay", "DiDi", "Hellobike", "China Railway 12306", "Ctrip", "Qunar", "China Mobile", "ICBC"),
    *("China Merchants Bank", "Individual Income Tax", "SF Express", "Community Gate", "Campus Card", "ofo"),
}
SHOPS = {"Taobao", "Tmall", "JD.com", "Pinduoduo", "Meituan", "Ele.me"}  # phone and address
ADDRESSES = SHOPS | {"SF Express", "Cainiao", "Community Gate"}  # phone and address
BY_HAND = {
    "refund_call": ADDRESSES | {"Luckin Coffee"},
    "ticket_change": {"China Railway 12306", "Ctrip", "Qunar"},
    "loan_credit": REAL_NAMES,
    "police": REAL_NAMES,
    "sim_swap": REAL_NAMES | SHOPS | {"Apple"},  # the shops with a payment record
    "faceswap": {"WeChat", "Alipay", "ICBC", "Community Gate"},  # DiDi's face is a question
    "friend": {"WeChat", "Douyin", "VK"},  # QQ has contacts, and neither name nor nickname
    "boss": {"Individual Income Tax", "LinkedIn"},
    "romance": {"BOSS Zhipin"},  # the only one with a birth date, a gender or a marital status
    "job": (SHOPS - {"Tmall"}) | {"Luckin Coffee", "Individual Income Tax", "BOSS Zhipin", "LinkedIn"},
    "cod": ADDRESSES,
    "stalking": {"Alipay", "DiDi", "Hellobike", "Ctrip", "Community Gate", "ofo", "Booking.com"},
    "doxing": REAL_NAMES | SHOPS | {"Cainiao", "BOSS Zhipin", "Google", "Apple"},
    "extortion": ADDRESSES | {"Douyin", "WPS Office", "Google", "Apple"},
    "tax_gov": REAL_NAMES | {"Taobao", "JD.com", "Google", "Apple"},
    "sim_identity": {"WeChat", "Alipay", "ICBC", "Community Gate", "Ctrip", "Campus Card", "Nubank"},
}
WITHOUT_PHONE = {"LinkedIn", "Booking.com", "Nubank", "Gravatar", "Wikipedia", "Duolingo"}


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    session = demo_copy("en", TODAY)
    yield session
    session.lock()


@pytest.fixture
def book(session: Session) -> FraudBook:
    return FraudBook(session.vault, frauds(CATALOGUE, "en"))


def alone(book: FraudBook, fraud_id: str) -> set[str]:
    found = [each for each in book.combinations(fraud_id) if each.identifier_id is None]
    return {book.vault.services[service_id].name for each in found for service_id in each.services}


def service_id(book: FraudBook, name: str) -> str:
    return next(service.id for service in book.vault.services.values() if service.name == name)


def test_the_frauds_possible_agree_with_a_table_by_hand(book: FraudBook, session: Session) -> None:
    everybody = {session.vault.services[key].name for key in session.risk.services}
    expected = {**BY_HAND, "smishing": everybody - WITHOUT_PHONE}
    possible = [key for key, standing in book.standings().items() if standing is Standing.POSSIBLE]
    assert {key: alone(book, key) for key in possible} == expected
    assert len(everybody) == 48


def test_the_others_are_perhaps_possible_or_not_at_all(book: FraudBook) -> None:
    """Nobody holds a password, but mail services keep one by use; health data and a number given up are nowhere."""
    others = {key: book.standing(key) for key in book.frauds.by_id if key not in {*BY_HAND, "smishing"}}
    assert others == {"stuffing": Standing.PERHAPS, "health": None, "recycled": None}
    assert alone(book, "stuffing") == {"NetEase Mail"}


def test_closing_the_named_account_removes_exactly_the_named_ones(book: FraudBook) -> None:
    endings = book.endings()
    assert endings == {
        service_id(book, "BOSS Zhipin"): Ending(("romance",), ()),
        service_id(book, "NetEase Mail"): Ending(("stuffing",), ()),
    }
    before = book.standings()
    for key, ending in endings.items():
        closed = commands.edit_service(book.vault, key, status=Status.CLOSED_VERIFIED)
        assert set(before) - set(book.after(closed)) == set(ending.ended)


def test_closing_any_other_account_removes_none(book: FraudBook) -> None:
    named, before = book.endings(), book.standings()
    for key in set(book.vault.services) - set(named):
        assert book.after(commands.edit_service(book.vault, key, status=Status.CLOSED_VERIFIED)) == before


def test_one_number_joins_what_no_account_has_alone(book: FraudBook, session: Session) -> None:
    main = next(item.id for item in session.vault.identifiers.values() if item.label == "Main number")
    (united,) = [each for each in book.combinations("friend") if each.identifier_id == main]
    names = {kind: {session.vault.services[key].name for key in ids} for kind, ids in united.gives.items()}
    assert names["messages"] == {"WeChat", "QQ"}
    assert names["nickname"] == {"Weibo", "Douyin", "Bilibili", "Xiaohongshu", "VK"}


def test_in_the_language_of_the_person() -> None:
    english, chinese = frauds(CATALOGUE, "en"), frauds(CATALOGUE, "zh_CN")
    assert [*english.by_id] == [*chinese.by_id] == [scam.id for scam in CATALOGUE.scams]
    refund, recycled = chinese.by_id["refund_call"], english.by_id["recycled"]
    assert (refund.name, refund.watch_for[0]) == ("冒充电商物流客服", "在购物应用之外办理退款")
    assert refund.sources[0].startswith("公安部")
    assert recycled.next_holder
    assert recycled.who == "The next holder of the number"
    assert [item.id for item in english.by_id.values() if item.next_holder] == ["recycled"]
    assert english.by_id["police"].figures == ""
    assert "120,000 yuan" in english.by_id["refund_call"].figures
    assert "our own judgement" in english.judgement
    assert "未经核实" in chinese.implied_note
