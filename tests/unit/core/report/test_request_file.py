"""The evidence file of a request and the page of a letter: what an authority and an operator get to see."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.acting import attachment, entry, request
from tests.unit.core.report.reading import lines
from tracker.core.acting import Channel, DueBy, EntryKind, RequestOutcome
from tracker.core.report.blocks import LINE_BREAK
from tracker.core.report.letter import letter_page
from tracker.core.report.request_file import EvidenceFile, evidence_report

TODAY = date(2026, 11, 26)
SENT = request(
    "q", article="art. 17", reference="R-1", channel=Channel.POST, address="1 Road\nDublin", sent=date(2026, 10, 15),
    arrived=date(2026, 10, 20), due=date(2026, 11, 20), extended_to=date(2026, 12, 20), answered=date(2026, 11, 25),
    outcome=RequestOutcome.REFUSED,
)  # fmt: skip
LETTER = entry("1", day=date(2026, 10, 15), kind=EntryKind.SENT, text="Delete it\n\nDear all,\n\n– one\n– two")
NOTE = entry("2", day=date(2026, 10, 21), kind=EntryKind.NOTE, text="PRIVATE")
ASKED = entry("4", day=date(2026, 11, 19), kind=EntryKind.EXTENSION, until=date(2027, 6, 1), text="We need longer.")
ANSWER = entry("3", day=date(2026, 11, 25), kind=EntryKind.ANSWER, text="No.")
PICTURE = attachment("p", "3", name="no.png", media_type="image/png", size=2048)
OTHER = attachment("o", "3", name="no.pdf")
SECRET = attachment("s", "2", name="PRIVATE.pdf")
FILE = EvidenceFile(
    SENT, "Shop", "Shop Ltd", "Have your data deleted", "GDPR",
    ((LETTER, ()), (NOTE, (SECRET,)), (ASKED, ()), (ANSWER, (PICTURE, OTHER))), frozenset({"p"}),
)  # fmt: skip


def test_all_that_was_sent_and_answered() -> None:
    report = evidence_report(FILE, TODAY)
    assert str(report.title) == "Request to Shop: what was sent and answered"
    assert str(report.running) == "Request to Shop · reference R-1 · 2026-11-26"
    assert lines(report.blocks) == [
        "# Request to Shop: what was sent and answered",
        "Service | Shop",
        "Operator | Shop Ltd",
        "What was asked for | Have your data deleted",
        "Legal basis | GDPR / art. 17",
        "Reference | R-1",
        "Sent | 2026-10-15 / By post",
        "Sent to | 1 Road / Dublin",
        "Arrived | 2026-10-20",
        "Answer due | 2026-11-20 / Set by the law",
        "With the time they asked for, until | 2026-12-20",
        "Answered | 2026-11-25",
        "What came of it | Refused",
        "## What was sent and answered",
        "### 2026-10-15: Request sent",
        "Delete it",
        "Dear all,",
        f"– one{LINE_BREAK}– two",
        "### 2026-11-19: They need more time",
        "They asked for time until 2027-06-01.",
        "We need longer.",
        "### 2026-11-25: Answer",
        "No.",
        "File | Bytes | SHA-256",
        f"no.png | 2,048 | {PICTURE.sha256}",
        f"no.pdf | 7 | {OTHER.sha256}",
        "[p] no.png",
    ]


def test_notes_are_no_part_of_it() -> None:
    said = "\n".join(lines(evidence_report(FILE, TODAY).blocks))
    assert "PRIVATE" not in said
    assert [file.id for file in FILE.attachments] == ["p", "o"]


def test_a_day_of_the_senders_is_not_called_a_limit() -> None:
    for by in (DueBy.OURS, DueBy.YOURS):
        said = lines(evidence_report(replace(FILE, request=replace(SENT, due_by=by)), TODAY).blocks)
        assert "Answer due | 2026-11-20 / A day of the sender’s, not a limit of the law" in said
    said = lines(evidence_report(replace(FILE, request=replace(SENT, due_by=DueBy.YARDSTICK)), TODAY).blocks)
    assert "Answer due | 2026-11-20 / Usual in practice, not set by the law" in said


def test_a_draft_has_little_to_show() -> None:
    report = evidence_report(replace(FILE, request=request("q"), operator="", entries=()), TODAY)
    assert str(report.running) == "Request to Shop · reference – · 2026-11-26"
    assert lines(report.blocks) == [
        "# Request to Shop: what was sent and answered",
        "Service | Shop",
        "What was asked for | Have your data deleted",
        "Legal basis | GDPR / ",
        "## What was sent and answered",
        "Nothing is recorded as sent or answered.",
    ]


def test_an_entry_without_words() -> None:
    report = evidence_report(replace(FILE, entries=((replace(ANSWER, text="\n\n \n\n"), ()),)), TODAY)
    assert lines(report.blocks)[-1] == "### 2026-11-25: Answer"


def test_the_page_of_a_letter() -> None:
    text = "Delete it (R-1)\n\nDear all,\n\nPlease.\n\n\n\nYours\nWang Li\n"
    page = letter_page(text, addressee="Shop Ltd\n1 Road", day="26 November 2026")
    assert (page.title, page.running) == ("Delete it (R-1)", "Delete it (R-1)")
    assert lines(page.blocks) == [
        f"Shop Ltd{LINE_BREAK}1 Road",
        "26 November 2026",
        "## Delete it (R-1)",
        "Dear all,",
        "Please.",
        f"Yours{LINE_BREAK}Wang Li",
    ]
    assert lines(letter_page(text, addressee=" ", day="").blocks)[0] == "## Delete it (R-1)"
