"""Following changes one by one must give what assessing everything anew gives."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import LABEL, holding, identifier, service, vault_of
from tracker.core import commands, incident_commands
from tracker.core.changes import Change, ChangeSet
from tracker.core.model import (
    ENTITY_TYPES,
    Deletability,
    Evidence,
    EvidenceId,
    Grade,
    Holding,
    HoldingState,
    Identifier,
    Incident,
    IncidentId,
    IncidentKind,
    Known,
    Place,
    SecondFactor,
    Service,
    Status,
)
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import actions_for, effect_of, identifier_effect
from tracker.core.risk.linkage import Links
from tracker.core.risk.method import Method
from tracker.core.risk.severity import Scorer, ServiceRisk
from tracker.core.risk.tally import Load
from tracker.core.vault import Vault

TODAY = date(2026, 11, 23)
KINDS = ("phone", "phone_alt", "id_number", "id_name", "bank_card", "location", "email")
Make = Callable[[random.Random, Vault], ChangeSet]


def start() -> Vault:
    return vault_of(
        *(service(key) for key in "abcd"),
        identifier("i"),
        identifier("j", real_name=Known.YES),
        identifier("m", "email"),
        *(holding(key, "phone", "i") for key in "abc"),
        holding("b", "id_number"),
        holding("c", "phone_alt", "j", state=HoldingState.UNKNOWN),
        holding("d", "email", "m"),
    )


def free_id(table: Mapping[str, object]) -> str:
    return next(key for number in count() if (key := f"new{number}") not in table)


def pick_service(chance: random.Random, vault: Vault) -> Service:
    return chance.choice([*vault.services.values()])


def pick_identifier(chance: random.Random, vault: Vault) -> Identifier:
    return chance.choice([*vault.identifiers.values()])


def add_service(chance: random.Random, vault: Vault) -> ChangeSet:
    draft = service(free_id(vault.services), deletability=chance.choice([*Deletability]))
    return commands.add_service(vault, draft, [holding(draft.id, chance.choice(KINDS), id=free_id(vault.holdings))])


def edit_service(chance: random.Random, vault: Vault) -> ChangeSet:
    return commands.edit_service(
        vault,
        pick_service(chance, vault).id,
        deletability=chance.choice([*Deletability]),
        second_factor=chance.choice([*SecondFactor]),
        status=chance.choice([*Status]),
        last_used=chance.choice([None, "2020", "2025-06", "2026-11-01"]),
    )


def trash_or_restore(chance: random.Random, vault: Vault) -> ChangeSet:
    chosen = pick_service(chance, vault)
    if chosen.trashed is None:
        return commands.trash_services(vault, [chosen.id], TODAY)
    return commands.restore_services(vault, [chosen.id])


def purge_service(chance: random.Random, vault: Vault) -> ChangeSet:
    if len(vault.services) < 3:
        return add_service(chance, vault)
    return commands.purge_services(vault, [pick_service(chance, vault).id])


def set_holding(chance: random.Random, vault: Vault) -> ChangeSet:
    state = chance.choice([None, *HoldingState])
    return commands.set_holding(vault, pick_service(chance, vault).id, chance.choice(KINDS), state)


def tie_holding(chance: random.Random, vault: Vault) -> ChangeSet:
    phones = [item for item in vault.holdings.values() if item.kind in ("phone", "phone_alt")]
    if not phones:
        return set_holding(chance, vault)
    numbers = [None, *(item.id for item in vault.identifiers.values() if item.kind == "phone")]
    return commands.edit_holding(
        vault, chance.choice(phones).id, identifier_id=chance.choice(numbers), since=chance.choice([None, "2019"])
    )


def edit_identifier(chance: random.Random, vault: Vault) -> ChangeSet:
    if not vault.identifiers:
        return commands.add_identifier(vault, identifier(free_id(vault.identifiers)))
    return commands.edit_identifier(
        vault,
        pick_identifier(chance, vault).id,
        real_name=chance.choice([*Known]),
        leaked=chance.choice([*Known]),
        distinctness=chance.choice(["unknown", "listed", "named_and_findable"]),
    )


def trash_identifier(chance: random.Random, vault: Vault) -> ChangeSet:
    if not vault.identifiers:
        return edit_identifier(chance, vault)
    chosen = pick_identifier(chance, vault)
    if chosen.trashed is None:
        return commands.trash_identifiers(vault, [chosen.id], TODAY)
    return chance.choice([commands.restore_identifiers, commands.purge_identifiers])(vault, [chosen.id])


def add_incident(chance: random.Random, vault: Vault) -> ChangeSet:
    draft = Incident(
        IncidentId(free_id(vault.incidents)),
        pick_service(chance, vault).id,
        chance.choice([*IncidentKind]),
        chance.choice([None, "2018", "2022-02"]),
        tuple(chance.sample(KINDS, chance.choice((0, 2)))),
    )
    return incident_commands.add_incident(vault, draft)


def remove_incident(chance: random.Random, vault: Vault) -> ChangeSet:
    if not vault.incidents:
        return add_incident(chance, vault)
    return incident_commands.remove_incident(vault, chance.choice([*vault.incidents]))


def add_evidence(chance: random.Random, vault: Vault) -> ChangeSet:
    draft = Evidence(EvidenceId(free_id(vault.evidence)), pick_service(chance, vault).id, "you", Grade.WEAK, TODAY)
    return ChangeSet(LABEL, (Change(None, draft),))


def move(chance: random.Random, vault: Vault) -> ChangeSet:
    return commands.edit_profile(vault, place=chance.choice([*Place]))


STEPS: tuple[Make, ...] = (
    add_service,
    edit_service,
    trash_or_restore,
    purge_service,
    set_holding,
    tie_holding,
    edit_identifier,
    trash_identifier,
    add_incident,
    remove_incident,
    add_evidence,
    move,
)
walks = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 2**32)), min_size=1, max_size=15)


def take(book: RiskBook, step: Make, seed: int) -> ChangeSet:
    """Carry out one step of a walk, as a session does."""
    changeset = step(random.Random(seed), book.vault)
    book.vault.apply(changeset)
    book.update(changeset)
    return changeset


def state(book: RiskBook) -> tuple[object, ...]:
    """Everything that a book and its vault say, whatever the order it was said in."""
    tables = tuple(dict(book.vault.table(cls)) for cls in ENTITY_TYPES)
    holdings = {key: set(book.vault.holdings_of(key)) for key in book.vault.services}
    links = {key: (book.links.link(key), book.links.holders(key)) for key in book.vault.identifiers}
    return tables, holdings, dict(book.services), book.load, book.span, links


def anew(book: RiskBook, *, reverse: bool = False) -> RiskBook:
    """A fresh book on a fresh vault, as after the next unlocking."""
    records = [*book.vault.entities()]
    return RiskBook(Vault.of(reversed(records) if reverse else iter(records)), book.method, book.today)


@given(walk=walks)
def test_following_equals_assessing_anew(method: Method, walk: list[tuple[Make, int]]) -> None:
    book = RiskBook(start(), method, TODAY)
    done = []
    beginning = state(book)
    for step, seed in walk:
        done.append(take(book, step, seed))
        assert state(book) == state(anew(book))
    assert state(book) == state(anew(book, reverse=True))
    for changeset in reversed(done):
        book.vault.apply(changeset.inverse())
        book.update(changeset.inverse())
    assert state(book) == beginning == state(anew(book))


@given(walk=walks)
def test_the_load_is_the_sum_of_its_three_parts(method: Method, walk: list[tuple[Make, int]]) -> None:
    book = RiskBook(start(), method, TODAY)
    for step, seed in walk:
        take(book, step, seed)
    risks = book.services.values()
    load = book.load
    assert load.total == load.removable + load.unchecked + load.stuck == sum(risk.se for risk in risks)
    assert (book.span.low, book.span.high) == (
        sum(risk.se_low for risk in risks),
        sum(risk.se_high for risk in risks),
    )
    assert load.stuck == sum(risk.se for risk in risks if risk.deletability is Deletability.IMPOSSIBLE)
    assert load.unchecked == sum(risk.se for risk in risks if risk.deletability is Deletability.UNKNOWN)
    for risk in risks:
        assert 0.25 <= risk.se_low <= risk.se <= risk.se_high <= 6
        assert risk.se_alone <= risk.se


@given(walk=walks)
def test_an_effect_is_two_full_runs_and_leaves_no_trace(method: Method, walk: list[tuple[Make, int]]) -> None:
    book = RiskBook(start(), method, TODAY)
    *steps, (last, last_seed) = walk
    for step, seed in steps:
        take(book, step, seed)
    before = state(book)
    changeset = last(random.Random(last_seed), book.vault)

    effect = effect_of(book, changeset)

    assert state(book) == before
    book.vault.apply(changeset)
    after = anew(book)
    assert (effect.before, effect.after) == (book.load, after.load)
    assert {key: risks[1] for key, risks in effect.services.items() if risks[1] is not None} == {
        key: risk for key, risk in after.services.items() if risk != book.services.get(key)
    }


@settings(max_examples=30)
@given(walk=walks)
def test_what_helps_is_never_a_promise_that_does_not_hold(method: Method, walk: list[tuple[Make, int]]) -> None:
    book = RiskBook(start(), method, TODAY)
    for step, seed in walk:
        take(book, step, seed)
    before = state(book)
    for service_id in list(book.services):
        for action in actions_for(book, service_id):
            copy = anew(book)
            copy.vault.apply(action.changeset)
            assert action.effect.difference == RiskBook(copy.vault, method, TODAY).load.total - book.load.total < 0
    for identifier_id in book.vault.identifiers:
        assert identifier_effect(book, identifier_id).difference <= 0
    assert state(book) == before


def test_a_new_day_is_followed(method: Method) -> None:
    book = RiskBook(vault_of(service("a", last_used="2026-01")), method, TODAY)
    assert not book.set_today(TODAY)
    dormancy = book.services["a"].loss.dormancy
    assert book.set_today(date(2027, 6, 1))
    assert book.services["a"].loss.dormancy > dormancy
    assert state(book) == state(anew(book))


def test_worst_first(method: Method) -> None:
    book = RiskBook(Vault(), method, TODAY)
    assert (book.worst, book.worst_band, book.load) == (None, None, Load())
    book = RiskBook(
        vault_of(
            service("low", name="b"),
            service("same", name="A", deletability=Deletability.IMPOSSIBLE),
            service("high", deletability=Deletability.IMPOSSIBLE),
            holding("high", "face"),
            service("also low", name="a", deletability=Deletability.IMPOSSIBLE),
        ),
        method,
        TODAY,
    )
    assert [risk.service_id for risk in book.by_severity()] == ["high", "also low", "same", "low"]
    assert [risk.service_id for risk in book.stuck()] == ["high", "also low", "same"]
    assert book.worst is not None
    assert book.worst.service_id == "high"
    assert book.worst_band == book.worst.band


def test_the_worst_of_several_is_the_one_that_may_be_worst(method: Method) -> None:
    maybe = holding("b", "face", state=HoldingState.UNKNOWN)
    nicknames = [holding(key, "nickname") for key in "abc"]
    book = RiskBook(vault_of(*(service(key) for key in "abc"), maybe, *nicknames), method, TODAY)
    assert len({risk.se for risk in book.services.values()}) == 1
    assert book.worst is not None
    assert book.worst.service_id == "b"


def test_a_failure_on_the_way_leaves_no_trace(method: Method, monkeypatch: pytest.MonkeyPatch) -> None:
    book = RiskBook(start(), method, TODAY)
    before = state(book)
    score, scored = Scorer.score, list[str]()

    def failing(self: Scorer, vault: Vault, account: Service) -> ServiceRisk:
        scored.append(account.id)
        if len(scored) == 2:  # so one account has its other risk by then
            raise MemoryError
        return score(self, vault, account)

    monkeypatch.setattr(Scorer, "score", failing)
    with pytest.raises(MemoryError):
        effect_of(book, commands.edit_identifier(book.vault, "i", leaked=Known.YES))
    assert state(book) == before
    assert len(scored) == 2


def test_what_is_only_tried_is_nothing_to_look_at_again(method: Method) -> None:
    """Else the next edit would have to look at all accounts that a question has touched."""
    book = RiskBook(start(), method, TODAY)
    before, watched = book.by_severity(), book.watch()
    watched.clear()
    changeset = commands.edit_identifier(book.vault, "i", leaked=Known.YES)
    assert effect_of(book, changeset).services
    assert (watched, book.by_severity()) == (set(), before)
    book.vault.apply(changeset)
    assert watched.symmetric_difference(book.update(changeset)) == set()
    assert watched >= {"a", "b", "c"}


def test_an_edit_keeps_the_place_of_a_holding() -> None:
    vault = start()
    order = [item.id for item in vault.holdings_of("c")]
    vault.apply(commands.edit_holding(vault, order[0], note="seen"))
    assert [item.id for item in vault.holdings_of("c")] == order


def test_links_let_go_of_what_is_deleted() -> None:
    vault = start()
    links = Links(vault)
    for purge, key in ((commands.purge_services, "b"), (commands.purge_identifiers, "i")):
        vault.apply(purge(vault, [key]))
        links.update(["b"], ["i"])
    with pytest.raises(KeyError):
        links.link("i")
    vault.apply(ChangeSet(LABEL, (Change(None, replace(Holding("x", "a", "phone"), identifier_id="j")),)))
    links.update(["a"], ["j"])
    assert links.holders("j") == {"a"}
