"""The search language of the ledger: ``held:id deletable:no group:Tencent wei``.

Words are joined with *and*; a word without a colon is looked for in names, operator, group,
domains, login, tags and notes. Quotes keep blanks together. An unknown word before a colon
is searched for as it is: nobody should meet an error while typing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tracker.core.kinds import KIND_BY_CODE, Headline
from tracker.core.model import Deletability, Need, SecondFactor, Service, Status
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.rules import headlines_held

Predicate = Callable[[RiskBook, Service], bool]

_TERM = re.compile(r'(?:(\w+):)?(?:"([^"]*)"?|(\S+))')
_DORMANT_FROM = 0.25  # the dormancy score of an account that was not used for a year

_DELETABLE = {
    "no": frozenset({Deletability.IMPOSSIBLE}),
    "unknown": frozenset({Deletability.UNKNOWN}),
    "yes": frozenset(Deletability) - {Deletability.IMPOSSIBLE, Deletability.UNKNOWN},
}


def searchable_text(service: Service) -> str:
    """Everything a plain word is looked for in, folded for comparison."""
    parts = (
        service.name,
        service.operator,
        service.group,
        service.login,
        service.notes,
        *service.domains,
        *service.apps,
        *service.tags,
    )
    return "\n".join(parts).casefold()


@dataclass(frozen=True, slots=True)
class Query:
    """A search ready to run: plain ``words`` (folded) and ``predicates`` from ``key:value`` terms."""

    words: tuple[str, ...]
    predicates: tuple[Predicate, ...]

    def matches(self, book: RiskBook, service: Service, text: str) -> bool:
        """``text`` is what `searchable_text` gave for the service."""
        return all(word in text for word in self.words) and all(test(book, service) for test in self.predicates)


def parse_query(text: str) -> Query:
    """Never fails: what is no term of the language is searched for as it is."""
    words: list[str] = []
    predicates: list[Predicate] = []
    for key, quoted, plain in _TERM.findall(text):
        value = (quoted or plain).casefold()
        make = _KEYS.get(key.casefold())
        predicate = make(value) if make and value else None
        if predicate is not None:
            predicates.append(predicate)
        else:
            words.append(f"{key}:{value}".casefold() if key else value)
    return Query(tuple(word for word in words if word), tuple(predicates))


def _held(value: str) -> Predicate | None:
    if value in set(Headline):
        headline = Headline(value)
        return lambda book, service: headline in headlines_held(book, service.id)
    if value in KIND_BY_CODE:
        return lambda book, service: any(
            holding.kind == value and holding.state.counts_as_held for holding in book.vault.holdings_of(service.id)
        )
    return None


def _deletable(value: str) -> Predicate | None:
    wanted = _DELETABLE.get(value) or _members(Deletability, value)
    return (lambda _book, service: service.deletability in wanted) if wanted else None


def _members(enum: type[Deletability], value: str) -> frozenset[Deletability]:
    return frozenset(member for member in enum if member.value == value)


def _field(name: str) -> Callable[[str], Predicate]:
    return lambda value: lambda _book, service: value in str(getattr(service, name)).casefold()


def _choice(name: str, values: Iterable[str]) -> Callable[[str], Predicate | None]:
    known = set(values)
    return lambda value: (lambda _book, service: getattr(service, name) == value) if value in known else None


def _tag(value: str) -> Predicate:
    return lambda _book, service: any(value == tag.casefold() for tag in service.tags)


def _band(value: str) -> Predicate:
    def test(book: RiskBook, service: Service) -> bool:
        risk = book.services.get(service.id)
        return risk is not None and risk.band == value.replace("-", "_")

    return test


def _is(value: str) -> Predicate | None:
    if value == "stuck":
        return lambda _book, service: service.deletability is Deletability.IMPOSSIBLE
    if value == "dormant":
        return lambda book, service: (
            service.last_used is not None
            and (risk := book.services.get(service.id)) is not None
            and risk.loss.dormancy >= _DORMANT_FROM
        )
    return None


_KEYS: dict[str, Callable[[str], Predicate | None]] = {
    "held": _held,
    "holds": _held,
    "deletable": _deletable,
    "group": _field("group"),
    "operator": _field("operator"),
    "login": _field("login"),
    "domain": _field("domains"),
    "status": _choice("status", Status),
    "need": _choice("need", Need),
    "factor": _choice("second_factor", SecondFactor),
    "tag": _tag,
    "band": _band,
    "is": _is,
}
