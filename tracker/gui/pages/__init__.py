"""The pages of the window, in the order of the navigation."""

from __future__ import annotations

from tracker.gui.pages.base import Page
from tracker.gui.pages.find import FindPage
from tracker.gui.pages.my_data import MyDataPage
from tracker.gui.pages.overview import OverviewPage
from tracker.gui.pages.plan import PlanPage
from tracker.gui.pages.risk import RiskPage
from tracker.gui.pages.services import ServicesPage
from tracker.gui.pages.settings import SettingsPage

PAGES: tuple[type[Page], ...] = (
    *(OverviewPage, ServicesPage, MyDataPage, RiskPage, PlanPage),
    *(FindPage, SettingsPage),
)
"""The last one stands at the lower end of the navigation."""
