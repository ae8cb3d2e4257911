"""Recording an incident at one service, or at all of a company's."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.pages import words
from tracker.core import commands
from tracker.core.model import HoldingState, IncidentKind, Service, ServiceId
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.incident_editor import IncidentEditor
from tracker.gui.incident_words import incident_about
from tracker.services.session import Session

A, B, C, D = (ServiceId(key) for key in "abcd")


@pytest.fixture
def company(empty: SessionBridge) -> SessionBridge:
    """Three services of one company, one of them named as operator only, and one of nobody's."""
    for service in (
        Service(A, "Alpha", group="Big"),
        Service(B, "Beta", operator="Big"),
        Service(C, "Gamma", group="Big", operator="Gamma Ltd."),
        Service(D, "Delta"),
    ):
        empty.do(lambda vault, service=service: commands.add_service(vault, service))
    empty.do(lambda vault: commands.set_holding(vault, A, "phone", HoldingState.HELD))
    empty.do(lambda vault: commands.set_holding(vault, B, "email", HoldingState.HELD))
    return empty


def editor_at(qtbot: QtBot, bridge: SessionBridge, service_id: ServiceId) -> IncidentEditor:
    editor = IncidentEditor(bridge, service_id, None)
    qtbot.addWidget(editor)
    return editor


def test_one_incident_at_all_services_of_a_company_in_one_step(qtbot: QtBot, company: SessionBridge) -> None:
    editor = editor_at(qtbot, company, A)
    assert editor._others is not None
    assert set(editor._others._boxes) == {B, C}
    assert editor._others.chosen == ()
    assert set(editor._kinds) == {"phone"}
    editor._others._all.click()
    assert editor._others.chosen == (B, C)
    assert set(editor._kinds) == {"phone", "email"}
    editor._kinds["email"].setChecked(True)
    editor.set_values(
        {
            "kind": IncidentKind.BREACH,
            "happened": "2024-03",
            "title": "Sold",
            "source": "A paper",
            "reported": "2024-04",
            "link": "https://paper.example/sold",
        }
    )
    editor.save()
    found = company.vault.incidents.values()
    assert {incident.service_id for incident in found} == {A, B, C}
    assert {(incident.link, incident.reported, incident.kinds) for incident in found} == {
        ("https://paper.example/sold", "2024-04", ("email",))
    }
    assert {incident_about(incident) for incident in found} == {"Breach, Mar 2024 · A paper, Apr 2024"}
    company.attempt(Session.undo)
    assert company.vault.incidents == {}


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("link", "javascript:alert(1)", "A link begins with https:// or http://."),
        ("happened", "2100-01", "This day has not come yet."),
        ("reported", "2100", "This day has not come yet."),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(
    qtbot: QtBot, company: SessionBridge, field: str, value: str, problem: str
) -> None:
    editor = editor_at(qtbot, company, A)
    editor.set_value(field, value)
    editor.save()
    assert editor.error_of(field) == problem
    assert company.vault.incidents == {}


def test_a_kind_held_only_where_it_is_no_longer_recorded_is_taken_back(qtbot: QtBot, company: SessionBridge) -> None:
    editor = editor_at(qtbot, company, A)
    assert editor._others is not None
    editor._others.choose([B])
    assert set(editor._kinds) == {"phone", "email"}
    editor._others.choose([])
    assert set(editor._kinds) == {"phone"}


def test_a_service_of_nobody_has_no_others(qtbot: QtBot, company: SessionBridge) -> None:
    assert editor_at(qtbot, company, D)._others is None


def test_a_recorded_one_is_changed_where_it_is(qtbot: QtBot, company: SessionBridge) -> None:
    editor = editor_at(qtbot, company, A)
    editor.set_values({"kind": IncidentKind.BREACH, "happened": "2024", "link": "https://paper.example"})
    editor.save()
    (incident,) = company.vault.incidents.values()
    again = IncidentEditor(company, A, incident)
    qtbot.addWidget(again)
    assert again._others is None
    assert again.value("link") == "https://paper.example"


def test_none_of_the_kinds_is_perhaps_all_of_them(qtbot: QtBot, company: SessionBridge) -> None:
    service_id = next(iter(company.vault.services))
    editor = editor_at(qtbot, company, service_id)
    editor.show()
    assert "Choose none where nobody has said which: all of it has perhaps got out then." in words(editor)
