"""Names of the countries whose data protection authorities, or rules for phone numbers, are known."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui.translation import text

_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "AT": QT_TRANSLATE_NOOP("countries", "Austria"),
        "AU": QT_TRANSLATE_NOOP("countries", "Australia"),
        "BE": QT_TRANSLATE_NOOP("countries", "Belgium"),
        "BG": QT_TRANSLATE_NOOP("countries", "Bulgaria"),
        "CH": QT_TRANSLATE_NOOP("countries", "Switzerland"),
        "CN": QT_TRANSLATE_NOOP("countries", "China"),
        "CY": QT_TRANSLATE_NOOP("countries", "Cyprus"),
        "CZ": QT_TRANSLATE_NOOP("countries", "Czechia"),
        "DE": QT_TRANSLATE_NOOP("countries", "Germany"),
        "DK": QT_TRANSLATE_NOOP("countries", "Denmark"),
        "EE": QT_TRANSLATE_NOOP("countries", "Estonia"),
        "ES": QT_TRANSLATE_NOOP("countries", "Spain"),
        "FI": QT_TRANSLATE_NOOP("countries", "Finland"),
        "FR": QT_TRANSLATE_NOOP("countries", "France"),
        "GB": QT_TRANSLATE_NOOP("countries", "United Kingdom"),
        "GR": QT_TRANSLATE_NOOP("countries", "Greece"),
        "HR": QT_TRANSLATE_NOOP("countries", "Croatia"),
        "HU": QT_TRANSLATE_NOOP("countries", "Hungary"),
        "IE": QT_TRANSLATE_NOOP("countries", "Ireland"),
        "IN": QT_TRANSLATE_NOOP("countries", "India"),
        "IS": QT_TRANSLATE_NOOP("countries", "Iceland"),
        "IT": QT_TRANSLATE_NOOP("countries", "Italy"),
        "JP": QT_TRANSLATE_NOOP("countries", "Japan"),
        "LI": QT_TRANSLATE_NOOP("countries", "Liechtenstein"),
        "LT": QT_TRANSLATE_NOOP("countries", "Lithuania"),
        "LU": QT_TRANSLATE_NOOP("countries", "Luxembourg"),
        "LV": QT_TRANSLATE_NOOP("countries", "Latvia"),
        "MT": QT_TRANSLATE_NOOP("countries", "Malta"),
        "NL": QT_TRANSLATE_NOOP("countries", "Netherlands"),
        "NO": QT_TRANSLATE_NOOP("countries", "Norway"),
        "PL": QT_TRANSLATE_NOOP("countries", "Poland"),
        "PT": QT_TRANSLATE_NOOP("countries", "Portugal"),
        "RO": QT_TRANSLATE_NOOP("countries", "Romania"),
        "SE": QT_TRANSLATE_NOOP("countries", "Sweden"),
        "SI": QT_TRANSLATE_NOOP("countries", "Slovenia"),
        "SK": QT_TRANSLATE_NOOP("countries", "Slovakia"),
        "US": QT_TRANSLATE_NOOP("countries", "United States"),
    }
)


def country_name(code: str) -> str:
    """The name of a country (ISO 3166 code); the code of one that is not known here."""
    return text("countries", _NAMES[code]) if code in _NAMES else code
