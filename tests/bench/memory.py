"""The peak memory of reading one file, measured in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_MEASURE = """
import importlib, resource, sys
from pathlib import Path
from tracker.core.progress import no_progress
from tracker.formats.base import NO_AIDS
from tracker.formats.source import Source

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

reader, path = importlib.import_module(sys.argv[1]), Path(sys.argv[2])
before = peak()
with path.open("rb") as stream:
    reading = reader.read(Source(stream, path.stat().st_size, "", path), aids=NO_AIDS, progress=no_progress)
print(reading.report.rows_read, before, peak())
"""
# A process begins with the peak of the one that started it: a small one stands between it and pytest.
_BETWEEN = "import subprocess, sys; sys.exit(subprocess.run([sys.executable, '-c', *sys.argv[1:]]).returncode)"


def peak_of_reading(reader: str, path: Path) -> float:
    """Megabytes at most while the module ``reader`` reads the file; prints a line about it."""
    command = [sys.executable, "-c", _BETWEEN, _MEASURE, reader, path]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    rows, before, peak = map(int, done.stdout.split())
    assert peak > before  # else it would not be the reading that was measured
    size = path.stat().st_size / 1_000_000
    print(
        f"\n{size:.0f} MB, {rows} entries: {peak / 1024:.1f} MB of memory at most, {before / 1024:.1f} before", end=""
    )
    return peak / 1024
