"""What each of the person's identifiers adds to the Load: worked out when asked for, kept until the next change."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from tracker.core.model import IdentifierId
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import Effect, identifier_effect
from tracker.gui.bridge import SessionBridge

_AT_ONCE = 400
"""Up to this many holdings the effects are there before anybody could notice a wait."""


class IdentifierEffects(QObject):
    """Effects by identifier. In a small vault at once; in a large one by tasks on a copy of the vault.

    Signals: ``arrived(str)`` when the effect of the identifier with this id has come from a task.
    """

    arrived = Signal(str)

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._known: dict[IdentifierId, Effect] = {}
        self._waiting: list[IdentifierId] = []
        self._state = 0  # counts up with every change; results of an earlier state are dropped

    def get(self, identifier_id: IdentifierId) -> Effect | None:
        """The effect of taking the identifier out everywhere; None while it is being worked out."""
        return self._known.get(identifier_id)

    @property
    def points(self) -> dict[IdentifierId, float]:
        """What each identifier adds, as far as it is known."""
        return {identifier_id: -effect.difference for identifier_id, effect in self._known.items()}

    def renew(self, first: IdentifierId | None) -> None:
        """Work everything out for the vault as it is now, the identifier ``first`` before the others."""
        self.forget()
        book, vault = self._bridge.risk, self._bridge.vault
        ids = sorted((item.id for item in vault.live_identifiers()), key=lambda item: item != first)
        if sum(len(vault.holdings_with(item)) for item in ids) <= _AT_ONCE:
            self._known = {item: identifier_effect(book, item) for item in ids}
            return
        self._waiting = ids
        copy, method, today, state = vault.snapshot(), book.method, book.today, self._state
        self._bridge.tasks.run(
            self, lambda: RiskBook(copy, method, today), lambda own: self._next(own, state), self._give_up
        )

    def forget(self) -> None:
        """Drop what is known, and what is on its way."""
        self._state += 1
        self._known = {}
        self._waiting = []

    def _next(self, book: RiskBook, state: int) -> None:
        """Work out the next one on ``book``, which belongs to the tasks alone."""
        if state != self._state or not self._waiting:
            return
        identifier_id = self._waiting.pop(0)

        def keep(effect: Effect) -> None:
            if state == self._state:
                self._known[identifier_id] = effect
                self.arrived.emit(identifier_id)
                self._next(book, state)

        self._bridge.tasks.run(self, lambda: identifier_effect(book, identifier_id), keep, self._give_up)

    def _give_up(self, error: Exception) -> None:
        """A fault in the program: let it be seen where all are seen."""
        raise error
