"""A page of several parts, one tab each, that keep to the same account."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget
from typing_extensions import override

from tracker.core.model import ServiceId
from tracker.gui.bridge import SessionBridge
from tracker.gui.pages.base import Page
from tracker.gui.pages.part import Part, is_large
from tracker.gui.widgets.tabs import TabBar
from tracker.services.session import Outcome

_MOMENT = 30  # milliseconds


class TabbedPage(Page):
    """One part at a time; the account that is explained stays the same from tab to tab.

    Attributes: ``parts`` by key, ``tabs``.
    """

    TABS: ClassVar[tuple[type[Part], ...]]

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self.parts: dict[str, Part] = {}
        self._stale: set[str] = set()  # keys of the parts that do not show the session as it is now
        self._account: ServiceId | None = None
        self._rest_due = QTimer(self, singleShot=True, interval=_MOMENT)
        self._rest_due.timeout.connect(self._show_rest)
        self.tabs = TabBar(margin=6)
        self._stack = QStackedWidget()
        for cls in self.TABS:
            self._add(cls(bridge))
        self.content.addWidget(self.tabs)
        self.content.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self._show)

    def _add(self, part: Part) -> None:
        part.go_to.connect(self.go_to)
        part.action.connect(self.action)
        part.part_wanted.connect(self.tabs.set_current)
        part.account_chosen.connect(self._keep_account)
        self.parts[part.KEY] = part
        self.tabs.add(part.KEY, part.title())
        self._stack.addWidget(part)

    @property
    def part(self) -> Part:
        """The part in front."""
        return self.parts[self.tabs.current]

    @property
    @override
    def views(self) -> tuple[str, ...]:
        return tuple(self.parts)

    @override
    def rows_in_front(self) -> QAbstractItemView | None:
        return self.part.rows_in_front()

    @override
    def refresh(self) -> None:
        self._stale = set(self.parts)
        self._show(self.tabs.current)

    @override
    def follow(self, outcome: Outcome) -> None:
        """In a large ledger the side panel, and some parts as a whole, follow a moment after the rest is painted."""
        front, part = self.tabs.current, self.part
        later = self._can_wait(outcome)
        if later and part.FOLLOWS_LATER:
            self._stale.add(front)
        elif front not in self._stale:
            part.follow(outcome)
        self._stale |= self.parts.keys() - {front}
        if later:
            self._rest_due.start()
        else:
            self._show(front)

    def _can_wait(self, outcome: Outcome) -> bool:
        """Nothing that is shown is gone, and there are so many accounts that working it out would be felt."""
        counting = self.bridge.risk.services
        return (
            is_large(self.bridge)
            and outcome.services <= counting.keys()
            and outcome.identifiers <= self.bridge.vault.identifiers.keys()
        )

    @override
    def forget(self) -> None:
        self._rest_due.stop()
        for part in self.parts.values():
            part.forget()
        self._account = None
        self._stale = set(self.parts)

    def _show(self, key: str) -> None:
        part = self.parts[key]
        self._stack.setCurrentWidget(part)
        if not self.bridge.is_unlocked:
            return
        if key in self._stale:
            self._stale.discard(key)
            part.refresh()
        part.choose(self._account if self._account in self.bridge.risk.services else None)

    def _show_rest(self) -> None:
        self._show(self.tabs.current)

    def _keep_account(self, account: ServiceId) -> None:
        self._account = account
