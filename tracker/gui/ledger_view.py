"""The window while a vault is open: navigation, pages, notices, message bar."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from tracker.core.due import come
from tracker.core.history import WriteKind
from tracker.core.model import Identifier
from tracker.gui import formatting
from tracker.gui.actions import action_on
from tracker.gui.bridge import SessionBridge
from tracker.gui.checklist import Step, steps
from tracker.gui.notices import NoticeStrip, vault_notices
from tracker.gui.pages import PAGES
from tracker.gui.pages.base import Destination, Page
from tracker.gui.translation import render, text
from tracker.gui.widgets.layouts import row
from tracker.gui.widgets.message_bar import MessageBar
from tracker.gui.widgets.navigation import Checklist, NavigationList
from tracker.gui.widgets.text import shortened
from tracker.services.backup import last_backup
from tracker.services.session import Outcome

_EDITORS = {
    "service": "services",
    "identifier": "my_data",
    "official_count": "find",
    "muting": "risk",
    "plan_decision": "plan",
    "request": "plan",
    "campaign": "plan",
    "sign_up": "risk",
}
"""The page of each editor that keeps drafts."""

_LONGEST = 60  # characters of a message before its points
_ENDS = ("…", ".", "!", "?", "。", "！", "？")  # of a label that is a sentence already, or was cut
_MANY = 5
"""A hidden page that missed more changes than this is refreshed instead."""


class LedgerView(QWidget):
    """Made when a vault is unlocked and thrown away when it is locked. Pages are made when first shown.

    Signals: ``action(str)`` asks for one of the window's actions by key.
    """

    action = Signal(str)

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._pages: dict[str, Page] = {}
        self._missed: dict[str, list[Outcome]] = {}
        self._stack = QStackedWidget()
        self._bar = MessageBar()
        self._bar_action = "undo"
        self._bar.undo_requested.connect(lambda: self.action.emit(self._bar_action))
        self._navigation = NavigationList(self.tr("Exposure Tracker"))
        self._navigation.chosen.connect(self.show_page)
        for page in PAGES:
            self._navigation.add(page.KEY, page.name(), page.ICON, bottom=page is PAGES[-1])
        self._checklist = Checklist(self.tr("Getting started"))
        self._checklist.next_requested.connect(self._go_to_next_step)
        self._navigation.set_checklist(self._checklist)
        self._next_step: Step | None = None
        self._notices = NoticeStrip()
        self._notices.action.connect(self.action)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._notices)
        right.addWidget(self._stack, 1)
        right.addWidget(self._bar)
        whole = row(self._navigation, right, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._backup = last_backup(bridge.session)
        self._notices.show_notices(vault_notices(bridge))
        self._show_state()
        bridge.changed.connect(self._follow)
        bridge.day_changed.connect(self._follow_day)
        bridge.backup_changed.connect(self._follow_backup)
        bridge.said.connect(lambda words: self._bar.show_message(words, icon="info"))

    @property
    def page(self) -> Page:
        """The page in front."""
        page = self._stack.currentWidget()
        assert isinstance(page, Page)
        return page

    def show_page(self, key: str) -> Page:
        """Bring the page with ``key`` to the front; an unknown key brings the first one."""
        known = {page.KEY: page for page in PAGES}
        cls = known.get(key, PAGES[0])
        page = self._pages.get(cls.KEY) or self._make(cls)
        focus = self.window().focusWidget()  # None is nobody's child
        comes_along = self._stack.isAncestorOf(focus) and not page.isAncestorOf(focus)
        self._stack.setCurrentWidget(page)
        if comes_along:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._navigation.set_current(cls.KEY)
        self._bridge.settings.set("page", cls.KEY)
        self._catch_up(page)
        return page

    def go_to(self, destination: Destination) -> None:
        """Show what ``destination`` asks for."""
        self.show_page(destination.page).open_at(destination)

    def resume(self, draft: str) -> None:
        """Open the editor that ``draft`` was taken from, on its page."""
        try:
            page = _EDITORS[json.loads(draft)["editor"]]
        except (ValueError, KeyError, TypeError):
            return  # of a later version
        self.show_page(page).resume(draft)

    def say(self, words: str) -> None:
        """A sentence for the message bar."""
        self._bar.show_message(words, icon="info")

    def forget(self) -> None:
        """Let go of everything shown."""
        for page in self._pages.values():
            page.forget()
        self._missed.clear()
        self._bar.clear()

    def _make(self, cls: type[Page]) -> Page:
        page = cls(self._bridge)
        page.go_to.connect(self.go_to)
        page.action.connect(self.action)
        page.header.lock_requested.connect(lambda: self.action.emit("lock"))
        if cls.search is Page.search:
            page.header.search.returnPressed.connect(lambda: self._search_services(page))
        self._stack.addWidget(page)
        self._pages[cls.KEY] = page
        page.refresh()
        return page

    def _search_services(self, page: Page) -> None:
        """Return on a page that has nothing of its own to search."""
        query = page.header.search.text().strip()
        if query:
            self.go_to(Destination("services", query=query))

    def _follow(self, outcome: Outcome) -> None:
        self._pass_on(outcome)
        self._tell(outcome)

    def _follow_day(self, outcome: Outcome) -> None:
        self._pass_on(outcome)
        self._notices.show_notices(vault_notices(self._bridge))  # the clock may have been set

    def _pass_on(self, outcome: Outcome) -> None:
        for key, page in self._pages.items():
            if page is self.page:
                page.follow(outcome)
            else:
                self._missed.setdefault(key, []).append(outcome)
        self._show_state()

    def _catch_up(self, page: Page) -> None:
        missed = self._missed.pop(page.KEY, [])
        shows_all_anew = type(page).follow is Page.follow
        if missed and (shows_all_anew or len(missed) > _MANY):
            page.refresh()
        else:
            for outcome in missed:
                page.follow(outcome)

    def _tell(self, outcome: Outcome) -> None:
        what = {
            WriteKind.APPLY: "{what}",
            WriteKind.UNDO: self.tr("Undone: {what}"),
            WriteKind.REDO: self.tr("Done again: {what}"),
        }[outcome.kind].format(what=shortened(render(outcome.label), _LONGEST))
        difference = outcome.load_after.total - outcome.load_before.total
        ended = what.endswith(_ENDS)
        icon = "check"
        if self._is_only_out_of_sight(outcome):
            pattern = self.tr("{what} The services that hold it keep it.")
            if not ended:
                pattern = self.tr("{what}. The services that hold it keep it.")
            sentence, icon = pattern.format(what=what), "info"
        elif difference:
            pattern = self.tr("{what} {difference} points.") if ended else self.tr("{what}. {difference} points.")
            sentence = pattern.format(what=what, difference=formatting.delta(difference))
        else:
            sentence = what if ended else self.tr("{what}.").format(what=what)
        undone, session = outcome.kind is WriteKind.UNDO, self._bridge.session
        self._bar_action = "redo" if undone else "undo"
        word = self.tr("Redo") if undone else self.tr("Undo")
        next_step = session.redo_label if undone else session.undo_label
        hint = "" if next_step is None else action_on(word, next_step)
        self._bar.show_message(sentence, word, icon, undo_hint=hint)

    def _is_only_out_of_sight(self, outcome: Outcome) -> bool:
        """Whether something of the person's own that services hold went to the trash: what falls has not become less."""
        links = self._bridge.risk.links
        own = (change.after for change in outcome.changeset.changes if isinstance(change.after, Identifier))
        return any(item.trashed is not None and links.holders(item.id) for item in own)

    def _show_state(self) -> None:
        counts = self._bridge.summary
        self._navigation.set_count("services", counts.accounts)
        self._navigation.set_count("risk", counts.stuck or None)
        self._navigation.set_count("plan", len(come(self._bridge.agenda(), self._bridge.today)) or None)
        self._bar.set_vault(self.tr("Vault: {name}").format(name=self._bridge.vault.profile.name))
        if self._backup is None:
            self._bar.set_backup(self.tr("No backup yet"), verified=False)
        else:
            words = self.tr("Backup verified {day}").format(day=formatting.day(self._backup.day))
            self._bar.set_backup(words, verified=True)
        self._show_checklist()

    def _follow_backup(self) -> None:
        self._backup = last_backup(self._bridge.session)
        self._show_state()

    def _show_checklist(self) -> None:
        all_steps = steps(self._bridge.vault, backed_up=self._backup is not None)
        done = sum(step.done for step in all_steps)
        self._next_step = next((step for step in all_steps if not step.done), None)
        link = "" if self._next_step is None else text("checklist", self._next_step.link)
        self._checklist.set_progress(done, len(all_steps), link)
        self._checklist.setVisible(self._next_step is not None and not self._bridge.session.read_only)

    def _go_to_next_step(self) -> None:
        step = self._next_step
        if step is None:
            return
        if step.destination is not None:
            self.go_to(step.destination)
        else:
            self.action.emit(step.action)
