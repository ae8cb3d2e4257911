"""A text of the catalogue in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Localized:
    """The same words in English and Chinese."""

    en: str
    zh: str

    @classmethod
    def of(cls, data: Mapping[str, str]) -> Localized:
        """From ``{"en": …, "zh": …}``."""
        return cls(data["en"], data["zh"])

    def text(self, language: str) -> str:
        """The words for a language code such as ``en`` or ``zh_CN``; English for any other."""
        return self.zh if language.startswith("zh") else self.en
