"""What can be typed: commands and options, named as KeePassXC's shell names them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from typing_extensions import override

from tracker import __version__
from tracker.core.acting import Channel
from tracker.services.paths import Paths


class UsageError(Exception):
    """What was typed is no command."""


class _Parser(argparse.ArgumentParser):
    """Leaves it to the caller how wrong usage is said."""

    @override
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"Wrong usage: {message}.")


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments as a namespace. Raises UsageError; ``--help`` and ``--version`` end the program."""
    arguments = _parser().parse_args(argv)
    if arguments.command == "whatif" and not any(getattr(arguments, name) for name in _WISHES):
        raise UsageError("Wrong usage: say what to try, such as --close ID.")
    if arguments.command == "whatif":
        _refuse_twice([entry_id for entry_id, _kinds in arguments.sign_up])
    if arguments.command == "report":
        _refuse_ending(arguments.output, arguments.format)
    if arguments.vault is None:
        arguments.vault = Paths.of_this_user().vault
    return arguments


def _parser() -> argparse.ArgumentParser:
    # Common options may stand before or after the command; the inner ones must not reset the outer.
    parser = _Parser(
        prog="exposure-tracker",
        description="Which services hold your phone number, ID, payment and location data, and which you cannot leave.",
        epilog="Without a command the window opens: exposure-tracker [--vault DIR] [--demo]. "
        "Pictures of every page: exposure-tracker screenshots DIR.",
    )
    parser.add_argument("--version", action="version", version=f"exposure-tracker {__version__}")
    _add_common(parser)
    common = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    _add_common(common)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, text: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=text, description=text, parents=[common])

    create = command("create", "Make a new vault.")
    create.add_argument("--name", type=_filled, default="Home", help="name of the vault (Home)")
    create.add_argument(
        "--place", choices=("china", "other"), default="other", help="where you live, for the risk method (other)"
    )
    command("info", "Say what is in the vault and when it was last backed up.")
    listing = command("list", "List the services.")
    listing.add_argument("query", nargs="?", default="", help='search, such as "held:id deletable:no"')
    command("risk", "Assess all services, those that cannot be deleted first.")
    planning = command("plan", "Say what to do next, most effect first. Nothing is written.")
    planning.add_argument("--all", action="store_true", help="every action, instead of the best one of each account")
    _add_wishes(command("whatif", "Try changes out together: load and frauds before and after. Nothing is written."))
    importing = command("import", "Bring in accounts from a file, or a whole ledger.")
    importing.add_argument("file", type=_path, metavar="FILE")
    either = importing.add_mutually_exclusive_group()
    either.add_argument("--dry-run", action="store_true", help="show what would be written, and write nothing")
    either.add_argument("--yes", action="store_true", help="do not ask before writing")
    importing.add_argument(
        "--also",
        action="append",
        default=[],
        choices=("own", "probable", "marketing", "local"),
        metavar="WHAT",
        help="take along what is otherwise only shown: own, probable, marketing or local; may be given several times",
    )
    importing.add_argument(
        "--encoding",
        type=_encoding,
        metavar="NAME",
        help="read a text file in this encoding instead of a guessed one, such as gb18030, big5, cp932 or cp1252",
    )
    history = command("imports", "List the files that were brought in, or take one of them back.")
    history.add_argument("--take-back", type=_filled, metavar="ID", help="undo what this import wrote")
    backup = command("backup", "Write an encrypted backup and read it back.")
    backup.add_argument("--output", type=_path, required=True, metavar="FILE")
    verify = command("verify", "Open a backup and check it; the vault is not touched.")
    verify.add_argument("file", type=_path, metavar="FILE")
    restore = command("restore", "Make a new vault (--vault NEWDIR) of a backup.")
    restore.add_argument("file", type=_path, metavar="FILE")
    export = command("export", "Write the ledger unencrypted, for other programs.")
    export.add_argument("--format", choices=("json", "csv"), default="json")
    export.add_argument("--output", type=_path, metavar="FILE", help="a file instead of standard output")
    _add_report(command("report", "Write a report to print or to show, personal values masked."))
    _add_letter(command("letter", "Write the letter for a right that a law gives you. Nothing is recorded or sent."))
    asked = command("requests", "List what you asked of services, and until when they have to answer.")
    _add_calendar(asked)
    command("campaign", "List the changes of numbers and addresses: what is done, and what is left in its order.")
    _add_calendar(command("due", "List everything that has a day: answers, checks, what was put off, the review."))
    _add_catalogue_actions(command("catalogue", "Look up what is known about services; no vault is needed."), common)
    return parser


def _add_catalogue_actions(catalogue: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    actions = catalogue.add_subparsers(dest="action", required=True, metavar="ACTION")
    text = "Find services by name, pinyin, address, app id or SMS signature, the best first."
    search = actions.add_parser("search", help=text, description=text, parents=[common])
    search.add_argument("text", metavar="TEXT")
    search.add_argument("--limit", type=_count, default=50, metavar="N", help="how many at most (50)")
    text = "Everything that is known about one service."
    show = actions.add_parser("show", help=text, description=text, parents=[common])
    show.add_argument("id", metavar="ID")


def _add_calendar(listing: argparse.ArgumentParser) -> None:
    listing.add_argument("--ics", type=_path, metavar="FILE", help="write the days to a calendar file as well")
    listing.add_argument("--names", action="store_true", help="with the names of services; others may see the calendar")
    listing.add_argument("--replace", action="store_true", help="replace a file that is there already")


def _add_report(report: argparse.ArgumentParser) -> None:
    report.add_argument("--format", choices=("pdf", "html"), default="pdf")
    report.add_argument("--full", action="store_true", help="everything, instead of one page")
    report.add_argument("--unmasked", action="store_true", help="personal values in full; the file is not encrypted")
    report.add_argument("--language", choices=("en", "zh_CN"), default="en")
    report.add_argument("--replace", action="store_true", help="replace a file that is there already")
    report.add_argument("-o", "--output", type=_path, required=True, metavar="FILE")


def _add_letter(letter: argparse.ArgumentParser) -> None:
    letter.add_argument("--service", type=_filled, required=True, metavar="ID", help="the service it goes to")
    letter.add_argument(
        "--right", type=_filled, required=True, metavar="RIGHT", help="such as erasure, access, closure"
    )
    letter.add_argument("--law", type=_filled, metavar="LAW", help="the law that applies: CN, EU, UK, US-CA, BR …")
    letter.add_argument("--statute", type=_filled, metavar="CODE", help="one of several laws that give the same right")
    letter.add_argument(
        "--language", choices=("en", "zh", "de"), default="en", help="German for the law of the EU only"
    )
    letter.add_argument("--format", choices=("txt", "eml", "pdf"), default="txt")
    letter.add_argument("--channel", choices=[str(channel) for channel in Channel], help="how it goes (as is known)")
    letter.add_argument("--name", metavar="TEXT", help="how it is signed (the name that the service holds)")
    letter.add_argument("--account", metavar="TEXT", help="the account (the login that is recorded)")
    letter.add_argument("--answer-to", metavar="TEXT", help="where the answer should go (the address recorded there)")
    letter.add_argument(
        "--state", action="extend", nargs="+", default=[], type=_statement, metavar="CODE[=TEXT]",
        help="what the request should say; the codes that are missing stand in --json",
    )  # fmt: skip
    letter.add_argument("--replace", action="store_true", help="replace a file that is there already")
    letter.add_argument("-o", "--output", type=_path, metavar="FILE", help="a file instead of standard output")


def _statement(text: str) -> tuple[str, str]:
    """A code with what is said of it; "" for one alone, which says that something is so."""
    code, equals, said = text.partition("=")
    if not code or (equals and not said.strip()):
        raise argparse.ArgumentTypeError("a part of it is empty")
    return code, said


_WISHES = ("close", "remove", "swap", "second_factor", "sign_up")


def _add_wishes(trying: argparse.ArgumentParser) -> None:
    """Each may be given several times; ids of services and identifiers stand in ``risk --json``."""

    def wish(name: str, metavar: str, text: str, read: Callable[[str], object] = _filled) -> None:
        trying.add_argument(name, action="extend", nargs="+", default=[], type=read, metavar=metavar, help=text)

    wish("--close", "ID", "close these accounts; those that you sign in to through them stay")
    wish("--remove", "ID:KIND", "have an account give up a kind of data, such as ID:bank_card", _pair)
    wish("--swap", "IDENTIFIER[:OTHER]", "give another one of yours, or a new one, wherever it is held", _one_or_pair)
    wish("--second-factor", "ID", "turn on an app as second factor")
    wish("--sign-up", "CATALOGUE-ID[:KIND[=IDENTIFIER],...]", "open an account that is given these kinds", _giving)


def _refuse_twice(entry_ids: Sequence[str]) -> None:
    """Two new accounts at one service are never meant: one of them says all that is given there."""
    twice = next((entry_id for entry_id in entry_ids if entry_ids.count(entry_id) > 1), None)
    if twice is not None:
        raise UsageError(f"Wrong usage: --sign-up {twice} stands there twice. Give all kinds in one of them.")


def _refuse_ending(path: Path, chosen: str) -> None:
    """A file that is called what it is not is opened by the wrong program, or by none."""
    named = {"pdf": "pdf", "html": "html", "htm": "html"}.get(path.suffix.lower().lstrip("."), chosen)
    if named != chosen:
        raise UsageError(
            f"Wrong usage: {path.name} ends as {named.upper()} files do, and the report would be {chosen.upper()}. "
            f"Say --format {named}, or give the file another ending. Nothing was written."
        )


def _pair(text: str) -> tuple[str, str]:
    first, second = _one_or_pair(text)
    if not second:
        raise argparse.ArgumentTypeError("it is not ID:KIND")
    return first, second


def _one_or_pair(text: str) -> tuple[str, str]:
    first, colon, second = text.partition(":")
    if not first or (colon and not second):
        raise argparse.ArgumentTypeError("a part of it is empty")
    return first, second


def _giving(text: str) -> tuple[str, dict[str, str | None]]:
    """What is signed up for, and the identifier given of each kind; no kinds mean the usual ones."""
    name, kinds = _one_or_pair(text)
    given: dict[str, str | None] = {}
    for part in kinds.split(",") if kinds else ():
        kind, equals, identifier = part.partition("=")
        if not kind or (equals and not identifier):
            raise argparse.ArgumentTypeError("a part of it is empty")
        given[kind] = identifier or None
    return name, given


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError("it is not a number from 1")
    return int(text)


def _encoding(name: str) -> str:
    from tracker.formats.decoding import codec_named  # with all formats behind it, which few commands need

    codec = codec_named(name)
    if not codec:
        raise argparse.ArgumentTypeError("no encoding of text files is known by this name")
    return codec


def _filled(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("it is empty")
    return text


def _path(text: str) -> Path:
    # An empty path, as of a variable that is not set, would mean the folder one happens to be in.
    return Path(_filled(text))


def _add_common(parser: argparse.ArgumentParser) -> None:
    kept = parser.argument_default is argparse.SUPPRESS
    parser.add_argument(
        "--vault",
        type=_path,
        metavar="DIR",
        default=argparse.SUPPRESS if kept else None,
        help="the vault's folder (the usual place of this user)",
    )
    parser.add_argument(
        "--pw-stdin",
        action="store_true",
        default=argparse.SUPPRESS if kept else False,
        help="read each password as one line of standard input, in the order they are asked for",
    )
    parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS if kept else False, help="print JSON")
