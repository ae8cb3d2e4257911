"""Downloads from Google, Apple and Facebook, and lists that can only be copied from a page."""

from __future__ import annotations

from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui.export_topics.base import DROP_ZIP, Afterwards, Topic

TOPICS: tuple[Topic, ...] = (
    Topic(
        "google",
        QT_TRANSLATE_NOOP("export_help", "Google Takeout: Chrome and Play"),
        ("google_takeout",),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Open takeout.google.com"),
                QT_TRANSLATE_NOOP("export_help", "In your browser; sign in if it asks"),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Deselect all, then tick Chrome and Google Play Store"),
                QT_TRANSLATE_NOOP(
                    "export_help", "Of Chrome the history is enough. Play lists the apps you ever installed"
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Next step > Create export"),
                QT_TRANSLATE_NOOP("export_help", "As .zip, by download link; it is usually ready within minutes"),
            ),
            DROP_ZIP,
        ),
        Afterwards.DATA,
    ),
    Topic(
        "apple",
        QT_TRANSLATE_NOOP("export_help", "Apple: privacy.apple.com"),
        ("apple_privacy",),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Open privacy.apple.com"),
                QT_TRANSLATE_NOOP("export_help", "Sign in, then choose Request a copy of your data"),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Tick Apple Account and App Store activity"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "They hold the apps you sign in to with Apple, the apps you installed, and your Hide My Email addresses",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Wait for the mail"),
                QT_TRANSLATE_NOOP("export_help", "Up to seven days; the download stays there for two weeks"),
            ),
            DROP_ZIP,
        ),
        Afterwards.DATA,
    ),
    Topic(
        "facebook",
        QT_TRANSLATE_NOOP("export_help", "Facebook and Instagram"),
        ("facebook",),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Open Accounts Center"),
                QT_TRANSLATE_NOOP(
                    "export_help", "Settings & privacy > Settings > Accounts Center > Your information and permissions"
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Download your information > some of your information"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "Apps and websites, Ads information, and activity off Meta technologies. Newer versions call it Export your information",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Download to device, format JSON, all time"),
                QT_TRANSLATE_NOOP(
                    "export_help", "Not HTML. A mail says when it is ready; the download stays there for four days"
                ),
            ),
            DROP_ZIP,
        ),
        Afterwards.DATA,
    ),
)

NAMES: tuple[Topic, ...] = (
    Topic(
        "google_connections",
        QT_TRANSLATE_NOOP("export_help", "Google: apps with access"),
        (),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Open myaccount.google.com/connections"),
                QT_TRANSLATE_NOOP(
                    "export_help", "It lists where you sign in with Google. Google's download does not have this list"
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Select the names and copy them"),
                QT_TRANSLATE_NOOP("export_help", "What else is copied along is left out in the review"),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Find > Paste a list"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "One name a line. The same works for WeChat, Alipay, Microsoft, GitHub and every other page that only shows a list",
                ),
            ),
        ),
        Afterwards.NOTHING,
    ),
    Topic(
        "authorised_apps",
        QT_TRANSLATE_NOOP("export_help", "WeChat, Alipay: authorised apps"),
        (),
        (
            (
                QT_TRANSLATE_NOOP("export_help", "Open the list on the phone"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "WeChat: Me > Settings > Privacy > Authorisation management. Alipay: Me > Settings > Privacy > Authorisation management",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Note the names"),
                QT_TRANSLATE_NOOP(
                    "export_help",
                    "They cannot be copied there: type them, or let the phone read the text of a screenshot",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("export_help", "Find > Paste a list"),
                QT_TRANSLATE_NOOP("export_help", "One name a line; Chinese and English names are both found"),
            ),
        ),
        Afterwards.NOTHING,
    ),
)
