"""Where a file to bring in comes from: the clicks in each program."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tracker.gui.dialogs.steps_help import Steps, StepsHelpDialog
from tracker.gui.widgets.panels import Notice


class ExportHelpDialog(StepsHelpDialog):
    """One tab for each program; below all of them what to do with the file afterwards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Where do I get a file?"),
            self.tr("From the program that knows your logins. It stays on this computer."),
            self._programs(),
            Notice(self._afterwards(), "warn", tone="text"),
            parent,
        )

    def _afterwards(self) -> str:
        return self.tr(
            "Delete the file when you are done, and empty the trash: it holds your passwords as plain text, for anyone "
            "who opens it. Deleting hides a file; traces of it can stay on a disk. So export only when you "
            "need it, to this computer and not to a cloud folder."
        )

    def _programs(self) -> list[tuple[str, str, Steps]]:
        return [
            ("chrome", "Chrome", self._chrome()),
            ("edge", "Edge", self._edge()),
            ("bitwarden", "Bitwarden", self._bitwarden()),
            ("ledger", self.tr("This program"), self._this_program()),
        ]

    def _chrome(self) -> Steps:
        return [
            (self.tr("Open the password manager"), self.tr("⋮ > Passwords and autofill > Google Password Manager")),
            (self.tr("Choose Settings"), self.tr("At the left of the page that opens")),
            (
                self.tr("Export passwords > Download file"),
                self.tr("Chrome asks for the password of this computer and saves a .csv file"),
            ),
            (
                self.tr("Drop the file on this window"),
                self.tr("Brave, Opera and Vivaldi write the same kind of file, from their password settings"),
            ),
        ]

    def _edge(self) -> Steps:
        return [
            (self.tr("Open the saved passwords"), self.tr("⋯ > Settings > Profiles > Passwords")),
            (
                self.tr("Choose Export passwords"),
                self.tr(
                    "In the menu ⋯ beside the list; in newer versions under Settings of Microsoft Password Manager"
                ),
            ),
            (self.tr("Confirm"), self.tr("Edge asks for the password of this computer and saves a .csv file")),
            (self.tr("Drop the file on this window"), self.tr("Or choose it with the button")),
        ]

    def _bitwarden(self) -> Steps:
        return [
            (
                self.tr("Choose Export vault"),
                self.tr("Desktop: File > Export vault. Web vault: Tools > Export vault. Browser: Settings > Vault"),
            ),
            (
                self.tr("File format .json"),
                self.tr("Not “.json (Encrypted)”: only Bitwarden itself can open that one"),
            ),
            (self.tr("Confirm with your master password"), self.tr("Bitwarden saves a .json file")),
            (self.tr("Drop the file on this window"), self.tr("Cards and identities are counted, not copied")),
        ]

    def _this_program(self) -> Steps:
        return [
            (self.tr("Open the other vault"), self.tr("On the computer where it is")),
            (
                self.tr("Settings > Export > The whole ledger (JSON)"),
                self.tr("The file is not encrypted; for moving a vault, a backup is the better way"),
            ),
            (self.tr("Drop the file on this window"), self.tr("What you have here stays unless the file has it, too")),
        ]
