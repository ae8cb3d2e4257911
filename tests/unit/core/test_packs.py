from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import vault_of
from tracker.core import pack_commands
from tracker.core.changes import Change
from tracker.core.errors import NotFoundError, ValidationError
from tracker.core.history import change_from_json, change_to_json
from tracker.core.model import Deletability, Pack, PackId
from tracker.core.packs import PackEntry, pack_content, pack_entries
from tracker.core.validation import MAX_PACKS
from tracker.core.vault import Vault

ENTRY = PackEntry("Shop", ("shop.example", "laden.example"), Deletability.IMPOSSIBLE, note="“no way”\nthey say")


def pack(key: str = "p", *entries: PackEntry, **fields: Any) -> Pack:
    given = {"name": "JustDeleteMe", "format": "justdeleteme", "added": date(2026, 11, 23), "entries": len(entries)}
    return Pack(PackId(key), content=pack_content(entries), **given | fields)


def full_of(size: int, key: str) -> Pack:
    """A list with a content of just this many characters."""
    empty = len(pack_content([PackEntry("A", (), note="x")])) - 1
    return pack(key, PackEntry("A", (), note="x" * (size - empty)), name=key)


texts = st.text(min_size=1)
entries = st.builds(
    PackEntry,
    texts,
    st.lists(texts, max_size=3).map(tuple),
    st.sampled_from(Deletability),
    *(st.text() for _ in ("url", "email", "postal", "operator", "note")),
)


@given(st.lists(entries))
def test_what_is_written_is_read(listed: list[PackEntry]) -> None:
    assert pack_entries(pack("p", *listed)) == tuple(listed)


def test_what_is_empty_is_left_out() -> None:
    assert json.loads(pack_content([PackEntry("A", ())])) == [{"name": "A", "deletability": "unknown"}]


@pytest.mark.parametrize(
    "content",
    [
        *("", "no JSON", "5", "null", "[5]", '["a"]', "[[]]", "[{}]", "{}", '{"name": "A"}', "[" * 100_000),
        *('[{"name": "A", "domains": "a.example"}]', '[{"name": "A", "domains": [5]}]', '[{"name": 5}]'),
        *('[{"name": "A", "deletability": "soon"}]', '[{"name": "A", "deletability": []}]', '[{"name": "A", "x": ""}]'),
    ],
)
def test_other_content_is_refused(content: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever JSON and the types have to say
        pack_entries(replace(pack(), content=content))
    with pytest.raises(ValidationError) as caught:
        pack_commands.add_pack(Vault(), replace(pack(), content=content, entries=1))
    assert caught.value.field == "content"


def test_a_list_comes_and_goes() -> None:
    vault = Vault()
    added = pack_commands.add_pack(vault, pack("p", ENTRY))
    assert str(added.label) == "JustDeleteMe added; services in it: 1"
    vault.apply(added)
    assert vault.packs == {"p": pack("p", ENTRY)}
    assert not pack_commands.add_pack(vault, pack("other id", ENTRY))
    removed = pack_commands.remove_pack(vault, PackId("p"))
    assert str(removed.label) == "JustDeleteMe removed"
    vault.apply(removed)
    assert not vault.packs
    with pytest.raises(NotFoundError):
        pack_commands.remove_pack(vault, PackId("p"))


def test_the_same_list_under_another_name_is_recognised() -> None:
    vault = vault_of(pack("p", ENTRY))
    copy = replace(pack("q", ENTRY, name="JustDeleteMe (copy.json)"), added=date(2027, 1, 1))
    assert pack_commands.list_there(vault, copy) == vault.packs["p"]
    assert not pack_commands.add_pack(vault, copy)
    assert pack_commands.list_there(vault, pack("q", name="JustDeleteMe (copy.json)")) is None
    assert pack_commands.list_there(vault, replace(copy, format="datenanfragen")) is None


def test_the_same_list_is_replaced_in_one_step() -> None:
    vault = vault_of(pack("old"), pack("other name", name="Another"), pack("other format", format="datenanfragen"))
    before = dict(vault.packs)
    changeset = pack_commands.add_pack(vault, pack("new", ENTRY))
    assert len(changeset.changes) == 1
    vault.apply(changeset)
    assert vault.packs == before | {"old": pack("old", ENTRY)}
    vault.apply(changeset.inverse())
    assert vault.packs == before


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"name": " "}, "name"), ({"format": ""}, "format"), ({"entries": 2}, "entries"), ({"name": "x" * 501}, "name")],
)
def test_a_list_holds_only_what_it_can_hold(changes: dict[str, object], field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        pack_commands.add_pack(Vault(), replace(pack("p", ENTRY), **changes))
    assert caught.value.field == field


def test_all_lists_together_have_a_limit_and_one_that_is_replaced_makes_room() -> None:
    vault = vault_of(full_of(MAX_PACKS - 1000, "large"))
    vault.apply(pack_commands.add_pack(vault, full_of(1000, "small")))
    with pytest.raises(
        ValidationError, match=r"together would have 8\.1 million characters; 8 million fit\. Remove"
    ) as caught:
        pack_commands.add_pack(vault, full_of(1001, "small"))
    assert caught.value.field == "content"
    vault.apply(pack_commands.add_pack(vault, full_of(500, "large")))
    vault.apply(pack_commands.add_pack(vault, full_of(1001, "small")))
    with pytest.raises(ValidationError, match=r"The list has 8\.1 million characters; 8 million fit\.$"):
        pack_commands.add_pack(Vault(), full_of(MAX_PACKS + 1, "huge"))


@pytest.mark.parametrize("change", [Change(None, pack("p", ENTRY)), Change(pack("p", ENTRY), None)])
def test_the_journal_remembers_that_a_list_came_or_went_but_not_the_list(change: Change) -> None:
    remembered = change_from_json(change_to_json(change), "journal").subject
    assert remembered == replace(pack("p", ENTRY), content="")
