"""What every page is: a title, a place in the navigation, and three moments to follow."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget
from typing_extensions import override

from tracker.core.model import IdentifierId, ServiceId
from tracker.core.plan_decisions import ActionKey
from tracker.core.risk.trials import Trial
from tracker.gui.bridge import SessionBridge
from tracker.gui.widgets.header import PageHeader
from tracker.gui.widgets.text import set_name
from tracker.services.session import Outcome


@dataclass(frozen=True, slots=True)
class Destination:
    """Where to go: a page by its key, and what to show there.

    ``filter``: key of a filter chip of the Services page. ``query``: text for its search.
    ``view``: key of a tab of the page. ``fraud_id``, ``request_id``, ``campaign_id``, ``action``: of what to show
    there. ``trials``: changes to try out there. ``new``: begin a record of what the tab is about; with a request, its complaint.
    """

    page: str
    service_id: ServiceId | None = None
    identifier_id: IdentifierId | None = None
    filter: str = ""
    query: str = ""
    view: str = ""
    fraud_id: str = ""
    request_id: str = ""
    campaign_id: str = ""
    action: ActionKey | None = None
    new: bool = False
    trials: tuple[Trial, ...] = ()


class Page(QWidget):
    """Base of all pages. ``KEY`` names it, ``ICON`` is its icon in the navigation.

    Signals: ``go_to(Destination)`` asks the window to show something; ``action(str)`` asks for
    one of the window's actions by key (see `tracker.gui.actions`).
    """

    KEY: ClassVar[str]
    ICON: ClassVar[str]

    go_to = Signal(object)
    action = Signal(str)

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self.bridge = bridge
        title = self.name()
        set_name(self, title)
        self.header = PageHeader(title)
        self.header.searched.connect(self.search)
        self.header.search_left.connect(self.focus_rows)
        self.content = QVBoxLayout(self)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(0)
        self.content.addWidget(self.header)

    @classmethod
    def name(cls) -> str:
        """The translated name in the navigation."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show the session anew: after unlocking, or when much has changed."""
        raise NotImplementedError

    def follow(self, outcome: Outcome) -> None:  # noqa: ARG002 - for pages that can do with less
        """Follow one change. Pages with many rows touch only those concerned."""
        self.refresh()

    def forget(self) -> None:
        """Drop everything shown: the vault is locked."""
        raise NotImplementedError

    def open_at(self, destination: Destination) -> None:
        """Show what ``destination`` asks for."""

    @property
    def views(self) -> tuple[str, ...]:
        """Keys of its tabs (`Destination.view`), the first one in front; none on a page without tabs."""
        return ()

    def rows_in_front(self) -> QAbstractItemView | None:
        """The table or list that one goes to from the search field; None on pages without one."""
        return None

    def focus_rows(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the keyboard on the current row, or the first one; where there is none it stays where it is."""
        rows = self.rows_in_front()
        if rows is None or not rows.isVisible() or not rows.model().rowCount():
            return
        if not rows.currentIndex().isValid():
            rows.setCurrentIndex(rows.model().index(0, 0))
        rows.setFocus(reason)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.focus_rows(event.reason())  # a focus proxy would let Tab pass by all that stands before the rows

    def search(self, text: str) -> None:
        """Follow the search field of the header."""

    def perform(self, action: str) -> bool:  # noqa: ARG002 - for pages on which nothing can be chosen
        """Carry out the window's ``edit``, ``trash`` or ``add_service`` on what is chosen here; False if it cannot."""
        return False

    def open_files(self, paths: list[Path]) -> None:
        """Take files that were dropped on the window."""

    def resume(self, draft: str) -> None:
        """Open the editor again that was open when the vault was locked; ``draft`` is what it had said."""
