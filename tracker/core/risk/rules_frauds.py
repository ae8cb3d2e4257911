"""Rule about the frauds that what is held makes possible."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.core.risk.finding import Finding, Situation, Weight
from tracker.core.risk.frauds import Standing
from tracker.core.text import QT_TRANSLATE_NOOP, message

_MOST_HARM = 5


def fraud_possible(situation: Situation) -> Iterator[Finding]:
    """A fraud that a stranger could run with what is held or has leaked, and the accounts that give what it needs.

    Possible is not the same as tried, so it is never among what weighs most. What is only perhaps
    possible is no finding: it would be one about nearly everything that nobody has checked.
    """
    if situation.frauds is None:
        return
    for fraud_id, standing in situation.frauds.standings().items():
        if standing is not Standing.POSSIBLE:
            continue
        fraud, givers = situation.frauds.frauds.by_id[fraud_id], situation.givers(fraud_id)
        yield Finding(
            "fraud_possible",
            Weight.NOTABLE if fraud.severity == _MOST_HARM else Weight.MINOR,
            message(
                "findings",
                QT_TRANSLATE_NOOP(
                    "findings",
                    "{fraud}: possible with what is held or has leaked. Accounts that give what it takes: {count}.",
                ),
                fraud=fraud.name,
                count=len(givers),
            ),
            message("findings", QT_TRANSLATE_NOOP("findings", "{step}"), step=fraud.protective_step),
            givers,
            fraud=fraud.name,
            part=fraud_id,
            facts=givers,
        )
