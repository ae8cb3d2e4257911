"""Runs as a process of its own: one call of pyrage, which would otherwise hold up the whole window.

``python age_child.py encrypt|decrypt LENGTH``: standard input is a passphrase of LENGTH bytes and
then the data; standard output is the result. Exit status `REFUSED` when the data do not open.
Imports nothing of the program, so that it starts at once.
"""

from __future__ import annotations

import sys

REFUSED = 3

_PR_SET_DUMPABLE = 4


def main() -> int:
    """Carry out the call; returns the exit status."""
    if sys.platform == "linux":
        import ctypes

        # A new program is readable by others of this user again, and this one holds the passphrase.
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    import pyrage

    verb, length = sys.argv[1], int(sys.argv[2])
    passphrase = sys.stdin.buffer.read(length).decode()
    data = sys.stdin.buffer.read()
    try:
        result: bytes = getattr(pyrage.passphrase, verb)(data, passphrase)
    except pyrage.DecryptError:
        return REFUSED
    sys.stdout.buffer.write(result)
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
