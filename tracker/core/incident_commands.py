"""What a person can do about incidents, as `tracker.core.commands` for everything else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from tracker.core.changes import Change, ChangeSet
from tracker.core.checks import require_past
from tracker.core.commands import find
from tracker.core.dates import first_day, parse_partial
from tracker.core.errors import ValidationError
from tracker.core.model import Incident, IncidentId, PartialDate, ServiceId, new_id
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.validation import checked
from tracker.core.vault import Vault


def add_incident(vault: Vault, draft: Incident, *, today: date | None = None) -> ChangeSet:
    """Record something that happened to data at a service; ``today``: nothing has happened after it."""
    after = checked(vault, draft)
    _check_report(after, today)
    name = vault.service(after.service_id).name
    return ChangeSet(
        message("changes", QT_TRANSLATE_NOOP("changes", "Incident at {name} recorded"), name=name),
        (Change(None, after),),
    )


def add_incidents(
    vault: Vault, service_ids: Iterable[ServiceId], draft: Incident, *, today: date | None = None
) -> ChangeSet:
    """Record the same incident at each of these services, as at all of one company."""
    drafts = [replace(draft, id=IncidentId(new_id()), service_id=service_id) for service_id in service_ids]
    single = [add_incident(vault, item, today=today) for item in drafts]
    if len(single) == 1:
        return single[0]
    label = message("changes", QT_TRANSLATE_NOOP("changes", "Incident recorded at {count} services"), count=len(drafts))
    return ChangeSet(label, tuple(change for changeset in single for change in changeset.changes))


def edit_incident(vault: Vault, incident_id: IncidentId, *, today: date | None = None, **fields: Any) -> ChangeSet:
    """Change fields of one incident; ``today`` as in `add_incident`."""
    before = find(vault.incidents, incident_id)
    after = checked(vault, replace(before, **fields))
    _check_report(after, today)
    name = vault.service(after.service_id).name
    label = message("changes", QT_TRANSLATE_NOOP("changes", "Incident at {name} changed"), name=name)
    return ChangeSet(label, (Change(before, after),) if after != before else ())


def _check_report(incident: Incident, today: date | None) -> None:
    """What a person may say about an incident; one that came with a document is left as it is.

    The link is for looking it up in a browser, so it has to be one that a browser takes to a site.
    """
    if incident.link and not _WEB_LINK.match(incident.link):
        raise ValidationError("link", QT_TRANSLATE_NOOP("errors", "A link begins with https:// or http://."))
    for field in ("happened", "reported"):
        told: PartialDate | None = getattr(incident, field)
        if told is not None and today is not None:
            require_past(field, first_day(parse_partial(told)), today)


_WEB_LINK = re.compile(r"https?://[^\s/?#@]+([/?#]\S*)?$", re.IGNORECASE)


def remove_incident(vault: Vault, incident_id: IncidentId) -> ChangeSet:
    """Take an incident out of the ledger."""
    before = find(vault.incidents, incident_id)
    name = vault.service(before.service_id).name
    return ChangeSet(
        message("changes", QT_TRANSLATE_NOOP("changes", "Incident at {name} removed"), name=name),
        (Change(before, None),),
    )
