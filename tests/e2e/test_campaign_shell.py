"""A change of number from start to end in the demo vault, undone and done again; and what ``campaign`` prints of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests import acting, builders
from tests.demo import demo_copy
from tests.e2e.shell import PASSWORD, Shell
from tracker.catalogue import Catalogue
from tracker.core import campaigns, commands
from tracker.core.acting import Campaign, StepStanding, StepState
from tracker.core.campaign_chores import Chore, do_chore
from tracker.core.campaign_standings import progress
from tracker.core.ledger import Ledger
from tracker.core.model import Profile, Status
from tracker.formats import ledger_json
from tracker.services.campaigns import view
from tracker.services.session import Session
from tracker.store.folder import create_vault
from tracker.store.keyslots import KdfParameters

TODAY = date(2026, 11, 23)


@pytest.fixture
def demo() -> Iterator[Session]:
    session = demo_copy("en", TODAY)
    yield session
    session.lock()


def only(session: Session) -> Campaign:
    (found,) = session.vault.campaigns.values()
    return found


def state(session: Session) -> list[str]:
    return sorted(map(repr, session.vault.entities()))


def test_the_demo_vault_from_start_to_end(demo: Session) -> None:
    """The change that runs is carried through: what cannot be changed is closed, and the line given up."""
    catalogue, key = Catalogue.load(), only(demo).id
    before, steps = state(demo), 0

    def done(changes: object) -> None:
        nonlocal steps
        demo.apply(changes)
        steps += 1

    done(do_chore(demo.vault, only(demo), Chore.CLEAN, TODAY))
    for row in view(demo.vault, catalogue, key, TODAY).rows:
        if row.standing.is_open:
            done(campaigns.set_step(demo.vault, row.step.id, StepState.REBOUND, TODAY, today=TODAY))
    found = view(demo.vault, catalogue, key, TODAY)
    assert found.progress.counts[StepStanding.REBOUND] == 38
    assert {row.service.name for row in found.rows if row.held} == {"BOSS Zhipin", "Community Gate", "Pinduoduo"}
    assert found.urgent == ()
    for service in found.progress.holding:
        gone = commands.edit_service(demo.vault, service.id, status=Status.CLOSED_VERIFIED)
        done(gone)
    assert progress(demo.vault, key).is_over
    old = demo.vault.identifiers[only(demo).old_identifier_id]
    days = {"country": "CN", "last_code": date(2026, 11, 20), "given_up": "2026-11-22"}
    done(campaigns.note_line(demo.vault, key, today=TODAY, **days))
    assert demo.vault.identifiers[old.id].retired == "2026-11-22"
    assert view(demo.vault, catalogue, key, TODAY).line.reissue_from == date(2027, 2, 20)
    done(campaigns.end_campaign(demo.vault, key, TODAY))
    after, load = state(demo), demo.risk.load
    assert only(demo).ended == TODAY
    for _step in range(steps):
        demo.undo()
    assert state(demo) == before
    for _step in range(steps):
        demo.redo()
    assert state(demo) == after
    assert demo.risk.load == load


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, demo: Session) -> Shell:
    """A shell with the ledger of the demo vault."""
    document = tmp_path / "demo.json"
    document.write_bytes(ledger_json.write(Ledger(demo.vault, tuple(demo.load_history()))))
    shell = Shell(tmp_path / "vault", monkeypatch)
    create_vault(shell.vault, PASSWORD, Profile(), kdf=KdfParameters(65536, 3, 1)).close()
    assert shell.run("import", document, "--yes").status == 0
    return shell


def test_as_json(vault: Shell) -> None:
    (found,) = vault.run("campaign", "--json").json["campaigns"]
    assert (found["old"]["label"], found["new"]["label"], found["country"]) == ("Main number", "Second number", "CN")
    assert found["states"] == {
        "to_do": 36, "still_there": 0, "rebound": 2, "closing": 2, "closed": 0, "given_up": 1, "gone": 2,
    }  # fmt: skip
    assert len(found["steps"]) == 43
    assert len(found["still_holding"]) == 39
    closing = {each["name"]: each for each in found["steps"] if each["service"] in found["being_closed"]}
    assert {name: (each["state"], each["do_not_sign_in_until"]) for name, each in closing.items()} == {
        "BOSS Zhipin": ("closing", "2026-12-02"),
        "Pinduoduo": ("closing", None),
    }
    assert (found["last_code"], found["keep_until"], found["reissue_from"]) == (
        "2026-11-17",
        "2027-01-31",
        "2027-05-02",
    )
    assert [each["id"] for each in found["chores"]] == ["clean_number", "compare_counts", "tell_people", "give_up_line"]
    groups = [each["group"] for each in found["steps"]]
    order = ["keys", "money", "parents", "state_travel", "carrier", "shops_trips", "people", "rest"]
    assert groups == sorted(groups, key=order.index)
    alipay = next(each for each in found["steps"] if each["name"] == "Alipay")
    assert (alipay["group"], alipay["priority"], alipay["held"], alipay["roles"]["contact"]) == (
        "money",
        1,
        True,
        "yes",
    )
    assert found["effect_of_rest"] < 0


def test_for_a_person_without_the_number(vault: Shell) -> None:
    printed = vault.run("campaign").out.decode("utf-8")
    lines = printed.splitlines()
    assert lines[0].startswith(
        "Main number -> Second number: 2 of 43 changed; being closed, and holding it until they are gone: 2."
        " What is left: -"
    )
    assert lines[1].split()[:3] == ["GROUP", "PRIORITY", "SERVICE"]
    assert "8000" not in printed
    assert "8000" not in vault.run("campaign", "--json").out.decode("utf-8")


def test_who_may_hold_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = (builders.identifier("old", label="Old number"), acting.campaign("c", new=None))
    ledger = builders.vault_of(*own, builders.service("x", name="Mystery bank"), builders.holding("x", "phone"))
    document = tmp_path / "ledger.json"
    document.write_bytes(ledger_json.write(Ledger(ledger, ())))
    shell = Shell(tmp_path / "vault", monkeypatch)
    create_vault(shell.vault, PASSWORD, Profile(), kdf=KdfParameters(65536, 3, 1)).close()
    assert shell.run("import", document, "--yes").status == 0
    printed = shell.run("campaign").out.decode("utf-8").splitlines()
    assert printed[1] == "May hold it, too; which of yours is not recorded: Mystery bank"


def test_without_any(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shell = Shell(tmp_path / "vault", monkeypatch)
    create_vault(shell.vault, PASSWORD, Profile(), kdf=KdfParameters(65536, 3, 1)).close()
    assert shell.run("campaign").out == b"No change of a number or an address.\n"
    assert shell.run("campaign", "--json").json == {"campaigns": []}
