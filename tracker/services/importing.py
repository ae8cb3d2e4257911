"""Bringing in a file: first what it would change, then the change, in one step."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tracker.catalogue.recognising import CatalogueKnowledge
from tracker.catalogue.services import ServiceCatalogue
from tracker.core.errors import UnknownFormatError
from tracker.core.history import LoadPoint
from tracker.core.import_plan import ImportPlan, RowStatus
from tracker.core.ledger_matching import plan_ledger
from tracker.core.matching import Origin, plan_sightings
from tracker.core.model import Place
from tracker.core.text import QT_TRANSLATE_NOOP, Message
from tracker.core.vault import Vault
from tracker.formats import IMPORTERS, chromium_csv, find_importer, ledger_json
from tracker.formats.base import Importer, Progress, Reading, Skip, no_progress
from tracker.formats.limits import MAX_CSV_BYTES
from tracker.formats.packs import is_pack
from tracker.formats.source import Source, reading_problem
from tracker.services.reading import opened
from tracker.services.session import Outcome, Session


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What a file would change. ``format`` is a stable name, ``title`` its name for people.

    ``load_history``: days of the past that a whole ledger brings into an empty vault.
    """

    path: Path
    format: str
    title: Message
    rows_read: int
    plan: ImportPlan
    skipped: tuple[Skip, ...] = ()
    warnings: tuple[Message, ...] = ()
    load_history: tuple[LoadPoint, ...] = ()

    @property
    def is_ledger(self) -> bool:
        """Whether it is a whole ledger of this program, with notes and all."""
        return self.format == ledger_json.NAME

    @property
    def has_lines(self) -> bool:
        """Whether places in the file are lines; else they are the numbers of its entries."""
        return self.format == chromium_csv.NAME

    @property
    def services(self) -> tuple[str, ...]:
        """What the file speaks of and is taken or known: registrable domains, else names; each once."""
        sure = (row for row in self.plan.rows if row.status is not RowStatus.UNSURE)
        return tuple(dict.fromkeys(name for row in sure for name in row.found))

    def as_json(self) -> dict[str, Any]:
        """The stable summary that the shell prints; what is left to the person counts as skipped."""
        unsure = (row for row in self.plan.rows if row.status is RowStatus.UNSURE)
        left = [Skip(line, row.why) for row in unsure for line in row.lines]
        return {
            "format": self.format,
            "rows_read": self.rows_read,
            "new": self.plan.count(RowStatus.NEW),
            "updated": self.plan.count(RowStatus.UPDATE),
            "same": self.plan.count(RowStatus.SAME),
            "skipped": [
                {"line": skip.line, "reason": str(skip.reason)}
                for skip in sorted((*self.skipped, *left), key=lambda skip: skip.line)
            ],
            "services": list(self.services),
        }


def supported_formats() -> tuple[Message, ...]:
    """Names of the formats that can be brought in, for people."""
    return tuple(importer.TITLE for importer in IMPORTERS)


def preview(
    path: Path,
    vault: Vault,
    catalogue: ServiceCatalogue,
    *,
    today: date,
    language: str = "en",
    progress: Progress = no_progress,
) -> ImportPreview:
    """Read ``path`` and compare it with ``vault`` (a snapshot, in a thread); nothing is changed.

    ``language``: of names and texts that the catalogue adds. ``progress`` may raise to cancel.
    Raises UnreadableFileError, UnknownFormatError, EncryptedExportError, NewerVersionError.
    """
    region = "CN" if vault.profile.place is Place.CHINA else None
    with opened(path, MAX_CSV_BYTES) as source:
        importer = _importer_for(source)
        reading = importer.read(source, region=region, progress=progress)
    if reading.ledger is not None:
        plan = plan_ledger(reading.ledger, vault, importer.TITLE)
    else:
        origin = Origin(importer.NAME, importer.TITLE, today)
        plan = plan_sightings(reading.sightings, vault, origin, CatalogueKnowledge(catalogue, language))
    report = reading.report
    return ImportPreview(
        path,
        importer.NAME,
        importer.TITLE,
        report.rows_read,
        plan,
        report.skipped,
        report.warnings,
        _history_for(vault, reading),
    )


def apply(session: Session, previewed: ImportPreview, selected: Collection[str] | None = None) -> Outcome:
    """Carry out the rows of these keys (or those proposed), as one step that can be undone.

    Raises what `Session.apply` raises; then nothing is changed.
    """
    outcome = session.apply(previewed.plan.changeset(selected))
    if previewed.load_history and outcome.changeset:
        session.opened.repository.keep_load_history(previewed.load_history)
    return outcome


def _importer_for(source: Source) -> Importer:
    """Its reader; who brings a list about services, which no reader knows, is shown the way."""
    try:
        return find_importer(source)
    except UnknownFormatError:
        if not is_pack(source):
            raise
        detail = reading_problem(QT_TRANSLATE_NOOP("reading", "it is a list about services, which says nothing of you"))
        hint = QT_TRANSLATE_NOOP("errors", "Add it to the catalogue: Settings > Lists about services > Add a list.")
        raise UnknownFormatError(path=source.name, detail=detail, hint=hint) from None


def _history_for(vault: Vault, reading: Reading) -> tuple[LoadPoint, ...]:
    """A vault that has begun already has a past of its own."""
    if reading.ledger is None or vault.services or vault.identifiers:
        return ()
    return reading.ledger.load_history
