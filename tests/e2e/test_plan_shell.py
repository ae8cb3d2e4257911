"""What ``plan`` prints about the worked example."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.shell import PASSWORD, Shell
from tracker.core.model import Profile
from tracker.store.folder import create_vault
from tracker.store.keyslots import KdfParameters

EXAMPLE = Path(__file__).parents[1] / "data" / "worked_example.json"


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A shell with the worked example of the method: four services that hold one number."""
    shell = Shell(tmp_path / "vault", monkeypatch)
    create_vault(shell.vault, PASSWORD, Profile(), kdf=KdfParameters(65536, 3, 1)).close()
    assert shell.run("import", EXAMPLE, "--yes").status == 0
    return shell


def test_what_to_do_next(vault: Shell) -> None:
    found = vault.run("plan", "--json").json
    actions = found["actions"]
    assert {"id", "title", "effect", "effort"} <= set(actions[0])
    effects = [action["effect"] for action in actions]
    assert effects == sorted(effects)
    assert len({action["service"] for action in actions}) == len(actions) == 4
    assert {action["effort"] for action in actions} <= {"two_minutes", "ten_minutes", "some_days", "letter"}
    together = found["together"]
    assert together["before"] == vault.run("risk", "--json").json["load"] == 13
    assert together["difference"] == together["after"] - together["before"] < 0
    assert found["put_aside"] == []


def test_each_effect_is_what_a_trial_gives(vault: Shell) -> None:
    """The same figures as ``whatif`` works out, for every action that it can try."""
    compared = 0
    for action in vault.run("plan", "--all", "--json").json["actions"]:
        tried = {
            "close": ["--close", action["service"]],
            "remove": ["--remove", f"{action['service']}:{action['part']}"],
            "second_factor": ["--second-factor", action["service"]],
        }.get(action["kind"])
        if tried is not None:
            whatif = vault.run("whatif", *tried, "--json").json
            assert whatif["difference"] == action["effect"], action["title"]
            assert whatif["frauds_ended"] == action["frauds_ended"]
            compared += 1
    assert compared >= 8


def test_for_a_person(vault: Shell) -> None:
    lines = vault.run("plan").out.decode().splitlines()
    assert lines[0].split()[:2] == ["ACTION", "POINTS"]
    assert lines[-1].startswith("The best of each account together: 13.00 -> ")


def test_what_still_helps_at_accounts_that_cannot_be_deleted(vault: Shell) -> None:
    """Each step by itself as ``whatif`` works it out; all that are left together take off at least as much."""
    found = vault.run("plan", "--json").json["stuck"]
    assert found
    assert [each["effect"] for each in found] == sorted(each["effect"] for each in found)
    for each in found:
        assert {"service", "name", "effect", "steps_done", "steps_total", "steps"} == set(each)
        assert each["steps"][-1]["stage"] == "again"
        for step in each["steps"]:
            kind, service, *part = step["id"].split(":")
            assert service == each["service"]
            if kind == "remove":
                tried = vault.run("whatif", "--remove", f"{service}:{part[0]}", "--json").json
                assert tried["difference"] == step["effect"] >= each["effect"]


def test_nothing_recorded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shell = Shell(tmp_path / "other", monkeypatch)
    create_vault(shell.vault, PASSWORD, Profile(), kdf=KdfParameters(65536, 3, 1)).close()
    assert shell.run("plan", "--json").json["actions"] == []
    assert shell.run("plan").out == b"Nothing to do that is known.\n"
