"""What stands above the steps of a change: which one, how far it is, and its three clocks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QProgressBar, QSizePolicy, QWidget

from tracker.core.entity import CampaignId
from tracker.core.model import Identifier
from tracker.core.risk.effects import Effect
from tracker.gui import formatting
from tracker.gui.campaign_words import bound_clock, campaign_name, line_clock, progress_words, reach_clock
from tracker.gui.fonts import Face
from tracker.gui.theme import u
from tracker.gui.translation import paragraph
from tracker.gui.widgets.choices import MenuButton
from tracker.gui.widgets.fields import ComboBox, narrow
from tracker.gui.widgets.layouts import box, column, row
from tracker.gui.widgets.links import NumberLink
from tracker.gui.widgets.text import elided, label, set_name, set_tooltip
from tracker.services.campaigns import CampaignView


class Clock(QWidget):
    """One of the three: what it is about, which leads to where it is set, and how it stands."""

    def __init__(self, title: str, icon: str, on_click: Callable[[], object]) -> None:
        super().__init__()
        self.link = NumberLink("accent", icon, on_click, Face.MEDIUM)
        self.link.setText(title)
        self.link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._title = title
        self._words = elided("", Face.SMALL, "muted", lines=2)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.setLayout(column(row(self.link, None, spacing=0), self._words, None, spacing=0.5))
        self.setMinimumWidth(u(30))

    def set_words(self, words: str) -> None:
        self._words.setText(words)
        set_tooltip(self._words, words)
        set_name(self.link, self._title, words)


class CampaignHead(QWidget):
    """Signals: ``chosen(str)`` with the id of another change; ``line_wanted()``, ``bound_wanted()`` and
    ``reach_wanted()`` when a clock is followed.
    """

    chosen = Signal(str)
    line_wanted = Signal()
    bound_wanted = Signal()
    reach_wanted = Signal()

    def __init__(self, fill_menu: Callable[[QMenu], object]) -> None:
        super().__init__()
        name = self.tr("Which change")
        self.picker = narrow(ComboBox(name))
        self.picker.activated.connect(lambda _place: self.chosen.emit(str(self.picker.currentData())))
        self._title = elided("", Face.HEADING)
        self.more = MenuButton(self.tr("More"), fill_menu)
        self._progress = label("", Face.MEDIUM, wrap=True)
        self._effect = label("", Face.SMALL, "muted", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.line = Clock(self.tr("Who owns it"), "clock", self.line_wanted.emit)
        self.bound = Clock(self.tr("What hangs on it"), "services", self.bound_wanted.emit)
        self.reach = Clock(self.tr("Who reaches you there"), "contacts", self.reach_wanted.emit)
        top = row(self.picker, self._title, self.more, spacing=3)
        top.setStretch(0, 1)
        top.setStretch(1, 1)
        clocks = row(self.line, self.bound, self.reach, spacing=4)
        for place in range(clocks.count()):
            clocks.setStretch(place, 1)
        far = column(self._progress, self._bar, self._effect, spacing=1)
        self.setLayout(column(top, far, box(clocks), spacing=2, margins=(6, 3, 6, 1)))

    @property
    def stops(self) -> list[QWidget]:
        """What Tab reaches here, as it is read."""
        return [self.picker, self.more, self.line.link, self.bound.link, self.reach.link]

    def offer(
        self, changes: Sequence[tuple[CampaignId, Identifier, Identifier | None, bool]], current: CampaignId
    ) -> None:
        """The changes to choose from, each with old and new and whether it has ended; a list only of several."""
        self.picker.clear()
        for key, old, new, ended in changes:
            name = campaign_name(old, new)
            self.picker.addItem(self.tr("{name}, ended").format(name=name) if ended else name, key)
        self.picker.setCurrentIndex(self.picker.findData(current))
        self.picker.setVisible(len(changes) > 1)
        self._title.setVisible(len(changes) == 1)

    def show_view(self, view: CampaignView) -> None:
        """How far a change is; what is left is told by `show_left`."""
        name, progress = campaign_name(view.old, view.new), progress_words(view.progress)
        self._title.setText(name)
        set_name(self, name, progress)
        self._bar.setRange(0, max(1, view.progress.steps))
        self._bar.setValue(view.progress.done)
        self._progress.setText(progress)
        set_name(self._bar, progress)
        self.line.set_words(line_clock(view.line))
        self.bound.set_words(bound_clock(view.progress))
        self.reach.set_words(reach_clock(view))

    def show_left(self, view: CampaignView, left: Effect) -> None:
        """What is still to be gained, and since when the change runs or is over."""
        words = []
        if left.difference:
            found = self.tr("What is left: {points} points.")
            words.append(found.format(points=formatting.delta(left.difference)))
        elif not view.progress.is_over:
            words.append(self.tr("What is left changes no points."))
        campaign = view.campaign
        begun = self.tr("Begun {day}.").format(day=formatting.day(campaign.started))
        words.append(begun)
        if campaign.ended is not None:
            words.append(self.tr("Ended {day}.").format(day=formatting.day(campaign.ended)))
        self._effect.setText(paragraph(words))

    def forget(self) -> None:
        """Drop everything shown."""
        self.picker.clear()
        for shown in (self._title, self._progress, self._effect):
            shown.setText("")
        for clock in (self.line, self.bound, self.reach):
            clock.set_words("")
        set_name(self, "")
