"""A change of number on paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QFont
from typing_extensions import override

from tracker.core.progress import Progress
from tracker.core.report.blocks import Report
from tracker.core.report.campaign import CampaignSheet, campaign_report
from tracker.gui.report.pages import Printable
from tracker.gui.report.typeset import Look
from tracker.gui.report.words import say


@dataclass(frozen=True, slots=True)
class CampaignPaper(Printable):
    """``today``: the day on which it was put together."""

    sheet: CampaignSheet
    today: date
    font: QFont

    @override
    def name(self) -> str:
        return say(campaign_report(self.sheet, self.today).running)

    @override
    def report(self, look: Look, progress: Progress) -> Report:
        progress(0, 1)
        return campaign_report(self.sheet, self.today)
