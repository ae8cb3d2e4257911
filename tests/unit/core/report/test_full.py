"""The full report: every account, and all that stands behind the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.builders import holding, identifier, service
from tests.unit.core.report.reading import lines
from tracker.core import muting
from tracker.core.model import (
    Deletability,
    Given,
    HoldingState,
    Incident,
    IncidentId,
    IncidentKind,
    Known,
    Muting,
    Pack,
    PackId,
    PartialDate,
    Precision,
    SaidBy,
    ServiceId,
    Status,
)
from tracker.core.progress import no_progress
from tracker.core.report.blocks import Table
from tracker.core.report.full import MATRIX_ROWS, full_report
from tracker.core.report.material import Material

Make = Callable[..., Material]


def said(material: Material) -> list[str]:
    return lines(full_report(material, no_progress))


def account(material: Material, name: str) -> dict[str, str]:
    """The rows of one account by their heads."""
    every = said(material)
    start = every.index(f"### {name}") + 1
    rows = {}
    for line in every[start:]:
        if line.startswith("#"):
            break
        head, _, value = line.partition(" | ")
        rows[head] = value
    return rows


def test_an_empty_ledger_is_one_page(material: Make) -> None:
    assert "Nothing is recorded in this ledger." in said(material())
    assert not any(line.startswith("## Accounts") for line in said(material()))


def test_closed_accounts_alone_are_listed(material: Make) -> None:
    every = said(material(service("a", name="Old shop", status=Status.CLOSED_VERIFIED), holding("a", "face")))
    assert "## Accounts closed and verified, not counted: 1" in every
    assert "Old shop | It is recorded as gone, and this as still held there: Face." in every


def test_own_data_without_any_service(material: Make) -> None:
    every = said(material(identifier("phone", value="138****8000")))
    assert "Phone / Phone number / 138****8000 | nobody, as far as recorded | not known | 0.00" in every
    assert "## Accounts: 0" in every
    assert "## Map and matrix" not in every
    assert "None is recorded. That does not mean that nothing has happened." in every


def test_an_account_with_every_term(material: Make) -> None:
    """DPC 3 (base 3 of a card), EI 0.25 of an unlisted phone + 0.25 real name + 0.25 leaked;
    L: breach 0.5, impossible 0.5, SMS unknown 0.25, dormant 0.25 = 1.50; 3 × 0.75 + 1.50 = 3.75."""
    number = identifier("phone", label="Main", value="138****8000", real_name=Known.YES, leaked=Known.YES)
    shop = service(
        "a",
        name="Shop",
        group="Group",
        login="l***@x.example",
        deletability=Deletability.IMPOSSIBLE,
        deletability_by=SaidBy.ASKED,
        deletability_seen=PartialDate("2026-01"),
        last_used=PartialDate("2025-01"),
    )
    held = [
        holding("a", "phone", "phone", precision=Precision.EXACT, given=Given.REQUIRED, since=PartialDate("2012")),
        holding("a", "bank_card", state=HoldingState.ASKED_TO_REMOVE, aspect="customer_only"),
        holding("a", "payment_record"),
        holding("a", "location", state=HoldingState.UNKNOWN),
        holding("a", "gender", state=HoldingState.VERIFIED_REMOVED),
    ]
    breach = Incident(IncidentId("i"), ServiceId("a"), IncidentKind.BREACH, PartialDate("2024-03"), (), "Sold")
    silent = Incident(IncidentId("j"), ServiceId("a"), IncidentKind.MISUSE)
    rows = account(material(number, shop, *held, breach, silent), "Shop")
    score, formula = rows["Severity"].split(" / ")
    assert formula == "3 × 0.75 + 1.50 = 3.75"
    assert score == "3.75 High (between 3.50 and 4.00)"
    assert rows["Context of the data"].endswith(", 3.00")
    assert rows["Identifiability"].split(" / ") == [
        "Phone number: unlisted, 0.25",
        "Main: linked: registered in your real name, 0.25",
        "Main: leaked: known to have leaked, 0.25",
    ]
    assert rows["Loss of control"].split(" / ") == [
        "Disclosure: breach 2024, 0.50",
        "Deletion: impossible, 0.50",
        "Access: not checked, 0.25 (not known)",
        "Dormancy: 22 months, 0.25",
    ]
    assert rows["Company"] == "Group"
    assert rows["Signs in with"] == "l***@x.example"
    assert rows["Status"] == "In use; last used: 2025-01"
    assert rows["Can it be deleted?"] == "Cannot be deleted / You asked, 2026-01"
    first, second, third = rows["Holds"].split(" / ")
    assert first == "Phone number: Main, 138****8000 (Exact, Required, since 2012)"
    assert second.startswith("Bank card (Asked to remove, ")
    assert third == "Payment record"
    assert rows["May hold, not checked"] == "Location"
    assert rows["Removed and verified"] == "Gender"
    assert rows["Incidents"] == "Breach, 2024-03: Sold / Misuse, not known"
    assert "Does not fit together" not in rows


def test_facts_that_contradict_each_other_are_shown(material: Make) -> None:
    closed = service("a", name="Closed", status=Status.CLOSED)
    gone, kept = service("b", name="Gone", status=Status.CLOSED_VERIFIED), service("c", name="Kept")
    quiet = service("d", name="Quiet", status=Status.CLOSED_VERIFIED)
    trashed = service("e", name="Trashed", trashed=date(2026, 1, 1))
    every = material(closed, gone, kept, quiet, trashed, holding("a", "phone"), holding("b", "face"))
    assert "this is recorded as still held there: Phone number." in account(every, "Closed")["Does not fit together"]
    assert "Does not fit together" not in account(every, "Kept")
    assert account(every, "Kept")["Holds"] == "nothing recorded"
    rows = said(every)
    assert "## Accounts closed and verified, not counted: 2" in rows
    assert "Gone | It is recorded as gone, and this as still held there: Face." in rows
    assert "Quiet | " in rows
    assert "In the trash and not in this report: 1." in rows
    assert "Trashed" not in " ".join(rows)


def test_those_that_cannot_be_deleted_come_first(material: Make) -> None:
    mild = service("a", name="Stuck", deletability=Deletability.IMPOSSIBLE)
    worse = [service("b", name="Worse"), *(holding("b", kind) for kind in ("id_number", "id_name", "face"))]
    rows = said(material(mild, *worse))
    assert rows.index("### Stuck") < rows.index("### Worse")


def test_own_data_and_who_holds_it(material: Make) -> None:
    number = identifier("phone", label="Main", value="1**", real_name=Known.YES, leaked=Known.YES)
    services = [service(f"s{place:02}", name=f"S{place:02}") for place in range(23)]
    held = [holding(each.id, "phone", "phone") for each in services[:22]]
    maybe = holding("s22", "phone", "phone", state=HoldingState.UNKNOWN)
    (row,) = [line for line in said(material(number, *services, *held, maybe)) if line.startswith("Main / Phone")]
    what, by, leaked, adds = row.split(" | ")
    assert what == "Main / Phone number / 1**"
    assert by.startswith("22: S00, S01, S02")
    assert " and 2 more / Perhaps, not checked, 1: S22" in by
    assert leaked == "yes"
    assert adds == "11.00"  # at each of 22: 1 × (0.25 + 0.25 real name + 0.25 leaked), and without it 1 × 0.25


def test_incidents_companies_and_sources(material: Make) -> None:
    shop = [
        service("a", name="A", group="G", deletability=Deletability.IMPOSSIBLE, deletability_source="A list"),
        service("b", name="B", group="G", deletability_source="A list"),
        service("c", name="C"),
        service("t", name="T", trashed=date(2026, 1, 1)),
    ]
    number = identifier("phone", label="Main")
    held = [holding("a", "phone", "phone"), holding("b", "phone", "phone"), holding("b", "face")]
    told = Incident(
        IncidentId("i"), ServiceId("a"), IncidentKind.SALE, PartialDate("2024"), ("phone",), "", "The paper",
        "https://paper.example", PartialDate("2024-05"),
    )  # fmt: skip
    untold = Incident(IncidentId("j"), ServiceId("b"), IncidentKind.BREACH)
    hidden = Incident(IncidentId("k"), ServiceId("t"), IncidentKind.BREACH, title="Trashed")
    pack = Pack(PackId("p"), "My list", "justdeleteme", date(2026, 1, 1), 0, "[]")
    rows = said(material(*shop, number, *held, told, untold, hidden, pack))
    start = rows.index("## Incidents: 2")
    assert rows[start + 2] == "A | Sale, 2024 | Phone number | The paper / https://paper.example / 2024-05"
    assert rows[start + 3] == "B | Breach, not known | not known | not recorded"
    assert "## Companies: 1" in rows
    (group,) = [row for row in rows if row.startswith("G | ") and "2: " in row]
    assert group.split(" | ")[2].split(" / ")[1] == "Cannot be deleted: 1"
    assert group.endswith("Phone number, Face / 2 of its services are joined by Main.")
    (unknown,) = [row for row in rows if row.startswith("Company not recorded | ")]
    assert unknown.endswith("1: C | nothing recorded")
    assert "Whether accounts can be deleted | A list (2)" in rows
    assert "Lists that the person added | My list" in rows
    assert "Frauds | Source of mild / Source of harsh / Source of far / Judged. / Implied." in rows
    assert not any("Trashed" in row for row in rows)


def test_what_a_company_perhaps_holds_and_joins(material: Make) -> None:
    shops = [*(service(key, name=key.upper(), group="G") for key in "abc"), service("d", name="D", group="H")]
    maybe = {"state": HoldingState.UNKNOWN}
    held = [
        *(holding("a", "phone", "phone"), holding("b", "phone", "phone"), holding("c", "phone", "phone", **maybe)),
        *(holding("b", "face", **maybe), holding("c", "phone_alt", "other", **maybe)),
        *(holding("a", "phone_alt", "other", **maybe), holding("d", "face", **maybe)),
    ]
    numbers = [identifier("phone", label="Main"), identifier("other", label="Other")]
    rows = said(material(*shops, *numbers, *held))
    (group,) = [row for row in rows if row.startswith("G | ") and "3: " in row]
    assert group.split(" | ")[3].split(" / ") == [
        "Phone number",
        "perhaps, nobody has checked: Other contact phone, Face",
        "2 of its services are joined by Main.",
        "Nobody has checked: 3 of its services are perhaps joined by Main.",
        "Nobody has checked: 2 of its services are perhaps joined by Other.",
    ]
    (other,) = [row for row in rows if row.startswith("H | ") and "1: " in row]
    assert other.endswith(" | perhaps, nobody has checked: Face")
    (counted,) = [row for row in rows if row.startswith("G | 3 | ")]
    assert counted.endswith(" | 1, perhaps 2 more")


def test_frauds_with_combination_and_what_ends_them(material: Make) -> None:
    """The paper only at A: closing A ends the harsh one. The far one needs what nobody has checked."""
    number = identifier("phone", label="Main")
    services = [service(key, name=key.upper()) for key in "abc"]
    held = [
        holding("a", "phone", "phone"),
        holding("a", "id_image"),
        holding("b", "phone", "phone"),
        holding("c", "face", state=HoldingState.UNKNOWN),
        holding("c", "bank_card", state=HoldingState.UNKNOWN),
    ]
    every = material(number, *services, *held)
    assert "## Frauds: possible 2, perhaps 1" in said(every)
    harsh, far = account(every, "Fraud harsh"), account(every, "Fraud far")
    assert harsh["Standing"] == "Possible with what is held or has leaked"
    assert harsh["One step against it"] == "Against harsh."
    assert harsh["Watch for"] == "harsh is odd"
    assert harsh["What it takes, and who gives it"] == "Phone number: A, B / one of ID number, ID scan: A"
    assert harsh["All of it in one place"] == "1 services each of which is enough: A / Main, at 2 services: A, B"
    assert harsh["Ended by closing any of"] == "A"
    assert far["Standing"] == "Perhaps: only with what nobody has checked or said"
    assert far["What it takes, and who gives it"] == "Face: perhaps C / Bank card: perhaps C"
    assert "Ended by closing any of" not in account(every, "Fraud mild")


def test_a_number_of_which_nobody_has_said_which_one_it_is(material: Make) -> None:
    """Both may have the same: then the paper of the one and the number of the other are in one hand."""
    services = [service(key, name=key.upper(), group="G") for key in "ab"]
    held = [holding("a", "phone"), holding("b", "phone"), holding("b", "id_number")]
    harsh = account(material(*services, held[0], held[1], replace(held[2], kind="id_image")), "Fraud harsh")
    assert harsh["All of it in one place"] == "1 services each of which is enough: B"
    apart = [holding("a", "email"), holding("a", "phone"), holding("b", "email"), held[2]]
    rows = account(material(*services, *apart), "Fraud harsh")
    assert rows["Standing"] == "Perhaps: only with what nobody has checked or said"
    say_it = "Nobody has said which number, address or paper they have: {}. Say it at the account."
    some = "an e-mail address, not said which one, perhaps at 2 services: A, B"
    assert rows["All of it in one place"] == f"{some} / {say_it.format('A, B')}"
    main = identifier("phone", label="Main")
    known = [holding("a", "phone", "phone"), holding("b", "phone"), held[2]]
    harsh = account(material(*services, main, known[0], replace(known[1], kind="phone_alt"), known[2]), "Fraud harsh")
    assert "Main, perhaps at 2 services: A, perhaps B" in harsh["All of it in one place"]
    assert harsh["All of it in one place"].endswith(say_it.format("B"))
    (group,) = [row for row in said(material(*services, *held)) if row.startswith("G | ") and "2: " in row]
    words = "Nobody has checked: 2 of its services are perhaps joined by a phone number, not said which one."
    assert group.endswith(words)


def test_a_fraud_that_only_several_services_together_give(material: Make) -> None:
    mail = identifier("mail", "email", label="Mail")
    held = [
        holding("a", "email", "mail"),
        holding("a", "phone"),
        holding("b", "email", "mail"),
        holding("b", "id_number"),
    ]
    rows = account(material(mail, service("a", name="A"), service("b", name="B"), *held), "Fraud harsh")
    assert rows["All of it in one place"] == "Mail, at 2 services: A, B"
    assert rows["Ended by closing any of"] == "A, B"


def test_findings_and_mutings(material: Make) -> None:
    records: list[Any] = [
        service("a", name="A", deletability=Deletability.IMPOSSIBLE),
        service("b", name="B", deletability=Deletability.IMPOSSIBLE),
    ]
    before = material(*records)
    finding, other = before.reminders.shown[:2]
    quiet = []
    for each, until in ((finding, None), (other, date(2027, 1, 1))):
        (change,) = muting.mute(before.book.vault, each, "known", until, date(2026, 11, 1)).changes
        assert isinstance(change.after, Muting)
        quiet.append(change.after)
    after = material(*records, *quiet)
    assert after.reminders.total == before.reminders.total
    rows = said(after)
    assert f"## Findings: {before.reminders.total}" in rows
    for words in ("Muted on 2026-11-01, without an end.", "Muted on 2026-11-01, until 2027-01-01."):
        assert any(words in row and "Reason: known" in row for row in rows)
    kept_back = said(material(*records, *(replace(each, reason="") for each in quiet)))
    assert any(words in row for row in kept_back)
    assert not any("Reason:" in row for row in kept_back)
    assert sum(str(finding.next_step) in row for row in rows) >= 1
    several = [each for each in after.reminders.shown if len(each.services) > 1]
    assert all(any("Rests on: " in row for row in rows) for _ in several)


def test_many_findings_come_in_tables_that_go_on(material: Make) -> None:
    services = [service(f"s{place}", deletability=Deletability.IMPOSSIBLE) for place in range(60)]
    every = material(*services)
    heard: list[tuple[int, int]] = []
    blocks = list(full_report(every, lambda done, total: heard.append((done, total))))
    tables = [block for block in blocks if isinstance(block, Table) and "What was found" in map(str, block.heads)]
    assert [table.continues for table in tables] == [False, *[True] * (len(tables) - 1)]
    assert sum(len(table.rows) for table in tables) == every.reminders.total > 50
    assert heard[0] == (0, 60 + every.reminders.total)
    assert heard[-1] == (60 + every.reminders.total, 60 + every.reminders.total)
    assert heard == sorted(heard)
    (matrix,) = [line for line in lines(blocks) if line.startswith("[matrix]")]
    assert f"The worst {MATRIX_ROWS} services; {60 - MATRIX_ROWS} more are in the list" in matrix
    (shown,) = [line for line in lines(blocks) if line.startswith("[map]")]
    assert "Accounts: 0 that can be deleted, 0 not checked, 60 that cannot." in shown


def test_it_can_be_stopped(material: Make) -> None:
    class StoppedError(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        list(full_report(material(service("a")), stop))
