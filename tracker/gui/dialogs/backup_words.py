"""What the dialogs about backups say alike."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from tracker.core.errors import BackupDamagedError, BackupPassphraseError, EmptyPassphraseError, TrackerError
from tracker.gui.dialogs.task_dialog import told
from tracker.gui.translation import Counted, listed
from tracker.gui.widgets.password import PasswordField
from tracker.gui.widgets.path_field import PathField
from tracker.gui.widgets.text import breakable


def counted(counts: Mapping[str, int]) -> str:
    """How many records a backup holds: "48 services, 9 pieces of your own data, 2 incidents"."""
    words = {
        "services": Counted.tr("%Ln services", "", counts.get("services", 0)),
        "identifiers": Counted.tr("%Ln pieces of your own data", "", counts.get("identifiers", 0)),
        "holdings": Counted.tr("%Ln records of what they hold", "", counts.get("holdings", 0)),
        "incidents": Counted.tr("%Ln incidents", "", counts.get("incidents", 0)),
    }
    return listed(words[section] for section in words if counts.get(section) or section == "services")


def file_filters() -> str:
    """For questions about a backup file."""
    backups = QCoreApplication.translate("backup", "Backups")
    everything = QCoreApplication.translate("backup", "All files")
    return f"{backups} (*.age);;{everything} (*)"


def put_beside(error: TrackerError, place: PathField, passphrase: PasswordField) -> bool:
    """Show ``error`` beside the field it is about; False when it is about neither."""
    words = breakable(told(error))
    if isinstance(error, BackupPassphraseError | EmptyPassphraseError):
        passphrase.set_error(words)
        passphrase.setFocus()
        passphrase.select_all()
        return True
    if isinstance(error, BackupDamagedError):
        place.refuse(words)
        return True
    return False
