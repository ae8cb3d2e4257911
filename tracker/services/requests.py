"""The requests of a session: their evidence files, as files for somebody else."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from tracker.catalogue import Catalogue
from tracker.core.acting import Attachment
from tracker.core.entity import RequestId
from tracker.core.errors import AttachmentMissingError
from tracker.core.report.blocks import Report
from tracker.core.report.request_file import EvidenceFile, evidence_report
from tracker.services import attachments, letters
from tracker.services.report import SHOWN_TYPES, AttachedFile
from tracker.services.session import Session


def evidence_file(session: Session, catalogue: Catalogue, request_id: RequestId, language: str) -> EvidenceFile:
    """What goes into the evidence file of a request. ``language``: of law and right. Raises KeyError.

    As in the complaint that it goes with, the last day is the law's where that names one.
    """
    vault, request = session.vault, session.vault.requests[request_id]
    service = vault.service(request.service_id)
    kinds = catalogue.laws.right_kinds
    right = catalogue.laws.right(request.jurisdiction, request.right, request.law)
    entries = tuple((entry, tuple(vault.attachments_of(entry.id))) for entry in vault.entries_of(request_id))
    shown = (file.id for _entry, files in entries for file in files if file.media_type in SHOWN_TYPES)
    return EvidenceFile(
        request=letters.as_by_law(catalogue.laws, request),
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
