"""A letter and an evidence file as PDF: what is painted, what is inside, and pictures that nobody should attach."""

from __future__ import annotations

import re
import shutil
import subprocess
import zlib
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication

from tests.acting import attachment, entry, request
from tests.gui.test_report_pages import pages_of
from tracker.core.acting import EntryKind
from tracker.core.report.letter import letter_page
from tracker.core.report.request_file import EvidenceFile, evidence_report
from tracker.gui.bridge import SessionBridge
from tracker.gui.report.letters import file_pdf, letter_pdf
from tracker.gui.report.sheets import Sheets
from tracker.services.report import AttachedFile

TODAY = date(2026, 11, 23)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[QTextDocument]:
    """Every document that is painted."""
    found: list[QTextDocument] = []
    paint = Sheets._paint

    def listen(self: Sheets, document: QTextDocument, *where: object) -> None:
        found.append(document)
        paint(self, document, *where)  # type: ignore[arg-type]

    monkeypatch.setattr(Sheets, "_paint", listen)
    return found


def streams(pdf: bytes) -> list[bytes]:
    """The content of every stream, unpacked where it is packed."""
    found = []
    for part in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            found.append(zlib.decompress(part))
        except zlib.error:
            found.append(part)
    return found


def picture(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkBlue)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def evidence(**contents: bytes) -> tuple[EvidenceFile, list[AttachedFile]]:
    """An answer with these files; their names end in their type after the last underscore."""
    attached, files = [], []
    for name, content in contents.items():
        kind = "image/png" if name.endswith("png") else "application/pdf"
        record = attachment(name, "n", content, name=name.replace("_", "."), media_type=kind)
        attached.append(record)
        files.append(AttachedFile(record.id, record.name, kind, content))
    answer = entry("n", kind=EntryKind.ANSWER, text="No.\n\n" + "Because. " * 40)
    shown = frozenset(file.id for file in files if file.shown)
    return EvidenceFile(request("q"), "Shop", "", "Right", "Law", ((answer, tuple(attached)),), shown), files


def made(file: EvidenceFile, files: list[AttachedFile]) -> bytes:
    return file_pdf(evidence_report(file, TODAY), QApplication.font(), files)


def test_a_letter_says_what_it_says_and_names_no_program(bridge: SessionBridge, painted: list[QTextDocument]) -> None:
    text = "Delete it (R-1)\n\nDear all,\n\n<b>Please</b> 请删除。\n\nYours\nWang Li\n"
    pdf = letter_pdf(letter_page(text, addressee="Shop Ltd\n1 Road", day="23 November 2026"), QApplication.font())
    assert pages_of(pdf) == 1
    said = "\n".join(document.toPlainText() for document in painted)
    for part in ("Shop Ltd", "23 November 2026", "Delete it (R-1)", "<b>Please</b> 请删除。", "Wang Li"):
        assert part in said
    assert b"Exposure" not in pdf
    assert not any(b"Exposure" in content for content in streams(pdf))


def test_a_long_letter_goes_on(bridge: SessionBridge) -> None:
    page = letter_page("S\n\n" + "\n\n".join(["word " * 80] * 40), addressee="x", day="y")
    assert pages_of(letter_pdf(page, QApplication.font())) > 2


def test_every_attached_file_is_inside(bridge: SessionBridge, painted: list[QTextDocument]) -> None:
    small, other = picture(60, 40), b"%PDF-1.4 anything \x00\xff" * 50
    file, files = evidence(no_png=small, no_pdf=other)
    pdf = made(file, files)
    inside = {sha256(content).hexdigest() for content in streams(pdf)}
    assert {sha256(small).hexdigest(), sha256(other).hexdigest()} <= inside
    said = "\n".join(document.toPlainText() for document in painted)
    assert sha256(other).hexdigest() in said
    assert "Because." in said


def test_a_small_picture_is_not_blown_up(bridge: SessionBridge, painted: list[QTextDocument]) -> None:
    file, files = evidence(small_png=picture(60, 40), wide_png=picture(4000, 1000))
    made(file, files)
    sizes = []
    for document in painted:
        block = document.begin()
        while block.isValid():
            for place in block.textFormats():
                form = place.format
                if form.isImageFormat():
                    sizes.append((round(form.toImageFormat().width()), round(form.toImageFormat().height())))
            block = block.next()
    assert (30, 20) in sizes
    wide = next(size for size in sizes if size != (30, 20))
    assert 600 < wide[0] < 700  # the whole width of a page
    assert abs(wide[0] / wide[1] - 4) < 0.05


@pytest.mark.parametrize(
    "content",
    [
        b"no picture at all",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x0f\xff\xff\x00\x0f\xff\xff\x08\x06\x00\x00\x00",
    ],
)
def test_what_is_no_picture_is_a_file_like_others(
    bridge: SessionBridge, painted: list[QTextDocument], content: bytes
) -> None:
    file, files = evidence(broken_png=content)
    assert pages_of(made(file, files)) == 1
    assert "broken.png" in "\n".join(document.toPlainText() for document in painted)


def test_a_picture_of_one_pixel_by_thousands(bridge: SessionBridge) -> None:
    file, files = evidence(thin_png=picture(1, 9000))
    assert pages_of(made(file, files)) >= 1


@pytest.mark.skipif(shutil.which("gs") is None, reason="nothing here reads the text of a PDF")
def test_a_letter_opened_again_and_read(bridge: SessionBridge, tmp_path: Path) -> None:
    text = "Delete it (R-1)\n\nDear all,\n\nPlease delete it.\n\nYours\nWang Li\n"
    path, out = tmp_path / "letter.pdf", tmp_path / "letter.txt"
    path.write_bytes(letter_pdf(letter_page(text, addressee="Shop Ltd", day="23 November 2026"), QApplication.font()))
    subprocess.run(["gs", "-q", "-sDEVICE=txtwrite", "-o", str(out), str(path)], check=True, capture_output=True)
    read = " ".join(out.read_text("utf-8", "replace").split())
    assert read == "Shop Ltd 23 November 2026 Delete it (R-1) Dear all, Please delete it. Yours Wang Li"
