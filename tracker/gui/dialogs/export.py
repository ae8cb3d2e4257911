"""Writing the ledger to a plain file, with a plain warning."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton, QWidget

from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import files
from tracker.gui.dialogs.task_dialog import TaskDialog
from tracker.gui.fonts import Face
from tracker.gui.translation import render
from tracker.gui.widgets.buttons import ButtonKind
from tracker.gui.widgets.layouts import column, row
from tracker.gui.widgets.panels import Notice
from tracker.gui.widgets.text import label, set_name
from tracker.services import backup


class ExportDialog(TaskDialog):
    """The table of services or the whole ledger; keeping it inside is the button that Return presses."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(
            bridge,
            self.tr("Write the ledger to a plain file?"),
            self.tr("The file is not encrypted and holds personal data."),
            parent,
            width=130,
        )
        self.choices: dict[str, QRadioButton] = {}
        described = {
            "services_csv": self.tr("For a spreadsheet. It cannot be brought back in exactly."),
            "exposure-tracker-ledger": self.tr("Every record, exactly. Another vault of this program can bring it in."),
        }
        exporters = backup.exporters()
        for name, description in described.items():
            choice = QRadioButton(render(exporters[name].TITLE))
            set_name(choice, choice.text(), description)
            self.choices[name] = choice
            beneath = row(label(description, Face.SMALL, "muted", wrap=True), margins=(6, 0, 0, 0))
            self.form.addLayout(column(choice, beneath, spacing=0.5))
        self.choices["services_csv"].setChecked(True)
        if bridge.vault.attachments:
            left_out = self.tr("The files attached to requests are in neither; a backup has them.")
            self.form.addWidget(Notice(left_out, tone="text"))
        warning = self.tr(
            "Whoever gets it can read which services you use, your logins and what they hold. Delete it after use; "
            "deleting hides a file, but traces of it can stay on a disk."
        )
        self.form.addWidget(Notice(warning, "warn", tone="text"))
        instead = Notice(
            self.tr("To carry the vault elsewhere, a backup is encrypted."), "lock", self.tr("Back up instead")
        )
        instead.linked.connect(self._back_up_instead)
        self.form.addWidget(instead)
        self.add_buttons(self.tr("Choose where to write it…"), self._start)
        self.cancel.setText(self.tr("Keep it inside"))
        self.cancel.set_kind(ButtonKind.PRIMARY)
        self.action.set_kind(ButtonKind.SECONDARY)
        self.cancel.setDefault(True)
        self.cancel.setFocus()

    def _chosen(self) -> str:
        return next(name for name, choice in self.choices.items() if choice.isChecked())

    def _start(self) -> None:
        name = self._chosen()
        exporter = backup.exporters()[name]
        suggested = Path.home() / f"exposure-tracker-{self.bridge.today.isoformat()}{exporter.SUFFIX}"
        filters = f"{render(exporter.TITLE).replace('(', '').replace(')', '')} (*{exporter.SUFFIX})"
        path = files.choose_save(self, self.tr("Where to write the file"), suggested, filters)
        if path is None:
            return
        session = self.bridge.session
        ledger, inside = backup.ledger_of(session), session.opened.folder
        self.run(
            self.tr("Writing …"),
            lambda: backup.export_to(ledger, name, path, vault_folder=inside),
            lambda _none: self._show_done(path),
        )

    def _show_done(self, path: Path) -> None:
        sentences = [self.tr("It is not encrypted. Delete it when you no longer need it.")]
        self.finish(self.tr("Written"), path, sentences, icon="check")

    def _back_up_instead(self) -> None:
        from tracker.gui.dialogs.backup import BackupDialog

        dialog = BackupDialog(self.bridge, self.parentWidget())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.reject()
        dialog.open()
