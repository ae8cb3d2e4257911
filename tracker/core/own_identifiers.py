"""E-mail addresses and phone numbers in logins: the person's own data, recorded or offered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from tracker.core.changes import Change
from tracker.core.checks import fits
from tracker.core.import_plan import PlanRow, RowStatus
from tracker.core.masking import mask
from tracker.core.model import Holding, HoldingId, Identifier, IdentifierId, ServiceId
from tracker.core.sighted_accounts import Account
from tracker.core.spellings import Spellings
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.vault import Vault

_REACHABLE = frozenset({"email", "phone"})
_OWN = QT_TRANSLATE_NOOP("import", "It stands in {count} of the entries. Recorded as yours, it shows who shares it.")

_Value = tuple[str, str]  # kind and normalised text


@dataclass(slots=True)
class OwnIdentifiers:
    """Which of the person's own records a value is, one that an import only offers included.

    ``messages_to``: the number to which messages came that do not say so themselves.
    """

    vault: Vault
    make_id: Callable[[], str]
    messages_to: IdentifierId | None = None
    _recorded: Spellings[IdentifierId] = field(default_factory=Spellings)
    _offered: Spellings[IdentifierId] = field(default_factory=Spellings)
    _by_login: Spellings[ServiceId] = field(default_factory=Spellings)
    _ties: dict[str, list[Change]] = field(default_factory=dict)  # by what they tie to
    _tied: set[HoldingId] = field(default_factory=set)

    def __post_init__(self) -> None:
        for item in self.vault.identifiers.values():
            self._recorded.put(item.id, item.value)
        for service in self.vault.live_services():
            self._by_login.put(service.id, service.login)

    def rows(self, accounts: Iterable[Account]) -> Iterator[PlanRow]:
        """One for each value that is not recorded yet, in use or in the trash, the most used first."""
        counts: Counter[_Value] = Counter()
        for account in accounts:
            if not account.removed:
                counts.update(value for value in sorted(_values(account)) if self._record_of(*value) is None)
        for (kind, text), count in _once_each(counts).most_common():
            identifier = Identifier(IdentifierId(self.make_id()), kind, mask(kind, text), text)
            self._offered.put(identifier.id, text)
            for holding in self._known_by_login(identifier):
                self.tie(holding, identifier.id)
            why, changes = message("import", _OWN, count=count), (Change(None, identifier),)
            yield PlanRow(f"own {kind} {text}", RowStatus.OWN, identifier, why, changes, count=count)

    def tie(self, holding: Holding, identifier_id: IdentifierId) -> None:
        """Say of which address or number a recorded holding is: one of `rows` that comes with that."""
        if holding.id not in self._tied:
            self._tied.add(holding.id)
            change = Change(holding, replace(holding, identifier_id=identifier_id))
            self._ties.setdefault(identifier_id, []).append(change)

    def with_ties(self, row: PlanRow) -> PlanRow:
        """One of `rows` with all that comes with it."""
        return replace(row, changes=(*row.changes, *self._ties.get(row.subject.id, ())))

    def held_by(self, account: Account, kind: str) -> IdentifierId | None:
        """The record of what the service has of this kind."""
        text = account.value_of(kind)
        if not text:
            return self.messages_to if kind == "phone" else None
        recorded = self._record_of(kind, text)
        if recorded is not None:
            return recorded.id if recorded.trashed is None else None
        return next(iter(self._offered.like(text)), None)

    def seen_in(self, account: Account) -> tuple[Identifier, ...]:
        """The person's own records that the account shows, each in the form that it has when it is brought in."""
        records = ((self._record_of(*value), value[1]) for value in sorted(_values(account)))
        found = {own.id: (own.kind, text) for own, text in records if own is not None and own.trashed is None}
        seen = [Identifier(key, kind, mask(kind, text), text) for key, (kind, text) in found.items()]
        number = self.vault.identifiers.get(self.messages_to) if self.messages_to is not None else None
        if number is not None and "phone" in account.kinds and not account.value_of("phone"):
            seen.append(number)
        return tuple(seen)

    def is_recorded(self, identifier_id: IdentifierId | None) -> bool:
        """Whether it is in the vault already, and not only offered."""
        return identifier_id is not None and identifier_id in self.vault.identifiers

    def _record_of(self, kind: str, text: str) -> Identifier | None:
        """The record of a value, in whatever spelling: one in use first, and one of its own kind."""
        found = (self.vault.identifiers[key] for key in self._recorded.like(text))
        fitting = [item for item in found if fits(item, kind)]
        return min(fitting, key=lambda item: (item.trashed is not None, item.kind != kind), default=None)

    def _known_by_login(self, identifier: Identifier) -> Iterator[Holding]:
        """Holdings recorded without saying of which address or number, where the login tells."""
        for service_id in self._by_login.like(identifier.value):
            for holding in self.vault.holdings_of(service_id):
                if holding.kind == identifier.kind and holding.identifier_id is None and holding.state.counts_as_held:
                    yield holding


def _once_each(counts: Counter[_Value]) -> Counter[_Value]:
    """Each value once, in the spelling that is used most, with how often it is there in whatever spelling."""
    spellings, found = Spellings[_Value](), Counter[_Value]()
    for value, count in counts.most_common():
        alike = next((other for other in spellings.like(value[1]) if other[0] == value[0]), value)
        spellings.put(alike, alike[1])
        found[alike] += count
    return found


def _values(account: Account) -> set[_Value]:
    """The addresses and numbers by which the service can reach the person."""
    reached = (account.login, *account.contacts)
    return {(kind, item.text) for item in reached if (kind := item.type.kind) in _REACHABLE and kind is not None}
