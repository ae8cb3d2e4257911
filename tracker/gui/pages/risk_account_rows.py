"""Accounts in the lists of side panels: the name leads to the account, and beside it stands what matters there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QSizePolicy, QWidget

from tracker.core.masking import mask
from tracker.core.model import IdentifierId, ServiceId
from tracker.core.risk.not_said import SOME_OF, not_said
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.pages.base import Destination
from tracker.gui.risk_words import margin_and_band
from tracker.gui.translation import listed, render
from tracker.gui.widgets.badges import IconSign, PillBadge, StuckSign
from tracker.gui.widgets.layouts import Item, box, row
from tracker.gui.widgets.links import NumberLink
from tracker.gui.widgets.pills import band_pill
from tracker.gui.widgets.text import label, set_name, set_tooltip, shortened

_LONGEST_NAME = 40

GoTo = Callable[[Destination], object]


def link(words: str, target: Destination, go_to: GoTo) -> NumberLink:
    """``words`` that lead to ``target``; long ones give way to what stands beside them."""
    made = NumberLink("accent", "", lambda: go_to(target), Face.BODY)
    made.setText(words)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    set_tooltip(made, words)
    return made


def account_link(bridge: SessionBridge, service_id: ServiceId, go_to: GoTo, description: str = "") -> NumberLink:
    """The name of an account, which leads to it; ``description``: what a screen reader says besides."""
    name = bridge.vault.services[service_id].name
    made = link(name, Destination("services", service_id=service_id), go_to)
    set_name(made, name, description)
    return made


def scored_row(bridge: SessionBridge, service_id: ServiceId, go_to: GoTo) -> QWidget:
    """An account that counts, a lock where it cannot be deleted, and its score."""
    risk = bridge.risk.services[service_id]
    said = [margin_and_band(risk)]
    if risk.stuck:
        said.append(formatting.deletability_word(risk.deletability))
    name = account_link(bridge, service_id, go_to, listed(said))
    lock: tuple[Item, ...] = (StuckSign(),) if risk.stuck else ()
    score = label(formatting.points(risk.se), Face.STRONG)
    return _made(name, *lock, None, PillBadge(band_pill(risk.band)), score)


def giver_row(bridge: SessionBridge, service_id: ServiceId, go_to: GoTo, note: str = "", icon: str = "") -> QWidget:
    """An account that gives something, with a muted ``note`` and its sign."""
    sign: tuple[Item, ...] = (IconSign(icon, "muted", 3.5),) if icon else ()
    name = account_link(bridge, service_id, go_to, note)
    return _made(name, None, *sign, label(note, Face.SMALL, "muted"))


def identifier_link(
    bridge: SessionBridge, identifier_id: IdentifierId, go_to: GoTo, words: str = "{own}"
) -> NumberLink:
    """ "Main number 138****8000", masked as everywhere, put into ``words``: the way to what joins accounts.

    Where nobody has said which one it is, the way to the first one in use that it can be: there it can be said.
    """
    some = not_said(identifier_id)
    if some is not None:
        owned = bridge.vault.live_identifiers()
        first = next((own.id for own in owned if own.retired is None and SOME_OF.get(own.kind) == identifier_id), None)
        return link(words.format(own=render(some)), Destination("my_data", identifier_id=first), go_to)
    identifier = bridge.vault.identifiers[identifier_id]
    name, masked = shortened(identifier.label, _LONGEST_NAME), mask(identifier.kind, identifier.value)
    own = f"{name} {masked}" if masked else name
    return link(words.format(own=own), Destination("my_data", identifier_id=identifier_id), go_to)


def _made(*items: Item) -> QWidget:
    return box(row(*items, spacing=2))
