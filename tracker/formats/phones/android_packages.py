"""The apps on an Android device: a list or a dump made with adb, a bug report, or androidqf's list."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from contextlib import closing
from typing import Any

from tracker.core.model import Grade
from tracker.core.progress import Progress
from tracker.core.sightings import Sighting, Unit
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.formats.apps import NAMES_NO_APP, SYSTEM_APP, app_id, merely_installed, sorted_permissions
from tracker.formats.base import Aids, Reading, Report
from tracker.formats.days import Days
from tracker.formats.phones.android_dumpsys import LOOKS_LIKE, DumpReader, Installed
from tracker.formats.phones.text_lines import text_lines
from tracker.formats.source import Shape, Source, reading_problem
from tracker.formats.tallies import SkipTally
from tracker.formats.values import list_in, mappings_in, text_in

NAME = "android_packages"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "Apps of an Android device (adb, bug report or androidqf)"))

_PREFIX = "package:"
_PROBED_LINES = 20
_SAID_BY_ADB = ("* daemon", "adb", "List of devices", "WARNING", "Warning", "Error", "error:")
_PROGRESS_EVERY = 1000  # entries
_ANDROIDQF = frozenset({"name", "installer", "uid", "system", "third_party"})
_KEPT = frozenset({"name", "system", "third_party", "files", "path"})

_GONE = QT_TRANSLATE_NOOP("reading", "The app is no longer installed.")
_SENSORS = QT_TRANSLATE_NOOP(
    "reading",
    "Apps that may use camera, microphone, calendar or nearby devices: {count}. Those are no kinds of data here.",
)
_NO_PERMISSIONS = QT_TRANSLATE_NOOP(
    "reading", "The list does not say what the apps may read. “adb shell dumpsys package” says that, too."
)


def detect(source: Source) -> bool:
    """Whether it is one of these lists or dumps, by its first lines or keys."""
    if source.shape is Shape.JSON:
        keys = source.json_outline.get("")
        return isinstance(keys, frozenset) and keys >= _ANDROIDQF
    return source.shape is Shape.TEXT and (_is_list(source) or _is_dump(source))


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """One sighting for each app that the person installed or that was updated since."""
    if source.shape is Shape.JSON:
        return _read_androidqf(source, progress)
    return _read_list(source, progress) if _is_list(source) else _read_dump(source, aids.days, progress)


def _head_text(source: Source) -> str:
    wide = source.head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return source.head.decode("utf-16" if wide else "utf-8-sig", "replace")


def _is_list(source: Source) -> bool:
    """Whether at least half of the first lines name a package; those that adb and Android add do not count."""
    lines = [line for line in _head_text(source).split("\n") if line.strip() and not line.startswith(_SAID_BY_ADB)]
    lines = lines[:_PROBED_LINES]
    named = sum(line.startswith(_PREFIX) and _package_in(line)[0] is not None for line in lines)
    return 0 < len(lines) <= named * 2


def _is_dump(source: Source) -> bool:
    return LOOKS_LIKE.search(_head_text(source)) is not None


def _package_in(line: str) -> tuple[str | None, str]:
    """(package, path) in a line such as ``package:/data/app/x==/base.apk=com.example  uid:10001``.

    The path may hold ``=``, too.
    """
    words = line.removeprefix(_PREFIX).split(maxsplit=1)
    path, _, name = (words[0] if words else "").rpartition("=")
    return ("android" if name == "android" else app_id(name)), path


def _read_list(source: Source, progress: Progress) -> Reading:
    sightings: list[Sighting] = []
    skipped = SkipTally()
    with closing(text_lines(source, progress)) as lines:
        for number, line in lines:
            if not line.startswith(_PREFIX):
                continue
            name, path = _package_in(line)
            if name is None:
                skipped.add(number, NAMES_NO_APP)
            elif _is_system(name, path):
                skipped.add(number, SYSTEM_APP)
            else:
                sightings.append(_sighting(number, name))
    return _reading(sightings, skipped, Unit.LINES)


def _is_system(name: str, path: str) -> bool:
    """Whether it came with the device and was never updated, as far as the list shows it."""
    if path:
        return not path.startswith(("/data/", "/mnt/")) or path.startswith("/data/apex/")
    return name == "android" or name.startswith("com.android.")


def _read_androidqf(source: Source, progress: Progress) -> Reading:
    entries = list_in(source.load_json(_whitelist))
    sightings: list[Sighting] = []
    skipped = SkipTally()
    for number, entry in enumerate(entries, start=1):
        name = app_id(entry.get("name")) if isinstance(entry, dict) else None
        if name is None:
            skipped.add(number, NAMES_NO_APP)
        elif _came_with_the_device(entry):
            skipped.add(number, SYSTEM_APP)
        else:
            sightings.append(_sighting(number, name))
        if number % _PROGRESS_EVERY == 0:
            progress(number * source.size // len(entries), source.size)
    return _reading(sightings, skipped, Unit.ENTRIES)


def _whitelist(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return {key: value for key, value in pairs if key in _KEPT}


def _came_with_the_device(entry: Mapping[str, Any]) -> bool:
    if entry.get("third_party") is True or entry.get("system") is not True:
        return False
    paths = (text_in(file.get("path")) for file in mappings_in(entry.get("files")))
    return not any(path.startswith("/data/app") for path in paths)  # updated since


def _read_dump(source: Source, days: Days, progress: Progress) -> Reading:
    reader = DumpReader(days)
    with closing(text_lines(source, progress)) as lines:
        for number, line in lines:
            reader.take(number, line)
    if not reader.packages:
        text = QT_TRANSLATE_NOOP(
            "reading", "it is the report of an Android device, but the part about its apps (Packages:) is missing"
        )
        raise source.unreadable(reading_problem(text))
    sightings: list[Sighting] = []
    skipped = SkipTally()
    beyond_kinds = 0
    for name, package in reader.packages.items():
        if app_id(name) is None and name != "android":
            skipped.add(package.line, NAMES_NO_APP)
        elif package.is_system or name == "android":
            skipped.add(package.line, SYSTEM_APP)
        elif package.is_gone:
            skipped.add(package.line, _GONE)
        else:
            sightings.append(_sighting(package.line, name, package))
            beyond_kinds += package.goes_beyond_kinds
    warnings = (reading_problem(_SENSORS, count=beyond_kinds),) if beyond_kinds else ()
    return _reading(sightings, skipped, Unit.LINES, warnings)


def _sighting(number: int, name: str, package: Installed | None = None) -> Sighting:
    return Sighting(
        number,
        apps=(f"android:{name}",),
        first_seen=package.span.first if package else None,
        last_seen=package.span.last if package else None,
        grade=Grade.MEDIUM,
        permissions=sorted_permissions(package.permissions) if package else (),
        clues=(name,),
        doubt=merely_installed(),
    )


def _reading(
    sightings: list[Sighting],
    skipped: SkipTally,
    unit: Unit,
    warnings: tuple[Message, ...] | None = None,
) -> Reading:
    if warnings is None:
        warnings = (reading_problem(_NO_PERMISSIONS),) if sightings else ()
    report = Report(NAME, len(sightings) + skipped.total, skipped.skips(), warnings, unit)
    return Reading(report, tuple(sightings))
