"""A change of number on paper: what is done, what is left in the order in which it is worth doing, and the days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from tracker.core import choices
from tracker.core.acting import Campaign, StepStanding, StepState
from tracker.core.campaign_chores import ChoreStanding, ChoreState, title
from tracker.core.campaign_line import Line
from tracker.core.campaign_standings import Progress
from tracker.core.model import Identifier
from tracker.core.report.blocks import Block, Cell, Heading, Paragraph, Report, Table, Text, Tone, cell
from tracker.core.report.phrases import joined, names, points
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.vault import Vault

_NAME_SHARE = 30  # percent of the width
_SHARES = (26, 24, 28, 22)


@dataclass(frozen=True, slots=True)
class SheetStep:
    """One service. ``used_for`` and ``not_known``: roles in words; ``ways``: how it is changed there, and whether
    somebody has checked that. ``said`` and ``day``: what the person says of it, and since when. ``wait_until``: of an
    account that is being closed the last day on which signing in may undo that, if it is known."""

    name: str
    used_for: Text
    not_known: Text
    ways: tuple[tuple[str, bool], ...]
    standing: StepStanding
    said: StepState
    day: date | None
    note: str
    wait_until: date | None = None


@dataclass(frozen=True, slots=True)
class CampaignSheet:
    """What goes onto it. ``vault``: the ledger as it is to be shown, with or without personal values.

    ``groups``: headings with their steps. ``wait``: what is known about the country, in words, and ``sources`` who says
    so. ``left``: points that the rest would take off, negative.
    """

    vault: Vault
    campaign: Campaign
    progress: Progress
    groups: tuple[tuple[str, tuple[SheetStep, ...]], ...]
    chores: tuple[ChoreStanding, ...]
    line: Line
    wait: str
    sources: tuple[str, ...]
    order_note: str
    left: float

    @property
    def old(self) -> Identifier:
        return self.vault.identifiers[self.campaign.old_identifier_id]

    @property
    def new(self) -> Identifier | None:
        named = self.campaign.new_identifier_id
        return self.vault.identifiers[named] if named is not None else None


def campaign_report(sheet: CampaignSheet, today: date) -> Report:
    """The whole as a report; ``today``: the day on which it was put together."""
    heading = _said(QT_TRANSLATE_NOOP("campaign", "Change of {old}"), old=sheet.old.label)
    running = _said(QT_TRANSLATE_NOOP("campaign", "Change of {old} · {day}"), old=sheet.old.label, day=_day(today))
    return Report(heading, running, _blocks(sheet, heading, today))


def _said(source: str, **args: object) -> Message:
    return message("campaign", source, **args)


def _blocks(sheet: CampaignSheet, heading: Text, today: date) -> Iterator[Block]:
    yield Heading(1, heading)
    caption = _said(QT_TRANSLATE_NOOP("campaign", "Old and new, and the days"))
    rows = tuple((cell(name), cell(*lines)) for name, lines in _facts(sheet) if any(map(str, lines)))
    yield Table(caption, (), rows, (_NAME_SHARE, 100 - _NAME_SHARE))
    yield from _still(sheet)
    yield from _chores(sheet.chores)
    yield Paragraph((sheet.order_note,), Tone.MUTED)
    for name, steps in sheet.groups:
        yield from _group(name, steps, today)


def _facts(sheet: CampaignSheet) -> Iterator[tuple[Text, tuple[Text, ...]]]:
    campaign, line = sheet.campaign, sheet.line
    yield _said(QT_TRANSLATE_NOOP("campaign", "The old one")), _own(sheet.old)
    none_yet: tuple[Text, ...] = (_said(QT_TRANSLATE_NOOP("campaign", "None yet")),)
    yield _said(QT_TRANSLATE_NOOP("campaign", "The new one")), _own(sheet.new) if sheet.new else none_yet
    yield _said(QT_TRANSLATE_NOOP("campaign", "Begun")), (_day(campaign.started),)
    yield _said(QT_TRANSLATE_NOOP("campaign", "Ended")), (_day(campaign.ended),)
    yield _said(QT_TRANSLATE_NOOP("campaign", "How far it is")), tuple(_progress(sheet.progress))
    if sheet.left:
        yield _said(QT_TRANSLATE_NOOP("campaign", "What is left takes off")), (_points(sheet.left),)
    yield _said(QT_TRANSLATE_NOOP("campaign", "Last code on the old one")), (_day(line.last_code) or _unknown(),)
    yield _said(QT_TRANSLATE_NOOP("campaign", "Keep the old one until")), (_day(line.keep_until),)
    yield _said(QT_TRANSLATE_NOOP("campaign", "Given up")), (line.given_up or "",)
    if line.reissue_from is not None:
        yield (
            _said(QT_TRANSLATE_NOOP("campaign", "Somebody else may have it")),
            (
                _said(
                    QT_TRANSLATE_NOOP("campaign", "from {day} at the earliest, by an estimate"),
                    day=_day(line.reissue_from),
                ),
                sheet.wait,
                _said(QT_TRANSLATE_NOOP("campaign", "Who says so: {sources}"), sources=joined(sheet.sources)),
            ),
        )


def _own(own: Identifier) -> tuple[Text, ...]:
    return tuple(filter(None, (own.label, own.value)))


def _points(value: float) -> Text:
    return _said(QT_TRANSLATE_NOOP("campaign", "{points} points"), points=points(-value))


def _progress(found: Progress) -> Iterator[Text]:
    counts = found.counts
    changed = QT_TRANSLATE_NOOP("campaign", "{count} of {all} changed")
    yield _said(changed, count=counts[StepStanding.REBOUND], all=found.steps)
    for standing, words in (
        (StepStanding.CLOSING, QT_TRANSLATE_NOOP("campaign", "{count} being closed")),
        (StepStanding.CLOSED, QT_TRANSLATE_NOOP("campaign", "{count} closed instead")),
        (StepStanding.GIVEN_UP, QT_TRANSLATE_NOOP("campaign", "{count} given up")),
        (StepStanding.GONE, QT_TRANSLATE_NOOP("campaign", "{count} no longer there")),
    ):
        if counts[standing]:
            yield _said(words, count=counts[standing])


def _still(sheet: CampaignSheet) -> Iterator[Block]:
    """Who has it until they are gone, and what is not in the list below: recorded later, or not known which it is."""
    found, vault = sheet.progress, sheet.vault
    if found.is_over:
        nothing = QT_TRANSLATE_NOOP("campaign", "No service that is recorded holds the old one any more.")
        yield Paragraph((_said(nothing),), Tone.STRONG)
    if found.closing:
        closing = QT_TRANSLATE_NOOP("campaign", "Being closed, and holding it until they are seen to be gone: {names}.")
        yield Paragraph((_said(closing, names=names(vault, [item.id for item in found.closing])),), Tone.STRONG)
    if found.without_step:
        later = QT_TRANSLATE_NOOP("campaign", "Recorded later and not in the list: {names}.")
        yield Paragraph((_said(later, names=names(vault, [item.id for item in found.without_step])),))
    if found.untied:
        untied = QT_TRANSLATE_NOOP(
            "campaign", "Perhaps they hold it, too; which of yours they hold is not recorded: {names}."
        )
        yield Paragraph((_said(untied, names=names(vault, [item.id for item in found.untied])),), Tone.UNKNOWN)


def _chores(chores: Iterable[ChoreStanding]) -> Iterator[Block]:
    yield Heading(2, _said(QT_TRANSLATE_NOOP("campaign", "Before and after the services")))
    words = {
        ChoreState.TO_DO: _said(QT_TRANSLATE_NOOP("campaign", "To do")),
        ChoreState.WAITING: _said(QT_TRANSLATE_NOOP("campaign", "Waiting until")),
        ChoreState.DONE: _said(QT_TRANSLATE_NOOP("campaign", "Done")),
    }
    heads = (_said(QT_TRANSLATE_NOOP("campaign", "What")), _said(QT_TRANSLATE_NOOP("campaign", "State")))
    rows = tuple((cell(title(item.chore)), _with_day(words[item.state], item.day)) for item in chores)
    yield Table(_said(QT_TRANSLATE_NOOP("campaign", "Before and after the services")), heads, rows, (72, 28))


def _with_day(words: Text, day: date | None) -> Cell:
    return cell(words, _day(day)) if day is not None else cell(words)


def _group(name: str, steps: Iterable[SheetStep], today: date) -> Iterator[Block]:
    yield Heading(2, name)
    heads = (
        _said(QT_TRANSLATE_NOOP("campaign", "Service")),
        _said(QT_TRANSLATE_NOOP("campaign", "The old one is used for")),
        _said(QT_TRANSLATE_NOOP("campaign", "Where it is changed")),
        _said(QT_TRANSLATE_NOOP("campaign", "State")),
    )
    yield Table(name, heads, tuple(_step(step, today) for step in steps), _SHARES)


def _step(step: SheetStep, today: date) -> tuple[Cell, ...]:
    used = [step.used_for] if step.used_for else []
    if step.not_known:
        used.append(_said(QT_TRANSLATE_NOOP("campaign", "not known: {roles}"), roles=step.not_known))
    state: list[Text] = [choices.label(step.standing), _day(step.day)]
    if step.day is not None and not step.standing.agrees_with(step.said):
        said = QT_TRANSLATE_NOOP("campaign", "you said: {state}, {day}")
        state[1] = _said(said, state=choices.label(step.said), day=_day(step.day))
    ways = tuple(_ways(step, today)) or (_unknown(),)
    return cell(step.name), cell(*used), cell(*ways), cell(*(line for line in (*state, step.note) if line))


def _ways(step: SheetStep, today: date) -> Iterator[Text]:
    """Where it is changed; into an account that is being closed nobody is sent."""
    if step.standing is not StepStanding.CLOSING:
        yield from map(_way, step.ways)
        return
    yield _said(QT_TRANSLATE_NOOP("campaign", "Nothing is changed here: it goes with the account."))
    if step.wait_until is None:
        yield _said(QT_TRANSLATE_NOOP("campaign", "Do not sign in: that may undo the closing."))
    elif step.wait_until >= today:
        until = QT_TRANSLATE_NOOP("campaign", "Do not sign in until {day} is over: that would undo the closing.")
        yield _said(until, day=_day(step.wait_until))


def _way(way: tuple[str, bool]) -> Text:
    words, checked = way
    return words if checked else _said(QT_TRANSLATE_NOOP("campaign", "{words} (not checked)"), words=words)


def _unknown() -> Text:
    return _said(QT_TRANSLATE_NOOP("campaign", "not known"))


def _day(day: date | None) -> str:
    return day.isoformat() if day is not None else ""
