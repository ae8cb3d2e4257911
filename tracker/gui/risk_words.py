"""Sentences about scores and what sets them, said by the Overview and the Risk page."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from tracker.core.dates import first_day, months_between
from tracker.core.masking import mask
from tracker.core.model import Identifier, Service
from tracker.core.risk.effects import Action
from tracker.core.risk.explain import Line
from tracker.core.risk.severity import ServiceRisk
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.translation import Counted, render

_YEAR = 12


def idle(service: Service, today: date) -> str:
    """How long an account has lain idle: "Not used for 26 months", "In use", "Last use not known"."""
    if service.last_used is None:
        return QCoreApplication.translate("risk words", "Last use not known")
    months = months_between(first_day(service.last_used), today)
    if months < _YEAR:
        return QCoreApplication.translate("risk words", "In use")
    if "-" not in service.last_used:
        used = QCoreApplication.translate("risk words", "Last used {year}")
        return used.format(year=formatting.partial_date(service.last_used))
    return Counted.tr("Not used for %Ln months", "", months)


def interval(risk: ServiceRisk) -> str:
    """Between what bounds the score lies, and why; "" when everything is known."""
    return between(risk.se_low, risk.se_high)


def between(low: float, high: float) -> str:
    """Between what bounds a score or the Load lies, and why; "" when everything is known."""
    if low == high:
        return ""
    words = QCoreApplication.translate("risk words", "Between {low} and {high}, because not everything is known.")
    return words.format(low=formatting.points(low), high=formatting.points(high))


def line_label(line: Line, vault: Vault) -> str:
    """What a line of the explanation is about, with the masked value of the identifier behind it."""
    words = render(line.label)
    identifier = identifier_of(line, vault)
    masked = mask(identifier.kind, identifier.value) if identifier is not None else ""
    return f"{words} {masked}" if masked and line.label.context == "kinds" else words


def identifier_of(line: Line, vault: Vault) -> Identifier | None:
    """The person's own record behind a line, if there is one."""
    if line.holding is None or line.holding.identifier_id is None:
        return None
    return vault.identifiers.get(line.holding.identifier_id)


def score_and_band(risk: ServiceRisk | None) -> str:
    """ "4.50 very high"; "gone" when the service no longer counts."""
    if risk is None:
        return QCoreApplication.translate("risk words", "gone")
    return f"{formatting.points(risk.se)} {formatting.band_word(risk.band).lower()}"


def margin_and_band(risk: ServiceRisk) -> str:
    """What a cell with a score says: "4.50 ±0.25 Very high", "0.75 (0.25–4.00) Low"."""
    score = formatting.score_and_margin(risk.se, risk.se_low, risk.se_high)
    return f"{score} {formatting.band_word(risk.band)}"


def new_one() -> str:
    """What a number or address is called that takes the place of ``{own}``."""
    return QCoreApplication.translate("risk words", "{own} (new)")


def elsewhere(action: Action, before: ServiceRisk) -> str:
    """What an action changes at other services, which share an identifier; "" when nothing."""
    own = (action.service_after.se if action.service_after else 0.0) - before.se
    rest = action.effect.difference - own
    if not rest:
        return ""
    others = len(action.effect.services) - 1
    words = Counted.tr("{difference} of it at %Ln other accounts", "", others)
    return words.format(difference=formatting.delta(rest))


def only_signed_in_words(count: int) -> str:
    """Of accounts that are signed in to with something of the person's own while nothing says that they hold it."""
    return Counted.tr("%Ln accounts are signed in to with it; that they hold it is not recorded.", "", count)
