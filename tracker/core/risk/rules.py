"""What deserves attention, in words: one function a rule, each adding findings.

TO ADD A RULE: write one function from a `Situation` to its findings in the module of its subject,
list it in `RULES`, write its test (one asks that each has its own), and say in `tracker.gui.finding_words` where its
next step is done. What is done in the account itself is asked for only of accounts that stay (`Situation.staying`,
`tracker.core.closing_dates.stays`).
"""

from __future__ import annotations

from tracker.core.companies import AS_RECORDED, Names
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.finding import Finding, Rule, Situation, Weight
from tracker.core.risk.frauds import FraudBook
from tracker.core.risk.minimum import Minimums
from tracker.core.risk.rules_accounts import (
    dormant_account,
    seen_again,
    stale_facts,
    stuck_account,
    stuck_account_holds,
)
from tracker.core.risk.rules_collected import beyond_minimum, company_holds, no_account_needed, permission_always
from tracker.core.risk.rules_contradictions import closed_but_held, contradictory_use
from tracker.core.risk.rules_frauds import fraud_possible
from tracker.core.risk.rules_identifiers import leaked_identifier, recorded_twice, retired_identifier
from tracker.core.risk.rules_requests import request_overdue
from tracker.core.risk.rules_signing_in import only_through_parent, parent_closing, weak_second_factor

__all__ = ["RULES", "Finding", "Rule", "Situation", "Weight", "findings"]

RULES: dict[str, Rule] = {
    function.__name__: function
    for function in (
        stuck_account,
        stuck_account_holds,
        parent_closing,
        weak_second_factor,
        retired_identifier,
        leaked_identifier,
        recorded_twice,
        seen_again,
        request_overdue,
        permission_always,
        company_holds,
        beyond_minimum,
        contradictory_use,
        dormant_account,
        only_through_parent,
        no_account_needed,
        fraud_possible,
        closed_but_held,
        stale_facts,
    )
}
"""By their codes. Of two findings of the same weight, the one whose rule stands first comes first."""

OF_ONE_ACCOUNT = frozenset(
    function.__name__
    for function in (
        stuck_account,
        stuck_account_holds,
        permission_always,
        beyond_minimum,
        contradictory_use,
        dormant_account,
        no_account_needed,
        stale_facts,
    )
)
"""Rules that judge each account of `Situation.by_severity`, or `staying`, by itself, its holdings and incidents
included, and nothing else: `tracker.core.risk.findings_book` asks them again only about accounts that have changed."""


OF_ONE_COMPANY = frozenset({company_holds.__name__})
"""Rules that judge each company of `Situation.by_company` by itself, likewise."""


def findings(
    book: RiskBook, minimums: Minimums, companies: Names = AS_RECORDED, frauds: FraudBook | None = None
) -> list[Finding]:
    """All findings of all rules, heaviest first, whether muted or not. ``frauds``: of the vault of ``book``."""
    situation = Situation(book, minimums, companies, frauds)
    found = [finding for function in RULES.values() for finding in function(situation)]
    return sorted(found, key=lambda finding: finding.weight.rank)
