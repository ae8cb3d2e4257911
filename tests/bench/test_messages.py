"""Reading 100 MB of text messages, against expat alone over the same bytes."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache
from pathlib import Path
from xml.parsers import expat

import pytest

from tests.bench.conftest import Report, median_seconds
from tests.bench.memory import peak_of_reading
from tracker.catalogue import Catalogue
from tracker.core.progress import no_progress
from tracker.formats.base import Aids
from tracker.formats.messages import sms_backup_restore
from tracker.formats.source import Source

BLOCK = 262_144
TEXTS = (
    "【{}】您的验证码是{}，5分钟内有效，请勿泄露给他人。",
    "【{}】您的订单已发货，预计明日送达，请注意查收。回TD退订 {}",
    "【{}】尊敬的用户，双11全场5折起，戳 t.example/{} 拒收请回复R",
    "您尾号0000的储蓄卡账户支出100.00元，余额{1}元。【{0}】",
)
ROW = (
    '  <sms protocol="0" address="{}" date="{}" type="{}" subject="null" body="{}" toa="null" sc_toa="null" '
    'service_center="null" read="1" status="-1" locked="0" date_sent="{}" sub_id="1" '
    'readable_date="2025年6月15日 23:06:40" contact_name="(Unknown)" />\n'
)


def write_backup(path: Path, megabytes: int, services: float) -> None:
    """A backup as the app writes it; ``services``: the share of messages that services sent."""
    chance = random.Random(7)
    names = ["".join(chr(chance.randrange(0x4E00, 0x9000)) for _ in range(3)) + "网" for _ in range(80)]
    with path.open("w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>\n<smses count="1" type="full">\n')
        number = 0
        while path.stat().st_size < megabytes * 1_000_000:
            for _ in range(2000):
                number += 1
                when = 1_500_000_000_000 + number * 60_000
                if chance.random() < services:
                    index = chance.randrange(len(names))
                    text = chance.choice(TEXTS).format(names[index], chance.randrange(100_000, 999_999))
                    file.write(ROW.format(f"10690{index:06}", when, 1, text, when))
                else:
                    text = f"See you at the usual place at {chance.randrange(24)}?&#10;再见"
                    file.write(ROW.format(f"+8613{chance.randrange(200):09}", when, chance.choice("112"), text, when))
        file.write("</smses>\n")


@cache
def aids() -> Aids:
    catalogue = Catalogue.load()
    return Aids("CN", catalogue.services.signature_words, catalogue.sms_senders.names)


def read(path: Path) -> int:
    with path.open("rb") as stream:
        reading = sms_backup_restore.read(
            Source(stream, path.stat().st_size, "", path), aids=aids(), progress=no_progress
        )
    return reading.report.rows_read


def parse(path: Path, handler: Callable[[str, list[str]], None] | None) -> None:
    parser = expat.ParserCreate()
    parser.ordered_attributes = True
    if handler is not None:
        parser.StartElementHandler = handler
    with path.open("rb") as stream:
        while block := stream.read(BLOCK):
            parser.Parse(block, False)
    parser.Parse(b"", True)


@pytest.mark.parametrize("services", [0.5, 1.0])
def test_reading_a_backup(services: float, tmp_path: Path, report: Report) -> None:
    path = tmp_path / "sms.xml"
    write_backup(path, 100, services)
    assert read(path) > 200_000
    ours = median_seconds(lambda: read(path), 3)
    what = f"100 MB of messages, {services:.0%} from services"
    report(
        what, ours, "expat with an empty handler", median_seconds(lambda: parse(path, lambda _name, _values: None), 3)
    )
    report("... the same", ours, "expat with no handler", median_seconds(lambda: parse(path, None), 3))


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    peaks = {}
    for megabytes in (50, 200, 800):
        path = tmp_path / f"{megabytes}.xml"
        write_backup(path, megabytes, 0.5)
        peaks[megabytes] = peak_of_reading("tracker.formats.messages.sms_backup_restore", path)
        path.unlink()
    assert peaks[800] < peaks[50] + 8
