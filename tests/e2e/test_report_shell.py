"""``report``: a file for somebody else, with the figures of ``risk``, made by the program as it is started."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.shell import PASSWORD, Shell
from tracker.core.model import Profile
from tracker.store.folder import create_vault
from tracker.store.keyslots import KdfParameters

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "tests" / "data" / "worked_example.json"


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A shell with the worked example of the method: four services that hold one number."""
    shell = Shell(tmp_path / "vault", monkeypatch)
    create_vault(shell.vault, PASSWORD, Profile(), kdf=KdfParameters(65536, 3, 1)).close()
    assert shell.run("import", EXAMPLE, "--yes").status == 0
    return shell


def values() -> list[str]:
    return [each["value"] for each in json.loads(EXAMPLE.read_text("utf-8"))["identifiers"] if each.get("value")]


def start(shell: Shell, *words: str | Path) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, without a display."""
    env = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run(
        [sys.executable, "-m", "tracker", "report", "--vault", str(shell.vault), "--pw-stdin", *map(str, words)],
        input=f"{PASSWORD}\n", cwd=ROOT, env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_a_pdf_of_one_page_and_a_full_one(vault: Shell, tmp_path: Path) -> None:
    for words, least in (((), 1), (("--full",), 2)):
        path = tmp_path / f"{least}.pdf"
        done = start(vault, "--format", "pdf", "-o", path, *words)
        assert (done.returncode, done.stdout) == (0, f"Written: {path}\n"), done.stderr
        assert "This is not encrypted. Personal values are masked" in done.stderr
        content = path.read_bytes()
        assert content.startswith(b"%PDF")
        pages = len(re.findall(rb"/Type\s*/Page\b", content))
        assert pages == 1 if least == 1 else pages >= least
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_html_with_pictures_and_the_figures_of_risk(vault: Shell, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    done = start(vault, "--format", "html", "--full", "-o", path)
    assert done.returncode == 0, done.stderr
    document = path.read_text("utf-8")
    risk = vault.run("risk", "--json").json
    assert f"{risk['load']:.2f} points: {risk['removable']:.2f} removable" in document
    for row in risk["services"]:
        assert f"<h3>{row['name']}</h3>" in document
        assert f" = {row['se']:.2f}</span>" in document
    assert f"Findings: {len(risk['findings'])}</h2>" in document
    possible = sum(fraud["standing"] == "possible" for fraud in risk["frauds"])
    assert f"Frauds that are possible with what is held: {possible}</h2>" in document
    assert document.count("<img ") == 3  # there is no course over time yet
    assert not any(value in document for value in values())


def test_another_language(vault: Shell, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    assert start(vault, "--format", "html", "--language", "zh_CN", "-o", path).returncode == 0
    document = path.read_text("utf-8")
    assert '<html lang="zh-CN">' in document
    assert "负荷" in document


def test_nothing_is_replaced_unasked_and_json_says_what_was_written(vault: Shell, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_bytes(b"mine")
    refused = vault.run("report", "--format", "html", "-o", path, "--json")
    assert (refused.status, refused.out, refused.error["code"]) == (1, b"", "not_writable")
    assert refused.error["hint"] == "Choose another name, or say that the file may be replaced."
    assert path.read_bytes() == b"mine"
    done = vault.run("report", "--format", "html", "--unmasked", "--full", "--replace", "-o", path, "--json")
    assert done.json == {"file": str(path), "masked": False, "full": True}
    assert "Personal values are in full" in done.err
    assert all(value in path.read_text("utf-8") for value in values())
    inside = vault.run("report", "--format", "html", "-o", vault.vault / "report.html", "--json")
    assert inside.error["code"] == "not_writable"


def test_where_pages_cannot_be_drawn(vault: Shell, tmp_path: Path) -> None:
    """The shell by itself has no pictures; it says so, and leaves what it cannot do undone."""
    path = tmp_path / "report.html"
    done = vault.run("report", "--format", "html", "-o", path)
    assert done.status == 0
    assert "Without pictures" in done.err
    assert "<img" not in path.read_text("utf-8")
    for words in (("--format", "pdf"), ("--format", "html", "--language", "zh_CN")):
        refused = vault.run("report", *words, "-o", tmp_path / "other", "--json")
        assert (refused.status, refused.error["code"]) == (1, "no_press")
        assert not (tmp_path / "other").exists()


def test_wrong_usage(vault: Shell) -> None:
    assert vault.run("report", "--format", "pdf").status == 2
    assert vault.run("report", "--format", "odt", "-o", "x").status == 2
