"""What is only tried: the same as two full runs, and as little looked at as will do."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import LABEL, holding, identifier, service, vault_of
from tests.unit.core.risk.test_frauds import FRAUDS, POSSIBLE, everything, fraud, retire, standings
from tests.unit.core.risk.test_incremental import STEPS, Make, start
from tracker.core import commands
from tracker.core.changes import ChangeSet
from tracker.core.model import ServiceId, Status
from tracker.core.risk import meanwhile
from tracker.core.risk.exposures import Exposures
from tracker.core.risk.fraud_facts import Frauds
from tracker.core.risk.frauds import FraudBook
from tracker.core.risk.troves import Trove
from tracker.core.vault import Vault

EASY = replace(FRAUDS, by_id={key: FRAUDS.by_id[key] for key in ("text", "recycled")})
"""Frauds that are mostly possible whatever is tried."""


@pytest.mark.parametrize("frauds", [FRAUDS, EASY], ids=["all", "easy ones"])
@pytest.mark.parametrize("few", [0, 50], ids=["all looked into", "a glance first"])
@given(walk=st.lists(st.tuples(st.sampled_from((*STEPS, retire)), st.integers(0, 2**32)), min_size=1, max_size=12))
def test_a_change_that_is_tried_is_two_full_runs(few: int, frauds: Frauds, walk: list[tuple[Make, int]]) -> None:
    book = FraudBook(start(), frauds)
    *steps, (last, seed) = walk
    for step, at in steps:
        changeset = step(random.Random(at), book.vault)
        book.vault.apply(changeset)
        book.update(changeset)
    before = everything(book)
    changeset = last(random.Random(seed), book.vault)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(meanwhile, "_A_FEW", few)
        after = book.after(changeset)
    assert everything(book) == before
    book.vault.apply(changeset)
    assert dict(after) == standings(FraudBook(book.vault, frauds))


def watched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The services of which what they have is put together, as that happens."""
    looked_at: list[str] = []
    troves = Exposures.troves

    def looking(self: Exposures, service_id: ServiceId) -> tuple[Trove, Trove]:
        looked_at.append(service_id)
        return troves(self, service_id)

    monkeypatch.setattr(Exposures, "troves", looking)
    return looked_at


def seen(vault: Vault, keys: str) -> ChangeSet:
    """A change to these services that makes no difference to any fraud."""
    changes = [change for key in keys for change in commands.edit_service(vault, ServiceId(key), notes="seen").changes]
    return ChangeSet(LABEL, tuple(changes))


def test_what_stays_possible_is_seen_at_a_glance(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the accounts concerned as many are looked at as it takes to see that every fraud stays possible."""
    book = FraudBook(
        vault_of(
            *(service(key) for key in "abcde"),
            *(identifier("i"), identifier("given up", retired="2024")),
            *(holding(key, "phone", "i") for key in "abcd"),
            holding("e", "phone", "given up"),
        ),
        EASY,
    )
    easiest = FraudBook(book.vault, replace(EASY, by_id={"text": EASY.by_id["text"]}))
    looked_at = watched(monkeypatch)
    both = {"text": POSSIBLE, "recycled": POSSIBLE}
    assert book.after(commands.edit_identifier(book.vault, "i", note="seen")) == both  # e is enough
    assert looked_at == []
    assert book.after(seen(book.vault, "abcde")) == both
    assert sorted(looked_at) == list("abcde")  # for the next holder's fraud, which is a question of hands
    looked_at.clear()
    assert easiest.after(seen(book.vault, "abcde")) == {"text": POSSIBLE}
    assert len(looked_at) == 1


def test_only_hands_with_what_few_have_are_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has a number only is in no hand that matters to a fraud that needs an ID number as well."""
    monkeypatch.setattr(meanwhile, "_A_FEW", 0)
    book = FraudBook(
        vault_of(
            *(service(key) for key in "abcde"),
            *(identifier("i"), identifier("j")),
            *(holding(key, "phone", "i") for key in "abc"),
            *(holding(key, "phone", "j") for key in "de"),
            holding("d", "id_name"),
            holding("e", "id_number"),
        ),
        replace(FRAUDS, by_id={"police": FRAUDS.by_id["police"]}),
    )
    looked_at = watched(monkeypatch)
    assert book.after(seen(book.vault, "abcde")) == {"police": POSSIBLE}
    assert sorted(looked_at) == ["d", "e"]
    looked_at.clear()
    assert book.after(commands.edit_service(book.vault, ServiceId("d"), status=Status.CLOSED_VERIFIED)) == {}
    assert looked_at == []  # nobody gives a name any more


def test_a_hand_is_put_together_once_for_all_frauds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meanwhile, "_A_FEW", 0)
    frauds = {item.id: item for item in (FRAUDS.by_id["police"], fraud("loan", "id_name", "id_number"))}
    book = FraudBook(
        vault_of(
            *(service(key) for key in "abc"),
            identifier("i"),
            *(holding(key, "phone", "i") for key in "abc"),
            *(holding("a", "id_name"), holding("b", "id_number")),
        ),
        replace(FRAUDS, by_id=frauds),
    )
    looked_at = watched(monkeypatch)
    assert book.after(seen(book.vault, "abc")) == {"police": POSSIBLE, "loan": POSSIBLE}
    assert sorted(looked_at) == ["a", "b", "c"]
