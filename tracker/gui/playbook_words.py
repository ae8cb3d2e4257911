"""What the steps of a playbook say: how far each is, what it does, how it is done, and what is left at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from tracker.core.acting import Request, RequestOutcome
from tracker.core.playbook_law import COMPLAIN, ERASURE
from tracker.core.playbook_steps import Playbook, Progress, Stage, Step
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.way_in import WayIn, way_in
from tracker.gui import closing_words, formatting
from tracker.gui.plan_steps import UNKNOWN_ADDRESS, Setting, address_of, steps_of
from tracker.gui.plan_words import effort_words
from tracker.gui.translation import Counted, listed, render, text
from tracker.gui.widgets.topics import Line

Lines = Iterator[Line]


def _tr(source: str, **args: object) -> str:
    return render(message("playbook", source, **args))


def progress_words(playbook: Playbook) -> str:
    """ "3 of 9 steps done"."""
    words = QCoreApplication.translate("playbook", "{done} of {all} steps done")
    return words.format(done=formatting.count(playbook.done), all=formatting.count(len(playbook.counted)))


def standing_words(step: Step) -> str:
    """How far a step is; for one that is open, what it takes."""
    made: dict[Progress, Callable[[Step], str]] = {
        Progress.OPEN: _open,
        Progress.ASKED: _asked,
        Progress.LATER: lambda step: _tr(
            _FROM if step.stage is Stage.AGAIN else _PUT_OFF, day=formatting.day(_day(step))
        ),
        Progress.NOT_ME: lambda step: _tr(_NOT_ME, reason=step.reason),
        Progress.DONE: _done,
    }
    return made[step.progress](step)


_PUT_OFF = QT_TRANSLATE_NOOP("playbook", "Put off until {day}")
_FROM = QT_TRANSLATE_NOOP("playbook", "From {day} on")
_NOT_ME = QT_TRANSLATE_NOOP("playbook", "Not for you: {reason}")
_ASKED = QT_TRANSLATE_NOOP("playbook", "Asked for")
_ASKED_ON = QT_TRANSLATE_NOOP("playbook", "Asked for on {day}")
_DUE = QT_TRANSLATE_NOOP("playbook", "Asked for on {day}, answer due {due}")
_DONE = QT_TRANSLATE_NOOP("playbook", "Done")
_DONE_ON = QT_TRANSLATE_NOOP("playbook", "Done on {day}")
_ANSWERED = QT_TRANSLATE_NOOP("playbook", "Answered: {outcome}")
_DRAFTED = QT_TRANSLATE_NOOP("playbook", "{effort}; a draft is there")


def _day(step: Step) -> date:
    assert step.day is not None  # what is put off has a day
    return step.day


def _with_day(step: Step, source: str, otherwise: str) -> str:
    return _tr(source, day=formatting.day(step.day)) if step.day is not None else _tr(otherwise)


def _open(step: Step) -> str:
    assert step.action is not None
    effort = effort_words(step.action.effort)
    request = step.request if step.stage is Stage.ERASURE else None
    if request is not None and request.sent is not None:
        return formatting.choice_word(request.outcome)
    return _tr(_DRAFTED, effort=effort) if request is not None else effort


def _asked(step: Step) -> str:
    if step.request is not None and step.request.outcome is not RequestOutcome.OPEN:
        return _answered(step.request)
    until = step.request.waits_until if step.request is not None else None
    if step.day is not None and until is not None:
        return _tr(_DUE, day=formatting.day(step.day), due=formatting.day(until))
    return _with_day(step, _ASKED_ON, _ASKED)


def _answered(request: Request) -> str:
    return _tr(_ANSWERED, outcome=formatting.choice_word(request.outcome))


def _done(step: Step) -> str:
    if step.stage is Stage.ERASURE and step.request is not None:
        return _answered(step.request)
    return _with_day(step, _DONE_ON, _DONE)


# What to know about a step, and how it is done

_ALONE = QT_TRANSLATE_NOOP(
    "playbook", "No points by itself, because other data there weighs as much. Together with the other steps it counts."
)
_WITHOUT_POINTS = QT_TRANSLATE_NOOP("playbook", "No points, but who gets into the one no longer gets into the other.")
_AT_BEST = QT_TRANSLATE_NOOP(
    "playbook", "{points} points if they erase everything that they hold. Nothing is promised."
)
_NEEDED = QT_TRANSLATE_NOOP("playbook", "Apps of this type need it for their basic function: it may stop working.")
_TRUE_NAME = QT_TRANSLATE_NOOP(
    "playbook", "Asks for the real name: {when}. Do not put in a false answer; you could be locked out."
)
_HAS_PAPER = QT_TRANSLATE_NOOP(
    "playbook", "It has an identity paper of yours to compare with. Do not put in a false answer."
)


def notes_on(step: Step, setting: Setting) -> Lines:
    """What is to be known about it before it is done."""
    if step.has_to_be_true:
        yield Line(_why_true(setting))
    if step.is_needed:
        yield Line(_tr(_NEEDED))
    action = step.action
    if action is None:
        return
    if action.changes_nothing:
        yield Line(_tr(_ALONE), muted=True)
    elif step.stage is Stage.ERASURE and action.spread is not None:
        yield Line(_tr(_AT_BEST, points=formatting.delta(action.spread[0])), muted=True)
    elif step.stage is Stage.SIGN_IN and not action.points:
        yield Line(_tr(_WITHOUT_POINTS), muted=True)


def _why_true(setting: Setting) -> str:
    entry = setting.entry
    if entry is not None and entry.wants_truth and entry.real_name is not None:
        return _tr(_TRUE_NAME, when=entry.real_name.text(setting.language))
    return _tr(_HAS_PAPER)


def how(step: Step, setting: Setting) -> Lines:
    """How it is done, one line a step."""
    assert step.action is not None
    if step.action.kind == ERASURE:
        yield from _erasing(step.request, setting)
    elif step.action.kind == COMPLAIN:
        yield from _complaining()
    elif step.stage is Stage.AGAIN:
        yield from _looking_again(setting)
    else:
        for title, sentence in steps_of(step.action, setting):
            yield Line(_tr(_AND_HOW, title=title, how=sentence), item=True)


_AND_HOW = QT_TRANSLATE_NOOP("playbook", "{title}. {how}")


def _erasing(request: Request | None, setting: Setting) -> Lines:
    if request is None:
        chosen = QT_TRANSLATE_NOOP("playbook", "Which law applies is asked first; the letter cites it.")
        yield Line(_tr(chosen), item=True)
    address = address_of(setting)
    goes = QT_TRANSLATE_NOOP("playbook", "It goes to {address}")
    yield Line(_tr(goes, address=address) if address else text("plan steps", UNKNOWN_ADDRESS), item=True)
    sends = QT_TRANSLATE_NOOP("playbook", "You send it yourself. The last day for the answer is kept here.")
    yield Line(_tr(sends), item=True)


def _complaining() -> Lines:
    letter = QT_TRANSLATE_NOOP("playbook", "The letter to the authority is written from your request.")
    yield Line(_tr(letter), item=True)
    proof = QT_TRANSLATE_NOOP("playbook", "Attach the evidence file: what was sent, and what was answered.")
    yield Line(_tr(proof), item=True)


def _looking_again(setting: Setting) -> Lines:
    """The way to close it, as far as somebody has written one down, and what the catalogue knows besides."""
    service, entry = setting.service, setting.entry
    closure = entry.closure if entry is not None else None
    yield from closing_words.way(service.closing_path, closure, setting.language, addressed=bool(service.closing_url))
    if closure is not None and entry is not None:
        yield from closing_words.items(closure.alternatives, setting.language)
        yield from closing_words.remarks(entry, setting.language)


# What is left

_EVERYTHING = QT_TRANSLATE_NOOP("playbook", "Everything that you can do here is done.")
_EVERYTHING_ELSE = QT_TRANSLATE_NOOP("playbook", "All that is left to do here is to try again to close it.")
_CANNOT = QT_TRANSLATE_NOOP("playbook", "What is left here cannot be taken out by you: {kinds}.")
_NOTHING_LEFT = QT_TRANSLATE_NOOP("playbook", "Nothing that is known is left there but the account itself.")
_KEPT = QT_TRANSLATE_NOOP("playbook", "You have decided to leave there: {kinds}.")
_AGAIN = QT_TRANSLATE_NOOP("playbook", "Try again to close it on {day}.")
_UNTIL = QT_TRANSLATE_NOOP("playbook", "Nothing is to be done here before {day}.")


def conclusion(playbook: Playbook) -> list[str]:
    """What is said when nothing is to be done any more, or nothing before some day; empty while something is."""
    until = playbook.waits_until
    if not playbook.is_exhausted:
        return [_tr(_UNTIL, day=formatting.day(until))] if until is not None else []
    to_try = any(step.progress is Progress.OPEN for step in playbook.steps)
    said = [_tr(_EVERYTHING_ELSE if to_try else _EVERYTHING)]
    if playbook.stays:
        said.append(_tr(_CANNOT, kinds=_kinds(playbook.stays)))
    if playbook.kept:
        said.append(_tr(_KEPT, kinds=_kinds(playbook.kept)))
    if not playbook.stays and not playbook.kept:
        said.append(_tr(_NOTHING_LEFT))
    if until is not None:
        said.append(_tr(_AGAIN, day=formatting.day(until)))
    return said


def staying(playbook: Playbook, setting: Setting) -> Lines:
    """What no step takes out, and why; accounts that have to wait for their step."""
    for kind in playbook.stays:
        word, reason = formatting.kind_word(kind), way_in(setting.vault, setting.service, kind)
        yield Line(word if reason is None else _tr(_WHY_IT_STAYS[reason], kind=word), item=True)
    if playbook.further:
        words = Counted.tr("%Ln more accounts are signed in to through it; their steps follow.", "", playbook.further)
        yield Line(words, muted=True)


_WHY_IT_STAYS = {
    WayIn.LOGIN: QT_TRANSLATE_NOOP("playbook", "{kind}: you sign in with it"),
    WayIn.CODES: QT_TRANSLATE_NOOP("playbook", "{kind}: the codes of the second factor come to it"),
    WayIn.PERHAPS_CODES: QT_TRANSLATE_NOOP("playbook", "{kind}: perhaps the codes of the second factor come to it"),
    WayIn.PERHAPS: QT_TRANSLATE_NOOP("playbook", "{kind}: perhaps you sign in with it"),
    WayIn.ONLY_WAY_BACK: QT_TRANSLATE_NOOP("playbook", "{kind}: nothing else there lets you back in"),
    WayIn.GIVEN: QT_TRANSLATE_NOOP("playbook", "{kind}: the service itself has given it to you"),
}


def _kinds(codes: tuple[str, ...]) -> str:
    return listed(map(formatting.kind_word, codes))
