"""The frame of all dialogs that put something on paper: as what, and whether personal values stand in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

from tracker.core.progress import Progress
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import files
from tracker.gui.dialogs.task_dialog import TaskDialog
from tracker.gui.fonts import Face
from tracker.gui.report import printing
from tracker.gui.report.pages import Printable
from tracker.gui.widgets.dialog import ask
from tracker.gui.widgets.layouts import box, column, row
from tracker.gui.widgets.panels import Notice
from tracker.gui.widgets.sheet import Sheet
from tracker.gui.widgets.text import label, set_name
from tracker.services import report as reports

_HEIGHT = 92.0  # design units of the preview


class PaperDialog(TaskDialog):
    """Masked and a PDF at first; the preview follows every choice.

    A subclass adds choices of its own in `add_choices`, and gives what is put on paper by `put_together` and `paper`.
    """

    KINDS: tuple[str, ...] = ("pdf", "print")
    """The formats that are offered, of ``pdf``, ``html`` and ``print``."""

    def __init__(self, bridge: SessionBridge, title: str, text: str, parent: QWidget | None, file_name: str) -> None:
        """``file_name``: suggested, without the day and the end."""
        super().__init__(bridge, title, text, parent, width=178)
        self._file_name = file_name
        kinds = {"pdf": self.tr("PDF"), "html": self.tr("HTML, for a browser"), "print": self.tr("Print")}
        self.kinds = {key: kinds[key] for key in self.KINDS}
        self.maskings = {"masked": self.tr("Masked"), "unmasked": self.tr("In full")}
        said = {
            "masked": self.tr("Numbers, papers and addresses as 138****8000, also where they are part of a name."),
            "unmasked": self.tr("For somebody who needs the numbers themselves."),
        }
        choices = column(spacing=3)
        self.add_choices(choices)
        self.kind = self.choices(choices, self.tr("Format"), self.kinds, said)
        self.masking = self.choices(choices, self.tr("Personal values"), self.maskings, said)
        self._warning = Notice("", "warn", tone="text")
        choices.addWidget(self._warning)
        choices.addStretch(1)
        self.sheet = Sheet(self.tr("Preview of the first page"), _HEIGHT)
        content = row(box(choices), self.sheet, spacing=5)
        content.setStretch(0, 1)
        self.form.addLayout(content)
        self.add_buttons("", self._start)
        self._asked = 0
        self._gone = False

    # What subclasses say

    def add_choices(self, place: QVBoxLayout) -> None:
        """Choices above the format."""

    def is_ready(self, *, masked: bool) -> bool:
        """Whether `paper` has what it is made of."""
        raise NotImplementedError

    def put_together(self, *, masked: bool) -> None:
        """Gather what it is made of, off the window's thread, and then call `draw` if it is still wanted."""
        raise NotImplementedError

    def paper(self) -> Printable:
        """What is put on paper by the choices made."""
        raise NotImplementedError

    def html(self, paper: Printable) -> Callable[[Progress], bytes]:
        """Work for another thread that writes it as HTML; for those who offer that."""
        raise NotImplementedError

    def drop(self) -> None:
        """Forget what it is made of."""
        raise NotImplementedError

    # Choices

    def choices(
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
            choice.clicked.connect(self.follow_choices)
        return made

    @property
    def masked(self) -> bool:
        return self.masking["masked"].isChecked()

    # The preview

    def follow_choices(self) -> None:
        """Show what it would be now; what it is made of is gathered once."""
        prints = self.kind["print"].isChecked()
        self.action.setText(self.tr("Print…") if prints else self.tr("Choose where to write it…"))
        self._warning.set_text(self._warning_words(prints=prints))
        self._warning.set_look("info" if self.masked else "warn", "muted" if self.masked else "text")
        self._asked += 1
        if self.is_ready(masked=self.masked):
            self.draw()
            return
        self.action.setEnabled(False)
        self.sheet.show_page(None, self.tr("Putting it together …"))
        self.put_together(masked=self.masked)

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

    def draw(self) -> None:
        """Show the first page, which the worker paints."""
        if self._gone:
            return
        self.action.setEnabled(not self.busy)
        paper, ratio, asked = self.paper(), self.devicePixelRatioF(), self._asked
        height = self.sheet.page_height()

        def arrived(image: QImage) -> None:
            if asked == self._asked:
                self.sheet.show_page(image)

        self.bridge.tasks.run(self, lambda: paper.preview(height, ratio), arrived, self.broken)

    def broken(self, error: Exception) -> None:
        raise error

    # Making it

    def _start(self) -> None:
        if self.busy or not self.is_ready(masked=self.masked):
            return
        if self.kind["print"].isChecked():
            self._print()
        else:
            self._save()

    def _save(self) -> None:
        html = "html" in self.kind and self.kind["html"].isChecked()
        suffix, name = (".html", "HTML") if html else (".pdf", "PDF")
        suggested = Path.home() / f"{self._file_name}-{self.bridge.today.isoformat()}{suffix}"
        chosen = files.choose_save(self, self.tr("Where to write the report"), suggested, f"{name} (*{suffix})")
        if chosen is None:
            return
        path = chosen if chosen.suffix else chosen.with_suffix(suffix)
        if path != chosen and path.exists() and not self._may_replace(path):
            return
        if not self.masked and not self._may_show():
            return
        paper, inside = self.paper(), self.bridge.session.opened.folder
        content = self.html(paper) if html else paper.pdf

        def work(progress: Progress) -> None:
            made = content(progress)
            progress(1, 1)  # the last chance to stop
            reports.write(path, made, vault_folder=inside, replace=True)

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
        paper = self.paper()
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
        self.drop()
        super().reject()
