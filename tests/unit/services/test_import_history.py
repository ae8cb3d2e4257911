"""Files that were brought in, and taking one of them back later."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import replacing
from tests.ledgers import ledger
from tracker.catalogue import Catalogue
from tracker.core import commands
from tracker.core.errors import AlreadyTakenBackError, ImportNotRememberedError, NotFoundError
from tracker.core.model import ImportRun, ImportRunId, Need
from tracker.formats import ledger_json
from tracker.services import import_history, importing
from tracker.services.session import Session

CATALOGUE = Catalogue.load()
HEAD = "name,url,username,password\n"
BANK = "Bank,https://bank.example/,anna@example.org,CANARY\n"
FIRST = HEAD + "Shop,https://shop.example/,anna@example.org,CANARY\n"
SECOND = FIRST + BANK
FIREFOX = (
    '"url","username","password","httpRealm","formActionOrigin","guid","timeCreated","timeLastUsed",'
    '"timePasswordChanged"\n"https://shop.example","anna@example.org","CANARY",,"","{1}","1","1","1"\n'
)


def bring_in(session: Session, folder: Path, content: str | bytes, name: str) -> ImportRunId:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    before = set(session.vault.import_runs)
    importing.apply(session, importing.preview(path, session.vault, CATALOGUE, today=session.today))
    (run,) = (run for run in session.vault.import_runs.values() if run.id not in before and run.file == name)
    return run.id


def names(session: Session) -> set[str]:
    return {service.name for service in session.vault.services.values()}


def test_what_came_of_a_file_is_noted_in_the_same_step(session: Session, tmp_path: Path) -> None:
    run_id = bring_in(session, tmp_path, SECOND + ",http://192.168.1.1/,admin,CANARY\n,,,\n", "all of it.csv")
    run = session.vault.import_runs[run_id]
    assert replace(run, id=ImportRunId("x")) == ImportRun(
        ImportRunId("x"), "chromium_csv", "all of it.csv", session.today, 3, added=2
    )
    session.undo()
    assert session.vault.import_runs == {}


def test_nothing_is_noted_where_nothing_is_written(session: Session, tmp_path: Path) -> None:
    bring_in(session, tmp_path, FIRST, "a.csv")
    again = importing.preview(tmp_path / "a.csv", session.vault, CATALOGUE, today=session.today)
    assert not importing.apply(session, again).changeset
    assert len(session.vault.import_runs) == 1


def test_the_newest_comes_first(session: Session, tmp_path: Path) -> None:
    first = bring_in(session, tmp_path, FIRST, "a.csv")
    second = bring_in(session, tmp_path, SECOND, "b.csv")
    assert [run.id for run in import_history.runs(session.vault)] == [second, first]
    assert import_history.runs(session.vault)[0].added == 1


def test_an_earlier_import_is_taken_back_and_the_later_one_stays(session: Session, tmp_path: Path) -> None:
    first = bring_in(session, tmp_path, FIRST, "a.csv")
    bring_in(session, tmp_path, HEAD + BANK, "b.csv")
    back = import_history.plan_taking_back(session, first)
    session.apply(back.changeset)
    assert names(session) == {"Bank"}
    assert session.vault.import_runs[first].taken_back == session.today
    session.undo()
    assert names(session) == {"Bank", "Shop"}


@pytest.mark.parametrize("later_first", [False, True])
@pytest.mark.parametrize("second", [SECOND, FIREFOX])
def test_what_two_files_show_goes_with_the_last_of_them(
    session: Session, tmp_path: Path, second: str, later_first: bool
) -> None:
    runs = [bring_in(session, tmp_path, FIRST, "a.csv"), bring_in(session, tmp_path, second, "b.csv")]
    for run in reversed(runs) if later_first else runs:
        assert ("shop.example",) in {service.domains for service in session.vault.services.values()}
        back = import_history.plan_taking_back(session, run)
        assert back.kept == ()
        session.apply(back.changeset)
    assert not list(session.vault.services)
    assert not list(session.vault.identifiers)


def test_what_a_file_has_only_seen_is_no_change_of_a_service(session: Session, tmp_path: Path) -> None:
    bring_in(session, tmp_path, FIRST, "a.csv")
    bring_in(session, tmp_path, SECOND, "b.csv")
    (shop,) = (service for service in session.vault.services.values() if service.name == "Shop")
    assert len(session.journal(record_id=shop.id)) == 1


def test_what_was_seen_counts_after_undo_and_redo_and_unlocking(session: Session, tmp_path: Path) -> None:
    first = bring_in(session, tmp_path, FIRST, "a.csv")
    bring_in(session, tmp_path, SECOND, "b.csv")
    session.undo()
    session.redo()
    unlocked_again = Session(session.opened, session.risk.method, lambda: session.now)
    back = import_history.plan_taking_back(unlocked_again, first)
    unlocked_again.apply(back.changeset)
    unlocked_again.undo()
    unlocked_again.apply(import_history.plan_taking_back(unlocked_again, first).changeset)
    assert names(unlocked_again) == {"Shop", "Bank"}


def test_an_import_is_taken_back_once(session: Session, tmp_path: Path) -> None:
    run = bring_in(session, tmp_path, FIRST, "a.csv")
    session.apply(import_history.plan_taking_back(session, run).changeset)
    with pytest.raises(AlreadyTakenBackError, match=r"a\.csv"):
        import_history.plan_taking_back(session, run)


def test_what_was_worked_on_since_stays(session: Session, tmp_path: Path) -> None:
    run = bring_in(session, tmp_path, SECOND, "b.csv")
    shop = next(service for service in session.vault.services.values() if service.name == "Shop")
    session.apply(commands.edit_service(session.vault, shop.id, need=Need.ESSENTIAL))
    back = import_history.plan_taking_back(session, run)
    session.apply(back.changeset)
    assert names(session) == {"Shop"}
    assert session.vault.holdings_of(shop.id) != []
    assert {type(record).__name__ for record in back.kept} == {"Service", "Holding", "Evidence"}


def test_it_works_after_an_undo_and_a_redo(session: Session, tmp_path: Path) -> None:
    run = bring_in(session, tmp_path, FIRST, "a.csv")
    session.undo()
    session.redo()
    session.apply(import_history.plan_taking_back(session, run).changeset)
    assert names(session) == set()


def test_an_import_that_the_vault_no_longer_remembers(session: Session, tmp_path: Path) -> None:
    known = ledger()
    run = replace(known.vault.import_runs[ImportRunId("r1")], taken_back=None)
    known.vault.apply(replacing(known.vault, run))
    bring_in(session, tmp_path, ledger_json.write(known), "ledger.json")
    with pytest.raises(ImportNotRememberedError, match="sms-“2026”"):
        import_history.plan_taking_back(session, ImportRunId("r1"))
    with pytest.raises(NotFoundError):
        import_history.plan_taking_back(session, ImportRunId("nowhere"))


def test_a_name_that_is_gone_is_shown_as_it_is() -> None:
    assert str(importing.format_title("chromium_csv")).startswith("Passwords of Chrome")
    assert str(importing.format_title("pasted_names")) == "A list of names"
    assert str(importing.format_title("of-long-ago")) == "of-long-ago"
