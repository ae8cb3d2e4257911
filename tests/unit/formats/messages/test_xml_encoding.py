from __future__ import annotations

import pytest

from tests.unit.formats.sources import source_of
from tracker.core.progress import no_progress
from tracker.formats.base import NO_AIDS, Reading
from tracker.formats.messages import sms_backup_restore, xml_encoding
from tracker.formats.recognising import read_export

DECLARATION = "<?xml version='1.0' encoding='{}' standalone='yes' ?>\n"
LINE_END = "\n"
APPLES, TEXT = "苹果园", "您的验证码是 402913，五分钟内有效，请勿告诉他人"
NAMES = {"big5": "蘋果園", "shift_jis": "林檎園", "iso-2022-jp": "林檎園", "euc-kr": "사과밭", "windows-1251": "Яблоки"}
GUESSED = "It does not say in which encoding it is. It was read as GB18030; check the names."


def backup(name: str, declared: str = "", plain: int = 0) -> str:
    """Two messages of a service, after ``plain`` others in ASCII."""
    rows = [f'<sms address="1069001" date="17460576{n:05}" type="1" body="hello {n}" />' for n in range(plain)]
    for day in (1, 2):
        body = f"【{name}】{TEXT}" if name == APPLES else f"[{name}] 2"
        rows.append(f'<sms address="1069001" date="{day}700000000000" type="1" body="{body}" />')
    return (DECLARATION.format(declared) if declared else "") + f'<smses count="2">\n{LINE_END.join(rows)}\n</smses>'


def read(content: bytes) -> Reading:
    importer, reading = read_export(source_of(content), aids=NO_AIDS, progress=no_progress)
    assert importer.NAME == sms_backup_restore.NAME
    return reading


def found(content: bytes) -> tuple[list[tuple[str, int]], list[str]]:
    reading = read(content)
    decoding = reading.report.decoding
    said = [*reading.report.warnings, *filter(None, [decoding and decoding.warning])]
    return [(item.title, item.count) for item in reading.sightings], list(map(str, said))


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        *((name, name) for name in ("GBK", "gb2312", "GB18030", "hz", "utf-8-sig", *NAMES)),
        *(("utf-16", name) for name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be")),
        ("UTF-8", "utf-16"),  # the bytes know better
        ("UTF-16", "utf-8"),
        ("GBK", "utf-8"),
        ("nonsense", "utf-8"),
        ("zlib", "utf-8"),
    ],
)
def test_what_is_declared_or_plain_to_see_is_read(declared: str, encoding: str) -> None:
    name = NAMES.get(encoding, "苹果园")
    assert found(backup(name, declared).encode(encoding)) == ([(name, 2)], [])


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\x00\x00"])
def test_a_byte_order_mark_alone_will_do(mark: bytes) -> None:
    encoding = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}.get(mark, "utf-32-le")
    assert found(mark + backup("苹果园").encode(encoding)) == ([("苹果园", 2)], [])


@pytest.mark.parametrize("declared", ["UTF-8", "", "nonsense", "utf-16"])
def test_what_is_declared_wrongly_is_guessed_and_said(declared: str) -> None:
    assert found(backup("苹果园", declared).encode("gbk")) == ([("苹果园", 2)], [GUESSED])


def test_a_file_may_begin_in_plain_ascii() -> None:
    content = backup("苹果园", "UTF-8", plain=1500)
    assert found(content.encode()) == ([("苹果园", 2)], [])
    assert found(content.encode("gbk")) == ([("苹果园", 2)], [GUESSED])
    cut = content[:-20].encode("gbk")
    assert found(cut)[1] == ["The file is cut off or damaged after message 1501. What stands before was read.", GUESSED]
    assert found(content.encode()[:-20])[1][0].startswith("The file is cut off or damaged")


def test_what_turns_into_another_encoding_is_left_out_there() -> None:
    before, after = backup("苹果园", "UTF-8").split("</smses>")
    later = '<sms address="1069001" date="1" type="1" body="【梨园】登录" /></smses>'.encode("gbk")
    reading = read((before + after + " \n" * 40_000).encode() + later)
    assert [item.title for item in reading.sightings] == ["苹果园"]
    assert "Lines that do not fit UTF-8" in str(reading.report.warnings[0])


def test_bytes_that_are_no_characters_spoil_only_their_message() -> None:
    content = backup("苹果园", "GBK").encode("gbk").replace("园】".encode("gbk"), b"\xff\xff\xff\xff", 1)
    reading = read(content)
    assert [(item.title, item.count) for item in reading.sightings] == [("苹果园", 1)]
    assert [skip.count for skip in reading.report.skipped] == [1]


def test_lines_that_do_not_fit_the_others_are_left_out() -> None:
    row = '<sms address="1069001" date="{}" type="1" body="【苹果园】登录" />\n'
    rows = b"".join(row.format(number).encode() for number in range(5))
    content = b"<smses>\n" + rows + row.format(9).encode("gbk") + b"</smses>"
    reading = read(content)
    assert [item.title for item in reading.sightings] == ["苹果园"]
    assert "Lines that do not fit UTF-8: 7" in str(reading.report.warnings[0])
    assert [(item.title, item.count) for item in reading.sightings] == [("苹果园", 5)]
    assert [skip.count for skip in reading.report.skipped] == [1]


def test_a_file_that_is_cut_within_a_character_is_no_other_encoding() -> None:
    content = backup("苹果园", "UTF-8").encode()
    cut = content[: content.rindex("园".encode()) + 1]
    assert found(cut) == (
        [("苹果园", 1)],
        ["The file is cut off or damaged after message 1. What stands before was read."],
    )


@pytest.mark.parametrize("size", [1, 2, 3, 7, 64])
@pytest.mark.parametrize("encoding", ["gbk", "utf-16", "utf-32-be", "utf-8"])
def test_blocks_may_end_within_a_character(size: int, encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sms_backup_restore, "_BLOCK", size)
    assert found(backup("苹果园", encoding).encode(encoding)) == ([("苹果园", 2)], [])


def test_halves_of_characters_do_no_harm() -> None:
    content = backup("苹果园", "utf-16").replace("】2", "】2\ud83d").encode("utf-16", "surrogatepass")
    assert found(content) == ([("苹果园", 2)], [])


def test_progress_ends_with_the_file() -> None:
    content, told = backup("苹果园", "GBK", plain=2000).encode("gbk"), []
    source = source_of(content)
    sms_backup_restore.read(source, aids=NO_AIDS, progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (len(content), len(content))


def test_the_head_is_looked_at_without_its_marks() -> None:
    assert xml_encoding.plain_head(source_of("\ufeff<smses>")) == b"<smses>"
    assert xml_encoding.plain_head(source_of("<smses>".encode("utf-16"))) == b"<smses>"
