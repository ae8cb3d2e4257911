"""Further password managers, and our own file."""

from __future__ import annotations

from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui.export_topics.base import DROP, Afterwards, Topic

TOPICS: tuple[Topic, ...] = (
    Topic(
        "nordpass",
        QT_TRANSLATE_NOOP("export_help", "NordPass"),
        ("nordpass_csv",),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Open the settings"),
                QT_TRANSLATE_NOOP("export_help", "The cog in the desktop app, the extension or the web vault"),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Import and Export > Export items"),
                QT_TRANSLATE_NOOP("export_help", "It asks for your master password and saves a .csv file"),
            ),
            DROP,
        ),
    ),
    Topic(
        "enpass",
        QT_TRANSLATE_NOOP("export_help", "Enpass"),
        ("enpass",),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Open the desktop app"),
                QT_TRANSLATE_NOOP("export_help", "≡ > File > Export"),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Format .json"),
                QT_TRANSLATE_NOOP(
                    "export_help", "The .csv is read, too, but it does not say which field is what in every language"
                ),
            ),
            DROP,
        ),
    ),
    Topic(
        "roboform",
        QT_TRANSLATE_NOOP("export_help", "RoboForm"),
        ("roboform_csv",),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Open the options"),
                QT_TRANSLATE_NOOP(
                    "export_help", "Extension: ⋮ > Options. Desktop: RoboForm > Options > Account & Data"
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Export data to a CSV file"),
                QT_TRANSLATE_NOOP("export_help", "Logins are enough"),
            ),
            DROP,
        ),
    ),
    Topic(
        "keeper",
        QT_TRANSLATE_NOOP("export_help", "Keeper"),
        ("keeper_json", "headerless_csv"),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Open the web vault or the desktop app"),
                QT_TRANSLATE_NOOP("export_help", "Your account in the corner > Settings > Export"),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Format JSON"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "The .csv has no header: what is in its columns can only be guessed, so each row is left to you",
                ),
            ),
            DROP,
        ),
    ),
    Topic(
        "others",
        QT_TRANSLATE_NOOP("export_help", "Zoho Vault, SafeInCloud and others"),
        ("other_managers", "headerless_csv", "cxf"),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Look for Export in the settings"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "Zoho Vault: Tools > Export secrets. SafeInCloud: File > Export. Nextcloud Passwords: More > Backup & restore > Export",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Format CSV, not encrypted"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "Also read: the Credential Exchange Format (CXF), and any table with web addresses and logins",
                ),
            ),
            DROP,
        ),
    ),
    Topic(
        "ledger",
        QT_TRANSLATE_NOOP("export_help", "This program"),
        ("exposure-tracker-ledger",),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Open the other vault"),
                QT_TRANSLATE_NOOP("export_help", "On the computer where it is"),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Settings > Export > The whole ledger (JSON)"),
                QT_TRANSLATE_NOOP(
                    "export_help", "The file is not encrypted; for moving a vault, a backup is the better way"
                ),
            ),
            DROP,
        ),
        Afterwards.LEDGER,
    ),
)
