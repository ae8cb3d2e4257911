"""Keeps the plan of the open vault up to date for all pages that show it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from tracker.core.acting import Attachment, Request, RequestEntry
from tracker.core.model import ServiceId
from tracker.core.plan import Plan, still_there
from tracker.core.playbook_steps import Playbook
from tracker.services import plan as plans
from tracker.services.plan import Planning
from tracker.services.session import Outcome

if TYPE_CHECKING:
    from tracker.gui.bridge import SessionBridge

AT_ONCE = 50
"""Up to so many accounts the plan takes less than 50 ms and is made when it is asked for."""
_SLICE = 0.1  # seconds on the worker between the turns of other work
_PAUSE = 150  # milliseconds after a change before a large plan is begun again: often others follow
_FEW = 20  # accounts whose playbooks are worked out at once after a change
_WITHOUT_EFFECT = (Request, RequestEntry, Attachment)


class Planner(QObject):
    """One of a `SessionBridge`, made with it so that it knows of a change before the pages do; ask it with `get`.

    In a small ledger it gives the plan of now. In a large one it is worked out on the worker: what is given
    meanwhile is of a moment ago, without what is gone since. A mistake in the program that keeps it from being worked
    out goes to `sys.excepthook` and keeps nobody from the rest of the vault: there is no plan until the next change.

    ``playbooks``: of accounts that cannot be deleted, of the last plan or later; empty while there has been none.

    ``is_broken``: whether the plan of now cannot be worked out.

    Signals: ``ready()`` when a plan that was asked for has been worked out, or cannot be.
    """

    ready = Signal()

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._plan: Plan | None = None
        self._day: date | None = None  # of which the plan is; None where the vault is another one by now
        self.playbooks: dict[ServiceId, Playbook] = {}
        self.is_broken = False
        self._work: Planning | None = None
        self._due = QTimer(self, singleShot=True, interval=_PAUSE)
        self._due.timeout.connect(self._begin)
        bridge.changed.connect(self._follow)
        bridge.day_changed.connect(self._follow)
        bridge.unlocked.connect(self._drop)
        bridge.locked.connect(lambda _reason: self._drop())
        bridge.look_changed.connect(self._drop)

    @property
    def is_current(self) -> bool:
        """Whether the plan is of the vault as it is now."""
        return self._day == self._bridge.risk.today

    def get(self) -> Plan | None:
        """The plan; None while there is none yet, or where it `is_broken`. `ready` follows where it is not current."""
        if not self.is_current:
            self._renew()
        return self._plan

    def playbook(self, service_id: ServiceId) -> Playbook | None:
        """The playbook of an account that counts, as it is now, however large the ledger is; None as for `get`."""
        if not self.is_current or (service_id not in self.playbooks and not self.is_broken):
            self._take_playbooks((service_id,))
        return self.playbooks.get(service_id)

    def _take_playbooks(self, service_ids: Iterable[ServiceId]) -> None:
        bridge = self._bridge
        try:
            self.playbooks |= plans.playbooks(
                bridge.session, bridge.catalogue, bridge.language, self._new_label(), service_ids
            )
        except Exception as error:  # noqa: BLE001 - whatever it is, see the class
            self._give_up(error)

    def _renew(self) -> None:
        bridge = self._bridge
        if len(bridge.risk.services) <= AT_ONCE:
            self._stop()
            try:
                self._take(plans.plan(bridge.session, bridge.catalogue, bridge.language, self._new_label()))
            except Exception as error:  # noqa: BLE001 - whatever it is, see the class
                self._give_up(error)
        elif self._plan is None:
            self._begin()
        elif self._work is None:
            self._due.start()

    def _take(self, plan: Plan) -> None:
        self._plan, self._day, self.is_broken = plan, self._bridge.risk.today, False
        self.playbooks = dict(plan.stuck)

    def _give_up(self, error: Exception) -> None:
        """Until something changes; then it is tried again."""
        self._stop()
        self._plan, self._day, self.is_broken = None, self._bridge.risk.today, True
        self.playbooks = {}
        sys.excepthook(type(error), error, error.__traceback__)

    def _new_label(self) -> str:
        return self.tr("New one")

    def _begin(self) -> None:
        if self._work is None and self._bridge.is_unlocked:
            bridge = self._bridge
            self._work = Planning(bridge.session, bridge.catalogue, bridge.language, self._new_label())
            self._go_on(self._work)

    def _go_on(self, work: Planning) -> None:
        """A slice of it; then the worker is free for what else was asked of it."""

        def arrived(plan: Plan | None) -> None:
            if work is not self._work:
                return  # overtaken by a change, or locked
            if plan is None:
                self._go_on(work)
                return
            self._work = None
            self._take(plan)
            self.ready.emit()

        def broke(error: Exception) -> None:
            if work is self._work:
                self._give_up(error)
                self.ready.emit()

        self._bridge.tasks.run(self, lambda: work.advance(_SLICE), arrived, broke)

    def _follow(self, outcome: Outcome) -> None:
        without_effect = all(isinstance(change.subject, _WITHOUT_EFFECT) for change in outcome.changeset.changes)
        if not without_effect or self._work is not None:
            self._day = None
            self._stop()
            self._leave_out(outcome)
        self._renew_playbooks(outcome)

    def _leave_out(self, outcome: Outcome) -> None:
        """What is gone since the plan was made."""
        if self._plan is not None:
            vault, plan = self._bridge.vault, self._plan  # which stays the same one if nothing is to be left out
            best, actions = (still_there(vault, each, outcome.services) for each in (plan.best, plan.actions))
            if len(actions) < len(plan.actions):
                self._plan = replace(plan, best=best, actions=actions)

    def _renew_playbooks(self, outcome: Outcome) -> None:
        """Those of the accounts that were touched; where many were, the next plan has them."""
        touched = self.playbooks.keys() & outcome.services
        risks = self._bridge.risk.services
        for service_id in touched:
            del self.playbooks[service_id]
        if touched and len(touched) <= _FEW:
            self._take_playbooks(key for key in touched if key in risks and risks[key].stuck)

    def _stop(self) -> None:
        self._work = None
        self._due.stop()

    def _drop(self) -> None:
        self._stop()
        self._plan, self._day, self.is_broken = None, None, False
        self.playbooks = {}
