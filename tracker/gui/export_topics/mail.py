"""Mail: only senders, dates and the kind of a mail are read, never its text."""

from __future__ import annotations

from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui.export_topics.base import Afterwards, Topic

TOPICS: tuple[Topic, ...] = (
    Topic(
        "gmail",
        QT_TRANSLATE_NOOP("export_help", "Gmail (Google Takeout)"),
        ("mail",),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Open takeout.google.com"),
                QT_TRANSLATE_NOOP("export_help", "In your browser; sign in if it asks"),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Deselect all, then tick Mail"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "Format MBOX. “All Mail data included” lets you leave out labels with large attachments",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Next step > Create export"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "As .zip, by download link. Google sends a mail when it is ready: hours, sometimes days",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Unpack it and drop the .mbox file on this window"),
                QT_TRANSLATE_NOOP("export_help", "It is read piece by piece: its size does not matter"),
            ),
        ),
        Afterwards.MAIL,
    ),
    Topic(
        "thunderbird",
        QT_TRANSLATE_NOOP("export_help", "Thunderbird"),
        ("mail",),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Open the folder of the profile"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "≡ > Help > Troubleshooting Information > Profile Folder > Open Folder. Then quit Thunderbird",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Go to ImapMail or Mail"),
                QT_TRANSLATE_NOOP(
                    "export_help", "There is one file without ending for each folder, such as INBOX or Archives"
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Drop that file on this window"),
                QT_TRANSLATE_NOOP(
                    "export_help", "It is only read. For IMAP accounts, Thunderbird must have downloaded the messages"
                ),
            ),
        ),
        Afterwards.MAIL,
    ),
    Topic(
        "apple_mail",
        QT_TRANSLATE_NOOP("export_help", "Apple Mail"),
        ("mail",),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Choose a mailbox in the side bar"),
                QT_TRANSLATE_NOOP("export_help", "Several at once are possible"),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Mailbox > Export Mailbox"),
                QT_TRANSLATE_NOOP("export_help", "It makes a folder that ends in .mbox"),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Drop the file “mbox” inside it on this window"),
                QT_TRANSLATE_NOOP(
                    "export_help", "Single messages that were dragged out of Mail (.eml, .emlx) are read, too"
                ),
            ),
        ),
        Afterwards.MAIL,
    ),
    Topic(
        "outlook",
        QT_TRANSLATE_NOOP("export_help", "Outlook"),
        ("mail",),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Not as .pst, .olm or .msg"),
                QT_TRANSLATE_NOOP("export_help", "Those can be read by Outlook only"),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Let Thunderbird fetch the account"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "Add the same account to Thunderbird, let it download the messages, and go on as described there",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Or save single messages as .eml"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "Outlook on the web: open a message, ⋯ > Save as or Download. Put them into one folder",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Drop the file or the folder on this window"),
                QT_TRANSLATE_NOOP("export_help", "A folder is read with everything in it"),
            ),
        ),
        Afterwards.MAIL,
    ),
)
