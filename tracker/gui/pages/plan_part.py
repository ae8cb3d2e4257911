"""What every part of the Plan page is: a tab with a side panel, and what is said where there is no account."""

from __future__ import annotations

from typing_extensions import override

from tracker.gui.pages.risk_accounts import EmptyWords, PanelPart


class PlanPart(PanelPart):
    """Base of the tabs; the signals and moments are those of a part of the Risk page."""

    @override
    def no_accounts(self) -> EmptyWords:
        return EmptyWords(
            self.tr("No accounts yet"),
            self.tr("This page says what to do next, and what each step takes off. It needs to know your accounts."),
            self.tr("Tick the services you use"),
            "check",
        )

    @override
    def leave_empty(self) -> None:
        """The button of the empty page; there is one only where no account counts or some are not checked."""
        if self.bridge.risk.services:
            self.show_unchecked()
        else:
            self.action.emit("tick_services")
