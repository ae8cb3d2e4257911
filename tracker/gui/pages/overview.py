"""The Overview: how exposed the person is, in one sentence and a few figures that lead to the records."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QWidget
from typing_extensions import override

from tracker.core.due import DueKind, DueThing, soon
from tracker.core.kinds import Headline
from tracker.core.review import review_due
from tracker.core.risk.rules import Finding
from tracker.core.risk.summary import Held, Summary
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.calendar import CalendarDialog
from tracker.gui.dialogs.review import ReviewDialog
from tracker.gui.fonts import Face
from tracker.gui.in_sight import InSight
from tracker.gui.models.service_filters import CLOSED
from tracker.gui.pages.base import Destination, Page
from tracker.gui.pages.overview_due import DuePanel
from tracker.gui.pages.overview_panels import ActionsPanel, FindingsPanel, HoldersPanel, LoadPanel
from tracker.gui.theme import u
from tracker.gui.translation import text
from tracker.gui.widgets.badges import PillBadge
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.empty import Alternative, EmptyPage
from tracker.gui.widgets.layouts import FlowLayout, box, column, set_tab_order
from tracker.gui.widgets.links import NumberLink, Part, PillLink, Sentence, parts_of
from tracker.gui.widgets.panels import scroll_area
from tracker.gui.widgets.pills import Pill, Tone, band_pill
from tracker.gui.widgets.text import label, shortened

_FINDINGS = 3
_LONGEST_NAME = 40
_AT_ONCE = 1_000
"""With more accounts the findings come a moment after everything else has been painted."""
_MOMENT = 50  # milliseconds


class OverviewPage(Page):
    """A sentence, the worst band, and panels; one of them is there only when something is due."""

    KEY: ClassVar[str] = "overview"
    ICON: ClassVar[str] = "overview"

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self._add = self.header.set_primary(self.tr("Add service"), "plus", lambda: self.action.emit("add_service"))
        self.sentence = Sentence(Face.DISPLAY)
        self.sentence.linked.connect(self._follow_link)
        self._worst = label(self.tr("Worst band"), Face.BODY, "muted")
        self._band = PillBadge(Pill(""))
        self._in_band = NumberLink("muted", "", self._show_band, Face.BODY)
        self._highest = NumberLink("muted", "", self._show_highest, Face.BODY)
        self._possible = PillBadge(Pill(""))
        self.unsure = PillLink(Pill(""), lambda: self._follow_link("unsure"))
        self.review = PillLink(Pill(""), self._review)
        self.report = button(self.tr("Report…"), ButtonKind.LINK, "print", lambda: self.action.emit("report"))
        self.load, self.holders, self.due = LoadPanel(), HoldersPanel(), DuePanel()
        self.todo, self.findings = ActionsPanel(), FindingsPanel()
        self.due.review_wanted.connect(self._review)
        self.due.calendar_wanted.connect(self._save_days)
        for panel in (self.load, self.holders, self.due, self.todo, self.findings):
            panel.go_to.connect(self.go_to)
        self._findings_due = QTimer(self, singleShot=True, interval=_MOMENT)
        self._findings_due.timeout.connect(self._show_findings)
        InSight(self, bridge.planner.ready, self._show_plan)
        self.empty = EmptyPage(
            self.tr("Nothing recorded yet"),
            self.tr(
                "This page says in one sentence how exposed you are. It is empty because no account is recorded. "
                "Start with the commonest, it takes two minutes."
            ),
            self.tr("Tick the services you use"),
            "check",
            alternative=Alternative(
                self.tr("or"), self.tr("drop a file on the window"), self.tr("to find services you forgot")
            ),
        )
        self.empty.accepted.connect(lambda: self.action.emit("tick_services"))
        self.empty.alternative_chosen.connect(lambda: self.go_to.emit(Destination("find")))
        self._full = scroll_area(self._body())
        self._stack = QStackedWidget()
        self._stack.addWidget(self._full)
        self._stack.addWidget(self.empty)
        self.content.addWidget(self._stack, 1)

    def _body(self) -> QWidget:
        worst = FlowLayout(2.5, 1)
        for part in (
            self._worst,
            self._band,
            self._in_band,
            self._possible,
            self._highest,
            self.unsure,
            self.review,
            self.report,
        ):
            worst.addWidget(part)
        panels = QGridLayout()
        panels.setSpacing(u(4))
        panels.addWidget(self.load, 0, 0, 2, 1)
        panels.addWidget(self.holders, 0, 1)
        panels.addWidget(self.due, 1, 1)
        panels.addWidget(self.todo, 2, 0)
        panels.addWidget(self.findings, 2, 1)
        for place, share in ((0, 63), (1, 37)):
            panels.setColumnStretch(place, share)
        panels.setRowStretch(0, 1)
        whole = column(self.sentence, box(worst), spacing=2.5, margins=(6, 0.5, 6, 5))
        whole.addSpacing(u(1.5))
        whole.addLayout(panels, 1)
        body = QWidget()
        body.setLayout(whole)
        return body

    @classmethod
    @override
    def name(cls) -> str:
        return text("pages", QT_TRANSLATE_NOOP("pages", "Overview"))

    @override
    def refresh(self) -> None:
        book, today = self.bridge.risk, self.bridge.today
        self.header.set_subtitle(formatting.long_day(today))
        counts, things = self.bridge.summary, self.bridge.agenda()
        some = bool(counts.accounts) or self._is_something_recorded(things)
        self._stack.setCurrentWidget(self._full if some else self.empty)
        self._add.set_kind(ButtonKind.PRIMARY if some else ButtonKind.SECONDARY)
        if not some:
            self._drop()
            return
        self.sentence.set_parts(self._sentence(counts))
        self.sentence.come_after(self.header.lock)
        self._show_worst(counts)
        session = self.bridge.session
        self.load.show_load(book, counts, session.load_history(), session.load_now, session.milestones())
        self.due.show_things(things, self.bridge.vault, today)
        self._show_review(self.bridge.vault.profile.reviewed)
        self.holders.show_counts(counts)
        self._show_actions(counts.accounts)
        if counts.accounts > _AT_ONCE:
            self._findings_due.start()
        else:
            self._show_findings()

    def _is_something_recorded(self, things: Iterable[DueThing]) -> bool:
        """Where no account counts: an account that is closed, or something that is due; looking at nothing is not."""
        due = (thing for thing in soon(things, self.bridge.today) if thing.kind is not DueKind.REVIEW)
        return bool(self.bridge.vault.gone_services()) or any(True for _ in due)

    def _show_findings(self) -> None:
        self._findings_due.stop()
        reminders = self.bridge.reminders()
        found = reminders.shown
        self.load.course.count_findings(reminders.total)
        unsure, muted = self.bridge.summary.unsure, len(reminders.muted)
        self.findings.show_findings(_foremost(found), len(found), muted, self.bridge.vault, unsure)
        self._order_stops()

    def _show_plan(self) -> None:
        """The plan of a large ledger comes when it has been worked out."""
        if self.bridge.is_unlocked and self.bridge.summary.accounts:
            self._show_actions(self.bridge.summary.accounts)
            self._order_stops()

    def _show_actions(self, accounts: int) -> None:
        planner = self.bridge.planner
        self.todo.show_plan(planner.get(), accounts, broken=planner.is_broken)

    def _order_stops(self) -> None:
        set_tab_order([*self.due.stops, *self.todo.stops, *self.findings.stops])

    @override
    def forget(self) -> None:
        self._drop()
        self.header.set_subtitle("")

    def _drop(self) -> None:
        self._findings_due.stop()
        self.sentence.set_parts([])
        self._in_band.setText("")
        self._highest.setText("")
        for panel in (self.load, self.due, self.todo, self.findings):
            panel.forget()

    def _sentence(self, counts: Summary) -> list[Part]:
        """How many accounts cannot be deleted and hold the ID; never good news about what nobody has checked."""
        if not counts.accounts:
            return self._none_counts()
        held = counts.held[Headline.ID]
        parts = {
            "stuck": Part(formatting.count(counts.stuck), "stuck", "stuck"),
            "all": Part(formatting.count(counts.accounts), "all", "accent"),
            "held": Part(formatting.count(held.stuck), "stuck_id", "stuck"),
            "perhaps": Part(formatting.count(held.stuck_unknown)),
            "unchecked": Part(formatting.count(counts.unchecked), "unchecked", "accent"),
        }
        return parts_of(self._with_stuck(counts, held) if counts.stuck else self._without_stuck(counts), parts)

    def _none_counts(self) -> list[Part]:
        closed = len(self.bridge.vault.gone_services())
        if not closed:
            return parts_of(self.tr("No account is recorded now."), {})
        words = self.tr("None of your accounts counts any more: all {closed} are closed and verified.", "", closed)
        return parts_of(words, {"closed": Part(formatting.count(closed), "closed", "accent")})

    def _without_stuck(self, counts: Summary) -> str:
        if counts.unchecked == counts.accounts:
            return self.tr(
                "You have {all} accounts. Whether they can be deleted has not been checked.", "", counts.accounts
            )
        if counts.unchecked:
            return self.tr(
                "None of your {all} accounts is marked as impossible to delete, but {unchecked} have not been checked.",
                "",
                counts.unchecked,
            )
        return self.tr("None of your {all} accounts is marked as impossible to delete.", "", counts.accounts)

    def _with_stuck(self, counts: Summary, held: Held) -> str:
        if held.stuck == 0 and held.stuck_unknown:
            return self._perhaps_held(counts, held)
        if counts.accounts == 1:
            if held.stuck:
                return self.tr("Your only account cannot be deleted, and it holds your ID.")
            return self.tr("Your only account cannot be deleted. No ID is recorded there.")
        if held.stuck == 0:
            return self.tr(
                "{stuck} of your {all} accounts cannot be deleted. No ID is recorded there.", "", counts.stuck
            )
        if counts.stuck == 1:
            return self.tr("{stuck} of your {all} accounts cannot be deleted, and it holds your ID.")
        if held.stuck_unknown:
            return self.tr(
                "{stuck} of your {all} accounts cannot be deleted; {held} of those hold your ID, perhaps {perhaps} more.",
                "",
                held.stuck,
            )
        return self.tr(
            "{stuck} of your {all} accounts cannot be deleted; {held} of those hold your ID.", "", held.stuck
        )

    def _perhaps_held(self, counts: Summary, held: Held) -> str:
        """Where nobody has checked whether the ID is held."""
        if counts.accounts == 1:
            return self.tr("Your only account cannot be deleted. Whether it holds your ID is not known.")
        if counts.stuck == 1:
            return self.tr(
                "{stuck} of your {all} accounts cannot be deleted. Whether that one holds your ID is not known."
            )
        return self.tr(
            "{stuck} of your {all} accounts cannot be deleted. Whether {perhaps} of those hold your ID is not known.",
            "",
            held.stuck_unknown,
        )

    def _show_worst(self, counts: Summary) -> None:
        """The worst band, never alone where an account may be in a worse one, and the account that is highest."""
        worst, possible = self.bridge.risk.worst, counts.worst_possible
        for part in (self._worst, self._band, self._in_band, self._highest):
            part.setVisible(worst is not None)
        if worst is None or possible is None:
            self._possible.hide()
            self.unsure.hide()
            return
        self._band.set_pill(band_pill(worst.band))
        self._in_band.setText(self.tr("%Ln accounts", "", counts.worst))
        up_to = self.tr("perhaps up to “{band}”").format(band=formatting.band_word(possible))
        self._possible.set_pill(Pill(up_to, Tone.UNKNOWN, meter=possible.rank + 1))
        self._possible.setVisible(possible.rank > worst.band.rank)
        highest = self.tr("highest: {name} {points}")
        name = shortened(self.bridge.vault.services[worst.service_id].name, _LONGEST_NAME)
        points = formatting.score_and_margin(worst.se, worst.se_low, worst.se_high)
        self._highest.setText(highest.format(name=name, points=points))
        self.unsure.set_pill(Pill(self.tr("%Ln not fully checked", "", counts.unsure), Tone.UNKNOWN, "question"))
        self.unsure.setVisible(counts.unsure > 0)

    def _show_review(self, reviewed: date | None) -> None:
        """When the person last looked at the whole; once a month is a good measure."""
        if reviewed is None:
            pill = Pill(self.tr("Not reviewed yet"), Tone.ACCENT, "clock")
        elif review_due(reviewed, self.bridge.today):
            words = self.tr("Review due, last on {day}")
            pill = Pill(words.format(day=formatting.day(reviewed)), Tone.ACCENT, "clock")
        else:
            pill = Pill(self.tr("Reviewed on {day}").format(day=formatting.day(reviewed)), Tone.PLAIN, "clock")
        self.review.set_pill(pill)

    def _review(self) -> None:
        dialog = ReviewDialog(self.bridge, self)
        dialog.go_to.connect(self.go_to)
        dialog.open()

    def _save_days(self) -> None:
        CalendarDialog(self.bridge, self.bridge.agenda(), self).open()

    def _follow_link(self, link: str) -> None:
        destinations = {
            "all": Destination("services", filter="all"),
            "closed": Destination("services", filter=CLOSED),
            "stuck": Destination("risk", view="stuck"),
            "stuck_id": Destination("services", filter="stuck", query="held:id"),
            "unchecked": Destination("services", filter="unchecked"),
            "unsure": Destination("services", filter="unsure"),
        }
        self.go_to.emit(destinations[link])

    def _show_band(self) -> None:
        band = self.bridge.risk.worst_band
        self.go_to.emit(Destination("services", filter="all", query=f"band:{band}"))

    def _show_highest(self) -> None:
        worst = self.bridge.risk.worst
        if worst is not None:
            self.go_to.emit(Destination("risk", service_id=worst.service_id))


def _foremost(found: Iterable[Finding]) -> list[Finding]:
    """The heaviest findings, one for each service or identifier."""
    by_subject: dict[str, Finding] = {}
    for finding in found:
        by_subject.setdefault(finding.subject, finding)
        if len(by_subject) == _FINDINGS:
            break
    return list(by_subject.values())
