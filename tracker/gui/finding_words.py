"""A finding in short, and where it leads: to what it is about, and to the place where its next step is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tracker.core.closing_dates import stays
from tracker.core.kinds import Headline
from tracker.core.model import Deletability
from tracker.core.risk.finding import Finding
from tracker.core.search import company_term
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.vault import Vault
from tracker.gui.pages.base import Destination
from tracker.gui.translation import render, text
from tracker.gui.widgets.text import shortened

_LONGEST_NAME = 40
_NAMES = ("name", "label", "other", "parent")


class Place(NamedTuple):
    """A place by its name, and the way there."""

    words: str
    destination: Destination


def found_in_short(finding: Finding) -> str:
    """What was found, for one line or two: long names are cut, so that the rest can be read."""
    said = finding.text
    names = {key: shortened(str(said.args[key]), _LONGEST_NAME) for key in _NAMES if key in said.args}
    return render(message(said.context, said.source, **{**said.args, **names}))


def subject_place(finding: Finding) -> Destination:
    """Where what was found is explained."""
    if finding.identifier_id is not None:
        return Destination("my_data", identifier_id=finding.identifier_id)
    if finding.fraud:
        return Destination("risk", view="frauds", fraud_id=finding.part)
    if finding.rule == "request_overdue":
        return Destination("plan", view="requests", request_id=finding.part)
    if finding.rule == "closed_but_held":  # it counts no longer, so there is nothing to explain
        return Destination("services", service_id=finding.services[0], view="holds")
    return Destination("risk", service_id=finding.services[0])


def step_place(finding: Finding, vault: Vault, *, writable: bool = True) -> Place:
    """Where the next step is done, or written down when it has been done at the service itself."""
    words, destination = _PLACES[finding.rule](finding, vault)
    if destination.new and not writable:
        words, destination = _at_still_helps(finding)
    return Place(text("finding places", words), destination)


_WRITE = QT_TRANSLATE_NOOP("finding places", "Write a request")
_STILL_HELPS = QT_TRANSLATE_NOOP("finding places", "What still helps")
_HOLDS = QT_TRANSLATE_NOOP("finding places", "What it holds")
_CLOSING = QT_TRANSLATE_NOOP("finding places", "How to close it")
_ACCOUNT = QT_TRANSLATE_NOOP("finding places", "Open the account")
_FIRST = QT_TRANSLATE_NOOP("finding places", "Open the first of them")
_ORDER = QT_TRANSLATE_NOOP("finding places", "Open the closing order")
_OWN = QT_TRANSLATE_NOOP("finding places", "Open in My data")
_REQUEST = QT_TRANSLATE_NOOP("finding places", "Open the request")
_ACCOUNTS = QT_TRANSLATE_NOOP("finding places", "Open its accounts")
_FRAUD = QT_TRANSLATE_NOOP("finding places", "Open the fraud")


def _at_service(words: str, view: str, number: int = 0) -> Callable[[Finding, Vault], tuple[str, Destination]]:
    """A tab of the account that stands at ``number`` among those concerned."""
    return lambda finding, _vault: (words, Destination("services", service_id=finding.services[number], view=view))


def _at_subject(words: str) -> Callable[[Finding, Vault], tuple[str, Destination]]:
    return lambda finding, _vault: (words, subject_place(finding))


def _at_still_helps(finding: Finding) -> tuple[str, Destination]:
    return _STILL_HELPS, Destination("plan", service_id=finding.services[0], view="stuck")


def _of_stuck(finding: Finding, _vault: Vault) -> tuple[str, Destination]:
    """A request is written to have the ID taken out; the other steps are all gathered in one place."""
    if finding.part == Headline.ID:
        return _WRITE, Destination("plan", service_id=finding.services[0], view="requests", new=True)
    return _at_still_helps(finding)


def _of_dormant(finding: Finding, vault: Vault) -> tuple[str, Destination]:
    if vault.services[finding.services[0]].deletability is Deletability.IMPOSSIBLE:
        return _at_still_helps(finding)
    return _at_service(_CLOSING, "closing")(finding, vault)


def _of_own(finding: Finding, vault: Vault) -> tuple[str, Destination]:
    """Where all that hold it are being closed, nothing is left to change but that they are followed to their end."""
    if any(stays(vault.services[key]) for key in finding.services):
        return _OWN, subject_place(finding)
    return _ORDER, Destination("plan", service_id=finding.services[0], view="closing")


def _of_company(finding: Finding, _vault: Vault) -> tuple[str, Destination]:
    return _ACCOUNTS, Destination("services", query=company_term(finding.company))


def _of_stale(finding: Finding, vault: Vault) -> tuple[str, Destination]:
    only_deleting = all(fact.startswith("deletability ") for fact in finding.facts)
    return _at_service(*(_CLOSING, "closing") if only_deleting else (_HOLDS, "holds"))(finding, vault)


_PLACES: dict[str, Callable[[Finding, Vault], tuple[str, Destination]]] = {
    "stuck_account": _of_stuck,
    "stuck_account_holds": _of_stuck,
    "parent_closing": _at_service(_FIRST, "account", 1),
    "weak_second_factor": _at_service(_ACCOUNT, "account"),
    "retired_identifier": _of_own,
    "leaked_identifier": _of_own,
    "recorded_twice": _at_subject(_OWN),
    "seen_again": _at_service(_CLOSING, "closing"),
    "request_overdue": _at_subject(_REQUEST),
    "permission_always": _at_service(_HOLDS, "holds"),
    "company_holds": _of_company,
    "beyond_minimum": _at_service(_HOLDS, "holds"),
    "contradictory_use": _at_service(_ACCOUNT, "account"),
    "dormant_account": _of_dormant,
    "only_through_parent": _at_service(_ACCOUNT, "account"),
    "no_account_needed": _at_service(_CLOSING, "closing"),
    "fraud_possible": _at_subject(_FRAUD),
    "closed_but_held": _at_service(_HOLDS, "holds"),
    "stale_facts": _of_stale,
}
"""By the rule; a test asks that each has its own."""
