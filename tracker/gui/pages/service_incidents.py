"""What happened to data at one service."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.core import incident_commands
from tracker.core.model import Incident, ServiceId
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.incident_words import incident_about, incident_title
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.copying import CopyLine
from tracker.gui.widgets.layouts import box, clear, column, row
from tracker.gui.widgets.text import breakable, label, set_name
from tracker.gui.widgets.topics import Topic


class IncidentList(Topic):
    """Incidents are recorded, changed and removed here. Signals: ``copied(str)`` with what was copied."""

    copied = Signal(str)

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(self.tr("What happened there"))
        self._bridge = bridge
        self._service_id: ServiceId | None = None
        self._rows = column(spacing=3)
        add = button(self.tr("Record an incident"), ButtonKind.LINK, on_click=lambda: self._edit(None))
        self.body.addLayout(self._rows)
        self.body.addLayout(row(add, None))

    def show_service(self, service_id: ServiceId) -> None:
        self._service_id = service_id
        clear(self._rows)
        incidents = self._bridge.vault.incidents_of(service_id)
        if not incidents:
            self._rows.addWidget(label(self.tr("No incident recorded."), Face.BODY, "muted"))
        for incident in incidents:
            self._rows.addWidget(self._row(incident))

    def forget(self) -> None:
        self._service_id = None
        clear(self._rows)

    def _row(self, incident: Incident) -> QWidget:
        title, about = incident_title(incident), incident_about(incident)
        words = column(label(breakable(title), Face.MEDIUM, wrap=True), spacing=0)
        if about:
            words.addWidget(label(breakable(about), Face.SMALL, "muted", wrap=True))
        link = CopyLine(self.tr("Link"))
        link.copied.connect(self.copied)
        link.set_address(incident.link)
        edit = button(self.tr("Edit"), ButtonKind.LINK, on_click=lambda: self._edit(incident))
        set_name(edit, self.tr("Edit: {incident}").format(incident=title))
        remove = button(self.tr("Remove"), ButtonKind.LINK, on_click=lambda: self._remove(incident))
        set_name(remove, self.tr("Remove: {incident}").format(incident=title))
        for deed in (edit, remove):
            deed.set_small()
        return box(column(words, link, row(edit, remove, None), spacing=1.5))

    def _remove(self, incident: Incident) -> None:
        self._bridge.do(lambda vault: incident_commands.remove_incident(vault, incident.id))

    def _edit(self, incident: Incident | None) -> None:
        from tracker.gui.dialogs.incident_editor import IncidentEditor

        assert self._service_id is not None
        IncidentEditor(self._bridge, self._service_id, incident, self).open()
