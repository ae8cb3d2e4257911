"""A letter as a page: whom it is to, the day, the subject, and what it says; the name stands at its end."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.core.letters import body_of, subject_of
from tracker.core.report.blocks import Block, Heading, Paragraph, Report


def letter_page(text: str, *, addressee: str, day: str) -> Report:
    """``text``: with its subject in the first line. ``addressee``: in lines. ``day``: in the language of the letter.

    Every page has the subject at its head.
    """
    return Report(subject_of(text), subject_of(text), _blocks(text, addressee, day))


def _blocks(text: str, addressee: str, day: str) -> Iterator[Block]:
    for part in (addressee, day):
        if part.strip():
            yield Paragraph((part.strip(),))
    yield Heading(3, subject_of(text))
    for paragraph in body_of(text).split("\n\n"):
        if paragraph.strip():
            yield Paragraph((paragraph.strip(),))
