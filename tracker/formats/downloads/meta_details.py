"""The person's own details in a download from Instagram, and how Meta writes its texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tracker.core.sightings import Login, LoginType
from tracker.formats.accounts import MAX_LOGIN, clean_line
from tracker.formats.days import written_day
from tracker.formats.logins import read_cell
from tracker.formats.source import Source
from tracker.formats.values import mapping_in, mappings_in, text_in

# The labels are translated; these are for the name that the person signs in with.
_USER_NAME = frozenset(
    {
        *("username", "user name", "benutzername", "nom d’utilisateur", "nom d'utilisateur", "nombre de usuario"),
        *(
            "nome de usuário",
            "nome utente",
            "gebruikersnaam",
            "用户名",
            "用戶名稱",
            "ユーザーネーム",
            "имя пользователя",
        ),
    }
)
_STRUCTURE = frozenset({"profile_user", "string_map_data"})
_ISO_DAY = 10  # characters


@dataclass(frozen=True, slots=True)
class OwnDetails:
    """What Instagram keeps about the person: values only of what it can be told by."""

    login: Login
    contacts: tuple[Login, ...]
    kinds: frozenset[str]


def repaired(text: str) -> str:
    """``text`` as it was meant: Meta writes each byte of UTF-8 as a character of its own (``Ã©`` for ``é``)."""
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def own_details(source: Source, region: str | None) -> OwnDetails:
    """From ``personal_information.json``. Everything but addresses, numbers and the user name stays unread."""
    document = mapping_in(source.load_json(lambda pairs: _whitelist(pairs, region)))
    login = Login()
    contacts: list[Login] = []
    kinds: set[str] = set()
    for profile in mappings_in(document.get("profile_user")):
        for detail in mapping_in(profile.get("string_map_data")).values():
            if isinstance(detail, Login) and detail.type is LoginType.USERNAME:
                login = detail
            elif isinstance(detail, Login):
                contacts.append(detail)
                kinds |= {detail.type.kind} if detail.type.kind else set()
            elif detail == "birthdate":
                kinds.add(detail)
    return OwnDetails(login, tuple(dict.fromkeys(contacts)), frozenset(kinds))


def _whitelist(pairs: list[tuple[str, Any]], region: str | None) -> dict[str, Any]:
    """The objects of the document without what must not be kept, from the inside out.

    Innermost is ``{"value": ...}`` of one detail, one level up its label decides with it.
    """
    kept: dict[str, Any] = {}
    for key, value in pairs:
        if key in _STRUCTURE or key == "value":
            kept[key] = value
        elif isinstance(value, dict) and "value" in value and (detail := _detail(key, value["value"], region)):
            kept[key] = detail
    return kept


def _detail(label: str, value: Any, region: str | None) -> Login | str | None:
    text = clean_line(repaired(text_in(value)[:MAX_LOGIN]), MAX_LOGIN)
    if repaired(label).casefold() in _USER_NAME:
        return Login(text, LoginType.USERNAME) if text else None
    found = read_cell(text, region)
    if found.type in (LoginType.EMAIL, LoginType.PHONE):
        return found
    return "birthdate" if len(text) == _ISO_DAY and written_day(text) else None
