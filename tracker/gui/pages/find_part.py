"""What every part of the Find page is: one tab, with the same moments to follow as a page."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from tracker.gui.bridge import SessionBridge
from tracker.gui.widgets.text import set_name
from tracker.services.session import Outcome


class FindPart(QWidget):
    """Base of the tabs. ``KEY`` names one (`Destination.view`).

    Signals: ``go_to(Destination)`` and ``action(str)`` as those of a `Page`; ``search_cleared()`` when
    the person wants to search for nothing.
    """

    KEY: ClassVar[str]

    go_to = Signal(object)
    action = Signal(str)
    search_cleared = Signal()

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

    def search(self, text: str) -> None:
        """Follow the search field of the page."""

    def rows_in_front(self) -> QAbstractItemView | None:
        """The table that one goes to from the search field."""
        return None

    def perform(self, action: str) -> bool:  # noqa: ARG002 - for parts on which nothing can be chosen
        """Carry out the window's ``edit`` or ``trash`` on what is chosen here; False if it cannot."""
        return False
