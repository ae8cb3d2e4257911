"""What the rules have found, and below the table, which has room for its beginning only, a finding in full.

What is muted is counted below the table and shown there on demand.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QModelIndex, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from tracker.core.model import Muting, ServiceId
from tracker.core.muting import unmute
from tracker.core.risk.finding import Finding
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.mute_finding import MuteFinding
from tracker.gui.finding_words import Place, step_place, subject_place
from tracker.gui.fonts import Face
from tracker.gui.models.findings_model import Column, FindingsModel
from tracker.gui.pages.base import Destination
from tracker.gui.pages.part import EmptyWords, PanelPart, framed
from tracker.gui.pages.risk_details import RiskDetails
from tracker.gui.theme import u
from tracker.gui.translation import listed, paragraph, render
from tracker.gui.widgets.buttons import button
from tracker.gui.widgets.layouts import Rule, box, column, row, set_tab_order
from tracker.gui.widgets.panels import Notice
from tracker.gui.widgets.tables import Table
from tracker.gui.widgets.text import breakable, label, set_name, shortened
from tracker.services.session import Outcome

_TALL = 15.0
_WIDTHS = (0, 46, 26)
_LEAST_FINDING = 90  # units: most of a sentence
_NAMED = 8  # of the accounts concerned
_LONGEST_NAME = 40
_LEAST = 25  # design units: as high as most findings are, so that the table stays where it is


class FindingText(QWidget):
    """The whole of one finding: its text, its next step, the accounts concerned, and whether it is muted.

    Each text can be reached by Tab, selected and copied. Signals: ``go_to(Destination)`` with the place where the
    next step is done; ``mute_wanted()`` and ``unmute_wanted()``.
    """

    go_to = Signal(object)
    mute_wanted = Signal()
    unmute_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.found = label("", Face.BODY, wrap=True, selectable=True)
        self.next_step = label("", Face.BODY, "muted", wrap=True, selectable=True)
        self.concerned = label("", Face.SMALL, "muted", wrap=True, selectable=True)
        self.muted = label("", Face.SMALL, "muted", wrap=True, selectable=True)
        texts = (self.found, self.next_step, self.concerned, self.muted)
        for part in texts:
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # by keyboard, too
        self._place: Place | None = None
        self.step = button("", on_click=self._go)
        self.mute = button(self.tr("Mute"), on_click=self.mute_wanted.emit)
        self.unmute = button(self.tr("Show again"), on_click=self.unmute_wanted.emit)
        self.parts: tuple[QWidget, ...] = (*texts, self.step, self.mute, self.unmute)
        words = column(*texts, None, spacing=1)
        deeds = column(self.step, self.mute, self.unmute, None, spacing=1.5)
        whole = row(box(words), box(deeds), spacing=4, margins=(6, 2.5, 6, 2.5))
        whole.setStretch(0, 1)
        content = column(Rule(), spacing=0)
        content.addLayout(whole)
        self.setLayout(content)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(u(_LEAST))
        set_name(self, self.tr("The finding in full"))
        self.show_finding(None)

    def show_finding(
        self,
        finding: Finding | None,
        place: Place | None = None,
        names: Sequence[str] = (),
        muting: Muting | None = None,
        *,
        writable: bool = True,
    ) -> None:
        """Say all of ``finding``; hidden for None. ``place``: where its next step is done. ``names``: of the accounts
        concerned, where there are several."""
        found, step = ("", "") if finding is None else (render(finding.text), render(finding.next_step))
        said = (found, step, self._concerned(names), self._muted(muting))
        for shown, words in zip((self.found, self.next_step, self.concerned, self.muted), said, strict=True):
            shown.setText(breakable(words))
            set_name(shown, words)
            shown.setVisible(bool(words))
        self._place = place
        self.step.setText(place.words if place is not None else "")
        set_name(self.step, self.step.text(), step)
        self.mute.setVisible(writable and muting is None)
        self.unmute.setVisible(writable and muting is not None)
        set_name(self.mute, self.tr("Mute: {finding}").format(finding=found))
        set_name(self.unmute, self.tr("Show again: {finding}").format(finding=found))
        self.setVisible(finding is not None)

    def _go(self) -> None:
        if self._place is not None:
            self.go_to.emit(self._place.destination)

    def _concerned(self, names: Sequence[str]) -> str:
        if not names:
            return ""
        named = listed(shortened(name, _LONGEST_NAME) for name in names[:_NAMED])
        if len(names) <= _NAMED:
            return self.tr("Accounts concerned: {names}").format(names=named)
        more = self.tr("Accounts concerned: {names}, and %Ln more", "", len(names) - _NAMED)
        return more.format(names=named)

    def _muted(self, muting: Muting | None) -> str:
        if muting is None:
            return ""
        since = formatting.day(muting.day)
        if muting.until is None:
            return self.tr("Muted on {day}, without an end: “{reason}”").format(day=since, reason=muting.reason)
        return self.tr("Muted on {day} until the end of {until}: “{reason}”").format(
            day=since, until=formatting.day(muting.until), reason=muting.reason
        )


class FindingsPart(PanelPart):
    """Findings, heaviest first; beside them the account that the chosen one is about."""

    KEY: ClassVar[str] = "findings"

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self.model = FindingsModel(self)
        self.details = RiskDetails(bridge)
        self.details.go_to.connect(self.go_to)
        self.table = Table(self.tr("Findings, heaviest first"), row_height=_TALL)
        self.table.setModel(self.model)
        self.table.selectionModel().currentRowChanged.connect(self._show_row)
        self.table.clicked.connect(lambda _index: self.open_panel())
        self.table.activated.connect(self._open_row)
        self.table.give_way(Column.SUBJECT, least=_LEAST_FINDING)
        self.finding_text = FindingText()
        self.finding_text.go_to.connect(self.go_to)
        self.finding_text.mute_wanted.connect(self._mute)
        self.finding_text.unmute_wanted.connect(self._unmute)
        self._with_muted, self._muted_count = False, 0
        self.muted_notice = Notice(icon="clock")
        self.muted_notice.linked.connect(self._turn_muted)
        self.rows = self.table
        notice = column(self.muted_notice, margins=(6, 1, 6, 1))
        whole = column(framed(self.table), notice, self.finding_text, spacing=0)
        whole.setStretch(0, 1)
        self.put_together(box(whole), self.details)
        set_tab_order((self.table, *self.finding_text.parts))

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("FindingsPart", "Findings")

    @override
    def purpose(self) -> str:
        return self.tr("This page says what deserves your attention, and what to do about it.")

    @override
    def refresh(self) -> None:
        self._show()
        self.table.set_widths(*_WIDTHS)

    @override
    def follow(self, outcome: Outcome) -> None:
        self._show()

    def _show(self) -> None:
        row_before = self.table.currentIndex().row()
        found = self.bridge.reminders()
        muted = found.muted if self._with_muted else ()
        self._muted_count = len(found.muted)
        self.model.show_findings(self.bridge.vault, found.shown, muted)
        self._say_muted()
        self.show_main_or_empty()
        if row_before >= 0:
            with QSignalBlocker(
                self.table.selectionModel()
            ):  # `choose` shows the row, in a large ledger a moment later
                self.table.setCurrentIndex(self.model.index(min(row_before, self.model.rowCount() - 1), 0))

    def resume(self, draft: str) -> None:
        """Open the editor again that was open when the vault was locked."""
        editor = MuteFinding.from_draft(self.bridge, draft, self)
        if editor is not None:
            editor.open()

    @override
    def forget(self) -> None:
        self.model.clear()
        self._with_muted, self._muted_count = False, 0
        self._say_muted()
        self.finding_text.show_finding(None)
        self.details.forget()
        self.beside.set_wanted(False)

    @override
    def rows_in_front(self) -> Table:
        return self.table

    @override
    def empty_words(self) -> EmptyWords | None:
        if self.model.rowCount():
            return None
        if self._muted_count:
            every = self.tr("All that the rules have found is muted: %Ln findings.", "", self._muted_count)
            return EmptyWords(self.tr("Nothing to be reminded of now"), every, self.tr("Show them"), "eye")
        if not self.bridge.risk.services:
            return self.no_accounts()
        unsure, perhaps = self.bridge.summary.unsure, len(self.bridge.frauds.standings())
        if not unsure and not perhaps:
            title = self.tr("No rule has found anything")
            return EmptyWords(title, self.tr("The rules only see what is recorded here."))
        said = []
        if unsure:
            said.append(
                self.tr("%Ln accounts are not fully checked, and the rules only see what is known.", "", unsure)
            )
        if perhaps:  # one that is possible would have been found
            said.append(self.tr("%Ln frauds are perhaps possible, with what nobody has checked.", "", perhaps))
        title = self.tr("Nothing found in what is known")
        action = self.tr("Check them") if unsure else self.tr("See the frauds")
        return EmptyWords(title, paragraph(said), action, "question")

    @override
    def leave_empty(self) -> None:
        if self._muted_count:
            self._turn_muted()
        elif self.bridge.summary.unsure:
            self.go_to.emit(Destination("services", filter="unsure"))
        elif self.bridge.risk.services and self.bridge.frauds.standings():
            self.part_wanted.emit("frauds")
        else:
            super().leave_empty()

    @override
    def choose(self, account: ServiceId | None) -> None:
        """Findings keep to their own row: one account can have several of them, and some are about none."""
        current = self.table.currentIndex()
        index = current if current.isValid() else self.model.index(0, 0)
        if index.row() != current.row():
            self.table.setCurrentIndex(index)  # which shows the row
            self.table.scrollTo(index)
        else:
            self._show_row(index)

    def _show_row(self, index: QModelIndex) -> None:
        finding = self.model.record_at(index) if index.isValid() else None
        self._show_text(finding)
        QTimer.singleShot(0, self, self._keep_in_sight)  # when a long text has taken its room
        services = self.bridge.risk.services
        account = next((key for key in self._accounts(finding) if key in services), None) if finding else None
        self.beside.set_wanted(account is not None)
        if account is not None:
            self.details.show_service(account)
            self.account_chosen.emit(account)
        else:
            self.details.forget()

    def _show_text(self, finding: Finding | None) -> None:
        if finding is None:
            self.finding_text.show_finding(None)
            return
        services = self.bridge.vault.services
        several = len(finding.services) > 1 or finding.fraud
        names = [services[key].name for key in self._accounts(finding)] if several else []
        muting, writable = self.model.muting_of(finding), not self.bridge.session.read_only
        place = step_place(finding, self.bridge.vault, writable=writable)
        self.finding_text.show_finding(finding, place, names, muting, writable=writable)

    def _accounts(self, finding: Finding) -> Sequence[ServiceId]:
        """The accounts concerned, the subject first; a fraud has none, so there the worst comes first."""
        if not finding.fraud:
            return finding.services
        book = self.bridge.risk
        counting = (book.services[key] for key in finding.services if key in book.services)
        worst_first = [risk.service_id for risk in sorted(counting, key=book.severity_order)]
        return (*worst_first, *(key for key in finding.services if key not in book.services))

    def _say_muted(self) -> None:
        """How many are muted, and the way to them and back."""
        count = self._muted_count
        if self._with_muted:
            self.muted_notice.set_text(self.tr("%Ln muted findings are listed last.", "", count), self.tr("Hide them"))
        else:
            self.muted_notice.set_text(self.tr("%Ln findings are muted.", "", count), self.tr("Show them"))
        self.muted_notice.setVisible(count > 0)

    def _turn_muted(self) -> None:
        self._with_muted = not self._with_muted
        self.refresh()
        self.choose(None)

    def _chosen(self) -> Finding:
        return self.model.record_at(self.table.currentIndex())

    def _mute(self) -> None:
        MuteFinding(self.bridge, self._chosen(), self).open()

    def _unmute(self) -> None:
        finding = self._chosen()
        muting = self.model.muting_of(finding)
        assert muting is not None  # otherwise the button is not there
        self.bridge.do(lambda vault: unmute(vault, muting.id, finding))

    def _keep_in_sight(self) -> None:
        self.table.scrollTo(self.table.currentIndex())

    def _open_row(self, index: QModelIndex) -> None:
        """Return, or a double click."""
        target = subject_place(self.model.record_at(index))
        if target.page == "risk" and target.service_id is not None:  # it stands beside the table
            self.open_panel()
        else:
            self.go_to.emit(target)
