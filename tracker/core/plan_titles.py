"""What actions are called that answer a question; those that change something are called by their trial."""

from __future__ import annotations

from tracker.core.model import Service
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message


def look_again(service: Service) -> Message:
    """Of looking whether what is recorded about an account is still so."""
    return message("plan", QT_TRANSLATE_NOOP("plan", "Look again at {name}"), name=service.name)


def check_that_gone(service: Service) -> Message:
    """Of looking whether an account that is said to be closed is there no more."""
    return message("plan", QT_TRANSLATE_NOOP("plan", "Check that {name} is gone"), name=service.name)
