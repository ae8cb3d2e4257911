from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.acting import attachment, campaign, decision, entry, request, step
from tests.builders import holding, identifier, service, vault_of
from tracker.core import commands, incident_commands
from tracker.core.changes import ChangeSet
from tracker.core.errors import NotFoundError, ValidationError
from tracker.core.model import (
    Evidence,
    EvidenceId,
    Grade,
    HoldingState,
    Incident,
    IncidentId,
    IncidentKind,
    Place,
    ServiceId,
    Status,
)
from tracker.core.vault import Vault

TODAY = date(2026, 11, 23)


def done(vault: Vault, changeset: ChangeSet) -> str:
    """Carry out and give back the label in English."""
    vault.apply(changeset)
    return str(changeset.label)


def test_adds_a_service_with_what_usually_comes_with_it() -> None:
    vault = Vault()
    label = done(vault, commands.add_service(vault, service("a", name=" DiDi "), [holding("a", "phone")]))
    assert label == "DiDi added"
    assert vault.services["a"].name == "DiDi"
    assert [item.kind for item in vault.holdings_of(ServiceId("a"))] == ["phone"]


def test_adding_is_checked_against_what_is_added_with_it() -> None:
    vault = Vault()
    with pytest.raises(ValidationError) as caught:
        commands.add_service(vault, service("a"), [holding("b", "phone")])
    assert caught.value.field == "service_id"
    assert not vault.services


def test_edits_one_or_many_and_leaves_equal_ones_alone() -> None:
    vault = vault_of(service("a"), service("b", status=Status.CLOSED))
    assert not commands.edit_service(vault, ServiceId("a"), status=Status.ACTIVE)
    assert done(vault, commands.edit_service(vault, ServiceId("a"), notes=" x ")) == "A changed"
    assert vault.services["a"].notes == "x"
    changeset = commands.edit_services(vault, [ServiceId("a"), ServiceId("b")], status=Status.CLOSED)
    assert [change.subject.id for change in changeset.changes] == ["a"]
    assert str(changeset.label) == "2 services changed"


def test_trash_and_restore() -> None:
    vault = vault_of(service("a"), service("b"))
    assert done(vault, commands.trash_services(vault, ["a", "b"], TODAY)) == "2 services moved to the trash"
    assert [item.trashed for item in vault.trashed_services()] == [TODAY, TODAY]
    assert done(vault, commands.restore_services(vault, ["a"])) == "A restored"
    assert done(vault, commands.trash_services(vault, ["a"], TODAY)) == "A moved to the trash"


def test_purging_takes_everything_along_and_cuts_sign_ins() -> None:
    vault = vault_of(
        service("a"),
        service("b", parent="a"),
        holding("a", "phone"),
        Incident(IncidentId("n"), ServiceId("a"), IncidentKind.SALE),
        Evidence(EvidenceId("e"), ServiceId("a"), "you", Grade.WEAK, TODAY),
    )
    before = vault.snapshot()
    changeset = commands.purge_services(vault, [ServiceId("a")])
    assert done(vault, changeset) == "A deleted"
    assert list(vault.services) == ["b"]
    assert vault.services["b"].parent is None
    assert not vault.holdings
    assert not vault.incidents
    assert not vault.evidence
    vault.apply(changeset.inverse())
    assert vault.services == before.services
    assert vault.holdings == before.holdings
    assert str(commands.purge_services(vault, ["a", "b"]).label) == "2 services deleted"


def acting_vault() -> Vault:
    """Two services and two numbers with everything that a person can do about them."""
    return vault_of(
        service("a"),
        service("b"),
        identifier("old"),
        identifier("new"),
        request("q"),
        entry("n"),
        attachment("t"),
        request("p", "b"),
        campaign("c"),
        step("s"),
        step("r", service_key="b"),
        campaign("back", "new", "old"),
        campaign("other", "mail", None),
        identifier("mail", "email"),
        decision("d", "a"),
        decision("e", "b", "old"),
    )


def test_purging_a_service_takes_along_what_was_done_about_it() -> None:
    vault = acting_vault()
    before = sorted(map(repr, vault.entities()))
    changeset = commands.purge_services(vault, [ServiceId("a")])
    vault.apply(changeset)
    assert (set(vault.requests), vault.request_entries, vault.attachments) == ({"p"}, {}, {})
    assert (set(vault.campaign_steps), set(vault.plan_decisions)) == ({"r"}, {"e"})
    assert set(vault.campaigns) == {"c", "back", "other"}
    vault.apply(changeset.inverse())
    assert sorted(map(repr, vault.entities())) == before


def test_purging_a_number_ends_the_change_away_from_it_and_leaves_the_one_to_it() -> None:
    vault = acting_vault()
    before = sorted(map(repr, vault.entities()))
    changeset = commands.purge_identifiers(vault, ["old", "old"])
    assert str(changeset.label) == "Old deleted"
    vault.apply(changeset)
    assert set(vault.campaigns) == {"back", "other"}
    assert vault.campaigns["back"].new_identifier_id is None
    assert (vault.campaign_steps, set(vault.plan_decisions)) == ({}, {"d"})
    assert set(vault.requests) == {"q", "p"}
    vault.apply(changeset.inverse())
    assert sorted(map(repr, vault.entities())) == before
    vault.apply(commands.purge_identifiers(vault, ["old", "new"]))
    assert set(vault.campaigns) == {"other"}


def test_the_trash_keeps_what_was_done_about_a_service() -> None:
    vault = acting_vault()
    vault.apply(commands.trash_services(vault, ["a"], TODAY))
    vault.apply(commands.restore_services(vault, ["a"]))
    assert sorted(map(repr, vault.entities())) == sorted(map(repr, acting_vault().entities()))


def test_a_tick_is_tied_to_the_only_identifier_of_its_kind() -> None:
    vault = vault_of(service("a"), identifier("main"), identifier("mail", "email"), identifier("old", retired="2020"))
    assert (
        done(vault, commands.set_holding(vault, ServiceId("a"), "phone", HoldingState.HELD)) == "A: “Phone number” held"
    )
    (held,) = vault.holdings_of(ServiceId("a"))
    assert held.identifier_id == "main"
    vault.apply(commands.add_identifier(vault, identifier("second")))
    vault.apply(commands.set_holding(vault, ServiceId("a"), "bank_phone", HoldingState.HELD))
    assert vault.holdings_of(ServiceId("a"))[1].identifier_id is None


def test_a_tick_can_be_changed_and_taken_away() -> None:
    vault = vault_of(service("a"), holding("a", "phone"), holding("a", "phone", id="two"))
    set_phone = lambda state: commands.set_holding(vault, ServiceId("a"), "phone", state)  # noqa: E731
    assert not set_phone(HoldingState.HELD)
    assert "not known" in done(vault, set_phone(HoldingState.UNKNOWN))
    assert "no longer held" in done(vault, set_phone(None))
    assert not vault.holdings
    assert not set_phone(None)


@pytest.mark.parametrize("state", list(HoldingState))
def test_every_state_has_a_sentence(state: HoldingState) -> None:
    vault = vault_of(service("a"))
    assert "Phone number" in str(commands.set_holding(vault, ServiceId("a"), "phone", state).label)


def test_identifiers() -> None:
    vault = vault_of(service("a"))
    assert done(vault, commands.add_identifier(vault, identifier("i", label="Main"))) == "Main added to your data"
    vault.apply(commands.set_holding(vault, ServiceId("a"), "phone", HoldingState.HELD))
    assert done(vault, commands.edit_identifier(vault, "i", label="Main number")) == "Main number changed"
    assert not commands.edit_identifier(vault, "i", label="Main number")
    assert done(vault, commands.trash_identifiers(vault, ["i"], TODAY)) == "Main number moved to the trash"
    assert vault.holdings_with("i")
    assert done(vault, commands.restore_identifiers(vault, ["i"])) == "Main number restored"
    without = commands.withdraw_identifier(vault, "i")
    assert [change.after.state for change in without.changes] == [HoldingState.VERIFIED_REMOVED]
    assert done(vault, commands.purge_identifiers(vault, ["i"])) == "Main number deleted"
    assert vault.holdings_of(ServiceId("a"))[0].identifier_id is None
    with pytest.raises(NotFoundError):
        commands.edit_identifier(vault, "i", label="x")


def test_holdings_are_edited_one_by_one() -> None:
    vault = vault_of(service("a"), holding("a", "location", id="h"))
    label = done(vault, commands.edit_holding(vault, "h", aspect="year_profile", since="2017"))
    assert label == "A: “Location” changed"
    assert not commands.edit_holding(vault, "h", aspect="year_profile")
    with pytest.raises(ValidationError):
        commands.edit_holding(vault, "h", aspect="full")


def test_incidents() -> None:
    vault = vault_of(service("a"))
    incident = Incident(IncidentId("n"), ServiceId("a"), IncidentKind.BREACH, "2020-03", ("phone",))
    assert done(vault, incident_commands.add_incident(vault, incident)) == "Incident at A recorded"
    assert done(vault, incident_commands.edit_incident(vault, "n", title="Leak")) == "Incident at A changed"
    assert not incident_commands.edit_incident(vault, "n", title="Leak")
    with pytest.raises(ValidationError):
        incident_commands.edit_incident(vault, "n", kinds=("soul",))
    assert done(vault, incident_commands.remove_incident(vault, "n")) == "Incident at A removed"
    assert not vault.incidents


def test_one_incident_at_several_services_is_one_step() -> None:
    vault = vault_of(service("a"), service("b"), service("c"))
    incident = Incident(
        IncidentId("draft"),
        ServiceId(""),
        IncidentKind.SALE,
        "2020-03",
        ("phone",),
        link="http://x.example",
        reported="2021",
    )
    changeset = incident_commands.add_incidents(vault, [ServiceId("a"), ServiceId("c")], incident)
    assert done(vault, changeset) == "Incident recorded at 2 services"
    assert [item.service_id for item in vault.incidents.values()] == ["a", "c"]
    assert "draft" not in vault.incidents
    for item in vault.incidents.values():
        assert replace(item, id=incident.id, service_id=incident.service_id) == incident
    one = incident_commands.add_incidents(vault, [ServiceId("b")], incident)
    assert done(vault, one) == "Incident at B recorded"
    assert not incident_commands.add_incidents(vault, [], incident)
    with pytest.raises(ValidationError):
        incident_commands.add_incidents(vault, [ServiceId("a"), ServiceId("nowhere")], incident)
    with pytest.raises(ValidationError):
        incident_commands.add_incidents(vault, [ServiceId("a")], replace(incident, reported="soon"))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("link", "javascript:alert(1)"),
        ("link", "paper.example/leak"),
        ("link", "file:///etc/passwd"),
        ("link", "https://"),
        ("link", "https://paper.example@evil.example/"),
        ("happened", "2026-12"),
        ("happened", "2027"),
        ("reported", "2026-11-24"),
    ],
)
def test_what_cannot_be_said_about_an_incident_is_refused_at_its_field(field: str, value: str) -> None:
    vault, today = vault_of(service("a"), service("b")), date(2026, 11, 23)
    incident = Incident(IncidentId("n"), ServiceId("a"), IncidentKind.BREACH)
    vault.apply(incident_commands.add_incident(vault, incident, today=today))
    wrong = replace(incident, **{field: value})
    for wish in (
        lambda: incident_commands.add_incident(vault, wrong, today=today),
        lambda: incident_commands.add_incidents(vault, [ServiceId("a"), ServiceId("b")], wrong, today=today),
        lambda: incident_commands.edit_incident(vault, IncidentId("n"), today=today, **{field: value}),
    ):
        with pytest.raises(ValidationError) as caught:
            wish()
        assert caught.value.field == field


def test_this_very_year_month_and_day_are_no_future() -> None:
    vault, today = vault_of(service("a")), date(2026, 11, 23)
    for number, told in enumerate(("2026", "2026-11", "2026-11-23")):
        incident = Incident(IncidentId(str(number)), ServiceId("a"), IncidentKind.BREACH, told, reported=told)
        assert incident_commands.add_incident(vault, replace(incident, link="HTTPS://a.example/?q=1"), today=today)


def test_the_profile_is_a_record_like_others() -> None:
    vault = Vault()
    assert not commands.edit_profile(vault, name="Home")
    assert done(vault, commands.edit_profile(vault, place=Place.CHINA)) == "Vault settings changed"
    assert vault.profile.place is Place.CHINA
    with pytest.raises(ValidationError):
        commands.edit_profile(vault, name=" ")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": "  "}, "name"),
        ({"name": "x" * 501}, "name"),
        ({"notes": "x" * 20_001}, "notes"),
        ({"name": "a\x07b"}, "name"),
        ({"last_used": "last week"}, "last_used"),
        ({"app_type": 40}, "app_type"),
        ({"domains": ("no dot",)}, "domains"),
        ({"domains": ("https://a.com/x",)}, "domains"),
        ({"closing_url": "https://example.com/" + "x" * 2_000}, "closing_url"),
        ({"catalogued": ("soul",)}, "catalogued"),
        ({"parent": "a"}, "parent"),
        ({"parent": "c"}, "parent"),
        ({"parent": "nowhere"}, "parent"),
    ],
)
def test_a_service_holds_only_what_it_can_hold(changes: dict[str, object], field: str) -> None:
    vault = vault_of(service("a"), service("b", parent="a"), service("c", parent="b"))
    with pytest.raises(ValidationError) as caught:
        commands.edit_service(vault, ServiceId("a"), **changes)
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (holding("a", "soul"), "kind"),
        (holding("a", "phone", "nowhere"), "identifier_id"),
        (holding("a", "email", "i"), "identifier_id"),
        (identifier("x", "soul"), "kind"),
        (identifier("x", "password"), "kind"),
        (identifier("x", label=" "), "label"),
        (Incident(IncidentId("n"), ServiceId("nowhere"), IncidentKind.SALE), "service_id"),
    ],
)
def test_other_records_hold_only_what_they_can_hold(record: object, field: str) -> None:
    vault = vault_of(service("a"), identifier("i"))
    with pytest.raises(ValidationError) as caught:
        commands.add_records(vault, commands.message("x", "x"), [record])
    assert caught.value.field == field


def test_dates_are_normalised() -> None:
    vault = vault_of(service("a"))
    vault.apply(commands.edit_service(vault, ServiceId("a"), last_used=" 2024-03 "))
    assert vault.services["a"] == replace(service("a"), last_used="2024-03")
