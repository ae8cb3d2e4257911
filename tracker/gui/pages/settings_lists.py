"""Downloaded lists about services on the Settings page: added, refused with the reason, and removed."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QProgressBar
from typing_extensions import override

from tracker.core import pack_commands
from tracker.core.errors import TrackerError, ValidationError
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import files
from tracker.gui.fonts import Face
from tracker.gui.models.packs_model import PacksModel
from tracker.gui.pages.settings_parts import SettingsPart
from tracker.gui.theme import u
from tracker.gui.translation import render
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import box, column, row
from tracker.gui.widgets.panels import Banner
from tracker.gui.widgets.tables import Table
from tracker.gui.widgets.text import breakable, elided, label, set_name
from tracker.services import packs

_ROWS = 4


class ListsPart(SettingsPart):
    """What the person adds to the catalogue; kept in the vault, so every change can be undone."""

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge, self.tr("Lists about services"))
        self._reading: QObject | None = None  # stands for the file that is being read
        self._model = PacksModel(self)
        self._table = Table(self.tr("Lists you added"), row_height=11)
        self._table.setModel(self._model)
        self._table.selectionModel().selectionChanged.connect(self._show_buttons)
        self._empty = label(self.tr("You have added none. A list about services can fill gaps of the catalogue."))
        self._empty.set_tone("muted")
        self._empty.setWordWrap(True)
        self._add = button(self.tr("Add a list…"), icon="plus", on_click=self._choose)
        self._remove = button(self.tr("Remove"), icon="trash", on_click=self._remove_chosen)
        where = button(self.tr("Where do I get one?"), ButtonKind.LINK, on_click=self._show_help)
        self._banner = Banner(tone="danger", icon="warn")
        self._banner.hide()
        self._left_out = label("", Face.SMALL, "muted", wrap=True)
        self._left_out.hide()
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar_text = elided("", Face.SMALL, "muted", mode=Qt.TextElideMode.ElideMiddle)
        self._cancel = button(self.tr("Cancel"), on_click=self._stop_reading)
        head = row(self._bar_text, self._cancel, spacing=3)
        head.setStretch(0, 1)
        self._working = box(column(head, self._bar, spacing=1))
        self._working.hide()
        for shown in (self._empty, self._table, self._working, self._banner, self._left_out):
            self.body.addWidget(shown)
        self.body.addLayout(row(self._add, self._remove, where, None, spacing=2))
        self.say(
            self.tr(
                "Read on this computer and kept inside your vault. Where the catalogue has nothing to say, a list fills the gap and is named as the source; where they disagree, both are shown."
            )
        )

    @override
    def refresh(self) -> None:
        self._model.show_vault(self.bridge.vault)
        self._table.set_widths(0, 34, 34)
        count = self._model.rowCount()
        self._empty.setVisible(count == 0)
        self._table.setVisible(count > 0)
        rows = self._table.verticalHeader().defaultSectionSize() * min(count, _ROWS)
        self._table.setFixedHeight(rows + self._table.horizontalHeader().height() + u(1))
        self._show_buttons()

    @override
    def forget(self) -> None:
        self._stop_reading()
        self._model.show_vault(None)
        self._show_problem(None)

    def _choose(self) -> None:
        lists, everything = self.tr("Lists about services"), self.tr("All files")
        filters = f"{lists} (*.json *.zip);;{everything} (*)"
        path = files.choose_open(self, self.tr("Choose a list about services"), filters)
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Read the list at ``path`` on the worker and add it; the catalogue stays as it is when that fails."""
        language, today = self.bridge.language, self.bridge.today
        self._reading = reading = QObject(self)
        self._show_problem(None)
        self._show_working(self.tr("Reading {name} …").format(name=path.name))
        self._cancel.setFocus()
        self.bridge.tasks.run(
            reading,
            lambda: packs.read(path, language, today),
            lambda found: self._arrived(reading, found),
            lambda error: self._broke(reading, error),
        )

    def _arrived(self, reading: QObject, found: packs.ListFile) -> None:
        if not self._finish(reading):
            return
        pack = found.pack
        try:
            change = pack_commands.add_pack(self.bridge.vault, pack)
        except ValidationError as error:  # all lists together are too long
            self._show_problem(error)
            return
        outcome = self.bridge.do(lambda _vault: change)
        if outcome is None:
            return
        there = pack_commands.list_there(self.bridge.vault, pack)
        if not outcome.changeset and there is not None:
            added = formatting.day(there.added)
            words = self.tr("This list is there already: {name}, added on {date}.")
            self.bridge.said.emit(words.format(name=there.name, date=added))
        if found.left_out:
            self._left_out.setText(
                self.tr("%Ln entries had no address to write to and were left out.", "", found.left_out)
            )
            self._left_out.show()

    def _broke(self, reading: QObject, error: Exception) -> None:
        if not self._finish(reading):
            return
        if not isinstance(error, TrackerError):
            raise error
        self._show_problem(error)

    def _finish(self, reading: QObject) -> bool:
        """Whether ``reading`` is the one that is waited for, which is then over."""
        if reading is not self._reading:
            return False
        self._stop_reading()
        return True

    def _stop_reading(self) -> None:
        """Wait no longer: what the worker still finds, in a second at most, is dropped."""
        if self._reading is not None:
            self._reading.deleteLater()
            self._reading = None
            self._show_working("")
            self._add.setFocus()

    def _remove_chosen(self) -> None:
        self._show_problem(None)
        for index in self._table.selectionModel().selectedRows():  # one at most
            pack_id = self._model.record_at(index).id
            self.bridge.do(partial(pack_commands.remove_pack, pack_id=pack_id))

    def _show_help(self) -> None:
        from tracker.gui.dialogs.list_help import ListHelpDialog

        dialog = ListHelpDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show_buttons(self) -> None:
        writable = not self.bridge.session.read_only and self._reading is None
        chosen = bool(self._table.selectionModel().selectedRows())
        self._add.setEnabled(writable)
        self._remove.setEnabled(writable and chosen)
        self._remove.setVisible(self._model.rowCount() > 0)

    def _show_working(self, words: str) -> None:
        """What is being read; "" when nothing is."""
        self._bar_text.setText(words)
        set_name(self._bar, words)
        self._working.setVisible(bool(words))
        if self.bridge.is_unlocked:
            self._show_buttons()

    def _show_problem(self, error: TrackerError | None) -> None:
        """What is wrong with a list: what, where, what to do; None takes it back."""
        what, hint = ("", "") if error is None else (render(error.message), render(error.hint))
        self._banner.set_text(breakable(what), breakable(hint))
        self._banner.setVisible(error is not None)
        set_name(self._banner, what, hint)
        self._left_out.hide()
