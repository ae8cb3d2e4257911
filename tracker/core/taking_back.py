"""Taking back an import long after it: what other imports show stays, and so does what was worked on since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date

from tracker.core.acting import Campaign, Request, RequestEntry
from tracker.core.belongings import references
from tracker.core.changes import Change, ChangeSet, Seen
from tracker.core.merging import merged
from tracker.core.model import (
    ENTITY_TYPES,
    Entity,
    Holding,
    HoldingId,
    Identifier,
    IdentifierId,
    ImportRun,
    ImportRunId,
    Service,
    ServiceId,
)
from tracker.core.spellings import same_login
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.vault import Vault


@dataclass(frozen=True, slots=True)
class ImportStep:
    """One written step that brought a file in, took one back, or undid or repeated that.

    ``run``: the import that it carried out, if that is still brought in; else the step only explains
    how records came to be what they are.
    """

    run: ImportRunId | None
    changes: tuple[Change, ...]
    seen: tuple[Seen, ...] = ()


@dataclass(frozen=True, slots=True)
class TakingBack:
    """``changeset`` takes back what can be.

    ``kept``: records that stay as they are, because they were worked on since or something hangs on
    them. ``shared``: those that stay because other imports show them, too, in the form they then have.
    """

    changeset: ChangeSet
    kept: tuple[Entity, ...]
    shared: tuple[Entity, ...]


def take_back(vault: Vault, run: ImportRun, steps: Sequence[ImportStep], today: date) -> TakingBack:
    """The way back from ``run``. ``steps``: all there are, oldest first, with that of ``run`` among them.

    Each record that the import has made or added to becomes what the other imports alone would have
    made of it; it goes when none of them shows it. A record that is not as imports have left it was
    worked on since: it stays, and so does a service or an identifier on which something hangs that
    stays. Of a service that stays for that reason, all stays that the import has said about it.
    """
    plan = _Plan(vault, run.id, steps)
    plan.settle()
    kept, shared, changes = tuple(plan.kept()), tuple(plan.shared()), plan.changes()
    changed = {change.subject.id for change in changes}
    label = message(
        "changes",
        QT_TRANSLATE_NOOP("changes", "Import of “{file}” taken back: {back} records; {kept} stay"),
        file=run.file,
        back=len(changes),
        kept=len(kept) + sum(record.id not in changed for record in shared),
    )
    marked = Change(run, replace(run, taken_back=today))
    return TakingBack(ChangeSet(label, (*changes, marked)), kept, shared)


_Said = Change | Seen
"""What an import says about a record."""


@dataclass(slots=True)
class _History:
    """What imports have done with one record.

    ``root``: what it was before the newest line of imports that nobody else's work has interrupted;
    ``said``: what each says in that line, with the number of its step; ``last``: as they left it.
    ``made``: whether an import made it; ``shown_by``: all imports that show it.
    """

    root: Entity | None
    made: bool
    last: Entity | None
    said: list[tuple[int, _Said]] = field(default_factory=list)
    shown_by: set[ImportRunId] = field(default_factory=set)


def _histories(steps: Iterable[ImportStep]) -> dict[str, _History]:
    """By id, of every record that an import has changed."""
    found: dict[str, _History] = {}
    for number, step in enumerate(steps):
        changes = [change for change in step.changes if not isinstance(change.subject, ImportRun)]
        for change in changes:
            history = found.setdefault(change.subject.id, _History(change.before, change.before is None, change.before))
            if history.last != change.before:
                history.root, history.said = change.before, []
            history.last = change.after
        if step.run is not None:
            seen = {item.record.id for item in step.seen}
            alone = [change for change in changes if change.subject.id not in seen]
            told: list[_Said] = [*alone, *step.seen]
            for said in told:
                if (known := found.get(_subject(said).id)) is not None:
                    known.said.append((number, said))
                    known.shown_by.update({step.run} if _makes(said) else ())
    return found


def _subject(said: _Said) -> Entity:
    return said.record if isinstance(said, Seen) else said.subject


def _makes(said: _Said) -> bool:
    """Whether it alone makes a record, and not only edits one."""
    return isinstance(said, Seen) or said.before is None


def _told(form: Entity | None, said: _Said) -> Entity | None:
    """``form`` of a record after an import has said so."""
    if isinstance(said, Seen):
        return said.record if form is None or said.whole else merged(form, said.record)
    if said.before is None:
        return said.after
    if form is None:
        return None
    names = (item.name for item in fields(form))
    new = {name: getattr(said.after, name) for name in names}
    return replace(form, **{name: value for name, value in new.items() if value != getattr(said.before, name)})


@dataclass(slots=True)
class _Plan:
    """What becomes of each record that the import has written or seen.

    ``now``: such records as they are; ``stays``: ids of those that stay so; ``after``: what becomes of
    the others, and of what other imports have made that loses what it refers to. ``written``: ids of
    what the import made or changed; ``hanging``: what refers to a record, by its id.
    """

    vault: Vault
    run: ImportRunId
    steps: Sequence[ImportStep]
    written: frozenset[str] = frozenset()
    histories: Mapping[str, _History] = field(default_factory=dict)
    hanging: Mapping[str, list[Entity]] = field(default_factory=dict)
    now: dict[str, Entity] = field(default_factory=dict)
    stays: set[str] = field(default_factory=set)
    after: dict[str, Entity | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        step = next(step for step in self.steps if step.run == self.run)
        subjects = [change.subject for change in step.changes if not isinstance(change.subject, ImportRun)]
        self.written = frozenset(record.id for record in subjects)
        self.histories = _histories(self.steps)
        self.hanging = _by_reference(self.vault)
        for record in (*subjects, *(seen.record for seen in step.seen)):
            now = self.vault.table(type(record)).get(record.id)
            if now is not None and record.id in self.histories:
                self.now[record.id] = now

    def settle(self) -> None:
        """Find out what goes, what changes, and what has to stay because something else stays."""
        self.stays = {key for key, now in self.now.items() if self._was_worked_on(key, now)}
        while True:
            self.after = {key: self._without(key) for key in self.now if key not in self.stays}
            self.after.update({record.id: record for record in list(self._orphans())})
            self.after.update({holding.id: holding for holding in self._still_tied()})
            going = [key for key, form in self.after.items() if form is None]
            more = {key for key in going if self._is_needed(key)} | self._belonging()
            if not more:
                return
            self.stays |= more

    def changes(self) -> tuple[Change, ...]:
        """All that are to be made; what hangs on something goes before it."""
        changes = [Change(now, form) for key, form in self.after.items() if (now := self._now(key)) != form]
        return tuple(sorted(changes, key=lambda change: -ENTITY_TYPES.index(type(change.subject))))

    def kept(self) -> Iterator[Entity]:
        """What the import has made or changed and cannot take back."""
        for key, now in self.now.items():
            if key in self.stays and (key in self.written or self._is_its_own(key)):
                yield now

    def shared(self) -> Iterator[Entity]:
        """What came by imports and is shown by others, too."""
        for key, now in self.now.items():
            if not self._others(key) or not self.histories[key].made:
                continue
            form = self.after.get(key, now)
            if form is not None and not (key in self.stays and key in self.written):
                yield form

    # One record

    def _was_worked_on(self, key: str, now: Entity) -> bool:
        """Whether anybody else has changed it since the import wrote or saw it."""
        history = self.histories[key]
        return history.last != now or all(self.steps[number].run != self.run for number, _ in history.said)

    def _now(self, key: str) -> Entity:
        return self.now.get(key) or self.vault.services.get(ServiceId(key)) or self.vault.holdings[HoldingId(key)]

    def _others(self, key: str) -> set[ImportRunId]:
        """The other imports that show it."""
        return self.histories[key].shown_by - {self.run}

    def _is_its_own(self, key: str) -> bool:
        """Whether imports made it, and of those that are brought in none but this one shows it."""
        return self.histories[key].made and not self._others(key)

    def _without(self, key: str) -> Entity | None:
        """What the other imports alone would have made of it."""
        form = self.histories[key].root
        for number, said in self.histories[key].said:
            if self.steps[number].run != self.run:
                form = self._with_parent(form, _told(form, said), number)
        return form

    def _with_parent(self, before: Entity | None, form: Entity | None, number: int) -> Entity | None:
        """``form`` without the service that opens it since this step, if that would not have been there."""
        if not isinstance(form, Service) or form.parent in (None, getattr(before, "parent", None)):
            return form
        return form if self._is_there(form.parent, number) else replace(form, parent=None)

    def _is_there(self, key: str, number: int) -> bool:
        """Whether a record would have been there at this step, too."""
        history = self.histories.get(key)
        if history is None or history.root is not None or key in self.stays:
            return True
        makers = (step for step, said in history.said if _makes(said) and self.steps[step].run != self.run)
        return any(step <= number for step in makers)

    # What hangs together

    def _orphans(self) -> Iterator[Entity]:
        """Records of other imports that lose what they refer to: a service that opens them, or whose address it is."""
        for child in (record for key in self.now for record in self.hanging.get(key, ())):
            alone = self._alone(child) if isinstance(child, Service) else None
            if isinstance(child, Service) and alone is not None and getattr(alone, "parent", None) is None:
                yield replace(child, parent=None)
        for key in (key for key, form in self.after.items() if form is None):
            for holding in self.vault.holdings_with(IdentifierId(key)):
                alone = self._alone(holding)
                if alone is not None and getattr(alone, "identifier_id", None) is None:
                    yield replace(holding, identifier_id=None)

    def _alone(self, record: Entity) -> Entity | None:
        """What imports have made of a record that this one has nothing to do with; None if it was worked on since."""
        history = self.histories.get(record.id)
        known = record.id in self.now or history is None or history.last != record
        return None if known else self._without(record.id)

    def _still_tied(self) -> Iterator[Holding]:
        """Holdings that would lose an address or number that stays and is what one signs in with: it is known whose."""
        for key, form in self.after.items():
            tie = getattr(self.now.get(key), "identifier_id", None)
            if not isinstance(form, Holding) or tie is None or form.identifier_id is not None:
                continue
            own = self.after.get(tie, self.vault.identifiers.get(tie))
            service = self.after.get(form.service_id, self.vault.services.get(form.service_id))
            if isinstance(own, Identifier) and isinstance(service, Service) and _signs_in_with(service, own):
                yield replace(form, identifier_id=own.id)

    def _is_needed(self, key: str) -> bool:
        """Whether something hangs on it that does not go and still will."""
        forms = (self.after.get(record.id, record) for record in self.hanging.get(key, ()))
        return any(key in references(form) for form in forms if form is not None)

    def _belonging(self) -> set[str]:
        """What else the import has said about services, requests and campaigns that stay and that no other shows."""
        owners = (Service, Request, RequestEntry, Campaign)
        staying = {key for key in self.stays if isinstance(self.now[key], owners) and self._is_its_own(key)}
        return {
            key
            for key, form in self.after.items()
            if not staying.isdisjoint(_owners(self._now(key))) and form != self._now(key)
        }


def _owners(record: Entity) -> Iterable[str]:
    """The records to which this one belongs, by id."""
    return (getattr(record, name, "") for name in ("service_id", "request_id", "entry_id", "campaign_id"))


def _signs_in_with(service: Service, own: Identifier) -> bool:
    return same_login(service.login, own.value)


def _by_reference(vault: Vault) -> dict[str, list[Entity]]:
    """All records that refer to another one, by its id."""
    found: dict[str, list[Entity]] = {}
    for record in vault.entities():
        for key in references(record):
            found.setdefault(key, []).append(record)
    return found
