"""The search language of the ledger: ``held:id deletable:no group:Tencent wei``.

Words are joined with *and*; a word without a colon is looked for in names, operator, group,
domains, login, tags and notes. Quotes keep blanks together; within them two stand for one.
An unknown word before a colon is searched for as it is, and so is a known one with a value that
it does not take (see `misread`): nobody should meet an error while typing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from tracker.core.companies import AS_RECORDED, LedgerNames, Names, company, folded
from tracker.core.kinds import KIND_BY_CODE, KINDS, Headline
from tracker.core.model import Deletability, Need, SecondFactor, Service, ServiceId, Status
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.method import Band


class Searched:
    """The ledger in which is searched. ``names``: what is known of companies beside what it says itself.

    After each change call `update` with the services concerned.
    """

    def __init__(self, book: RiskBook, names: Names = AS_RECORDED) -> None:
        self.book = book
        self._names = names
        self._companies: LedgerNames | None = None

    @property
    def companies(self) -> LedgerNames:
        """The names under which companies stand; put together when they are first asked for."""
        if self._companies is None:
            self._companies = LedgerNames(self.book.vault, self._names)
        return self._companies

    def update(self, changed: Iterable[ServiceId]) -> None:
        if self._companies is not None:
            self._companies.update(changed)


Predicate = Callable[[Searched, Service], bool]

_QUOTED = r'"([^"]*(?:""[^"]*)*)"?'
_TERM = re.compile(rf"(\w+):(?:{_QUOTED}|(\S*))|{_QUOTED}|(\S+)")
_DORMANT_FROM = 0.25  # the dormancy score of an account that was not used for a year

HELD = ("held", "holds", "kind")
"""The keys that take a kind of data, or several with commas between them, one of which is enough."""
_DELETABLE = {
    "yes": frozenset(Deletability) - {Deletability.IMPOSSIBLE, Deletability.UNKNOWN},
    "no": frozenset({Deletability.IMPOSSIBLE}),
    "unknown": frozenset({Deletability.UNKNOWN}),
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

    def matches(self, ledger: Searched, service: Service, text: str) -> bool:
        """``text`` is what `searchable_text` gave for the service."""
        return all(word in text for word in self.words) and all(test(ledger, service) for test in self.predicates)


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a search as it was typed: a plain word, or ``key`` and ``value`` of the language.

    ``start`` and ``end`` are its place in the text; ``predicate`` is None for what is searched
    for as it is: a plain word (without a key), or a value that the key does not take.
    """

    key: str
    value: str
    start: int
    end: int
    predicate: Predicate | None

    @property
    def words(self) -> str:
        """What is searched for where there is no predicate."""
        return f"{self.key}:{self.value}" if self.key else self.value

    @property
    def choices(self) -> tuple[str, ...]:
        """The values that the key takes, or the commonest of them; none where it takes any text."""
        return _KEYS[self.key.casefold()].choices if self.key else ()


def split_terms(text: str) -> list[Term]:
    """The parts of a search in order. A key that is not known makes its part a plain word."""
    terms = []
    for found in _TERM.finditer(text):
        key, quoted, bare, quoted_word, bare_word = (part or "" for part in found.groups())
        value = (quoted or quoted_word).replace('""', '"') or bare or bare_word
        known = _KEYS.get(key.casefold())
        if key and known is None:
            key, value = "", f"{key}:{value}"
        predicate = known.make(value.casefold()) if known and value else None
        terms.append(Term(key, value, *found.span(), predicate))
    return terms


def misread(text: str) -> list[Term]:
    """The parts of a search whose key is known and whose value is missing or not one that it takes."""
    return [term for term in split_terms(text) if term.key and term.predicate is None]


def without_term(text: str, term: Term) -> str:
    """``text`` with one of its `split_terms` taken out."""
    return " ".join(filter(None, (text[: term.start].rstrip(), text[term.end :].lstrip())))


def company_term(name: str) -> str:
    """The term that finds the accounts that count of the company that stands under ``name``."""
    return 'company:"{}"'.format(name.replace('"', '""'))


def parse_query(text: str) -> Query:
    """Never fails: what is no term of the language is searched for as it is."""
    terms = split_terms(text)
    return Query(
        tuple(term.words.casefold() for term in terms if term.predicate is None and term.words),
        tuple(term.predicate for term in terms if term.predicate is not None),
    )


def _held(value: str) -> Predicate | None:
    """A headline stands for all its kinds: ``phone`` for other contact phones as well."""
    return _any_of([_HEADLINES.get(part, _one(part)) for part in value.split(",")])


def _kind(value: str) -> Predicate | None:
    """Just these kinds, where ``held`` would take their names for those of headlines."""
    return _any_of([_one(part) for part in value.split(",")])


_HEADLINES = {
    str(headline): frozenset(kind.code for kind in KINDS if kind.headline is headline) for headline in Headline
}


def _one(kind: str) -> frozenset[str]:
    """``kind`` alone; nothing where it is none."""
    return frozenset({kind}) & KIND_BY_CODE.keys()


def _any_of(parts: list[frozenset[str]]) -> Predicate | None:
    return _holds(frozenset().union(*parts)) if all(parts) else None


def _holds(kinds: frozenset[str]) -> Predicate:
    return lambda ledger, service: any(
        holding.kind in kinds and holding.state.counts_as_held for holding in ledger.book.vault.holdings_of(service.id)
    )


def _deletable(value: str) -> Predicate | None:
    wanted = _DELETABLE.get(value) or _members(Deletability, value)
    return (lambda _ledger, service: service.deletability in wanted) if wanted else None


def _members(enum: type[Deletability], value: str) -> frozenset[Deletability]:
    return frozenset(member for member in enum if member.value == value)


class _Key(NamedTuple):
    """What stands before a colon: ``make`` gives the predicate for a value, or None for one that it does not take."""

    make: Callable[[str], Predicate | None]
    choices: tuple[str, ...] = ()


def _field(name: str) -> _Key:
    return _Key(lambda value: lambda _ledger, service: value in str(getattr(service, name)).casefold())


def _choice(name: str, values: Iterable[str]) -> _Key:
    known = tuple(values)
    return _Key(
        lambda value: (lambda _ledger, service: getattr(service, name) == value) if value in known else None, known
    )


def _group(value: str) -> Predicate:
    """By the name under which the company stands, and by the one that is recorded, however that was typed."""
    wanted = folded(value)
    return lambda ledger, service: (
        wanted in folded(ledger.companies.of(service.id)) or wanted in folded(company(service))
    )


def _company(value: str) -> Predicate | None:
    """One company by any of its names, as far as its accounts count: no other whose name only begins like it."""
    wanted = folded(value)

    def test(ledger: Searched, service: Service) -> bool:
        if service.id not in ledger.book.services:
            return False
        return ledger.companies.of(service.id) == ledger.companies.get(wanted, wanted)

    return test if wanted else None


def _tag(value: str) -> Predicate:
    return lambda _ledger, service: any(value == tag.casefold() for tag in service.tags)


def _band(value: str) -> Predicate | None:
    wanted = value.replace("-", "_")

    def test(ledger: Searched, service: Service) -> bool:
        risk = ledger.book.services.get(service.id)
        return risk is not None and risk.band == wanted

    return test if wanted in set(Band) else None


def _is(value: str) -> Predicate | None:
    if value == "stuck":
        return lambda _ledger, service: service.deletability is Deletability.IMPOSSIBLE
    if value == "dormant":
        return lambda ledger, service: (
            service.last_used is not None
            and (risk := ledger.book.services.get(service.id)) is not None
            and risk.loss.dormancy >= _DORMANT_FROM
        )
    return None


_KEYS: dict[str, _Key] = {
    **dict.fromkeys(("held", "holds"), _Key(_held, tuple(Headline))),
    "kind": _Key(_kind, ("phone", "id_number", "bank_card", "location")),
    "deletable": _Key(_deletable, tuple(_DELETABLE)),
    "group": _Key(_group),
    "company": _Key(_company),
    "operator": _field("operator"),
    "login": _field("login"),
    "domain": _field("domains"),
    "status": _choice("status", Status),
    "need": _choice("need", Need),
    "factor": _choice("second_factor", SecondFactor),
    "tag": _Key(_tag),
    "band": _Key(_band, tuple(band.replace("_", "-") for band in Band)),
    "is": _Key(_is, ("stuck", "dormant")),
}
