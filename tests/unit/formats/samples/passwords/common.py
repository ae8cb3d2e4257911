"""What all exports made up for tests have in common: the accounts, and ways to write them."""

from __future__ import annotations

import csv
import json
from io import StringIO
from typing import Any

# title, address, login: the same accounts in every format ...
ACCOUNTS = (
    ("Mail", "https://mail.example.com/login?x=CANARY-query", "anna@Example.org"),
    ("Shop", "https://shop.example.co.uk", "anna+shop@example.org"),
    ("Tickets", "https://tickets.example.net:8443/", "+49 30 1234567"),
    ("Forum", "https://foo.github.io", "anna_f"),
    ("Laden", "https://www.müller-laden.de", "anna"),
    ("Ride", "https://ride.example", "138 0013 8000"),
    ("Old account", "", "anna"),
)
# ... and what a reader has to find in it.
FOUND = {
    ("example.com", "anna@example.org"),
    ("example.co.uk", "anna+shop@example.org"),
    ("example.net", "+49301234567"),
    ("foo.github.io", "anna_f"),
    ("xn--mller-laden-thb.de", "anna"),
    ("ride.example", "+8613800138000"),
    ("Old account", "anna"),
}


def table(*rows: tuple[str, ...], end: str = "\n") -> bytes:
    text = StringIO(newline="")
    csv.writer(text, lineterminator=end).writerows(rows)
    return text.getvalue().encode()


def document(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=1).encode()
