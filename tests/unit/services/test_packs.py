from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.unit.formats.packs.lists import COMPANY, SITES, company_archive, dumped
from tests.unit.formats.sources import IMPORTS
from tracker.catalogue import Catalogue
from tracker.core import pack_commands
from tracker.core.errors import UnknownFormatError, UnreadableFileError
from tracker.core.packs import pack_entries
from tracker.formats.limits import MAX_PACK_BYTES
from tracker.services import packs
from tracker.services.session import Session

TODAY = date(2026, 11, 23)


def file_with(folder: Path, content: bytes, name: str = "sites.json") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        packs.read(path, "en", TODAY)
    return str(caught.value.message)


def test_a_list_from_file_to_catalogue(tmp_path: Path, session: Session) -> None:
    pack = packs.read(file_with(tmp_path, dumped(SITES)), "zh_CN", TODAY).pack
    assert (pack.name, pack.format, pack.added, pack.entries) == (
        *("JustDeleteMe (sites.json)", "justdeleteme"),
        *(TODAY, len(SITES)),
    )
    assert [entry.name for entry in pack_entries(pack)] == [site["name"] for site in SITES]
    assert pack_entries(pack)[0].note == "设置 ⮕ 注销。"
    session.apply(pack_commands.add_pack(session.vault, pack))
    catalogue = Catalogue.load()
    catalogue.use_packs(session.vault.packs.values())
    found = catalogue.services.by_domain("mail.alpha-mail.com")
    assert found is not None
    assert found.name.en == "Alpha Mail"


@pytest.mark.parametrize(
    ("name", "content", "called"),
    [
        ("sites (2).json", dumped(SITES), "JustDeleteMe (sites.json)"),
        ("sites(1).json", dumped(SITES), "JustDeleteMe (sites.json)"),
        ("alpha-mail.json", dumped(COMPANY), "Datenanfragen.de (alpha-mail.json)"),
        ("data-master.zip", company_archive(COMPANY), "Datenanfragen.de (data-master.zip)"),
        ("si\u202ete\ns.json", dumped(SITES), "JustDeleteMe (site s.json)"),
    ],
)
def test_names(tmp_path: Path, name: str, content: bytes, called: str) -> None:
    assert packs.read(file_with(tmp_path, content, name), "en", TODAY).pack.name == called


def test_a_newer_download_replaces_the_older_one(tmp_path: Path, session: Session) -> None:
    for name, document in (("sites.json", SITES), ("sites (1).json", SITES[:2])):
        pack = packs.read(file_with(tmp_path, dumped(document), name), "en", TODAY).pack
        session.apply(pack_commands.add_pack(session.vault, pack))
    assert [pack.entries for pack in session.vault.packs.values()] == [2]


def test_a_file_of_200_mb_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = file_with(tmp_path, b"[")
    os.truncate(path, 200 * 1024 * 1024)

    def never(*_: Any) -> None:
        raise AssertionError("it was read")

    monkeypatch.setattr(packs, "read_pack", never)
    assert refusal(path) == f"{path} could not be read: it is 200 MB large; at most 16 MB are read"


def test_what_is_no_file(tmp_path: Path) -> None:
    assert refusal(tmp_path).endswith("it is a folder; choose the file inside it")
    assert refusal(tmp_path / "nothing").endswith("there is no such file")
    assert refusal(file_with(tmp_path, b"")).endswith("it is empty (0 bytes)")


def test_another_file_is_refused_with_what_would_do() -> None:
    with pytest.raises(UnknownFormatError) as caught:
        packs.read(IMPORTS / "bitwarden.json", "en", TODAY)
    assert "of another program" in str(caught.value.message)
    assert "sites.json" in str(caught.value.hint)


def test_the_limit_leaves_room_for_the_published_lists() -> None:
    assert MAX_PACK_BYTES > 10_000_000
