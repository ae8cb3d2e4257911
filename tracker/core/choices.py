"""Words for the choices of the model, as they are shown in fields, menus and sentences."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from tracker.core.acting import Channel, DueBy, EntryKind, RequestOutcome, StepStanding, StepState
from tracker.core.model import (
    Deletability,
    Disclosure,
    Given,
    Grade,
    HoldingState,
    IncidentKind,
    Known,
    Need,
    Precision,
    SaidBy,
    SecondFactor,
    Status,
)
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message

CHOICES: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    Deletability: {
        Deletability.SELF_SERVICE: QT_TRANSLATE_NOOP("choices", "Yourself, in the app"),
        Deletability.CONDITIONAL: QT_TRANSLATE_NOOP("choices", "With conditions"),
        Deletability.REQUEST: QT_TRANSLATE_NOOP("choices", "On request"),
        Deletability.REGIONAL: QT_TRANSLATE_NOOP("choices", "In some regions"),
        Deletability.VIA_PARENT: QT_TRANSLATE_NOOP("choices", "With another account"),
        Deletability.IMPOSSIBLE: QT_TRANSLATE_NOOP("choices", "Cannot be deleted"),
        Deletability.UNKNOWN: QT_TRANSLATE_NOOP("choices", "Not checked"),
    },
    SaidBy: {
        SaidBy.TRIED: QT_TRANSLATE_NOOP("choices", "You tried"),
        SaidBy.ASKED: QT_TRANSLATE_NOOP("choices", "You asked"),
        SaidBy.READ: QT_TRANSLATE_NOOP("choices", "You read it"),
        SaidBy.CATALOGUE: QT_TRANSLATE_NOOP("choices", "Catalogue"),
        SaidBy.UNKNOWN: QT_TRANSLATE_NOOP("choices", "Not said"),
    },
    Need: {
        Need.ESSENTIAL: QT_TRANSLATE_NOOP("choices", "Essential"),
        Need.USEFUL: QT_TRANSLATE_NOOP("choices", "Useful"),
        Need.REPLACEABLE: QT_TRANSLATE_NOOP("choices", "Replaceable"),
        Need.NOT_NEEDED: QT_TRANSLATE_NOOP("choices", "Not needed"),
        Need.UNKNOWN: QT_TRANSLATE_NOOP("choices", "Not said"),
    },
    Status: {
        Status.ACTIVE: QT_TRANSLATE_NOOP("choices", "In use"),
        Status.DORMANT: QT_TRANSLATE_NOOP("choices", "Dormant"),
        Status.CLOSING: QT_TRANSLATE_NOOP("choices", "Closing"),
        Status.CLOSED: QT_TRANSLATE_NOOP("choices", "Closed, says the service"),
        Status.CLOSED_VERIFIED: QT_TRANSLATE_NOOP("choices", "Closed and verified"),
    },
    SecondFactor: {
        SecondFactor.NONE: QT_TRANSLATE_NOOP("choices", "None"),
        SecondFactor.SMS: QT_TRANSLATE_NOOP("choices", "SMS only"),
        SecondFactor.APP: QT_TRANSLATE_NOOP("choices", "App"),
        SecondFactor.KEY: QT_TRANSLATE_NOOP("choices", "Key"),
        SecondFactor.UNKNOWN: QT_TRANSLATE_NOOP("choices", "Not checked"),
    },
    Disclosure: {
        Disclosure.NONE_KNOWN: QT_TRANSLATE_NOOP("choices", "To nobody known"),
        Disclosure.THIRD_PARTIES: QT_TRANSLATE_NOOP("choices", "To named third parties"),
        Disclosure.PUBLIC: QT_TRANSLATE_NOOP("choices", "To the public"),
    },
    Given: {
        Given.GIVEN: QT_TRANSLATE_NOOP("choices", "Given by choice"),
        Given.REQUIRED: QT_TRANSLATE_NOOP("choices", "Required"),
        Given.PERMISSION_ALWAYS: QT_TRANSLATE_NOOP("choices", "By permission, always"),
        Given.PERMISSION_USING: QT_TRANSLATE_NOOP("choices", "By permission, while using"),
        Given.INFERRED: QT_TRANSLATE_NOOP("choices", "Inferred"),
        Given.SHARED: QT_TRANSLATE_NOOP("choices", "Passed on by others"),
        Given.UNKNOWN: QT_TRANSLATE_NOOP("choices", "Not known"),
    },
    Precision: {
        Precision.EXACT: QT_TRANSLATE_NOOP("choices", "Exact"),
        Precision.PARTIAL: QT_TRANSLATE_NOOP("choices", "In part"),
        Precision.UNKNOWN: QT_TRANSLATE_NOOP("choices", "Not known"),
    },
    HoldingState: {
        HoldingState.HELD: QT_TRANSLATE_NOOP("choices", "Held"),
        HoldingState.ASKED_TO_REMOVE: QT_TRANSLATE_NOOP("choices", "Asked to remove"),
        HoldingState.SAID_REMOVED: QT_TRANSLATE_NOOP("choices", "Removed, says the service"),
        HoldingState.VERIFIED_REMOVED: QT_TRANSLATE_NOOP("choices", "Removed and verified"),
        HoldingState.UNKNOWN: QT_TRANSLATE_NOOP("choices", "Not known"),
    },
    IncidentKind: {
        IncidentKind.BREACH: QT_TRANSLATE_NOOP("choices", "Breach"),
        IncidentKind.SALE: QT_TRANSLATE_NOOP("choices", "Sale"),
        IncidentKind.PUBLIC: QT_TRANSLATE_NOOP("choices", "Made public"),
        IncidentKind.MISUSE: QT_TRANSLATE_NOOP("choices", "Misuse"),
        IncidentKind.SCANDAL: QT_TRANSLATE_NOOP("choices", "Scandal"),
    },
    Grade: {
        Grade.STRONG: QT_TRANSLATE_NOOP("choices", "Strong"),
        Grade.MEDIUM: QT_TRANSLATE_NOOP("choices", "Medium"),
        Grade.WEAK: QT_TRANSLATE_NOOP("choices", "Weak"),
    },
    Known: {
        Known.YES: QT_TRANSLATE_NOOP("choices", "Yes"),
        Known.NO: QT_TRANSLATE_NOOP("choices", "No"),
        Known.UNKNOWN: QT_TRANSLATE_NOOP("choices", "Not known"),
    },
    Channel: {
        Channel.APP: QT_TRANSLATE_NOOP("choices", "In the app"),
        Channel.EMAIL: QT_TRANSLATE_NOOP("choices", "By e-mail"),
        Channel.POST: QT_TRANSLATE_NOOP("choices", "By post"),
        Channel.FORM: QT_TRANSLATE_NOOP("choices", "By a form on its site"),
        Channel.PHONE: QT_TRANSLATE_NOOP("choices", "By phone"),
        Channel.OTHER: QT_TRANSLATE_NOOP("choices", "In another way"),
    },
    DueBy: {
        DueBy.LAW: QT_TRANSLATE_NOOP("choices", "Set by the law"),
        DueBy.YARDSTICK: QT_TRANSLATE_NOOP("choices", "Usual in practice, not set by the law"),
        DueBy.OURS: QT_TRANSLATE_NOOP("choices", "Ours, not the law’s"),
        DueBy.YOURS: QT_TRANSLATE_NOOP("choices", "Set by you"),
    },
    RequestOutcome: {
        RequestOutcome.OPEN: QT_TRANSLATE_NOOP("choices", "Not settled"),
        RequestOutcome.GRANTED: QT_TRANSLATE_NOOP("choices", "Granted"),
        RequestOutcome.PARTLY: QT_TRANSLATE_NOOP("choices", "Granted in part"),
        RequestOutcome.REFUSED: QT_TRANSLATE_NOOP("choices", "Refused"),
        RequestOutcome.NO_ANSWER: QT_TRANSLATE_NOOP("choices", "Never answered"),
    },
    EntryKind: {
        EntryKind.SENT: QT_TRANSLATE_NOOP("choices", "Request sent"),
        EntryKind.REMINDER: QT_TRANSLATE_NOOP("choices", "Reminder sent"),
        EntryKind.EXTENSION: QT_TRANSLATE_NOOP("choices", "They need more time"),
        EntryKind.ANSWER: QT_TRANSLATE_NOOP("choices", "Answer"),
        EntryKind.COMPLAINT: QT_TRANSLATE_NOOP("choices", "Complaint sent"),
        EntryKind.NOTE: QT_TRANSLATE_NOOP("choices", "Note"),
    },
    StepState: {
        StepState.TO_DO: QT_TRANSLATE_NOOP("choices", "To do"),
        StepState.REBOUND: QT_TRANSLATE_NOOP("choices", "Changed"),
        StepState.CLOSED: QT_TRANSLATE_NOOP("choices", "Closed instead"),
        StepState.GIVEN_UP: QT_TRANSLATE_NOOP("choices", "Given up"),
    },
    StepStanding: {
        StepStanding.TO_DO: QT_TRANSLATE_NOOP("choices", "To do"),
        StepStanding.STILL_THERE: QT_TRANSLATE_NOOP("choices", "Still there"),
        StepStanding.REBOUND: QT_TRANSLATE_NOOP("choices", "Changed"),
        StepStanding.CLOSING: QT_TRANSLATE_NOOP("choices", "Being closed"),
        StepStanding.CLOSED: QT_TRANSLATE_NOOP("choices", "Closed instead"),
        StepStanding.GIVEN_UP: QT_TRANSLATE_NOOP("choices", "Given up"),
        StepStanding.GONE: QT_TRANSLATE_NOOP("choices", "No longer there"),
    },
}
"""Every choice of the model in the order in which it is offered."""

FIELDS: Mapping[str, str] = {
    "need": QT_TRANSLATE_NOOP("choices", "Need"),
    "status": QT_TRANSLATE_NOOP("choices", "Status"),
    "second_factor": QT_TRANSLATE_NOOP("choices", "Second factor"),
    "deletability": QT_TRANSLATE_NOOP("choices", "Can it be deleted?"),
    "deletability_by": QT_TRANSLATE_NOOP("choices", "Who says so"),
    "disclosure": QT_TRANSLATE_NOOP("choices", "Passes data on"),
}
"""Names of the fields that hold such a choice."""


def label(choice: StrEnum) -> Message:
    """The words for one choice."""
    return message("choices", CHOICES[type(choice)][choice])


def field_label(field: str) -> Message:
    """The name of a field of `FIELDS`."""
    return message("choices", FIELDS[field])
