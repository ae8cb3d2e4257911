"""Files that belong to the evidence of a request: read, kept encrypted in the vault, and given out again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tracker.core import request_commands
from tracker.core.acting import Attachment
from tracker.core.acting_validation import MAX_ATTACHMENT
from tracker.core.changes import ChangeSet
from tracker.core.entity import AttachmentId, RequestEntryId, new_id
from tracker.core.errors import AttachmentMissingError, NotFoundError
from tracker.core.media_types import media_type_of
from tracker.services.reading import opened
from tracker.services.session import Outcome, Session

_MAX_NAME = 200  # characters


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that was read and is not in the vault yet."""

    name: str
    content: bytes

    def attachment(self, entry_id: RequestEntryId) -> Attachment:
        """The record that says that it belongs to this entry."""
        digest = sha256(self.content).hexdigest()
        return Attachment(
            AttachmentId(new_id()), entry_id, self.name, media_type_of(self.name), len(self.content), digest
        )


def read_file(path: Path) -> NewFile:
    """The file at ``path``; may take a moment, so it is made for a thread.

    Raises UnreadableFileError; for one that is too large before anything of it is read.
    """
    with opened(path, MAX_ATTACHMENT) as source:
        return NewFile(shown_name(path), source.read_all())


def shown_name(path: Path) -> str:
    """The name of a file without what cannot be shown; the end of a long one stays, because it says what it is."""
    name = path.name
    plain = "".join(letter if letter.isprintable() and letter not in "/\\" else "_" for letter in name).strip()
    return plain if len(plain) <= _MAX_NAME else f"{plain[: _MAX_NAME - 20]}…{plain[-19:]}"


def attach(session: Session, entry_id: RequestEntryId, files: Iterable[NewFile]) -> Outcome:
    """Keep further files of an entry, in one step that can be undone. Raises what `keep` raises."""
    new = tuple(files)
    changeset = request_commands.add_attachments(session.vault, [file.attachment(entry_id) for file in new])
    return keep(session, changeset, new)


def keep(session: Session, changeset: ChangeSet, files: Iterable[NewFile]) -> Outcome:
    """Carry out ``changeset``, which records these files, and keep their content.

    The content comes first: what is recorded is there. Raises ReadOnlyError, DiskFullError, StorageError or
    DatabaseDamagedError; nothing is recorded then.
    """
    for file in files:
        session.opened.repository.keep_file(file.content)
    return session.apply(changeset)


def content(session: Session, attachment_id: AttachmentId) -> bytes:
    """The content of an attachment. Raises NotFoundError, AttachmentMissingError."""
    attachment = session.vault.attachments.get(attachment_id)
    if attachment is None:
        raise NotFoundError(what=attachment_id)
    found = session.opened.repository.file(attachment.sha256)
    if found is None:
        raise AttachmentMissingError(name=attachment.name)
    return found
