from __future__ import annotations

import time
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.samples.messages import SAMPLES
from tests.unit.formats.sources import source_of
from tracker.core.errors import TrackerError, UnreadableFileError
from tracker.core.model import Grade
from tracker.core.progress import no_progress
from tracker.formats.base import NO_AIDS, Reading
from tracker.formats.messages import sms_backup_restore, xml_repair
from tracker.formats.messages.xml_repair import XmlRepair

SMS = '<sms address="1069001" date="1746057600000" type="1" body="{}" />'


def read(content: str | bytes) -> Reading:
    source = source_of(content)
    assert sms_backup_restore.detect(source)
    return sms_backup_restore.read(source, aids=NO_AIDS, progress=no_progress)


def backup(*rows: str) -> str:
    return "<?xml version='1.0' encoding='UTF-8' ?><smses count=\"7\">" + "".join(rows) + "</smses>"


def titles(content: str | bytes) -> list[str]:
    return [sighting.title for sighting in read(content).sightings]


def test_all_that_a_backup_holds() -> None:
    reading = read(SAMPLES["sms-20250501.xml"])
    found = {sighting.title: sighting for sighting in reading.sightings}
    assert list(found) == ["苹果园", "Kestrel", "梨园", "李子网"]
    assert (found["苹果园"].count, found["苹果园"].first_seen, found["苹果园"].last_seen) == (
        *(3, "2025-05-01"),
        "2025-05-03",
    )
    assert (found["李子网"].grade, found["李子网"].clues) == (Grade.WEAK, ("【李子网】", "106900999"))
    assert [(skip.line, skip.count) for skip in reading.report.skipped] == [(5, 2), (4, 1), (8, 1)]
    assert (reading.report.rows_read, reading.report.warnings) == (10, ())
    assert "CANARY" not in repr(reading)
    assert "402913" not in repr(reading)


def test_attributes_in_any_order() -> None:
    reading = read(
        backup(
            '<sms body="【苹果园】登录" type="1" date="1746057600000" address="1069001"/>',
            '<sms protocol="0" address="1069001" date="1746057600001" type="1" subject="x" body="【苹果园】登录"/>',
            '<sms protocol="0" address="1069001" kind="2" type="1" date="1746057600002" body="【苹果园】登录"/>',
            '<sms type="1"/>',
            "<sms/>",
        )
    )
    assert (reading.sightings[0].count, reading.sightings[0].last_seen) == (3, "2025-05-01")
    assert [skip.count for skip in reading.report.skipped] == [1, 1]


@pytest.mark.parametrize("type_", ["0", "2", "3", "4", "5", "6", "", "null", "11"])
def test_only_received_messages_count(type_: str) -> None:
    assert titles(backup(SMS.format("【苹果园】登录").replace('type="1"', f'type="{type_}"'))) == []


@pytest.mark.parametrize(
    "reference",
    [
        "&#55357;&#56832;",  # as old versions write what is beyond U+FFFF
        "&#xD83D;&#xDE00;",
        "&#xd83d;&#56832;",
        "&#55357;",
        "&#56832;",
        "&#56832;&#55357;",
        "&#55357;&#55357;&#56832;",
        "&#0;",
        "&#x1F;",
        "&#x0;",
        "&#11;",
        "&#65535;",
        "&#xFFFE;",
        "&#1114112;",
        "&#x110000;",
        "&#00055357;&#00056832;",
        "&#57344;&#10;&#x1F600;&amp;&#128512;",
    ],
)
def test_broken_references_are_mended(reference: str) -> None:
    content = backup(SMS.format("【苹果园】登录" + reference), SMS.format("【梨园】登录"))
    assert titles(content) == ["苹果园", "梨园"]


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 11, 13, 31, 64])
def test_blocks_may_end_anywhere(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = repr(read(SAMPLES["sms-20250501.xml"]))
    monkeypatch.setattr(sms_backup_restore, "_BLOCK", size)
    assert repr(read(SAMPLES["sms-20250501.xml"])) == expected


def repaired(data: bytes, size: int) -> bytes:
    repair = XmlRepair()
    return b"".join(repair.feed(data[at : at + size]) for at in range(0, len(data), size)) + repair.rest()


@given(
    st.lists(st.sampled_from(["&#55357;", "&#56832;", "&#xD83D;", "&#xDE00;", "&#0;", "&#10;", "&amp;", "x"])),
    st.integers(1, 40),
)
def test_mending_does_not_depend_on_the_blocks(parts: list[str], size: int) -> None:
    data = "".join(parts).encode()
    whole = repaired(data, len(data) + 1)
    assert repaired(data, size) == whole
    assert b"&#5" not in whole.replace(b"&#55357;&#56832;", b"")


def test_a_pair_becomes_one_reference() -> None:
    assert repaired(b"a&#55357;&#56832;b&#55357;c&#10;", 99) == b"a&#128512;b&#65533;c&#10;"


@pytest.mark.parametrize("size", [8, 100, 1000, 100_000])
def test_pictures_are_dropped_before_the_parser(size: int) -> None:
    picture = b"QUJD" * 5000
    data = (
        b'<part ct="image/png" data="' + picture + b'" /><part ct="text/plain" text="a data=b" data="QQ==" text="x"/>'
    )
    kept = repaired(data, size)
    if size > 30:
        assert kept == b'<part ct="image/png" data="" /><part ct="text/plain" text="a data=b" data="" text="x"/>'
    assert kept.endswith(b'text="x"/>')


BEHIND = ' toa="null" sc_toa="null" service_center="+86138" read="1" status="-1" locked="0" date_sent="0" sub_id="1"'


@pytest.mark.parametrize(
    ("written", "given"),
    [
        (BEHIND + ' readable_date="2025年6月15日 23:06:40" contact_name="(Unknown)" />', " />"),
        (BEHIND + "/>", "/>"),
        (' read="1"' + BEHIND + "/>", ' read="1"/>'),
        *((text, text) for text in (BEHIND, BEHIND + " / >", BEHIND + ' body="">', BEHIND + '>"')),
        *((text, text) for text in (f'{BEHIND} {name}="1" />' for name in ("address", "date", "type", "body"))),
        *((text, text) for text in (f'{BEHIND} contact_name="{name}" />' for name in ("a/>b", "O'Hara", "a > b", "<"))),
        (' toa="1"' + BEHIND + "/>", ' toa="1"/>'),
        (BEHIND + " contact_name='(Unknown)' />", BEHIND + " contact_name='(Unknown)' />"),
        (BEHIND + ' contact_name="&#39;&gt;" />', " />"),
    ],
)
def test_what_stands_behind_the_body_is_dropped_as_a_whole(written: str, given: str) -> None:
    assert XmlRepair().feed(written.encode()) == given.encode()


@pytest.mark.parametrize("piece", [' toa="1"', ' toa="', ' toa="1" read="1"'])
def test_looking_for_it_takes_no_longer_than_the_file_is_long(piece: str) -> None:
    data = piece.encode() * 40_000
    start = time.perf_counter()
    assert XmlRepair().feed(data) == data
    assert time.perf_counter() - start < 0.5


def test_what_is_dropped_changes_nothing() -> None:
    # The second one speaks of such attributes in its body, which single quotes allow.
    first = SMS.format("【苹果园】登录").replace(" />", BEHIND + " />")
    second = first.replace('body="【苹果园】登录"', f"body='【梨园】登录{BEHIND}/>登录'")
    last = '<sms sc_toa="null" toa="null" address="1069001" date="1746057600000" type="1" body="【李子】登录" />'
    reading = read(backup(first, second, SMS.format("【桃园】登录"), last))
    assert [sighting.title for sighting in reading.sightings] == ["苹果园", "梨园", "桃园", "李子"]
    assert (reading.report.rows_read, reading.report.warnings, reading.report.skipped) == (4, (), ())


def test_a_large_picture_does_not_count_as_a_message_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sms_backup_restore, "_MAX_MESSAGE", 100_000)
    monkeypatch.setattr(sms_backup_restore, "_BLOCK", 10_000)
    part = f'<mms msg_box="1" address="1069001"><parts><part ct="image/png" data="{"QUJD" * 100_000}"/></parts></mms>'
    assert titles(backup(part, SMS.format("【苹果园】登录"))) == ["苹果园"]
    reading = read(backup(SMS.format("【苹果园】登录"), SMS.format("x " * 100_000)))
    assert [sighting.title for sighting in reading.sightings] == ["苹果园"]
    assert "after message 1" in str(reading.report.warnings[0])


@pytest.mark.parametrize(
    ("mms", "title"),
    [
        (
            '<mms msg_box="1" address="1069001"><parts><part ct="text/plain" text="【苹果园】登录"/></parts></mms>',
            "苹果园",
        ),
        ('<mms msg_box="1" address="1069001"><part ct="text/html" text="【苹果园】登录"/></mms>', None),
        ('<mms msg_box="1" address="13800138000"><part ct="text/plain" text="【苹果园】登录"/></mms>', None),
        ('<mms msg_box="4" address="1069001"><part ct="text/plain" text="【苹果园】登录"/></mms>', None),
        ('<mms msg_box="1" address="1069001"><part ct="text/plain" text="null"/></mms>', None),
        ('<mms msg_box="1" address="1069001"><parts></parts></mms>', None),
        (
            '<mms msg_box="1" address="13800138000~1069001"><part ct="text/plain" text="【苹果园】登录"/>'
            '<addr address="1069001" type="137"/><addr address="13800138000" type="151"/></mms>',
            "苹果园",
        ),
    ],
)
def test_multimedia_messages(mms: str, title: str | None) -> None:
    reading = read(backup(mms))
    assert [sighting.title for sighting in reading.sightings] == ([title] if title else [])
    assert reading.report.rows_read == 1


def test_a_part_belongs_to_no_later_message() -> None:
    part = '<part ct="text/plain" text="【梨园】登录"/>'
    assert titles(backup('<mms msg_box="2">' + part + "</mms>", SMS.format("【苹果园】登录"), part)) == ["苹果园"]


@pytest.mark.parametrize("cut", [1, 5, 40, 60])
def test_a_file_that_is_cut_off_keeps_what_stands_before(cut: int) -> None:
    content = backup(SMS.format("【苹果园】登录"), SMS.format("【梨园】登录"))
    reading = read(content[:-cut])
    assert reading.sightings[0].title == "苹果园"
    assert "cut off or damaged after message" in str(reading.report.warnings[0])


@pytest.mark.parametrize(
    "content",
    [
        '<smses count="1"><sms address="1" type="1" body="x"',
        "<smses>",
        '<smses count="1"><sms body="&unknown;"/></smses>',
    ],
)
def test_a_file_without_a_whole_message_is_refused(content: str) -> None:
    with pytest.raises(UnreadableFileError, match="before its first message"):
        read(content)


def test_calls_are_no_messages() -> None:
    with pytest.raises(UnreadableFileError, match="list of calls"):
        read('<?xml version="1.0"?>\n<!-- x --><calls count="1"><call number="CANARY" /></calls>')


def test_entities_are_refused() -> None:
    content = (
        '<?xml version="1.0"?><!DOCTYPE smses [<!ENTITY a "CANARY"><!ENTITY b "&a;&a;">]>'
        '<smses><sms address="1069001" type="1" body="【&b;】"/></smses>'
    )
    with pytest.raises(UnreadableFileError, match="DOCTYPE"):
        read(content)


@pytest.mark.parametrize(
    ("content", "ours"),
    [
        ("<smses/>", True),
        ("\ufeff<?xml version='1.0'?>\n<!--a--><?xml-stylesheet x?>\n<smses count='0'>", True),
        ("<calls>", True),
        ("<smsesx/>", False),
        ("<x><smses/></x>", False),
        ("<KeePassFile/>", False),
        ("smses", False),
        ("", False),
    ],
)
def test_detection(content: str, ours: bool) -> None:
    assert sms_backup_restore.detect(source_of(content)) is ours


def test_memory_does_not_grow_with_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sms_backup_restore, "_BLOCK", 10_000)
    peaks = []
    for count in (1_000, 8_000):
        content = backup(*[SMS.format(f"【果园{number % 20}】登录") for number in range(count)]).encode()
        source = source_of(content)
        tracemalloc.start()
        try:
            assert len(sms_backup_restore.read(source, aids=NO_AIDS, progress=no_progress).sightings) == 20
            peaks.append(tracemalloc.get_traced_memory()[1])
        finally:
            tracemalloc.stop()
    assert peaks[1] < peaks[0] * 1.2


def test_progress_can_stop_it() -> None:
    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt(f"{done}/{total}")

    source = source_of(SAMPLES["sms-20250501.xml"])
    with pytest.raises(KeyboardInterrupt, match=f"{source.size}/{source.size}"):
        sms_backup_restore.read(source, aids=NO_AIDS, progress=stop)


@given(st.binary(max_size=80))
def test_any_bytes_give_a_reading_or_a_typed_error(data: bytes) -> None:
    source = source_of(b"<smses>" + data + SMS.format("x").encode() + data + b"</smses>")
    try:
        sms_backup_restore.read(source, aids=NO_AIDS, progress=no_progress)
    except TrackerError as error:
        assert error.code == "unreadable_file"  # noqa: PT017 - there may be none


def test_the_size_of_a_block_is_far_above_what_is_held() -> None:
    assert sms_backup_restore._BLOCK > 100 * xml_repair._HELD
