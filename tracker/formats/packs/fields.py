"""From the fields of one entry of a list to values that can be kept; what a stranger wrote is not believed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from tracker.core.text import QT_TRANSLATE_NOOP, Message
from tracker.core.validation import MAX_LINK
from tracker.formats.accounts import MAX_LOGIN, on_one_line
from tracker.formats.limits import MAX_PACK_DOMAINS, MAX_TITLE
from tracker.formats.source import reading_problem
from tracker.formats.urls import AddressReader

_EMAIL = re.compile(r"[\w.!#$%'*+/=^`{|}~-]+@[\w-]+(\.[\w-]+)+")
_HOME_PATH = re.compile(r"/?([a-z]{2}([-_][a-z]{2})?/?)?(index\.\w{3,5})?", re.IGNORECASE)


class FieldError(Exception):
    """A field holds what it cannot hold; ``detail`` says which and why."""

    def __init__(self, source_text: str, **args: object) -> None:
        super().__init__(source_text)
        self.detail: Message = reading_problem(source_text, **args)


class Fields:
    """The fields of one entry.

    A field that is left out, null or empty gives an empty value; one of the wrong type raises
    FieldError. An address or link that is none is left out, too.
    """

    def __init__(self, values: Mapping[str, Any], addresses: AddressReader) -> None:
        self._values = values
        self._addresses = addresses

    def name(self, field: str) -> str:
        """A name, which must be there, on one line."""
        text = self.line(field, MAX_TITLE)
        if not text:
            raise FieldError(QT_TRANSLATE_NOOP("reading", "its “{field}” is missing"), field=field)
        return text

    def line(self, field: str, limit: int) -> str:
        return on_one_line(self._text(field), limit)

    def text(self, field: str, limit: int) -> str:
        """A text of several lines, at most ``limit`` characters."""
        return _on_one_lines(self._text(field).splitlines(), limit)

    def joined(self, field: str, limit: int) -> str:
        """A list of texts as one text, at most ``limit`` characters."""
        return _on_one_lines((line for text in self.texts(field) for line in text.splitlines()), limit)

    def texts(self, field: str) -> list[str]:
        """A list of texts as it stands there, not cleaned."""
        value = self._values.get(field)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise FieldError(QT_TRANSLATE_NOOP("reading", "its “{field}” is not a list of texts"), field=field)
        return value

    def link(self, field: str) -> str:
        """An address of a public web page. One with a user name in it, which can mislead, is none."""
        text = self._text(field).strip()
        if len(text) > MAX_LINK or on_one_line(text, MAX_LINK) != text or " " in text:
            return ""
        if not text.lower().startswith(("https://", "http://")) or not self._host(text):
            return ""
        return "" if "@" in urlsplit(text).netloc else text

    def email(self, field: str) -> str:
        text = self.line(field, MAX_LOGIN + 1)
        return text if len(text) <= MAX_LOGIN and _EMAIL.fullmatch(text) else ""

    def hosts(self, field: str) -> tuple[str, ...]:
        """The web sites in a list of addresses, each once, in lower case and without ``www.``."""
        cells = self.texts(field)
        if len(cells) > MAX_PACK_DOMAINS:
            raise FieldError(
                QT_TRANSLATE_NOOP("reading", "its “{field}” are {found}; at most {limit} are read"),
                field=field,
                found=len(cells),
                limit=MAX_PACK_DOMAINS,
            )
        return tuple(dict.fromkeys(filter(None, map(self._home, cells))))

    def host(self, field: str) -> str:
        """The web site to which the link in a field leads."""
        link = self.link(field)
        return self._host(link) if link else ""

    def home(self, field: str) -> str:
        """The web site of which a field names the front page.

        A page further inside may be a small shop's on a site that is somebody else's.
        """
        return self._home(self._text(field))

    def language_of(self, field: str, language: str) -> str:
        """The name of the field that holds ``field`` in ``language``: ``notes_zh-CN`` for zh_CN, else itself."""
        tag = _tag(language)
        names = {_tag(name.removeprefix(f"{field}_")): name for name in self._values if name.startswith(f"{field}_")}
        return names.get(tag) or names.get(tag.partition("-")[0]) or field

    def _text(self, field: str) -> str:
        value = self._values.get(field)
        if value is None:
            return ""
        if not isinstance(value, str):
            raise FieldError(QT_TRANSLATE_NOOP("reading", "its “{field}” is not text"), field=field)
        return value

    def _home(self, cell: str) -> str:
        cell = cell.strip()
        address = cell if "://" in cell else f"https://{cell}"
        path = re.split("[?#]", address.partition("://")[2])[0].partition("/")[2]
        return self._host(address) if _HOME_PATH.fullmatch(path) else ""

    def _host(self, cell: str) -> str:
        if len(cell) > MAX_LINK:
            return ""
        site = self._addresses.read(cell).site
        if site is None:
            return ""
        bare = site.host.removeprefix("www.")
        return bare if "." in bare else site.host


def _tag(language: str) -> str:
    return language.replace("_", "-").lower()


def _on_one_lines(lines: Iterable[str], limit: int) -> str:
    cleaned = (on_one_line(line, limit) for line in lines)
    return "\n".join(filter(None, cleaned))[:limit].strip()
