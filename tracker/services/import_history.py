"""The files that were brought in, and taking one of them back long after it."""

from __future__ import annotations

from tracker.core.errors import AlreadyTakenBackError, ImportNotRememberedError, NotFoundError
from tracker.core.history import JournalEntry, WriteKind
from tracker.core.model import ImportRun, ImportRunId
from tracker.core.taking_back import ImportStep, TakingBack, take_back
from tracker.core.vault import Vault
from tracker.services.session import Session


def runs(vault: Vault) -> list[ImportRun]:
    """All files that were brought in, newest first."""
    newest_first = list(vault.import_runs.values())[::-1]  # of one day, too
    return sorted(newest_first, key=lambda run: run.day, reverse=True)


def plan_taking_back(session: Session, run_id: ImportRunId, vault: Vault | None = None) -> TakingBack:
    """What taking back an import would change and what would stay; nothing is changed yet.

    ``vault``: a snapshot of the session's, for the worker; the session's own one if None.
    Raises NotFoundError, AlreadyTakenBackError, and ImportNotRememberedError where the vault no longer knows what the
    import wrote, as after restoring a backup.
    """
    vault = session.vault if vault is None else vault
    run = vault.import_runs.get(run_id)
    if run is None:
        raise NotFoundError(what=run_id)
    if run.taken_back is not None:
        raise AlreadyTakenBackError(file=run.file)
    steps = _steps(session, vault)
    if all(step.run != run_id for step in steps):
        raise ImportNotRememberedError(file=run.file)
    return take_back(vault, run, steps, session.today)


def _steps(session: Session, vault: Vault) -> list[ImportStep]:
    """Every step that is about an import, oldest first."""
    newest_first: list[ImportStep] = []
    live = {run.id for run in vault.import_runs.values() if run.taken_back is None}
    for entry in session.import_steps():
        run = _carried_out(entry)
        newest_first.append(ImportStep(run if run in live else None, entry.changes, entry.changeset.seen))
        live -= {run}  # what was undone and done again counts once
    return newest_first[::-1]


def _carried_out(entry: JournalEntry) -> ImportRunId | None:
    """The import of this step; one that takes something back or undoes that has none."""
    # An import ends with the record of itself; a whole ledger may bring records of others before it.
    last = entry.changes[-1]
    made = last.before is None and entry.kind in (WriteKind.APPLY, WriteKind.REDO)
    return last.after.id if made and isinstance(last.after, ImportRun) else None
