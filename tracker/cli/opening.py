"""The vault that a command works with."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from tracker.catalogue import Catalogue
from tracker.cli.output import Output
from tracker.cli.secrets import Secrets
from tracker.core.errors import DatabaseDamagedError
from tracker.services.paths import Paths
from tracker.services.reminders import finding_counter
from tracker.services.session import Session
from tracker.services.vaults import open_vault


@contextmanager
def opened(arguments: argparse.Namespace, output: Output, secrets: Secrets) -> Iterator[Session]:
    """The vault that the arguments name, with what is odd about it said first."""
    password = secrets.ask("Password of the vault")
    session = open_vault(arguments.vault, password, state_folder=Paths.of_this_user().state)
    session.counter = finding_counter(Catalogue.load(), "en")
    with closing(session):
        if session.opened.rolled_back:
            output.say("This computer has seen a later state of this vault: older files may have been put back.")
        if session.changed_ahead is not None:
            output.say(
                f"This vault was changed on {session.changed_ahead}, later than today's date on this computer "
                f"({session.today}). If its clock is wrong, ages, dates and figures may look better than they are."
            )
        for path in session.opened.kept:
            output.say(f"Not part of this vault, and left alone: {path}")
        yield session
        try:
            session.check()  # last: it closes a damaged database to the command, which may be about to save it
        except DatabaseDamagedError as error:
            output.say(f"{error.message} {error.hint}")


def changed_ahead(session: Session) -> str | None:
    """For a program: the day of the newest change, where today's date lies before it."""
    day = session.changed_ahead
    return None if day is None else day.isoformat()


@contextmanager
def closing(session: Session) -> Iterator[None]:
    """Locks it at the end, whatever happens."""
    try:
        yield
    finally:
        session.lock()
