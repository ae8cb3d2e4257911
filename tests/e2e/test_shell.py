"""A whole life of a vault from the shell, and every refusal in words and in JSON."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from tests.clock import Clock
from tests.damage import damage_what_opening_does_not_read
from tests.e2e.shell import PASSPHRASE, PASSWORD, Shell
from tracker.core.errors import DiskFullError
from tracker.core.model import Profile
from tracker.services import importing
from tracker.services.vaults import open_vault
from tracker.store.folder import create_vault
from tracker.store.keyslots import KdfParameters

CSV = (
    "name,url,username,password,note\n"
    "Shop,https://www.shop.example.com/login,anna@example.org,SECRET-a,SECRET-note\n"
    "微信,https://weixin.qq.com/,anna,SECRET-b,\n"
    "router,http://192.168.1.1/,admin,SECRET-c,\n"
)
ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "tests" / "data" / "worked_example.json"


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    return Shell(tmp_path / "vault", monkeypatch)


@pytest.fixture
def vault(shell: Shell) -> Shell:
    """A shell with a vault that opens as fast as the format allows."""
    create_vault(shell.vault, PASSWORD, Profile(), kdf=KdfParameters(65536, 3, 1)).close()
    return shell


@pytest.fixture
def csv(tmp_path: Path) -> Path:
    path = tmp_path / "passwords.csv"
    path.write_text(CSV, "utf-8")
    return path


def test_a_life_of_a_vault(shell: Shell, csv: Path, tmp_path: Path) -> None:
    vault = shell
    assert vault.run("create").status == 0
    dry = vault.run("import", csv, "--dry-run", "--json")
    assert vault.run("list", "--json").json == {"services": [], "count": 0}
    real = vault.run("import", csv, "--yes", "--json")
    assert real.json == dry.json
    assert {key: real.json[key] for key in ("format", "rows_read", "new", "updated", "same")} == {
        "format": "chromium_csv",
        "rows_read": 3,
        "new": 2,
        "updated": 0,
        "same": 0,
    }
    assert [skip["line"] for skip in real.json["skipped"]] == [4]
    assert real.json["services"] == ["example.com", "qq.com"]
    again = vault.run("import", csv, "--json").json
    assert (again["new"], again["updated"], again["same"]) == (0, 0, 2)

    listed = vault.run("list", "--json").json
    assert listed["count"] == 2
    assert {service["login"] for service in listed["services"]} == {"anna@example.org", "anna"}
    assert [service["holds"] for service in listed["services"]] == [["email"], ["account_id"]]
    risk = vault.run("risk", "--json").json
    assert risk["load"] == risk["removable"] + risk["unchecked"] + risk["stuck"] > 0
    assert risk["method"] == {"name": "ENISA-P", "version": "1.0"}

    backup = tmp_path / "away" / "backup.age"
    backup.parent.mkdir()
    assert vault.run("backup", "--output", backup, secrets=(PASSWORD, PASSPHRASE)).status == 0
    assert vault.run("info", "--json").json["last_verified_backup"]["file"] == "backup.age"
    assert vault.run("verify", backup, "--json", secrets=(PASSPHRASE,)).json["counts"]["services"] == 2
    other = tmp_path / "restored"
    assert vault.run("restore", backup, "--vault", other, secrets=(PASSPHRASE, "another")).status == 0
    exported = vault.run("export").out
    assert vault.run("export", "--vault", other, secrets=("another",)).out == exported
    assert vault.run("export", "--format", "csv").out.startswith(b"\xef\xbb\xbf")

    plain = vault.run("list"), vault.run("risk"), vault.run("info"), vault.run("import", csv, "--dry-run")
    assert all(done.status == 0 and done.out for done in plain)
    assert b"SECRET" not in exported + b"".join(done.out for done in plain)


@pytest.mark.skipif(not shutil.which("age"), reason="no age program here")
def test_the_backup_opens_without_this_program(vault: Shell, csv: Path, tmp_path: Path) -> None:
    vault.run("import", csv)
    path = tmp_path / "backup.age"
    vault.run("backup", "--output", path, secrets=(PASSWORD, PASSPHRASE))
    opened = decrypt_with_age(path, PASSPHRASE)
    with zipfile.ZipFile(BytesIO(opened)) as archive:
        names = archive.namelist()
        assert {"README.txt", "manifest.json", "data.json"} <= set(names)
        assert archive.read("data.json") == vault.run("export").out


def decrypt_with_age(path: Path, passphrase: str) -> bytes:
    """``age -d`` takes a passphrase only from a terminal, so it is given one."""
    import pty

    pid, terminal = pty.fork()
    target = path.with_suffix(".zip")
    if pid == 0:
        os.execvp("age", ["age", "-d", "-o", str(target), str(path)])
    seen = b""
    while b"passphrase" not in seen.lower():
        seen += os.read(terminal, 1000)
    os.write(terminal, passphrase.encode() + b"\n")
    try:
        while os.read(terminal, 1000):
            pass
    except OSError:
        pass  # the terminal ends with the program
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    os.close(terminal)
    return target.read_bytes()


def test_a_whole_ledger_comes_in_exactly(vault: Shell) -> None:
    assert vault.run("import", EXAMPLE, "--yes").status == 0
    exported = json.loads(vault.run("export").out)
    given = json.loads(EXAMPLE.read_text("utf-8"))
    assert exported["profile"]["name"] == given["profile"]["name"]
    assert len(exported["services"]) == len(given["services"])
    assert vault.run("risk", "--json").json["services"][0]["name"] == "C old forum"


def test_two_accounts_of_one_domain_are_told_apart(vault: Shell, tmp_path: Path) -> None:
    path = tmp_path / "two.csv"
    rows = "".join(f"Shop,https://shop.example.com,{login},x\n" for login in ("anna", "anton"))
    path.write_text(f"name,url,username,password\n{rows}", "utf-8")
    vault.run("import", path)
    heading, *lines = vault.run("list").out.decode().splitlines()
    start = heading.index("LOGIN")
    assert sorted(line[start:].split()[0] for line in lines) == ["anna", "anton"]


def test_a_search_narrows_the_list(vault: Shell, csv: Path) -> None:
    vault.run("import", csv)
    assert vault.run("list", "held:email", "--json").json["count"] == 1
    assert vault.run("list", "held:id", "--json").json["count"] == 0
    assert vault.run("list", "held:id").out == b"No services.\n"


@pytest.mark.parametrize("command", ["info", "list", "risk", "export"])
def test_a_wrong_password_is_said_so(vault: Shell, command: str) -> None:
    refused = vault.run(command, "--json", secrets=("wrong",))
    assert refused.status == 1
    assert refused.error["code"] == "wrong_password"
    assert refused.error["hint"]
    assert refused.out == b""
    assert vault.run(command, secrets=("wrong",)).err.startswith("This password does not open the vault.")


def test_refusals(vault: Shell, csv: Path, tmp_path: Path) -> None:
    def code(*arguments: str | Path, secrets: tuple[str, ...] = (PASSWORD,)) -> str:
        refused = vault.run(*arguments, "--json", secrets=secrets)
        assert refused.status == 1
        return refused.error["code"]

    backup = tmp_path / "backup.age"
    vault.run("backup", "--output", backup, secrets=(PASSWORD, PASSPHRASE))
    cut = tmp_path / "cut.age"
    cut.write_bytes(backup.read_bytes()[:-40])
    empty = tmp_path / "empty.csv"
    empty.touch()
    assert code("create") == "vault_exists"
    assert code("create", "--vault", tmp_path / "new", secrets=("",)) == "invalid"
    assert code("list", "--vault", tmp_path / "nothing") == "no_vault"
    assert code("import", tmp_path) == "unknown_format"
    assert code("import", empty) == "unreadable_file"
    assert code("import", tmp_path / "missing.csv") == "unreadable_file"
    assert code("import", backup) == "unknown_format"
    assert code("backup", "--output", tmp_path / "x.age", secrets=(PASSWORD, "")) == "empty_passphrase"
    assert code("backup", "--output", tmp_path / "no" / "x.age", secrets=(PASSWORD, "x")) in ("storage", "not_writable")
    assert code("verify", cut, secrets=(PASSPHRASE,)) == "backup_damaged"
    assert code("verify", backup, secrets=("wrong",)) == "backup_passphrase"
    assert code("restore", backup, secrets=(PASSPHRASE, "new")) == "vault_exists"
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("arguments", [["fly"], [], ["import"], ["import", "x", "--yes", "--dry-run"], ["restore"]])
def test_wrong_usage_is_status_2(shell: Shell, arguments: list[str]) -> None:
    stopped = shell.run(*arguments)
    assert stopped.status == 2
    assert stopped.err.startswith("Wrong usage: ")
    assert shell.run(*arguments, "--json").error["code"] == "usage"


@pytest.mark.parametrize("arguments", [["info", "--vault", ""], ["create", "--name", " "], ["verify", ""]])
def test_what_is_empty_is_wrong_usage(shell: Shell, arguments: list[str]) -> None:
    assert shell.run(*arguments, "--json").error["message"].endswith("it is empty.")
    assert not shell.vault.exists()


def test_an_import_that_brings_nothing_new_says_so(vault: Shell, csv: Path) -> None:
    assert "Written." in vault.run("import", csv).err
    assert "nothing new to write" in vault.run("import", csv).err


def test_a_refused_import_prints_no_result(vault: Shell, csv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> None:
        raise DiskFullError(path=csv)

    monkeypatch.setattr(importing, "apply", refuse)
    refused = vault.run("import", csv, "--json")
    assert (refused.status, refused.out, refused.error["code"]) == (1, b"", "disk_full")


def test_damage_where_nothing_was_read_is_told_and_a_backup_still_made(vault: Shell, tmp_path: Path) -> None:
    damage_what_opening_does_not_read(vault.vault, PASSWORD)
    told = vault.run("info")
    assert told.status == 0
    assert "is damaged" in told.err
    saved = vault.run("backup", "--output", tmp_path / "b.age", secrets=(PASSWORD, PASSPHRASE))
    assert saved.status == 0
    assert vault.run("verify", tmp_path / "b.age", secrets=(PASSPHRASE,)).status == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
@pytest.mark.parametrize("command", [["list"], ["list", "--json"], ["export", "--json"]])
def test_a_result_that_cannot_be_written_is_an_error(vault: Shell, command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        arguments = [sys.executable, "-m", "tracker", *command, "--vault", str(vault.vault), "--pw-stdin"]
        done = subprocess.run(
            arguments, input=PASSWORD, stdout=full, stderr=subprocess.PIPE, text=True, check=False, cwd=ROOT
        )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "Standard output could not be written" in done.stderr.splitlines()[0]


@pytest.mark.parametrize("command", [["list"], ["risk"], ["list", "--json"], ["list", "--vault", "隐私", "--json"]])
def test_a_shell_of_another_encoding_gets_every_name(vault: Shell, tmp_path: Path, command: list[str]) -> None:
    path = tmp_path / "shop.csv"
    path.write_text("name,url,username,password\n隐私,https://shop.example.com,a,b\n", "utf-8")
    vault.run("import", path)
    done = subprocess.run(
        [sys.executable, "-m", "tracker", "--vault", str(vault.vault), "--pw-stdin", *command],
        input=PASSWORD.encode(),
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},
    )
    assert b"Traceback" not in done.stderr
    if "--json" in command:
        assert "隐私" in (done.stdout + done.stderr).decode("utf-8")


def test_a_secret_in_another_encoding_is_status_2(vault: Shell) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tracker", "list", "--vault", str(vault.vault), "--pw-stdin", "--json"],
        input=b"caf\xe9\n",
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert done.returncode == 2
    assert json.loads(done.stderr)["error"]["code"] == "usage"
    assert b"caf" not in done.stderr


def test_long_names_do_not_stretch_the_table(vault: Shell, tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text(f"name,url,username,password\n{'隐私' * 5000},https://shop.example.com,a,b\n", "utf-8")
    vault.run("import", path)
    line = vault.run("list").out.decode().splitlines()[1]
    assert line.startswith("隐私" * 14)
    assert len(line) < 150


def test_a_missing_secret_is_status_2(vault: Shell) -> None:
    stopped = vault.run("list", secrets=())
    assert stopped.status == 2
    assert "standard input ended" in stopped.err


@pytest.mark.parametrize("command", ["info", "risk", "due", "plan"])
def test_a_clock_that_was_set_back_is_told_first(
    vault: Shell, csv: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    clock = Clock(date(2026, 11, 26))
    monkeypatch.setitem(open_vault.__kwdefaults__, "clock", clock)
    vault.run("import", csv)
    on_the_day = vault.run(command, "--json")
    assert (on_the_day.err, on_the_day.json["changed_ahead"]) == ("", None)
    clock.day = date(2024, 6, 1)
    told = (
        "This vault was changed on 2026-11-26, later than today's date on this computer (2024-06-01). "
        "If its clock is wrong, ages, dates and figures may look better than they are.\n"
    )
    behind = vault.run(command, "--json")
    assert (behind.err, behind.json["changed_ahead"]) == (told, "2026-11-26")
    assert vault.run(command).err == told


def test_a_weak_password_is_remarked_on(shell: Shell) -> None:
    created = shell.run("create", secrets=("password",))
    assert created.status == 0
    assert "guessed too soon" in created.err


def test_the_shell_starts_without_the_window() -> None:
    code = (
        "import sys; from tracker.cli import main; assert not any(name.startswith('PySide6') for name in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_hostile_name_does_not_steer_the_terminal(vault: Shell, tmp_path: Path) -> None:
    path = tmp_path / "hostile.csv"
    path.write_text("name,url,username,password\n\x1b[2Jshop\u202e,https://shop.example.com,a,b\n", "utf-8")
    vault.run("import", path)
    for command in ("list", "risk"):
        out = vault.run(command).out.decode()
        assert "\x1b" not in out
        assert "\u202e" not in out


def test_an_encoding_can_be_named(vault: Shell, tmp_path: Path) -> None:
    path = tmp_path / "russian.csv"
    rows = "Сбербанк,https://a.example.com,Иван,x\nЯндекс,https://b.example.net,Пётр,x\n"
    path.write_bytes(("name,url,username,password\n" + rows).encode("koi8-r"))
    guessed = vault.run("import", path, "--dry-run")
    assert "It does not say in which encoding it is. It was read as " in guessed.err
    assert "Another one can be given with --encoding NAME." in guessed.err
    named = vault.run("import", path, "--yes", "--json", "--encoding", "KOI8-R")
    assert named.json["encoding"] == {"name": "koi8-r", "guessed": False}
    assert "--encoding" not in named.err
    assert {service["name"] for service in vault.run("list", "--json").json["services"]} == {"Сбербанк", "Яндекс"}


def test_an_encoding_is_ignored_where_nothing_is_guessed(vault: Shell, csv: Path) -> None:
    done = vault.run("import", csv, "--encoding", "big5")
    assert "--encoding was ignored" in done.err
    assert "WeChat" in vault.run("list").out.decode()
    assert "--encoding was ignored" in vault.run("import", EXAMPLE, "--dry-run", "--encoding", "big5").err


@pytest.mark.parametrize("name", ["klingon", "rot13", "base64", ""])
def test_an_encoding_that_there_is_not(vault: Shell, csv: Path, name: str) -> None:
    done = vault.run("import", csv, "--encoding", name)
    assert done.status == 2
    assert "argument --encoding: no encoding of text files is known by this name" in done.err
