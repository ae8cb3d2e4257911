"""The side panel of what is no service: a chore before or after them, or a heading of the order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Signal

from tracker.core.campaign_chores import CHORE_LABELS, Chore, ChoreStanding, ChoreState, do_chore, undo_chore
from tracker.core.campaigns import note_line
from tracker.gui.bridge import SessionBridge
from tracker.gui.campaign_lines import CampaignLines
from tracker.gui.campaign_words import chore_day, chore_pill, name_of
from tracker.gui.dialogs.campaign_line import CampaignLineEditor
from tracker.gui.models.campaign_model import GroupRow
from tracker.gui.pages.base import Destination
from tracker.gui.theme import u
from tracker.gui.translation import text
from tracker.gui.widgets.badges import PillBadge
from tracker.gui.widgets.buttons import Button, ButtonKind, button
from tracker.gui.widgets.layouts import FlowLayout, box, clear, row, set_tab_order
from tracker.gui.widgets.panels import Notice, SidePanel
from tracker.gui.widgets.text import label
from tracker.gui.widgets.topics import Lines
from tracker.services.campaigns import CampaignView, cleaned_by

Deed = tuple[str, ButtonKind, Callable[[], object]]


class CampaignTaskDetails(SidePanel):
    """Signals: ``go_to(Destination)``; ``new_wanted()`` when the person is to say what the new one is."""

    go_to = Signal(object)
    new_wanted = Signal()

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(title_lines=2)
        self._bridge = bridge
        self._view: CampaignView | None = None
        self.deeds: list[Button] = []
        self._badges = row(spacing=2.5)
        self.top.addLayout(self._badges)
        self._lines = Lines()
        self.body.addWidget(self._lines)
        self.body.setSpacing(u(1.5))
        self.notice = Notice("", "info", tone="text")
        self.notice.linked.connect(self.new_wanted)
        self.footer.addWidget(self.notice)
        self._flow = FlowLayout(2, 1.5)
        self.footer.addWidget(box(self._flow))
        self._shown = ""

    def show_group(self, view: CampaignView, group: GroupRow) -> None:
        """What belongs under a heading."""
        self._begin(view, group.id)
        self.set_header(None, group.name)
        clear(self._badges)
        self._lines.set_lines(self._words(view).of_group(group))
        self.notice.hide()
        self._offer(())

    def show_chore(self, view: CampaignView, standing: ChoreStanding) -> None:
        """What a chore is for, how it is done, and how far it is."""
        self._begin(view, standing.chore)
        self.set_header(None, text("campaign", CHORE_LABELS[standing.chore]))
        clear(self._badges)
        self._badges.addWidget(PillBadge(chore_pill(standing)))
        self._badges.addWidget(label(chore_day(standing), tone="muted"))
        self._badges.addStretch(1)
        self._lines.set_lines(self._words(view).of_chore(standing.chore))
        writable = not self._bridge.session.read_only and view.campaign.runs
        missing = standing.chore is Chore.CLEAN and view.new is None
        words = self.tr("Say first what {name} is changed to.").format(name=name_of(view.old))
        self.notice.set_text(words, self.tr("Say it"))
        self.notice.setVisible(writable and missing)
        self._offer(self._deeds(standing) if writable and not missing else self._readings(standing.chore))

    def forget(self) -> None:
        """Drop everything shown."""
        self._view, self._shown = None, ""
        self.set_header(None, "")
        clear(self._badges)
        self._lines.set_lines(())
        self._offer(())
        self.notice.set_text("")

    def _begin(self, view: CampaignView, shown: str) -> None:
        if shown != self._shown:
            self.scroll_to_top()
        self._view, self._shown = view, shown

    def _words(self, view: CampaignView) -> CampaignLines:
        return CampaignLines(self._bridge.vault, self._bridge.catalogue, view, self._bridge.language)

    # What can be done

    def _offer(self, deeds: Iterable[Deed]) -> None:
        clear(self._flow)
        self.deeds = [button(words, kind, on_click=on_click) for words, kind, on_click in deeds]
        for made in self.deeds:
            self._flow.addWidget(made)
        set_tab_order(self.deeds)

    def _readings(self, chore: Chore) -> tuple[Deed, ...]:
        """What writes nothing."""
        if chore is Chore.COUNT:
            return ((self.tr("To the counts"), ButtonKind.SECONDARY, self._show_counts),)
        return ()

    def _deeds(self, standing: ChoreStanding) -> tuple[Deed, ...]:
        chore = standing.chore
        if chore is Chore.GIVE_UP:
            days: tuple[Deed, ...] = ((self.tr("Note the days…"), ButtonKind.PRIMARY, self._note_days),)
            if standing.state is ChoreState.DONE:  # no code comes on a line that is given up
                return days
            return (*days, (self.tr("A code came today"), ButtonKind.SECONDARY, self._code_came))
        if standing.state is ChoreState.DONE:
            return ((self.tr("It is to do again"), ButtonKind.SECONDARY, partial(self._undo, chore)),)
        done = {
            Chore.CLEAN: self.tr("It is clean"),
            Chore.COUNT: self.tr("It is compared"),
            Chore.TELL: self.tr("They know"),
        }
        deeds: tuple[Deed, ...] = ((done[chore], ButtonKind.PRIMARY, partial(self._do, chore)),)
        if chore is Chore.CLEAN and standing.state is ChoreState.TO_DO:
            asked = (self.tr("I have asked for it"), ButtonKind.SECONDARY, partial(self._wait, chore))
            return (*deeds, asked)
        if standing.state is ChoreState.WAITING:
            again = (self.tr("It is to do again"), ButtonKind.SECONDARY, partial(self._undo, chore))
            return (*deeds, again)
        return (*deeds, *self._readings(chore))

    def _chosen(self) -> CampaignView:
        assert self._view is not None
        return self._view

    def _do(self, chore: Chore) -> None:
        campaign, today = self._chosen().campaign, self._bridge.today
        self._bridge.do(lambda vault: do_chore(vault, campaign, chore, today))

    def _wait(self, chore: Chore) -> None:
        campaign, today = self._chosen().campaign, self._bridge.today
        until = cleaned_by(self._bridge.catalogue, today)
        self._bridge.do(lambda vault: do_chore(vault, campaign, chore, today, until))

    def _undo(self, chore: Chore) -> None:
        campaign = self._chosen().campaign
        self._bridge.do(lambda vault: undo_chore(vault, campaign, chore))

    def _note_days(self) -> None:
        CampaignLineEditor(self._bridge, self._chosen().campaign, self).open()

    def _code_came(self) -> None:
        campaign, today = self._chosen().campaign, self._bridge.today
        self._bridge.do(
            lambda vault: note_line(
                vault, campaign.id, today=today, country=campaign.country, last_code=today, given_up=None
            )
        )

    def _show_counts(self) -> None:
        self.go_to.emit(Destination("find", view="counts"))
