"""Asking for passwords: at the terminal, or line by line from standard input."""

from __future__ import annotations

import getpass
import sys


class SecretsError(Exception):
    """A password was needed and none could be had."""


class Secrets:
    """Each call asks for one secret. From standard input nothing is asked twice."""

    def __init__(self, *, from_stdin: bool) -> None:
        self._from_stdin = from_stdin

    @property
    def interactive(self) -> bool:
        """Whether there is somebody to ask."""
        return not self._from_stdin and sys.stdin.isatty()

    def ask(self, prompt: str) -> str:
        """An existing secret."""
        if self._from_stdin:
            try:
                line = sys.stdin.readline()
            except UnicodeDecodeError:
                raise SecretsError(f"--pw-stdin: not in the encoding of this shell: {prompt}.") from None
            if not line:
                raise SecretsError(f"--pw-stdin: standard input ended before: {prompt}.")
            return line.rstrip("\r\n")
        if not sys.stdin.isatty():
            raise SecretsError("There is no terminal to ask for a password; use --pw-stdin.")
        try:
            return getpass.getpass(f"{prompt}: ")
        except EOFError:
            raise SecretsError("No password was given.") from None

    def ask_new(self, prompt: str) -> str:
        """A new secret: at the terminal typed twice, until both are the same."""
        while True:
            first = self.ask(prompt)
            if not self.interactive or self.ask(f"{prompt}, once more") == first:
                return first
            print("The two are not the same.", file=sys.stderr)
