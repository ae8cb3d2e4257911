"""What the catalogue says about a service that looks things up by phone number, in lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tracker.catalogue.phone_numbers import LookUp
from tracker.catalogue.statements import Basis, Statement
from tracker.core.model import PartialDate
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.gui import formatting
from tracker.gui.translation import render, text
from tracker.gui.widgets.topics import Line

_SOURCES = QT_TRANSLATE_NOOP("look_up", "Who says so: {sources}. As of {date}.")
_UNCHECKED = QT_TRANSLATE_NOOP("look_up", "{words} (Not checked.)")
_WHERE = QT_TRANSLATE_NOOP("look_up", "{carrier}: {path}")
_APART = QT_TRANSLATE_NOOP("look_up", "{one}; {other}")


def facts(look_up: LookUp, language: str) -> Iterator[Line]:
    """What it says and needs, and where it is found, one of a list each."""
    for statement in look_up.statements:
        yield Line(said(statement, language), item=True)
    for carrier, path in look_up.where:
        named = {"carrier": carrier.text(language), "path": path.text(language)}
        yield Line(render(message("look_up", _WHERE, **named)), item=True)


def said(statement: Statement, language: str) -> str:
    """A fact in words; of one from memory, that nobody has checked it."""
    words = statement.text.text(language)
    return words if statement.basis.checked else render(message("look_up", _UNCHECKED, words=words))


def sources(statements: Iterable[Statement], edition: PartialDate, language: str) -> str:
    """Who says so, each named once, and as of when."""
    names = dict.fromkeys(_named((statement.basis for statement in statements), language))
    whole = ""
    for name in names:
        whole = text("look_up", _APART).format(one=whole, other=name) if whole else name
    return render(message("look_up", _SOURCES, sources=whole, date=formatting.partial_date(edition)))


def _named(bases: Iterable[Basis], language: str) -> Iterator[str]:
    for basis in bases:
        yield from (source.name.text(language) for source in basis.sources)
