"""How an incident is put into words wherever one is listed."""

from __future__ import annotations

from tracker.core.model import Incident
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.gui import formatting
from tracker.gui.translation import listed, render

_REPORTED = QT_TRANSLATE_NOOP("incident", "{source}, {date}")
_REPORTED_BY_NOBODY = QT_TRANSLATE_NOOP("incident", "reported {date}")


def incident_title(incident: Incident) -> str:
    """What happened, and when: "Breach, Mar 2024"."""
    return listed((formatting.choice_word(incident.kind), formatting.partial_date(incident.happened)))


def incident_about(incident: Incident) -> str:
    """What else is recorded of it apart from its link: "Names and numbers sold · The Paper, Apr 2024"."""
    return " · ".join(filter(None, (incident.title, _said_by(incident))))


def _said_by(incident: Incident) -> str:
    """Who says so, and when they did."""
    if incident.reported is None:
        return incident.source
    date = formatting.partial_date(incident.reported)
    if not incident.source:
        return render(message("incident", _REPORTED_BY_NOBODY, date=date))
    return render(message("incident", _REPORTED, source=incident.source, date=date))
