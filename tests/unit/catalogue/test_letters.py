"""The words of letters: their form, and that every right which a letter fits gives one, whole, in every language."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.acting import entry
from tests.builders import service, vault_of
from tracker.catalogue import Catalogue
from tracker.catalogue.law_entries import LawStatus, Right, RightKind
from tracker.catalogue.resources import resource
from tracker.core.acting import Channel, DueBy, EntryKind, Request
from tracker.core.entity import RequestId, ServiceId
from tracker.core.letters import OF_ANOTHER, Sender, Way, body_of, subject_of
from tracker.services import letters
from tracker.services.letters import Wish

TODAY = date(2026, 11, 26)
REFERENCE = "20261126-ABCDEF"
SENDER = Sender("Wang Li", "wang_li", "8000", "wang@mail.example")
CATALOGUE = Catalogue.load()
LETTERS = [
    (place.code, right, wording.language)
    for place in CATALOGUE.laws
    for right in letters.rights_with_letters(CATALOGUE, place.code)
    for wording in CATALOGUE.letters.languages_for(right)
]
NAMES = [f"{place}-{right.kind}-{right.law.code}-{language}" for place, right, language in LETTERS]
HAN = re.compile("[一-鿿]")


def read(*parts: str) -> Any:
    return json.loads(resource(*parts).read_text("utf-8"))


def validator(name: str) -> Draft202012Validator:
    schema = read("schema", name)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def written(place: str, right: Right, language: str, stated: dict[str, str], sender: Sender = SENDER) -> letters.Draft:
    vault = vault_of(service("a", name="Example {shop}", operator="Example Ltd"))
    wish = Wish("a", place, right, language, Channel.EMAIL, sender, stated)
    return letters.compose(vault, CATALOGUE, wish, REFERENCE, TODAY)


class TestForm:
    def test_the_table_fits_its_schema(self) -> None:
        found = validator("letters.schema.json").iter_errors(read("letters", "letters.json"))
        assert [f"{error.json_path}: {error.message}" for error in found] == []

    @pytest.mark.parametrize("language", ["en", "zh", "de"])
    def test_the_words_fit_their_schema(self, language: str) -> None:
        found = validator("letter_words.schema.json").iter_errors(read("letters", f"{language}.json"))
        assert [f"{error.json_path}: {error.message}" for error in found] == []

    def test_the_schema_refuses_a_lost_placeholder(self) -> None:
        checked, words = validator("letter_words.schema.json"), read("letters", "en.json")
        words["phrases"]["due_law"] = "By law you have until then."
        assert not checked.is_valid(words)
        words["phrases"]["due_law"] = "By law you have until {day}."
        assert not checked.is_valid(words)
        words["phrases"]["due_law"] = "By law you have until {due}."
        assert checked.is_valid(words)
        words["details"]["link"] = "Link: {link}"
        assert not checked.is_valid(words)

    def test_every_detail_of_the_laws_has_its_way_and_its_words(self) -> None:
        ways = CATALOGUE.letters.ways
        assert ways.keys() == CATALOGUE.laws.details.keys()
        for wording in CATALOGUE.letters.wordings.values():
            needed = {
                code
                for place in CATALOGUE.laws
                for right in place.rights
                if wording.writes(right.law.code, right.kind)
                for code in right.details
                if ways[code] is not Way.ELSEWHERE
            }
            assert needed <= wording.details.keys()
            assert not {code for code in wording.details if ways[code] is Way.ELSEWHERE}
            for code, words in wording.details.items():
                assert ("{value}" in words) is (ways[code] is Way.LINE), code

    def test_every_kind_of_right_has_a_letter_or_a_reason_for_having_none(self) -> None:
        table = CATALOGUE.letters
        for language in ("en", "zh"):
            asks = set(table.wordings[language].asks)
            assert asks | set(table.without_letter) == {kind.value for kind in RightKind}
            assert not asks & set(table.without_letter)

    def test_chinese_is_chinese(self) -> None:
        words = read("letters", "zh.json")
        texts = [*(ask["title"] for ask in words["asks"].values()), *words["details"].values()]
        assert all(HAN.search(text) for text in texts)
        assert not [text for text in json.dumps(words, ensure_ascii=False) if text in "！!"]


class TestEveryLetter:
    def test_nothing_is_left_out(self) -> None:
        fitting = sum(
            1
            for place in CATALOGUE.laws
            for right in place.rights
            if right.law.status is not LawStatus.DRAFT and right.kind is not RightKind.DELETE_BROKERS
        )
        languages = [language for _place, _right, language in LETTERS]
        assert sum(len(place.rights) for place in CATALOGUE.laws) == 77
        assert fitting == 75
        assert (languages.count("en"), languages.count("zh"), languages.count("de")) == (fitting, fitting, 9)

    @pytest.mark.parametrize(("place", "right", "language"), LETTERS, ids=NAMES)
    def test_with_all_that_can_be_said(self, place: str, right: Right, language: str) -> None:
        stated = {code: f"said of {code}" for code in right.details}
        draft = written(place, right, language, stated)
        assert draft.missing == ()
        text = draft.text.replace("Example {shop}", "X")
        assert not re.search(r"[{}]", text)
        wording = CATALOGUE.letters.wordings[language]
        assert draft.article in draft.text
        assert subject_of(draft.text) == wording.say(
            "subject", title=wording.asks[right.kind].title, reference=REFERENCE
        )
        assert wording.day(draft.due.day) in draft.text
        assert draft.text.count("Wang Li") == 1
        assert ("8000" in draft.text) is (OF_ANOTHER not in right.details)
        for code in right.details:
            way = CATALOGUE.letters.ways[code]
            if way is Way.LINE:
                assert f"said of {code}" in draft.text
            elif way in (Way.CLAIM, Way.ASK):
                assert wording.details[code] in draft.text

    @pytest.mark.parametrize(("place", "right", "language"), LETTERS, ids=NAMES)
    def test_with_nothing_said(self, place: str, right: Right, language: str) -> None:
        draft = written(place, right, language, {}, Sender())
        text = draft.text.replace("Example {shop}", "X")
        assert not re.search(r"[{}]", text)
        assert not [
            line for line in text.splitlines() if line.startswith(("– ", "- ")) and line.rstrip().endswith((":", "："))
        ]
        assert "\n\n\n" not in text
        ways = CATALOGUE.letters.ways
        assert set(draft.missing) >= {code for code in right.details if ways[code] is Way.LINE}
        claims = [
            CATALOGUE.letters.wordings[language].details[code] for code in right.details if ways[code] is Way.CLAIM
        ]
        assert not [claim for claim in claims if claim in text]

    @pytest.mark.parametrize(("place", "right", "language"), LETTERS, ids=NAMES)
    def test_a_day_that_no_law_sets_is_never_called_the_laws(self, place: str, right: Right, language: str) -> None:
        draft, wording = written(place, right, language, {}), CATALOGUE.letters.wordings[language]
        by_law = [wording.phrases["due_law"], *wording.due_of_law.values()]
        said = [sentence for sentence in by_law if sentence.format(due=wording.day(draft.due.day)) in draft.text]
        assert bool(said) is (draft.due.by is DueBy.LAW)


class TestWhatFollows:
    """A reminder and a complaint for every right and language, to every one whom the table names."""

    @pytest.mark.parametrize(("place", "right", "language"), LETTERS, ids=NAMES)
    def test_the_reminder_and_the_complaint_are_whole(self, place: str, right: Right, language: str) -> None:
        sent = date(2026, 10, 1)
        due = letters.due_of(CATALOGUE.laws, place, right, sent, Channel.EMAIL)
        assert due is not None
        draft = written(place, right, language, {})
        asked = Request(
            RequestId("q"), ServiceId("a"), right.kind, place, right.law.code, draft.article, language, REFERENCE,
            text=draft.text, sent=sent, due=min(due.day, TODAY - timedelta(days=1)), due_by=due.by,
            address="dpo@shop.example",
        )  # fmt: skip
        vault = vault_of(
            service("a", name="Example {shop}", operator="Example Ltd"),
            asked,
            entry("s", day=sent, kind=EntryKind.SENT),
        )
        wording = CATALOGUE.letters.wordings[language]
        title = wording.asks[right.kind].title
        reminder = letters.remind(CATALOGUE, asked, language, "Wang Li", TODAY)
        assert title in subject_of(reminder)
        assert draft.text.strip() in reminder  # which repeats the request
        assert wording.day(TODAY + timedelta(days=14)) in reminder
        complaint = letters.complain(vault, CATALOGUE, asked, language, "Wang Li", TODAY)
        assert title in subject_of(complaint)
        for part in (draft.article, "Example Ltd", "dpo@shop.example", REFERENCE, wording.day(sent), "Wang Li"):
            assert part in complaint
        for text in (reminder, complaint):
            plain = text.replace("Example {shop}", "X")
            assert not re.search(r"[{}]", plain)
            assert "\n\n\n" not in plain


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_right_that_does_not_hold_yet_says_so_and_sets_no_time(language: str) -> None:
    ahead = [right for place, right, spoken in LETTERS if place == "IN" and spoken == language]
    assert len(ahead) == 5
    for right in ahead:
        draft = written("IN", right, language, {})
        assert (draft.begins, draft.due.by) == ("2027-05", DueBy.OURS)
        assert {"en": "a provision that holds from May 2027 on", "zh": "自 2027 年 5 月起施行"}[language] in draft.text
        assert draft.due.latest is None
        held = letters.due_of(CATALOGUE.laws, "IN", right, date(2027, 5, 1), Channel.EMAIL)
        assert held is not None
        assert (held.by is DueBy.LAW) is (right.term.n is not None and right.term.binding)


def test_german_cites_the_german_articles() -> None:
    right = CATALOGUE.laws.right("EU", "delete", "gdpr")
    assert right is not None
    draft = written("EU", right, "de", {"ground": "Art. 17 Abs. 1 Buchst. b"})
    assert draft.article == "Art. 17"
    assert "Gestützt auf Art. 17 DSGVO bitte ich um Folgendes." in draft.text
    assert "bis zum 28. Dezember 2026 Zeit" in draft.text  # the 26th is a Saturday
    assert "– Grund, den das Gesetz nennt: Art. 17 Abs. 1 Buchst. b" in draft.text


def test_a_draft_is_never_cited_as_law() -> None:
    right = CATALOGUE.laws.right("CN", "close_account", "cn_draft_2026")
    assert right is not None
    assert not CATALOGUE.letters.fits(right)
    assert right not in letters.rights_with_letters(CATALOGUE, "CN")


def test_a_standard_is_called_one() -> None:
    right = CATALOGUE.laws.right("CN", "close_account", "cn_gbt35273")
    assert right is not None
    assert "recommended standard" in body_of(written("CN", right, "en", {}).text)
    assert "推荐性标准" in body_of(written("CN", right, "zh", {}).text)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("kind", ["deceased", "minors", "credit_report"])
def test_a_letter_that_needs_a_proof_does_not_say_that_there_is_none(kind: str, language: str) -> None:
    """Of somebody else's account it gives what is said, and never the account and the number of who writes."""
    (right,) = (each for place, each, spoken in LETTERS if (each.kind, spoken) == (kind, language))
    stated = {"relative_account": "gran", "child_account": "kid"}
    text, phrases = written("CN", right, language, stated).text, CATALOGUE.letters.wordings[language].phrases
    assert phrases["identity"] not in text
    if kind == "credit_report":
        assert phrases["identity_proof"] in text
    else:
        assert phrases["identity_of_another"] in text
        assert "wang_li" not in text
        assert {"deceased": "gran", "minors": "kid"}[kind] in text


def test_no_proof_of_identity_where_none_is_needed() -> None:
    right = CATALOGUE.laws.right("US-CA", "opt_out_sale", "ccpa")
    assert right is not None
    text = written("US-CA", right, "en", {}).text
    assert "No proof of who I am is needed for this." in text
    assert "code sent to the number" not in text
