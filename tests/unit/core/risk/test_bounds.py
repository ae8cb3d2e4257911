"""Whatever turns out about what nobody has checked, it lies within the bounds that were shown."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import holding, identifier, service, vault_of
from tests.unit.core.risk.test_incremental import KINDS, STEPS, TODAY, Make, start, take
from tracker.core import commands
from tracker.core.checks import fits
from tracker.core.model import (
    Deletability,
    Distinctness,
    Entity,
    Holding,
    HoldingState,
    Identifier,
    Incident,
    IncidentId,
    IncidentKind,
    Known,
    SecondFactor,
    Service,
    ServiceId,
)
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import effect_of
from tracker.core.risk.method import Method
from tracker.core.risk.not_said import SOME_OF
from tracker.core.risk.troves import is_of_any
from tracker.core.vault import Vault

KNOWN = {"deletability": Deletability.SELF_SERVICE, "second_factor": SecondFactor.APP, "last_used": "2026-11"}
walks = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 2**32)), max_size=12)


def plain(vault: Vault, *, known: bool) -> Vault:
    """Without what is said of how well identifiers single out: where that is not known, the method has a default.

    ``known``: all about the accounts themselves is, so that what is open there makes no room for what is not.
    """

    def made(item: Entity) -> Entity:
        if isinstance(item, Identifier):
            return replace(item, distinctness=Distinctness.UNKNOWN)
        return replace(item, **KNOWN) if known and isinstance(item, Service) else item

    return Vault.of(map(made, vault.entities()))


def settled(chance: random.Random, vault: Vault) -> Vault:
    """One of all the ways in which everything that is not known may turn out. Nothing is in the trash then."""
    numbers = [identifier(f"of {own}", own) for own in ("phone", "email", "id_number")]
    turned_out = [turned(chance, item) for item in (*vault.entities(), *numbers)]
    known = Vault.of(iter(turned_out))
    return Vault.of(with_holdings(chance, known))


def turned(chance: random.Random, item: Entity) -> Entity:
    if isinstance(item, Identifier):
        answers = [known for known in Known if known is not Known.UNKNOWN]
        real_name = item.real_name if item.real_name is not Known.UNKNOWN else chance.choice(answers)
        leaked = item.leaked if item.leaked is not Known.UNKNOWN else chance.choice(answers)
        return replace(item, real_name=real_name, leaked=leaked)
    if isinstance(item, Incident) and not item.kinds:
        return replace(item, kinds=tuple(chance.sample(KINDS, chance.randrange(1, 4))))
    if isinstance(item, Service):
        deletability, factor = item.deletability, item.second_factor
        if deletability is Deletability.UNKNOWN:
            deletability = chance.choice([each for each in Deletability if each is not deletability])
        if factor is SecondFactor.UNKNOWN:
            factor = chance.choice([each for each in SecondFactor if each is not factor])
        used = item.last_used or chance.choice(["2019", "2025-03", "2026-11"])
        return replace(item, deletability=deletability, second_factor=factor, last_used=used)
    if isinstance(item, Holding) and item.state is HoldingState.UNKNOWN:
        return replace(item, state=chance.choice([HoldingState.HELD, HoldingState.VERIFIED_REMOVED]))
    return item


def with_holdings(chance: random.Random, vault: Vault) -> Iterator[Entity]:
    """Each holding of one of the identifiers, and something at each account of which nothing was recorded."""
    for item in vault.entities():
        if isinstance(item, Holding) and is_of_any(vault, item):
            own = [each.id for each in vault.live_identifiers() if fits(each, item.kind)]
            yield replace(item, identifier_id=chance.choice(own))
        else:
            yield item
    for service_id in vault.services:
        if not vault.holdings_of(service_id):
            for kind in chance.sample(KINDS, chance.randrange(3)):
                own = [each.id for each in vault.live_identifiers() if fits(each, kind)]
                yield holding(service_id, kind, chance.choice(own) if own and kind in SOME_OF else None)


@settings(max_examples=200)
@given(walk=walks, seed=st.integers(0, 2**32), known=st.booleans())
def test_what_turns_out_lies_within_the_bounds(
    method: Method, walk: list[tuple[Make, int]], seed: int, known: bool
) -> None:
    book = RiskBook(start(), method, TODAY)
    for step, at in walk:
        take(book, step, at)
    shown = RiskBook(plain(book.vault, known=known), method, TODAY)
    true = RiskBook(settled(random.Random(seed), shown.vault), method, TODAY)
    for service_id, risk in true.services.items():
        assert shown.services[service_id].se_low <= risk.se <= shown.services[service_id].se_high
    assert shown.span.low <= true.load.total <= shown.span.high


def breach(*kinds: str) -> Incident:
    return Incident(IncidentId("n"), ServiceId("bank"), IncidentKind.BREACH, kinds=kinds)


def bounds(method: Method, *records: Entity) -> tuple[float, float, float]:
    risk = RiskBook(vault_of(*records), method, TODAY).services["shop"]
    return risk.se_low, risk.se, risk.se_high


def test_a_bank_that_may_know_the_name_widens_the_shop_with_the_same_number(method: Method) -> None:
    """By hand: the number singles out with 0.25; with the name known at the bank 0.25 more."""
    shop, bank = service("shop", **KNOWN), service("bank", **KNOWN)
    ours = identifier("i", real_name=Known.NO, leaked=Known.NO)
    both = holding("shop", "phone", "i"), holding("bank", "phone", "i")
    unchecked = holding("bank", "id_number", state=HoldingState.UNKNOWN)
    assert bounds(method, shop, bank, ours, *both) == (0.25, 0.25, 0.25)
    assert bounds(method, shop, bank, ours, *both, unchecked) == (0.25, 0.25, 0.5)
    assert bounds(method, shop, bank, replace(ours, real_name=Known.UNKNOWN), *both) == (0.25, 0.25, 0.5)
    assert bounds(method, shop, bank, replace(ours, leaked=Known.UNKNOWN), *both) == (0.25, 0.25, 0.25)  # of nobody
    assert bounds(method, shop, bank, replace(ours, leaked=Known.UNKNOWN), *both, unchecked) == (0.25, 0.25, 0.75)


def test_a_number_of_which_nobody_has_said_which_one_it_is_may_be_any(method: Method) -> None:
    shop, bank = service("shop", **KNOWN), service("bank", **KNOWN)
    assert bounds(method, shop, holding("shop", "phone")) == (0.25, 0.25, 0.75)
    ours = identifier("i", real_name=Known.NO, leaked=Known.NO)
    elsewhere = holding("bank", "phone"), holding("bank", "id_image")
    assert bounds(method, shop, bank, ours, holding("shop", "phone", "i"), *elsewhere) == (0.25, 0.25, 0.5)
    trashed = identifier("o", trashed=TODAY)
    there = holding("bank", "phone", "o"), holding("bank", "id_image")
    assert bounds(method, shop, bank, ours, trashed, holding("shop", "phone", "i"), *there) == (0.25, 0.25, 0.5)


def test_an_account_of_which_nothing_is_recorded_may_know_everybodys_name(method: Method) -> None:
    shop, bank = service("shop", **KNOWN), service("bank", **KNOWN)
    ours, held = identifier("i", real_name=Known.NO, leaked=Known.NO), holding("shop", "phone", "i")
    assert bounds(method, shop, bank, ours, held) == (0.25, 0.25, 0.5)
    assert bounds(method, shop, bank, ours, held, breach()) == (0.25, 0.25, 0.75)
    scandal = replace(breach(), kind=IncidentKind.SCANDAL)
    assert bounds(method, shop, bank, ours, held, scandal) == (0.25, 0.25, 0.5)
    assert bounds(method, shop, bank, ours, held, holding("bank", "nickname")) == (0.25, 0.25, 0.25)


def test_a_breach_of_which_nobody_has_said_which_data_may_be_of_all(method: Method) -> None:
    shop, bank = service("shop", **KNOWN), service("bank", **KNOWN)
    ours = identifier("i", real_name=Known.YES, leaked=Known.NO)
    both = holding("shop", "phone", "i"), holding("bank", "phone", "i")
    assert bounds(method, shop, bank, ours, *both, breach()) == (0.5, 0.5, 0.75)
    assert bounds(method, shop, bank, ours, *both, breach("phone")) == (0.75, 0.75, 0.75)
    assert bounds(method, shop, bank, ours, *both, breach("face")) == (0.5, 0.5, 0.5)


def test_a_record_that_goes_to_the_trash_and_comes_back_is_followed(method: Method) -> None:
    held = holding("shop", "phone", "i"), holding("bank", "phone", "o"), holding("bank", "id_image")
    book = RiskBook(vault_of(service("shop"), service("bank"), identifier("i"), identifier("o"), *held), method, TODAY)
    put_away, take_out = commands.trash_identifiers, commands.restore_identifiers
    for wish in (lambda: put_away(book.vault, ["o"], TODAY), lambda: take_out(book.vault, ["o"])):
        changeset = wish()
        effect_of(book, changeset)  # what is only tried leaves no trace
        assert book.services == RiskBook(book.vault, method, TODAY).services
        book.vault.apply(changeset)
        book.update(changeset)
        assert book.services == RiskBook(book.vault, method, TODAY).services
