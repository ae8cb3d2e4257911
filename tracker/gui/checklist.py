"""The first days with a vault: five steps, read off the vault itself and stored nowhere."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.core.model import Deletability, Given, HoldingState, SaidBy
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.core.vault import Vault
from tracker.gui.pages.base import Destination


@dataclass(frozen=True, slots=True)
class Step:
    """One step. ``link`` is a source text of the context ``checklist``.

    Following the link goes to ``destination`` or, without one, carries out ``action``.
    """

    done: bool
    link: str
    destination: Destination | None = None
    action: str = ""


def steps(vault: Vault, *, backed_up: bool) -> tuple[Step, ...]:
    """The steps in their order, done or not."""
    return (
        Step(True, QT_TRANSLATE_NOOP("checklist", "Next: choose a password")),  # nobody is here without one
        Step(
            any(True for _service in vault.live_services()),
            QT_TRANSLATE_NOOP("checklist", "Next: tick your services"),
            action="tick_services",
        ),
        Step(
            _says_what_they_hold(vault),
            QT_TRANSLATE_NOOP("checklist", "Next: say what they hold"),
            Destination("services"),
        ),
        Step(
            any(
                _judged_by_the_person(service.deletability, service.deletability_by)
                for service in vault.live_services()
            ),
            QT_TRANSLATE_NOOP("checklist", "Next: mark what cannot be deleted"),
            Destination("services", filter="unchecked"),
        ),
        Step(backed_up, QT_TRANSLATE_NOOP("checklist", "Next: make a backup"), action="back_up"),
    )


def _says_what_they_hold(vault: Vault) -> bool:
    """Whether the person has said of any service what it holds, beyond what such services usually hold."""
    return any(
        holding.state is not HoldingState.UNKNOWN and holding.given is not Given.INFERRED
        for holding in vault.holdings.values()
    )


def _judged_by_the_person(deletability: Deletability, said_by: SaidBy) -> bool:
    return deletability is not Deletability.UNKNOWN and said_by is not SaidBy.CATALOGUE
