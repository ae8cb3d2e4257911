"""The report on paper: its pages, its pictures, and that nothing personal is on them."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication

from tests.gui.ledgers import add_account, add_identifier
from tracker.core import commands
from tracker.core.errors import PrintingError
from tracker.core.kinds import KINDS
from tracker.core.model import Deletability, Status
from tracker.core.progress import no_progress
from tracker.core.report.blocks import FigureKey, Heading, Paragraph, Report, Table, cell
from tracker.gui.bridge import SessionBridge
from tracker.gui.report import pictures, sheets
from tracker.gui.report.pages import Paper
from tracker.gui.report.pictures import draw
from tracker.gui.report.sheets import Sheets, Unit, height_of, units
from tracker.gui.report.typeset import Look
from tracker.gui.report.words import say
from tracker.gui.theme import ThemeChoice, apply_theme, load_tokens, tokens, u
from tracker.gui.widgets.matrix_table import MatrixTable
from tracker.services import report as reports

HOSTILE = [
    "<script>alert(1)</script>",
    "مرحبا بالعالم",
    "👨‍👩‍👧 🚀",
    "x" * 200,
    "滴滴出行" * 20,
    "\u202eevil\u202c",
    "%Ln & </td>",
]


def paper(bridge: SessionBridge, *, full: bool = False, masked: bool = True) -> Paper:
    material = reports.gather(bridge.session, bridge.catalogue, bridge.language, masked=masked)()
    return Paper(material, draw(material), QApplication.font(), full)


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The text of every document that is painted."""
    texts: list[str] = []
    paint = Sheets._paint

    def listen(self: Sheets, document: QTextDocument, *where: object) -> None:
        texts.append(document.toPlainText())
        paint(self, document, *where)  # type: ignore[arg-type]

    monkeypatch.setattr(Sheets, "_paint", listen)
    return texts


@pytest.fixture
def hostile(empty: SessionBridge) -> SessionBridge:
    """Forty accounts that cannot be deleted, with names that nobody should have."""
    add_identifier(empty, "phone", label="+86 138 0013 8000", value="13800138000")
    for place in range(40):
        name = f"{HOSTILE[place % len(HOSTILE)]} {place} 13800138000"[-200:]
        add_account(
            empty,
            f"a{place}",
            ["phone=phone", "id_number", "id_name", "face", "address", "email"],
            name=name,
            group=name,
            deletability=Deletability.IMPOSSIBLE,
            deletability_source="y" * 200,
        )
    return empty


def test_one_page_is_one_page(demo: SessionBridge, painted: list[str]) -> None:
    pdf = paper(demo).pdf()
    assert pdf.startswith(b"%PDF")
    assert pages_of(pdf) == 1
    text = "\n".join(painted)
    load = demo.risk.load
    stuck = [demo.vault.services[risk.service_id].name for risk in demo.risk.stuck()]
    assert f"{load.total:.2f} points: {load.removable:.2f} removable, {load.unchecked:.2f} not checked" in text
    shown = [name for name in stuck if f"{name}\n" in text]
    assert shown == stuck[: len(shown)]
    assert f"and {8 - len(shown)} more that cannot be deleted" in text
    assert 2 <= len(shown) < len(stuck) == 8


def test_one_page_is_one_page_for_hostile_names_and_an_empty_ledger(hostile: SessionBridge, painted: list[str]) -> None:
    assert pages_of(paper(hostile).pdf()) == 1
    assert "Accounts that cannot be deleted: 40" in "\n".join(painted)


def test_a_page_on_which_nothing_fits_has_no_rows(demo: SessionBridge) -> None:
    made = paper(demo)
    look = Look(made.font, 680, 900, made.images())
    least = height_of(reports.make(made.material, full=False, rows=reports.PageRows(0, 0, 0)), look)
    assert height_of(made.report(replace(look, height=least), no_progress), look) == least
    assert height_of(made.report(replace(look, height=least + 20), no_progress), look) <= least + 20


@pytest.mark.parametrize("said", ["Where I read it, on a page of their help centre. " * 10, "y" * 490])
def test_one_page_is_one_page_whatever_is_said_about_deleting(demo: SessionBridge, said: str) -> None:
    worst = demo.risk.stuck()[0].service_id
    demo.do(lambda vault: commands.edit_services(vault, [worst], deletability_source=said))
    assert pages_of(paper(demo).pdf()) == 1


@pytest.mark.parametrize("full", [True, False])
def test_an_empty_ledger(empty: SessionBridge, painted: list[str], full: bool) -> None:
    assert pages_of(paper(empty, full=full).pdf()) == 1
    assert "Nothing is recorded in this ledger." in "\n".join(painted)


@pytest.mark.parametrize("full", [True, False])
def test_a_ledger_in_which_every_account_is_closed(demo: SessionBridge, painted: list[str], full: bool) -> None:
    counting = list(demo.risk.services)
    demo.do(lambda vault: commands.edit_services(vault, counting, status=Status.CLOSED_VERIFIED, today=demo.today))
    pages = pages_of(paper(demo, full=full).pdf())
    text = "\n".join(painted)
    assert full or pages == 1
    assert "Nothing is recorded in this ledger." not in text
    assert "No account counts any more." in text


def test_the_full_report_has_every_account(demo: SessionBridge, painted: list[str]) -> None:
    pdf = paper(demo, full=True).pdf()
    assert pages_of(pdf) > 20
    text = "\n".join(painted)
    for risk in demo.risk.services.values():
        assert f"{demo.vault.services[risk.service_id].name}\n" in text
        assert f"= {risk.se:.2f}" in text


def test_names_are_never_markup(hostile: SessionBridge, painted: list[str]) -> None:
    paper(hostile, full=True).pdf()
    text = "\n".join(painted)
    assert "<script>alert(1)</script>" in text
    assert "%Ln & </td>" in text
    assert "\u202e" not in text


@pytest.mark.parametrize("masked", [True, False])
def test_masked_values_are_on_no_page(hostile: SessionBridge, painted: list[str], masked: bool) -> None:
    pdf = paper(hostile, full=True, masked=masked).pdf()
    assert (re.search(r"138\D{0,2}0013\D{0,2}8000", "\n".join(painted)) is None) is masked
    assert b"13800138000" not in pdf


@pytest.mark.skipif(shutil.which("gs") is None, reason="nothing here reads the text of a PDF")
def test_masked_values_cannot_be_copied_from_the_pdf(hostile: SessionBridge, tmp_path: Path) -> None:
    found = {}
    for masked in (True, False):
        path, out = tmp_path / f"{masked}.pdf", tmp_path / f"{masked}.txt"
        path.write_bytes(paper(hostile, masked=masked).pdf())
        subprocess.run(["gs", "-q", "-sDEVICE=txtwrite", "-o", str(out), str(path)], check=True, capture_output=True)
        found[masked] = "13800138000" in re.sub(r"\s", "", out.read_text("utf-8", "replace"))
    assert found == {True: False, False: True}


def test_pictures_are_light_whatever_the_window_is(demo: SessionBridge, qapp: QApplication) -> None:
    light = paper(demo).pictures
    apply_theme(qapp, ThemeChoice.DARK)
    try:
        dark = paper(demo).pictures
        assert tokens() == load_tokens(dark=True)
    finally:
        apply_theme(qapp, ThemeChoice.LIGHT)
    assert set(light) == set(FigureKey)
    for key, picture in light.items():
        one, other = QImage.fromData(picture.png), QImage.fromData(dark[key].png)
        assert one.size() == other.size()
        assert one.width() == 2 * picture.width
        assert one == other, key
        assert one.pixelColor(0, one.height() - 1).lightness() > 200


def test_the_matrix_is_as_wide_as_its_names_up_to_a_share_of_the_page(empty: SessionBridge) -> None:
    def width() -> int:
        return paper(empty).pictures[FigureKey.MATRIX].width

    add_account(empty, "few", ["phone", "email"], name="W" * 12)
    page = width()  # beside few columns there is room enough
    add_account(empty, "many", [kind.code for kind in KINDS], name="Short")
    widths = [width()]
    for name in ("W" * 15, "W" * 200, "W" * 201):
        add_account(empty, name, ["phone"], name=name)
        widths.append(width())
    assert page < widths[0] < widths[1] < widths[2] == widths[3]
    assert widths[3] < 1.55 * page


def test_names_in_the_matrix_can_be_told_apart(empty: SessionBridge) -> None:
    for place in range(2):
        add_account(empty, f"a{place}", [kind.code for kind in KINDS], name=f"Service with a longer name {place}")
    sheet = pictures._matrix(paper(empty).material)
    table = sheet.findChild(MatrixTable)
    assert isinstance(table, MatrixTable)
    first, second = (
        table.services.grab(
            QRect(0, table.services.sectionViewportPosition(row), table.services.width(), u(7))
        ).toImage()
        for row in range(2)
    )
    assert first != second


def test_without_accounts_there_are_no_pictures(empty: SessionBridge) -> None:
    assert paper(empty).pictures == {}


def test_a_page_without_pictures_says_what_they_show(demo: SessionBridge, painted: list[str]) -> None:
    made = paper(demo)
    Paper(made.material, {}, made.font, full=False).pdf()
    assert "Load: the sum of all severities, by what can be done Removable " in "\n".join(painted)


def test_the_preview_is_the_first_page(demo: SessionBridge, painted: list[str]) -> None:
    image = paper(demo, full=True).preview(400, 2)
    assert (image.height(), image.devicePixelRatio()) == (800, 2)
    assert image.pixelColor(5, 5).name() == "#ffffff"
    assert "What services hold about one person" in painted[0]
    assert not any("Map and matrix" in text for text in painted)  # on a later page


def test_the_wish_to_stop_reaches_the_pages(demo: SessionBridge) -> None:
    class StoppedError(Exception):
        pass

    def stop(done: int, _total: int) -> None:
        if done > 3:
            raise StoppedError

    with pytest.raises(StoppedError):
        paper(demo, full=True).pdf(stop)


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told(demo: SessionBridge) -> None:
    from PySide6.QtGui import QPdfWriter

    writer = QPdfWriter("/nowhere/at/all.pdf")
    with pytest.raises(PrintingError):
        paper(demo).paint(writer)


# What stays together


def table(rows: int, *, continues: bool = False) -> Table:
    return Table("", ("Head",), tuple((cell(f"row {place}"),) for place in range(rows)), (100,), continues)


def test_headings_stay_with_what_follows_them() -> None:
    blocks = [Heading(2, "A"), Heading(3, "B"), table(3), Paragraph(("c",)), Heading(3, "D"), table(8)]
    found = list(units(iter(blocks)))
    assert [[type(block).__name__ for block in unit.blocks] for unit in found] == [
        ["Heading", "Heading", "Table"],
        ["Paragraph"],
        ["Heading", "Table"],
        ["Table"],
    ]
    assert [unit.continues for unit in found] == [False, False, False, True]
    assert sum(len(block.rows) for unit in found for block in unit.blocks if isinstance(block, Table)) == 11


def test_a_table_that_goes_on_has_its_head_again_on_a_new_page_only() -> None:
    part = Unit((table(2, continues=True),), continues=True)
    (shown,) = sheets._without_head(part)
    assert isinstance(shown, Table)
    assert shown.heads == ()
    assert list(units(iter([table(2), table(2, continues=True)])))[1] == part


def test_what_is_higher_than_a_page_goes_on(demo: SessionBridge, painted: list[str]) -> None:
    made = paper(demo)
    long = Table("", (), ((cell("head"), cell(*(f"line {place}" for place in range(300)))),), (20, 80))
    report = Report("Title", "Running", iter([Heading(2, "Before"), long, Heading(2, "After")]))
    turned: list[int] = []
    from PySide6.QtGui import QPainter

    image = QImage(700, 1000, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    look = sheets.Look(made.font, 680, 900, {})
    Sheets(painter, 680, 944, lambda: bool(turned.append(1)) or True).put(report, look)
    painter.end()
    assert len(turned) >= 4
    assert painted[-1] == "After"


def test_say_translates_sentences_only() -> None:
    assert say("plain {x} \u202e") == "plain {x} \ufffd"
