"""The requests of a session: their evidence files and their deadlines, as files for somebody else."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date

from tracker.catalogue import Catalogue
from tracker.core.acting import Attachment, Request
from tracker.core.entity import RequestId
from tracker.core.errors import AttachmentMissingError
from tracker.core.report.blocks import Report
from tracker.core.report.request_file import EvidenceFile, evidence_report
from tracker.core.waiting import waiting
from tracker.formats import deadlines_ics
from tracker.formats.deadlines_ics import Deadline
from tracker.services import attachments
from tracker.services.report import SHOWN_TYPES, AttachedFile
from tracker.services.session import Session

ICS_SUFFIX = deadlines_ics.SUFFIX


def evidence_file(session: Session, catalogue: Catalogue, request_id: RequestId, language: str) -> EvidenceFile:
    """What goes into the evidence file of a request. ``language``: of law and right. Raises KeyError."""
    vault, request = session.vault, session.vault.requests[request_id]
    service = vault.service(request.service_id)
    kinds = catalogue.laws.right_kinds
    right = catalogue.laws.right(request.jurisdiction, request.right, request.law)
    entries = tuple((entry, tuple(vault.attachments_of(entry.id))) for entry in vault.entries_of(request_id))
    shown = (file.id for _entry, files in entries for file in files if file.media_type in SHOWN_TYPES)
    return EvidenceFile(
        request=request,
        service=service.name,
        operator=service.operator or service.group,
        right=kinds[request.right].text(language) if request.right in kinds else request.right,
        law=right.law.name.text(language) if right is not None else request.law,
        entries=entries,
        pictures=frozenset(shown),
    )


def report_of(file: EvidenceFile, today: date) -> Report:
    """The evidence file as a report."""
    return evidence_report(file, today)


def attached_files(session: Session, file: EvidenceFile) -> tuple[AttachedFile, ...]:
    """The files of what was sent and answered, as far as their content is in the vault."""
    return tuple(filter(None, (_attached(session, each) for each in file.attachments)))


def _attached(session: Session, attachment: Attachment) -> AttachedFile | None:
    with suppress(AttachmentMissingError):
        content = attachments.content(session, attachment.id)
        return AttachedFile(attachment.id, attachment.name, attachment.media_type, content)
    return None


Say = Callable[[Request], tuple[str, str]]
"""Gives what a calendar shows of a request: a title and some notes."""


def calendar(session: Session, requests: Iterable[Request], say: Say) -> bytes:
    """A calendar of the days on which answers are due; of requests that wait for none there is nothing in it."""
    deadlines = []
    for request in requests:
        until = request.waits_until
        if request.sent is not None and until is not None:
            deadlines.append(Deadline(f"{request.id}-due", until, *say(request)))
    return deadlines_ics.write(deadlines, session.now)


def waiting_with_a_day(session: Session) -> list[Request]:
    """Those that a calendar has something of, what is due first first."""
    return [request for request in waiting(session.vault) if request.waits_until is not None]
