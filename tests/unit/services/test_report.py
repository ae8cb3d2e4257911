"""The report of a session: the same figures as everywhere, and a file that is the person's own."""

from __future__ import annotations

import stat
from datetime import date
from pathlib import Path

import pytest

from tests.builders import identifier, service
from tests.demo import demo_copy
from tracker.catalogue import Catalogue
from tracker.cli.views import risk_view
from tracker.core import commands
from tracker.core.errors import NotWritableError
from tracker.core.report.blocks import Table
from tracker.core.risk.groups import company_groups
from tracker.services import report as reports
from tracker.services.demo import empty_session
from tracker.services.frauds import fraud_book
from tracker.services.reminders import reminders
from tracker.services.session import Session

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load()


@pytest.fixture(scope="module")
def demo() -> Session:
    return demo_copy("en", TODAY)


@pytest.mark.parametrize("masked", [True, False])
def test_the_figures_are_those_of_the_session(demo: Session, catalogue: Catalogue, masked: bool) -> None:
    material = reports.gather(demo, catalogue, "en", masked=masked)()
    assert risk_view(material.book) == risk_view(demo.risk)
    found, expected = material.reminders, reminders(demo, catalogue, "en")
    assert found.shown == expected.shown
    assert [finding for finding, _muting in found.muted] == [finding for finding, _muting in expected.muted]
    assert all(bool(muting.reason) is not masked for _finding, muting in found.muted)
    assert material.frauds.standings() == fraud_book(demo, catalogue, "en").standings()
    assert material.groups == tuple(company_groups(demo.risk, material.names))
    assert material.now == demo.load_now
    assert material.book.vault is not demo.vault


def test_a_company_is_one_row_however_it_is_spelled_and_wherever_it_is_said(catalogue: Catalogue) -> None:
    session = empty_session()
    for key, fields in (("a", {"group": "Acme Ltd"}), ("b", {"group": "ACME  ltd"}), ("c", {"group": "Acme Ltd"})):
        session.apply(commands.add_service(session.vault, service(key, **fields)))
    session.apply(commands.add_service(session.vault, service("d", operator="Op", group="acme ltd")))
    session.apply(commands.add_service(session.vault, service("e", operator="Op")))
    material = reports.gather(session, catalogue, "en", masked=True)()
    assert [(group.name, len(group.services)) for group in material.groups] == [("Acme Ltd", 5)]
    assert "Op" not in reports.html(reports.make(material, full=True), "en", str, {}).decode().split()


def test_masked_values_never_appear(demo: Session, catalogue: Catalogue) -> None:
    values = [each.value for each in demo.vault.identifiers.values() if each.value]
    assert values
    for masked in (True, False):
        material = reports.gather(demo, catalogue, "en", masked=masked)()
        document = reports.html(reports.make(material, full=True), "en", str, {}).decode()
        assert [value in document for value in values] == [not masked] * len(values)


def test_names_that_the_catalogue_knows_are_no_secrets(catalogue: Catalogue) -> None:
    session = empty_session()
    for number, value in enumerate(("apple", "moonbird")):
        own = identifier(f"i{number}", "account_id", value=value)
        session.apply(commands.add_identifier(session.vault, own))
    session.apply(commands.add_service(session.vault, service("a", name="Apple Music of moonbird")))
    (shown,) = reports.gather(session, catalogue, "en", masked=True)().book.vault.services.values()
    assert shown.name == "Apple Music of m***"


def test_the_page_has_as_many_rows_as_it_is_given(demo: Session, catalogue: Catalogue) -> None:
    material = reports.gather(demo, catalogue, "en", masked=True)()
    rows = reports.PageRows(2, 3, 1)
    page = reports.make(material, full=False, rows=rows)
    tables = [block for block in page.blocks if isinstance(block, Table) and block.heads]
    assert [len(table.rows) for table in tables] == [2, 3, 1, 2]


def test_a_file_is_for_its_owner_and_replaces_nothing_unasked(tmp_path: Path) -> None:
    path, vault = tmp_path / "report.html", tmp_path / "vault"
    vault.mkdir()
    reports.write(path, b"one", vault_folder=vault)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(NotWritableError, match="there is a file of this name already"):
        reports.write(path, b"two", vault_folder=vault)
    assert path.read_bytes() == b"one"
    reports.write(path, b"two", vault_folder=vault, replace=True)
    assert path.read_bytes() == b"two"
    with pytest.raises(NotWritableError, match="the folder of the vault itself"):
        reports.write(vault / "report.html", b"three", vault_folder=vault)
    assert not list(vault.iterdir())
