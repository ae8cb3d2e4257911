"""What a topic of "Where do I get a file?" is: one source, the clicks in it, and what its file gives away."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tracker.core.text import QT_TRANSLATE_NOOP

Step = tuple[str, str]
"""What to do, and more about it; source texts of the context ``export_help``."""

DROP: Step = (
    QT_TRANSLATE_NOOP("export_help", "Drop the file on this window"),
    QT_TRANSLATE_NOOP(
        "export_help", "Or choose it with the button. You review what it shows before anything is written."
    ),
)
DROP_ZIP: Step = (
    QT_TRANSLATE_NOOP("export_help", "Drop the ZIP on this window"),
    QT_TRANSLATE_NOOP("export_help", "It need not be unpacked: it is read in memory, and nothing is left behind."),
)


class Afterwards(StrEnum):
    """Why the file should go when it has been read; the last word of every topic."""

    PASSWORDS = QT_TRANSLATE_NOOP(
        "export_help",
        "Delete the file when you are done, and empty the trash: it holds your passwords as plain text, for anyone who opens it. Deleting hides a file; traces of it can stay on a disk. So export only when you need it, to this computer and not to a cloud folder.",
    )
    MESSAGES = QT_TRANSLATE_NOOP(
        "export_help",
        "Delete the file when you are done, on the phone too, and empty the trash: it holds all your messages as plain text, and codes among them. Deleting hides a file; traces of it can stay on a disk.",
    )
    MAIL = QT_TRANSLATE_NOOP(
        "export_help",
        "Delete the copy when you are done, and empty the trash: it holds all your mail as plain text. Your mail program keeps its own. Deleting hides a file; traces of it can stay on a disk.",
    )
    DATA = QT_TRANSLATE_NOOP(
        "export_help",
        "Delete the file when you are done, and empty the trash: it tells more about you than the list of your apps. Deleting hides a file; traces of it can stay on a disk.",
    )
    LEDGER = QT_TRANSLATE_NOOP(
        "export_help",
        "Delete the file when you are done, and empty the trash: it is not encrypted and holds your whole ledger. Deleting hides a file; traces of it can stay on a disk.",
    )
    NOTHING = QT_TRANSLATE_NOOP(
        "export_help",
        "There is no file to delete: what you paste is read once. Delete the note if you kept the list in one.",
    )


@dataclass(frozen=True, slots=True)
class Topic:
    """One source. ``formats``: the stable names of the readers of what it writes; ``name``: as the source calls itself."""

    key: str
    name: str
    formats: tuple[str, ...]
    steps: tuple[Step, ...]
    afterwards: Afterwards = Afterwards.PASSWORDS


@dataclass(frozen=True, slots=True)
class Family:
    """Sources that are alike. ``what``: which of them there are, in a line."""

    key: str
    icon: str
    name: str
    what: str
    topics: tuple[Topic, ...]

    @property
    def first(self) -> str:
        """The topic to begin with."""
        return self.topics[0].key
