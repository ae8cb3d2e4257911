"""The files that were brought in, and taking one of them back long after it."""

from __future__ import annotations

from tracker.core.changes import Change
from tracker.core.errors import AlreadyTakenBackError, ImportNotRememberedError, NotFoundError
from tracker.core.history import WriteKind
from tracker.core.model import ImportRun, ImportRunId
from tracker.core.taking_back import TakingBack, take_back
from tracker.core.vault import Vault
from tracker.services.session import Session


def runs(vault: Vault) -> list[ImportRun]:
    """All files that were brought in, newest first."""
    newest_first = list(vault.import_runs.values())[::-1]  # of one day, too
    return sorted(newest_first, key=lambda run: run.day, reverse=True)


def plan_taking_back(session: Session, run_id: ImportRunId) -> TakingBack:
    """What taking back an import would change and what would stay; nothing is changed yet.

    Raises NotFoundError, AlreadyTakenBackError, and ImportNotRememberedError where the vault no longer knows what the
    import wrote, as after restoring a backup.
    """
    run = session.vault.import_runs.get(run_id)
    if run is None:
        raise NotFoundError(what=run_id)
    if run.taken_back is not None:
        raise AlreadyTakenBackError(file=run.file)
    return take_back(session.vault, run, _written(session, run), session.today)


def _written(session: Session, run: ImportRun) -> tuple[Change, ...]:
    """The changes of the step that brought the file in."""
    for entry in session.journal(limit=None, record_id=run.id):
        # An import ends with the record of itself; a whole ledger may bring records of others before it.
        last = entry.changes[-1]
        if last.before is None and last.subject.id == run.id and entry.kind in (WriteKind.APPLY, WriteKind.REDO):
            return entry.changes
    raise ImportNotRememberedError(file=run.file)
