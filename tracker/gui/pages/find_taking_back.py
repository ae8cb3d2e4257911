"""One earlier import: what it brought, what taking it back would do, and the way back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt, Signal

from tracker.core.errors import TrackerError
from tracker.core.model import Entity, Identifier, ImportRun, Service
from tracker.core.taking_back import TakingBack
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.models.imports_model import kind_of
from tracker.gui.theme import u
from tracker.gui.translation import listed, paragraph, render
from tracker.gui.widgets.bounded import BoundedArea
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import box, column, row
from tracker.gui.widgets.panels import Banner, Panel
from tracker.gui.widgets.text import breakable, elided, label, set_name, shortened
from tracker.gui.widgets.topics import Line, Lines

_LONGEST = 40  # characters of a name in a list of them
_MOST = 12  # names in a list of them
_HEIGHT = 34  # design units: from there on what would happen scrolls


class TakingBackPanel(Panel):
    """Below the table of imports; about the one that is chosen there.

    Signals: ``plan_requested()`` when the person wants to know what would happen, ``confirmed()``
    when they want it, ``left()`` when they do not.
    """

    plan_requested = Signal()
    confirmed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._file = elided("", Face.HEADING, mode=Qt.TextElideMode.ElideMiddle)
        self._facts = label("", Face.SMALL, "muted", wrap=True)
        self._lines = Lines()
        self._area = BoundedArea(box(column(self._lines, None, spacing=0)), _HEIGHT)
        self._problem = Banner(tone="danger", icon="warn")
        self.ask = button(self.tr("Take back this import…"), icon="undo", on_click=self.plan_requested.emit)
        self._promise = label(self.tr("First you see what would go and what would stay."), Face.SMALL, "muted")
        self._promise.setWordWrap(True)
        self.confirm = button(self.tr("Take it back"), ButtonKind.PRIMARY, "undo", self.confirmed.emit)
        self.leave = button(self.tr("Leave it as it is"), on_click=self.left.emit)
        asking = row(self.ask, self._promise, spacing=3)
        asking.setStretch(1, 1)
        self._asking = box(asking)
        self._deciding = box(row(self.confirm, self.leave, None, spacing=2))
        for part in (self._file, self._facts, self._area, self._problem, self._asking, self._deciding):
            self.body.addWidget(part)
        self.show_run(None, writable=False)

    def show_run(self, run: ImportRun | None, *, writable: bool) -> None:
        """What came of ``run``, and the way to take it back; nothing for None."""
        self._show(asking=run is not None and run.taken_back is None)
        self.ask.setEnabled(writable)
        self._lines.set_lines(())
        self._problem.set_text("", "")
        self._file.setText("" if run is None else run.file)
        self._facts.setText("" if run is None else paragraph(self._sentences(run)))
        set_name(self, self._file.text(), self._facts.text())
        self.setVisible(run is not None)

    def show_plan(self, plan: TakingBack, vault: Vault) -> None:
        """What taking it back would do; nothing has happened yet."""
        self._lines.set_lines([Line(words) for words in self._consequences(plan, vault)])
        self._show(deciding=True)

    def show_problem(self, error: TrackerError) -> None:
        """Why it cannot be taken back, and what to do instead."""
        what, hint = render(error.message), render(error.hint)
        self._problem.set_text(breakable(what), breakable(hint))
        set_name(self._problem, what, hint)
        self._show(problem=True)

    @property
    def is_deciding(self) -> bool:
        """Whether it is shown what would happen."""
        return not self._deciding.isHidden()

    def _show(self, *, asking: bool = False, deciding: bool = False, problem: bool = False) -> None:
        self._asking.setVisible(asking)
        self._deciding.setVisible(deciding)
        self._area.setVisible(deciding)
        self._problem.setVisible(problem)
        self._problem.setMinimumHeight(u(11) if problem else 0)

    def _sentences(self, run: ImportRun) -> Iterator[str]:
        """A sentence each for where it comes from, what came of it, and what became of that."""
        yield self.tr("{kind}, brought in on {day}.").format(kind=kind_of(run), day=formatting.day(run.day))
        yield self.tr("%Ln entries were read.", "", run.rows)
        if run.added:
            yield self.tr("%Ln services added.", "", run.added)
        if run.completed:
            yield self.tr("%Ln services updated.", "", run.completed)
        if run.left_out:
            yield self.tr("%Ln entries left out.", "", run.left_out)
        if run.taken_back is not None:
            yield self.tr("Taken back on {day}.").format(day=formatting.day(run.taken_back))

    def _consequences(self, plan: TakingBack, vault: Vault) -> Iterator[str]:
        back, gone, kept = len(plan.changeset.changes) - 1, _services_that_go(plan), len(plan.kept)  # less the mark
        if back:
            yield self.tr("%Ln records go, or become what they would be without this import.", "", back)
        else:
            yield self.tr(
                "Nothing goes back: what it wrote was changed since, is gone already, or is in other files that you brought in."
            )
        if gone:
            yield self.tr("Services that leave your ledger: {names}").format(names=self._named(gone))
        if plan.shared:
            yield self.tr(
                "%Ln records stay, because other files that you brought in show them, too.", "", len(plan.shared)
            )
        if kept:
            yield self.tr(
                "%Ln records stay, because they were changed since or because something hangs on them.", "", kept
            )
        staying = (*plan.kept, *plan.shared)
        if services := _services_that_stay(staying, vault):
            yield self.tr("Services that stay: {names}").format(names=self._named(services))
        if own := {record.label for record in staying if isinstance(record, Identifier)}:
            yield self.tr("Data of yours that stays: {names}").format(names=self._named(own))

    def _named(self, names: Iterable[str]) -> str:
        """Some names in order, and how many more there are."""
        ordered = sorted(names, key=str.casefold)
        shown = [shortened(name, _LONGEST) for name in ordered[:_MOST]]
        if more := len(ordered) - len(shown):
            shown.append(self.tr("%Ln more", "", more))
        return listed(shown)


def _services_that_go(plan: TakingBack) -> list[str]:
    return [
        change.before.name
        for change in plan.changeset.changes
        if isinstance(change.before, Service) and change.after is None
    ]


def _services_that_stay(staying: Iterable[Entity], vault: Vault) -> list[str]:
    """Those that stay, and those of which something else stays."""
    ids = {record.id if isinstance(record, Service) else getattr(record, "service_id", None) for record in staying}
    return [vault.services[key].name for key in ids if key in vault.services]
