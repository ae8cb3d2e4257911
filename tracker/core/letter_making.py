"""What the letter of a draft was made of: kept with it, so that it can be written anew without asking again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date

from tracker.core.letters import Sender

_SAID = "say:"


@dataclass(frozen=True, slots=True)
class Making:
    """``day``: for which the letter was written. ``due``: the last day that it named. For the rest see `Matter`."""

    day: date
    due: date
    sender: Sender = field(default_factory=Sender)
    stated: Mapping[str, str] = field(default_factory=dict)

    def texts(self) -> tuple[str, ...]:
        """As a request keeps it: each ``name=words``, without what is empty."""
        sender = {each.name: getattr(self.sender, each.name) for each in fields(Sender)}
        said = {f"{_SAID}{code}": words for code, words in self.stated.items()}
        named = {"day": self.day.isoformat(), "due": self.due.isoformat(), **sender, **said}
        return tuple(f"{name}={words}" for name, words in named.items() if words)

    @classmethod
    def read(cls, texts: Iterable[str]) -> Making | None:
        """What `texts` gave; None for what says no days."""
        pairs = (text.partition("=") for text in texts)
        named = {name: words for name, _sign, words in pairs}
        try:
            day, due = date.fromisoformat(named.get("day", "")), date.fromisoformat(named.get("due", ""))
        except ValueError:
            return None
        sender = Sender(**{each.name: named.get(each.name, "") for each in fields(Sender)})
        stated = {name.removeprefix(_SAID): words for name, words in named.items() if name.startswith(_SAID)}
        return cls(day, due, sender, stated)
