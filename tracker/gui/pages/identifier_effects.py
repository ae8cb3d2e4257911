"""What each of the person's identifiers means: worked out when asked for, kept until the next change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from tracker.core.campaign_standings import only_signed_in
from tracker.core.logins import Logins
from tracker.core.model import IdentifierId, ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.fraud_facts import Frauds
from tracker.core.risk.frauds import FraudBook
from tracker.core.risk.identifiers import IdentifierFrauds, IdentifierReach, identifier_frauds, identifier_reach
from tracker.core.risk.method import Method
from tracker.core.tying import not_said_which
from tracker.core.vault import Vault
from tracker.gui.bridge import SessionBridge
from tracker.services.frauds import frauds

_AT_ONCE = 400
"""Up to this many holdings the meanings are there before anybody could notice a wait."""


@dataclass(frozen=True, slots=True)
class IdentifierMeaning:
    """What one identifier adds, who holds it, what a leak of it would do, and which frauds it opens.

    ``facts``: the names of those frauds, in the language of the window. ``signed_in``: accounts that are signed in to
    with it while nothing says that they hold it, by name. ``not_said``: accounts that have one of its kind, of which
    nobody has said which.
    """

    reach: IdentifierReach
    frauds: IdentifierFrauds
    facts: Frauds
    signed_in: tuple[ServiceId, ...]
    not_said: frozenset[ServiceId]

    @property
    def perhaps(self) -> int:
        """How many services may hold it besides those that do."""
        return len({*self.reach.maybe, *self.signed_in, *self.not_said}.difference(self.reach.holders))

    @property
    def only_perhaps(self) -> bool:
        """It is only perhaps held: there are no figures of what is not known."""
        return bool(self.perhaps and not self.reach.holders)


class _Books:
    """Both books of one vault; tasks have their own, made of a copy of the vault."""

    def __init__(self, risk: RiskBook, fraud_book: FraudBook) -> None:
        self._risk, self._frauds, self._logins = risk, fraud_book, Logins(risk.vault)

    @classmethod
    def of_copy(cls, vault: Vault, method: Method, today: date, facts: Frauds) -> _Books:
        return cls(RiskBook(vault, method, today), FraudBook(vault, facts))

    def meaning(self, identifier_id: IdentifierId) -> IdentifierMeaning:
        opened = identifier_frauds(self._frauds, identifier_id, self._risk.today)
        vault = self._risk.vault
        signed_in = only_signed_in(vault, vault.identifiers[identifier_id], self._logins)
        reach, names = identifier_reach(self._risk, identifier_id), tuple(service.id for service in signed_in)
        not_said = frozenset(
            item.service_id for item in not_said_which(vault, vault.identifiers[identifier_id].kind, identifier_id)
        )
        return IdentifierMeaning(reach, opened, self._frauds.frauds, names, not_said)


class IdentifierEffects(QObject):
    """Meanings by identifier. In a small vault at once; in a large one by tasks on a copy of the vault.

    Signals: ``arrived(str)`` when the meaning of the identifier with this id has come from a task.
    """

    arrived = Signal(str)

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._known: dict[IdentifierId, IdentifierMeaning] = {}
        self._waiting: list[IdentifierId] = []
        self._state = 0  # counts up with every change; results of an earlier state are dropped

    def get(self, identifier_id: IdentifierId) -> IdentifierMeaning | None:
        """What the identifier means; None while it is being worked out."""
        return self._known.get(identifier_id)

    @property
    def points(self) -> dict[IdentifierId, float]:
        """What each identifier adds, as far as it is known."""
        return {identifier_id: -meaning.reach.adds.difference for identifier_id, meaning in self._known.items()}

    @property
    def perhaps(self) -> dict[IdentifierId, int]:
        """How many services may hold each of which it is not known that any does."""
        return {key: meaning.perhaps for key, meaning in self._known.items() if meaning.only_perhaps}

    def renew(self, first: IdentifierId | None) -> None:
        """Work everything out for the vault as it is now, the identifier ``first`` before the others."""
        self.forget()
        book, vault = self._bridge.risk, self._bridge.vault
        ids = sorted((item.id for item in vault.live_identifiers()), key=lambda item: item != first)
        if sum(len(vault.holdings_with(item)) for item in ids) <= _AT_ONCE:
            books = _Books(book, self._bridge.frauds)
            self._known = {item: books.meaning(item) for item in ids}
            return
        self._waiting = ids
        copy, method, today, state = vault.snapshot(), book.method, book.today, self._state
        facts = frauds(self._bridge.catalogue, self._bridge.language)
        self._bridge.tasks.run(
            self,
            lambda: _Books.of_copy(copy, method, today, facts),
            lambda own: self._next(own, state),
            self._give_up,
        )

    def forget(self) -> None:
        """Drop what is known, and what is on its way."""
        self._state += 1
        self._known = {}
        self._waiting = []

    def _next(self, books: _Books, state: int) -> None:
        """Work out the next one on ``books``, which belong to the tasks alone."""
        if state != self._state or not self._waiting:
            return
        identifier_id = self._waiting.pop(0)

        def keep(meaning: IdentifierMeaning) -> None:
            if state == self._state:
                self._known[identifier_id] = meaning
                self.arrived.emit(identifier_id)
                self._next(books, state)

        self._bridge.tasks.run(self, lambda: books.meaning(identifier_id), keep, self._give_up)

    def _give_up(self, error: Exception) -> None:
        """A fault in the program: let it be seen where all are seen."""
        raise error
