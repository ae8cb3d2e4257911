"""Every whole, good file that the tests have, of every format: for what holds for all readers."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tests.ledgers import ledger
from tests.unit.formats.samples import devices, mail, messages
from tests.unit.formats.samples.passwords import documents, tables
from tests.unit.formats.sources import IMPORTS
from tracker.formats import ledger_json

FAMILIES = (tables, documents, messages, mail, devices)

SAMPLES: Mapping[str, bytes] = MappingProxyType(
    {name: content for family in FAMILIES for name, content in family.SAMPLES.items()}
    | {path.name: path.read_bytes() for path in sorted(IMPORTS.iterdir())}
    | {"ledger.json": ledger_json.write(ledger())}
)
