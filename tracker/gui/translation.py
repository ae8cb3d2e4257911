"""The language of the window: choosing it, and the sentences of the core in it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from tracker.catalogue.resources import resource
from tracker.core.text import Message

LANGUAGES: Mapping[str, str] = MappingProxyType({"en": "English", "zh_CN": "简体中文"})
"""The languages there are, each by its own name."""

_PROPERTY = "tracker.translators"


def chosen_language(setting: str) -> str:
    """The language that the setting (``system`` or a key of `LANGUAGES`) means on this computer."""
    if setting in LANGUAGES:
        return setting
    first = next(iter(QLocale.system().uiLanguages()), "en")
    return "zh_CN" if first.startswith("zh") else "en"


def use_language(app: QCoreApplication, language: str) -> None:
    """Speak ``language`` from now on: texts, figures and dates. What is already shown must be built anew."""
    for old in app.property(_PROPERTY) or ():
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale(language))
    translators = []
    qt_texts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for folder, name in ((qt_texts, f"qtbase_{language}"), (str(resource("translations")), language)):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            translators.append(translator)
        else:
            translator.deleteLater()
    app.setProperty(_PROPERTY, translators)


def text(context: str, source: str) -> str:
    """The translation of a text that the core marked in ``context``."""
    return QCoreApplication.translate(context, source)


def render(message: Message) -> str:
    """``message`` translated; its arguments are put in afterwards, further messages among them translated too."""
    arguments = {
        name: render(value) if isinstance(value, Message) else str(value) for name, value in message.args.items()
    }
    return text(message.context, message.source).format_map(arguments)
