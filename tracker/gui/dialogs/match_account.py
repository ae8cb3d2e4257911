"""Which service is it? The person says what an account in a file is."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.catalogue.entries import ServiceEntry
from tracker.core.import_plan import PlanRow
from tracker.core.model import ServiceId
from tracker.core.sighted_accounts import Match
from tracker.core.sightings import Unit
from tracker.gui.bridge import SessionBridge
from tracker.gui.catalogue_words import both_names, company
from tracker.gui.fonts import Face
from tracker.gui.models.review_facts import detail_lines
from tracker.gui.models.roles import Index, NameCell, Role
from tracker.gui.theme import u
from tracker.gui.widgets.buttons import ButtonKind
from tracker.gui.widgets.dialog import Dialog
from tracker.gui.widgets.fields import SearchField
from tracker.gui.widgets.suggestions import SuggestionsModel
from tracker.gui.widgets.tables import Table
from tracker.gui.widgets.text import breakable, label, set_name, shortened

_MOST = 12  # of the ledger, and as many of the catalogue
_RECORDED, _ENTRY, _ITSELF = "service ", "catalogue ", "itself"
_LONGEST = 60
_FEWEST_ROWS, _MOST_ROWS = 3, 7  # in sight at once


class MatchDialog(Dialog):
    """Offers the entries that it may be, what is recorded, what the catalogue knows, and "a service of its own".

    The field keeps the keyboard: Up and Down go through the list, Return takes a row.

    Signals: ``matched(Match)``.
    """

    matched = Signal(object)

    def __init__(
        self, bridge: SessionBridge, rows: Sequence[PlanRow], unit: Unit, parent: QWidget | None = None
    ) -> None:
        """``unit``: what places and counts of the file are (`ImportPreview.unit`)."""
        super().__init__(self.tr("Which service is it?"), self._about(rows), parent, width=130)
        self._bridge, self._rows = bridge, rows
        self._model = SuggestionsModel(self)
        self.field = SearchField(self.tr("Type a name to search your ledger and the catalogue"))
        self.list = Table(self.tr("Services that it may be"))
        self.list.setModel(self._model)
        self.list.horizontalHeader().hide()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if len(rows) == 1:
            lines = breakable("\n".join(detail_lines(rows[0], unit)))
            self.body.addWidget(label(lines, Face.SMALL, "muted", wrap=True))
        self.body.addWidget(self.field)
        self.body.addWidget(self.list)
        hint = self.tr("What you say is kept: the next file that shows the same finds it by itself.")
        self.body.addWidget(label(hint, Face.SMALL, "muted", wrap=True))
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.take = self.add_button(self.tr("That is it"), ButtonKind.PRIMARY)
        self.take.clicked.connect(lambda: self._take(self.list.currentIndex()))
        self.field.searched.connect(self.offer)
        self.field.installEventFilter(self)
        self.list.doubleClicked.connect(self._take)
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._tell())
        self.offer("")
        self.field.setFocus()

    def _about(self, rows: Sequence[PlanRow]) -> str:
        names = [(row.clues or row.found or ("",))[0] for row in rows]
        if len(names) > 1:
            return self.tr("{name} and %Ln more", "", len(names) - 1).format(name=shortened(names[0], _LONGEST))
        return shortened(names[0], _LONGEST)

    def offer(self, text: str) -> None:
        """Show what fits ``text``; without one what the file's own words suggest."""
        cells = list(self._cells(text))
        self._model.offer(cells)
        self._make_room(len(cells))
        self.list.setCurrentIndex(self._model.index(0, 0))
        self._tell()

    def _make_room(self, rows: int) -> None:
        """For so many rows, as far as they are shown at once; what there is room for stays, not to jump about."""
        shown = min(max(rows, _FEWEST_ROWS), _MOST_ROWS)
        needed = shown * self.list.verticalHeader().defaultSectionSize() + u(1)
        if needed > self.list.maximumHeight() or not self.list.minimumHeight():
            self.list.setFixedHeight(needed)

    def _cells(self, text: str) -> Iterator[NameCell]:
        given = () if text else self._candidates()
        wanted = text or self._guess()
        found = self._bridge.catalogue.services.search.find(wanted, _MOST) if wanted else ()
        stood_for = {service.catalogue_id for service in self._bridge.vault.live_services()}
        yield from (self._entry_cell(entry) for entry in given if entry.id not in stood_for)
        yield from self._recorded(wanted, {entry.id for entry in (*given, *found)})
        shown = stood_for | {entry.id for entry in given}
        yield from (self._entry_cell(entry) for entry in found if entry.id not in shown)
        yield NameCell(
            _ITSELF, self.tr("A service of its own"), self.tr("None of these: as the file names it"), known=False
        )

    def _candidates(self) -> tuple[ServiceEntry, ...]:
        """What the catalogue says that all chosen rows may be."""
        services = self._bridge.catalogue.services
        shared = set.intersection(*(set(row.candidates) for row in self._rows))
        entries = (services.by_id(entry) for entry in self._rows[0].candidates if entry in shared)
        return tuple(entry for entry in entries if entry is not None)

    def _guess(self) -> str:
        """The file's own name for it, as something to look for."""
        first = self._rows[0]
        return (first.found or first.clues or ("",))[0].strip("【】[]").partition(".")[0]

    def _recorded(self, text: str, entries: Collection[str]) -> Iterator[NameCell]:
        """Services of the ledger that are called so, or that the catalogue knows by that name."""
        words, shown = text.casefold().split(), 0
        for service in self._bridge.vault.live_services():
            places = " ".join((service.name, service.operator, *service.domains)).casefold()
            fits = words and all(word in places for word in words)
            if shown < _MOST and (fits or service.catalogue_id in entries):
                shown += 1
                parts = (self.tr("In your ledger"), service.operator, *service.domains[:1])
                yield NameCell(_RECORDED + service.id, service.name, " · ".join(filter(None, parts)))

    def _entry_cell(self, entry: ServiceEntry) -> NameCell:
        language = self._bridge.language
        parts = (self.tr("Catalogue"), company(entry, language), *entry.domains[:1])
        return NameCell(_ENTRY + entry.id, both_names(entry, language), " · ".join(filter(None, parts)))

    def _tell(self) -> None:
        """Let a screen reader say which row would be taken: the keyboard is in the field."""
        current = self.list.currentIndex()
        self.take.setEnabled(current.isValid())
        set_name(self.field, self.tr("Service"), str(current.data() or ""))

    def _take(self, index: Index) -> None:
        if not index.isValid():
            return
        kind, _, identity = str(index.data(Role.ID)).partition(" ")
        if kind == _RECORDED.strip():
            match = Match(service_id=ServiceId(identity))
        else:
            match = Match(catalogue_id=identity) if kind == _ENTRY.strip() else Match()
        self.accept()
        self.matched.emit(match)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self._model.rowCount():
                place = (self.list.currentIndex().row() + step) % self._model.rowCount()
                self.list.setCurrentIndex(self._model.index(place, 0))
                return True
        return super().eventFilter(watched, event)
