"""How soon a password would be guessed."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.core.text import QT_TRANSLATE_NOOP, Message, message

STRONG_ENOUGH = 3
"""zxcvbn's score asked for when a vault or a backup is made: safely unguessable offline at a slow hash."""

_LONGEST = 72  # zxcvbn takes no more; the rest only adds strength

_WORDS = (
    QT_TRANSLATE_NOOP("passwords", "Very weak"),
    QT_TRANSLATE_NOOP("passwords", "Weak"),
    QT_TRANSLATE_NOOP("passwords", "Not enough"),
    QT_TRANSLATE_NOOP("passwords", "Good"),
    QT_TRANSLATE_NOOP("passwords", "Strong"),
)

# Guesses against Argon2id with 256 MiB: some ten a second for each machine of an attacker.
_GUESSES_PER_SECOND = 10
_TIMES = (
    (60, QT_TRANSLATE_NOOP("passwords", "seconds to guess")),
    (3600, QT_TRANSLATE_NOOP("passwords", "minutes to guess")),
    (86_400, QT_TRANSLATE_NOOP("passwords", "hours to guess")),
    (31_536_000, QT_TRANSLATE_NOOP("passwords", "days to months to guess")),
    (3_153_600_000, QT_TRANSLATE_NOOP("passwords", "years to guess")),
)
_CENTURIES = QT_TRANSLATE_NOOP("passwords", "centuries to guess")


@dataclass(frozen=True, slots=True)
class Strength:
    """``score`` 0..4 as zxcvbn gives it, in a word, and roughly how long guessing would take."""

    score: int
    word: Message
    time: Message

    @property
    def enough(self) -> bool:
        return self.score >= STRONG_ENOUGH


def strength(password: str) -> Strength:
    """The strength of ``password``; an empty one has score 0. Nothing of it is kept."""
    if not password:
        return Strength(0, message("passwords", _WORDS[0]), message("passwords", _TIMES[0][1]))
    from zxcvbn import zxcvbn

    result = zxcvbn(password[:_LONGEST])
    seconds = float(result["guesses"]) / _GUESSES_PER_SECOND
    time = next((text for limit, text in _TIMES if seconds < limit), _CENTURIES)
    score = int(result["score"])
    return Strength(score, message("passwords", _WORDS[score]), message("passwords", time))
