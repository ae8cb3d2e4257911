"""In which encoding a text is read: what settles it, what is guessed, what a person says, and what does not fit."""

from __future__ import annotations

import encodings.aliases
import json
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.sources import source_of
from tracker.core.progress import no_progress
from tracker.formats.base import NO_AIDS, Reading
from tracker.formats.decoding import (
    OFFERED,
    Decoding,
    Settled,
    codec_named,
    misfits,
    most_lines_fit,
    title_of,
    wide_codec,
)
from tracker.formats.recognising import read_export
from tracker.formats.source import Shape, Source, encoding_warnings

HEADER = "name,url,username,password\n"
CHINESE = (
    "支付宝,https://a.example.com,张三,x\n淘宝网,https://b.example.net,李四,x\n"
    "微信读书,https://c.example.org,王五,x\n中国工商银行,https://d.example.com.cn,赵六,x\n"
)
RUSSIAN = "Сбербанк,https://a.ru,Иван,x\nЯндекс,https://b.ru,Пётр,x\nВКонтакте,https://c.ru,Анна,x\n"
ALIASES = sorted(set(encodings.aliases.aliases.values()))


def text_source(*parts: bytes, chosen: str | None = None) -> Source:
    source = source_of(HEADER.encode() + b"".join(parts))
    source.chosen = chosen
    return source


def read(source: Source) -> Reading:
    return read_export(source, aids=NO_AIDS, progress=no_progress)[1]


@pytest.mark.parametrize(
    ("content", "codec"),
    [
        (("\ufeff" + HEADER).encode(), "utf-8-sig"),
        ((HEADER + CHINESE).encode(), "utf-8"),
        ((HEADER + CHINESE).encode("utf-16"), "utf-16"),
    ],
)
def test_a_file_that_settles_it_leaves_no_choice(content: bytes, codec: str) -> None:
    source = source_of(content)
    source.chosen = "big5"
    assert source.decoding == Decoding(codec)
    assert not source.decoding.is_open
    assert source.decoding.warning is None


@pytest.mark.parametrize(
    ("rows", "codec"),
    [
        (CHINESE, "gb18030"),
        (RUSSIAN, "cp1251"),
        ("네이버,https://a.kr,김철수,x\n카카오톡,https://b.kr,이영희,x\n", "cp949"),
        ("楽天市場,https://a.jp,田中太郎,x\nメルカリ,https://b.jp,すずき,x\n①まる,https://c.jp,さとう,x\n", "cp932"),
        ("蝦皮購物,https://a.tw,王小明,x\n國泰世華銀行,https://b.tw,李大同,x\n", "big5"),
        ("Müllerstraße,https://a.de,Jürgen,x\nBäckerei Füße,https://b.de,Änne,x\n", "cp1252"),
    ],
)
def test_a_guess_is_told(rows: str, codec: str) -> None:
    report = read(text_source(rows.encode(codec) * 2)).report
    assert report.decoding == Decoding(codec, Settled.GUESS)
    assert str(report.decoding.warning).startswith("It does not say in which encoding it is. It was read as ")
    assert report.warnings == ()


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_two_bytes_a_character_without_a_mark(codec: str) -> None:
    source = source_of((HEADER + CHINESE).encode(codec))
    assert source.shape is Shape.TEXT
    reading = read(source)
    assert reading.report.decoding == Decoding(codec, Settled.GUESS)
    assert reading.sightings[0].title == "支付宝"


@pytest.mark.parametrize(
    "head", [b"\x00", b"a\x00b\x00", b"\x00\x00\x00\n", b"a\x00\n\x00\x00\xd8\n\x00", b"PK\x07\x00\n\x00"]
)
def test_other_bytes_are_no_text(head: bytes) -> None:
    assert wide_codec(head) == ""
    assert source_of(head).shape is Shape.OTHER


def test_what_the_person_says_goes_before_a_guess() -> None:
    source = text_source(RUSSIAN.encode("cp1251"), chosen="koi8-r")
    report = read(source).report
    assert report.decoding == Decoding("koi8-r", Settled.PERSON)
    assert report.decoding.warning is None
    assert report.decoding.name == "KOI8-R"


def test_it_reaches_the_files_of_an_archive() -> None:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("a.csv", (HEADER + CHINESE).encode())
        archive.writestr("b.csv", (HEADER + RUSSIAN).encode("cp1251"))
    guessed = read(source_of(packed.getvalue())).report.decoding
    assert guessed == Decoding("cp1251", Settled.GUESS)
    source = source_of(packed.getvalue())
    source.chosen = "cp1252"
    reading = read(source)
    assert reading.report.decoding == Decoding("cp1252", Settled.PERSON)
    titles = {sighting.title for sighting in reading.sightings}
    assert {"支付宝", "ßíäåêñ"} <= titles


# What does not fit


@pytest.mark.parametrize(
    ("most", "codec", "few", "line"),
    [
        (CHINESE, "gb18030", "招商银行信用卡,https://x.example.com,yü,x\n".encode(), 14),
        (CHINESE, "gb18030", b"\xb5,https://x.example.com,b,x\n", 14),
        (RUSSIAN, "cp1251", "淘,https://x.example.com,b,x\n".encode(), 11),
        (CHINESE, "utf-8", "Füße,https://x.example.com,b,x\n".encode("cp1252"), 14),
        (CHINESE, "utf-8-sig", "Füße,https://x.example.com,b,x\n".encode("cp1252"), 14),
    ],
)
def test_lines_that_do_not_fit_are_named_and_the_others_are_read(most: str, codec: str, few: bytes, line: int) -> None:
    rows = (HEADER + most * 3).encode(codec)
    source = source_of(rows + few + most.encode(codec.removesuffix("-sig")))
    reading = read(source)
    assert reading.report.decoding is not None
    assert reading.report.decoding.codec == codec
    [warning] = map(str, reading.report.warnings)
    assert f": {line}. What cannot be read in them is left out." in warning
    [skip] = reading.report.skipped
    assert (skip.line, str(skip.reason)) == (line, "The row is in another encoding than the others.")
    titles = [row.partition(",")[0] for row in most.splitlines()]
    assert [sighting.title for sighting in reading.sightings] == titles * 4


def test_a_line_that_does_not_fit_far_behind_does_not_spoil_the_others() -> None:
    rows = "Füße,https://x.example.com,b,x\n".encode()
    source = text_source(rows * 9_000, "淘宝,https://y.example.com,b,x\n".encode("gb18030"))
    assert source.encoding == "utf-8"
    assert source.decoding.is_guess
    assert [str(text) for text in encoding_warnings(source)] == [
        "Lines that do not fit UTF-8: 9002. What cannot be read in them is left out."
    ]


def test_a_row_stays_where_only_what_is_not_kept_does_not_fit() -> None:
    header = b"name,url,username,password,note\n"
    rows = "Füße,https://x.example.com,b,x,\n".encode() * 3
    source = source_of(header + rows + b"Shop,https://y.example.com,b,\xfc,\xb5\n")
    reading = read(source)
    assert reading.sightings[-1].title == "Shop"
    assert reading.report.skipped == ()


def test_many_lines_are_counted() -> None:
    text = misfits(BytesIO(b"\xff\n" * 14), "utf-8")
    assert str(text).startswith("Lines that do not fit UTF-8: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 4 more. ")
    assert misfits(BytesIO(b"a\n"), "utf-8") is None
    assert str(misfits(BytesIO(b"a\rb\xff\n"), "utf-8")).startswith("Lines that do not fit UTF-8: 2.")


def test_a_chosen_encoding_may_fit_some_lines_only() -> None:
    source = text_source(CHINESE.encode("gb18030"), b"plain,https://e.example.com,b,x\n", chosen="utf-8")
    reading = read(source)
    assert [sighting.title for sighting in reading.sightings] == ["plain"]
    assert [skip.line for skip in reading.report.skipped] == [2, 3, 4, 5]


def test_entries_in_lines_are_left_out_alike() -> None:
    entry = {"typeName": "webforms.WebForm", "title": "Füße", "location": "https://x.example.com", "secureContents": {}}
    line = json.dumps(entry, ensure_ascii=False) + "\n***5642bee8-a5ff-11dc-8314-0800200c9a66***\n"
    odd = line.replace("https://x", "https://y").encode("cp1252")
    note = (
        line.replace('{"typeName"', '{"notes": "Füße", "typeName"')
        .replace('"Füße", "loc', '"Shop", "loc')
        .encode("cp1252")
    )
    reading = read(source_of(line.encode() * 3 + odd + note))
    assert reading.report.decoding == Decoding("utf-8", Settled.GUESS)
    assert [(skip.line, str(skip.reason)) for skip in reading.report.skipped] == [
        (7, "The row is in another encoding than the others.")
    ]
    assert "Shop" in {sighting.title for sighting in reading.sightings}


def test_most_lines_fit_only_where_some_do_not() -> None:
    assert not most_lines_fit(BytesIO("ü\nplain\n".encode()), "utf-8")
    assert not most_lines_fit(BytesIO(b"\xff\n"), "utf-8")
    assert most_lines_fit(BytesIO("ü\nö\n".encode() + b"\xff"), "utf-8")
    assert not most_lines_fit(BytesIO("ü\nö\n".encode() + b"\xff"), "utf-8", times=2)


# Names


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("GB2312", "gb2312"),
        ("Latin-1", "iso8859-1"),
        ("UTF8", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("windows-1251", "cp1251"),
    ],
)
def test_names_that_python_knows(name: str, codec: str) -> None:
    assert codec_named(name) == codec


@pytest.mark.parametrize(
    "name",
    [
        "",
        "nonsense",
        "x\x00",
        "\udcff",
        "rot13",
        "base64",
        "zlib",
        "idna",
        "punycode",
        "undefined",
        "unicode_escape",
        "a.b",
    ],
)
def test_what_is_no_encoding_of_files(name: str) -> None:
    assert codec_named(name) == ""


def test_what_is_offered_has_a_name_for_people() -> None:
    assert str(title_of("gb18030")) == "Chinese, simplified (GB18030)"
    assert str(title_of("koi8_r")) == "KOI8-R"
    assert all(codec_named(codec) == codec for codec in OFFERED)
    assert len({str(title_of(codec)) for codec in OFFERED}) == len(OFFERED)


@given(data=st.binary(max_size=200), name=st.sampled_from([name for name in ALIASES if codec_named(name)]))
def test_any_bytes_can_be_read_in_any_encoding(data: bytes, name: str) -> None:
    source = text_source(data, chosen=codec_named(name))
    assert source.fits or source.decoding.is_open
    encoding_warnings(source)


def test_messages_in_xml_that_declare_nothing_can_be_read_otherwise() -> None:
    sms = '<sms address="10690000" date="1700000000000" type="1" body="【{0}】您的验证码是123456，请勿泄露" />\n'
    names = ("支付宝", "淘宝网", "微信读书", "中国工商银行")
    content = ("<?xml version='1.0'?>\n<smses>\n" + "".join(map(sms.format, names)) + "</smses>").encode("gb18030")
    guessed = read(source_of(content))
    assert guessed.report.decoding == Decoding("gb18030", Settled.GUESS)
    assert guessed.sightings[0].signature == "支付宝"
    source = source_of(content)
    source.chosen = "cp1252"
    chosen = read(source)
    assert chosen.report.decoding == Decoding("cp1252", Settled.PERSON)
    declared = content.replace(b"1.0'", b"1.0' encoding='GB2312'")
    assert read(source_of(declared)).report.decoding == Decoding("gb18030")
