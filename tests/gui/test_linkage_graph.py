"""The graph of a linkage: where services stand, how one goes from one to the next, and the same as a list."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.ledgers import add_account, add_identifier
from tests.gui.pages import Show, words
from tracker.core import commands, incident_commands
from tracker.core.kinds import Headline
from tracker.core.model import HoldingState, Incident, IncidentId, IncidentKind, Known, ServiceId
from tracker.core.risk.linkage_graph import Bond, LinkedService, linking_identifiers
from tracker.gui.bridge import SessionBridge
from tracker.gui.pages.base import Destination
from tracker.gui.pages.linkage_view import LinkageView
from tracker.gui.widgets.linkage_graph import MOST_SERVICES, LinkageGraph, most_that_fit, ring
from tracker.gui.widgets.linkage_marks import GraphCentre, GraphNode, Mark, MarkSign, node_size
from tracker.gui.widgets.pointing import DIRECTIONS, next_mark

CENTRE = GraphCentre("phone", Headline.PHONE, "Main number", real_name=True, leaked=True)
PANEL = QSizeF(320, 250)


def nodes(count: int) -> list[GraphNode]:
    linked = (LinkedService(ServiceId(f"s{number}"), Bond.HOLDS, False, False) for number in range(count))
    return [GraphNode(service, f"Service {number}") for number, service in enumerate(linked)]


def graph_of(shown: Show, count: int, more: int = 0) -> LinkageGraph:
    graph = LinkageGraph()
    graph.resize(400, 340)
    graph.show_linkage(CENTRE, nodes(count), more, "Main number.")
    shown(graph)
    return graph


# Where services stand


def test_the_first_is_on_top_and_they_go_round_as_the_clock_does(bridge: SessionBridge) -> None:
    top, right, bottom, left = (area.center() for area in ring(4, QSizeF(300, 200), QSizeF(60, 40)))
    assert (top, bottom) == (QPointF(150, 20), QPointF(150, 180))
    assert (right, left) == (QPointF(270, 100), QPointF(30, 100))
    mirrored = ring(4, QSizeF(300, 200), QSizeF(60, 40), mirrored=True)
    assert mirrored[1].center() == left
    two = [area.center().y() for area in ring(2, QSizeF(300, 200), QSizeF(60, 40))]
    assert two == pytest.approx([100, 100])  # side by side, else one would lie below the words of the other


@pytest.mark.parametrize("wanted", range(1, MOST_SERVICES + 1))
@pytest.mark.parametrize("size", [PANEL, QSizeF(700, 400), QSizeF(300, 120), QSizeF(80, 60)])
def test_nothing_touches_anything_else(bridge: SessionBridge, wanted: int, size: QSizeF) -> None:
    middle = QRectF(size.width() / 2 - 50, size.height() / 2 - 25, 100, 50)
    cell = QSizeF(node_size())
    count = most_that_fit(wanted, size, cell, middle)
    areas = ring(count, size, cell)
    assert 1 <= count <= wanted
    if count > 1:
        assert not any(one.intersects(other) for one, other in combinations([middle, *areas], 2))
        assert all(QRectF(QPointF(), size).contains(area) for area in areas)


@pytest.mark.parametrize("count", range(1, MOST_SERVICES + 1))
def test_every_service_is_reached_by_the_arrows(bridge: SessionBridge, count: int) -> None:
    areas = ring(count, QSizeF(1200, 900), QSizeF(node_size()))
    reached, waiting = {0}, [0]
    while waiting:
        here = waiting.pop()
        found = {next_mark(areas, here, way) for way in DIRECTIONS.values()} - reached
        reached |= found
        waiting += found
    assert reached == set(range(count))


# What it says and does


def test_a_thousand_services_are_folded_to_the_strongest(shown: Show) -> None:
    graph = graph_of(shown, MOST_SERVICES, more=984)
    assert len(graph.shown) >= 7
    assert [node.name for node in graph.shown[:2]] == ["Service 0", "Service 1"]
    assert len(graph.shown) + graph.left_out == 1000
    graph.resize(200, 200)
    assert len(graph.shown) + graph.left_out == 1000
    assert len(graph.areas()) == len(graph.shown) + 1


def test_by_key_from_service_to_service(shown: Show, qtbot: QtBot) -> None:
    graph = graph_of(shown, 4, more=0)
    graph.setFocus()
    assert graph.current is not None
    assert graph.accessibleName() == "Main number. Service 0: holds it"
    qtbot.keyClick(graph, Qt.Key.Key_Right)
    assert graph.accessibleName() == "Main number. Service 1: holds it"
    qtbot.keyClick(graph, Qt.Key.Key_Down)
    assert graph.current.name == "Service 2"
    qtbot.keyClick(graph, Qt.Key.Key_Up)
    qtbot.keyClick(graph, Qt.Key.Key_End)
    assert graph.current.name == "Service 3"
    qtbot.keyClick(graph, Qt.Key.Key_Home)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(graph.opened, check_params_cb=lambda key: key == "s0"):
            qtbot.keyClick(graph, key)


def test_the_count_of_those_left_out_leads_to_the_list(shown: Show, qtbot: QtBot) -> None:
    graph = graph_of(shown, MOST_SERVICES, more=30)
    graph.setFocus()
    qtbot.keyClick(graph, Qt.Key.Key_End)
    assert graph.current is None
    assert f"and {graph.left_out} more: Show all as a list" in graph.accessibleName()
    with qtbot.waitSignal(graph.more_wanted):
        qtbot.keyClick(graph, Qt.Key.Key_Return)
    with qtbot.waitSignal(graph.more_wanted):
        qtbot.mouseClick(graph, Qt.MouseButton.LeftButton, pos=graph.areas()[-1].center().toPoint())


def test_the_pointer_names_and_opens(shown: Show, qtbot: QtBot) -> None:
    graph = graph_of(shown, 3)
    before = graph.grab().toImage()
    place = graph.areas()[1].center().toPoint()
    qtbot.mouseMove(graph, QPoint(1, 1))
    qtbot.mouseMove(graph, place)
    assert graph.cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert graph.grab().toImage() != before  # the name stands below
    assert "Service 1" in graph.toolTip()
    with qtbot.waitSignal(graph.opened, check_params_cb=lambda key: key == "s1"):
        qtbot.mouseClick(graph, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseMove(graph, QPoint(1, 1))
    assert graph.toolTip() == ""
    qtbot.mouseClick(graph, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))  # beside all of them: nothing


def test_without_services_only_the_identifier_is_there(shown: Show, qtbot: QtBot) -> None:
    graph = graph_of(shown, 0)
    graph.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_Return):
        qtbot.keyClick(graph, key)
    assert (graph.current, graph.areas()) == (None, [])
    assert graph.accessibleName() == "Main number."
    assert graph.accessibleDescription() == ""


def test_the_signs_differ_without_colour(bridge: SessionBridge, shown: Show) -> None:
    pictures = set()
    for mark in Mark:
        sign = MarkSign(mark)
        shown(sign)
        pictures.add(bytes(sign.grab().toImage().convertToFormat(QImage.Format.Format_Mono).constBits()))
    assert len(pictures) == len(Mark)


# The view


@pytest.fixture
def linked(empty: SessionBridge) -> SessionBridge:
    """A number at three services: B knows the name, C has leaked it, D may hold it. A holds a mail address besides."""
    number = add_identifier(empty, "main", label="Main number", real_name=Known.YES)
    mail = add_identifier(empty, "mail", "email", label="Mail & more")
    add_account(empty, "a", [f"phone={number}", f"email={mail}"])
    add_account(empty, "b", [f"phone={number}", "id_number"], name="<b>Bank</b> البلاد 😀")
    add_account(empty, "c", [f"phone={number}"])
    add_account(empty, "d", [f"phone={number}"])
    held = next(item for item in empty.vault.holdings_of(ServiceId("d")))
    empty.do(lambda vault: incident_commands.add_incident(vault, leak("c")))
    empty.do(lambda vault: commands.set_holding(vault, held.service_id, held.kind, HoldingState.UNKNOWN))
    return empty


def leak(service: str) -> Incident:
    return Incident(IncidentId("leak"), ServiceId(service), IncidentKind.BREACH, "2020", ("phone",))


def view_of(bridge: SessionBridge, shown: Show, account: str | None = "a") -> LinkageView:
    view = LinkageView(bridge)
    view.resize(340, 500)
    if account is None:
        view.show_identifiers(("main",))
    else:
        view.show_identifiers(linking_identifiers(bridge.risk, ServiceId(account)), ServiceId(account))
    shown(view)
    return view


def test_says_in_words_what_the_graph_shows(linked: SessionBridge, shown: Show) -> None:
    view = view_of(linked, shown)
    said = view.sentence.text()
    assert said.startswith("3 services hold it.")
    assert "It is registered in your real name." in said
    assert "1 of them knows who you are." in said
    assert "may hold it: not checked" in said
    assert said in view.graph.accessibleName()
    by_name = {node.service.service_id: view.graph.node_words(node) for node in view.graph.shown}
    assert by_name == {
        "a": "this account, holds it",
        "b": "knows who you are",
        "c": "leaked from here",
        "d": "may hold it, not checked",
    }
    legend = [text for text in words(view) if text in ("this account", "knows who you are", "leaked from here")]
    assert legend == ["this account", "knows who you are", "leaked from here"]
    assert "may hold it" in words(view)


def test_another_identifier_can_be_chosen(linked: SessionBridge, shown: Show) -> None:
    view = view_of(linked, shown)
    assert view.choice.accessibleName() == "What links it: Main number"
    first, second = view.choice.menu().actions()
    assert (first.text(), first.isChecked()) == ("Main number", True)
    assert (second.text(), second.isChecked()) == ("Mail && more", False)
    second.trigger()
    assert view.chosen == "mail"
    assert [node.service.service_id for node in view.graph.shown] == ["a"]
    view.show_identifiers(("main", "mail"), ServiceId("a"))  # the same account, after an edit
    assert view.chosen == "mail"
    view.show_identifiers(("main",), ServiceId("b"))
    assert view.chosen == "main"
    assert not view.choice.isVisible()


def test_the_list_is_one_key_away_and_leads_to_the_services(linked: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    view = view_of(linked, shown)
    view.graph.setFocus()
    qtbot.keyClick(view.graph, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert view.is_list
    assert not view.graph.isVisible()
    said = words(view.list)
    assert said[:2] == ["A", "this account, holds it"]
    assert "<b>Bank</b> البلاد 😀" in said
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "A"
    assert focus.accessibleDescription() == "this account, holds it"
    with qtbot.waitSignal(view.go_to, check_params_cb=lambda to: to == Destination("services", service_id="a")):
        qtbot.keyClick(focus, Qt.Key.Key_Return)
    qtbot.keyClick(focus, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert not view.is_list
    assert view.graph.hasFocus()
    with qtbot.waitSignal(view.go_to, check_params_cb=lambda to: to == Destination("services", service_id="a")):
        qtbot.keyClick(view.graph, Qt.Key.Key_Return)


def test_without_identifiers_it_says_so(linked: SessionBridge, shown: Show) -> None:
    add_account(linked, "e", ["orders"])
    view = view_of(linked, shown, "e")
    assert "nothing can be said about what it links" in view.sentence.text()
    assert not view.graph.isVisible()
    assert not view.switch.isVisible()


def test_forgetting_leaves_nothing(linked: SessionBridge, shown: Show) -> None:
    view = view_of(linked, shown, None)
    view.switch.click()
    view.forget()
    assert (view.chosen, view.is_list, words(view)) == (None, False, [])
    assert view.graph.accessibleName() == ""
    assert list(view.graph.shown) == []
