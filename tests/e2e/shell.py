"""Runs commands of the shell in this process, as a script would: arguments in, three streams out."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tracker.cli import main

PASSWORD = "vivid kettle orbit mustard lantern"
PASSPHRASE = "copper violin harvest dune walnut"


@dataclass(frozen=True)
class Finished:
    status: int
    out: bytes
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def error(self) -> dict[str, str]:
        return json.loads(self.err)["error"]


class Shell:
    """A shell with one vault folder."""

    def __init__(self, vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.vault = vault
        self._patch = monkeypatch

    def run(self, *arguments: str | Path, secrets: tuple[str, ...] = (PASSWORD,)) -> Finished:
        """The command with ``--vault`` and ``--pw-stdin``; one line of input for each secret."""
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True), io.StringIO()
        with self._patch.context() as patch:
            patch.setattr("sys.stdin", io.StringIO("".join(f"{secret}\n" for secret in secrets)))
            patch.setattr("sys.stdout", out)
            patch.setattr("sys.stderr", err)
            try:
                status = main(["--vault", str(self.vault), "--pw-stdin", *map(str, arguments)])
            except SystemExit as stop:
                status = int(stop.code or 0)
        return Finished(status, out.buffer.getvalue(), err.getvalue())
