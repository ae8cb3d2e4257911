"""Starting to change a number or an address, and saying later what the new one is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from tracker.core.acting import ELSEWHERE, Campaign
from tracker.core.acting_validation import MOVABLE_KINDS
from tracker.core.campaign_standings import holders, running_for
from tracker.core.campaigns import edit_campaign, start_campaign
from tracker.core.changes import ChangeSet
from tracker.core.checks import fits
from tracker.core.entity import CampaignId, IdentifierId, new_id
from tracker.core.errors import ValidationError
from tracker.core.identifiers import value_doubt
from tracker.core.model import Identifier
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.core.vault import Vault
from tracker.gui.bridge import SessionBridge
from tracker.gui.country_words import country_name
from tracker.gui.dialogs.record_editor import NOTHING, RecordEditor
from tracker.gui.dialogs.typed_days import needed_day
from tracker.gui.official_values import number_words
from tracker.gui.translation import render
from tracker.gui.widgets.fields import line_edit
from tracker.gui.widgets.text import shortened

_ADDED = "added"
"""What the list of new ones gives for one that is written below it."""
_CODES = {"+86": "CN", "+61": "AU", "+91": "IN", "+44": "GB", "+81": "JP", "+49": "DE"}
"""Country codes of numbers that belong to one country of the table; +1 belongs to several."""
_LONGEST = 60


class CampaignEditor(RecordEditor):
    """Starts a change of ``old``, or changes the ``campaign`` that runs.

    Signals: ``shown(str)`` with the id of a change that runs already and is to be shown instead of starting another.
    """

    shown = Signal(str)

    def __init__(
        self,
        bridge: SessionBridge,
        old: IdentifierId | None = None,
        campaign: Campaign | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Change a number or an address") if campaign is None else self.tr("Change what you have said")
        text = self.tr(
            "Nothing is changed anywhere by this program. It lists who holds the old one and keeps count of what is done."
        )
        super().__init__(bridge, title, text, parent, width=140)
        self._campaign = campaign
        self._id = campaign.id if campaign is not None else CampaignId(new_id())
        self._new_id = IdentifierId(new_id())
        self._filled_in = NOTHING  # the country that was taken from the number
        self._build()
        self._fill(campaign.old_identifier_id if campaign is not None else old)
        fields = self._fields
        fields["old_identifier_id"].changed.connect(self._follow_old)
        fields["old_identifier_id"].linked.connect(self._show_running)
        fields["new_identifier_id"].changed.connect(self._follow_new)
        fields["value"].changed.connect(self._show_doubt)
        self.add_save_buttons(self.tr("Start") if campaign is None else self.tr("Save"), self.tr("Cancel"))
        self.edit_of("new_identifier_id" if self.value("old_identifier_id") else "old_identifier_id").setFocus()

    @classmethod
    def from_draft(cls, bridge: SessionBridge, data: dict[str, Any], parent: QWidget | None) -> CampaignEditor:
        """The editor as it was; raises KeyError or TypeError where that makes no sense any more."""
        campaign = bridge.vault.campaigns[CampaignId(data["campaign_id"])] if data["campaign_id"] else None
        editor = cls(bridge, None, campaign, parent)
        editor.set_values({str(name): str(value) for name, value in data["values"].items()})
        return editor

    @property
    def saved_id(self) -> CampaignId:
        """The id of the change that is started or edited."""
        return self._id

    @override
    def origin(self) -> dict[str, Any]:
        known = self._campaign.id if self._campaign is not None else None
        return {"editor": "campaign", "part": "change", "campaign_id": known}

    # Building

    def _build(self) -> None:
        vault, country = self._bridge.vault, self.tr("Country of the old number")
        owned = [item for item in vault.live_identifiers() if item.kind in MOVABLE_KINDS]
        before = self._campaign.old_identifier_id if self._campaign is not None else None
        if before is not None and vault.identifiers[before] not in owned:
            owned.append(vault.identifiers[before])  # it is in the trash
        countries = [(code, country_name(code)) for code in self._bridge.catalogue.phone_numbers.reissue_waits]
        countries.append((ELSEWHERE, self.tr("Another country")))
        started = self.tr("Begun on")
        old = self.record_field(
            "old_identifier_id", self.tr("The old one"), self.tr("Choose …"), ((i.id, number_words(i)) for i in owned)
        )
        old.setEnabled(self._campaign is None)
        new = self.record_field("new_identifier_id", self.tr("The new one"), self.tr("None yet"), ())
        self._added = (
            self.field("label", self.tr("Your name for the new one")),
            self.field("value", self.tr("Value (optional)")),
        )
        self._country = self.record_field("country", country, self.tr("Choose …"), countries)
        day = self.field("started", started, line_edit("2026-03-15", started))
        self.body.addLayout(self.form((old,), (new,), self._added, (day, self._country)))

    def _fill(self, old: IdentifierId | None) -> None:
        campaign = self._campaign
        self.set_value("old_identifier_id", old or NOTHING)
        self._follow_old()
        self.set_value("started", (campaign.started if campaign is not None else self._bridge.today).isoformat())
        if campaign is not None:
            self.set_value("new_identifier_id", campaign.new_identifier_id or NOTHING)
            self.set_value("country", campaign.country)
            self._filled_in = NOTHING
            self._say_country()
        self._follow_new()

    # What follows from what

    def _old(self) -> Identifier | None:
        return self._bridge.vault.identifiers.get(IdentifierId(self.value("old_identifier_id")))

    def _follow_old(self) -> None:
        """Who holds it, what can take its place, and in which country it seems to be."""
        old = self._old()
        self._offer_new(old)
        self._say_holders(old)
        self._country.setVisible(old is not None and old.kind != "email")
        guess = _country_of(old) if old is not None else NOTHING
        if self.value("country") == self._filled_in:
            self.set_value("country", guess)
            self._filled_in = guess
        self._say_country()

    def _offer_new(self, old: Identifier | None) -> None:
        chosen, combo = self.value("new_identifier_id"), self.edit_of("new_identifier_id")
        assert isinstance(combo, QComboBox)
        combo.blockSignals(True)
        while combo.count() > 1:
            combo.removeItem(combo.count() - 1)
        for item in self._possible(old):
            combo.addItem(number_words(item), item.id)
        combo.addItem(self.tr("One that is not among my data yet …"), _ADDED)
        combo.setCurrentIndex(max(0, combo.findData(chosen)))
        combo.blockSignals(False)
        self._follow_new()

    def _possible(self, old: Identifier | None) -> Iterator[Identifier]:
        """What can take the place of the old one, and what does so already."""
        named = self._campaign.new_identifier_id if self._campaign is not None else None
        for item in self._bridge.vault.identifiers.values():
            usable = item.trashed is None and item.retired is None
            if old is not None and item.id != old.id and fits(item, old.kind) and (usable or item.id == named):
                yield item

    def _say_holders(self, old: Identifier | None) -> None:
        field, vault = self._fields["old_identifier_id"], self._bridge.vault
        if old is None:
            field.set_hint(self.tr("Only phone numbers and e-mail addresses under My data can be changed here."))
            return
        running = running_for(vault, old)
        if running is not None and running.id != self._id:
            words = self.tr("{name} is being changed already.").format(name=shortened(old.label, _LONGEST))
            field.set_hint(words, "info", "text", self.tr("Show that change"))
            return
        count = len(holders(vault, old))
        if count:
            field.set_hint(self.tr("%Ln services hold it, or may.", "", count))
        else:
            words = self.tr("No service that is recorded holds it, so there is nothing to change yet.")
            field.set_hint(words, "info", "text")

    def _say_country(self) -> None:
        country = self.value("country")
        if country and country == self._filled_in:
            words = self.tr("Filled in because the number begins with {code}. It says how long the number is free.")
            code = next(code for code, place in _CODES.items() if place == country)
            self._country.set_hint(words.format(code=code), "info")
        else:
            self._country.set_hint(self.tr("It decides when somebody else may get the number."))

    def _follow_new(self) -> None:
        added = self.value("new_identifier_id") == _ADDED
        for field in self._added:
            field.setVisible(added)
        old = self._old()
        if added and old is not None and not self.value("label"):
            self.set_value("label", self.tr("{name} (new)").format(name=shortened(old.label, _LONGEST)))

    def _show_doubt(self) -> None:
        """A hint, no error: numbers differ from country to country."""
        old, field = self._old(), self._fields["value"]
        doubt = value_doubt(old.kind, field.text) if old is not None else None
        field.set_hint(render(doubt) if doubt else "", "info" if doubt else "")

    def _show_running(self) -> None:
        old = self._old()
        running = running_for(self._bridge.vault, old) if old is not None else None
        if running is not None:
            self.reject()
            self.shown.emit(running.id)

    # Saving

    @override
    def change(self, vault: Vault) -> ChangeSet:
        old = self._old()
        if old is None:
            raise ValidationError("old_identifier_id", QT_TRANSLATE_NOOP("errors", "Say which one is to be changed."))
        new = self._new(old)
        named = IdentifierId(self.value("new_identifier_id")) if self.value("new_identifier_id") else None
        fields: dict[str, Any] = {
            "new_identifier_id": new.id if new is not None else named,
            "started": needed_day("started", self.value("started")),
            "country": self.value("country") if old.kind != "email" else NOTHING,
        }
        today = self._bridge.today
        if self._campaign is not None:
            return edit_campaign(vault, self._campaign.id, today=today, new=new, **fields)
        draft = Campaign(self._id, old.id, None, fields["started"])
        return start_campaign(vault, replace(draft, **fields), today, new)

    def _new(self, old: Identifier) -> Identifier | None:
        """The new one, where it is written here and not among the person's data yet."""
        if self.value("new_identifier_id") != _ADDED:
            return None
        return Identifier(self._new_id, old.kind, self.value("label").strip(), self.value("value").strip())


def _country_of(own: Identifier) -> str:
    """The country that the number itself names; "" where it names none, or one of several."""
    value = own.value.replace(" ", "")
    return next((place for code, place in _CODES.items() if value.startswith(code)), NOTHING)
