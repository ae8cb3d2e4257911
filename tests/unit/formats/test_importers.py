"""What holds for every importer, also for those that are still to come."""

from __future__ import annotations

import pytest

from tests.ledgers import ledger
from tests.unit.formats.sources import IMPORTS, source_of, stored
from tracker.core.errors import UnknownFormatError
from tracker.formats import EXPORTERS, IMPORTERS, find_importer, ledger_json
from tracker.formats.base import Importer, no_progress

STORED = sorted(path.name for path in IMPORTS.iterdir())


def test_names_are_unique_and_titles_translatable() -> None:
    for listed in (IMPORTERS, EXPORTERS):
        assert len({entry.NAME for entry in listed}) == len(listed)
        assert all(entry.TITLE.context == "formats" for entry in listed)


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.NAME)
def test_every_importer_has_a_sample_that_it_alone_recognises(importer: Importer) -> None:
    samples = [stored(name) for name in STORED] + [source_of(ledger_json.write(ledger()))]
    mine = [source for source in samples if importer.detect(source)]
    assert mine
    for source in mine:
        assert [other.NAME for other in IMPORTERS if other.detect(source)] == [importer.NAME]


@pytest.mark.parametrize("name", STORED)
def test_the_name_of_a_file_plays_no_part(name: str) -> None:
    data = (IMPORTS / name).read_bytes()
    assert find_importer(source_of(data, "x.bin")) is find_importer(source_of(data, name))


def test_every_line_of_a_report_is_in_the_file() -> None:
    for name in STORED:
        if name == "bitwarden_encrypted.json":
            continue
        reading = find_importer(stored(name)).read(stored(name), region=None, progress=no_progress)
        lines = [skip.line for skip in reading.report.skipped]
        lines += [sighting.line for sighting in reading.sightings if not sighting.offered]
        assert len(set(lines)) == len(lines) == reading.report.rows_read
        assert min(lines) >= 1


def test_bitwardens_csv_is_sent_back_for_json() -> None:
    with pytest.raises(UnknownFormatError, match=r"export as \.json"):
        find_importer(source_of("folder,favorite,type,name,login_uri,login_username\n"))
