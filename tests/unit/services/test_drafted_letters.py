"""The letter of a draft on another day than the one for which it was written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.acting import request
from tests.builders import service
from tracker.catalogue import Catalogue
from tracker.core import commands
from tracker.core.acting import Request
from tracker.core.letters import Sender
from tracker.services import drafted_letters, letters
from tracker.services.letters import Wish
from tracker.services.session import Session

DAY, LATER = date(2026, 11, 1), date(2026, 11, 20)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load()


@pytest.fixture
def shop(session: Session) -> Session:
    session.apply(commands.add_service(session.vault, service("a", name="Shop"), []))
    return session


@pytest.fixture
def kept(shop: Session, catalogue: Catalogue) -> Request:
    """A draft of DAY."""
    right = catalogue.laws.right("EU", "delete", "gdpr")
    assert right is not None
    wish = Wish("a", "EU", right, "en", sender=Sender("Wang Li"), stated={"ground": "no longer needed"})
    draft = letters.compose(shop.vault, catalogue, wish, "R-1", DAY)
    return request("q", reference="R-1", text=draft.text.strip(), made_of=draft.making.texts())


def test_it_is_written_for_the_day_of_sending(shop: Session, catalogue: Catalogue, kept: Request) -> None:
    assert drafted_letters.as_kept(catalogue, kept).names == date(2026, 12, 1)
    made = drafted_letters.written_for(shop.vault, catalogue, kept, LATER)
    assert made is not None
    assert made.names == date(2026, 12, 21)
    assert made.text == kept.text.replace("1 December 2026", "21 December 2026")
    assert "no longer needed" in made.text
    assert made.text.endswith("Wang Li")
    assert drafted_letters.today(shop.vault, catalogue, kept, LATER) == made
    assert drafted_letters.answer_due(catalogue, kept, LATER) == made.names
    same = drafted_letters.written_for(shop.vault, catalogue, kept, DAY)
    assert same == drafted_letters.as_kept(catalogue, kept)


def test_one_that_was_changed_stays_and_names_its_day(shop: Session, catalogue: Catalogue, kept: Request) -> None:
    changed = replace(kept, text=kept.text + "\nPlease.")
    assert drafted_letters.written_for(shop.vault, catalogue, changed, LATER) is None
    assert drafted_letters.today(shop.vault, catalogue, changed, LATER).names == date(2026, 12, 1)
    assert drafted_letters.today(shop.vault, catalogue, changed, LATER).text == changed.text
    for other in ("11 December 2026", "31 December 2026", "1 December 20267"):
        mended = replace(kept, text=kept.text.replace("1 December 2026", other))
        assert drafted_letters.as_kept(catalogue, mended).names is None
    in_chinese = replace(kept, text="请在 2026 年 12 月 1 日前答复。")
    assert drafted_letters.as_kept(catalogue, in_chinese).names == date(2026, 12, 1)
    without = replace(kept, text="Please delete it.")
    assert drafted_letters.as_kept(catalogue, without).names is None


@pytest.mark.parametrize("fields", [{"made_of": ()}, {"law": "gone"}, {"language": "xx"}, {"right": "gone"}])
def test_one_that_cannot_be_made_stays(
    shop: Session, catalogue: Catalogue, kept: Request, fields: dict[str, object]
) -> None:
    other = replace(kept, **fields)
    assert drafted_letters.written_for(shop.vault, catalogue, other, LATER) is None
    assert drafted_letters.today(shop.vault, catalogue, other, LATER).text == kept.text


def test_no_calendar_goes_that_far(shop: Session, catalogue: Catalogue, kept: Request) -> None:
    assert drafted_letters.written_for(shop.vault, catalogue, kept, date.max) is None
    assert drafted_letters.answer_due(catalogue, kept, date.max) is None
    assert drafted_letters.answer_due(catalogue, replace(kept, law="gone"), DAY) is None
