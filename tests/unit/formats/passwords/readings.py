"""Reads the fixtures of password managers, and sums up what came of them."""

from __future__ import annotations

from tests.unit.formats.samples.passwords.tables import SAMPLES
from tests.unit.formats.sources import source_of
from tracker.core.progress import no_progress
from tracker.core.sightings import Sighting, Standing
from tracker.formats.base import NO_AIDS, Importer, Reading
from tracker.formats.passwords.vault_entries import no_account


def read_table(importer: Importer, content: str | bytes) -> Reading:
    """What ``importer`` makes of a file that it must recognise."""
    source = source_of(content)
    assert importer.detect(source)
    return importer.read(source, aids=NO_AIDS, progress=no_progress)


def read_sample(importer: Importer, name: str) -> Reading:
    return read_table(importer, SAMPLES[name])


def by_line(reading: Reading) -> dict[int, Sighting]:
    """The accounts, without the maker of the file."""
    return {sighting.line: sighting for sighting in reading.sightings if sighting.standing is not Standing.OFFERED}


def maker(reading: Reading) -> Sighting:
    (found,) = (sighting for sighting in reading.sightings if sighting.standing is Standing.OFFERED)
    return found


def reasons(reading: Reading) -> dict[int, str]:
    """Line -> why it was left out."""
    return {skip.line: str(skip.reason) for skip in reading.report.skipped}


def left_out(**lines: int | tuple[int, ...]) -> dict[int, str]:
    """The `reasons` for entries that are no accounts, by their sorts: ``left_out(card=3, note=(4, 5))``."""
    return {
        line: str(no_account(sort))
        for sort, found in lines.items()
        for line in (found if isinstance(found, tuple) else (found,))
    }


def domains(sighting: Sighting) -> list[str]:
    return [site.domain for site in sighting.sites]
