"""Which document stands behind which fact about closing an account."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from tracker.catalogue.entries import Confidence, Origin, Supports
from tracker.catalogue.localized import Localized
from tracker.catalogue.statements import Record
from tracker.core.model import PartialDate

_FACTS: Mapping[str, Supports] = MappingProxyType(
    {"closing_path": Supports.PATH, "closing_conditions": Supports.CONDITIONS}
)
_OPERATOR = "operator"
_WEAK = frozenset({"page", "personal"})  # anonymous pages, and what one user wrote down
_ANONYMOUS = "page"


def credited(closure: Record) -> dict[str, Origin]:
    """The origin of each fact for which one of the documents of ``closure``, a record, is named.

    The operator's own text is named before any other, among those that can be trusted the newest.
    Where only an anonymous page says so, that is a doubtful source, however sure the rating is.
    """
    found = {}
    for fact, supports in _FACTS.items():
        document = _best(item for item in closure.get("evidence", ()) if supports in item.get("supports", ()))
        if document is not None:
            doubtful = document["kind"] == _ANONYMOUS
            confidence = Confidence.LOW if doubtful else Confidence(closure["confidence"])
            seen = document.get("seen")
            date = None if seen is None else PartialDate(seen)
            found[fact] = Origin(Localized.of(document["document"]), date, confidence)
    return found


def _best(documents: Iterable[Record]) -> Record | None:
    documents = tuple(documents)
    operators = (item for item in documents if item["kind"] == _OPERATOR)
    others = sorted(
        (item for item in documents if item["kind"] != _OPERATOR),
        key=lambda item: (item["kind"] not in _WEAK, item.get("seen", "")),
        reverse=True,
    )
    return next(iter((*operators, *others)), None)
