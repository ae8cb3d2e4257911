"""The samples once more, with web addresses that hold secrets wherever a reader has found a name or a login."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from itertools import count

from tests.unit.formats.samples import SAMPLES
from tests.unit.formats.sources import source_of
from tracker.core.errors import TrackerError
from tracker.core.progress import no_progress
from tracker.formats.base import NO_AIDS
from tracker.formats.recognising import read_export

# What people do keep there; the mark may stand before and behind the host.
FORMS = (
    "https://unk{}.example/reset?token=CANARYa#CANARYb",
    "My shop https://unk{}.example/x?token=CANARYc",
    "ftp://me:CANARYd@unk{}.example/x",
    "me:CANARYf@unk{}.example",
    "otpauth://totp/CANARY?secret=CANARYg",
    "ssh://me:CANARYo@unk{}.example/x",
    "//me:CANARYl@unk{}.example/CANARY",
    "unk{}.example/CANARYp?x=CANARY",
)
_PACKED = (".db", ".ab", "_backup")  # their bytes cannot be replaced by others of another length
_MIN_LENGTH = 3


def addressed(first_form: int) -> Iterator[tuple[str, bytes]]:
    """(name, content) of each sample in which names or logins were replaced, by the forms one after the other."""
    for name, content in SAMPLES.items():
        changed = content if name.endswith(_PACKED) else _addressed(content, first_form)
        if changed != content:
            yield name, changed


def _addressed(content: bytes, first_form: int) -> bytes:
    found: set[bytes] = set()
    with contextlib.suppress(TrackerError):
        for sighting in read_export(source_of(content), aids=NO_AIDS, progress=no_progress)[1].sightings:
            found.update(text.encode() for text in (sighting.title, sighting.login.text) if len(text) >= _MIN_LENGTH)
    found = {text for text in found if text in content}
    if not found:
        return content
    numbers = count(first_form)
    pattern = b"|".join(re.escape(text) for text in sorted(found, key=lambda text: (-len(text), text)))
    return re.sub(pattern, lambda _: _form(next(numbers)), content)


def _form(number: int) -> bytes:
    return FORMS[number % len(FORMS)].format(number).encode()
