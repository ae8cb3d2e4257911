"""What a phone knows about its apps."""

from __future__ import annotations

from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui.export_topics.base import DROP, Afterwards, Topic

TOPICS: tuple[Topic, ...] = (
    Topic(
        "iphone_report",
        QT_TRANSLATE_NOOP("export_help", "iPhone: App Privacy Report"),
        ("ios_privacy_report",),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Settings > Privacy & Security > App Privacy Report"),
                QT_TRANSLATE_NOOP(
                    "export_help", "Turn it on if it is off, and come back after a week: it keeps the last seven days"
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Tap the share sign > Save to Files"),
                QT_TRANSLATE_NOOP(
                    "export_help", "It saves a file that ends in .ndjson. Send it to this computer by cable or AirDrop"
                ),
            ),
            DROP,
        ),
        Afterwards.DATA,
    ),
    Topic(
        "android_apps",
        QT_TRANSLATE_NOOP("export_help", "Android: list of apps"),
        ("android_packages",),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Switch on USB debugging"),
                QT_TRANSLATE_NOOP(
                    "export_help", "Settings > About phone: tap Build number seven times; then Developer options"
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Run: adb shell pm list packages -3 -i > apps.txt"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "With what each may read: adb shell dumpsys package > apps.txt. A bug report holds the same",
                ),
            ),
            DROP,
        ),
        Afterwards.DATA,
    ),
)
