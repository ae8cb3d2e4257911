"""What breaks a line, is not to be seen or turns the writing around: the one rule for all that is shown."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from tracker.core.characters import MARK, fit, on_one_line


@pytest.mark.parametrize("breaks", ["\n", "\r", "\t", "\x0b", "\x0c", "\x1c", "\x1f", "\x85", "\u2028", "\u2029"])
def test_what_breaks_a_line_is_a_space(breaks: str) -> None:
    assert on_one_line(f"Shop{breaks}Chat") == on_one_line(f"Shop{breaks}Chat", MARK) == "Shop Chat"
    assert fit(f"Shop{breaks}Chat") == ("Shop\nChat" if breaks == "\n" else "Shop Chat")


@pytest.mark.parametrize("unseen", ["\x00", "\x1b", "\x9b", "\u061c", "\u202e", "\u2066", "\ufeff", "\u2060", "\ud800"])
def test_what_is_not_to_be_seen_goes_or_leaves_a_mark(unseen: str) -> None:
    assert on_one_line(f"Sh{unseen}op\n") == "Shop "
    assert fit(f"Sh{unseen}op\nChat") == f"Sh{MARK}op\nChat"
    assert fit(f"Sh{unseen}op\nChat", "") == "Shop\nChat"


@pytest.mark.parametrize(
    "text", ["", "Shop", "淘宝\u3000网", "مرحبا", "👨\u200d👩\u200d👧", "نمی\u200cخواهم", "long/\u200bpath"]
)
def test_letters_of_every_script_and_what_joins_them_stay(text: str) -> None:
    assert on_one_line(text) == fit(text) == text


def test_nothing_that_breaks_a_line_or_controls_is_left_out() -> None:
    found = [chr(code) for code in range(sys.maxunicode + 1)]
    kept = [
        sign for sign in found if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") and sign in on_one_line(sign)
    ]
    assert kept == []
