"""The severity map: where accounts stand, how one goes from point to point, and the same as a table."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.bench.ledgers import records
from tests.gui.ledgers import add_account
from tests.gui.pages import Show, show_page, words
from tracker.core import commands
from tracker.core.changes import Change, ChangeSet
from tracker.core.model import Deletability, SecondFactor, ServiceId
from tracker.core.risk.method import Band
from tracker.core.risk.severity_map import MapPoint, Standing, map_points
from tracker.core.text import message
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face, metrics
from tracker.gui.models.map_model import MapModel
from tracker.gui.pages.base import Destination
from tracker.gui.pages.risk import RiskPage
from tracker.gui.pages.risk_map import MapPart
from tracker.gui.widgets.map_layout import lay_out
from tracker.gui.widgets.map_marks import MarkBadge
from tracker.gui.widgets.painting import text_width
from tracker.gui.widgets.severity_map import SeverityMap
from tracker.services.session import Session

STUCK = {"deletability": Deletability.IMPOSSIBLE}
ACTIVE = {"second_factor": SecondFactor.APP, "last_used": "2026-11"}
CALM = {"deletability": Deletability.SELF_SERVICE, **ACTIVE}


def severity_map(bridge: SessionBridge, shown: Show, width: int = 1100) -> tuple[RiskPage, MapPart]:
    page = show_page(RiskPage, bridge, shown, width)
    page.tabs.set_current(MapPart.KEY)
    assert isinstance(page.part, MapPart)
    return page, page.part


def three_places(bridge: SessionBridge) -> None:
    """Two equal accounts at 0.25 + 0, a stuck one at 0.25 + 0.50, and one at 1.00 + 0."""
    add_account(bridge, "one", ["phone"], **CALM)
    add_account(bridge, "two", ["phone"], **CALM)
    add_account(bridge, "stuck", ["phone"], **{**CALM, **STUCK})
    add_account(bridge, "face", ["face", "phone"], **CALM)


def test_places_are_those_of_the_formula(bridge: SessionBridge, shown: Show) -> None:
    chart = SeverityMap(lambda _point: ("", ""))
    chart.resize(700, 500)
    shown(chart)
    left, right = chart.spot(0.25, 1.0), chart.spot(4.0, 1.0)
    low, high = chart.spot(2.0, 0.0), chart.spot(2.0, 2.0)
    assert 0 < left.x() < right.x() < 700
    assert 500 > low.y() > high.y() > 0
    middle = chart.spot(2.125, 1.0)
    assert abs(middle.x() - (left.x() + right.x()) / 2) < 0.01
    assert abs(middle.y() - (low.y() + high.y()) / 2) < 0.01
    chart.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert chart.spot(4.0, 1.0).x() < chart.spot(0.25, 1.0).x()


def test_equal_points_are_one_with_a_count(empty: SessionBridge, shown: Show) -> None:
    three_places(empty)
    _page, part = severity_map(empty, shown)
    assert [(point.severity, point.standing, len(point.accounts)) for point in part.map.points] == [
        (1.0, Standing.REMOVABLE, 1),
        (0.75, Standing.STUCK, 1),
        (0.25, Standing.REMOVABLE, 2),
    ]
    areas = part.map.areas()
    assert all(part.map.rect().contains(area.toRect()) for area in areas)
    assert apart(areas)


def test_what_shares_a_place_lies_side_by_side(empty: SessionBridge, shown: Show) -> None:
    # 0.50 of the loss is the deletion of the first, the access of the second, and half of each of the third.
    add_account(empty, "stuck", ["phone"], **{**CALM, **STUCK})
    add_account(
        empty,
        "open",
        ["phone"],
        deletability=Deletability.SELF_SERVICE,
        second_factor=SecondFactor.NONE,
        last_used="2026-11",
    )
    add_account(empty, "unchecked", ["phone"], second_factor=SecondFactor.SMS, last_used="2026-11")
    _page, part = severity_map(empty, shown)
    assert {(point.telling, point.loss) for point in part.map.points} == {(0.25, 0.5)}
    one, two, three = part.map.areas()
    assert not one.intersects(two)
    assert not two.intersects(three)
    assert not one.intersects(three)
    spot = part.map.spot(0.25, 0.5)
    assert abs((one.center().y() + two.center().y()) / 2 - spot.y()) < 1


def crowded(bridge: SessionBridge, qtbot: QtBot, count: int) -> None:
    changes = tuple(Change(None, record) for record in records(count))
    bridge.attempt(lambda session: session.apply(ChangeSet(message("test", "many"), changes)))
    qtbot.waitUntil(lambda: len(bridge.vault.services) == count)


def apart(areas: list[QRectF]) -> bool:
    return not any(one.intersects(other) for place, one in enumerate(areas) for other in areas[place + 1 :])


def every_place() -> list[MapPoint]:
    """All that the map can show, with three-digit counts."""
    tellings = sorted({context * sure for context in (1, 2, 3, 4) for sure in (0.25, 0.5, 0.75, 1)})
    found = [
        MapPoint(telling, loss / 4, standing, Band.LOW, tuple(ServiceId(str(n)) for n in range(100 + loss)))
        for telling in tellings
        for loss in range(9)
        for standing in Standing
    ]
    return sorted(found, key=lambda point: -point.severity)


def test_marks_never_lie_on_one_another(bridge: SessionBridge, shown: Show) -> None:
    chart = SeverityMap(lambda _points: ("", ""))
    shown(chart)
    points = every_place()
    chart.set_points(points, ())
    for width, height in ((1400, 900), (690, 435), (400, 300), (300, 200)):
        chart.setFixedSize(width, height)
        marks = lay_out(points, chart.spot)
        assert apart([mark.area for mark in marks])
        assert sorted(item for mark in marks for item in mark.points) == list(range(len(points)))
        for mark in marks:
            assert mark.accounts == sum(len(points[item].accounts) for item in mark.points)
            assert {points[item].standing for item in mark.points} == {mark.standing}
            assert mark.area.width() > text_width(f"{mark.accounts:,}", Face.SMALL_STRONG)
            assert mark.area.height() > metrics(Face.SMALL_STRONG).capHeight()
        chart.grab()


def test_there_is_room_for_every_place_in_a_usual_window(bridge: SessionBridge, shown: Show) -> None:
    chart = SeverityMap(lambda _points: ("", ""))
    shown(chart)
    chart.setFixedSize(693, 435)  # in a window of 1280 x 800
    points = every_place()
    assert len(lay_out(points, chart.spot)) == len(points)


def test_no_mark_lies_over_the_name_of_a_band(demo: SessionBridge, shown: Show) -> None:
    chart = SeverityMap(lambda _points: ("", ""))
    shown(chart)
    ends = [
        MapPoint(telling / 4, loss, standing, Band.LOW, (ServiceId("a"),))
        for telling in range(1, 17)
        for loss, standing in ((0.0, Standing.REMOVABLE), (2.0, Standing.STUCK))
    ]
    for width, height in ((370, 200), (693, 435)):  # in the smallest window, and in one of 1280 x 800
        chart.setFixedSize(width, height)
        for point in ends:
            chart.set_points([point], demo.risk.method.bands)
            (area,) = chart.areas()
            names = dict(chart.band_names())
            assert set(names) == set(Band)
            assert [band for band, place in names.items() if area.toAlignedRect().intersects(place)] == []
            assert all(chart.rect().contains(place) for place in names.values())


def test_places_without_room_are_one_at_the_worst_of_them(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    three_places(empty)
    _page, part = severity_map(empty, shown)
    chart = part.map
    heard: list[bool] = []
    chart.regrouped.connect(lambda: heard.append(True))
    chart.set_current(chart.points[0])
    assert part.here.ids == ["face"]
    chart.setFixedSize(80, 90)
    qtbot.waitUntil(lambda: bool(heard))
    areas = dict(zip((point.accounts[0] for point in chart.points), chart.areas(), strict=True))
    assert areas["face"] == areas["one"]
    assert areas["face"] != areas["stuck"]  # of another standing
    assert abs(areas["face"].center().x() - chart.spot(1.0, 0.0).x()) < 1
    assert part.here.ids == ["face", "one", "two"]
    said = "3 accounts: 2 places drawn as one, 0.25 to 1.00, low, can be deleted"
    assert said in words(part)
    assert "Face, One and 1 more: 2 places drawn as one" in chart.accessibleName()
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    assert chart.current is not None
    assert chart.current.accounts == ("stuck",)


def test_of_close_marks_the_one_under_the_pointer_is_meant(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    crowded(empty, qtbot, 1000)
    _page, part = severity_map(empty, shown, 1250)
    chart = part.map
    qtbot.waitUntil(lambda: sum(len(point.accounts) for point in chart.points) > 900)
    areas = chart.areas()
    assert apart(areas)
    for item, area in enumerate(areas):
        for spot in (area.center(), area.topLeft() + QPointF(1, 1), area.bottomRight() - QPointF(1, 1)):
            assert chart.point_at(spot) == item
    assert chart.point_at(chart.spot(3.5, 2.0)) == -1


def test_the_marks_differ_without_colour(bridge: SessionBridge, shown: Show) -> None:
    pictures = set()
    for standing in Standing:
        badge = MarkBadge(standing)
        shown(badge)
        image = badge.grab().toImage().convertToFormat(QImage.Format.Format_Mono)
        pictures.add(bytes(image.constBits()))
    assert len(pictures) == 3


def test_the_arrows_go_from_point_to_point(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    three_places(empty)
    _page, part = severity_map(empty, shown)
    chart = part.map
    chart.setFocus()

    def accounts() -> tuple[str, ...]:
        assert chart.current is not None
        return chart.current.accounts

    assert accounts() == ("stuck",)  # which was chosen on the first tab
    for key, expected in (
        (Qt.Key.Key_Home, ("face",)),
        (Qt.Key.Key_Left, ("one", "two")),
        (Qt.Key.Key_Left, ("one", "two")),
        (Qt.Key.Key_Up, ("stuck",)),
        (Qt.Key.Key_Right, ("face",)),
        (Qt.Key.Key_End, ("one", "two")),
        (Qt.Key.Key_Home, ("face",)),
    ):
        qtbot.keyClick(chart, key)
        assert accounts() == expected
        assert part.details.service_id == expected[0]
        assert part.here.ids == list(expected)
    assert "Face: 1.00 + 0.00 = 1.00, low, can be deleted" in chart.accessibleName()


def test_every_point_is_reached_by_the_arrows(demo: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    _page, part = severity_map(demo, shown)
    chart = part.map
    ways = {}
    for place, point in enumerate(chart.points):
        chart.set_current(point)
        ways[place] = {chart._next(direction) for direction in ((1, 0), (-1, 0), (0, 1), (0, -1))}
    reached, waiting = {0}, [0]
    while waiting:
        for place in ways[waiting.pop()] - reached:
            reached.add(place)
            waiting.append(place)
    assert reached == set(range(len(chart.points)))


def test_a_point_is_pressed_and_pointed_at(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    three_places(empty)
    _page, part = severity_map(empty, shown, width=800)
    chart = part.map
    assert not part.details.isVisible()
    target = next(area for area, point in zip(chart.areas(), chart.points, strict=True) if "stuck" in point.accounts)
    before = chart.grab().toImage()
    qtbot.mouseMove(chart, QPoint(5, 5))
    qtbot.mouseMove(chart, target.center().toPoint())
    assert chart.cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert chart.grab().toImage() != before
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=target.center().toPoint())
    assert part.details.isVisible()
    assert part.details.service_id == "stuck"
    assert "1 account: 0.25 + 0.50 = 0.75, low, cannot be deleted" in words(part)
    qtbot.keyClick(part.details, Qt.Key.Key_Escape)
    assert not part.details.isVisible()
    assert chart.hasFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert part.details.isVisible()


def test_the_same_as_a_table_one_key_away(demo: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, part = severity_map(demo, shown)
    part.map.setFocus()
    chosen = part.details.service_id
    qtbot.keyClick(part.map, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert part.table.isVisible()
    assert part.table.hasFocus()
    assert page.rows_in_front() is part.table
    assert part.details.service_id == chosen
    assert part.everything.ids == [risk.service_id for risk in demo.risk.by_severity()]
    for row, risk in enumerate(demo.risk.by_severity()):
        data, loss = (part.everything.index(row, column).data() for column in (2, 3))
        assert float(data) + float(loss) == risk.se
    third = part.everything.ids[2]
    qtbot.keyClick(part.table, Qt.Key.Key_Down)
    qtbot.keyClick(part.table, Qt.Key.Key_Down)
    assert part.details.service_id == third
    qtbot.keyClick(part.table, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert part.map.hasFocus()
    assert part.map.current is not None
    assert third in part.map.current.accounts
    part.switch.setFocus()
    qtbot.keyClick(part.switch, Qt.Key.Key_Space)
    assert part.is_table
    assert part.switch.hasFocus()


def test_follows_changes_and_keeps_its_account(demo: SessionBridge, shown: Show) -> None:
    page, part = severity_map(demo, shown)
    account = demo.risk.by_severity()[4].service_id
    page.open_at(Destination("risk", service_id=account, view="map"))
    assert part.details.service_id == account
    demo.do(lambda vault: commands.edit_service(vault, account, second_factor=SecondFactor.KEY, last_used="2026-11"))
    assert part.details.service_id == account
    assert part.map.points == tuple(map_points(demo.risk.services.values()))
    assert part.map.current is not None
    assert account in part.map.current.accounts
    page.tabs.set_current("all")
    page.tabs.set_current("map")
    assert part.details.service_id == account


def test_nothing_one_and_a_thousand(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    _page, part = severity_map(empty, shown)
    assert "No accounts yet" in words(part)
    assert part.map.current is None
    add_account(empty, "a", ["phone"])
    assert "No accounts yet" not in words(part)
    assert [point.accounts for point in part.map.points] == [("a",)]
    assert part.details.service_id == "a"
    changes = tuple(Change(None, record) for record in records(1000))
    empty.attempt(lambda session: session.apply(ChangeSet(message("test", "many"), changes)))
    qtbot.waitUntil(lambda: sum(len(point.accounts) for point in part.map.points) == 1001)  # a moment later
    part.grab()
    for _step in range(2):
        empty.attempt(Session.undo)
    assert part.details.service_id is None
    part.map.grab()


def test_after_locking_nothing_is_left(demo: SessionBridge, shown: Show) -> None:
    page, part = severity_map(demo, shown)
    names = {service.name for service in demo.vault.services.values()}
    page.forget()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert (part.here.rowCount(), part.everything.rowCount(), len(part.map.points)) == (0, 0, 0)
    part.grab()
    read = " ".join(
        f"{child.accessibleName()} {child.text() if isinstance(child, (QLabel, QAbstractButton)) else ''}"
        for child in part.findChildren(QWidget)
    )
    assert [name for name in names if name in read] == []


def test_the_model_keeps_to_the_rules(demo: SessionBridge, qtmodeltester: ModelTester) -> None:
    model = MapModel()
    model.show_accounts(demo.risk, [risk.service_id for risk in demo.risk.by_severity()])
    qtmodeltester.check(model)
    assert model.index_of(ServiceId("nowhere")).row() == -1
