"""A text of the catalogue in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Localized:
    """The same words in English and Chinese."""

    en: str
    zh: str

    @classmethod
    def of(cls, data: Mapping[str, str]) -> Localized:
        """From ``{"en": …, "zh": …}``; a name that is the same everywhere has only ``en``."""
        return cls(data["en"], data.get("zh", data["en"]))

    @classmethod
    def maybe(cls, data: Mapping[str, str] | None) -> Localized | None:
        """From the same, or from nothing."""
        return None if data is None else cls.of(data)

    @classmethod
    def all(cls, texts: Iterable[Mapping[str, str]]) -> tuple[Localized, ...]:
        """Each of ``texts``, in their order."""
        return tuple(map(cls.of, texts))

    @classmethod
    def table(cls, texts: Mapping[str, Mapping[str, str]]) -> dict[str, Localized]:
        """The words for each code of a closed set."""
        return {code: cls.of(words) for code, words in texts.items()}

    def text(self, language: str) -> str:
        """The words for a language code such as ``en`` or ``zh_CN``; English for any other."""
        return self.zh if language.startswith("zh") else self.en


NOTHING = Localized("", "")
"""Where nobody has said anything."""
