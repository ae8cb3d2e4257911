"""What an import's rows say about themselves: by what they were found, where, when, and what becomes of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from tracker.core.import_plan import PlanRow, RowStatus
from tracker.core.masking import MASK, mask
from tracker.core.model import Identifier, Pack, Service
from tracker.core.sightings import Unit
from tracker.gui import formatting
from tracker.gui.models.review_words import Piece
from tracker.gui.translation import Counted, listed, paragraph, render

_LINES_SHOWN = 3
_LONG_NAME = 4  # letters before the @: of a shorter name the first and the last one would tell too much

STATUS_ORDER = (
    RowStatus.NEW,
    RowStatus.UPDATE,
    RowStatus.UNSURE,
    RowStatus.WEAK,
    RowStatus.OWN,
    RowStatus.LOCAL,
    RowStatus.FRAUD,
    RowStatus.SAME,
)
"""What is proposed first, then what asks the person, last what there is nothing to do about."""


def status_word(status: RowStatus) -> str:
    """What a row is, in a word or two."""
    return {
        RowStatus.NEW: QCoreApplication.translate("review", "New"),
        RowStatus.UPDATE: QCoreApplication.translate("review", "Update"),
        RowStatus.UNSURE: QCoreApplication.translate("review", "Probably"),
        RowStatus.WEAK: QCoreApplication.translate("review", "Marketing only"),
        RowStatus.OWN: QCoreApplication.translate("review", "Your own data"),
        RowStatus.LOCAL: QCoreApplication.translate("review", "Local device"),
        RowStatus.FRAUD: QCoreApplication.translate("review", "Possible fraud"),
        RowStatus.SAME: QCoreApplication.translate("review", "In your ledger"),
    }[status]


def titles_of(rows: Iterable[PlanRow]) -> Mapping[str, str]:
    """By key, whom or what each row is about; addresses and numbers of one's own are masked and told apart."""
    found = {row.key: row for row in rows}
    titles = {key: _title_of(row) for key, row in found.items()}
    alike = Counter(title for key, title in titles.items() if found[key].status is RowStatus.OWN)
    return {key: _told_apart(found[key], title) if alike[title] > 1 else title for key, title in titles.items()}


def _title_of(row: PlanRow) -> str:
    subject = row.subject
    if not isinstance(subject, Identifier):
        return subject.name
    return mask(subject.kind, subject.value) if row.status is RowStatus.OWN else subject.label


def _told_apart(row: PlanRow, title: str) -> str:
    """An address of one's own with the last letter of its name as well: ``a***p@example.org``."""
    if row.status is not RowStatus.OWN or not isinstance(row.subject, Identifier) or row.subject.kind != "email":
        return title
    name, (shown, _, host) = row.subject.value.rpartition("@")[0], title.rpartition("@")
    return f"{shown}{name[-1]}@{host}" if len(name) >= _LONG_NAME and shown.endswith(MASK) else title


def subtitle_of(row: PlanRow) -> str:
    """A second line below the title."""
    subject = row.subject
    if isinstance(subject, Service):
        return subject.operator or next((domain for domain in subject.domains if domain != subject.name), "")
    if isinstance(subject, Identifier):
        return formatting.kind_word(subject.kind)
    if isinstance(subject, Pack):
        return QCoreApplication.translate("review", "A list about services")
    return QCoreApplication.translate("review", "The vault itself")


def found_words(row: PlanRow, unit: Unit) -> str:
    """By what it was found and how often: "【链家】 8 messages"; how the file names it where that is all."""
    if isinstance(row.subject, Identifier) and row.count:
        return Counted.tr("%Ln accounts", "that use an address of one's own", row.count)
    if not row.clues:
        return named_words(row)
    often = often_words(row, unit)
    if not often:
        return _with_more(row.clues[0], len(row.clues) - 1)
    return QCoreApplication.translate("review", "{clue} · {often}").format(clue=row.clues[0], often=often)


def named_words(row: PlanRow) -> str:
    """How the file names it."""
    if not row.found:
        return QCoreApplication.translate("review", "In the file")
    return _with_more(row.found[0], len(row.found) - 1)


def _with_more(name: str, more: int) -> str:
    return Counted.tr("{name} and %Ln more", "", more).format(name=name) if more else name


def often_words(row: PlanRow, unit: Unit) -> str:
    """How many messages or entries show it; "" where there is but one entry."""
    if unit is Unit.MESSAGES:
        return Counted.tr("%Ln messages", "", row.count) if row.count else ""
    return Counted.tr("%Ln entries", "", row.count) if row.count > 1 else ""


def seen_words(row: PlanRow) -> str:
    """When the file saw it last: "last 14 Aug 2026"; "" when it does not say."""
    if row.last_seen is None:
        return ""
    words = QCoreApplication.translate("review", "last {date}")
    return words.format(date=formatting.partial_date(row.last_seen))


def span_words(row: PlanRow) -> str:
    """From when to when the file saw it."""
    if row.first_seen is None or row.last_seen is None or row.first_seen == row.last_seen:
        return seen_words(row)
    words = QCoreApplication.translate("review", "first {first}, last {last}")
    return words.format(first=formatting.partial_date(row.first_seen), last=formatting.partial_date(row.last_seen))


def place_words(row: PlanRow, unit: Unit) -> str:
    """Where in the file it stands: "Lines 3, 8, 9 and 2 more"; "" when that says nothing."""
    lines = row.lines
    if not lines:
        return ""
    shown = listed(formatting.count(line) for line in lines[:_LINES_SHOWN])
    words = _places(unit, several=len(lines) > 1).format(numbers=shown)
    more = len(lines) - _LINES_SHOWN
    return Counted.tr("{places} and %Ln more", "", more).format(places=words) if more > 0 else words


def _places(unit: Unit, *, several: bool) -> str:
    if unit is Unit.LINES:
        one, many = (
            QCoreApplication.translate("review", "Line {numbers}"),
            QCoreApplication.translate("review", "Lines {numbers}"),
        )
    elif unit is Unit.MESSAGES:
        one, many = (
            QCoreApplication.translate("review", "Message {numbers}"),
            QCoreApplication.translate("review", "Messages {numbers}"),
        )
    else:
        one, many = (
            QCoreApplication.translate("review", "Entry {numbers}"),
            QCoreApplication.translate("review", "Entries {numbers}"),
        )
    return many if several else one


def recorded_words(row: PlanRow, pieces: Sequence[Piece]) -> str:
    """What would be written down, whether or not the row is taken: ``pieces`` in words."""
    if row.status is RowStatus.FRAUD:
        return QCoreApplication.translate("review", "Never recorded")
    words = listed(piece.text for piece in pieces)
    return words or QCoreApplication.translate("review", "Nothing new")


def detail_lines(row: PlanRow, unit: Unit, recorded: str = "") -> tuple[str, ...]:
    """Everything there is to say about a row, whole where a table cuts it: why, by what and when, what is ``recorded``."""
    status = QCoreApplication.translate("review", "{status}.").format(status=status_word(row.status))
    lines = [paragraph((status, render(row.why)))]
    if facts := fact_words(row, unit):
        words = QCoreApplication.translate("review", "Found by {facts}")
        lines.append(words.format(facts=facts))
    if row.changes and recorded:
        words = QCoreApplication.translate("review", "Would record: {what}")
        lines.append(words.format(what=recorded))
    return tuple(lines)


def fact_words(row: PlanRow, unit: Unit) -> str:
    """By what it was found, how often, when, and where in the file; "" when that says nothing."""
    found = [*row.clues] if row.clues else [*row.found]
    facts = [listed(found), often_words(row, unit) if row.clues else "", span_words(row), place_words(row, unit)]
    return " · ".join(fact for fact in facts if fact)
