"""What bringing services up to date with the catalogue would change, fact by fact."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.models.newer_facts_model import NewerFactsModel
from tracker.gui.theme import u
from tracker.gui.widgets.bounded import BoundedArea
from tracker.gui.widgets.buttons import ButtonKind
from tracker.gui.widgets.dialog import Dialog
from tracker.gui.widgets.layouts import box, column
from tracker.gui.widgets.tables import Table
from tracker.gui.widgets.text import breakable, label
from tracker.services.catalogue_updates import NewerFacts

_ROWS = 8
_HEIGHT = 36  # design units of the two texts that are shown whole


class CatalogueReviewDialog(Dialog):
    """A table of the facts; the chosen one is shown whole below it. Accepted to carry it out."""

    def __init__(
        self, bridge: SessionBridge, newer: Sequence[NewerFacts], action: str, parent: QWidget | None = None
    ) -> None:
        """``action``: the words of the button that carries it out."""
        super().__init__(
            self.tr("What the catalogue puts otherwise today"),
            self.tr(
                "Only facts that were taken from the catalogue. What you wrote yourself is not among them, and stays."
            ),
            parent,
            width=230,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)  # nothing of the vault is left behind
        self.model = NewerFactsModel(bridge.catalogue, bridge.language, self)
        self.model.show_facts(newer)
        self.table = Table(self.tr("Facts that would change"), row_height=9)
        self.table.setModel(self.model)
        self.table.set_widths(40, 36, 0, 72)
        rows = min(self.model.rowCount(), _ROWS)
        header = self.table.horizontalHeader()
        self.table.setMinimumHeight(self.table.verticalHeader().defaultSectionSize() * rows + header.height() + u(2))
        self._now = label("", wrap=True, selectable=True)
        self._then = label("", wrap=True, selectable=True)
        texts = column(
            *(label(self.tr("In your ledger"), Face.SMALL, "muted"), self._now),
            *(label(self.tr("The catalogue says today"), Face.SMALL, "muted"), self._then, None),
            spacing=1,
        )
        self.body.addWidget(self.table)
        self.body.addWidget(BoundedArea(box(texts), _HEIGHT))
        self.table.selectionModel().currentRowChanged.connect(self._show_whole)
        self.table.selectRow(0)
        self.table.setFocus()
        self.add_button(self.tr("Leave it as it is")).clicked.connect(self.reject)
        self.go = self.add_button(action, ButtonKind.PRIMARY)
        self.go.setEnabled(not bridge.session.read_only)
        self.go.clicked.connect(self.accept)

    def _show_whole(self) -> None:
        fact = self.model.record_at(self.table.currentIndex())
        self._now.setText(breakable(fact.now))
        self._then.setText(breakable(fact.then))
