from __future__ import annotations

import json

import pytest

from tests.unit.formats.passwords.readings import by_line, domains, maker, read_sample, read_table
from tests.unit.formats.samples.passwords.tables import SAMPLES
from tests.unit.formats.samples.passwords.tables_quirks import safari_json
from tests.unit.formats.sources import source_of
from tracker.core.errors import UnreadableFileError
from tracker.core.model import Grade
from tracker.core.progress import no_progress
from tracker.formats.base import NO_AIDS
from tracker.formats.passwords import safari_json as reader


def test_visited_pages_for_signing_in_are_weak_signs() -> None:
    reading = read_sample(reader, "safari_history.json")
    found = by_line(reading)
    assert {line: domains(sighting) for line, sighting in found.items()} == {1: ["example.com"], 6: ["example.org"]}
    assert (found[1].first_seen, found[1].last_seen, found[1].count) == ("2025-08-23", "2025-08-24", 5)
    assert (found[6].first_seen, found[6].count) == (None, 1)
    assert found[1].grade is Grade.WEAK
    assert "does not prove an account" in str(found[1].doubt)
    assert [(skip.line, skip.count) for skip in reading.report.skipped] == [(3, 2), (5, 3)]
    assert reading.report.rows_read == 8


def test_cards_are_what_safari_holds() -> None:
    reading = read_sample(reader, "safari_cards.json")
    safari = maker(reading)
    assert (safari.title, domains(safari), safari.kinds) == ("Safari", ["apple.com"], frozenset({"bank_card"}))
    assert safari.clues == ("UnionPay", "Visa")
    assert [skip.line for skip in reading.report.skipped] == [1, 2, 3]
    assert "(3)" in str(reading.report.warnings[0])
    assert read_table(reader, safari_json("payment_cards", payment_cards=[])).sightings == ()


def test_extensions_are_nothing_but_told() -> None:
    reading = read_sample(reader, "safari_extensions.json")
    assert reading.sightings == ()
    assert [(str(skip.reason), skip.count) for skip in reading.report.skipped] == [
        ("It is an extension of the browser, not an account.", 2)
    ]


def test_a_large_history_is_read_piece_by_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.formats.source.MAX_JSON_BYTES", 100)
    assert len(read_sample(reader, "safari_history.json").sightings) == 2


@pytest.mark.parametrize("data_type", ["bookmarks", "", 5, None, ["history"]])
def test_other_parts_are_refused(data_type: str) -> None:
    source = source_of(safari_json(data_type))
    assert reader.detect(source)
    with pytest.raises(UnreadableFileError, match="not known here"):
        reader.read(source, aids=NO_AIDS, progress=no_progress)


def test_a_cut_file_is_called_so() -> None:
    with pytest.raises(UnreadableFileError, match="valid JSON"):
        reader.detect(source_of(SAMPLES["safari_history.json"][:-20]))


def test_values_of_other_types_do_no_harm() -> None:
    content = json.loads(safari_json("history"))
    histories: list[object] = [5, {"url": "https://example.com/login"}]
    histories.append([[], None, {"url": ["x"]}, {"url": "https://[::1/login"}])
    for history in histories:
        assert read_table(reader, json.dumps(content | {"history": history})).sightings == ()
    assert read_table(reader, safari_json("payment_cards", payment_cards={"card_name": "visa"})).sightings == ()


def test_progress_is_told_and_can_cancel() -> None:
    visits = [{"url": "https://example.com/login", "time_usec": 1}] * 6000

    def cancel(done: int, total: int) -> None:
        assert 0 < done <= total
        raise InterruptedError

    with pytest.raises(InterruptedError):
        reader.read(source_of(safari_json("history", history=visits)), aids=NO_AIDS, progress=cancel)
