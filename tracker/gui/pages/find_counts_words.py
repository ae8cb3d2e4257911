"""What the official counts come to, and which accounts may be the forgotten ones."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.models.official_counts_model import CountRow
from tracker.gui.translation import listed, paragraph
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import column, row
from tracker.gui.widgets.text import breakable, label, shortened

_MOST = 10  # names of services in one sentence
_LONGEST = 60  # characters of a company inside a sentence


class CountWords(QWidget):
    """Below the table: what may be missing at the company that is chosen.

    Signals: ``tick_requested()`` when the person wants to look for what they have forgotten.
    """

    tick_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = label("", Face.SMALL, "muted", wrap=True)
        self.tick = button(self.tr("Tick those that you use…"), ButtonKind.LINK, on_click=self.tick_requested.emit)
        self.tick.set_small()
        self.setLayout(column(self._text, row(self.tick, None), spacing=0.5))
        self.show_row(None, ())

    def headline(self, rows: Sequence[CountRow]) -> str:
        """All counts of one number in a sentence; what is recorded too much at one company hides nothing at another."""
        if not rows:
            return self.tr("Which accounts are missing?")
        figures = {
            "official": formatting.count(sum(shown.official.count for shown in rows if shown.official)),
            "recorded": formatting.count(sum(len(shown.recorded) for shown in rows)),
        }
        missing = sum(shown.missing for shown in rows)
        if not missing:
            return self.tr("Official {official}, recorded {recorded}: none missing by this count").format(**figures)
        words = self.tr("Official {official}, recorded {recorded}: {missing}, {where}")
        where = self.tr("at %Ln companies", "", sum(shown.missing > 0 for shown in rows))
        return words.format(missing=self.tr("%Ln missing", "", missing), where=where, **figures)

    def show_row(self, shown: CountRow | None, perhaps: Sequence[str]) -> None:
        """``perhaps``: services of that company which the ledger does not have."""
        missing = shown.missing if shown else 0
        self._text.setText(breakable(self._sentence(shown, perhaps)) if shown and missing else "")
        self._text.setVisible(missing > 0)
        self.tick.setVisible(missing > 0)

    def _sentence(self, shown: CountRow, perhaps: Sequence[str]) -> str:
        company = shortened(shown.company, _LONGEST)
        missing = self.tr("At least %Ln accounts at {company} are missing from your ledger.", "", shown.missing)
        sentences = [missing.format(company=company)]
        if perhaps:
            names = [shortened(name, _LONGEST) for name in perhaps[:_MOST]]
            if more := len(perhaps) - len(names):
                names.append(self.tr("%Ln more", "", more))
            sentences.append(self.tr("Perhaps among these: {names}.").format(names=listed(names)))
        return paragraph(sentences)
