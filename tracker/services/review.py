"""What has changed in a session since the person last looked at the whole."""

from __future__ import annotations

from collections.abc import Callable

from tracker.catalogue import Catalogue
from tracker.core.review import SinceReview, since_review, steps_since
from tracker.core.risk.assessment import RiskBook
from tracker.services.frauds import frauds
from tracker.services.legal_minimum import minimums
from tracker.services.session import Session

_AT_FIRST = 256  # steps; most reviews are not further back


def comparison(session: Session, catalogue: Catalogue, language: str) -> Callable[[], SinceReview | None]:
    """Work for another thread: all but the journal is taken from the session and the catalogue now.

    It gives None when there was no review yet, or when the journal does not reach back to it, as after
    restoring a backup. It raises what `Session.journal` raises, also when the vault is locked meanwhile.
    """
    vault, today, method = session.vault.snapshot(), session.today, session.risk.method
    latest = session.risk.latest
    needed, names = minimums(catalogue, language), catalogue.services.company_names(language)
    known = frauds(catalogue, language)

    def compare() -> SinceReview | None:
        day, limit = vault.profile.reviewed, _AT_FIRST
        while day is not None:
            entries = session.journal(limit)
            steps = steps_since(vault, entries)
            if steps is not None:
                book = RiskBook(vault, method, today, latest=latest)
                return since_review(book, day, steps, needed, names, known)
            if len(entries) < limit:
                break
            limit *= 4
        return None

    return compare
