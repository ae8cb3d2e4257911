"""The same use cases from a shell: for scheduled backups, recovery and tests.

Output for people or, with ``--json``, for programs on standard output; everything else on
standard error. Exit status: 0 done, 1 refused, 2 wrong usage.
"""

from __future__ import annotations

from collections.abc import Sequence

from tracker.cli.arguments import UsageError, parse
from tracker.cli.commands import COMMANDS
from tracker.cli.output import Output, OutputError
from tracker.cli.report import MakePress
from tracker.cli.secrets import Secrets, SecretsError
from tracker.core.errors import TrackerError

_HELP = "See exposure-tracker --help."


def main(argv: Sequence[str], press: MakePress | None = None) -> int:
    """Carry out one command; returns the exit status. ``press``: makes what draws and lays out a report."""
    try:
        arguments = parse(argv)
    except UsageError as error:
        Output(as_json="--json" in argv).complain("usage", str(error), _HELP)
        return 2
    arguments.press = press
    output = Output(as_json=arguments.json)
    try:
        status = COMMANDS[arguments.command](arguments, output, Secrets(from_stdin=arguments.pw_stdin))
        output.finish()
        return status
    except TrackerError as error:
        output.refuse(error)
        return 1
    except SecretsError as error:
        output.complain("usage", str(error), _HELP)
        return 2
    except KeyboardInterrupt:
        output.complain("interrupted", "Stopped.", "Nothing was left half done.")
        return 1
    except BrokenPipeError:
        output.abandon()
        return 1
    except OutputError as error:
        output.abandon()
        output.complain("output", f"Standard output could not be written: {error}.", "Send it somewhere else.")
        return 1
