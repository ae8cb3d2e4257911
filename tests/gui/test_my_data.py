"""My data: values stay masked, what each adds is exact, and the editor says what is wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.builders import holding, replacing
from tests.gui.ledgers import add_account, add_identifier
from tests.gui.pages import Show, badges, show_page, words
from tracker.core import commands, incident_commands
from tracker.core.identifiers import IDENTIFIER_KINDS
from tracker.core.model import Deletability, Incident, IncidentId, IncidentKind, Known, SecondFactor
from tracker.core.risk.effects import identifier_effect
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.identifier_editor import IdentifierEditor
from tracker.gui.dialogs.identifier_leaving import IdentifierLeaving
from tracker.gui.models.holders_model import Column, HoldersModel
from tracker.gui.models.identifiers_model import HeadingCell, IdentifiersModel
from tracker.gui.models.roles import BandChangeCell, PillCell, Role
from tracker.gui.pages import identifier_effects
from tracker.gui.pages.base import Destination
from tracker.gui.pages.my_data import MyDataPage
from tracker.gui.theme import u
from tracker.gui.widgets.buttons import ButtonKind
from tracker.gui.widgets.dialog import Dialog
from tracker.gui.widgets.links import NumberLink
from tracker.services.session import Session

CALM = {"deletability": Deletability.SELF_SERVICE, "second_factor": SecondFactor.APP, "last_used": "2026-11"}
NUMBER = "13812346024"


def my_data(bridge: SessionBridge, shown: Show) -> MyDataPage:
    return show_page(MyDataPage, bridge, shown)


def rows(model: IdentifiersModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.fixture
def two_numbers(empty: SessionBridge) -> SessionBridge:
    """A main number that two accounts hold, one of which was breached; a spare one that nobody holds."""
    main = add_identifier(empty, "main", label="Main number", value=NUMBER, real_name=Known.YES)
    add_identifier(empty, "spare", label="Spare")
    add_account(empty, "a", [f"phone={main}", "face"], **CALM)
    b = add_account(empty, "b", [f"phone={main}"], **CALM)
    incident = Incident(IncidentId("n"), b, IncidentKind.BREACH, "2020-03", ("phone",))
    empty.do(lambda vault: incident_commands.add_incident(vault, incident))
    return empty


# The list


def test_lists_by_kind_with_masked_values(demo: SessionBridge, shown: Show) -> None:
    page = my_data(demo, shown)
    found = rows(page.model)
    assert [row for row in found if "," not in row] == ["Phone numbers", "E-mail", "Documents", "Payment"]
    values = [item.value for item in demo.vault.identifiers.values() if item.value]
    said = " ".join(found + words(page))
    assert [value for value in values if value in said] == []
    assert len(page.model.ids) == len(demo.vault.identifiers)


def test_says_what_each_adds(two_numbers: SessionBridge, shown: Show) -> None:
    page = my_data(two_numbers, shown)
    assert rows(page.model) == [
        "Phone numbers",
        "Main number, 138****6024, 2 services, known to have leaked, adds 2.50 points",
        "Spare, Phone number, 0 services, adds 0.00 points",
    ]


def test_headings_cannot_be_chosen(two_numbers: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page = my_data(two_numbers, shown)
    assert isinstance(page.model.index(0, 0).data(Role.CELL), HeadingCell)
    page.list.setFocus()
    assert page.chosen == "main"
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.chosen == "spare"
    qtbot.keyClick(page.list, Qt.Key.Key_Up)
    qtbot.keyClick(page.list, Qt.Key.Key_Up)
    assert page.chosen == "main"


def test_model_keeps_to_the_rules(demo: SessionBridge, qtmodeltester: ModelTester) -> None:
    model = IdentifiersModel()
    model.show_book(demo.risk, {}, {})
    qtmodeltester.check(model)
    holders = HoldersModel()
    identifier = next(iter(demo.vault.identifiers))
    holders.show_effect(demo.risk, identifier, identifier_effect(demo.risk, identifier), demo.minimums)
    qtmodeltester.check(holders)


# The details


def test_the_value_is_shown_on_request_and_hidden_on_leaving(
    two_numbers: SessionBridge, shown: Show, qtbot: QtBot
) -> None:
    page = my_data(two_numbers, shown)
    details = page.details
    assert details.value.text() == "138****6024"
    details.eye.click()
    assert details.value.text() == NUMBER
    assert details.eye.accessibleName() == "Hide the value"
    page.hide()
    page.show()
    assert details.value.text() == "138****6024"
    details.eye.click()
    page.open_at(Destination("my_data", identifier_id="spare"))
    assert details.value.text() == "No value kept"
    assert not details.eye.isVisible()
    page.open_at(Destination("my_data", identifier_id="main"))
    assert details.value.text() == "138****6024"


def test_it_adds_what_the_load_is_less_without_it(two_numbers: SessionBridge, shown: Show) -> None:
    page = my_data(two_numbers, shown)
    said = words(page.details)
    assert "It adds 2.50 points to your Load" in said
    assert "2 services hold it. Without it, 1 would drop a band." in said
    assert page.details.bars.accessibleDescription() == "With it: 4.25; Without it: 1.75"
    page.open_at(Destination("my_data", identifier_id="spare"))
    assert "It adds 0.00 points to your Load" in words(page.details)
    assert "0 services hold it." in words(page.details)


def test_what_one_may_hold_is_no_zero(empty: SessionBridge, shown: Show) -> None:
    add_identifier(empty, "main", label="Main", value=NUMBER, real_name=Known.YES)
    add_account(empty, "a", ["phone?=main"], **CALM)
    page = my_data(empty, shown)
    details = page.details
    said = words(details)
    assert "What it adds to your Load is not known" in said
    assert "Who may hold it: 1" in said
    (sentence,) = (line for line in said if "may hold it: not checked" in line)
    assert sentence.startswith("1 ")
    assert not [line for line in said if "0.00" in line or "0 services" in line or line.endswith(": 0")]
    assert not details.bars.isVisible()
    details.tabs.set_current("leak")
    assert "What a leak would add to your Load is not known" in words(details)
    assert not details.leak.bars.isVisible()
    details.tabs.set_current("adds")
    add_account(empty, "b", ["phone=main", "face"], **CALM)
    said = words(details)
    assert "It adds 1.00 points to your Load, perhaps more" in said
    assert "Who holds it: 1, perhaps 1 more" in said
    (sentence,) = (line for line in said if "may hold it: not checked" in line)
    assert sentence.startswith("1 service holds it.")
    assert "would be harder" not in sentence
    assert details.bars.isVisible()


@pytest.fixture
def signed_in(empty: SessionBridge) -> SessionBridge:
    """Five accounts that are signed in to with the number, of which nothing says that they hold it."""
    add_identifier(empty, "main", label="Main", value=NUMBER, real_name=Known.YES)
    for place in range(5):
        add_account(empty, f"s{place}", name=f"Service {place}", login=f"+86 {NUMBER}", **CALM)
    return empty


def test_what_is_signed_in_with_is_no_zero(signed_in: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page = my_data(signed_in, shown)
    details, sentence = page.details, "5 accounts are signed in to with it; that they hold it is not recorded."
    for tab in ("adds", "linkage", "leak"):
        details.tabs.set_current(tab)
        said = words(details)
        assert sentence in " ".join(said)
        assert not [line for line in said if "0.00" in line or "0 services" in line or line.endswith(": 0")]
        assert "None would go up a band" not in said
    assert "It would perhaps tie 5 services together" in words(details)
    assert "It would tie no two services together, as far as is recorded" not in words(details)
    details.tabs.set_current("adds")
    assert "What it adds to your Load is not known" in words(details)
    assert "Who may hold it: 5" in words(details)
    assert "5 may hold it" in rows(page.model)[1]
    assert "adds" not in rows(page.model)[1]
    links = details.findChildren(NumberLink)
    ways = [found for found in links if found.isVisible() and found.text().startswith("Service ")]
    assert len(ways) == 3
    with qtbot.waitSignal(page.go_to) as asked_for:
        ways[0].click()
    assert asked_for.args[0].service_id == "s0"
    signed_in.do(lambda vault: commands.add_holding(vault, holding("s0", "phone", "main")))
    said = words(details)
    assert "Who holds it: 1, perhaps 4 more" in said
    assert any(line.endswith("points to your Load, perhaps more") for line in said)


@pytest.mark.parametrize("gone", [False, True])
def test_what_is_signed_in_with_is_asked_about_before_the_trash(
    signed_in: SessionBridge, shown: Show, *, gone: bool
) -> None:
    signed_in.do(lambda vault: commands.edit_identifier(vault, "main", retired="2026" if gone else None))
    page = my_data(signed_in, shown)
    page.perform("trash")
    said = " ".join(words(asked(page)))
    assert "5 accounts are signed in to with it; that they hold it is not recorded. In the trash nothing counts" in said
    assert ("that they may have it, although you have given it up" in said) is gone
    assert "hold it." not in said


def test_what_services_may_hold_is_asked_about_before_the_trash(empty: SessionBridge, shown: Show) -> None:
    add_identifier(empty, "main", label="Main", value=NUMBER)
    for key in ("a", "b"):
        add_account(empty, key, ["phone?=main"], **CALM)
    page = my_data(empty, shown)
    page.perform("trash")
    assert "2 services may hold it: not checked. In the trash nothing counts" in " ".join(words(asked(page)))
    asked(page).reject()
    add_account(empty, "c", ["phone=main"], **CALM)
    page.perform("trash")
    said = " ".join(words(asked(page)))
    assert "1 service holds it. 2 more may hold it: not checked. In the trash it no longer counts in your Load" in said
    asked(page).trash.click()
    assert page.model.ids == []


def test_badges_say_what_is_known(two_numbers: SessionBridge, shown: Show) -> None:
    page = my_data(two_numbers, shown)
    assert badges(page.details) == ["Phone number", "Registered in your real name", "Known to have leaked: B Mar 2020"]
    two_numbers.do(lambda vault: commands.edit_identifier(vault, "main", leak_note="a notice", retired="2024"))
    assert badges(page.details)[2:] == ["Known to have leaked: a notice", "Given up 2024"]
    page.open_at(Destination("my_data", identifier_id="spare"))
    assert badges(page.details) == ["Phone number", "Real name: not known"]
    two_numbers.do(lambda vault: commands.edit_identifier(vault, "spare", real_name=Known.NO, leaked=Known.YES))
    assert badges(page.details) == ["Phone number", "Known to have leaked"]


def test_a_leak_of_unknown_date_is_named_without_one(two_numbers: SessionBridge, shown: Show) -> None:
    two_numbers.do(lambda vault: incident_commands.edit_incident(vault, "n", happened=None))
    page = my_data(two_numbers, shown)
    assert "Known to have leaked: B" in badges(page.details)


def test_holders_largest_difference_first(two_numbers: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page = my_data(two_numbers, shown)
    model = page.details.model
    assert [[str(model.index(row, column).data()) for column in range(4)] for row in range(2)] == [
        ["A", "Not known", "3.00 high → 1.00 low", "−2.00"],
        ["B", "Not known", "1.25 low → 0.75 low", "−0.50"],
    ]
    differences = [model.index(row, 3).data(Role.SORT) for row in range(model.rowCount())]
    assert differences == sorted(differences)
    assert isinstance(model.index(0, 2).data(Role.CELL), BandChangeCell)
    page.details.table.setCurrentIndex(model.index(0, 0))
    page.details.table.setFocus()
    with qtbot.waitSignal(page.go_to, check_params_cb=lambda to: to == Destination("services", service_id="a")):
        qtbot.keyClick(page.details.table, Qt.Key.Key_Return)


def test_in_the_smallest_window_names_and_the_value_can_be_read(
    two_numbers: SessionBridge, shown: Show, qtbot: QtBot
) -> None:
    page = my_data(two_numbers, shown)
    page.resize(743, 590)  # what the navigation leaves of 945 x 646
    QApplication.processEvents()
    details = page.details
    assert details.table.columnWidth(Column.SERVICE) > u(44)
    assert details.table.isColumnHidden(Column.CHANGE)
    difference = details.model.index(0, Column.DIFFERENCE)
    assert "3.00 high → 1.00 low" in str(difference.data(Qt.ItemDataRole.ToolTipRole))
    long = NUMBER + " 123456789" * 30
    two_numbers.do(lambda vault: commands.edit_identifier(vault, "main", value=long))
    details.eye.click()
    QApplication.processEvents()
    details.value.grab()
    assert details.value.text() == long
    assert details.value.toolTip() == ""  # nothing is cut
    assert details.value.height() >= details.value.heightForWidth(details.value.width())
    assert details.width() <= page.width()


@pytest.mark.parametrize(
    ("app_type", "kind", "words", "hint"),
    [
        (None, "phone", "Not known", "What type of app it is has not been said."),
        (3, "phone", "Within", "This type of app may ask for it."),  # instant messaging
        (29, "phone", "Beyond", "This type of app may not insist on it."),  # news: nothing is necessary
        (3, "phone_alt", "Beyond", "This type of app may not insist on it."),  # the same number, given as another
    ],
)
def test_says_whether_the_type_of_app_may_ask_for_it(
    empty: SessionBridge, app_type: int | None, kind: str, words: str, hint: str
) -> None:
    number = add_identifier(empty, "main")
    add_account(empty, "a", [f"{kind}={number}"], app_type=app_type)
    model = HoldersModel()
    model.show_effect(empty.risk, number, identifier_effect(empty.risk, number), empty.minimums)
    index = model.index(0, Column.MINIMUM)
    assert index.data() == words
    assert hint in index.data(Qt.ItemDataRole.ToolTipRole)
    assert isinstance(index.data(Role.CELL), PillCell) is (words == "Beyond")


def test_others_that_it_links_are_counted(empty: SessionBridge, shown: Show) -> None:
    number = add_identifier(empty, "main")
    paper = add_identifier(empty, "paper", "id_number")
    add_account(empty, "a", [f"phone={number}", f"id_number={paper}"], **CALM)
    add_account(empty, "b", [f"phone={number}", "face"], **CALM)
    page = my_data(empty, shown)
    page.open_at(Destination("my_data", identifier_id=paper))
    assert any("1 other would be harder to link to you." in line for line in words(page.details))


def test_what_may_be_it_because_nobody_has_said_which_is_no_zero(empty: SessionBridge, shown: Show) -> None:
    for key in "ab":
        add_account(empty, key, ["phone", "id_name"], **CALM)
    number = add_identifier(empty, "main", leaked=Known.YES)
    page = my_data(empty, shown)
    page.open_at(Destination("my_data", identifier_id=number))
    said = words(page.details)
    assert "What it adds to your Load is not known" in said
    assert "Who may hold it: 2" in said
    assert not any("0 services" in line or "0.00" in line for line in said)
    assert page.perform("trash")
    asked(page).reject()
    assert not empty.vault.identifiers[number].trashed


# Changes


def test_the_trash_and_back(two_numbers: SessionBridge, shown: Show) -> None:
    page = my_data(two_numbers, shown)
    assert page.perform("trash")
    asked(page).trash.click()
    assert page.model.ids == ["spare"]
    assert page.chosen == "spare"
    assert page.perform("trash")
    asked(page).trash.click()  # of what was held of the other one nobody says any more which it is
    assert page.empty.isVisible()
    assert not page.perform("trash")
    assert not page.perform("edit")
    two_numbers.attempt(Session.undo)
    two_numbers.attempt(Session.undo)
    assert page.model.ids == ["main", "spare"]


def asked(page: MyDataPage) -> IdentifierLeaving:
    """The question that was opened last."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    (found,) = page.findChildren(IdentifierLeaving)
    return found


def test_what_services_hold_is_said_to_be_given_up_rather_than_put_away(
    two_numbers: SessionBridge, shown: Show
) -> None:
    page = my_data(two_numbers, shown)
    assert page.perform("trash")
    dialog = asked(page)
    said = " ".join(words(dialog))
    assert "Move “Main number” to the trash?" in said
    assert "2 services hold it." in said
    assert "they keep it all the same" in said
    assert dialog.give_up.kind is ButtonKind.PRIMARY
    dialog.keep.click()
    assert page.model.ids == ["main", "spare"]
    page.perform("trash")
    dialog = asked(page)
    assert dialog.value("retired") == two_numbers.today.isoformat()
    for typed, problem in (("", "cannot be empty"), ("2027", "has not come yet"), ("soon", "2024-03")):
        dialog.set_value("retired", typed)
        dialog.give_up.click()
        assert problem in dialog.error_of("retired")
    dialog.set_value("retired", "2026-10")
    load = two_numbers.risk.load.total
    dialog.give_up.click()
    own = two_numbers.vault.identifiers["main"]
    assert (own.retired, own.trashed) == ("2026-10", None)
    assert two_numbers.risk.load.total == load
    assert [item.services for item in two_numbers.reminders().shown if item.rule == "retired_identifier"] == [
        ("a", "b")
    ]
    page.perform("trash")  # given up, and to go all the same
    dialog = asked(page)
    assert "although you have given it up" in " ".join(words(dialog))
    assert dialog.keep.kind is ButtonKind.PRIMARY
    dialog.trash.click()
    assert page.model.ids == ["spare"]


def test_the_question_before_the_trash_comes_back_after_locking(two_numbers: SessionBridge, shown: Show) -> None:
    page = my_data(two_numbers, shown)
    page.perform("trash")
    dialog = asked(page)
    dialog.set_value("retired", "2025")
    draft = dialog.draft()
    dialog.reject()
    page.resume(draft)
    again = asked(page)
    assert again.value("retired") == "2025"
    again.trash.click()
    page.resume(draft)
    page.resume("{}")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert page.findChildren(IdentifierLeaving) == []


def test_two_records_of_one_number_become_one(
    two_numbers: SessionBridge, shown: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = my_data(two_numbers, shown)
    assert not page.details.join.isVisible()
    twin = replace(two_numbers.vault.identifiers["spare"], value=f"+86 {NUMBER}")
    changes = replacing(two_numbers.vault, twin, holding("a", "bank_phone", "spare"))
    two_numbers.do(lambda _vault: changes)
    assert page.details.join.text() == "The same as “Spare”: join them…"
    page.details.join.click()
    (dialog,) = page.findChildren(Dialog)
    assert "“Spare” goes to the trash." in " ".join(words(dialog))
    dialog.accept()
    assert page.model.ids == ["main"]
    assert not page.details.join.isVisible()
    assert {item.kind for item in two_numbers.vault.holdings_with("main")} == {"phone", "bank_phone"}
    two_numbers.attempt(Session.undo)
    assert page.model.ids == ["main", "spare"]
    monkeypatch.setattr(type(two_numbers.session), "read_only", property(lambda _self: True))
    page.refresh()
    assert not page.details.join.isVisible()


def test_of_one_in_use_and_one_that_was_given_up_it_is_said_what_becomes(
    two_numbers: SessionBridge, shown: Show
) -> None:
    twin = replace(two_numbers.vault.identifiers["spare"], value=NUMBER, retired="2024")
    two_numbers.do(lambda vault: replacing(vault, twin))
    page = my_data(two_numbers, shown)
    page.details.join.click()
    (dialog,) = page.findChildren(Dialog)
    assert "The joined one is in use" in " ".join(words(dialog))
    dialog.accept()
    assert two_numbers.vault.identifiers["main"].retired is None


def test_a_number_that_is_recorded_already_is_refused_beside_its_field(
    two_numbers: SessionBridge, qtbot: QtBot
) -> None:
    dialog = editor(two_numbers, qtbot)
    dialog.set_values({"label": "Again", "value": f"+86 {NUMBER}"})
    dialog.save()
    assert dialog.error_of("value") == "This is recorded already as “Main number”."
    assert len(two_numbers.vault.identifiers) == 2


def test_follows_what_happens_at_services(two_numbers: SessionBridge, shown: Show) -> None:
    page = my_data(two_numbers, shown)
    two_numbers.do(lambda vault: commands.set_holding(vault, "b", "phone", None))
    assert "1 service holds it." in " ".join(words(page.details))


def test_empty_offers_one_thing(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page = my_data(empty, shown)
    assert page.empty.isVisible()
    page.empty.accepted.emit()
    (editor,) = page.findChildren(IdentifierEditor)
    editor.set_values({"kind": "email", "label": "Everyday"})
    editor.save()
    assert [item.label for item in empty.vault.identifiers.values()] == ["Everyday"]
    assert page.chosen == editor.saved_id
    assert not page.empty.isVisible()


def test_after_locking_nothing_is_left(two_numbers: SessionBridge, shown: Show) -> None:
    page = my_data(two_numbers, shown)
    page.details.eye.click()
    page.forget()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert page.model.rowCount() == page.details.model.rowCount() == 0
    said = " ".join(
        f"{child.accessibleName()} {child.text() if isinstance(child, (QLabel, QAbstractButton)) else ''}"
        for child in page.findChildren(QWidget)
    )
    assert [word for word in (NUMBER, "138", "Main number", "2020") if word in said] == []


# Large vaults


def test_in_a_large_vault_figures_come_when_they_are_ready(
    two_numbers: SessionBridge, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(identifier_effects, "_AT_ONCE", 0)
    page = MyDataPage(two_numbers)
    qtbot.addWidget(page)
    page.refresh()
    at_first = [text.text() for text in page.details.findChildren(QLabel)]
    assert "This is being worked out: many accounts hold it." in at_first
    assert rows(page.model)[1].endswith("known to have leaked")
    qtbot.waitUntil(lambda: rows(page.model)[2].endswith("adds 0.00 points"))
    assert "It adds 2.50 points to your Load" in [text.text() for text in page.details.findChildren(QLabel)]
    assert page.chosen == "main"


def test_figures_of_a_state_that_is_gone_are_dropped(
    two_numbers: SessionBridge, shown: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(identifier_effects, "_AT_ONCE", 0)
    page = my_data(two_numbers, shown)
    two_numbers.do(lambda vault: commands.edit_service(vault, "a", trashed=two_numbers.today))
    qtbot.waitUntil(lambda: "It adds 0.50 points to your Load" in words(page.details))
    page.refresh()
    page.forget()
    two_numbers.tasks.wait()
    QCoreApplication.processEvents()
    assert page.model.rowCount() == 0


# The editor


def editor(bridge: SessionBridge, qtbot: QtBot, identifier: str | None = None) -> IdentifierEditor:
    made = IdentifierEditor(bridge, identifier)
    qtbot.addWidget(made)
    made.show()
    return made


def test_saves_everything_it_asks(empty: SessionBridge, qtbot: QtBot) -> None:
    dialog = editor(empty, qtbot)
    values = {
        "kind": "email",
        "label": "Everyday",
        "value": "l@example.com",
        "real_name": "yes",
        "leaked": "no",
        "leak_note": "",
        "distinctness": "findable",
        "retired": "2024-03",
        "note": "for shops",
    }
    dialog.set_values(values)
    assert dialog.values() == values
    dialog.save()
    (saved,) = empty.vault.identifiers.values()
    assert {name: str(getattr(saved, name)) for name in values} == values


def test_says_what_is_wrong_beside_the_field(empty: SessionBridge, qtbot: QtBot) -> None:
    dialog = editor(empty, qtbot)
    dialog.save()
    assert dialog.error_of("label") == "This cannot be empty."
    dialog.set_values({"label": "Main", "retired": "soon"})
    dialog.save()
    assert "2024-03" in dialog.error_of("retired")
    assert empty.vault.identifiers == {}


def test_edits_one_and_keeps_its_kind(two_numbers: SessionBridge, qtbot: QtBot) -> None:
    dialog = editor(two_numbers, qtbot, "main")
    assert not dialog.edit_of("kind").isEnabled()
    assert dialog.value("value") == NUMBER
    dialog.set_value("label", "Old number")
    dialog.save()
    saved = two_numbers.vault.identifiers["main"]
    assert (saved.label, saved.kind, saved.real_name, saved.value) == ("Old number", "phone", Known.YES, NUMBER)


def test_asks_only_what_fits_the_kind(empty: SessionBridge, qtbot: QtBot) -> None:
    dialog = editor(empty, qtbot)
    choices = dialog.edit_of("distinctness")
    assert choices.isVisible()
    offered = set()
    for kind in IDENTIFIER_KINDS:
        dialog.set_value("kind", kind)
        assert dialog.value("kind") == kind
        if choices.isVisible():
            offered.add(kind)
    assert offered == {"phone", "email", "address", "id_name", "id_number"}


def test_doubts_a_value_without_refusing_it(empty: SessionBridge, qtbot: QtBot) -> None:
    dialog = editor(empty, qtbot)
    dialog.set_values({"label": "Main"})
    edit = dialog.edit_of("value")
    assert isinstance(edit, QLineEdit)
    qtbot.keyClicks(edit, "138")
    assert "A Chinese mobile number has 11 digits; this has 3." in words(dialog)
    dialog.save()
    assert len(empty.vault.identifiers) == 1


def test_a_kind_that_is_not_offered_can_still_be_edited(empty: SessionBridge, qtbot: QtBot) -> None:
    add_identifier(empty, "face", "face", label="My face")
    dialog = editor(empty, qtbot, "face")
    assert dialog.value("kind") == "face"


def test_a_draft_survives_locking(two_numbers: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page = my_data(two_numbers, shown)
    dialog = editor(two_numbers, qtbot, "main")
    dialog.set_values({"label": "Half typ", "note": "not yet done"})
    draft = dialog.draft()
    page.resume(draft)
    (again,) = page.findChildren(IdentifierEditor)
    assert again.values() == dialog.values()
    again.save()
    assert two_numbers.vault.identifiers["main"].label == "Half typ"
    assert "Phone numbers" in rows(page.model)


@pytest.mark.parametrize("draft", ["", "[]", "{}", '{"identifier_id": 1, "values": 2}'])
def test_a_draft_that_cannot_be_read_is_left_alone(two_numbers: SessionBridge, shown: Show, draft: str) -> None:
    page = my_data(two_numbers, shown)
    page.resume(draft)
    assert page.findChildren(IdentifierEditor) == []
