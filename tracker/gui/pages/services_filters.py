"""The row of chips above the ledger: filters with their counts, and the terms of the search."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

from tracker.core.search import HELD, Term, misread, split_terms, without_term
from tracker.gui import formatting
from tracker.gui.models.service_filters import ALL, CHIPS, FILTER_BY_KEY, MORE, ServiceFilter
from tracker.gui.translation import listed, paragraph, text
from tracker.gui.widgets.chips import Chip, ChipRow
from tracker.gui.widgets.text import plain, set_name, set_tooltip


class FilterBar(ChipRow):
    """One filter is on at a time; each term of the search has a chip that takes it away.

    Signals: ``filter_chosen(str)`` with the key of a filter; ``search_changed(str)`` with the
    search without the term that was taken away.
    """

    filter_chosen = Signal(str)
    search_changed = Signal(str)

    def __init__(self, count: Callable[[str], int]) -> None:
        super().__init__()
        self._count = count
        self._chips: dict[str, Chip] = {}
        self._terms: list[Chip] = []
        self._search = ""
        self._current = ALL
        for entry in CHIPS:
            self._add_filter(entry)
        self._extra: Chip | None = None
        self._more = Chip("", "filter")
        self._more.setCheckable(False)
        self._more.clicked.connect(self._open_more)
        set_name(self._more, self.tr("More filters"))
        set_tooltip(self._more, self.tr("More filters"))
        self.add_widget(self._more)
        self._chips[ALL].setChecked(True)

    @property
    def current(self) -> str:
        """The key of the filter that is on."""
        return self._current

    def set_current(self, key: str) -> None:
        """Turn on the filter with ``key``; one that is not known counts as "all"."""
        key = key if key in FILTER_BY_KEY else ALL
        self._current = key
        self._show_extra(key)
        for name, chip in self._chips.items():
            chip.setChecked(name == key)
        self.filter_chosen.emit(key)

    def refresh_counts(self) -> None:
        """Ask for the counts anew."""
        for key, chip in self._chips.items():
            chip.set_count(self._count(key))
        if self._extra is not None:
            self._extra.set_count(self._count(self._current))

    def show_search(self, search: str) -> None:
        """Show a chip for each ``key:value`` of ``search``."""
        self._search = search
        for chip in self._terms:
            self.take_away(chip)
        self._terms = [self._term_chip(term) for term in split_terms(search) if term.predicate is not None]

    def why_nothing(self) -> str:
        """The filter and the search in words, and what the search does not know, so that one sees why nothing is there."""
        chosen = text("filters", FILTER_BY_KEY[self._current].label)
        search = self._search.strip()
        if not search:
            return self.tr("No service is in “{filter}”.").format(filter=chosen)
        words = self.tr("No service in “{filter}” matches “{search}”.").format(filter=chosen, search=search)
        return paragraph([words, *dict.fromkeys(map(self._why_misread, misread(search)))])

    def _why_misread(self, term: Term) -> str:
        of_a_kind = term.key.casefold() in HELD
        if of_a_kind and term.value:
            return self.tr("There is no kind of data called “{name}”.").format(name=term.value)
        if not term.choices:
            return self.tr("“{key}:” needs a word after it.").format(key=term.key)
        *most, last = term.choices
        some = self.tr("“{key}:” takes a kind of data, such as {values} or {last}.")
        all_there_are = self.tr("“{key}:” takes {values} or {last}.")
        return (some if of_a_kind else all_there_are).format(key=term.key, values=listed(most), last=last)

    def _add_filter(self, entry: ServiceFilter) -> None:
        chip = Chip(text("filters", entry.label), entry.icon, tone=entry.tone)
        self._chips[entry.key] = self.add(chip)
        chip.clicked.connect(lambda: self.set_current(entry.key))

    def _show_extra(self, key: str) -> None:
        """A filter from behind the button has a chip as long as it is on."""
        if self._extra is not None:
            self.take_away(self._extra)
            self._extra = None
        if key in self._chips:
            return
        entry = FILTER_BY_KEY[key]
        self._extra = self.add(
            Chip(text("filters", entry.label), entry.icon, self._count(key), tone=entry.tone, removable=True)
        )
        self._extra.clicked.connect(lambda: self.set_current(ALL))
        self._extra.removed.connect(lambda: self.set_current(ALL))

    def _term_chip(self, term: Term) -> Chip:
        chip = self.add(Chip(f"{term.key}: {term.value}", removable=True))
        chip.removed.connect(lambda: self.search_changed.emit(without_term(self._search, term)))
        chip.clicked.connect(lambda: self.search_changed.emit(without_term(self._search, term)))
        return chip

    def more_menu(self) -> QMenu:
        """The filters that have no chip of their own."""
        menu = QMenu(self)
        for entry in MORE:
            words = f"{text('filters', entry.label)}  ({formatting.count(self._count(entry.key))})"
            action = menu.addAction(plain(words))
            action.setCheckable(True)
            action.setChecked(entry.key == self._current)
            action.triggered.connect(lambda checked, key=entry.key: self.set_current(key if checked else ALL))
        return menu

    def _open_more(self) -> None:
        menu = self.more_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))
