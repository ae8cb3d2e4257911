"""In the panel of an account: the frauds that what it holds is enough for, and those that closing it would end."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.core.model import ServiceId
from tracker.core.risk.frauds import Ending, Standing
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.pages.base import Destination
from tracker.gui.pages.risk_account_rows import link
from tracker.gui.translation import listed, paragraph
from tracker.gui.widgets.badges import IconSign
from tracker.gui.widgets.layouts import Item, box, column, row
from tracker.gui.widgets.text import label, set_name
from tracker.gui.widgets.unfolding import Unfolding, focusable

_FIRST = 3


class AccountFrauds(QWidget):
    """Signals: ``go_to(Destination)``."""

    go_to = Signal(object)

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._sum = label("", Face.BODY, "muted", wrap=True)
        self._opened = Unfolding(self.tr("Frauds that it is enough for"), _FIRST)
        self._ends = label("", Face.BODY, "muted", wrap=True)
        title = label(self.tr("Frauds"), Face.STRONG)
        self.setLayout(column(title, self._sum, self._opened, self._ends, spacing=1))

    def show_account(self, service_id: ServiceId) -> None:
        """Show what an account that counts is enough for by itself, and the difference that closing it makes."""
        opened = self._bridge.frauds.opened_by(service_id)
        self._sum.setText(self._how_many(list(opened.values())))
        self._opened.show_rows(partial(self._row, key, standing) for key, standing in opened.items())
        self._ends.setText(self._what_ends(service_id, self._bridge.frauds.closing(service_id)))

    def forget(self) -> None:
        """Drop everything shown."""
        self._sum.setText("")
        self._opened.show_rows(())
        self._ends.setText("")

    @property
    def stops(self) -> list[QWidget]:
        """What Tab reaches here, from top to bottom."""
        return focusable(self._opened.stops)

    def _how_many(self, standings: list[Standing]) -> str:
        """What needs something that nobody has checked is never counted among what is possible."""
        perhaps = standings.count(Standing.PERHAPS)
        sure = len(standings) - perhaps
        if not standings:
            return self.tr("What it holds is enough for none by itself.")
        if not sure:
            return self.tr("What it holds is only perhaps enough by itself for %Ln frauds:", "", perhaps)
        if not perhaps:
            return self.tr("What it holds is enough by itself for %Ln frauds:", "", sure)
        words = self.tr(
            "What it holds is enough by itself for %Ln frauds, and only perhaps for {perhaps} more:", "", sure
        )
        return words.format(perhaps=formatting.count(perhaps))

    def _row(self, fraud_id: str, standing: Standing) -> QWidget:
        name = self._bridge.frauds.frauds.by_id[fraud_id].name
        made = link(name, Destination("risk", view="frauds", fraud_id=fraud_id), self.go_to.emit)
        unsure: tuple[Item, ...] = ()
        if standing is Standing.PERHAPS:
            words = self.tr("perhaps")
            set_name(made, name, words)
            unsure = IconSign("question", "muted", 3.5), label(words, Face.SMALL, "muted")
        return box(row(made, None, *unsure, spacing=1.5))

    def _what_ends(self, service_id: ServiceId, ending: Ending) -> str:
        if self._bridge.risk.services[service_id].stuck:
            return self._if_it_were_gone(service_id, ending)
        said = []
        if ending.ended:
            said.append(self.tr("Closing this account ends: {frauds}.").format(frauds=self._names(ending.ended)))
        if ending.only_perhaps:
            words = self.tr("Only perhaps possible once it is closed: {frauds}.")
            said.append(words.format(frauds=self._names(ending.only_perhaps)))
        if not ending:
            words = self.tr("Closing this account alone ends no fraud: {why}.")
            said.append(words.format(why=self._why_none_ends(service_id)))
        return paragraph(said)

    def _if_it_were_gone(self, service_id: ServiceId, ending: Ending) -> str:
        """Nothing is offered that the person cannot do."""
        said = [self.tr("This account cannot be deleted.")]
        if ending.ended:
            said.append(self.tr("If it were gone, this would end: {frauds}.").format(frauds=self._names(ending.ended)))
        if ending.only_perhaps:
            words = self.tr("If it were gone, this would be only perhaps possible: {frauds}.")
            said.append(words.format(frauds=self._names(ending.only_perhaps)))
        if not ending:
            words = self.tr("Even if it were gone, no fraud would end: {why}.")
            said.append(words.format(why=self._why_none_ends(service_id)))
        return paragraph(said)

    def _why_none_ends(self, service_id: ServiceId) -> str:
        """The true reason: what leaked stays out, so after a leak nobody else needs to give the same."""
        frauds = self._bridge.frauds
        if not frauds.standings():
            return self.tr("none is possible with what is recorded")
        if not frauds.is_needed(service_id):
            return self.tr("none that is possible, or perhaps possible, needs what is recorded here")
        if self._bridge.vault.incidents_of(service_id):
            return self.tr("what has leaked, or what others hold, is enough")
        return self.tr("others give the same")

    def _names(self, fraud_ids: tuple[str, ...]) -> str:
        by_id = self._bridge.frauds.frauds.by_id
        return listed(by_id[key].name for key in fraud_ids)
