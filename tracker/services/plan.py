"""The plan of a session, in the words of the person's language."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from time import monotonic

from tracker.catalogue import Catalogue
from tracker.core import plan as plans
from tracker.core.model import ServiceId
from tracker.core.plan import Plan
from tracker.core.plan_actions import Proposer, RealNames
from tracker.core.playbook import Playbooks
from tracker.core.playbook_steps import Playbook
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.frauds import FraudBook
from tracker.core.vault import Vault
from tracker.services.frauds import fraud_book, frauds
from tracker.services.legal_minimum import minimums
from tracker.services.session import Session


def plan(session: Session, catalogue: Catalogue, language: str, new_label: str) -> Plan:
    """Worked out at once: about 1 ms an account. ``new_label``: see `tracker.core.plan.plan`."""
    known = fraud_book(session, catalogue, language)
    names = real_names(session.vault, catalogue)
    return plans.plan(session.risk, known, minimums(catalogue, language), new_label, names)


def playbooks(
    session: Session, catalogue: Catalogue, language: str, new_label: str, service_ids: Iterable[ServiceId]
) -> dict[ServiceId, Playbook]:
    """The playbooks of these accounts, which count, as they are now. ``new_label``: see `tracker.core.plan.plan`."""
    known, book = fraud_book(session, catalogue, language), session.risk
    names = real_names(session.vault, catalogue)
    made = Playbooks(book, Proposer(book, known, minimums(catalogue, language), new_label, names))
    return {service_id: made.of(service_id) for service_id in service_ids}


def real_names(vault: Vault, catalogue: Catalogue) -> RealNames:
    """Which services of a ledger ask for the real name, by their ids in the catalogue."""
    ids = {service.catalogue_id for service in vault.services.values()}
    entries = [entry for entry in map(catalogue.services.by_id, ids) if entry is not None]
    return RealNames(
        frozenset(entry.id for entry in entries if entry.wants_truth),
        frozenset(entry.id for entry in entries if entry.needs_identity),
    )


class Planning:
    """The same on a copy of the vault and bit by bit, for another thread that has other work to do as well."""

    def __init__(self, session: Session, catalogue: Catalogue, language: str, new_label: str) -> None:
        """All that it needs is taken from session and catalogue now."""
        self._vault, self._today, self._method = session.vault.snapshot(), session.today, session.risk.method
        self._minimums, self._frauds = minimums(catalogue, language), frauds(catalogue, language)
        self._new_label, self._names = new_label, real_names(session.vault, catalogue)
        self._steps: Generator[None, None, Plan] | None = None

    def advance(self, seconds: float) -> Plan | None:
        """Go on for about so long, by one account at least; gives the plan when it is finished.

        Called by one thread at a time.
        """
        until = monotonic() + seconds
        if self._steps is None:
            book = RiskBook(self._vault, self._method, self._today)
            known = FraudBook(self._vault, self._frauds)
            self._steps = plans.planning(book, known, self._minimums, self._new_label, self._names)
        try:
            while True:
                next(self._steps)
                if monotonic() >= until:
                    return None
        except StopIteration as end:
            made: Plan = end.value
            return made
