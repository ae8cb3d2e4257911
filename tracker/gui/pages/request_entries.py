"""The evidence file in the side panel: what was sent and answered, day by day, with the files that prove it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from tracker.core import request_commands
from tracker.core.acting import Attachment, EntryKind, Request, RequestEntry
from tracker.core.errors import TrackerError
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import files
from tracker.gui.dialogs.request_entry import RequestEntryEditor
from tracker.gui.fonts import Face
from tracker.gui.letter_files import save_bytes
from tracker.gui.widgets.buttons import icon_button
from tracker.gui.widgets.choices import MenuButton, entries
from tracker.gui.widgets.layouts import box, column, row
from tracker.gui.widgets.links import NumberLink
from tracker.gui.widgets.text import breakable, label, set_name, set_tooltip, shortened
from tracker.gui.widgets.topics import Topic
from tracker.gui.widgets.unfolding import Unfolding, focusable
from tracker.services import attachments, letters
from tracker.services.attachments import NewFile

_FIRST = 4  # entries that are shown unasked
_LONGEST_TEXT, _LONGEST_FILE = 280, 40  # characters that the panel shows; the whole stands in the entry itself


class RequestEntries(Topic):
    """The entries of one request, the newest first."""

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(self.tr("What was sent and answered"))
        self._bridge = bridge
        self._request: Request | None = None
        self.rows = Unfolding(self.tr("What was sent and answered"), _FIRST)
        self.body.addWidget(self.rows)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab reaches here, from top to bottom."""
        return focusable(self.rows.stops)

    def show_request(self, request: Request | None) -> None:
        """Show the file of ``request``; hidden for None, and while there is nothing in it."""
        self._request = request
        found = self._bridge.vault.entries_of(request.id) if request is not None else []
        self.rows.show_rows([partial(self._row, entry) for entry in reversed(found)])
        self.setVisible(bool(found))

    def _row(self, entry: RequestEntry) -> QWidget:
        head = f"{formatting.day(entry.day)} · {formatting.choice_word(entry.kind)}"
        parts = column(spacing=0.5, margins=(0, 1, 0, 1))
        title = row(label(head, Face.MEDIUM), None, spacing=1)
        if not self._bridge.session.read_only:
            more = MenuButton("", partial(self._offer, entry), framed=False)
            set_name(more, self.tr("Change: {entry}").format(entry=head))
            title.addWidget(more)
        parts.addLayout(title)
        if entry.until is not None:
            words = self.tr("They asked for time until {day}.").format(day=formatting.day(entry.until))
            parts.addWidget(label(words, Face.SMALL, "muted", wrap=True))
        if entry.text.strip() and entry.kind is not EntryKind.SENT:  # the letter stands above
            text = shortened(" ".join(entry.text.split()), _LONGEST_TEXT)
            parts.addWidget(label(breakable(text), Face.SMALL, "muted", wrap=True))
        for file in self._bridge.vault.attachments_of(entry.id):
            parts.addWidget(self._file(file))
        shown = box(parts)
        set_name(shown, head)
        return shown

    def _file(self, file: Attachment) -> QWidget:
        link = NumberLink("accent", "file", partial(self._save_file, file), Face.SMALL)
        link.setText(shortened(file.name, _LONGEST_FILE))
        link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        set_name(link, self.tr("Save {name} to a file").format(name=file.name))
        set_tooltip(link, file.name)
        line = row(link, None, spacing=1)
        if not self._bridge.session.read_only:
            words = self.tr("Remove {name}").format(name=file.name)
            line.addWidget(icon_button("close", words, partial(self._remove_file, file)))
        return box(line)

    # What can be done about one

    def _offer(self, entry: RequestEntry, menu: QMenu) -> None:
        items: list[tuple[str, Callable[[], object]] | None] = [
            (self.tr("Attach a file…"), partial(self._choose_file, entry)),
            (self.tr("Change…"), partial(self._edit, entry)),
        ]
        if entry.kind is not EntryKind.SENT:
            items += [None, (self.tr("Delete"), partial(self._remove, entry))]
        entries(menu, items)

    def _edit(self, entry: RequestEntry) -> None:
        assert self._request is not None
        RequestEntryEditor(self._bridge, self._request, entry, self).open()

    def _remove(self, entry: RequestEntry) -> None:
        law_of = partial(letters.law_time, self._bridge.catalogue.laws)
        self._bridge.do(lambda vault: request_commands.remove_entry(vault, entry.id, law_of=law_of))

    def _remove_file(self, file: Attachment) -> None:
        self._bridge.do(lambda vault: request_commands.remove_attachment(vault, file.id))

    def _choose_file(self, entry: RequestEntry) -> None:
        chosen = files.choose_open(self, self.tr("Attach a file"))
        if chosen is not None:
            self.attach(entry, chosen)

    def attach(self, entry: RequestEntry, path: Path) -> None:
        """Read a file on the worker and keep it; what is too large, or none, is said as every failure."""

        def arrived(file: NewFile) -> None:
            if self._bridge.is_unlocked:
                self._bridge.attempt(lambda session: attachments.attach(session, entry.id, (file,)))

        def broke(error: Exception) -> None:
            if not isinstance(error, TrackerError):
                raise error
            self._bridge.failed.emit(error)

        self._bridge.tasks.run(self, lambda: attachments.read_file(path), arrived, broke)

    def _save_file(self, file: Attachment) -> None:
        try:
            content = attachments.content(self._bridge.session, file.id)
        except TrackerError as error:
            self._bridge.failed.emit(error)
            return
        save_bytes(self._bridge, self, self.tr("Where to write the file"), file.name, content)
