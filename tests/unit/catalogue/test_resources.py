"""Every file of resources/ is found, in the source tree and in a built wheel."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

from tracker.catalogue.resources import resource

ROOT = Path(__file__).parents[3]
RESOURCES = ROOT / "resources"


def test_the_source_tree_is_found() -> None:
    assert resource("icons", "mark.svg") == RESOURCES / "icons" / "mark.svg"
    assert resource("icons", "mark.svg").is_file()


def test_a_wheel_holds_every_resource_and_finds_it(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        archive.extractall(tmp_path / "installed")
    expected = {f"tracker/resources/{file.relative_to(RESOURCES)}" for file in RESOURCES.rglob("*") if file.is_file()}
    assert expected <= names
    assert not [name for name in names if name.startswith(("tests/", "tools/"))]

    question = "from tracker.catalogue.resources import resource; print(resource('icons', 'mark.svg'))"
    answer = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(tmp_path / 'installed')!r}); {question}"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert answer.stdout.strip() == str(tmp_path / "installed" / "tracker" / "resources" / "icons" / "mark.svg")
