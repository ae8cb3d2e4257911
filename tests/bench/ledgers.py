"""Large made-up ledgers, the same each time."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date

from tracker.core.kinds import KINDS
from tracker.core.model import (
    Deletability,
    Entity,
    Holding,
    HoldingId,
    HoldingState,
    Identifier,
    IdentifierId,
    Known,
    SecondFactor,
    Service,
    ServiceId,
)

TODAY = date(2026, 11, 23)
_SYLLABLES = ["ba", "da", "ka", "mi", "no", "pe", "ru", "sa", "ti", "wo", "xi", "yu"]


def records(services: int, holdings_each: int = 8, seed: int = 7) -> Iterator[Entity]:
    """``services`` services with ``holdings_each`` holdings, and ten identifiers shared among them."""
    chance = random.Random(seed)
    identifiers = [
        Identifier(IdentifierId(f"i{n}"), kind, f"{kind} {n}", real_name=Known.YES if n == 0 else Known.UNKNOWN)
        for n, kind in enumerate(("phone", "email", "id_number", "bank_card", "address") * 2)
    ]
    yield from identifiers
    by_kind = {identifier.kind: identifier.id for identifier in reversed(identifiers)}
    for number in range(services):
        service_id = ServiceId(f"s{number}")
        name = "".join(chance.choices(_SYLLABLES, k=4)).title()
        yield Service(
            service_id,
            name,
            operator=f"{name} Ltd",
            group=f"Group {number % 97}",
            domains=(f"{name.lower()}{number}.example.com",),
            deletability=chance.choice(list(Deletability)),
            second_factor=chance.choice(list(SecondFactor)),
            last_used=chance.choice(("2026-10", "2025-03", "2019", None)),
        )
        for kind in chance.sample(KINDS, holdings_each):
            yield Holding(
                HoldingId(f"{service_id}-{kind.code}"),
                service_id,
                kind.code,
                by_kind.get(kind.code),
                chance.choices(list(HoldingState), weights=(80, 5, 5, 5, 5))[0],
            )
