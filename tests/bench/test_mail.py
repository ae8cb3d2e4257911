"""A mailbox of 200 MB against the standard library's and a bare search; memory for three sizes."""

from __future__ import annotations

import mailbox
import mmap
import re
from contextlib import closing
from pathlib import Path

import pytest

from tests.bench.conftest import Report, median_seconds
from tests.bench.mailboxes import MEBIBYTE, SENDERS, write_mailbox
from tests.bench.memory import peak_of_reading
from tracker.core.progress import no_progress
from tracker.formats.base import NO_AIDS
from tracker.formats.mail import mailboxes
from tracker.formats.source import Source

# All headers that matter for mailboxes, as one would write it without further thought.
HEADERS = re.compile(
    rb"^(From|To|Delivered-To|X-Original-To|Subject|Date|List-Unsubscribe|List-Id|List-Post|DKIM-Signature"
    rb"|Authentication-Results|Return-Path|Reply-To|Message-ID|Feedback-ID|X-Gmail-Labels|X-Mozilla-Status"
    rb"|Auto-Submitted|Precedence):[ \t]*(.*(?:\r?\n[ \t].*)*)",
    re.MULTILINE | re.IGNORECASE,
)


def read(path: Path) -> int:
    """What the program does, from opening the file to the finished report."""
    with path.open("rb") as stream:
        source = Source(stream, path.stat().st_size, str(path), path)
        assert mailboxes.detect(source)
        reading = mailboxes.read(source, aids=NO_AIDS, progress=no_progress)
    assert len(reading.sightings) == SENDERS
    return reading.report.rows_read


def by_standard_library(path: Path) -> int:
    with closing(mailbox.mbox(path)) as mails:
        return sum(1 for message in mails if message["From"])


def bare(path: Path) -> int:
    """Find each mail and its headers, and make nothing of them."""
    mails, start = 0, 0
    with path.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content:
        while start >= 0:
            end = content.find(b"\n\n", start)
            HEADERS.findall(content[start:end])
            mails += 1
            start = content.find(b"\nFrom ", end)
    return mails


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mail")


def test_a_large_mailbox(folder: Path, report: Report) -> None:
    path = folder / "200.mbox"
    mails = write_mailbox(path, 200 * MEBIBYTE)
    assert read(path) == bare(path) == by_standard_library(path) == mails
    seconds = median_seconds(lambda: read(path), 5)
    what = f"{mails} mails of 200 MB"
    report(what, seconds, "mailbox.mbox", median_seconds(lambda: by_standard_library(path), 1))
    report(what, seconds, "a bare mmap with one regex for headers", median_seconds(lambda: bare(path), 5))
    path.unlink()


def test_memory_does_not_grow_with_the_file(folder: Path) -> None:
    peaks = {}
    for size in (50, 200, 800):
        path = folder / f"{size}.mbox"
        write_mailbox(path, size * MEBIBYTE)
        peaks[size] = peak_of_reading("tracker.formats.mail.mailboxes", path)
        path.unlink()
    assert peaks[800] < peaks[50] + 8
