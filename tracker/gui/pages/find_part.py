"""What every part of the Find page is: a tab with a search field above it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from tracker.gui.pages.part import Part


class FindPart(Part):
    """Base of the tabs of Find. Signal: ``search_cleared()`` when the person wants to search for nothing."""

    search_cleared = Signal()

    def search(self, text: str) -> None:
        """Follow the search field of the page."""

    def perform(self, action: str) -> bool:  # noqa: ARG002 - for parts on which nothing can be chosen
        """Carry out the window's ``edit`` or ``trash`` on what is chosen here; False if it cannot."""
        return False
