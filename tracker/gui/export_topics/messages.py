"""Text messages: the sender's signature of a code names nearly every app that holds one's number."""

from __future__ import annotations

from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui.export_topics.base import DROP, Afterwards, Topic

TOPICS: tuple[Topic, ...] = (
    Topic(
        "android_sms",
        QT_TRANSLATE_NOOP("export_help", "Android: SMS Backup & Restore"),
        ("sms_backup_restore", "sms_json", "vmsg"),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Install SMS Backup & Restore"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "By SyncTech; it works on Huawei, Xiaomi, OPPO and vivo as well, whose own backups are encrypted",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Set up a backup > Messages only > on this phone"),
                QT_TRANSLATE_NOOP(
                    "export_help", "Without pictures and without encryption: Advanced options. No cloud is needed"
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Copy sms-….xml to this computer"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "By cable, from the folder SMSBackupRestore. Also read: SMS Import / Export, QKSMS (JSON), .vmsg",
                ),
            ),
            DROP,
        ),
        Afterwards.MESSAGES,
    ),
    Topic(
        "iphone_messages",
        QT_TRANSLATE_NOOP("export_help", "iPhone: a backup on the computer"),
        ("apple_backup", "message_database"),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Connect the iPhone by cable"),
                QT_TRANSLATE_NOOP("export_help", "Mac: the Finder. Windows: Apple Devices or iTunes"),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Back up to this computer, not encrypted"),
                QT_TRANSLATE_NOOP(
                    "export_help", "An encrypted backup cannot be read here. Switch encryption on again afterwards"
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Find the folder of the backup"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "Mac: ~/Library/Application Support/MobileSync/Backup. Windows: Apple\\MobileSync\\Backup in your user folder or in AppData\\Roaming",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Drop the folder on this window"),
                QT_TRANSLATE_NOOP("export_help", "Only the database of the messages is opened"),
            ),
        ),
        Afterwards.MESSAGES,
    ),
    Topic(
        "mac_messages",
        QT_TRANSLATE_NOOP("export_help", "Messages on a Mac"),
        ("message_database",),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Have text messages on the Mac"),
                QT_TRANSLATE_NOOP(
                    "export_help", "iPhone: Settings > Apps > Messages > Text Message Forwarding, or Messages in iCloud"
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Quit Messages and copy three files"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "chat.db, chat.db-wal and chat.db-shm from ~/Library/Messages (Finder: Go > Go to Folder) into a folder of their own",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Drop chat.db on this window"),
                QT_TRANSLATE_NOOP(
                    "export_help", "The copy spares you from giving this program access to the whole disk"
                ),
            ),
        ),
        Afterwards.MESSAGES,
    ),
    Topic(
        "adb_backup",
        QT_TRANSLATE_NOOP("export_help", "Android: adb backup"),
        ("android_backup", "message_database"),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Switch on USB debugging"),
                QT_TRANSLATE_NOOP(
                    "export_help", "Settings > About phone: tap Build number seven times; then Developer options"
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Run: adb backup com.android.providers.telephony"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "Confirm on the phone, without a password. Newer phones give an empty file: take SMS Backup & Restore then",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Drop backup.ab on this window"),
                QT_TRANSLATE_NOOP("export_help", "Switch USB debugging off again"),
            ),
        ),
        Afterwards.MESSAGES,
    ),
)
