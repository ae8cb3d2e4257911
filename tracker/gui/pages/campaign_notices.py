"""What is said below the steps of a change: that it is over, and what its list does not have."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.gui.campaign_words import name_of
from tracker.gui.widgets.layouts import column
from tracker.gui.widgets.panels import Notice
from tracker.gui.widgets.text import shortened
from tracker.services.campaigns import CampaignView

_SHORT = 24  # characters of a name in a link


class CampaignNotices(QWidget):
    """Signals: ``end_wanted()``; ``add_wanted()`` for what was recorded later; ``untied_wanted()`` to see the first
    service of which nobody has said what it holds."""

    end_wanted = Signal()
    add_wanted = Signal()
    untied_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.trashed, self.over = Notice("", "warn", tone="text"), Notice("", "check", tone="text")
        self.closing = Notice("", "clock", tone="text")
        self.later, self.untied = Notice("", "plus", tone="text"), Notice("", "question")
        self.over.linked.connect(self.end_wanted)
        self.later.linked.connect(self.add_wanted)
        self.untied.linked.connect(self.untied_wanted)
        shown = (self.trashed, self.over, self.closing, self.later, self.untied)
        self.setLayout(column(*shown, spacing=1, margins=(6, 1, 6, 1)))

    def show_view(self, view: CampaignView, *, writable: bool) -> None:
        """``writable``: whether anything can be done about it."""
        trashed = [own for own in (view.old, view.new) if own is not None and own.trashed is not None]
        words = self.tr("{name} is in the trash. The change stays as it is; take it out of there to go on.")
        self.trashed.set_text(words.format(name=name_of(trashed[0])) if trashed else "")
        self.trashed.setVisible(bool(trashed))
        progress = view.progress
        done = self.tr("No service that is recorded holds {name} any more.").format(name=name_of(view.old))
        self.over.set_text(done, self.tr("End the change"))
        self.over.setVisible(progress.is_over and writable)
        closing = len(progress.closing)
        self.closing.set_text(
            self.tr(
                "%Ln accounts that are being closed hold it still. The change is complete only when they are seen to"
                " be gone.",
                "",
                closing,
            )
        )
        self.closing.setVisible(0 < closing == len(progress.holding))
        later = len(progress.without_step)
        self.later.set_text(
            self.tr("%Ln services that hold it were recorded later and are not in the list.", "", later),
            self.tr("Add them"),
        )
        self.later.setVisible(bool(later) and writable)
        untied = len(progress.untied)
        words = self.tr("%Ln services may hold it, too: which of yours they hold is not recorded.", "", untied)
        first = self.tr("Open {name}").format(name=shortened(progress.untied[0].name, _SHORT)) if untied else ""
        self.untied.set_text(words, first)
        self.untied.setVisible(untied > 0)

    def forget(self) -> None:
        """Drop everything shown."""
        for notice in (self.trashed, self.over, self.closing, self.later, self.untied):
            notice.set_text("")
