"""What a person can do to the ledger: each wish becomes a checked ChangeSet, or an error.

Pure functions: they read the vault and change nothing. Every one raises ValidationError for
a value that does not fit and NotFoundError for a record that is not there. An empty
ChangeSet means that there is nothing to change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from datetime import date
from typing import Any

from tracker.core import belongings
from tracker.core.catalogued import FACT_LABELS, FACTS, kept, own_answer
from tracker.core.changes import Change, ChangeSet
from tracker.core.checks import fits
from tracker.core.closing_dates import with_closing_dates
from tracker.core.errors import NotFoundError
from tracker.core.kinds import KIND_BY_CODE
from tracker.core.model import (
    Entity,
    Holding,
    HoldingId,
    HoldingState,
    Identifier,
    IdentifierId,
    Service,
    ServiceId,
    new_id,
)
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.validation import checked
from tracker.core.vault import Vault


def add_service(
    vault: Vault,
    draft: Service,
    usual: Iterable[Holding | Identifier] = (),
    *,
    known: Service | None = None,
    today: date | None = None,
) -> ChangeSet:
    """A new service, with the holdings that come with it (their ``service_id`` is the draft's), after the
    identifiers that are given there and are new as well.

    ``known``: what the catalogue says about it, as a draft, where somebody has filled it in by hand
    from there: the facts that are still so are marked as the catalogue's. ``today``: see `edit_service`.
    """
    blank = Service(draft.id, "")
    draft = with_closing_dates(own_answer(draft, today, blank, known), today, blank)
    if known is not None:
        draft = replace(draft, catalogued=kept(blank, draft, known))
    label = message("changes", QT_TRANSLATE_NOOP("changes", "{name} added"), name=draft.name.strip())
    return add_records(vault, label, (draft, *usual))


def add_records(vault: Vault, label: Message, records: Iterable[Entity]) -> ChangeSet:
    """New records in one step, each checked against the vault and the ones before it."""
    ahead = vault
    changes = []
    for record in records:
        if ahead is vault:
            ahead = vault.snapshot()
        change = Change(None, checked(ahead, record))
        ahead.apply(ChangeSet(label, (change,)))
        changes.append(change)
    return ChangeSet(label, tuple(changes))


def edit_service(
    vault: Vault,
    service_id: ServiceId,
    *,
    known: Service | None = None,
    today: date | None = None,
    **fields: Any,
) -> ChangeSet:
    """Change fields of one service.

    ``known``: what the catalogue says about it, as a draft; a fact that says the same is marked
    as the catalogue's, and one that is changed in any other way becomes the person's own word.
    ``today``: the day of a new answer to "Can it be deleted?" that comes without one, see `own_answer`,
    and of a new status, see `with_closing_dates`.
    """
    name = vault.service(service_id).name
    label = message("changes", QT_TRANSLATE_NOOP("changes", "{name} changed"), name=name)
    return _edit_services(vault, (service_id,), label, fields, known, today)


def take_facts(vault: Vault, service_id: ServiceId, known: Service, names: Iterable[str]) -> ChangeSet:
    """Put these facts (keys of `catalogued.FACTS`) of a service as the catalogue has them.

    ``known``: what the catalogue says, as a draft. A fact that it does not know is emptied.
    """
    facts = tuple(names)
    args: dict[str, object] = {"name": vault.service(service_id).name}
    if len(facts) == 1:
        source = QT_TRANSLATE_NOOP("changes", "{name}: “{fact}” taken from the catalogue")
        args["fact"] = message("facts", FACT_LABELS[facts[0]])
    else:
        source = QT_TRANSLATE_NOOP("changes", "{name}: {count} facts taken from the catalogue")
        args["count"] = len(facts)
    fields = {field: getattr(known, field) for fact in facts for field in FACTS[fact]}
    return _edit_services(vault, (service_id,), message("changes", source, **args), fields, known)


def set_condition_met(vault: Vault, service_id: ServiceId, condition: str, met: bool) -> ChangeSet:
    """Tick a condition for closing a service off, or take the tick back."""
    service = vault.service(service_id)
    others = tuple(other for other in service.conditions_met if other != condition)
    if met:
        source = QT_TRANSLATE_NOOP("changes", "{name}: done: “{condition}”")
    else:
        source = QT_TRANSLATE_NOOP("changes", "{name}: not done: “{condition}”")
    label = message("changes", source, name=service.name, condition=condition)
    fields = {"conditions_met": (*others, condition) if met else others}
    return _edit_services(vault, (service_id,), label, fields)


def edit_services(
    vault: Vault, service_ids: Iterable[ServiceId], *, today: date | None = None, **fields: Any
) -> ChangeSet:
    """Change the same fields of several services in one step; ``today`` as in `edit_service`."""
    ids = tuple(service_ids)
    if len(ids) == 1:
        return edit_service(vault, ids[0], today=today, **fields)
    label = message("changes", QT_TRANSLATE_NOOP("changes", "{count} services changed"), count=len(ids))
    return _edit_services(vault, ids, label, fields, today=today)


def _edit_services(
    vault: Vault,
    ids: tuple[ServiceId, ...],
    label: Message,
    fields: dict[str, Any],
    known: Service | None = None,
    today: date | None = None,
) -> ChangeSet:
    changes = []
    for service_id in ids:
        before = vault.service(service_id)
        after = own_answer(checked(vault, replace(before, **fields)), today, before, known)
        after = with_closing_dates(after, today, before)
        met = tuple(condition for condition in after.conditions if condition in after.conditions_met)
        catalogued = kept(before, after, known)
        if (met, catalogued) != (after.conditions_met, after.catalogued):
            after = replace(after, conditions_met=met, catalogued=catalogued)
        if after != before:
            changes.append(Change(before, after))
    return ChangeSet(label, tuple(changes))


def trash_services(vault: Vault, service_ids: Iterable[ServiceId], today: date) -> ChangeSet:
    """Put services in the trash; they stop counting and can be restored."""
    return _retitled(
        edit_services(vault, service_ids, trashed=today),
        QT_TRANSLATE_NOOP("changes", "{name} moved to the trash"),
        QT_TRANSLATE_NOOP("changes", "{count} services moved to the trash"),
    )


def restore_services(vault: Vault, service_ids: Iterable[ServiceId]) -> ChangeSet:
    """Take services out of the trash."""
    return _retitled(
        edit_services(vault, service_ids, trashed=None),
        QT_TRANSLATE_NOOP("changes", "{name} restored"),
        QT_TRANSLATE_NOOP("changes", "{count} services restored"),
    )


def purge_services(vault: Vault, service_ids: Iterable[ServiceId]) -> ChangeSet:
    """Delete services with everything that hangs on them; sign-ins through them are cut."""
    ids = set(service_ids)
    changes = [
        Change(child, replace(child, parent=None))
        for child in vault.services.values()
        if child.parent in ids and child.id not in ids
    ]
    changes += [Change(item, None) for item in belongings.about(vault, ids)]
    removed: list[Change] = []
    for service_id in sorted(ids):
        service = vault.service(service_id)
        changes.extend(Change(entity, None) for entity in belongings.of_service(vault, service_id))
        removed.append(Change(service, None))
    changeset = ChangeSet(_nothing, (*changes, *removed))
    return _retitled(
        changeset,
        QT_TRANSLATE_NOOP("changes", "{name} deleted"),
        QT_TRANSLATE_NOOP("changes", "{count} services deleted"),
        subjects=[change.subject for change in removed],
    )


_nothing = message("changes", "")


def _retitled(changeset: ChangeSet, one: str, many: str, subjects: list[Entity] | None = None) -> ChangeSet:
    """The same changes under a label that names the one subject or counts several."""
    subjects = [change.subject for change in changeset.changes] if subjects is None else subjects
    if len(subjects) == 1:
        (subject,) = subjects
        name = subject.label if isinstance(subject, Identifier) else getattr(subject, "name", "")
        return ChangeSet(message("changes", one, name=name), changeset.changes)
    return ChangeSet(message("changes", many, count=len(subjects)), changeset.changes)


def set_holding(vault: Vault, service_id: ServiceId, kind: str, state: HoldingState | None, **fields: Any) -> ChangeSet:
    """Say whether a service holds a kind of data; ``None`` means that it does not.

    A new holding is tied to the person's only identifier of that kind, if there is just one:
    that is what links services. Further ``fields`` of the holding may be given.
    """
    service = vault.service(service_id)
    existing = [holding for holding in vault.holdings_of(service_id) if holding.kind == kind]
    if state is None:
        changes = tuple(Change(holding, None) for holding in existing)
        return ChangeSet(_holding_label(service, kind, state), changes)
    if existing:
        before = existing[0]
        after = checked(vault, replace(before, state=state, **fields))
        return ChangeSet(_holding_label(service, kind, state), (Change(before, after),) if after != before else ())
    fields.setdefault("identifier_id", only_identifier(vault, kind))
    holding = Holding(HoldingId(new_id()), service_id, kind, state=state, **fields)
    return ChangeSet(_holding_label(service, kind, state), (Change(None, checked(vault, holding)),))


def add_holding(vault: Vault, draft: Holding) -> ChangeSet:
    """A further holding of a kind, such as a second phone number at the same service."""
    after = checked(vault, draft)
    label = _holding_label(vault.service(after.service_id), after.kind, after.state)
    return ChangeSet(label, (Change(None, after),))


def set_holding_state(vault: Vault, holding_id: HoldingId, state: HoldingState) -> ChangeSet:
    """Say what is known about one holding, whatever others of its kind there are."""
    before = find(vault.holdings, holding_id)
    after = before.in_state(state)
    label = _holding_label(vault.service(before.service_id), before.kind, state)
    return ChangeSet(label, (Change(before, after),) if after != before else ())


def remove_holding(vault: Vault, holding_id: HoldingId) -> ChangeSet:
    """Take one holding out; others of its kind at the service stay."""
    before = find(vault.holdings, holding_id)
    label = _holding_label(vault.service(before.service_id), before.kind, None)
    return ChangeSet(label, (Change(before, None),))


def only_identifier(vault: Vault, kind: str) -> IdentifierId | None:
    """The one identifier in use that a holding of ``kind`` can mean, or None."""
    candidates = [item for item in vault.live_identifiers() if item.retired is None and fits(item, kind)]
    exact = [item for item in candidates if item.kind == kind]
    chosen = exact or candidates
    return chosen[0].id if len(chosen) == 1 else None


def _holding_label(service: Service, kind: str, state: HoldingState | None) -> Message:
    known = KIND_BY_CODE.get(kind)
    what = message("kinds", known.label) if known else kind
    sources = {
        None: QT_TRANSLATE_NOOP("changes", "{name}: “{kind}” no longer held"),
        HoldingState.HELD: QT_TRANSLATE_NOOP("changes", "{name}: “{kind}” held"),
        HoldingState.ASKED_TO_REMOVE: QT_TRANSLATE_NOOP("changes", "{name}: asked to remove “{kind}”"),
        HoldingState.SAID_REMOVED: QT_TRANSLATE_NOOP("changes", "{name}: “{kind}” said to be removed"),
        HoldingState.VERIFIED_REMOVED: QT_TRANSLATE_NOOP("changes", "{name}: “{kind}” verified as removed"),
        HoldingState.UNKNOWN: QT_TRANSLATE_NOOP("changes", "{name}: “{kind}” not known"),
    }
    return message("changes", sources[state], name=service.name, kind=what)


def edit_holding(vault: Vault, holding_id: HoldingId, **fields: Any) -> ChangeSet:
    """Change fields of one holding."""
    before = find(vault.holdings, holding_id)
    after = checked(vault, replace(before, **fields))
    label = message(
        "changes",
        QT_TRANSLATE_NOOP("changes", "{name}: “{kind}” changed"),
        name=vault.service(before.service_id).name,
        kind=message("kinds", KIND_BY_CODE[after.kind].label),
    )
    return ChangeSet(label, (Change(before, after),) if after != before else ())


def add_identifier(vault: Vault, draft: Identifier) -> ChangeSet:
    """A new piece of the person's own data."""
    after = checked(vault, draft)
    return ChangeSet(
        message("changes", QT_TRANSLATE_NOOP("changes", "{name} added to your data"), name=after.label),
        (Change(None, after),),
    )


def edit_identifier(vault: Vault, identifier_id: IdentifierId, **fields: Any) -> ChangeSet:
    """Change fields of one identifier. Its kind stays: the holdings of it depend on that."""
    before = find(vault.identifiers, identifier_id)
    after = checked(vault, replace(before, **fields))
    label = message("changes", QT_TRANSLATE_NOOP("changes", "{name} changed"), name=after.label)
    return ChangeSet(label, (Change(before, after),) if after != before else ())


def trash_identifiers(vault: Vault, identifier_ids: Iterable[IdentifierId], today: date) -> ChangeSet:
    """Put identifiers in the trash; the holdings stay and find them again on restore."""
    return _mark_identifiers(vault, identifier_ids, today, QT_TRANSLATE_NOOP("changes", "{name} moved to the trash"))


def restore_identifiers(vault: Vault, identifier_ids: Iterable[IdentifierId]) -> ChangeSet:
    """Take identifiers out of the trash."""
    return _mark_identifiers(vault, identifier_ids, None, QT_TRANSLATE_NOOP("changes", "{name} restored"))


def _mark_identifiers(vault: Vault, ids: Iterable[IdentifierId], trashed: date | None, one: str) -> ChangeSet:
    found = [find(vault.identifiers, identifier_id) for identifier_id in ids]
    changes = tuple(Change(item, replace(item, trashed=trashed)) for item in found if item.trashed != trashed)
    return _retitled(
        ChangeSet(_nothing, changes), one, QT_TRANSLATE_NOOP("changes", "{count} entries of your data changed")
    )


def purge_identifiers(vault: Vault, identifier_ids: Iterable[IdentifierId]) -> ChangeSet:
    """Delete identifiers with what is muted and decided about them, and the campaigns that move away from them.

    Holdings and official counts of them stay, tied to none; so do the campaigns that move to them.
    """
    ids = tuple(dict.fromkeys(identifier_ids))
    freed = [
        Change(holding, replace(holding, identifier_id=None)) for item in ids for holding in vault.holdings_with(item)
    ]
    freed += [
        Change(official, replace(official, identifier_id=None))
        for official in vault.official_counts.values()
        if official.identifier_id in ids
    ]
    freed += [Change(item, None) for item in belongings.about(vault, frozenset(ids))]
    freed += _campaigns_without(vault, frozenset(ids))
    removed = [Change(find(vault.identifiers, item), None) for item in ids]
    return _retitled(
        ChangeSet(_nothing, (*freed, *removed)),
        QT_TRANSLATE_NOOP("changes", "{name} deleted"),
        QT_TRANSLATE_NOOP("changes", "{count} entries of your data deleted"),
        subjects=[change.subject for change in removed],
    )


def _campaigns_without(vault: Vault, ids: Set[str]) -> Iterator[Change]:
    for campaign in vault.campaigns.values():
        if campaign.old_identifier_id in ids:
            yield from (Change(step, None) for step in vault.steps_of(campaign.id))
            yield Change(campaign, None)
        elif campaign.new_identifier_id in ids:
            yield Change(campaign, replace(campaign, new_identifier_id=None))


def withdraw_identifier(vault: Vault, identifier_id: IdentifierId) -> ChangeSet:
    """As if no service held this identifier any more: the question behind "it adds n points"."""
    found = find(vault.identifiers, identifier_id)
    label = message("changes", QT_TRANSLATE_NOOP("changes", "{name} taken out everywhere"), name=found.label)
    return ChangeSet(label, taken_out(vault.holdings_with(identifier_id)))


def taken_out(holdings: Iterable[Holding]) -> tuple[Change, ...]:
    """The changes after which these holdings are verified as removed."""
    gone = HoldingState.VERIFIED_REMOVED
    return tuple(Change(holding, holding.in_state(gone)) for holding in holdings if holding.state is not gone)


def edit_profile(vault: Vault, **fields: Any) -> ChangeSet:
    """Change the vault's own record: its name, and where the person lives."""
    before = vault.profile
    after = checked(vault, replace(before, **fields))
    label = message("changes", QT_TRANSLATE_NOOP("changes", "Vault settings changed"))
    return ChangeSet(label, (Change(before, after),) if after != before else ())


def find(table: dict[Any, Any], record_id: str) -> Any:
    """The record of ``table`` with this id; raises NotFoundError."""
    try:
        return table[record_id]
    except KeyError:
        raise NotFoundError(what=record_id) from None
