"""Two records of one number: found, and made one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.acting import campaign, decision, step
from tests.builders import holding, identifier, service, vault_of
from tests.unit.core.risk.test_frauds import FRAUDS
from tracker.core.acting_validation import MOVABLE_KINDS
from tracker.core.belongings import references
from tracker.core.campaign_standings import holders
from tracker.core.errors import NotFoundError, ValidationError
from tracker.core.model import (
    Distinctness,
    Entity,
    Given,
    HoldingState,
    IdentifierId,
    Known,
    Muting,
    MutingId,
    OfficialCount,
    OfficialCountId,
    PartialDate,
    Precision,
)
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.frauds import FraudBook, Standing
from tracker.core.twins import Twins, merge_identifiers
from tracker.core.validation import checked
from tracker.core.vault import Vault
from tracker.services.vaults import risk_method

TODAY = date(2026, 11, 23)
METHOD = risk_method()
MAIN = identifier("main", label="Main number", value="13800138000")
AGAIN = identifier("again", label="Again", value="+86 138 0013 8000")
OTHER = identifier("other", value="13900139000")


def merged(*records: Entity, kept: str = "main", other: str = "again") -> Vault:
    """A vault of these records in which the one is joined to the other; undone and done again on the way."""
    vault = vault_of(MAIN, AGAIN, OTHER, *records)
    before = {item.id: item for item in vault.entities()}
    changeset = merge_identifiers(vault, IdentifierId(kept), IdentifierId(other), TODAY, METHOD)
    vault.apply(changeset)
    after = vault.snapshot()
    vault.apply(changeset.inverse())
    assert {item.id: item for item in vault.entities()} == before
    for item in after.entities():
        assert checked(after, item) == item  # a document of it can be read
        if item.id != other:
            assert other not in references(item)
    return after


def count(key: str, company: str, number: int, own: str, asked: date = TODAY) -> OfficialCount:
    return OfficialCount(OfficialCountId(key), company, number, asked, IdentifierId(own))


def muting(key: str, subject: str, rule: str = "leaked_identifier") -> Muting:
    return Muting(MutingId(key), rule, subject, "known", TODAY)


def test_records_of_one_number() -> None:
    bank = identifier("bank", "bank_phone", value="0086 138-0013-8000", trashed=TODAY)
    mail = identifier("mail", "email", value="13800138000")
    blank = identifier("blank")
    twins = Twins(vault_of(MAIN, AGAIN, OTHER, bank, mail, blank))
    assert twins.records_of(MAIN) == [MAIN, AGAIN, bank]
    assert twins.of(MAIN) == [AGAIN]
    assert twins.of(AGAIN) == [MAIN]
    for alone in (OTHER, mail, blank):
        assert twins.records_of(alone) == [alone]
        assert twins.of(alone) == []


def test_what_holds_either_holds_the_one_that_is_kept() -> None:
    vault = merged(
        *(service(key) for key in "abc"),
        holding("a", "phone", "main"),
        holding("b", "phone", "again"),
        holding("c", "phone", "again", state=HoldingState.VERIFIED_REMOVED),
        holding("c", "bank_phone", "other"),
    )
    assert {item.service_id: item.state.value for item in vault.holdings_with(MAIN.id)} == {
        "a": "held",
        "b": "held",
        "c": "verified_removed",
    }
    assert vault.identifiers[AGAIN.id].trashed == TODAY
    assert vault.identifiers[MAIN.id] == MAIN
    assert [item.id for item in holders(vault, MAIN)] == ["a", "b"]


def test_an_account_that_has_both_has_it_once_with_all_that_is_known() -> None:
    vault = merged(
        service("a"),
        holding("a", "phone", "main", id="one", state=HoldingState.UNKNOWN, since="2015", note="In the profile"),
        holding(
            "a",
            "phone",
            "again",
            id="two",
            state=HoldingState.ASKED_TO_REMOVE,
            given=Given.GIVEN,
            precision=Precision.EXACT,
            since="2012-05",
            last_seen="2026",
            note="By the wallet",
        ),
        holding("a", "phone", "again", id="three", state=HoldingState.VERIFIED_REMOVED, since="2011"),
        holding("a", "phone_alt", "main", id="four", last_seen="2025"),
        holding("a", "phone_alt", "again", id="five", state=HoldingState.SAID_REMOVED),
    )
    found = {item.id: item for item in vault.holdings_of("a")}
    assert set(found) == {"one", "three", "four"}
    one = found["one"]
    assert (one.state, one.given, one.precision) == (HoldingState.ASKED_TO_REMOVE, Given.GIVEN, Precision.EXACT)
    assert (one.since, one.last_seen, one.note) == ("2012-05", "2026", "In the profile\nBy the wallet")
    assert found["four"] == holding("a", "phone_alt", "main", id="four", last_seen="2025")
    assert found["three"].identifier_id == MAIN.id


def test_one_that_was_taken_out_before_stays_beside_the_one_that_is_held() -> None:
    gone = holding("a", "phone", "main", id="one", state=HoldingState.VERIFIED_REMOVED, since="2015")
    vault = merged(service("a"), gone, holding("a", "phone", "again", id="two"))
    assert vault.holdings_of("a") == [gone, holding("a", "phone", "main", id="two")]


def test_since_when_is_known_only_where_both_say_it() -> None:
    both = (
        holding("a", "phone", "main", id="one", since="2015", given=Given.PERMISSION_USING, precision=Precision.EXACT),
        holding("a", "phone", "again", id="two", given=Given.GIVEN),
    )
    (one,) = merged(service("a"), *both).holdings_of("a")
    assert (one.since, one.given, one.precision) == (None, Given.PERMISSION_USING, Precision.EXACT)


def test_the_one_that_is_kept_knows_what_either_knew() -> None:
    kept = identifier("kept", value="13700137000", leaked=Known.NO, real_name=Known.NO, note="Mine", retired="2026")
    twin = identifier(
        "twin",
        value="+8613700137000",
        leaked=Known.YES,
        leak_note="On a list",
        distinctness=Distinctness.LISTED,
        note="Mine",
        retired="2025-06",
    )
    vault = merged(kept, twin, kept="kept", other="twin")
    found = vault.identifiers[kept.id]
    assert (found.label, found.value) == (kept.label, kept.value)
    assert (found.leaked, found.real_name, found.leak_note) == (Known.YES, Known.NO, "On a list")
    assert (found.distinctness, found.note, found.retired) == (Distinctness.LISTED, "Mine", "2025-06")
    turned = merged(kept, twin, kept="twin", other="kept").identifiers[twin.id]
    assert (turned.leaked, turned.real_name, turned.distinctness) == (Known.YES, Known.NO, Distinctness.LISTED)


def test_changes_go_on_with_the_one_that_is_kept() -> None:
    vault = merged(
        service("a"),
        campaign("from", "again", "other"),
        step("s", "from"),
        campaign("to", "other", "again", ended=TODAY),
        campaign("itself", "again", "main", ended=TODAY),
        campaign("else", "other", None, ended=TODAY),
    )
    found = {key: (item.old_identifier_id, item.new_identifier_id) for key, item in vault.campaigns.items()}
    assert found == {
        "from": ("main", "other"),
        "to": ("other", "main"),
        "itself": ("main", None),
        "else": ("other", None),
    }
    assert {AGAIN.kind, MAIN.kind} <= MOVABLE_KINDS


def test_two_changes_of_one_number_cannot_be_joined() -> None:
    with pytest.raises(ValidationError, match="is being changed already"):
        merged(campaign("one", "main", "other"), campaign("two", "again", None))


def test_counts_go_along_and_of_two_the_later_one_stays() -> None:
    early = date(2026, 1, 5)
    vault = merged(
        count("a", "Alibaba", 3, "main", early),
        count("b", "alibaba", 4, "again"),
        count("c", "Tencent", 2, "main"),
        count("d", "Tencent", 1, "again", early),
        count("e", "Sina", 1, "again"),
        count("f", "Sina", 7, "other"),
    )
    assert {(item.id, item.identifier_id) for item in vault.official_counts.values()} == {
        ("b", "main"),
        ("c", "main"),
        ("e", "main"),
        ("f", "other"),
    }


def test_what_is_said_about_the_other_one_is_said_about_the_one_that_is_kept() -> None:
    vault = vault_of(
        MAIN,
        AGAIN,
        service("a"),
        muting("m", "again"),
        muting("n", "again", "retired_identifier"),
        muting("o", "main"),
        decision("d", "a", "again"),
        decision("e", "again", action="swap"),
        decision("f", "main", action="swap"),
    )
    vault.apply(merge_identifiers(vault, MAIN.id, AGAIN.id, TODAY, METHOD))
    assert {key: item.subject for key, item in vault.mutings.items()} == {"m": "again", "n": "main", "o": "main"}
    subjects = {key: item.subjects for key, item in vault.plan_decisions.items()}
    assert subjects == {"d": ("a", "main"), "e": ("again",), "f": ("main",)}


def test_only_two_records_of_the_same_in_use_become_one() -> None:
    vault = vault_of(MAIN, OTHER, identifier("gone", value=MAIN.value, trashed=TODAY))
    for kept, other in (("main", "other"), ("main", "main"), ("main", "gone"), ("gone", "main")):
        with pytest.raises(ValidationError, match="are not two records of the same in use"):
            merge_identifiers(vault, IdentifierId(kept), IdentifierId(other), TODAY, METHOD)
    with pytest.raises(NotFoundError):
        merge_identifiers(vault, MAIN.id, IdentifierId("nowhere"), TODAY, METHOD)


EXACT, PART, NOT_SAID = Precision.EXACT, Precision.PARTIAL, Precision.UNKNOWN


@pytest.mark.parametrize(
    ("kept", "other", "joined"),
    [(PART, EXACT, EXACT), (EXACT, PART, EXACT), (NOT_SAID, PART, NOT_SAID), (PART, NOT_SAID, NOT_SAID),
     (NOT_SAID, EXACT, EXACT), (EXACT, NOT_SAID, EXACT), (PART, PART, PART)],
)  # fmt: skip
def test_what_may_be_whole_is_no_part(kept: Precision, other: Precision, joined: Precision) -> None:
    both = (holding("a", "phone", "main", id="1", precision=kept), holding("a", "phone", "again", precision=other))
    (one,) = merged(service("a"), *both).holdings_of("a")
    assert one.precision is joined


@pytest.mark.parametrize(
    ("kept", "other", "joined"),
    [("customer_only", "full", "full"), ("full", "customer_only", "full"), ("customer_only", None, None),
     (None, "customer_only", None), (None, "full", "full"), (None, None, None)],
)  # fmt: skip
def test_of_two_aspects_the_one_that_weighs_more(kept: str | None, other: str | None, joined: str | None) -> None:
    cards = (identifier(key, "bank_card", value="6222021234567890") for key in ("one", "two"))
    both = (
        holding("a", "bank_card", "one", id="1", aspect=kept, precision=PART),
        holding("a", "bank_card", "two", aspect=other),
    )
    (card,) = merged(*cards, service("a"), *both, kept="one", other="two").holdings_of("a")
    assert card.aspect == joined


@pytest.mark.parametrize(
    ("kind", "kept", "other", "joined"),
    [
        ("phone", Distinctness.UNLISTED, Distinctness.LISTED, Distinctness.LISTED),
        ("phone", Distinctness.LISTED, Distinctness.UNLISTED, Distinctness.LISTED),
        ("phone", Distinctness.UNKNOWN, Distinctness.UNLISTED, Distinctness.UNLISTED),
        ("phone", Distinctness.UNLISTED, Distinctness.UNKNOWN, Distinctness.UNLISTED),
        # in China it shows the birth date unless somebody has said that it does not
        ("id_number", Distinctness.NUMBER_ONLY, Distinctness.UNKNOWN, Distinctness.UNKNOWN),
        ("id_number", Distinctness.UNKNOWN, Distinctness.SHOWS_BIRTHDATE, Distinctness.SHOWS_BIRTHDATE),
        ("bank_card", Distinctness.UNKNOWN, Distinctness.UNKNOWN, Distinctness.UNKNOWN),
    ],
)
def test_the_one_that_singles_out_more(
    kind: str, kept: Distinctness, other: Distinctness, joined: Distinctness
) -> None:
    value = "11010119900307663X"
    records = [identifier(key, kind, value=value, distinctness=said) for key, said in (("1", kept), ("2", other))]
    assert merged(*records, kept="1", other="2").identifiers[IdentifierId("1")].distinctness is joined


def test_it_is_in_use_if_either_is() -> None:
    for one, other in (("2020", None), (None, "2020")):
        records = (identifier(key, value="13700137000", retired=said) for key, said in (("1", one), ("2", other)))
        assert merged(*records, kept="1", other="2").identifiers[IdentifierId("1")].retired is None


@st.composite
def ledgers(draw: st.DrawFn) -> Vault:
    """Two records of one thing, and accounts that hold either or both."""
    kind, value = draw(st.sampled_from([("phone", "13800138000"), ("bank_card", "6222021234567890")]))
    aspects = {"phone": [None], "bank_card": [None, "customer_only", "full"]}[kind]
    distinct = (
        [Distinctness.UNKNOWN, Distinctness.UNLISTED, Distinctness.LISTED]
        if kind == "phone"
        else [Distinctness.UNKNOWN]
    )
    retired = draw(st.sampled_from([None, PartialDate("2020")]))
    records: list[Entity] = []
    for key in ("one", "two"):
        known = [draw(st.sampled_from(Known)) for _ in range(2)]
        said = Distinctness(draw(st.sampled_from(distinct)))
        records.append(
            identifier(key, kind, value=value, real_name=known[0], leaked=known[1], distinctness=said, retired=retired)
        )
    for account in "abc":
        records += [service(account), *(holding(account, more) for more in draw(st.sets(st.sampled_from(MORE))))]
        for own in draw(st.sets(st.sampled_from(["one", "two"]))):
            records.append(
                holding(
                    account,
                    kind,
                    own,
                    id=f"{account}-{own}",
                    state=draw(st.sampled_from(HoldingState)),
                    precision=draw(st.sampled_from(Precision)),
                    aspect=draw(st.sampled_from(aspects)),
                    since=draw(st.sampled_from([None, "2019", "2024"])),
                )
            )
    return vault_of(*records)


MORE = ["id_name", "id_number", "location", "bank_phone"]


@given(ledgers())
def test_joining_never_lowers_the_load_and_ends_no_fraud(vault: Vault) -> None:
    load, standings = RiskBook(vault, METHOD, TODAY).load.total, FraudBook(vault, FRAUDS).standings()
    vault.apply(merge_identifiers(vault, IdentifierId("one"), IdentifierId("two"), TODAY, METHOD))
    assert RiskBook(vault, METHOD, TODAY).load.total >= load
    after = FraudBook(vault, FRAUDS).standings()
    assert set(after) >= set(standings)
    assert all(after[key] is Standing.POSSIBLE for key, said in standings.items() if said is Standing.POSSIBLE)
