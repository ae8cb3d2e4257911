"""Changes to the vault as values: what was, what is to be, and the way back."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.core.model import Entity
from tracker.core.text import Message


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; ``before`` is None for a new one, ``after`` for a removal."""

    before: Entity | None
    after: Entity | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a change needs a before or an after")
        if self.before is None or self.after is None:
            return
        if type(self.before) is not type(self.after) or self.before.id != self.after.id:
            raise ValueError("before and after must be the same record")

    @property
    def subject(self) -> Entity:
        """The record in its newest form."""
        subject = self.after if self.after is not None else self.before
        assert subject is not None  # see __post_init__
        return subject

    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Seen:
    """What an import says about a record that was there before it, whether or not that changes it.

    ``record``: as the file alone would have made it, under the id that the vault has it by.
    ``whole``: the file has this very record, which takes the place of the vault's; else it only adds to that.
    """

    record: Entity
    whole: bool = False


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Changes that belong together: one transaction, one journal entry, one undo step.

    ``label`` says in the past tense what was done ("DiDi added"). ``seen``: what an import found
    beside what it makes; it changes nothing and is only remembered, for taking imports back later.
    """

    label: Message
    changes: tuple[Change, ...]
    seen: tuple[Seen, ...] = ()

    def inverse(self) -> ChangeSet:
        """All changes taken back, last one first."""
        return ChangeSet(self.label, tuple(change.inverse() for change in reversed(self.changes)))

    def __bool__(self) -> bool:
        """False when there is nothing to do."""
        return bool(self.changes)
