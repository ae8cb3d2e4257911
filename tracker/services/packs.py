"""Downloaded lists about services: from a file that the person points at to a pack that can be added."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tracker.core.model import Pack, PackId, new_id
from tracker.core.packs import pack_content
from tracker.formats.accounts import clean_line
from tracker.formats.limits import MAX_PACK_BYTES, MAX_TITLE
from tracker.formats.packs import read_pack
from tracker.services.reading import opened

# What browsers add to the name of a file that is downloaded once more: it is the same list.
_AGAIN = re.compile(r" ?\(\d{1,3}\)(?=\.[^.]*$)")


@dataclass(frozen=True, slots=True)
class ListFile:
    """What a file came to: ``pack`` is ready for `pack_commands.add_pack`, ``left_out`` counts the unusable entries."""

    pack: Pack
    left_out: int


def read(path: Path, language: str, today: date) -> ListFile:
    """The list in the file at ``path``; ``language``: of its notes.

    Raises UnreadableFileError and UnknownFormatError; nothing is changed.
    """
    with opened(path, MAX_PACK_BYTES) as source:
        reading = read_pack(source, language)
    file_name = clean_line(_AGAIN.sub("", path.name), MAX_TITLE)
    pack = Pack(
        PackId(new_id()),
        f"{reading.name} ({file_name})",
        reading.format,
        today,
        len(reading.entries),
        pack_content(reading.entries),
    )
    return ListFile(pack, len(reading.skipped))
