"""Why an account has its score: from a term to its facts, and from a fact to where it can be changed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.ledgers import add_account, add_identifier
from tests.gui.pages import Show, show_page, words
from tracker.core.model import Deletability, Known, ServiceId
from tracker.core.risk.explain import Term
from tracker.gui.bridge import SessionBridge
from tracker.gui.pages.base import Destination
from tracker.gui.pages.risk import RiskPage
from tracker.gui.pages.risk_accounts import StuckPart
from tracker.gui.pages.risk_details import RiskDetails
from tracker.gui.pages.risk_why import WhyScore

A = ServiceId("a")


@pytest.fixture
def stuck(empty: SessionBridge) -> SessionBridge:
    """A stuck account with a number that is registered under the real name."""
    number = add_identifier(empty, "main", real_name=Known.YES)
    add_account(empty, "a", [f"phone={number}", "bank_card"], deletability=Deletability.IMPOSSIBLE)
    return empty


def panel(bridge: SessionBridge, shown: Show) -> tuple[RiskPage, RiskDetails]:
    """The page, which must be kept, and its panel."""
    page = show_page(RiskPage, bridge, shown, 1100)
    assert isinstance(page.part, StuckPart)
    return page, page.part.details


def why_of(bridge: SessionBridge, shown: Show) -> tuple[RiskPage, WhyScore]:
    page, details = panel(bridge, shown)
    return page, details.why


@pytest.mark.parametrize(
    ("term", "facts"),
    [
        (Term.CONTEXT, ["Bank card"]),
        (Term.IDENTIFICATION, ["Phone number", "Main: linked", "Main: perhaps leaked"]),
        (Term.LOSS, ["Disclosure", "Deletion", "Access", "Dormancy"]),
    ],
)
def test_a_term_leads_to_the_facts_behind_it(
    stuck: SessionBridge, shown: Show, qtbot: QtBot, term: Term, facts: list[str]
) -> None:
    _page, why = why_of(stuck, shown)
    place = list(Term).index(term)
    link = why.formula.links[place]
    assert link.accessibleName() == ("context 3", "identifiability 0.50", "loss of control 1.00")[place]
    assert [found.accessibleName() for found in why.groups[term].links] == facts
    before = why.groups[term].grab().toImage()
    qtbot.keyClick(link, Qt.Key.Key_Return)
    assert [key for key, group in why.groups.items() if group.is_marked] == [term]
    assert why.groups[term].grab().toImage() != before
    assert QApplication.focusWidget() is why.groups[term].links[0]
    assert not why.groups[term].visibleRegion().isEmpty()


def test_terms_lie_over_their_numbers_and_can_be_clicked(stuck: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    _page, why = why_of(stuck, shown)
    first, second, third = (link.geometry() for link in why.formula.links)
    assert 0 <= first.left() < first.right() < second.left() < second.right() < third.left() < why.formula.width()
    assert why.formula.childAt(second.center()) is why.formula.links[1]
    qtbot.mouseClick(why.formula.links[2], Qt.MouseButton.LeftButton)
    assert why.groups[Term.LOSS].is_marked


def test_a_term_out_of_sight_is_scrolled_to(stuck: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, details = panel(stuck, shown)
    page.resize(1100, 420)
    QApplication.processEvents()
    group = details.why.groups[Term.LOSS]
    assert group.visibleRegion().boundingRect().height() < group.height()
    qtbot.keyClick(details.why.formula.links[2], Qt.Key.Key_Space)
    assert group.visibleRegion().boundingRect().height() == group.height()


def test_facts_lead_to_where_they_can_be_changed(stuck: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    _page, why = why_of(stuck, shown)
    wanted = {
        "Bank card": Destination("services", service_id=A, view="holds"),
        "Phone number": Destination("my_data", identifier_id="main"),
        "Main: linked": Destination("my_data", identifier_id="main"),
        "Main: perhaps leaked": Destination("my_data", identifier_id="main"),
        "Disclosure": Destination("services", service_id=A, view="account"),
        "Deletion": Destination("services", service_id=A, view="closing"),
        "Access": Destination("services", service_id=A, view="account"),
        "Dormancy": Destination("services", service_id=A, view="account"),
    }
    links = [link for group in why.groups.values() for link in group.links]
    assert [link.accessibleName() for link in links] == list(wanted)
    for link in links:
        with qtbot.waitSignal(why.go_to) as heard:
            qtbot.keyClick(link, Qt.Key.Key_Return)
        assert heard.args == [wanted[link.accessibleName()]]
    assert "Deletion, impossible: 0.50" in [link.accessibleDescription() for link in links]


def test_what_nobody_has_said_has_its_range_and_leads_to_where_it_is_said(empty: SessionBridge, shown: Show) -> None:
    own = add_identifier(empty, "own", label="Own", real_name=Known.NO, leaked=Known.NO)
    add_account(empty, "b", [f"phone={own}", "id_image?"], name="Bank")
    add_account(empty, "a", [f"phone={own}"], deletability=Deletability.IMPOSSIBLE)
    page, details = panel(empty, shown)
    why, asked = details.why, list[Destination]()
    page.go_to.connect(asked.append)
    said = "Own: perhaps linked, Bank may have it, and may know who you are: 0.00 (0.00–0.25)"
    (link,) = [link for link in why.groups[Term.IDENTIFICATION].links if link.accessibleDescription() == said]
    link.click()
    add_account(empty, "c", ["phone"], deletability=Deletability.IMPOSSIBLE)
    details.show_service(ServiceId("c"))
    said = "Phone number, which one it is is not said: 0.00 (0.00–0.50)"
    (link,) = [link for link in why.groups[Term.IDENTIFICATION].links if link.accessibleDescription() == said]
    link.click()
    assert asked == [Destination("services", service_id=ServiceId(key), view="holds") for key in ("b", "c")]
    assert any(text.startswith("It is not said which of your numbers") for text in words(details))
    add_account(empty, "d", deletability=Deletability.IMPOSSIBLE)
    details.show_service(ServiceId("d"))
    (context,) = why.groups[Term.CONTEXT].links
    assert context.accessibleDescription().endswith("so it may hold anything: 1 (1–4)")
    assert any(text.startswith("None of your numbers") for text in words(details))


def test_of_what_names_a_person_together_each_leads_to_its_own_place(empty: SessionBridge, shown: Show) -> None:
    mail = add_identifier(empty, "mail", "email", label="Mail", value="li@example.com")
    add_account(empty, "a", ["id_name", "birthdate", f"email={mail}"], deletability=Deletability.IMPOSSIBLE)
    page, why = why_of(empty, shown)
    links = why.groups[Term.IDENTIFICATION].links
    assert [link.accessibleName() for link in links] == ["Legal name", "Birth date", "E-mail address l***@example.com"]
    assert all(link.isVisible() for link in links)
    asked: list[Destination] = []
    page.go_to.connect(asked.append)
    for link in links:
        link.click()
    holds = Destination("services", service_id=A, view="holds")
    assert asked == [holds, holds, Destination("my_data", identifier_id=mail)]


def test_the_limit_of_the_method_leads_nowhere(empty: SessionBridge, shown: Show) -> None:
    paper = add_identifier(empty, "paper", "id_image", real_name=Known.YES)
    add_account(empty, "a", [f"id_image={paper}"], deletability=Deletability.IMPOSSIBLE)
    _page, why = why_of(empty, shown)
    group = why.groups[Term.IDENTIFICATION]
    assert [link.accessibleName() for link in group.links] == ["ID scan", "Paper: linked"]
    assert "No more than 1" in words(group)


def test_where_nothing_is_recorded_the_facts_lead_to_what_is_held(empty: SessionBridge, shown: Show) -> None:
    add_account(empty, "a", deletability=Deletability.IMPOSSIBLE)
    _page, why = why_of(empty, shown)
    (context,), (naming,) = why.groups[Term.CONTEXT].links, why.groups[Term.IDENTIFICATION].links
    assert (context.accessibleName(), naming.accessibleName()) == ("Nothing recorded yet", "No identifier recorded")


def test_another_account_takes_the_mark_away_and_an_edit_does_not(demo: SessionBridge, shown: Show) -> None:
    _page, details = panel(demo, shown)
    first, second = (risk.service_id for risk in demo.risk.stuck()[:2])
    details.why.formula.links[0].click()
    details.show_service(first)
    assert details.why.groups[Term.CONTEXT].is_marked
    details.show_service(second)
    assert not details.why.groups[Term.CONTEXT].is_marked
    details.forget()
    assert words(details.why) == ["Why this score"]
    assert [link.accessibleName() for link in details.why.formula.links] == ["", "", ""]


def test_tab_goes_from_the_terms_over_the_facts_to_the_links(demo: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    _page, details = panel(demo, shown)
    details.activateWindow()
    order: list[QWidget] = []
    details.why.formula.links[0].setFocus(Qt.FocusReason.TabFocusReason)
    while (widget := QApplication.focusWidget()) is not None and widget not in order and len(order) < 60:
        order.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    facts = [link for group in details.why.groups.values() for link in group.links]
    assert order[: 3 + len(facts)] == [*details.why.formula.links, *facts]
    assert details.linkage.graph in order[3 + len(facts) :]
    assert order.index(details.linkage.graph) < order.index(details.linkage.switch)


def test_the_panel_links_the_account_by_what_sets_its_score(stuck: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    _page, details = panel(stuck, shown)
    assert details.linkage.chosen == "main"
    assert [node.here for node in details.linkage.graph.shown] == [True]
    with qtbot.waitSignal(details.go_to, check_params_cb=lambda to: to == Destination("services", service_id=A)):
        qtbot.keyClick(details.linkage.graph, Qt.Key.Key_Return)
