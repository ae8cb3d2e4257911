"""How an incident is put into words wherever one is listed."""

from __future__ import annotations

from tracker.core.model import Incident
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.gui import formatting
from tracker.gui.translation import render

_HAPPENED = QT_TRANSLATE_NOOP("incident", "{what}, {date}")
_REPORTED = QT_TRANSLATE_NOOP("incident", "{source}, {date}")
_REPORTED_BY_NOBODY = QT_TRANSLATE_NOOP("incident", "reported {date}")


def incident_title(incident: Incident) -> str:
    """The person's own words for it: "Names and numbers sold"; without any, what happened and when."""
    return incident.title or _what_and_when(incident)


def incident_about(incident: Incident) -> str:
    """What else is recorded of it apart from its link: "Sale, Mar 2024 · The Paper, Apr 2024"."""
    happened = _what_and_when(incident) if incident.title else ""
    return " · ".join(filter(None, (happened, _said_by(incident))))


def _what_and_when(incident: Incident) -> str:
    """ "Breach, Mar 2024"."""
    what, when = formatting.choice_word(incident.kind), formatting.partial_date(incident.happened)
    return render(message("incident", _HAPPENED, what=what, date=when))


def _said_by(incident: Incident) -> str:
    """Who says so, and when they did."""
    if incident.reported is None:
        return incident.source
    date = formatting.partial_date(incident.reported)
    if not incident.source:
        return render(message("incident", _REPORTED_BY_NOBODY, date=date))
    return render(message("incident", _REPORTED, source=incident.source, date=date))
