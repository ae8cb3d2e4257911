from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledgers import ledger
from tracker.formats import services_csv
from tracker.formats.services_csv import HEADER, VERSION, guarded


def table() -> list[list[str]]:
    return list(csv.reader(StringIO(services_csv.write(ledger()).decode("utf-8-sig"), newline="")))


def test_one_row_for_each_service_under_a_fixed_header() -> None:
    header, first, second = table()
    assert header == list(HEADER)
    assert {len(first), len(second)} == {len(HEADER)}
    by_name = dict(zip(HEADER, second, strict=True))
    assert by_name["format"] == VERSION
    assert (by_name["name"], by_name["login"]) == ("微信 “WeChat”", "'+8613800138000")
    assert (by_name["holds"], by_name["tags"], by_name["incidents"]) == ("phone", "daily; family", "0")
    assert dict(zip(HEADER, first, strict=True))["signs_in_through"] == "微信 “WeChat”"


def test_it_is_what_spreadsheets_expect() -> None:
    data = services_csv.write(ledger())
    assert data.startswith(b"\xef\xbb\xbf")
    lines = data.decode("utf-8-sig").split("\r\n")
    assert all(line.startswith('"') and line.endswith('"') for line in lines[:-1] if line)
    assert data == services_csv.write(ledger())


@pytest.mark.parametrize("start", [*"=+-@\t\n＝＋－＠'"])
def test_dangerous_starts_are_disarmed(start: str) -> None:
    assert guarded(f"{start}1+1") == f"'{start}1+1"
    assert guarded(f"  {start}1+1") == f"'  {start}1+1"


def test_ordinary_text_stays_and_control_characters_go() -> None:
    assert guarded("a=b") == "a=b"
    assert guarded("a\x00b\x1bc\rd\te\nf") == "abcd\te\nf"
    assert guarded("\r=1") == "'=1"


@given(st.text())
def test_no_cell_begins_dangerously_and_one_apostrophe_less_is_the_text(text: str) -> None:
    cell = guarded(text)
    assert cell[:1] not in set("=+-@\t\r\n＝＋－＠")
    bare = cell[1:] if cell.startswith("'") else cell
    assert bare == "".join(character for character in text if ord(character) >= 32 or character in "\t\n")
