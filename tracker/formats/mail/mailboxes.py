"""Mail as mbox (Gmail, Thunderbird, Apple Mail), Maildir, .eml or .emlx: which services write, never what."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tracker.core.progress import Progress
from tracker.core.sightings import Unit
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.base import Aids, Reading, Report
from tracker.formats.mail.ledger import MailLedger
from tracker.formats.mail.outlook import outlook_file
from tracker.formats.mail.senders import LeftOut
from tracker.formats.mail.splitting import (
    apple_mail,
    is_apple_mail,
    is_mail,
    is_maildir,
    is_mbox,
    only_mail,
    split_maildir,
    split_mbox,
)
from tracker.formats.source import Shape, Source, reading_problem

NAME = "mail"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "E-mail (mbox of Gmail, Thunderbird or Apple; Maildir; .eml)"))

_MBOX_IN_FOLDER = "mbox"  # Apple Mail exports a folder X.mbox with this file in it


def detect(source: Source) -> bool:
    """Whether it holds mails; those of Outlook count, so that `read` can say what to do."""
    if source.shape is Shape.FOLDER:
        return source.path is not None and (is_maildir(source.path) or _has_mbox(source.path))
    head = source.head
    return is_mbox(head) or is_apple_mail(head) or is_mail(head) or outlook_file(source) is not None


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The services that write, one sighting for each address of the person's that they write to.

    Raises UnknownFormatError for files of Outlook, with the way to a file that can be read.
    """
    ledger = MailLedger(aids.days)
    if source.shape is Shape.FOLDER and source.path is not None and is_maildir(source.path):
        _read_maildir(source.path, ledger, progress)
    elif source.shape is Shape.FOLDER and source.path is not None and _has_mbox(source.path):
        with _mbox_in(source) as mbox:
            _read_mbox(mbox, ledger, progress)
    elif is_mbox(source.head):
        _read_mbox(source, ledger, progress)
    elif is_apple_mail(source.head):
        ledger.add(*apple_mail(source))
    elif is_mail(source.head):
        ledger.add(only_mail(source))
    elif outlook := outlook_file(source):
        raise outlook.refusal(source)
    else:
        raise source.unreadable(reading_problem(QT_TRANSLATE_NOOP("reading", "it does not begin like a mail")))
    sightings, skipped = ledger.finish()
    report = Report(NAME, ledger.mails, skipped, unit=Unit.MESSAGES)
    return Reading(report, sightings)


def _read_mbox(source: Source, ledger: MailLedger, progress: Progress) -> None:
    for head in split_mbox(source, progress):
        ledger.add(head)


def _read_maildir(folder: Path, ledger: MailLedger, progress: Progress) -> None:
    for head, place in split_maildir(folder, progress):
        if head is None:
            ledger.leave_out(LeftOut.UNREADABLE)
        else:
            ledger.add(head, place)


def _has_mbox(folder: Path) -> bool:
    try:
        with (folder / _MBOX_IN_FOLDER).open("rb") as stream:
            return is_mbox(stream.read(2048))
    except OSError:
        return False


@contextmanager
def _mbox_in(source: Source) -> Iterator[Source]:
    path = (source.path or Path()) / _MBOX_IN_FOLDER
    try:
        with path.open("rb") as stream:
            yield Source(stream, path.stat().st_size, source.name, path)
    except OSError as error:
        text = QT_TRANSLATE_NOOP("reading", "the system says: {detail}")
        raise source.unreadable(reading_problem(text, detail=error.strerror or type(error).__name__)) from None
