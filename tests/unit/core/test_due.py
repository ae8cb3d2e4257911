"""What comes due, day by day; every day of the table was counted by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.acting import campaign, decision, request
from tests.builders import holding, identifier, service, vault_of
from tracker.core.acting import Decision, RequestOutcome
from tracker.core.campaign_line import Line, Wait, line_of
from tracker.core.due import ANONYMOUS, DueKind, DueThing, agenda, answer_due, come, soon
from tracker.core.entity import CampaignId, Entity, PartialDate, ServiceId
from tracker.core.model import Profile, Status
from tracker.core.vault import Vault

TODAY = date(2026, 11, 26)
DAY = timedelta(days=1)
SENT = date(2026, 10, 1)


def asked(key: str, due: date | None, service_key: str = "a", **fields: object) -> Entity:
    return request(key, service_key, sent=SENT, due=due, reference=f"R-{key}", **fields)


def put_off(key: str, *subjects: str, until: date | None = TODAY, **fields: object) -> Entity:
    return decision(key, *subjects, decision=Decision.LATER, until=until, **fields)


def things(
    vault: Vault, until: dict[str, date] | None = None, begun: date | None = None, line: Line | None = None
) -> list[DueThing]:
    known = {ServiceId(key): day for key, day in (until or {}).items()}
    return agenda(vault, TODAY, known, {CampaignId("c"): line} if line is not None else {}, begun)


def told(found: list[DueThing]) -> list[tuple[str, str]]:
    return [(thing.day.isoformat(), str(thing.title)) for thing in found]


class TestAnswers:
    def test_only_what_is_waited_for_has_a_day(self) -> None:
        vault = vault_of(
            service("a", name="Shop"),
            service("gone", trashed=TODAY),
            asked("late", date(2026, 11, 17)),
            asked("more", date(2026, 11, 17), extended_to=date(2027, 1, 18)),
            asked("no-day", None),
            asked("settled", date(2026, 11, 17), answered=TODAY, outcome=RequestOutcome.REFUSED),
            asked("in-trash", date(2026, 11, 17), "gone"),
            request("draft"),
        )
        found = things(vault)
        assert told(found) == [("2026-11-17", "Answer due: Shop"), ("2027-01-18", "Answer due: Shop")]
        assert [thing.uid for thing in found] == ["late-due", "more-due"]
        assert found[0].request == vault.requests["late"]
        assert answer_due(vault, vault.requests["draft"]) is None
        assert answer_due(vault, vault.requests["no-day"]) is None

    @pytest.mark.parametrize(
        ("due", "is_come", "is_soon"),
        [
            (TODAY - DAY, True, True),
            (TODAY, False, True),  # the last day is still in time
            (TODAY + 7 * DAY, False, True),
            (TODAY + 8 * DAY, False, False),
            (date.max, False, False),
        ],
    )
    def test_an_answer_is_late_only_after_its_last_day(self, due: date, is_come: bool, is_soon: bool) -> None:
        found = things(vault_of(service("a"), asked("q", due)))
        assert (bool(come(found, TODAY)), bool(soon(found, TODAY))) == (is_come, is_soon)


class TestClosing:
    def test_the_day_after_the_last_on_which_signing_in_undoes_it(self) -> None:
        vault = vault_of(service("a", name="Shop", status=Status.CLOSING), service("b", name="Far"))
        found = things(vault, {"a": date(2026, 11, 25), "b": date.max})
        assert told(found) == [("2026-11-26", "Check that Shop is gone"), ("9999-12-31", "Check that Far is gone")]
        assert come(found, TODAY) == found[:1]
        assert (found[0].service_id, found[0].request) == ("a", None)


class TestChangeOfNumber:
    OWN = (identifier("old", label="Old number"), identifier("new", label="New number"))

    @pytest.mark.parametrize(
        ("given_up", "last_code", "told_then"),
        [
            (None, date(2026, 8, 5), [("2026-11-01", "“Old number” can be given up")]),
            (None, None, []),
            (
                "2026-11-10",
                date(2026, 8, 5),
                [("2027-02-08", "“Old number” may be somebody else’s from now on (an estimate)")],
            ),
        ],
    )
    def test_the_days_of_the_line(
        self, given_up: str | None, last_code: date | None, told_then: list[tuple[str, str]]
    ) -> None:
        """Two months after August end with October; 90 days after 10 November are 8 February."""
        old = replace(self.OWN[0], retired=PartialDate(given_up) if given_up else None)
        change = campaign("c", last_code=last_code)
        vault = vault_of(old, self.OWN[1], change)
        found = things(vault, line=line_of(change, old, 2, Wait(90, 90)))
        assert told(found) == told_then
        assert [thing.campaign_id for thing in found] == ["c"] * len(told_then)
        assert told(things(vault, line=line_of(change, old, 2, Wait()))) == (told_then if given_up is None else [])

    def test_what_still_hangs_on_it_is_said(self) -> None:
        change = campaign("c", last_code=date(2026, 8, 5))
        numbers = (replace(self.OWN[0], value="13800138000"), self.OWN[1])
        bank, shop = service("bank", login="+86 13800138000"), service("shop")
        vault = vault_of(*numbers, change, bank, shop, holding("shop", "phone", "old"))
        found = things(vault, line=line_of(change, numbers[0], 2, Wait(90, 90)))
        hanging = "“Old number” could be given up, but services still hang on it: 2"
        assert told(found) == [("2026-11-01", hanging)]
        assert [thing.uid for thing in found] == ["c-give-up"]

    def test_what_goes_with_an_account_that_is_being_closed_is_told(self) -> None:
        change, old = campaign("c", last_code=date(2026, 8, 5)), self.OWN[0]
        leaving = (service("a", status=Status.CLOSING), service("b", status=Status.CLOSED))
        held = (holding("a", "phone", "old"), holding("b", "phone", "old"), holding("stays", "phone", "old"))
        vault = vault_of(*self.OWN, change, *leaving, service("stays"), *held)
        hanging = "“Old number” could be given up, but services still hang on it: 3 (being closed: 2)"
        assert told(things(vault, line=line_of(change, old, 2, Wait(90, 90)))) == [("2026-11-01", hanging)]

    def test_as_long_as_somebody_may_hold_it_that_is_said(self) -> None:
        change, old = campaign("c", last_code=date(2026, 8, 5)), self.OWN[0]
        line = line_of(change, old, 2, Wait(90, 90))
        vault = vault_of(*self.OWN, change, service("bank"), holding("bank", "phone"))
        perhaps = "“Old number” can perhaps be given up; first look at who may hold it: 1"
        assert told(things(vault, line=line)) == [("2026-11-01", perhaps)]
        hanging = "“Old number” could be given up, but services still hang on it: 1"
        held = (holding("bank", "phone"), holding("shop", "phone", "old"))
        vault = vault_of(*self.OWN, change, service("bank"), service("shop"), *held)
        assert told(things(vault, line=line)) == [("2026-11-01", hanging)]

    def test_two_changes_to_one_number_ask_for_it_once(self) -> None:
        chores = (
            put_off("clean", "new", action="clean_number"),
            put_off("count", "third", action="compare_counts", until=date(2026, 12, 3)),
        )
        changes = (campaign("c"), campaign("d", "third"), campaign("e", "new", None))
        found = things(vault_of(*self.OWN, identifier("third"), *changes, *chores))
        assert [(thing.uid, thing.campaign_id) for thing in found] == [("clean-number", "c"), ("count-number", "d")]

    def test_what_was_asked_for_the_numbers_while_they_are_changed(self) -> None:
        chores = (
            put_off("clean", "new", action="clean_number", until=date(2026, 12, 3)),
            put_off("count", "old", action="compare_counts"),
            decision("told", "old", action="tell_people"),
            put_off("other", "third", action="clean_number"),
        )
        vault = vault_of(*self.OWN, identifier("third"), campaign("c"), *chores)
        found = things(vault)
        assert told(found) == [
            ("2026-11-26", "Have the accounts on the old number counted"),
            ("2026-12-03", "Clean the new number before you use it anywhere"),
        ]
        assert [thing.uid for thing in found] == ["count-number", "clean-number"]
        over = vault_of(*self.OWN, identifier("third"), campaign("c", ended=TODAY), *chores)
        assert things(over) == []


class TestPutOff:
    def test_what_can_still_be_done_is_named(self) -> None:
        vault = vault_of(
            identifier("p", label="Number"),
            service("a", name="Shop"),
            holding("a", "phone", "p"),
            holding("a", "location"),
            put_off("1", "a"),
            put_off("2", "a", action="remove", part="location", until=date(2026, 12, 1)),
            put_off("3", "a", "p", action="swap", until=date(2026, 12, 2)),
            put_off("4", "a", action="verify", until=date(2026, 12, 3)),
            put_off("5", "a", action="erasure", until=date(2026, 12, 4)),
        )
        found = things(vault)
        assert told(found) == [
            ("2026-11-26", "Close Shop"),
            ("2026-12-01", "Take out at Shop: Location"),
            ("2026-12-02", "A new one for “Number” at Shop"),
            ("2026-12-03", "Look again at Shop"),
            ("2026-12-04", "Shop: a step you put off"),
        ]
        assert come(found, TODAY) == found[:1]
        assert [thing.uid for thing in found] == ["1-later", "2-later", "3-later", "4-later", "5-later"]

    def test_what_cannot_be_done_any_more_is_left_out(self) -> None:
        vault = vault_of(
            service("a", name="Shop"),
            service("closed", status=Status.CLOSED, name="Old"),
            service("gone", status=Status.CLOSED_VERIFIED),
            put_off("taken-out", "a", action="remove", part="location"),
            put_off("gone", "gone"),
            put_off("nobody", "never"),
            put_off("no-look", "a", action="verify_gone"),
            put_off("look", "closed", action="verify_gone"),
            put_off("no-day", "a", until=None),
            decision("done", "a", decision=Decision.DONE),
        )
        assert told(things(vault)) == [("2026-11-26", "Check that Old is gone")]

    @pytest.mark.parametrize("status", [Status.CLOSING, Status.CLOSED])
    def test_what_is_done_in_an_account_being_closed_is_left_out(self, status: Status) -> None:
        """Signing in takes the closing back; a letter goes without."""
        vault = vault_of(
            service("a", name="Shop", status=status),
            holding("a", "location"),
            put_off("out", "a", action="remove", part="location"),
            put_off("look", "a", action="verify"),
            put_off("letter", "a", action="erasure"),
        )
        found = [thing for thing in things(vault) if thing.kind is DueKind.LATER]
        assert told(found) == [("2026-11-26", "Shop: a step you put off")]


class TestReview:
    @pytest.mark.parametrize(
        ("reviewed", "begun", "day"),
        [
            (date(2026, 10, 26), None, date(2026, 11, 26)),
            (date(2026, 10, 31), None, date(2026, 11, 30)),  # no 31 November
            (date(2026, 11, 1), date(2020, 1, 1), date(2026, 12, 1)),
            (None, date(2026, 10, 26), date(2026, 11, 26)),
            (date(2026, 12, 24), None, TODAY),  # a clock that was set back
            (date.max, None, TODAY),
            (None, None, None),
        ],
    )
    def test_a_month_after_the_last_one(self, reviewed: date | None, begun: date | None, day: date | None) -> None:
        vault = vault_of(Profile(reviewed=reviewed))
        assert [thing.day for thing in things(vault, begun=begun)] == ([day] if day is not None else [])


def test_what_others_let_wait_comes_before_what_one_put_off_oneself() -> None:
    vault = vault_of(
        Profile(reviewed=date(2026, 10, 1)),
        service("a", name="Shop"),
        *TestChangeOfNumber.OWN,
        campaign("c"),
        put_off("count", "old", action="compare_counts"),
        put_off("p", "a", until=date(2026, 11, 2)),
        asked("late", date(2026, 11, 25)),
        asked("later", date(2026, 11, 28)),
    )
    found = things(vault, {"a": date(2026, 11, 20)})
    assert [thing.kind for thing in come(found, TODAY)] == list(DueKind)
    assert found[-1].uid == "later-due"


def test_titles_without_a_name() -> None:
    assert ANONYMOUS.keys() == set(DueKind)
    (thing,) = things(vault_of(service("a", name="Secret"), asked("q", TODAY)))
    assert str(thing.anonymous) == "Answer due"
    assert str(replace(thing, kind=DueKind.GONE).anonymous) == "Check that an account is gone"
