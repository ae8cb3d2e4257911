from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.sources import source_of
from tracker.core.errors import TrackerError, UnreadableFileError
from tracker.core.progress import no_progress
from tracker.formats.passwords import xml_reading
from tracker.formats.passwords.xml_reading import read_xml, root_element

BOMB = '<!DOCTYPE a [<!ENTITY x "CANARY"><!ENTITY y "&x;&x;&x;">]>'


class Recorder:
    def __init__(self) -> None:
        self.told: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.told.append(f"<{name}{''.join(f' {key}={value}' for key, value in attributes.items())}")

    def end(self, name: str) -> None:
        self.told.append(f">{name}")

    def text(self, text: str) -> None:
        self.told.append(text)


def told(content: str | bytes) -> list[str]:
    recorder = Recorder()
    read_xml(source_of(content, "a.xml"), recorder, no_progress)
    return recorder.told


def test_elements_attributes_and_text_come_in_their_order() -> None:
    assert told('<a b="1&lt;"><c>x &amp; y</c>\n</a>') == ["<a b=1<", "<c", "x & y", ">c", "\n", ">a"]


def test_wide_characters_are_read() -> None:
    assert told('<?xml version="1.0" encoding="utf-16"?><a>名</a>'.encode("utf-16")) == ["<a", "名", ">a"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (f"\n{BOMB}<a>&y;</a>", r"document type or entities \(line 2\)"),
        ('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "document type"),
        ("<a><b></a>", r"not valid XML \(line 1, column 9\)"),
        ("<a>\n<b>CANARY", r"not valid XML \(line 2"),
        ("<a>&CANARY;</a>", r"not valid XML \(line 1"),
        ("", "not valid XML"),
        ('<?xml version="1.0" encoding="canary"?><a/>', "encoding"),
        ('<?xml version="1.0" encoding="gb18030"?><a/>', "encoding"),
    ],
)
def test_what_xml_can_hide_or_lose_is_refused(content: str, problem: str) -> None:
    with pytest.raises(UnreadableFileError, match=problem) as caught:
        told(content)
    assert "CANARY" not in str(caught.value)


def test_depth_has_a_limit() -> None:
    assert len(told("<a>" * 64 + "</a>" * 64)) == 128
    with pytest.raises(UnreadableFileError, match="nested too deeply"):
        told("<a>" * 65 + "</a>" * 65)


def test_size_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_reading, "_MAX_BYTES", 2)
    with pytest.raises(UnreadableFileError, match="at most 0 MB"):
        told("<a/>")


def test_progress_is_told_in_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_reading, "_CHUNK", 4)
    seen: list[tuple[int, int]] = []
    read_xml(source_of("<a></a>"), Recorder(), lambda *numbers: seen.append(numbers))
    assert seen == [(4, 7), (7, 7)]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("<?xml version='1.0'?><!-- x --><KeePassFile><a/>", "KeePassFile"),
        ("\ufeff<smses count='1'>", "smses"),
        (BOMB + "<b/>", "a"),
        ("a,b\n1,2", ""),
        ("<a", ""),
        ("", ""),
    ],
)
def test_the_first_element_names_a_document(content: str, name: str) -> None:
    assert root_element(source_of(content)) == name
    if content.startswith("<"):
        assert root_element(source_of(content.encode("utf-16"))) == name


@given(st.binary(max_size=100))
def test_any_bytes_are_read_or_give_a_typed_error(content: bytes) -> None:
    root_element(source_of(content))
    recorder = Recorder()
    try:
        read_xml(source_of(content), recorder, no_progress)
    except TrackerError as error:
        assert error.code == "unreadable_file"  # noqa: PT017 - or it is read
    else:
        assert recorder.told
