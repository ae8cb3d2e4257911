"""Rows, journal and Load history: together or not at all, and back as they were."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from hashlib import sha256
from threading import Thread

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from tests.acting import attachment, entry, request
from tests.builders import LABEL, service
from tracker.core import commands
from tracker.core.changes import Change, ChangeSet, Seen
from tracker.core.errors import DatabaseDamagedError, NotFoundError, ReadOnlyError
from tracker.core.history import LoadPoint, WriteKind
from tracker.core.model import (
    Evidence,
    EvidenceId,
    Grade,
    Holding,
    HoldingId,
    Identifier,
    IdentifierId,
    ImportRun,
    ImportRunId,
    Incident,
    IncidentId,
    IncidentKind,
    PartialDate,
    Place,
    Profile,
    Service,
    ServiceId,
    new_id,
)
from tracker.core.text import message
from tracker.core.vault import Vault
from tracker.store.repository import Repository, in_memory

NOW = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


@pytest.fixture
def repository() -> Iterator[Repository]:
    opened = in_memory(Profile(name="Test", place=Place.CHINA))
    yield opened
    opened.close()


def write(repository: Repository, changeset: ChangeSet) -> int:
    return repository.write(changeset, NOW, WriteKind.APPLY)


def everything() -> ChangeSet:
    """One record of each type, every kind of field used; the child before its parent."""
    parent, child, number = ServiceId(new_id()), ServiceId(new_id()), IdentifierId(new_id())
    records = (
        Service(
            child, "微博", domains=("weibo.com", "weibo.cn"), opened=PartialDate("2017"), parent=parent,
            trashed=date(2024, 1, 2), app_type=3,
        ),
        Service(parent, "WeChat", tags=("a, “b”",)),
        Identifier(number, "phone", "Mobile", value="13800138000"),
        Holding(HoldingId(new_id()), child, "phone", number, since=PartialDate("2018-03")),
        Incident(IncidentId(new_id()), child, IncidentKind.BREACH, kinds=("phone", "email")),
        Evidence(EvidenceId(new_id()), parent, "you", Grade.STRONG, date(2024, 5, 6)),
    )  # fmt: skip
    return ChangeSet(message("changes", "{n} added", n=6), tuple(Change(None, record) for record in records))


def contents(vault: Vault) -> list[object]:
    return list(vault.entities())


def test_new_vault_holds_only_its_profile(repository: Repository) -> None:
    assert contents(repository.load()) == [Profile(name="Test", place=Place.CHINA)]
    assert len(repository.meta("vault_id") or "") == 32
    assert repository.commit_number() == 0
    assert repository.integrity_check() == ()


def test_what_is_not_sound_is_refused(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.require_sound()
    monkeypatch.setattr(repository, "integrity_check", lambda: ("page 7",))
    with pytest.raises(DatabaseDamagedError):
        repository.require_sound()


def test_every_field_comes_back_in_order(repository: Repository) -> None:
    vault, changeset = repository.load(), everything()
    vault.apply(changeset)
    assert write(repository, changeset) == 1
    assert contents(repository.load()) == contents(vault)


def test_memory_and_database_stay_equal_through_edits_purge_and_undo(repository: Repository) -> None:
    vault = repository.load()

    def both(changeset: ChangeSet) -> None:
        write(repository, changeset)
        vault.apply(changeset)
        assert sorted(contents(repository.load()), key=repr) == sorted(contents(vault), key=repr)

    both(everything())
    wechat = next(service for service in vault.services.values() if service.name == "WeChat")
    both(commands.edit_profile(vault, name="Other"))
    both(commands.edit_services(vault, list(vault.services), notes="same"))
    purge = commands.purge_services(vault, [wechat.id])
    both(purge)
    both(purge.inverse())
    both(commands.purge_services(vault, list(vault.services)))
    both(commands.purge_identifiers(vault, list(vault.identifiers)))
    assert repository.integrity_check() == ()


def test_failed_write_leaves_no_part(repository: Repository) -> None:
    changeset = everything()
    dangling = Change(None, Holding(HoldingId(new_id()), ServiceId("nowhere"), "phone"))
    before = contents(repository.load())
    with pytest.raises(sqlcipher.IntegrityError):
        write(repository, ChangeSet(changeset.label, (*changeset.changes, dangling)))
    assert contents(repository.load()) == before
    assert repository.journal() == []


@pytest.mark.parametrize("gone", [Change(Service(ServiceId("a"), "A"), Service(ServiceId("a"), "B")),
                                  Change(Service(ServiceId("a"), "A"), None)])  # fmt: skip
def test_changing_what_is_not_there_is_refused(repository: Repository, gone: Change) -> None:
    changeset = everything()
    with pytest.raises(NotFoundError):
        write(repository, ChangeSet(changeset.label, (*changeset.changes, gone)))
    assert not repository.load().services


def test_journal_is_newest_first_and_exact(repository: Repository) -> None:
    first = everything()
    write(repository, first)
    elsewhere = NOW.astimezone(timezone(timedelta(hours=8)))
    repository.write(first.inverse(), elsewhere, WriteKind.UNDO)
    newest, oldest = repository.journal()
    assert (newest.seq, newest.at, newest.kind) == (2, NOW, WriteKind.UNDO)
    assert newest.at.tzinfo is UTC
    assert newest.changeset == first.inverse()
    assert (oldest.label, oldest.changes) == (first.label, first.changes)
    assert [entry.seq for entry in repository.journal(limit=1)] == [2]


@pytest.mark.parametrize("size", [0, 1, 99, 100, 101, 250])
def test_steps_of_any_size_stand_in_the_journal_as_they_were(repository: Repository, size: int) -> None:
    changes = tuple(Change(None, Service(ServiceId(f"s{number}"), f"网站 “{number}”")) for number in range(size))
    step = ChangeSet(message("changes", "{n} added", n=size), changes)
    number = write(repository, step)
    (entry,) = repository.journal(limit=1)
    assert (entry.seq, entry.changeset) == (number, step)
    write(repository, step.inverse())  # nothing of the step before is left over
    assert repository.journal(limit=1)[0].changeset == step.inverse()


@pytest.mark.parametrize("size", [0, 1, 100, 101, 250])
def test_what_an_import_has_seen_is_remembered_with_its_step_alone(repository: Repository, size: int) -> None:
    known = Service(ServiceId("a"), "A")
    write(repository, ChangeSet(LABEL, (Change(None, known),)))
    run = ImportRun(ImportRunId("r"), "sample", "file", NOW.date())
    seen = tuple(Seen(Service(known.id, f"A {number}"), whole=number % 2 == 0) for number in range(size))
    write(repository, ChangeSet(LABEL, (Change(None, run),), seen))
    changed = replace(run, rows=3)
    write(repository, ChangeSet(LABEL, (Change(run, changed),)))
    newest, oldest = repository.import_steps()
    assert (newest.changeset.seen, oldest.changeset.seen) == ((), seen)
    assert oldest.changes == (Change(None, run),)
    assert [entry.seq for entry in repository.journal(record_id=known.id)] == [1]


def test_what_was_seen_is_not_kept_of_a_step_that_failed(repository: Repository) -> None:
    gone = Service(ServiceId("a"), "A")
    with pytest.raises(NotFoundError):
        write(repository, ChangeSet(LABEL, (Change(gone, replace(gone, name="B")),), (Seen(gone),)))
    write(repository, ChangeSet(LABEL, (Change(None, ImportRun(ImportRunId("r"), "sample", "file", NOW.date())),)))
    assert repository.import_steps()[0].changeset.seen == ()


def test_journal_of_one_record_includes_what_belongs_to_it(repository: Repository) -> None:
    vault = repository.load()
    for name in ("A", "B"):
        changeset = commands.add_service(vault, Service(ServiceId(new_id()), name))
        vault.apply(changeset)
        write(repository, changeset)
    a, _ = vault.services.values()
    write(repository, commands.set_holding(vault, a.id, "phone", commands.HoldingState.HELD))
    assert [entry.seq for entry in repository.journal(record_id=a.id)] == [3, 1]
    assert [entry.seq for entry in repository.journal(record_id=a.id, limit=1)] == [3]


def test_time_without_a_zone_is_refused(repository: Repository) -> None:
    with pytest.raises(ValueError, match="aware"):
        repository.write(everything(), datetime(2024, 1, 1), WriteKind.APPLY)
    assert not repository.load().services


def test_load_history_keeps_the_last_point_of_a_day(repository: Repository) -> None:
    def point(day: int, stuck: float) -> LoadPoint:
        return LoadPoint(date(2024, 5, day), 1.5, 2.25, stuck, 3, "1")

    assert repository.newest_day() is None
    for load in (point(6, 1.0), point(6, 2.0), point(7, 9.0)):
        repository.write(ChangeSet(message("changes", "x"), ()), NOW, WriteKind.APPLY, load)
    assert repository.load_history() == [point(6, 2.0), point(7, 9.0)]
    assert repository.load_history()[0].total == 5.75
    for load in (point(6, 0.0), point(5, 0.0)):  # the clock was set back
        repository.write(ChangeSet(message("changes", "x"), ()), NOW, WriteKind.APPLY, load)
    assert repository.load_history() == [point(6, 2.0), point(7, 9.0)]
    assert repository.newest_day() == date(2024, 5, 7)


def test_findings_are_counted_for_a_day_that_is_there(repository: Repository) -> None:
    empty = ChangeSet(message("changes", "x"), ())
    for day in (6, 7):
        repository.write(empty, NOW, WriteKind.APPLY, LoadPoint(date(2024, 5, day), 1, 1, 1, 1, "1"))
        repository.count_findings(date(2024, 5, day), 2 * day)
    repository.count_findings(date(2024, 5, 8), 13)
    repository.count_findings(date(2024, 5, 6), 1)  # of another day's state: the clock was set back
    assert [(point.day.day, point.findings) for point in repository.load_history()] == [(6, 12), (7, 14)]
    repository.write(empty, NOW, WriteKind.APPLY, LoadPoint(date(2024, 5, 7), 1, 1, 1, 1, "1"))
    assert repository.load_history()[1].findings is None  # of the state before


def test_load_history_of_elsewhere_fills_the_gaps(repository: Repository) -> None:
    ours, theirs, earlier = (
        LoadPoint(date(2024, 5, day), 1, 1, stuck, 1, "1") for day, stuck in ((7, 1), (7, 2), (6, 3))
    )
    repository.write(ChangeSet(message("changes", "x"), ()), NOW, WriteKind.APPLY, ours)
    repository.keep_load_history([earlier, theirs])
    assert repository.load_history() == [earlier, ours]


def test_meta(repository: Repository) -> None:
    assert repository.meta("last_backup") is None
    repository.set_meta("last_backup", "2024-05-06")
    repository.set_meta("last_backup", "2024-05-07")
    assert repository.meta("last_backup") == "2024-05-07"
    repository.set_meta("last_backup", None)
    assert repository.meta("last_backup") is None


def recorded(repository: Repository, *keys: str) -> ChangeSet:
    """A service with a request to which these files are attached; their content is their key."""
    records = [attachment(key, content=key.encode()) for key in keys]
    changes = (Change(None, record) for record in (service("a"), request("q"), entry("n"), *records))
    changeset = ChangeSet(message("changes", "x"), tuple(changes))
    write(repository, changeset)
    return changeset


def test_the_content_of_a_file_is_kept_once_and_read_when_asked_for(repository: Repository) -> None:
    content = bytes(range(256)) * 20_000  # more than a page, zero characters included
    digest = repository.keep_file(content)
    assert digest == sha256(content).hexdigest() == repository.keep_file(content)
    assert repository.file(digest) == content
    assert repository.file("0" * 64) is None
    assert list(repository.load().entities()) == [Profile(name="Test", place=Place.CHINA)]
    assert repository.journal() == []


def test_content_that_no_record_names_is_dropped_and_the_rest_stays(repository: Repository) -> None:
    changeset = recorded(repository, "t1", "t2")
    digests = [repository.keep_file(content) for content in (b"t1", b"t2", b"nobody's")]
    assert repository.drop_unused_files() == 1
    assert [repository.file(digest) for digest in digests] == [b"t1", b"t2", None]
    assert repository.drop_unused_files() == 0
    gone = ChangeSet(message("changes", "x"), (Change(changeset.changes[-1].after, None),))
    write(repository, gone)
    write(repository, gone.inverse())  # undone before anything was dropped: the content is still there
    assert repository.file(digests[1]) == b"t2"
    write(repository, changeset.inverse())
    assert repository.drop_unused_files() == 2
    assert [repository.file(digest) for digest in digests] == [None, None, None]
    assert repository.integrity_check() == ()


def test_content_that_is_not_what_was_kept_is_damage(repository: Repository) -> None:
    digest = repository.keep_file(b"letter")
    repository._connection.execute("UPDATE files SET content = ?", (b"forged",))
    with pytest.raises(DatabaseDamagedError):
        repository.file(digest)


def test_a_record_may_be_without_its_content(repository: Repository) -> None:
    """As after bringing in a document, which names the files and does not hold them."""
    recorded(repository, "t1")
    assert repository.load().attachments["t1"].size == 2
    assert repository.drop_unused_files() == 0
    assert repository.integrity_check() == ()


def test_read_only_refuses_every_change(repository: Repository) -> None:
    repository.read_only = True
    with pytest.raises(ReadOnlyError):
        write(repository, everything())
    with pytest.raises(ReadOnlyError):
        repository.set_meta("a", "b")
    with pytest.raises(ReadOnlyError):
        repository.keep_file(b"x")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE profile SET place = 'moon'",
        "INSERT INTO load_history VALUES ('some day', 0, 0, 0, 0, '1', NULL)",
        "INSERT INTO journal (at, kind, label, changes) VALUES ('2024-01-01', 'apply', '{}', '[]')",
    ],
)
def test_values_that_make_no_sense_are_damage(repository: Repository, statement: str) -> None:
    repository._connection.execute(statement)
    with pytest.raises(DatabaseDamagedError):
        (repository.load(), repository.load_history(), repository.journal())


def test_threads_take_turns(repository: Repository) -> None:
    def add() -> None:
        for _ in range(20):
            change = Change(None, Service(ServiceId(new_id()), "S"))
            write(repository, ChangeSet(message("changes", "x"), (change,)))

    threads = [Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(repository.load().services) == 80
    assert repository.commit_number() == 80
