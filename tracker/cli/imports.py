"""Bringing in files, and the list of those that were brought in."""

from __future__ import annotations

import argparse

from tracker.catalogue import Catalogue
from tracker.cli.opening import opened
from tracker.cli.output import Output, table
from tracker.cli.secrets import Secrets
from tracker.core.import_plan import RowStatus
from tracker.core.model import Identifier, ImportRun, ImportRunId
from tracker.core.sightings import Unit
from tracker.services import import_history, importing

ALSO = {
    "own": RowStatus.OWN,
    "probable": RowStatus.UNSURE,
    "marketing": RowStatus.WEAK,
    "local": RowStatus.LOCAL,
}
"""What ``--also`` takes that is otherwise left to the person."""

_MARKS = {
    RowStatus.NEW: "+",
    RowStatus.UPDATE: "~",
    RowStatus.OWN: "@",
    RowStatus.UNSURE: "?",
    RowStatus.WEAK: "-",
    RowStatus.LOCAL: "o",
    RowStatus.FRAUD: "!",
    RowStatus.SAME: "=",
}
_PLACES = {Unit.LINES: "Line", Unit.ENTRIES: "Entry", Unit.MESSAGES: "Message"}


def bring_in(arguments: argparse.Namespace, output: Output, secrets: Secrets) -> int:
    """Accounts from a file: shown first, then written in one step."""
    with opened(arguments, output, secrets) as session:
        found = importing.preview(
            arguments.file, session.vault, Catalogue.load(), today=session.today, encoding=arguments.encoding
        )
        for remark in _remarks(found, arguments.encoding):
            output.say(remark)
        data = found.as_json()
        output.result(data, _lines(found, data))
        if arguments.dry_run:
            output.say("Nothing was written: this was a dry run.")
            return 0
        if secrets.interactive and not arguments.yes and not _agreed():
            output.say("Nothing was written.")
            return 1
        also = {ALSO[word] for word in arguments.also}
        taken = found.plan.proposed | {row.key for row in found.plan.rows if row.status in also}
        written = "Written." if importing.apply(session, found, taken).changeset else "There was nothing new to write."
        output.say(f"{written} If the file holds passwords in the clear, delete it now.")
    return 0


def _remarks(found: importing.ImportPreview, encoding: str | None) -> list[str]:
    """What there is to be said of the reading; ``encoding``: what ``--encoding`` asked for."""
    decoding = found.decoding
    remarks = [str(warning) for warning in found.warnings]
    if decoding is not None and decoding.warning is not None:
        remarks.insert(0, f"{decoding.warning} Another one can be given with --encoding NAME.")
    elif encoding and (decoding is None or not decoding.is_open):
        remarks.insert(0, "--encoding was ignored: how this file is to be read need not be guessed.")
    return remarks


def imports(arguments: argparse.Namespace, output: Output, secrets: Secrets) -> int:
    """The files that were brought in; with ``--take-back ID`` one of them is undone."""
    with opened(arguments, output, secrets) as session:
        if arguments.take_back is not None:
            back = import_history.plan_taking_back(session, ImportRunId(arguments.take_back))
            label = str(session.apply(back.changeset).label)
            data = {"taken_back": arguments.take_back, "kept": len(back.kept), "shared": len(back.shared)}
            output.result(data, [label])
            return 0
        runs = import_history.runs(session.vault)
        rows = [
            (run.id, run.day.isoformat(), run.file, str(run.added), str(run.completed), _state(run)) for run in runs
        ]
        lines = table(("ID", "DAY", "FILE", "ADDED", "UPDATED", ""), rows) if rows else ["No file was brought in yet."]
        output.result({"imports": [_view(run) for run in runs]}, lines)
    return 0


def _state(run: ImportRun) -> str:
    return f"taken back {run.taken_back}" if run.taken_back else ""


def _view(run: ImportRun) -> dict[str, object]:
    return {
        "id": run.id,
        "day": run.day.isoformat(),
        "format": run.format,
        "file": run.file,
        "rows": run.rows,
        "added": run.added,
        "completed": run.completed,
        "left_out": run.left_out,
        "taken_back": None if run.taken_back is None else run.taken_back.isoformat(),
    }


def _lines(found: importing.ImportPreview, data: dict[str, object]) -> list[str]:
    rows = [
        (
            _MARKS[row.status],
            row.subject.label if isinstance(row.subject, Identifier) else row.subject.name,
            str(row.why),
        )
        for row in found.plan.rows
    ]
    return [
        f"{found.title}: {data['rows_read']} {found.unit} read, {data['new']} new, {data['updated']} updated, "
        f"{data['same']} already known.",
        *table(("", "SERVICE", "FOUND BECAUSE"), rows),
        *(
            f"{_PLACES[found.unit]} {skip.line} left out: {skip.reason}"
            + (f" ({skip.count})" if skip.count > 1 else "")
            for skip in found.skipped
        ),
    ]


def _agreed() -> bool:
    try:
        return input("Write these changes? [y/N] ").strip().casefold() in ("y", "yes")
    except EOFError:
        return False
