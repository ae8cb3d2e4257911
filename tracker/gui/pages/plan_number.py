"""Changing a number or an address: every service that holds the old one, in the order in which it is worth changing."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QModelIndex, QTimer
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from tracker.core import campaigns
from tracker.core.acting import Campaign, StepStanding
from tracker.core.acting_validation import MOVABLE_KINDS
from tracker.core.campaign_chores import Chore, ChoreStanding
from tracker.core.campaign_effects import what_is_left
from tracker.core.campaign_standings import running_for
from tracker.core.entity import CampaignId, IdentifierId
from tracker.core.model import ServiceId
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.campaign_words import STEP_LOOKS, names
from tracker.gui.dialogs.campaign_drafts import reopened
from tracker.gui.dialogs.campaign_editor import CampaignEditor
from tracker.gui.dialogs.campaign_paper import CampaignPaperDialog
from tracker.gui.models.campaign_model import CampaignModel, Column, GroupRow
from tracker.gui.pages.base import Destination
from tracker.gui.pages.campaign_head import CampaignHead
from tracker.gui.pages.campaign_notices import CampaignNotices
from tracker.gui.pages.campaign_step_details import CampaignStepDetails
from tracker.gui.pages.campaign_task_details import CampaignTaskDetails
from tracker.gui.pages.part import EmptyWords, framed
from tracker.gui.pages.plan_part import PlanPart
from tracker.gui.translation import paragraph
from tracker.gui.widgets.buttons import button
from tracker.gui.widgets.chips import Chip, ChipRow
from tracker.gui.widgets.choices import entries
from tracker.gui.widgets.dialog import ask
from tracker.gui.widgets.layouts import Rule, box, column, row, set_tab_order
from tracker.gui.widgets.tables import Table
from tracker.services.campaigns import CampaignView, StepRow, view

_TALL = 11.5
_WIDTHS = (0, 48, 36)
_LEAST_NAME = 46
_AT_ONCE = 200  # services; with more of them, what is left is worked out a moment after the rest is painted
_MOMENT = 30  # milliseconds
_ALL = "all"
_FEW = 8  # names in a question


class NumberPart(PlanPart):
    """The tab *Changing a number*: one change at a time, the one that runs first."""

    KEY: ClassVar[str] = "number"
    FOLLOWS_LATER: ClassVar[bool] = True

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self._id: CampaignId | None = None
        self._view: CampaignView | None = None
        self._account: ServiceId | None = None  # the one that the tabs keep to
        self._wanted = _ALL
        self.model = CampaignModel(self)
        self.head = CampaignHead(self._offer)
        self.head.chosen.connect(lambda key: self.show_change(CampaignId(key)))
        self.head.line_wanted.connect(lambda: self._show_chore(Chore.GIVE_UP))
        self.head.reach_wanted.connect(lambda: self._show_chore(Chore.TELL))
        self.head.bound_wanted.connect(self._show_next)
        self.steps, self.tasks = CampaignStepDetails(bridge), CampaignTaskDetails(bridge)
        for panel in (self.steps, self.tasks):
            panel.go_to.connect(self.go_to)
            panel.new_wanted.connect(self._edit)
        self.table = Table(self.tr("What is to be done, in its order"), row_height=_TALL)
        self.table.setModel(self.model)
        self.table.give_way(Column.USED_FOR, least=_LEAST_NAME)
        self.table.selectionModel().currentRowChanged.connect(self.show_row)
        self.table.clicked.connect(lambda _index: self.open_panel())
        self.table.activated.connect(lambda _index: self.open_panel())
        self.rows = self.table
        self.chips: dict[str, Chip] = {}
        self.notices = CampaignNotices()
        self.notices.end_wanted.connect(self._end)
        self.notices.add_wanted.connect(self._add_later)
        self.notices.untied_wanted.connect(self._show_untied)
        self._left_due = QTimer(self, singleShot=True, interval=_MOMENT)
        self._left_due.timeout.connect(self._show_left)
        self.start = button(self.tr("Start another change…"), icon="plus", on_click=self.begin)
        self._put_together()

    def _put_together(self) -> None:
        chips = column(self._chip_row(), margins=(6, 1, 6, 2))
        footer = row(self.start, None, margins=(6, 2, 6, 2))
        whole = column(self.head, chips, framed(self.table), self.notices, Rule(), footer, spacing=0)
        whole.setStretch(2, 1)
        self.put_together(box(whole), self.steps, self.tasks)
        set_tab_order((*self.head.stops, *self.chips.values(), self.table, self.start))

    def _chip_row(self) -> ChipRow:
        words: dict[str, tuple[str, str]] = {_ALL: (self.tr("All"), "")}
        for standing, (_tone, icon) in STEP_LOOKS.items():
            if standing is not StepStanding.STILL_THERE:  # that is to do
                words[standing] = formatting.choice_word(standing), icon
        made = ChipRow(exclusive=True)
        for key, (text, icon) in words.items():
            self.chips[key] = made.add(Chip(text, icon))
            self.chips[key].clicked.connect(lambda _checked, key=key: self._filter(key))
        self.chips[_ALL].setChecked(True)
        return made

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("NumberPart", "Changing a number")

    # Following the session

    @override
    def refresh(self) -> None:
        row_before = self.table.currentIndex().row()
        campaign = self._current()
        self._id = campaign.id if campaign is not None else None
        if campaign is None:
            self._view = None
            self.model.clear()
        else:
            self._show(campaign)
        self.start.setVisible(not self.bridge.session.read_only)
        self.show_main_or_empty()
        if not self.table.currentIndex().isValid() and row_before >= 0:
            self.table.setCurrentIndex(self.model.index(min(row_before, self.model.rowCount() - 1), 0))

    def _current(self) -> Campaign | None:
        """The one that was shown, else one that runs, else the one that ended last."""
        vault = self.bridge.vault
        if self._id in vault.campaigns:
            return vault.campaigns[CampaignId(self._id)]
        found = self._changes()
        return found[0] if found else None

    def _changes(self) -> list[Campaign]:
        """All changes: those that run first, then the newest."""
        changes = self.bridge.vault.campaigns.values()
        return sorted(changes, key=lambda item: (not item.runs, -item.started.toordinal(), item.id))

    def _show(self, campaign: Campaign) -> None:
        bridge, vault = self.bridge, self.bridge.vault
        found = self._view = view(vault, bridge.catalogue, campaign.id, bridge.today)
        own = vault.identifiers
        changes = [
            (
                item.id,
                own[item.old_identifier_id],
                own[item.new_identifier_id] if item.new_identifier_id else None,
                not item.runs,
            )
            for item in self._changes()
        ]
        self.head.offer(changes, campaign.id)
        self.head.show_view(found)
        self._count(found)
        before, wanted = self.model.ids, None if self._wanted == _ALL else self._wanted
        self.model.show_view(found, bridge.catalogue.phone_numbers.change.order, bridge.language, wanted)
        if self.model.ids != before:
            self._span_headings()
            self.table.set_widths(*_WIDTHS)
        self.notices.show_view(found, writable=found.campaign.runs and not self.bridge.session.read_only)
        if len(found.rows) > _AT_ONCE:
            self._left_due.start()
        else:
            self._show_left()

    def _show_left(self) -> None:
        """What the rest would take off."""
        if self._view is not None and self.bridge.is_unlocked:
            self.head.show_left(self._view, what_is_left(self.bridge.risk, self._view.campaign))

    def _count(self, found: CampaignView) -> None:
        """How many there are of each; a filter that shows nothing any more is dropped."""
        progress = found.progress
        counts = {str(standing): count for standing, count in progress.counts.items()}
        counts |= {_ALL: progress.steps, str(StepStanding.TO_DO): progress.to_do}
        if not counts[self._wanted]:
            self._wanted = _ALL
        for key, chip in self.chips.items():
            chip.set_count(counts[key])
            chip.setVisible(key == _ALL or counts[key] > 0)
            chip.setChecked(key == self._wanted)

    def _span_headings(self) -> None:
        """Headings and chores reach over the column that says nothing for them."""
        self.table.clearSpans()
        for place in self.model.others_at():
            self.table.setSpan(place, Column.SERVICE, 1, Column.STATE)

    def _filter(self, key: str) -> None:
        self._wanted = key
        self.refresh()
        self.choose(None)

    @override
    def forget(self) -> None:
        self._left_due.stop()
        self._id = self._view = self._account = None
        self._wanted = _ALL
        self.model.clear()
        self.head.forget()
        self.steps.forget()
        self.tasks.forget()
        self.notices.forget()
        self.beside.set_wanted(False)

    @override
    def empty_words(self) -> EmptyWords | None:
        if self._view is not None:
            return None
        title = self.tr("No change of a number or an address")
        words = self.tr(
            "When you change your phone number or e-mail address, this lists every service that has the old one, the"
            " most important first, says where each is changed, and keeps count until nothing holds it any more."
        )
        if self.bridge.session.read_only:
            return EmptyWords(title, words)
        if not self._has_movable():
            first = self.tr("Record your number or address under My data first.")
            return EmptyWords(title, paragraph((words, first)), self.tr("Go to My data"), "mydata")
        return EmptyWords(title, words, self.tr("Start a change…"), "swap")

    def _has_movable(self) -> bool:
        return any(item.kind in MOVABLE_KINDS for item in self.bridge.vault.live_identifiers())

    @override
    def leave_empty(self) -> None:
        if self._has_movable():
            self.begin()
        else:
            self.go_to.emit(Destination("my_data"))

    # Choosing

    def show_change(self, campaign_id: CampaignId) -> None:
        """Show another change."""
        self._id = campaign_id
        self._wanted = _ALL
        self.table.setCurrentIndex(QModelIndex())
        self.refresh()
        self.choose(None)

    @override
    def choose(self, account: ServiceId | None) -> None:
        """Show the step at another service than before; where it has none, or on a chore, the row stays.

        At first it is the first thing to do.
        """
        current, before, self._account = self.table.currentIndex(), self._account, account
        index = self.model.index_at(account) if account != before else current
        if not current.isValid():
            index = self.model.first_open()
        elif not index.isValid():
            index = current
        self.go_to_row(index)

    @override
    def show_row(self, index: QModelIndex) -> None:
        found = self._view
        self.beside.set_wanted(index.isValid() and found is not None)
        if not index.isValid() or found is None:
            return
        record = self.model.record_at(index)
        if isinstance(record, StepRow):
            self.steps.show_step(found, record)
            self.show_panel(self.steps)
            self._account = record.service.id
            if self._account in self.bridge.risk.services:
                self.account_chosen.emit(self._account)
            return
        if isinstance(record, GroupRow):
            self.tasks.show_group(found, record)
        else:
            self.tasks.show_chore(found, record)
        self.show_panel(self.tasks)

    def _show_chore(self, chore: Chore) -> None:
        self._filter_all()
        for place in range(self.model.rowCount()):
            index = self.model.index(place, 0)
            record = self.model.record_at(index)
            if isinstance(record, ChoreStanding) and record.chore is chore:
                self.go_to_row(index)
        self.open_panel()

    def _show_next(self) -> None:
        """The first thing that is to be done."""
        self._filter_all()
        self.go_to_row(self.model.first_open())
        self.open_panel()

    def _filter_all(self) -> None:
        if self._wanted != _ALL:
            self._filter(_ALL)

    # Doing

    def begin(self, old: IdentifierId | None = None) -> None:
        """Start a change, of ``old`` if one is named; a change of it that runs is shown instead."""
        own = self.bridge.vault.identifiers.get(old) if old is not None else None
        running = running_for(self.bridge.vault, own) if own is not None else None
        if running is not None:
            self.show_change(running.id)
            return
        self._open(CampaignEditor(self.bridge, old, None, self))

    def resume(self, draft: str) -> None:
        """Open the editor again that was open when the vault was locked."""
        editor = reopened(self.bridge, draft, self)
        if isinstance(editor, CampaignEditor):
            self._open(editor)
        elif editor is not None:
            editor.open()

    def _open(self, editor: CampaignEditor) -> None:
        editor.shown.connect(lambda key: self.show_change(CampaignId(key)))
        editor.accepted.connect(lambda: self.show_change(editor.saved_id))
        editor.open()

    def _edit(self) -> None:
        self._open(CampaignEditor(self.bridge, None, self._chosen().campaign, self))

    def _chosen(self) -> CampaignView:
        assert self._view is not None
        return self._view

    def _offer(self, menu: QMenu) -> None:
        """What can be done about the change as a whole; what changes nothing is always there."""
        found, items = self._chosen(), list[tuple[str, Callable[[], object]] | None]()
        writable = not self.bridge.session.read_only
        items.append((self.tr("Print, or keep as a PDF…"), self._put_on_paper))
        if writable:
            items += [None, (self.tr("Change what you have said…"), self._edit)]
            if found.campaign.runs:
                items.append((self.tr("End the change"), self._end))
            else:
                items.append((self.tr("Go on with it"), self._go_on))
            items += [None, (self.tr("Delete"), self._remove)]
        entries(menu, items)

    def _put_on_paper(self) -> None:
        CampaignPaperDialog(self.bridge, self._chosen().campaign.id, self).open()

    def _end(self) -> None:
        """At once where nothing holds the old one; else it is asked, with what still does."""
        found, today = self._chosen(), self.bridge.today
        if not found.progress.is_over and not self._may_end(found):
            return
        self.bridge.do(lambda vault: campaigns.end_campaign(vault, found.campaign.id, today))

    def _may_end(self, found: CampaignView) -> bool:
        holding = [service.name for service in found.progress.holding]
        told = self.tr("It is held still by: {names}").format(names=names(holding, _FEW))
        closing = len(found.progress.closing)
        gone = (
            self.tr("%Ln of them are being closed: they hold it until they are gone.", "", closing) if closing else ""
        )
        after = self.tr("Whoever gets it may get into these accounts. You can go on with the change at any time.")
        return ask(
            self,
            self.tr("End it although %Ln services still hold it?", "", len(holding)),
            paragraph(filter(None, (told, gone, after))),
            self.tr("End it"),
            self.tr("Go on"),
        )

    def _go_on(self) -> None:
        found, today = self._chosen(), self.bridge.today
        self.bridge.do(lambda vault: campaigns.resume_campaign(vault, found.campaign.id, today))

    def _remove(self) -> None:
        found = self._chosen()
        self.bridge.do(lambda vault: campaigns.remove_campaign(vault, found.campaign.id))

    def _add_later(self) -> None:
        found = self._chosen()
        self.bridge.do(lambda vault: campaigns.add_steps(vault, found.campaign.id))

    def _show_untied(self) -> None:
        """The first of those of which it is not recorded; when it is, the next one is offered."""
        first = self._chosen().progress.untied[0]
        self.go_to.emit(Destination("services", service_id=first.id, view="holds"))
