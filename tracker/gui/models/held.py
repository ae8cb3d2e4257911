"""Which kinds of data a service holds, as tables show it and as they say it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from tracker.core.kinds import KIND_BY_CODE, Headline
from tracker.core.model import HoldingState, ServiceId
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.models.roles import HoldsCell
from tracker.gui.translation import Counted, listed


def held_kinds(vault: Vault, service_id: ServiceId) -> HoldsCell:
    """The kinds that a service holds or may hold."""
    holdings = vault.holdings_of(service_id)
    maybe = (holding.kind for holding in holdings if holding.state is HoldingState.UNKNOWN)
    return kinds_cell((holding.kind for holding in holdings if holding.state.counts_as_held), maybe)


def kinds_cell(held: Iterable[str], perhaps: Iterable[str]) -> HoldsCell:
    """Kinds by their codes: those of the headlines, and how many others."""
    codes = set(held)
    maybe = set(perhaps) - codes
    sure = _headlines(codes)
    return HoldsCell(sure, _others(codes), _headlines(maybe) - sure, _others(maybe))


def holds_words(cell: HoldsCell) -> str:
    """ "Phone, ID, 2 more, Payment not known"."""
    words = [formatting.headline_word(headline) for headline in Headline if headline in cell.held]
    if cell.more:
        words.append(Counted.tr("%Ln more", "", cell.more))
    not_known = QCoreApplication.translate("held", "{kind} not known")
    words += [
        not_known.format(kind=formatting.headline_word(headline)) for headline in Headline if headline in cell.unknown
    ]
    if cell.more_unknown:
        words.append(Counted.tr("%Ln more not known", "", cell.more_unknown))
    return listed(words) or QCoreApplication.translate("held", "Nothing recorded")


def _others(kinds: Iterable[str]) -> int:
    """How many of them are in no headline."""
    return sum(KIND_BY_CODE[kind].headline is None for kind in kinds)


def _headlines(kinds: Iterable[str]) -> frozenset[Headline]:
    return frozenset(headline for kind in kinds if (headline := KIND_BY_CODE[kind].headline) is not None)
