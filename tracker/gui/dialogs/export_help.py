"""Where a file to bring in comes from: the clicks in each program, by families."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QItemSelectionModel, QModelIndex, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.gui.export_topics import FAMILIES, Topic
from tracker.gui.fonts import Face
from tracker.gui.models.roles import ROOT, Index, Role, TextCell
from tracker.gui.theme import u
from tracker.gui.translation import text
from tracker.gui.widgets.buttons import ButtonKind
from tracker.gui.widgets.dialog import Dialog
from tracker.gui.widgets.layouts import Rule, box, clear, column, row
from tracker.gui.widgets.painting import text_width
from tracker.gui.widgets.panels import Notice, scroll_area
from tracker.gui.widgets.steps import StepList
from tracker.gui.widgets.tables import Table
from tracker.gui.widgets.text import label, set_name

_CONTEXT = "export_help"
_ALL_AHEAD = -1


class TopicsModel(QAbstractListModel):
    """All sources below the name of their family, which cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[tuple[str, Topic | None]] = []
        for family in FAMILIES:
            self._lines.append((family.name, None))
            self._lines += [(topic.name, topic) for topic in family.topics]

    def topic_at(self, index: Index) -> Topic | None:
        return self._lines[index.row()][1] if index.isValid() else None

    def row_of(self, key: str) -> int:
        """The row of a topic; that of the first one for an unknown key."""
        rows = {topic.key: place for place, (_name, topic) in enumerate(self._lines) if topic is not None}
        return rows.get(key, min(rows.values()))

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        heading = index.isValid() and self.topic_at(index) is None
        return Qt.ItemFlag.ItemIsEnabled if heading else super().flags(index)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        name, topic = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text(_CONTEXT, name)
        if role == Role.CELL:
            return TextCell(text(_CONTEXT, name), strong=topic is None)
        if role == Role.ID:
            return topic.key if topic is not None else None
        return None


class ExportHelpDialog(Dialog):
    """The sources at the left, the steps of the chosen one beside them, and what to do with the file afterwards."""

    def __init__(self, parent: QWidget | None = None, topic: str = "") -> None:
        super().__init__(
            self.tr("Where do I get a file?"),
            self.tr("From what already knows your accounts. It stays on this computer."),
            parent,
            width=205,
        )
        self._model = TopicsModel(self)
        self.list = Table(self.tr("Sources"), row_height=7.5)
        self.list.setModel(self._model)
        self.list.horizontalHeader().hide()
        self.list.set_widths(0)
        self.list.setFixedWidth(self._list_width())
        self._title = label("", Face.HEADING, wrap=True)
        self._steps = column(spacing=0)
        self._area = scroll_area(box(column(self._steps, None, spacing=0)))
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._afterwards = Notice("", "warn", tone="text")
        right = column(self._title, self._area, Rule(), self._afterwards, spacing=3)
        right.setStretch(1, 1)
        both = row(self.list, right, spacing=5)
        both.setStretch(1, 1)
        self.body.addLayout(both, 1)
        self._area.setMinimumHeight(u(70))
        close = self.add_button(self.tr("Close"), ButtonKind.PRIMARY, default=True)
        close.clicked.connect(self.accept)
        self.list.selectionModel().currentRowChanged.connect(self._follow)
        self.show_topic(topic)
        self.list.setFocus()

    def _list_width(self) -> int:
        """As wide as the longest name of a family, and a scroll bar."""
        longest = max(text_width(text(_CONTEXT, family.name), Face.STRONG) for family in FAMILIES)
        return max(u(60), longest + u(11))

    @property
    def topic(self) -> str:
        """The key of the source that is shown."""
        current = self._model.topic_at(self.list.currentIndex())
        return current.key if current is not None else ""

    def show_topic(self, key: str) -> None:
        """Show the source called ``key``, or the first one."""
        self._go_to(self._model.row_of(key))
        self.list.scrollTo(self.list.currentIndex(), Table.ScrollHint.PositionAtCenter)

    def _follow(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Show the source that was chosen; a heading is passed over, on which the keys go on."""
        topic = self._model.topic_at(current)
        if topic is not None:
            self._show(topic)
            return
        step = -1 if current.row() < previous.row() else 1
        beyond = current.row() + step
        row = beyond if 0 <= beyond < self._model.rowCount() else current.row() - step
        QTimer.singleShot(0, self, lambda: self._go_to(row))

    def _go_to(self, place: int) -> None:
        index = self._model.index(place, 0)
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _show(self, topic: Topic) -> None:
        steps = [(text(_CONTEXT, title), text(_CONTEXT, more)) for title, more in topic.steps]
        self._title.setText(text(_CONTEXT, topic.name))
        clear(self._steps)
        self._steps.addWidget(StepList(steps, _ALL_AHEAD))
        self._area.verticalScrollBar().setValue(0)
        set_name(self._area, self._title.text(), "\n".join(f"{title}: {more}" for title, more in steps))
        self._afterwards.set_text(text(_CONTEXT, topic.afterwards))
