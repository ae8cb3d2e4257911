"""What holds for the tables of all password managers alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.passwords.readings import read_table
from tests.unit.formats.samples.passwords.tables import SAMPLES
from tests.unit.formats.samples.passwords.tables_same import SAME_ACCOUNTS, SERVICES_AND_LOGINS
from tests.unit.formats.sources import source_of
from tracker.core.errors import TrackerError, UnreadableFileError
from tracker.core.progress import no_progress
from tracker.core.sightings import Standing, Unit
from tracker.formats.base import NO_AIDS, Aids, Importer
from tracker.formats.passwords import (
    bitwarden_csv,
    chromium_csv,
    firefox_csv,
    headerless_csv,
    keepass_csv,
    lastpass_csv,
    nordpass_csv,
    other_managers,
    roboform_csv,
    safari_csv,
    safari_json,
)
from tracker.formats.recognising import read_export

READERS: tuple[Importer, ...] = (
    *(bitwarden_csv, chromium_csv, firefox_csv, headerless_csv, keepass_csv, lastpass_csv),
    *(nordpass_csv, other_managers, roboform_csv, safari_csv, safari_json),
)
TABLES = sorted(name for name in SAMPLES if name.endswith(".csv"))


def importer_of(name: str) -> Importer:
    (importer,) = (reader for reader in READERS if reader.detect(source_of(SAMPLES[name])))
    return importer


@pytest.mark.parametrize("name", SAME_ACCOUNTS)
def test_the_same_accounts_are_found_in_every_format(name: str) -> None:
    reading = read_table(importer_of(name), SAME_ACCOUNTS[name])
    accounts = [sighting for sighting in reading.sightings if sighting.standing is Standing.ACCOUNT]
    assert len(accounts) == len(SERVICES_AND_LOGINS)
    assert {(sighting.sites[0].domain, sighting.login.text) for sighting in accounts} == SERVICES_AND_LOGINS
    assert reading.report.skipped == ()


@pytest.mark.parametrize("name", [name for name in SAME_ACCOUNTS if "fire" not in name and "ff_" not in name])
def test_so_are_their_names(name: str) -> None:
    reading = read_table(importer_of(name), SAME_ACCOUNTS[name])
    titles = [sighting.title for sighting in reading.sightings if sighting.standing is Standing.ACCOUNT]
    assert titles == ["Shop", 'Books, "old" & new', "Tickets", "Forum", "Blog", "Bank", "Bank"]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_is_read_by_one_reader_and_keeps_no_secret(name: str) -> None:
    importer, reading = read_export(source_of(SAMPLES[name]), aids=NO_AIDS, progress=no_progress)
    assert importer is importer_of(name)
    assert reading.report.format == importer.NAME
    assert "CANARY" in SAMPLES[name].decode("utf-8")
    assert "CANARY" not in repr(reading)


@pytest.mark.parametrize("name", TABLES)
def test_every_row_is_an_account_or_has_a_reason(name: str) -> None:
    reading = read_table(importer_of(name), SAMPLES[name])
    lines = [skip.line for skip in reading.report.skipped]
    lines += [sighting.line for sighting in reading.sightings if sighting.standing is not Standing.OFFERED]
    assert len(set(lines)) == len(lines) == reading.report.rows_read
    assert reading.report.unit is Unit.LINES


@pytest.mark.parametrize("importer", READERS, ids=lambda importer: importer.NAME)
@pytest.mark.parametrize("content", ["", "hello", "a,b,c\n1,2,3\n", "[]", '{"metadata": 1}', "\x00\x01"])
def test_what_is_something_else_is_refused(importer: Importer, content: str) -> None:
    assert not importer.detect(source_of(content))
    with pytest.raises(UnreadableFileError):
        importer.read(source_of(content), aids=NO_AIDS, progress=no_progress)


@given(st.sampled_from(sorted(SAMPLES)), st.integers(0, 3000), st.binary(max_size=60), st.integers(0, 60))
def test_any_damage_gives_a_reading_or_a_typed_error(name: str, place: int, damage: bytes, lost: int) -> None:
    data = SAMPLES[name]
    source = source_of(data[:place] + damage + data[place + lost :])
    for importer in READERS:
        try:
            if importer.detect(source):
                importer.read(source, aids=Aids(region="CN"), progress=no_progress)
        except TrackerError:
            continue


@given(st.sampled_from(TABLES), st.text(max_size=300))
def test_any_rows_below_a_header_give_a_reading_or_a_typed_error(name: str, rows: str) -> None:
    header = SAMPLES[name].split(b"\n")[0]
    source = source_of(header + b"\n" + rows.encode("utf-8", "replace"))
    for importer in READERS:
        if importer.detect(source):
            try:
                reading = importer.read(source, aids=Aids(region="DE"), progress=no_progress)
            except TrackerError:
                continue
            offered = sum(sighting.standing is Standing.OFFERED for sighting in reading.sightings)
            assert reading.report.rows_read == len(reading.sightings) - offered + len(reading.report.skipped)


def test_a_reader_can_be_cancelled() -> None:
    header, row = "Title,URL,Username,Password\n", "a,https://example.com,anna,x\n"

    def cancel(done: int, total: int) -> None:
        assert 0 < done <= total
        raise InterruptedError

    with pytest.raises(InterruptedError):
        safari_csv.read(source_of(header + row * 3000), aids=NO_AIDS, progress=cancel)
