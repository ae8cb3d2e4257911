"""The monthly review: what has changed since the last one, then fact after fact that nobody has checked for a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.core.errors import TrackerError
from tracker.core.review import SinceReview, confirm, facts_to_check, finish_review
from tracker.core.stale_facts import StaleFact
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.pages.base import Destination
from tracker.gui.service_words import said_by
from tracker.gui.translation import listed, render
from tracker.gui.widgets.bounded import BoundedArea
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.dialog import Dialog
from tracker.gui.widgets.layouts import Rule, box, clear, column, row
from tracker.gui.widgets.text import breakable, label, set_name, shortened
from tracker.services.review import comparison

_NAMED = 5
_LONGEST_NAME = 40
_HEIGHT = 40  # design units: room for what has changed, beyond which it scrolls


class ReviewDialog(Dialog):
    """Nothing is changed before a button says so, and each change can be undone.

    Signals: ``go_to(Destination)`` with the account that the person wants to look at.
    """

    go_to = Signal(object)

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Review"), "", parent, width=150)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)  # nothing of the vault is left behind
        bridge.locked.connect(self.reject)
        self._bridge = bridge
        self._facts: list[StaleFact] = []
        self._place = 0
        self._heading = label("", Face.MEDIUM, wrap=True)
        self._lines: QVBoxLayout = column(spacing=1)
        self._lines.addWidget(label(self.tr("Comparing …"), Face.BODY, "muted"))
        self.body.addWidget(self._heading)
        self.body.addWidget(BoundedArea(box(self._lines), _HEIGHT))
        self.body.addWidget(Rule())
        self._count = label("", Face.MEDIUM, wrap=True)
        self._name = label("", Face.STRONG, wrap=True)
        self._fact = label("", Face.BODY, wrap=True)
        self._checked = label("", Face.SMALL, "muted", wrap=True)
        self.still_so = button(self.tr("Still so"), on_click=self._confirm)
        self.look = button(self.tr("Look at the account"), on_click=self._look)
        self.skip = button(self.tr("Skip"), on_click=self._next)
        self._deeds = box(row(self.still_so, self.look, self.skip, None, spacing=2))
        for part in (self._count, self._name, self._fact, self._checked, self._deeds):
            self.body.addWidget(part)
        self.add_button(self.tr("Close")).clicked.connect(self.reject)
        self.finish = self.add_button(self.tr("Finish review"), ButtonKind.PRIMARY)
        self.finish.clicked.connect(self._finish)
        for changing in (self.still_so, self.finish):
            changing.setEnabled(not bridge.session.read_only)
        day = bridge.vault.profile.reviewed
        self._heading.setText(self._since(day))
        self._facts = facts_to_check(bridge.risk)
        self._show_fact()
        work = comparison(bridge.session, bridge.catalogue, bridge.language)
        bridge.tasks.run(self, work, self._show_changes, self._show_problem)

    # What has changed

    def _since(self, day: date | None) -> str:
        if day is None:
            return self.tr("This is the first review")
        if day == self._bridge.today:
            return self.tr("What has changed since your last review, earlier today")
        return self.tr("What has changed since {day}").format(day=formatting.day(day))

    def _show_problem(self, error: Exception) -> None:
        """A journal that cannot be read is told; after locking there is nobody to tell."""
        if self._bridge.is_unlocked:
            if not isinstance(error, TrackerError):
                raise error
            self._bridge.failed.emit(error)

    def _show_changes(self, found: SinceReview | None) -> None:
        if not self._bridge.is_unlocked:
            return
        if found is not None:
            lines = list(self._changes(found))
        elif self._bridge.vault.profile.reviewed is None:
            lines = [self.tr("From the next one on, this says what has changed in between.")]
        else:
            lines = [
                self.tr("It is not known: the steps since then are not in this vault, as after restoring a backup.")
            ]
        clear(self._lines)
        for line in lines:
            self._lines.addWidget(label(breakable(line), Face.BODY, wrap=True))

    def _changes(self, found: SinceReview) -> Iterator[str]:
        load = self.tr("Load: {before} → {after} ({difference})")
        yield load.format(
            before=formatting.points(found.before.total),
            after=formatting.points(found.after.total),
            difference=formatting.delta(found.after.total - found.before.total),
        )
        names = [service.name for service in found.added]
        yield from self._some(self.tr("Accounts that are new: %Ln", "", len(names)), names)
        names = [service.name for service in found.gone]
        yield from self._some(self.tr("Accounts that are gone: %Ln", "", len(names)), names)
        services = self._bridge.vault.services
        names = [services[item.service_id].name for item in found.incidents if item.service_id in services]
        yield from self._some(self.tr("Incidents recorded: %Ln", "", len(names)), names)
        texts = [render(finding.text) for finding in found.appeared]
        caption = self.tr("Findings that are new: %Ln", "", len(texts))
        yield from self._one_by_one(caption, texts)
        if found.settled:
            yield self.tr("Findings that are settled: %Ln", "", len(found.settled))

    def _some(self, caption: str, names: Sequence[str]) -> Iterator[str]:
        """``caption`` with the first of ``names``; nothing without any."""
        if names:
            yield f"{caption} · {listed(self._first(names, _LONGEST_NAME))}"

    def _one_by_one(self, caption: str, sentences: Sequence[str]) -> Iterator[str]:
        """``caption``, and a line for each of the first of ``sentences``; nothing without any."""
        if sentences:
            yield caption
            yield from (f"· {line}" for line in self._first(sentences, 3 * _LONGEST_NAME))

    def _first(self, texts: Sequence[str], longest: int) -> list[str]:
        """The first of them, and how many more there are."""
        shown = [shortened(text, longest) for text in texts[:_NAMED]]
        return [*shown, self.tr("%Ln more", "", len(texts) - _NAMED)] if len(texts) > _NAMED else shown

    # What nobody has checked

    def _show_fact(self) -> None:
        fact = self._facts[self._place] if self._place < len(self._facts) else None
        for part in (self._name, self._fact, self._checked, self._deeds):
            part.setVisible(fact is not None)
        if fact is None:
            self._count.setText(
                self.tr("That was the last of the facts that nobody has checked for a year.")
                if self._facts
                else self.tr("No fact with a day is older than a year.")
            )
            self.finish.setFocus()
            return
        place = self.tr("Not checked for a year or more: {place} of {count}")
        self._count.setText(
            place.format(place=formatting.count(self._place + 1), count=formatting.count(len(self._facts)))
        )
        self._name.setText(breakable(fact.service.name))
        self._fact.setText(self._words(fact))
        self._checked.setText(self._when(fact))
        about = f"{fact.service.name}: {self._words(fact)}"
        for deed in (self.still_so, self.look, self.skip):
            set_name(deed, f"{deed.text()}: {about}")

    def _words(self, fact: StaleFact) -> str:
        if fact.holding is None:
            words = self.tr("Can it be deleted? {answer}")
            return words.format(answer=formatting.deletability_word(fact.service.deletability))
        return self.tr("It holds: {kind}").format(kind=formatting.kind_word(fact.holding.kind))

    def _when(self, fact: StaleFact) -> str:
        if fact.holding is None:
            return said_by(fact.service)
        return self.tr("Last seen: {date}").format(date=formatting.partial_date(fact.checked))

    def _confirm(self) -> None:
        fact = self._facts[self._place]
        if self._bridge.do(lambda vault: confirm(vault, fact, self._bridge.today)) is not None:
            self._next()

    def _next(self) -> None:
        self._place += 1
        self._show_fact()

    def _look(self) -> None:
        self.go_to.emit(Destination("services", service_id=self._facts[self._place].service.id, view="account"))
        self.accept()

    def _finish(self) -> None:
        if self._bridge.do(lambda vault: finish_review(vault, self._bridge.today)) is not None:
            self.accept()
