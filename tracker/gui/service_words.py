"""Sentences about one service that several parts of the window say."""

from __future__ import annotations

from tracker.catalogue import Catalogue
from tracker.core.companies import company
from tracker.core.masking import mask
from tracker.core.model import Need, SaidBy, Service, Status
from tracker.core.risk.severity import ServiceRisk
from tracker.core.sightings import LoginType, read_login
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui import formatting
from tracker.gui.translation import text

_NOBODY = QT_TRANSLATE_NOOP("service", "Nobody yet")
_YOU = QT_TRANSLATE_NOOP("service", "You")
_WHO_AND_WHEN = QT_TRANSLATE_NOOP("service", "{who}, {date}")
_UNDATED = QT_TRANSLATE_NOOP("service", "{who}, undated")


def said_by(service: Service, *, named: bool = False) -> str:
    """Who says whether the account can be deleted, and when: "Catalogue, Dec 2019".

    ``named``: the source by its own name, where there is room: "JustDeleteMe, Dec 2019".
    """
    if named and service.deletability_source:
        who = service.deletability_source
    elif service.deletability_by is not SaidBy.UNKNOWN:
        who = formatting.choice_word(service.deletability_by)
    elif service.deletability_seen is not None:
        who = text("service", _YOU)
    else:
        return text("service", _NOBODY)
    if service.deletability_seen is None:
        return text("service", _UNDATED).format(who=who)
    return text("service", _WHO_AND_WHEN).format(who=who, date=formatting.partial_date(service.deletability_seen))


def subtitle(service: Service, catalogue: Catalogue, language: str) -> str:
    """Company, app type, need, and the status where it is not the usual one."""
    app_type = catalogue.app_types.get(service.app_type)
    parts = [company(service)]
    if app_type is not None:
        parts.append(app_type.name.text(language))
    if service.need is not Need.UNKNOWN:
        parts.append(formatting.choice_word(service.need))
    if service.status is not Status.ACTIVE:
        parts.append(formatting.choice_word(service.status))
    return " · ".join(filter(None, parts))


def formula(risk: ServiceRisk) -> str:
    """ "4 × 1.00 + 0.75"."""
    return f"{formatting.factor(risk.dpc)} × {formatting.points(risk.ei_linked)} + {formatting.points(risk.loss.total)}"


def masked_login(service: Service) -> str:
    """The login, masked when it is an address or a number; a user name is shown as it is."""
    login = read_login(service.login)
    if login.type in (LoginType.EMAIL, LoginType.PHONE):
        return mask(login.type.value, login.text)
    return service.login
