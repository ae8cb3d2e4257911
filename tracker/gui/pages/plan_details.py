"""The side panel of the plan: what an action does, how it is done, and what one has decided about it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from tracker.core.acting import Decision, PlanDecision
from tracker.core.companies import company
from tracker.core.effort import Effort
from tracker.core.plan_actions import VERIFY, PlanAction
from tracker.core.plan_decisions import withdraw_decision
from tracker.core.plan_deeds import done
from tracker.core.risk.trials import TrialKind
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.plan_decision import PlanDecisionEditor
from tracker.gui.fonts import Face
from tracker.gui.pages.base import Destination
from tracker.gui.plan_steps import Setting, steps_of
from tracker.gui.plan_words import briefly, deed_words, effect_words, effort_words, elsewhere_words, fraud_words
from tracker.gui.risk_words import idle
from tracker.gui.theme import u
from tracker.gui.translation import render
from tracker.gui.widgets.badges import ForwardSign, Monogram, PillBadge, delta_label
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.copying import CopyLine
from tracker.gui.widgets.layouts import Rule, box, clear, column, row, set_tab_order
from tracker.gui.widgets.links import NumberLink
from tracker.gui.widgets.panels import Notice, SidePanel
from tracker.gui.widgets.pills import band_pill
from tracker.gui.widgets.steps import StepList
from tracker.gui.widgets.text import breakable, label, set_name, set_tooltip, shortened
from tracker.gui.widgets.topics import Line, Lines, Topic
from tracker.gui.widgets.unfolding import Unfolding, focusable
from tracker.services.frauds import frauds

_OTHERS = 3  # that are shown unasked
_NO_STEP = -1
_LONGEST_NAME = 40


class ActionDetails(SidePanel):
    """One action, and below it what else could be done about its account.

    Signals: ``go_to(Destination)``; ``other_chosen(PlanAction)`` when another action of the account is to be shown.
    """

    go_to = Signal(object)
    other_chosen = Signal(object)

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(title_lines=2)
        self._bridge = bridge
        self.action: PlanAction | None = None
        self._decision: PlanDecision | None = None
        self._change = row(spacing=2)
        self._change_box = box(self._change)
        self.top.addWidget(self._change_box)
        self._facts = Lines()
        self._steps = column(spacing=0)
        self._link = CopyLine(self.tr("Link"))
        self._link.copied.connect(lambda what: bridge.said.emit(self.tr("Copied: {what}").format(what=what)))
        self._others = Unfolding(self.tr("What else could be done there"), _OTHERS)
        self._others_topic = Topic(self.tr("What else could be done there"))
        self._others_topic.body.addWidget(self._others)
        steps = box(self._steps)
        for part in (self._facts, Rule(), steps, self._link, self._others_topic):
            self.body.addWidget(part)
        self.body.setSpacing(u(3))
        self.warning = Notice("", "info")
        self.do = button("", ButtonKind.PRIMARY, on_click=self._do)
        self.later = button(self.tr("Later…"), on_click=lambda: self._decide(Decision.LATER))
        self.not_me = button(self.tr("Not for me…"), on_click=lambda: self._decide(Decision.NOT_ME))
        self.again = button(self.tr("Propose it again"), ButtonKind.PRIMARY, on_click=self._propose_again)
        self.open = button(self.tr("Open in Services"), ButtonKind.LINK, on_click=self._open)
        self.footer.addWidget(self.warning)
        self.footer.addLayout(row(self.do, self.again, self.open, None))
        self.letter = button(self.tr("Write letter…"), ButtonKind.LINK, on_click=self._write)
        self._putting_aside = box(row(self.later, self.not_me, None, self.letter))
        self.footer.addWidget(self._putting_aside)

    def show_action(
        self, action: PlanAction, decision: PlanDecision | None = None, others: Sequence[PlanAction] = ()
    ) -> None:
        """Show ``action``; ``decision``: why it is put aside, if it is. ``others``: about the same account."""
        self.action, self._decision = action, decision
        vault, catalogue = self._bridge.vault, self._bridge.catalogue
        service = vault.service(action.service_id)
        about = " · ".join(filter(None, (company(service), idle(service, self._bridge.today))))
        monogram, brief = Monogram(service.id, service.name, 9), briefly(action.title)
        self.set_header(monogram, render(action.title), about, brief)
        self._show_change(action)
        self._facts.set_lines(self._lines(action))
        setting = Setting(vault, service, catalogue.services.by_id(service.catalogue_id), self._bridge.language)
        clear(self._steps)
        self._steps.addWidget(StepList([(t, breakable(s)) for t, s in steps_of(action, setting)], _NO_STEP))
        self._link.set_address(service.closing_url if action.kind == TrialKind.CLOSE else "")
        self._others.show_rows([partial(self._other_row, other) for other in others if other.key != action.key])
        self._others_topic.setVisible(any(other.key != action.key for other in others))
        self._show_buttons(action, service.name)
        self.scroll_to_top()

    def forget(self) -> None:
        """Drop everything shown."""
        self.action, self._decision = None, None
        self.set_header(None, "")
        clear(self._change)
        clear(self._steps)
        self._facts.set_lines(())
        self._link.set_address("")
        self._others.show_rows(())
        self.warning.set_text("")

    def _show_change(self, action: PlanAction) -> None:
        """The account's own score before and after, and what the whole Load loses."""
        clear(self._change)
        score = label(formatting.points(action.before.se), Face.HEADING)
        self._change.addWidget(score)
        self._change.addWidget(PillBadge(band_pill(action.before.band)))
        if action.points:
            self._change.addWidget(ForwardSign("arrow", "muted", 3.5))
            if action.after is None:
                self._change.addWidget(label(self.tr("closed"), tone="muted"))
            else:
                self._change.addWidget(label(formatting.points(action.after.se), Face.HEADING))
                if action.after.band is not action.before.band:
                    self._change.addWidget(PillBadge(band_pill(action.after.band)))
        self._change.addStretch(1)
        if action.points:
            self._change.addWidget(delta_label(action.points, Face.STRONG))
        else:
            self._change.addWidget(label(effect_words(action), Face.STRONG, "muted"))

    def _lines(self, action: PlanAction) -> list[Line]:
        """Why, what it takes, and what it does besides the account's own score."""
        lines = [Line(render(action.reason.text))]
        lines.append(Line(self.tr("Effort: {effort} (our estimate)").format(effort=effort_words(action.effort))))
        elsewhere = elsewhere_words(action)
        if elsewhere:
            lines.append(Line(elsewhere))
        if action.spread is not None:
            lines.append(Line(self.tr("What it does to your points depends on what you find."), muted=True))
        # Their names alone: which ones are open has been worked out with the plan.
        return [*lines, *map(Line, fraud_words(action, frauds(self._bridge.catalogue, self._bridge.language)))]

    def _other_row(self, other: PlanAction) -> QWidget:
        title = render(other.title)
        link = NumberLink("accent", "", lambda: self.other_chosen.emit(other), Face.BODY)
        link.setText(title, briefly(other.title))
        link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)  # long ones give way
        set_tooltip(link, title)
        set_name(link, title, effect_words(other))
        points = (
            delta_label(other.points, Face.SMALL) if other.points else label(effect_words(other), Face.SMALL, "muted")
        )
        return box(row(link, None, points, spacing=2))

    def _show_buttons(self, action: PlanAction, name: str) -> None:
        writable, put_aside = not self._bridge.session.read_only, self._decision is not None
        self.do.setText(deed_words(self._bridge.vault, action))
        self.do.setVisible(not put_aside and (writable or action.kind == VERIFY))
        self.again.setVisible(put_aside and writable)
        self.open.setVisible(action.kind != VERIFY)
        self._putting_aside.setVisible(writable and not put_aside)
        self.letter.setVisible(action.effort is Effort.LETTER)
        children = sum(1 for child in self._bridge.vault.live_services() if child.parent == action.service_id)
        closing = action.kind == TrialKind.CLOSE
        if closing and children:
            words = self.tr("%Ln accounts are signed in to through it. They come first.", "", children)
            self.warning.set_look("warn", "text")
        else:
            words = (
                self.tr("No other sign-in depends on {name}.").format(name=shortened(name, _LONGEST_NAME))
                if closing
                else ""
            )
            self.warning.set_look("info", "muted")
        self.warning.set_text(words)
        self.warning.setVisible(closing)
        set_tab_order(
            (*focusable(self._others.stops), self.do, self.again, self.open, self.later, self.not_me, self.letter)
        )

    def _do(self) -> None:
        action = self.action
        assert action is not None
        if action.kind == VERIFY:
            self._open()
        else:
            self._bridge.do(lambda vault: done(vault, action, self._bridge.today))

    def _decide(self, decision: Decision) -> None:
        assert self.action is not None
        PlanDecisionEditor(self._bridge, self.action, decision, self).open()

    def _propose_again(self) -> None:
        action = self.action
        assert action is not None
        self._bridge.do(lambda vault: withdraw_decision(vault, action.key, action.title))

    def _write(self) -> None:
        """The request that a law gives, to this service."""
        assert self.action is not None
        self.go_to.emit(Destination("plan", service_id=self.action.service_id, view="requests", new=True))

    def _open(self) -> None:
        assert self.action is not None
        self.go_to.emit(Destination("services", service_id=self.action.service_id, view="account"))
