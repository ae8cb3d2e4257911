"""What a report says of the accounts that were seen to be gone, and in place of its headline where no other is left."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.core.contradictions import contradictions, held_though_gone
from tracker.core.model import Service
from tracker.core.report.blocks import Block, Heading, Paragraph, Table, Tone, cell
from tracker.core.report.material import Material
from tracker.core.report.phrases import few_kinds, points, rest, shortened
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.vault import Vault


def closed_accounts(material: Material) -> Iterator[Block]:
    """The accounts that were seen to be gone: they count no longer, and say so when that does not fit together."""
    vault, latest = material.book.vault, material.book.latest
    closed = _by_name(vault)
    yield Heading(
        2,
        message(
            "report",
            QT_TRANSLATE_NOOP("report", "Accounts closed and verified, not counted: {count}"),
            count=len(closed),
        ),
    )
    if closed:
        yield Table(
            message("report", QT_TRANSLATE_NOOP("report", "Accounts closed and verified")),
            (
                message("report", QT_TRANSLATE_NOOP("report", "Service")),
                message("report", QT_TRANSLATE_NOOP("report", "Note")),
            ),
            tuple(
                (cell(service.name), cell(*contradictions(vault, service, latest), tone=Tone.WARNING))
                for service in closed
            ),
            (40, 60),
        )
    if trashed := len(vault.trashed_services()):
        words = QT_TRANSLATE_NOOP("report", "In the trash and not in this report: {count}.")
        yield Paragraph((message("report", words, count=trashed),), Tone.MUTED)


def none_counts(material: Material) -> Paragraph:
    """In place of the headline, where no account counts."""
    closed = len(material.book.vault.gone_services())
    if not closed:
        return Paragraph(
            (message("report", QT_TRANSLATE_NOOP("report", "No account is recorded in this ledger.")),), Tone.STRONG
        )
    words = QT_TRANSLATE_NOOP("report", "No account counts any more. Closed and verified: {count}.")
    load = QT_TRANSLATE_NOOP("report", "The Load is {points} points.")
    return Paragraph(
        (message("report", words, count=closed), message("report", load, points=points(material.book.load.total))),
        Tone.STRONG,
    )


def still_held(material: Material, rows: int) -> Iterator[Block]:
    """The closed accounts of which something is recorded as still held, each with what that is."""
    vault = material.book.vault
    found = [(service, held) for service in _by_name(vault) if (held := held_though_gone(vault, service))]
    if not found:
        return
    head = QT_TRANSLATE_NOOP("report", "Closed accounts that are recorded as still holding something: {count}")
    yield Heading(2, message("report", head, count=len(found)))
    if found[:rows]:
        yield Table(
            message("report", QT_TRANSLATE_NOOP("report", "Closed accounts and what they still hold")),
            (
                message("report", QT_TRANSLATE_NOOP("report", "Service")),
                message("report", QT_TRANSLATE_NOOP("report", "Holds")),
            ),
            tuple(
                (cell(shortened(service.name)), cell(few_kinds({item.kind for item in held}), tone=Tone.WARNING))
                for service, held in found[:rows]
            ),
            (40, 60),
        )
    more = QT_TRANSLATE_NOOP("report", "and {count} more closed accounts")
    yield from rest(len(found) - rows, lambda count: message("report", more, count=count))


def _by_name(vault: Vault) -> list[Service]:
    return sorted(vault.gone_services(), key=lambda service: (service.name.casefold(), service.id))
