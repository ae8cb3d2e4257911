"""Bringing in a file: first what it would change, then the change, in one step."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from tracker.catalogue import Catalogue
from tracker.catalogue.recognising import CatalogueKnowledge
from tracker.core.account_changes import Origin
from tracker.core.changes import Change, ChangeSet
from tracker.core.errors import UnknownFormatError, UnreadableFileError
from tracker.core.history import LoadPoint
from tracker.core.import_plan import ImportPlan, RowStatus, services_in
from tracker.core.ledger_matching import plan_ledger
from tracker.core.matching import plan_sightings
from tracker.core.model import IdentifierId, ImportRun, ImportRunId, Place, new_id
from tracker.core.progress import Progress, no_progress
from tracker.core.sighted_accounts import Match, matches_moved
from tracker.core.sightings import Unit
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.vault import Vault
from tracker.formats import IMPORTERS, ledger_json, pasted_names
from tracker.formats.accounts import clean_line
from tracker.formats.base import Aids, Importer, Reading, Report, Skip
from tracker.formats.days import Days
from tracker.formats.decoding import OFFERED, Decoding, name_of, title_of
from tracker.formats.limits import MAX_TITLE
from tracker.formats.packs import is_pack
from tracker.formats.recognising import read_export
from tracker.formats.source import Source, reading_problem
from tracker.services.reading import opened
from tracker.services.session import Outcome, Session

PASTED = message("formats", QT_TRANSLATE_NOOP("formats", "A list of names"))
_PASTED_NAME = "pasted_names"


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What a file would change. ``format`` is a stable name, ``title`` its name for people.

    ``path``: None for what was pasted. ``unit``: what `rows_read` and the places of rows count.
    ``load_history``: days of the past that a whole ledger brings into an empty vault. ``matches``:
    what the person has said about rows, by key; ``own_number``: to which phone number the messages
    came. ``reading``: what the file shows, so that `compared` need not read it again.
    """

    path: Path | None
    format: str
    title: Message
    plan: ImportPlan
    reading: Reading
    load_history: tuple[LoadPoint, ...] = ()
    matches: Mapping[str, Match] = field(default_factory=dict)
    own_number: IdentifierId | None = None

    @property
    def rows_read(self) -> int:
        return self.reading.report.rows_read

    @property
    def unit(self) -> Unit:
        return self.reading.report.unit

    @property
    def skipped(self) -> tuple[Skip, ...]:
        return self.reading.report.skipped

    @property
    def left_out(self) -> int:
        """How many entries were left out."""
        return sum(skip.count for skip in self.skipped)

    @property
    def warnings(self) -> tuple[Message, ...]:
        return self.reading.report.warnings

    @property
    def decoding(self) -> Decoding | None:
        """In which encoding it was read, and by what that was settled; None for what is no text."""
        return self.reading.report.decoding

    @property
    def encodings(self) -> list[tuple[str, Message, bool]]:
        """Which can be chosen instead: what Python calls each, its title, and whether the file was read in it."""
        used = self.decoding.codec if self.decoding is not None else ""
        return [(codec, title_of(codec), codec == used) for codec in dict.fromkeys((*OFFERED, used)) if codec]

    @property
    def is_ledger(self) -> bool:
        """Whether it is a whole ledger of this program, with notes and all."""
        return self.format == ledger_json.NAME

    @property
    def asks_for_number(self) -> bool:
        """Whether it shows messages to a phone number without saying which."""
        return _asks_for_number(self.reading)

    @property
    def services(self) -> tuple[str, ...]:
        """What the file speaks of and is taken or known: registrable domains, else names; each once."""
        rows = (row for row in self.plan.rows if row.status in (RowStatus.NEW, RowStatus.UPDATE, RowStatus.SAME))
        return tuple(dict.fromkeys(name for row in rows for name in row.found))

    def as_json(self) -> dict[str, Any]:
        """The stable summary that the shell prints.

        ``new``, ``updated`` and ``same`` count services; what is left to the person counts as skipped,
        but for addresses and numbers of the person's own, which are counted under ``own``.
        """
        asked = (RowStatus.UNSURE, RowStatus.WEAK, RowStatus.LOCAL, RowStatus.FRAUD)
        rows = [row for row in self.plan.rows if row.status in asked]
        left = [Skip(line, row.why) for row in rows for line in (row.lines or (0,))]
        skipped = sorted((*self.skipped, *left), key=lambda skip: skip.line)
        return {
            "format": self.format,
            "rows_read": self.rows_read,
            "new": self.plan.count(RowStatus.NEW),
            "updated": self.plan.count(RowStatus.UPDATE),
            "same": self.plan.count(RowStatus.SAME),
            "skipped": [{"line": skip.line, "reason": str(skip.reason), "count": skip.count} for skip in skipped],
            "services": list(self.services),
            "own": self.plan.count(RowStatus.OWN),
            "probable": [name for row in rows if row.status is RowStatus.UNSURE for name in row.found],
            "marketing": [name for row in rows if row.status is RowStatus.WEAK for name in row.found],
            "local": [name for row in rows if row.status is RowStatus.LOCAL for name in row.found],
            "fraud": [name for row in rows if row.status is RowStatus.FRAUD for name in row.found],
            "warnings": [str(warning) for warning in self.warnings],
            "encoding": None
            if self.decoding is None
            else {"name": self.decoding.codec, "guessed": self.decoding.is_guess},
        }


def format_title(name: str) -> Message:
    """The name for people of the format with this stable name; the name itself for one that is gone."""
    titles = {importer.NAME: importer.TITLE for importer in IMPORTERS} | {_PASTED_NAME: PASTED}
    return titles.get(name) or Message("", name)


def preview(
    path: Path,
    vault: Vault,
    catalogue: Catalogue,
    *,
    today: date,
    language: str = "en",
    progress: Progress = no_progress,
    encoding: str | None = None,
) -> ImportPreview:
    """Read ``path`` and compare it with ``vault`` (a snapshot, in a thread); nothing is changed.

    ``language``: of names and texts that the catalogue adds. ``progress`` may raise to cancel.
    ``encoding``: what Python calls that of the file, where it would have to be guessed.
    Raises UnreadableFileError, UnknownFormatError, EncryptedExportError, NewerVersionError.
    """
    with opened(path, folders=True) as source:
        source.chosen = encoding
        importer, reading = _read(source, _aids(vault, catalogue, today), progress)
    number = _only_number(vault) if _asks_for_number(reading) else None
    origin = Origin(importer.NAME, importer.TITLE, today, number)
    plan = _plan(reading, origin, vault, catalogue, language, {})
    history = _history_for(vault, reading)
    return ImportPreview(path, importer.NAME, importer.TITLE, plan, reading, history, own_number=number)


def preview_names(text: str, vault: Vault, catalogue: Catalogue, *, today: date, language: str = "en") -> ImportPreview:
    """The same for a pasted list of names, one a line."""
    sightings = pasted_names.read_names(text)
    reading = Reading(Report(_PASTED_NAME, len(sightings), unit=Unit.LINES), sightings)
    plan = _plan(reading, Origin(_PASTED_NAME, PASTED, today), vault, catalogue, language, {})
    return ImportPreview(None, _PASTED_NAME, PASTED, plan, reading)


def read_again(
    previewed: ImportPreview,
    vault: Vault,
    catalogue: Catalogue,
    encoding: str,
    *,
    today: date,
    language: str = "en",
    progress: Progress = no_progress,
) -> ImportPreview:
    """The same file as `preview` reads it, in another ``encoding``; what the person has said of its rows holds.

    Raises what `preview` raises; UnreadableFileError, too, where it is no known format in that encoding.
    """
    path = previewed.path
    if path is None:
        raise ValueError("what was pasted has no encoding")
    try:
        fresh = preview(path, vault, catalogue, today=today, language=language, progress=progress, encoding=encoding)
    except UnknownFormatError:
        detail = reading_problem(QT_TRANSLATE_NOOP("reading", "it makes no sense as {name}"), name=name_of(encoding))
        hint = QT_TRANSLATE_NOOP("errors", "Go back to the review, which is as it was, and choose another encoding.")
        raise UnreadableFileError(path=path, detail=detail, hint=hint) from None
    matches = matches_moved(previewed.matches, previewed.reading.sightings, fresh.reading.sightings)
    fresh = replace(fresh, own_number=previewed.own_number)
    return compared(fresh, vault, catalogue, today=today, language=language, matches=matches)


def compared(
    previewed: ImportPreview,
    vault: Vault,
    catalogue: Catalogue,
    *,
    today: date,
    language: str = "en",
    matches: Mapping[str, Match] | None = None,
) -> ImportPreview:
    """What was read before, compared once more with ``vault``; the file is not touched.

    ``matches``: what the person says now; None keeps what was said before.
    """
    said = previewed.matches if matches is None else matches
    matches = {key: match for key, match in said.items() if _is_there(match, vault, catalogue)}
    number = previewed.own_number if previewed.own_number in vault.identifiers else None
    origin = Origin(previewed.format, previewed.title, today, number)
    plan = _plan(previewed.reading, origin, vault, catalogue, language, matches)
    return replace(previewed, plan=plan, matches=matches, own_number=number)


def _plan(
    reading: Reading, origin: Origin, vault: Vault, catalogue: Catalogue, language: str, matches: Mapping[str, Match]
) -> ImportPlan:
    if reading.ledger is not None:
        return plan_ledger(reading.ledger, vault, origin.title)
    known = CatalogueKnowledge(catalogue.services, language)
    return plan_sightings(reading.sightings, vault, origin, known, matches=matches)


def _asks_for_number(reading: Reading) -> bool:
    return reading.report.unit is Unit.MESSAGES and any("phone" in sighting.kinds for sighting in reading.sightings)


def _only_number(vault: Vault) -> IdentifierId | None:
    """The person's number, where there is just one in use."""
    numbers = [item.id for item in vault.live_identifiers() if item.kind == "phone" and item.retired is None]
    return numbers[0] if len(numbers) == 1 else None


def _is_there(match: Match, vault: Vault, catalogue: Catalogue) -> bool:
    """Whether what the person chose is still there: a service can be deleted, a list be removed meanwhile."""
    if match.service_id is not None:
        return match.service_id in vault.services
    return match.catalogue_id is None or catalogue.services.by_id(match.catalogue_id) is not None


def apply(
    session: Session,
    previewed: ImportPreview,
    selected: Collection[str] | None = None,
    progress: Progress = no_progress,
) -> Outcome:
    """Carry out the rows of these keys (or those proposed), as one step that can be undone.

    ``progress`` may raise to cancel. The step notes in the vault that the file was brought in.
    Raises what `Session.apply` raises; then nothing is changed.
    """
    outcome = session.apply(_with_run(previewed, selected, session.today), progress)
    if previewed.load_history and outcome.changeset:
        session.opened.repository.keep_load_history(previewed.load_history)
    return outcome


def _with_run(previewed: ImportPreview, selected: Collection[str] | None, today: date) -> ChangeSet:
    """What is taken, and last the record of the import; nothing is noted where nothing is written."""
    changeset = previewed.plan.changeset(selected)
    if not changeset:
        return changeset
    added, completed = services_in(previewed.plan.taken(selected))
    run = ImportRun(
        ImportRunId(new_id()),
        previewed.format,
        clean_line(previewed.path.name, MAX_TITLE) if previewed.path is not None else str(previewed.title),
        today,
        previewed.rows_read,
        added,
        completed,
        previewed.left_out,
    )
    return replace(changeset, changes=(*changeset.changes, Change(None, run)))


def _read(source: Source, aids: Aids, progress: Progress) -> tuple[Importer, Reading]:
    """What it shows; who brings a list about services, which no reader knows, is shown the way."""
    try:
        return read_export(source, aids=aids, progress=progress)
    except UnknownFormatError:
        if not is_pack(source):
            raise
        detail = reading_problem(QT_TRANSLATE_NOOP("reading", "it is a list about services, which says nothing of you"))
        hint = QT_TRANSLATE_NOOP("errors", "Add it to the catalogue: Settings > Lists about services > Add a list.")
        raise UnknownFormatError(path=source.name, detail=detail, hint=hint) from None


def _aids(vault: Vault, catalogue: Catalogue, today: date) -> Aids:
    return Aids(
        region="CN" if vault.profile.place is Place.CHINA else None,
        signature_words=catalogue.services.signature_words,
        senders=catalogue.sms_senders.names,
        days=Days(today),
    )


def _history_for(vault: Vault, reading: Reading) -> tuple[LoadPoint, ...]:
    """A vault that has begun already has a past of its own."""
    if reading.ledger is None or vault.services or vault.identifiers:
        return ()
    return reading.ledger.load_history
