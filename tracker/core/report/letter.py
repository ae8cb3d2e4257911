"""A letter as a page: whom it is to, the day, the subject, and what it says; the name stands at its end."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.core.letters import body_of, subject_of
from tracker.core.report.blocks import LINE_BREAK, Block, Heading, Paragraph, Report


def letter_page(text: str, *, addressee: str, day: str) -> Report:
    """``text``: with its subject in the first line. ``addressee``: in lines. ``day``: in the language of the letter.

    Every page has the subject at its head.
    """
    return Report(subject_of(text), subject_of(text), _blocks(text, addressee, day))


def _blocks(text: str, addressee: str, day: str) -> Iterator[Block]:
    for part in (addressee, day):
        if part.strip():
            yield Paragraph((_in_lines(part),))
    yield Heading(2, subject_of(text))
    for part in body_of(text).split("\n\n"):
        if part.strip():
            yield Paragraph((_in_lines(part),))


def _in_lines(part: str) -> str:
    """Lines of one paragraph stay together."""
    return LINE_BREAK.join(part.strip().splitlines())
