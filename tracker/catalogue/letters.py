"""The words of letters in every language they are written in, and which rights they are for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tracker.catalogue.law_entries import LawStatus, Right
from tracker.catalogue.localized import Localized
from tracker.core.letters import Ask, Ground, Way, Wording


@dataclass(frozen=True, slots=True)
class Letters:
    """All wordings by language, English first. ``without_letter``: kinds of right that need no letter, and why.

    ``ways``: how each detail of the table of laws stands in a letter.
    """

    wordings: Mapping[str, Wording]
    without_letter: Mapping[str, Localized]
    ways: Mapping[str, Way]

    @classmethod
    def read(cls, folder: Path) -> Letters:
        """From the project's own files, whose form a test checks against its JSON Schema."""
        table = _read(folder / "letters.json")
        return cls(
            wordings={language: _wording(_read(folder / f"{language}.json")) for language in table["languages"]},
            without_letter=Localized.table(table["without_letter"]),
            ways={code: Way(way) for code, way in table["details"].items()},
        )

    def fits(self, right: Right) -> bool:
        """Whether a letter helps to use this right: a draft is never cited as law."""
        return right.kind not in self.without_letter and right.law.status is not LawStatus.DRAFT

    def languages_for(self, right: Right) -> Iterator[Wording]:
        """The languages in which there is a letter for ``right``."""
        return (wording for wording in self.wordings.values() if wording.writes(right.law.code, right.kind))


def ground_of(right: Right, language: str, today: date) -> Ground:
    """What a letter in ``language`` cites; a language that the table of laws does not speak has its own names."""
    return Ground(
        right=right.kind,
        law=right.law.code,
        law_name=right.law.name.text(language),
        article=right.article.text(language),
        details=right.details,
        standard=right.law.status is LawStatus.STANDARD,
        begins=right.since if right.begins_after(today) else None,
    )


def _read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def _wording(data: Mapping[str, Any]) -> Wording:
    return Wording(
        language=data["language"],
        name=data["name"],
        months=tuple(data["months"]),
        phrases=data["phrases"],
        asks={kind: Ask(ask["title"], tuple(ask["ask"])) for kind, ask in data["asks"].items()},
        details=data["details"],
        due_of_law=data["due_of_law"],
        laws=data.get("laws", {}),
        articles=data.get("articles", {}),
    )
