"""What holds for the repository as a whole: layers, sizes, versions, and no word about any one machine."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

import tracker

ROOT = Path(__file__).parents[2]
OURS = ("tracker", "tools", "tests", "resources", "requirements", "docs", ".ci")
TEXT = {".py", ".toml", ".txt", ".md", ".json", ".ts", ".qss", ".svg", ".desktop", ".csv", ".xml", ""}

# Put together so that this file does not hold what it looks for.
REGISTRY_HOSTS = tuple(".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("pypi", "python")))
ACCOUNTS = {"resources/catalogue/services_world.json"}  # people have accounts at registries, too
INDEX_OPTIONS = re.compile(r"--(?:extra-)?index-url|--find-links|--trusted-host")
HOME_FOLDER = re.compile(r"(?<!\w)/(?:home|Users)/[a-z]\w*/|/roo" + r"t/|[A-Z]:\\\\?Users", re.ASCII)


def our_files() -> list[Path]:
    """Every file of the repository, committed or about to be."""
    tops = [file for file in ROOT.iterdir() if file.is_file() and file.name != ".coverage"]
    nested = [file for folder in OURS for file in (ROOT / folder).rglob("*") if file.is_file()]
    return [file for file in tops + nested if "__pycache__" not in file.parts]


def our_texts() -> list[tuple[str, str]]:
    return [
        (str(file.relative_to(ROOT)), file.read_text("utf-8", errors="replace"))
        for file in our_files()
        if file.suffix in TEXT
    ]


def test_imports_point_down(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == EXIT_STATUS_SUCCESS


def test_no_file_names_a_registry() -> None:
    found = {name for name, text in our_texts() if any(host in text for host in REGISTRY_HOSTS)}
    assert found <= ACCOUNTS


@pytest.mark.parametrize("name", ["run", "dev"])
def test_pins_carry_hashes_and_no_address(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    requirements = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert requirements
    assert all("==" in requirement and "--hash=sha256:" in requirement for requirement in requirements)
    assert "://" not in text
    assert not INDEX_OPTIONS.search(text)


def test_dev_pins_hold_every_run_pin() -> None:
    def pins(name: str) -> set[str]:
        return set(re.findall(r"^[a-z0-9-]+==[^ ]+", (ROOT / "requirements" / name).read_text("utf-8"), re.MULTILINE))

    assert pins("run.txt") < pins("dev.txt")


def test_no_file_names_a_home_folder() -> None:
    found = [(name, match.group()) for name, text in our_texts() if (match := HOME_FOLDER.search(text))]
    assert found == []


def test_modules_stay_small() -> None:
    long = {
        str(file.relative_to(ROOT)): count
        for file in (ROOT / "tracker").rglob("*.py")
        if (count := len(file.read_text("utf-8").splitlines())) > 400
    }
    assert long == {}


def test_changelog_tells_of_this_version() -> None:
    headings = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert headings[0] == "Unreleased"
    assert headings[1] == tracker.__version__


def test_every_runtime_library_has_its_licence_named() -> None:
    pins = re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements" / "run.txt").read_text("utf-8"), re.MULTILINE)
    notices = (ROOT / "THIRD_PARTY_NOTICES.md").read_text("utf-8").casefold()
    build_only = {"hatchling", "packaging", "pathspec", "pluggy", "tomlkit", "trove-classifiers"}
    assert [name for name in pins if name not in build_only and name not in notices] == []


def test_readme_names_only_targets_that_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"`make ([a-z]+)", (ROOT / "README.md").read_text("utf-8")))
    assert named
    assert named <= targets


def test_continuous_integration_runs_what_the_readme_says() -> None:
    script = ROOT / ".ci" / "run"
    assert script.stat().st_mode & 0o111
    commands = [line for line in script.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert commands[-1] == "exec make test"
    subprocess.run(["bash", "-n", str(script)], check=True)


def test_the_pictures_of_the_readme_are_there() -> None:
    pictures = re.findall(r"!\[[^]]*\]\(([^)]+)\)", (ROOT / "README.md").read_text("utf-8"))
    assert len(pictures) == 2
    assert all((ROOT / picture).is_file() for picture in pictures)
