from __future__ import annotations

import json
import zipfile
from io import BytesIO
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.unit.formats.packs.lists import COMPANY, SITES, company, company_archive, dumped, site, zipped
from tests.unit.formats.sources import source_of, stored
from tracker.core.errors import TrackerError, UnknownFormatError, UnreadableFileError
from tracker.core.packs import pack_content
from tracker.formats.limits import (
    MAX_PACK_BYTES,
    MAX_PACK_DOMAINS,
    MAX_PACK_ENTRIES,
    MAX_PACK_FIELDS,
    MAX_PACK_NOTE,
    MAX_TITLE,
)
from tracker.formats.packs import PACK_READERS, PackReading, read_pack


def read(content: bytes | str) -> PackReading:
    return read_pack(source_of(content, "list.json"), "en")


def refusal(content: bytes | str) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        read(content)
    return str(caught.value.message.args["detail"])


def many(count: int) -> dict[str, Any]:
    return {f"field{number}": number for number in range(count)}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (stored("bitwarden.json").read_all(), "it is JSON, but of another program"),
        ("[]", "it is JSON, but of another program"),
        ("[1, null, [], {}]", "it is JSON, but of another program"),
        ('{"sites": ' + json.dumps(SITES) + "}", "it is JSON, but of another program"),
        ('{"slug": "x", "name": "A blog post"}', "it is JSON, but of another program"),
        (stored("chrome.csv").read_all(), "it is neither JSON nor a ZIP archive"),
        (b"SQLite format 3\x00", "it is neither JSON nor a ZIP archive"),
        ("3", "it is JSON, but a single value and no list"),
        (" null\n", "it is JSON, but a single value and no list"),
        ('"' + "x" * 100_000 + '"', "it is neither JSON nor a ZIP archive"),  # not looked at any further
        ("", "it is neither JSON nor a ZIP archive"),
        (json.dumps(SITES).encode("utf-16"), "it is JSON in UTF-16; lists are read in UTF-8, as JSON must be"),
        (json.dumps(SITES).encode("utf-16-le"), "it is JSON in UTF-16; lists are read in UTF-8, as JSON must be"),
        (json.dumps(SITES).encode("utf-16-be"), "it is JSON in UTF-16; lists are read in UTF-8, as JSON must be"),
        ("a plain text".encode("utf-16"), "it is neither JSON nor a ZIP archive"),
        ('{"a": 1}\n{"a": 2}\n', "it is many JSON objects one after the other, and no list"),
        (
            zipped({"companies.txt": b"", "a/b/companies/x.json": b"{}"}),
            "it is a ZIP archive without such a list inside",
        ),
        (zipped({"companies/x.json": b"{}"}), "it is a ZIP archive without such a list inside"),
    ],
)
def test_another_file(content: bytes | str, reason: str) -> None:
    with pytest.raises(UnknownFormatError) as caught:
        read(content)
    assert str(caught.value.message) == f"list.json is in none of the formats that can be read: {reason}"
    assert "JustDeleteMe’s list (sites.json); Datenanfragen.de companies" in str(caught.value.hint)


def test_nothing_of_another_file_is_kept() -> None:
    from tracker.formats.packs.records import read_records

    assert "CANARY" in stored("bitwarden.json").read_all().decode()
    assert "CANARY" not in repr(read_records(stored("bitwarden.json"), PACK_READERS))


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ([*SITES, site(name=None)], "entry 6: it is no entry of JustDeleteMe, which has difficulty, domains, name"),
        ([*SITES, "Zeta"], "entry 6: it is no entry of JustDeleteMe, which has difficulty, domains, name"),
        ([*SITES, COMPANY], "entry 6: it is no entry of JustDeleteMe, which has difficulty, domains, name"),
        ([COMPANY, site()], "entry 2: it is no entry of Datenanfragen.de, which has name, relevant-countries, slug"),
        ([site(name="\u202e \n")], "entry 1: its “name” is missing"),
        ([site(name=["Zeta"])], "entry 1: its “name” is not text"),
        ([site(), site(difficulty=3, name="Eta")], "entry 2: its “difficulty” is not text"),
        ([site(domains="zeta.com")], "entry 1: its “domains” is not a list of texts"),
        ([site(domains=["zeta.com", 5])], "entry 1: its “domains” is not a list of texts"),
        ([site(notes={"en": "x"})], "entry 1: its “notes” is not text"),
        ([site(email=site())], "entry 1: its “email” is not text"),
        (company(address=7), "its “address” is not text"),
        (company(comments="Hello"), "its “comments” is not a list of texts"),
    ],
)
def test_wrong_entries(document: Any, reason: str) -> None:
    assert refusal(dumped(document)) == reason


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (
            [*SITES, site(name="delta", domains=["DELTA.org", "x.org"])],
            "entry 6: “delta (delta.org)” stands there twice",
        ),
        ([site(domains=[], url=""), site(domains=[], url="")], "entry 2: “Zeta” stands there twice"),
        ([COMPANY, company(name="Another")], "entry 2: “alpha-mail” stands there twice"),
    ],
)
def test_duplicates(document: Any, reason: str) -> None:
    assert refusal(dumped(document)) == reason


def test_the_same_name_elsewhere_and_another_name_there_are_two() -> None:
    entries = read(dumped([site(), site(domains=["zeta.net"]), site(name="Zeta Kids")])).entries
    assert len(entries) == 3


def test_duplicates_in_an_archive() -> None:
    twin = company_archive(COMPANY) + b""
    with zipfile.ZipFile(buffer := BytesIO(twin), "a") as archive:
        archive.writestr("data-master/companies/beta.json", dumped(COMPANY))
    assert refusal(buffer.getvalue()) == "data-master/companies/beta.json: “alpha-mail” stands there twice"


def test_unknown_fields_are_ignored_until_there_are_too_many() -> None:
    known = len(site())
    assert read(dumped([site(**many(MAX_PACK_FIELDS - known))])).entries
    reason = refusal(dumped([site(name="Eta"), site(**many(3_000))]))
    assert reason == f"entry 2: it has {3_000 + known} fields; at most {MAX_PACK_FIELDS} are read"


def test_a_field_twice() -> None:
    text = '[{"name": "Zeta", "name": "Eta", "difficulty": "easy", "domains": []}]'
    assert refusal(text) == "entry 1: it has a field twice"


def test_too_many_of_anything() -> None:
    entries = ",".join(json.dumps(site(name=str(number))) for number in range(MAX_PACK_ENTRIES + 1))
    assert refusal(f"[{entries}]").startswith(f"it has more than {MAX_PACK_ENTRIES} entries")
    domains = [f"zeta{number}.com" for number in range(MAX_PACK_DOMAINS + 1)]
    reason = f"entry 1: its “domains” are {MAX_PACK_DOMAINS + 1}; at most {MAX_PACK_DOMAINS} are read"
    assert refusal(dumped([site(domains=domains)])) == reason


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('[{"name": "Zeta",\n "difficulty"}]', "it is not valid JSON (line 2, column 14)"),
        (dumped(SITES)[:-200], "it is not valid JSON"),
        ("[" * 100_000, "its parts are nested too deeply"),
        ('[{"name": "Zeta", "x": ' + '{"x":' * 100_000, "its parts are nested too deeply"),
        (b'[{"name": "\xff"}]', "it is not UTF-8 text, as JSON must be"),
        ('[{"name": NaN}]', "it holds a number that is none"),
        (company_archive(company(address=None, email=None, webform=None)), "it has nothing to say about any service"),
    ],
)
def test_damage(content: bytes | str, reason: str) -> None:
    assert refusal(content).startswith(reason)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (company_archive(COMPANY)[:-100], "it is a ZIP archive that is damaged or encrypted"),
        (zipped({f"{number}": b"" for number in range(10_001)}), "it is a ZIP archive with too many files inside"),
        (zipped({"companies/x.json": b"["}), "companies/x.json: it is not valid JSON (line 1, column 2)"),
        (
            zipped({"companies/x.json": dumped(COMPANY), "companies/y.json": dumped([site()])}),
            "companies/y.json: entry 1: it is no entry of Datenanfragen.de, which has name, relevant-countries, slug",
        ),
        (
            zipped({"companies/x.json": b"[" + b" " * MAX_PACK_BYTES}),
            "what is inside is larger than 16 MB, more than is read",
        ),
        (
            zipped({f"companies/{number}.json": b"[" + b" " * (MAX_PACK_BYTES // 3) for number in range(4)}),
            "what is inside is larger than 16 MB, more than is read",
        ),
    ],
)
def test_archives_that_are_refused(content: bytes, reason: str) -> None:
    assert refusal(content) == reason


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_file_twice_in_an_archive() -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("companies/x.json", b"{}")
        archive.writestr("companies/x.json", dumped(COMPANY))
    assert refusal(buffer.getvalue()) == "it is a ZIP archive with a file twice inside"


def test_hostile_texts_become_plain_ones() -> None:
    note = "<a href='file:///etc'>a</a>\u202e\x00\r\n\r\n" + "x" * 10_000
    entry = read(dumped([site(name="Z\u0007e\u2066ta\n" + "n" * 1_000, notes=note)])).entries[0]
    assert entry.name.startswith("Zeta nnn")
    assert (len(entry.name), len(entry.note)) == (MAX_TITLE, MAX_PACK_NOTE)
    assert entry.note.startswith("<a href='file:///etc'>a</a>\nxxx")


def test_half_characters_are_dropped() -> None:
    entry = read('[{"name": "Ze\\ud800ta", "difficulty": "easy", "domains": []}]').entries[0]
    assert entry.name == "Zeta"
    pack_content([entry]).encode()


def test_the_name_of_a_member_is_not_believed_either() -> None:
    reason = refusal(zipped({f"companies/\u202e{'x' * 400}.json": b"["}))
    assert "\u202e" not in reason
    assert len(reason) < MAX_TITLE + 60


FIELDS = st.sampled_from(sorted({*SITES[0], *COMPANY, "email", "url_zh"}))
TEXTS = st.text(max_size=12) | st.sampled_from(
    ["easy", "https://zeta.com/", "zeta.com", "http://[", "a@b.com", "\ud800"]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(0, 9) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(FIELDS, inner, max_size=6),
    max_leaves=12,
)
ENTRIES = st.fixed_dictionaries(
    {"name": TEXTS, "difficulty": TEXTS, "domains": st.lists(TEXTS, max_size=3)},
    optional={"url": TEXTS, "notes": TEXTS, "notes_en": TEXTS, "email": TEXTS, "other": JSON},
) | st.fixed_dictionaries(
    {"name": TEXTS, "slug": TEXTS, "relevant-countries": JSON},
    optional={
        "web": TEXTS,
        "address": TEXTS,
        "email": TEXTS,
        "webform": TEXTS,
        "comments": st.lists(TEXTS, max_size=3),
    },
)


def read_or_refuse(content: bytes) -> None:
    try:
        reading = read(content)
    except TrackerError as error:
        str(error.message).encode()
        str(error.hint).encode()
    else:
        pack_content(reading.entries).encode()


@given(st.lists(JSON | ENTRIES, max_size=4) | JSON | ENTRIES)
def test_any_document_is_read_or_refused(document: Any) -> None:
    read_or_refuse(json.dumps(document).encode())


@given(st.binary(max_size=200) | st.binary(max_size=60).map(lambda tail: b"[{" + tail))
@example(b"PK\x03\x04")
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    read_or_refuse(content)


ARCHIVE = company_archive(COMPANY, company(slug="beta"))


@given(st.lists(st.tuples(st.integers(0, len(ARCHIVE) - 1), st.integers(0, 255)), max_size=6), st.integers(0, 40))
def test_a_damaged_archive_is_read_or_refused(changes: list[tuple[int, int]], cut: int) -> None:
    damaged = bytearray(ARCHIVE)
    for place, value in changes:
        damaged[place] = value
    read_or_refuse(bytes(damaged[: len(damaged) - cut]))
