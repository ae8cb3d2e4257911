"""However a value of one's own was typed, it is found; nothing else is touched."""

from __future__ import annotations

import unicodedata
from datetime import date
from urllib.parse import unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.core.masking import MASK
from tracker.core.report.known_values import KnownValues, Personal
from tracker.core.report.other_ways import other_ways

KNOWN = KnownValues(
    (
        Personal("phone", "+86 138-0013-8000"),
        Personal("phone", "+44 7700 900123"),
        Personal("phone", "021-6387 1234"),
        Personal("phone", "000987654"),
        Personal("phone", "00000012"),
        Personal("email", "lin.wanqing@example.org"),
        Personal("email", "lakeside27+shop@example.com"),
        Personal("email", "li@b.example"),
        Personal("email", "@handle"),
        Personal("id_number", "31000019900230041X"),
        Personal("id_number", "EO0002087"),
        Personal("bank_card", "6222 0212 3456 7890"),
        Personal("bank_card", "4711"),
        Personal("id_name", "林晚晴 (Lin Wanqing)"),
        Personal("id_name", "Li"),
        Personal("id_name", "José"),
        Personal("address", "南京路五号3单元"),
        Personal("account_id", "김철수"),
        Personal("account_id", "aab"),
        Personal("gender", "女"),
        Personal("phone", "Home 13900139000, 1390 0139 001; since 2019-03-12", whole=False),
        Personal("phone", "wx@example.net / 2012 3456", whole=False),
        Personal("phone", "2013 4567", whole=False),
    )
)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        # addresses
        ("邮箱lin.wanqing@example.org", "邮箱l***@example.org"),
        ("Lin.Wanqing@EXAMPLE.org的账号", "l***@example.org的账号"),
        ("微博lin.wanqing@example.org账号", "微博l***@example.org账号"),
        ("Taobao_lin.wanqing@example.org", "Taobao_l***@example.org"),
        ("lin.wanqing@example.org_2, lin.wanqing@example.org-old", "l***@example.org_2, l***@example.org-old"),
        ("lin.wanqing＠example.org", "l***@example.org"),
        ("lin.wanqing @ example . org", "l***@example.org"),
        ("https://a.example/?u=lin.wanqing%40example.org&x", "https://a.example/?u=l***@example.org&x"),
        ("(lin.wanqing+shop@example.org)", "(l***@example.org)"),
        ("+lin.wanqing + a＋b @ example.org!", "+l***@example.org!"),
        ("x@y.example lin.wanqing%2Ba%40example.org", "x@y.example l***@example.org"),
        ("lakeside27@example.com", "l***@example.com"),
        ("lakeside27+shop@example.com", "l***@example.com"),
        ("lakeside27+other@example.com", "l***@example.com"),
        ("ali@b.example, li@b.example.", "ali@b.example, l***@b.example."),
        ("Li + Ann @ home", "L* + Ann @ home"),
        ("lakeside28@example.org", "lakeside28@example.org"),
        # numbers
        ("138 - 0013 - 8000", "138****8000"),
        ("138–0013–8000", "138****8000"),
        ("138‑0013‑8000", "138****8000"),
        ("138\u30000013\u202f8000", "138****8000"),
        ("138\u00a00013\u200b8000", "138****8000"),
        ("138_0013·8000", "138****8000"),
        ("１３８（００１３）８０００", "138****8000"),
        ("宽带（138）00138000", "宽带138****8000"),
        ("Uber (+86 138 0013 8000)", "Uber (138****8000)"),
        ("+（86）138 0013 8000", "+138****8000"),
        ("0086-138-0013-8000", "138****8000"),
        ("013800138000", "138****8000"),
        ("١٣٨٠٠١٣٨٠٠٠ ①③⑧00138000", "138****8000 138****8000"),
        ("一三八零零一三八零零零", "138****8000"),
        ("1\ufe0f\u20e33800138000\ufe0f\u20e3!", "138****8000!"),
        ("N01 13800138000", "N01 138****8000"),
        ("N00 13800138000", "N00 138****8000"),
        ("order 2013800138000", "order 20138****8000"),
        ("13800138000 8", "138****8000 8"),
        ("+44 (0)7700 900123, 07700 900123", "447*****0123, 447*****0123"),
        ("(021) 6387-1234", "021****1234"),
        ("987654", "*******54"),
        ("0000-0012, 12, 0012", "******12, 12, 0012"),
        ("q=%E5%8F%B7138%2D0013%2d8000%FF", "q=%E5%8F%B7138****8000%FF"),
        ("100%13800138000", "100%138****8000"),
        ("8000, 12306, 2024-03-12, 138x00138000", "8000, 12306, 2024-03-12, 138x00138000"),
        # papers and cards
        ("护照EO0002087号", "护照E******87号"),
        ("eo 0002087, EO-0002087, pass_EO0002087", "E******87, E******87, pass_E******87"),
        ("310000 19900230 041Ｘ", "310***********041X"),
        ("31000019900230041x", "310***********041X"),
        ("尾号7890", "尾号7890"),
        ("6222-0212-3456-7890", "**** **** **** 7890"),
        ("卡4711, card 47 11, 14711, 47112", "卡4711, card 47 11, 14711, 47112"),  # as in "Olympics 2024"
        ("47-11", "4***"),
        # words
        ("林 晚 晴, 林\u200b晚晴", "林*, 林*"),
        ("https://a.example/?q=%E6%9E%97%E6%99%9A%E6%99%B4&x=1", "https://a.example/?q=林*&x=1"),
        ("L i n-Wanqing, linwanqing2024", "L*, L*2024"),
        ("住在南京路5号3单元的人", "住在南***的人"),
        ("Alibaba, Liu, Lí\u0301a, 我是Li！Li2", "Alibaba, Liu, Lí\u0301a, 我是L*！L*2"),
        ("e\u0301Li, JOSE\u0301, Jose", "e\u0301Li, J*, J*"),
        ("김철수님, 김철숰", "김***님, 김철숰"),
        ("\u115f김철수", "\u115f김***"),
        ("女装", "女装"),
        ("@handle", "@h***"),
        # what stands in labels and logins
        ("13900139000", "139****9000"),
        ("1390 0139 001", "139****9001"),
        ("Home, 2019-03-12, 2012 3456", "Home, 2019-03-12, 2012 3456"),
        ("wx@example.net", "w***@example.net"),
        ("20134567", "******67"),
        # several
        ("lin.wanqing@example.org 13800138000", "l***@example.org 138****8000"),
        ("aab ab", "a***"),
        ("", ""),
    ],
)
def test_it_is_hidden(text: str, hidden: str) -> None:
    assert KNOWN.hide(text) == hidden


ONE = KnownValues(
    (
        Personal("id_name", "John Smith"),
        Personal("id_name", "Ana Ruiz de Leon"),
        Personal("birthdate", "1990-05-12"),
        Personal("email", "sunnycat77+news@163.com"),
        Personal("account_id", "sunnycat78"),
        Personal("email", "sunnycat78@163.com"),
        Personal("email", "moonbird@example.org"),
        Personal("email", "amazon@me.example"),
        Personal("email", "info@me.example"),
        Personal("email", "service24@me.example"),
        Personal("phone", "or.write@me.example, mei88@me.example", whole=False),
    ),
    public=("Amazon", ""),
)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        # a name
        ("SMITH/JOHN (KLM)", "J* (KLM)"),
        ("Smith, John", "J*"),
        ("我是smith john的", "我是J*的"),
        ("J. Smith, Johnsmithson, Smith Johnson", "J. Smith, Johnsmithson, Smith Johnson"),
        ("John Q. Smith, Smith john q, John Quincy Smith", "J*, J* q, John Quincy Smith"),
        ("Smith Q John, Johnqsmith2, Johnqsmiths", "J*, J*2, Johnqsmiths"),
        ("De Leon, Ana Ruiz / Ruiz de Leon, Ana", "A* / A*"),
        # a date of birth
        ("Pension 12.05.1990, 12.5.1990, 12/5/90", "Pension 1***, 1***, 12/5/90"),
        ("05/12/1990 or 5/12/1990 or 5-12-1990 or 12.05.90", "1*** or 1*** or 1*** or 1***"),
        ("1990/5/12 or 90-05-12 or 1990.05.12", "1*** or 1*** or 1***"),
        ("生日1990年5月12日, 1990年05月12号, 1990 年 5 月 12", "生日1***, 1***, 1***"),
        ("一九九〇年五月十二日, １９９０年５月１２日生", "1***, 1***生"),
        ("12 May 1990 or May 12th, 1990 or 12-MAY-1990", "1*** or 1*** or 1***"),
        ("90年5月12日, 90年05月12号, 190年5月12日", "1***, 1***, 190年5月12日"),
        ("12 May '90, May 12th, 90, 13 May '90", "1***, 1***, 13 May '90"),
        ("13.05.1990, 12.05.1991, 312.05.1990, 12.05.19905", "13.05.1990, 12.05.1991, 312.05.1990, 12.05.19905"),
        # the name in an address
        ("GitHub sunnycat77, 微博Sunny.Cat77号, @sunnycat77", "GitHub s***, 微博s***号, @s***"),
        ("sunnycat77@gmail.example, sunnycat77@163.com", "s***@gmail.example, s***@163.com"),
        ("mysunnycat77, sunnycat771", "mysunnycat77, sunnycat771"),
        ("mysunnycat781", "mys***1"),
        ("Reddit (moonbird), moonbirds", "Reddit (m***), moonbirds"),
        ("or-write, mei88, mei8", "o***, m***, mei8"),
        ("Amazon Prime, Info desk, Service 24", "Amazon Prime, Info desk, Service 24"),
    ],
)
def test_it_is_hidden_in_another_usual_way_too(text: str, hidden: str) -> None:
    assert ONE.hide(text) == hidden


PARTS = KnownValues(
    (
        Personal("id_name", "张三丰"),
        Personal("id_name", "李建设"),
        Personal("id_name", "欧阳锋"),
        Personal("id_name", "欧阳文静"),
        Personal("id_name", "王一二"),
        Personal("id_name", "Anna Maria Schmidt"),
        Personal("id_name", "Rosa X. de la Cruz"),
        Personal("id_name", "a b c d e f g h Longname"),
        Personal("employer", "Acme Widgets GmbH & Co. KG"),
        Personal("employer", "Umbrella, Inc."),
        Personal("employer", "深圳市蓝鲸科技股份有限公司"),
        Personal("employer", "Bank AG"),
        Personal("employer", "The Company"),
        Personal("employer", "IO Ltd"),
        Personal("employer", "808 Ltd"),
        Personal("employer", "Initech"),
        Personal("plate", "京A12345"),
        Personal("plate", "粤B·D67890"),
        Personal("plate", "沪ABCDEF"),
        Personal("address", "Room 501, 12 Main Street, Springfield"),
        Personal("address", "Lindenstrasse 7a; 10969 Berlin"),
        Personal("address", "5 A"),
        Personal("address", "Musterstraße 12"),
        Personal("address", "3 St. James Street"),
        Personal("address", "221B Abbey Rd., London"),
        Personal("address", "9 Park Ave"),
        Personal("address", "上海市 浦东新区 世纪大道100号2栋301室"),
        Personal("address", "江苏省苏州市昆山市花桥镇绿地大道5弄A座"),
        Personal("address", "成都市锦江区幸福小区3号楼501室"),
        Personal("address", "南京市鼓楼区中山北路"),
        Personal("address", "广州市越秀区北街1号"),
    ),
    companies=("中国建设银行股份有限公司", "李建设工作室", "Globex", ""),
)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        # the given name of a Chinese one, which may be an ordinary word
        ("三丰, 三丰的微信, 给 三 丰", "张*, 张*的微信, 给 张*"),
        ("建设, 建设路, 李建设工作室, 建设工作室", "李*, 李*路, 李*工作室, 李*工作室"),
        ("建设银行, 中国建设, 中国 建设银行股份有限公司", "建设银行, 中国建设, 中国 建设银行股份有限公司"),
        ("文静, 锋, 阳锋, 丰, 三", "欧*, 锋, 阳锋, 丰, 三"),
        ("2024-12-12, 一二", "2024-12-12, 一二"),
        # a name without the middle one
        ("Anna Schmidt, Schmidt/Anna, anna.maria, Maria Schmidt", "A*, A*, A*, A*"),
        ("Anna M. Schmidt, annaschmidt", "A*, A*"),
        ("Rosa de la Cruz; De la Cruz, Rosa", "R*; R*"),
        ("Anna or Maria or Schmidt; Hanna Schmidt; rosa x", "Anna or Maria or Schmidt; Hanna Schmidt; rosa x"),
        ("Schmidt Hans; a b, h Longname", "Schmidt Hans; a b, h Longname"),
        # an employer without its legal form
        ("Acme Widgets intranet, acme-widgets", "A*** intranet, A***"),
        ("Umbrella; Umbrellas; my umbrella", "U***; Umbrellas; my U***"),
        ("深圳市蓝鲸科技的账号", "深***的账号"),
        ("Bank, the, IO, 808, Acme, my Widgets", "Bank, the, IO, 808, Acme, my Widgets"),
        ("Initech, Init", "I***, Init"),
        # a plate without its province
        ("A12345, a·12345, BD67890, XA12345, A123456", "京***, 京***, 粤***, XA12345, A123456"),
        ("ABCDEF", "ABCDEF"),
        # an address with its house number elsewhere
        ("Main Street 12, 12 main street, Main Street 123", "1***, 1***, Main Street 123"),
        ("7a Lindenstrasse; Berlin 10969; 7 Berlin", "L***; 1***; 7 Berlin"),
        ("A 5", "A 5"),
        # with its street in short or in full
        ("Musterstr. 12 or 12 Musterstr or Musterstrasse 12 or Musterstr 123", "M*** or M*** or M*** or Musterstr 123"),
        ("3 St. James St, St James St. 3, 3 James St", "3***, 3***, 3 James St"),
        ("221B Abbey Road or Abbey road 221b; 9 Park Av. or 9 park avenue", "2*** or 2***; 9***. or 9***"),
        # a Chinese one without its province, city or district
        ("浦东新区世纪大道100号2栋301室门禁, 世纪大道 100号2栋301室", "上***门禁, 上***"),
        ("世纪大道100号快递柜, 世纪大道, 世纪大道101号", "上***快递柜, 世纪大道, 世纪大道101号"),
        ("苏州市昆山市花桥镇绿地大道5弄A座, 昆山市花桥镇绿地大道5弄A座", "江***, 江***"),
        ("花桥镇绿地大道5弄A座, 绿地大道5弄A座, 花桥镇", "江***, 江***, 花桥镇"),
        ("锦江区幸福小区3号楼501室, 幸福小区3号楼501室, 3号楼501室", "成***, 成***, 3号楼501室"),
        ("鼓楼区中山北路, 北街1号", "鼓楼区中山北路, 北街1号"),
    ],
)
def test_a_part_that_people_go_by_is_hidden_too(text: str, hidden: str) -> None:
    assert PARTS.hide(text) == hidden


@pytest.mark.parametrize(
    ("recorded", "typed"),
    [
        ("12 May 1990", "1990-05-12"),
        ("born Sept 3rd, 1985", "03.09.1985"),
        ("19900512", "12.05.1990"),
        ("12051990", "1990-05-12"),
        ("12.05.1990", "1990年5月12日"),
        ("05/12/1990", "12 May 1990"),
        ("1990年5月21日", "一九九〇年五月二十一日"),
        ("1990-05-20", "一九九〇年五月二十日"),
        ("1990-11-02", "November 2nd 1990"),
        ("1990-11-11", "11th Nov 1990"),
    ],
)
def test_a_date_may_be_recorded_in_any_way_as_well(recorded: str, typed: str) -> None:
    hidden = KnownValues((Personal("birthdate", recorded),)).hide(typed)
    assert MASK in hidden
    assert "1990" not in hidden


@pytest.mark.parametrize("recorded", ["1990", "1990-05", "1990-13-32", "spring"])
def test_what_is_no_date_has_one_way_only(recorded: str) -> None:
    assert list(other_ways("birthdate", recorded)) == []


@pytest.mark.parametrize("name", ["张 伟", "Smith", "김 철수", "()"])
def test_other_names_have_one_order(name: str) -> None:
    assert list(other_ways("id_name", name)) == []


NAMES = st.lists(st.sampled_from(("Anna", "Zhang", "O'Neill", "Wei", "Núñez", "Le")), min_size=2, max_size=3)


@given(
    NAMES.flatmap(lambda words: st.tuples(st.just(words), st.permutations(words))), st.sampled_from((" ", ", ", "/"))
)
def test_no_order_of_a_name_comes_out(case: tuple[list[str], list[str]], between: str) -> None:
    words, order = case
    known = KnownValues((Personal("id_name", " ".join(words)),))
    assert squeezed("".join(order)) not in squeezed(known.hide(f"a {between.join(order)}; 2"))


@given(
    st.dates(date(1900, 1, 1), date(2030, 12, 31)),
    st.sampled_from(("%Y-%m-%d", "%d.%m.%Y", "%m/%d/%Y", "%Y年%m月%d日", "%d %B %Y", "%b %d, %Y")),
    st.sampled_from(("%Y-%m-%d", "%d.%m.%Y", "%m/%d/%Y", "%Y年%m月%d日", "%d %B %Y", "%b %d, %Y", "%d.%m.%y")),
)
def test_no_date_comes_out_however_it_was_recorded(day: date, recorded: str, typed: str) -> None:
    hidden = KnownValues((Personal("birthdate", day.strftime(recorded)),)).hide(f"生日 {day.strftime(typed)}")
    assert hidden.startswith("生日 ")
    assert day.strftime(typed) not in hidden


def test_what_is_left_of_one_value_does_not_show_another() -> None:
    known = KnownValues(
        (Personal("email", "me@liwei.example"), Personal("id_name", "Li Wei"), Personal("email", "m@liwei.example"))
    )
    assert known.hide("me@liwei.example") == "***@L*.example"


def test_the_longest_of_overlapping_values_stands_for_all() -> None:
    known = KnownValues(
        (Personal("account_id", "南京路"), Personal("address", "京路五号楼"), Personal("id_name", "五号"))
    )
    assert known.hide("在南京路五号楼里") == "在京***里"


def test_of_thousands_of_tags_each_is_looked_at_once() -> None:
    text = "+@" * 2000 + "lin.wanqing+a@example.org"
    assert KNOWN.hide(text) == "+@" * 2000 + "l***@example.org"


# However it is typed

UNMISTAKABLE = (
    "13800138000", "8613800138000", "lin.wanqing@example.org", "lakeside27@example.com", "31000019900230041X",
    "EO0002087", "6222021234567890", "LinWanqing",
)  # fmt: skip
WORDS = ("林晚晴", "Li", "aab", "南京路五号3单元")
SEPARATORS = (
    "", "", "", " ", "-", " - ", "_", ".", "·", "\u2011", "–", "\u3000", "\u202f", "\u00a0", "\u200b", "\u2060",
    "\ufeff", "）", "/", "%20", "\u00ad", "(", "*", "\n",
)  # fmt: skip
AROUND = ("", "微博", "号", "_", " ", "—", "。", "=", "\u200b", "*", "🙂")
NEXT_TO_IT = (*AROUND, "Ab", "é", "N", "9", "20", "Ж")


@st.composite
def typed(draw: st.DrawFn) -> tuple[str, str, str, str]:
    """A value, and what was typed: something before it, the value in some way, something after it."""
    value = draw(st.sampled_from((*UNMISTAKABLE, *WORDS)))
    neighbours = st.sampled_from(NEXT_TO_IT if value in UNMISTAKABLE else AROUND)
    written = []
    for character in value:
        if character == "@":
            tag = draw(st.sampled_from(("", "+tag", "+2", " + a＋b "))) if value in UNMISTAKABLE else ""
            written.append(tag + draw(st.sampled_from(("@", "＠", "%40", " @ ", "﹫"))))
            continue
        wide = chr(ord(character) + 0xFEE0) if "!" <= character <= "~" else character
        written.append(draw(st.sampled_from((character, character.lower(), character.upper(), wide))))
        written.append(draw(st.sampled_from(SEPARATORS)))
    return value, draw(neighbours), "".join(written[:-1]), draw(neighbours)


def squeezed(text: str) -> str:
    """Letters and digits, in whatever width and case."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


@given(typed())
@example(("13800138000", "20", "138%200013 8000", "20"))
@example(("lin.wanqing@example.org", "Ab", "lin.wanqing+tag%40example.org", "é"))
def test_no_value_comes_out_however_it_was_typed(case: tuple[str, str, str, str]) -> None:
    value, before, written, after = case
    hidden = KNOWN.hide(before + written + after)
    assert squeezed(value) not in squeezed(hidden)
    assert squeezed(value) not in squeezed(unquote(hidden))
    assert MASK in hidden
    assert hidden.startswith(before)
    assert hidden.endswith(after)


@given(st.text("Liwe 138004711aAb-_.@8765(林晚晴南京路女\u200b\u3000９Ｌé,", max_size=60) | st.text(max_size=30))
@example("Alibaba 1380013 8001, lin.wanqing@example.com")
def test_texts_without_a_value_stay_as_they_are(text: str) -> None:
    plain = "".join(
        filter(str.isalnum, unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", unquote(text)).casefold()))
    )
    cores = (
        "800138000", "700900123", "163871234", "987654", "linwanqing", "lakeside27", "libexample", "handle", "wx",
        "310000", "eo0002087", "622202", "4711", "晚晴", "li", "jose", "南京路", "김", "aab", "139", "2013",
    )  # fmt: skip
    if not any(unicodedata.normalize("NFKD", core) in plain for core in cores):
        assert KNOWN.hide(text) == text
    assert KNOWN.hide(KNOWN.hide(text)) == KNOWN.hide(text)
