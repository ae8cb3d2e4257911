"""One official count: company, number of accounts, which phone number was asked about, and when."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from tracker.core import official_counts
from tracker.core.changes import ChangeSet
from tracker.core.model import IdentifierId, OfficialCount, OfficialCountId, new_id
from tracker.core.vault import Vault
from tracker.gui.bridge import SessionBridge
from tracker.gui.company_names import CompanyNames
from tracker.gui.dialogs.record_editor import RecordEditor
from tracker.gui.official_values import number_words, numbers_of, typed_count, typed_day
from tracker.gui.theme import u
from tracker.gui.widgets.fields import line_edit
from tracker.gui.widgets.layouts import box, column
from tracker.gui.widgets.suggestions import Suggestions

_FORM_HEIGHT = 74  # design units: room for the suggestions below the first field


class OfficialCountEditor(RecordEditor):
    """Edits the count with ``count_id``, or notes one when it is None."""

    def __init__(
        self, bridge: SessionBridge, count_id: OfficialCountId | None = None, parent: QWidget | None = None
    ) -> None:
        before = bridge.vault.official_counts.get(count_id) if count_id else None
        super().__init__(bridge, self._title(before), self._advice(), parent, width=130)
        self._before = before
        self._id = before.id if before else OfficialCountId(new_id())
        self._companies = CompanyNames(bridge.catalogue.services, bridge.language)
        self._build()
        self.set_value("asked", bridge.today.isoformat())
        if before is not None:
            self.set_values(
                {
                    "company": before.company,
                    "count": str(before.count),
                    "identifier_id": before.identifier_id or "",
                    "asked": before.asked.isoformat(),
                }
            )
        self.add_save_buttons(self.tr("Save"), self.tr("Cancel"))
        self.edit_of("company").setFocus()

    @classmethod
    def from_draft(cls, bridge: SessionBridge, draft: str, parent: QWidget | None = None) -> OfficialCountEditor | None:
        """The editor as it was when ``draft`` was taken; None when that cannot be read any more."""
        try:
            data = json.loads(draft)
            count_id, values = data["count_id"], dict(data["values"])
        except (ValueError, KeyError, TypeError):
            return None
        editor = cls(bridge, count_id if count_id in bridge.vault.official_counts else None, parent)
        editor.set_values({str(name): str(value) for name, value in values.items()})
        return editor

    @override
    def origin(self) -> dict[str, Any]:
        return {"editor": "official_count", "count_id": self._before.id if self._before else None}

    def _title(self, before: OfficialCount | None) -> str:
        if before is None:
            return self.tr("What does the answer say about another company?")
        return self.tr("Official count for {company}").format(company=before.company)

    def _advice(self) -> str:
        return self.tr("There is one count for each company and phone number; a newer one takes its place.")

    def _build(self) -> None:
        number = self._before.identifier_id if self._before else None
        numbers = [(item.id, number_words(item)) for item in numbers_of(self._bridge.vault, number)]
        day = self.tr("Day of the answer")
        none = self.tr("A number that is not recorded here")
        company = self.field(
            "company", self.tr("Company"), hint=self.tr("As the answer names it, or by the name of one of its apps.")
        )
        form = self.form(
            (company,),
            (
                self.field("count", self.tr("Number of accounts")),
                self.record_field("identifier_id", self.tr("Which of your numbers"), none, numbers),
            ),
            (self.field("asked", day, line_edit("2024-03-15", day)),),
        )
        whole = box(column(form, None, spacing=0))
        whole.setMinimumHeight(u(_FORM_HEIGHT))
        self.body.addWidget(whole)
        edit = company.edit
        assert isinstance(edit, QLineEdit)
        name = self.tr("Companies that fit")
        offered = Suggestions(edit, lambda typed: self._companies.find(typed, self._bridge.vault), name, whole)
        offered.picked.connect(self._take)

    def _take(self, company: str) -> None:
        self.set_value("company", company)
        self.edit_of("count").setFocus()

    @override
    def change(self, vault: Vault) -> ChangeSet:
        number = self.value("identifier_id")
        draft = OfficialCount(
            self._id,
            self._companies.of(self.value("company")),
            typed_count(self.value("count")),
            typed_day(self.value("asked"), self._bridge.today),
            IdentifierId(number) if number else None,
        )
        return official_counts.set_official_count(vault, draft, self._companies.names)
