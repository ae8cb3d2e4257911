"""Official counts: how many accounts the state counts on a phone number, against what is recorded."""

from __future__ import annotations

from functools import cached_property, partial
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QModelIndex
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from tracker.core import official_counts
from tracker.core.errors import ValidationError
from tracker.core.model import IdentifierId, OfficialCount, OfficialCountId, new_id
from tracker.core.search import company_term
from tracker.core.vault import Vault
from tracker.gui.bridge import SessionBridge
from tracker.gui.company_names import CompanyNames
from tracker.gui.dialogs.official_count_editor import OfficialCountEditor
from tracker.gui.fonts import Face
from tracker.gui.models.official_counts_model import Column, CountRow, OfficialCountsModel, count_rows
from tracker.gui.models.roles import Index
from tracker.gui.official_values import number_words, numbers_of, typed_count, typed_day
from tracker.gui.pages.base import Destination
from tracker.gui.pages.find_counts_words import CountWords
from tracker.gui.pages.find_look_up import LookUpPanel
from tracker.gui.pages.find_part import FindPart
from tracker.gui.theme import u
from tracker.gui.translation import render
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.fields import ComboBox, Field, line_edit
from tracker.gui.widgets.layouts import box, column, row
from tracker.gui.widgets.panels import Panel, scroll_area
from tracker.gui.widgets.text import breakable, label, set_name
from tracker.gui.widgets.typed_cells import TypingTable

_COLUMNS = (0, 28, 20, 34, 26)
_LEAST_COMPANY = 40
_LEAST_ROWS = 3  # of the table, where only it scrolls
_NOBODY = ""
"""What the list of numbers gives for one that is not recorded."""


class CountsPart(FindPart):
    """One phone number at a time: its answer is typed in row by row."""

    KEY: ClassVar[str] = "counts"

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self._stale = True  # something has changed while this part was not in sight
        self._asked = False  # whether the person has said yet which number and whether to explain
        self.help = LookUpPanel(bridge)
        self.headline = label("", Face.TITLE, wrap=True)
        self.number = Field(self.tr("Which of your numbers did you ask about?"), ComboBox())
        self.day = Field(self.tr("Day of the answer"), line_edit("2024-03-15"))
        self.model = OfficialCountsModel()
        self.model.setParent(self)
        self.table = TypingTable(
            self.tr("Official counts, company by company"), Column.OFFICIAL, Column.RECORDED, self._save
        )
        self.table.setModel(self.model)
        self.table.give_way(Column.DAY, least=_LEAST_COMPANY)
        self._no_match_text = label("", tone="muted", wrap=True)
        self.clear = button(self.tr("Clear"), on_click=self._clear_search)
        self._no_match = box(column(self._no_match_text, row(self.clear, None), spacing=2))
        self.words = CountWords()
        self.add = button(self.tr("Another company…"), icon="plus", on_click=lambda: self._edit(None))
        self.edit = button(self.tr("Edit…"), on_click=self._edit_chosen)
        self.remove = button(self.tr("Remove"), icon="trash", on_click=self._remove_chosen)
        self.see = button("", ButtonKind.LINK, on_click=self._see_chosen)
        self._build()
        self._connect()

    def _build(self) -> None:
        box_of_numbers = self._numbers_box
        box_of_numbers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box_of_numbers.setMinimumContentsLength(16)
        asked = row(self.number, self.day, spacing=4)
        asked.setStretch(0, 2)
        asked.setStretch(1, 1)
        counts = Panel(padding=3)
        counts.body.setSpacing(u(2.5))
        head = column(self.headline, asked, spacing=3, margins=(3, 0, 3, 0))
        foot = column(
            self.words, row(self.add, self.edit, self.remove, self.see, None, spacing=2), margins=(3, 0, 3, 0)
        )
        counts.body.addLayout(head)
        counts.body.addWidget(self.table, 1)
        counts.body.addWidget(self._no_match)
        counts.body.addLayout(foot)
        content = column(self.help, counts, spacing=4, margins=(6, 3, 6, 5))
        content.setStretch(1, 1)
        whole = QWidget()
        whole.setLayout(content)
        self.setLayout(column(scroll_area(whole), spacing=0))

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.help.opened.connect(lambda _open: self._fit_table())
        self.table.followed.connect(self._follow_link)
        self.table.dropped.connect(self._tell_dropped)
        self._numbers_box.activated.connect(lambda _place: self._choose_number())
        self.number.linked.connect(lambda: self.go_to.emit(Destination("my_data")))
        self.day.changed.connect(lambda: self.day.set_error(""))
        self.words.tick_requested.connect(lambda: self.action.emit("tick_services"))

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("CountsPart", "Official counts")

    @override
    def rows_in_front(self) -> TypingTable:
        return self.table

    # Following the session

    @override
    def refresh(self) -> None:
        """What is not in sight is brought up to date when it comes to the front."""
        self._stale = not self.isVisible()
        if self._stale:
            return
        vault = self.bridge.vault
        self._offer_numbers(vault)
        if not self._asked:
            self._asked = True
            self.day.set_text(self.bridge.today.isoformat())
            self.help.set_open(is_open=not vault.official_counts)
        self.help.show_place(vault.profile.place)
        writable = not self.bridge.session.read_only
        names, catalogue = self._companies.names, self.bridge.catalogue.services
        rows = count_rows(vault, catalogue, names, self._number, self.bridge.language)
        self.model.show_rows(rows, writable=writable)
        self.table.set_widths(*_COLUMNS)
        self.add.setEnabled(writable)
        self._show_headline()
        self._show_rows()
        self._show_chosen()

    @override
    def forget(self) -> None:
        self._stale = self._asked = False
        self.model.clear()
        self._numbers_box.clear()
        self.headline.setText("")
        self._no_match_text.setText("")
        set_name(self._no_match, "")
        self.words.show_row(None, ())

    @override
    def search(self, text: str) -> None:
        self.model.search(text)
        words = self.tr("No company has “{search}” in its name.").format(search=text)
        self._no_match_text.setText(breakable(words))
        set_name(self._no_match, words)
        self._show_rows()

    def _clear_search(self) -> None:
        self.search("")
        self.search_cleared.emit()
        self.table.setFocus()

    @override
    def perform(self, action: str) -> bool:
        row_in_front = self._chosen()
        if row_in_front is None or row_in_front.official is None or self.bridge.session.read_only:
            return False
        deeds = {"edit": self._edit_chosen, "trash": self._remove_chosen}
        if action not in deeds:
            return False
        deeds[action]()
        return True

    def resume(self, draft: str) -> None:
        """Open the editor again that was open when the vault was locked."""
        editor = OfficialCountEditor.from_draft(self.bridge, draft, self)
        if editor is not None:
            editor.open()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale and self.bridge.is_unlocked:
            self.refresh()

    @cached_property
    def _companies(self) -> CompanyNames:
        """Of the tables alone: a list that is added later may name further companies, and is rare."""
        return CompanyNames(self.bridge.catalogue.services, self.bridge.language)

    # Which number

    @property
    def _numbers_box(self) -> QComboBox:
        assert isinstance(self.number.edit, QComboBox)
        return self.number.edit

    @property
    def _number(self) -> IdentifierId | None:
        chosen = str(self._numbers_box.currentData() or _NOBODY)
        return IdentifierId(chosen) if chosen else None

    def _offer_numbers(self, vault: Vault) -> None:
        """The person's numbers; at first the one that was asked about last."""
        numbers, shown = numbers_of(vault), self._numbers_box
        chosen = str(shown.currentData() or _NOBODY) if shown.count() else None
        if chosen is None:
            newest = max(vault.official_counts.values(), key=lambda item: item.asked, default=None)
            first = numbers[0].id if numbers else _NOBODY
            chosen = first if newest is None else newest.identifier_id or _NOBODY
        shown.clear()
        for item in numbers:
            shown.addItem(number_words(item), item.id)
        shown.addItem(self.tr("A number that is not recorded here"), _NOBODY)
        shown.setCurrentIndex(max(0, shown.findData(chosen)))
        if numbers:
            self.number.set_hint("")
        else:
            hint = self.tr("Record your number, and services that have another one are not counted.")
            self.number.set_hint(hint, link=self.tr("Go to My data"))

    def _choose_number(self) -> None:
        self.table.clearSelection()
        self.refresh()

    # Typing

    def _save(self, index: Index, typed: str) -> str:
        """Take what was typed into a cell; words for what is wrong with it, which stay beside it."""
        if not self.bridge.is_unlocked:
            return ""
        shown = self.model.record_at(index)
        try:
            if index.column() == Column.OFFICIAL and not typed.strip():
                return self._take_out(shown)
            draft = self._draft(shown, Column(index.column()), typed)
            change = official_counts.set_official_count(self.bridge.vault, draft, self._companies.names)
        except ValidationError as error:
            if error.field == "asked" and index.column() != Column.DAY:
                self.day.set_error(render(error.message))  # the day above, not the number here
                return self.tr("First put the day of the answer right, above.")
            return render(error.message)
        self.bridge.do(lambda _vault: change)
        return ""

    def _draft(self, shown: CountRow, place: Column, typed: str) -> OfficialCount:
        before, today = shown.official, self.bridge.today
        if before is not None and place is Column.DAY:
            return OfficialCount(before.id, before.company, before.count, typed_day(typed, today), before.identifier_id)
        count = typed_count(typed)
        if before is not None and before.count == count:
            return before
        asked = typed_day(self.day.text, today)
        if before is None:
            return OfficialCount(OfficialCountId(new_id()), shown.company, count, asked, self._number)
        return OfficialCount(before.id, before.company, count, asked, before.identifier_id)

    def _take_out(self, shown: CountRow) -> str:
        if shown.official is not None:
            self.bridge.do(partial(official_counts.remove_official_count, count_id=shown.official.id))
        return ""

    def _tell_dropped(self, typed: str, why: str) -> None:
        words = self.tr("“{typed}” was not noted. {why}")
        self.bridge.said.emit(words.format(typed=typed, why=why))

    # The row that is chosen

    def _chosen(self) -> CountRow | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.record_at(rows[0]) if rows else None

    def _edit_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.official is not None:
            self._edit(chosen.official.id)

    def _edit(self, count_id: OfficialCountId | None) -> None:
        editor = OfficialCountEditor(self.bridge, count_id, self)
        if count_id is None:
            editor.set_values({"identifier_id": self._number or _NOBODY, "asked": self.day.text})
        editor.open()

    def _remove_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._take_out(chosen)
            self.table.setFocus()  # the button is no longer to be pressed

    def _see_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._see(chosen)

    def _follow_link(self, index: QModelIndex) -> None:
        self._see(self.model.record_at(index))

    def _see(self, shown: CountRow) -> None:
        """Go to the services that are recorded."""
        if shown.recorded:
            self.go_to.emit(Destination("services", query=company_term(shown.company)))

    # Showing

    def _show_headline(self) -> None:
        found = [shown for shown in self.model.rows if shown.official is not None]
        self.headline.setText(self.words.headline(found))

    def _show_rows(self) -> None:
        some = bool(self.model.rowCount())
        self.table.setVisible(some)
        self._fit_table()
        self._no_match.setVisible(not some)

    def _fit_table(self) -> None:
        """With the explanation open the page scrolls, past a table of full height; else the table alone scrolls."""
        rows = self.model.rowCount() if self.help.is_open else _LEAST_ROWS
        header = self.table.horizontalHeader().sizeHint().height()
        self.table.setMinimumHeight(header + rows * self.table.verticalHeader().defaultSectionSize() + u(1))

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        noted = chosen is not None and chosen.official is not None
        writable = self.bridge.is_unlocked and not self.bridge.session.read_only
        for made in (self.edit, self.remove):
            made.setEnabled(noted and writable)
        recorded = len(chosen.recorded) if chosen else 0
        self.see.setText(self.tr("See the %Ln recorded", "", recorded))
        self.see.setVisible(recorded > 0)
        perhaps = self._companies.not_recorded(chosen.company, self.bridge.vault) if chosen and chosen.missing else ()
        self.words.show_row(chosen, perhaps)
