"""Why an action is proposed, in a few words that stand below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from tracker.core.closing_dates import STAYING
from tracker.core.dates import first_day, months_between
from tracker.core.kinds import IDENTITY_KINDS
from tracker.core.model import (
    Deletability,
    Disclosure,
    HoldingState,
    Known,
    Need,
    SecondFactor,
    Service,
    ServiceId,
)
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.minimum import Minimum
from tracker.core.risk.trials import Trial, TrialKind
from tracker.core.stale_facts import stale_facts_of
from tracker.core.text import QT_TRANSLATE_NOOP, Listing, Message, message
from tracker.core.vault import Vault

_IDLE_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Reason:
    """``text``: for the person. ``code``: which reason it is, for programs.

    ``strong``: it is reason enough for the action to be the one that is proposed for its account.
    """

    code: str
    text: Message
    strong: bool = True


def _reason(code: str, source: str, *, strong: bool = True, **args: object) -> Reason:
    return Reason(code, message("plan", source, **args), strong) if args else _plain(code, source, strong)


@cache
def _plain(code: str, source: str, strong: bool) -> Reason:
    """One for all accounts that it is the same for: there are tens of thousands of actions in a large ledger."""
    return Reason(code, message("plan", source), strong)


def is_needed(service: Service) -> bool:
    """The person has said that they need the account."""
    return service.need in (Need.ESSENTIAL, Need.USEFUL)


def has_to_work(service: Service) -> bool:
    """What its basic function takes has to stay there: it can be deleted, and is not known not to be needed."""
    not_needed = service.need in (Need.NOT_NEEDED, Need.REPLACEABLE)
    return service.deletability is not Deletability.IMPOSSIBLE and not not_needed


def why_close(service: Service, minimum: Minimum | None, today: date) -> Reason:
    """An account that is in use, and of which nobody has said that it is not needed, can be closed all the same."""
    if service.need is Need.NOT_NEEDED:
        return _reason("not_needed", QT_TRANSLATE_NOOP("plan", "You do not need it"))
    if service.last_used is not None:
        months = months_between(first_day(service.last_used), today)
        if months >= _IDLE_MONTHS and len(service.last_used) == len("YYYY"):
            return _reason("dormant", QT_TRANSLATE_NOOP("plan", "Last used in {year}"), year=service.last_used)
        if months >= _IDLE_MONTHS:
            return _reason("dormant", QT_TRANSLATE_NOOP("plan", "Not used for {months} months"), months=months)
    if service.need is Need.REPLACEABLE:
        return _reason("replaceable", QT_TRANSLATE_NOOP("plan", "Something else could take its place"))
    if minimum is not None and not minimum.kinds:
        source = QT_TRANSLATE_NOOP("plan", "“{type}” has to work without an account")
        return _reason("no_account_needed", source, type=minimum.type_name)
    if service.last_used is None:
        return _reason("use_unknown", QT_TRANSLATE_NOOP("plan", "Whether you use it is not known"), strong=False)
    return _reason("in_use", QT_TRANSLATE_NOOP("plan", "In use"), strong=False)


_ASKED = frozenset({HoldingState.ASKED_TO_REMOVE, HoldingState.SAID_REMOVED})


def was_asked_for(vault: Vault, service_id: ServiceId, kind: str) -> bool:
    """Whether all that an account holds of a kind has been asked back already."""
    held = [item for item in vault.holdings_of(service_id) if item.kind == kind and item.state.counts_as_held]
    return bool(held) and all(item.state in _ASKED for item in held)


def why_remove(book: RiskBook, service: Service, trial: Trial, minimum: Minimum | None) -> Reason:
    """For a kind of data that an account holds."""
    risk = book.services[service.id]
    if was_asked_for(book.vault, service.id, trial.data_kind):
        return _reason("asked", QT_TRANSLATE_NOOP("plan", "You have asked for it: look whether it is out"))
    if risk.stuck:
        return _reason("stuck", QT_TRANSLATE_NOOP("plan", "Cannot be deleted, but can be emptied"))
    if minimum is not None and trial.data_kind not in minimum.kinds:
        source = QT_TRANSLATE_NOOP("plan", "Beyond the legal minimum of “{type}”")
        return _reason("beyond_minimum", source, type=minimum.type_name)
    if risk.context is not None and risk.context.kind == trial.data_kind:
        return _reason("weighs_most", QT_TRANSLATE_NOOP("plan", "Weighs most of what it holds"))
    identifies = trial.data_kind in IDENTITY_KINDS or any(item.kind == trial.data_kind for item in risk.identifying)
    if identifies:
        return _reason("identifies", QT_TRANSLATE_NOOP("plan", "It says who you are"))
    return _reason("links", QT_TRANSLATE_NOOP("plan", "It links accounts with each other"))


def why_swap(book: RiskBook, service: Service, trial: Trial) -> Reason:
    """For a number or an address that an account holds."""
    assert trial.identifier_id is not None
    if book.services[service.id].stuck:
        return _reason("stuck", QT_TRANSLATE_NOOP("plan", "Cannot be deleted, but can be emptied"))
    own = book.vault.identifiers[trial.identifier_id]
    if own.retired is not None:
        return _reason("given_up", QT_TRANSLATE_NOOP("plan", "You have given this one up"))
    if own.leaked is Known.YES or book.links.link(own.id).leaked:
        return _reason("leaked", QT_TRANSLATE_NOOP("plan", "Known to have leaked"))
    return _reason("links", QT_TRANSLATE_NOOP("plan", "It links accounts with each other"))


_PROTECTED: Mapping[SecondFactor, tuple[str, str]] = MappingProxyType(
    {
        SecondFactor.NONE: ("no_second_factor", QT_TRANSLATE_NOOP("plan", "Nothing but a password protects it")),
        SecondFactor.SMS: ("sms_only", QT_TRANSLATE_NOOP("plan", "A text message is its second factor")),
        SecondFactor.UNKNOWN: ("factor_unknown", QT_TRANSLATE_NOOP("plan", "Nobody has said what protects it")),
    }
)
_PASSED_ON: Mapping[Disclosure, tuple[str, str]] = MappingProxyType(
    {
        Disclosure.THIRD_PARTIES: ("passed_on", QT_TRANSLATE_NOOP("plan", "It passes data on to others")),
        Disclosure.PUBLIC: ("public", QT_TRANSLATE_NOOP("plan", "Everybody can see it")),
    }
)


def why_change(book: RiskBook, service: Service, trial: Trial, logins: frozenset[ServiceId]) -> Reason:
    """For changes that leave what is held as it is. ``logins``: accounts that open others."""
    if trial.kind is TrialKind.SECOND_FACTOR:
        if service.id in logins:
            return _reason("opens_others", QT_TRANSLATE_NOOP("plan", "It opens other accounts"))
        return _reason(*_PROTECTED[service.second_factor])
    if trial.kind is TrialKind.CONSENT:
        return _reason(*_PASSED_ON[service.disclosure])
    if trial.kind is TrialKind.PERMISSION:
        return _reason("always", QT_TRANSLATE_NOOP("plan", "It may read it at any time"))
    assert service.parent is not None
    parent = book.vault.services[service.parent]
    if parent.status not in STAYING:
        source = QT_TRANSLATE_NOOP("plan", "{parent} is being closed")
        return _reason("parent_closing", source, parent=parent.name)
    source = QT_TRANSLATE_NOOP("plan", "Who gets into {parent} gets in here, too")
    return _reason("through_parent", source, parent=parent.name)


@dataclass(frozen=True, slots=True)
class Unknowns:
    """What is not known about one account, or not for a year. ``facts``: in words, the answer about deleting first.

    ``open``: whether anything is not known at all, so that an answer would change the score or its range.
    """

    facts: tuple[Message, ...]
    open: bool


_DELETING = QT_TRANSLATE_NOOP("plan", "whether it can be deleted")
_FACTOR = QT_TRANSLATE_NOOP("plan", "what protects it")
_USE = QT_TRANSLATE_NOOP("plan", "when it was last used")
_HELD = QT_TRANSLATE_NOOP("plan", "what it holds")


def unknowns(book: RiskBook, service: Service) -> Unknowns:
    """What a look at the account would answer."""
    never = tuple(_never_said(book, service))
    if never:
        return Unknowns(tuple(message("plan", source) for source in never), open=True)
    stale = stale_facts_of(book.vault, service, book.today)
    sources = dict.fromkeys(_DELETING if fact.holding is None else _HELD for fact in stale)
    return Unknowns(tuple(message("plan", source) for source in sources), open=False)


def _never_said(book: RiskBook, service: Service) -> Iterator[str]:
    if book.services[service.id].unchecked:
        yield _DELETING
    if service.second_factor is SecondFactor.UNKNOWN:
        yield _FACTOR
    if service.last_used is None:
        yield _USE
    recorded = book.vault.holdings_of(service.id)
    if not recorded or any(holding.state is HoldingState.UNKNOWN for holding in recorded):
        yield _HELD


def why_verify(found: Unknowns) -> Reason:
    """For looking at an account."""
    facts = Listing(found.facts)
    if found.open:
        return _reason("unknown", QT_TRANSLATE_NOOP("plan", "Not known: {facts}"), facts=facts)
    return _reason("stale", QT_TRANSLATE_NOOP("plan", "Not checked for a year: {facts}"), facts=facts)


def why_look_for_it() -> Reason:
    """For an account that is closed, as the service says."""
    return _reason("said_closed", QT_TRANSLATE_NOOP("plan", "They say that it is closed"))
