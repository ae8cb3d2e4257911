"""Rules about facts that do not go together (`tracker.core.contradictions`): one of them has to be put right."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.core.contradictions import held_though_gone, kinds_of, used_ahead, used_though_dormant
from tracker.core.model import Status
from tracker.core.risk.finding import Finding, Situation, Weight
from tracker.core.text import QT_TRANSLATE_NOOP, Dated, message


def closed_but_held(situation: Situation) -> Iterator[Finding]:
    """An account that was seen to be gone, and of which data is recorded as still held: the Load has none of it."""
    vault = situation.book.vault
    gone = [service for service in vault.services.values() if service.status is Status.CLOSED_VERIFIED]
    for service in gone:
        held = held_though_gone(vault, service)
        if held:
            yield Finding(
                "closed_but_held",
                Weight.MINOR,
                message(
                    "findings",
                    QT_TRANSLATE_NOOP(
                        "findings",
                        "{name} is recorded as gone, and this as still held there: {kinds}. The Load leaves it out.",
                    ),
                    name=service.name,
                    kinds=kinds_of(held),
                ),
                message(
                    "findings",
                    QT_TRANSLATE_NOOP(
                        "findings",
                        "Mark it as removed, too; mute this if they may keep it by law; or say that it is not gone.",
                    ),
                ),
                (service.id,),
                facts=tuple(sorted({holding.kind for holding in held})),
            )


def contradictory_use(situation: Situation) -> Iterator[Finding]:
    """An account whose last use cannot be right: it is still to come, or not a month ago though it is dormant."""
    book = situation.book
    for risk in situation.by_severity:
        service = book.vault.services[risk.service_id]
        if used_ahead(service, book.latest):
            source = QT_TRANSLATE_NOOP(
                "findings", "{name}: the day recorded as its last use is still to come ({date}). It counts as in use."
            )
        elif used_though_dormant(service, book.latest):
            source = QT_TRANSLATE_NOOP(
                "findings", "{name} is recorded as dormant, and as used not a month ago ({date})."
            )
        else:
            continue
        assert service.last_used is not None  # otherwise there is nothing to contradict
        yield Finding(
            "contradictory_use",
            Weight.MINOR,
            message("findings", source, name=service.name, date=Dated(service.last_used)),
            message("findings", QT_TRANSLATE_NOOP("findings", "Look when you used it last, and put that right.")),
            (risk.service_id,),
            facts=(service.status.value, service.last_used),
        )
