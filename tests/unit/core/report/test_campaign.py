"""A change of number on paper, line by line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.acting import campaign
from tests.builders import holding, identifier, service, vault_of
from tests.unit.core.report.reading import lines
from tracker.core.acting import StepStanding, StepState
from tracker.core.campaign_chores import Chore, ChoreStanding, ChoreState
from tracker.core.campaign_line import Wait, line_of
from tracker.core.campaign_standings import progress
from tracker.core.campaigns import start_campaign
from tracker.core.model import Status
from tracker.core.report.campaign import CampaignSheet, SheetStep, campaign_report

TODAY = date(2026, 11, 23)
OLD, NEW = identifier("old", label="Old number", value="138****8000"), identifier("new", label="New number")
STEPS = (
    SheetStep("Bank", "Contact", "Sign-in", (("In a branch.", False),), StepStanding.TO_DO, StepState.TO_DO, None, ""),
    SheetStep("Shop", "", "", (), StepStanding.REBOUND, StepState.REBOUND, TODAY, "by phone"),
    SheetStep("Chat", "", "", (("In the app.", True),), StepStanding.STILL_THERE, StepState.REBOUND, TODAY, ""),
    SheetStep("Club", "", "", (), StepStanding.GONE, StepState.TO_DO, None, ""),
)


def sheet(**fields: object) -> CampaignSheet:
    change = campaign("c", started=date(2026, 10, 1), country="CN", last_code=date(2026, 11, 17))
    vault = vault_of(OLD, NEW, service("bank"), service("later"), service("perhaps"))
    vault.apply(start_campaign(vault, replace(change, last_code=None), TODAY))
    leaving = (service("leaving", status=Status.CLOSING), holding("leaving", "phone", "old"))
    for record in (*leaving, holding("later", "phone", "old"), holding("perhaps", "phone", None)):
        vault = vault_of(*vault.entities(), record)
    made = CampaignSheet(
        vault=vault,
        campaign=change,
        progress=progress(vault, change.id),
        groups=(("2. Money", STEPS[:1]), ("8. The rest", STEPS[1:])),
        chores=(
            ChoreStanding(Chore.CLEAN, ChoreState.DONE, date(2026, 10, 2)),
            ChoreStanding(Chore.TELL, ChoreState.TO_DO),
        ),
        line=line_of(change, OLD, 2, Wait(90)),
        wait="About three months.",
        sources=("Press", "Carrier"),
        order_note="The order is our own advice.",
        left=-4.5,
    )
    return replace(made, **fields)


def test_all_that_it_says() -> None:
    report = campaign_report(sheet(), TODAY)
    assert str(report.title) == "Change of Old number"
    assert str(report.running) == "Change of Old number · 2026-11-23"
    assert lines(report.blocks) == [
        "# Change of Old number",
        "The old one | Old number / 138****8000",
        "The new one | New number",
        "Begun | 2026-10-01",
        "How far it is | 0 of 0 changed",
        "What is left takes off | 4.50 points",
        "Last code on the old one | 2026-11-17",
        "Keep the old one until | 2027-01-31",
        "Somebody else may have it | from 2027-05-02 at the earliest, by an estimate / About three months. / "
        "Who says so: Press, Carrier",
        "Being closed, and holding it until they are seen to be gone: Leaving.",
        "Recorded later and not in the list: Later, Leaving.",
        "Perhaps they hold it, too; which of yours they hold is not recorded: Perhaps.",
        "## Before and after the services",
        "What | State",
        "Clean the new number before you use it anywhere | Done / 2026-10-02",
        "Tell family, school and work | To do",
        "The order is our own advice.",
        "## 2. Money",
        "Service | The old one is used for | Where it is changed | State",
        "Bank | Contact / not known: Sign-in | In a branch. (not checked) | To do",
        "## 8. The rest",
        "Service | The old one is used for | Where it is changed | State",
        "Shop |  | not known | Changed / 2026-11-23 / by phone",
        "Chat |  | In the app. | Still there / you said: Changed, 2026-11-23",
        "Club |  | not known | No longer there",
    ]


@pytest.mark.parametrize(
    ("until", "told"),
    [
        (None, " / Do not sign in: that may undo the closing."),
        (TODAY, " / Do not sign in until 2026-11-23 is over: that would undo the closing."),
        (date(2026, 11, 22), ""),
    ],
)
def test_into_an_account_that_is_being_closed_nobody_is_sent(until: date | None, told: str) -> None:
    """Not even by the way in which a number is changed there."""
    leaving = replace(STEPS[0], standing=StepStanding.CLOSING, wait_until=until)
    found = lines(campaign_report(sheet(groups=(("1. Money", (leaving,)),)), TODAY).blocks)
    nothing = f"Nothing is changed here: it goes with the account.{told}"
    assert found[-1] == f"Bank | Contact / not known: Sign-in | {nothing} | Being closed"


def test_what_is_not_known_or_over() -> None:
    change = campaign("c", new=None, started=date(2026, 10, 1), ended=TODAY)
    nothing = replace(sheet().progress, holding=(), without_step=(), untied=())
    standings = [standing for place, standing in enumerate(StepStanding) for _each in range(place)]
    line = line_of(change, replace(OLD, retired="2026-11"), 2, Wait())
    progressed = replace(nothing, standings=dict(enumerate(standings)))
    made = sheet(campaign=change, progress=progressed, line=line, left=0.0, groups=())
    found = lines(campaign_report(made, TODAY).blocks)
    assert "The new one | None yet" in found
    assert "Ended | 2026-11-23" in found
    far = "2 of 21 changed / 3 being closed / 4 closed instead / 5 given up / 6 no longer there"
    assert f"How far it is | {far}" in found
    assert "Last code on the old one | not known" in found
    assert "Given up | 2026-11" in found
    assert "No service that is recorded holds the old one any more." in found
    assert not any(text.startswith(("What is left", "Somebody", "Recorded later", "Perhaps")) for text in found)
