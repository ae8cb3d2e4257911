"""Starting a change of a number or an address: what is asked, what is filled in, and what is refused."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QWidget

from tests.gui.ledgers import add_account, add_identifier
from tests.gui.moving import TODAY, add_numbers, start
from tests.gui.pages import Show, words
from tracker.core import commands
from tracker.core.acting import Campaign
from tracker.core.model import Known
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.campaign_editor import CampaignEditor
from tracker.services.session import Session


def opened(
    bridge: SessionBridge, shown: Show, old: str | None = None, campaign: Campaign | None = None
) -> CampaignEditor:
    over = shown(QWidget())
    made = CampaignEditor(bridge, old, campaign, over)
    made.kept = over  # nobody else does
    made.open()
    return made


def choices(made: CampaignEditor, field: str) -> list[str]:
    combo = made.edit_of(field)
    assert isinstance(combo, QComboBox)
    return [combo.itemText(row) for row in range(combo.count())]


def only(bridge: SessionBridge) -> Campaign:
    (found,) = bridge.vault.campaigns.values()
    return found


def test_from_one_of_ones_own_to_another(empty: SessionBridge, shown: Show) -> None:
    add_numbers(empty)
    add_identifier(empty, "card", "bank_card")
    made = opened(empty, shown, "old")
    assert choices(made, "old_identifier_id") == [
        "Choose …", "Old number  138****8000", "New number  139****9000",
    ]  # fmt: skip
    assert choices(made, "new_identifier_id") == [
        "None yet", "New number  139****9000", "One that is not among my data yet …",
    ]  # fmt: skip
    assert "3 services hold it, or may." in words(made)
    assert made.value("country") == "CN"
    assert any(text.startswith("Filled in because the number begins with +86.") for text in words(made))
    made.set_value("new_identifier_id", "new")
    made.save()
    found = only(empty)
    assert (found.old_identifier_id, found.new_identifier_id, found.country) == ("old", "new", "CN")
    assert found.started == TODAY
    assert found.id == made.saved_id
    assert len(empty.vault.campaign_steps) == 3
    empty.attempt(Session.undo)
    assert not empty.vault.campaigns
    assert not empty.vault.campaign_steps


def test_to_one_that_is_added_on_the_way(empty: SessionBridge, shown: Show) -> None:
    add_numbers(empty)
    made = opened(empty, shown, "old")
    assert not made.edit_of("label").isVisible()
    made.set_value("new_identifier_id", "added")
    assert made.edit_of("label").isVisible()
    assert made.value("label") == "Old number (new)"
    made.set_value("value", "+86 139")
    assert "A Chinese mobile number has 13 digits; this has 5." in words(made)
    made.set_value("label", " ")
    made.save()
    assert made.error_of("label") == "This cannot be empty."
    made.set_value("label", "Third")
    made.save()
    new = empty.vault.identifiers[only(empty).new_identifier_id]
    assert (new.label, new.value, new.kind, new.real_name) == ("Third", "+86 139", "phone", Known.UNKNOWN)
    empty.attempt(Session.undo)
    assert new.id not in empty.vault.identifiers


def test_without_a_new_one_and_without_a_country(empty: SessionBridge, shown: Show) -> None:
    add_identifier(empty, "old", value="+1 202 555 0100")
    made = opened(empty, shown)
    assert made.value("old_identifier_id") == ""
    made.save()
    assert made.error_of("old_identifier_id") == "Say which one is to be changed."
    made.set_value("old_identifier_id", "old")
    assert made.value("country") == ""  # +1 is the code of several
    assert "It decides when somebody else may get the number." in words(made)
    assert "No service that is recorded holds it, so there is nothing to change yet." in words(made)
    made.save()
    assert (only(empty).new_identifier_id, only(empty).country) == (None, "")


def test_what_is_filled_in_follows_the_number_until_one_says_otherwise(empty: SessionBridge, shown: Show) -> None:
    add_numbers(empty)
    add_identifier(empty, "german", value="+49 151 000")
    add_identifier(empty, "bare")
    add_identifier(empty, "mail", "email")
    made = opened(empty, shown, "old")
    made.set_value("old_identifier_id", "german")
    assert made.value("country") == "DE"
    made.set_value("old_identifier_id", "bare")
    assert made.value("country") == ""
    made.set_value("country", "AU")
    made.set_value("old_identifier_id", "old")
    assert made.value("country") == "AU"
    made.set_value("old_identifier_id", "mail")
    assert not made.edit_of("country").isVisible()
    made.save()
    assert only(empty).country == ""


@pytest.mark.parametrize(
    ("typed", "refused"),
    [
        ("2026-11-24", "This day has not come yet."),
        ("2026-02-30", "A day is written 2024-03-15."),
        ("", "A day is written 2024-03-15."),
        ("1989-12-31", "A day of a change is from 1990 on."),
    ],
)
def test_days_that_cannot_be(empty: SessionBridge, shown: Show, typed: str, refused: str) -> None:
    add_numbers(empty)
    made = opened(empty, shown, "old")
    made.set_value("started", typed)
    made.save()
    assert made.error_of("started") == refused
    assert not empty.vault.campaigns


def test_who_only_signs_in_with_it_is_counted(empty: SessionBridge, shown: Show) -> None:
    add_identifier(empty, "old", value="+8613800138000")
    add_account(empty, "club", [], name="Club", login="0086 138 0013 8000")
    made = opened(empty, shown, "old")
    assert any(text.startswith("1 service") for text in words(made))
    made.save()
    assert [item.service_id for item in empty.vault.campaign_steps.values()] == ["club"]


def test_two_changes_of_one_number(empty: SessionBridge, shown: Show) -> None:
    add_numbers(empty)
    start(empty)
    made = opened(empty, shown, "old")
    assert "Old number is being changed already." in words(made)
    assert "Show that change" in words(made)
    made.save()
    assert made.error_of("old_identifier_id") == "Old number is being changed already."
    asked: list[str] = []
    made.shown.connect(asked.append)
    made._fields["old_identifier_id"].linked.emit()
    assert asked == ["c"]
    assert not made.isVisible()


def test_what_is_in_the_trash(empty: SessionBridge, shown: Show) -> None:
    add_numbers(empty)
    start(empty)
    assert empty.do(lambda vault: commands.trash_identifiers(vault, ["old", "new"], TODAY))
    made = opened(empty, shown)
    assert choices(made, "old_identifier_id") == ["Choose …"]
    made = opened(empty, shown, None, only(empty))
    assert made.value("old_identifier_id") == "old"
    assert made.value("new_identifier_id") == "new"
    made.set_value("started", "2026-10-02")
    made.save()
    assert only(empty).started.isoformat() == "2026-10-02"  # the rest can still be put right


def test_changing_what_one_has_said(empty: SessionBridge, shown: Show) -> None:
    add_numbers(empty)
    add_account(empty, "late", ["phone"], name="Late")
    start(empty, new=None, country="")
    made = opened(empty, shown, None, only(empty))
    assert not made.edit_of("old_identifier_id").isEnabled()
    assert made.value("country") == ""
    made.set_value("country", "ZZ")
    made.set_value("new_identifier_id", "new")
    made.save()
    assert (only(empty).country, only(empty).new_identifier_id) == ("ZZ", "new")
