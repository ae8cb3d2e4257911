"""``report``: a file for somebody else, with the figures of ``risk``, made by the program as it is started."""

from __future__ import annotations

import html
import json
import os
import re
import stat
import subprocess
import sys
import unicodedata
from pathlib import Path
from urllib.parse import unquote

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


def test_own_values_typed_into_names_stay_out_of_a_masked_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As people type them, in every text that a report shows; other words and numbers stay."""
    record = json.loads(EXAMPLE.read_text("utf-8"))
    own = {
        "phone": "+86 138-0013-8000",
        "email": "lin.wanqing@example.org",
        "id_number": "EO0002087",
        "id_name": "林晚晴",
    }
    blank = record["identifiers"][0]
    record["identifiers"] += [blank | {"id": f"own-{kind}", "kind": kind, "value": own[kind]} for kind in own]
    record["profile"]["name"] = "林 晚晴的账本"
    names = ["高德（邮箱lin.wanqing＠example.org）", "Uber 138 - 0013 - 8000", "宽带（138）00138000", "eo-0002087 N01"]
    source = "https://a.example/?u=lin.wanqing%40example.org&order=2013800138000"
    for service, name in zip(record["services"], names, strict=True):
        service |= {"name": name, "login": "138_0013_8000", "deletability_source": source}
        service["group"] = "微博lin.wanqing+shop@example.org账号"
    happened = {
        "title": "EO 0002087 copied",
        "source": "１３８００１３８０００",
        "link": "https://x.example/%E6%9E%97晚晴",
    }
    record["incidents"][0] |= happened
    ledger, path = tmp_path / "ledger.json", tmp_path / "report.html"
    ledger.write_text(json.dumps(record), "utf-8")
    shell = Shell(tmp_path / "vault", monkeypatch)
    create_vault(shell.vault, PASSWORD, Profile(), kdf=KdfParameters(65536, 3, 1)).close()
    assert shell.run("import", ledger, "--yes").status == 0
    assert shell.run("report", "--format", "html", "--full", "-o", path).status == 0
    document = html.unescape(path.read_text("utf-8"))
    letters = re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", unquote(document))).casefold()
    for secret in ("13800138000", "linwanqing", "eo0002087", "林晚晴"):
        assert secret not in letters
    left = ["高德（邮箱l***@example.org）", "Uber 138****8000", "宽带138****8000", "E******87 N01"]
    left += ["https://a.example/?u=l***@example.org&order=20138****8000", "微博l***@example.org账号", "林*的账本"]
    assert [text for text in left if text not in document] == []


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


@pytest.mark.parametrize(
    ("words", "name", "ends_as", "would_be"),
    [
        (("--format", "pdf"), "report.html", "html", "pdf"),
        ((), "report.HTM", "html", "pdf"),  # what nobody says is a PDF
        (("--format", "html"), "report.pdf", "pdf", "html"),
    ],
)
def test_no_file_is_called_what_it_is_not(
    vault: Shell, tmp_path: Path, words: tuple[str, ...], name: str, ends_as: str, would_be: str
) -> None:
    refused = vault.run("report", *words, "-o", tmp_path / name, "--json")
    assert (refused.status, refused.error["code"]) == (2, "usage")
    assert f"{name} ends as {ends_as.upper()} files do, and the report would be {would_be.upper()}. " in refused.err
    assert f"Say --format {ends_as}, or give the file another ending. Nothing was written." in refused.err
    assert not (tmp_path / name).exists()
    if ends_as == "html":
        assert vault.run("report", "--format", ends_as, "-o", tmp_path / name).status == 0


def test_wrong_usage(vault: Shell) -> None:
    assert vault.run("report", "--format", "pdf").status == 2
    assert vault.run("report", "--format", "odt", "-o", "x").status == 2
