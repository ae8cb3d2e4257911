"""``report``: a file for somebody else, as PDF or HTML.

Pictures, pages and other languages need the window's part of the program. Where it cannot be had, an HTML report in
English is written all the same: its figures say in words what they show.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable

from tracker.cli.opening import opened
from tracker.cli.output import Output
from tracker.cli.risk import catalogue_of
from tracker.cli.secrets import Secrets
from tracker.core.errors import NoPressError
from tracker.services import report as reports
from tracker.services.report import Press

MakePress = Callable[[], Press]
"""Raises ImportError where a library of the system is missing."""


def report(arguments: argparse.Namespace, output: Output, secrets: Secrets) -> int:
    """Write the report."""
    language, press = arguments.language, _press(arguments.press)
    if press is None and (arguments.format == "pdf" or language != "en"):
        raise NoPressError
    with opened(arguments, output, secrets) as session:
        masked = not arguments.unmasked
        reports.require_free(arguments.output, session.opened.folder, replace=arguments.replace)
        material = reports.gather(session, catalogue_of(session), language, masked=masked)()
        say = str if press is None else press.words(language)
        pictures = {} if press is None else press.pictures(material)
        if press is not None and arguments.format == "pdf":
            content = press.pdf(material, pictures, full=arguments.full)
        else:
            content = reports.html(reports.make(material, full=arguments.full), language, say, pictures)
        reports.write(arguments.output, content, vault_folder=session.opened.folder, replace=arguments.replace)
        output.result(
            {"file": str(arguments.output), "masked": masked, "full": arguments.full}, [f"Written: {arguments.output}"]
        )
        if press is None:
            output.say("Without pictures: a library of the system is missing that draws them.")
        values = "in full" if arguments.unmasked else "masked"
        output.say(f"This is not encrypted. Personal values are {values}; what services hold stands in it.")
    return 0


def _press(make: MakePress | None) -> Press | None:
    if make is None:
        return None
    try:
        return make()
    except ImportError:
        return None
