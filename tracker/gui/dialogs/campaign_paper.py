"""A change of number to print or to keep as a PDF: the list to work through, and what is done."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from tracker.core.entity import CampaignId
from tracker.core.report.campaign import CampaignSheet
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.paper import PaperDialog
from tracker.gui.report.campaign import CampaignPaper
from tracker.services import campaign_sheet


class CampaignPaperDialog(PaperDialog):
    """One change as it stands now."""

    def __init__(self, bridge: SessionBridge, campaign_id: CampaignId, parent: QWidget | None = None) -> None:
        super().__init__(
            bridge,
            self.tr("Put this change on paper"),
            self.tr("The list in its order, with what is done, where each is changed, and the days of the old one."),
            parent,
            "number-change",
        )
        self._id, self._ready = campaign_id, dict[bool, CampaignSheet]()
        self.follow_choices()

    @override
    def is_ready(self, *, masked: bool) -> bool:
        return masked in self._ready

    @override
    def put_together(self, *, masked: bool) -> None:
        bridge = self.bridge
        gather = campaign_sheet.gather(bridge.session, bridge.catalogue, self._id, bridge.language, masked=masked)

        def arrived(made: CampaignSheet) -> None:
            self._ready[masked] = made
            if masked == self.masked:
                self.draw()

        bridge.tasks.run(self, gather, arrived, self.broken)

    @override
    def paper(self) -> CampaignPaper:
        return CampaignPaper(self._ready[self.masked], self.bridge.today, QApplication.font())

    @override
    def drop(self) -> None:
        self._ready.clear()
