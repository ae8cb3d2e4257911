"""How the texts of a report are said in the language of the window."""

from __future__ import annotations

from tracker.core.characters import fit
from tracker.core.report.blocks import Text
from tracker.core.text import Message
from tracker.gui.translation import render


def say(text: Text) -> str:
    """A plain value as it is, a sentence translated. On paper all dates are written as in files."""
    return fit(render(text, str) if isinstance(text, Message) else text)
