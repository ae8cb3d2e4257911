"""Findings in short, and the places where their next steps are done."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import holding, identifier, service, vault_of
from tests.gui.ledgers import add_account, add_identifier
from tests.gui.pages import Show, show_page, words
from tests.unit.core.risk.test_frauds import FRAUDS
from tests.unit.core.risk.test_rules import COMPANIES, MINIMUMS, STUCK, about_every_rule
from tracker.core.model import Known, Status
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.frauds import FraudBook
from tracker.core.risk.rules import RULES, findings
from tracker.core.vault import Vault
from tracker.gui.bridge import SessionBridge
from tracker.gui.finding_words import found_in_short, step_place, subject_place
from tracker.gui.models.findings_model import Column
from tracker.gui.pages import PAGES
from tracker.gui.pages.base import Destination
from tracker.gui.pages.overview import OverviewPage
from tracker.gui.pages.risk import RiskPage
from tracker.gui.pages.risk_findings import FindingsPart

TODAY = date(2026, 11, 23)
A = {"service_id": "a"}


@pytest.fixture
def vault() -> Vault:
    """A ledger about which each rule has something to say."""
    return about_every_rule(service("h", last_used="2020", **STUCK), companies=('Tencent "x"', 'Tencent "x"'))


def test_every_rule_has_a_place_for_its_next_step(empty: SessionBridge, vault: Vault) -> None:
    book = RiskBook(vault, empty.risk.method, TODAY)
    found = findings(book, MINIMUMS, COMPANIES, FraudBook(vault, FRAUDS))
    assert {finding.rule for finding in found} == set(RULES)
    places = {(finding.rule, finding.subject, finding.part): step_place(finding, vault) for finding in found}
    pages = {page.KEY for page in PAGES}
    for place in places.values():
        assert place.words
        assert place.destination.page in pages
        assert place.destination != Destination(place.destination.page)

    def of(rule: str, subject: str = "a", part: str = "") -> tuple[str, Destination]:
        return places[rule, subject, part]

    still_helps = Destination("plan", service_id="a", view="stuck")
    assert of("stuck_account", "d") == ("What still helps", Destination("plan", service_id="d", view="stuck"))
    assert of("stuck_account_holds", part="phone") == ("What still helps", still_helps)
    asking = Destination("plan", **A, view="requests", new=True)
    assert of("stuck_account_holds", part="id") == ("Write a request", asking)
    first = Destination("services", service_id="l", view="account")
    assert of("parent_closing", "k") == ("Open the first of them", first)
    assert of("weak_second_factor") == ("Open the account", Destination("services", **A, view="account"))
    assert of("leaked_identifier", "i") == ("Open in My data", Destination("my_data", identifier_id="i"))
    assert of("request_overdue", part="q") == (
        "Open the request",
        Destination("plan", view="requests", request_id="q"),
    )
    company = next(finding for finding in found if finding.rule == "company_holds")
    words, accounts = step_place(company, vault)
    assert (words, accounts) == ("Open its accounts", Destination("services", query='company:"Tencent ""x"""'))
    fraud = next(finding for finding in found if finding.fraud)
    assert step_place(fraud, vault).destination == subject_place(fraud)
    assert of("dormant_account", "b")[0] == "How to close it"
    assert of("dormant_account", "h")[0] == "What still helps"
    gone = next(finding for finding in found if finding.rule == "closed_but_held")
    assert subject_place(gone) == Destination("services", service_id="f", view="holds")


def test_only_deletability_is_looked_up_where_to_close(empty: SessionBridge) -> None:
    vault = vault_of(service("a", deletability="self_service", deletability_seen="2020"))
    (stale,) = findings(RiskBook(vault, empty.risk.method, TODAY), {})
    assert step_place(stale, vault) == ("How to close it", Destination("services", **A, view="closing"))
    held = vault_of(service("a", deletability_seen="2026-11"), holding("a", "email", last_seen="2020"))
    (stale,) = findings(RiskBook(held, empty.risk.method, TODAY), {})
    assert step_place(stale, held) == ("What it holds", Destination("services", **A, view="holds"))


def test_what_only_accounts_being_closed_hold_is_followed_in_the_closing_order(empty: SessionBridge) -> None:
    own = identifier("i", leaked=Known.YES, retired="2024")
    leaving = (service("a", status=Status.CLOSING), holding("a", "phone", "i"))
    order = ("Open the closing order", Destination("plan", **A, view="closing"))
    mine = ("Open in My data", Destination("my_data", identifier_id="i"))
    for more, place in (((), order), ((service("b"), holding("b", "phone", "i")), mine)):
        vault = vault_of(own, *leaving, *more)
        found = findings(RiskBook(vault, empty.risk.method, TODAY), {})
        assert {(item.rule, step_place(item, vault)) for item in found} == {
            ("leaked_identifier", place),
            ("retired_identifier", place),
        }


def test_a_vault_that_cannot_be_written_to_asks_for_nothing_to_be_written(empty: SessionBridge, vault: Vault) -> None:
    found = findings(RiskBook(vault, empty.risk.method, TODAY), {})
    asking = next(finding for finding in found if finding.part == "id")
    assert step_place(asking, vault, writable=False).destination == Destination("plan", **A, view="stuck")


def test_a_long_name_leaves_room_for_what_was_found(empty: SessionBridge, shown: Show) -> None:
    long = "Verylongname" * 16
    add_identifier(empty, "own", label=long, leaked=Known.YES)
    add_account(empty, "a", ("phone=own", "id_number", "bank_card"), name=long, **STUCK)
    found = [finding for finding in empty.reminders().shown if not finding.fraud]
    said = [found_in_short(finding) for finding in found]
    assert len(set(said)) == len(said) > 3
    assert all(len(text) < 140 for text in said)
    assert "Verylongname" * 3 + "Ver… cannot be deleted and holds your ID." in said
    overview = show_page(OverviewPage, empty, shown)
    assert said[0] in words(overview.findings)
    risk = show_page(RiskPage, empty, shown)
    part = risk.parts["findings"]
    risk.tabs.set_current("findings")
    assert isinstance(part, FindingsPart)
    assert part.model.cell(found[0], Column.FINDING).text == said[0]
    assert part.finding_text.found.text().replace("\u200b", "") == str(found[0].text)  # in full below
