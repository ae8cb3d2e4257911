"""One step of a playbook: what, how far, and what it does; unfolded, how it is done and what can be said about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QSizePolicy, QWidget

from tracker.core.playbook_steps import Progress, Stage, Step
from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.plan_words import effect_words
from tracker.gui.playbook_words import standing_words
from tracker.gui.translation import listed, render
from tracker.gui.widgets.badges import IconSign, delta_label
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import FlowLayout, Item, box, column, row
from tracker.gui.widgets.links import NumberLink
from tracker.gui.widgets.marks import CircleState
from tracker.gui.widgets.steps import StepSign
from tracker.gui.widgets.text import Label, label, set_name, set_tooltip
from tracker.gui.widgets.topics import Line, Lines

Deed = tuple[str, ButtonKind, Callable[[], object]]
"""Words, look and effect of a button."""
_SIGNS = {Progress.ASKED: "clock", Progress.LATER: "clock", Progress.NOT_ME: "close"}


class PlaybookRow(QWidget):
    """A step with its number; its title unfolds and folds it.

    Attributes: ``title``, the link that has the keyboard first; ``deeds``, the buttons of an unfolded one.
    """

    def __init__(self, number: int, step: Step, on_title: Callable[[], object], *, unfolded: bool, last: bool) -> None:
        """``last``: no further step comes below it."""
        super().__init__()
        self.deeds: list[QWidget] = []
        done = step.progress is Progress.DONE
        words = render(step.title)
        self.title = NumberLink("muted" if done else "accent", "", on_title, Face.MEDIUM)
        self.title.setText(words)
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)  # long ones give way
        self.title.setEnabled(step.action is not None)
        set_tooltip(self.title, words)
        said = standing_words(step)
        effect = self._effect(step)
        spoken = (said, *(shown.text() for shown in effect), self._state(step, unfolded=unfolded))
        set_name(self.title, words, listed(filter(None, spoken)))
        sign: tuple[Item, ...] = (IconSign(_SIGNS[step.progress], "muted", 3.5),) if step.progress in _SIGNS else ()
        below = row(*sign, label(said, Face.SMALL, "muted", wrap=True), spacing=1)
        below.setStretch(len(sign), 1)
        head = row(self.title, None, *effect, spacing=2)
        self._body = column(spacing=1.5)
        text = column(column(head, below, spacing=0.5), self._body, spacing=1.5, margins=(0, 0.5, 0, 2))
        content = row(StepSign(number, self._circle(step, unfolded=unfolded), last=last), text, spacing=3)
        content.setStretch(1, 1)
        self.setLayout(column(content))

    def unfold(self, notes: Iterable[Line], how: Iterable[Line], deeds: Iterable[Deed]) -> None:
        """Show what to know, how it is done, and the buttons."""
        for lines in (notes, how):
            shown = Lines()
            self._body.addWidget(shown)  # before it is filled: without a parent it would be a window of its own
            shown.set_lines(lines)
        flow = FlowLayout(2, 1.5)
        for words, kind, on_click in deeds:
            made = button(words, kind, on_click=on_click)
            flow.addWidget(made)
            self.deeds.append(made)
        if self.deeds:
            self._body.addWidget(box(flow))
        self._body.addSpacing(6)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab reaches here."""
        return [self.title, *self.deeds]

    def _state(self, step: Step, *, unfolded: bool) -> str:
        if step.action is None:
            return ""
        return self.tr("unfolded") if unfolded else self.tr("folded")

    def _effect(self, step: Step) -> tuple[Label, ...]:
        """What it does to the Load; nothing where that is no question, and at best where others decide."""
        action = step.action
        if action is None or step.progress is Progress.NOT_ME:
            return ()
        if action.points:
            return (delta_label(action.points, Face.STRONG),)
        if step.stage is Stage.ERASURE and action.spread is not None:
            return (label(self._at_best(action.spread[0]), Face.SMALL, "muted"),)
        wanted = action.trial is not None or action.spread is not None
        return (label(effect_words(action), Face.SMALL, "muted"),) if wanted else ()

    def _at_best(self, points: float) -> str:
        return self.tr("up to {points}").format(points=formatting.delta(points))

    def _circle(self, step: Step, *, unfolded: bool) -> CircleState:
        if step.progress is Progress.DONE:
            return CircleState.DONE
        return CircleState.CURRENT if unfolded else CircleState.PLAIN
