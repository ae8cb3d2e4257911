"""Between the window and the session: what pages are given instead of the window itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from tracker.catalogue import Catalogue
from tracker.core.changes import ChangeSet
from tracker.core.due import DueThing
from tracker.core.errors import TrackerError
from tracker.core.history import WriteKind
from tracker.core.muting import Reminders
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.frauds import FraudBook
from tracker.core.risk.minimum import Minimums
from tracker.core.risk.summary import Summary
from tracker.core.text import message
from tracker.core.vault import Vault
from tracker.gui.planner import Planner
from tracker.gui.tasks import Tasks
from tracker.services import due
from tracker.services.frauds import fraud_book
from tracker.services.legal_minimum import minimums
from tracker.services.reminders import finding_counter, reminders
from tracker.services.session import Outcome, Session
from tracker.services.settings import Settings


class SessionBridge(QObject):
    """One unlocked session at a time, and the way in for every change.

    Signals: ``unlocked()`` after a session was set; ``locked(reason)`` when it is gone (views
    must drop what they show); ``changed(outcome)`` after each change, undo and redo;
    ``day_changed(outcome)`` likewise when another day has begun; ``failed(error)`` when a change
    was refused, with a `TrackerError`; ``backup_changed()`` after a backup was verified;
    ``look_changed()`` after another language or theme was set; ``said(text)`` with a sentence
    for the message bar; ``notices_changed()`` after the person chose whether the desktop tells what is due.
    """

    unlocked = Signal()
    locked = Signal(str)
    changed = Signal(object)
    day_changed = Signal(object)
    failed = Signal(object)
    backup_changed = Signal()
    look_changed = Signal()
    said = Signal(str)
    notices_changed = Signal()

    def __init__(self, catalogue: Catalogue, settings: Settings, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.catalogue = catalogue
        self.settings = settings
        self.language = language  # "en" or "zh_CN": names of the catalogue, dates
        self.tasks = Tasks(self)
        self.demo = False
        self.is_writing = False  # the worker carries a step out, and nobody else may look at the vault meanwhile
        self._session: Session | None = None
        self._day = date.min  # that the views show
        self.planner = Planner(self)

    @property
    def session(self) -> Session:
        """The unlocked session. Asking while locked is a mistake of the caller."""
        assert self._session is not None
        return self._session

    @property
    def is_unlocked(self) -> bool:
        return self._session is not None

    @property
    def vault(self) -> Vault:
        return self.session.vault

    @property
    def risk(self) -> RiskBook:
        return self.session.risk

    @property
    def minimums(self) -> Minimums:
        """What each type of app may ask for at most, in the language of the window."""
        return minimums(self.catalogue, self.language)

    @property
    def frauds(self) -> FraudBook:
        """Which frauds are open, in the language of the window."""
        return fraud_book(self.session, self.catalogue, self.language)

    def reminders(self) -> Reminders:
        """What the rules find, in the language of the window."""
        return reminders(self.session, self.catalogue, self.language)

    def agenda(self) -> list[DueThing]:
        """Everything that has a day, past or to come, what asks for attention first first."""
        return due.agenda(self.session, self.catalogue)

    @property
    def summary(self) -> Summary:
        """The ledger in a few numbers."""
        return self.session.counts.summary()

    @property
    def today(self) -> date:
        return self.session.today

    def unlock(self, session: Session, *, demo: bool = False) -> None:
        """Show this session from now on."""
        self._session = session
        self._day = session.risk.today
        self.demo = demo
        session.counter = finding_counter(self.catalogue, self.language)
        self.catalogue.use_packs(session.vault.packs.values())
        self.unlocked.emit()

    def lock(self, reason: str) -> None:
        """Close the session at once. ``reason`` is a translated sentence for the unlock panel."""
        if self._session is None:
            return
        session, self._session = self._session, None
        self.catalogue.use_packs(())
        self.locked.emit(reason)
        session.lock()

    def do(self, command: Callable[[Vault], ChangeSet]) -> Outcome | None:
        """Carry out what ``command`` makes of the vault; None when it was refused (see ``failed``)."""
        return self.attempt(lambda session: session.apply(command(session.vault)))

    def attempt(self, step: Callable[[Session], Outcome]) -> Outcome | None:
        """Take ``step``, a change that a service carries out on the session; None as for `do`."""
        try:
            outcome = step(self.session)
        except TrackerError as error:
            self.failed.emit(error)
            return None
        if outcome.changeset:
            self.catalogue.use_packs(self.vault.packs.values())
            self.changed.emit(outcome)
            self.follow_day()  # which the change was the first of, it may be
        return outcome

    def follow_day(self) -> None:
        """Let session and views follow the calendar, if another day has come; nothing is written in the journal."""
        if self._session is None or self.is_writing:
            return
        self._session.follow_day()
        if self._day != self.risk.today:
            self._day = self.risk.today
            self.day_changed.emit(self._new_day())

    def _new_day(self) -> Outcome:
        """It did nothing to the records, and something to every account, perhaps."""
        load, nothing = self.risk.load, ChangeSet(message("", ""), ())
        return Outcome(WriteKind.APPLY, nothing, frozenset(self.vault.services), frozenset(), load, load)
