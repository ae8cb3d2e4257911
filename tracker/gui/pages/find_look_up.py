"""What the official count of accounts is, what it needs and how the answer comes; from the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Signal

from tracker.catalogue.phone_numbers import LookUp
from tracker.catalogue.statements import Basis
from tracker.core.model import PartialDate, Place
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.translation import render, text
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import box, column, row
from tracker.gui.widgets.panels import Notice, Panel
from tracker.gui.widgets.text import label, set_name
from tracker.gui.widgets.topics import Line, Lines

OFFICIAL_COUNT = "account_count"
"""The look-up of the catalogue of which this part of the program is the other half."""

_SOURCES = QT_TRANSLATE_NOOP("look_up", "Who says so: {sources}. As of {date}.")
_UNCHECKED = QT_TRANSLATE_NOOP("look_up", "{words} (Not checked.)")
_WHERE = QT_TRANSLATE_NOOP("look_up", "{carrier}: {path}")
_APART = QT_TRANSLATE_NOOP("look_up", "{one}; {other}")


class LookUpPanel(Panel):
    """Open until the person closes it; a sentence before it says to whom it is of use.

    Signals: ``opened(bool)``: whether it is open now.
    """

    opened = Signal(bool)

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        numbers = bridge.catalogue.phone_numbers
        self._look_up = numbers.look_ups.get(OFFICIAL_COUNT)
        self._edition = numbers.edition
        self._bridge = bridge
        name = self._look_up.name.text(bridge.language) if self._look_up else ""
        self._title = label(name, Face.HEADING, wrap=True)
        self._switch = button("", ButtonKind.LINK, on_click=lambda: self.set_open(is_open=self._lines.isHidden()))
        self._elsewhere = Notice(
            self.tr(
                "It is a service of the Chinese state for phone numbers of Chinese carriers. Without such a number there is nothing to type in here."
            )
        )
        self._lines = Lines()
        head = row(self._title, self._switch, spacing=3)
        head.setStretch(0, 1)
        self.body.addWidget(box(column(head)))
        self.body.addWidget(self._elsewhere)
        self.body.addWidget(self._lines)
        set_name(self, name)
        self._wanted = True
        self.set_open(is_open=True)

    @property
    def is_open(self) -> bool:
        return self._wanted

    def set_open(self, *, is_open: bool) -> None:
        """Show how it works, or its name only."""
        self._wanted = is_open
        self._lines.set_lines(self._explained() if is_open else ())
        self._switch.setText(self.tr("Hide") if is_open else self.tr("How does it work?"))
        set_name(self._switch, self._switch.text(), self._title.text())
        self.opened.emit(is_open)

    def show_place(self, place: Place) -> None:
        """Who lives elsewhere is told first that this is about Chinese numbers."""
        self._elsewhere.setVisible(place is not Place.CHINA)

    def _explained(self) -> Iterator[Line]:
        if self._look_up is None:
            return
        yield from _facts(self._look_up, self._bridge.language)
        yield Line(
            self.tr(
                "This program never goes online: ask there yourself, on your phone, then type in here what the answer says. The answer itself is not kept."
            )
        )
        yield Line(_sources(self._look_up, self._edition, self._bridge.language), muted=True)


def _facts(look_up: LookUp, language: str) -> Iterator[Line]:
    for statement in look_up.statements:
        words = statement.text.text(language)
        if not statement.basis.checked:
            words = render(message("look_up", _UNCHECKED, words=words))
        yield Line(words, item=True)
    for carrier, path in look_up.where:
        named = {"carrier": carrier.text(language), "path": path.text(language)}
        yield Line(render(message("look_up", _WHERE, **named)), item=True)


def _sources(look_up: LookUp, edition: PartialDate, language: str) -> str:
    names = dict.fromkeys(_named((statement.basis for statement in look_up.statements), language))
    whole = ""
    for name in names:
        whole = text("look_up", _APART).format(one=whole, other=name) if whole else name
    return render(message("look_up", _SOURCES, sources=whole, date=formatting.partial_date(edition)))


def _named(bases: Iterable[Basis], language: str) -> Iterator[str]:
    for basis in bases:
        yield from (source.name.text(language) for source in basis.sources)
