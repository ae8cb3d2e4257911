"""Where files come from: for every source the clicks in it. To add one, write a `Topic` in its family's module."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui.export_topics import accounts, browsers, mail, managers, messages, more_managers, phones
from tracker.gui.export_topics.base import Afterwards, Family, Topic

__all__ = ["FAMILIES", "FAMILY_OF", "TOPICS", "TOPIC_OF", "Afterwards", "Family", "Topic"]

FAMILIES: tuple[Family, ...] = (
    Family(
        "passwords",
        "key",
        QT_TRANSLATE_NOOP("export_help", "Password managers and browsers"),
        QT_TRANSLATE_NOOP(
            "export_help",
            "Chrome, Edge, Firefox, Safari, Bitwarden, 1Password, KeePass, LastPass, Dashlane, Proton Pass and a dozen others",
        ),
        (*browsers.TOPICS, *managers.TOPICS, *more_managers.TOPICS),
    ),
    Family(
        "messages",
        "sms",
        QT_TRANSLATE_NOOP("export_help", "Text messages"),
        QT_TRANSLATE_NOOP(
            "export_help",
            "A backup of an Android phone or an iPhone. In China the 【signature】 of codes names nearly every app that has your number",
        ),
        messages.TOPICS,
    ),
    Family(
        "mail",
        "email",
        QT_TRANSLATE_NOOP("export_help", "Mail"),
        QT_TRANSLATE_NOOP(
            "export_help",
            "Gmail, Thunderbird, Apple Mail, Outlook: who writes to you, and as what. Mailbox files, or a folder of messages",
        ),
        mail.TOPICS,
    ),
    Family(
        "phones",
        "phone",
        QT_TRANSLATE_NOOP("export_help", "Phones"),
        QT_TRANSLATE_NOOP("export_help", "The App Privacy Report of an iPhone, the list of apps of an Android phone"),
        phones.TOPICS,
    ),
    Family(
        "accounts",
        "files",
        QT_TRANSLATE_NOOP("export_help", "Google, Apple, Facebook"),
        QT_TRANSLATE_NOOP("export_help", "The copy of your data that they have to give you"),
        accounts.TOPICS,
    ),
    Family(
        "names",
        "plan",
        QT_TRANSLATE_NOOP("export_help", "A list of names"),
        QT_TRANSLATE_NOOP("export_help", "Typed, or pasted from a page that only shows one"),
        accounts.NAMES,
    ),
)

TOPICS: Mapping[str, Topic] = MappingProxyType({topic.key: topic for family in FAMILIES for topic in family.topics})
"""Every source by its key."""

TOPIC_OF: Mapping[str, str] = MappingProxyType(
    {name: topic.key for family in reversed(FAMILIES) for topic in reversed(family.topics) for name in topic.formats}
)
"""The topic that tells where files of a format come from, by the stable name of its reader; the first one of several."""

FAMILY_OF: Mapping[str, Family] = MappingProxyType(
    {name: family for family in reversed(FAMILIES) for topic in reversed(family.topics) for name in topic.formats}
)
"""The family of a format, by the stable name of its reader; the first one of several."""
