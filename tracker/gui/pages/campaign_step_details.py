"""The side panel of one service of a change: what the old one is used for there, where it is changed, what is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from tracker.core.acting import StepStanding, StepState
from tracker.core.campaign_effects import at_service
from tracker.core.campaign_roles import ROLE_LABELS, Role
from tracker.core.campaigns import set_step
from tracker.core.model import Deletability, Known, Need, Status
from tracker.gui import closing_words, formatting, look_up_words
from tracker.gui.bridge import SessionBridge
from tracker.gui.campaign_words import name_of, priority_words, step_pill
from tracker.gui.dialogs.campaign_step import CampaignStepEditor
from tracker.gui.pages.base import Destination
from tracker.gui.theme import u
from tracker.gui.translation import text
from tracker.gui.widgets.badges import Monogram, PillBadge
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.choices import MenuButton, entries
from tracker.gui.widgets.layouts import box, clear, row
from tracker.gui.widgets.panels import Notice, SidePanel
from tracker.gui.widgets.topics import Line, Lines, Topic
from tracker.services.campaigns import CampaignView, StepRow, known_ways


class CampaignStepDetails(SidePanel):
    """One service. Nothing is changed there by this program: what is done is what the person says.

    Signals: ``go_to(Destination)``; ``new_wanted()`` when the person is to say what the new one is.
    """

    go_to = Signal(object)
    new_wanted = Signal()

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._view: CampaignView | None = None
        self.step: StepRow | None = None
        self._badges = row(spacing=2.5)
        self.top.addLayout(self._badges)
        self.wait = Notice("", "warn", tone="text")
        self.body.addWidget(self.wait)
        self._closing, self._roles, self._ways, self._effect, self._note = (Lines() for _topic in range(5))
        self._topics: list[tuple[Topic, Lines]] = []
        for title, lines in (
            (self.tr("What becomes of the old one here"), self._closing),
            (self.tr("What the old one is used for here"), self._roles),
            (self.tr("Where it is changed"), self._ways),
            (self.tr("What it takes off"), self._effect),
            (self.tr("Your note"), self._note),
        ):
            topic = Topic(title)
            topic.body.addWidget(lines)
            self.body.addWidget(topic)
            self._topics.append((topic, lines))
        self.body.setSpacing(u(1.5))
        self.notice = Notice("", "info", tone="text")
        self.notice.linked.connect(self.new_wanted)
        self.changed = button(
            self.tr("It is changed"), ButtonKind.PRIMARY, on_click=partial(self._set, StepState.REBOUND)
        )
        self.close_it = button(self.tr("Close it instead"), on_click=partial(self._set, StepState.CLOSED))
        self.again = button(self.tr("It is to do again"), on_click=partial(self._set, StepState.TO_DO))
        self.follow = button(self.tr("Follow it in the closing order"), ButtonKind.LINK, on_click=self._follow_closing)
        self.more = MenuButton(self.tr("More"), self._offer)
        self._buttons = box(row(self.changed, self.close_it, self.again, None))
        self.footer.addWidget(self.notice)
        self.footer.addWidget(self._buttons)
        self.footer.addLayout(row(self.more, self.follow, None))

    def show_step(self, view: CampaignView, step: StepRow) -> None:
        """Show one service of a change."""
        if self.step is None or self.step.step.id != step.step.id:
            self.scroll_to_top()
        self._view, self.step = view, step
        service, order = step.service, self._bridge.catalogue.phone_numbers.change.order
        about = f"{order[step.place].name.text(self._bridge.language)} · {priority_words(step.priority)}"
        self.set_header(Monogram(service.id, service.name, 9), service.name, about)
        clear(self._badges)
        self._badges.addWidget(PillBadge(step_pill(step)))
        self._badges.addStretch(1)
        self._show_wait(step)
        self._closing.set_lines(self._closing_lines(step))
        self._roles.set_lines(self._role_lines(step))
        self._ways.set_lines(self._way_lines(step))
        self._effect.set_lines(self._effect_lines(view, step))
        self._note.set_lines(self._note_lines(step))
        for topic, lines in self._topics:
            topic.setVisible(not lines.is_empty)
        self._show_buttons(view, step)

    def forget(self) -> None:
        """Drop everything shown."""
        self._view = self.step = None
        self.set_header(None, "")
        clear(self._badges)
        for _topic, lines in self._topics:
            lines.set_lines(())
        for notice in (self.wait, self.notice):
            notice.set_text("")

    # What is said

    def _show_wait(self, step: StepRow) -> None:
        """That signing in would undo the closing."""
        words = closing_words.do_not_sign_in(step.service, step.wait_until, self._bridge.today)
        self.wait.set_text(words)
        self.wait.setVisible(bool(words))

    def _closing_lines(self, step: StepRow) -> Iterator[Line]:
        """Into an account that is being closed, or is gone, nobody is sent to change it."""
        if step.is_account_gone:
            yield Line(self.tr("This account was seen to be gone. Nothing is left to be changed there."))
        if step.standing is not StepStanding.CLOSING:
            return
        if step.service.status is Status.CLOSED:
            yield Line(self.tr("The service says that this account is closed. Nobody has seen yet that it is gone."))
        yield Line(self.tr("It goes with the account. Until you have seen that the account is gone, it is held here."))
        codes = self.tr("If codes for the closing itself come to the old one, keep the old one until then.")
        yield Line(codes)

    def _role_lines(self, step: StepRow) -> Iterator[Line]:
        """Each role with what is known of it; of a number that is gone there is none."""
        if not step.held:
            yield Line(self.tr("The ledger says that the old one is no longer held here."))
            return
        words = {
            Known.YES: self.tr("{role}: yes"),
            Known.NO: self.tr("{role}: no"),
            Known.UNKNOWN: self.tr("{role}: not known"),
        }
        for role, known in step.roles.items():
            yield Line(words[known].format(role=text("campaign", ROLE_LABELS[role])), muted=known is not Known.YES)
        if Known.UNKNOWN in step.roles.values() and step.standing is not StepStanding.CLOSING:
            where = self.tr("What is not known stands in its settings, under account or security.")
            yield Line(where, muted=True)
        if step.roles[Role.LOGIN] is Known.YES:
            yield Line(self.tr("Whoever gets the number can sign in here, and often set a new password."))

    def _way_lines(self, step: StepRow) -> Iterator[Line]:
        if not _can_be_changed(step):
            return
        numbers, language = self._bridge.catalogue.phone_numbers, self._bridge.language
        ways = known_ways(self._bridge.catalogue, step.service)
        for way in ways:
            yield Line(look_up_words.said(way, language))
        if ways:
            yield Line(look_up_words.sources(ways, numbers.edition, language), muted=True)
        else:
            yield Line(self.tr("The catalogue does not say. Look in its settings, under account or security."))
        if self._is_number():
            patterns = numbers.change.patterns.values()
            yield Line(self.tr("What apps ask for differs. It may be:"), muted=True)
            yield from (Line(look_up_words.said(pattern, language), muted=True, item=True) for pattern in patterns)

    def _effect_lines(self, view: CampaignView, step: StepRow) -> Iterator[Line]:
        if not step.held or view.campaign.ended is not None:
            return
        difference = at_service(self._bridge.risk, view.campaign, step.service.id).difference
        if step.standing is StepStanding.CLOSING:
            gone = self.tr("Once the account is gone: {points} points.")
            yield Line(gone.format(points=formatting.delta(difference)))
            return
        if difference:
            yield Line(self.tr("Changed here: {points} points.").format(points=formatting.delta(difference)))
        else:
            yield Line(self.tr("Changed here alone it changes no points."))
        if step.service.need in (Need.NOT_NEEDED, Need.REPLACEABLE):
            if step.service.deletability is Deletability.IMPOSSIBLE:
                yield Line(self.tr("You can do without this account, but it cannot be deleted."), muted=True)
            else:
                yield Line(self.tr("You can do without this account: closing it may be less work."), muted=True)

    def _note_lines(self, step: StepRow) -> Iterator[Line]:
        if step.step.day is not None:
            words = self.tr("{state}, {day}") if step.since is not None else self.tr("You said: {state}, {day}")
            state = formatting.choice_word(step.step.state)
            yield Line(words.format(state=state, day=formatting.day(step.step.day)))
        yield from (Line(line) for line in step.step.note.splitlines())

    def _is_number(self) -> bool:
        return self._view is not None and self._view.old.kind != "email"

    # What can be done

    def _show_buttons(self, view: CampaignView, step: StepRow) -> None:
        closing = step.standing is StepStanding.CLOSING
        writable = not self._bridge.session.read_only and view.campaign.runs and _can_be_changed(step)
        open_still = step.standing.is_open or step.step.state is StepState.TO_DO
        self.changed.setVisible(open_still)
        self.close_it.setVisible(open_still and step.held)
        self.again.setVisible(not open_still)
        self.changed.setEnabled(view.new is not None)
        self._buttons.setVisible(writable)
        self.follow.setVisible(closing)
        self.notice.setVisible(writable and open_still and view.new is None)
        words = self.tr("To say that it is changed, say first what {name} is changed to.")
        self.notice.set_text(words.format(name=name_of(view.old)), self.tr("Say it"))

    def _set(self, state: StepState) -> None:
        step, today = self._chosen(), self._bridge.today
        self._bridge.do(lambda vault: set_step(vault, step.step.id, state, today, today=today))

    def _offer(self, menu: QMenu) -> None:
        """Everything else; what changes nothing is there for a vault that cannot be written, too."""
        step = self._chosen()
        view, items = self._view, list[tuple[str, Callable[[], object]] | None]()
        if view is not None and view.campaign.runs and not self._bridge.session.read_only:
            if step.step.state is not StepState.GIVEN_UP and _can_be_changed(step):
                items.append((self.tr("It cannot be changed…"), partial(self._edit, StepState.GIVEN_UP)))
            items += [(self.tr("Another day, or a note…"), partial(self._edit, None)), None]
        items.append((self.tr("Open in Services"), self._open))
        items.append((self.tr("Write a request…"), self._write))
        entries(menu, items)

    def _edit(self, state: StepState | None) -> None:
        CampaignStepEditor(self._bridge, self._chosen().step, state, self).open()

    def _chosen(self) -> StepRow:
        assert self.step is not None
        return self.step

    def _open(self) -> None:
        self.go_to.emit(Destination("services", service_id=self._chosen().service.id, view="holds"))

    def _follow_closing(self) -> None:
        self.go_to.emit(Destination("plan", service_id=self._chosen().service.id, view="closing"))

    def _write(self) -> None:
        """The request that a law gives, such as to have the old number corrected."""
        self.go_to.emit(Destination("plan", service_id=self._chosen().service.id, view="requests", new=True))


def _can_be_changed(step: StepRow) -> bool:
    """Whether anything can be done at the service: its account neither is being closed nor is gone."""
    return step.standing is not StepStanding.CLOSING and not step.is_account_gone
