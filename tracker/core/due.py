"""What comes due in a ledger, and when: answers, checks, days of a number, what was put off, the monthly review.

One list for the window, for notices and for calendars. Nothing in it is a limit of the law because it stands here:
who sets the day of an answer is said where the request is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tracker.core.acting import Campaign, Decision, PlanDecision, Request
from tracker.core.campaign_chores import Chore, chore_key
from tracker.core.campaign_chores import title as chore_title
from tracker.core.campaign_line import Line
from tracker.core.campaign_standings import progress, running
from tracker.core.closing_dates import ASSUMED_DAYS, CLOSED, cooling_off_ends, stays
from tracker.core.dates import months_later
from tracker.core.entity import CampaignId
from tracker.core.model import Service, ServiceId
from tracker.core.plan_actions import LOOK_FOR_IT, VERIFY
from tracker.core.plan_decisions import ActionKey, key_of
from tracker.core.plan_titles import check_that_gone, look_again
from tracker.core.request_states import DUE_SOON
from tracker.core.risk.trials import TrialKind, trials_at
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.vault import Vault
from tracker.core.waiting import waiting


class DueKind(StrEnum):
    ANSWER = "answer"  # of a service, to a request
    GONE = "gone"  # time to look whether an account that was closed is gone
    NUMBER = "number"  # a day of a change of number
    LATER = "later"  # what was put off until a day
    REVIEW = "review"  # looking at the whole once a month


ANONYMOUS: Mapping[DueKind, str] = {
    DueKind.ANSWER: QT_TRANSLATE_NOOP("due", "Answer due"),
    DueKind.GONE: QT_TRANSLATE_NOOP("due", "Check that an account is gone"),
    DueKind.NUMBER: QT_TRANSLATE_NOOP("due", "Change of a number"),
    DueKind.LATER: QT_TRANSLATE_NOOP("due", "Something you put off"),
    DueKind.REVIEW: QT_TRANSLATE_NOOP("due", "Monthly review"),
}
"""Titles that name nobody, in the context "due"."""


@dataclass(frozen=True, slots=True)
class DueThing:
    """One thing and its ``day``: the last one for an answer, the first one for everything else.

    ``title``: names the service. ``service_id``, ``request``, ``campaign_id``, ``action``: what it is about.
    ``uid``: the same as long as it is the same thing; it tells nothing about the person.
    """

    kind: DueKind
    day: date
    title: Message
    uid: str
    service_id: ServiceId | None = None
    request: Request | None = None
    campaign_id: CampaignId | None = None
    action: ActionKey | None = None

    @property
    def begins(self) -> date:
        """From when on it asks for attention: an answer is in time on its last day."""
        return _day_after(self.day) if self.kind is DueKind.ANSWER else self.day

    @property
    def anonymous(self) -> Message:
        """A title that names nobody."""
        return message("due", ANONYMOUS[self.kind])


def _day_after(day: date) -> date:
    """The next day; the last one of the calendar has none."""
    return day + timedelta(days=1) if day < date.max else day


def agenda(
    vault: Vault,
    today: date,
    do_not_sign_in_until: Mapping[ServiceId, date | None],
    lines: Mapping[CampaignId, Line],
    begun: date | None,
) -> list[DueThing]:
    """Everything that has a day, past or to come, what asks for attention first first.

    ``do_not_sign_in_until``: of accounts that are being closed; None where nobody says. ``lines``: of the numbers that
    are being changed. ``begun``: the first day of the ledger, from which the first review counts; None where it has
    no history.
    """
    found = [
        *filter(None, (answer_due(vault, request) for request in waiting(vault))),
        *_to_check(vault, do_not_sign_in_until),
        *_of_changes(vault, lines),
        *_put_off(vault),
        *_review(vault.profile.reviewed, begun, today),
    ]
    return sorted(found, key=lambda thing: _rank(thing, today))


def _rank(thing: DueThing, today: date) -> tuple[bool, int, date, str]:
    """What others let wait comes before what one has put off oneself; what is to come by its day alone."""
    ahead = thing.begins > today
    return ahead, 0 if ahead else list(DueKind).index(thing.kind), thing.begins, thing.uid


def come(things: Iterable[DueThing], today: date) -> list[DueThing]:
    """Those whose day has come."""
    return [thing for thing in things if thing.begins <= today]


def soon(things: Iterable[DueThing], today: date) -> list[DueThing]:
    """Those whose day has come, or comes within `DUE_SOON`."""
    return [thing for thing in things if thing.begins <= today or thing.day <= today + DUE_SOON]


def answer_due(vault: Vault, request: Request) -> DueThing | None:
    """The day of an answer that is waited for; None where there is none."""
    until = request.waits_until
    if request.sent is None or until is None:
        return None
    title = message("due", QT_TRANSLATE_NOOP("due", "Answer due: {name}"), name=vault.services[request.service_id].name)
    return DueThing(DueKind.ANSWER, until, title, f"{request.id}-due", request.service_id, request)


def _to_check(vault: Vault, do_not_sign_in_until: Mapping[ServiceId, date | None]) -> Iterator[DueThing]:
    """The day after the last one on which signing in would undo a closing; by our assumption where nobody says it."""
    for service_id, last in do_not_sign_in_until.items():
        service = vault.services[service_id]
        title, end = check_that_gone(service), last
        if last is None:
            source = QT_TRANSLATE_NOOP("due", "Check that {name} is gone (the day is ours: nobody names one)")
            title, end = message("due", source, name=service.name), cooling_off_ends(service, ASSUMED_DAYS)
        if end is not None:
            yield DueThing(DueKind.GONE, _day_after(end), title, f"{service_id}-gone", service_id)


def _of_changes(vault: Vault, lines: Mapping[CampaignId, Line]) -> Iterator[DueThing]:
    """When an old number can be given up, or may be somebody else's; when what was asked for a new one is done."""
    for campaign in running(vault):
        if campaign.id in lines:
            yield from _of_line(vault, campaign, lines[campaign.id])
    yield from _of_chores(vault)


def _of_chores(vault: Vault) -> Iterator[DueThing]:
    """What was asked for a number, once however many changes go to it: with the first of them that runs."""
    first: dict[ActionKey | None, Campaign] = {}
    for campaign in running(vault):
        for chore in Chore:
            first.setdefault(chore_key(campaign, chore), campaign)
    for decision in vault.plan_decisions.values():
        if decision.until is not None and decision.key in first:
            named, uid = chore_title(Chore(decision.action)), f"{decision.id}-number"
            yield DueThing(DueKind.NUMBER, decision.until, named, uid, campaign_id=first[decision.key].id)


def _of_line(vault: Vault, campaign: Campaign, line: Line) -> Iterator[DueThing]:
    own = vault.identifiers[campaign.old_identifier_id].label
    if line.given_up is None and line.give_up_from is not None:
        found = progress(vault, campaign.id)
        source = QT_TRANSLATE_NOOP("due", "“{own}” can be given up")
        if found.closing:
            source = QT_TRANSLATE_NOOP(
                "due", "“{own}” could be given up, but services still hang on it: {count} (being closed: {closing})"
            )
        elif found.holding:
            source = QT_TRANSLATE_NOOP("due", "“{own}” could be given up, but services still hang on it: {count}")
        elif found.untied:
            source = QT_TRANSLATE_NOOP(
                "due", "“{own}” can perhaps be given up; first look at who may hold it: {perhaps}"
            )
        counts = {"count": len(found.holding), "closing": len(found.closing), "perhaps": len(found.untied)}
        title = message("due", source, own=own, **counts)
        uid = f"{campaign.id}-give-up"
        yield DueThing(DueKind.NUMBER, line.give_up_from, title, uid, campaign_id=campaign.id)
    elif line.given_up is not None and line.reissue_from is not None:
        source = QT_TRANSLATE_NOOP("due", "“{own}” may be somebody else’s from now on (an estimate)")
        uid = f"{campaign.id}-reissue"
        yield DueThing(DueKind.NUMBER, line.reissue_from, message("due", source, own=own), uid, campaign_id=campaign.id)


def _put_off(vault: Vault) -> Iterator[DueThing]:
    """What was put off until a day, as long as it can still be done."""
    for decision in vault.plan_decisions.values():
        if decision.decision is Decision.LATER and decision.until is not None:
            service = _service_of(vault, decision)
            title = _title_of(vault, decision, service) if service is not None else None
            if service is not None and title is not None:
                uid = f"{decision.id}-later"
                yield DueThing(DueKind.LATER, decision.until, title, uid, service.id, action=decision.key)


def _service_of(vault: Vault, decision: PlanDecision) -> Service | None:
    """The account that a decision is about, if it counts still."""
    found = (vault.services.get(ServiceId(subject)) for subject in decision.subjects)
    return next((service for service in found if service is not None and service.counts), None)


def _title_of(vault: Vault, decision: PlanDecision, service: Service) -> Message | None:
    """What was put off; None where nothing of the kind is left to do."""
    if decision.action == LOOK_FOR_IT:
        return check_that_gone(service) if service.status in CLOSED else None
    if decision.action in (*TrialKind, VERIFY) and not stays(service):
        return None
    if decision.action in list(TrialKind):
        found = (trial for trial in trials_at(vault, service.id, "") if key_of(trial) == decision.key)
        trial = next(found, None)
        return trial.title(vault) if trial is not None else None
    if decision.action == VERIFY:
        return look_again(service)
    return message("due", QT_TRANSLATE_NOOP("due", "{name}: a step you put off"), name=service.name)


def _review(reviewed: date | None, begun: date | None, today: date) -> Iterator[DueThing]:
    """A month after the last one; at once where that lies ahead, because a clock was set back since."""
    since = reviewed or begun
    if since is None:
        return
    day = today if since > today else months_later(since, 1)
    yield DueThing(DueKind.REVIEW, day, message("due", ANONYMOUS[DueKind.REVIEW]), "review-due")
