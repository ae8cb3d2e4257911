"""Entities to and from plain values: one description serves database rows and JSON.

The description is read from the dataclasses of `tracker.core.model`, so a new field appears
in the schema test, the rows and the documents by itself.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

from tracker.core.dates import parse_partial
from tracker.core.model import ENTITY_TYPES, Entity, PartialDate

E = TypeVar("E", bound=Entity)
Convert = Callable[[Any], Any]


class CodecError(ValueError):
    """A plain value that is no entity. ``where`` is a path such as ``services[3].status``."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where}: {problem}")
        self.where = where
        self.problem = problem


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """How one field is kept.

    ``to_json`` and ``check`` convert to and from JSON values (``check`` raises ValueError).
    ``to_cell`` and ``from_cell`` convert to and from database cells; None means "as it is".
    """

    name: str
    optional: bool
    to_json: Convert | None
    check: Convert
    to_cell: Convert | None
    from_cell: Convert | None


def _plain_text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("text expected")
    if "\x00" in value:
        raise ValueError("a zero character is not allowed")
    value.encode("utf-8")  # a lone surrogate is a UnicodeEncodeError, which is a ValueError
    return value


def _whole_number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError("a whole number expected")
    return value


def _text_list(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError("a list of texts expected")
    return tuple(_plain_text(item) for item in value)


def _member_of(enum: type[StrEnum]) -> Convert:
    members: dict[Any, StrEnum] = {member.value: member for member in enum}

    def check(value: Any) -> StrEnum:
        if not isinstance(value, str) or value not in members:
            raise ValueError(f"one of {', '.join(members)} expected")
        return members[value]

    return check


def _partial_date(value: Any) -> PartialDate:
    return parse_partial(_plain_text(value))


def _iso_date(value: Any) -> date:
    try:
        return date.fromisoformat(_plain_text(value))
    except ValueError:
        raise ValueError("a day YYYY-MM-DD expected") from None  # Python's own text repeats the value


def _texts_to_cell(value: tuple[str, ...]) -> str:
    return json.dumps(value, ensure_ascii=False) if value else "[]"


def _texts_from_cell(cell: str) -> tuple[str, ...]:
    return () if cell == "[]" else tuple(json.loads(cell))


def _spec(name: str, hint: Any) -> FieldSpec:
    optional = False
    if get_origin(hint) in (Union, UnionType):
        members = [part for part in get_args(hint) if part is not NoneType]
        optional = len(members) < len(get_args(hint))
        (hint,) = members
    if hint is PartialDate:
        return FieldSpec(name, optional, None, _partial_date, None, None)
    if isinstance(hint, NewType):
        hint = hint.__supertype__
    if hint is str:
        return FieldSpec(name, optional, None, _plain_text, None, None)
    if hint is int:
        return FieldSpec(name, optional, None, _whole_number, None, None)
    if hint is date:
        return FieldSpec(name, optional, date.isoformat, _iso_date, date.isoformat, date.fromisoformat)
    if get_origin(hint) is tuple:
        return FieldSpec(name, optional, list, _text_list, _texts_to_cell, _texts_from_cell)
    if issubclass(hint, StrEnum):
        lookup = {member.value: member for member in hint}.__getitem__
        return FieldSpec(name, optional, str, _member_of(hint), str, lookup)
    raise TypeError(f"{name}: no codec for {hint}")  # a new kind of field needs a line above


def _specs(cls: type[Entity]) -> tuple[FieldSpec, ...]:
    hints = get_type_hints(cls)
    return tuple(_spec(field.name, hints[field.name]) for field in fields(cls))


FIELDS: Mapping[type[Entity], tuple[FieldSpec, ...]] = {cls: _specs(cls) for cls in ENTITY_TYPES}


def to_json(entity: Entity) -> dict[str, Any]:
    """All fields of ``entity`` as JSON values, in the order of the dataclass."""
    result = {}
    for spec in FIELDS[type(entity)]:
        value = getattr(entity, spec.name)
        result[spec.name] = value if value is None or spec.to_json is None else spec.to_json(value)
    return result


def from_json(cls: type[E], data: Any, where: str) -> E:
    """The entity that `to_json` wrote as ``data``; strict.

    Fields that are left out take the default of the dataclass, so that a document written by
    hand stays short. Raises CodecError with a path below ``where`` for a wrong type, an
    unknown or a missing field.
    """
    if not isinstance(data, Mapping):
        raise CodecError(where, "an object expected")
    specs = {spec.name: spec for spec in FIELDS[cls]}
    for name in data:
        if name not in specs:
            raise CodecError(where, f"unknown field {str(name)[:40]!r}")
    values = {}
    for name, value in data.items():
        spec = specs[name]
        try:
            values[name] = None if value is None and spec.optional else spec.check(value)
        except ValueError as problem:
            raise CodecError(f"{where}.{name}", str(problem)) from None
    build: Callable[..., E] = cls
    try:
        return build(**values)
    except TypeError:
        raise CodecError(where, "a required field is missing") from None


def to_row(entity: Entity) -> tuple[Any, ...]:
    """The cells of ``entity`` in the order of `FIELDS`."""
    cells = []
    for spec in FIELDS[type(entity)]:
        value = getattr(entity, spec.name)
        cells.append(value if value is None or spec.to_cell is None else spec.to_cell(value))
    return tuple(cells)


def row_reader(cls: type[E]) -> Callable[[Sequence[Any]], E]:
    """A function from a row of cells (in the order of `FIELDS`) to an entity.

    Only cells that need converting are touched: tens of thousands are read at every unlock.
    """
    build: Callable[..., E] = cls
    converters = [(index, spec.from_cell) for index, spec in enumerate(FIELDS[cls]) if spec.from_cell]

    def read(row: Sequence[Any]) -> E:
        cells = list(row)
        for index, convert in converters:
            if cells[index] is not None:
                cells[index] = convert(cells[index])
        return build(*cells)

    return read
