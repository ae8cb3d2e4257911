"""A report to print or to show to others: how much of it, as what, and whether personal values stand in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from tracker.core.progress import Progress
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.paper import PaperDialog
from tracker.gui.report.pages import Paper, Printable
from tracker.gui.report.pictures import drawn
from tracker.gui.report.words import say
from tracker.services import report as reports


class ReportDialog(PaperDialog):
    """One page at first."""

    KINDS = ("pdf", "html", "print")

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(
            bridge,
            self.tr("Make a report"),
            self.tr("To print, or to show to somebody who helps: family, the police, a lawyer."),
            parent,
            "exposure-report",
        )
        self._ready: dict[bool, tuple[reports.Material, reports.Pictures]] = {}
        self.follow_choices()

    @override
    def add_choices(self, place: QVBoxLayout) -> None:
        self.extents = {"page": self.tr("One page"), "full": self.tr("Full report")}
        said = {
            "page": self.tr("What matters most; what does not fit on it is counted."),
            "full": self.tr("Every account with its score and what it holds, own data, incidents, frauds, findings."),
        }
        self.extent = self.choices(place, self.tr("How much"), self.extents, said)

    @property
    def full(self) -> bool:
        return self.extent["full"].isChecked()

    @override
    def is_ready(self, *, masked: bool) -> bool:
        return masked in self._ready

    @override
    def put_together(self, *, masked: bool) -> None:
        bridge = self.bridge
        gather = reports.gather(bridge.session, bridge.catalogue, bridge.language, masked=masked)
        bridge.tasks.run(self, gather, lambda made: self._take(masked, made), self.broken)

    def _take(self, masked: bool, material: reports.Material) -> None:
        """Draw the pictures one by one: with thousands of accounts each takes a moment, and the window has to answer."""
        left, pictures = drawn(material), dict[str, reports.Picture]()

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
                self.draw()

        QTimer.singleShot(0, self, go_on)

    @override
    def paper(self) -> Paper:
        material, pictures = self._ready[self.masked]
        return Paper(material, pictures, QApplication.font(), self.full)

    @override
    def html(self, paper: Printable) -> Callable[[Progress], bytes]:
        assert isinstance(paper, Paper)
        language = self.bridge.language

        def work(progress: Progress) -> bytes:
            report = reports.make(paper.material, full=paper.full, progress=progress)
            return reports.html(report, language, say, paper.pictures)

        return work

    @override
    def drop(self) -> None:
        self._ready.clear()
