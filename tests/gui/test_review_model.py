"""The rows of an import: ticks, order, filters, and what each would record in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from time import perf_counter

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from tests.acting import DAY, entry, request
from tests.gui import imports
from tests.unit.formats.sources import IMPORTS
from tracker.catalogue import Catalogue
from tracker.core.changes import Change
from tracker.core.import_plan import ImportPlan, PlanRow, RowStatus
from tracker.core.model import (
    Evidence,
    EvidenceId,
    Grade,
    Holding,
    HoldingId,
    Identifier,
    IdentifierId,
    Pack,
    PackId,
    PartialDate,
    Profile,
    Service,
    ServiceId,
)
from tracker.core.sightings import Unit
from tracker.core.text import message
from tracker.core.vault import Vault
from tracker.gui.models.review_facts import STATUS_ORDER, place_words
from tracker.gui.models.review_model import Column, ReviewModel
from tracker.gui.models.review_rows import ReviewRows, review_rows
from tracker.gui.models.review_words import pieces
from tracker.gui.models.roles import NameCell, PillCell, Role, TextCell, TickCell
from tracker.gui.models.skipped_model import SkippedModel
from tracker.gui.widgets.marks import Tick
from tracker.gui.widgets.pills import Pill, Tone
from tracker.services.importing import ImportPreview, preview

WHY = message("import", "Not in your vault yet.")
TODAY = date(2026, 11, 23)


def added(key: str, name: str, *, requires: tuple[str, ...] = (), status: RowStatus = RowStatus.NEW) -> PlanRow:
    service = Service(ServiceId(key), name, domains=(f"{key}.example",))
    return PlanRow(key, status, service, WHY, (Change(None, service),), service.domains, (7,), requires)


def known(key: str, name: str) -> PlanRow:
    return PlanRow(key, RowStatus.SAME, Service(ServiceId(key), name), WHY)


def ready(*rows: PlanRow, unit: Unit = Unit.LINES) -> ReviewRows:
    return review_rows(ImportPlan(message("formats", "A file"), rows), unit)


def loaded(*rows: PlanRow, unit: Unit = Unit.LINES) -> ReviewModel:
    model = ReviewModel()
    model.load(ready(*rows, unit=unit))
    return model


def names(model: ReviewModel) -> list[str]:
    return [model.index(row, Column.SERVICE).data() for row in range(model.rowCount())]


def previewed(file: str, vault: Vault | None = None) -> ImportPreview:
    return preview(IMPORTS / file, vault or Vault(), Catalogue.load(), today=TODAY)


def test_it_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = loaded(added("b", "Bee"), known("a", "Ant"), added("c", "Cat", status=RowStatus.UNSURE))
    model.sort(Column.SERVICE)
    model.search("e")
    qtmodeltester.check(model)


def test_what_was_left_out_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = SkippedModel()
    model.load(previewed("chrome.csv").skipped, Unit.LINES)
    assert model.rowCount() > 0
    qtmodeltester.check(model)


@pytest.mark.usefixtures("bridge")  # for the figures of a language
def test_what_was_left_out_says_why_how_many_and_where() -> None:
    model = SkippedModel()
    model.load(imports.skips(), Unit.MESSAGES)
    rows = [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]
    assert rows == [
        ["Calls are not read.", "1", "The whole file"],
        ["It was sent by a person.", "1,204", "7"],
        ["It is cut off.", "3", "19"],
    ]
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert heads == ["Why it was left out", "How many", "First message"]
    assert [model.index(row, 1).data(Role.SORT) for row in range(3)] == [1, 1204, 3]
    assert [model.index(row, 2).data(Role.SORT) for row in range(3)] == [0, 7, 19]


def test_new_rows_come_first_and_only_they_are_ticked() -> None:
    model = loaded(known("k", "Known"), added("u", "Unsure", status=RowStatus.UNSURE), added("n", "New"))
    assert names(model) == ["New", "Unsure", "Known"]
    assert model.ticked == {"n"}
    ticks = [model.index(row, Column.TICK).data(Role.CELL) for row in range(3)]
    assert ticks == [TickCell(Tick.HELD), TickCell(Tick.NOT_GIVEN), TickCell(None)]


def test_a_row_takes_what_it_needs_and_goes_with_it() -> None:
    model = loaded(added("parent", "Parent"), added("child", "Child", requires=("parent",)), added("x", "Other"))
    model.set_ticked(["parent"], False)
    assert model.ticked == {"x"}
    model.set_ticked(["child"], True)
    assert model.ticked == {"parent", "child", "x"}


def test_rows_that_need_each_other_are_no_trap() -> None:
    model = loaded(added("a", "A", requires=("b",)), added("b", "B", requires=("a",)))
    model.set_ticked(["a"], False)
    assert model.ticked == frozenset()


def test_what_is_known_cannot_be_ticked() -> None:
    model = loaded(known("k", "Known"))
    model.toggle([0])
    assert model.ticked == frozenset()
    assert model.index(0, Column.TICK).data(Qt.ItemDataRole.CheckStateRole) is None


def test_ticks_survive_filter_search_and_order(qtbot: object) -> None:
    model = loaded(added("a", "Ant"), added("b", "Bee"), known("c", "Cat"))
    model.set_ticked(["a"], False)
    model.set_filter(RowStatus.SAME)
    assert names(model) == ["Cat"]
    model.set_filter(None)
    model.search("BEE")
    assert names(model) == ["Bee"]
    model.search("")
    model.sort(Column.SERVICE, Qt.SortOrder.DescendingOrder)
    assert names(model) == ["Cat", "Bee", "Ant"]
    assert model.ticked == {"b"}


@pytest.mark.parametrize("column", list(Column))
def test_every_column_sorts_both_ways(column: Column) -> None:
    model = loaded(*(added(f"s{number}", f"Service {number:02}") for number in range(12)), known("k", "Known"))
    model.sort(column)
    upwards = [model.index(row, column).data(Role.SORT) for row in range(model.rowCount())]
    assert upwards == sorted(upwards)
    model.sort(column, Qt.SortOrder.DescendingOrder)
    downwards = [model.index(row, column).data(Role.SORT) for row in range(model.rowCount())]
    assert downwards == sorted(upwards, reverse=True)


@pytest.mark.usefixtures("bridge")  # for the order of a language
def test_numbers_in_names_are_in_the_order_of_people() -> None:
    model = loaded(*(added(f"s{number}", f"Service {number}") for number in (10, 9, 1)))
    model.sort(Column.SERVICE)
    assert names(model) == ["Service 1", "Service 9", "Service 10"]


def test_the_current_row_follows_its_service() -> None:
    from PySide6.QtCore import QPersistentModelIndex

    model = loaded(added("a", "Ant"), added("b", "Bee"))
    current = QPersistentModelIndex(model.index(0, Column.SERVICE))
    model.sort(Column.SERVICE, Qt.SortOrder.DescendingOrder)
    assert current.data() == "Ant"
    assert current.row() == 1
    model.search("bee")
    assert not current.isValid()


def test_nothing_of_a_file_is_left_after_clearing() -> None:
    model = loaded(added("a", "Ant"))
    model.clear()
    assert (model.rowCount(), model.ticked, model.count(None)) == (0, frozenset(), 0)


def test_places_in_the_file_are_named() -> None:
    row = added("a", "Ant")
    assert place_words(row, Unit.LINES) == "Line 7"
    assert place_words(replace(row, lines=(3, 5, 8, 13, 21)), Unit.LINES) == "Lines 3, 5, 8 and 2 more"
    assert place_words(replace(row, lines=()), Unit.LINES) == ""
    assert place_words(row, Unit.ENTRIES) == "Entry 7"
    assert place_words(replace(row, lines=(3, 5)), Unit.MESSAGES) == "Messages 3, 5"


def found_cell(row: PlanRow, unit: Unit = Unit.LINES) -> TextCell:
    model = loaded(row, unit=unit)
    cell = model.index(0, Column.FOUND).data(Role.CELL)
    assert isinstance(cell, TextCell)
    return cell


def test_found_because_tells_by_what_how_often_and_when() -> None:
    row = replace(added("a", "Ant"), clues=("【链家】", "10690000"), count=8, last_seen=PartialDate("2026-08-14"))
    assert found_cell(row, Unit.MESSAGES) == TextCell("【链家】 · 8 messages", "last 14 Aug 2026")
    app = replace(added("a", "Ant"), clues=("com.example.app", "org.example"), count=1)
    assert found_cell(app) == TextCell("com.example.app and 1 more", "Line 7")
    assert found_cell(added("a", "Ant")) == TextCell("a.example", "Line 7")
    assert found_cell(replace(added("a", "Ant"), found=(), lines=())) == TextCell("In the file")


def test_details_say_everything() -> None:
    row = replace(
        added("a", "Ant", status=RowStatus.UNSURE),
        clues=("【链家】", "10690000"),
        count=8,
        first_seen=PartialDate("2021-03"),
        last_seen=PartialDate("2026-08-14"),
    )
    model = loaded(row, unit=Unit.MESSAGES)
    lines = model.details(model.index(0, Column.SERVICE))
    assert lines == (
        "Probably. Not in your vault yet.",
        "Found by 【链家】, 10690000 · 8 messages · first Mar 2021, last 14 Aug 2026 · Message 7",
        "Would record: That there is an account",
    )
    spoken = model.index(0, Column.SERVICE).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert spoken == " ".join(lines)


def test_groups_stand_in_their_order() -> None:
    rows = [added(status.value, status.value, status=status) for status in reversed(STATUS_ORDER)]
    model = loaded(*rows)
    assert names(model) == [status.value for status in STATUS_ORDER]
    assert STATUS_ORDER[-3:] == (RowStatus.LOCAL, RowStatus.FRAUD, RowStatus.SAME)
    assert set(STATUS_ORDER) == set(RowStatus)
    model.sort(Column.CHANGE, Qt.SortOrder.DescendingOrder)
    assert names(model) == [status.value for status in reversed(STATUS_ORDER)]


def test_a_fraud_cannot_be_taken_and_says_so() -> None:
    fraud = PlanRow("f", RowStatus.FRAUD, Service(ServiceId("f"), "A bank"), message("import", "It asks for a code."))
    model = loaded(fraud)
    model.toggle([0])
    model.set_ticked(["f"], True)
    assert model.ticked == frozenset()
    assert model.index(0, Column.TICK).data() == "Cannot be taken"
    assert model.index(0, Column.TICK).data(Role.CELL) == TextCell("", icon="warn", muted=True)
    assert model.index(0, Column.RECORD).data() == "Never recorded"
    assert model.index(0, Column.CHANGE).data(Role.CELL) == PillCell(Pill("Possible fraud", Tone.OUTLINE, "warn"))


def test_values_of_ones_own_are_masked_everywhere() -> None:
    mine = Identifier(IdentifierId("i"), "email", "a***@example.org", value="anna@example.org")
    row = PlanRow("own email anna@example.org", RowStatus.OWN, mine, WHY, (Change(None, mine),), count=9)
    model = loaded(row)
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Role.CELL, Role.SORT)
    shown = " ".join(str(model.index(0, column).data(role)) for column in Column for role in roles)
    assert "anna@" not in shown
    assert "a***@example.org" in shown
    assert model.index(0, Column.FOUND).data() == "9 accounts"


def test_what_was_ticked_survives_comparing_anew() -> None:
    model = loaded(added("a", "Ant"), added("b", "Bee"), known("c", "Cat"), added("d", "Dog", status=RowStatus.UNSURE))
    model.set_ticked(["a"], False)
    again = ready(added("a", "Ant"), added("b", "Bee"), added("c", "Cat"), added("d", "Dog"), added("e", "Eel"))
    model.reload(again, ["d"])
    assert model.ticked == {"b", "c", "d", "e"}  # c has something to take now, e is new, d was matched


def test_ten_thousand_rows_are_shown_within_the_blink_of_an_eye() -> None:
    rows = ready(*(added(f"s{number}", f"Service {number}") for number in range(10_000)))
    model = ReviewModel()
    taken = []
    for _ in range(3):
        begun = perf_counter()
        model.load(rows)
        taken.append(perf_counter() - begun)
    assert min(taken) < 0.05


def test_cells_say_what_happens() -> None:
    model = loaded(added("a", "Ant"), added("b", "Bee", status=RowStatus.UNSURE), known("c", "Cat"))
    changes = [model.index(row, Column.CHANGE).data(Role.CELL) for row in range(3)]
    assert isinstance(changes[0], PillCell)
    assert isinstance(changes[1], PillCell)
    assert changes[2] == TextCell("In your ledger", muted=True)
    unsure = model.index(1, Column.RECORD).data(Role.CELL)
    assert unsure.subtext == "Not in your vault yet."
    name = model.index(1, Column.SERVICE).data(Role.CELL)
    assert isinstance(name, NameCell)
    assert not name.known


def test_secrets_of_a_file_are_in_no_cell() -> None:
    for file in ("chrome.csv", "chrome_2017.csv", "chromium_database_dump.csv", "bitwarden.json"):
        seen = previewed(file)
        model = ReviewModel()
        model.load(review_rows(seen.plan, seen.unit))
        roles = [Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, *Role]
        shown = [
            str(model.index(row, column).data(role))
            for row in range(model.rowCount())
            for column in Column
            for role in roles
        ]
        shown += [line for row in range(model.rowCount()) for line in model.details(model.index(row, 0))]
        assert model.rowCount() > 0
        assert not [text for text in shown if "CANARY" in text]


# What a row would record


def service(**fields: object) -> Service:
    return replace(Service(ServiceId("s"), "Shop"), **fields)  # type: ignore[arg-type]


def words(status: RowStatus, subject: Service | Identifier | Profile, *changes: Change) -> list[str]:
    return [piece.text for piece in pieces(PlanRow("s", status, subject, WHY, changes))]


def held(kind: str) -> Holding:
    return Holding(HoldingId(kind), ServiceId("s"), kind)


def test_a_login_is_shown_masked_with_the_data_it_is() -> None:
    shop = service(login="+8613812346024")
    phone = words(RowStatus.NEW, shop, Change(None, shop), Change(None, held("email")), Change(None, held("phone")))
    assert phone == ["Phone number 138****6024", "E-mail address"]


def test_an_update_names_its_fields_and_what_is_added() -> None:
    before, after = (
        service(domains=("a.example",)),
        service(domains=("a.example", "b.example"), login="anna", notes="n"),
    )
    assert words(RowStatus.UPDATE, after, Change(before, after)) == ["Address b.example", "Login a***", "Notes"]


def test_a_replaced_value_is_not_called_an_addition() -> None:
    before, after = service(login="anna"), service(login="berta")
    assert words(RowStatus.UPDATE, after, Change(before, after)) == ["Login"]


def test_evidence_says_when() -> None:
    found = Evidence(EvidenceId("e"), ServiceId("s"), "chromium_csv", Grade.STRONG, TODAY)
    later = replace(found, last_seen=PartialDate("2024-03"))
    assert words(RowStatus.UPDATE, service(), Change(found, later)) == ["Last entry: Mar 2024"]
    assert words(RowStatus.NEW, service(), Change(None, service()), Change(None, found)) == ["That there is an account"]


def test_an_update_that_only_notes_the_file_says_so() -> None:
    found = Evidence(EvidenceId("e"), ServiceId("s"), "chromium_csv", Grade.STRONG, TODAY)
    assert words(RowStatus.UPDATE, service(), Change(None, found)) == ["That this file shows it"]


def test_the_last_sign_is_named_after_what_the_file_is_made_of() -> None:
    found = Evidence(EvidenceId("e"), ServiceId("s"), "x", Grade.STRONG, TODAY, last_seen=PartialDate("2024-03"))
    row = PlanRow("s", RowStatus.UPDATE, service(), WHY, (Change(None, found),))
    assert [piece.text for piece in pieces(row, Unit.MESSAGES)] == ["Last message: Mar 2024"]
    assert [piece.text for piece in pieces(row, Unit.LINES)] == ["Last entry: Mar 2024"]


def test_a_holding_names_the_recorded_number_it_is_tied_to() -> None:
    mine = Identifier(IdentifierId("i"), "phone", "Main", value="+8613812346024")
    tied = replace(held("phone"), identifier_id=mine.id)
    row = PlanRow("s", RowStatus.NEW, service(), WHY, (Change(None, service()), Change(None, tied)))
    rows = review_rows(ImportPlan(message("formats", "A file"), (row,)), Unit.MESSAGES, {mine.id: mine})
    assert rows.rows["s"].recorded == "Phone number 138****6024"
    assert ready(row).rows["s"].recorded == "Phone number"  # one that is only offered may be declined


def own(value: str) -> PlanRow:
    mine = Identifier(IdentifierId(value), "email", "", value=value)
    return PlanRow(value, RowStatus.OWN, mine, WHY, (Change(None, mine),))


def test_own_addresses_that_mask_alike_are_told_apart() -> None:
    model = loaded(own("anna@example.org"), own("alfred@example.org"), own("a.b@example.com"), own("abc@example.com"))
    assert sorted(names(model)) == ["a***@example.com", "a***@example.com", "a***a@example.org", "a***d@example.org"]
    cell = model.index(0, Column.SERVICE).data(Role.CELL)
    assert isinstance(cell, NameCell)
    assert cell.icon == "email"


def test_own_data_and_the_profile_have_words() -> None:
    card = Identifier(IdentifierId("i"), "email", "Main", value="anna@example.org")
    assert words(RowStatus.NEW, card, Change(None, card)) == ["E-mail address a***@example.org"]
    profile = Profile(name="Home")
    assert words(RowStatus.UPDATE, profile, Change(profile, replace(profile, name="Away"))) == ["Name"]


def test_a_list_says_what_it_is_and_how_long() -> None:
    pack = Pack(PackId("p"), "JustDeleteMe", "justdeleteme", TODAY, 3, "[]")
    row = PlanRow("p", RowStatus.NEW, pack, WHY, (Change(None, pack),))
    assert [piece.text for piece in pieces(row)] == ["3 entries about services"]
    model = loaded(row)
    cell = model.index(0, Column.SERVICE).data(Role.CELL)
    assert isinstance(cell, NameCell)
    assert (cell.name, cell.subtitle) == ("JustDeleteMe", "A list about services")


def test_every_field_that_can_differ_has_a_word() -> None:
    from dataclasses import fields

    from tracker.gui.models.review_words import _FIELDS

    for cls in (Service, Identifier, Pack, Profile):
        assert {field.name for field in fields(cls)} - {"id"} <= set(_FIELDS)


def test_every_other_record_that_can_differ_has_a_word() -> None:
    from tracker.core.model import ENTITY_TYPES, Evidence, Holding
    from tracker.gui.models.review_words import _RECORDS

    assert set(_RECORDS) == set(ENTITY_TYPES) - {Service, Identifier, Pack, Profile, Holding, Evidence}


def test_a_request_that_comes_with_a_document_is_told() -> None:
    before = request("q", sent=DAY)
    changes = (Change(before, replace(before, due=DAY)), Change(None, entry("n")), Change(None, entry("m")))
    row = PlanRow("s", RowStatus.UPDATE, service(), message("import", "x"), changes)
    assert [piece.text for piece in pieces(row)] == ["A request", "What happened about a request"]


def test_an_invalid_index_has_no_data() -> None:
    assert loaded(added("a", "Ant")).data(QModelIndex()) is None
