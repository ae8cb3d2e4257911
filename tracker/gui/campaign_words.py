"""Words about changing a number or an address: how far it is, what the old one is used for, and its clocks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from tracker.core.acting import StepStanding
from tracker.core.campaign_chores import Chore, ChoreStanding, ChoreState
from tracker.core.campaign_line import Line as NumberLine
from tracker.core.campaign_roles import ROLE_LABELS, Role
from tracker.core.campaign_standings import Progress
from tracker.core.model import Identifier, Known
from tracker.gui import formatting
from tracker.gui.translation import Counted, listed, paragraph, text
from tracker.gui.widgets.pills import Pill, Tone
from tracker.gui.widgets.text import shortened
from tracker.services.campaigns import CampaignView, StepRow

_LONGEST_LABEL = 40
STEP_LOOKS: Mapping[StepStanding, tuple[Tone, str]] = {
    StepStanding.TO_DO: (Tone.OUTLINE, ""),
    StepStanding.STILL_THERE: (Tone.OUTLINE, "warn"),
    StepStanding.REBOUND: (Tone.OK, "check"),
    StepStanding.CLOSING: (Tone.PLAIN, "clock"),
    StepStanding.CLOSED: (Tone.PLAIN, "check"),
    StepStanding.GIVEN_UP: (Tone.PLAIN, "close"),
    StepStanding.GONE: (Tone.PLAIN, "check"),
}
"""Tone and icon of each."""


def name_of(own: Identifier) -> str:
    """What the person calls it, cut where it is very long."""
    return shortened(own.label, _LONGEST_LABEL)


def campaign_name(old: Identifier, new: Identifier | None) -> str:
    """ "Main number → New number", "Main number → none yet"."""
    words = QCoreApplication.translate("campaign words", "{old} → {new}")
    none = QCoreApplication.translate("campaign words", "none yet")
    return words.format(old=name_of(old), new=name_of(new) if new is not None else none)


def progress_words(progress: Progress) -> str:
    """ "12 of 31 changed; 1 being closed; 3 closed instead; 2 given up; 1 no longer there"."""
    counts = progress.counts
    words = QCoreApplication.translate("campaign words", "{count} of {all} changed").format(
        count=formatting.count(counts[StepStanding.REBOUND]), all=formatting.count(progress.steps)
    )
    for standing, pattern in (
        (StepStanding.CLOSING, QCoreApplication.translate("campaign words", "{one}; {count} being closed")),
        (StepStanding.CLOSED, QCoreApplication.translate("campaign words", "{one}; {count} closed instead")),
        (StepStanding.GIVEN_UP, QCoreApplication.translate("campaign words", "{one}; {count} given up")),
        (StepStanding.GONE, QCoreApplication.translate("campaign words", "{one}; {count} no longer there")),
    ):
        if counts[standing]:
            words = pattern.format(one=words, count=formatting.count(counts[standing]))
    return words


def step_pill(row: StepRow) -> Pill:
    """How far a service is."""
    tone, icon = STEP_LOOKS[row.standing]
    return Pill(formatting.choice_word(row.standing), tone, icon)


def chore_pill(standing: ChoreStanding) -> Pill:
    """How far a chore is."""
    if standing.state is ChoreState.DONE:
        return Pill(QCoreApplication.translate("campaign words", "Done"), Tone.PLAIN, "check")
    if standing.state is ChoreState.WAITING:
        return Pill(QCoreApplication.translate("campaign words", "Waiting"), Tone.PLAIN, "clock")
    return Pill(formatting.choice_word(StepStanding.TO_DO), Tone.OUTLINE)


def chore_day(standing: ChoreStanding) -> str:
    """Since when it is done, or until when one waits."""
    if standing.day is None:
        return ""
    if standing.state is ChoreState.WAITING:
        words = QCoreApplication.translate("campaign words", "Look again on {day}")
        return words.format(day=formatting.day(standing.day))
    return formatting.day(standing.day)


def roles(used: Mapping[Role, Known], known: Known) -> str:
    """The roles of which this is known: "Sign-in, Contact"."""
    return listed(text("campaign", ROLE_LABELS[role]) for role, found in used.items() if found is known)


def used_for(row: StepRow) -> tuple[str, str]:
    """What the old one is used for at a service, and below it what is not known."""
    if not row.held:
        return QCoreApplication.translate("campaign words", "Nothing any more"), ""
    unknown = roles(row.roles, Known.UNKNOWN)
    below = QCoreApplication.translate("campaign words", "Not known: {roles}").format(roles=unknown) if unknown else ""
    return roles(row.roles, Known.YES) or QCoreApplication.translate("campaign words", "Nothing that is known"), below


def priority_words(priority: int | None) -> str:
    """ "Priority 1 of 5"."""
    if priority is None:
        return QCoreApplication.translate("campaign words", "Priority not known")
    return QCoreApplication.translate("campaign words", "Priority {number} of 5").format(number=priority)


def below_name(row: StepRow) -> str:
    """Its priority or, where something was done, when, and the first words of the note."""
    day = formatting.day(row.since) if row.since is not None else priority_words(row.priority)
    note = " ".join(row.step.note.split())
    return f"{day} · {note}" if note else day


# The clocks


def line_clock(line: NumberLine) -> str:
    """Who owns the line."""
    if line.given_up is not None:
        words = QCoreApplication.translate("campaign words", "Given up {day}")
        given_up = words.format(day=formatting.partial_date(line.given_up))
        return paragraph_of(given_up, reissue(line))
    if line.keep_until is None:
        return QCoreApplication.translate("campaign words", "When did the last code come?")
    words = QCoreApplication.translate("campaign words", "Keep it until {day}")
    return words.format(day=formatting.day(line.keep_until))


def paragraph_of(*parts: str) -> str:
    """Short facts in one line, those that are there."""
    return " · ".join(filter(None, parts))


def reissue(line: NumberLine) -> str:
    """When somebody else may have it, as the estimate that it is; "" where nothing is known."""
    if line.reissue_from is None:
        return ""
    words = QCoreApplication.translate("campaign words", "somebody else’s from {day} at the earliest (estimate)")
    return words.format(day=formatting.day(line.reissue_from))


def bound_clock(progress: Progress) -> str:
    """What is bound to it."""
    if progress.is_over:
        held = QCoreApplication.translate("campaign words", "No service that is recorded holds it")
    else:
        held = Counted.tr("%Ln services still hold it", "", len(progress.holding))
    closing, untied = len(progress.closing), len(progress.untied)
    return paragraph_of(
        held,
        Counted.tr("%Ln of them being closed", "services that hold it", closing) if closing else "",
        Counted.tr("%Ln perhaps", "services that may hold it", untied) if untied else "",
    )


def reach_clock(view: CampaignView) -> str:
    """Who still reaches the person there."""
    told = any(item.chore is Chore.TELL and item.state is ChoreState.DONE for item in view.chores)
    people = (
        QCoreApplication.translate("campaign words", "Family told")
        if told
        else QCoreApplication.translate("campaign words", "Family not told yet")
    )
    if view.line.last_code is None:
        return people
    words = QCoreApplication.translate("campaign words", "Last code {day}")
    return paragraph_of(words.format(day=formatting.day(view.line.last_code)), people)


def names(services: Iterable[str], most: int) -> str:
    """The first names of some, and how many more there are."""
    given = [shortened(name, _LONGEST_LABEL) for name in services]
    shown = listed(given[:most])
    more = len(given) - most
    return paragraph((shown, Counted.tr("and %Ln more", "services", more))) if more > 0 else shown
