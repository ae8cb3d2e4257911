"""The language of the window: choosing it, and the sentences of the core in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import reduce
from string import Formatter
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from tracker.catalogue.resources import resource
from tracker.core.errors import TrackerError
from tracker.core.model import PartialDate
from tracker.core.text import Dated, Listing, Message
from tracker.gui.dates import dated

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


def render(message: Message, date_words: Callable[[PartialDate], str] = dated) -> str:
    """``message`` translated; its arguments are put in afterwards, further messages among them translated too.

    ``date_words``: how the dates among them are written.
    """
    arguments = {name: _argument(value, date_words) for name, value in message.args.items()}
    return _filled(text(message.context, message.source), arguments)


def _argument(value: object, date_words: Callable[[PartialDate], str]) -> str:
    if isinstance(value, Message):
        return render(value, date_words)
    if isinstance(value, Listing):
        return listed(render(part, date_words) for part in value.parts)
    return date_words(PartialDate(str(value))) if isinstance(value, date | Dated) else str(value)


def explained(error: TrackerError) -> str:
    """What went wrong and what to do about it, in two sentences."""
    return paragraph((render(error.message), render(error.hint)))


def paragraph(sentences: Iterable[str]) -> str:
    """Whole sentences one after the other; Chinese puts no space between them."""
    return _joined(sentences, QCoreApplication.translate("joining", "{one} {other}", "two sentences"))


def listed(parts: Iterable[str]) -> str:
    """A list in one line: "Phone, ID, Location"."""
    return _joined(parts, QCoreApplication.translate("joining", "{one}, {other}", "a list"))


class Counted:
    """Texts with a number, outside of a QObject.

    lupdate takes ``Counted.tr("%Ln services", "", count)`` for a text with plural forms in the
    context ``Counted``; those of ``QCoreApplication.translate`` it does not recognise.
    """

    @classmethod
    def tr(cls, source: str, comment: str, count: int) -> str:
        return QCoreApplication.translate(cls.__name__, source, comment, count)


def _joined(parts: Iterable[str], pattern: str) -> str:
    given = list(parts)
    return reduce(lambda one, other: pattern.format(one=one, other=other), given) if given else ""


def _filled(pattern: str, arguments: Mapping[str, str]) -> str:
    """``pattern`` with its fields filled in, and a space where Chinese and other letters would touch."""
    whole = ""
    for literal, field, _spec, _conversion in Formatter().parse(pattern):
        for part in (literal, arguments[field] if field else ""):
            whole += f" {part}" if _needs_space(whole[-1:], part[:1]) else part
    return whole


def _needs_space(before: str, after: str) -> bool:
    return (before.isalnum() and after.isalnum()) and _is_chinese(before) != _is_chinese(after)


def _is_chinese(letter: str) -> bool:
    return "\u3400" <= letter <= "\u9fff"
