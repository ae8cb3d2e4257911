"""Passwords that a browser or the system keeps."""

from __future__ import annotations

from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui.export_topics.base import DROP, DROP_ZIP, Topic

TOPICS: tuple[Topic, ...] = (
    Topic(
        "chrome",
        QT_TRANSLATE_NOOP("export_help", "Chrome"),
        ("chromium_csv",),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Open the password manager"),
                QT_TRANSLATE_NOOP("export_help", "⋮ > Passwords and autofill > Google Password Manager"),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Choose Settings"),
                QT_TRANSLATE_NOOP("export_help", "At the left of the page that opens"),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Export passwords > Download file"),
                QT_TRANSLATE_NOOP("export_help", "Chrome asks for the password of this computer and saves a .csv file"),
            ),
            DROP,
        ),
    ),
    Topic(
        "edge",
        QT_TRANSLATE_NOOP("export_help", "Microsoft Edge"),
        ("chromium_csv",),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Open the saved passwords"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "⋯ > Settings > Passwords and autofill > Microsoft Password Manager; in older versions Settings > Profiles > Passwords",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Choose Export passwords"),
                QT_TRANSLATE_NOOP(
                    "export_help", "In the menu ⋯ beside the list, or under Settings of the password manager"
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Confirm"),
                QT_TRANSLATE_NOOP("export_help", "Edge asks for the password of this computer and saves a .csv file"),
            ),
            DROP,
        ),
    ),
    Topic(
        "brave",
        QT_TRANSLATE_NOOP("export_help", "Brave, Opera, Vivaldi"),
        ("chromium_csv",),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Open the password settings"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "Brave: Settings > Autofill and passwords > Password Manager. Opera: Settings > Privacy & security > Autofill and passwords. Vivaldi: type vivaldi:password-manager as address",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Choose Export passwords"),
                QT_TRANSLATE_NOOP(
                    "export_help", "Under Settings of the password manager, or in the menu ⋮ above the list"
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Confirm"),
                QT_TRANSLATE_NOOP("export_help", "The browser saves a .csv file of the same kind as Chrome's"),
            ),
            DROP,
        ),
    ),
    Topic(
        "firefox",
        QT_TRANSLATE_NOOP("export_help", "Firefox"),
        ("firefox_csv",),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Open the passwords"),
                QT_TRANSLATE_NOOP("export_help", "≡ > Passwords, or type about:logins as address"),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "⋯ > Export passwords"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "In the upper right corner. Firefox for phones cannot export: sync it to a computer first",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Confirm"),
                QT_TRANSLATE_NOOP(
                    "export_help", "Firefox asks for the password of this computer and saves a .csv file, with dates"
                ),
            ),
            DROP,
        ),
    ),
    Topic(
        "safari",
        QT_TRANSLATE_NOOP("export_help", "Safari and Apple Passwords (Mac)"),
        ("safari_csv", "safari_json"),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Open the app Passwords"),
                QT_TRANSLATE_NOOP("export_help", "Before macOS 15: System Settings > Passwords"),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "File > Export All Passwords to File"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "It saves a .csv file. With the history too: Safari > File > Export Browsing Data to File, a ZIP",
                ),
            ),
            DROP,
        ),
    ),
    Topic(
        "iphone_safari",
        QT_TRANSLATE_NOOP("export_help", "Safari on an iPhone or iPad"),
        ("safari_csv", "safari_json"),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Settings > Apps > Safari"),
                QT_TRANSLATE_NOOP("export_help", "From iOS 18.2 on"),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "History and Website Data > Export"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "Passwords are enough; the history shows only which sign-in pages you visited. It saves a ZIP to Downloads",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Bring the ZIP to this computer"),
                QT_TRANSLATE_NOOP(
                    "export_help", "By cable or AirDrop: a cloud folder would keep a copy of all passwords"
                ),
            ),
            DROP_ZIP,
        ),
    ),
)
