"""The report of a session: what goes into it, writing it as HTML, and keeping it in a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tracker import __version__
from tracker.catalogue import Catalogue
from tracker.core import muting
from tracker.core.companies import LedgerNames
from tracker.core.errors import NotWritableError
from tracker.core.progress import Progress, no_progress
from tracker.core.report import page
from tracker.core.report.blocks import Report, Say
from tracker.core.report.full import full_report
from tracker.core.report.hiding import masked_vault
from tracker.core.report.material import Material
from tracker.core.report.page import PageRows
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.frauds import FraudBook
from tracker.core.risk.groups import company_groups
from tracker.core.risk.identifiers import all_reaches
from tracker.core.risk.rules import findings
from tracker.core.risk.summary import summary
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats import report_html
from tracker.formats.report_html import Picture, Pictures
from tracker.services.backup import refuse_inside
from tracker.services.frauds import frauds
from tracker.services.legal_minimum import minimums
from tracker.services.session import Session
from tracker.store.durable import write_durably

__all__ = ["Material", "PageRows", "Picture", "Pictures", "Press", "gather", "html", "make", "write"]

PAGE_ROWS = PageRows(6, 6, 4)
"""What the one page shows where nobody measures how much fits on a sheet of paper."""


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file of an evidence file, with its content. ``id``: of the attachment."""

    id: str
    name: str
    media_type: str
    content: bytes

    @property
    def shown(self) -> bool:
        """Whether its page shows it as a picture."""
        return self.media_type in SHOWN_TYPES


SHOWN_TYPES = frozenset({"image/png", "image/jpeg"})
"""Types of files that everybody who lays out a page can show."""


class Press(Protocol):
    """What only the window's part of the program can do. The shell is given one without importing the window."""

    def words(self, language: str) -> Say:
        """How texts are said in ``language``."""
        ...

    def pictures(self, material: Material) -> Pictures:
        """The figures of a report, drawn for light paper."""
        ...

    def pdf(self, material: Material, pictures: Pictures, *, full: bool) -> bytes:
        """The report as a PDF, in the language that was asked for last."""
        ...

    def letter(self, page: Report) -> bytes:
        """A letter as a PDF that names no program."""
        ...


def gather(session: Session, catalogue: Catalogue, language: str, *, masked: bool) -> Callable[[], Material]:
    """Work for another thread: what it needs of session and catalogue is taken now.

    The material is independent of the session. ``language``: ``en``, ``zh_CN`` … of names and frauds.
    """
    recorded, today, method = session.vault.snapshot(), session.today, session.risk.method
    latest = session.risk.latest
    needed, in_catalogue = minimums(catalogue, language), catalogue.services.company_names(language)
    known, called = frauds(catalogue, language), catalogue.services.all_names
    history, now = tuple(session.load_history()), session.load_now

    def work() -> Material:
        vault = masked_vault(recorded, called) if masked else recorded
        names = LedgerNames(vault, in_catalogue)
        book = RiskBook(vault, method, today, latest=latest)
        fraud_book = FraudBook(vault, known)
        return Material(
            book=book,
            frauds=fraud_book,
            names=names,
            summary=summary(book),
            reminders=muting.reminders(vault, findings(book, needed, names, fraud_book), today),
            groups=tuple(company_groups(book, names)),
            reaches=tuple(all_reaches(book)),
            history=history,
            now=now,
            masked=masked,
            program=f"Exposure Tracker {__version__}",
        )

    return work


def make(material: Material, *, full: bool, progress: Progress = no_progress, rows: PageRows = PAGE_ROWS) -> Report:
    """The report. ``rows``: of the tables of the one page."""
    blocks = full_report(material, progress) if full else page.one_page(material, rows)
    return Report(page.title(), page.running(material), blocks)


def html(report: Report, language: str, say: Say, pictures: Pictures) -> bytes:
    """The report as one HTML file; see `tracker.formats.report_html`."""
    return report_html.write(report, language, say, pictures)


def require_free(path: Path, vault_folder: Path, *, replace: bool) -> None:
    """Raises NotWritableError where no report may go: into the vault, or unless ``replace`` onto another file."""
    refuse_inside(path, vault_folder)
    if not replace and path.exists():
        text = QT_TRANSLATE_NOOP("report", "there is a file of this name already")
        hint = QT_TRANSLATE_NOOP("errors", "Choose another name, or say that the file may be replaced.")
        raise NotWritableError(path=path, detail=message("report", text), hint=hint)


def write(path: Path, content: bytes, *, vault_folder: Path, replace: bool = False) -> None:
    """Write a report for its owner only, all of it or nothing. Raises StorageError.

    ``replace``: the person has agreed that a file which is there already will be gone.
    """
    require_free(path, vault_folder, replace=replace)
    write_durably(path, content)
