"""The side panel of the playbook: one account that cannot be deleted, and the steps that still help, to tick off."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication

from tracker.core.acting import Decision
from tracker.core.companies import company
from tracker.core.effort import Effort
from tracker.core.model import ServiceId
from tracker.core.plan_actions import PlanAction
from tracker.core.plan_decisions import ActionKey, withdraw_decision
from tracker.core.plan_deeds import done
from tracker.core.playbook_law import still_impossible
from tracker.core.playbook_steps import Playbook, Progress, Stage, Step
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.plan_decision import PlanDecisionEditor
from tracker.gui.fonts import Face
from tracker.gui.pages.base import Destination
from tracker.gui.pages.playbook_row import Deed, PlaybookRow
from tracker.gui.plan_steps import Setting
from tracker.gui.plan_words import deed_words, elsewhere_words, fraud_words
from tracker.gui.playbook_words import conclusion, how, notes_on, progress_words, staying
from tracker.gui.risk_words import idle
from tracker.gui.theme import u
from tracker.gui.translation import paragraph, render
from tracker.gui.widgets.badges import ForwardSign, Monogram, PillBadge, delta_label
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import clear, column, row, set_tab_order
from tracker.gui.widgets.panels import Notice, SidePanel
from tracker.gui.widgets.pills import band_pill, deletability_pill
from tracker.gui.widgets.text import label
from tracker.gui.widgets.topics import Line, Lines, Topic
from tracker.services.frauds import frauds

_LAID_OUT = 30  # milliseconds after which what was unfolded has its height
_LONGEST_TITLE = 30  # characters that there is room for in its row
_SETTLED = (Progress.DONE, Progress.LATER, Progress.NOT_ME)


class PlaybookDetails(SidePanel):
    """One step at a time is unfolded; when it is done, the next one is.

    Signals: ``go_to(Destination)``.
    """

    go_to = Signal(object)

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self.playbook: Playbook | None = None
        self._unfolded: ActionKey | None = None
        self._badges, self._change = row(spacing=2.5), row(spacing=2)
        self.top.addLayout(self._badges)
        self.top.addLayout(self._change)
        self.conclusion = Notice("", "info", tone="text")
        self._steps_topic = Topic(self.tr("What still helps"))
        self._column = column(spacing=0)
        self._steps_topic.body.addLayout(self._column)
        self.rows: dict[ActionKey, PlaybookRow] = {}
        self._stays_topic, self._stays = Topic(self.tr("What no step takes out")), Lines()
        self._stays_topic.body.addWidget(self._stays)
        for part in (self.conclusion, self._steps_topic, self._stays_topic):
            self.body.addWidget(part)
        self.body.setSpacing(u(1.5))
        self.open = button(self.tr("Open in Services"), on_click=self._open)
        self.try_out = button(self.tr("Try all of it out"), ButtonKind.LINK, on_click=self._try_out)
        self.footer.addLayout(row(self.open, None, self.try_out))

    def show_playbook(self, playbook: Playbook) -> None:
        """Show the playbook of an account that counts; the step that is unfolded stays so until it is settled."""
        before, self.playbook = self.playbook, playbook
        other = before is None or before.service_id != playbook.service_id
        if before is None or other:
            self._unfolded = _first_open(playbook.steps)
            self.scroll_to_top()
        else:
            self._unfolded = _next_unfolded(self._unfolded, before, playbook)
        self._show_head(playbook)
        self._show_steps()
        setting = self._setting(playbook.service_id)
        said = conclusion(playbook)
        self.conclusion.set_text(paragraph(said))
        self.conclusion.setVisible(bool(said))
        self._stays.set_lines(() if playbook.is_exhausted else staying(playbook, setting))
        self._stays_topic.setVisible(not self._stays.is_empty)
        self.try_out.setVisible(bool(playbook.trials))

    def forget(self) -> None:
        """Drop everything shown."""
        self.playbook, self._unfolded = None, None
        self.set_header(None, "")
        for layout in (self._badges, self._change, self._column):
            clear(layout)
        self.rows.clear()
        self.conclusion.set_text("")
        self._stays.set_lines(())
        self._steps_topic.set_aside("")

    def _setting(self, service_id: ServiceId) -> Setting:
        vault, catalogue = self._bridge.vault, self._bridge.catalogue
        service = vault.service(service_id)
        return Setting(vault, service, catalogue.services.by_id(service.catalogue_id), self._bridge.language)

    def _show_head(self, playbook: Playbook) -> None:
        """The account, and its own score before and after all that is left; what the whole Load loses by it."""
        service = self._bridge.vault.service(playbook.service_id)
        about = " · ".join(filter(None, (company(service), idle(service, self._bridge.today))))
        self.set_header(Monogram(service.id, service.name, 9), service.name, about)
        for layout in (self._badges, self._change):
            clear(layout)
        pill = deletability_pill(service.deletability)
        assert pill is not None  # it cannot be deleted
        for shown in (pill, band_pill(playbook.before.band)):
            self._badges.addWidget(PillBadge(shown))
        self._badges.addStretch(1)
        self._change.addWidget(label(formatting.points(playbook.before.se), Face.HEADING))
        if playbook.points:
            self._change.addWidget(ForwardSign("arrow", "muted", 3.5))
            self._change.addWidget(label(formatting.points(playbook.after.se), Face.HEADING))
            if playbook.after.band is not playbook.before.band:
                self._change.addWidget(PillBadge(band_pill(playbook.after.band)))
        self._change.addStretch(1)
        if playbook.points:
            self._change.addWidget(delta_label(playbook.points, Face.STRONG))
        self._steps_topic.set_aside(progress_words(playbook))

    # The steps

    def _show_steps(self) -> None:
        focused = QApplication.focusWidget()
        had_keyboard = focused is not None and any(shown.isAncestorOf(focused) for shown in self.rows.values())
        clear(self._column)
        self.rows = {step.key: self._row(number, step) for number, step in enumerate(self._chosen().steps, start=1)}
        for shown in self.rows.values():
            self._column.addWidget(shown)
        set_tab_order((*(stop for shown in self.rows.values() for stop in shown.stops), self.open, self.try_out))
        if had_keyboard:
            self._focus(self._unfolded)

    def _focus(self, key: ActionKey | None) -> None:
        """The keyboard goes on with a step, which is brought into sight; behind all of them without one."""
        if key is None or key not in self.rows:
            self.open.setFocus()
            return
        shown = self.rows[key]
        shown.title.setFocus()
        QTimer.singleShot(_LAID_OUT, shown, lambda: self.reveal(shown))

    def _row(self, number: int, step: Step) -> PlaybookRow:
        unfolded = step.key == self._unfolded and step.action is not None
        last = number == len(self._chosen().steps)
        made = PlaybookRow(number, step, partial(self._toggle, step.key), unfolded=unfolded, last=last)
        if unfolded and step.action is not None:
            setting = self._setting(step.action.service_id)
            made.unfold(self._notes(step, step.action, setting), how(step, setting), self._deeds(step, step.action))
        return made

    def _toggle(self, key: ActionKey) -> None:
        self._unfolded = None if key == self._unfolded else key
        self._show_steps()
        self._focus(key)

    def _notes(self, step: Step, action: PlanAction, setting: Setting) -> Iterator[Line]:
        """What, where there was no room for all of it; why, what to know, and what it does besides the account's own score."""
        whole = render(step.title)
        if len(whole) > _LONGEST_TITLE:
            yield Line(whole)
        if action.reason.code != "stuck":
            yield Line(render(action.reason.text))
        yield from notes_on(step, setting)
        if action.trial is not None:
            yield Line(elsewhere_words(action))
        yield from map(Line, fraud_words(action, frauds(self._bridge.catalogue, self._bridge.language)))

    # What can be said about a step

    def _deeds(self, step: Step, action: PlanAction) -> Iterator[Deed]:
        """The buttons below a step; what writes nothing is there in a vault that cannot be written, too."""
        writable = not self._bridge.session.read_only
        if step.progress in _SETTLED and step.can_be_put_off and not _comes_by_itself(step, self._bridge):
            if writable:
                yield self.tr("Propose it again"), ButtonKind.PRIMARY, partial(self._propose_again, action)
            return
        yield from self._doing(step, action, writable=writable)
        if writable and step.can_be_put_off:
            yield self.tr("Later…"), ButtonKind.SECONDARY, partial(self._decide, action, Decision.LATER)
            yield self.tr("Not for me…"), ButtonKind.SECONDARY, partial(self._decide, action, Decision.NOT_ME)

    def _doing(self, step: Step, action: PlanAction, *, writable: bool) -> Iterator[Deed]:
        account = partial(self._go, Destination("services", service_id=action.service_id, view="account"))
        if step.stage is Stage.FIND_OUT:
            yield self.tr("Open in Services"), ButtonKind.PRIMARY, account
        elif step.request is not None:
            yield from self._going_on(step, step.request.id, writable=writable)
        elif not writable:
            return
        elif step.stage is Stage.ERASURE:
            yield self.tr("Write the request…"), ButtonKind.PRIMARY, self._write
        elif step.stage is Stage.AGAIN:
            yield self.tr("I tried: still not"), ButtonKind.PRIMARY, partial(self._still_not, step, action)
            yield self.tr("It can be closed now"), ButtonKind.SECONDARY, account
        else:
            yield self._deed(step, action), ButtonKind.PRIMARY, partial(self._do, action)
            if action.effort is Effort.LETTER:
                yield self.tr("Write letter…"), ButtonKind.LINK, self._write

    def _going_on(self, step: Step, request_id: str, *, writable: bool) -> Iterator[Deed]:
        """With a request that there is."""
        there = Destination("plan", view="requests", request_id=request_id)
        if step.stage is Stage.COMPLAINT and writable:
            complaining = Destination("plan", view="requests", request_id=request_id, new=True)
            yield self.tr("Write the complaint…"), ButtonKind.PRIMARY, partial(self._go, complaining)
            yield self.tr("Show the request"), ButtonKind.LINK, partial(self._go, there)
        else:
            yield self.tr("Show the request"), ButtonKind.PRIMARY, partial(self._go, there)

    def _deed(self, step: Step, action: PlanAction) -> str:
        return self.tr("It is overwritten") if step.stage is Stage.PROFILE else deed_words(self._bridge.vault, action)

    def _do(self, action: PlanAction) -> None:
        self._bridge.do(lambda vault: done(vault, action, self._bridge.today))

    def _still_not(self, step: Step, action: PlanAction) -> None:
        today, decided = self._bridge.today, step.can_be_put_off
        self._bridge.do(lambda vault: still_impossible(vault, action, today, decided=decided))

    def _decide(self, action: PlanAction, decision: Decision) -> None:
        editor = PlanDecisionEditor(self._bridge, action, decision, self)
        editor.finished.connect(lambda _result: self._take_keyboard_back())
        editor.open()

    def _take_keyboard_back(self) -> None:
        """The button from which the editor was opened may be gone."""
        if self.playbook is not None:
            self._focus(self._unfolded)

    def _propose_again(self, action: PlanAction) -> None:
        self._bridge.do(lambda vault: withdraw_decision(vault, action.key, action.title))

    # Where it goes on

    def _chosen(self) -> Playbook:
        assert self.playbook is not None
        return self.playbook

    def _go(self, destination: Destination) -> None:
        self.go_to.emit(destination)

    def _write(self) -> None:
        """The request that a law gives; which law, is asked there."""
        self._go(Destination("plan", service_id=self._chosen().service_id, view="requests", new=True))

    def _open(self) -> None:
        self._go(Destination("services", service_id=self._chosen().service_id, view="account"))

    def _try_out(self) -> None:
        playbook = self._chosen()
        self._go(Destination("risk", service_id=playbook.service_id, view="what_if", trials=playbook.trials))


def _first_open(steps: tuple[Step, ...]) -> ActionKey | None:
    return next((step.key for step in steps if step.progress is Progress.OPEN), None)


def _next_unfolded(key: ActionKey | None, before: Playbook, after: Playbook) -> ActionKey | None:
    """``key``, unless what was unfolded has just been settled: then the next one that is open."""
    was = next((step for step in before.steps if step.key == key), None)
    now = next((step for step in after.steps if step.key == key), None)
    if was is None or (now is not None and (now.progress is was.progress or now.progress is Progress.OPEN)):
        return key if was is not None else None
    place = before.steps.index(was)
    ahead = {step.key for step in before.steps[place:]}
    following = tuple(step for step in after.steps if step.key in ahead)
    return _first_open(following) or _first_open(after.steps)


def _comes_by_itself(step: Step, bridge: SessionBridge) -> bool:
    """Whether its day comes from the ledger, and nobody has put it off."""
    return step.stage is Stage.AGAIN and all(item.key != step.key for item in bridge.vault.plan_decisions.values())
