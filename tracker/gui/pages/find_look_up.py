"""What the official count of accounts is, what it needs and how the answer comes; from the catalogue."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal

from tracker.core.model import Place
from tracker.gui import look_up_words
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import box, column, row
from tracker.gui.widgets.panels import Notice, Panel
from tracker.gui.widgets.text import label, set_name
from tracker.gui.widgets.topics import Line, Lines

OFFICIAL_COUNT = "account_count"
"""The look-up of the catalogue of which this part of the program is the other half."""


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
        yield from look_up_words.facts(self._look_up, self._bridge.language)
        yield Line(
            self.tr(
                "This program never goes online: ask there yourself, on your phone, then type in here what the answer says. The answer itself is not kept."
            )
        )
        said = look_up_words.sources(self._look_up.statements, self._edition, self._bridge.language)
        yield Line(said, muted=True)
