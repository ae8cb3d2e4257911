from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.acting import DAY, attachment, campaign, decision, entry, request, step
from tests.builders import identifier, service, vault_of
from tracker.core.acting import Decision, EntryKind, RequestOutcome, StepState
from tracker.core.acting_validation import ACTING_CHECKS, MAX_ATTACHMENT, MAX_ATTACHMENT_COUNT, MAX_ATTACHMENTS
from tracker.core.errors import ValidationError
from tracker.core.model import ENTITY_TYPES, Entity
from tracker.core.validation import _CHECKS, checked
from tracker.core.vault import Vault

BEFORE, LATER = date(2026, 11, 1), date(2026, 12, 2)
SENT = request("q", sent=DAY)
OLD, NEW, MAIL = identifier("old"), identifier("new"), identifier("mail", "email")


def a_vault(*more: Entity) -> Vault:
    return vault_of(service("a"), service("b"), OLD, NEW, MAIL, request("q", sent=DAY), entry("n"), *more)


def refused(vault: Vault, record: Entity) -> str:
    """The field that is refused."""
    with pytest.raises(ValidationError) as caught:
        checked(vault, record)
    assert "{" not in str(caught.value)
    return caught.value.field


def test_every_type_of_record_is_checked() -> None:
    assert set(_CHECKS) == set(ENTITY_TYPES)
    assert set(ACTING_CHECKS) <= set(_CHECKS)


@pytest.mark.parametrize(
    "record",
    [
        request("d"),
        replace(SENT, due=LATER, arrived=DAY, extended_to=LATER),
        replace(SENT, answered=DAY, outcome=RequestOutcome.REFUSED),
        replace(SENT, answered=LATER, outcome=RequestOutcome.GRANTED, closed=LATER),
        replace(SENT, outcome=RequestOutcome.NO_ANSWER, closed=LATER),
        entry("m"),
        entry("m", kind=EntryKind.EXTENSION, until=DAY),
        attachment("t"),
        attachment("t", size=MAX_ATTACHMENT),
        campaign("c"),
        campaign("c", new=None, ended=DAY),
        decision("d", "a", "old"),
        decision("d", "a", decision=Decision.LATER, until=LATER),
        decision("d", "a", decision=Decision.NOT_ME, reason="I need it"),
    ],
)
def test_what_fits(record: Entity) -> None:
    assert checked(a_vault(), record) == record


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (request("d", "nowhere"), "service_id"),
        (replace(request("d"), right=" "), "right"),
        (replace(request("d"), jurisdiction=""), "jurisdiction"),
        (replace(request("d"), law=""), "law"),
        (request("d", language=""), "language"),
        (request("d", sent=date(1899, 12, 31)), "sent"),
        (request("d", sent=date(2, 1, 1)), "sent"),
        (request("d", due=LATER), "sent"),
        (request("d", outcome=RequestOutcome.NO_ANSWER), "sent"),
        (replace(SENT, arrived=BEFORE), "arrived"),
        (replace(SENT, due=BEFORE), "due"),
        (replace(SENT, extended_to=BEFORE), "extended_to"),
        (replace(SENT, answered=BEFORE, outcome=RequestOutcome.GRANTED), "answered"),
        (replace(SENT, closed=BEFORE, outcome=RequestOutcome.NO_ANSWER), "closed"),
        (replace(SENT, outcome=RequestOutcome.GRANTED), "answered"),
        (replace(SENT, outcome=RequestOutcome.NO_ANSWER, answered=DAY), "outcome"),
        (replace(SENT, answered=DAY), "outcome"),
        (replace(SENT, closed=DAY), "outcome"),
        (replace(SENT, text="x" * 20_001), "text"),
        (replace(SENT, text="a\x00b"), "text"),
        (entry("m", "nowhere"), "request_id"),
        (entry("m", day=date(1800, 1, 1)), "day"),
        (entry("m", kind=EntryKind.EXTENSION, until=BEFORE), "day"),
        (entry("m", until=LATER), "until"),
        (attachment("t", "nowhere"), "entry_id"),
        (attachment("t", name=""), "name"),
        (attachment("t", name="../secret"), "name"),
        (attachment("t", name="C:\\x"), "name"),
        (attachment("t", media_type="pdf"), "media_type"),
        (attachment("t", media_type="Text/HTML; charset=x"), "media_type"),
        (attachment("t", sha256="ABC"), "sha256"),
        (attachment("t", size=0), "size"),
        (attachment("t", size=-1), "size"),
        (attachment("t", size=MAX_ATTACHMENT + 1), "size"),
        (attachment("t", size=2 * 1024**3), "size"),
        (campaign("c", "nowhere"), "old_identifier_id"),
        (campaign("c", new="nowhere"), "new_identifier_id"),
        (campaign("c", new="old"), "new_identifier_id"),
        (campaign("c", new="mail"), "new_identifier_id"),
        (campaign("c", "paper"), "old_identifier_id"),
        (campaign("c", ended=BEFORE), "ended"),
        (campaign("c", started=date(1989, 12, 31)), "started"),
        (campaign("c", last_code=date(1989, 12, 31)), "last_code"),
        (step("s", "nowhere"), "campaign_id"),
        (decision("d"), "subjects"),
        (decision("d", "a", "nowhere"), "subjects"),
        (decision("d", "a", action=""), "action"),
        (decision("d", "a", until=LATER), "until"),
        (decision("d", "a", decision=Decision.LATER), "until"),
        (decision("d", "a", decision=Decision.NOT_ME, reason=" "), "reason"),
    ],
)
def test_what_does_not_fit(record: Entity, field: str) -> None:
    assert refused(a_vault(identifier("paper", "id_number")), record) == field


def test_only_one_change_of_a_number_runs() -> None:
    vault = a_vault(campaign("c"), campaign("done", ended=DAY))
    with pytest.raises(ValidationError, match="Old is being changed already") as caught:
        checked(vault, campaign("two"))
    assert str(caught.value.hint) == "Go on with that change, or end it first."
    for fine in (campaign("two", ended=DAY), campaign("two", "new", "old"), campaign("c", new=None)):
        assert checked(vault, fine) == fine


def test_a_step_stands_once_for_each_service_and_change() -> None:
    vault = a_vault(campaign("c"), campaign("d", "new", None), step("s"))
    assert refused(vault, step("t")) == "service_id"
    assert refused(vault, step("t", service_key="nowhere")) == "service_id"
    for fine in (step("s", state=StepState.CLOSED, day=DAY), step("t", "d"), step("t", service_key="b")):
        assert checked(vault, fine) == fine
    assert refused(vault, step("s", state=StepState.REBOUND)) == "day"
    assert refused(vault, step("s", day=DAY)) == "day"
    assert refused(vault, step("s", state=StepState.CLOSED, day=date(1989, 12, 31))) == "day"


def test_all_files_together_have_a_limit_and_the_same_one_counts_once() -> None:
    half = MAX_ATTACHMENTS // 3 + 1
    vault = a_vault(*(attachment(key, content=key.encode(), size=half) for key in ("t1", "t2")))
    assert half <= MAX_ATTACHMENT
    assert refused(vault, attachment("t3", content=b"t3", size=half)) == "size"
    for fine in (
        attachment("t3", content=b"t1", size=half),
        attachment("t3", content=b"t3", size=MAX_ATTACHMENTS - 2 * half),
        attachment("t2", content=b"other", size=half),
    ):
        assert checked(vault, fine) == fine


def test_there_is_a_limit_to_their_number() -> None:
    vault = a_vault(*(attachment(f"t{number}") for number in range(MAX_ATTACHMENT_COUNT)))
    assert refused(vault, attachment("more")) == "size"
    assert checked(vault, attachment("t7")) == attachment("t7")


def test_the_errors_about_sizes_can_be_read() -> None:
    with pytest.raises(ValidationError, match=r"The file has 2048.0 MB; files from 1 byte to 10 MB are kept here\."):
        checked(a_vault(), attachment("t", size=2 * 1024**3))
    with pytest.raises(ValidationError, match=r"The file has 10.1 MB"):
        checked(a_vault(), attachment("t", size=MAX_ATTACHMENT + 1))


def test_until_when_an_answer_is_waited_for() -> None:
    assert request("d").waits_until is None
    assert replace(SENT, due=LATER).waits_until == LATER
    assert replace(SENT, due=DAY, extended_to=LATER).waits_until == LATER
    assert replace(SENT, due=LATER, outcome=RequestOutcome.NO_ANSWER).waits_until is None
