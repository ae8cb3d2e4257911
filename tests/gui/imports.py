"""Imports to show and to test: hand-made sightings of every kind that a review knows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tracker.catalogue import Catalogue
from tracker.core.import_plan import ImportPlan
from tracker.core.model import Grade, PartialDate
from tracker.core.sightings import Sighting, Site, Standing, Unit, read_login
from tracker.core.text import message
from tracker.core.vault import Vault
from tracker.formats.base import Reading, Report, Skip
from tracker.services import importing
from tracker.services.importing import ImportPreview

TODAY = date(2026, 11, 23)
TITLE = message("formats", "Text messages of SMS Backup & Restore (XML)")
PHONE = frozenset({"phone"})


def sms(line: int, signature: str, count: int, last: str, **more: object) -> Sighting:
    """What one sender of text messages shows."""
    facts = {"kinds": PHONE, "first_seen": PartialDate("2021-03"), **more}
    return Sighting(
        line,
        signature,
        signature=signature,
        clues=(f"【{signature}】", "10690000"),
        count=count,
        last_seen=PartialDate(last),
        **facts,  # type: ignore[arg-type]
    )


def messages() -> tuple[Sighting, ...]:
    """A backup of text messages with one row of every kind."""
    return (
        sms(12, "链家", 8, "2026-08-14"),
        sms(40, "得物", 21, "2026-10-30"),
        sms(77, "智联招聘", 14, "2022-03-03"),
        sms(80, "金山办公", 6, "2026-11-18"),
        sms(90, "校园服务", 3, "2021-09-09", doubt=message("import", "One code only: somebody may have mistyped.")),
        sms(95, "某某商城", 1, "2025-06-18", grade=Grade.WEAK),
        sms(99, "美团", 340, "2026-11-20"),
        sms(
            101,
            "招商银行",
            2,
            "2026-02-02",
            standing=Standing.FRAUD,
            doubt=message("import", "It asks to follow a link because of points that expire."),
        ),
    )


def passwords(count: int = 6) -> tuple[Sighting, ...]:
    """A password export whose logins show two addresses and a number of one's own."""
    logins = ("anna@example.com", "+8613812348000", "anna+shop@example.org", "anna@example.com", "anna")
    found = [
        Sighting(
            number + 2,
            f"Shop {number}",
            (Site(f"shop{number}.example", f"shop{number}.example"),),
            login=read_login(logins[number % len(logins)]),
        )
        for number in range(count)
    ]
    return (*found, Sighting(count + 2, "192.168.1.1", standing=Standing.LOCAL))


def skips() -> tuple[Skip, ...]:
    return (
        Skip(7, message("reading", "It was sent by a person."), 1_204),
        Skip(19, message("reading", "It is cut off."), 3),
        Skip(0, message("reading", "Calls are not read."), 1),
    )


def preview_of(
    sightings: tuple[Sighting, ...],
    vault: Vault | None = None,
    *,
    unit: Unit = Unit.MESSAGES,
    skipped: tuple[Skip, ...] = (),
    path: Path | None = Path("sms-2026-11-20.xml"),
    rows_read: int = 4_812,
) -> ImportPreview:
    """``sightings`` compared with ``vault``, as if they had been read from a file."""
    report = Report("sms_backup_restore", rows_read, skipped, unit=unit)
    seen = ImportPreview(path, report.format, TITLE, ImportPlan(TITLE, ()), Reading(report, sightings))
    return importing.compared(seen, vault or Vault(), Catalogue.load(), today=TODAY)
