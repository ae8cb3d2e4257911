"""The section of ``dumpsys package`` about installed apps, alone or inside a bug report."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tracker.core.model import Given
from tracker.formats.days import Days
from tracker.formats.tallies import Span

# The first lines of the output for a package, of a dump of the service and of a whole bug report.
LOOKS_LIKE = re.compile(
    r"^(== dumpstate: |DUMP OF SERVICE (CRITICAL |HIGH )?package:|Activity Resolver Table:|Database versions:"
    r"|Packages:\r?\n {2}Package \[|Currently running services:)",
    re.MULTILINE,
)

_PACKAGE = re.compile(r" {1,4}Package \[([^\]\s]{1,253})\] \([0-9A-Za-z]+\):")
_FLAGS = re.compile(r"\s+(?:pkgFlags|flags)=\[ ([A-Z0-9_ ]*)\]")
_TIME = re.compile(r"\b(?:firstInstallTime|lastUpdateTime)=(\d{4}-\d{2}-\d{2})", re.ASCII)
_USER = re.compile(r"\s+User \d+:.* installed=(true|false)\b")
_SECTION = re.compile(r"\s+([a-z ]+) permissions:\s*")
_GRANT = re.compile(r"\s+([A-Za-z0-9_.]{1,200}): granted=(true|false)(.*)")

# What an app may do only after the person has agreed. To know of a phone call is not to hear it.
_KINDS = {
    "READ_CONTACTS": "contacts",
    "WRITE_CONTACTS": "contacts",
    "ACCESS_FINE_LOCATION": "location",
    "ACCESS_COARSE_LOCATION": "location",
    "ACCESS_BACKGROUND_LOCATION": "location",
    "READ_EXTERNAL_STORAGE": "files",
    "WRITE_EXTERNAL_STORAGE": "files",
    "READ_MEDIA_IMAGES": "files",
    "READ_MEDIA_VIDEO": "files",
    "READ_MEDIA_AUDIO": "files",
    "READ_MEDIA_VISUAL_USER_SELECTED": "files",
    "READ_SMS": "messages",
    "RECEIVE_SMS": "messages",
    "RECEIVE_MMS": "messages",
    "READ_CALL_LOG": "messages",
    "READ_PHONE_NUMBERS": "phone",
    "READ_PHONE_STATE": "device_id",
    "BODY_SENSORS": "health",
    "BODY_SENSORS_BACKGROUND": "health",
    "ACTIVITY_RECOGNITION": "fitness",
}
_ALWAYS = {"ACCESS_BACKGROUND_LOCATION": "location", "BODY_SENSORS_BACKGROUND": "health"}
_NO_KINDS = frozenset(
    {"CAMERA", "RECORD_AUDIO", "READ_CALENDAR", "WRITE_CALENDAR", "BLUETOOTH_SCAN", "NEARBY_WIFI_DEVICES"}
)


@dataclass(slots=True)
class Installed:
    """One package. ``flags`` are Android's own words; ``granted``: short names of permissions."""

    line: int
    flags: set[str] = field(default_factory=set)
    users: set[bool] = field(default_factory=set)  # whether it is installed, for each user of the device
    span: Span = field(default_factory=Span)
    granted: set[str] = field(default_factory=set)

    @property
    def is_system(self) -> bool:
        return "SYSTEM" in self.flags and "UPDATED_SYSTEM_APP" not in self.flags

    @property
    def is_gone(self) -> bool:
        """Uninstalled by everybody; only its data was kept."""
        return self.users == {False}

    @property
    def permissions(self) -> dict[str, Given]:
        kinds = {_KINDS[name] for name in self.granted if name in _KINDS}
        always = {_ALWAYS[name] for name in self.granted if name in _ALWAYS}
        return {kind: Given.PERMISSION_ALWAYS if kind in always else Given.PERMISSION_USING for kind in kinds}

    @property
    def goes_beyond_kinds(self) -> bool:
        """Whether it may use what is no kind of data."""
        return not self.granted.isdisjoint(_NO_KINDS)


class DumpReader:
    """Takes the lines of a dump one by one and keeps the installed packages."""

    def __init__(self, days: Days) -> None:
        self._days = days
        self.packages: dict[str, Installed] = {}
        self._inside = False
        self._current: Installed | None = None
        self._runtime = False

    def take(self, number: int, line: str) -> None:
        if line[:1] not in (" ", "\t", ""):
            # "Hidden system packages:" has the same form: the versions from the factory, long replaced.
            self._inside = line.rstrip() == "Packages:"
            self._current = None
        elif self._inside and (found := _PACKAGE.fullmatch(line.rstrip())):
            self._current = self.packages.setdefault(found[1], Installed(number))
            self._runtime = False
        elif self._current is not None:
            self._take_detail(self._current, line)

    def _take_detail(self, package: Installed, line: str) -> None:
        if "granted=" in line:
            found = _GRANT.match(line)
            # An app from before runtime permissions has all granted; what was taken back is marked.
            if self._runtime and found and found[2] == "true" and "REVOKED_COMPAT" not in found[3]:
                package.granted.add(found[1].removeprefix("android.permission."))
        elif found := _SECTION.fullmatch(line):
            self._runtime = found[1] == "runtime"
        elif found := _FLAGS.match(line):
            package.flags.update(found[1].split())
        else:
            if found := _USER.match(line):
                self._runtime = False
                package.users.add(found[1] == "true")
            package.span.add(*map(self._days.in_text, _TIME.findall(line)))
