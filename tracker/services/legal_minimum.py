"""What the Chinese regulation lets each type of app ask for, in the words of the person's language."""

from __future__ import annotations

from tracker.catalogue import Catalogue
from tracker.catalogue.localized import Localized
from tracker.core.risk.minimum import Minimum, Minimums

_CITATION = Localized("{name}, {document}, article {article}", "《{name}》（{document}）第{article}条")
_NO_REFUSAL = 4  # the basic function may not be refused for want of other data
_THE_LIST = 5  # which types there are, and which of them need nothing
_ARTICLES = {_NO_REFUSAL: Localized("4", "四"), _THE_LIST: Localized("5", "五")}


def minimums(catalogue: Catalogue, language: str) -> Minimums:
    """The minimum of each app type by its number. ``language``: ``en``, ``zh_CN`` …"""
    types = catalogue.app_types
    citations = {
        article: _CITATION.text(language).format(
            name=types.regulation.name.text(language),
            document=types.regulation.document_no,
            article=number.text(language),
        )
        for article, number in _ARTICLES.items()
    }
    return {
        item.no: Minimum(item.name.text(language), item.kinds, citations[_NO_REFUSAL if item.kinds else _THE_LIST])
        for item in types
    }
