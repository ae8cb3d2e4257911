"""The one page: what somebody else has to know first, worked out by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.builders import holding, identifier, service
from tests.unit.core.report.reading import lines
from tracker.core.history import LoadPoint
from tracker.core.model import Deletability, HoldingState, PartialDate, Profile, SaidBy, SecondFactor, ServiceId, Status
from tracker.core.progress import no_progress
from tracker.core.report.full import full_report
from tracker.core.report.material import Material
from tracker.core.report.page import PageRows, one_page, running

Make = Callable[..., Material]
NUMBER = identifier("phone", "phone", label="Main number", value="138****8000")
FEW = PageRows(1, 1, 1)


def stuck(key: str, **fields: object) -> object:
    return service(key, deletability=Deletability.IMPOSSIBLE, **fields)


def test_nothing_recorded(material: Make) -> None:
    said = lines(one_page(material(Profile(name="Home")), FEW))
    assert said[0] == "# What services hold about one person"
    assert said[1].startswith("As of 2026-11-23, from the ledger “Home”, by Exposure Tracker 0. Method ENISA-P ")
    assert "adapted from ENISA 2013, not endorsed by ENISA. Personal values are masked;" in said[1]
    assert said[2] == "Nothing is recorded in this ledger."
    assert said[3].startswith("Severity means: if the data is misused. It is not a probability.")
    assert len(said) == 4


def test_a_ledger_that_was_changed_later_than_today_says_so_before_any_figure(material: Make) -> None:
    told = (
        "The ledger was changed on 2027-01-31, later than the date of this report: the clock of the computer is wrong, "
        "or was. If it is wrong now, ages, dates and figures look better here than they are."
    )
    for records in ((), (stuck("a"),)):
        made = material(*records)
        assert not any("later than the date" in line for line in lines(one_page(made, FEW)))
        made.book.set_today(date(2026, 11, 22), latest=date(2027, 1, 31))
        assert lines(one_page(made, FEW))[2] == told
        assert lines(full_report(made, no_progress))[2] == told


def test_where_every_account_is_closed_the_page_says_so_and_what_is_still_held(material: Make) -> None:
    gone = {"status": Status.CLOSED_VERIFIED}
    accounts = [
        service("a", name="Zeta", **gone),
        service("b", name="Alpha", **gone),
        service("c", name="Quiet", **gone),
    ]
    held = [holding("a", "phone"), holding("b", "face"), holding("b", "id_number")]
    history = (LoadPoint(date(2026, 9, 3), 4.0, 0.0, 0.0, 3, "1.0"),)
    said = lines(one_page(material(*accounts, *held, history=history), FEW))
    assert said[2] == "No account counts any more. Closed and verified: 3. The Load is 0.00 points."
    assert any(line.startswith("[trend]") for line in said)
    assert "## Closed accounts that are recorded as still holding something: 2" in said
    assert "Alpha | ID number, Face" in said
    assert "and 1 more closed accounts" in said
    assert "## Frauds that are possible with what is held: 0" in said
    assert "## Findings of the rules: 2" in said
    assert not any("Zeta" in line or "Quiet" in line for line in said)
    none = lines(one_page(material(*accounts, *held), PageRows(0, 0, 0)))
    assert "and 2 more closed accounts" in none
    assert "Alpha | ID number, Face" not in none


def test_where_every_account_is_closed_and_nothing_is_held(material: Make) -> None:
    said = lines(one_page(material(service("a", status=Status.CLOSED_VERIFIED)), FEW))
    assert said[2] == "No account counts any more. Closed and verified: 1. The Load is 0.00 points."
    assert not any(line.startswith("## Closed accounts") for line in said)


def test_own_data_alone_is_not_nothing(material: Make) -> None:
    said = lines(one_page(material(NUMBER), FEW))
    assert said[2] == "No account is recorded in this ledger."


def test_one_service_of_which_nothing_is_checked(material: Make) -> None:
    """1 × 0.25 + (0.25 deletion + 0.25 access + 0.25 dormancy) = 1.00, all of it not checked; never good news.

    It may hold anything, 4 × 1, and each of the three may be 0.5.
    """
    said = lines(one_page(material(service("a", name="Only")), FEW))
    assert "Worst severity | Low, perhaps up to “Very high”; highest: Only, 1.00 (between 0.25 and 5.50)" in said
    assert (
        "Load | 1.00 points: 0.00 removable, 1.00 not checked, 0.00 stuck"
        " / Between 0.25 and 5.50, because not everything is known" in said
    )
    assert (
        "Services | 1; cannot be deleted: 0; not checked whether they can: 1"
        " / Services about which not everything is known: 1" in said
    )
    assert "None is recorded as impossible to delete. Not checked, and so perhaps impossible, too: 1." in said
    assert "## Frauds that are possible with what is held: 0" in said
    assert "Services whose company is not recorded: 1, with 1.00 points." in said
    assert not any(line.startswith("[trend]") for line in said)


def test_the_worst_band_is_not_said_alone_where_it_may_be_worse(material: Make) -> None:
    """How to leave, what protects it and its last use are known; what it holds is not: 1 × 0.25, or up to 3 × 1."""
    known = service(
        "a",
        name="Ticked",
        deletability=Deletability.SELF_SERVICE,
        second_factor=SecondFactor.APP,
        last_used=PartialDate("2026-11"),
    )
    maybe = [holding("a", kind, state=HoldingState.UNKNOWN) for kind in ("id_image", "payment_record")]
    said = lines(one_page(material(known, *maybe), FEW))
    assert "Worst severity | Low, perhaps up to “High”; highest: Ticked, 0.25 (between 0.25 and 3.00)" in said
    assert any(line.startswith("Load | 0.25 points") and "Between 0.25 and 3.00" in line for line in said)
    sure = lines(one_page(material(known, holding("a", "nickname")), FEW))
    assert "Worst severity | Low; highest: Ticked, 0.25" in sure
    assert not any("not everything is known" in line for line in sure)


def test_all_is_checked(material: Make) -> None:
    known = service("a", deletability=Deletability.SELF_SERVICE)
    assert "None is recorded as impossible to delete." in lines(one_page(material(known), FEW))


def test_what_is_left_out_is_counted(material: Make) -> None:
    """Frauds: the phone opens the mild one, the phone and the paper in one hand the harsh one."""
    records = [NUMBER]
    for key in "abc":
        records.append(stuck(key, group=f"Group {key}", last_used=PartialDate("2026-11")))
        records += [holding(key, "phone", "phone"), holding(key, "id_number")]
    said = lines(one_page(material(*records), FEW))
    assert said.count("and 2 more that cannot be deleted") == 1
    assert "## Accounts that cannot be deleted: 3" in said
    assert "## Frauds that are possible with what is held: 2" in said
    assert "Fraud harsh | Against harsh." in said
    assert "Fraud mild | Against mild." not in said
    assert "and 1 more that are possible" in said
    assert "and 2 more companies" in said
    whole = lines(one_page(material(*records), PageRows(3, 3, 3)))
    assert not any(line.startswith("and ") for line in whole)
    assert whole.index("Fraud harsh | Against harsh.") < whole.index("Fraud mild | Against mild.")
    # 1 × (0.25 of the number or the paper + 0.25, because others with the number know the name) + 0.5 + 0.25
    assert "Group a | 1 | 1 | 1.25 | 2" in whole


def test_a_stuck_account_in_words(material: Make) -> None:
    held = [holding("a", kind) for kind in ("phone", "email", "address", "gender", "birthdate", "id_number")]
    gone = holding("a", "face", state=HoldingState.VERIFIED_REMOVED)
    one = stuck(
        "a",
        name="n" * 200,
        deletability_by=SaidBy.CATALOGUE,
        deletability_source="JustDeleteMe",
        deletability_seen=PartialDate("2019-12"),
        second_factor=SecondFactor.APP,
        last_used=PartialDate("2026-11"),
    )
    two, three = stuck("b", name="B", deletability_by=SaidBy.TRIED), stuck("c", name="C")
    said = lines(one_page(material(one, *held, gone, two, three), PageRows(9, 9, 9)))
    row = next(line for line in said if line.startswith("nnn"))
    name, score, holds, who = row.split(" | ")
    assert name == "n" * 59 + "…"
    # 1 x 0.25 + 0.5; nobody has said which number and which address these are, so 0.25 + 0.5 at most
    assert score == "0.75 Low (between 0.75 and 1.25)"
    assert holds == "Phone number, E-mail address, Postal address, Gender and 2 more"
    assert who == "JustDeleteMe, 2019-12"
    assert next(line for line in said if line.startswith("B |")).endswith("nothing recorded | You tried, undated")
    last = next(line for line in said if line.startswith("C |"))
    assert last.endswith(" | nobody has said")
    assert "1.25 Low (between 0.75 and 5.50)" in last  # access, last use, and what it holds are not known


def test_what_somebody_wrote_about_a_source_does_not_fill_the_page(material: Make) -> None:
    said = lines(one_page(material(stuck("a", name="A", deletability_source="y" * 500)), FEW))
    assert next(line for line in said if line.startswith("A |")).endswith(f" | {'y' * 59}…, undated")


def test_a_table_without_rows_is_counted_only(material: Make) -> None:
    records = [NUMBER, stuck("a", group="Group a"), holding("a", "phone", "phone")]
    said = lines(one_page(material(*records), PageRows(0, 0, 0)))
    assert [line for line in said if line.startswith("and ")] == [
        "and 1 more that cannot be deleted",
        "and 1 more that are possible",
        "and 1 more companies",
    ]
    assert not any(line.startswith(("Service |", "Fraud |", "Company |")) for line in said)


def test_the_course_over_time(material: Make) -> None:
    """The running month ends with today's figures; after a clock set back, with what was kept of it until today."""
    history = (
        LoadPoint(date(2026, 9, 3), 2.0, 1.0, 0.5, 3, "1"),
        LoadPoint(date(2026, 11, 1), 9.0, 9.0, 9.0, 9, "1"),
        LoadPoint(date(2027, 1, 1), 5.0, 5.0, 5.0, 5, "1"),
    )
    for known, november in ((history, "27.00"), (history[:2], "1.00"), (history[:1], "1.00")):
        said = lines(one_page(material(service("a"), history=known), FEW))
        (trend,) = [line for line in said if "[trend]" in line]
        assert trend == f"[trend] Load by month 2026-09: 3.50 points. 2026-10: 3.50 points. 2026-11: {november} points."


def test_in_full_says_so_on_every_page(material: Make) -> None:
    full = material(service("a"), masked=False)
    assert str(running(full)).endswith("PERSONAL VALUES IN FULL")
    assert str(running(material())).endswith("2026-11-23 · personal values masked")
    assert "Personal values stand here in full: show it only to people who need them." in lines(one_page(full, FEW))[1]


def test_a_book_that_shows_few_has_the_same_scores(material: Make) -> None:
    """C is linked through A, which knows the name: the score stays when only C is shown."""
    held = [holding(key, "phone", "phone") for key in "ac"]
    book = material(NUMBER, service("a"), service("c"), *held, holding("a", "id_number")).book
    shown = book.showing([ServiceId("c")])
    assert shown.services == {"c": book.services[ServiceId("c")]}
    assert len(book.services) == 2
