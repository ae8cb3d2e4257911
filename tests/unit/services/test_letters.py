"""Letters of a session: where they go, what they say, whom a complaint goes to, and their files."""

from __future__ import annotations

import stat
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.acting import request
from tests.builders import holding, identifier, service
from tracker.catalogue import Catalogue
from tracker.core import commands, request_commands
from tracker.core.acting import Channel, DueBy, Request
from tracker.core.errors import NotFoundError, NotWritableError
from tracker.core.letter_facts import Addresses
from tracker.core.letters import subject_of
from tracker.core.more_time import LawTime
from tracker.services import letters
from tracker.services.letters import Wish
from tracker.services.session import Session

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load()


@pytest.fixture
def shop(session: Session) -> Session:
    """An account at Adobe, which holds the number of the person."""
    session.apply(commands.add_identifier(session.vault, identifier("p", value="+8613800138000")))
    account = service("a", name="Adobe", catalogue_id="adobe", operator="Adobe Ltd", login="wang@mail.example")
    session.apply(commands.add_service(session.vault, account, [holding("a", "phone", "p")]))
    return session


def wish(catalogue: Catalogue, **fields: object) -> Wish:
    right = catalogue.laws.right("EU", "delete", "gdpr")
    assert right is not None
    return Wish(**{"service_id": "a", "jurisdiction": "EU", "right": right, "language": "en", **fields})


def test_where_it_goes(shop: Session, catalogue: Catalogue) -> None:
    known = letters.addresses(catalogue, shop.vault.service("a"))
    assert known.email == "dpo@adobe.com"
    assert known.postal.splitlines()[0] == "4–6 Riverwalk"
    shop.apply(commands.edit_service(shop.vault, "a", erasure_contact="1 Road"))
    assert letters.addresses(catalogue, shop.vault.service("a")) == Addresses(postal="1 Road")
    assert letters.addresses(catalogue, service("b")) == Addresses()
    assert letters.addresses(catalogue, service("b", catalogue_id="gone")) == Addresses()


def test_a_letter_and_its_day(shop: Session, catalogue: Catalogue) -> None:
    sender = letters.sender(shop.vault, shop.vault.service("a"))
    draft = letters.compose(shop.vault, catalogue, wish(catalogue, sender=sender), "R-1", TODAY)
    assert (draft.due.day, draft.due.by, draft.article) == (date(2026, 12, 23), DueBy.LAW, "art. 17")
    assert draft.missing == ("signed_up", "ground")
    assert subject_of(draft.text) == "Request to delete my data (R-1)"
    assert "– Account: wang@mail.example\n– Phone number of the account, last digits: 8000\n" in draft.text
    assert "13800138000" not in draft.text
    assert "23 December 2026" in draft.text


def test_by_post_the_clock_starts_later(shop: Session, catalogue: Catalogue) -> None:
    by_post = letters.compose(shop.vault, catalogue, wish(catalogue, channel=Channel.POST), "R-1", TODAY)
    assert by_post.due.day == date(2026, 12, 28)  # arrives on the 26th; the 26th of December is a Saturday


def test_a_place_with_a_reminder_of_its_own(shop: Session, catalogue: Catalogue) -> None:
    right = catalogue.laws.right("CN", "access", "pipl")
    assert right is not None
    asked = wish(catalogue, jurisdiction="CN", right=right, language="zh")
    draft = letters.compose(shop.vault, catalogue, asked, "R-1", TODAY)
    assert (draft.due.day, draft.due.by) == (date(2026, 12, 14), DueBy.OURS)  # 15 working days
    assert "法律要求贵方办理，但没有规定具体天数。请不晚于 2026 年 12 月 14 日答复。" in draft.text


def test_no_calendar_goes_that_far(catalogue: Catalogue) -> None:
    for place in catalogue.laws:
        for right in place.rights:
            assert letters.due_of(catalogue.laws, place.code, right, date.max, Channel.EMAIL) is None


def test_a_service_that_is_gone(session: Session, catalogue: Catalogue) -> None:
    with pytest.raises(NotFoundError):
        letters.compose(session.vault, catalogue, wish(catalogue), "R-1", TODAY)


def test_an_unknown_law_has_no_rights(catalogue: Catalogue) -> None:
    assert letters.rights_with_letters(catalogue, "XX") == ()
    assert letters.recipients(catalogue, "XX", "en") == ()
    assert len(letters.rights_with_letters(catalogue, "EU")) == 9


def test_how_much_time_the_law_gives_at_most(catalogue: Catalogue) -> None:
    sent, due = date(2026, 10, 1), date(2026, 11, 2)
    asked = request("q", sent=sent, due=due, due_by=DueBy.LAW)
    assert letters.law_time(catalogue.laws, asked) == LawTime(due, date(2027, 1, 1))
    portable = replace(asked, jurisdiction="CN", right="credit_report", law="cn_credit")
    assert letters.law_time(catalogue.laws, portable) == LawTime(due, due)  # no extension there
    endless = letters.law_time(catalogue.laws, replace(asked, sent=date.max, due=date.max))
    assert endless == LawTime(date.max, None)
    for other in ({"due_by": DueBy.OURS}, {"due": None}, {"sent": None}):
        assert letters.law_time(catalogue.laws, replace(asked, **other)) is None


def test_the_law_holds_beside_a_day_of_the_persons_own(catalogue: Catalogue) -> None:
    law_due, law_latest = date(2026, 11, 2), date(2027, 1, 1)
    earlier, later = date(2026, 10, 15), date(2026, 11, 20)
    sent = date(2026, 10, 1)
    own = request("q", sent=sent, due=earlier, due_by=DueBy.YOURS)
    assert letters.as_by_law(catalogue.laws, own) == replace(own, due=law_due, due_by=DueBy.LAW)
    by_law = replace(own, due=law_due, due_by=DueBy.LAW)
    for each in (own, by_law, replace(own, due=later), replace(own, due=None)):
        assert letters.law_time(catalogue.laws, each) == LawTime(law_due, law_latest)
    assert letters.law_time(catalogue.laws, replace(by_law, law="gone")) == LawTime(law_due, None)
    no_number = replace(own, jurisdiction="CN", right="access", law="pipl")
    for other in (by_law, no_number, replace(own, due_by=DueBy.OURS), replace(own, law="gone"), request("q")):
        assert letters.as_by_law(catalogue.laws, other) is other
    assert letters.law_time(catalogue.laws, no_number) is None


UNANSWERED = {
    "en": ("It was due on 2 November 2026.", "The law names no number of days; I waited until 20 November 2026."),
    "zh": ("答复期限为 2026 年 11 月 2 日。", "法律没有规定具体天数，本人一直等到 2026 年 11 月 20 日。"),
    "de": (
        "Sie war am 2. November 2026 fällig.",
        "Das Gesetz nennt keine Zahl von Tagen; ich habe bis zum 20. November 2026 gewartet.",
    ),
}


@pytest.mark.parametrize("language", ["en", "zh", "de"])
def test_letters_name_the_day_of_the_law_not_the_persons_own(
    shop: Session, catalogue: Catalogue, language: str
) -> None:
    day, sent = date(2026, 11, 20), date(2026, 10, 1)
    own = request("q", sent=sent, due=day, due_by=DueBy.YOURS, text="Delete it")
    no_number = replace(own, jurisdiction="CN", right="access", law="pipl", due_by=DueBy.OURS)

    def told(asked: Request) -> str:
        return letters.complain(shop.vault, catalogue, asked, language, "", TODAY)

    by_law, ours = UNANSWERED[language]
    assert by_law in told(own)
    assert "20" not in told(own).replace("2026", "")
    if language != "de":  # there is no letter for it
        assert ours in told(no_number)
        assert ours in told(replace(no_number, due_by=DueBy.YOURS))
    reminder = letters.remind(catalogue, own, language, "", TODAY)
    by_law_until = catalogue.letters.wordings[language].day(date(2026, 11, 2))
    assert catalogue.letters.wordings[language].phrases["reminder_law"].format(due=by_law_until) in reminder


def test_letters_that_follow(shop: Session, catalogue: Catalogue) -> None:
    asked = request("q", reference="R-1", text="Delete it\n\nAll.", article="art. 17")
    shop.apply(request_commands.draft_request(shop.vault, asked))
    sent = date(2026, 10, 1)
    sending = request_commands.send_request(shop.vault, "q", sent, today=TODAY, due=date(2026, 11, 2), due_by=DueBy.LAW)
    shop.apply(sending)
    asked = shop.vault.requests["q"]
    assert [wording.language for wording in letters.languages_of(catalogue, asked)] == ["en", "zh", "de"]
    reminder = letters.remind(catalogue, asked, "de", "Wang Li", TODAY)
    assert subject_of(reminder) == "Erinnerung: Löschung meiner Daten (R-1)"
    assert "am 1. Oktober 2026 habe ich Ihnen die unten stehende Anfrage" in reminder
    complaint = letters.complain(shop.vault, catalogue, asked, "zh", "王丽", TODAY)
    assert subject_of(complaint) == "关于“Adobe”的投诉：删除个人信息"
    assert "运营者：Adobe Ltd" in complaint
    assert "- 2026 年 10 月 1 日：发出请求" in complaint
    assert "《通用数据保护条例》（GDPR）第 17 条" in complaint


def test_a_right_that_the_table_no_longer_has(catalogue: Catalogue) -> None:
    assert letters.languages_of(catalogue, request("q", article="art. 17", language="en")) != ()
    gone = request("q")
    for field, value in (("law", "gone"), ("jurisdiction", "XX"), ("right", "gone")):
        assert letters.languages_of(catalogue, replace(gone, **{field: value})) == ()


def test_whom_a_complaint_goes_to(catalogue: Catalogue) -> None:
    chinese = letters.recipients(catalogue, "CN", "zh")
    assert chinese[0].name.startswith("12321")  # the operator, who stands first, is no authority
    for place in catalogue.laws:
        there = letters.recipients(catalogue, place.code, "en")
        assert there
        assert not [each.name for each in there if "operator" in each.name.lower()]
    (france,) = letters.authorities(catalogue, "FR", "en")
    assert "CNIL" in france.name
    assert france.address.splitlines()[0].startswith("Commission Nationale")
    assert (france.email, france.webform, france.language) == ("", "https://www.cnil.fr/fr/plaintes", "fr")
    assert "https://www.cnil.fr/fr/plaintes" in france.channel
    assert france.when.startswith("After one month without an answer")
    assert len(letters.authorities(catalogue, "DE", "en")) == 26
    assert letters.authorities(catalogue, "CN", "en") == ()
    assert len(letters.countries(catalogue)) == 30
    assert not {"GB", "CH"} & set(letters.countries(catalogue))  # where the GDPR is not the law
    ico, court = letters.recipients(catalogue, "UK", "en")
    assert ico.name == "Information Commissioner’s Office, United Kingdom"
    assert ico.address.splitlines()[1] == "Wycliffe House"
    assert (ico.when, ico.language) == ("After the operator.", "en")
    assert court.name == "County Court or High Court"


def test_the_files(shop: Session, catalogue: Catalogue, tmp_path: Path) -> None:
    text = "Delete it (R-1)\n\nDear all,\n\nPlease.\n"
    to = letters.addressee(shop.vault.service("a"), Channel.POST, "1 Road\nDublin")
    assert to == "Adobe Ltd\n1 Road\nDublin"
    assert letters.addressee(service("b", name="Shop"), Channel.EMAIL, "a@b.example") == "Shop"
    assert letters.addressee(service("b", name="Shop\u2028\u202eLtd"), Channel.APP, "") == "Shop Ltd"
    plain = letters.plain_text(catalogue, text, to, "en", TODAY).decode("utf-8")
    assert plain == f"{to}\n\n23 November 2026\n\n{text}"
    assert letters.plain_text(catalogue, text, "", "gone", TODAY).decode("utf-8") == f"23 November 2026\n\n{text}"
    assert b"X-Unsent: 1\r\n" in letters.message_file(text, "a@b.example")
    path = tmp_path / "letter.txt"
    letters.write(path, b"x", vault_folder=tmp_path / "vault")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(NotWritableError):
        letters.write(path, b"y", vault_folder=tmp_path / "vault")
    letters.write(path, b"y", vault_folder=tmp_path / "vault", replace=True)
    assert path.read_bytes() == b"y"
    with pytest.raises(NotWritableError):
        letters.write(tmp_path / "vault" / "letter.txt", b"y", vault_folder=tmp_path / "vault")
