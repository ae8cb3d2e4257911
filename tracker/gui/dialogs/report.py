"""A report to print or to show to others: how much of it, as what, and whether personal values stand in it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QButtonGroup, QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

from tracker.core.progress import Progress
from tracker.core.report.blocks import FigureKey
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import files
from tracker.gui.dialogs.task_dialog import TaskDialog
from tracker.gui.fonts import Face
from tracker.gui.report import printing
from tracker.gui.report.pages import Paper
from tracker.gui.report.pictures import drawn
from tracker.gui.report.words import say
from tracker.gui.widgets.dialog import ask
from tracker.gui.widgets.layouts import box, column, row
from tracker.gui.widgets.panels import Notice
from tracker.gui.widgets.sheet import Sheet
from tracker.gui.widgets.text import label, set_name
from tracker.services import report as reports

_HEIGHT = 92.0  # design units of the preview


class ReportDialog(TaskDialog):
    """Masked, one page and PDF at first; the preview follows every choice."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(
            bridge,
            self.tr("Make a report"),
            self.tr("To print, or to show to somebody who helps: family, the police, a lawyer."),
            parent,
            width=178,
        )
        self.extents = {"page": self.tr("One page"), "full": self.tr("Full report")}
        self.kinds = {"pdf": self.tr("PDF"), "html": self.tr("HTML, for a browser"), "print": self.tr("Print")}
        self.maskings = {"masked": self.tr("Masked"), "unmasked": self.tr("In full")}
        said = {
            "page": self.tr("What matters most; what does not fit on it is counted."),
            "full": self.tr("Every account with its score and what it holds, own data, incidents, frauds, findings."),
            "masked": self.tr("Numbers, papers and addresses as 138****8000, also where they are part of a name."),
            "unmasked": self.tr("For somebody who needs the numbers themselves."),
        }
        choices = column(spacing=3)
        self.extent = self._choices(choices, self.tr("How much"), self.extents, said)
        self.kind = self._choices(choices, self.tr("Format"), self.kinds, said)
        self.masking = self._choices(choices, self.tr("Personal values"), self.maskings, said)
        self._warning = Notice("", "warn", tone="text")
        choices.addWidget(self._warning)
        choices.addStretch(1)
        self.sheet = Sheet(self.tr("Preview of the first page"), _HEIGHT)
        content = row(box(choices), self.sheet, spacing=5)
        content.setStretch(0, 1)
        self.form.addLayout(content)
        self.add_buttons("", self._start)
        self._ready: dict[bool, tuple[reports.Material, reports.Pictures]] = {}
        self._asked = 0
        self._gone = False
        self._follow_choices()

    def _choices(
        self, place: QVBoxLayout, title: str, words: Mapping[str, str], said: Mapping[str, str]
    ) -> dict[str, QRadioButton]:
        """One choice among several, the first one made."""
        place.addWidget(label(title, Face.STRONG))
        group, made = QButtonGroup(self), dict[str, QRadioButton]()
        for key, name in words.items():
            choice = made[key] = QRadioButton(name)
            set_name(choice, f"{title}: {name}", said.get(key, ""))
            group.addButton(choice)
            choice.setChecked(len(made) == 1)
            beneath = (
                row(label(said[key], Face.SMALL, "muted", wrap=True), margins=(6, 0, 0, 0)) if key in said else None
            )
            place.addLayout(column(choice, beneath, spacing=0.5) if beneath else column(choice))
            choice.clicked.connect(self._follow_choices)
        return made

    @property
    def full(self) -> bool:
        return self.extent["full"].isChecked()

    @property
    def masked(self) -> bool:
        return self.masking["masked"].isChecked()

    # The preview

    def _follow_choices(self) -> None:
        """Show what the report would be now; what it is made of is gathered once, off the window's thread."""
        prints = self.kind["print"].isChecked()
        self.action.setText(self.tr("Print…") if prints else self.tr("Choose where to write it…"))
        self._warning.set_text(self._warning_words(prints=prints))
        self._warning.set_look("info" if self.masked else "warn", "muted" if self.masked else "text")
        self._asked += 1
        masked, asked = self.masked, self._asked
        if masked in self._ready:
            self._draw(asked)
            return
        self.action.setEnabled(False)
        self.sheet.show_page(None, self.tr("Putting it together …"))
        session, bridge = self.bridge.session, self.bridge
        gather = reports.gather(session, bridge.catalogue, bridge.language, masked=masked)
        bridge.tasks.run(self, gather, lambda made: self._take(masked, made), self._broken)

    def _warning_words(self, *, prints: bool) -> str:
        if self.masked and prints:
            return self.tr("Whoever reads it can see which services you use and what they hold.")
        if self.masked:
            return self.tr(
                "The file is not encrypted: whoever gets it can see which services you use and what they hold."
            )
        if prints:
            return self.tr("Whoever reads it has your numbers, addresses and papers, and can use them against you.")
        return self.tr(
            "The file is not encrypted: whoever gets it has your numbers, addresses and papers, and can use them against "
            "you. Delete it after use; traces of it can stay on a disk."
        )

    def _take(self, masked: bool, material: reports.Material) -> None:
        """Draw the pictures one by one: with thousands of accounts each takes a moment, and the window has to answer."""
        left, pictures = drawn(material), dict[FigureKey, reports.Picture]()

        def go_on() -> None:
            if self._gone:
                return
            found = next(left, None)
            if found is not None:
                pictures[found[0]] = found[1]
                QTimer.singleShot(0, self, go_on)
                return
            self._ready[masked] = material, pictures
            if masked == self.masked:
                self._draw(self._asked)

        QTimer.singleShot(0, self, go_on)

    def _draw(self, asked: int) -> None:
        self.action.setEnabled(not self.busy)
        paper, ratio = self._paper(), self.devicePixelRatioF()
        height = self.sheet.page_height()

        def arrived(image: QImage) -> None:
            if asked == self._asked:
                self.sheet.show_page(image)

        self.bridge.tasks.run(self, lambda: paper.preview(height, ratio), arrived, self._broken)

    def _broken(self, error: Exception) -> None:
        raise error

    def _paper(self) -> Paper:
        material, pictures = self._ready[self.masked]
        return Paper(material, pictures, QApplication.font(), self.full)

    # Making it

    def _start(self) -> None:
        if self.busy or self.masked not in self._ready:
            return
        if self.kind["print"].isChecked():
            self._print()
        else:
            self._save()

    def _save(self) -> None:
        html = self.kind["html"].isChecked()
        suffix, name = (".html", "HTML") if html else (".pdf", "PDF")
        suggested = Path.home() / f"exposure-report-{self.bridge.today.isoformat()}{suffix}"
        chosen = files.choose_save(self, self.tr("Where to write the report"), suggested, f"{name} (*{suffix})")
        if chosen is None:
            return
        path = chosen if chosen.suffix else chosen.with_suffix(suffix)
        if path != chosen and path.exists() and not self._may_replace(path):
            return
        if not self.masked and not self._may_show():
            return
        paper, inside, language = self._paper(), self.bridge.session.opened.folder, self.bridge.language

        def work(progress: Progress) -> None:
            if html:
                report = reports.make(paper.material, full=paper.full, progress=progress)
                content = reports.html(report, language, say, paper.pictures)
            else:
                content = paper.pdf(progress)
            progress(1, 1)  # the last chance to stop
            reports.write(path, content, vault_folder=inside, replace=True)

        self.run_stoppable(self.tr("Writing …"), work, lambda _none: self._show_written(path))

    def _print(self) -> None:
        if not printing.has_printers():
            self.show_problem(self.tr("No printer is set up on this computer. Save a PDF, and print it elsewhere."))
            return
        if not self.masked and not self._may_show():
            return
        printer = printing.choose_printer(self, "Exposure Tracker")
        if printer is None:
            return
        paper = self._paper()
        self.run_stoppable(
            self.tr("Printing …"),
            lambda progress: paper.paint(printer, progress),
            lambda _none: self.accept(),
        )

    def _may_replace(self, path: Path) -> bool:
        return ask(
            self,
            self.tr("Replace {name}?").format(name=path.name),
            self.tr("There is a file of this name already. What is in it will be gone."),
            self.tr("Replace"),
            self.tr("Keep it"),
            danger=True,
        )

    def _may_show(self) -> bool:
        """Personal values in full leave the vault only after somebody has said so a second time."""
        return ask(
            self,
            self.tr("Really with all personal values in full?"),
            self.tr("Masked, the report says the same without your numbers, addresses and papers."),
            self.tr("In full"),
            self.tr("Go back"),
            danger=True,
        )

    def _show_written(self, path: Path) -> None:
        sentences = [
            self.tr("It is not encrypted. Personal values in it are masked.")
            if self.masked
            else self.tr("It is not encrypted, and personal values stand in it in full. Delete it after use.")
        ]
        self.finish(self.tr("Written"), path, sentences, icon="check")

    @override
    def reject(self) -> None:
        """Also what locking asks of every dialog: what it was made of is forgotten."""
        self._gone = True
        self._ready.clear()
        super().reject()
