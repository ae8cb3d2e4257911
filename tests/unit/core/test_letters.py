"""Letters: what stands in them, whose word a day is, and the letters that follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.acting import entry, request
from tracker.catalogue import Catalogue
from tracker.core.acting import DueBy, EntryKind, RequestOutcome
from tracker.core.entity import PartialDate, RequestId
from tracker.core.letters import (
    Ask,
    Complaint,
    Ground,
    Matter,
    Sender,
    Way,
    Wording,
    body_of,
    complain,
    compose,
    missing,
    reference_of,
    remind,
    subject_of,
)

TODAY = date(2026, 11, 26)
WAYS = {"account": Way.ELSEWHERE, "wrong": Way.LINE, "so": Way.CLAIM, "too": Way.ASK, "in_writing": Way.ELSEWHERE}
WAYS["no_identity_needed"] = Way.ELSEWHERE
ENGLISH = replace(
    Catalogue.load().letters.wordings["en"],
    asks={"delete": Ask("Delete it", ("Please delete it.", "And confirm that."))},
    details={"wrong": "Wrong: {value}", "so": "It is so.", "too": "Do that, too."},
)
GROUND = Ground("delete", "gdpr", "GDPR", "art. 17", ("account", "wrong", "so", "too", "in_writing"))
MATTER = Matter(GROUND, "Shop", "20261126-A1B2C3", Sender("Wang Li", "wang", "8000", "w@mail.example"), TODAY)


def letter(**fields: object) -> str:
    return compose(ENGLISH, replace(MATTER, **fields), WAYS)


def test_the_whole_letter() -> None:
    assert letter(stated={"wrong": " the {year} ", "so": "yes"}) == (
        "Delete it (20261126-A1B2C3)\n\n"
        "Dear Sir or Madam,\n\n"
        "I write about your service Shop and ask the following. Legal basis: GDPR, art. 17.\n\n"
        "Please delete it.\n\n"
        "And confirm that.\n\n"
        "– Do that, too.\n\n"
        "What this is about:\n"
        "– Service: Shop\n"
        "– Account: wang\n"
        "– Phone number of the account, last digits: 8000\n"
        "– Wrong: the {year}\n"
        "– It is so.\n\n"
        "You can tell by the account itself that I am entitled to ask: I can answer a message in the app, or a code "
        "sent to the number or address of the account. I enclose no copy of an identity document. If you have "
        "reasonable doubts, tell me which detail is missing.\n\n"
        "By law you have until 26 November 2026 to act on this and to answer.\n\n"
        "Please answer in writing to w@mail.example and give the reference 20261126-A1B2C3.\n\n"
        "If you do not do all of this, tell me which part, for what reason, and on which provision you rely. I may "
        "then turn to the authority in charge.\n\n"
        "Yours faithfully\nWang Li\n"
    )


def test_what_nobody_says_is_left_out() -> None:
    text = letter(sender=Sender(), due=None)
    assert "Account" not in text
    assert "Wrong" not in text
    assert "It is so." not in text
    assert "2026 to" not in text
    assert "Please answer in writing, in the app or where you have reached me so far" in text
    assert text.endswith("Yours faithfully\n")


@pytest.mark.parametrize(
    ("by", "words"),
    [
        (DueBy.LAW, "By law you have until 26 November 2026 to act on this and to answer."),
        (DueBy.YARDSTICK, "sets no binding number of days. Going by what regulators accept in practice"),
        (DueBy.OURS, "names no number of days for it. I ask you to answer by 26 November 2026."),
        (DueBy.YOURS, "\n\nI ask you to answer by 26 November 2026."),
    ],
)
def test_whose_word_a_day_is(by: DueBy, words: str) -> None:
    text = letter(due_by=by)
    assert words in text
    assert ("By law" in text) is (by is DueBy.LAW)


def test_a_law_with_a_sentence_of_its_own() -> None:
    text = letter(ground=replace(GROUND, law="uk_dpa"))
    assert "until 26 November 2026 to confirm that this complaint has arrived" in text
    assert "By law you have until 26 November 2026 to act" not in text
    assert "names no number of days" in letter(ground=replace(GROUND, law="uk_dpa"), due_by=DueBy.OURS)


def test_a_standard_and_a_right_without_proof() -> None:
    text = letter(ground=replace(GROUND, standard=True, details=("no_identity_needed",)), stated={})
    assert "I rely on a recommended standard by which regulators measure: GDPR, art. 17." in text
    assert "No proof of who I am is needed for this." in text


@pytest.mark.parametrize(
    ("begins", "words"), [("2027-05", "May 2027"), ("2027-05-13", "13 May 2027"), ("2028", "2028")]
)
def test_a_right_that_does_not_hold_yet(begins: str, words: str) -> None:
    """It binds nobody, so no time is called the law's, not even where the law has a sentence of its own."""
    for law in ("gdpr", "uk_dpa"):
        text = letter(ground=replace(GROUND, law=law, begins=PartialDate(begins)), due_by=DueBy.LAW)
        assert f"I refer to a provision that holds from {words} on: GDPR, art. 17." in text
        assert "\n\nI ask you to answer by 26 November 2026.\n\n" in text
        assert "By law" not in text
        assert "Legal basis" not in text


def test_a_name_with_lines_does_not_break_the_subject() -> None:
    ask = Ask("Delete\nit", ("Please.",))
    text = compose(replace(ENGLISH, asks={"delete": ask}), MATTER, WAYS)
    assert subject_of(text) == "Delete it (20261126-A1B2C3)"
    assert body_of(text).startswith("Dear Sir or Madam,")


@pytest.mark.parametrize("break_", ["\n\n", "\r\n", "\u2028", "\u2029", "\u202e", "\x85"])
def test_a_name_makes_no_lines_and_turns_no_text(break_: str) -> None:
    name = f"Shop{break_}Pay me"
    sender = Sender(f"Wang{break_}Li", f"wang{break_}li", "8000", f"w@mail{break_}.example")
    text = letter(service=name, sender=sender, stated={"wrong": f"this{break_}that"})
    plain = letter(service="Shop", sender=Sender("Wang Li", "wang_li", "8000", "w@mail.example"), stated={"wrong": "x"})
    assert len(text.splitlines()) == len(plain.splitlines())
    told = Complaint(GROUND, replace(SENT, address=f"1 Road{break_}Dublin"), name, f"Shop{break_}Ltd", name, ENTRIES)
    letters = (text, remind(ENGLISH, GROUND, SENT, name, TODAY), complain(ENGLISH, told, TODAY))
    assert len(letters[2].splitlines()) == len(complain(ENGLISH, COMPLAINT, TODAY).splitlines())
    for each in letters:
        assert not {"\r", "\u2028", "\u2029", "\u202e", "\x85"} & set(each)
        assert "Shop\n" not in each


@pytest.mark.parametrize(
    ("detail", "words", "own"),
    [
        ("of_another", "The account is not mine, so I cannot be recognised by it.", False),
        ("identity", "I prove who I am as far as this objection needs it", True),
        ("no_identity_needed", "No proof of who I am is needed for this.", True),
    ],
)
def test_who_asks_where_the_account_does_not_show_it(detail: str, words: str, own: bool) -> None:
    ways = WAYS | {"of_another": Way.ELSEWHERE, "identity": Way.ELSEWHERE}
    text = compose(ENGLISH, replace(MATTER, ground=replace(GROUND, details=(detail,))), ways)
    assert words in text
    assert "I enclose no copy" not in text
    assert "by the account itself" not in text
    assert ("– Account: wang\n– Phone number of the account, last digits: 8000" in text) is own


def test_subject_and_body_of_nothing() -> None:
    assert (subject_of(""), body_of("")) == ("", "")
    assert (subject_of(" one "), body_of(" one ")) == ("one", "")


def test_what_is_missing() -> None:
    assert missing(MATTER, WAYS) == ("wrong",)
    assert missing(replace(MATTER, stated={"wrong": "x"}), WAYS) == ()
    assert missing(replace(MATTER, sender=Sender("Wang Li")), WAYS) == ("account", "wrong")
    assert missing(replace(MATTER, sender=Sender(phone_end="8000")), WAYS) == ("wrong",)
    nobody = replace(MATTER, ground=replace(GROUND, details=("so",)), sender=Sender())
    assert missing(nobody, WAYS) == ()


def test_a_reference_tells_nothing_about_the_person() -> None:
    assert reference_of(RequestId("a1b2c3d4e5"), TODAY) == "20261126-A1B2C3"


def test_other_languages_have_names_of_their_own() -> None:
    words = Wording(
        "xx", "X", ENGLISH.months, ENGLISH.phrases, ENGLISH.asks, {}, laws={"gdpr": "ДСГВО"},
        articles={"gdpr": {"delete": "ст. 17"}},
    )  # fmt: skip
    assert GROUND.cited(words) == "ДСГВО, ст. 17"
    assert GROUND.article_in(ENGLISH) == "art. 17"
    assert words.writes("gdpr", "delete")
    assert not words.writes("gdpr", "access")
    assert not words.writes("pipl", "delete")
    assert ENGLISH.writes("pipl", "delete")
    assert not ENGLISH.writes("pipl", "access")


# The reminder

SENT = request(
    "q",
    reference="R-1",
    sent=date(2026, 10, 15),
    due=date(2026, 11, 16),
    address="a@b.example",
    text="Delete it\n\nAll.\n",
)


def test_the_reminder() -> None:
    assert remind(ENGLISH, GROUND, SENT, "Wang Li", TODAY) == (
        "Reminder: Delete it (R-1)\n\n"
        "Dear Sir or Madam,\n\n"
        "On 15 October 2026 I sent you the request below, with the reference R-1. Legal basis: GDPR, art. 17.\n\n"
        "By law you had until 16 November 2026. No answer that settles the matter has reached me.\n\n"
        "Please answer by 10 December 2026. If nothing has come by then, I intend to complain to the authority in "
        "charge and to enclose this exchange.\n\n"
        "Yours faithfully\nWang Li\n\n"
        "My request of 15 October 2026:\n\n"
        "Delete it\n\nAll.\n"
    )


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"due_by": DueBy.YARDSTICK}, "What regulators accept in practice ended on 16 November 2026."),
        ({"due_by": DueBy.OURS}, "I asked you to answer by 16 November 2026."),
        ({"due_by": DueBy.YOURS}, "I asked you to answer by 16 November 2026."),
        ({"extended_to": date(2026, 11, 20)}, "You asked for more time, which ended on 20 November 2026."),
    ],
)
def test_whose_time_is_over(fields: dict[str, object], words: str) -> None:
    text = remind(ENGLISH, GROUND, replace(SENT, **fields), "", TODAY)
    assert words in text
    assert "By law" not in text


@pytest.mark.parametrize("due", [None, TODAY, date(2026, 12, 1)])
def test_a_time_that_is_not_over_is_not_called_over(due: date | None) -> None:
    text = remind(ENGLISH, GROUND, replace(SENT, due=due), "", TODAY)
    assert "No answer that settles" not in text


def test_more_time_that_runs_is_named_and_nothing_is_asked_for_before_it_ends() -> None:
    """Fourteen days from 26 November are 10 December."""
    for until, ask in ((date(2026, 12, 1), "10 December 2026"), (date(2027, 1, 15), "15 January 2027")):
        text = remind(ENGLISH, GROUND, replace(SENT, extended_to=until), "", TODAY)
        assert f"You asked for more time, which runs until {ENGLISH.day(until)}." in text
        assert f"Please answer by {ask}." in text
        assert "No answer that settles" not in text


# The complaint

ENTRIES = (
    entry("1", day=date(2026, 10, 15), kind=EntryKind.SENT),
    entry("2", day=date(2026, 10, 20), kind=EntryKind.NOTE, text="private"),
    entry("3", day=date(2026, 11, 17), kind=EntryKind.REMINDER),
)
COMPLAINT = Complaint(GROUND, SENT, "Shop", "Shop Ltd", "Wang Li", ENTRIES)


def test_the_complaint() -> None:
    assert complain(ENGLISH, COMPLAINT, TODAY) == (
        "Complaint about Shop: Delete it\n\n"
        "Dear Sir or Madam,\n\n"
        "I complain about the operator of Shop. I consider that it has not respected the following: GDPR, art. 17.\n\n"
        "Operator: Shop Ltd\nWhere I wrote to: a@b.example\nMy reference: R-1\n\n"
        "What happened:\n– 15 October 2026: request sent\n– 17 November 2026: reminder sent\n\n"
        "No answer that settles the matter has reached me. It was due on 16 November 2026.\n\n"
        "I ask you to look into this, to see to it that my right is respected, and to tell me what comes of it.\n\n"
        "Enclosed: the file of this matter with what was sent and answered.\n\n"
        "Yours faithfully\nWang Li\n"
    )


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"due_by": DueBy.OURS}, "The law names no number of days; I waited until 16 November 2026."),
        ({"due_by": DueBy.YARDSTICK}, "The law names no number of days; I waited until 16 November 2026."),
        ({"due_by": DueBy.OURS, "extended_to": date(2026, 11, 20)}, "more time, which ended on 20 November 2026."),
        ({"extended_to": date(2026, 11, 20)}, "asked for more time, which ended on 20 November 2026."),
        ({"due": date(2026, 12, 1)}, "The time for an answer runs until 1 December 2026."),
        ({"due": date(2026, 12, 1), "extended_to": TODAY}, "The time for an answer runs until 1 December 2026."),
        ({"extended_to": TODAY}, "The operator asked for more time, which runs until 26 November 2026."),
        ({"due": TODAY, "due_by": DueBy.OURS}, "The law names no number of days; I wait until 26 November 2026."),
        ({"outcome": RequestOutcome.REFUSED, "answered": TODAY}, "The operator has refused."),
        ({"outcome": RequestOutcome.PARTLY, "answered": TODAY}, "The operator has done only part"),
        ({"outcome": RequestOutcome.GRANTED, "answered": TODAY}, "The operator says that it has done"),
    ],
)
def test_how_the_matter_stands(fields: dict[str, object], words: str) -> None:
    assert words in complain(ENGLISH, replace(COMPLAINT, request=replace(SENT, **fields)), TODAY)


@pytest.mark.parametrize(
    ("fields", "accused"),
    [
        ({}, True),
        ({"extended_to": TODAY}, False),
        ({"due": TODAY}, False),
        ({"due": None}, True),
        ({"due": TODAY, "outcome": RequestOutcome.REFUSED, "answered": TODAY}, True),
    ],
)
def test_nobody_is_accused_while_the_time_runs(fields: dict[str, object], accused: bool) -> None:
    text = complain(ENGLISH, replace(COMPLAINT, request=replace(SENT, **fields)), TODAY)
    assert ("it has not respected" in text) is accused
    assert ("I write about the operator of Shop. It is about the following: GDPR, art. 17." in text) is not accused


LATE = (*ENTRIES, entry("4", day=date(2026, 11, 18), kind=EntryKind.EXTENSION))


def test_more_time_that_was_asked_for_too_late_is_told_as_that() -> None:
    asked = replace(COMPLAINT, entries=LATE)
    assert (
        "By law it was due on 16 November 2026. The operator asked for more time only on 18 November 2026, "
        "when the time of the law had run out."
    ) in complain(ENGLISH, asked, TODAY)
    waits = replace(asked, request=replace(asked.request, due_by=DueBy.OURS, extended_to=date(2027, 2, 10)))
    assert "The law names no number of days; I wait until 10 February 2027." in complain(ENGLISH, waits, TODAY)
    settled = replace(asked, request=replace(asked.request, outcome=RequestOutcome.REFUSED, answered=TODAY))
    assert "run out" not in complain(ENGLISH, settled, TODAY)
    in_time = replace(asked, entries=(*ENTRIES, replace(LATE[-1], day=date(2026, 11, 16))))
    assert "only on" not in complain(ENGLISH, in_time, TODAY)


def test_a_complaint_of_which_little_is_known() -> None:
    bare = replace(SENT, reference="", address="", due=None)
    text = complain(ENGLISH, replace(COMPLAINT, request=bare, operator="", name="", entries=()), TODAY)
    for absent in ("Operator:", "Where I wrote", "My reference", "What happened", "due"):
        assert absent not in text
    assert "Yours faithfully\n" in text
