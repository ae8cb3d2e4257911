from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.acting import attachment, campaign, decision, entry, no_law, request, step
from tests.builders import LABEL, holding, identifier, service
from tracker.core import commands, pack_commands, request_commands
from tracker.core.changes import Change, ChangeSet
from tracker.core.errors import DiskFullError, NothingToUndoError, ReadOnlyError
from tracker.core.history import WriteKind
from tracker.core.model import (
    Deletability,
    HoldingState,
    Known,
    Muting,
    MutingId,
    Pack,
    PackId,
    PartialDate,
    Profile,
    ServiceId,
)
from tracker.core.packs import PackEntry, pack_content
from tracker.services.demo import MemoryVault
from tracker.services.session import Session
from tracker.services.vaults import risk_method
from tracker.store.repository import in_memory


def add(session: Session, key: str, **fields: object) -> None:
    session.apply(commands.add_service(session.vault, service(key, **fields), [holding(key, "email")]))


def kept(session: Session) -> object:
    """What a later unlock would read."""
    vault = session.opened.repository.load()
    return list(vault.entities()), session.load_history()


def state(session: Session) -> tuple[list[str], object, object]:
    return sorted(map(repr, session.vault.entities())), session.risk.load, session.risk.services


def test_a_change_is_in_memory_in_the_file_and_in_the_load(session: Session) -> None:
    add(session, "a", deletability=Deletability.IMPOSSIBLE)
    outcome = session.apply(commands.edit_service(session.vault, ServiceId("a"), notes="x"))
    assert session.vault.services["a"].notes == "x"
    assert outcome.kind is WriteKind.APPLY
    assert outcome.services == {"a"}
    assert str(outcome.label) == "A changed"
    assert session.risk.load.stuck == session.risk.services["a"].se > 0
    (point,) = session.load_history()
    assert (point.day, point.stuck, point.services) == (date(2026, 11, 23), session.risk.load.stuck, 1)
    assert sorted(map(repr, session.opened.repository.load().entities())) == sorted(map(repr, session.vault.entities()))


def test_every_step_can_be_taken_back_and_done_again(session: Session) -> None:
    states = [state(session)]
    list_of_2 = pack_content([PackEntry("A", ("a.example",)), PackEntry("B", ())])
    pack = Pack(PackId("p"), "List", "justdeleteme", date(2026, 11, 23), 2, list_of_2)
    steps = (
        lambda vault: pack_commands.add_pack(vault, pack),
        lambda vault: pack_commands.add_pack(vault, replace(pack, id=PackId("newer"), entries=0, content="[]")),
        lambda vault: pack_commands.remove_pack(vault, pack.id),
        lambda vault: commands.add_service(vault, service("a"), [holding("a", "phone")]),
        lambda vault: commands.add_identifier(vault, identifier("i", real_name=Known.YES)),
        lambda vault: commands.edit_holding(vault, "a-phone", identifier_id="i"),
        lambda vault: commands.trash_services(vault, ["a"], date(2026, 1, 1)),
        lambda vault: commands.purge_services(vault, ["a"]),
    )
    for wish in steps:
        session.apply(wish(session.vault))
        states.append(state(session))
    for expected in reversed(states[:-1]):
        label = session.undo_label
        assert session.undo().label == label
        assert state(session) == expected
        assert sorted(map(repr, session.opened.repository.load().entities())) == expected[0]
    assert session.undo_label is None
    for expected in states[1:]:
        session.redo()
        assert state(session) == expected
    assert session.redo_label is None
    assert [entry.kind for entry in session.journal()][:5] == [WriteKind.REDO] * 5


def test_a_new_change_ends_what_could_be_done_again(session: Session) -> None:
    add(session, "a")
    session.undo()
    assert session.redo_label is not None
    add(session, "b")
    with pytest.raises(NothingToUndoError):
        session.redo()


def test_nothing_to_undo_says_so(session: Session) -> None:
    with pytest.raises(NothingToUndoError):
        session.undo()


def test_an_empty_change_leaves_no_trace(session: Session) -> None:
    outcome = session.apply(ChangeSet(commands.message("x", "x"), ()))
    assert not outcome.services
    assert session.undo_label is None
    assert session.journal() == []


def test_a_failed_write_leaves_memory_as_it_was(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    add(session, "a")
    before, written = state(session), kept(session)

    def full(*_args: object, **_kwargs: object) -> None:
        raise DiskFullError(path=Path("vault"))

    with monkeypatch.context() as patch:
        patch.setattr(session.opened.repository, "write", full)
        for attempt in (lambda: add(session, "b"), session.undo):
            with pytest.raises(DiskFullError):
                attempt()
            assert state(session) == before
    assert kept(session) == written
    assert session.undo_label is not None
    session.undo()
    assert not session.vault.services


def test_a_read_only_vault_shows_everything_and_changes_nothing() -> None:
    session = Session(MemoryVault(in_memory(Profile()), read_only=True), risk_method(), lambda: datetime.now(UTC))
    with pytest.raises(ReadOnlyError):
        add(session, "a")
    assert not session.vault.services
    session.keep_draft("draft")
    assert session.take_draft() is None
    session.lock()


def test_history_of_one_record(session: Session) -> None:
    add(session, "a")
    add(session, "b")
    session.apply(commands.set_holding(session.vault, ServiceId("a"), "phone", HoldingState.HELD))
    assert [str(entry.label) for entry in session.journal(record_id="a")][-1] == "A added"
    assert "B added" not in [str(entry.label) for entry in session.journal(record_id="a")]


def test_a_draft_is_given_back_once(session: Session) -> None:
    assert session.take_draft() is None
    session.keep_draft("half a service")
    assert session.take_draft() == "half a service"
    assert session.take_draft() is None


def test_midnight_passes_between_two_changes() -> None:
    now = [datetime(2026, 11, 23, 12, tzinfo=UTC)]
    session = Session(MemoryVault(in_memory(Profile())), risk_method(), lambda: now[0])
    add(session, "a", last_used="2025-12-01")
    assert session.risk.services["a"].loss.dormancy == 0
    now[0] = datetime(2026, 12, 2, 12, tzinfo=UTC)
    add(session, "b")
    assert session.risk.services["a"].loss.dormancy == 0.25
    assert [point.day.isoformat() for point in session.load_history()] == ["2026-11-23", "2026-12-02"]
    session.lock()


def test_findings_are_counted_when_the_day_is_over_and_when_it_is_locked() -> None:
    now = [datetime(2026, 11, 23, 12, tzinfo=UTC)]
    repository = in_memory(Profile())
    kept: list[list[int | None]] = []

    class Opened(MemoryVault):
        def close(self) -> None:
            kept.append([point.findings for point in repository.load_history()])
            super().close()

    session = Session(Opened(repository), risk_method(), lambda: now[0])
    add(session, "before anybody counts")
    now[0] += timedelta(days=1)
    add(session, "a")
    session.counter = lambda _book: len(session.risk.services)
    add(session, "b")
    assert [point.findings for point in session.load_history()] == [None, None]
    now[0] += timedelta(days=1)
    add(session, "c")
    assert [point.findings for point in session.load_history()] == [None, 3, None]
    session.lock()
    assert kept == [[None, 3, 4]]


def test_a_disk_that_is_full_does_not_keep_it_from_locking(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise DiskFullError(path=Path("vault.db"))

    add(session, "a")
    session.counter = lambda _book: 0
    monkeypatch.setattr("tracker.store.repository.Repository.count_findings", full)
    session.lock()
    assert not session.vault.services


@pytest.fixture
def unused(now: list[datetime]) -> Iterator[Session]:
    """An account that will not have been used for a year a month from now."""
    session = Session(MemoryVault(in_memory(Profile())), risk_method(), lambda: now[0])
    add(session, "a", last_used=PartialDate("2025-12"))
    yield session
    session.lock()


@pytest.fixture
def now() -> list[datetime]:
    """The moment, to be moved by hand."""
    return [datetime(2026, 11, 23, 12, tzinfo=UTC)]


def test_what_a_day_brings_is_no_difference_of_its_first_change(unused: Session, now: list[datetime]) -> None:
    before = unused.risk.load
    now[0] += timedelta(days=31)
    outcome = unused.apply(commands.edit_service(unused.vault, ServiceId("a"), notes="x"))
    assert outcome.load_before == outcome.load_after == unused.risk.load
    assert unused.risk.load.total > before.total
    now[0] += timedelta(days=366)
    outcome = unused.undo()
    assert outcome.load_before == outcome.load_after == unused.risk.load


def test_a_day_that_begins_is_no_step(unused: Session, now: list[datetime], monkeypatch: pytest.MonkeyPatch) -> None:
    unused.counter = lambda _session: 7
    before, journal, undo = unused.risk.load, unused.journal(), unused.undo_label
    now[0] += timedelta(days=31)
    unused.follow_day()
    assert unused.risk.load.total > before.total
    assert (unused.journal(), unused.undo_label) == (journal, undo)
    assert [(point.day, point.findings) for point in unused.load_history()] == [(date(2026, 11, 23), 7)]
    monkeypatch.setattr("tracker.store.repository.Repository.count_findings", None)
    unused.follow_day()  # nothing has changed since: nobody counts


def test_a_disk_that_is_full_does_not_keep_a_day_from_beginning(
    unused: Session, now: list[datetime], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFullError(path=Path("vault.db"))

    unused.counter = lambda _session: 7
    monkeypatch.setattr("tracker.store.repository.Repository.count_findings", full)
    now[0] += timedelta(days=31)
    unused.follow_day()
    assert unused.risk.today == date(2026, 12, 24)


def test_what_is_muted_belongs_to_its_service(session: Session) -> None:
    add(session, "a")
    session.apply(commands.add_identifier(session.vault, identifier("i")))
    for key, subject, touched in (("1", "a", {"a"}), ("2", "i", set())):
        record = Muting(MutingId(key), "dormant_account", subject, "not now", date(2026, 11, 23))
        changeset = commands.add_records(session.vault, LABEL, [record])
        assert session.apply(changeset).services == touched


def test_what_was_done_about_a_service_belongs_to_it(session: Session) -> None:
    for key in ("a", "b"):
        add(session, key)
    session.apply(commands.add_identifier(session.vault, identifier("old")))
    for record, touched in (
        (request("q"), {"a"}),
        (entry("n"), {"a"}),
        (attachment("t"), {"a"}),
        (campaign("c", new=None), set()),
        (step("s", service_key="b"), {"b"}),
        (decision("d", "a", "b", "old"), {"a", "b"}),
        (decision("e", "old"), set()),
    ):
        assert session.apply(commands.add_records(session.vault, LABEL, [record])).services == touched, record
    assert session.apply(request_commands.remove_entry(session.vault, "n", law_of=no_law)).services == {"a"}
    assert session.undo().services == {"a"}
    assert session.apply(request_commands.remove_request(session.vault, "q")).services == {"a"}
    assert session.undo().services == {"a"}
    assert session.apply(commands.purge_services(session.vault, ["a"])).services == {"a", "b"}


def test_locking_lets_go_of_everything(session: Session) -> None:
    add(session, "a")
    session.lock()
    assert not session.vault.services
    assert session.undo_label is None


class StoppedError(Exception):
    """What a window's task raises when the person cancels."""


def test_a_large_step_can_be_cancelled_and_leaves_nothing(session: Session) -> None:
    services = tuple(Change(None, service(f"s{number}")) for number in range(350))
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done > 100:
            raise StoppedError

    with pytest.raises(StoppedError):
        session.apply(ChangeSet(LABEL, services), stop)
    assert told == [(100, 350), (200, 350)]
    assert session.vault.services == {}
    assert session.opened.repository.load().services == {}
    assert session.undo_label is None
    session.apply(ChangeSet(LABEL, services), lambda done, total: told.append((done, total)))
    assert told[-1] == (350, 350)
    assert len(session.opened.repository.load().services) == 350
