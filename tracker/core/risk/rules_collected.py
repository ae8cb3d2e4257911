"""Rules about what is collected: more than is needed, more often than is needed, or by one company at many places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tracker.core.closing_dates import stays
from tracker.core.kinds import KIND_BY_CODE, KINDS, Headline
from tracker.core.model import Given, Service
from tracker.core.risk.finding import Finding, Situation, Weight
from tracker.core.risk.minimum import Collected, Minimum
from tracker.core.text import QT_TRANSLATE_NOOP, Listing, message

_KIND_WORDS = {kind.code: message("kinds", kind.label) for kind in KINDS}
_SEVERAL = 2
"""From so many services on a company can put together what each of them knows."""
_MANY_KINDS = len(Headline) + 1
"""From so many kinds on it is more than the four that stand in front everywhere."""


def _listing(kinds: Iterable[str]) -> Listing:
    return Listing(tuple(_KIND_WORDS[kind] for kind in kinds))


def _with_minimum(situation: Situation, wanted: Callable[[Minimum], bool]) -> Iterator[tuple[Service, Minimum]]:
    """The services that stay and whose type of app needs what is ``wanted``, worst first, with what that is."""
    services = situation.book.vault.services
    minimums: dict[int | None, Minimum] = {no: item for no, item in situation.minimums.items() if wanted(item)}
    for risk in situation.staying:
        service = services[risk.service_id]
        if service.app_type in minimums:
            yield service, minimums[service.app_type]


def beyond_minimum(situation: Situation) -> Iterator[Finding]:
    """A service that holds, or may hold, more than its type of app needs."""
    for service, minimum in _with_minimum(situation, lambda minimum: bool(minimum.kinds)):
        collected = situation.collected(service.id)
        beyond = collected.beyond(minimum)
        if not beyond:
            continue
        heavy = any(KIND_BY_CODE[kind].headline for kind in beyond if kind in collected.held)
        yield Finding(
            "beyond_minimum",
            Weight.NOTABLE if heavy else Weight.MINOR,
            message(
                "findings",
                _beyond_source(collected),
                name=service.name,
                held=len(collected.held),
                maybe=len(collected.maybe),
                type=minimum.type_name,
                needed=len(minimum.kinds),
                kinds=_listing(beyond),
            ),
            message(
                "findings",
                QT_TRANSLATE_NOOP(
                    "findings",
                    "Decline or delete what you do not want it to have: it may not refuse its basic function without them ({citation}).",
                ),
                citation=minimum.citation,
            ),
            (service.id,),
            facts=tuple(kind if kind in collected.held else f"{kind}?" for kind in beyond),
        )


def _beyond_source(collected: Collected) -> str:
    """The kinds come first: where there is little room, they are what is read."""
    if not collected.maybe:
        return QT_TRANSLATE_NOOP(
            "findings",
            "{kinds}: more than {name} needs as “{type}”. Kinds of data that it holds: {held}. Needed at most: {needed}.",
        )
    if not collected.held:
        return QT_TRANSLATE_NOOP(
            "findings",
            "{kinds}: perhaps more than {name} needs as “{type}”. Kinds of data that it may hold: {maybe}. Needed at most: {needed}.",
        )
    return QT_TRANSLATE_NOOP(
        "findings",
        "{kinds}: more than {name} needs as “{type}”. Kinds of data that it holds: {held}, and perhaps {maybe} more. Needed at most: {needed}.",
    )


def no_account_needed(situation: Situation) -> Iterator[Finding]:
    """An account at an app whose basic function has to work without any personal data."""
    for service, minimum in _with_minimum(situation, lambda minimum: not minimum.kinds):
        yield Finding(
            "no_account_needed",
            Weight.MINOR,
            message(
                "findings",
                QT_TRANSLATE_NOOP(
                    "findings",
                    "“{type}” apps must offer their basic function without any personal data: you may not need an account at {name}.",
                ),
                type=minimum.type_name,
                name=service.name,
            ),
            message(
                "findings",
                QT_TRANSLATE_NOOP(
                    "findings", "Try it without signing in; close the account if that is enough ({citation})."
                ),
                citation=minimum.citation,
            ),
            (service.id,),
            facts=(str(service.app_type),),
        )


def permission_always(situation: Situation) -> Iterator[Finding]:
    """An app that may read something at any time, where it could be only while it is in use."""
    book = situation.book
    for risk in situation.staying:
        always = {
            holding.kind
            for holding in book.vault.holdings_of(risk.service_id)
            if holding.given is Given.PERMISSION_ALWAYS and holding.state.counts_as_held
        }
        if not always:
            continue
        kinds = tuple(kind.code for kind in KINDS if kind.code in always)
        heavy = any(KIND_BY_CODE[kind].headline for kind in kinds)
        yield Finding(
            "permission_always",
            Weight.NOTABLE if heavy else Weight.MINOR,
            message(
                "findings",
                QT_TRANSLATE_NOOP("findings", "{name} is always allowed to read: {kinds}."),
                name=book.vault.services[risk.service_id].name,
                kinds=_listing(kinds),
            ),
            message(
                "findings",
                QT_TRANSLATE_NOOP(
                    "findings", "Allow it only while the app is in use, unless it has to work in the background."
                ),
            ),
            (risk.service_id,),
            facts=kinds,
        )


def company_holds(situation: Situation) -> Iterator[Finding]:
    """One company that holds many kinds of data at several services, and can put them together.

    What is being closed is among them as long as it counts, but two have to stay: else there is none left to choose.
    """
    for name, services in situation.by_company.items():
        counting = [service for service in services if service.counts]
        if sum(map(stays, counting)) < _SEVERAL:
            continue
        collected = Collected.joined(situation.collected(service.id) for service in counting)
        if len(collected.held) < _MANY_KINDS:
            continue
        ids = tuple(service.id for service in counting)
        source = (
            QT_TRANSLATE_NOOP(
                "findings",
                "{name} can join what {services} of its services hold. Kinds of data: {held}, perhaps {maybe} more.",
            )
            if collected.maybe
            else QT_TRANSLATE_NOOP(
                "findings", "{name} can join what {services} of its services hold. Kinds of data: {held}."
            )
        )
        yield Finding(
            "company_holds",
            Weight.NOTABLE,
            message(
                "findings",
                source,
                name=name,
                services=len(counting),
                held=len(collected.held),
                maybe=len(collected.maybe),
            ),
            message(
                "findings",
                QT_TRANSLATE_NOOP("findings", "Close the one you need least, or give it another number and address."),
            ),
            ids,
            company=name,
            facts=(*sorted(ids), *sorted(collected.held), *(f"{kind}?" for kind in sorted(collected.maybe))),
        )
