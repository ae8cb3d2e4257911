"""What holds for every reader and every sample, also for those that are still to come."""

from __future__ import annotations

import contextlib
import random
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from tests.unit.formats.samples import FAMILIES, SAMPLES
from tests.unit.formats.samples.addresses import FORMS, addressed
from tests.unit.formats.sources import IMPORTS, source_of
from tracker.core.errors import TrackerError
from tracker.core.kinds import KIND_BY_CODE
from tracker.core.progress import no_progress
from tracker.core.sightings import Standing
from tracker.formats import EXPORTERS, IMPORTERS
from tracker.formats.base import Aids, Importer, Reading
from tracker.formats.days import Days
from tracker.formats.recognising import read_export

_SURROGATE = b"\xed\xa0\x80"  # half of a character, as no UTF-8 has it
AIDS = Aids("CN", lambda signature: ("微信", "QQ") if signature == "腾讯科技" else (), {"95588": "工商银行"})


def read(content: bytes, aids: Aids = AIDS) -> tuple[Importer, Reading]:
    return read_export(source_of(content, "file"), aids=aids, progress=no_progress)


def test_names_are_unique_and_titles_translatable() -> None:
    for listed in (IMPORTERS, EXPORTERS):
        assert len({entry.NAME for entry in listed}) == len(listed)
        assert all(entry.TITLE.context == "formats" for entry in listed)


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.NAME)
def test_every_importer_has_a_sample(importer: Importer) -> None:
    assert any(importer.detect(source_of(content)) for content in SAMPLES.values())


@pytest.mark.parametrize("name", SAMPLES)
def test_exactly_one_reader_takes_a_sample_whatever_its_name(name: str) -> None:
    takers = [importer.NAME for importer in IMPORTERS if importer.detect(source_of(SAMPLES[name], "x.bin"))]
    assert len(takers) == 1


@pytest.mark.parametrize("name", [name for name in SAMPLES if "encrypted" not in name])
def test_what_is_read_is_in_order(name: str) -> None:
    importer, reading = read(SAMPLES[name])
    assert reading.report.format == importer.NAME
    assert reading.sightings or reading.report.skipped or reading.ledger or reading.report.warnings
    for sighting in reading.sightings:
        assert sighting.title or sighting.sites or sighting.apps
        assert {*sighting.kinds, *(kind for kind, _ in sighting.permissions)} <= set(KIND_BY_CODE)
        assert sighting.line >= (0 if sighting.standing is Standing.OFFERED else 1)
    assert all(skip.count >= 1 and skip.line >= 0 for skip in reading.report.skipped)


@pytest.mark.parametrize("name", SAMPLES)
def test_no_secret_of_a_sample_is_read_or_said(name: str) -> None:
    assert "CANARY" not in _said(SAMPLES[name])


@pytest.mark.parametrize("first_form", range(len(FORMS)))
def test_of_an_address_where_a_name_or_a_login_stands_only_the_host_is_read(first_form: int) -> None:
    readers = set()
    for name, content in addressed(first_form):
        said = _said(content)
        assert "CANARY" not in said, f"{name}: …{said[said.index('CANARY') - 100 : said.index('CANARY') + 20]}"
        if re.search(r"title='(My shop )?unk\d+\.example'|login=Login\(text='unk\d+\.example', [^)]*username", said):
            readers.add(said.partition("'")[0])
        assert not re.search(r"text='[^']*unk\d+\.example', type=<LoginType.EMAIL", said)
    assert len(readers) > 15


def _said(content: bytes) -> str:
    try:
        importer, reading = read(content)
    except TrackerError as refusal:
        return f"{refusal!r} {refusal.message!r} {refusal.hint!r}"
    return f"{importer.NAME}' {reading!r}"


@pytest.mark.parametrize("name", SAMPLES)
def test_no_reader_takes_days_that_cannot_be(name: str) -> None:
    early = replace(AIDS, days=Days(date(1991, 1, 1)))
    try:
        _, reading = read(SAMPLES[name], early)
    except TrackerError:
        return
    days = [day for item in reading.sightings for day in (item.first_seen, item.last_seen, item.last_used)]
    assert not any(days)


def test_the_samples_do_hold_days() -> None:
    dated = set()
    for content in SAMPLES.values():
        with contextlib.suppress(TrackerError):
            importer, reading = read(content)
            dated |= {importer.NAME for item in reading.sightings if item.first_seen or item.last_seen}
    assert len(dated) > 15


def test_no_sample_hides_another_of_its_name() -> None:
    assert len(SAMPLES) == sum(len(family.SAMPLES) for family in FAMILIES) + len(list(IMPORTS.iterdir())) + 1


def test_the_samples_do_hold_secrets() -> None:
    marked = [
        name for name, content in SAMPLES.items() if b"CANARY" in content or "CANARY".encode("utf-16-le") in content
    ]
    assert len(marked) > len(SAMPLES) // 2


@pytest.mark.parametrize("name", SAMPLES)
def test_changed_bytes_raise_only_what_can_be_told(name: str, mutants: int) -> None:
    for content in _mutants(SAMPLES[name], name, mutants):
        with contextlib.suppress(TrackerError):
            read(content)


def _mutants(content: bytes, seed: str, count: int) -> Iterator[bytes]:
    """``content`` with a few bytes changed, cut, doubled or put in; the same ones in every run."""
    chance = random.Random(seed)
    nasty = (
        b"\x00",
        b"\xff",
        b'"',
        b"'",
        b"{",
        b"]",
        b"\r",
        b"\n",
        b",",
        b"\\",
        b"&#0;",
        "【".encode(),
        b"\xed\xa0\x80",
    )
    for _ in range(count):
        data = bytearray(content)
        for _ in range(chance.randint(1, 4)):
            place, length = chance.randrange(len(data) + 1), chance.randint(1, 40)
            what = chance.randrange(5)
            if what == 0:
                data[place : place + 1] = bytes([chance.randrange(256)])
            elif what == 1:
                data[place:place] = chance.choice(nasty)
            elif what == 2:
                del data[place : place + length]
            elif what == 3:
                data[place:place] = data[max(0, place - length) : place]
            else:
                del data[place:]
            data = data or bytearray(b" ")
        yield bytes(data)
