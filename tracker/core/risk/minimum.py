"""What a service holds against what its type of app may ask for at most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tracker.core.kinds import KINDS
from tracker.core.model import HELD_STATES, Holding, HoldingState

_PLACES = {kind.code: place for place, kind in enumerate(KINDS)}
_SIGN_IN = "password"  # how one signs in, and no data about the person


@dataclass(frozen=True, slots=True)
class Minimum:
    """What the basic function of a type of app needs, in the words of the person's language.

    ``kinds``: codes of everything that it may need, the cases included that are not everyone's;
    none means that it has to work without any personal data. ``citation``: the rule behind it.
    """

    type_name: str
    kinds: frozenset[str]
    citation: str


Minimums = Mapping[int, Minimum]
"""By the number of the app type."""


@dataclass(frozen=True, slots=True)
class Collected:
    """Codes of the kinds that a service holds, and of those that it may hold besides."""

    held: frozenset[str]
    maybe: frozenset[str]

    @classmethod
    def of(cls, holdings: Iterable[Holding]) -> Collected:
        """From all holdings of one service; the password is left out."""
        held, maybe = set[str](), set[str]()
        for holding in holdings:
            if holding.state in HELD_STATES:
                held.add(holding.kind)
            elif holding.state is HoldingState.UNKNOWN:
                maybe.add(holding.kind)
        held.discard(_SIGN_IN)
        maybe.discard(_SIGN_IN)
        return cls(frozenset(held), frozenset(maybe - held))

    @classmethod
    def joined(cls, parts: Iterable[Collected]) -> Collected:
        """Of several services together."""
        held, maybe = set[str](), set[str]()
        for part in parts:
            held |= part.held
            maybe |= part.maybe
        return cls(frozenset(held), frozenset(maybe - held))

    def beyond(self, minimum: Minimum) -> tuple[str, ...]:
        """The kinds that are not necessary, in the order in which kinds are listed everywhere."""
        excess = (self.held | self.maybe) - minimum.kinds
        return tuple(sorted(excess, key=_PLACES.__getitem__))
