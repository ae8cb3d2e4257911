"""Texts that the core writes and a front end translates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from typing_extensions import override


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: N802 - the name lupdate looks for
    """Mark ``source`` for translation and give it back unchanged.

    ``pyside6-lupdate`` finds this call by its name; the window translates later with
    ``(context, source)``, the shell prints the English source.
    """
    return source


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence for a person: a translatable source with ``{name}`` placeholders.

    ``context`` is the translation context that the source was marked with. Arguments are
    plain values, days, `Dated`, further messages or a `Listing` of them; they are put in after
    translation, so that no personal value ever reaches a translator.
    """

    context: str
    source: str
    args: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    @override
    def __hash__(self) -> int:
        """Of what is always a plain value: an argument may be anything."""
        return hash((self.context, self.source, *sorted(self.args)))

    @override
    def __str__(self) -> str:
        """The English sentence."""
        return self.source.format_map({name: str(value) for name, value in self.args.items()})


@dataclass(frozen=True, slots=True)
class Listing:
    """Several texts in one line, as an argument of a `Message`: "Phone number, ID scan"."""

    parts: tuple[Message, ...]

    @override
    def __str__(self) -> str:
        """In English."""
        return ", ".join(map(str, self.parts))


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as exact as it is known, as an argument of a `Message`: the window shows it in the person's own form.

    ``date``: as in `tracker.core.entity.PartialDate`. A day that is known may be a `datetime.date` as well.
    """

    date: str

    @override
    def __str__(self) -> str:
        """As it is written in files."""
        return self.date


def message(context: str, source: str, /, **args: object) -> Message:
    """A `Message` from an already marked ``source``."""
    return Message(context, source, MappingProxyType(args))
