"""``letter``: the letter for a right under a law that the person names. Nothing is recorded or sent."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from tracker.catalogue import Catalogue
from tracker.catalogue.law_entries import Right
from tracker.cli.opening import opened
from tracker.cli.output import Output
from tracker.cli.report import made_press
from tracker.cli.risk import catalogue_of
from tracker.cli.secrets import Secrets
from tracker.core import choices
from tracker.core.acting import Channel
from tracker.core.entity import RequestId, new_id
from tracker.core.errors import NoLetterError, NoPressError
from tracker.core.letters import OF_ANOTHER, Sender, Way, reference_of, subject_of
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.services import letters
from tracker.services.letters import Draft, Wish
from tracker.services.session import Session

RIGHT_NAMES = {
    "erasure": "delete",
    "deletion": "delete",
    "rectification": "correct",
    "restriction": "restrict",
    "objection": "object",
    "closure": "close_account",
}
"""Other names of rights that people know; the table of laws has its own."""


def letter(arguments: argparse.Namespace, output: Output, secrets: Secrets) -> int:
    """Write the letter to standard output, or to a file."""
    if arguments.format == "pdf" and arguments.output is None and not arguments.json and sys.stdout.isatty():
        raise NoLetterError(
            source=QT_TRANSLATE_NOOP("errors", "A PDF cannot be shown here."),
            hint=QT_TRANSLATE_NOOP("errors", "Say where to write it, with --output FILE."),
        )
    catalogue = Catalogue.load()
    right = find_right(catalogue, arguments)
    with opened(arguments, output, secrets) as session:
        catalogue = catalogue_of(session)
        service = session.vault.service(arguments.service)
        places = letters.addresses(catalogue, service)
        channel = Channel(arguments.channel) if arguments.channel else places.channel
        wish = Wish(
            service.id,
            arguments.law,
            right,
            arguments.language,
            channel,
            _sender(session, arguments),
            _stated(arguments),
        )
        reference = reference_of(RequestId(new_id()), session.today)
        draft = letters.compose(session.vault, catalogue, wish, reference, session.today)
        address = places.by(channel)
        content = _content(
            session, catalogue, arguments, draft, (letters.addressee(service, channel, address), address)
        )
        if arguments.output is not None:
            folder = session.opened.folder
            letters.write(arguments.output, content, vault_folder=folder, replace=arguments.replace)
        _tell(catalogue, arguments, output, wish, draft, address, content)
    return 0


def find_right(catalogue: Catalogue, arguments: argparse.Namespace) -> Right:
    """The right that the arguments name. Raises NoLetterError; the law is asked for, never guessed."""
    codes = ", ".join(place.code for place in catalogue.laws)
    if arguments.law is None:
        raise NoLetterError(
            source=QT_TRANSLATE_NOOP("errors", "Say which law applies, with --law: {codes}."),
            hint=QT_TRANSLATE_NOOP("errors", "{advice}"),
            codes=codes,
            advice=" ".join(words.en for words in catalogue.laws.how_to_pick),
        )
    if catalogue.laws.jurisdiction(arguments.law) is None:
        source = QT_TRANSLATE_NOOP("errors", "No law is known under “{law}”.")
        hint = QT_TRANSLATE_NOOP("errors", "Known are {codes}. If none applies, no law of this table helps.")
        raise NoLetterError(source=source, hint=hint, law=arguments.law, codes=codes)
    name = RIGHT_NAMES.get(arguments.right, arguments.right)
    if name in catalogue.letters.without_letter:
        hint = QT_TRANSLATE_NOOP("errors", "{advice}")
        raise NoLetterError(hint=hint, advice=catalogue.letters.without_letter[name].en)
    there = letters.rights_with_letters(catalogue, arguments.law)
    found = [right for right in there if right.kind == name and arguments.statute in (None, right.law.code)]
    if not found:
        source = QT_TRANSLATE_NOOP("errors", "The law of {law} gives no right “{right}” that a letter helps with.")
        hint = QT_TRANSLATE_NOOP("errors", "It gives {rights}.")
        rights = _listed(f"{right.kind} ({right.law.code})" for right in there)
        raise NoLetterError(source=source, hint=hint, law=arguments.law, right=arguments.right, rights=rights)
    _require_language(catalogue, found[0], arguments.language)
    if arguments.account and OF_ANOTHER in found[0].details:
        source = QT_TRANSLATE_NOOP("errors", "This letter is about somebody else’s account, not about yours.")
        raise NoLetterError(source=source, hint=QT_TRANSLATE_NOOP("errors", "Say which one it is with --state."))
    _require_statements(catalogue, found[0], dict(arguments.state))
    return found[0]


def _require_statements(catalogue: Catalogue, right: Right, stated: Mapping[str, str]) -> None:
    """What is stated has a place in the letter, and says something where words are needed."""
    ways = {code: catalogue.letters.ways[code] for code in right.details}
    lines = [code for code, way in ways.items() if way is Way.LINE]
    claims = [code for code, way in ways.items() if way is Way.CLAIM]
    wrong = [code for code, said in stated.items() if code not in claims and not (code in lines and said)]
    if wrong:
        source = QT_TRANSLATE_NOOP("errors", "This letter does not say: {codes}.")
        hint = QT_TRANSLATE_NOOP("errors", "With words, as CODE=TEXT, it says: {lines}. Without words: {claims}.")
        lists = {"lines": _listed(lines) or "–", "claims": _listed(claims) or "–"}
        raise NoLetterError(source=source, hint=hint, codes=_listed(wrong), **lists)


def _stated(arguments: argparse.Namespace) -> dict[str, str]:
    """A claim is made by its code alone."""
    return {code: said or "yes" for code, said in arguments.state}


def _require_language(catalogue: Catalogue, right: Right, language: str) -> None:
    spoken = [wording.language for wording in catalogue.letters.languages_for(right)]
    if language not in spoken:
        source = QT_TRANSLATE_NOOP("errors", "There is no letter for this right in this language.")
        raise NoLetterError(
            source=source, hint=QT_TRANSLATE_NOOP("errors", "There is one in {languages}."), languages=_listed(spoken)
        )


def _listed(words: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(words))


def _sender(session: Session, arguments: argparse.Namespace) -> Sender:
    """What the ledger knows, unless something else is given; an empty text leaves it out."""
    known = letters.sender(session.vault, session.vault.service(arguments.service))
    given = {"name": arguments.name, "account": arguments.account, "answer_to": arguments.answer_to}
    fields: dict[str, str] = {name: getattr(known, name) if value is None else value for name, value in given.items()}
    return Sender(fields["name"], fields["account"], known.phone_end, fields["answer_to"])


def _content(
    session: Session, catalogue: Catalogue, arguments: argparse.Namespace, draft: Draft, to: tuple[str, str]
) -> bytes:
    """The letter in the format asked for. ``to``: whom it is addressed to in lines, and its address."""
    addressee, address = to
    if arguments.format == "eml":
        return letters.message_file(draft.text, address)
    if arguments.format == "txt":
        return letters.plain_text(catalogue, draft.text, addressee, arguments.language, session.today)
    press = made_press(arguments.press)
    if press is None:
        hint = QT_TRANSLATE_NOOP("errors", "Run `make run` once, or write the letter as text or as a message (eml).")
        raise NoPressError(hint=hint)
    press.words("zh_CN" if arguments.language == "zh" else "en")
    return press.letter(letters.page(catalogue, draft.text, addressee, arguments.language, session.today))


def _tell(
    catalogue: Catalogue,
    arguments: argparse.Namespace,
    output: Output,
    wish: Wish,
    draft: Draft,
    address: str,
    content: bytes,
) -> None:
    """The letter or what is said about it; and what it still lacks."""
    unsaid = [catalogue.laws.details[code].en for code in draft.missing]
    if arguments.json:
        output.result(_view(wish, draft, address, arguments), [])
    elif arguments.output is not None:
        output.result({}, [f"Written: {arguments.output}"])
    else:
        output.raw(content)
    output.say(
        f"Answer due {draft.due.day.isoformat()} ({choices.label(draft.due.by)}): {' '.join(map(str, draft.due.notes))}"
    )
    if draft.begins is not None:
        output.say(f"This right begins to hold only later: {draft.begins}. The letter says so.")
    if unsaid:
        output.say(f"Not said yet, and worth saying with --state: {_listed(unsaid)}.")
    if not address and wish.channel in (Channel.EMAIL, Channel.POST, Channel.FORM):
        output.say("No address is known for this way: its privacy policy names one.")
    output.say("Nothing was recorded, and nothing was sent.")


def _view(wish: Wish, draft: Draft, address: str, arguments: argparse.Namespace) -> dict[str, Any]:
    """``due_by``: ``law``, or who else sets that day. ``missing``: codes for ``--state``."""
    return {
        "service": wish.service_id,
        "law": wish.jurisdiction,
        "statute": wish.right.law.code,
        "right": str(wish.right.kind),
        "article": wish.right.article.text(wish.language),
        "begins": draft.begins,
        "language": wish.language,
        "channel": str(wish.channel),
        "address": address,
        "subject": subject_of(draft.text),
        "text": draft.text,
        "due": draft.due.day.isoformat(),
        "due_by": str(draft.due.by),
        "missing": list(draft.missing),
        "file": str(arguments.output) if arguments.output is not None else None,
    }
