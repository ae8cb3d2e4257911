"""Password managers of many people."""

from __future__ import annotations

from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui.export_topics.base import DROP, DROP_ZIP, Topic

TOPICS: tuple[Topic, ...] = (
    Topic(
        "bitwarden",
        QT_TRANSLATE_NOOP("export_help", "Bitwarden"),
        ("bitwarden_json", "bitwarden_csv"),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Choose Export vault"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "Desktop: File > Export vault. Web vault: Tools > Export vault. Browser: Settings > Vault options",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "File format .json"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "Not “.json (Encrypted)”: only Bitwarden itself can open that one. The .csv leaves cards and identities out",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Confirm with your master password"),
                QT_TRANSLATE_NOOP(
                    "export_help", "Bitwarden saves a .json file. Cards and identities are counted, not copied"
                ),
            ),
            DROP,
        ),
    ),
    Topic(
        "onepassword",
        QT_TRANSLATE_NOOP("export_help", "1Password"),
        ("onepassword_1pux", "onepassword_csv", "onepassword_1pif"),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Open the desktop app"),
                QT_TRANSLATE_NOOP("export_help", "The browser extension and the phone cannot export"),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "⋮ > Export, or on a Mac File > Export"),
                QT_TRANSLATE_NOOP("export_help", "Then choose the account, and enter its password"),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Format 1PUX"),
                QT_TRANSLATE_NOOP(
                    "export_help", "The .csv has logins only. 1Password 7 writes .1pif or .csv, which are read, too"
                ),
            ),
            DROP,
        ),
    ),
    Topic(
        "keepass",
        QT_TRANSLATE_NOOP("export_help", "KeePassXC and KeePass"),
        ("keepass_xml", "keepass_csv"),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Open and unlock the database"),
                QT_TRANSLATE_NOOP(
                    "export_help", "The .kdbx file itself is not read: this program never asks for its password"
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Export as XML or CSV"),
                QT_TRANSLATE_NOOP(
                    "export_help", "KeePassXC: Database > Export. KeePass 2: File > Export > KeePass XML (2.x)"
                ),
            ),
            DROP,
        ),
    ),
    Topic(
        "lastpass",
        QT_TRANSLATE_NOOP("export_help", "LastPass"),
        ("lastpass_csv",),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Open the vault in the browser"),
                QT_TRANSLATE_NOOP("export_help", "Click the extension, then Open my vault"),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Advanced Options > Export"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "LastPass sends a mail first: follow it, then choose Export again and enter the master password",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Save the .csv file"),
                QT_TRANSLATE_NOOP(
                    "export_help", "When the browser shows the text instead, save that page as a .csv file"
                ),
            ),
            DROP,
        ),
    ),
    Topic(
        "dashlane",
        QT_TRANSLATE_NOOP("export_help", "Dashlane"),
        ("dashlane",),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Open the web app"),
                QT_TRANSLATE_NOOP("export_help", "My account > Settings > Export data"),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Export to CSV"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "Not the .dash file: only Dashlane opens that one. It asks for your master password and saves a ZIP",
                ),
            ),
            DROP_ZIP,
        ),
    ),
    Topic(
        "proton_pass",
        QT_TRANSLATE_NOOP("export_help", "Proton Pass"),
        ("proton_pass",),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Open Proton Pass in the browser or on the desktop"),
                QT_TRANSLATE_NOOP("export_help", "Settings > Export"),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "File format ZIP or CSV"),
                QT_TRANSLATE_NOOP("export_help", "Not PGP-encrypted: only Proton opens that one"),
            ),
            DROP_ZIP,
        ),
    ),
)
