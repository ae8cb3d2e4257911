"""My data: the person's own numbers, addresses, papers and cards, who holds each and what it adds."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from tracker.core import commands
from tracker.core.model import IdentifierId
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.core.twins import merge_identifiers
from tracker.gui.bridge import SessionBridge
from tracker.gui.models.identifiers_model import IdentifiersModel
from tracker.gui.pages.base import Destination, Page
from tracker.gui.pages.identifier_details import IdentifierDetails
from tracker.gui.pages.identifier_effects import IdentifierEffects
from tracker.gui.theme import u
from tracker.gui.translation import paragraph, text
from tracker.gui.widgets.buttons import ButtonKind
from tracker.gui.widgets.dialog import question
from tracker.gui.widgets.empty import EmptyPage
from tracker.gui.widgets.identifier_list import IdentifierList
from tracker.gui.widgets.layouts import box, row


class MyDataPage(Page):
    """A list at the left, the chosen entry at the right."""

    KEY: ClassVar[str] = "my_data"
    ICON: ClassVar[str] = "mydata"

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self.model = IdentifiersModel(self)
        self.list = IdentifierList(self.tr("Your data"))
        self.list.setModel(self.model)
        self.list.setMinimumWidth(u(66))
        self.list.setMaximumWidth(u(79))
        self.list.selectionModel().currentChanged.connect(self._follow_row)
        self.details = IdentifierDetails(bridge)
        self.details.go_to.connect(self.go_to)
        self.details.edit_requested.connect(lambda: self.perform("edit"))
        self.details.trash_requested.connect(lambda: self.perform("trash"))
        self.details.join_requested.connect(self._join)
        self.details.tying_requested.connect(self._tie)
        self._effects = IdentifierEffects(bridge, self)
        self._effects.arrived.connect(self._show_arrived)
        self._add = self.header.set_primary(self.tr("Add"), "plus", self.add)
        self.empty = EmptyPage(
            self.tr("No data of yours yet"),
            self.tr(
                "Here stand your phone numbers, addresses, papers and cards, by a name you give them. Then this page "
                "says who holds each and what it adds. The values themselves can be left out."
            ),
            self.tr("Add a number, address or card"),
            "plus",
            ghost=False,
        )
        self.empty.accepted.connect(self.add)
        whole = row(self.list, self.details, spacing=0)
        whole.setStretch(0, 27)
        whole.setStretch(1, 73)
        self._full = box(whole)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._full)
        self._stack.addWidget(self.empty)
        self.content.addWidget(self._stack, 1)

    @classmethod
    @override
    def name(cls) -> str:
        return text("pages", QT_TRANSLATE_NOOP("pages", "My data"))

    @override
    def rows_in_front(self) -> IdentifierList:
        return self.list

    @override
    def refresh(self) -> None:
        self._effects.renew(self.chosen)
        self._show_list(self.chosen)

    @override
    def forget(self) -> None:
        self._effects.forget()
        self.details.forget()
        self.model.clear()
        self.header.set_subtitle("")

    @override
    def open_at(self, destination: Destination) -> None:
        if destination.view:
            self.details.tabs.set_current(destination.view)
        if destination.identifier_id is not None:
            self._choose(destination.identifier_id)

    @override
    def perform(self, action: str) -> bool:
        if action == "edit" and self.chosen is not None:
            self._open_editor(self.chosen)
        elif action == "trash" and self.chosen is not None:
            self._put_away(self.chosen)
        else:
            return False
        return True

    @override
    def resume(self, draft: str) -> None:
        from tracker.gui.dialogs.identifier_editor import IdentifierEditor
        from tracker.gui.dialogs.identifier_leaving import IdentifierLeaving
        from tracker.gui.dialogs.identifier_tying import IdentifierTying

        for kind in (IdentifierLeaving, IdentifierTying, IdentifierEditor):
            editor = kind.from_draft(self.bridge, draft, self)
            if editor is not None:
                editor.open()
                return

    @property
    def chosen(self) -> IdentifierId | None:
        """The identifier whose details are shown."""
        return self.details.identifier.id if self.details.identifier else None

    def add(self) -> None:
        """Open the editor for something new; it is chosen when it has been added."""
        self._open_editor(None)

    def _open_editor(self, identifier_id: IdentifierId | None) -> None:
        from tracker.gui.dialogs.identifier_editor import IdentifierEditor

        editor = IdentifierEditor(self.bridge, identifier_id, self)
        editor.accepted.connect(lambda: self._choose(editor.saved_id))
        editor.open()

    def _put_away(self, identifier_id: IdentifierId) -> None:
        """Into the trash, after asking where services hold it, or may: nothing changes for them."""
        from tracker.gui.dialogs.identifier_leaving import Hold, IdentifierLeaving

        if Hold.of(self.bridge, identifier_id).is_any and not self.bridge.session.read_only:
            IdentifierLeaving(self.bridge, identifier_id, self).open()
            return
        today = self.bridge.today
        self.bridge.do(lambda vault: commands.trash_identifiers(vault, (identifier_id,), today))

    def _tie(self) -> None:
        """Ask which of the accounts that hold some number or address hold the one that is shown."""
        from tracker.gui.dialogs.identifier_tying import IdentifierTying

        if self.chosen is not None:
            IdentifierTying(self.bridge, self.chosen, self).open()

    def _join(self) -> None:
        """Make one record of two, after asking."""
        own, twin, today = self.details.identifier, self.details.twin, self.bridge.today
        if own is None or twin is None:
            return
        title = self.tr("Join “{name}” and “{other}”?").format(name=own.label, other=twin.label)
        words = self.tr(
            "Both are the same. All that is recorded about “{other}” becomes part of “{name}”: who holds it, its changes"
            " and its notes. “{other}” goes to the trash."
        )
        if (own.retired is None) != (twin.retired is None):
            given_up = self.tr(
                "One of them is recorded as given up. The joined one is in use; if it is not, say so afterwards with"
                " “Edit”."
            )
            words = paragraph((words, given_up))
        words, method = words.format(name=own.label, other=twin.label), self.bridge.risk.method
        asked = question(self, title, words, self.tr("Join them"), self.tr("Cancel"))
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.accepted.connect(
            lambda: self.bridge.do(lambda vault: merge_identifiers(vault, own.id, twin.id, today, method))
        )
        self.bridge.locked.connect(asked.reject)
        asked.open()

    def _show_list(self, chosen: IdentifierId | None) -> None:
        """Fill the list anew and keep what was chosen, or its neighbour when it is gone."""
        before = self.model.ids
        self.model.show_book(self.bridge.risk, self._effects.points, self._effects.perhaps)
        after = self.model.ids
        count = self.tr("%Ln items, values masked", "", len(after))
        self.header.set_subtitle(count if after else "")
        self._add.set_kind(ButtonKind.PRIMARY if after else ButtonKind.SECONDARY)
        self._stack.setCurrentWidget(self._full if after else self.empty)
        if chosen not in after:
            place = before.index(chosen) if chosen in before else 0
            chosen = after[min(place, len(after) - 1)] if after else None
        if chosen is None:
            self.details.forget()
        else:
            self._choose(chosen)

    def _choose(self, identifier_id: IdentifierId) -> None:
        index = self.model.index_of(identifier_id)
        if not index.isValid():
            return
        if self.list.currentIndex() != index:
            self.list.setCurrentIndex(index)  # which shows the details
        else:
            self._show_details(identifier_id)

    def _follow_row(self, index: QModelIndex) -> None:
        identifier_id = self.model.id_at(index)
        if identifier_id is not None:
            self._show_details(identifier_id)

    def _show_details(self, identifier_id: IdentifierId) -> None:
        identifier = self.bridge.vault.identifiers[identifier_id]
        self.details.show_identifier(identifier, self._effects.get(identifier_id))

    def _show_arrived(self, identifier_id: str) -> None:
        self.model.show_book(self.bridge.risk, self._effects.points, self._effects.perhaps)
        if self.chosen is not None:
            self.list.setCurrentIndex(self.model.index_of(self.chosen))
        if identifier_id == self.chosen:
            self._show_details(IdentifierId(identifier_id))
