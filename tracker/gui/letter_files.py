"""Taking a letter along: copied, or saved as text, message or PDF. The program itself never sends anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tracker.core.errors import TrackerError
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import files
from tracker.gui.report.letters import letter_pdf
from tracker.gui.widgets.choices import entries
from tracker.services import letters


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter that is ready. ``addressee``: in lines. ``to``: where it goes, for the mailbox that it may
    name. ``reference``: names the file."""

    text: str
    addressee: str
    to: str
    language: str
    day: date
    reference: str


class LetterFiles:
    """The ways to take ``letter()`` along, for the menu of a `MenuButton`."""

    def __init__(self, bridge: SessionBridge, parent: QWidget, letter: Callable[[], Letter]) -> None:
        self._bridge, self._parent, self._letter = bridge, parent, letter

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self._letter().text)
        self._bridge.said.emit(QCoreApplication.translate("LetterFiles", "The letter is copied"))

    def offer(self, menu: QMenu) -> None:
        """Fill ``menu`` with the formats."""
        entries(
            menu,
            (
                (QCoreApplication.translate("LetterFiles", "Text (.txt)"), lambda: self.save(".txt")),
                (QCoreApplication.translate("LetterFiles", "Message for your mail program (.eml)"), self._save_message),
                (QCoreApplication.translate("LetterFiles", "PDF"), lambda: self.save(".pdf")),
            ),
        )

    def _save_message(self) -> None:
        self.save(letters.EML_SUFFIX)

    def save(self, suffix: str) -> None:
        """Ask where, and write it there; what cannot be written is said as every failure."""
        letter = self._letter()
        content = self._content(letter, suffix)
        name = f"letter-{letter.reference or letter.day.isoformat()}{suffix}"
        title = QCoreApplication.translate("LetterFiles", "Where to write the letter")
        save_bytes(self._bridge, self._parent, title, name, content)

    def _content(self, letter: Letter, suffix: str) -> bytes:
        catalogue = self._bridge.catalogue
        if suffix == ".txt":
            return letters.plain_text(catalogue, letter.text, letter.addressee, letter.language, letter.day)
        if suffix == letters.EML_SUFFIX:
            return letters.message_file(letter.text, letter.to)
        page = letters.page(catalogue, letter.text, letter.addressee, letter.language, letter.day)
        return letter_pdf(page, QApplication.font())


def save_bytes(bridge: SessionBridge, parent: QWidget, title: str, name: str, content: bytes) -> Path | None:
    """Ask where to write ``content``, suggesting ``name``, and write it; says so, or why not. Where it is, or None."""
    suffix = Path(name).suffix
    chosen = files.choose_save(parent, title, Path.home() / name, f"*{suffix}")
    if chosen is None:
        return None
    path = chosen if chosen.suffix else chosen.with_suffix(suffix)
    try:  # a name that was asked for without its end may be one that is there
        letters.write(path, content, vault_folder=bridge.session.opened.folder, replace=path == chosen)
    except TrackerError as error:
        bridge.failed.emit(error)
        return None
    words = QCoreApplication.translate("LetterFiles", "Written, and not encrypted: {path}")
    bridge.said.emit(words.format(path=path.name))
    return path
