"""What the person of the demo vault does about it all: letters, answers with a file, a change of number, decisions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from typing import Any

from tracker.catalogue import Catalogue
from tracker.core import campaigns, request_commands
from tracker.core.acting import (
    Attachment,
    Campaign,
    CampaignStep,
    Decision,
    DueBy,
    EntryKind,
    PlanDecision,
    Request,
    RequestEntry,
    RequestOutcome,
    StepState,
)
from tracker.core.changes import Change, ChangeSet
from tracker.core.entity import AttachmentId, CampaignId, IdentifierId, RequestEntryId, RequestId, ServiceId, new_id
from tracker.core.letters import reference_of
from tracker.core.model import Entity, Holding
from tracker.core.plan_decisions import decide
from tracker.core.text import message
from tracker.core.vault import Vault
from tracker.services import letters
from tracker.services.attachments import NewFile

Wish = Callable[[Vault], ChangeSet]
_NEW = (RequestEntry, Attachment, CampaignStep, PlanDecision, Holding)


@dataclass(frozen=True, slots=True)
class Deeds:
    """Makes commands of deeds of the demo file. ``plain``: a text of the file in the person's language.

    ``record_id``: the same id at every start for the same words.
    """

    data: Mapping[str, Any]
    catalogue: Catalogue
    language: str
    plain: Callable[[Any], Any]
    record_id: Callable[..., str]

    def files(self) -> Iterator[NewFile]:
        """The files that are attached to entries."""
        return (self._file(key) for key in self.data["attachments"])

    def wish(self, deed: Mapping[str, Any], day: date) -> Wish:
        """The command for one deed of this ``day``. Raises ValueError for what is none."""
        made = self._wish(deed, day)
        return lambda vault: self._with_lasting_ids(made(vault), deed)

    def _wish(self, deed: Mapping[str, Any], day: date) -> Wish:
        match deed:
            case {"draft": key}:
                return lambda vault: self._draft(vault, key, day)
            case {"sent": key}:
                return lambda vault: self._send(vault, key, day)
            case {"more_time": key, "until": days, "text": text}:
                until, said = day + timedelta(days=days), self.plain(text)
                law_of = partial(letters.law_time, self.catalogue.laws)
                return lambda vault: request_commands.extend_request(
                    vault, self._request_id(key), day, until, said, today=day, law_of=law_of
                )
            case {"answer": key, "outcome": outcome, "text": text, "file": file}:
                return lambda vault: self._answer(vault, key, RequestOutcome(outcome), text, file, day)
            case {"entry": key, "kind": kind, "text": text}:
                entry = RequestEntry(
                    RequestEntryId(new_id()), self._request_id(key), day, EntryKind(kind), self.plain(text)
                )
                return lambda vault: request_commands.add_entry(vault, entry, today=day)
        return self._other_wish(deed, day)

    def _other_wish(self, deed: Mapping[str, Any], day: date) -> Wish:
        """A change of number, or a decision. Raises ValueError."""
        match deed:
            case {"change_of": old, "to": new}:
                return lambda vault: self._start_change(vault, old, new, day)
            case {"last_code_of": old}:
                return lambda vault: self._note_last_code(vault, old, day)
            case {"step": service, "state": state, "note": note}:
                return lambda vault: self._take_step(vault, service, StepState(state), self.plain(note), day)
            case {"decide": kind, "about": service, "decision": decision, "until": days, "reason": reason}:
                again = None if days is None else day + timedelta(days=days)
                return lambda vault: self._decide(vault, kind, service, Decision(decision), again, reason, day)
        raise ValueError(f"not a deed: {deed}")

    # Requests

    def _request_id(self, key: str) -> RequestId:
        return RequestId(self.record_id("request", key))

    def _draft(self, vault: Vault, key: str, day: date) -> ChangeSet:
        told, request_id = self.data["requests"][key], self._request_id(key)
        service = vault.service(ServiceId(self.record_id("service", told["service"])))
        right = self.catalogue.laws.right(told["jurisdiction"], told["right"], told["law"])
        assert right is not None  # a test looks at every one of the file
        places, reference = letters.addresses(self.catalogue, service), reference_of(request_id, day)
        stated = {code: self.plain(text) for code, text in told["stated"].items()}
        language, sender = self.language.partition("_")[0], letters.sender(vault, service)
        wish = letters.Wish(
            service.id, told["jurisdiction"], right, language, places.channel, sender=sender, stated=stated
        )
        draft = letters.compose(vault, self.catalogue, wish, reference, day)
        request = Request(
            request_id,
            service.id,
            right.kind.value,
            told["jurisdiction"],
            right.law.code,
            article=draft.article,
            language=language,
            reference=reference,
            channel=places.channel,
            address=places.by(places.channel),
            text=draft.text.strip(),
            due_by=DueBy.OURS,
            made_of=draft.making.texts(),
        )
        return request_commands.draft_request(vault, request)

    def _send(self, vault: Vault, key: str, day: date) -> ChangeSet:
        request = vault.requests[self._request_id(key)]
        right = self.catalogue.laws.right(request.jurisdiction, request.right, request.law)
        assert right is not None
        due = letters.due_of(self.catalogue.laws, request.jurisdiction, right, day, request.channel)
        assert due is not None
        return request_commands.send_request(vault, request.id, day, today=day, due=due.day, due_by=due.by)

    def _answer(self, vault: Vault, key: str, outcome: RequestOutcome, text: object, file: str, day: date) -> ChangeSet:
        answer = request_commands.answer_request(
            vault, self._request_id(key), day, outcome, self.plain(text), today=day
        )
        return request_commands.with_files(vault, answer, lambda entry_id: [self._file(file).attachment(entry_id)])

    def _file(self, key: str) -> NewFile:
        told = self.data["attachments"][key]
        return NewFile(self.plain(told["name"]), "\n".join(map(self.plain, told["lines"])).encode("utf-8"))

    # A change of number, and decisions

    def _start_change(self, vault: Vault, old: str, new: str, day: date) -> ChangeSet:
        before, after = (IdentifierId(self.record_id("identifier", key)) for key in (old, new))
        change = Campaign(CampaignId(self.record_id("campaign", old)), before, after, day, country="CN")
        return campaigns.start_campaign(vault, change, day)

    def _note_last_code(self, vault: Vault, old: str, day: date) -> ChangeSet:
        change = vault.campaigns[CampaignId(self.record_id("campaign", old))]
        given_up = vault.identifiers[change.old_identifier_id].retired
        return campaigns.note_line(
            vault, change.id, today=day, country=change.country, last_code=day, given_up=given_up
        )

    def _take_step(self, vault: Vault, service: str, state: StepState, note: str, day: date) -> ChangeSet:
        service_id = self.record_id("service", service)
        (step,) = (item for item in vault.campaign_steps.values() if item.service_id == service_id)
        return campaigns.set_step(vault, step.id, state, day, today=day, note=note)

    def _decide(
        self, vault: Vault, kind: str, service: str, decision: Decision, until: date | None, reason: object, day: date
    ) -> ChangeSet:
        service_id = self.record_id("service", service)
        title = message("demo", "{name}", name=vault.service(ServiceId(service_id)).name)
        return decide(vault, (kind, (service_id,), ""), title, decision, day, until=until, reason=self.plain(reason))

    # Ids

    def _with_lasting_ids(self, changeset: ChangeSet, deed: Mapping[str, Any]) -> ChangeSet:
        """What commands make gets ids by what was told, so that the demo vault is the same at every start."""
        told = repr(sorted((name, value) for name, value in deed.items() if isinstance(value, str)))
        made = [change.after for change in changeset.changes if change.before is None]
        lasting: dict[str, str] = {
            item.id: self.record_id(type(item).__name__, told, str(number))
            for number, item in enumerate(made)
            if isinstance(item, _NEW)
        }
        return ChangeSet(changeset.label, tuple(_renamed(change, lasting) for change in changeset.changes))


def _renamed(change: Change, lasting: Mapping[str, str]) -> Change:
    record = change.after
    if change.before is not None or record is None or record.id not in lasting:
        return change
    return Change(None, _with_id(record, lasting))


def _with_id(record: Entity, lasting: Mapping[str, str]) -> Entity:
    if isinstance(record, Attachment):
        entry_id = RequestEntryId(lasting.get(record.entry_id, record.entry_id))
        return replace(record, id=AttachmentId(lasting[record.id]), entry_id=entry_id)
    return replace(record, id=lasting[record.id])
