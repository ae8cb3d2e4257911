"""Check that the system has what Qt and the virtual environment need; install it where that is allowed.

    python tools/system_libraries.py tests     what the tests and the screenshots need
    python tools/system_libraries.py window    what the program's window needs, a display first of all

Needs nothing but Python. On Debian and Ubuntu missing packages are installed by root, or with a
`sudo` that asks no password; otherwise the one command that does it is printed. Exit status: 0
everything is there, 1 something is missing and could not be installed.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
X11 = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
"""Debian's package for each library by the name under which Qt loads it."""

TEST_TOOLS = {"age": "age", "strace": "strace"}
"""Programs without which some tests are skipped, and their packages."""

FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
FONT_SUFFIXES = {".ttf", ".otf", ".ttc", ".otc", ".pfb"}
CJK_MARKS = ("cjk", "sourcehan", "wqy", "uming", "ukai", "droidsansfallback", "arphic", "lxgw")


def can_load(library: str) -> bool:
    """Whether the dynamic linker finds ``library``."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def installed_fonts() -> list[str]:
    """The lower-case paths of all font files in the usual folders."""
    return [
        str(file).lower()
        for folder in FONT_FOLDERS
        for file in Path(folder).expanduser().rglob("*")
        if file.suffix.lower() in FONT_SUFFIXES
    ]


def needed_libraries(purpose: str) -> dict[str, str]:
    """The libraries for ``purpose`` (``tests`` or ``window``) and their packages."""
    libraries = dict(OFFSCREEN)
    if purpose == "window" and os.environ.get("DISPLAY"):
        libraries |= X11
    if purpose == "window" and os.environ.get("WAYLAND_DISPLAY"):
        libraries |= WAYLAND
    return libraries


def missing_packages(purpose: str) -> dict[str, str]:
    """What is missing for ``purpose``: what it is and its Debian package."""
    importlib.invalidate_caches()
    libraries = needed_libraries(purpose)
    missing = {library: package for library, package in libraries.items() if not can_load(library)}
    fonts = installed_fonts()
    if not fonts:
        missing["a font"] = "fonts-dejavu-core"
    if purpose == "tests" and not any(mark in font for font in fonts for mark in CJK_MARKS):
        missing["a font with Chinese characters"] = "fonts-noto-cjk"
    if importlib.util.find_spec("ensurepip") is None:
        missing["Python's ensurepip"] = f"python3.{sys.version_info.minor}-venv"
    return missing


def install(packages: list[str]) -> bool:
    """Install Debian ``packages`` without asking; False when that is not allowed or did not work."""
    if os.geteuid() == 0:
        prefix = []
    elif (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        prefix = ["sudo", "-n"]
    else:
        return False
    print(f"Installing {' '.join(packages)} …", flush=True)
    environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
    steps = (["update", "-qq"], ["install", "-qq", "--yes", "--no-install-recommends", *packages])
    done = [subprocess.run([*prefix, *environment, "apt-get", *step], check=False).returncode for step in steps]
    return done[-1] == 0


def offer_test_tools() -> None:
    """Install what some tests need beyond the libraries; without it they are skipped, and that is said."""
    packages = sorted(package for tool, package in TEST_TOOLS.items() if not shutil.which(tool))
    if packages and not (shutil.which("apt-get") and install(packages)):
        print(f"Not installed: {' '.join(packages)}. The tests that need it are skipped.", file=sys.stderr)


def main(purpose: str) -> int:
    """Check, install or explain; the exit status."""
    if not sys.platform.startswith("linux"):
        return 0
    if purpose == "window" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        print("There is no display here, so the window cannot be opened.", file=sys.stderr)
        print("`make screenshots` draws every page of the demo vault to PNG files instead.", file=sys.stderr)
        return 1
    missing = missing_packages(purpose)
    if not missing:
        if purpose == "tests":
            offer_test_tools()
        return 0
    packages = sorted(set(missing.values()))
    if not shutil.which("apt-get"):
        print(f"Missing on this system: {', '.join(missing)}.", file=sys.stderr)
        print("Install the packages of your distribution that contain them, then try again.", file=sys.stderr)
        return 1
    if install(packages) and not missing_packages(purpose):
        return main(purpose)
    print(f"Missing on this system: {', '.join(missing)}. This command installs what is needed:", file=sys.stderr)
    sudo = "" if os.geteuid() == 0 else "sudo "
    print(f"    {sudo}apt-get install --no-install-recommends {shlex.join(packages)}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    if sys.argv[1:] not in (["tests"], ["window"]):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
