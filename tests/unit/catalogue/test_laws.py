"""The table of laws: its form, its references, what it lets one ask, and the collected facts behind it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tracker.catalogue import Catalogue
from tracker.catalogue.entries import Confidence
from tracker.catalogue.law_entries import DeadlineKind, DeadlineStart, Jurisdiction, LawStatus, RightKind
from tracker.catalogue.laws import Laws
from tracker.catalogue.resources import resource
from tracker.core.dates import parse_partial

CODES = ["CN", "EU", "UK", "US-CA", "BR", "JP", "KR", "CA", "IN"]
NEW_SOURCES = {"appi_39", "cn_face_10", "csl_2025", "express_2025", "kr_automated"}
CHINESE = re.compile("[一-鿿]")
MENDED_BASIS = {("CN", "parcel_data"), ("JP", "suit_after_request"), ("KR", "opt_out_automated")}
MENDED_DEADLINE = {
    ("IN", "access"): ("published", None, None),  # the 90 days are for complaints only
    ("IN", "delete"): ("published", None, None),
    ("KR", "opt_out_automated"): ("calendar_days", 30, None),
}


def read(*parts: str) -> Any:
    return json.loads(resource(*parts).read_text("utf-8"))


@pytest.fixture(scope="module")
def table() -> Any:
    return read("catalogue", "laws.json")


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    return Draft202012Validator(read("schema", "laws.schema.json"))


@pytest.fixture(scope="module")
def laws() -> Laws:
    return Catalogue.load().laws


def jurisdiction(laws: Laws, code: str) -> Jurisdiction:
    found = laws.jurisdiction(code)
    assert found is not None
    return found


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """All JSON objects within ``value``, itself included."""
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(each)


class TestForm:
    def test_file_fits_its_schema(self, table: Any, schema: Draft202012Validator) -> None:
        Draft202012Validator.check_schema(schema.schema)
        assert [f"{error.json_path}: {error.message}" for error in schema.iter_errors(table)] == []

    @pytest.mark.parametrize(
        "broken",
        [
            {"kind": "months"},  # how many?
            {"kind": "promptly", "n": 3},
            {"kind": "promptly", "extension": 3},
            {"kind": "working_days", "n": 15, "yardstick": True},  # must say that the law does not
            {"kind": "years", "n": 1},
            {"kind": "promptly", "starts": "some day"},
            {"kind": "promptly", "basis": {"sources": [], "checked": True, "confidence": "high"}},
        ],
    )
    def test_a_schema_refuses_half_a_deadline(
        self, table: Any, schema: Draft202012Validator, broken: dict[str, Any]
    ) -> None:
        basis = {"sources": ["gdprhub"], "checked": True, "confidence": "high"}
        first, *others = table["jurisdictions"]

        def with_deadline(fields: dict[str, Any]) -> Any:
            deadline = {"starts": "request", "basis": basis} | fields
            return table | {"jurisdictions": [first | {"deadlines": {"in_time": deadline}}, *others]}

        assert schema.is_valid(with_deadline({"kind": "promptly"}))
        assert not schema.is_valid(with_deadline(broken))

    @pytest.mark.parametrize(
        ("words", "codes"),
        [
            ("right_kinds", RightKind),
            ("deadline_kinds", DeadlineKind),
            ("deadline_starts", DeadlineStart),
            ("law_statuses", LawStatus),
        ],
    )
    def test_every_code_has_its_words_and_is_used(self, table: Any, words: str, codes: Any) -> None:
        assert list(table[words]) == list(codes)
        rights = [right for each in table["jurisdictions"] for right in each["rights"]]
        deadlines = [deadline for each in table["jurisdictions"] for deadline in each["deadlines"].values()]
        used = {
            "right_kinds": {right["kind"] for right in rights},
            "deadline_kinds": {deadline["kind"] for deadline in deadlines},
            "deadline_starts": {deadline["starts"] for deadline in deadlines},
            "law_statuses": {law["status"] for law in table["laws"].values()},
        }
        assert used[words] == set(codes)

    def test_references_resolve_and_nothing_is_left_over(self, table: Any) -> None:
        rights = [right for each in table["jurisdictions"] for right in each["rights"]]
        cited = {code for each in objects(table) if "checked" in each for code in each["sources"]}
        assert cited == set(table["sources"])
        assert {right["law"] for right in rights} == set(table["laws"])
        assert {code for right in rights for code in right["details"]} == set(table["details"])
        for each in table["jurisdictions"]:
            assert {right["deadline"] for right in each["rights"]} == set(each["deadlines"]), each["code"]
            assert each.get("reminder", "none") in {*each["deadlines"], "none"}

    def test_every_text_has_chinese(self, table: Any) -> None:
        """An address or a proper name may be the same in both languages."""
        for each in objects(table):
            if "en" in each and not CHINESE.search(each["zh"]):
                assert each["zh"] == each["en"], each
                assert re.fullmatch(r"[a-z0-9./]+", each["en"]), each

    def test_texts_are_set_with_care(self, table: Any) -> None:
        for each in objects(table):
            if "en" in each:
                assert not re.search(r"[\"'!]|\.\.\.|  ", each["en"]), each
                assert not re.search(r"[\"'!！您]|,", each["zh"]), each

    def test_dates_are_dates(self, table: Any) -> None:
        for each in objects(table):
            if "since" in each:
                parse_partial(each["since"])

    def test_from_memory_is_never_called_checked(self, table: Any) -> None:
        for each in objects(table):
            if "checked" in each:
                assert each["checked"] != ("memory" in each["sources"]), each


class TestReading:
    def test_all_jurisdictions(self, laws: Laws) -> None:
        assert [each.code for each in laws] == CODES
        assert len(laws) == 9
        assert sum(len(each.rights) for each in laws) == 77
        assert sum(len(each.complaints) for each in laws) == 24
        assert laws.jurisdiction("XX") is None

    def test_every_right_says_who_says_so(self, laws: Laws) -> None:
        for each in laws:
            for right in each.rights:
                for basis in (right.basis, right.deadline.basis):
                    assert basis.sources
                    assert all(source.name.text("zh_CN") for source in basis.sources)

    def test_erasure_in_the_eu(self, laws: Laws) -> None:
        (right,) = jurisdiction(laws, "EU").rights_of(RightKind.DELETE)
        assert right.law.name.text("en") == "General Data Protection Regulation (GDPR)"
        assert right.article.text("zh_CN") == "第 17 条"
        deadline = right.deadline
        assert (deadline.kind, deadline.n, deadline.extension) == (DeadlineKind.MONTHS, 1, 2)
        assert not deadline.yardstick
        assert (right.basis.checked, right.basis.confidence) == (True, Confidence.HIGH)
        assert "account" in right.details
        assert laws.right_kinds[right.kind].text("zh_CN") == "删除信息"
        assert laws.deadline_kinds[deadline.kind].text("en") == "months"

    def test_closing_an_account_in_china(self, laws: Laws) -> None:
        rights = jurisdiction(laws, "CN").rights_of(RightKind.CLOSE_ACCOUNT)
        assert len(rights) == 6
        assert [right.law.status for right in rights[-2:]] == [LawStatus.STANDARD, LawStatus.DRAFT]
        assert rights[0].deadline.starts is DeadlineStart.CLOSING
        assert {right.deadline.n for right in rights} == {None, 15}
        assert not any(right.term.binding for right in rights if right.term.n is not None)  # no law names the 15 days

    def test_what_regulators_accept_is_not_called_a_limit_of_the_law(self, laws: Laws) -> None:
        china = jurisdiction(laws, "CN")
        (correct,) = china.rights_of(RightKind.CORRECT)
        assert (correct.deadline.kind, correct.deadline.n) == (DeadlineKind.WORKING_DAYS, 15)
        assert correct.deadline.yardstick
        (explain,) = china.rights_of(RightKind.EXPLAIN)
        assert (explain.deadline.kind, explain.deadline.n) == (DeadlineKind.PROMPTLY, None)
        assert china.reminder == correct.deadline
        assert jurisdiction(laws, "EU").reminder is None

    def test_rights_that_begin_later_say_so(self, laws: Laws) -> None:
        assert {right.since for right in jurisdiction(laws, "IN").rights} == {"2027-05"}
        (complain,) = jurisdiction(laws, "UK").rights_of(RightKind.COMPLAIN_TO_CONTROLLER)
        assert complain.since == "2026-06-19"

    def test_a_leak_starts_its_own_clock(self, laws: Laws) -> None:
        notices = [right for each in laws for right in each.rights_of(RightKind.BREACH_NOTICE)]
        assert [right.deadline.starts for right in notices] == [DeadlineStart.BREACH] * 2

    def test_no_right_of_a_kind(self, laws: Laws) -> None:
        assert jurisdiction(laws, "EU").rights_of(RightKind.SIM_CHECK) == ()

    def test_steps_and_fields_in_their_order(self, laws: Laws) -> None:
        assert list(laws.escalation) == ["request", "reminder", "operator", "authority", "court"]
        assert list(laws.letter_fields)[:2] == ["name", "account"]
        assert len(laws.letter_fields) == 10


class TestCollectedFacts:
    """Where the table differs from the facts, it mends them: `MENDED_BASIS`, `MENDED_DEADLINE`, `NEW_SOURCES`."""

    @pytest.fixture
    def pairs(self, facts: Path, table: Any) -> list[tuple[str, Any, Any, Any]]:
        """Code, fact, our right and its deadline."""
        collected = json.loads((facts / "laws.json").read_text("utf-8"))
        assert [each["code"] for each in collected["jurisdictions"]] == CODES
        found = []
        for fact, ours in zip(collected["jurisdictions"], table["jurisdictions"], strict=True):
            for theirs, right in zip(fact["rights"], ours["rights"], strict=True):
                found.append((fact["code"], theirs, right, ours["deadlines"][right["deadline"]]))
        return found

    def test_counts(self, facts: Path, table: Any, pairs: list[Any]) -> None:
        collected = json.loads((facts / "laws.json").read_text("utf-8"))
        ours = table["jurisdictions"]
        assert len(pairs) == collected["statistics"]["rights"]
        assert sum(len(each["complaints"]) for each in ours) == collected["statistics"]["complaint_bodies"]
        assert set(table["right_kinds"]) == set(collected["right_kinds"])
        for name in ("how_to_pick", "letter_fields", "escalation"):
            assert len(table[name]) == len(collected[name]), name
        assert len(table["open_points"]) >= len(collected["open_points"])
        assert len(table["sources"]) == len(collected["sources"]) + len(NEW_SOURCES)

    def test_rights(self, pairs: list[Any]) -> None:
        for code, fact, right, _ in pairs:
            where = (code, fact["kind"])
            assert right["kind"] == fact["kind"], where
            if where not in MENDED_BASIS:
                kept = {name.removesuffix(".json") for name in fact["source"]}
                assert set(right["basis"]["sources"]) - NEW_SOURCES == kept, where
                stated = (fact["checked"], fact["confidence"])
                assert (right["basis"]["checked"], right["basis"]["confidence"]) == stated, where
            numbers = re.findall(r"\d+", re.sub(r"\(numbering.*\)", "", fact["article"]))
            assert set(numbers) <= set(re.findall(r"\d+", right["article"]["en"])), where

    def test_deadlines(self, pairs: list[Any]) -> None:
        for code, fact, _, deadline in pairs:
            stated = fact["deadline"]
            kind = "working_days" if stated["kind"] == "business_days" else stated["kind"]
            expected = MENDED_DEADLINE.get((code, fact["kind"]), (kind, stated["n"], stated["extension_n"]))
            assert (deadline["kind"], deadline.get("n"), deadline.get("extension")) == expected, (code, fact["kind"])
            assert stated["extension_kind"] in (None, stated["kind"])

    def test_complaints(self, facts: Path, table: Any) -> None:
        collected = json.loads((facts / "laws.json").read_text("utf-8"))
        for fact, ours in zip(collected["jurisdictions"], table["jurisdictions"], strict=True):
            for theirs, complaint in zip(fact["complaint"], ours["complaints"], strict=True):
                basis = complaint["basis"]
                stated = (theirs["source"], theirs["checked"], theirs["confidence"])
                assert (basis["sources"], basis["checked"], basis["confidence"]) == stated, theirs["body"]
            for name in ("applies_when", "penalties"):
                assert (ours[name]["sources"], ours[name]["checked"]) == (fact[name]["source"], fact[name]["checked"])
                numbers = re.findall(r"\d[\d.,]*\d|\d", fact[name]["value"])
                assert set(numbers) <= set(re.findall(r"\d[\d.,]*\d|\d", ours[name]["text"]["en"])), (
                    fact["code"],
                    name,
                )
