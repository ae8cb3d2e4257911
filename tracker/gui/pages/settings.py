"""x"""

from tracker.gui.pages.base import Page


class SettingsPage(Page):
    KEY = "settings"
    ICON = "settings"

    def __init__(self, bridge):
        super().__init__(bridge, "Settings")

    @classmethod
    def name(cls):
        return "Settings"

    def refresh(self):
        pass

    def forget(self):
        pass
