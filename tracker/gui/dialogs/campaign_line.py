"""The days of the line behind an old number: its last code, and since when it is given up."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.core.acting import ELSEWHERE, Campaign
from tracker.core.campaign_chores import is_number
from tracker.core.campaigns import note_line
from tracker.core.changes import ChangeSet
from tracker.core.vault import Vault
from tracker.gui.bridge import SessionBridge
from tracker.gui.country_words import country_name
from tracker.gui.dialogs.record_editor import NOTHING, RecordEditor
from tracker.gui.dialogs.typed_days import typed_day
from tracker.gui.widgets.fields import line_edit


class CampaignLineEditor(RecordEditor):
    """Asks for what the clock of the line is counted from."""

    def __init__(self, bridge: SessionBridge, campaign: Campaign, parent: QWidget | None = None) -> None:
        old = bridge.vault.identifiers[campaign.old_identifier_id]
        super().__init__(bridge, self.tr("The days of the old one"), old.label, parent, width=144)
        self._campaign = campaign
        last = self.tr("Last code or message on")
        country = self.record_field("country", self.tr("Country"), self.tr("Choose …"), self._countries())
        country.setVisible(is_number(bridge.vault, campaign))
        self.body.addLayout(
            self.form(
                (
                    self.field("last_code", last, line_edit("2026-03-15", last), hint=self._still()),
                    self.date_field("retired", self.tr("Given up since")),
                ),
                (country,),
            )
        )
        self.set_value("country", campaign.country)
        self.set_value("last_code", campaign.last_code.isoformat() if campaign.last_code is not None else "")
        self.set_value("retired", old.retired or "")
        self.add_save_buttons(self.tr("Save"), self.tr("Cancel"))
        self.edit_of("last_code").setFocus()

    def _still(self) -> str:
        return self.tr("Only the last one counts: put it in again whenever another one comes.")

    def _countries(self) -> list[tuple[str, str]]:
        waits = self._bridge.catalogue.phone_numbers.reissue_waits
        return [*((code, country_name(code)) for code in waits), (ELSEWHERE, self.tr("Another country"))]

    @override
    def origin(self) -> dict[str, Any]:
        return {"editor": "campaign", "part": "line", "campaign_id": self._campaign.id}

    @override
    def change(self, vault: Vault) -> ChangeSet:
        number = is_number(vault, self._campaign)
        return note_line(
            vault,
            self._campaign.id,
            today=self._bridge.today,
            country=self.value("country") if number else NOTHING,
            last_code=typed_day("last_code", self.value("last_code")),
            given_up=self.date("retired"),
        )
