"""Where a list about services to add to the catalogue comes from."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tracker.gui.dialogs.steps_help import Steps, StepsHelpDialog
from tracker.gui.widgets.panels import Notice


class ListHelpDialog(StepsHelpDialog):
    """One tab for each kind of list; nothing is opened or fetched from here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Where do I get a list?"),
            self.tr(
                "From two projects that publish theirs. You download it with your browser; this program stays offline."
            ),
            [
                ("justdeleteme", "JustDeleteMe", self._just_delete_me()),
                ("datenanfragen", "Datenanfragen.de", self._datenanfragen()),
            ],
            Notice(self._afterwards(), "info"),
            parent,
        )

    def _afterwards(self) -> str:
        return self.tr(
            "The file is read on this computer, checked, and kept inside your vault; the file itself is no longer "
            "needed then. A newer one of the same name takes its place. What you wrote yourself stays as it is."
        )

    def _just_delete_me(self) -> Steps:
        return [
            (
                self.tr("Look for the project jdm-contrib/jdm on GitHub"),
                self.tr("A list of whether, where and how accounts can be deleted"),
            ),
            (
                self.tr("Download the file sites.json"),
                self.tr("It is in the folder _data; the button is called Download raw file"),
            ),
            (self.tr("Choose it with “Add a list…”"), self.tr("Settings > Lists about services")),
        ]

    def _datenanfragen(self) -> Steps:
        return [
            (
                self.tr("Look for the project datenanfragen/data on GitHub"),
                self.tr("A list of companies, and of where a request for erasure goes"),
            ),
            (
                self.tr("Download one company, or all of them"),
                self.tr(
                    "One: its .json file in the folder companies. All: Code > Download ZIP; it need not be unpacked"
                ),
            ),
            (self.tr("Choose it with “Add a list…”"), self.tr("Settings > Lists about services")),
        ]
