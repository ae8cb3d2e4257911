"""What the Find page says before anything is read: what can be read, by families, and what is taken from it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.gui.export_topics import FAMILIES, Family
from tracker.gui.fonts import Face
from tracker.gui.theme import u
from tracker.gui.translation import text
from tracker.gui.widgets.badges import IconSign
from tracker.gui.widgets.buttons import Button, ButtonKind, button
from tracker.gui.widgets.layouts import Rule, box, column, row
from tracker.gui.widgets.panels import Panel
from tracker.gui.widgets.text import label, set_name, set_tooltip


class StartPanel(Panel):
    """Signals: ``help_requested(str)`` with the key of a topic, ``paste_requested()``, ``folder_requested()``."""

    help_requested = Signal(str)
    paste_requested = Signal()
    folder_requested = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("What can be read"))
        self.body.setSpacing(u(2.5))
        for family in FAMILIES:
            self.body.addWidget(self._family(family))
        self.body.addWidget(Rule())
        for icon, sentence in (
            ("check", self.tr("Taken: which services, the login, counts, and dates where the file has them.")),
            ("close", self.tr("Never taken: passwords, codes, notes, card numbers, and the texts of messages.")),
            ("eye", self.tr("You see every line first. Nothing is written before you say so.")),
        ):
            line = row(IconSign(icon, "muted", 4.5), label(sentence, Face.BODY, "muted", wrap=True), spacing=3)
            line.setStretch(1, 1)
            self.body.addLayout(line)

    def _family(self, family: Family) -> QWidget:
        what = text("export_help", family.what)
        words = column(self._name(family), label(what, Face.SMALL, "muted", wrap=True), spacing=0.25)
        line = row(IconSign(family.icon, "tag", 5), words, *self._further(family), spacing=3)
        line.setStretch(1, 1)
        return box(line)

    def _name(self, family: Family) -> QWidget:
        """A link to where such files come from; for a list of names there is nothing to get."""
        name = text("export_help", family.name)
        if family.key == "names":
            return label(name, Face.MEDIUM, wrap=True)
        link = button(name, ButtonKind.LINK, on_click=lambda: self.help_requested.emit(family.first))
        link.set_flush()
        where = self.tr("{family}: where do I get one?").format(family=name)
        set_name(link, where)
        set_tooltip(link, where)
        return link

    def _further(self, family: Family) -> list[Button]:
        """Ways in beside the one file that is dropped or chosen."""
        if family.key == "mail":
            return [button(self.tr("Choose a folder…"), ButtonKind.LINK, on_click=self.folder_requested.emit)]
        if family.key == "names":
            return [button(self.tr("Paste a list…"), on_click=self.paste_requested.emit)]
        return []
