"""The tick list: by region, searched as a whole, quick with the keyboard, and one step."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea
from pytestqt.qtbot import QtBot

from tests.gui.ledgers import add_account
from tests.gui.pages import Show, words
from tracker.catalogue import Catalogue
from tracker.catalogue.entries import Region, ServiceEntry
from tracker.core import commands
from tracker.core.kinds import Headline
from tracker.core.model import Place
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import tick_services as dialog_module
from tracker.gui.dialogs.answers import Answers
from tracker.gui.dialogs.tick_list import TickList
from tracker.gui.dialogs.tick_services import TickServicesDialog
from tracker.gui.dialogs.wizard import Wizard
from tracker.gui.dialogs.wizard_services import ServicesPage
from tracker.gui.models.tick_model import TickModel
from tracker.gui.theme import ThemeChoice, apply_theme, tokens, u
from tracker.gui.translation import LANGUAGES, use_language
from tracker.gui.widgets import tick_cells
from tracker.services.session import Session
from tracker.services.settings import Settings
from tracker.services.ticking import Choice

CATALOGUE = Catalogue.load()
CHECK = Qt.ItemDataRole.CheckStateRole


def entry(catalogue_id: str) -> ServiceEntry:
    found = CATALOGUE.services.by_id(catalogue_id)
    assert found is not None
    return found


def names(shown: TickList) -> list[str]:
    model = shown.view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def ids(choices: Iterable[Choice]) -> list[str]:
    return [choice if isinstance(choice, str) else choice.id for choice in choices]


def tick(shown: TickList, *wanted: str) -> None:
    """Tick what is called so among what is shown."""
    model = shown.view.model()
    for name in wanted:
        assert model.setData(model.index(names(shown).index(name), 0), Qt.CheckState.Checked, CHECK)


def press(qtbot: QtBot, shown: TickList, *keys: Qt.Key) -> None:
    """Press keys wherever the keyboard is in the list."""
    for key in keys:
        qtbot.keyClick(shown.focusWidget(), key)


@pytest.fixture
def chips(china: TickList) -> dict[str, object]:
    return {chip.text(): chip for chip in china._chips.values()}


@pytest.fixture
def china(shown: Show, qtbot: QtBot) -> TickList:
    """For a person in China; nothing is recorded yet."""
    made = TickList("en", lambda: CATALOGUE.services)
    made.offer(Place.CHINA)
    made.resize(720, 480)
    shown(made)
    made.activateWindow()
    made.search.setFocus()
    return made


# The model


def test_the_model_is_sound(qtbot: QtBot) -> None:
    model = TickModel("en", lambda choice: "In your ledger" if choice == "Old club" else "")
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_choices([entry("wechat"), "Old club", "Pottery club"])
    assert model.setData(model.index(2, 0), Qt.CheckState.Checked, CHECK)
    model.show_choices([])
    assert model.ticked == ("Pottery club",)


def test_a_cell_says_what_the_catalogue_says() -> None:
    model = TickModel("zh_CN", lambda _choice: "")
    model.show_choices([entry("wikipedia"), entry("alipay")])
    wikipedia, alipay = (model.row(model.index(row, 0)) for row in (0, 1))

    assert (wikipedia.name, wikipedia.note, wikipedia.stuck) == ("维基百科", "Wikipedia", True)
    assert (alipay.name, alipay.note, alipay.stuck) == ("支付宝", "Alipay", False)
    assert alipay.usual >= {Headline.PHONE, Headline.PAYMENT}
    assert "支付宝, Alipay, " in model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    tip = model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "usually holds" in tip
    assert "From the catalogue" in tip


def test_what_nobody_knows_is_called_unknown() -> None:
    silent = next(one for one in CATALOGUE.services if not one.collects)
    model = TickModel("en", lambda _choice: "")
    model.show_choices([silent])
    assert not model.row(model.index(0, 0)).usual
    assert "holds is not known" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_what_is_recorded_cannot_be_ticked(qtbot: QtBot) -> None:
    model = TickModel("en", lambda _choice: "In your ledger")
    model.show_choices([entry("wechat")])
    index = model.index(0, 0)
    assert not model.setData(index, Qt.CheckState.Unchecked, CHECK)
    assert not model.flags(index) & Qt.ItemFlag.ItemIsUserCheckable
    assert index.data(CHECK) is Qt.CheckState.Checked
    assert not model.ticked
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


# The lists


def test_the_own_region_is_shown_first(china: TickList, chips: dict[str, object]) -> None:
    assert list(chips) == ["China", "Worldwide", "Ticked"]
    assert names(china) == [one.name.en for one in CATALOGUE.services.commonest(Region.CHINA)]


def test_ticks_stay_whatever_is_shown(china: TickList) -> None:
    heard: list[int] = []
    china.changed.connect(lambda: heard.append(len(china.ticked)))
    tick(china, "WeChat", "Taobao")
    china._chips[Region.WORLD].click()
    assert "Taobao" not in names(china)
    tick(china, "Netflix")
    china.search.setText("zhihu")
    tick(china, "Zhihu")

    assert ids(china.ticked) == ["wechat", "taobao", "netflix", "zhihu"]
    assert heard == [1, 2, 3, 4]
    assert china._chips["ticked"].accessibleName() == "Ticked 4"
    china._chips["ticked"].click()
    assert names(china) == ["WeChat", "Taobao", "Netflix", "Zhihu"]
    assert china.search.text() == ""


def test_unticking_leaves_it_in_sight(china: TickList, qtbot: QtBot) -> None:
    tick(china, "WeChat", "Taobao")
    china._chips["ticked"].click()
    china.view.setFocus()
    press(qtbot, china, Qt.Key.Key_Space)
    assert ids(china.ticked) == ["taobao"]
    assert names(china) == ["WeChat", "Taobao"]
    press(qtbot, china, Qt.Key.Key_Space)
    assert ids(china.ticked) == ["taobao", "wechat"]


def test_an_empty_list_says_why(china: TickList) -> None:
    china._chips["ticked"].click()
    assert "Nothing is ticked yet." in words(china)
    assert not china.view.isVisible()
    china._chips[Region.CHINA].click()
    assert china.view.isVisible()


# Searching


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("wei", "WeChat"),
        ("微信", "WeChat"),
        ("zhifubao", "Alipay"),
        ("https://www.mozilla.org/x", "Firefox"),
        ("Netfilx", "Netflix"),
    ],
)
def test_the_whole_catalogue_is_searched(china: TickList, typed: str, first: str) -> None:
    china.search.setText(typed)
    assert first in names(china)[:1]
    assert not any(chip.isChecked() for chip in china._chips.values())
    china.search.clear()
    assert china._chips[Region.CHINA].isChecked()
    assert names(china)[0] == "WeChat"


def test_what_fits_nothing_is_added_by_its_name(china: TickList, qtbot: QtBot) -> None:
    china.search.setText("  Pottery   club ")
    assert names(china)[-1] == "Pottery club"
    tick(china, "Pottery club")
    china.search.setText("pottery club")
    model = china.view.model()
    assert model.index(model.rowCount() - 1, 0).data(CHECK) is Qt.CheckState.Checked
    assert china.ticked == ("Pottery club",)


def test_a_name_of_the_catalogue_is_not_offered_twice(china: TickList) -> None:
    china.search.setText("wechat")
    assert [name.casefold() for name in names(china)].count("wechat") == 1
    china.search.setText("x" * 501)
    assert "Nothing in the catalogue fits." in words(china)


# The keyboard


def test_typing_and_return_tick_one_after_the_other(china: TickList, qtbot: QtBot) -> None:
    for typed in ("wechat", "taobao", "12306"):
        qtbot.keyClicks(china.search, typed)
        press(qtbot, china, Qt.Key.Key_Return)
    assert ids(china.ticked) == ["wechat", "taobao", "rail-12306"]
    assert china.search.text() == "12306"
    press(qtbot, china, Qt.Key.Key_Return)
    assert ids(china.ticked) == ["wechat", "taobao"]
    china.search.clear()
    press(qtbot, china, Qt.Key.Key_Return)
    assert len(china.ticked) == 2


@pytest.fixture
def recorded() -> set[str]:
    """Ids and names that are in the ledger already."""
    return set()


@pytest.fixture
def partly(shown: Show, recorded: set[str]) -> TickList:
    """A list that knows what is recorded."""
    made = TickList(
        "en",
        lambda: CATALOGUE.services,
        lambda choice: "In your ledger" if (choice if isinstance(choice, str) else choice.id) in recorded else "",
    )
    made.offer(Place.CHINA)
    made.resize(720, 480)
    shown(made)
    return made


def test_return_ticks_nothing_else_when_the_best_is_recorded(
    partly: TickList, recorded: set[str], qtbot: QtBot
) -> None:
    recorded |= {"wechat"}
    qtbot.keyClicks(partly.search, "wei")
    assert names(partly)[0] == "WeChat"
    assert not partly.view.currentIndex().isValid()
    assert "WeChat is in your ledger already. The Down key goes to what else fits." in words(partly)
    qtbot.keyClick(partly.search, Qt.Key.Key_Return)
    assert partly.ticked == ()
    partly.search.clear()
    assert "is in your ledger already" not in words(partly)


def test_where_all_is_recorded_it_says_why(partly: TickList, recorded: set[str], qtbot: QtBot) -> None:
    said = "Everything that fits is recorded already, so there is nothing to tick."
    partly.search.setText("wechat")
    recorded |= {*ids(choice for choice in CATALOGUE.services.search.find("pdd", 40)), "pdd"}
    assert said not in words(partly)
    partly.search.setText("pdd")
    assert said in words(partly)
    qtbot.keyClick(partly.search, Qt.Key.Key_Return)
    assert partly.ticked == ()
    assert partly.search.selectedText() == "pdd"
    partly.search.clear()
    assert said not in words(partly)


def test_the_arrows_go_through_the_grid_and_back(china: TickList, qtbot: QtBot) -> None:
    press(qtbot, china, Qt.Key.Key_Down)
    assert china.view.hasFocus()
    press(qtbot, china, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Space)
    commonest = [one.id for one in CATALOGUE.services.commonest(Region.CHINA)]
    assert ids(china.ticked) == [commonest[place] for place in (0, 1, 4)]
    press(qtbot, china, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert china.search.hasFocus()


def test_a_letter_in_the_grid_begins_a_search(china: TickList, qtbot: QtBot) -> None:
    china.search.setText("taobao")
    china.view.setFocus()
    qtbot.keyClick(china.view, Qt.Key.Key_W)
    qtbot.keyClicks(china.focusWidget(), "eibo")
    assert china.search.text() == "weibo"
    assert names(china)[0] == "Weibo"
    qtbot.keyClick(china.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert china.search.text() == "weibo"


def test_a_click_anywhere_in_a_cell_ticks(china: TickList, qtbot: QtBot) -> None:
    place = china.view.visualRect(china.view.model().index(1, 0))
    for _time in range(3):
        qtbot.mouseClick(china.view.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    qtbot.mouseClick(china.view.viewport(), Qt.MouseButton.RightButton, pos=place.center())
    assert ids(china.ticked) == ["alipay"]


# The cells


def test_a_name_has_the_room_of_the_signs_that_are_not_there(
    partly: TickList, recorded: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    signs: list[tuple[int, str]] = []
    monkeypatch.setattr(
        tick_cells, "paint_tile", lambda surface, place, icon, _headline: signs.append((place.right(), icon))
    )
    wide = partly.view.visualRect(partly.view.model().index(0, 0)).width()
    for number in (1, 3):  # WeChat may hold a phone number, Alipay more
        signs.clear()
        partly._model.show_choices([entry("wechat" if number == 1 else "alipay")])
        partly.view.grab()
        assert len(signs) == number
        assert [icon for _place, icon in sorted(signs)] == [kind.value for kind in Headline if kind in usual(partly)]
        assert max(signs)[0] > wide - u(4)
    signs.clear()
    recorded |= {"alipay"}
    partly._model.show_choices([entry("alipay")])
    partly.view.grab()
    assert signs == []


def usual(shown: TickList) -> frozenset[Headline]:
    """The headline kinds of the first cell."""
    return shown._model.row(shown._model.index(0)).usual


def test_the_list_lies_on_the_colour_of_its_dialog(empty: SessionBridge, shown: Show, qapp: QApplication) -> None:
    made = TickServicesDialog(empty)
    shown(made)
    apply_theme(qapp, ThemeChoice.DARK)
    made.list.search.setText("wechat")
    QApplication.processEvents()
    view = made.list.view.viewport()
    corner = view.mapTo(made, view.rect().bottomRight())
    assert made.grab().toImage().pixelColor(corner) == tokens().raised


# The dialog


@pytest.fixture
def dialog(empty: SessionBridge, shown: Show) -> TickServicesDialog:
    add_account(empty, "own", name="My chats", domains=("weixin.qq.com",))
    add_account(empty, "old", name="Old club")
    empty.do(lambda vault: commands.trash_services(vault, ["old"], empty.today))
    made = TickServicesDialog(empty)
    shown(made)
    return made


def test_what_is_recorded_is_left_out_of_the_lists_and_said_in_a_search(dialog: TickServicesDialog) -> None:
    assert "WeChat" not in names(dialog.list)
    model = dialog.list.view.model()
    for typed, said in (("wechat", "In your ledger"), ("My chats", "In your ledger"), ("Old club", "In your trash")):
        dialog.list.search.setText(typed)
        assert said in [model.row(model.index(row, 0)).note for row in range(model.rowCount())]


def test_forty_are_added_in_one_step(dialog: TickServicesDialog, empty: SessionBridge) -> None:
    assert not dialog._add.isEnabled()
    dialog.list._chips[Region.CHINA].click()
    tick(dialog.list, *names(dialog.list)[:39])
    dialog.list.search.setText("Pottery club")
    tick(dialog.list, "Pottery club")
    assert dialog._add.text() == "Add 40 services"
    dialog._add.click()

    assert dialog.result() == QDialog.DialogCode.Accepted
    assert len(list(empty.vault.live_services())) == 41
    assert str(empty.session.undo_label) == "40 services added"
    empty.attempt(Session.undo)
    assert [service.name for service in empty.vault.live_services()] == ["My chats"]


def test_ticks_are_not_dropped_unasked(
    dialog: TickServicesDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [False, False, True]
    asked: list[str] = []

    def ask(_parent: object, title: str, *_texts: str) -> bool:
        asked.append(title)
        return answers[len(asked) - 1]

    monkeypatch.setattr(dialog_module, "ask", ask)
    tick(dialog.list, "Netflix")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.close()
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert len(asked) == 3
    assert not dialog.isVisible()


def test_without_ticks_it_closes_at_once_and_a_lock_never_asks(
    dialog: TickServicesDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialog_module, "ask", lambda *_args: pytest.fail("asked"))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    dialog.show()
    tick(dialog.list, "Netflix")
    dialog.reject()  # what the window does on lock
    assert not dialog.isVisible()


def test_return_in_the_search_presses_no_button(dialog: TickServicesDialog, qtbot: QtBot) -> None:
    dialog.list.search.setFocus()
    qtbot.keyClick(dialog.list.search, Qt.Key.Key_Return)
    assert dialog.isVisible()


# The first run


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_run_fits_a_small_window(
    bridge: SessionBridge, qtbot: QtBot, qapp: QApplication, language: str
) -> None:
    use_language(qapp, language)
    apply_theme(qapp, ThemeChoice.LIGHT, language)
    wizard = Wizard(SessionBridge(CATALOGUE, Settings(None), language), Answers(Path("vault"), step=3))
    qtbot.addWidget(wizard)
    wizard.resize(1024, 700)
    with qtbot.waitExposed(wizard):
        wizard.show()
    (area,) = wizard.findChildren(QScrollArea)
    assert area.verticalScrollBar().maximum() == 0


def test_the_first_run_keeps_what_was_ticked(bridge: SessionBridge, qtbot: QtBot) -> None:
    answers = Answers(Path("vault"), place=Place.OTHER)
    page = ServicesPage(bridge, answers)
    qtbot.addWidget(page)
    page.enter()
    assert names(page.list)[0] == "Google"
    tick(page.list, "Netflix")
    answers.place = Place.CHINA
    page.enter()
    assert names(page.list)[0] == "WeChat"
    assert page.leave()
    assert ids(answers.ticked) == ["netflix"]

    again = ServicesPage(bridge, answers)  # as after another language was chosen
    qtbot.addWidget(again)
    again.enter()
    assert ids(again.list.ticked) == ["netflix"]
    again.list._chips["ticked"].click()
    assert names(again.list) == ["Netflix"]
