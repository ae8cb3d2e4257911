"""The services as a table for spreadsheets. One way only: the JSON document is the exact one."""

from __future__ import annotations

import csv
import re
from io import StringIO

from tracker.core.ledger import Ledger
from tracker.core.model import Service
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.vault import Vault

NAME = "services_csv"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "Table of services (CSV, for spreadsheets)"))
SUFFIX = ".csv"

HEADER = (
    *("format", "id", "name", "operator", "group", "app_type", "domains", "apps", "login"),
    *("opened", "last_used", "status", "need", "signs_in_through", "second_factor"),
    *("deletability", "deletability_by", "deletability_source", "deletability_seen"),
    *(
        "closing_path",
        "closing_url",
        "closing_conditions",
        "holds",
        "incidents",
        "disclosure",
        "tags",
        "notes",
        "trashed",
    ),
)
VERSION = "exposure-tracker-services-2"

# What makes a spreadsheet take a cell for a formula, also after blanks and in full width, and the
# apostrophe itself so that taking one away gives back exactly what was there.
_DANGEROUS = re.compile(r"\s*[=+\-@＝＋－＠']|\s*[\t\n]")
_CONTROLS = {code: None for code in range(32) if chr(code) not in "\t\n"}


def write(ledger: Ledger) -> bytes:
    """All services, those in the trash too, by name; UTF-8 with byte order mark and CRLF."""
    text = StringIO(newline="")
    table = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table.writerow(HEADER)
    vault = ledger.vault
    for service in sorted(vault.services.values(), key=lambda service: (service.name.casefold(), service.id)):
        table.writerow(guarded(cell) for cell in _cells(vault, service))
    return text.getvalue().encode("utf-8-sig")


def guarded(cell: str) -> str:
    """``cell`` so that no spreadsheet runs it: control characters gone, ``'`` before a dangerous start."""
    cell = cell.translate(_CONTROLS)
    return "'" + cell if _DANGEROUS.match(cell) else cell


def _cells(vault: Vault, service: Service) -> tuple[str, ...]:
    holds = sorted({holding.kind for holding in vault.holdings_of(service.id) if holding.state.counts_as_held})
    parent = vault.services[service.parent].name if service.parent else ""
    return (
        *(VERSION, service.id, service.name, service.operator, service.group),
        *("" if service.app_type is None else str(service.app_type), " ".join(service.domains), " ".join(service.apps)),
        *(service.login, service.opened or "", service.last_used or "", service.status, service.need, parent),
        *(service.second_factor, service.deletability, service.deletability_by, service.deletability_source),
        *(service.deletability_seen or "", service.closing_path, service.closing_url),
        *(service.closing_conditions, " ".join(holds)),
        *(str(len(vault.incidents_of(service.id))), service.disclosure, "; ".join(service.tags), service.notes),
        service.trashed.isoformat() if service.trashed else "",
    )
