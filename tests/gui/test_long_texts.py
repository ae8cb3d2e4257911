"""Names of two hundred characters push nothing out of sight."""

from __future__ import annotations

import pytest

from tests.gui.ledgers import add_account, add_identifier
from tests.gui.pages import Show, show_page
from tracker.core.model import Deletability, Known, Need, PartialDate, SaidBy, ServiceId
from tracker.gui.bridge import SessionBridge
from tracker.gui.pages.base import Destination
from tracker.gui.pages.my_data import MyDataPage
from tracker.gui.pages.overview import OverviewPage
from tracker.gui.pages.plan import PlanPage
from tracker.gui.pages.plan_actions import ActionsPart
from tracker.gui.pages.plan_closing import ClosingPart
from tracker.gui.pages.plan_stuck import PlaybookPart
from tracker.gui.pages.risk import RiskPage
from tracker.gui.pages.risk_accounts import AllPart, StuckPart
from tracker.gui.pages.risk_findings import FindingsPart
from tracker.gui.pages.services import ServicesPage
from tracker.gui.widgets.text import ElidedLabel, elided, label

LONG = "Verylongname" * 16 + "12345678"
CHINESE = "名" * 200
HOST = f"{'sub.' * 60}example"


@pytest.fixture
def long_names(empty: SessionBridge) -> SessionBridge:
    add_identifier(empty, "own", label=LONG, leaked=Known.YES, leak_note=LONG, value="+8613800138000")
    for key, name in (("a", LONG), ("b", CHINESE)):
        add_account(
            empty, key, ("phone=own", "id_number"), name=name, operator=LONG, group=LONG, tags=(LONG,),
            domains=(HOST,), login=LONG, deletability=Deletability.IMPOSSIBLE, deletability_by=SaidBy.CATALOGUE,
            deletability_source=LONG, last_used=PartialDate("2019"), closing_path=LONG, notes=LONG,
        )  # fmt: skip
    return empty


def test_the_overview_is_no_wider_than_the_window(long_names: SessionBridge, shown: Show) -> None:
    page = show_page(OverviewPage, long_names, shown, 800)
    body = page.load.parentWidget()
    assert body is not None
    assert body.width() <= 800
    assert page.holders.geometry().right() < 800


@pytest.mark.parametrize("cls", [StuckPart, AllPart, FindingsPart])
def test_every_column_of_the_risk_page_is_in_sight(
    long_names: SessionBridge, shown: Show, cls: type[StuckPart | AllPart | FindingsPart]
) -> None:
    page = show_page(RiskPage, long_names, shown, 1200)
    page.open_at(Destination("risk", view=cls.KEY))
    assert isinstance(page.part, cls)
    table = page.part.table
    widths = [table.columnWidth(column) for column in range(table.model().columnCount())]
    assert sum(widths) <= table.viewport().width()
    assert min(widths) > 60


@pytest.mark.parametrize("cls", [ActionsPart, ClosingPart, PlaybookPart])
@pytest.mark.parametrize("width", [822, 1200])
def test_every_column_of_the_plan_is_in_sight(
    long_names: SessionBridge, shown: Show, cls: type[ActionsPart | ClosingPart | PlaybookPart], width: int
) -> None:
    add_account(
        long_names, "c", ("id_number",), name=LONG, deletability=Deletability.CONDITIONAL, need=Need.NOT_NEEDED,
        closing_path=LONG, closing_url=f"https://{HOST}/{LONG}", closing_conditions=f"{LONG}\n{CHINESE}",
    )  # fmt: skip
    page = show_page(PlanPage, long_names, shown, width)
    page.open_at(Destination("plan", view=cls.KEY, service_id=ServiceId("c")))
    assert isinstance(page.part, cls)
    table = page.part.table
    assert sum(table.columnWidth(column) for column in range(table.model().columnCount())) <= table.viewport().width()
    assert page.part.details.geometry().right() <= page.width()
    edge = page.part.details.open.mapTo(page, page.part.details.open.rect().topRight())
    assert edge.x() < page.width()


def test_long_tags_leave_the_other_facts_in_sight(long_names: SessionBridge, shown: Show) -> None:
    page = show_page(ServicesPage, long_names, shown)
    page.open_at(Destination("services", service_id=ServiceId("a"), view="account"))
    status = page.details.account.status
    edge = status.mapTo(page.details, status.rect().topRight())
    assert 0 < edge.x() < page.details.width()


def test_a_long_label_leaves_the_list_its_room(long_names: SessionBridge, shown: Show) -> None:
    page = show_page(MyDataPage, long_names, shown)
    assert page.list.width() > 200
    assert page.details.geometry().right() <= page.width()


def test_a_text_of_two_lines_is_cut_in_the_second(bridge: SessionBridge, shown: Show) -> None:
    words = elided("", lines=2)
    words.setFixedWidth(200)
    height = words.fontMetrics().lineSpacing()
    shown(words)
    for text, lines, cut in (("", 1, False), ("short", 1, False), ("word " * 9, 2, False), ("😀 word " * 40, 2, True)):
        words.setText(text)
        assert words.heightForWidth(200) in (lines * height, lines * height + 1)
        words.grab()
        assert bool(words.toolTip()) is cut


def test_the_essential_words_of_a_finding_are_in_sight(demo: SessionBridge, shown: Show) -> None:
    page = show_page(OverviewPage, demo, shown, 820)
    rows = page.findings.stops[1:]
    page.grab()
    for row in rows:
        for words in row.findChildren(ElidedLabel):
            assert words.height() >= words.heightForWidth(words.width())
            assert not words.toolTip()
    assert any(row.height() > rows[0].fontMetrics().lineSpacing() * 4 for row in rows)


def test_a_cut_or_wrapped_text_asks_for_little(bridge: SessionBridge) -> None:
    assert elided(LONG * 10).sizeHint().width() < 1000
    assert label(LONG, wrap=True).minimumSizeHint().width() < 250
    assert label("word " * 80, wrap=True).minimumSizeHint().width() < 100
