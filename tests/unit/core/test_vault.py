from __future__ import annotations

import os
import re
from datetime import date

import pytest

from tests.acting import attachment, entry, request
from tests.builders import LABEL, holding, identifier, replacing, service, vault_of
from tracker.core.acting import EntryKind
from tracker.core.changes import Change, ChangeSet
from tracker.core.errors import NotFoundError
from tracker.core.model import (
    Evidence,
    EvidenceId,
    Grade,
    Incident,
    IncidentId,
    IncidentKind,
    Profile,
    ServiceId,
    new_id,
)
from tracker.core.vault import Vault


def full_vault() -> Vault:
    return vault_of(
        Profile(name="Mine"),
        service("a", domains=("a.com",), apps=("android:com.a",)),
        service("b", trashed=date(2026, 1, 1)),
        identifier("i"),
        identifier("j", trashed=date(2026, 1, 1)),
        holding("a", "phone", "i"),
        holding("b", "email"),
        Incident(IncidentId("n"), ServiceId("a"), IncidentKind.BREACH),
        Evidence(EvidenceId("e"), ServiceId("a"), "you", Grade.STRONG, date(2026, 1, 1)),
    )


def test_ids_are_32_digits_and_are_made_without_asking_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "urandom", pytest.fail)  # each time it is asked, another thread misses its turn
    made = {new_id() for _ in range(1000)}
    assert len(made) == 1000
    assert all(re.fullmatch("[0-9a-f]{32}", one) for one in made)


def test_finds_records_by_what_they_belong_to() -> None:
    vault = full_vault()
    assert vault.profile.name == "Mine"
    assert [item.id for item in vault.live_services()] == ["a"]
    assert [item.id for item in vault.trashed_services()] == ["b"]
    assert [item.id for item in vault.live_identifiers()] == ["i"]
    assert [item.id for item in vault.trashed_identifiers()] == ["j"]
    assert [item.kind for item in vault.holdings_of(ServiceId("a"))] == ["phone"]
    assert [item.id for item in vault.incidents_of(ServiceId("a"))] == ["n"]
    assert [item.id for item in vault.evidence_of(ServiceId("a"))] == ["e"]
    assert [item.service_id for item in vault.holdings_with("i")] == ["a"]
    assert len(list(vault.entities())) == 9


def test_an_unknown_service_is_an_error_a_person_can_read() -> None:
    with pytest.raises(NotFoundError, match="nowhere"):
        full_vault().service(ServiceId("nowhere"))


def test_a_change_and_its_inverse_leave_everything_as_it_was() -> None:
    vault, same = full_vault(), full_vault()
    changeset = ChangeSet(
        LABEL,
        (
            *replacing(vault, service("a", domains=("new.com",)), holding("a", "phone", None)).changes,
            Change(None, service("c")),
            Change(vault.incidents["n"], None),
        ),
    )
    vault.apply(changeset)
    assert vault.service(ServiceId("a")).domains == ("new.com",)
    assert vault.holdings_with("i") == []
    assert vault.incidents_of(ServiceId("a")) == []
    vault.apply(changeset.inverse())
    for cls in (type(item) for item in same.entities()):
        assert vault.table(cls) == same.table(cls)
    assert vault.incidents_of(ServiceId("a")) == same.incidents_of(ServiceId("a"))


def test_entries_and_files_stand_in_an_order_that_nothing_disturbs() -> None:
    kinds = [EntryKind.SENT, EntryKind.EXTENSION, EntryKind.ANSWER, EntryKind.REMINDER, EntryKind.COMPLAINT]
    first = entry("z", kind=EntryKind.NOTE, day=date(2026, 11, 1))
    entries = [first, *(entry(f"{9 - at}", kind=kind) for at, kind in enumerate(kinds)), entry("a"), entry("b")]
    files = [attachment("x", "a", name="Page 1.pdf"), attachment("y", "a", name="page 2.pdf")]
    files += [attachment("1", "a", name="Scan.pdf"), attachment("2", "a", name="scan.pdf")]
    records = [*entries, *files]
    vault = vault_of(service("a"), request("q"), *records)
    assert (vault.entries_of("q"), vault.attachments_of("a")) == (entries, files)
    turned = vault_of(service("a"), request("q"), *reversed(records))
    assert (turned.entries_of("q"), turned.attachments_of("a")) == (entries, files)
    for record in records:
        gone = ChangeSet(LABEL, (Change(record, None),))
        vault.apply(gone)
        vault.apply(gone.inverse())
    assert (vault.entries_of("q"), vault.attachments_of("a")) == (entries, files)


def test_a_snapshot_does_not_follow() -> None:
    vault = full_vault()
    copy = vault.snapshot()
    vault.apply(ChangeSet(LABEL, (Change(None, holding("a", "email", "i")), Change(None, service("c")))))
    assert "c" not in copy.services
    assert len(copy.holdings_of(ServiceId("a"))) == 1
    assert len(copy.holdings_with("i")) == 1
    assert len(vault.holdings_with("i")) == 2
