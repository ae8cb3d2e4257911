"""The side panel about one service, with services from the catalogue in it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.gui.pages import Show
from tracker.catalogue.drafts import draft_service
from tracker.core import commands
from tracker.core.model import ServiceId
from tracker.gui.bridge import SessionBridge
from tracker.gui.pages.service_details import ServiceDetails


def show_panel(bridge: SessionBridge, shown: Show, service_id: ServiceId, tab: str) -> ServiceDetails:
    """The panel of a service with one of its tabs in front, tall enough for all of it; ``shown``: the fixture."""
    panel = ServiceDetails(bridge)
    panel.resize(340, 1600)
    panel.show_service(service_id)
    bridge.changed.connect(lambda: panel.show_service(service_id))
    panel.tabs.set_current(tab)
    shown(panel)
    return panel


def add_known(bridge: SessionBridge, catalogue_id: str, **fields: object) -> ServiceId:
    """A service taken from the catalogue, with ``fields`` changed since."""
    entry = bridge.catalogue.services.by_id(catalogue_id)
    assert entry is not None
    draft = replace(draft_service(entry, "en"), id=ServiceId(catalogue_id))
    bridge.do(lambda vault: commands.add_service(vault, draft))
    if fields:
        bridge.do(lambda vault: commands.edit_service(vault, draft.id, **fields))
    return draft.id


def press(widget: QWidget, name: str) -> None:
    """Press the one button in sight that is called so."""
    buttons = [button for button in widget.findChildren(QAbstractButton) if button.isVisible()]
    (found,) = [button for button in buttons if name in (button.text(), button.accessibleName())]
    found.click()
