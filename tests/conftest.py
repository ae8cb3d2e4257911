"""What every test stands on: no display, a home folder of its own, the same random input each time."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Read by Qt when the application object is made, which the first fixture of a GUI test does.
os.environ.update(QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")
os.environ.pop("LANGUAGE", None)

settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.register_profile(
    "fuzz", deadline=None, max_examples=20_000, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--kills", type=int, default=60, metavar="N", help="how often the fault tests kill a writing process"
    )
    parser.addoption(
        "--mutants", type=int, default=300, metavar="N", help="how many damaged forms of each sample the readers get"
    )


@pytest.fixture
def mutants(request: pytest.FixtureRequest) -> int:
    """How many damaged forms of each sample the readers get."""
    return int(request.config.getoption("--mutants"))


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, where every file of the program's own ends up."""
    folder = tmp_path_factory.mktemp("home")
    folder.chmod(0o700)
    monkeypatch.setenv("HOME", str(folder))
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(folder / name.lower()))
    return folder


@pytest.fixture
def quick_derivation(monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening a vault costs no time: for tests about files, not about guessing passwords."""
    from tracker.store import keyslots

    def derive(password: str, salt: bytes, kdf: keyslots.KdfParameters) -> bytes:
        return hashlib.sha256(salt + password.encode()).digest()

    monkeypatch.setattr(keyslots, "_derive", derive)
