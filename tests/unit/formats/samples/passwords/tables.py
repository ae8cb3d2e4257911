"""Small tables as password managers write them, each with marked secrets that must not get anywhere."""

from __future__ import annotations

from tests.unit.formats.samples.passwords.tables_quirks import QUIRKS
from tests.unit.formats.samples.passwords.tables_same import SAME_ACCOUNTS

SAMPLES: dict[str, bytes] = SAME_ACCOUNTS | QUIRKS
