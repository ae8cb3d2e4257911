"""What every part of the Risk page is: one tab, with the same moments to follow as a page."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from tracker.core.model import ServiceId
from tracker.gui.bridge import SessionBridge
from tracker.gui.widgets.text import set_name
from tracker.services.session import Outcome


class RiskPart(QWidget):
    """Base of the tabs. ``KEY`` names one (`Destination.view`). Only the part in front follows changes at once;
    the page calls `refresh` on another one when it comes to the front and something has changed meanwhile.

    Signals: ``go_to(Destination)`` and ``action(str)`` as those of a `Page`; ``account_chosen(str)`` with the id
    of the account that is explained now, so that the tabs can keep to the same one; ``part_wanted(str)`` asks
    for another tab by its key.
    """

    KEY: ClassVar[str]
    FOLLOWS_LATER: ClassVar[bool] = False
    """In a large ledger it takes longer than a frame to follow a change, and the page is painted before."""

    go_to = Signal(object)
    action = Signal(str)
    account_chosen = Signal(str)
    part_wanted = Signal(str)

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self.bridge = bridge
        set_name(self, self.title())

    @classmethod
    def title(cls) -> str:
        """The translated words of the tab."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show the session anew."""
        raise NotImplementedError

    def follow(self, outcome: Outcome) -> None:  # noqa: ARG002 - for parts that can do with less
        """Follow one change."""
        self.refresh()

    def forget(self) -> None:
        """Drop everything shown: the vault is locked."""
        raise NotImplementedError

    def choose(self, account: ServiceId | None) -> None:
        """Explain an account that counts, or the first one without it; for parts that show accounts."""

    def open_panel(self) -> None:
        """Show what stands beside the part, even where there is little room; for parts with a side panel."""

    def rows_in_front(self) -> QAbstractItemView | None:
        """The table that one goes to from the search field."""
        return None
