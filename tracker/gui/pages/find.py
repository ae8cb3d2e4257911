"""The Find page: services one forgot, from files one already has."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget
from typing_extensions import override

from tracker.gui.bridge import SessionBridge
from tracker.gui.pages.base import Destination, Page
from tracker.gui.pages.find_bring_in import BringInPart
from tracker.gui.pages.find_counts import CountsPart
from tracker.gui.pages.find_history import HistoryPart
from tracker.gui.pages.find_part import FindPart
from tracker.gui.widgets.tabs import TabBar
from tracker.services.session import Outcome

PARTS: tuple[type[FindPart], ...] = (BringInPart, HistoryPart, CountsPart)
"""The tabs of the page, from left to right; a further part is a line here."""


class FindPage(Page):
    """One part at a time; ``bring_in`` takes the files that are dropped on the window."""

    KEY: ClassVar[str] = "find"
    ICON: ClassVar[str] = "find"

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self.header.set_subtitle(self.tr("Services you forgot, from files you already have"))
        self.tabs = TabBar(margin=6)
        self._stack = QStackedWidget()
        self._parts: dict[str, FindPart] = {}
        for cls in PARTS:
            part = cls(bridge)
            part.go_to.connect(self.go_to)
            part.action.connect(self.action)
            part.search_cleared.connect(self.header.search.clear)
            self._parts[cls.KEY] = part
            self.tabs.add(cls.KEY, cls.title())
            self._stack.addWidget(part)
        self.tabs.chosen.connect(lambda key: self._stack.setCurrentWidget(self._parts[key]))
        self.content.addWidget(self.tabs)
        self.content.addWidget(self._stack, 1)
        self.tabs.setVisible(len(PARTS) > 1)  # not before it has a parent: it would be a window of its own

    @classmethod
    @override
    def name(cls) -> str:
        return QCoreApplication.translate("FindPage", "Find")

    @property
    def bring_in(self) -> BringInPart:
        """The part that reads files."""
        part = self._parts[BringInPart.KEY]
        assert isinstance(part, BringInPart)
        return part

    @property
    def part(self) -> FindPart:
        """The part in front."""
        return self._parts[self.tabs.current]

    @override
    def refresh(self) -> None:
        for part in self._parts.values():
            part.refresh()

    @override
    def follow(self, outcome: Outcome) -> None:
        """A new day alone is nothing to follow: what is being reviewed or typed here is not disturbed by it."""
        if outcome.changeset:
            for part in self._parts.values():
                part.follow(outcome)

    @override
    def forget(self) -> None:
        for part in self._parts.values():
            part.forget()

    @override
    def open_at(self, destination: Destination) -> None:
        if destination.view in self._parts:
            self.tabs.set_current(destination.view)

    @property
    @override
    def views(self) -> tuple[str, ...]:
        return tuple(self._parts)

    @override
    def rows_in_front(self) -> QAbstractItemView | None:
        return self.part.rows_in_front()

    @override
    def search(self, text: str) -> None:
        self.part.search(text)

    @override
    def perform(self, action: str) -> bool:
        return self.part.perform(action)

    @override
    def open_files(self, paths: list[Path]) -> None:
        self.tabs.set_current(BringInPart.KEY)
        self.bring_in.open_files(paths)

    @override
    def resume(self, draft: str) -> None:
        """The one editor of this page that keeps drafts is that of an official count."""
        self.tabs.set_current(CountsPart.KEY)
        part = self.part
        assert isinstance(part, CountsPart)
        part.resume(draft)
