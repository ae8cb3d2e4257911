"""The catalogue on the Settings page: lists that are added, refused and removed, and facts that are newer there."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.unit.formats.packs.lists import COMPANY, SITES, company, dumped, site
from tracker.catalogue.drafts import draft_service
from tracker.core import commands
from tracker.core.model import Service, ServiceId, new_id
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import files
from tracker.gui.dialogs.catalogue_review import CatalogueReviewDialog
from tracker.gui.dialogs.catalogue_sources import CatalogueSourcesDialog
from tracker.gui.dialogs.list_help import ListHelpDialog
from tracker.gui.models.packs_model import PacksModel
from tracker.gui.pages.settings import SettingsPage
from tracker.gui.pages.settings_catalogue import CataloguePart
from tracker.gui.pages.settings_lists import ListsPart
from tracker.services.session import Session


@pytest.fixture
def part(page: SettingsPage) -> CataloguePart:
    return page.findChild(CataloguePart)


@pytest.fixture
def lists(page: SettingsPage) -> ListsPart:
    return page.findChild(ListsPart)


@pytest.fixture
def page(qtbot: QtBot, empty: SessionBridge) -> Iterator[SettingsPage]:
    page = SettingsPage(empty)
    qtbot.addWidget(page)
    empty.changed.connect(page.follow)
    page.refresh()
    page.show()
    yield page
    page.close()


def written(folder: Path, content: bytes, name: str = "sites.json") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def add(qtbot: QtBot, lists: ListsPart, path: Path) -> None:
    lists.read(path)
    qtbot.waitUntil(lambda: lists._reading is None)


def known_name(lists: ListsPart, domain: str) -> str | None:
    entry = lists.bridge.catalogue.services.by_domain(domain)
    return None if entry is None else entry.name.en


def words(widget: QWidget) -> str:
    return "\n".join(text.text() for text in widget.findChildren(QLabel) if text.isVisible())


def catalogued(part: CataloguePart, catalogue_id: str = "wechat", **earlier: Any) -> Service:
    """A service of the catalogue in the ledger, with facts as an earlier catalogue put them."""
    entry = part.bridge.catalogue.services.by_id(catalogue_id)
    assert entry is not None
    service = replace(draft_service(entry, "en"), id=ServiceId(new_id()), **earlier)
    part.bridge.do(lambda vault: commands.add_service(vault, service))
    assert part.bridge.vault.services[service.id].catalogued == service.catalogued
    return service


def test_a_list_is_added_undone_and_removed(
    qtbot: QtBot, lists: ListsPart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, dumped(SITES))
    monkeypatch.setattr(files, "choose_open", lambda *_: path)
    own = len(lists.bridge.catalogue.services)
    lists._add.click()
    assert lists._working.isVisible()
    assert not lists._add.isEnabled()
    qtbot.waitUntil(lambda: lists._reading is None)
    (pack,) = lists.bridge.vault.packs.values()
    assert (pack.name, pack.entries) == ("JustDeleteMe (sites.json)", 5)
    assert known_name(lists, "alpha-mail.com") == "Alpha Mail"
    assert "and 5 more from your lists" in words(lists.window())
    lists.bridge.attempt(Session.undo)
    assert len(lists.bridge.catalogue.services) == own
    assert lists._empty.isVisible()
    lists.bridge.attempt(Session.redo)
    lists._table.selectRow(0)
    lists._remove.click()
    assert lists.bridge.vault.packs == {}
    assert known_name(lists, "alpha-mail.com") is None
    lists.bridge.attempt(Session.undo)
    assert known_name(lists, "alpha-mail.com") == "Alpha Mail"


def test_the_same_list_again_changes_nothing(qtbot: QtBot, lists: ListsPart, tmp_path: Path) -> None:
    path = written(tmp_path, dumped(SITES))
    add(qtbot, lists, path)
    for again in (path, written(tmp_path, dumped(SITES), "another name.json")):
        with qtbot.waitSignal(lists.bridge.said) as said:
            lists.read(again)
        assert said.args == ["This list is there already: JustDeleteMe (sites.json), added on 23 Nov 2026."]
    assert [pack.name for pack in lists.bridge.vault.packs.values()] == ["JustDeleteMe (sites.json)"]
    assert lists._banner.isHidden()


def test_entries_that_were_left_out_are_counted(qtbot: QtBot, lists: ListsPart, tmp_path: Path) -> None:
    silent = company(slug="beta", name="Beta", address=None, email="none", webform=None)
    add(qtbot, lists, written(tmp_path, dumped([silent, COMPANY]), "companies.json"))
    assert lists._left_out.isVisible()
    assert lists._left_out.text().startswith("1 ")
    add(qtbot, lists, written(tmp_path, dumped(COMPANY), "alpha.json"))
    assert not lists._left_out.isVisible()


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "malformed": (lambda: dumped(SITES)[:-20], "could not be read"),
    "another program": (lambda: b'{"encrypted": false, "items": []}', "of another program"),
    "twice": (lambda: dumped([*SITES, SITES[0]]), "stands there twice"),
    "wrong type": (lambda: dumped([*SITES, site(domains=7)]), "entry 6:"),
    "thousands of fields": (lambda: dumped([site(**{f"x{n}": 1 for n in range(5_000)})]), "entry 1:"),
    "nested": (lambda: b"[" * 100_000, "could not be read"),
    "empty": (lambda: b"", "it is empty"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_used_is_refused_and_the_catalogue_stays(
    qtbot: QtBot, lists: ListsPart, tmp_path: Path, case: str
) -> None:
    add(qtbot, lists, written(tmp_path, dumped(SITES)))
    before, packs = lists.bridge.catalogue.services, dict(lists.bridge.vault.packs)
    content, reason = REFUSED[case]
    add(qtbot, lists, written(tmp_path, content(), "bad.json"))
    assert lists._banner.isVisible()
    assert reason in lists._banner.accessibleName()
    assert lists._banner.accessibleDescription()  # what to do
    assert lists.bridge.catalogue.services is before
    assert lists.bridge.vault.packs == packs


def test_a_list_that_is_too_large_is_refused(qtbot: QtBot, lists: ListsPart, tmp_path: Path) -> None:
    path = written(tmp_path, b"[")
    os.truncate(path, 200 * 1024 * 1024)
    add(qtbot, lists, path)
    assert "it is 200 MB large; at most 16 MB are read" in lists._banner.accessibleName()
    long = [site(name=f"S{n}", domains=[f"s{n}.com"], notes="x" * 1500) for n in range(6_000)]
    add(qtbot, lists, written(tmp_path, json.dumps(long).encode()))
    assert lists._banner.isVisible()
    assert lists.bridge.vault.packs == {}


def test_hostile_words_are_shown_as_they_are(qtbot: QtBot, lists: ListsPart, tmp_path: Path) -> None:
    add(qtbot, lists, written(tmp_path, dumped(SITES), "<b>x\u202e.json"))
    model = lists.findChild(PacksModel)
    ModelTester(model).check(model)
    assert model.index(0, 0).data().startswith("JustDeleteMe (<b>x.json)")
    assert all(text.textFormat() is Qt.TextFormat.PlainText for text in lists.findChildren(QLabel))


def test_reading_can_be_cancelled(qtbot: QtBot, lists: ListsPart, tmp_path: Path) -> None:
    lists.read(written(tmp_path, dumped(SITES)))
    lists._cancel.click()
    assert not lists._working.isVisible()
    lists.bridge.tasks.wait()
    qtbot.waitUntil(lambda: not lists.bridge.tasks._running)
    assert lists.bridge.vault.packs == {}
    assert lists._add.isEnabled()


def test_a_lock_while_reading_leaves_nothing(qtbot: QtBot, lists: ListsPart, tmp_path: Path) -> None:
    lists.read(written(tmp_path, dumped(SITES)))
    lists.forget()
    lists.bridge.lock("")
    lists.bridge.tasks.wait()
    qtbot.waitUntil(lambda: not lists.bridge.tasks._running)
    assert known_name(lists, "alpha-mail.com") is None


def test_newer_facts_are_reviewed_and_taken_in_one_step(part: CataloguePart) -> None:
    first = catalogued(part, operator="An earlier operator", closing_path="An earlier way")
    second = catalogued(part, "taobao", group="An earlier group")
    part.bridge.do(lambda vault: commands.edit_service(vault, second.id, operator="My own word"))
    assert part._newer_box.isVisible()
    assert part._update.text() == "Bring 2 services up to date"
    part._review.click()
    dialog = part.findChild(CatalogueReviewDialog)
    assert [(row.service.id, row.now) for row in dialog.model._records] == [
        (second.id, "An earlier group"),
        (first.id, "An earlier operator"),
        (first.id, "An earlier way"),
    ]
    dialog.accept()
    services = part.bridge.vault.services
    assert services[first.id].operator != "An earlier operator"
    assert services[first.id].closing_path != "An earlier way"
    assert services[second.id].group != "An earlier group"
    assert services[second.id].operator == "My own word"
    assert not part._newer_box.isVisible()
    part.bridge.attempt(Session.undo)
    assert part.bridge.vault.services[first.id].operator == "An earlier operator"
    assert part.bridge.vault.services[second.id].group == "An earlier group"
    assert part._newer_box.isVisible()


def test_nothing_newer_says_nothing(part: CataloguePart) -> None:
    catalogued(part)
    assert not part._newer_box.isVisible()


def test_sources_and_help_open(part: CataloguePart, lists: ListsPart) -> None:
    part._show_sources()
    lists._show_help()
    assert part.findChild(CatalogueSourcesDialog).isVisible()
    assert lists.findChild(ListHelpDialog).isVisible()
